// Checker: runs the rules that a publication has switched on. It keeps no text: a paragraph's findings come from the
// paragraph and the days alone, a story's from the facts of its paragraphs, so that a caller looks again only at what
// has changed. May be used from several threads at once.
#pragma once

#include "language/rule.h"
#include "language/story_view.h"
#include "language/wording.h"

#include <QHash>

namespace banxin::language {

/// What a publication has changed of the rules.
struct RuleSettings {
    QStringList off; // ids
    QHash<QString, Severity> severities;
    WordList words; // its own (W12)
};

class Checker {
public:
    explicit Checker(RuleSettings settings = {});

    /// What one paragraph shows: its findings (paragraph 0) in the order of the text, and what the story's rules
    /// want to know of it.
    struct Look {
        std::vector<Finding> findings;
        ParagraphFacts facts;
    };
    Look look(const Paragraph &paragraph, const DayContext &days) const;
    /// Findings that need the whole story; each names its paragraph.
    std::vector<Finding> checkStory(std::span<const ParagraphFacts> facts) const;
    /// All of a story, in the order of the text. Where the days name no dateline or year, the story's own count.
    std::vector<Finding> check(const std::vector<Paragraph> &story, DayContext days = {}) const;

    bool isOn(const Rule &rule) const;

private:
    Severity severityOf(const Rule &rule) const;

    RuleSettings m_settings;
    std::vector<const Rule *> m_rules;
};

/// The days with what the story itself says of them.
DayContext daysOf(std::span<const ParagraphFacts> facts, DayContext days);

/// A text with the fixes of one kind carried out, those of an earlier finding first; what overlaps is left.
QString fixed(const QString &text, const std::vector<Finding> &findings, FixKind kind = FixKind::Auto);
/// A paragraph with all automatic fixes, those that others make possible too. Twice is as good as once.
QString normalised(const Paragraph &paragraph, const Checker &checker);

} // namespace banxin::language
