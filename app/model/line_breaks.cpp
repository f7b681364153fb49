#include "model/line_breaks.h"

#include <algorithm>

namespace banxin::model {

namespace {

constexpr QChar kMark(0x2029); // stands in no paragraph's text (storable_text.h)

} // namespace

std::vector<int> lineBreaksIn(const AreaContent &area, const Paragraph &paragraph)
{
    const auto kept = area.lineBreaks.find(paragraph.id.toString());
    if (kept == area.lineBreaks.end())
        return {};
    const QString before = QString(kept->second).remove(kMark), &now = paragraph.text;
    const qsizetype shorter = std::min(before.size(), now.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && before[head] == now[head])
        ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;

    std::vector<int> breaks;
    qsizetype at = 0;
    for (const QChar c : kept->second) {
        if (c != kMark) {
            ++at;
            continue;
        }
        const bool isBefore = at <= head, isAfter = before.size() - at <= tail;
        const qsizetype moved = isBefore ? at : now.size() - (before.size() - at);
        if ((isBefore || isAfter) && moved > 0 && moved < now.size() && (breaks.empty() || breaks.back() < moved))
            breaks.push_back(static_cast<int>(moved));
    }
    return breaks;
}

void setLineBreaks(AreaContent &area, const Paragraph &paragraph, const std::vector<int> &breaks)
{
    std::vector<int> sorted = breaks;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    QString text = paragraph.text;
    bool any = false;
    for (auto at = sorted.rbegin(); at != sorted.rend(); ++at) {
        if (*at <= 0 || *at >= paragraph.text.size())
            continue;
        text.insert(*at, kMark);
        any = true;
    }
    if (any)
        area.lineBreaks[paragraph.id.toString()] = text;
    else
        area.lineBreaks.erase(paragraph.id.toString());
}

} // namespace banxin::model
