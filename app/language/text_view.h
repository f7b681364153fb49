// TextView: a paragraph looked at once for all rules: the class of each character, what belongs to addresses and codes,
// which quotes and brackets are pairs, and which numbers there are. It judges nothing.
#pragma once

#include "language/punctuation.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace banxin::language {

struct WordEntry;

/// A place where an entry of a word list fits.
struct WordHit {
    const WordEntry *entry;
    qsizetype at;
    qsizetype length;
};

/// What a paragraph is; headlines and captions have rules of their own, names keep their spaces.
enum class ParagraphRole { Body, Headline, Caption, Names, Table, Poem };

struct Paragraph {
    QString text;
    ParagraphRole role = ParagraphRole::Body;
};

/// What the day of the issue and of the story is. Invalid dates are unknown.
struct DayContext {
    QDate issue;
    QDate dateline; // of the story's head: 新华社长沙10月18日电
    int year = 0; // of dates without one; 0: the issue's
    friend bool operator==(const DayContext &, const DayContext &) = default;
};

enum class CharClass : quint8 {
    Han,
    Latin,
    Digit, // 0-9
    Wide, // full-width letters and digits
    Point, // ，。、；：？！
    Opening,
    Closing,
    HalfMark, // ASCII marks
    Neutral, // … — ～ · and other marks of both scripts
    Blank,
    Invisible,
    Other,
};

/// A number as it stands, with what it is worth.
struct Number {
    enum class Form { Arabic, Chinese };
    qsizetype at = 0, end = 0;
    Form form = Form::Arabic;
    double value = 0;
    bool hasScale = false; // 万 or 亿 belong to it
    bool isOpen = false; // 几, 数, 两三, 多: no exact value
};

class TextView {
public:
    TextView(const Paragraph &paragraph, const DayContext &days);

    const QString &text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    ParagraphRole role() const { return m_role; }
    const DayContext &days() const { return m_days; }

    /// 0 beyond the ends.
    char16_t at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i].unicode() : u'\0'; }
    /// As it stands once its half-width marks are full-width.
    char16_t normal(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_normal[i].unicode() : u'\0'; }
    CharClass kind(qsizetype i) const
    {
        return i >= 0 && i < m_text.size() ? m_kinds[static_cast<std::size_t>(i)] : CharClass::Other;
    }
    bool isHan(qsizetype i) const { return kind(i) == CharClass::Han; }
    bool isDigit(qsizetype i) const { return kind(i) == CharClass::Digit; }
    bool isLatin(qsizetype i) const { return kind(i) == CharClass::Latin; }
    /// Belongs to an address, a path, a code: no mark of a sentence.
    bool isKept(qsizetype i) const { return i >= 0 && i < m_text.size() && m_kept[static_cast<std::size_t>(i)]; }
    /// The place of the other quote or bracket; -1 where there is none.
    qsizetype pairOf(qsizetype i) const { return m_pairs[static_cast<std::size_t>(i)]; }
    /// Quotes and brackets without their other half, in the order of the text.
    const std::vector<qsizetype> &unpaired() const { return m_unpaired; }
    /// Stands in a quotation, a title of a work or brackets.
    bool isQuoted(qsizetype i) const { return m_quoted[static_cast<std::size_t>(i)]; }
    bool hasHan() const { return m_hanCount > 0; }
    /// Mostly Chinese in letters of ours: neither Japanese nor a foreign language.
    bool isChinese() const { return m_hanCount > 0 && !m_hasKana && m_hanCount * 3 >= m_latinCount; }
    qsizetype firstMark() const { return m_first; } // the first character that is no blank; size() where there is none

    const std::vector<Number> &numbers() const { return m_numbers; }
    /// The number that begins or ends there, or null.
    const Number *numberAt(qsizetype at) const;
    const Number *numberEndingAt(qsizetype end) const;

    bool matches(qsizetype at, QStringView word) const
    {
        return at >= 0 && QStringView(m_text).mid(at).startsWith(word);
    }
    /// The word ends there.
    bool endsWith(qsizetype end, QStringView word) const
    {
        return end >= word.size() && matches(end - word.size(), word);
    }
    /// From the sentence's or clause's mark before to the one after.
    qsizetype clauseStart(qsizetype i) const { return m_clauses[static_cast<std::size_t>(i)]; }
    qsizetype sentenceStart(qsizetype i) const { return m_sentences[static_cast<std::size_t>(i)]; }
    qsizetype sentenceEnd(qsizetype i) const { return m_ends[static_cast<std::size_t>(i)]; }

    /// Where the words of the built-in lists stand; in the order of the text.
    const std::vector<WordHit> &words() const { return m_words; }

    /// What makes its punctuation normal.
    const std::vector<Replacement> &replacements() const { return m_replacements; }

private:
    void classify();
    void keepCodes();
    void pairMarks();
    void findClauses();
    void readNumbers();

    QString m_text;
    QString m_normal;
    ParagraphRole m_role;
    DayContext m_days;
    std::vector<CharClass> m_kinds;
    std::vector<bool> m_kept;
    std::vector<qsizetype> m_pairs;
    std::vector<qsizetype> m_unpaired;
    std::vector<int> m_clauses, m_sentences, m_ends;
    std::vector<bool> m_quoted;
    std::vector<Number> m_numbers;
    std::vector<Replacement> m_replacements;
    std::vector<WordHit> m_words;
    qsizetype m_hanCount = 0, m_latinCount = 0, m_first = 0;
    bool m_hasKana = false;
};

/// Whether it is one of the characters.
inline bool isOneOf(char16_t c, QStringView set) { return c != 0 && set.contains(QChar(c)); }
/// The first word of the list that stands there; its length, or 0.
qsizetype oneOfAt(const TextView &view, qsizetype at, std::initializer_list<QStringView> words);
qsizetype oneOfEndingAt(const TextView &view, qsizetype end, std::initializer_list<QStringView> words);

} // namespace banxin::language
