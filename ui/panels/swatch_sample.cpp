#include "panels/swatch_sample.h"

#include "paint/shade.h"
#include "widgets/icon_engine.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

namespace banxin::panels {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("panels", text, comment);
}

class SampleEngine : public widgets::IconEngine {
public:
    SampleEngine(QColor color, bool none, bool spot)
        : m_color(std::move(color))
        , m_none(none)
        , m_spot(spot)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        draw(*painter, rect, m_color, m_none, m_spot, widgets::tokens(QGuiApplication::palette()).text3);
    }
    QIconEngine *clone() const override { return new SampleEngine(*this); }

    static void draw(
        QPainter &painter, const QRectF &box, const QColor &color, bool none, bool spot, const QColor &line)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF edge = box.adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(line, 1));
        painter.setBrush(none ? QColor(Qt::white) : color);
        if (spot) {
            const double cut = edge.height() * 0.45;
            painter.drawPolygon(QPolygonF{edge.topLeft(), edge.topRight(), edge.bottomRight() - QPointF(0, cut),
                edge.bottomRight() - QPointF(cut, 0), edge.bottomLeft()});
        } else {
            painter.drawRoundedRect(edge, 2, 2);
        }
        if (none) {
            painter.setPen(QPen(QColor(0xC0, 0x27, 0x1B), 1.5));
            painter.drawLine(edge.bottomLeft() + QPointF(1, -1), edge.topRight() + QPointF(-1, 1));
        }
        painter.restore();
    }

private:
    QColor m_color;
    bool m_none;
    bool m_spot;
};

bool isSpot(const model::Publication *publication, const std::optional<base::Color> &color)
{
    const model::Swatch *swatch = color ? swatchOf(publication, *color) : nullptr;
    return swatch && swatch->kind == model::InkKind::Spot;
}

QString percent(int hundredths) { return QString::number(hundredths / 100.0, 'f', hundredths % 100 == 0 ? 0 : 1); }

} // namespace

const model::Swatch *swatchOf(const model::Publication *publication, const base::Color &color)
{
    if (!publication || color.swatch == 0)
        return nullptr;
    for (const model::Swatch &swatch : publication->swatches)
        if (swatch.number == color.swatch)
            return &swatch;
    return nullptr;
}

base::Color tintOf(const model::Swatch &swatch, int tint)
{
    base::Color color = swatch.color;
    color.swatch = 0;
    color = color.tinted(tint);
    color.swatch = static_cast<std::uint16_t>(swatch.number);
    color.tint = static_cast<std::uint16_t>(tint);
    return color;
}

QColor screenColor(const model::Publication *publication, const base::Color &color)
{
    return QColor::fromRgb(paint::screenColor(publication ? model::resolved(*publication, color) : color));
}

void drawSample(QPainter &painter, const QRectF &box, const model::Publication *publication,
    const std::optional<base::Color> &color, const QColor &line)
{
    SampleEngine::draw(painter, box, color ? screenColor(publication, *color) : QColor(Qt::white), !color,
        isSpot(publication, color), line);
}

QIcon sampleIcon(const model::Publication *publication, const std::optional<base::Color> &color)
{
    return QIcon(new SampleEngine(
        color ? screenColor(publication, *color) : QColor(Qt::white), !color, isSpot(publication, color)));
}

QString inksText(const base::Color &color)
{
    return QStringLiteral("C%1 M%2 Y%3 K%4")
        .arg(percent(color.c), percent(color.m), percent(color.y), percent(color.k));
}

QString colorName(const model::Publication *publication, const std::optional<base::Color> &color)
{
    if (!color)
        return tr("无", "no colour");
    if (const model::Swatch *swatch = swatchOf(publication, *color))
        return color->tint == 10000 ? swatch->name : QStringLiteral("%1 %2 %").arg(swatch->name, percent(color->tint));
    if (color->isPaper())
        return tr("纸白");
    if (color->isBlackOnly())
        return color->k == 10000 ? tr("黑", "the colour") : tr("黑 %1 %").arg(percent(color->k));
    return inksText(*color);
}

} // namespace banxin::panels
