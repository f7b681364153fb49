// RuleCase: one line of cases/<rule>.txt: a text with ⟦marked⟧ places that the rule has to find, and what mends them.
#pragma once

#include "language/checker.h"

#include <QString>

#include <vector>

namespace banxin::test {

struct RuleCase {
    struct Hit {
        int paragraph = 0;
        qsizetype at = 0, length = 0;
        QString fix; // what takes its place; "!" where nothing does
    };
    QString rule;
    int line = 0;
    QString written; // the line itself
    std::vector<language::Paragraph> story;
    language::DayContext days;
    std::vector<Hit> hits; // none in a near miss
};

/// The cases of a folder in the order of its files. What cannot be read is in `faults`.
///     + [@headline|@caption|@names] [@2020-10-19] text ⟦wrong⟧ text => right | right   (∅ removes, ! needs a person)
///     - text that the rule has to leave alone
/// ¶ parts paragraphs; \uXXXX is a character.
std::vector<RuleCase> ruleCases(const QString &folder, QStringList *faults);

} // namespace banxin::test
