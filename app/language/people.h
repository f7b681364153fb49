// People in a text: names that follow a title or precede 说. It knows surnames and titles, and guesses no gender.
#pragma once

#include "language/story_view.h"

namespace banxin::language {

/// The mentions of people in a paragraph, in its order. `unended`, where it is given, gets the surname and the two
/// characters after it that follow a title with words behind that may belong to the name: 市长毛腾飞调研. They are
/// worth something only where the name is known from elsewhere.
std::vector<PersonMention> peopleIn(const TextView &view, std::vector<PersonMention> *unended = nullptr);

} // namespace banxin::language
