// A person as a disc with the first letter of the name, in one colour for one person.
#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace banxin::widgets {

/// `disc` is square; 20 and more pixels read well. The name may not be empty.
void drawPerson(QPainter &painter, const QRectF &disc, const QString &name);

} // namespace banxin::widgets
