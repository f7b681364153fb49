#include "session/issue_check.h"

#include "session/earlier_uses.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::session {

base::Result<IssueCheck> checkIssueNow(Session &session, const std::vector<base::Id> &wanted, check::Stage stage)
{
    const model::Document &document = session.working();
    std::vector<check::Layout> layouts;
    for (const base::Id page : document.children(session.issue(), model::ObjectKind::Page)) {
        // The others are laid out for what compares pages; their pictures are not looked at.
        const bool isWanted = wanted.empty() || std::find(wanted.begin(), wanted.end(), page) != wanted.end();
        auto laid = isWanted ? session.checkedLayoutNow(page) : session.pageLayoutNow(page);
        if (!laid)
            return tl::unexpected(session.layoutError());
        layouts.push_back(std::move(laid));
    }
    return checkLayouts(session.location(), document, session.issue(), layouts, wanted, stage);
}

base::Result<IssueCheck> checkLayouts(const QString &location, const model::Document &document, base::Id issueId,
    const std::vector<check::Layout> &layouts, const std::vector<base::Id> &wanted, check::Stage stage)
{
    const auto *issue = document.find<model::Issue>(issueId);
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    if (!publication)
        return base::failure(base::ErrorKind::WrongUse, QCoreApplication::translate("session", "没有打开哪一期。"));
    const check::Checker checker(*publication, stage);
    IssueCheck done;
    const auto earlier = earlierUses(location, publication->id, issue->date);
    if (!earlier)
        return tl::unexpected(earlier.error());
    done.findings = checker.checkIssue(document, issue->id, layouts, *earlier);
    if (!wanted.empty()) {
        std::erase_if(done.findings, [&](const check::Finding &one) {
            return std::find(wanted.begin(), wanted.end(), one.page) == wanted.end();
        });
    }
    const language::ErrorWeights weights = measures::weightsOf(*publication);
    qint64 characters = 0;
    for (const check::Layout &layout : layouts) {
        if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), layout->page) == wanted.end())
            continue;
        PageCheck one;
        one.page = layout->page;
        one.characters = measures::charactersOf(document, *layout);
        std::vector<check::Finding> its;
        std::copy_if(done.findings.begin(), done.findings.end(), std::back_inserter(its),
            [&](const check::Finding &finding) { return finding.page == layout->page; });
        one.rate = measures::errorRate(document, its, one.characters, weights);
        characters += one.characters;
        done.pages.push_back(one);
    }
    done.rate = measures::errorRate(document, done.findings, characters, weights);
    return done;
}

} // namespace banxin::session
