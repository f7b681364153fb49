// Part: a passage while a reading is corrected: where it stands, what it was recognised as, and what it is now.
#pragma once

#include "manuscript/passage.h"
#include "manuscript/recogniser.h"

namespace banxin::manuscript {

struct Part {
    const Recognition::Place *place = nullptr;
    const Line *line = nullptr;
    Role recognised = Role::Unused;
    Role role = Role::Unused;
    int page = 0;
    int story = -1; // of those that are being corrected; also where an unused one would go
    bool isChanged() const { return role != recognised; }

    // Its share of the reading as it was recognised.
    Para para; // of all roles that are a paragraph or a line
    Section head;
    Caption caption;
    Byline byline;
    SourceNote source;
    PageNote note;
    Dropped dropped;
    QStringList cells;
    bool beginsTable = false;
    bool isTableHead = false;
    int lostSection = 0; // names the section whose head was lost, in which it stands
};

/// What a part is in its role, with the changes that make it so.
struct Rendered {
    Para para;
    Section head;
    Caption caption;
    Byline byline;
    std::optional<Byline> inText; // of a body paragraph that begins with it
    SourceNote source;
    PageNote note;
    Dropped dropped;
    QStringList cells;
    std::vector<Credit> credits;
    Mark furniture = Mark::Short;
    std::vector<Change> changes;
    std::vector<Change> kept;
};

/// The changes in `kept` are not made; what the text says is read as if they were.
Rendered rendered(const Part &part, const std::set<int> &kept);
/// Whether anything shows of it once it is cleaned.
bool hasText(const Part &part);
/// A line of its own with the credit of a picture and nothing else.
bool isCreditAlone(const Caption &caption);

/// The story that the parts make, in their order.
ReadStory builtStory(const std::vector<const Part *> &parts, const std::set<int> &kept);

} // namespace banxin::manuscript
