#include "panels/facts.h"

#include "base/turn.h"
#include "panels/issue_facts.h"
#include "session/story_places.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace banxin::panels {
namespace {

using model::AreaContent;
using model::Frame;
using model::Paragraph;
using model::ParagraphRole;

QString tr(const char *text) { return QCoreApplication::translate("panels", text); }

base::Id storyOf(const model::Document &document, const Frame &frame)
{
    return session::storyBehind(document, session::linkOf(frame));
}

/// 第 3 栏 41 行, counted from 1 on the page's grid.
QString gridPlace(const model::Grid &grid, const base::Rect &rect)
{
    int column = 1, row = 1;
    for (int c = 0; c < grid.columns; ++c)
        if (grid.columnLeft(c) <= rect.left() + base::Length::pt(1))
            column = c + 1;
    for (int r = 0; r < grid.rows; ++r)
        if (grid.rowTop(r) <= rect.top() + base::Length::pt(1))
            row = r + 1;
    return tr("第 %1 栏 %2 行").arg(column).arg(row);
}

} // namespace

base::Id storyOfFrame(const model::Document &document, base::Id frame)
{
    const auto *object = document.find<Frame>(frame);
    return object ? storyOf(document, *object) : base::Id();
}

std::vector<base::Id> pagesOfStory(const model::Document &document, base::Id issue, base::Id story)
{
    std::vector<base::Id> pages;
    for (const base::Id page : document.children(issue, model::ObjectKind::Page))
        for (const Frame *frame : document.childrenOf<Frame>(page))
            if (storyOf(document, *frame) == story) {
                pages.push_back(page);
                break;
            }
    return pages;
}

double fillOf(const model::Document &document, const model::Page &page, const layout::PageLayout &layout)
{
    const model::Grid &grid = page.grid;
    if (grid.columns <= 0 || grid.rows <= 0)
        return 1;
    std::vector<std::pair<base::Rect, std::optional<base::Turn>>> covered;
    for (const Frame *frame : document.childrenOf<Frame>(page.id)) {
        const auto *area = std::get_if<AreaContent>(&frame->content);
        if (!area || !area->placement.isNull()) // an area that awaits copy is a hole
            covered.emplace_back(frame->box, area ? std::nullopt : base::turnOf(frame->box, frame->rotation));
    }
    constexpr int kBreathingRows = 2;
    const base::Length columnWidth = grid.columnWidth();
    double empty = 0;
    for (int column = 0; column < grid.columns; ++column) {
        const base::Length x = grid.columnLeft(column) + columnWidth / 2;
        int run = 0;
        const auto closeRun = [&] {
            if (run > kBreathingRows)
                empty += run;
            run = 0;
        };
        for (int row = 0; row < grid.rows; ++row) {
            const base::Point point{x, grid.rowTop(row) + grid.bodySize / 2};
            if (std::any_of(covered.begin(), covered.end(),
                    [&](const auto &one) { return one.first.contains(one.second ? one.second->back(point) : point); }))
                closeRun();
            else
                ++run;
        }
        closeRun();
    }
    for (const layout::CopyfitState &state : layout.stories) {
        const auto *area = document.find<Frame>(state.lastArea);
        if (area && area->page == page.id && state.holeLines > 0)
            empty += state.holeCharacters * grid.bodySize.toPt() / std::max(1.0, columnWidth.toPt());
    }
    return std::clamp(1.0 - empty / (static_cast<double>(grid.columns) * grid.rows), 0.0, 1.0);
}

PageFill pageFill(const PageFacts &facts)
{
    PageFill fill;
    if (!facts.laidOut)
        return fill;
    if (facts.empty) {
        fill.text = tr("空版");
        fill.tone = widgets::Tone::Warn;
        return fill;
    }
    QStringList faults;
    if (facts.missingPictures > 0)
        faults << tr("缺图 %1").arg(facts.missingPictures);
    if (facts.cutHeadlines > 0)
        faults << tr("标题放不下 %1").arg(facts.cutHeadlines);
    if (facts.oversetLines > 0)
        faults << tr("超 %1 行").arg(facts.oversetLines);
    const bool holes = facts.undersetLines > 0 || facts.fill < 0.995;
    fill.percent = holes ? std::min(99, static_cast<int>(facts.fill * 100)) : 100;
    fill.full = faults.isEmpty() && !holes;
    fill.tone = !faults.isEmpty() ? widgets::Tone::Error : holes ? widgets::Tone::Warn : widgets::Tone::Ok;
    fill.text = !faults.isEmpty() ? faults.join(tr(" · "))
        : facts.undersetLines > 0 ? tr("欠 %1 行").arg(grouped(facts.undersetLines))
        : holes                   ? tr("未满")
                                  : tr("满版");
    return fill;
}

PageFacts pageFacts(
    const model::Document &document, base::Id pageId, const layout::PageLayout *layout, const CountOf &countOf)
{
    PageFacts facts;
    const auto *page = document.find<model::Page>(pageId);
    if (!page)
        return facts;
    facts.page = pageId;
    facts.number = page->number;
    facts.section = page->section;
    facts.state = stateName(page->state);
    facts.trim = page->trim;
    static const QRegularExpression editor(QStringLiteral("责任编辑[^：:]{0,12}[：:]\\s*([^\\s，,、；;]+)"));
    facts.owner = editor.match(page->fields.value(QStringLiteral("credits"))).captured(1).left(12);

    std::set<base::Id> stories;
    base::Id first, largest;
    std::int64_t largestArea = 0;
    const std::vector<const Frame *> frames = document.childrenOf<Frame>(pageId);
    for (const Frame *frame : frames) {
        const base::Id story = storyOf(document, *frame);
        if (const auto *picture = std::get_if<model::PictureContent>(&frame->content)) {
            const auto *object = document.find<model::StoryPicture>(picture->picture);
            facts.missingPictures += !object || object->asset.isNull();
        }
        if (story.isNull())
            continue;
        if (stories.insert(story).second && first.isNull())
            first = story;
        const std::int64_t size = frame->box.width.toEmu() / 1000 * (frame->box.height.toEmu() / 1000);
        if (size > largestArea) {
            largestArea = size;
            largest = story;
        }
    }
    facts.stories = static_cast<int>(stories.size());
    facts.empty = std::none_of(frames.begin(), frames.end(), [](const Frame *frame) {
        const auto *area = std::get_if<AreaContent>(&frame->content);
        const auto *picture = std::get_if<model::PictureContent>(&frame->content);
        return (area && !area->placement.isNull()) || (picture && !picture->picture.isNull());
    });
    for (const base::Id story : stories)
        facts.characters += countOf ? countOf(story) : model::characterCount(document, story);

    base::Id leading = largest;
    if (layout) {
        facts.laidOut = true;
        facts.fill = facts.empty ? 0 : fillOf(document, *page, *layout);
        for (const layout::CopyfitState &state : layout->stories) {
            facts.oversetCharacters += state.oversetCharacters;
            facts.oversetLines += state.oversetLines;
            facts.cutHeadlines += state.headlineLines > 0;
            facts.undersetLines += state.holeLines;
            facts.undersetCharacters += state.holeCharacters;
        }
        base::Length size;
        for (const layout::LineLayout &line : layout->lines)
            if (line.role == ParagraphRole::Headline && line.line().size > size) {
                size = line.line().size;
                leading = line.story;
            }
    }
    facts.headline = model::titleOf(document, leading);
    if (facts.headline.isEmpty())
        facts.headline = model::titleOf(document, first);
    return facts;
}

bool operator==(const StoryFacts &a, const StoryFacts &b)
{
    return a.story == b.story && a.title == b.title && a.characters == b.characters && a.pictures == b.pictures
        && a.byline == b.byline && a.pages == b.pages && a.meantFor == b.meantFor && a.state == b.state
        && a.awaiting == b.awaiting && (a.text.isSharedWith(b.text) || a.text == b.text);
}

StoryFacts storyFacts(const model::Document &document, const model::Story &story)
{
    StoryFacts facts;
    facts.story = story.id;
    facts.title = model::titleOf(document, story.id);
    facts.characters = model::characterCount(document, story.id);
    facts.pictures = static_cast<int>(document.children(story.id, model::ObjectKind::StoryPicture).size());
    facts.state = stateName(story.state);
    facts.awaiting = story.state != QLatin1String("approved") && story.state != QLatin1String("published");
    QString source;
    for (const Paragraph *paragraph : document.childrenOf<Paragraph>(story.id)) {
        if (paragraph->role == ParagraphRole::Byline && facts.byline.isEmpty())
            facts.byline = paragraph->text;
        if ((paragraph->role == ParagraphRole::Source || paragraph->role == ParagraphRole::Signature)
            && source.isEmpty())
            source = paragraph->text;
        facts.text += paragraph->text + u'\n';
    }
    for (const base::Id picture : document.children(story.id, model::ObjectKind::StoryPicture))
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(picture))
            facts.text += paragraph->text + u'\n';
    if (facts.byline.isEmpty())
        facts.byline = source;
    facts.byline = facts.byline.simplified();
    if (facts.byline.startsWith(u'（') && facts.byline.endsWith(u'）'))
        facts.byline = facts.byline.mid(1, facts.byline.size() - 2);
    if (facts.title.isEmpty())
        facts.title = tr("（无题）");
    return facts;
}

std::vector<StoryFacts> storyFacts(const model::Document &document, base::Id issue)
{
    return IssueFacts().stories(document, issue);
}

PageFinding pageFinding(const model::Document &document, base::Id pageId, const layout::Finding &finding)
{
    PageFinding shown;
    shown.kind = static_cast<FindingKind>(finding.severity);
    shown.rule = finding.rule;
    shown.message = finding.message;
    shown.frame = finding.frame;
    shown.story = finding.story;
    shown.paragraph = finding.paragraph;
    const auto *page = document.find<model::Page>(pageId);
    if (page && finding.rect)
        shown.place = gridPlace(page->grid, *finding.rect);
    else if (const auto *frame = document.find<Frame>(finding.frame); page && frame)
        shown.place = gridPlace(page->grid, frame->box);
    return shown;
}

std::vector<PageFinding> pageFindings(
    const model::Document &document, base::Id pageId, const layout::PageLayout *layout)
{
    std::vector<PageFinding> result;
    const auto *page = document.find<model::Page>(pageId);
    if (!page)
        return result;
    if (layout) {
        for (const layout::Finding &finding : layout->findings) {
            PageFinding shown = pageFinding(document, pageId, finding);
            // Of a story the panel says itself how much, with its name.
            if (finding.rule == QLatin1String("overset")
                && std::any_of(layout->stories.begin(), layout->stories.end(), [&](const layout::CopyfitState &state) {
                       return state.story == finding.story && state.oversetLines > 0
                           && (finding.frame.isNull() || finding.frame == state.lastArea);
                   }))
                continue;
            result.push_back(std::move(shown));
        }
        for (const layout::CopyfitState &state : layout->stories) {
            const bool over = state.oversetLines > 0;
            if (!over && state.holeLines == 0)
                continue;
            // What is wrong comes before the title, which may be longer than the panel is wide.
            const QString fit =
                copyfitText(state.oversetCharacters, state.oversetLines, state.holeLines, state.holeCharacters);
            const QString title = model::titleOf(document, state.story);
            result.push_back({over ? FindingKind::Error : FindingKind::Warning,
                over ? QStringLiteral("overset") : QStringLiteral("underset"),
                title.isEmpty() ? fit : tr("%1：%2").arg(fit, title), {}, state.lastArea, state.story, {}});
        }
    }
    for (const Frame *frame : document.childrenOf<Frame>(pageId)) {
        const auto *area = std::get_if<AreaContent>(&frame->content);
        if (area && area->placement.isNull())
            result.push_back({FindingKind::Info, QStringLiteral("reserved"),
                tr("预留稿区未到稿（%1 字 %2 图）").arg(grouped(area->reservedCharacters)).arg(area->reservedPictures),
                gridPlace(page->grid, frame->box), frame->id, {}, {}});
    }
    for (PageFinding &finding : result)
        if (finding.place.isEmpty())
            if (const auto *frame = document.find<Frame>(finding.frame))
                finding.place = gridPlace(page->grid, frame->box);
    std::stable_sort(
        result.begin(), result.end(), [](const PageFinding &a, const PageFinding &b) { return a.kind < b.kind; });
    return result;
}

bool takesBody(const model::AreaContent &area)
{
    return area.roles.empty()
        || std::find(area.roles.begin(), area.roles.end(), ParagraphRole::Body) != area.roles.end();
}

QString stateName(const QString &state)
{
    if (state == QLatin1String("draft"))
        return tr("初稿");
    if (state == QLatin1String("layout"))
        return QCoreApplication::translate("panels", "组版", "a page's state");
    return state;
}

QString formatName(const base::Size &trim)
{
    const auto near = [](double value, double target) { return std::abs(value - target) < 3; };
    const double width = trim.width.toMm(), height = trim.height.toMm();
    const auto number = [](double value) { return QLocale::c().toString(value, 'g', 6); };
    QString name;
    if (near(width, 390) && near(height, 545))
        name = tr("对开");
    else if (near(width, 275) && near(height, 390))
        name = tr("四开");
    return tr("%1 %2 × %3 mm").arg(name, number(width), number(height)).trimmed();
}

QString copyfitText(int oversetCharacters, int oversetLines, int undersetLines, int undersetCharacters)
{
    if (oversetLines > 0 || oversetCharacters > 0)
        return tr("超 %1 字 %2 行").arg(grouped(oversetCharacters), grouped(oversetLines));
    if (undersetLines > 0 && undersetCharacters > 0)
        return tr("欠 %1 字 %2 行").arg(grouped(undersetCharacters), grouped(undersetLines));
    if (undersetLines > 0)
        return tr("欠 %1 行").arg(grouped(undersetLines));
    return tr("满版");
}

QString copyfitText(const layout::CopyfitState &state)
{
    const QString text = state.oversetLines > 0 || state.holeLines > 0
        ? copyfitText(state.oversetCharacters, state.oversetLines, state.holeLines, state.holeCharacters)
        : QString();
    if (state.headlineLines == 0)
        return text.isEmpty() ? tr("恰好") : text;
    const QString headline =
        tr("标题超 %1 字 %2 行").arg(grouped(state.headlineCharacters), grouped(state.headlineLines));
    return text.isEmpty() ? headline : tr("%1，%2").arg(headline, text);
}

QString characterCountNote() { return tr("字数：全稿文字（标题、署名、正文）的字符，不计空白和图片说明"); }

} // namespace banxin::panels
