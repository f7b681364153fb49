// States of stories and pages as facts: a step that the course does not have, that does not begin where the story or
// page is, or that text and records speak against, is refused here too, whoever asks. What needs a page that is laid
// out and checked is the session's to judge.
#include "model/page_stories.h"
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"
#include "workflow/look.h"

#include <QScopeGuard>

namespace banxin::store {

using namespace banxin::model;
using base::Id;
using workflow::Kind;
using workflow::Step;

namespace {

QVariant number(Id id) { return QVariant(static_cast<qint64>(id.toNumber())); }

Id idIn(const QVariant &value) { return Id::fromNumber(static_cast<std::uint64_t>(value.toLongLong())); }

base::Result<std::vector<Step>> stepsIn(const std::vector<FactEntry> &facts)
{
    std::vector<Step> steps;
    for (const FactEntry &entry : facts) {
        if (entry.fact.kind != workflow::kStateFact)
            continue;
        auto step = workflow::stepFromJson(entry.fact.value);
        if (!step)
            return tl::unexpected(step.error());
        step->id = entry.fact.id;
        step->person = entry.author;
        step->time = entry.committedAt;
        step->revision = entry.revision;
        steps.push_back(std::move(*step));
    }
    return steps;
}

/// A step that nobody asks for follows from one that stands in the same change: stories go with their page, and a page
/// is handed out as it was signed.
bool follows(Kind kind, const Step &step, const std::vector<Step> &steps, const ChangeSet &change)
{
    if (kind == Kind::Page) {
        const auto signature = workflow::signatureUnder(Kind::Page, steps, u"released");
        return signature && signature->hash == step.hash;
    }
    return std::any_of(change.facts.begin(), change.facts.end(), [&](const Fact &fact) {
        const auto other =
            fact.kind == workflow::kStateFact ? workflow::stepFromJson(fact.value) : base::Result<Step>(Step());
        if (!other)
            return false;
        return step.to == u"frozen"   ? other->to == u"released"
            : step.to == u"published" ? other->to == u"exported"
                                      : other->from == u"released" || other->from == u"exported";
    });
}

} // namespace

base::Status SqliteStore::mayStep(const Fact &fact, const ChangeSet &change)
{
    const QString &author = change.author;
    ++m_moments; // what is read here is read in the commit's own transaction, and forgotten with it
    const std::size_t removed = m_removed.size();
    const std::int64_t removedUpTo = m_removedUpTo;
    const auto over = qScopeGuard([this, removed, removedUpTo] {
        --m_moments;
        m_removed.erase(m_removed.begin() + static_cast<std::ptrdiff_t>(removed), m_removed.end());
        m_removedUpTo = removedUpTo;
    });
    const auto step = workflow::stepFromJson(fact.value);
    if (!step)
        return tl::unexpected(step.error());
    if (!fact.revokes.isNull())
        return base::failure(base::ErrorKind::Refused, tr("流转的记录只能往后加，不能撤销。"), fact.id.toString());
    const auto query = m_connection->run(
        QStringLiteral("SELECT kind, state, publication, issue FROM object WHERE id=?"), {number(fact.object)});
    if (!query)
        return tl::unexpected(query.error());
    const bool isThere = (*query)->next();
    const auto objectKind = isThere ? kindFromName((*query)->value(0).toString()) : std::nullopt;
    QString state = isThere ? (*query)->value(1).toString() : QString();
    const Id publication = isThere ? idIn((*query)->value(2)) : Id();
    const Id issue = isThere ? idIn((*query)->value(3)) : Id();
    (*query)->finish();
    if (objectKind != ObjectKind::Story && objectKind != ObjectKind::Page)
        return base::failure(base::ErrorKind::WrongUse, tr("没有要流转的稿件或版面。"), fact.object.toString());
    const auto before = facts(fact.object);
    if (!before)
        return tl::unexpected(before.error());
    const auto steps = stepsIn(*before);
    if (!steps)
        return tl::unexpected(steps.error());
    state = workflow::stateAfter(*steps, state);
    const Kind kind = objectKind == ObjectKind::Story ? Kind::Story : Kind::Page;
    if (step->from != state)
        return base::failure(base::ErrorKind::Conflict,
            tr("它已经到了“%1”，不再是“%2”。").arg(workflow::titleOf(kind, state), workflow::titleOf(kind, step->from)),
            fact.object.toString(), tr("请查看最新的状态，再决定下一步。"));

    workflow::Settings settings;
    std::vector<workflow::Person> people;
    const auto house = facts(publication);
    if (!house)
        return tl::unexpected(house.error());
    for (const FactEntry &entry : *house) {
        if (entry.fact.kind == workflow::kSettingsFact)
            settings = workflow::settingsFromJson(entry.fact.value).value_or(settings);
        else if (entry.fact.kind == workflow::kPersonFact)
            if (auto person = workflow::personFromJson(entry.fact.value))
                people.push_back(std::move(*person));
    }
    const auto way = workflow::Machine::of(kind).find(step->from, step->to, settings);
    if (!way)
        return base::failure(base::ErrorKind::Refused,
            tr("从“%1”不能直接到“%2”。").arg(workflow::titleOf(kind, step->from), workflow::titleOf(kind, step->to)),
            fact.object.toString());
    if (way->needsReason && step->reason.trimmed().isEmpty())
        return base::failure(base::ErrorKind::Refused, tr("这一步要写明理由。"), fact.object.toString());
    if (way->bySystem)
        return follows(kind, *step, *steps, change)
            ? base::Status()
            : base::failure(base::ErrorKind::Refused,
                tr("“%1”由程序自己记下，不能单独写入。").arg(workflow::titleOf(kind, step->to)),
                fact.object.toString());
    const workflow::Person *person = workflow::personNamed(people, author);
    if (!people.empty()) {
        const bool hasRole = person
            && (way->roles.empty() || std::any_of(way->roles.begin(), way->roles.end(), [&](workflow::Role role) {
                   return person->has(role);
               }));
        if (!hasRole)
            return base::failure(base::ErrorKind::Refused,
                tr("%1 不能做这一步，要由%2来做。").arg(author, workflow::titlesOf(way->roles)),
                fact.object.toString());
        if (!step->overridden.isEmpty() && !person->has(workflow::Role::Chief))
            return base::failure(base::ErrorKind::Refused, tr("只有值班总编可以放行。"), author);
    }

    workflow::Situation now;
    now.kind = kind;
    now.state = state;
    now.steps = *steps;
    now.people = std::move(people);
    now.settings = settings;
    const auto looked =
        kind == Kind::Story ? lookAtStory(now, fact.object) : lookAtPage(now, fact.object, issue, *before);
    if (!looked)
        return looked;
    QStringList against, advice;
    for (const workflow::Obstacle &each : workflow::obstaclesOf(now, *way, author, workflow::isOfRecords))
        if (!step->overridden.contains(workflow::toName(*each.guard))) {
            against << each.what;
            advice << each.advice;
        }
    if (!against.isEmpty())
        return base::failure(
            base::ErrorKind::Refused, against.join(u' '), fact.object.toString(), advice.join(u' ').trimmed());
    if (way->isSignature && step->hash != now.hash)
        return base::failure(base::ErrorKind::Refused,
            kind == Kind::Story ? tr("签的不是稿件现在的文字。") : tr("签的不是最新的样张。"), fact.object.toString(),
            tr("请查看最新的状态，再决定下一步。"));
    return {};
}

base::Status SqliteStore::lookAtStory(workflow::Situation &now, Id story)
{
    const auto document = loadStories({story});
    if (!document)
        return tl::unexpected(document.error());
    now.title = titleOf(*document, story);
    workflow::lookAtText(now, *document, story);
    return {};
}

base::Status SqliteStore::lookAtPage(workflow::Situation &now, Id page, Id issue, const std::vector<FactEntry> &facts)
{
    std::vector<workflow::Recorded> records;
    for (const FactEntry &entry : facts)
        records.push_back({entry.fact, entry.revision});
    workflow::lookAtProofs(now, records);
    const auto document = loadIssue(issue);
    if (!document)
        return tl::unexpected(document.error());
    now.title = document->find<Page>(page) ? document->find<Page>(page)->number : QString();
    std::vector<Id> under = storiesOn(*document, page);
    for (const Id story : under) {
        const auto of = this->facts(story);
        if (!of)
            return tl::unexpected(of.error());
        const auto steps = stepsIn(*of);
        if (!steps)
            return tl::unexpected(steps.error());
        now.stories.push_back(workflow::standingOf(*document, story, *steps));
    }
    under.push_back(page);
    const auto revisions = revisionsUnder(under);
    if (!revisions)
        return tl::unexpected(revisions.error());
    now.changedSinceProof =
        !now.proofs.empty() && !revisions->empty() && revisions->back().last > now.proofs.back().revision;
    return {};
}

base::Status SqliteStore::mayRule(const Fact &fact, const QString &author)
{
    const bool isPerson = fact.kind == workflow::kPersonFact;
    std::vector<workflow::Person> people, after;
    const auto house = facts(fact.object);
    if (!house)
        return tl::unexpected(house.error());
    for (const FactEntry &entry : *house)
        if (entry.fact.kind == workflow::kPersonFact)
            if (auto person = workflow::personFromJson(entry.fact.value)) {
                if (entry.fact.id != fact.revokes)
                    after.push_back(*person);
                people.push_back(std::move(*person));
            }
    const auto isAdmin = [](const workflow::Person &person) { return person.has(workflow::Role::Admin); };
    if (isPerson) {
        auto person = workflow::personFromJson(fact.value);
        if (!person)
            return tl::unexpected(person.error());
        after.push_back(std::move(*person));
    } else if (const auto settings = workflow::settingsFromJson(fact.value); !settings) {
        return tl::unexpected(settings.error());
    }
    if (isPerson && std::none_of(after.begin(), after.end(), isAdmin))
        return base::failure(base::ErrorKind::Refused, tr("编辑部要有一位管理员。"), author);
    const workflow::Person *person = workflow::personNamed(people, author);
    if (!people.empty() && !(person && isAdmin(*person)))
        return base::failure(
            base::ErrorKind::Refused, tr("人员和流转的步骤只有管理员能改。"), author, tr("请管理员来改。"));
    return {};
}

/// Each step begins where the one before it ended, and is one of the course.
void SqliteStore::verifyStates(VerifyReport &report)
{
    const auto query = m_connection->run(
        QStringLiteral("SELECT id, object, value, revokes FROM fact WHERE kind='state' ORDER BY revision, rowid"), {});
    if (!query) {
        report.faults.push_back({QStringLiteral("sqlite"), {}, query.error().what});
        return;
    }
    std::map<Id, QString> states;
    while ((*query)->next()) {
        const Id id = idIn((*query)->value(0)), object = idIn((*query)->value(1));
        const auto step = workflow::stepFromJson((*query)->value(2).toString());
        const auto known = states.find(object);
        if (!step || !(*query)->value(3).isNull())
            report.faults.push_back(
                {QStringLiteral("fact"), id.toString(), tr("流转的记录读不出来，或者撤销了别的。")});
        else if (known != states.end() && known->second != step->from)
            report.faults.push_back({QStringLiteral("fact"), id.toString(), tr("流转的记录与前一步接不上。")});
        if (step)
            states[object] = step->to;
    }
    (*query)->finish();
}

} // namespace banxin::store
