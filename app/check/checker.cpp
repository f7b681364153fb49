#include "check/checker.h"

#include "check/page_view.h"
#include "check/report.h"
#include "check/text_memory.h"
#include "language/checker.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace banxin::check {

using namespace Qt::StringLiterals;
using base::Id;
using model::ParagraphRole;

namespace {

std::optional<Severity> severityNamed(const QString &name)
{
    return name == "error"_L1  ? std::optional(Severity::Error)
        : name == "warning"_L1 ? std::optional(Severity::Warning)
        : name == "info"_L1    ? std::optional(Severity::Info)
                               : std::nullopt;
}

language::RuleSettings textSettings(const model::Publication &publication)
{
    language::RuleSettings settings;
    for (const QString &rule : publication.mutedFindings) {
        if (language::ruleOf(rule))
            settings.off.append(rule);
    }
    const auto &severities = publication.checks.severities;
    for (auto it = severities.begin(); it != severities.end(); ++it) {
        if (const auto severity = severityNamed(it.value()); severity && language::ruleOf(it.key()))
            settings.severities.insert(it.key(), *severity);
    }
    if (!publication.checks.words.trimmed().isEmpty())
        settings.words = language::WordList::fromCsv(publication.checks.words);
    return settings;
}

language::ParagraphRole roleOf(const model::Paragraph &paragraph)
{
    using Role = language::ParagraphRole;
    switch (paragraph.role) {
    case ParagraphRole::Kicker:
    case ParagraphRole::Headline:
    case ParagraphRole::Deck:
    case ParagraphRole::SectionHead:
    case ParagraphRole::SectionLabel:
    case ParagraphRole::SectionUnit:
        return Role::Headline;
    case ParagraphRole::Byline:
    case ParagraphRole::Signature:
    case ParagraphRole::Credit:
    case ParagraphRole::Source:
        return Role::Names;
    case ParagraphRole::Caption:
        return Role::Caption;
    case ParagraphRole::TableHead:
    case ParagraphRole::TableRow:
        return Role::Table;
    case ParagraphRole::Furniture:
        // A frame's label is short and spaced; a note that was typed into one reads like a text.
        return paragraph.text.size() >= 40 ? Role::Body : Role::Headline;
    case ParagraphRole::Summary:
    case ParagraphRole::Body:
        break;
    }
    return Role::Body;
}

/// What layout has found and a rule of the page is about is that rule's.
QString ruleFor(const QString &found)
{
    if (found == "overset"_L1 || found == "headline-overset"_L1)
        return u"L07"_s;
    if (found == "parted-headline"_L1)
        return u"L06"_s;
    return found;
}

} // namespace

struct Checker::Data {
    Data(const model::Publication &publication, Stage at)
        : stage(at)
        , muted(publication.mutedFindings.begin(), publication.mutedFindings.end())
        , mutedList(publication.mutedFindings)
        , settings(publication.checks)
        , text(textSettings(publication))
        , memory(text)
    {
    }

    bool isOn(const QString &rule) const { return !muted.contains(rule); }
    Severity severityOf(const Rule &rule) const
    {
        const auto own = severityNamed(settings.severities.value(QLatin1String(rule.id)));
        // What a publication calls an information stays one; else a page's fault is an error at its release.
        if (own && (*own == Severity::Info || stage == Stage::Making))
            return *own;
        return stage == Stage::Release ? (own ? std::min(*own, rule.atRelease) : rule.atRelease) : rule.severity;
    }

    std::vector<Finding> textOf(const model::Document &document,
        const std::vector<const model::Paragraph *> &paragraphs, QDate issueDate) const;

    Stage stage;
    std::unordered_set<QString> muted;
    std::vector<QString> mutedList;
    model::CheckSettings settings;
    language::Checker text;
    mutable TextMemory memory;
};

std::vector<Finding> Checker::Data::textOf(
    const model::Document &document, const std::vector<const model::Paragraph *> &paragraphs, QDate issueDate) const
{
    std::vector<std::shared_ptr<const language::Checker::Look>> looks;
    std::vector<language::ParagraphFacts> facts;
    std::vector<language::Paragraph> flatOnes;
    language::DayContext days;
    days.issue = issueDate;
    for (const model::Paragraph *paragraph : paragraphs) {
        flatOnes.push_back({flat(paragraph->text), roleOf(*paragraph)});
        looks.push_back(memory.look(flatOnes.back(), days));
        facts.push_back(looks.back()->facts);
    }
    if (const language::DayContext known = language::daysOf(facts, days); !(known == days)) {
        for (std::size_t i = 0; i < flatOnes.size(); ++i) {
            if (flatOnes[i].text.contains(u'日') || flatOnes[i].text.contains(u"星期"_s))
                looks[i] = memory.look(flatOnes[i], known);
        }
    }
    std::vector<Finding> found;
    const auto take = [&](const language::Finding &one, std::size_t at) {
        const model::Paragraph &paragraph = *paragraphs[at];
        Finding finding;
        finding.rule = QLatin1String(one.rule->id);
        finding.severity = one.severity;
        finding.message = one.message();
        finding.paragraph = paragraph.id;
        finding.basis = one.rule->basisText();
        const auto [from, to] = rangeInText(paragraph.text, one.at, one.end());
        finding.start = from;
        finding.length = to - from;
        finding.text = one.text;
        finding.fix = one.fix;
        if (finding.length != one.length && finding.fix.kind != FixKind::None)
            finding.fix = {}; // the editor's own break is within: only a person knows where it goes
        if (document.find<model::Frame>(paragraph.parent))
            finding.frame = paragraph.parent;
        else if (const auto *picture = document.find<model::StoryPicture>(paragraph.parent))
            finding.story = picture->story;
        else
            finding.story = paragraph.parent;
        found.push_back(std::move(finding));
    };
    std::vector<language::Finding> whole = text.checkStory(facts);
    for (std::size_t i = 0; i < looks.size(); ++i) {
        for (const language::Finding &one : looks[i]->findings)
            take(one, i);
        for (const language::Finding &one : whole) {
            if (one.paragraph == static_cast<int>(i))
                take(one, i);
        }
    }
    return found;
}

Checker::Checker(const model::Publication &publication, Stage stage)
    : d(std::make_unique<Data>(publication, stage))
{
}

Checker::~Checker() = default;

bool Checker::isFor(const model::Publication &publication, Stage stage) const
{
    return d->stage == stage && d->mutedList == publication.mutedFindings && d->settings == publication.checks;
}

Stage Checker::stage() const { return d->stage; }

std::vector<Finding> Checker::storyText(const model::Document &document, Id issue, Id story) const
{
    std::vector<const model::Paragraph *> paragraphs = document.childrenOf<model::Paragraph>(story);
    for (const Id picture : document.children(story, model::ObjectKind::StoryPicture)) {
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(picture))
            paragraphs.push_back(paragraph);
    }
    const auto *in = document.find<model::Issue>(issue);
    return d->textOf(document, paragraphs, in ? in->date : QDate());
}

std::vector<Finding> Checker::pageText(const model::Document &document, Id pageId) const
{
    std::vector<Finding> found;
    const auto *page = document.find<model::Page>(pageId);
    const auto *in = page ? document.find<model::Issue>(page->issue) : nullptr;
    for (const auto *frame : document.childrenOf<model::Frame>(pageId)) {
        if (!std::holds_alternative<model::TextContent>(frame->content))
            continue;
        std::vector<const model::Paragraph *> paragraphs;
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(frame->id)) {
            if (!paragraph->text.contains(u'{'))
                paragraphs.push_back(paragraph);
        }
        for (Finding &one : d->textOf(document, paragraphs, in ? in->date : QDate())) {
            one.page = pageId;
            found.push_back(std::move(one));
        }
    }
    return found;
}

std::vector<Finding> Checker::page(const model::Document &document, const Layout &layout) const
{
    std::vector<Finding> found;
    const auto *page = layout ? document.find<model::Page>(layout->page) : nullptr;
    if (!page)
        return found;
    for (const Finding &one : layout->findings) {
        const QString rule = ruleFor(one.rule);
        if (one.severity != Severity::Error && !d->isOn(rule))
            continue;
        found.push_back(one);
        Finding &mine = found.back();
        mine.rule = rule;
        mine.page = page->id;
        if (mine.basis.isEmpty()) {
            if (const RuleInfo *info = ruleInfo(rule))
                mine.basis = info->basis();
        }
        if (rule == "L06"_L1 && d->stage == Stage::Release)
            mine.severity = Severity::Error;
        if (mine.text.isEmpty()) {
            const auto *paragraph = document.find<model::Paragraph>(one.paragraph);
            mine.text = paragraph && rule == "L06"_L1 ? flat(paragraph->text) : mine.message;
        }
    }
    const PageView view(document, *layout, *page);
    Report report(found, page->id);
    for (const Rule *rule : rules()) {
        if (!rule->page || !d->isOn(QLatin1String(rule->id)))
            continue;
        report.begin(*rule, d->severityOf(*rule));
        rule->page(view, report);
    }
    return found;
}

std::vector<Finding> Checker::issue(const model::Document &document, Id issueId, std::span<const Layout> layouts,
    const std::vector<EarlierUse> &earlier) const
{
    std::vector<Finding> found;
    const auto *issue = document.find<model::Issue>(issueId);
    if (!issue)
        return found;
    std::vector<std::unique_ptr<PageView>> views;
    for (const auto *page : document.childrenOf<model::Page>(issueId)) {
        const auto laid = std::find_if(
            layouts.begin(), layouts.end(), [&](const Layout &one) { return one && one->page == page->id; });
        if (laid != layouts.end())
            views.push_back(std::make_unique<PageView>(document, **laid, *page));
    }
    IssueView view{document, *issue, document.find<model::Publication>(issue->publication), {}, earlier};
    for (const auto &one : views)
        view.pages.push_back(one.get());
    Report report(found, {});
    for (const Rule *rule : rules()) {
        if (!rule->issue || !d->isOn(QLatin1String(rule->id)))
            continue;
        report.begin(*rule, d->severityOf(*rule));
        rule->issue(view, report);
    }
    return found;
}

namespace {

std::unordered_set<Id> storiesOn(const model::Document &document, const layout::PageLayout &layout)
{
    std::unordered_set<Id> stories;
    for (const layout::FrameLayout &frame : layout.frames) {
        if (!frame.story.isNull())
            stories.insert(frame.story);
    }
    for (const layout::CopyfitState &state : layout.stories)
        stories.insert(state.story);
    stories.erase(Id());
    (void)document;
    return stories;
}

void append(std::vector<Finding> &to, std::vector<Finding> more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

std::vector<Finding> Checker::checkPage(const model::Document &document, const Layout &layout) const
{
    std::vector<Finding> found;
    const auto *on = layout ? document.find<model::Page>(layout->page) : nullptr;
    if (!on)
        return found;
    for (const Id story : storiesOn(document, *layout))
        append(found, storyText(document, on->issue, story));
    append(found, pageText(document, on->id));
    place(found, *layout);
    // Of a story that goes on on another page, what stands there is that page's.
    std::erase_if(found, [&](const Finding &one) { return one.page.isNull() && isElsewhere(document, one, *on); });
    for (Finding &one : found)
        one.page = on->id;
    append(found, page(document, layout));
    place(found, *layout);
    markWaived(document, on->issue, found);
    sortAsRead(document, on->issue, found);
    return found;
}

std::vector<Finding> Checker::checkIssue(const model::Document &document, Id issueId, std::span<const Layout> layouts,
    const std::vector<EarlierUse> &earlier) const
{
    std::vector<Finding> found;
    const auto *in = document.find<model::Issue>(issueId);
    if (!in)
        return found;
    std::unordered_set<Id> done;
    std::unordered_map<Id, Layout> laid;
    for (const Layout &layout : layouts) {
        if (!layout)
            continue;
        laid.emplace(layout->page, layout);
        append(found, checkPage(document, layout));
        done.merge(storiesOn(document, *layout));
    }
    // What waits for one of the pages is looked at as well.
    for (const auto *story : document.childrenOf<model::Story>(in->publication)) {
        const auto *meant = document.find<model::Page>(story->page);
        if (!meant || meant->issue != issueId || done.contains(story->id))
            continue;
        std::vector<Finding> text = storyText(document, issueId, story->id);
        for (Finding &one : text)
            one.page = meant->id;
        append(found, std::move(text));
    }
    std::vector<Finding> whole = issue(document, issueId, layouts, earlier);
    for (Finding &one : whole) {
        if (const auto on = laid.find(one.page); on != laid.end()) {
            std::vector<Finding> single{one};
            place(single, *on->second);
            one = std::move(single.front());
        }
    }
    append(found, std::move(whole));
    markWaived(document, issueId, found);
    sortAsRead(document, issueId, found);
    return found;
}

bool counts(const Finding &finding) { return !finding.waived && finding.severity != Severity::Info; }

} // namespace banxin::check
