// Stories in the newsroom that a manuscript repeats. It compares words alone and changes nothing.
#pragma once

#include "manuscript/reading.h"
#include "model/document.h"

#include <vector>

namespace banxin::session {

struct LikeStory {
    base::Id story; // in the document
    int readStory = 0; // of the reading's stories, counted through all its pages
    double likeness = 0; // from manuscript::sameStory to 1
};

/// For each story of the reading those of the document that are much the same, the likest first. Takes milliseconds for
/// a thousand stories: not for the window's thread.
std::vector<LikeStory> likeStories(const model::Document &document, const manuscript::Reading &reading);

} // namespace banxin::session
