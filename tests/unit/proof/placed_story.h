// A page on which a story stands, and what it was before somebody wrote.
#pragma once

#include "marked_page.h"

namespace banxin::test {

class PlacedStory : public MarkedPage {
protected:
    PlacedStory()
    {
        model::Placement placement;
        placement.id = namedId(QStringLiteral("位"));
        placement.story = story;
        placement.issue = document.find<model::Page>(page)->issue;
        model::Frame frame;
        frame.id = namedId(QStringLiteral("区"));
        frame.page = page;
        frame.order = base::OrderKey::nth(0);
        model::AreaContent area;
        area.placement = placement.id;
        frame.content = area;
        document = document.with(placement, 1).with(frame, 1);
        before = document;
    }
    model::Document before;
};

} // namespace banxin::test
