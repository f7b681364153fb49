// What stands between a story or a page and its next state, in words that say what to do; pure: all that it looks at is
// in Situation.
#pragma once

#include "workflow/step.h"

namespace banxin::workflow {

/// A proof that was made of the page.
struct ProofMade {
    int round = 0; // 0: 小样; the clean proof: kCleanRound
    base::Digest pdf;
    std::int64_t revision = 0; // of the newsroom when it was made
};
inline constexpr int kCleanRound = 99;

/// A story on a page, as releasing the page sees it.
struct StoryStanding {
    QString title;
    bool isSigned = false; // approved at all
    bool isAsSigned = false; // its text is the one that was signed
};

/// The object and its newsroom as they are now.
struct Situation {
    Kind kind = Kind::Story;
    QString title; // of the story, or the page's number: what sentences call it
    QString state;
    std::vector<Step> steps; // oldest first
    std::vector<Person> people; // nobody: a newsroom without accounts, where everybody may do everything
    Settings settings;
    base::Digest hash; // of the story's text now; of the page the newest proof's, null where there is none
    // Of a story
    QStringList authors;
    bool hasHeadline = false;
    bool hasBody = false;
    // Of either
    int errors = 0; // neither mended nor waived
    // Of a page
    int overset = 0; // stories
    int missingPictures = 0;
    int missingFonts = 0;
    int openMarks = 0; // neither accepted, rejected nor done
    int unchecked = 0; // accepted ones that nobody looked at again
    std::vector<ProofMade> proofs; // oldest first
    bool changedSinceProof = false; // the page is another than the newest proof shows
    std::vector<StoryStanding> stories;
    QString folioFault; // what is wrong with date, weekday, number or name; empty: nothing
};

struct Wish {
    QString to;
    QString person;
    QString reason;
    bool overrides = false; // the chief passes over what stands in the way
};

/// What stands in the way.
struct Obstacle {
    std::optional<Guard> guard; // nothing: the way itself, the person or the missing reason
    QString what; // one sentence
    QString advice;
    friend bool operator==(const Obstacle &, const Obstacle &) = default;
};

struct Judgement {
    std::optional<Transition> transition; // nothing where there is no such way
    std::vector<Obstacle> obstacles; // of guards first
    bool mayOverride = false; // by this person, with a reason
    bool isFree() const { return transition && obstacles.empty(); }
};

/// Whether the wish may be granted. `to` may be "proof" alone: the next round's.
Judgement judge(const Situation &situation, const Wish &wish);
/// What the guards alone say, those of them that `asked` names; the way, the person's roles and the reason aside.
std::vector<Obstacle> obstaclesOf(
    const Situation &situation, const Transition &way, const QString &person, bool (*asked)(Guard));
/// The step to be kept; Refused with every obstacle in its words. A signature binds situation.hash.
base::Result<Step> granted(const Situation &situation, const Wish &wish);

/// What a person may do next, first what the course asks for; each with what stands in the way. Ways of others' roles
/// are left out, unless there are no others.
struct Offer {
    Transition transition;
    std::vector<Obstacle> obstacles; // a missing reason is none: it is asked for then
    bool mayOverride = false;
};
std::vector<Offer> offers(const Situation &situation, const QString &person);

/// The same as a window shows it: one step and a menu.
struct Prospect {
    std::optional<Offer> next; // what the course asks for, whoever is to do it; signing a changed story again; nothing
                               // where it is through, or stands aside
    bool isMine = false; // `next` is this person's to do, whatever else stands in its way
    QStringList doers; // who else may do it; empty: nobody has the role, or there are no accounts
    std::vector<Offer> others; // of this person's roles
};
Prospect prospect(const Situation &situation, const QString &person);

} // namespace banxin::workflow
