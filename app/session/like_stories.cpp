#include "session/like_stories.h"

#include "manuscript/likeness.h"

#include <algorithm>

namespace banxin::session {

namespace {

QString textOf(const manuscript::ReadStory &story)
{
    QString text;
    const auto add = [&](const std::vector<manuscript::Para> &paragraphs) {
        for (const manuscript::Para &para : paragraphs)
            text += para.text + u'\n';
    };
    if (story.title)
        text += story.title->text + u'\n';
    add(story.lead);
    for (const manuscript::Section &section : story.sections) {
        text += section.display + u'\n';
        add(section.paragraphs);
    }
    add(story.closing);
    if (story.kind == manuscript::ReadStory::Kind::PhotoNews) {
        for (const manuscript::Caption &caption : story.captions)
            text += caption.text + u'\n';
    }
    return text;
}

QString textOf(const model::Document &document, base::Id story)
{
    QString text;
    for (const auto *paragraph : document.childrenOf<model::Paragraph>(story))
        text += paragraph->text + u'\n';
    for (const base::Id picture : document.children(story, model::ObjectKind::StoryPicture)) {
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(picture))
            text += paragraph->text + u'\n';
    }
    return text;
}

} // namespace

std::vector<LikeStory> likeStories(const model::Document &document, const manuscript::Reading &reading)
{
    std::vector<manuscript::Shingles> read;
    for (const manuscript::ReadPage &page : reading.pages) {
        for (const manuscript::ReadStory &story : page.stories)
            read.push_back(manuscript::shinglesOf(textOf(story)));
    }
    std::vector<LikeStory> found;
    for (const base::Id id : document.all(model::ObjectKind::Story)) {
        const manuscript::Shingles kept = manuscript::shinglesOf(textOf(document, id));
        for (std::size_t i = 0; i < read.size(); ++i) {
            const double likeness = manuscript::likeness(kept, read[i]);
            if (likeness >= manuscript::sameStory)
                found.push_back({id, static_cast<int>(i), likeness});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const LikeStory &a, const LikeStory &b) {
        return a.readStory != b.readStory ? a.readStory < b.readStory : a.likeness > b.likeness;
    });
    return found;
}

} // namespace banxin::session
