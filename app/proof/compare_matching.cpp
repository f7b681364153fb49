#include "proof/compare_matching.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace banxin::proof {

namespace {

constexpr double samePlace = 0.5; // pt
constexpr int shortestRun = 4; // that stands where it stood by more than chance
constexpr int grams = 6; // characters that are one place of a text and no other

const raster::Glyph &glyphAt(const raster::PageObjects &page, const PageText &text, int at)
{
    return page.glyphs[std::size_t(text.glyphs[std::size_t(at)])];
}

class Matching {
public:
    Matching(const raster::PageObjects &before, const PageText &a, const raster::PageObjects &after, const PageText &b)
        : m_before(before)
        , m_after(after)
        , m_a(a)
        , m_b(b)
    {
        m_made.toB.assign(a.text.size(), -1);
        m_made.toA.assign(b.text.size(), -1);
        m_isTold.assign(b.text.size(), false);
    }

    TextMatch run()
    {
        matchPlaces();
        matchGrams();
        matchGaps();
        widenNumbers();
        matchWhole();
        return std::move(m_made);
    }

private:
    int lengthA() const { return int(m_a.text.size()); }
    int lengthB() const { return int(m_b.text.size()); }
    void pair(int i, int j)
    {
        m_made.toB[std::size_t(i)] = j;
        m_made.toA[std::size_t(j)] = i;
    }
    bool isFree(int i, int j) const
    {
        return m_made.toB[std::size_t(i)] < 0 && m_made.toA[std::size_t(j)] < 0
            && m_a.text[std::size_t(i)] == m_b.text[std::size_t(j)];
    }
    bool isSamePlace(int i, int j) const
    {
        const raster::Glyph &one = glyphAt(m_before, m_a, i), &other = glyphAt(m_after, m_b, j);
        return std::abs(one.at.x() - other.at.x()) < samePlace && std::abs(one.at.y() - other.at.y()) < samePlace
            && std::abs(one.size - other.size) < 0.05f * one.size;
    }

    void matchPlaces()
    {
        const auto key = [](char32_t c, int x, int y) {
            return (std::uint64_t(c) << 40) ^ (std::uint64_t(std::uint32_t(x) & 0xFFFFF) << 20)
                ^ (std::uint32_t(y) & 0xFFFFF);
        };
        const auto cell = [](double at) { return int(std::floor(at / 2)); };
        std::unordered_multimap<std::uint64_t, int> places;
        places.reserve(m_b.text.size());
        for (int j = lengthB() - 1; j >= 0; --j) {
            const QPointF at = glyphAt(m_after, m_b, j).at;
            places.emplace(key(m_b.text[std::size_t(j)], cell(at.x()), cell(at.y())), j);
        }
        std::vector<int> candidate(m_a.text.size(), -1);
        std::vector<bool> isTaken(m_b.text.size(), false);
        for (int i = 0; i < lengthA(); ++i) {
            const int next = i > 0 && candidate[std::size_t(i - 1)] >= 0 ? candidate[std::size_t(i - 1)] + 1 : -1;
            int found = -1;
            if (next >= 0 && next < lengthB() && !isTaken[std::size_t(next)]
                && m_a.text[std::size_t(i)] == m_b.text[std::size_t(next)] && isSamePlace(i, next))
                found = next;
            const QPointF at = glyphAt(m_before, m_a, i).at;
            for (int cx = cell(at.x() - samePlace); found < 0 && cx <= cell(at.x() + samePlace); ++cx)
                for (int cy = cell(at.y() - samePlace); found < 0 && cy <= cell(at.y() + samePlace); ++cy) {
                    const auto range = places.equal_range(key(m_a.text[std::size_t(i)], cx, cy));
                    for (auto it = range.first; it != range.second && found < 0; ++it)
                        if (!isTaken[std::size_t(it->second)]
                            && m_a.text[std::size_t(i)] == m_b.text[std::size_t(it->second)]
                            && isSamePlace(i, it->second))
                            found = it->second;
                }
            candidate[std::size_t(i)] = found;
            if (found >= 0)
                isTaken[std::size_t(found)] = true;
        }
        for (int from = 0; from < lengthA();) {
            int to = from + 1;
            if (candidate[std::size_t(from)] >= 0) {
                while (to < lengthA() && candidate[std::size_t(to)] == candidate[std::size_t(to - 1)] + 1)
                    ++to;
                const int fromB = candidate[std::size_t(from)], toB = fromB + to - from;
                const bool isWhole = isLineEnd(m_before, m_a, from - 1) && isLineEnd(m_before, m_a, to - 1)
                    && isLineEnd(m_after, m_b, fromB - 1) && isLineEnd(m_after, m_b, toB - 1);
                if (to - from >= shortestRun || isWhole)
                    for (int i = from; i < to; ++i)
                        pair(i, fromB + i - from);
            }
            from = to;
        }
    }

    /// Of runs of free characters: those that are there once on both pages, and what goes on from them.
    void matchGrams()
    {
        const auto places = [](const std::u32string &text, const std::vector<int> &taken) {
            std::unordered_map<std::uint64_t, int> once; // -1: there again
            int run = 0;
            for (int at = 0; at < int(text.size()); ++at) {
                run = taken[std::size_t(at)] < 0 ? run + 1 : 0;
                if (run < grams)
                    continue;
                std::uint64_t hash = 14695981039346656037ULL;
                for (int k = at - grams + 1; k <= at; ++k)
                    hash = (hash ^ text[std::size_t(k)]) * 1099511628211ULL;
                const auto [it, isNew] = once.try_emplace(hash, at - grams + 1);
                if (!isNew)
                    it->second = -1;
            }
            return once;
        };
        const auto onceA = places(m_a.text, m_made.toB), onceB = places(m_b.text, m_made.toA);
        std::vector<std::pair<int, int>> anchors;
        for (const auto &[hash, i] : onceA) {
            const auto other = onceB.find(hash);
            if (i >= 0 && other != onceB.end() && other->second >= 0)
                anchors.emplace_back(i, other->second);
        }
        std::sort(anchors.begin(), anchors.end());
        for (const auto &[i, j] : anchors) {
            bool isWhole = true;
            for (int k = 0; k < grams; ++k)
                isWhole &= isFree(i + k, j + k);
            if (!isWhole)
                continue;
            int before = 0, after = grams;
            while (i - before > 0 && j - before > 0 && isFree(i - before - 1, j - before - 1))
                ++before;
            while (i + after < lengthA() && j + after < lengthB() && isFree(i + after, j + after))
                ++after;
            for (int k = -before; k < after; ++k)
                pair(i + k, j + k);
        }
    }

    void matchGaps()
    {
        for (int from = 0; from < lengthA();) {
            if (m_made.toB[std::size_t(from)] >= 0) {
                ++from;
                continue;
            }
            int to = from;
            while (to < lengthA() && m_made.toB[std::size_t(to)] < 0)
                ++to;
            // What is free after the character to which the one before the gap belongs, or before the one behind it.
            const int left = from > 0 ? m_made.toB[std::size_t(from - 1)] + 1 : 0;
            int fromB = left, toB = left;
            while (toB < lengthB() && isOpen(toB))
                ++toB;
            if (fromB == toB) {
                toB = to < lengthA() ? m_made.toB[std::size_t(to)] : lengthB();
                fromB = toB;
                while (fromB > 0 && isOpen(fromB - 1))
                    --fromB;
                if (fromB == toB) // nothing is free there: it was taken out here
                    fromB = toB = left;
            }
            gap(from, to, fromB, toB);
            from = to;
        }
        for (int from = 0; from < lengthB();) {
            if (!isOpen(from)) {
                ++from;
                continue;
            }
            int to = from;
            while (to < lengthB() && isOpen(to))
                ++to;
            const int left = from > 0 ? m_made.toA[std::size_t(from - 1)] + 1 : 0;
            m_made.edits.push_back({std::max(left, 0), std::max(left, 0), from, to});
            from = to;
        }
        std::sort(m_made.edits.begin(), m_made.edits.end(), [](const TextEdit &one, const TextEdit &other) {
            return std::tie(one.fromA, one.fromB) < std::tie(other.fromA, other.fromB);
        });
    }

    /// Neither the same as something before nor what something there became.
    bool isOpen(int at) const { return m_made.toA[std::size_t(at)] < 0 && !m_isTold[std::size_t(at)]; }

    void gap(int from, int to, int fromB, int toB)
    {
        const auto a = std::u32string_view(m_a.text).substr(std::size_t(from), std::size_t(to - from));
        const auto b = std::u32string_view(m_b.text).substr(std::size_t(fromB), std::size_t(toB - fromB));
        int i = 0, j = 0;
        const auto same = [&](int untilA) {
            for (; i < untilA; ++i, ++j)
                pair(from + i, fromB + j);
        };
        for (const TextEdit &edit : editsBetween(a, b)) {
            same(edit.fromA);
            m_made.edits.push_back({from + edit.fromA, from + edit.toA, fromB + edit.fromB, fromB + edit.toB});
            std::fill(m_isTold.begin() + fromB + edit.fromB, m_isTold.begin() + fromB + edit.toB, true);
            i = edit.toA;
            j = edit.toB;
        }
        same(to - from);
    }

    /// A digit that changed makes its whole number change.
    void widenNumbers()
    {
        const auto unpair = [&](int i, int j) { m_made.toB[std::size_t(i)] = m_made.toA[std::size_t(j)] = -1; };
        const auto touches = [](const std::u32string &text, int from, int to) {
            return std::any_of(text.begin() + from, text.begin() + to, isDigit);
        };
        const auto at = [](const std::u32string &text, int where) {
            return where >= 0 && where < int(text.size()) ? text[std::size_t(where)] : U' ';
        };
        for (TextEdit &edit : m_made.edits) {
            if (!touches(m_a.text, edit.fromA, edit.toA) && !touches(m_b.text, edit.fromB, edit.toB))
                continue;
            while (edit.fromA > 0 && edit.fromB > 0 && m_made.toB[std::size_t(edit.fromA - 1)] == edit.fromB - 1
                && isOfNumber(at(m_a.text, edit.fromA - 1), at(m_a.text, edit.fromA - 2))
                && !isLineEnd(m_before, m_a, edit.fromA - 1) && !isLineEnd(m_after, m_b, edit.fromB - 1))
                unpair(--edit.fromA, --edit.fromB);
            while (edit.toA < lengthA() && edit.toB < lengthB() && m_made.toB[std::size_t(edit.toA)] == edit.toB
                && isOfNumber(at(m_a.text, edit.toA), at(m_a.text, edit.toA + 1)) && edit.toA > 0 && edit.toB > 0
                && !isLineEnd(m_before, m_a, edit.toA - 1) && !isLineEnd(m_after, m_b, edit.toB - 1))
                unpair(edit.toA++, edit.toB++);
        }
        std::vector<TextEdit> joined;
        for (const TextEdit &edit : m_made.edits) {
            if (!joined.empty() && joined.back().toA == edit.fromA && joined.back().toB == edit.fromB) {
                joined.back().toA = edit.toA;
                joined.back().toB = edit.toB;
            } else {
                joined.push_back(edit);
            }
        }
        m_made.edits = std::move(joined);
    }

    /// What is gone in one place and has come in another, whole, was put there.
    void matchWhole()
    {
        for (std::size_t i = 0; i < m_made.edits.size(); ++i) {
            TextEdit &gone = m_made.edits[i];
            const int length = gone.toA - gone.fromA;
            if (length < 2 || gone.fromB != gone.toB)
                continue;
            const auto text = std::u32string_view(m_a.text).substr(std::size_t(gone.fromA), std::size_t(length));
            const auto come = std::find_if(m_made.edits.begin(), m_made.edits.end(), [&](const TextEdit &other) {
                return other.fromA == other.toA && other.toB - other.fromB == length
                    && std::u32string_view(m_b.text).substr(std::size_t(other.fromB), std::size_t(length)) == text;
            });
            if (come == m_made.edits.end())
                continue;
            for (int k = 0; k < length; ++k)
                pair(gone.fromA + k, come->fromB + k);
            gone = {};
            *come = {};
        }
        std::erase_if(m_made.edits, [](const TextEdit &edit) { return edit == TextEdit(); });
    }

    const raster::PageObjects &m_before;
    const raster::PageObjects &m_after;
    const PageText &m_a;
    const PageText &m_b;
    TextMatch m_made;
    std::vector<bool> m_isTold; // of code points after: in an edit
};

} // namespace

bool isLineEnd(const raster::PageObjects &page, const PageText &text, int at)
{
    if (at < 0 || at + 1 >= int(text.text.size()))
        return true;
    const raster::Glyph &one = glyphAt(page, text, at), &next = glyphAt(page, text, at + 1);
    const double size = std::max(one.size, 1.0f);
    const QPointF step = next.at - one.at;
    const double along = one.isVertical ? step.y() : step.x(), across = one.isVertical ? step.x() : step.y();
    const double advance = one.isVertical ? one.box.height() : one.box.width();
    return std::abs(across) > 0.5 * size || along < -0.5 * size || along > advance + 1.6 * size
        || one.isVertical != next.isVertical;
}

bool isBlockEnd(const raster::PageObjects &page, const PageText &text, int at)
{
    if (at < 0 || at + 1 >= int(text.text.size()))
        return true;
    if (!isLineEnd(page, text, at))
        return false;
    const raster::Glyph &one = glyphAt(page, text, at), &next = glyphAt(page, text, at + 1);
    if (one.isVertical != next.isVertical || std::abs(one.size - next.size) > 0.03f * one.size)
        return true;
    const QPointF step = next.at - one.at;
    const double down = one.isVertical ? -step.x() : step.y(); // to the next line
    return down <= 0 || down > 2.6 * one.size;
}

TextMatch matched(
    const raster::PageObjects &before, const PageText &a, const raster::PageObjects &after, const PageText &b)
{
    return Matching(before, a, after, b).run();
}

} // namespace banxin::proof
