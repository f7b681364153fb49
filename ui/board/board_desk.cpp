#include "board/board_desk.h"

#include "edit/restore.h"
#include "proof/sheet.h"
#include "session/password.h"
#include "workflow/text_digest.h"

#include <algorithm>
#include <map>
#include <set>

namespace banxin::board {

using workflow::Kind;
using workflow::Step;

namespace {

constexpr int kSoon = 250; // ms in which several changes are one
constexpr int kClock = 10000; // ms after which the time left is reckoned again
constexpr std::size_t kMostDeeds = 300;

using Layouts = std::map<base::Id, std::shared_ptr<const layout::PageLayout>>;

base::Result<std::vector<Step>> readSteps(const std::vector<session::Record> &records)
{
    std::vector<Step> steps;
    for (const session::Record &record : records) {
        auto step = workflow::stepFromJson(record.fact.value);
        if (!step)
            return tl::unexpected(step.error());
        step->id = record.fact.id;
        step->person = record.author;
        step->time = record.time.toUTC().toString(Qt::ISODate);
        step->revision = record.revision;
        steps.push_back(std::move(*step));
    }
    return steps;
}

/// Those that were there before the board's issue was thought of, and those that nobody will print, do not wait.
bool waitsForPage(const QString &state) { return state != u"published" && state != u"frozen" && state != u"spiked"; }

} // namespace

struct BoardDesk::Answer {
    base::Id issue;
    workflow::BoardFacts facts;
    base::Id settingsFact;
    std::unordered_map<base::Id, PageTroubles> troubles;
    std::vector<Deed> deeds;
    std::optional<base::Error> problem;
};

namespace {

/// Reads the board; on another thread.
class Reading {
public:
    Reading(
        session::Session &session, const model::Document &document, const Layouts &layouts, const CheckCounts &checks)
        : m_session(session)
        , m_document(document)
        , m_layouts(layouts)
        , m_checks(checks)
    {
    }

    workflow::BoardFacts facts;
    base::Id settingsFact;
    std::unordered_map<base::Id, PageTroubles> troubles;
    std::vector<Deed> deeds;

    base::Status read(const model::Issue &issue)
    {
        facts.date = issue.date;
        if (const auto house = readHouse(issue.publication); !house)
            return house;
        std::set<base::Id> placed;
        for (const base::Id page : m_document.children(issue.id, model::ObjectKind::Page)) {
            if (const auto said = readPage(page); !said)
                return said;
            placed.insert(facts.pages.back().stories.begin(), facts.pages.back().stories.end());
        }
        for (const base::Id story : m_document.children(issue.publication, model::ObjectKind::Story))
            if (const auto said = readStory(story, placed.count(story) > 0, issue.id); !said)
                return said;
        std::stable_sort(
            deeds.begin(), deeds.end(), [](const Deed &a, const Deed &b) { return a.revision > b.revision; });
        if (deeds.size() > kMostDeeds)
            deeds.resize(kMostDeeds);
        return {};
    }

private:
    base::Status readHouse(base::Id publication)
    {
        const auto people = m_session.recordsNow({publication}, workflow::kPersonFact);
        if (!people)
            return tl::unexpected(people.error());
        for (const session::Record &record : *people) {
            auto person = workflow::personFromJson(record.fact.value);
            if (!person)
                return tl::unexpected(person.error());
            facts.people.push_back(std::move(*person));
        }
        const auto settings = m_session.recordsNow({publication}, workflow::kSettingsFact);
        if (!settings)
            return tl::unexpected(settings.error());
        if (!settings->empty()) {
            auto read = workflow::settingsFromJson(settings->back().fact.value);
            if (!read)
                return tl::unexpected(read.error());
            facts.settings = std::move(*read);
            settingsFact = settings->back().fact.id;
        }
        return {};
    }

    base::Result<std::vector<Step>> stepsOf(base::Id object, Kind kind, const QString &title)
    {
        const auto records = m_session.recordsNow({object}, workflow::kStateFact);
        if (!records)
            return tl::unexpected(records.error());
        auto steps = readSteps(*records);
        if (steps)
            for (const Step &step : *steps)
                deeds.push_back({kind == Kind::Page ? object : base::Id(), kind == Kind::Story ? object : base::Id(),
                    step.revision, QDateTime::fromString(step.time, Qt::ISODate).toLocalTime(), step.person,
                    BoardDesk::tr("%1：%2").arg(title, workflow::titleOf(kind, step.to)), step.reason});
        return steps;
    }

    base::Status readPage(base::Id id)
    {
        const auto *object = m_document.find<model::Page>(id);
        const auto layout = m_layouts.find(id);
        const panels::PageFacts seen =
            panels::pageFacts(m_document, id, layout == m_layouts.end() ? nullptr : layout->second.get());
        workflow::BoardPage page;
        page.id = id;
        page.number = object->number;
        page.section = object->section;
        page.headline = seen.headline;
        page.owner = seen.owner;
        page.initial = object->state;
        page.stories = edit::storiesOn(m_document, id);
        auto steps = stepsOf(id, Kind::Page, object->number);
        if (!steps)
            return tl::unexpected(steps.error());
        page.steps = std::move(*steps);
        std::vector<proof::Statement> statements;
        for (const QString &kind : {proof::kProofFact, proof::kMarkFact, proof::kReplyFact, proof::kDecisionFact}) {
            const auto records = m_session.recordsNow({id}, kind);
            if (!records)
                return tl::unexpected(records.error());
            for (const session::Record &record : *records)
                statements.push_back({record.fact, record.author, record.time.toString(Qt::ISODate)});
        }
        const proof::Sheet sheet = proof::Sheet::of(statements);
        for (const proof::Remark &remark : sheet.remarks) {
            page.openMarks += remark.state() == proof::RemarkState::Open;
            page.unchecked += remark.state() == proof::RemarkState::Accepted;
        }
        PageTroubles trouble{seen.oversetLines, seen.cutHeadlines, seen.missingPictures};
        const auto count = [&](base::Id of) {
            if (const auto found = m_checks.of.find(of); found != m_checks.of.end()) {
                trouble.errors += found->second.first;
                trouble.warnings += found->second.second;
            }
        };
        count(id);
        for (const base::Id story : page.stories)
            count(story);
        troubles[id] = trouble;
        facts.pages.push_back(std::move(page));
        return {};
    }

    /// Of the pool those that might still come onto a page of this issue.
    base::Status readStory(base::Id id, bool isPlaced, base::Id issue)
    {
        const auto *object = m_document.find<model::Story>(id);
        const auto *meant = object ? m_document.find<model::Page>(object->page) : nullptr;
        if (!object || (!isPlaced && meant && meant->issue != issue))
            return {};
        const panels::StoryFacts seen = panels::storyFacts(m_document, *object);
        workflow::BoardStory story;
        const std::size_t before = deeds.size();
        auto steps = stepsOf(id, Kind::Story, seen.title);
        if (!steps)
            return tl::unexpected(steps.error());
        if (!isPlaced && !waitsForPage(workflow::stateAfter(*steps, object->state))) {
            deeds.resize(before);
            return {};
        }
        story.id = id;
        story.title = seen.title;
        story.byline = seen.byline;
        story.characters = seen.characters;
        story.initial = object->state;
        story.steps = std::move(*steps);
        // What nobody signed is compared with nothing.
        if (workflow::signatureUnder(Kind::Story, story.steps, u"approved"))
            story.hash = workflow::textDigest(m_document, id);
        facts.stories.push_back(std::move(story));
        return {};
    }

    session::Session &m_session;
    const model::Document &m_document;
    const Layouts &m_layouts;
    const CheckCounts &m_checks;
};

} // namespace

BoardDesk::BoardDesk(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock([] { return QDateTime::currentDateTime(); })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    m_minute.setInterval(kClock);
    connect(&m_soon, &QTimer::timeout, this, &BoardDesk::read);
    connect(&m_minute, &QTimer::timeout, this, &BoardDesk::reckon);
    connect(&m_session, &session::Session::changed, this, &BoardDesk::refresh);
    connect(&m_session, &session::Session::historyChanged, this, &BoardDesk::refresh);
    connect(&m_session, &session::Session::commitStateChanged, this, &BoardDesk::refresh);
    connect(&m_session, &session::Session::layoutReady, this, &BoardDesk::refresh);
    connect(&m_session, &session::Session::issueOpened, this, [this] {
        m_isKnown = false; // what stood there was another issue's
        m_facts = {};
        m_board = {};
        m_troubles.clear();
        m_deeds.clear();
        Q_EMIT changed();
        refresh();
    });
}

void BoardDesk::setClock(std::function<QDateTime()> clock)
{
    m_clock = std::move(clock);
    reckon();
}

void BoardDesk::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    if (!active) {
        m_soon.stop();
        m_minute.stop();
        return;
    }
    m_minute.start();
    read();
}

void BoardDesk::refresh()
{
    if (m_isActive && !m_soon.isActive()) // not put off again and again while somebody types
        m_soon.start();
}

PageTroubles BoardDesk::troublesOf(base::Id page) const
{
    const auto found = m_troubles.find(page);
    return found == m_troubles.end() ? PageTroubles() : found->second;
}

void BoardDesk::read()
{
    if (m_isReading) {
        m_again = true;
        return;
    }
    const base::Id issue = m_session.issue();
    const model::Document document = m_session.working();
    if (!m_isActive || issue.isNull() || !document.find<model::Issue>(issue))
        return;
    Layouts layouts;
    for (const base::Id page : document.children(issue, model::ObjectKind::Page))
        if (auto layout = m_session.pageLayout(page))
            layouts.emplace(page, std::move(layout));
    m_isReading = true;
    m_again = false;
    const CheckCounts checks = m_checks ? m_checks() : CheckCounts();
    m_session.aside(this, [this, issue, document, layouts, checks, &session = m_session]() -> std::function<void()> {
        Reading reading(session, document, layouts, checks);
        const base::Status done = reading.read(*document.find<model::Issue>(issue));
        auto answer = std::make_shared<Answer>();
        answer->issue = issue;
        answer->facts = std::move(reading.facts);
        answer->settingsFact = reading.settingsFact;
        answer->troubles = std::move(reading.troubles);
        answer->deeds = std::move(reading.deeds);
        if (!done)
            answer->problem = done.error();
        return [this, answer] { take(*answer); };
    });
}

void BoardDesk::take(const Answer &answer)
{
    m_isReading = false;
    if (m_again)
        refresh();
    if (answer.issue != m_session.issue())
        return;
    if (answer.problem) {
        Q_EMIT failed(*answer.problem);
        return;
    }
    const bool isSame = m_isKnown && answer.issue == m_issue && answer.facts == m_facts && answer.troubles == m_troubles
        && answer.deeds == m_deeds;
    m_settingsFact = answer.settingsFact;
    if (isSame)
        return;
    m_isKnown = true;
    m_issue = answer.issue;
    m_facts = answer.facts;
    m_troubles = answer.troubles;
    m_deeds = answer.deeds;
    m_board = workflow::boardOf(m_facts, m_clock());
    Q_EMIT changed();
}

void BoardDesk::reckon()
{
    if (!m_isKnown)
        return;
    workflow::Board board = workflow::boardOf(m_facts, m_clock());
    if (board == m_board)
        return;
    m_board = std::move(board);
    Q_EMIT changed();
}

QString BoardDesk::whyNotSetPress() const
{
    if (m_session.isReadOnly())
        return m_session.readOnlyReason();
    if (m_facts.people.empty())
        return {};
    const workflow::Person *person = workflow::personNamed(m_facts.people, m_session.person());
    return person && person->has(workflow::Role::Admin)
        ? QString()
        : tr("只有管理员能改付印时间，%1 不是。").arg(m_session.person());
}

bool BoardDesk::needsPassword() const
{
    const workflow::Person *person = workflow::personNamed(m_facts.people, m_session.person());
    return person && !person->password.isEmpty();
}

void BoardDesk::setPress(const std::optional<workflow::PressTime> &press, const QString &password,
    std::function<void(const base::Status &)> done)
{
    if (const QString why = whyNotSetPress(); !why.isEmpty()) {
        done(base::failure(base::ErrorKind::Refused, why));
        return;
    }
    const workflow::Person *person = workflow::personNamed(m_facts.people, m_session.person());
    if (!person || person->password.isEmpty()) {
        keep(press, done);
        return;
    }
    m_session.aside(this, [this, press, password, done, kept = person->password]() -> std::function<void()> {
        const bool isRight = session::isPassword(kept, password);
        return [this, press, done, isRight] {
            if (isRight)
                keep(press, done);
            else
                done(base::failure(base::ErrorKind::Refused, tr("口令不对，付印时间没有改。"), m_session.person(),
                    tr("请再输一次自己的口令。")));
        };
    });
}

void BoardDesk::keep(
    const std::optional<workflow::PressTime> &press, const std::function<void(const base::Status &)> &done)
{
    const auto *issue = m_session.working().find<model::Issue>(m_session.issue());
    if (!issue) {
        done(base::failure(base::ErrorKind::WrongUse, tr("没有打开哪一期。")));
        return;
    }
    workflow::Settings settings = m_facts.settings;
    settings.press = press;
    model::Fact fact{
        base::Id::create(), workflow::kSettingsFact, issue->publication, workflow::toJson(settings), m_settingsFact};
    const base::Status said = m_session.record({fact}, tr("改付印时间"));
    if (said) {
        // What was said is seen at once, and may be said again.
        m_settingsFact = fact.id;
        m_facts.settings = settings;
        reckon();
        refresh();
    }
    done(said);
}

} // namespace banxin::board
