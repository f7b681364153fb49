// What the text and the records of a newsroom say of a story or a page, put into a Situation: the part that needs
// neither layout nor checks, so that the window and the store see the same.
#pragma once

#include "model/document.h"
#include "model/fact.h"
#include "workflow/judge.h"

namespace banxin::workflow {

/// A record about the object, as a store has it.
struct Recorded {
    model::Fact fact;
    std::int64_t revision = 0;
};

/// The hash of the text, headline, body, and those of now.people who signed it. What is only pictures has its captions
/// for a body (图片新闻).
void lookAtText(Situation &now, const model::Document &document, base::Id story);

/// The page's proofs since it last went back to being composed, and its marks; now.state and now.steps are known.
/// `records` oldest first, of whatever kind; those that were revoked are not among them.
void lookAtProofs(Situation &now, const std::vector<Recorded> &records);

/// What a signature says of the story's text as it is in the document.
StoryStanding standingOf(const model::Document &document, base::Id story, const std::vector<Step> &steps);

/// The guards that lookAtText(), lookAtProofs(), the stories and the newest change decide; the others need a page that
/// is laid out and checked.
bool isOfRecords(Guard guard);

} // namespace banxin::workflow
