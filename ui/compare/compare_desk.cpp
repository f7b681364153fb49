#include "compare/compare_desk.h"

#include "layout/page_composer.h"
#include "model/placement.h"
#include "proof/compare_stories.h"
#include "session/mark_places.h"
#include "session/page_pdf.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin::compare {

using proof::Difference;
using proof::DifferenceSide;
using session::toPoints;

namespace {

/// Line by line, turned frames aside; empty where the text found no room on the page.
std::vector<QRectF> placesOf(const layout::PageLayout &layout, const proof::StoryRange &range)
{
    std::vector<QRectF> made;
    if (range.paragraph.isNull())
        return made;
    const layout::TextPosition from{range.paragraph, range.from, !range.isEmpty()};
    if (range.isEmpty()) {
        if (const auto caret = layout.caretAt(from))
            made.push_back(toPoints(caret->rect));
        return made;
    }
    for (const base::Rect &rect : layout.selectionRects(from, {range.lastParagraph, range.to, false}))
        if (rect.width.toEmu() > 0 && rect.height.toEmu() > 0)
            made.push_back(toPoints(rect));
    return made;
}

bool isSameWords(const Difference &one, const Difference &other)
{
    return one.before.words == other.before.words && one.after.words == other.after.words;
}

/// The page's text that stories explain: their lines, captions included.
std::vector<QRectF> storyLines(const ReadSide &side)
{
    std::vector<QRectF> made;
    for (const layout::LineLayout &line : side.layout->lines)
        if (!line.story.isNull() && line.editable)
            made.push_back(toPoints(line.box).adjusted(-3, -3, 3, 3));
    return made;
}

bool standsIn(const std::vector<QRectF> &lines, const DifferenceSide &side)
{
    return !side.places.empty() && std::all_of(side.places.begin(), side.places.end(), [&](const QRectF &place) {
        return std::any_of(
            lines.begin(), lines.end(), [&](const QRectF &line) { return line.contains(place.center()); });
    });
}

/// The story goes on on another page: what of it is not on this one is there.
bool isElsewhere(const model::Document &document, base::Id story, base::Id page)
{
    for (const base::Id id : document.all(model::ObjectKind::Frame)) {
        const auto *frame = document.find<model::Frame>(id);
        const auto *area = frame->page == page ? nullptr : std::get_if<model::AreaContent>(&frame->content);
        const auto *placement = area ? document.find<model::Placement>(area->placement) : nullptr;
        if (placement && placement->story == story)
            return true;
    }
    return false;
}

/// Null where the point is on nothing that a story owns.
base::Id storyAt(const layout::PageLayout &layout, QPointF point)
{
    for (const layout::LineLayout &line : layout.lines)
        if (!line.story.isNull() && toPoints(line.box).adjusted(-3, -3, 3, 3).contains(point))
            return line.story;
    const layout::FrameLayout *best = nullptr; // the smallest: what stands in an area is its own
    const auto size = [](const layout::FrameLayout &frame) { return frame.box.width.toPt() * frame.box.height.toPt(); };
    for (const layout::FrameLayout &frame : layout.frames)
        if (toPoints(frame.box).contains(point) && (!best || size(frame) < size(*best)))
            best = &frame;
    return best ? best->story : base::Id();
}

} // namespace

std::vector<Difference> joined(
    std::vector<Difference> found, const ReadSide &before, const ReadSide &after, base::Id page)
{
    const auto linesBefore = storyLines(before), linesAfter = storyLines(after);
    const auto stories = proof::comparedStories(*before.document, *after.document, page);
    std::erase_if(found, [&](const Difference &one) {
        return proof::isText(one.kind) && (one.before.places.empty() || standsIn(linesBefore, one.before))
            && (one.after.places.empty() || standsIn(linesAfter, one.after));
    });
    for (const proof::StoryDifference &one : stories) {
        Difference made = one.difference;
        made.before.places = placesOf(*before.layout, one.before);
        made.after.places = placesOf(*after.layout, one.after);
        const bool isSeen = !made.before.places.empty() || !made.after.places.empty();
        if (!isSeen
            && (isElsewhere(*before.document, one.story, page) || isElsewhere(*after.document, one.story, page)))
            continue;
        if (!isSeen)
            made.about += CompareDesk::tr(" · 没有排下");
        // A text that the page shows and the story does not own says it already.
        const bool isTold = std::any_of(found.begin(), found.end(), [&](const Difference &other) {
            return proof::isText(other.kind) && isSameWords(made, other)
                && made.after.rect().adjusted(-6, -6, 6, 6).intersects(other.after.rect().adjusted(0, 0, 1, 1));
        });
        if (!isTold)
            found.push_back(std::move(made));
    }
    std::stable_sort(found.begin(), found.end(), [](const Difference &one, const Difference &other) {
        const QRectF a = one.rect(), b = other.rect();
        constexpr double row = 24;
        return std::make_pair(std::floor(a.top() / row), a.left())
            < std::make_pair(std::floor(b.top() / row), b.left());
    });
    return found;
}

std::vector<QString> storiesOf(
    const std::vector<Difference> &differences, const ReadSide &before, const ReadSide &after)
{
    std::vector<QString> made;
    made.reserve(differences.size());
    for (const Difference &one : differences) {
        const bool isAfter = after.layout && !one.after.places.empty();
        const ReadSide &side = isAfter ? after : before;
        const std::vector<QRectF> &places = isAfter ? one.after.places : one.before.places;
        made.push_back(places.empty() || !side.layout
                ? QString()
                : model::titleOf(*side.document, storyAt(*side.layout, places.front().center())));
    }
    return made;
}

struct CompareDesk::Wish {
    std::array<SideChoice, 2> sides;
    std::array<std::optional<model::Document>, 2> documents;
    int waiting = 0;
    bool isOver = false;
    std::atomic<bool> isCancelled = false;
};

CompareDesk::CompareDesk(session::Session &session, base::Id page, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_page(page)
{
}

CompareDesk::~CompareDesk()
{
    if (m_wish)
        m_wish->isCancelled = true;
}

void CompareDesk::compare(const SideChoice &before, const SideChoice &after)
{
    if (m_wish)
        m_wish->isCancelled = true;
    const auto wish = std::make_shared<Wish>();
    m_wish = wish;
    m_isComparing = true;
    wish->sides = {before, after};
    wish->waiting = 2;
    for (const int side : {0, 1})
        readDocument(wish, side);
}

void CompareDesk::readDocument(const std::shared_ptr<Wish> &wish, int side)
{
    const SideChoice &choice = wish->sides[std::size_t(side)];
    const auto take = [this, wish, side](std::optional<model::Document> document) {
        wish->documents[std::size_t(side)] = std::move(document);
        if (--wish->waiting == 0 && wish == m_wish)
            start(wish);
    };
    if (choice.isForeign()) {
        take({});
        return;
    }
    if (choice.revision == 0) {
        take(m_session.working());
        return;
    }
    m_session.documentAt(choice.revision, this, [this, wish, take](const base::Result<model::Document> &document) {
        if (document)
            take(*document);
        else
            fail(wish, document.error());
    });
}

void CompareDesk::fail(const std::shared_ptr<Wish> &wish, const base::Error &error)
{
    if (wish != m_wish || wish->isOver)
        return;
    wish->isOver = true;
    m_isComparing = false;
    Q_EMIT failed(error);
}

void CompareDesk::start(const std::shared_ptr<Wish> &wish)
{
    m_session.aside(this, [this, wish, &session = m_session, page = m_page]() -> std::function<void()> {
        QElapsedTimer timer;
        timer.start();
        const auto made = std::make_shared<Comparison>();
        const auto read = [&](int which) -> base::Result<std::shared_ptr<const ReadSide>> {
            const SideChoice &choice = wish->sides[std::size_t(which)];
            const auto side = std::make_shared<ReadSide>();
            side->page = choice.isForeign() ? choice.foreignPage : 0;
            side->document = wish->documents[std::size_t(which)];
            if (choice.isForeign()) {
                side->pdf = choice.foreign;
            } else if (!choice.pdf.isNull()) {
                auto pdf = session.assetNow(choice.pdf);
                if (!pdf)
                    return tl::unexpected(pdf.error());
                side->pdf = std::move(*pdf);
                const auto composer = session.composerNow(*side->document, page);
                if (!composer)
                    return tl::unexpected(composer.error());
                side->layout = (*composer)->compose(*side->document, page);
            } else {
                auto pdf = session::pagePdfNow(session, *side->document, page);
                if (!pdf)
                    return tl::unexpected(pdf.error());
                side->pdf = std::move(pdf->pdf);
                side->layout = std::move(pdf->layout);
            }
            auto facts = raster::pageFacts(side->pdf, side->page);
            if (!facts)
                return tl::unexpected(facts.error());
            side->facts = *facts;
            return side;
        };
        const auto run = [&]() -> base::Status {
            for (const int which : {0, 1}) {
                auto side = read(which);
                if (!side)
                    return tl::unexpected(side.error());
                (which == 0 ? made->before : made->after) = *side;
                if (wish->isCancelled)
                    return {};
            }
            proof::CompareWatch watch;
            watch.isCancelled = &wish->isCancelled;
            auto found = proof::comparedFiles({made->before->pdf, wish->sides[0].title, made->before->page},
                {made->after->pdf, wish->sides[1].title, made->after->page}, watch);
            if (!found)
                return tl::unexpected(found.error());
            for (proof::ComparedPage &each : found->pages)
                made->differences.insert(made->differences.end(), each.differences.begin(), each.differences.end());
            made->isTextExact = made->before->layout && made->after->layout;
            if (made->isTextExact)
                made->differences = joined(std::move(made->differences), *made->before, *made->after, page);
            if (made->before->layout || made->after->layout)
                made->stories = storiesOf(made->differences, *made->before, *made->after);
            return {};
        };
        const base::Status status = run();
        made->seconds = double(timer.elapsed()) / 1000;
        return [this, wish, status, made] {
            if (wish != m_wish)
                return;
            if (!status) {
                fail(wish, status.error());
                return;
            }
            m_isComparing = false;
            Q_EMIT done(made);
        };
    });
}

} // namespace banxin::compare
