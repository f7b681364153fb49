// What a waiver keeps of the text beside the place that it lets stand.
#pragma once

#include "model/waiver.h"

namespace banxin::model {

struct TextAround {
    QString before;
    QString after;
};
/// What stands beside [from, to) of a text, at most kWaiverContext UTF-16 units on either side.
inline TextAround textAround(const QString &text, int from, int to)
{
    const int begin = from > kWaiverContext ? from - kWaiverContext : 0;
    return {text.mid(begin, from - begin), text.mid(to, kWaiverContext)};
}

} // namespace banxin::model
