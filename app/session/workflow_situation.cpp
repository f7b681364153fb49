// What judge() looks at, gathered: a story's text and a page's checks, proofs, marks and stories at one moment.
#include "session/workflow_desk.h"

#include "check/checker.h"
#include "edit/restore.h"
#include "layout/page_composer.h"
#include "proof/sheet.h"
#include "session/issue_check.h"
#include "session/page_findings.h"
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

const model::Publication *publicationOf(const Moment &moment)
{
    const auto *issue = moment.document.find<model::Issue>(moment.issue);
    return issue ? moment.document.find<model::Publication>(issue->publication) : nullptr;
}

int countOf(const std::vector<check::Finding> &findings, auto wanted)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const check::Finding &one) {
        return one.severity == base::Severity::Error && !one.waived && wanted(one);
    }));
}

void lookAtStory(const Moment &moment, Situation &now, base::Id story)
{
    const model::Document &document = moment.document;
    workflow::lookAtText(now, document, story);
    if (const model::Publication *publication = publicationOf(moment)) {
        std::vector<check::Finding> findings = check::Checker(*publication).storyText(document, moment.issue, story);
        check::markWaived(document, moment.issue, findings);
        now.errors = countOf(findings, [](const check::Finding &) { return true; });
    }
}

/// The newest revision that changed the page or a story on it.
base::Result<std::int64_t> lastChangeOf(const Moment &moment, base::Id page)
{
    auto store = store::Store::open(moment.location, store::OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    std::vector<base::Id> under = edit::storiesOn(moment.document, page);
    under.push_back(page);
    const auto revisions = (*store)->revisionsUnder(under);
    if (!revisions)
        return tl::unexpected(revisions.error());
    return revisions->empty() ? 0 : revisions->back().last;
}

/// Of all pages, for what compares them; the pictures and the ink of this one are looked at.
base::Result<std::vector<check::Layout>> layoutsOf(Session &session, const Moment &moment, base::Id page)
{
    std::vector<check::Layout> layouts;
    for (const base::Id each : moment.document.children(moment.issue, model::ObjectKind::Page)) {
        const auto known = moment.layouts.find(each);
        LaidPage laid = known == moment.layouts.end() ? nullptr : known->second;
        if (moment.isGlance && !laid && each != page)
            continue;
        if (each == page && !(moment.isGlance && laid)) {
            auto checked = checkedLayout(session, moment.document, each, laid);
            if (!checked)
                return tl::unexpected(checked.error());
            laid = std::move(*checked);
        } else if (!laid) {
            const auto composer = session.composerNow(moment.document, each);
            if (!composer)
                return tl::unexpected(composer.error());
            laid = (*composer)->compose(moment.document, each);
        }
        layouts.push_back(std::move(laid));
    }
    return layouts;
}

base::Status lookAtPage(Session &session, const Moment &moment, Situation &now, base::Id page)
{
    const model::Document &document = moment.document;
    const auto layouts = layoutsOf(session, moment, page);
    if (!layouts)
        return tl::unexpected(layouts.error());
    const auto checked = checkLayouts(moment.location, document, moment.issue, *layouts, {page}, check::Stage::Release);
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
    for (const check::Layout &layout : *layouts)
        if (layout->page == page)
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
        const auto last = lastChangeOf(moment, page);
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

QString initialOf(const model::Document &document, const WorkflowSubject &subject)
{
    if (subject.kind == Kind::Story) {
        const auto *story = document.find<model::Story>(subject.id);
        return story ? story->state : QString();
    }
    const auto *page = document.find<model::Page>(subject.id);
    return page ? page->state : QString();
}

QString titleOf(const model::Document &document, const WorkflowSubject &subject)
{
    if (subject.kind == Kind::Story)
        return model::titleOf(document, subject.id);
    const auto *page = document.find<model::Page>(subject.id);
    return page ? page->number : QString();
}

Moment momentOf(Session &session)
{
    Moment moment{session.working(), session.issue(), session.location(), session.person(), {}, {}};
    if (session.isReadOnly())
        moment.readOnlyReason = session.readOnlyReason().isEmpty() ? tr("编辑部是只读的。") : session.readOnlyReason();
    for (const base::Id page : moment.document.children(moment.issue, model::ObjectKind::Page))
        if (session.isLayoutCurrent(page))
            if (auto layout = session.pageLayout(page))
                moment.layouts.emplace(page, std::move(layout));
    return moment;
}

base::Result<Situation> situationAt(Session &session, const Moment &moment, const WorkflowSubject &subject)
{
    const QString initial = initialOf(moment.document, subject);
    if (initial.isEmpty())
        return base::failure(base::ErrorKind::WrongUse,
            subject.kind == Kind::Story ? tr("这一期里没有这篇稿件。") : tr("这一期里没有这个版。"),
            subject.id.toString());
    const auto newsroom = newsroomAt(session, moment);
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    auto steps = stepsNow(session, subject);
    if (!steps)
        return tl::unexpected(steps.error());
    Situation now;
    now.kind = subject.kind;
    now.title = titleOf(moment.document, subject);
    now.steps = std::move(*steps);
    now.state = workflow::stateAfter(now.steps, initial);
    now.people = newsroom->people;
    now.settings = newsroom->settings;
    if (subject.kind == Kind::Story)
        lookAtStory(moment, now, subject.id);
    else if (const auto looked = lookAtPage(session, moment, now, subject.id); !looked)
        return tl::unexpected(looked.error());
    return now;
}

base::Result<Situation> situationNow(Session &session, const WorkflowSubject &subject)
{
    return situationAt(session, momentOf(session), subject);
}

base::Result<SignOff> signOffAt(Session &session, const Moment &moment, const WorkflowSubject &subject)
{
    const auto now = situationAt(session, moment, subject);
    if (!now)
        return tl::unexpected(now.error());
    SignOff sign{now->hash, 0, now->changedSinceProof, {}, 0, {}};
    const std::vector<Step> counting = workflow::standing(subject.kind, now->steps);
    for (const Step &step : counting)
        if (!step.hash.isNull())
            sign.before = step;
    if (!now->proofs.empty())
        sign.round = now->proofs.back().round;
    const workflow::ProofMade *signedProof = nullptr;
    // Two rounds without a change between them are the same bytes: the newest of then was signed.
    for (const workflow::ProofMade &made : now->proofs)
        if (sign.before && made.pdf == sign.before->hash && (!signedProof || made.revision <= sign.before->revision)) {
            signedProof = &made;
            sign.beforeRound = made.round;
        }
    if (!sign.before || sign.before->hash == sign.hash)
        return sign;
    auto store = store::Store::open(moment.location, store::OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    const auto then = (*store)->documentAt(moment.issue, signedProof ? signedProof->revision : sign.before->revision);
    if (!then)
        return tl::unexpected(then.error());
    if (subject.kind == Kind::Story) {
        sign.changes = workflow::textChanges(*then, moment.document, {subject.id});
        return sign;
    }
    const auto proof = (*store)->documentAt(moment.issue, now->proofs.back().revision);
    if (!proof)
        return tl::unexpected(proof.error());
    std::vector<base::Id> stories = edit::storiesOn(*proof, subject.id);
    for (const base::Id story : edit::storiesOn(*then, subject.id))
        if (std::find(stories.begin(), stories.end(), story) == stories.end())
            stories.push_back(story);
    sign.changes = workflow::textChanges(*then, *proof, stories);
    return sign;
}

} // namespace banxin::session
