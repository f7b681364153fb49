#include "session/signed_pages.h"

#include "edit/restore.h"
#include "workflow/step.h"

namespace banxin::session {

using workflow::Kind;
using workflow::Step;

namespace {

base::Result<std::vector<Step>> stepsOf(store::Store &store, base::Id object)
{
    const auto facts = store.facts(object);
    if (!facts)
        return tl::unexpected(facts.error());
    std::vector<Step> steps;
    for (const store::FactEntry &entry : *facts) {
        if (entry.fact.kind != workflow::kStateFact)
            continue;
        auto step = workflow::stepFromJson(entry.fact.value);
        if (!step)
            return tl::unexpected(step.error());
        steps.push_back(std::move(*step));
    }
    return steps;
}

model::Fact stated(base::Id object, const QString &from, const QString &to, const base::Digest &hash = {})
{
    Step step;
    step.from = from;
    step.to = to;
    step.hash = hash;
    return {base::Id::create(), workflow::kStateFact, object, workflow::toJson(step), {}};
}

} // namespace

base::Result<std::map<base::Id, SignedPage>> signedPages(store::Store &store, const std::vector<base::Id> &pages)
{
    std::map<base::Id, SignedPage> found;
    for (const base::Id page : pages) {
        const auto steps = stepsOf(store, page);
        if (!steps)
            return tl::unexpected(steps.error());
        const QString state = workflow::stateAfter(*steps, {});
        if (state != u"released" && state != u"exported")
            continue;
        if (const auto signature = workflow::signatureUnder(Kind::Page, *steps, u"released"))
            found[page] = {state, signature->hash};
    }
    return found;
}

base::Result<std::vector<model::Fact>> handedOut(
    store::Store &store, const model::Document &document, base::Id page, const SignedPage &what)
{
    std::vector<model::Fact> facts;
    if (what.state != u"released")
        return facts;
    facts.push_back(stated(page, what.state, QStringLiteral("exported"), what.pdf));
    for (const base::Id story : edit::storiesOn(document, page)) {
        const auto steps = stepsOf(store, story);
        if (!steps)
            return tl::unexpected(steps.error());
        if (workflow::stateAfter(*steps, {}) == u"frozen")
            facts.push_back(stated(story, QStringLiteral("frozen"), QStringLiteral("published")));
    }
    return facts;
}

} // namespace banxin::session
