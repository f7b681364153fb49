// Wording: the lists of words that are written wrongly (resources/rules/wording.txt, and a publication's own), found in
// a text by their first two characters. It knows words, not rules.
#pragma once

#include "language/rule.h"
#include "language/text_view.h"

#include <QHash>
#include <QStringList>

namespace banxin::language {

/// One wrong form: what is looked for, which part of it is wrong, and when it is not.
struct WordEntry {
    QString rule; // W02; of a publication's own list W12
    QString pattern;
    qsizetype at = 0, length = 0; // the wrong part in the pattern
    QString replacement; // of that part; several with / between them: the first is proposed
    QStringList exceptions; // words that hold the pattern and are right
    QStringList near; // one of them has to stand in the same sentence; empty: none has to
    QString notBefore; // characters that must not follow
    QString notAfter; // characters that must not come before
    QString onlyBefore, onlyAfter; // where given, one of these must follow, or come before
    bool atClauseStart = false;
    bool afterNumber = false;
    bool hasReplacement = true;
    Severity severity = Severity::Error; // W12 alone
    bool inHeadlines = true, inBody = true; // W12 alone
};

class WordList {
public:
    /// The lines of wording.txt; what cannot be read is told in `faults`, a line each.
    static WordList fromText(const QString &text, QStringList *faults = nullptr);
    /// A publication's list: CSV with the head word, level, replacement, context, exception, scope. A word at level off
    /// is right in this paper, whatever the program's own list says.
    static WordList fromCsv(const QString &text, QStringList *faults = nullptr);
    /// The program's own, read once.
    static const WordList &builtIn();

    std::vector<WordHit> hitsIn(const TextView &view) const;
    const std::vector<WordEntry> &entries() const { return m_entries; }
    bool isEmpty() const { return m_entries.empty(); }
    const QStringList &right() const { return m_right; }
    /// Whether the place is within a word that is right.
    bool isRight(const TextView &view, qsizetype from, qsizetype to) const;

private:
    void add(WordEntry entry);
    bool fits(const TextView &view, const WordEntry &entry, qsizetype at) const;

    std::vector<WordEntry> m_entries;
    QStringList m_right;
    QHash<quint32, std::vector<quint32>> m_byHead; // the first two characters of the pattern
};

/// Words of which one is asked for at a place, the longest first.
class WordSet {
public:
    WordSet() = default;
    explicit WordSet(const QStringList &words);
    /// The length of the word that begins there, or ends there; 0 where none does.
    qsizetype startsAt(const TextView &view, qsizetype at) const;
    qsizetype endsAt(const TextView &view, qsizetype end) const;

private:
    QHash<QStringView, char> m_known; // views into m_words
    QStringList m_words;
    qsizetype m_longest = 0;
};

/// The lists of 的 and 地 (resources/rules/particles.txt).
struct ManyWords {
    WordSet adverbs; // 积极, 认真
    WordSet verbs; // 推动, 开展
    WordSet nouns; // what makes one noun with such a verb: 推动作用
    WordSet objects; // what such a verb is done to: 工作, 全市
    QStringList nounMakers; // 进行, 给予
    static const ManyWords &ofParticles();
};

/// Reports the built-in entries of one rule.
void reportWording(QStringView rule, const TextView &view, Report &report);

} // namespace banxin::language
