// Stories in the newsroom that a manuscript repeats. It compares words alone and changes nothing.
#pragma once

#include "manuscript/likeness.h"
#include "manuscript/reading.h"
#include "model/document.h"

#include <memory>
#include <vector>

namespace banxin::session {

struct LikeStory {
    base::Id story; // of the newsroom; null: another story of the readings that were compared
    int reading = -1; // where `story` is null: which of the other readings
    int readStory = 0; // of the reading's stories, counted through all its pages
    double likeness = 0; // from manuscript::sameStory to 1
    friend bool operator==(const LikeStory &, const LikeStory &) = default;
};

/// What the newsroom's stories say, as shingles: for comparing many manuscripts with them.
struct KnownStories {
    struct Known {
        base::Id story;
        manuscript::Shingles shingles;
    };
    std::vector<Known> stories;
    model::Document of; // the document that they were read from

    /// Of every story of the document; those that `before` has unchanged are taken from it. A second for some
    /// thousands of stories: not for the window's thread.
    static std::shared_ptr<const KnownStories> from(const model::Document &document, const KnownStories *before);
};

/// Each story of a reading on its own.
std::vector<manuscript::Shingles> shinglesOf(const manuscript::Reading &reading);

/// For each story of a reading those that are much the same, the likest first: of the newsroom, and of other readings.
std::vector<LikeStory> likeStories(const KnownStories &known, const std::vector<manuscript::Shingles> &reading,
    const std::vector<std::vector<manuscript::Shingles>> &others = {});

} // namespace banxin::session
