// Board 本期进度: how far the pages and stories of an issue are, who has them, and how much time is left: what is known
// of them put into rows. Pure: it asks nobody, not even the clock.
#pragma once

#include "workflow/step.h"

#include <QDate>
#include <QDateTime>

namespace banxin::workflow {

/// A page as it is known now.
struct BoardPage {
    base::Id id;
    QString number; // A01
    QString section;
    QString headline; // of its largest
    QString owner; // 责任编辑 by the page's credits; may be empty
    QString initial; // the state that it has without steps
    std::vector<Step> steps; // oldest first
    std::vector<base::Id> stories; // in their order on it
    int openMarks = 0; // neither accepted, rejected nor done
    int unchecked = 0; // accepted, 核红 not done
    friend bool operator==(const BoardPage &, const BoardPage &) = default;
};

struct BoardStory {
    base::Id id;
    QString title;
    QString byline; // else its source
    int characters = 0;
    QString initial;
    std::vector<Step> steps;
    base::Digest hash; // of its text now
    friend bool operator==(const BoardStory &, const BoardStory &) = default;
};

struct BoardFacts {
    QDate date; // of the issue
    Settings settings;
    std::vector<Person> people; // nobody: no accounts
    std::vector<BoardPage> pages;
    std::vector<BoardStory> stories; // of the pages, and those that wait to be placed
    friend bool operator==(const BoardFacts &, const BoardFacts &) = default;
};

/// How much time there is.
enum class Pressure {
    None, // nobody set a time
    Ample,
    Near, // less than half a step
    Past,
    Done // it is released
};

struct BoardColumn {
    QString state; // "proof-2" stands for correcting-2 too
    QString title;
    QDateTime limit; // by when it has to be over, local; not valid where nobody counts
    friend bool operator==(const BoardColumn &, const BoardColumn &) = default;
};

struct BoardNode {
    enum class Stand { Passed, Here, Ahead };
    Stand stand = Stand::Ahead;
    QString person; // who finished it; here: who brought it here
    QDateTime time; // when, local; not valid where nobody wrote it down
    friend bool operator==(const BoardNode &, const BoardNode &) = default;
};

struct BoardPageRow {
    base::Id page;
    QString number, section, headline, owner;
    QString state, stateTitle;
    int here = 0; // its column
    std::vector<BoardNode> nodes; // as many as columns
    QStringList holders; // persons who may take the next step; none: anybody, or it is released
    QString holder; // who has it, in words: a name, or the role
    QString next; // the state that the course asks for; empty: none
    QDateTime since; // when it came to this state, local; not valid where it has been there from the beginning
    QDateTime limit; // of its column
    Pressure pressure = Pressure::None;
    int openMarks = 0, unchecked = 0;
    QString returned; // the reason for which it was sent back, while it stands where it was sent to
    int stories = 0, approved = 0; // signed as they are now
    friend bool operator==(const BoardPageRow &, const BoardPageRow &) = default;
};

struct BoardStoryRow {
    base::Id story;
    QString title, byline;
    int characters = 0;
    QString state, stateTitle;
    std::vector<BoardNode> nodes;
    QStringList pages; // numbers; none: not placed
    QStringList holders;
    QString holder;
    QString next;
    bool isAside = false; // held or spiked
    bool isChanged = false; // since it was signed
    QString returned;
    friend bool operator==(const BoardStoryRow &, const BoardStoryRow &) = default;
};

struct Board {
    std::vector<BoardColumn> columns; // of pages
    std::vector<BoardPageRow> pages;
    std::vector<BoardColumn> storyColumns; // without limits
    std::vector<BoardStoryRow> stories; // those on pages first, in the pages' order
    int released = 0; // pages
    QDateTime begin, press; // local; not valid where nobody counts
    Pressure pressure = Pressure::None; // of the issue
    qint64 left = 0; // seconds until `press`, negative after it
    double gone = 0; // of the time from `begin` to `press`, 0 to 1
    friend bool operator==(const Board &, const Board &) = default;
};

/// 付印 of an issue of that date; not valid where the settings have none. Local time.
QDateTime pressTimeOf(const QDate &date, const Settings &settings);
/// How near a limit is, for a step of that many minutes.
Pressure pressureAt(const QDateTime &limit, const QDateTime &now, int stepMinutes);
Board boardOf(const BoardFacts &facts, const QDateTime &now);

/// What of it is to be seen. Empty members let everything through.
struct BoardFilter {
    QString person; // has it, or is the page's editor
    QString column; // a column's state
    bool late = false; // near its limit or past it
    bool unplaced = false; // stories: those on no page alone
};
bool isShown(const BoardFilter &filter, const Board &board, const BoardPageRow &row);
bool isShown(const BoardFilter &filter, const BoardStoryRow &row);
/// Whether the person has to do something next.
bool waitsFor(const QStringList &holders, const QString &person);

/// 8 时 58 分, 58 分, 超 12 分: seconds as people say them, translated.
QString durationInWords(qint64 seconds);

} // namespace banxin::workflow
