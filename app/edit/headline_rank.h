// HeadlineRank: which of a house's headline styles a story gets where it is placed, by the width of its area, its
// length, and what stands on the page: headlines shrink downwards. It sets no text.
#pragma once

#include "edit/story_needs.h"

#include <optional>

namespace banxin::edit {

class HeadlineRank {
public:
    HeadlineRank(const model::Document &document, const HouseStyles &styles, const model::Page &page);

    /// What stands on the page besides.
    void add(const GridRect &at, base::Length size);
    /// Styles of the headline block; roles that keep their own are missing.
    HeadingStyles stylesFor(const StoryNeeds &story, const GridRect &at) const;
    /// Of the headline in these styles.
    base::Length sizeIn(const HeadingStyles &styles) const;

private:
    struct Standing {
        GridRect at;
        base::Length size;
    };
    struct Limit {
        base::Length size;
        int lines = 1;
    };
    Limit limitFor(const StoryNeeds &story, const GridRect &at) const;
    HeadingStyles withCompanions(const QString &headline) const;

    const HouseStyles &m_styles;
    model::Grid m_grid;
    std::vector<Standing> m_standing;
    std::vector<QString> m_ladder; // headline styles, the largest first
};

} // namespace banxin::edit
