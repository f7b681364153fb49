#include "typeset/rule_set.h"

#include <array>

namespace banxin::typeset {

namespace {

// In the order of Rule.
constexpr auto names = std::to_array<const char *>({"startPoints", "startClosers", "startConnectors", "startSingleDash",
    "startMiddleDots", "startSolidi", "startWesternMarks", "startStrictRuns", "endOpeners", "endWesternOpeners",
    "endSolidi", "dashUndivided", "ellipsisUndivided", "wordsUndivided", "numbersUndivided", "numberPrefixes",
    "numberSuffixes", "dottedNumbers", "addressBreaks", "clusters", "glue", "singleDashConnects", "quotesByContext",
    "apostrophes", "hyphenByContext", "solidusByContext", "compoundHyphens", "spacesHang", "chineseSpaces",
    "forcedBreaks", "askPairs", "askTriples", "halfMiddleDots", "halfConnectors", "halfSolidi", "borrowedMarks",
    "pairCloserCloser", "pairCloserOpener", "pairOpenerOpener", "pairPointCloser", "pairCloserPoint", "pairPointOpener",
    "pairsKept", "lineEndTrim", "lineStartTrim", "indentTrim", "squeeze1", "squeeze2", "squeeze3", "squeeze4",
    "squeeze5", "squeeze6", "squeeze7", "stretch1", "stretch2", "stretch3", "sitesAlike", "gap", "noGapAtEdges",
    "noGapBesidePoints", "noGapBesideBrackets", "noGapBesideConnectors", "noGapBesideWesternMarks",
    "stiffBeforeClosing", "stiffAfterOpeners", "stiffBetweenMarks", "stiffConnectors", "stiffSolidi", "stiffMiddleDots",
    "stiffRuns", "orphanAvoided", "lastLineNatural", "pushIn", "verticalFixedMarks", "verticalForms", "uprightDigits",
    "uprightLetters", "senseWords", "senseFrequency", "sensePhrases", "senseLeaning", "senseClosing", "senseNumbers",
    "senseNames", "senseSuffixes", "senseQuotes", "senseEven", "senseNoSingle", "senseSpaces", "senseMarks",
    "headlineQuotes", "headlineSpacing", "headlineWidth", "headlineSize", "headlineSpread"});
static_assert(names.size() == ruleCount);

} // namespace

QString nameOf(Rule rule) { return QString::fromLatin1(names[static_cast<std::size_t>(rule)]); }

std::optional<Rule> ruleNamed(const QString &name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1StringView(names[i]))
            return static_cast<Rule>(i);
    }
    return std::nullopt;
}

} // namespace banxin::typeset
