#include "widgets/person_disc.h"

#include "widgets/tokens.h"

#include <QPainter>

#include <iterator>

namespace banxin::widgets {

void drawPerson(QPainter &painter, const QRectF &disc, const QString &name)
{
    static const QColor kColors[] = {{0x2F, 0x6D, 0xB5}, {0x7A, 0x4F, 0xA3}, {0x9C, 0x5A, 0x1E}, {0x2B, 0x7F, 0x63},
        {0xA8, 0x3B, 0x5B}, {0x5B, 0x63, 0x6E}};
    uint sum = 0;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    painter.setPen(Qt::NoPen);
    painter.setBrush(kColors[sum % std::size(kColors)]);
    painter.drawEllipse(disc);
    painter.setPen(Qt::white);
    painter.setFont(uiFont(11, 500));
    painter.drawText(disc, Qt::AlignCenter, name.left(1).toUpper());
}

} // namespace banxin::widgets
