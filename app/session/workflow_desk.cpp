#include "session/workflow_desk.h"

#include "check/checker.h"
#include "edit/restore.h"
#include "proof/sheet.h"
#include "session/issue_check.h"
#include "session/password.h"
#include "store/store.h"
#include "workflow/look.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::session {

using workflow::Kind;
using workflow::Situation;
using workflow::Step;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

const model::Publication *publicationOf(const Session &session)
{
    const auto *issue = session.working().find<model::Issue>(session.issue());
    return issue ? session.working().find<model::Publication>(issue->publication) : nullptr;
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

QString initialOf(const Session &session, const WorkflowSubject &subject)
{
    if (subject.kind == Kind::Story) {
        const auto *story = session.working().find<model::Story>(subject.id);
        return story ? story->state : QString();
    }
    const auto *page = session.working().find<model::Page>(subject.id);
    return page ? page->state : QString();
}

QString titleOf(const Session &session, const WorkflowSubject &subject)
{
    if (subject.kind == Kind::Story)
        return model::titleOf(session.working(), subject.id);
    const auto *page = session.working().find<model::Page>(subject.id);
    return page ? page->number : QString();
}

int countOf(const std::vector<check::Finding> &findings, auto wanted)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const check::Finding &one) {
        return one.severity == base::Severity::Error && !one.waived && wanted(one);
    }));
}

void lookAtStory(Session &session, Situation &now, base::Id story)
{
    const model::Document &document = session.working();
    workflow::lookAtText(now, document, story);
    if (const model::Publication *publication = publicationOf(session)) {
        std::vector<check::Finding> findings = check::Checker(*publication).storyText(document, session.issue(), story);
        check::markWaived(document, session.issue(), findings);
        now.errors = countOf(findings, [](const check::Finding &) { return true; });
    }
}

/// The newest revision that changed the page or a story on it.
base::Result<std::int64_t> lastChangeOf(Session &session, base::Id page)
{
    auto store = store::Store::open(session.location(), store::OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    std::vector<base::Id> under = edit::storiesOn(session.working(), page);
    under.push_back(page);
    const auto revisions = (*store)->revisionsUnder(under);
    if (!revisions)
        return tl::unexpected(revisions.error());
    return revisions->empty() ? 0 : revisions->back().last;
}

base::Status lookAtPage(Session &session, Situation &now, base::Id page)
{
    const model::Document &document = session.working();
    const auto checked = checkIssueNow(session, {page}, check::Stage::Release);
    if (!checked)
        return tl::unexpected(checked.error());
    const auto isOf = [](const char16_t *rule) {
        return [rule](const check::Finding &one) { return one.rule == rule; };
    };
    now.missingPictures = countOf(checked->findings, isOf(u"missing-picture"));
    now.missingFonts = countOf(checked->findings,
        [](const check::Finding &one) { return one.rule == u"missing-glyph" || one.rule == u"missing-font"; });
    for (const check::Finding &one : checked->findings)
        if (one.rule == u"L02" && one.severity == base::Severity::Error && !one.waived)
            now.folioFault = one.message;
    now.errors = countOf(checked->findings, [](const check::Finding &one) {
        return one.rule != u"L02" && one.rule != u"L07" && !one.rule.startsWith(u"missing-") && one.rule != u"overset";
    });
    const auto layout = session.pageLayoutNow(page);
    if (!layout)
        return tl::unexpected(session.layoutError());
    for (const layout::CopyfitState &state : layout->stories)
        now.overset += state.oversetLines > 0 || state.oversetCharacters > 0 || state.headlineLines > 0;

    std::vector<workflow::Recorded> records;
    for (const QString &kind : {proof::kProofFact, proof::kMarkFact, proof::kDecisionFact}) {
        const auto read = session.recordsNow({page}, kind);
        if (!read)
            return tl::unexpected(read.error());
        for (const Record &record : *read)
            records.push_back({record.fact, record.revision});
    }
    workflow::lookAtProofs(now, records);
    if (!now.proofs.empty()) {
        const auto last = lastChangeOf(session, page);
        if (!last)
            return tl::unexpected(last.error());
        now.changedSinceProof = *last > now.proofs.back().revision;
    }
    for (const base::Id story : edit::storiesOn(document, page)) {
        const auto steps = stepsNow(session, {Kind::Story, story});
        if (!steps)
            return tl::unexpected(steps.error());
        now.stories.push_back(workflow::standingOf(document, story, *steps));
    }
    return {};
}

} // namespace

base::Result<Newsroom> newsroomNow(Session &session)
{
    const model::Publication *publication = publicationOf(session);
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

base::Status putPersonNow(Session &session, const workflow::Person &person)
{
    const model::Publication *publication = publicationOf(session);
    if (!publication)
        return noIssue();
    if (person.name.trimmed().isEmpty())
        return base::failure(base::ErrorKind::WrongUse, tr("人员要有名字。"));
    const auto newsroom = newsroomNow(session);
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
    if (const auto said = session.record({fact}, tr("登记人员：%1").arg(kept.name)); !said)
        return said;
    return session.flushNow();
}

base::Status putSettingsNow(Session &session, const workflow::Settings &settings)
{
    const model::Publication *publication = publicationOf(session);
    if (!publication)
        return noIssue();
    const auto records = session.recordsNow({publication->id}, workflow::kSettingsFact);
    if (!records)
        return tl::unexpected(records.error());
    model::Fact fact{base::Id::create(), workflow::kSettingsFact, publication->id, workflow::toJson(settings), {}};
    if (!records->empty())
        fact.revokes = records->back().fact.id;
    if (const auto said = session.record({fact}, tr("改三审三校的步骤")); !said)
        return said;
    return session.flushNow();
}

base::Result<std::vector<Step>> stepsNow(Session &session, const WorkflowSubject &subject)
{
    const auto records = session.recordsNow({subject.id}, workflow::kStateFact);
    if (!records)
        return tl::unexpected(records.error());
    return readSteps(*records);
}

base::Result<Situation> situationNow(Session &session, const WorkflowSubject &subject)
{
    const QString initial = initialOf(session, subject);
    if (initial.isEmpty())
        return base::failure(base::ErrorKind::WrongUse,
            subject.kind == Kind::Story ? tr("这一期里没有这篇稿件。") : tr("这一期里没有这个版。"),
            subject.id.toString());
    const auto newsroom = newsroomNow(session);
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    auto steps = stepsNow(session, subject);
    if (!steps)
        return tl::unexpected(steps.error());
    Situation now;
    now.kind = subject.kind;
    now.title = titleOf(session, subject);
    now.steps = std::move(*steps);
    now.state = workflow::stateAfter(now.steps, initial);
    now.people = newsroom->people;
    now.settings = newsroom->settings;
    if (subject.kind == Kind::Story)
        lookAtStory(session, now, subject.id);
    else if (const auto looked = lookAtPage(session, now, subject.id); !looked)
        return tl::unexpected(looked.error());
    return now;
}

base::Result<Step> moveNow(Session &session, const MoveWish &wish)
{
    if (session.isReadOnly())
        return base::failure(base::ErrorKind::Refused, tr("编辑部是只读的，未作任何修改。"), session.location(),
            session.readOnlyReason());
    if (const auto flushed = session.flushNow(); !flushed)
        return tl::unexpected(flushed.error());
    const auto now = situationNow(session, wish.subject);
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
            tr("签发和付印要再输一次自己的口令；命令行里放在环境变量 BANXIN_PASSWORD 中。"));
    std::vector<model::Fact> facts{
        {base::Id::create(), workflow::kStateFact, wish.subject.id, workflow::toJson(*step), {}}};
    // The stories of a page follow it.
    if (now->kind == Kind::Page && (step->to == u"released" || step->from == u"released" || step->from == u"exported"))
        for (const base::Id story : edit::storiesOn(session.working(), wish.subject.id)) {
            const auto steps = stepsNow(session, {Kind::Story, story});
            if (!steps)
                return tl::unexpected(steps.error());
            const QString state = workflow::stateAfter(*steps, initialOf(session, {Kind::Story, story}));
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
    const QString before = session.person();
    session.setPerson(wish.wish.person.isEmpty() ? before : wish.wish.person);
    base::Status kept =
        session.record(std::move(facts), tr("%1：%2").arg(now->title, workflow::titleOf(now->kind, step->to)));
    if (kept)
        kept = session.flushNow();
    session.setPerson(before);
    if (!kept)
        return tl::unexpected(kept.error());
    return step;
}

base::Result<std::vector<AuditEntry>> auditNow(Session &session)
{
    const model::Document &document = session.working();
    if (!publicationOf(session))
        return noIssue();
    std::vector<WorkflowSubject> subjects;
    for (const base::Id page : document.children(session.issue(), model::ObjectKind::Page)) {
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
            entries.push_back({subject, titleOf(session, subject), std::move(step)});
    }
    std::stable_sort(entries.begin(), entries.end(),
        [](const AuditEntry &a, const AuditEntry &b) { return a.step.revision < b.step.revision; });
    return entries;
}

} // namespace banxin::session
