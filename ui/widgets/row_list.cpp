#include "widgets/row_list.h"

#include "widgets/tokens.h"

#include <QAbstractItemView>
#include <QPainter>

namespace banxin::widgets {

RowDelegate::RowDelegate(int height, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_height(height)
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, m_height}; }

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const Ground ground = groundOf(index);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isPointedAt = option.state & QStyle::State_MouseOver;
    const QRectF row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (ground == Ground::Heading)
        painter->fillRect(row, t.chrome);
    else
        painter->fillRect(row, isSelected ? t.accentTint : isPointedAt ? t.chrome : t.panel);
    if (ground == Ground::Ruled)
        painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), t.line);
    if (isSelected && (option.state & QStyle::State_HasFocus) && ground != Ground::Heading) {
        painter->setPen(QPen(t.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(0.5, 0.5, -0.5, ground == Ground::Ruled ? -1.5 : -0.5));
    }
    paintRow(painter, row, option, index, t);
    painter->restore();
}

void dressAsRows(QAbstractItemView &list)
{
    list.setMouseTracking(true);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace banxin::widgets
