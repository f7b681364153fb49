// Rule: the declaration of one text rule: its number, what it says, on what it rests, an example that it hits and one
// that it must not, how grave it is and who may mend it. What it looks at is a paragraph's TextView, or a story's
// facts.
#pragma once

#include "language/finding.h"

#include <span>

namespace banxin::language {

class TextView;
class Report;
struct StoryView;

struct Rule {
    const char *id; // P01 … W12
    const char *title; // in Chinese, for translation
    const char *basis; // the standard's clause, or what kind of knowledge it is
    const char *hit;
    const char *miss;
    Severity severity;
    FixKind fix;
    void (*paragraph)(const TextView &, Report &) = nullptr; // null where the rule looks at stories alone
    void (*story)(const StoryView &, Report &) = nullptr;
    /// The title in the language of the program.
    QString name() const;
    QString basisText() const;
};

/// All rules in the order of their numbers.
std::span<const Rule> rules();
/// The rule with that number, or null.
const Rule *ruleOf(QStringView id);

/// Takes what rules find. A rule sees only itself in it: which rule speaks is set by the checker.
class Report {
public:
    explicit Report(std::vector<Finding> &to)
        : m_to(to)
    {
    }
    void begin(const Rule &rule, Severity severity)
    {
        m_rule = &rule;
        m_severity = severity;
    }
    void setParagraph(int index, QStringView text)
    {
        m_paragraph = index;
        m_text = text;
    }
    /// A place that nothing mends but a person.
    void add(qsizetype from, qsizetype to, const QString &detail = {});
    /// A place with a proposal; its kind is the rule's.
    void add(qsizetype from, qsizetype to, const QString &replacement, const QString &detail);
    /// The same at another severity (the publication's own words).
    void add(Severity severity, qsizetype from, qsizetype to, Fix fix);

private:
    void put(Severity severity, qsizetype from, qsizetype to, Fix fix, const QString &detail);

    std::vector<Finding> &m_to;
    const Rule *m_rule = nullptr;
    Severity m_severity = Severity::Error;
    int m_paragraph = 0;
    QStringView m_text;
};

} // namespace banxin::language
