// How a printing colour is shown in panels: its sample, its name, its inks. It changes none.
#pragma once

#include "model/publication.h"

#include <QColor>
#include <QIcon>

#include <optional>

class QPainter;
class QRectF;

namespace banxin::panels {

/// On the screen, swatches as they are today.
QColor screenColor(const model::Publication *publication, const base::Color &color);
/// What a printing colour looks like in a small box; crossed out where there is none, a corner cut off where it is a
/// spot ink. `line`: of its edge.
void drawSample(QPainter &painter, const QRectF &box, const model::Publication *publication,
    const std::optional<base::Color> &color, const QColor &line);
QIcon sampleIcon(const model::Publication *publication, const std::optional<base::Color> &color);
/// 红, 红 40 %, 黑, 纸白, 无 or C0 M95 Y85 K15.
QString colorName(const model::Publication *publication, const std::optional<base::Color> &color);
/// C0 M95 Y85 K15
QString inksText(const base::Color &color);
const model::Swatch *swatchOf(const model::Publication *publication, const base::Color &color);
/// A tint of a swatch, hundredths of a percent.
base::Color tintOf(const model::Swatch &swatch, int tint);

} // namespace banxin::panels
