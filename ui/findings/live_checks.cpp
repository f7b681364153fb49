#include "findings/live_checks.h"

#include "language/rule.h"
#include "session/earlier_uses.h"

#include <algorithm>
#include <unordered_set>

namespace banxin::findings {

using base::Id;

namespace {

constexpr int kSoon = 80; // ms from an edit to the rules: the page comes first, and keys come in runs
constexpr int kRest = 900; // ms without a key: the word is finished
constexpr qint64 kEarlier = 600'000; // ms for which what earlier issues had is taken for known
constexpr int kPages = 500; // ms after the newest change of anything

/// Where the words begin that somebody types at `caret`.
int clauseStart(const QString &text, int caret)
{
    static const QString marks = QStringLiteral("，。；：！？、,.;:!?”’）》…— \u2028");
    int at = std::min(caret, static_cast<int>(text.size()));
    while (at > 0 && !marks.contains(text[at - 1]))
        --at;
    return at;
}

/// One of the rules of pages and issues; what else a page's rules pass on has a name and no number.
bool isOfPages(const QString &rule)
{
    const auto all = check::rules();
    return std::any_of(
        all.begin(), all.end(), [&](const check::Rule *each) { return rule == QLatin1String(each->id); });
}

} // namespace

LiveChecks::LiveChecks(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_checks(std::make_shared<session::TextChecks>())
{
    m_soon.setSingleShot(true);
    m_rest.setSingleShot(true);
    m_soon.setInterval(kSoon);
    m_rest.setInterval(kRest);
    m_pagesSoon.setSingleShot(true);
    m_pagesSoon.setInterval(kPages);
    connect(&m_soon, &QTimer::timeout, this, &LiveChecks::run);
    connect(&m_pagesSoon, &QTimer::timeout, this, &LiveChecks::runPages);
    connect(&session, &session::Session::layoutReady, this, [this] { m_pagesSoon.start(); });
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_typedIn = {};
        rebuild();
    });
    connect(&session, &session::Session::changed, this, &LiveChecks::follow);
    connect(&session, &session::Session::issueOpened, this, [this] {
        m_found.clear();
        m_pages = std::make_shared<const Pages>();
        m_pageFindings.clear();
        m_typedIn = {};
        rebuild(From::Rules);
        m_soon.start();
    });
    connect(&session, &session::Session::closing, this, [this] {
        m_soon.stop();
        m_rest.stop();
        m_pagesSoon.stop();
        if (m_cancelled)
            *m_cancelled = true;
    });
}

LiveChecks::~LiveChecks()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void LiveChecks::setMore(Id story)
{
    if (story == m_more)
        return;
    m_more = story;
    if (!m_soon.isActive())
        m_soon.start();
}

void LiveChecks::setShown(Id page)
{
    m_shown = page;
    m_pagesSoon.start();
}

bool LiveChecks::areTextsCurrent() const { return !m_running && !m_soon.isActive() && !m_again; }

bool LiveChecks::isCurrent() const { return areTextsCurrent() && !m_pagesRunning && !m_pagesSoon.isActive(); }

/// What was found goes along with the text at once; the rules come a moment later.
void LiveChecks::follow(const model::ChangeSet &change)
{
    const Id caret = m_caret ? m_caret().paragraph : Id();
    std::unordered_set<Id> touched;
    for (const model::ObjectChange &object : change.changes) {
        touched.insert(object.id);
        if (object.id == caret && change.undoes.isNull() && !caret.isNull()) {
            m_typedIn = caret;
            m_rest.start();
        }
    }
    const bool isConcerned = std::any_of(m_items.begin(), m_items.end(),
                                 [&](const LiveFinding &item) { return touched.contains(item.finding.paragraph); })
        || std::any_of(m_pageFindings.begin(), m_pageFindings.end(),
            [&](const base::Finding &one) { return one.length > 0 && touched.contains(one.paragraph); });
    const bool isOfMore = std::any_of(change.changes.begin(), change.changes.end(), [](const auto &object) {
        const auto *put = std::get_if<model::Put>(&object.action);
        return std::holds_alternative<model::Remove>(object.action)
            || (put && !std::holds_alternative<model::Paragraph>(put->value));
    });
    if (isConcerned || isOfMore) // a waiver comes or goes, or settings are others
        rebuild();
    if (!m_soon.isActive())
        m_soon.start();
    m_pagesSoon.start();
}

void LiveChecks::run()
{
    if (m_running) {
        m_again = true;
        return;
    }
    if (m_session.issue().isNull() || !m_session.isOpen())
        return;
    m_running = true;
    m_again = false;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const model::Document document = m_session.working();
    auto checker = m_rules.checker(document, m_session.issue());
    const bool isOther = checker != m_checker;
    m_checker = checker;
    std::vector<Id> more;
    if (!m_more.isNull())
        more.push_back(m_more);
    m_session.aside(this,
        [this, document, issue = m_session.issue(), more, checks = m_checks, cancelled = m_cancelled,
            checker = isOther ? checker : nullptr]() -> std::function<void()> {
            if (checker)
                checks->setChecker(checker);
            auto found = std::make_shared<std::optional<session::TextChecks::Found>>(
                checks->update(document, issue, more, cancelled.get()));
            return [this, issue, found] {
                m_running = false;
                if (*found && issue == m_session.issue())
                    take(std::move(**found));
                if (m_again)
                    run();
            };
        });
}

/// A page is looked at anew once it is laid out anew; the one that is shown each time, for what no layout tells of.
void LiveChecks::runPages()
{
    if (m_pagesRunning || m_rest.isActive()) {
        m_pagesSoon.start(); // hands are still at it
        return;
    }
    const Id issue = m_session.issue();
    const model::Document document = m_session.working();
    const auto checker = m_session.isOpen() ? m_rules.checker(document, issue) : nullptr;
    if (!checker)
        return;
    std::vector<check::Layout> layouts;
    for (const Id page : document.children(issue, model::ObjectKind::Page))
        if (auto layout = m_session.pageLayout(page))
            layouts.push_back(std::move(layout));
    m_pagesRunning = true;
    const auto before = checker == m_pagesChecker ? m_pages : std::make_shared<const Pages>();
    m_pagesChecker = checker;
    const auto *of = document.find<model::Issue>(issue);
    const Id publication = of ? of->publication : Id();
    const QDate date = of ? of->date : QDate();
    const bool isKnown = m_earlier && m_earlier->publication == publication && m_earlier->date == date
        && !m_earlier->read.hasExpired(kEarlier);
    m_session.aside(this,
        [this, document, issue, checker, layouts = std::move(layouts), before, shown = m_shown, publication, date,
            location = m_session.location(), lately = isKnown ? m_earlier : nullptr]() -> std::function<void()> {
            auto earlier = lately;
            if (!earlier) { // where they cannot be read now nothing is said of them
                auto read = std::make_shared<Earlier>();
                read->publication = publication;
                read->date = date;
                read->read.start();
                if (auto uses = session::earlierUses(location, publication, date))
                    read->uses = std::move(*uses);
                earlier = read;
            }
            auto pages = std::make_shared<Pages>();
            std::vector<base::Finding> found;
            for (const check::Layout &layout : layouts) {
                const auto known = before->find(layout->page);
                const bool isSame = known != before->end() && known->second.layout == layout && layout->page != shown;
                PageSeen seen = isSame ? known->second : PageSeen{layout, checker->page(document, layout)};
                found.insert(found.end(), seen.findings.begin(), seen.findings.end());
                pages->emplace(layout->page, std::move(seen));
            }
            for (base::Finding &one : checker->issue(document, issue, layouts, earlier->uses))
                found.push_back(std::move(one));
            // What layout finds is told with the layout; a story without room is told by it too.
            std::erase_if(found, [&](const base::Finding &one) {
                const auto of = pages->find(one.page);
                return !isOfPages(one.rule) || one.rule == QLatin1String("L07")
                    || (of != pages->end()
                        && std::any_of(of->second.layout->findings.begin(), of->second.layout->findings.end(),
                            [&](const base::Finding &other) { return other.message == one.message; }));
            });
            for (const check::Layout &layout : layouts)
                check::place(found, *layout);
            return [this, document, issue, pages, earlier,
                       found = std::make_shared<std::vector<base::Finding>>(std::move(found))] {
                m_pagesRunning = false;
                if (issue != m_session.issue())
                    return;
                m_pages = pages;
                m_earlier = earlier;
                moveRanges(*found, document);
                check::markWaived(m_session.working(), issue, *found);
                m_pagesAt = m_session.working();
                if (*found != m_pageFindings) {
                    m_pageFindings = std::move(*found);
                    Q_EMIT changed();
                }
            };
        });
}

/// Ranges of a page's findings go with the text as well.
void LiveChecks::moveRanges(std::vector<base::Finding> &findings, const model::Document &from) const
{
    const model::Document &document = m_session.working();
    for (base::Finding &one : findings) {
        const auto *was = one.length > 0 ? from.find<model::Paragraph>(one.paragraph) : nullptr;
        const auto *is = was ? document.find<model::Paragraph>(one.paragraph) : nullptr;
        if (!is || is->text == was->text)
            continue;
        if (const auto range = session::mappedRange(was->text, is->text, one.start, one.end())) {
            one.start = range->first;
            one.length = range->second - range->first;
        }
    }
}

void LiveChecks::take(session::TextChecks::Found found)
{
    const bool isSame = found == m_found; // the very same values
    m_found = std::move(found);
    if (!isSame)
        rebuild(From::Rules);
}

void LiveChecks::caretMoved()
{
    const bool holds =
        std::any_of(m_items.begin(), m_items.end(), [](const LiveFinding &item) { return !item.isShown; });
    if (!holds || !m_rest.isActive())
        return;
    const layout::TextPosition caret = m_caret ? m_caret() : layout::TextPosition();
    if (caret.paragraph != m_typedIn) {
        m_rest.stop();
        m_typedIn = {};
        rebuild();
    }
}

bool LiveChecks::wasShown(const base::Finding &finding) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const LiveFinding &before) {
        return before.isShown && before.finding.paragraph == finding.paragraph && before.finding.start == finding.start
            && before.finding.length == finding.length && before.finding.rule == finding.rule;
    });
}

/// New findings in the words that are being typed wait until they are finished; those of the whole story wait for the
/// paragraph.
bool LiveChecks::isHeldBack(const base::Finding &finding, const QString &now) const
{
    if (!m_rest.isActive() || finding.paragraph != m_typedIn || !m_caret)
        return false;
    const layout::TextPosition caret = m_caret();
    if (caret.paragraph != finding.paragraph || finding.start > caret.offset || wasShown(finding))
        return false;
    const language::Rule *rule = language::ruleOf(finding.rule);
    return (rule && rule->story) || finding.end() > clauseStart(now, caret.offset) || finding.end() == caret.offset;
}

void LiveChecks::rebuild(From from)
{
    const model::Document &document = m_session.working();
    // Where those of before stand by now: what was seen there is seen on.
    std::vector<LiveFinding> before = m_items;
    std::erase_if(m_items, [&](LiveFinding &item) {
        const auto *was = m_at.find<model::Paragraph>(item.finding.paragraph);
        const auto *is = document.find<model::Paragraph>(item.finding.paragraph);
        const auto range = was && is ? session::mappedRange(was->text, is->text, item.finding.start, item.finding.end())
                                     : std::nullopt;
        if (range) {
            item.finding.start = range->first;
            item.finding.length = range->second - range->first;
        }
        return !range;
    });
    std::vector<LiveFinding> items;
    items.reserve(m_items.size());
    if (from == From::Items) {
        items = m_items;
        for (LiveFinding &item : items) {
            item.finding.waived.reset();
            const auto *paragraph = document.find<model::Paragraph>(item.finding.paragraph);
            item.isShown = paragraph && !isHeldBack(item.finding, paragraph->text);
        }
    }
    for (const auto &text : from == From::Rules ? m_found : session::TextChecks::Found()) {
        std::size_t seen = 0; // findings are in the order of the paragraphs
        const model::Paragraph *paragraph = nullptr;
        base::Id of;
        for (const base::Finding &found : text->findings) {
            while (seen < text->paragraphs.size() && text->paragraphs[seen].id != found.paragraph)
                ++seen;
            if (seen == text->paragraphs.size())
                break;
            if (of != found.paragraph)
                paragraph = document.find<model::Paragraph>(of = found.paragraph);
            const auto range = paragraph
                ? session::mappedRange(text->paragraphs[seen].text, paragraph->text, found.start, found.end())
                : std::nullopt;
            if (!range)
                continue;
            LiveFinding item{found, text->text, true};
            item.finding.start = range->first;
            item.finding.length = range->second - range->first;
            item.isShown = !isHeldBack(item.finding, paragraph->text);
            items.push_back(std::move(item));
        }
    }
    std::vector<base::Finding> findings;
    if (!document.children(m_session.issue(), model::ObjectKind::Waiver).empty() && !items.empty()) {
        findings.reserve(items.size());
        for (const LiveFinding &item : items)
            findings.push_back(item.finding);
        check::markWaived(document, m_session.issue(), findings);
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i].finding.waived = findings[i].waived;
    }
    std::vector<base::Finding> pages = m_pageFindings;
    moveRanges(pages, m_pagesAt);
    m_pagesAt = document;
    for (base::Finding &one : pages)
        one.waived.reset();
    check::markWaived(document, m_session.issue(), pages);
    const bool isSame = items == before && pages == m_pageFindings;
    m_pageFindings = std::move(pages);
    m_items = std::move(items);
    m_at = document;
    if (!isSame)
        Q_EMIT changed();
}

} // namespace banxin::findings
