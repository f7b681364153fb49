#include "proof/compare_json.h"

#include <QJsonArray>

#include <cmath>

namespace banxin::proof {

namespace {

using namespace Qt::StringLiterals;

double points(double value) { return std::round(value * 1e5) / 1e5; }

QJsonValue rectJson(const DifferenceSide &side, const QRectF &rect)
{
    if (side.places.empty())
        return QJsonValue::Null;
    return QJsonArray{points(rect.x()), points(rect.y()), points(rect.width()), points(rect.height())};
}

QJsonObject differenceJson(const Difference &difference)
{
    const bool isRemoved = difference.kind == DifferenceKind::TextRemoved || difference.after.places.empty();
    const DifferenceSide &shown = isRemoved ? difference.before : difference.after;
    return {{u"kind"_s, toName(difference.kind)}, {u"before"_s, difference.before.words},
        {u"after"_s, difference.after.words}, {u"rect"_s, rectJson(shown, difference.rect())},
        {u"rect_before"_s, rectJson(difference.before, difference.before.rect())}, {u"about"_s, difference.about}};
}

} // namespace

QJsonObject toJson(const FileComparison &comparison)
{
    const auto number = [](int page) { return page < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(page + 1); };
    QJsonArray pages;
    for (const ComparedPage &page : comparison.pages) {
        QJsonArray differences;
        for (const Difference &difference : page.differences)
            differences.append(differenceJson(difference));
        pages.append(QJsonObject{
            {u"a"_s, number(page.pages.before)}, {u"b"_s, number(page.pages.after)}, {u"differences"_s, differences}});
    }
    return {{u"pages"_s, pages}};
}

} // namespace banxin::proof
