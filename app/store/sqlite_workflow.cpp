// States of stories and pages as facts: a step that the course does not have, or that does not begin where the story or
// page is, is refused here too, whoever asks; what a step looked at is the session's to judge.
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"
#include "workflow/step.h"

namespace banxin::store {

using namespace banxin::model;
using base::Id;
using workflow::Kind;
using workflow::Step;

namespace {

QVariant number(Id id) { return QVariant(static_cast<qint64>(id.toNumber())); }

Id idIn(const QVariant &value) { return Id::fromNumber(static_cast<std::uint64_t>(value.toLongLong())); }

} // namespace

base::Status SqliteStore::mayStep(const Fact &fact, const QString &author)
{
    const auto step = workflow::stepFromJson(fact.value);
    if (!step)
        return tl::unexpected(step.error());
    if (!fact.revokes.isNull())
        return base::failure(base::ErrorKind::Refused, tr("流转的记录只能往后加，不能撤销。"), fact.id.toString());
    const auto query = m_connection->run(
        QStringLiteral("SELECT kind, state, publication FROM object WHERE id=?"), {number(fact.object)});
    if (!query)
        return tl::unexpected(query.error());
    const bool isThere = (*query)->next();
    const auto objectKind = isThere ? kindFromName((*query)->value(0).toString()) : std::nullopt;
    QString state = isThere ? (*query)->value(1).toString() : QString();
    const Id publication = isThere ? idIn((*query)->value(2)) : Id();
    (*query)->finish();
    if (objectKind != ObjectKind::Story && objectKind != ObjectKind::Page)
        return base::failure(base::ErrorKind::WrongUse, tr("没有要流转的稿件或版面。"), fact.object.toString());
    const auto before = facts(fact.object);
    if (!before)
        return tl::unexpected(before.error());
    for (const FactEntry &entry : *before)
        if (entry.fact.kind == workflow::kStateFact)
            if (const auto earlier = workflow::stepFromJson(entry.fact.value))
                state = earlier->to;
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
    if (people.empty() || way->bySystem)
        return {};
    const workflow::Person *person = workflow::personNamed(people, author);
    const bool hasRole =
        person && (way->roles.empty() || std::any_of(way->roles.begin(), way->roles.end(), [&](workflow::Role role) {
            return person->has(role);
        }));
    if (!hasRole)
        return base::failure(base::ErrorKind::Refused,
            tr("%1 不能做这一步，要由%2来做。").arg(author, workflow::titlesOf(way->roles)), fact.object.toString());
    if (!step->overridden.isEmpty() && !person->has(workflow::Role::Chief))
        return base::failure(base::ErrorKind::Refused, tr("只有值班总编可以放行。"), author);
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
