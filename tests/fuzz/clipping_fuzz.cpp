// What a clipboard may hold: refused with a sentence, or pasted as frames that can stand on a page, be copied again and
// be taken off it.
#include "edit/clipping.h"

#include "model/object.h"

#include <cstdio>
#include <cstdlib>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds, const char *law)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", law);
    std::abort();
}

base::Id named(const char *name) { return base::Id::fromName(QString::fromLatin1(name)); }

/// A page with a frame on it, and a story with a picture in the pool.
const model::Document &newsroom()
{
    static const model::Document made = [] {
        model::Publication publication;
        publication.id = named("publication");
        publication.swatches = {{1, u"红"_s, model::InkKind::Spot, base::Color::percent(0, 100, 100, 0)}};
        model::Issue issue;
        issue.id = named("issue");
        issue.publication = publication.id;
        model::Page page;
        page.id = named("page");
        page.issue = issue.id;
        page.layers = {{u"图"_s}};
        model::Frame frame;
        frame.id = named("frame");
        frame.page = page.id;
        frame.order = base::OrderKey::nth(0);
        model::Story story;
        story.id = named("story");
        story.publication = publication.id;
        model::StoryPicture picture;
        picture.id = named("picture");
        picture.story = story.id;
        return model::Document()
            .with(publication, 1)
            .with(issue, 1)
            .with(page, 1)
            .with(frame, 1)
            .with(story, 1)
            .with(picture, 1);
    }();
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    edit::Frames made;
    const auto change = edit::pasteClipping(newsroom(), named("page"), bytes, std::nullopt, {}, &made);
    if (!change) {
        require(!change.error().what.isEmpty(), "a refusal says why");
        return 0;
    }
    const auto after = model::applied(newsroom(), *change);
    require(after.has_value(), "what is pasted can be applied");
    require(*model::applied(*after, model::inverse(newsroom(), *change)) == newsroom(), "and taken back");
    for (const model::ObjectChange &one : change->changes) {
        const model::Object &value = std::get<model::Put>(one.action).value;
        const auto again = model::fromBody(model::kindOf(value), model::toBody(value));
        require(again && *again == value, "and stored");
    }
    const QByteArray copied = edit::clipping(*after, made);
    require(edit::pasteClipping(*after, named("page"), copied, std::nullopt, {}).has_value(), "and copied");
    require(edit::alignFrames(*after, made, edit::Edge::Left, edit::AlignTo::Trim, {}).has_value(), "and aligned");
    const auto gone = edit::removeFrames(*after, made, {});
    require(gone && model::applied(*after, *gone).has_value(), "and removed");
    return 0;
}
