#include "base/type_size.h"

#include <QString>

#include <cmath>

using namespace Qt::StringLiterals;

namespace banxin::base {

namespace {

struct NamedSize {
    QStringView name;
    double points;
};

constexpr NamedSize names[] = {{u"特号", 63}, {u"初号", 42}, {u"小初", 36}, {u"一号", 27.5}, {u"小一", 24},
    {u"二号", 21}, {u"小二", 18}, {u"三号", 15.75}, {u"小三", 15}, {u"四号", 13.75}, {u"小四", 12}, {u"五号", 10.5},
    {u"小五", 9}, {u"六号", 7.875}, {u"小六", 6.5}, {u"七号", 5.25}, {u"八号", 5}};

} // namespace

std::optional<Length> typeSize(QStringView text)
{
    text = text.trimmed();
    for (const NamedSize &each : names) {
        if (text == each.name || (text.size() == 3 && text.chopped(1) == each.name && text.endsWith(u'号')))
            return Length::pt(each.points);
    }
    double unit = 1;
    if (text.endsWith(u"pt"_s, Qt::CaseInsensitive)) {
        text.chop(2);
    } else if (text.endsWith(u"mm"_s, Qt::CaseInsensitive)) {
        text.chop(2);
        unit = 72 / 25.4;
    } else if (text.endsWith(u'q', Qt::CaseInsensitive)) {
        text.chop(1);
        unit = 18 / 25.4;
    }
    bool isNumber = false;
    const double points = text.toDouble(&isNumber) * unit;
    if (!isNumber || !std::isfinite(points) || points <= 0 || points > 1e6)
        return std::nullopt;
    return Length::pt(points);
}

} // namespace banxin::base
