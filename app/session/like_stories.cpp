#include "session/like_stories.h"

#include <algorithm>
#include <unordered_map>

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

std::shared_ptr<const KnownStories> KnownStories::from(const model::Document &document, const KnownStories *before)
{
    auto known = std::make_shared<KnownStories>();
    known->of = document;
    std::unordered_map<base::Id, const Known *> last;
    if (before) {
        for (const Known &one : before->stories)
            last.emplace(one.story, &one);
    }
    // Paragraphs are shared between documents as long as nobody changes them.
    const auto isSame = [&](base::Id story) {
        return document.shareChildren(story, model::ObjectKind::Paragraph)
            == before->of.shareChildren(story, model::ObjectKind::Paragraph);
    };
    for (const base::Id id : document.all(model::ObjectKind::Story)) {
        const auto found = last.find(id);
        const bool hasPictures = !document.children(id, model::ObjectKind::StoryPicture).empty();
        if (found != last.end() && !hasPictures && isSame(id))
            known->stories.push_back(*found->second);
        else
            known->stories.push_back({id, manuscript::shinglesOf(textOf(document, id))});
    }
    return known;
}

std::vector<manuscript::Shingles> shinglesOf(const manuscript::Reading &reading)
{
    std::vector<manuscript::Shingles> all;
    for (const manuscript::ReadPage &page : reading.pages) {
        for (const manuscript::ReadStory &story : page.stories)
            all.push_back(manuscript::shinglesOf(textOf(story)));
    }
    return all;
}

std::vector<LikeStory> likeStories(const KnownStories &known, const std::vector<manuscript::Shingles> &reading,
    const std::vector<std::vector<manuscript::Shingles>> &others)
{
    std::vector<LikeStory> found;
    for (std::size_t i = 0; i < reading.size(); ++i) {
        const auto consider = [&](base::Id story, int other, const manuscript::Shingles &shingles) {
            const double likeness = manuscript::likeness(shingles, reading[i]);
            if (likeness >= manuscript::sameStory)
                found.push_back({story, other, static_cast<int>(i), likeness});
        };
        for (const KnownStories::Known &one : known.stories)
            consider(one.story, -1, one.shingles);
        for (std::size_t k = 0; k < others.size(); ++k) {
            for (const manuscript::Shingles &shingles : others[k])
                consider({}, static_cast<int>(k), shingles);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const LikeStory &a, const LikeStory &b) {
        return a.readStory != b.readStory ? a.readStory < b.readStory : a.likeness > b.likeness;
    });
    return found;
}

} // namespace banxin::session
