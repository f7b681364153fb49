// Every name of a passage in a reading.
#pragma once

#include "manuscript/reading.h"

namespace banxin::manuscript {

template <typename Reading, typename Use> void eachId(Reading &reading, const Use &use)
{
    const auto paragraphs = [&](auto &all) {
        for (auto &each : all)
            use(each.id);
    };
    for (auto &page : reading.pages) {
        for (auto &id : page.masthead.ids)
            use(id);
        paragraphs(page.creditLines);
        if (page.note)
            use(page.note->id);
        for (auto &story : page.stories) {
            paragraphs(story.kicker);
            if (story.title)
                use(story.title->id);
            paragraphs(story.deck);
            paragraphs(story.summary);
            if (story.byline)
                for (auto &id : story.byline->ids)
                    use(id);
            paragraphs(story.lead);
            for (auto &section : story.sections) {
                if (section.heading)
                    use(section.id);
                paragraphs(section.paragraphs);
            }
            for (auto &caption : story.captions)
                for (auto *id : {&caption.id, &caption.creditId, &caption.pictureId})
                    if (*id)
                        use(**id);
            for (auto &table : story.tables)
                for (auto &id : table.ids)
                    use(id);
            paragraphs(story.closing);
            if (story.source)
                use(story.source->id);
        }
    }
    paragraphs(reading.dropped);
}

} // namespace banxin::manuscript
