#include "layout/covers.h"

#include "layout/text_ink.h"

#include <QCoreApplication>

#include <array>
#include <map>
#include <unordered_map>

namespace banxin::layout {

using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using base::Point;
using base::Rect;
using display::PathData;

namespace {

constexpr int kStepsOfCurve = 8; // a hair's difference for what a frame is drawn from
constexpr int kMostWords = 12; // that a finding quotes

struct Spot {
    double x = 0, y = 0;
};

struct Bounds {
    double left = 0, top = 0, right = 0, bottom = 0;

    static Bounds of(const Rect &rect)
    {
        return {static_cast<double>(rect.left().toEmu()), static_cast<double>(rect.top().toEmu()),
            static_cast<double>(rect.right().toEmu()), static_cast<double>(rect.bottom().toEmu())};
    }
    Bounds grownBy(double by) const { return {left - by, top - by, right + by, bottom + by}; }
    bool meets(const Bounds &other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    void take(Spot spot)
    {
        left = std::min(left, spot.x);
        right = std::max(right, spot.x);
        top = std::min(top, spot.y);
        bottom = std::max(bottom, spot.y);
    }
};

/// A stretch of a path between two moves, its curves as chords.
struct Stretch {
    std::vector<Spot> spots;
    Bounds bounds;
};

/// A path as `place` puts its points, those stretches of it alone that could meet `near`.
template <typename Place>
std::vector<Stretch> stretchesOf(const PathData &path, const Bounds &near, bool closed, const Place &place)
{
    std::vector<Stretch> stretches;
    Stretch now;
    std::size_t next = 0;
    const auto spotOf = [&](Point point) {
        const Point there = place(point);
        return Spot{static_cast<double>(there.x.toEmu()), static_cast<double>(there.y.toEmu())};
    };
    const auto add = [&](Spot spot) {
        if (now.spots.empty())
            now.bounds = {spot.x, spot.y, spot.x, spot.y};
        now.spots.push_back(spot);
        now.bounds.take(spot);
    };
    const auto finish = [&] {
        if (closed && now.spots.size() > 2)
            now.spots.push_back(now.spots.front());
        if (now.spots.size() > 1 && now.bounds.grownBy(1).meets(near))
            stretches.push_back(std::move(now));
        now = {};
    };
    for (const PathData::Verb verb : path.verbs) {
        switch (verb) {
        case PathData::Verb::Move:
            finish();
            add(spotOf(path.points[next++]));
            break;
        case PathData::Verb::Line:
            add(spotOf(path.points[next++]));
            break;
        case PathData::Verb::Cubic: {
            if (now.spots.empty())
                return stretches; // no path begins with a curve
            const Spot a = now.spots.back(), b = spotOf(path.points[next]), c = spotOf(path.points[next + 1]),
                       d = spotOf(path.points[next + 2]);
            next += 3;
            for (int i = 1; i <= kStepsOfCurve; ++i) {
                const double t = static_cast<double>(i) / kStepsOfCurve, u = 1 - t;
                const double wa = u * u * u, wb = 3 * u * u * t, wc = 3 * u * t * t, wd = t * t * t;
                add({wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y});
            }
            break;
        }
        case PathData::Verb::Close:
            if (!now.spots.empty())
                now.spots.push_back(now.spots.front());
            break;
        }
    }
    finish();
    return stretches;
}

/// Whether the way from `a` to `b` passes through the rectangle (Liang–Barsky).
bool passes(Spot a, Spot b, const Bounds &in)
{
    double from = 0, to = 1;
    const double dx = b.x - a.x, dy = b.y - a.y;
    const std::array<std::pair<double, double>, 4> sides{
        {{-dx, a.x - in.left}, {dx, in.right - a.x}, {-dy, a.y - in.top}, {dy, in.bottom - a.y}}};
    for (const auto &[p, q] : sides) {
        if (p == 0) {
            if (q <= 0)
                return false;
            continue;
        }
        const double t = q / p;
        if (p < 0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        if (from >= to)
            return false;
    }
    return true;
}

bool runsThrough(const std::vector<Stretch> &stretches, const Bounds &ink)
{
    for (const Stretch &stretch : stretches) {
        if (!stretch.bounds.grownBy(1).meets(ink))
            continue;
        for (std::size_t i = 1; i < stretch.spots.size(); ++i)
            if (passes(stretch.spots[i - 1], stretch.spots[i], ink))
                return true;
    }
    return false;
}

/// Where the path winds round the spot.
bool holds(const std::vector<Stretch> &stretches, Spot spot)
{
    int winding = 0;
    for (const Stretch &stretch : stretches) {
        if (spot.y < stretch.bounds.top || spot.y > stretch.bounds.bottom || spot.x > stretch.bounds.right)
            continue;
        for (std::size_t i = 1; i < stretch.spots.size(); ++i) {
            const Spot a = stretch.spots[i - 1], b = stretch.spots[i];
            const double side = (b.x - a.x) * (spot.y - a.y) - (spot.x - a.x) * (b.y - a.y);
            if (a.y <= spot.y && b.y > spot.y && side > 0)
                ++winding;
            else if (a.y > spot.y && b.y <= spot.y && side < 0)
                --winding;
        }
    }
    return winding != 0;
}

/// What an item of the display list draws over others.
struct Drawn {
    const PathData *path = nullptr;
    PathData box; // of a picture without a shape of its own
    bool fills = false;
    Length stroke; // its width; zero for none
    std::optional<Rect> clip;
    const std::optional<base::Turn> *turn = nullptr;
};

/// The cells of a line's visible characters, as far as the line runs across upright; else its ink.
std::vector<Rect> cellsOf(const LineLayout &line, const Rect &ink)
{
    if (line.mode == model::WritingMode::Vertical)
        return {ink};
    std::vector<Rect> cells;
    for (const typeset::SetRun &run : line.line().runs) {
        if (run.annotation)
            continue;
        if (run.run->turn != font::Turn::Upright || run.run->direction != font::Direction::Horizontal)
            return {ink};
        for (const font::PlacedGlyph &glyph : run.run->glyphs) {
            const QStringView text = QStringView(run.run->text).mid(glyph.textStart, glyph.textLength);
            if (!text.trimmed().isEmpty())
                cells.push_back({line.origin.x + run.offset.x + glyph.x, ink.y, glyph.advance, ink.height});
        }
    }
    return cells;
}

/// Where the item first meets the text; `hides` tells how.
std::optional<int> firstMet(const PageLayout &layout, const Drawn &drawn, const FrameInk &text, bool &hides)
{
    Rect all; // before the text is turned
    for (const FrameInk::Line &line : text.lines)
        all = all.isEmpty() ? line.ink : all.united(line.ink);
    const double half = static_cast<double>(drawn.stroke.toEmu()) / 2;
    const auto place = [&](Point point) {
        const Point onPage = *drawn.turn ? (*drawn.turn)->turned(point) : point;
        return text.turn ? text.turn->back(onPage) : onPage;
    };
    const std::vector<Stretch> stretches = stretchesOf(*drawn.path, Bounds::of(all).grownBy(half), drawn.fills, place);
    if (stretches.empty())
        return {};
    const auto meets = [&](const Rect &rect) {
        Bounds ink = Bounds::of(rect);
        if (drawn.clip && !*drawn.turn && !text.turn) {
            const Bounds clip = Bounds::of(*drawn.clip);
            ink = {std::max(ink.left, clip.left), std::max(ink.top, clip.top), std::min(ink.right, clip.right),
                std::min(ink.bottom, clip.bottom)};
            if (ink.left >= ink.right || ink.top >= ink.bottom)
                return false;
        }
        if (drawn.fills
            && (runsThrough(stretches, ink)
                || holds(stretches, {(ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2}))) {
            hides = true;
            return true;
        }
        return drawn.stroke > Length() && runsThrough(stretches, ink.grownBy(half));
    };
    for (const FrameInk::Line &line : text.lines) {
        if (!meets(line.ink))
            continue;
        for (const Rect &cell : cellsOf(layout.lines[static_cast<std::size_t>(line.index)], line.ink))
            if (meets(cell))
                return line.index;
    }
    return {};
}

/// What the item draws; nothing for text, and for what is on the screen alone.
std::optional<Drawn> drawnBy(const display::Item &item)
{
    if (!item.printed)
        return {};
    Drawn drawn;
    drawn.turn = &item.turn;
    if (const auto *path = std::get_if<display::PathItem>(&item.shape)) {
        drawn.path = &path->path;
        drawn.fills = path->fill || path->gradient;
        drawn.stroke = path->stroke ? path->strokeWidth : Length();
        drawn.clip = path->clip;
        return drawn.fills || drawn.stroke > Length() ? std::optional(drawn) : std::nullopt;
    }
    drawn.fills = true;
    if (const auto *picture = std::get_if<display::PictureItem>(&item.shape)) {
        if (picture->clip.verbs.empty())
            drawn.box = PathData::rectangle(picture->frame);
        else
            drawn.path = &picture->clip;
        return drawn;
    }
    if (const auto *page = std::get_if<display::PlacedPageItem>(&item.shape)) {
        drawn.box = PathData::rectangle(page->frame);
        return drawn;
    }
    return {};
}

/// From a picture's or an advert's item, whose source is no frame, to the frame: the next one in front that has its
/// box.
std::size_t rankOf(const PageLayout &layout, const display::Item &item, std::size_t from)
{
    const auto *picture = std::get_if<display::PictureItem>(&item.shape);
    const auto *page = std::get_if<display::PlacedPageItem>(&item.shape);
    for (std::size_t i = from; i < layout.frames.size(); ++i) {
        const FrameLayout &frame = layout.frames[i];
        if ((frame.kind == "picture"_L1 || frame.kind == "advert"_L1)
            && frame.box == (picture ? picture->frame : page->frame))
            return i;
    }
    return from;
}

} // namespace

std::vector<Cover> coversOf(const PageLayout &layout)
{
    std::vector<Cover> covers;
    if (!layout.display)
        return covers;
    std::unordered_map<Id, std::size_t> ranks;
    for (std::size_t i = 0; i < layout.frames.size(); ++i)
        ranks.emplace(layout.frames[i].frame, i);
    const std::vector<FrameInk> texts = textInkOf(layout);
    std::vector<std::size_t> behind; // the rank of each text
    for (const FrameInk &text : texts) {
        const auto found = ranks.find(text.frame);
        behind.push_back(found == ranks.end() ? layout.frames.size() : found->second);
    }
    std::map<std::pair<Id, Id>, std::size_t> known;
    std::size_t rank = 0;
    for (const display::Item &item : layout.display->items) {
        if (std::holds_alternative<display::GlyphItem>(item.shape))
            continue;
        if (const auto found = ranks.find(item.source); found != ranks.end())
            rank = found->second;
        else
            rank = rankOf(layout, item, rank);
        std::optional<Drawn> drawn;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (behind[i] >= rank || !item.bounds.intersects(texts[i].bounds))
                continue;
            if (!drawn) {
                drawn = drawnBy(item);
                if (!drawn)
                    break;
                if (!drawn->path)
                    drawn->path = &drawn->box;
            }
            const Id over = layout.frames[rank].frame;
            const auto before = known.find({over, texts[i].frame});
            if (before != known.end() && covers[before->second].hides)
                continue;
            bool hides = false;
            const auto line = firstMet(layout, *drawn, texts[i], hides);
            if (!line)
                continue;
            const LineLayout &met = layout.lines[static_cast<std::size_t>(*line)];
            const Cover cover{over, texts[i].frame, hides, seen(inkOf(met), texts[i].turn), *line};
            if (before == known.end()) {
                known.emplace(std::pair(over, texts[i].frame), covers.size());
                covers.push_back(cover);
            } else if (hides) {
                covers[before->second] = cover;
            }
        }
    }
    return covers;
}

namespace {

QString wordsOf(const LineLayout &line)
{
    QString words;
    for (const typeset::SetRun &run : line.line().runs) {
        if (!run.annotation)
            words += run.run->text;
    }
    words = words.simplified();
    return words.size() > kMostWords ? words.left(kMostWords) + u'…' : words;
}

QString nameOf(const FrameLayout &frame)
{
    if (frame.kind == "rule"_L1)
        return QCoreApplication::translate("layout", "线条");
    if (frame.kind == "box"_L1)
        return QCoreApplication::translate("layout", "色块或边框");
    if (frame.kind == "art"_L1)
        return QCoreApplication::translate("layout", "花饰");
    if (frame.kind == "picture"_L1)
        return QCoreApplication::translate("layout", "图片");
    if (frame.kind == "advert"_L1)
        return QCoreApplication::translate("layout", "广告");
    if (frame.kind == "area"_L1)
        return QCoreApplication::translate("layout", "另一个稿区的底纹或线");
    return QCoreApplication::translate("layout", "另一个文字框的底纹或线");
}

} // namespace

std::vector<Cover> reportCovers(const PageLayout &layout, std::vector<Finding> &findings)
{
    std::vector<Cover> covers = coversOf(layout);
    for (const Cover &cover : covers) {
        const LineLayout &line = layout.lines[static_cast<std::size_t>(cover.line)];
        const auto over = std::find_if(layout.frames.begin(), layout.frames.end(),
            [&](const FrameLayout &frame) { return frame.frame == cover.over; });
        Finding finding;
        finding.rule = u"covered-text"_s;
        finding.severity = cover.hides ? Finding::Severity::Error : Finding::Severity::Warning;
        finding.message =
            (cover.hides ? QCoreApplication::translate("layout", "%1盖住了“%2”。请移开、让文字绕开，或排到文字下面。")
                         : QCoreApplication::translate("layout", "%1压着“%2”。请移开，或排到文字下面。"))
                .arg(nameOf(*over), wordsOf(line));
        finding.frame = cover.over;
        finding.story = line.story;
        finding.paragraph = line.paragraph;
        finding.rect = cover.rect;
        findings.push_back(std::move(finding));
    }
    return covers;
}

} // namespace banxin::layout
