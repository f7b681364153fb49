// StoryView: what the rules of whole stories know of each paragraph: open quotes, speakers, people with their titles,
// numerals of one kind. A paragraph's facts come from its text alone, so that they are kept while others change.
#pragma once

#include "language/text_view.h"

#include <QStringList>

#include <span>

namespace banxin::language {

/// 局长蒋湘晖.
struct PersonMention {
    qsizetype at = 0; // of the name
    QString title;
    QString name;
    bool isSpeaker = false; // 说, 表示 follows
    friend bool operator==(const PersonMention &, const PersonMention &) = default;
};

/// 7点, 七点: a quantity of one kind in figures or in Chinese numerals.
struct Quantity {
    enum class Kind { Clock, Age };
    qsizetype at = 0, end = 0; // of the numeral
    Kind kind = Kind::Clock;
    bool isChinese = false;
    double value = 0;
    friend bool operator==(const Quantity &, const Quantity &) = default;
};

struct ParagraphFacts {
    struct Mark {
        qsizetype at = 0;
        char16_t mark = 0; // the full-width one
        friend bool operator==(const Mark &, const Mark &) = default;
    };
    QString text;
    std::vector<Mark> unpaired;
    char16_t firstMark = 0;
    bool isEmpty = true;
    std::vector<PersonMention> people;
    std::vector<PersonMention> unended; // three characters after a title where no end of a name is seen
    std::vector<Quantity> quantities;
    QDate dateline; // 新华社长沙10月18日电 with its year where it has one
    int datelineMonth = 0, datelineDay = 0;
    int year = 0; // of the first full date
};

ParagraphFacts factsOf(const TextView &view);

/// The facts of all paragraphs of a story in their order.
struct StoryView {
    std::span<const ParagraphFacts> paragraphs;
};

} // namespace banxin::language
