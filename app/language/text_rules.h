// The functions behind the rules, by the file that holds them; what they look at and report to is all they know.
#pragma once

#include "language/rule.h"
#include "language/text_view.h"

namespace banxin::language {

// mark_rules.cpp: the form of marks
void halfWidthPoints(const TextView &, Report &); // P01
void halfWidthStop(const TextView &, Report &); // P02
void halfWidthBrackets(const TextView &, Report &); // P03
void straightQuotes(const TextView &, Report &); // P04
void wrongEllipsis(const TextView &, Report &); // P05
void wrongDash(const TextView &, Report &); // P06
void spacesInChinese(const TextView &, Report &); // P19
void wideFigures(const TextView &, Report &); // N13
void radicals(const TextView &, Report &); // W08
void invisibles(const TextView &, Report &); // W09
// run_rules.cpp: marks beside and inside marks
void runsOfPoints(const TextView &, Report &); // P07
void manyExclamations(const TextView &, Report &); // P08
void markAtStart(const TextView &, Report &); // P09
void nestedQuotes(const TextView &, Report &); // P11
void nestedTitles(const TextView &, Report &); // P12
void commaBetweenQuotes(const TextView &, Report &); // P13
void ellipsisWithEtc(const TextView &, Report &); // P14
void commaBeforeAnd(const TextView &, Report &); // P15
// usage_rules.cpp: marks by what they stand in
void intervalDots(const TextView &, Report &); // P16
void eventDots(const TextView &, Report &); // P17
void hyphenRanges(const TextView &, Report &); // P18
void headlineEnd(const TextView &, Report &); // P20
void captionEnd(const TextView &, Report &); // P21
// number_rules.cpp
void digitsWithSteps(const TextView &, Report &); // N01
void missingZero(const TextView &, Report &); // N02
void droppedPercent(const TextView &, Report &); // N03
void droppedScale(const TextView &, Report &); // N04
void shortYears(const TextView &, Report &); // N05
void zeroInYears(const TextView &, Report &); // N06
void doubledApproximation(const TextView &, Report &); // N07
void approximatePairs(const TextView &, Report &); // N08
void decreaseInTimes(const TextView &, Report &); // N09
void units(const TextView &, Report &); // U01
void unitLetters(const TextView &, Report &); // U02
// date_rules.cpp
void weekdays(const TextView &, Report &); // N10
void impossibleDates(const TextView &, Report &); // N11
// sum_rules.cpp
void sums(const TextView &, Report &); // N12
// wording_rules.cpp
void doubledWords(const TextView &, Report &); // W01
void fixedPhrases(const TextView &, Report &); // W02
void particles(const TextView &, Report &); // W03
void workAndDo(const TextView &, Report &); // W04
void upToAndUntil(const TextView &, Report &); // W05
void confusedPairs(const TextView &, Report &); // W06
void strayGroup(const TextView &, Report &); // W07
// story_rules.cpp
void unpairedMarks(const StoryView &, Report &); // P10
void mixedNumerals(const StoryView &, Report &); // N14
void untitledSpeakers(const StoryView &, Report &); // W10
void spellingsOfNames(const StoryView &, Report &); // W11

} // namespace banxin::language
