#include "layout/page_composer.h"

#include "base/job_pool.h"
#include "layout/covers.h"
#include "layout/display_builder.h"
#include "layout/flow.h"
#include "layout/frame_text.h"
#include "layout/muted_findings.h"
#include "layout/overlaps.h"
#include "layout/page_findings.h"
#include "layout/page_frames.h"

#include <QCoreApplication>

#include <mutex>
#include <set>
#include <unordered_set>

namespace banxin::layout {

using namespace Qt::StringLiterals;
using base::Id;

namespace {

/// Everything that a story's flow depends on. Objects are immutable and shared, so the same pointer
/// is the same value; keeping them here keeps a pointer from being used again for another.
struct FlowKey {
    std::vector<std::shared_ptr<const model::Object>> objects;
    std::vector<std::shared_ptr<const model::Object>> paragraphs;
    std::vector<model::Grid> grids;
    std::vector<std::vector<Obstacle>> obstacles;
    std::shared_ptr<const StyleSheet> styles;
    friend bool operator==(const FlowKey &, const FlowKey &) = default;
};

/// A flow, and where in it the parts of each page are.
struct PlacedFlow {
    FlowResult result;
    struct Run {
        Id page;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    std::vector<Run> lines;
    std::vector<Run> rules;

    explicit PlacedFlow(FlowResult flowed)
        : result(std::move(flowed))
        , lines(runsOf(result.lines))
        , rules(runsOf(result.rules))
    {
    }

    template <typename Part> static std::vector<Run> runsOf(const std::vector<Part> &parts)
    {
        std::vector<Run> runs;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (runs.empty() || runs.back().page != parts[i].page)
                runs.push_back({parts[i].page, i, i});
            runs.back().end = i + 1;
        }
        return runs;
    }
};

/// What pages of one snapshot and one publication share.
struct Snapshot {
    model::Document document; // also keeps what `areas` points to
    Id publication;
    std::uint64_t serial = 0;
    std::shared_ptr<const StyleSheet> styles;
    /// By placement, in the order in which text flows through them.
    using Areas = std::unordered_map<Id, std::vector<const model::Frame *>>;
    std::shared_ptr<const Areas> areas;
};

std::shared_ptr<const Snapshot::Areas> areasIn(const model::Document &document)
{
    auto areas = std::make_shared<Snapshot::Areas>();
    for (const Id id : document.all(model::ObjectKind::Frame)) {
        const auto *frame = document.find<model::Frame>(id);
        if (const auto *area = std::get_if<model::AreaContent>(&frame->content); area && !area->placement.isNull())
            (*areas)[area->placement].push_back(frame);
    }
    for (auto &[placement, frames] : *areas) {
        std::sort(frames.begin(), frames.end(), [](const model::Frame *a, const model::Frame *b) {
            const int first = std::get<model::AreaContent>(a->content).sequence,
                      second = std::get<model::AreaContent>(b->content).sequence;
            return first != second ? first < second : a->id < b->id;
        });
    }
    return areas;
}

struct FlowMemory {
    std::mutex mutex;
    std::uint64_t seen = 0; // the newest snapshot that `result` is known to hold for
    FlowKey key;
    std::shared_ptr<const PlacedFlow> result;
    std::shared_ptr<FlowWindows> windows;
};

/// The story's parts on its pages may be taken from memory one by one: between `a` and `b` nothing changed
/// but the texts of paragraphs.
bool areOfOneShape(const FlowKey &a, const FlowKey &b)
{
    return a.objects == b.objects && a.grids == b.grids && a.obstacles == b.obstacles && a.styles == b.styles
        && std::equal(a.paragraphs.begin(), a.paragraphs.end(), b.paragraphs.begin(), b.paragraphs.end(),
            [](const auto &one, const auto &other) {
                if (one == other)
                    return true;
                const auto *p = std::get_if<model::Paragraph>(one.get()),
                           *q = std::get_if<model::Paragraph>(other.get());
                return p && q && p->id == q->id && p->role == q->role && p->style == q->style;
            });
}

struct TextKey {
    std::vector<std::shared_ptr<const model::Object>> objects;
    std::shared_ptr<const StyleSheet> styles;
    friend bool operator==(const TextKey &, const TextKey &) = default;
};

struct TextMemory {
    std::mutex mutex;
    TextKey key;
    std::shared_ptr<const FrameText> result;
};

constexpr std::size_t kMostMemories = 4096; // frames and placements remembered before all are forgotten

QString kindName(const model::FrameContent &content)
{
    static const QString names[] = {
        u"box"_s, u"rule"_s, u"art"_s, u"text"_s, u"picture"_s, u"caption"_s, u"area"_s, u"advert"_s};
    static_assert(std::size(names) == std::variant_size_v<model::FrameContent>);
    return names[content.index()];
}

} // namespace

struct PageComposer::Data {
    Data(std::shared_ptr<const font::FontSet> fonts, std::shared_ptr<const typeset::RuleTables> rules)
        : setter(std::move(fonts), std::move(rules))
    {
    }

    typeset::ParagraphSetter setter;
    QString notice;
    std::mutex mutex; // guards what follows; a memory has a mutex of its own
    std::shared_ptr<const Snapshot> newest;
    std::uint64_t serial = 0;
    std::unordered_map<Id, std::shared_ptr<FlowMemory>> flows; // by placement
    std::unordered_map<Id, std::shared_ptr<TextMemory>> texts; // by frame

    std::shared_ptr<const Snapshot> snapshotOf(const model::Document &document, const model::Page &page);
    template <typename Memory>
    std::shared_ptr<Memory> memoryOf(std::unordered_map<Id, std::shared_ptr<Memory>> &memories, Id id)
    {
        const std::lock_guard guard(mutex);
        std::shared_ptr<Memory> &memory = memories[id];
        if (!memory)
            memory = std::make_shared<Memory>();
        return memory;
    }
    std::shared_ptr<const PlacedFlow> flow(
        const Snapshot &snapshot, const model::Placement &placement, base::JobPool *jobs = nullptr);
    std::shared_ptr<const FrameText> text(const Snapshot &snapshot, const model::Page &page, const model::Frame &frame);
};

namespace {

QString numberOf(const model::Document &document, Id pageId)
{
    const auto *page = document.find<model::Page>(pageId);
    return page ? page->number : QString();
}

} // namespace

std::shared_ptr<const Snapshot> PageComposer::Data::snapshotOf(const model::Document &document, const model::Page &page)
{
    const auto *issue = document.find<model::Issue>(page.issue);
    const Id publication = issue ? issue->publication : Id();
    const std::lock_guard guard(mutex);
    if (newest && newest->publication == publication && newest->document.isCopyOf(document))
        return newest;
    auto made = std::make_shared<Snapshot>();
    made->document = document;
    made->publication = publication;
    made->serial = ++serial;
    if (newest && newest->styles->isCurrent(document, publication)) {
        made->styles = newest->styles;
    } else {
        made->styles = std::make_shared<const StyleSheet>(document, publication);
        flows.clear();
        texts.clear();
    }
    if (flows.size() + texts.size() > kMostMemories) {
        flows.clear();
        texts.clear();
    }
    made->areas =
        newest && newest->document.hasSame(model::ObjectKind::Frame, document) ? newest->areas : areasIn(document);
    newest = made;
    return made;
}

std::shared_ptr<const PlacedFlow> PageComposer::Data::flow(
    const Snapshot &snapshot, const model::Placement &placement, base::JobPool *jobs)
{
    const auto memory = memoryOf(flows, placement.id);
    const std::lock_guard guard(memory->mutex);
    if (memory->result && memory->seen == snapshot.serial)
        return memory->result;
    const model::Document &document = snapshot.document;
    static const std::vector<const model::Frame *> none;
    const auto known = snapshot.areas->find(placement.id);
    const std::vector<const model::Frame *> &areas = known == snapshot.areas->end() ? none : known->second;

    FlowKey key;
    key.styles = snapshot.styles;
    key.objects.push_back(document.share(placement.id));
    key.paragraphs = document.shareChildren(placement.story, model::ObjectKind::Paragraph);
    std::erase_if(key.paragraphs, [](const auto &object) { // of which nothing is on paper
        const auto &paragraph = std::get<model::Paragraph>(*object);
        return !paragraph.spans.empty() && TextCuts(paragraph.text, paragraph.spans).takesAll();
    });
    std::unordered_map<Id, std::vector<const model::Frame *>> framesOfPage;
    for (const model::Frame *area : areas) {
        key.objects.push_back(document.share(area->id));
        key.objects.push_back(document.share(area->page)); // its number, for 转版
        const auto *page = document.find<model::Page>(area->page);
        key.grids.push_back(page ? page->grid : model::Grid());
        const auto [frames, isNew] = framesOfPage.try_emplace(area->page);
        if (isNew && page)
            frames->second = PageFrames::of(document, *page).read;
        key.obstacles.push_back(obstaclesOf(frames->second, area->id));
    }
    memory->seen = snapshot.serial;
    if (memory->result && memory->key == key)
        return memory->result;

    FlowInput input;
    input.placement = placement.id;
    input.story = placement.story;
    input.styles = snapshot.styles.get();
    input.setter = &setter;
    input.paragraphs.reserve(key.paragraphs.size());
    for (const auto &paragraph : key.paragraphs)
        input.paragraphs.push_back(&std::get<model::Paragraph>(*paragraph));
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const auto &content = std::get<model::AreaContent>(areas[i]->content);
        input.areas.push_back({areas[i], &content, areas[i]->page,
            AreaGeometry(*areas[i], content, key.grids[i], key.obstacles[i], setter.rules().leastRunaroundMeasure()),
            numberOf(document, areas[i]->page)});
    }
    if (!memory->result)
        input.jobs = jobs;
    memory->result.reset();
    if (!memory->windows || !areOfOneShape(memory->key, key))
        memory->windows = newFlowWindows();
    input.shares = key.paragraphs;
    input.windows = memory->windows.get();
    memory->key = {}; // until the windows are whole again
    memory->result = std::make_shared<const PlacedFlow>(flowed(input));
    memory->key = std::move(key);
    return memory->result;
}

std::shared_ptr<const FrameText> PageComposer::Data::text(
    const Snapshot &snapshot, const model::Page &page, const model::Frame &frame)
{
    const model::Document &document = snapshot.document;
    const StyleSheet &styles = *snapshot.styles;
    const auto *caption = std::get_if<model::CaptionContent>(&frame.content);
    const auto *issue = document.find<model::Issue>(page.issue);
    TextKey key;
    key.styles = snapshot.styles;
    key.objects.push_back(document.share(frame.id));
    for (const Id id : document.children(caption ? caption->picture : frame.id, model::ObjectKind::Paragraph))
        key.objects.push_back(document.share(id));
    if (!caption) { // fields
        key.objects.push_back(document.share(page.id));
        key.objects.push_back(document.share(page.issue));
        key.objects.push_back(issue ? document.share(issue->publication) : nullptr);
    } else {
        key.objects.push_back(document.share(caption->picture));
    }
    const auto memory = memoryOf(texts, frame.id);
    const std::lock_guard guard(memory->mutex);
    if (memory->result && memory->key == key)
        return memory->result;
    memory->result = std::make_shared<const FrameText>(caption
            ? setCaption(document, frame, *caption, styles, setter)
            : setFurniture(document, frame, std::get<model::TextContent>(frame.content), styles, setter));
    memory->key = std::move(key);
    return memory->result;
}

PageComposer::PageComposer(
    std::shared_ptr<const font::FontSet> fonts, std::shared_ptr<const typeset::RuleTables> rules, const QString &notice)
    : d(std::make_unique<Data>(std::move(fonts), std::move(rules)))
{
    d->notice = notice;
}

PageComposer::~PageComposer() = default;

std::shared_ptr<const FlowResult> PageComposer::flowOf(const model::Document &document, Id pageId, Id placementId) const
{
    const auto *page = document.find<model::Page>(pageId);
    const auto *placement = document.find<model::Placement>(placementId);
    const auto snapshot = page && placement ? d->snapshotOf(document, *page) : nullptr;
    const auto flow = snapshot && snapshot->areas->contains(placementId) ? d->flow(*snapshot, *placement) : nullptr;
    return {flow, flow ? &flow->result : nullptr};
}

std::shared_ptr<const StyleSheet> PageComposer::stylesOf(const model::Document &document, Id pageId) const
{
    const auto *page = document.find<model::Page>(pageId);
    return page ? d->snapshotOf(document, *page)->styles : nullptr;
}

const typeset::ParagraphSetter &PageComposer::setter() const { return d->setter; }

std::shared_ptr<const PageLayout> PageComposer::compose(const model::Document &document, Id pageId) const
{
    auto layout = std::make_shared<PageLayout>();
    layout->page = pageId;
    const auto *page = document.find<model::Page>(pageId);
    if (!page) {
        layout->display = std::make_shared<display::DisplayList>();
        return layout;
    }
    layout->trim = page->trim;
    const auto snapshot = d->snapshotOf(document, *page);
    const PageFrames shownFrames = PageFrames::of(document, *page);
    const std::vector<const model::Frame *> &frames = shownFrames.read;
    std::vector<const model::Placement *> placements; // in the order of their first area on this page
    for (const model::Frame *frame : frames) {
        const auto *area = std::get_if<model::AreaContent>(&frame->content);
        const auto *placement = area ? document.find<model::Placement>(area->placement) : nullptr;
        if (placement && std::find(placements.begin(), placements.end(), placement) == placements.end())
            placements.push_back(placement);
    }

    // What is not printed is no fault of the page, whatever is wrong with it.
    std::vector<Finding> ignored;
    const auto findingsFor = [&](const model::Frame &frame) -> std::vector<Finding> & {
        return isPrinted(*page, frame) ? layout->findings : ignored;
    };
    std::unordered_set<Id> shownAreas, printedPlacements;
    for (const model::Frame *frame : frames) {
        if (const auto *area = std::get_if<model::AreaContent>(&frame->content)) {
            shownAreas.insert(frame->id);
            if (isPrinted(*page, *frame))
                printedPlacements.insert(area->placement);
        }
    }
    std::unordered_map<Id, Id> storyOfFrame;
    std::vector<const model::Frame *> captions;
    if (!d->notice.isEmpty())
        layout->findings.push_back(finding(u"typesetting-rules"_s, Finding::Severity::Warning, d->notice));
    for (const model::Frame *frame : shownFrames.painted) {
        const auto turn = turnOf(*frame);
        FrameLayout shown{frame->id, kindName(frame->content), frame->role, {}, frame->box, turn ? turn->hundredths : 0,
            isPrinted(*page, *frame)};
        if (const auto *area = std::get_if<model::AreaContent>(&frame->content)) {
            if (const auto *placement = document.find<model::Placement>(area->placement))
                shown.story = placement->story;
        } else if (const auto *picture = std::get_if<model::PictureContent>(&frame->content)) {
            if (const auto *of = document.find<model::StoryPicture>(picture->picture))
                shown.story = of->story;
        } else if (const auto *caption = std::get_if<model::CaptionContent>(&frame->content)) {
            if (const auto *of = document.find<model::StoryPicture>(caption->picture))
                shown.story = of->story;
            storyOfFrame.emplace(frame->id, shown.story);
        } else if (const auto *advert = std::get_if<model::AdvertContent>(&frame->content)) {
            if (auto label = advert->labelled ? setAdvertLabel(*frame, d->setter) : std::nullopt)
                layout->labels.push_back(std::move(*label));
        }
        layout->frames.push_back(std::move(shown));
    }
    for (const model::Frame *frame : frames) {
        if (std::holds_alternative<model::CaptionContent>(frame->content)) {
            captions.push_back(frame);
        } else if (std::holds_alternative<model::TextContent>(frame->content)) {
            const auto text = d->text(*snapshot, *page, *frame);
            layout->lines.insert(layout->lines.end(), text->lines.begin(), text->lines.end());
            reportText(*text, *frame, {}, findingsFor(*frame));
        }
    }

    std::unordered_set<Id> captioned;
    const auto addCaptions = [&](std::optional<Id> story) {
        for (const model::Frame *frame : captions) {
            if ((story && storyOfFrame.at(frame->id) != *story) || !captioned.insert(frame->id).second)
                continue;
            const auto text = d->text(*snapshot, *page, *frame);
            layout->lines.insert(layout->lines.end(), text->lines.begin(), text->lines.end());
            reportText(*text, *frame, storyOfFrame.at(frame->id), findingsFor(*frame));
        }
    };
    for (const model::Placement *placement : placements) {
        const auto placed = d->flow(*snapshot, *placement);
        const FlowResult *flow = &placed->result;
        for (const PlacedFlow::Run &run : placed->lines) {
            for (std::size_t i = run.begin; run.page == pageId && i < run.end; ++i) {
                if (shownAreas.contains(flow->lines[i].line.frame))
                    layout->lines.push_back(flow->lines[i].line);
            }
        }
        for (const PlacedFlow::Run &run : placed->rules) {
            for (std::size_t i = run.begin; run.page == pageId && i < run.end; ++i) {
                if (shownAreas.contains(flow->rules[i].rule.frame))
                    layout->rules.push_back(flow->rules[i].rule);
            }
        }
        layout->stories.push_back(flow->state);
        std::vector<Finding> &findings = printedPlacements.contains(placement->id) ? layout->findings : ignored;
        if (flow->state.oversetLines > 0) {
            findings.push_back(finding(u"overset"_s, Finding::Severity::Error,
                QCoreApplication::translate("layout", "稿件放不下，超 %1 字 %2 行。")
                    .arg(flow->state.oversetCharacters)
                    .arg(flow->state.oversetLines),
                flow->state.lastArea, placement->story, flow->oversetParagraph));
        }
        if (flow->state.headlineLines > 0) {
            const auto *cut = document.find<model::Paragraph>(flow->state.headlineParagraph);
            findings.push_back(finding(u"headline-overset"_s, Finding::Severity::Error,
                QCoreApplication::translate(
                    "layout", "标题放不下，%1 字 %2 行没有排出：“%3”。请缩小字号、换题式、改短，或者加大稿区。")
                    .arg(flow->state.headlineCharacters)
                    .arg(flow->state.headlineLines)
                    .arg(cut ? cut->text : QString()),
                flow->state.headlineArea, placement->story, flow->state.headlineParagraph));
        }
        for (const FlowResult::Limited &limited : flow->limited)
            findings.push_back(finding(u"paragraph-limit"_s, Finding::Severity::Warning,
                QCoreApplication::translate("layout", "稿区最多收 %1 段，空着 %2 行，后面的文字到了别处。")
                    .arg(limited.limit)
                    .arg(limited.rows),
                limited.frame, placement->story, limited.paragraph));
        if (flow->missingGlyphs > 0)
            findings.push_back(finding(u"missing-glyph"_s, Finding::Severity::Error,
                QCoreApplication::translate("layout", "稿件里有 %1 个字没有字形。").arg(flow->missingGlyphs), {},
                placement->story));
        if (flow->brokenWords > 0)
            findings.push_back(finding(u"broken-word"_s, Finding::Severity::Warning,
                QCoreApplication::translate("layout", "有 %1 个外文词比栏宽，已从词中断开。").arg(flow->brokenWords),
                {}, placement->story));
        if (!flow->partedHeadline.isNull())
            findings.push_back(finding(u"parted-headline"_s, Finding::Severity::Warning,
                QCoreApplication::translate("layout", "标题在词、人名或数字中间断行，请改短、换字号或自己定断行。"), {},
                placement->story, flow->partedHeadline));
        if (flow->loops)
            findings.push_back(finding(u"loop"_s, Finding::Severity::Warning,
                QCoreApplication::translate("layout", "转版行和正文互相牵动，没有排稳，请移动或改变下一版的稿区。"), {},
                placement->story));
        addCaptions(placement->story);
    }
    addCaptions({});
    layout->indexLines();
    for (const model::Frame *frame : frames) {
        const auto *area = std::get_if<model::AreaContent>(&frame->content);
        if (area && area->parts.size() > model::kMostAreaParts)
            findingsFor(*frame).push_back(finding(u"area-parts"_s, Finding::Severity::Error,
                QCoreApplication::translate("layout", "稿区由 %1 个矩形合成，只用了前 %2 个。")
                    .arg(area->parts.size())
                    .arg(model::kMostAreaParts),
                frame->id));
    }
    for (const Overlap &overlap : overlapsOf(*layout)) {
        layout->findings.push_back(finding(u"overlap"_s, Finding::Severity::Error,
            QCoreApplication::translate("layout", "两处文字压在一起。"), overlap.second));
        layout->findings.back().rect = overlap.rect;
    }
    reportFonts(
        d->setter.fonts(), document.find<model::Publication>(snapshot->publication), layout->lines, layout->findings);
    layout->display = displayOf(document, *page, shownFrames, *layout, layout->findings);
    const std::vector<Cover> covers = reportCovers(*layout, layout->findings);
    for (const Misplaced &text : misplacedText(*layout)) {
        if (std::any_of(covers.begin(), covers.end(),
                [&](const Cover &one) { return one.over == text.picture && one.under == text.frame; }))
            continue;
        // A headline may be meant to stand on a picture; body text never is.
        const bool isMeant = !text.picture.isNull() && isHeadlineRole(text.role);
        layout->findings.push_back(finding(text.picture.isNull() ? u"off-page"_s : u"text-on-picture"_s,
            isMeant ? Finding::Severity::Warning : Finding::Severity::Error,
            text.picture.isNull() ? QCoreApplication::translate("layout", "文字排到了版面之外。")
                                  : QCoreApplication::translate("layout", "文字压在图片上。"),
            text.frame));
        layout->findings.back().rect = text.rect;
    }
    if (const auto *publication = document.find<model::Publication>(snapshot->publication))
        leaveOutMuted(*publication, layout->findings);
    return layout;
}

std::vector<CopyfitState> PageComposer::copyfits(const model::Document &document, Id pageId) const
{
    std::vector<CopyfitState> states;
    const auto *page = document.find<model::Page>(pageId);
    if (!page)
        return states;
    const auto snapshot = d->snapshotOf(document, *page);
    std::unordered_set<Id> known;
    for (const auto *frame : document.childrenOf<model::Frame>(pageId)) {
        const auto *area = std::get_if<model::AreaContent>(&frame->content);
        const auto *placement = area ? document.find<model::Placement>(area->placement) : nullptr;
        if (placement && known.insert(placement->id).second)
            states.push_back(d->flow(*snapshot, *placement)->result.state);
    }
    return states;
}

void PageComposer::flowAhead(const model::Document &document, const std::vector<Id> &pages, base::JobPool &jobs) const
{
    struct Story {
        std::shared_ptr<const Snapshot> snapshot;
        const model::Placement *placement = nullptr;
    };
    constexpr qsizetype longStory = 10000; // characters: worth the work of all threads on it alone
    std::vector<Story> stories;
    std::unordered_set<Id> known;
    for (const Id id : pages) {
        const auto *page = document.find<model::Page>(id);
        if (!page)
            continue;
        const auto snapshot = d->snapshotOf(document, *page);
        for (const auto *frame : document.childrenOf<model::Frame>(id)) {
            const auto *area = std::get_if<model::AreaContent>(&frame->content);
            const auto *placement = area ? document.find<model::Placement>(area->placement) : nullptr;
            if (!placement || !known.insert(placement->id).second)
                continue;
            qsizetype characters = 0;
            for (const auto *paragraph : document.childrenOf<model::Paragraph>(placement->story))
                characters += paragraph->text.size();
            if (characters < longStory)
                stories.push_back({snapshot, placement});
            else
                (void)d->flow(*snapshot, *placement, &jobs);
        }
    }
    jobs.forEach(static_cast<int>(stories.size()), [&](int i) {
        const Story &story = stories[static_cast<std::size_t>(i)];
        (void)d->flow(*story.snapshot, *story.placement);
    });
}

} // namespace banxin::layout
