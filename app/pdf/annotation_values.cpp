#include "pdf/annotation_values.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace banxin::pdf {

namespace {

double bounded(double value) { return std::isfinite(value) ? std::clamp(value, -1e6, 1e6) : 0; }

} // namespace

QString plainTextOf(const QString &rich)
{
    QXmlStreamReader reader(rich);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            text += reader.text();
        else if (reader.isEndElement() && (reader.name() == QLatin1String("p") || reader.name() == QLatin1String("br")))
            text += QLatin1Char('\n');
    }
    return text.trimmed();
}

QString annotationTime(const QString &date)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:D:)?(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(?:([+\\-Z])(?:(\\d\\d)'?(\\d\\d)?)?)?"));
    const auto match = form.match(date);
    if (!match.hasMatch())
        return {};
    const auto part = [&](int i, int otherwise) {
        return match.captured(i).isEmpty() ? otherwise : match.captured(i).toInt();
    };
    const QDate day(part(1, 0), part(2, 1), part(3, 1));
    const QTime time(part(4, 0), part(5, 0), part(6, 0));
    if (!day.isValid() || !time.isValid())
        return {};
    int offset = part(8, 0) * 3600 + part(9, 0) * 60;
    if (match.captured(7) == QLatin1String("-"))
        offset = -offset;
    return QDateTime(day, time, Qt::UTC).addSecs(-offset).toString(Qt::ISODate);
}

QPointF AnnotationPlace::operator()(double x, double y) const
{
    return {bounded((x - m_box.left) * m_box.unit), bounded((m_box.top - y) * m_box.unit)};
}

QRectF AnnotationPlace::around(const double *numbers, int points) const
{
    QPointF least = (*this)(numbers[0], numbers[1]), most = least;
    for (int i = 1; i < points; ++i) {
        const QPointF at = (*this)(numbers[2 * i], numbers[2 * i + 1]);
        least = {std::min(least.x(), at.x()), std::min(least.y(), at.y())};
        most = {std::max(most.x(), at.x()), std::max(most.y(), at.y())};
    }
    return {least, most};
}

} // namespace banxin::pdf
