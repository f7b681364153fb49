// Finding in the text of a document, and replacing what was found, all of it in one change. What is searched is the
// text as it is on paper: forced line breaks, spans and cuts within a word do not hide it. It keeps no place to go on
// from and knows no window.
#pragma once

#include "edit/edits.h"

#include <QRegularExpression>

#include <atomic>
#include <optional>
#include <utility>
#include <vector>

namespace banxin::edit {

/// What to look for. Without text: all that has the formats asked for.
struct FindQuery {
    QString text;
    bool isRegex = false; // Perl's, by paragraphs: ^ and $ are a paragraph's ends
    bool matchesCase = false;
    bool wholeWord = false; // of Latin letters and digits; Chinese has no words to be whole
    bool widthAlike = true; // Ａ is A, １ is 1, ， is ,
    bool punctuationAlike = false; // “” and "", —— and --, …… and ..., · and ．
    bool inCuts = false; // as well in what is on no page (删而不印)
    std::optional<QString> paragraphStyle; // its own, or that of its role
    std::optional<QString> characterStyle; // empty: none
    model::CharacterFormat look; // as styles resolve it; unset members are any
    friend bool operator==(const FindQuery &, const FindQuery &) = default;
};

/// What comes instead. Nothing set leaves that as it is.
struct Replacement {
    std::optional<QString> text; // for a regular expression with $1, ${name}, $0, $$ and \t
    std::optional<QString> paragraphStyle; // empty: its role's own
    std::optional<QString> characterStyle; // empty: none
    model::CharacterFormat look; // by a character style that says just this, made where there is none
    friend bool operator==(const Replacement &, const Replacement &) = default;
};

/// A part of a text to search in; UTF-16, `to` below 0 is the paragraph's end.
struct FindRange {
    base::Id paragraph;
    int from = 0;
    int to = -1;
    friend bool operator==(const FindRange &, const FindRange &) = default;
};

struct FindHit {
    base::Id paragraph;
    int from = 0; // UTF-16 in the paragraph's text, cuts and breaks within counted
    int to = 0;
    std::vector<std::pair<int, int>> parts; // without cuts and breaks; empty: all of [from, to)
    QString found; // the parts' text
    QStringList captures; // of a regular expression with groups, the whole first; null where one took no part
    friend bool operator==(const FindHit &, const FindHit &) = default;
};

/// A query that is ready to search with. From any thread.
class FindPattern {
public:
    /// Refused where the expression is wrong: what, where (the character, from 1) and what to do; and where nothing is
    /// asked for.
    static base::Result<FindPattern> of(const FindQuery &query);

    /// All hits in the ranges, in their order, none overlapping another; at most `most`. Refused where an expression
    /// would take too long. Stops with what it has once `cancelled` is set.
    base::Result<std::vector<FindHit>> findIn(const model::Document &document, const std::vector<FindRange> &ranges,
        const std::atomic<bool> *cancelled = nullptr, std::size_t most = 1'000'000) const;

    const FindQuery &query() const { return m_query; }
    /// Of the expression; 0 for plain text.
    int groups() const { return m_query.isRegex ? m_expression.captureCount() : 0; }
    QStringList groupNames() const;

private:
    FindQuery m_query;
    QString m_needle; // folded
    QRegularExpression m_expression;
};

/// What a hit becomes; refused where the replacement names a group that the expression does not have.
base::Result<QString> replacedText(const FindPattern &pattern, const FindHit &hit, const Replacement &replacement);

struct Replaced {
    model::ChangeSet change; // one undo step
    int done = 0;
    int gone = 0; // hits whose text is another by now: left alone
};
/// Replaces the hits. Where the new text says the same at its ends as the old, these characters stay themselves; the
/// rest has the look of what it replaces. Cuts within stay, breaks within stay where the length does.
base::Result<Replaced> replaceHits(const model::Document &document, const FindPattern &pattern,
    const std::vector<FindHit> &hits, const Replacement &replacement, const EditContext &context);

enum class FindScope { Selection, Story, Page, Issue };
struct FindPlace {
    base::Id issue;
    base::Id page;
    base::Id text; // story, picture or frame that the caret is in
    std::vector<FindRange> selection;
};
/// What there is to search, in reading order: of a story its paragraphs and captions, of a page what stands on it with
/// its furniture, of an issue page after page and then the stories that are meant for it.
std::vector<FindRange> rangesIn(const model::Document &document, FindScope scope, const FindPlace &place);

} // namespace banxin::edit
