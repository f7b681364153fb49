// FurnitureReader: frames as templates and the sample state them in JSON: boxes by millimetres or columns and rows,
// colours by name. It reads what stands on every page alike; stories and pictures are none of it.
#pragma once

#include "base/result.h"
#include "model/placement.h"
#include "model/publication.h"

#include <QJsonObject>

#include <map>

namespace banxin::session {

class FurnitureReader {
public:
    /// `where` names the file in errors; both must outlive it.
    FurnitureReader(const std::map<QString, base::Color> &colors, const QString &where)
        : m_colors(colors)
        , m_where(where)
    {
    }

    base::Result<base::Rect> box(const QJsonObject &json, const model::Grid &grid) const;
    base::Result<base::Color> color(const QJsonValue &value) const;
    /// A box, a drawing, a rule or free text (its words aside); nothing where it is none of them.
    base::Result<std::optional<model::FrameContent>> content(const QJsonObject &json) const;
    static model::VerticalAlign align(const QJsonObject &json);

    /// Refused: what is wrong there, and in which file.
    tl::unexpected<base::Error> malformed(const QString &what) const;

private:
    base::Result<std::optional<base::Color>> optionalColor(const QJsonObject &json, QStringView key) const;

    const std::map<QString, base::Color> &m_colors;
    const QString &m_where;
};

} // namespace banxin::session
