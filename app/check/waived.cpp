// Which findings the issue's waivers let stand.
#include "check/checker.h"
#include "model/waiver_text.h"

#include <algorithm>
#include <vector>

namespace banxin::check {

using base::Id;
using model::Waiver;

namespace {

/// How well a waiver fits a finding; 0 is not at all.
int fitOf(const model::Document &document, const Waiver &waiver, const Finding &finding)
{
    if (waiver.rule != finding.rule || waiver.text != finding.text || waiver.story != finding.story)
        return 0;
    if (finding.paragraph.isNull() || finding.length == 0) {
        const bool isSame = waiver.paragraph == finding.paragraph && waiver.frame == finding.frame
            && (waiver.page.isNull() || waiver.page == finding.page);
        return isSame ? 1 : 0;
    }
    const auto *paragraph = document.find<model::Paragraph>(finding.paragraph);
    if (!paragraph)
        return 0;
    const model::TextAround around = model::textAround(paragraph->text, finding.start, finding.end());
    int same = 0; // characters beside it that are as they were
    const qsizetype before = std::min(waiver.before.size(), around.before.size());
    while (same < before
        && waiver.before[waiver.before.size() - 1 - same] == around.before[around.before.size() - 1 - same])
        ++same;
    const int left = same;
    const qsizetype after = std::min(waiver.after.size(), around.after.size());
    int right = 0;
    while (right < after && waiver.after[right] == around.after[right])
        ++right;
    if (waiver.paragraph == finding.paragraph)
        return 100 + left + right;
    // Split off or joined to another paragraph: what is beside it says whether it is the same.
    const bool isSame = left == before && right == after && left + right >= 2;
    return isSame ? 1 + left + right : 0;
}

} // namespace

void markWaived(const model::Document &document, Id issue, std::vector<Finding> &findings)
{
    const std::vector<const Waiver *> waivers = document.childrenOf<Waiver>(issue);
    for (Finding &one : findings)
        one.waived.reset();
    struct Match {
        int fit;
        std::size_t waiver, finding;
    };
    std::vector<Match> matches;
    for (std::size_t w = 0; w < waivers.size(); ++w) {
        for (std::size_t f = 0; f < findings.size(); ++f) {
            if (const int fit = fitOf(document, *waivers[w], findings[f]))
                matches.push_back({fit, w, f});
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) { return a.fit > b.fit; });
    std::vector<bool> used(waivers.size());
    for (const Match &match : matches) {
        if (used[match.waiver] || findings[match.finding].waived)
            continue;
        used[match.waiver] = true;
        const Waiver &waiver = *waivers[match.waiver];
        findings[match.finding].waived = base::Waived{waiver.id, waiver.person, waiver.reason};
    }
}

} // namespace banxin::check
