#include "panels/inspector/border_choice.h"

#include "layout/borders.h"
#include "paint/painter_path.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/icon_engine.h"
#include "widgets/row_list.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>

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

constexpr int kHeadingRole = Qt::UserRole + 1;
constexpr int kListWidth = 332;
constexpr int kRowHeight = 44, kHeadingHeight = 28;
constexpr int kStripWidth = 132, kStripHeight = 28;
constexpr double kStripDepth = 8; // px that a border takes in a strip, as far as it may

/// A border all round a strip, as deep as lets its pattern be seen.
void drawStrip(QPainter &painter, const QRectF &strip, const layout::BorderDesign &design, const QColor &ink)
{
    using base::Length;
    const double depth = std::max(1.0, design.depth().toPt());
    const base::Rect box{{}, {}, Length::pt(strip.width()), Length::pt(strip.height())};
    painter.save();
    painter.translate(strip.topLeft());
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPath(pathOf(design.preview(box, Length::pt(std::clamp(kStripDepth / depth, 0.9, 2.0)))));
    painter.restore();
}

class BorderDelegate : public widgets::RowDelegate {
public:
    explicit BorderDelegate(QComboBox *box)
        : RowDelegate(kRowHeight, box)
        , m_box(box)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (isHeading(index))
            return {kListWidth, kHeadingHeight};
        return {kListWidth, designOf(index) ? RowDelegate::sizeHint(option, index).height() : 32};
    }

protected:
    Ground groundOf(const QModelIndex &index) const override
    {
        return isHeading(index) ? Ground::Heading : Ground::Plain;
    }
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const QString text = index.data().toString();
        if (isHeading(index)) {
            widgets::drawElided(*painter, row.adjusted(12, 0, -12, 0), text, widgets::uiFont(12, 600), t.text2);
            return;
        }
        if (index.row() == m_box->currentIndex())
            widgets::drawIcon(
                *painter, QRectF(row.right() - 28, row.center().y() - 8, 16, 16), QStringLiteral("check"), t.accent);
        qreal left = row.left() + 12;
        if (const layout::BorderDesign *design = designOf(index)) {
            drawStrip(*painter, QRectF(left, row.center().y() - kStripHeight / 2.0, kStripWidth, kStripHeight), *design,
                t.text);
            left += kStripWidth + 14;
        }
        widgets::drawElided(*painter, QRectF(left, row.top(), row.right() - 34 - left, row.height()), text,
            widgets::uiFont(13), t.text);
    }

private:
    static bool isHeading(const QModelIndex &index) { return index.data(kHeadingRole).toBool(); }
    static const layout::BorderDesign *designOf(const QModelIndex &index)
    {
        return layout::borderNamed(index.data(Qt::UserRole).toString());
    }
    const QComboBox *m_box;
};

} // namespace

QIcon borderIcon(const QString &name)
{
    const layout::BorderDesign *design = layout::borderNamed(name);
    return design ? QIcon(new BorderEngine(design)) : QIcon();
}

void offerBorders(QComboBox &box, bool icons)
{
    QString group;
    for (const layout::BorderDesign &design : layout::borders()) {
        if (design.groupSource != group) {
            group = design.groupSource;
            box.addItem(design.groupTitle());
            box.setItemData(box.count() - 1, true, kHeadingRole);
            if (auto *model = qobject_cast<QStandardItemModel *>(box.model()))
                model->item(box.count() - 1)->setFlags(Qt::NoItemFlags);
        }
        box.addItem(icons ? borderIcon(design.name) : QIcon(), design.title(), design.name);
    }
    box.setItemDelegate(new BorderDelegate(&box));
    box.setMaxVisibleItems(14);
    box.view()->setMinimumWidth(kListWidth);
    widgets::dressAsRows(*box.view());
}

QString borderWeightNote(const QString &border, double points, bool *tooThin)
{
    const layout::BorderDesign *design = layout::borderNamed(border);
    const bool thin = design && points < design->least.toPt() - 0.001;
    if (tooThin)
        *tooThin = thin;
    if (!design)
        return {};
    const auto number = [](base::Length length) { return QString::number(length.toPt(), 'g', 3); };
    const auto tr = [](const char *text) { return QCoreApplication::translate("panels", text); };
    return thin ? tr("太细，印出来看不清：至少 %1 pt，常用 %2 pt").arg(number(design->least), number(design->usual))
                : tr("至少 %1 pt，常用 %2 pt").arg(number(design->least), number(design->usual));
}

} // namespace banxin::panels
