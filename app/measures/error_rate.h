// The error rate of stories, pages and issues by the official formula (《报纸期刊质量管理规定》, 国新出发〔2020〕10号,
// with its 《报纸编校差错率计算方法》): weights of what was found for ten thousand characters. It finds nothing itself.
#pragma once

#include "base/finding.h"
#include "language/error_rate.h"
#include "layout/page_layout.h"
#include "model/document.h"

#include <span>
#include <vector>

namespace banxin::measures {

/// What counts of a text, a page or an issue.
struct ErrorRate {
    double weight = 0; // of all errors together
    qint64 characters = 0; // as the formula counts them
    int errors = 0; // findings that weigh anything
    int formErrors = 0; // 形式差错: rules of pages; at most `mostForm` of the weights pass
    double rate = 0; // for ten thousand characters
    bool passes = true;
};

/// The weights of the publication: its own laid over resources/rules/error_weights.json.
language::ErrorWeights weightsOf(const model::Publication &publication);

/// Waived findings and what merely informs count nothing; the same error counts `mostRepeats` times.
ErrorRate errorRate(const model::Document &document, std::span<const base::Finding> findings, qint64 characters,
    const language::ErrorWeights &weights);

/// A page by the formula: characters a line × lines of its text, blanks included; a news picture counts 80 % of what
/// its place would hold of body text, a decoration and an advert 30 %.
qint64 charactersOf(const model::Document &document, const layout::PageLayout &layout);
/// A story by itself: its real characters, captions too.
qint64 charactersOf(const model::Document &document, base::Id story);

} // namespace banxin::measures
