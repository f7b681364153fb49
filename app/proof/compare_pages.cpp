#include "proof/compare_pages.h"

#include "proof/compare_glyphs.h"
#include "proof/compare_objects.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace banxin::proof {

namespace {

constexpr double sameShift = 0.3; // pt
constexpr double near = 18; // pt: what moved by the same and stands so close moved together
constexpr std::size_t mostMarks = 256;
constexpr int markLength = 4; // characters
constexpr int longestWords = 400;

QString tr(const char *text) { return QCoreApplication::translate("proof", text); }

bool touches(const QRectF &one, const QRectF &other, double by)
{
    return one.left() <= other.right() + by && other.left() <= one.right() + by && one.top() <= other.bottom() + by
        && other.top() <= one.bottom() + by;
}

struct Found {
    std::vector<Difference> differences;
    std::vector<std::optional<QPointF>> shifts;
};

/// A frame moves with its text, its picture and its rules.
void joinMoved(Found &found)
{
    for (std::size_t i = 0; i < found.differences.size(); ++i) {
        if (!found.shifts[i])
            continue;
        for (bool isGrowing = true; isGrowing;) {
            isGrowing = false;
            for (std::size_t k = i + 1; k < found.differences.size(); ++k) {
                const QPointF apart = found.shifts[k] ? *found.shifts[k] - *found.shifts[i] : QPointF(1e9, 0);
                Difference &one = found.differences[i], &other = found.differences[k];
                if (std::abs(apart.x()) > sameShift || std::abs(apart.y()) > sameShift
                    || !touches(one.before.rect(), other.before.rect(), near))
                    continue;
                one.before.places.insert(
                    one.before.places.end(), other.before.places.begin(), other.before.places.end());
                one.after.places.insert(one.after.places.end(), other.after.places.begin(), other.after.places.end());
                one.before.words = placeText(one.before.rect());
                one.after.words = placeText(one.after.rect());
                found.differences.erase(found.differences.begin() + std::ptrdiff_t(k));
                found.shifts.erase(found.shifts.begin() + std::ptrdiff_t(k));
                isGrowing = true;
                break;
            }
        }
    }
}

/// What differs in the file alone is no difference of the page.
bool isSeen(const Difference &difference, const PixelComparison &pixels)
{
    const auto isSeenIn = [&](const DifferenceSide &side) {
        return std::any_of(
            side.places.begin(), side.places.end(), [&](const QRectF &place) { return pixels.differs(place); });
    };
    return isSeenIn(difference.before) || isSeenIn(difference.after);
}

void addPlaces(std::vector<QRectF> &to, const DifferenceSide &side)
{
    to.insert(to.end(), side.places.begin(), side.places.end());
}

/// What looks otherwise though nothing in the files says why: shadings, masks, characters without a name.
Difference unexplained(const PixelRegion &region, const raster::PageObjects &before, const raster::PageObjects &after)
{
    Difference made;
    made.before.places = made.after.places = {region.rect};
    const auto isIn = [&](const QRectF &box) { return box.contains(region.rect.center()); };
    const bool isPicture = std::any_of(after.pictures.begin(), after.pictures.end(), [&](const auto &one) {
        return isIn(one.box);
    }) && std::any_of(before.pictures.begin(), before.pictures.end(), [&](const auto &one) { return isIn(one.box); });
    made.kind = isPicture      ? DifferenceKind::Image
        : region.isColourAlone ? DifferenceKind::Colour
                               : DifferenceKind::Vector;
    return made;
}

Difference wholePage(const raster::PageObjects &page, DifferenceKind kind)
{
    Difference made;
    made.kind = kind;
    DifferenceSide &side = kind == DifferenceKind::TextAdded ? made.after : made.before;
    side.places = {QRectF(QPointF(), page.trim.size())};
    for (const raster::Glyph &glyph : page.glyphs)
        if (side.words.size() < longestWords)
            side.words += glyph.text;
    side.words = side.words.simplified();
    made.about = kind == DifferenceKind::TextAdded ? tr("增加的一页") : tr("抽去的一页");
    return made;
}

} // namespace

std::vector<Difference> comparedPages(
    const raster::PageObjects &before, const raster::PageObjects &after, const PixelComparison &pixels)
{
    if (pixels.isSame())
        return {};
    GlyphDifferences glyphs = comparedGlyphs(before, after);
    ObjectDifferences objects = comparedObjects(before, after, pixels, glyphs.reflowedBefore, glyphs.reflowedAfter);
    Found found{std::move(glyphs.found), std::move(glyphs.shifts)};
    found.differences.insert(found.differences.end(), std::make_move_iterator(objects.found.begin()),
        std::make_move_iterator(objects.found.end()));
    found.shifts.insert(found.shifts.end(), objects.shifts.begin(), objects.shifts.end());
    joinMoved(found);
    std::erase_if(found.differences, [&](const Difference &one) { return !isSeen(one, pixels); });

    std::vector<QRectF> explained = std::move(glyphs.reflowedBefore);
    explained.insert(explained.end(), glyphs.reflowedAfter.begin(), glyphs.reflowedAfter.end());
    // Drawn from another corner, the same characters fall on pixels otherwise.
    if (before.trim.topLeft() != after.trim.topLeft())
        explained.insert(explained.end(), glyphs.standing.begin(), glyphs.standing.end());
    for (const Difference &difference : found.differences) {
        addPlaces(explained, difference.before);
        addPlaces(explained, difference.after);
    }
    for (const PixelRegion &region : pixels.regions(explained))
        found.differences.push_back(unexplained(region, before, after));

    std::stable_sort(found.differences.begin(), found.differences.end(), [](const auto &one, const auto &other) {
        const QRectF a = one.rect(), b = other.rect();
        constexpr double row = 24;
        return std::make_pair(std::floor(a.top() / row), a.left())
            < std::make_pair(std::floor(b.top() / row), b.left());
    });
    return std::move(found.differences);
}

Difference pageAdded(const raster::PageObjects &after) { return wholePage(after, DifferenceKind::TextAdded); }
Difference pageRemoved(const raster::PageObjects &before) { return wholePage(before, DifferenceKind::TextRemoved); }

PageSignature PageSignature::of(const raster::PageObjects &page)
{
    PageSignature made;
    made.trim = page.trim.size();
    const std::u32string text = PageText::of(page).text;
    for (std::size_t at = 0; at + markLength <= text.size(); ++at) {
        std::uint64_t hash = 14695981039346656037ULL;
        for (std::size_t k = at; k < at + markLength; ++k)
            hash = (hash ^ text[k]) * 1099511628211ULL;
        made.marks.push_back(hash ^ hash >> 29);
    }
    for (const raster::Picture &picture : page.pictures)
        made.marks.push_back(qHash(picture.digest));
    for (const raster::Shape &shape : page.shapes)
        if (made.marks.size() < mostMarks)
            made.marks.push_back(shape.form);
    std::sort(made.marks.begin(), made.marks.end());
    made.marks.erase(std::unique(made.marks.begin(), made.marks.end()), made.marks.end());
    made.marks.resize(std::min(made.marks.size(), mostMarks)); // the smallest are as good a sample as any
    return made;
}

double PageSignature::likeness(const PageSignature &other) const
{
    const bool isSameSize =
        std::abs(trim.width() - other.trim.width()) < 2 && std::abs(trim.height() - other.trim.height()) < 2;
    if (marks.empty() || other.marks.empty())
        return marks.empty() == other.marks.empty() && isSameSize ? 0.5 : 0;
    std::size_t shared = 0, all = 0, i = 0, j = 0;
    const std::size_t most = std::min({mostMarks, marks.size(), other.marks.size()});
    while (all < most && (i < marks.size() || j < other.marks.size())) {
        const bool isFirst = j == other.marks.size() || (i < marks.size() && marks[i] <= other.marks[j]);
        const bool isSecond = i == marks.size() || (j < other.marks.size() && other.marks[j] <= marks[i]);
        shared += isFirst && isSecond ? 1 : 0;
        i += isFirst ? 1 : 0;
        j += isSecond ? 1 : 0;
        ++all;
    }
    return all > 0 ? double(shared) / double(all) : 0;
}

std::vector<PagePair> pairedPages(const std::vector<PageSignature> &before, const std::vector<PageSignature> &after)
{
    const std::size_t n = before.size(), m = after.size();
    if (n == 1 && m == 1)
        return {{0, 0}};
    // The most likeness in all, in order. Pages with nothing in common are the same page where they stand alike.
    constexpr double stranger = 0.02, least = 0.06;
    std::vector<double> best((n + 1) * (m + 1), 0);
    const auto at = [m](std::size_t i, std::size_t j) { return i * (m + 1) + j; };
    std::vector<double> like(n * m, 0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < m; ++j) {
            const double how = before[i].likeness(after[j]);
            like[i * m + j] = how >= least ? how : stranger / double(1 + (i > j ? i - j : j - i));
        }
    for (std::size_t i = 1; i <= n; ++i)
        for (std::size_t j = 1; j <= m; ++j)
            best[at(i, j)] =
                std::max({best[at(i - 1, j)], best[at(i, j - 1)], best[at(i - 1, j - 1)] + like[(i - 1) * m + j - 1]});
    std::vector<PagePair> pairs;
    for (std::size_t i = n, j = m; i > 0 || j > 0;) {
        if (i > 0 && j > 0 && best[at(i, j)] == best[at(i - 1, j - 1)] + like[(i - 1) * m + j - 1]) {
            pairs.push_back({int(--i), int(--j)});
        } else if (j == 0 || (i > 0 && best[at(i, j)] == best[at(i - 1, j)])) {
            pairs.push_back({int(--i), -1});
        } else {
            pairs.push_back({-1, int(--j)});
        }
    }
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace banxin::proof
