#include "session/workflow_desk.h"

#include "edit/restore.h"
#include "session/password.h"
#include "store/store.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::session {

using workflow::Kind;
using workflow::Step;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

const model::Publication *publicationOf(const Moment &moment)
{
    const auto *issue = moment.document.find<model::Issue>(moment.issue);
    return issue ? moment.document.find<model::Publication>(issue->publication) : nullptr;
}

tl::unexpected<base::Error> noIssue() { return base::failure(base::ErrorKind::WrongUse, tr("没有打开哪一期。")); }

base::Result<std::vector<Step>> readSteps(const std::vector<Record> &records)
{
    std::vector<Step> steps;
    for (const Record &record : records) {
        auto step = workflow::stepFromJson(record.fact.value);
        if (!step)
            return tl::unexpected(step.error());
        step->id = record.fact.id;
        step->person = record.author;
        step->time = record.time.toString(Qt::ISODate);
        step->revision = record.revision;
        steps.push_back(std::move(*step));
    }
    return steps;
}

/// Off the queue of edits: what is refused must not stand in the way of what is typed.
base::Status stated(const Moment &moment, const QString &person, std::vector<model::Fact> facts, const QString &label)
{
    if (!moment.readOnlyReason.isEmpty())
        return base::failure(
            base::ErrorKind::Refused, tr("编辑部是只读的，未作任何修改。"), moment.location, moment.readOnlyReason);
    auto store = store::Store::open(moment.location);
    if (!store)
        return tl::unexpected(store.error());
    model::ChangeSet change;
    change.id = base::Id::create();
    change.label = label;
    change.author = person;
    change.undoGroup = change.id;
    change.facts = std::move(facts);
    const auto kept = (*store)->commit(change);
    return kept ? base::Status() : tl::unexpected(kept.error());
}

} // namespace

base::Result<Newsroom> newsroomNow(Session &session) { return newsroomAt(session, momentOf(session)); }

base::Result<Newsroom> newsroomAt(Session &session, const Moment &moment)
{
    const model::Publication *publication = publicationOf(moment);
    if (!publication)
        return noIssue();
    Newsroom newsroom;
    const auto people = session.recordsNow({publication->id}, workflow::kPersonFact);
    if (!people)
        return tl::unexpected(people.error());
    for (const Record &record : *people) {
        auto person = workflow::personFromJson(record.fact.value);
        if (!person)
            return tl::unexpected(person.error());
        newsroom.people.push_back(std::move(*person));
    }
    const auto settings = session.recordsNow({publication->id}, workflow::kSettingsFact);
    if (!settings)
        return tl::unexpected(settings.error());
    if (!settings->empty()) {
        auto read = workflow::settingsFromJson(settings->back().fact.value);
        if (!read)
            return tl::unexpected(read.error());
        newsroom.settings = std::move(*read);
    }
    return newsroom;
}

base::Status putPerson(Session &session, const Moment &moment, const workflow::Person &person)
{
    const model::Publication *publication = publicationOf(moment);
    if (!publication)
        return noIssue();
    if (person.name.trimmed().isEmpty())
        return base::failure(base::ErrorKind::WrongUse, tr("人员要有名字。"));
    const auto newsroom = newsroomAt(session, moment);
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    const bool hasAdmin = person.has(workflow::Role::Admin)
        || std::any_of(newsroom->people.begin(), newsroom->people.end(), [&](const workflow::Person &each) {
               return each.has(workflow::Role::Admin) && !workflow::isSamePerson(each.name, person.name);
           });
    if (!hasAdmin)
        return base::failure(base::ErrorKind::Refused, tr("编辑部要有一位管理员。"), person.name,
            tr("给第一位登记的人加上 admin；别人登记以后，再由他改。"));
    const auto records = session.recordsNow({publication->id}, workflow::kPersonFact);
    if (!records)
        return tl::unexpected(records.error());
    model::Fact fact{base::Id::create(), workflow::kPersonFact, publication->id, {}, {}};
    workflow::Person kept = person;
    kept.name = person.name.trimmed();
    for (const Record &record : *records) {
        const auto known = workflow::personFromJson(record.fact.value);
        if (known && workflow::isSamePerson(known->name, person.name)) {
            fact.revokes = record.fact.id;
            if (kept.password.isEmpty())
                kept.password = known->password;
        }
    }
    fact.value = workflow::toJson(kept);
    return stated(moment, moment.person, {fact}, tr("登记人员：%1").arg(kept.name));
}

base::Status putSettings(Session &session, const Moment &moment, const workflow::Settings &settings)
{
    const model::Publication *publication = publicationOf(moment);
    if (!publication)
        return noIssue();
    const auto records = session.recordsNow({publication->id}, workflow::kSettingsFact);
    if (!records)
        return tl::unexpected(records.error());
    model::Fact fact{base::Id::create(), workflow::kSettingsFact, publication->id, workflow::toJson(settings), {}};
    if (!records->empty())
        fact.revokes = records->back().fact.id;
    return stated(moment, moment.person, {fact}, tr("改三审三校的步骤"));
}

base::Status putPersonNow(Session &session, const workflow::Person &person)
{
    if (const auto flushed = session.flushNow(); !flushed)
        return flushed;
    base::Status kept = putPerson(session, momentOf(session), person);
    session.follow();
    return kept;
}

base::Status putSettingsNow(Session &session, const workflow::Settings &settings)
{
    if (const auto flushed = session.flushNow(); !flushed)
        return flushed;
    base::Status kept = putSettings(session, momentOf(session), settings);
    session.follow();
    return kept;
}

base::Result<std::vector<Step>> stepsNow(Session &session, const WorkflowSubject &subject)
{
    const auto records = session.recordsNow({subject.id}, workflow::kStateFact);
    if (!records)
        return tl::unexpected(records.error());
    return readSteps(*records);
}

base::Result<Step> takeStep(Session &session, const Moment &moment, const MoveWish &wish)
{
    if (!moment.readOnlyReason.isEmpty())
        return base::failure(
            base::ErrorKind::Refused, tr("编辑部是只读的，未作任何修改。"), moment.location, moment.readOnlyReason);
    const auto now = situationAt(session, moment, wish.subject);
    if (!now)
        return tl::unexpected(now.error());
    auto step = workflow::granted(*now, wish.wish);
    if (!step)
        return step;
    const auto way = workflow::Machine::of(now->kind).find(step->from, step->to, now->settings);
    const workflow::Person *person = workflow::personNamed(now->people, wish.wish.person);
    if (way && way->needsPassword() && person && !person->password.isEmpty()
        && !isPassword(person->password, wish.password))
        return base::failure(base::ErrorKind::Refused, tr("口令不对，没有签。"), wish.wish.person,
            tr("签样、签发和付印要再输一次自己的口令；命令行里放在环境变量 BANXIN_PASSWORD 中。"));
    std::vector<model::Fact> facts{
        {base::Id::create(), workflow::kStateFact, wish.subject.id, workflow::toJson(*step), {}}};
    // The stories of a page follow it.
    if (now->kind == Kind::Page && (step->to == u"released" || step->from == u"released" || step->from == u"exported"))
        for (const base::Id story : edit::storiesOn(moment.document, wish.subject.id)) {
            const auto steps = stepsNow(session, {Kind::Story, story});
            if (!steps)
                return tl::unexpected(steps.error());
            const QString state = workflow::stateAfter(*steps, initialOf(moment.document, {Kind::Story, story}));
            const bool freezes = step->to == u"released" && state == u"approved";
            const bool frees = step->to != u"released" && (state == u"frozen" || state == u"published");
            if (!freezes && !frees)
                continue;
            Step own;
            own.from = state;
            own.to = freezes ? QStringLiteral("frozen") : QStringLiteral("approved");
            own.reason = tr("%1 版：%2").arg(now->title, workflow::titleOf(Kind::Page, step->to));
            if (frees) // what was signed stays signed
                if (const auto signature = workflow::signatureUnder(Kind::Story, *steps, u"approved"))
                    own.hash = signature->hash;
            facts.push_back({base::Id::create(), workflow::kStateFact, story, workflow::toJson(own), {}});
        }
    const QString author = wish.wish.person.isEmpty() ? moment.person : wish.wish.person;
    if (const auto kept = stated(
            moment, author, std::move(facts), tr("%1：%2").arg(now->title, workflow::titleOf(now->kind, step->to)));
        !kept)
        return tl::unexpected(kept.error());
    return step;
}

base::Result<Step> moveNow(Session &session, const MoveWish &wish)
{
    if (!session.isReadOnly())
        if (const auto flushed = session.flushNow(); !flushed)
            return tl::unexpected(flushed.error());
    auto step = takeStep(session, momentOf(session), wish);
    session.follow();
    return step;
}

base::Result<std::vector<AuditEntry>> auditNow(Session &session) { return auditAt(session, momentOf(session)); }

base::Result<std::vector<AuditEntry>> auditAt(Session &session, const Moment &moment)
{
    const model::Document &document = moment.document;
    if (!publicationOf(moment))
        return noIssue();
    std::vector<WorkflowSubject> subjects;
    for (const base::Id page : document.children(moment.issue, model::ObjectKind::Page)) {
        subjects.push_back({Kind::Page, page});
        for (const base::Id story : edit::storiesOn(document, page))
            if (std::none_of(
                    subjects.begin(), subjects.end(), [&](const WorkflowSubject &each) { return each.id == story; }))
                subjects.push_back({Kind::Story, story});
    }
    std::vector<AuditEntry> entries;
    for (const WorkflowSubject &subject : subjects) {
        auto steps = stepsNow(session, subject);
        if (!steps)
            return tl::unexpected(steps.error());
        for (Step &step : *steps)
            entries.push_back({subject, titleOf(document, subject), std::move(step)});
    }
    std::stable_sort(entries.begin(), entries.end(),
        [](const AuditEntry &a, const AuditEntry &b) { return a.step.revision < b.step.revision; });
    return entries;
}

} // namespace banxin::session
