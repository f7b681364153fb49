#include "base/text_edits.h"

#include <algorithm>

namespace banxin::base {

namespace {

// More changes than this in one place are told as one: nobody reads them singly, and finding them takes their square.
constexpr int mostChanges = 1500;

bool isWithinNumber(char32_t c) { return c == U'.' || c == U',' || c == U'．' || c == U'，'; }

/// Myers' greedy algorithm on texts without a common beginning or end; empty where it takes too many changes.
std::vector<TextEdit> greedyEdits(std::u32string_view a, std::u32string_view b, int offset)
{
    const int n = int(a.size()), m = int(b.size());
    if (n == 0 || m == 0)
        return {{offset, offset + n, offset, offset + m}};
    const int most = std::min(n + m, mostChanges);
    std::vector<int> reach(std::size_t(2 * most + 3), 0);
    const auto at = [most](int diagonal) { return std::size_t(diagonal + most + 1); };
    std::vector<std::vector<int>> trace; // what was reached with so many changes, from diagonal -d to d
    int changes = -1;
    for (int d = 0; d <= most && changes < 0; ++d) {
        for (int k = -d; k <= d; k += 2) {
            int x =
                k == -d || (k != d && reach[at(k - 1)] < reach[at(k + 1)]) ? reach[at(k + 1)] : reach[at(k - 1)] + 1;
            while (x < n && x - k < m && x - k >= 0 && a[std::size_t(x)] == b[std::size_t(x - k)])
                ++x;
            reach[at(k)] = x;
            if (x >= n && x - k >= m)
                changes = d;
        }
        trace.emplace_back(reach.begin() + std::ptrdiff_t(at(-d)), reach.begin() + std::ptrdiff_t(at(d)) + 1);
    }
    if (changes < 0)
        return {{offset, offset + n, offset, offset + m}};
    std::vector<TextEdit> edits; // backwards
    int x = n, y = m;
    for (int d = changes; d > 0; --d) {
        const std::vector<int> &before = trace[std::size_t(d - 1)];
        const auto reached = [&](int diagonal) {
            return diagonal < -(d - 1) || diagonal > d - 1 ? -1 : before[std::size_t(diagonal + d - 1)];
        };
        const int k = x - y;
        const bool isDown = k == -d || (k != d && reached(k - 1) < reached(k + 1));
        const int from = isDown ? k + 1 : k - 1;
        const int fromX = reached(from), fromY = fromX - from;
        const TextEdit step =
            isDown ? TextEdit{fromX, fromX, fromY, fromY + 1} : TextEdit{fromX, fromX + 1, fromY, fromY};
        if (!edits.empty() && edits.back().fromA == step.toA && edits.back().fromB == step.toB) {
            edits.back().fromA = step.fromA;
            edits.back().fromB = step.fromB;
        } else {
            edits.push_back(step);
        }
        x = fromX;
        y = fromY;
    }
    std::reverse(edits.begin(), edits.end());
    for (TextEdit &edit : edits) {
        edit.fromA += offset;
        edit.toA += offset;
        edit.fromB += offset;
        edit.toB += offset;
    }
    return edits;
}

int sizeOf(const TextEdit &edit) { return edit.toA - edit.fromA + edit.toB - edit.fromB; }

/// One equal character between long edits stands there by chance.
void join(std::vector<TextEdit> &edits)
{
    std::vector<TextEdit> joined;
    for (const TextEdit &edit : edits) {
        const int between = joined.empty() ? 0 : edit.fromA - joined.back().toA;
        const bool isChance = !joined.empty()
            && (between <= 0 || (between * 4 <= std::min(sizeOf(joined.back()), sizeOf(edit)) && between <= 3));
        if (isChance) {
            joined.back().toA = edit.toA;
            joined.back().toB = edit.toB;
        } else {
            joined.push_back(edit);
        }
    }
    edits = std::move(joined);
}

void widen(std::vector<TextEdit> &edits, std::u32string_view a, std::u32string_view b)
{
    const auto touches = [](std::u32string_view text, int from, int to) {
        const auto part = text.substr(std::size_t(from), std::size_t(to - from));
        return std::any_of(part.begin(), part.end(), isDigit);
    };
    for (std::size_t i = 0; i < edits.size(); ++i) {
        TextEdit &edit = edits[i];
        if (!touches(a, edit.fromA, edit.toA) && !touches(b, edit.fromB, edit.toB))
            continue;
        const int first = i > 0 ? edits[i - 1].toA : 0;
        const int last = i + 1 < edits.size() ? edits[i + 1].fromA : int(a.size());
        const auto goesOn = [&](int at, int beyond) {
            return isOfNumber(a[std::size_t(at)], beyond >= first && beyond < last ? a[std::size_t(beyond)] : U' ');
        };
        while (edit.fromA > first && goesOn(edit.fromA - 1, edit.fromA - 2)) {
            --edit.fromA;
            --edit.fromB;
        }
        while (edit.toA < last && goesOn(edit.toA, edit.toA + 1)) {
            ++edit.toA;
            ++edit.toB;
        }
    }
}

} // namespace

bool isDigit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

bool isOfNumber(char32_t c, char32_t beyond) { return isDigit(c) || (isWithinNumber(c) && isDigit(beyond)); }

std::vector<TextEdit> editsBetween(std::u32string_view a, std::u32string_view b)
{
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    std::size_t tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    if (head == a.size() && head == b.size())
        return {};
    auto edits = greedyEdits(a.substr(head, a.size() - head - tail), b.substr(head, b.size() - head - tail), int(head));
    join(edits);
    widen(edits, a, b);
    join(edits); // two changes in one number
    return edits;
}

} // namespace banxin::base
