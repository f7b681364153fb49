// What of findings is shown: the list, the lines under texts, and the way from one to the next.
#include "shell/findings_desk.h"

#include "canvas/page_view.h"
#include "check/rule.h"
#include "findings/finding_card.h"
#include "galley/galley_view.h"
#include "panels/dock_title.h"
#include "panels/findings_panel.h"
#include "shell/dock_tabs.h"
#include "shell/main_window.h"
#include "shell/status_line.h"
#include "shell/text_desk.h"

#include <QAction>
#include <QDockWidget>
#include <QScrollBar>

#include <algorithm>
#include <tuple>

namespace banxin::shell {

using base::Id;
using findings::LiveFinding;
using panels::FindingKind;
using panels::FindingsPanel;
using panels::PageFinding;

namespace {

constexpr int kTitle = 14; // characters of a finding that its title quotes

QString quoted(QString text)
{
    text.replace(QChar::LineSeparator, u'↵');
    return text.size() > kTitle ? text.left(kTitle - 1) + u'…' : text;
}

/// A finding of a page that is about words which stand there still.
bool standsAsFound(const model::Document &document, const base::Finding &found)
{
    const auto *paragraph = found.length > 0 ? document.find<model::Paragraph>(found.paragraph) : nullptr;
    return paragraph
        && paragraph->text.mid(found.start, found.length).remove(QChar::LineSeparator)
        == QString(found.text).remove(QChar::LineSeparator);
}

canvas::MarkWeight weightOf(base::Severity severity)
{
    return severity == base::Severity::Error  ? canvas::MarkWeight::Error
        : severity == base::Severity::Warning ? canvas::MarkWeight::Warning
                                              : canvas::MarkWeight::Info;
}

} // namespace

FindingsDesk::FindingsDesk(MainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_checks(new findings::LiveChecks(*window.m_session, this))
    , m_card(new findings::FindingCard(window.m_view->viewport()))
{
    m_list.setSingleShot(true);
    m_dwell.setSingleShot(true);
    m_leave.setSingleShot(true);
    m_dwell.setInterval(350);
    m_leave.setInterval(300);
    canvas::PageView &view = *window.m_view;
    m_checks->setCaret([&view] { return view.isTyping() ? view.cursor().caret() : layout::TextPosition(); });
    connect(m_checks, &findings::LiveChecks::changed, this, [this] {
        markTexts();
        refreshSoon();
    });
    connect(&m_list, &QTimer::timeout, this, &FindingsDesk::refresh);
    connect(&m_leave, &QTimer::timeout, this, [this] {
        if (m_cardIsHovered && !m_card->underMouse())
            closeCard();
    });
    connect(&m_dwell, &QTimer::timeout, this, [this] {
        if (!m_hoverIn)
            return;
        if (const auto spot = spotIn(m_hoverIn, m_hoverAt)) {
            openCardFor(spot->finding, m_hoverIn, spot->place, false);
            m_cardIsHovered = true;
        }
    });
    FindingsPanel *panel = window.m_findings;
    connect(panel, &FindingsPanel::scopeChanged, this, &FindingsDesk::refresh);
    connect(panel, &FindingsPanel::filtered, this, [this] { closeCard(); });
    connect(panel, &FindingsPanel::fixWanted, this, &FindingsDesk::fix);
    connect(panel, &FindingsPanel::fitWanted, this, &FindingsDesk::fit);
    connect(panel, &FindingsPanel::waiveWanted, this, &FindingsDesk::waive);
    connect(panel, &FindingsPanel::fixAllWanted, this, &FindingsDesk::fixAll);
    connect(panel, &FindingsPanel::rateWanted, this, &FindingsDesk::openReport);
    connect(m_card, &findings::FindingCard::fixWanted, this, &FindingsDesk::fix);
    connect(m_card, &findings::FindingCard::waiveWanted, this, &FindingsDesk::waive);
    connect(m_card, &findings::FindingCard::ruleOffWanted, this, &FindingsDesk::switchOff);
    connect(m_card, &findings::FindingCard::left, this, &FindingsDesk::backToText);
    connect(&view, &canvas::PageView::selectionChanged, this, [this] {
        m_checks->caretMoved();
        if (m_window.m_findings->scope() == FindingsPanel::Scope::Story)
            refreshSoon();
    });
    connect(&view, &canvas::PageView::pageShown, this, [this](Id page) {
        closeCard();
        m_checks->setShown(page);
    });
    connect(&view, &canvas::PageView::zoomChanged, this, &FindingsDesk::closeCard);
    for (QScrollBar *bar : {view.horizontalScrollBar(), view.verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &FindingsDesk::closeCard);
    connect(window.m_status, &StatusLine::findingsWanted, this, &FindingsDesk::openList);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    m_card->installEventFilter(this);
}

void FindingsDesk::attach(galley::GalleyView &view)
{
    m_galley = &view;
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    for (QScrollBar *bar : {view.horizontalScrollBar(), view.verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &FindingsDesk::closeCard);
    connect(&view, &galley::GalleyView::galleyChanged, this, [this] { m_checks->setMore(m_galley->story()); });
    markTexts();
}

/// Where they stand, at once: the lines go with the text.
void FindingsDesk::markTexts()
{
    std::vector<canvas::FindingMark> marks;
    if (m_marked)
        for (const LiveFinding &live : m_checks->findings())
            if (live.isShown && !live.finding.waived)
                marks.push_back(
                    {live.finding.paragraph, live.finding.start, live.finding.end(), weightOf(live.finding.severity)});
    if (m_marked)
        for (const base::Finding &found : markedOfPages())
            if (!found.waived)
                marks.push_back({found.paragraph, found.start, found.end(), weightOf(found.severity)});
    if (m_galley)
        m_galley->setFindingMarks(marks);
    m_window.m_view->setFindingMarks(std::move(marks));
}

void FindingsDesk::setMarked(bool on)
{
    if (on == m_marked)
        return;
    m_marked = on;
    closeCard();
    markTexts();
}

/// The list follows while nobody types, and rests a moment longer where somebody does.
void FindingsDesk::refreshSoon()
{
    constexpr int kWhileTyping = 250; // ms
    if (!m_list.isActive())
        m_list.start(m_window.m_view->isTyping() ? kWhileTyping : 0);
}

const std::vector<Id> &FindingsDesk::pagesOf(Id text)
{
    const model::Document &document = m_window.m_session->working();
    for (const auto kind : {model::ObjectKind::Frame, model::ObjectKind::Page, model::ObjectKind::Placement})
        if (!document.hasSame(kind, m_pagesOfDocument)) {
            m_pagesOf.clear();
            m_pagesOfDocument = document;
            break;
        }
    if (m_pagesOf.empty()) // all of them in one go
        for (const Id page : document.children(m_window.m_session->issue(), model::ObjectKind::Page))
            for (const Id frame : document.children(page, model::ObjectKind::Frame)) {
                m_pagesOf[frame] = {page};
                const Id story = panels::storyOfFrame(document, frame);
                if (story.isNull())
                    continue;
                std::vector<Id> &pages = m_pagesOf[story];
                if (pages.empty() || pages.back() != page)
                    pages.push_back(page);
            }
    static const std::vector<Id> none;
    const auto found = m_pagesOf.find(text);
    return found == m_pagesOf.end() ? none : found->second;
}

/// The page on which it is seen: the one that is shown where it can be.
Id FindingsDesk::pageOf(const PageFinding &finding)
{
    const std::vector<Id> &pages = pagesOf(finding.story.isNull() ? finding.frame : finding.story);
    const auto shows = [&](Id page) {
        const auto layout = m_window.m_session->pageLayout(page);
        return layout && layout->lineOf({finding.paragraph, finding.from}) >= 0;
    };
    const bool isHere = std::find(pages.begin(), pages.end(), m_window.m_page) != pages.end();
    if (pages.empty() || (isHere && (pages.size() == 1 || shows(m_window.m_page))))
        return isHere ? m_window.m_page : Id();
    if (pages.size() > 1)
        if (const auto found = std::find_if(pages.begin(), pages.end(), shows); found != pages.end())
            return *found;
    return pages.back(); // where its text ends: there it has no room
}

PageFinding FindingsDesk::told(const LiveFinding &live)
{
    const base::Finding &found = live.finding;
    const model::Document &document = m_window.m_session->working();
    PageFinding finding;
    finding.kind = static_cast<FindingKind>(found.severity);
    finding.rule = found.rule;
    finding.message = found.message;
    finding.frame = found.frame;
    finding.story = found.story;
    finding.paragraph = found.paragraph;
    finding.from = found.start;
    finding.to = found.end();
    finding.found = found.text;
    finding.instead = found.fix.replacement;
    finding.fix = static_cast<panels::FindingFix>(found.fix.kind);
    finding.basis = found.basis;
    finding.isInText = true;
    finding.blocks = false;
    finding.mayBeWaived = true;
    if (found.waived) {
        finding.isWaived = true;
        finding.waiver = found.waived->waiver;
        finding.waivedBy = found.waived->by;
        finding.waivedWhy = found.waived->reason;
    }
    if (const check::RuleInfo *rule = check::ruleInfo(found.rule))
        finding.ruleName = rule->title();
    finding.title = finding.fix == panels::FindingFix::None ? tr("“%1”").arg(quoted(found.text))
        : finding.instead.isEmpty()                         ? tr("删“%1”").arg(quoted(found.text))
                                    : tr("%1 → %2").arg(quoted(found.text), quoted(finding.instead));
    finding.page = pageOf(finding);
    const auto *page = document.find<model::Page>(finding.page);
    const auto layout = m_window.m_session->pageLayout(finding.page);
    const int line = layout ? layout->lineOf({found.paragraph, found.start}) : -1;
    if (page && line >= 0) {
        base::Finding placed;
        placed.rect = layout->lines[static_cast<std::size_t>(line)].box;
        finding.place = panels::pageFinding(document, page->id, placed).place;
    }
    if (m_window.m_findings->scope() == FindingsPanel::Scope::Issue) {
        finding.storyTitle = model::titleOf(document, finding.story);
        const QString number = page ? page->number : tr("未上版");
        finding.place = finding.place.isEmpty() ? number : tr("%1 %2", "a page and a place").arg(number, finding.place);
    }
    return finding;
}

std::vector<PageFinding> FindingsDesk::ofTexts()
{
    const FindingsPanel::Scope scope = m_window.m_findings->scope();
    const Id story = scope == FindingsPanel::Scope::Story ? m_window.m_text->storyAtHand() : Id();
    std::vector<PageFinding> all;
    for (const LiveFinding &live : m_checks->findings()) {
        if (!live.isShown)
            continue;
        if (scope == FindingsPanel::Scope::Story && live.text != story)
            continue;
        if (scope == FindingsPanel::Scope::Page) {
            const std::vector<Id> &pages = pagesOf(live.text);
            if (std::find(pages.begin(), pages.end(), m_window.m_page) == pages.end())
                continue;
        }
        PageFinding finding = told(live);
        if (scope == FindingsPanel::Scope::Page && finding.page != m_window.m_page)
            continue;
        all.push_back(std::move(finding));
    }
    return all;
}

std::vector<PageFinding> FindingsDesk::ofPages()
{
    session::Session &session = *m_window.m_session;
    const FindingsPanel::Scope scope = m_window.m_findings->scope();
    std::vector<PageFinding> all = m_window.findingsOfPage();
    for (PageFinding &finding : all)
        finding.page = m_window.m_page;
    addRules(m_window.m_page, all);
    if (scope == FindingsPanel::Scope::Story) {
        const Id story = m_window.m_text->storyAtHand();
        std::erase_if(all, [story](const PageFinding &finding) { return finding.story != story; });
    }
    if (scope != FindingsPanel::Scope::Issue)
        return all;
    std::vector<PageFinding> issue;
    for (const auto *page : session.working().childrenOf<model::Page>(session.issue())) {
        std::vector<PageFinding> own = page->id == m_window.m_page
            ? all
            : panels::pageFindings(session.working(), page->id, session.pageLayout(page->id).get());
        if (page->id != m_window.m_page)
            addRules(page->id, own);
        for (PageFinding &finding : own) {
            finding.page = page->id;
            finding.place = tr("%1 %2", "a page and a place").arg(page->number, finding.place).trimmed();
            issue.push_back(std::move(finding));
        }
    }
    addRules({}, issue);
    return issue;
}

/// What the rules of the page say, or, of none, those of the issue alone.
void FindingsDesk::addRules(Id page, std::vector<PageFinding> &to)
{
    for (const base::Finding &found : m_checks->pageFindings()) {
        if (found.page == page)
            to.push_back(told(found));
    }
}

PageFinding FindingsDesk::told(const base::Finding &found)
{
    const model::Document &document = m_window.m_session->working();
    PageFinding finding = found.page.isNull() ? PageFinding() : panels::pageFinding(document, found.page, found);
    finding.kind = static_cast<FindingKind>(found.severity);
    finding.rule = found.rule;
    finding.message = found.message;
    finding.page = found.page;
    finding.basis = found.basis;
    finding.found = found.text;
    finding.from = found.start;
    finding.to = found.end();
    finding.instead = found.fix.replacement;
    finding.fix = found.length > 0 ? static_cast<panels::FindingFix>(found.fix.kind) : panels::FindingFix::None;
    finding.isInText = standsAsFound(document, found);
    finding.blocks = false;
    finding.mayBeWaived = true;
    if (found.waived) {
        finding.isWaived = true;
        finding.waiver = found.waived->waiver;
        finding.waivedBy = found.waived->by;
        finding.waivedWhy = found.waived->reason;
    }
    if (const check::RuleInfo *rule = check::ruleInfo(found.rule))
        finding.ruleName = rule->title();
    return finding;
}

std::vector<base::Finding> FindingsDesk::markedOfPages() const
{
    const model::Document &document = m_window.m_session->working();
    std::vector<base::Finding> all;
    for (const base::Finding &found : m_checks->pageFindings())
        if (standsAsFound(document, found))
            all.push_back(found);
    return all;
}

void FindingsDesk::refresh()
{
    m_list.stop();
    MainWindow &w = m_window;
    std::vector<PageFinding> all = ofPages();
    for (PageFinding &finding : ofTexts())
        all.push_back(std::move(finding));
    std::stable_sort(
        all.begin(), all.end(), [](const PageFinding &a, const PageFinding &b) { return a.kind < b.kind; });
    showRate(all);
    w.m_findings->setFindings(std::move(all));
    const panels::FindingCounts counts = w.m_findings->counts();
    w.m_findingsTitle->setCount(counts.all(),
        w.m_findings->errors() > 0 ? panels::DockTitle::Weight::Alarming : panels::DockTitle::Weight::Normal);
    const QString scopes[] = {tr("本版"), tr("本稿"), tr("本期")};
    const QString words = tr("%1：错误 %2，警告 %3，提示 %4")
                              .arg(scopes[static_cast<int>(w.m_findings->scope())])
                              .arg(counts.errors)
                              .arg(counts.warnings)
                              .arg(counts.infos);
    w.m_findingsTitle->setToolTip(words);
    w.m_dockTabs->setCount(w.dock(QStringLiteral("findingsDock")), counts.all(),
        counts.all() == 0 ? QString()
                          : QStringLiteral("%1·%2·%3").arg(counts.errors).arg(counts.warnings).arg(counts.infos),
        words);
    w.m_status->showFindings(counts.errors, counts.warnings, counts.infos, words);
    w.refreshNextStep();
    for (const char16_t *name : {u"findingNext", u"findingPrevious"})
        w.action(QString::fromUtf16(name))->setEnabled(counts.all() > 0);
    w.action(QStringLiteral("textFixAll"))->setEnabled(counts.automatic > 0 && mayEdit());
    if (m_card->isOpen()) {
        const std::vector<PageFinding> shown = w.m_findings->shown();
        const PageFinding &at = m_card->finding();
        if (std::none_of(shown.begin(), shown.end(), [&](const PageFinding &each) {
                return each.rule == at.rule && each.paragraph == at.paragraph && each.frame == at.frame
                    && each.found == at.found;
            }))
            closeCard();
    }
}

std::optional<PageFinding> FindingsDesk::listed(Id paragraph, int from, int to)
{
    for (const LiveFinding &live : m_checks->findings())
        if (live.isShown && live.finding.paragraph == paragraph && live.finding.start == from
            && live.finding.end() == to && !live.finding.waived)
            return told(live);
    for (const base::Finding &found : markedOfPages())
        if (found.paragraph == paragraph && found.start == from && found.end() == to && !found.waived)
            return told(found);
    return std::nullopt;
}

/// The narrowest one that the caret stands in or at.
std::optional<PageFinding> FindingsDesk::atCaret()
{
    const canvas::PageView &view = *m_window.m_view;
    if (!view.isTyping())
        return std::nullopt;
    const layout::TextPosition caret = view.cursor().caret();
    const LiveFinding *best = nullptr;
    const auto isAt = [&](const base::Finding &finding) {
        return !finding.waived && finding.paragraph == caret.paragraph && finding.start <= caret.offset
            && finding.end() >= caret.offset;
    };
    for (const LiveFinding &live : m_checks->findings())
        if (live.isShown && isAt(live.finding) && (!best || live.finding.length < best->finding.length))
            best = &live;
    if (best)
        return told(*best);
    for (const base::Finding &found : markedOfPages())
        if (isAt(found))
            return told(found);
    return std::nullopt;
}

void FindingsDesk::step(int by)
{
    const std::vector<PageFinding> shown = m_window.m_findings->shown();
    if (shown.empty())
        return;
    // As the page is read: by its lines; frames without text of their own come behind.
    const model::Document &document = m_window.m_session->working();
    const std::vector<Id> pages = document.children(m_window.m_session->issue(), model::ObjectKind::Page);
    using Rank = std::tuple<std::ptrdiff_t, int, int>;
    const auto rankAt = [&](Id page, Id paragraph, int from, Id frame) {
        const auto layout = m_window.m_session->pageLayout(page);
        constexpr int kBehind = 1'000'000;
        int line = layout && !paragraph.isNull() ? layout->lineOf({paragraph, from}) : -1;
        for (std::size_t i = 0; layout && line < 0 && i < layout->lines.size(); ++i)
            if (layout->lines[i].frame == frame || layout->lines[i].paragraph == paragraph)
                line = static_cast<int>(i);
        return Rank{std::find(pages.begin(), pages.end(), page) - pages.begin(), line < 0 ? kBehind : line, from};
    };
    std::vector<std::pair<Rank, std::size_t>> order;
    for (std::size_t i = 0; i < shown.size(); ++i)
        order.emplace_back(rankAt(shown[i].page, shown[i].paragraph, shown[i].from, shown[i].frame), i);
    std::sort(order.begin(), order.end());
    const auto count = static_cast<std::ptrdiff_t>(order.size());
    // From the one at hand where somebody is still at it, else from the caret.
    const PageFinding *now = m_window.m_findings->current();
    const canvas::PageView &view = *m_window.m_view;
    std::optional<std::ptrdiff_t> at;
    if (now) {
        const layout::TextPosition caret = view.isTyping() ? view.cursor().caret() : layout::TextPosition();
        const bool isThere = now->isInText
            ? caret.paragraph == now->paragraph && caret.offset >= now->from && caret.offset <= now->to
            : !view.isTyping();
        for (std::ptrdiff_t i = 0; isThere && i < count; ++i)
            if (shown[order[static_cast<std::size_t>(i)].second] == *now)
                at = i;
    }
    std::ptrdiff_t next = by > 0 ? 0 : count - 1;
    if (at) {
        next = (*at + by + count) % count;
    } else if (view.isTyping()) {
        const layout::TextPosition caret = view.cursor().caret();
        const Rank here = rankAt(m_window.m_page, caret.paragraph, caret.offset, {});
        const auto behind = std::lower_bound(order.begin(), order.end(), std::pair(here, std::size_t{0}));
        next = behind - order.begin();
        next = by > 0 ? next % count : (next - 1 + count) % count;
    }
    const PageFinding &finding = shown[order[static_cast<std::size_t>(next)].second];
    m_window.m_findings->setCurrent(finding);
    m_window.showFinding(finding);
}

bool FindingsDesk::show(const PageFinding &finding, bool card)
{
    if (!finding.page.isNull() && finding.page != m_window.m_page)
        m_window.showPage(finding.page);
    if (!finding.isInText)
        return false;
    if (finding.page.isNull() && !finding.story.isNull())
        m_window.m_text->openGalley(finding.story);
    canvas::PageView &view = *m_window.m_view;
    QWidget *viewport = viewportOf(finding);
    const bool inGalley = m_galley && viewport == m_galley->viewport();
    view.selectText({finding.paragraph, finding.from}, {finding.paragraph, finding.to}, false);
    if (inGalley) {
        m_galley->reveal({finding.paragraph, finding.from});
        m_galley->setFocus();
    } else {
        view.setFocus();
    }
    if (card)
        openCardFor(finding, viewport, placeOf(finding, viewport), false);
    return true;
}

/// In which of the two views of its text it is shown.
QWidget *FindingsDesk::viewportOf(const PageFinding &finding)
{
    if (m_galley && m_galley->isVisible() && !finding.story.isNull() && m_galley->story() == finding.story)
        return m_galley->viewport();
    return m_window.m_view->viewport();
}

QRect FindingsDesk::placeOf(const PageFinding &finding, QWidget *viewport)
{
    const bool inGalley = m_galley && viewport == m_galley->viewport();
    const canvas::FindingMarks &marks = inGalley ? m_galley->findingMarks() : m_window.m_view->findingMarks();
    const auto mapping = inGalley ? m_galley->findingMapping() : m_window.m_view->findingMapping();
    const auto &all = marks.all();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].paragraph == finding.paragraph && all[i].from == finding.from && all[i].to == finding.to)
            if (const auto box = marks.boxOf(static_cast<int>(i), mapping))
                return box->toAlignedRect();
    if (const auto caret = inGalley ? m_galley->caretRect() : m_window.m_view->caretRect())
        return caret->toAlignedRect();
    return QRect(viewport->rect().center(), QSize(1, 1));
}

void FindingsDesk::openList()
{
    m_window.showDock(QStringLiteral("findingsDock"));
    m_window.m_findings->setFocus(Qt::ShortcutFocusReason);
}

} // namespace banxin::shell
