#include "panels/inspector/border_choice.h"

#include "layout/borders.h"
#include "paint/painter_path.h"
#include "widgets/icon_engine.h"
#include "widgets/tokens.h"

#include <QGuiApplication>
#include <QPainter>

namespace banxin::panels {

namespace {

QPainterPath pathOf(const display::PathData &data)
{
    return paint::painterPath(data, [](const base::Point &at) { return QPointF(at.x.toPt(), at.y.toPt()); });
}

/// The upper edge with its corners; the rest of the box is outside the icon.
class BorderEngine : public widgets::IconEngine {
public:
    explicit BorderEngine(const layout::BorderDesign *design)
        : m_design(design)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        using base::Length;
        const base::Rect box{{}, {}, Length::pt(rect.width()), Length::pt(rect.height() * 3)};
        const widgets::Tokens &t = widgets::tokens(QGuiApplication::palette());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setClipRect(rect);
        painter->translate(rect.topLeft());
        painter->setPen(Qt::NoPen);
        painter->setBrush(mode == QIcon::Disabled ? t.text3 : t.text);
        painter->drawPath(pathOf(m_design->preview(box, Length::pt(1.5))));
        painter->restore();
    }
    QIconEngine *clone() const override { return new BorderEngine(*this); }

private:
    const layout::BorderDesign *m_design; // of the one list, which stays
};

} // namespace

std::vector<BorderChoice> borderChoices()
{
    std::vector<BorderChoice> choices;
    for (const layout::BorderDesign &design : layout::borders())
        choices.push_back({design.name, design.title(), QIcon(new BorderEngine(&design))});
    return choices;
}

} // namespace banxin::panels
