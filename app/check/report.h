// Report: takes what rules of pages and issues find. A rule says where and what; which rule speaks, how gravely and on
// what basis is set by who runs it.
#pragma once

#include "check/rule.h"
#include "model/document.h"

#include <vector>

namespace banxin::check {

/// In Chinese, for translation in the context "check".
QString tr(const char *text);

/// About a frame as a whole; `text` is what a waiver holds on to.
Finding onFrame(const model::Frame &frame, const QString &text, base::Id story = {});
/// About [from, to) of a paragraph's text without forced breaks (flat()).
Finding inText(const model::Document &document, const model::Paragraph &paragraph, qsizetype from, qsizetype to);

class Report {
public:
    Report(std::vector<Finding> &to, base::Id page)
        : m_to(to)
        , m_page(page)
    {
    }
    void begin(const Rule &rule, Severity severity)
    {
        m_rule = &rule;
        m_severity = severity;
    }
    void setPage(base::Id page) { m_page = page; }
    /// `place` has frame, story, paragraph, range, rect, text and fix as far as there are any; `detail` is a sentence
    /// that says what is wrong just here.
    void add(Finding place, const QString &detail);
    /// The same at a severity of its own (pictures far too coarse).
    void add(Severity severity, Finding place, const QString &detail);

private:
    std::vector<Finding> &m_to;
    base::Id m_page;
    const Rule *m_rule = nullptr;
    Severity m_severity = Severity::Warning;
};

} // namespace banxin::check
