// Machine: the states of stories and pages and the ways between them (三审三校), read from
// resources/rules/workflow.json. It knows no newsroom: who is asked and what stands in the way is judge.h's.
#pragma once

#include "workflow/role.h"

#include <QSet>
#include <QStringList>

namespace banxin::workflow {

enum class Kind { Story, Page };

/// 付印时间: when the pages of an issue have to be with the press, by the newsroom's own clock.
struct PressTime {
    int day = -1; // after the date: -1 the evening before, 0 the same day
    int minute = 23 * 60 + 30; // of that day, 0 to 1439
    int stepMinutes = 60; // what each step before it has, 5 to 720
    friend bool operator==(const PressTime &, const PressTime &) = default;
};

/// What a newsroom does of the whole course. A small paper leaves steps out.
struct Settings {
    /// Of the states that may be left out those that are: first-review, second-review, clean, reading.
    QSet<QString> skipped;
    int rounds = 3; // 校次: proofs before the clean one, 0 to kMostRounds; more may always be made
    std::optional<PressTime> press = {}; // nothing: nobody counts hours
    friend bool operator==(const Settings &, const Settings &) = default;
};
inline constexpr int kMostRounds = 9;

/// As a fact's value, and back; Refused for states that may not be left out.
QString toJson(const Settings &settings);
base::Result<Settings> settingsFromJson(const QString &json);

/// What is asked before a state is reached; judge.h says of each what stands in the way.
enum class Guard {
    Headline, // the story has one
    Body, // and a text
    Errors, // every error is mended or waived
    Author, // not the story's own author
    Reviewers, // nobody who reviewed it before
    Changed, // the text is another than was signed
    Overset, // every story is wholly on the page
    Missing, // no picture and no font is missing
    Marks, // every mark of the round before is decided
    Proof, // a proof of this round was made
    Rounds, // not the proofreader of the round before
    Rechecked, // 核红: every accepted mark was looked at again
    Stories, // every story of the page is signed as it is now
    Folio, // date, weekday, number and name are right
    Unchanged, // the page is as in the proof that was read
};
QString toName(Guard guard); // "overset"

struct Transition {
    QString from; // empty: from any of the path before it
    QString to;
    std::vector<Role> roles; // any of them; empty: anybody
    std::vector<Guard> guards;
    bool needsReason = false;
    bool isSignature = false; // binds the hash of what is signed
    bool isReview = false; // whoever does it may not do the next one
    bool bySystem = false; // follows from something else; nobody asks for it
    /// 签样, 签发 and 付印 ask for the password again.
    bool needsPassword() const { return isSignature; }
};

class Machine {
public:
    /// The course of stories or of pages.
    static const Machine &of(Kind kind);

    /// States in their order, with "proof-1", "correcting-1", … as often as `settings` has rounds; what is left out is
    /// not in it.
    QStringList path(const Settings &settings) const;
    /// The states of the whole course, and those beside it (held, spiked).
    bool knows(QStringView state) const;
    /// Whether `settings` may leave it out.
    bool isSkippable(QStringView state) const;
    /// The way from one state to another; nothing where there is none. From a state that was left out since (an older
    /// course) it goes on as if it were in the path.
    std::optional<Transition> find(const QString &from, const QString &to, const Settings &settings) const;
    /// All ways from a state that a person may go, the next one of the path first.
    std::vector<Transition> from(const QString &state, const Settings &settings) const;
    /// Where everything begins: "draft", "layout".
    QString first() const;

private:
    explicit Machine(Kind kind);

    struct Step {
        Transition transition; // its `to` is the state, without a round
        bool isSkippable = false;
        bool isRound = false;
    };
    struct Aside {
        QStringList from;
        Transition transition;
    };
    int placeOf(QStringView state) const; // in m_path, its round aside; -1: none
    std::optional<Transition> next(const QString &from, const QString &to, const Settings &settings) const;

    Kind m_kind;
    std::vector<Step> m_path;
    std::vector<Aside> m_aside;
};

/// "proof" of "proof-2"; the state itself where it has no round.
QString withoutRound(QStringView state);
/// 2 of "proof-2"; 0 where it has none.
int roundOf(QStringView state);
/// 小样 or 大样 2, 校改 2, 清样, 签发 …, as people call it, translated.
QString titleOf(Kind kind, QStringView state);
/// A state by its name or its Chinese title ("签发", "二校"); with "proof" alone, and "proof(2)" too, as `commands.md`
/// writes them. Empty where there is none.
QString stateNamed(Kind kind, const QString &words);

} // namespace banxin::workflow
