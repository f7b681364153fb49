// People in a text: names that follow a title or precede 说. It knows surnames and titles, and guesses no gender.
#pragma once

#include "language/story_view.h"

namespace banxin::language {

/// The mentions of people in a paragraph, in its order.
std::vector<PersonMention> peopleIn(const TextView &view);

} // namespace banxin::language
