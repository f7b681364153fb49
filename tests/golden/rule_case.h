// RuleCase: one golden case of the rules of setting, read from rules/*.txt (docs/typesetting.md says how
// they are written). It knows what is expected and compares; it never says what the engine should do.
#pragma once

#include "typeset/paragraph_setter.h"

#include <QStringList>

#include <vector>

namespace banxin::typeset {

/// What a case says of a line; what it does not say may be anything.
struct ExpectedLine {
    QString text;
    std::optional<double> width; // em
    std::optional<std::vector<std::pair<QString, std::optional<double>>>> tiers; // with their amounts in em
    std::vector<double> cells; // from each character to the next, em
    std::optional<double> indent;
    std::optional<int> runs; // of glyphs of one face and direction
    std::vector<int> narrow, wide; // characters that take less than 0.7 em, and an em
    std::optional<int> percent;
    std::optional<int> size; // of the type, in percent of what was asked // width of the type
    std::vector<std::pair<int, QString>> shown; // character `first` looks like another
};

struct RuleCase {
    QString file;
    int row = 0; // in the file
    QString name;
    Rule rule = Rule::StartPoints;
    QString clause;
    QString options;
    ParagraphInput input;
    Measures measures;
    BreakStrategy strategy = BreakStrategy::TotalFit;
    int lineDelta = 0;
    std::vector<ExpectedLine> lines;
    QString breaks; // the text with | where a line may end; empty where the case does not say

    /// The first difference between what is expected and what the rules give; empty where there is none.
    QString difference(const ParagraphSetter &setter) const;
};

/// All cases of a folder in the order of file and row. Ends the program where a file is malformed.
std::vector<RuleCase> ruleCases(const QString &folder);

} // namespace banxin::typeset
