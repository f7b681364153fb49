#include "arrange/fit.h"

#include "arrange/series.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace banxin::arrange {

using base::Id;
using layout::CopyfitState;
using Kind = Proposal::Kind;

namespace {

/// The story whose area, picture or caption the frame is.
Id storyOf(const model::Document &document, Id frameId)
{
    const auto *frame = document.find<model::Frame>(frameId);
    if (!frame)
        return {};
    if (const auto *area = std::get_if<model::AreaContent>(&frame->content)) {
        const auto *placement = document.find<model::Placement>(area->placement);
        return placement ? placement->story : Id();
    }
    Id picture;
    if (const auto *content = std::get_if<model::PictureContent>(&frame->content))
        picture = content->picture;
    if (const auto *content = std::get_if<model::CaptionContent>(&frame->content))
        picture = content->picture;
    const auto *of = document.find<model::StoryPicture>(picture);
    return of ? of->story : Id();
}

Fit fitOf(const CopyfitState &state)
{
    return {state.oversetCharacters, state.oversetLines, state.undersetLines, state.undersetCharacters,
        state.headlineCharacters, state.headlineLines, state.holeLines, state.holeCharacters};
}

bool isOver(const Fit &fit) { return fit.isOver(); }

/// How far from full: a line without room is worse than a line left, and a headline that is cut worse than both. Lines
/// are those of `before`: in a longer measure less of them is more text.
int distanceOf(const Fit &fit, const Fit &before)
{
    constexpr int ofHeadline = 100000;
    const bool textIsOver = fit.oversetLines > 0 || fit.oversetCharacters > 0;
    int over = std::max(1, fit.oversetLines);
    if (before.oversetLines > 0 && before.oversetCharacters > 0)
        over =
            std::max(1, int(std::ceil(double(fit.oversetCharacters) * before.oversetLines / before.oversetCharacters)));
    return ofHeadline * fit.headlineLines + (textIsOver ? 2 * over : fit.undersetLines);
}

/// Lines that the story takes less than before.
int gained(const Fit &before, const Fit &after)
{
    return (before.oversetLines - before.undersetLines) - (after.oversetLines - after.undersetLines);
}

/// What trying a series out came to.
struct Tried {
    const Series *series = nullptr;
    int step = 0;
    Fit after;
    Draft draft;
};

class Search {
public:
    Search(const Subject &subject, const layout::PageComposer &composer, const std::atomic<bool> *cancelled)
        : m_subject(subject)
        , m_composer(composer)
        , m_cancelled(cancelled)
    {
        for (const model::Frame *area : subject.areas) {
            if (std::find(m_pages.begin(), m_pages.end(), area->page) == m_pages.end())
                m_pages.push_back(area->page);
        }
        m_others = othersIn(subject.document);
    }

    bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }

    /// How the story stands in the draft; nothing where another story has moved.
    std::optional<Fit> measured(const Draft &draft) const
    {
        std::optional<Fit> fit;
        for (const CopyfitState &state : m_composer.copyfits(draft.document(), m_pages.front())) {
            if (state.placement == m_subject.placement.id)
                fit = fitOf(state);
        }
        return fit && othersIn(draft.document()) == m_others ? fit : std::nullopt;
    }

    /// The step of the series that comes nearest to full, the least of those that are equal: from the one that is
    /// likely, more while room is wanted, fewer while there is too much of it.
    std::optional<Tried> best(const Series &series, const Draft &from, int first) const
    {
        std::optional<Tried> nearest;
        int step = std::clamp(first, 1, std::max(1, series.steps)), direction = 0;
        while (step >= 1 && step <= series.steps && !isCancelled()) {
            Draft draft = from;
            const auto fit = series.make(draft, step) ? measured(draft) : std::nullopt;
            if (!fit)
                break;
            const bool tooMuch = !m_subject.isOverset() && isOver(*fit);
            const int distance = distanceOf(*fit, m_subject.before),
                      known = nearest ? distanceOf(nearest->after, m_subject.before) : 0;
            if (!tooMuch && (!nearest || distance < known || (distance == known && step < nearest->step)))
                nearest.emplace(Tried{&series, step, *fit, std::move(draft)});
            // Towards more of it while the story is as it was in kind, towards less once it is past it or exact.
            const bool wantsMore = m_subject.isHeadlineCut() ? fit->headlineLines > 0
                : m_subject.isOverset()                      ? isOver(*fit)
                                                             : !isOver(*fit) && fit->undersetLines > 0;
            const int wanted = wantsMore ? 1 : -1;
            if (direction != 0 && wanted != direction)
                break;
            direction = wanted;
            step += wanted;
        }
        return nearest;
    }

private:
    struct Other {
        Id placement;
        int overset = 0;
        int underset = 0;
        friend bool operator==(const Other &, const Other &) = default;
    };
    std::vector<Other> othersIn(const model::Document &document) const
    {
        std::vector<Other> others;
        for (const Id page : m_pages) {
            for (const CopyfitState &state : m_composer.copyfits(document, page)) {
                if (state.placement != m_subject.placement.id)
                    others.push_back({state.placement, state.oversetLines, state.undersetLines});
            }
        }
        return others;
    }

    const Subject &m_subject;
    const layout::PageComposer &m_composer;
    const std::atomic<bool> *m_cancelled;
    std::vector<Id> m_pages; // on which the story stands
    std::vector<Other> m_others;
};

QString effectOf(const Subject &subject, const Series::Step &step, const Fit &after)
{
    if (!step.effect.isEmpty())
        return step.effect;
    if (subject.isHeadlineCut())
        return after.headlineLines == 0 ? tr("标题全部排出") : tr("标题还差 %n 行", nullptr, after.headlineLines);
    const int lines = gained(subject.before, after);
    return lines >= 0 ? tr("收回 %n 行", nullptr, lines) : tr("多排 %n 行", nullptr, -lines);
}

Proposal proposalOf(const Subject &subject, const Tried &tried)
{
    const Series::Step step = tried.series->describe(tried.step);
    Proposal proposal;
    proposal.kind = tried.series->kind;
    proposal.title = step.title;
    proposal.effect = effectOf(subject, step, tried.after);
    proposal.after = tried.after;
    proposal.harm = step.harm;
    proposal.needsReview = tried.series->needsReview;
    proposal.change = tried.draft.change(subject.context, tr("适配稿区"));
    return proposal;
}

/// A second change on top of a first.
Proposal bothOf(const Subject &subject, const Tried &first, const Tried &both)
{
    Proposal proposal = proposalOf(subject, first);
    const Proposal second = proposalOf(subject, both);
    proposal.title += tr("，") + second.title;
    proposal.effect += tr("；") + both.series->describe(both.step).effect;
    if (proposal.effect.endsWith(tr("；"))) {
        Fit between = first.after;
        proposal.effect += gained(between, both.after) >= 0 ? tr("收回 %n 行", nullptr, gained(between, both.after))
                                                            : tr("多排 %n 行", nullptr, -gained(between, both.after));
    }
    proposal.after = both.after;
    proposal.harm += second.harm + subject.rules.both.base;
    proposal.change = second.change;
    return proposal;
}

Proposal impossible(const Series &series)
{
    Proposal proposal;
    proposal.kind = series.kind;
    proposal.title = series.title;
    proposal.obstacle = series.obstacle;
    proposal.needsReview = series.needsReview;
    return proposal;
}

/// Two changes that may go together without a review: other kinds, and nothing that takes the page apart.
bool isCheap(Kind kind)
{
    return kind == Kind::PictureRows || kind == Kind::Squeeze || kind == Kind::HeadlineSize
        || kind == Kind::HeadlineLines || kind == Kind::AreaRows;
}

/// Pairs that come nearer to full than each change alone.
std::vector<Proposal> combined(
    const Subject &subject, const Search &search, const std::vector<Series> &all, const std::vector<Tried> &singles)
{
    constexpr int mostPairs = 6;
    std::vector<Proposal> found;
    int pairs = 0;
    std::vector<const Tried *> firsts;
    for (const Tried &single : singles) {
        if (isCheap(single.series->kind)
            && distanceOf(single.after, subject.before) < distanceOf(subject.before, subject.before))
            firsts.push_back(&single);
    }
    std::sort(firsts.begin(), firsts.end(), [](const Tried *a, const Tried *b) {
        return a->series->describe(a->step).harm < b->series->describe(b->step).harm;
    });
    for (const Tried *first : firsts) {
        for (const Series &series : all) {
            // What is over by now is taken back by nothing here: the second goes the same way as the first.
            const bool wantsMore = subject.isOverset() ? isOver(first->after) : !isOver(first->after);
            if (!wantsMore || pairs == mostPairs || &series == first->series || series.steps == 0
                || !isCheap(series.kind) || (series.kind == first->series->kind && series.kind != Kind::PictureRows))
                continue;
            const bool isKnown = std::any_of(firsts.begin(), firsts.end(),
                [&](const Tried *other) { return other->series == &series && other < first; });
            if (isKnown)
                continue; // the other way round it was tried
            ++pairs;
            const auto both = search.best(series, first->draft, 1);
            const auto isNearer = [&](const Tried &single) {
                return single.series->needsReview
                    || ((!isOver(both->after) || both->after.oversetLines < single.after.oversetLines)
                        && distanceOf(both->after, subject.before) < distanceOf(single.after, subject.before));
            };
            if (both && std::all_of(singles.begin(), singles.end(), isNearer))
                found.push_back(bothOf(subject, *first, *both));
        }
    }
    return found;
}

} // namespace

Fit fitOf(const layout::PageLayout &layout, const model::Document &document, Id frame)
{
    const Id story = storyOf(document, frame);
    for (const CopyfitState &state : layout.stories) {
        if (state.story == story && !story.isNull())
            return fitOf(state);
    }
    return {};
}

std::vector<Proposal> proposals(const model::Document &document, Id pageId, Id frame,
    const layout::PageComposer &composer, const edit::EditContext &context, const std::atomic<bool> *cancelled)
{
    const auto *page = document.find<model::Page>(pageId);
    const Id story = storyOf(document, frame);
    if (!page || !document.find<model::Story>(story) || (cancelled && cancelled->load()))
        return {};
    std::optional<CopyfitState> state;
    for (const CopyfitState &each : composer.copyfits(document, pageId)) {
        if (each.story == story)
            state = each;
    }
    const auto *placement = state ? document.find<model::Placement>(state->placement) : nullptr;
    if (!placement || fitOf(*state).isExact())
        return {};
    std::vector<const model::Frame *> areas;
    for (const Id each : document.children(page->issue, model::ObjectKind::Page)) {
        for (const auto *candidate : document.childrenOf<model::Frame>(each)) {
            const auto *area = std::get_if<model::AreaContent>(&candidate->content);
            if (area && area->placement == placement->id)
                areas.push_back(candidate);
        }
    }
    std::stable_sort(areas.begin(), areas.end(),
        [](const model::Frame *a, const model::Frame *b) { return contentOf(*a).sequence < contentOf(*b).sequence; });
    // One undo step, whichever of them is taken.
    edit::EditContext one = context;
    if (one.undoGroup.isNull())
        one.undoGroup = Id::create();
    const Subject subject{document, *page, story, *placement, areas, *state, fitOf(*state), one, FitRules::standard()};

    std::vector<Series> all;
    if (subject.isHeadlineCut()) {
        all = headlineSeries(subject);
    } else {
        all = pictureSeries(subject);
        for (auto *more : {&settingSeries, &areaSeries, &cutSeries}) {
            for (Series &series : (*more)(subject))
                all.push_back(std::move(series));
        }
    }
    const Search search(subject, composer, cancelled);
    std::vector<Tried> singles; // that help
    std::vector<Proposal> result, obstacles;
    for (const Series &series : all) {
        auto tried = search.best(series, Draft(document), series.first);
        if (search.isCancelled())
            return {};
        // Going on elsewhere leaves room there and is no worse for that; a story that fits is never made too long.
        const bool helps = tried
            && (isOver(tried->after) ? subject.isOverset()
                        && distanceOf(tried->after, subject.before) < distanceOf(subject.before, subject.before)
                                     : series.kind == Kind::Continue
                        || distanceOf(tried->after, subject.before) < distanceOf(subject.before, subject.before));
        if (!helps) {
            const bool isKnown = std::any_of(obstacles.begin(), obstacles.end(),
                [&](const Proposal &known) { return known.kind == series.kind && known.obstacle == series.obstacle; });
            if (!isKnown || series.kind == Kind::PictureRows)
                obstacles.push_back(impossible(series));
            continue;
        }
        result.push_back(proposalOf(subject, *tried));
        singles.push_back(std::move(*tried));
    }
    const bool isExact = std::any_of(result.begin(), result.end(),
        [](const Proposal &proposal) { return proposal.after.isExact() && isCheap(proposal.kind); });
    if (!isExact) {
        for (Proposal &both : combined(subject, search, all, singles))
            result.push_back(std::move(both));
    }
    if (search.isCancelled())
        return {};
    std::stable_sort(result.begin(), result.end(), [&](const Proposal &a, const Proposal &b) {
        if (a.after.isExact() != b.after.isExact())
            return a.after.isExact();
        const int first = a.after.isExact() ? 0 : distanceOf(a.after, subject.before),
                  second = b.after.isExact() ? 0 : distanceOf(b.after, subject.before);
        return first != second ? first < second : a.harm < b.harm;
    });
    result.insert(result.end(), std::make_move_iterator(obstacles.begin()), std::make_move_iterator(obstacles.end()));
    if (result.size() > static_cast<std::size_t>(subject.rules.proposals))
        result.resize(static_cast<std::size_t>(subject.rules.proposals));
    return result;
}

} // namespace banxin::arrange
