#include "proof/compare_stories.h"

#include "base/text_edits.h"
#include "model/page_stories.h"
#include "proof/story_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::proof {

namespace {

QString placeName(const model::Document &document, base::Id story, base::Id paragraph)
{
    const QString title = model::titleOf(document, story);
    int number = 0;
    for (const model::Paragraph *one : document.childrenOf<model::Paragraph>(story)) {
        number += one->role == model::ParagraphRole::Body ? 1 : 0;
        if (one->id == paragraph && one->role == model::ParagraphRole::Body)
            return QCoreApplication::translate("proof", "%1 · 第 %2 段").arg(title).arg(number);
    }
    return title;
}

} // namespace

std::vector<StoryDifference> comparedStories(const model::Document &before, const model::Document &after, base::Id page)
{
    std::vector<base::Id> stories = storiesOn(before, page);
    for (const base::Id story : storiesOn(after, page))
        if (std::find(stories.begin(), stories.end(), story) == stories.end())
            stories.push_back(story);
    const std::vector<base::Id> there = storiesOn(before, page), here = storiesOn(after, page);
    const auto has = [](const std::vector<base::Id> &all, base::Id one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    std::vector<StoryDifference> made;
    for (const base::Id story : stories) {
        const StoryText a = has(there, story) ? StoryText::of(before, story) : StoryText();
        const StoryText b = has(here, story) ? StoryText::of(after, story) : StoryText();
        for (const base::TextEdit &edit : base::editsBetween(a.text(), b.text())) {
            StoryDifference one;
            one.story = story;
            one.before = a.range(edit.fromA, edit.toA);
            one.after = b.range(edit.fromB, edit.toB);
            one.difference.kind = edit.fromA == edit.toA ? DifferenceKind::TextAdded
                : edit.fromB == edit.toB                 ? DifferenceKind::TextRemoved
                                                         : DifferenceKind::TextReplaced;
            one.difference.before = a.side(edit.fromA, edit.toA);
            one.difference.after = b.side(edit.fromB, edit.toB);
            const bool isGone = b.text().empty();
            one.difference.about =
                placeName(isGone ? before : after, story, isGone ? one.before.paragraph : one.after.paragraph);
            made.push_back(std::move(one));
        }
    }
    return made;
}

} // namespace banxin::proof
