// What the values of comments mean, whether they stand in a PDF or beside it: times, rich text, places. For
// annotations.h and xfdf.h.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include "pdf/page_boxes.h"

namespace banxin::pdf {

/// What rich text says, its paragraphs as lines.
QString plainTextOf(const QString &rich);
/// D:20201018141500+08'00' (ISO 32000-1, 7.9.4) as ISO 8601 in UTC; empty where it is no time.
QString annotationTime(const QString &date);

/// Points of the page's own space as points from the trim's corner.
class AnnotationPlace {
public:
    explicit AnnotationPlace(const ShownBox &box)
        : m_box(box)
    {
    }
    QPointF operator()(double x, double y) const;
    /// Around so many points, two numbers each.
    QRectF around(const double *numbers, int points) const;

private:
    ShownBox m_box;
};

} // namespace banxin::pdf
