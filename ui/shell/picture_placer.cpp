#include "shell/picture_placer.h"

#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "panels/facts.h"

#include <algorithm>

namespace banxin::shell {

using base::Id;
using base::Length;
using base::Status;

namespace {

const model::Publication *publicationOf(const model::Document &document, Id page)
{
    const auto *object = document.find<model::Page>(page);
    const auto *issue = object ? document.find<model::Issue>(object->issue) : nullptr;
    return issue ? document.find<model::Publication>(issue->publication) : nullptr;
}

/// Several edits, each made on what the ones before left, as one change.
class Steps {
public:
    Steps(const model::Document &document, const edit::EditContext &context)
        : m_document(document)
    {
        m_all.id = Id::create();
        m_all.label = PicturePlacer::tr("置入图片");
        m_all.author = context.author;
        m_all.undoGroup = context.undoGroup;
    }
    const model::Document &document() const { return m_document; }
    const model::ChangeSet &all() const { return m_all; }

    Status add(const base::Result<model::ChangeSet> &change)
    {
        if (!change)
            return tl::unexpected(change.error());
        auto next = model::applied(m_document, *change);
        if (!next)
            return tl::unexpected(next.error());
        m_document = std::move(*next);
        m_all = model::merged(std::move(m_all), *change);
        return {};
    }

private:
    model::Document m_document;
    model::ChangeSet m_all;
};

/// A story of pictures alone.
base::Result<model::ChangeSet> storyOfPictures(
    const model::Document &document, Id page, Id story, const edit::EditContext &context)
{
    model::Story made;
    made.id = story;
    made.publication = publicationOf(document, page)->id;
    const auto siblings = document.childrenOf<model::Story>(made.publication);
    made.order = siblings.empty() ? base::OrderKey::nth(0) : base::OrderKey::between(siblings.back()->order, {});
    made.author = context.author;
    made.page = page;
    model::ChangeSet change;
    change.id = Id::create();
    change.author = context.author;
    change.undoGroup = context.undoGroup;
    change.changes.push_back({story, 0, model::Put{made}});
    return change;
}

/// Instead of the picture that stands in the frame, which stays with its story; its words come along.
Status replace(Steps &steps, Id page, Id frame, Id picture, const edit::EditContext &context)
{
    const auto *own = steps.document().find<model::Frame>(frame);
    model::PictureContent content = std::get<model::PictureContent>(own->content);
    const Id old = content.picture;
    content.picture = picture;
    content.image.reset();
    if (const Status done = steps.add(edit::setFrameContent(steps.document(), frame, content, context)); !done)
        return done;
    const model::Document document = steps.document();
    for (const model::Frame *each : document.childrenOf<model::Frame>(page)) {
        const auto *caption = std::get_if<model::CaptionContent>(&each->content);
        if (!caption || caption->picture != old)
            continue;
        model::CaptionContent words = *caption;
        words.picture = picture;
        if (const Status done = steps.add(edit::setFrameContent(steps.document(), each->id, words, context)); !done)
            return done;
    }
    return {};
}

base::Rect boxFor(const model::Page &page, const base::Rect &wanted, const model::Asset &asset)
{
    if (wanted.width > Length::mm(1) && wanted.height > Length::mm(1))
        return wanted;
    const edit::GridCell cell = edit::cellAt(page.grid, {wanted.x, wanted.y});
    const int columns = std::min(2, page.grid.columns - cell.column);
    const Length width = page.grid.rect(cell.column, cell.row, columns, 1).width;
    const int wide = std::max(1, asset.pixelWidth), high = std::max(1, asset.pixelHeight);
    const auto rows = static_cast<int>(std::max<std::int64_t>(3, width.scaled(high, wide) / page.grid.pitch()));
    return page.grid.rect(cell.column, cell.row, columns, std::clamp(rows, 1, page.grid.rows - cell.row));
}

/// The most copy that an area awaits beside its one picture for it to be a picture's: its caption.
constexpr int kLongestCaption = 160;

bool awaitsPicture(const model::Frame *frame)
{
    const auto *area = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
    return area && area->placement.isNull() && area->reservedPictures == 1
        && area->reservedCharacters <= kLongestCaption;
}

/// A picture and, below it, its caption take the place that an area of the page kept for them; answers with the
/// picture's frame.
base::Result<Id> takePlace(Steps &steps, const PicturePlacer::Spot &spot, Id picture, const edit::EditContext &context)
{
    const auto *page = steps.document().find<model::Page>(spot.page);
    const base::Rect place = steps.document().find<model::Frame>(spot.frame)->box;
    constexpr int kCaptionRows = 3;
    const Length pitch = page->grid.pitch();
    const Length words =
        pitch * std::min<std::int64_t>(kCaptionRows, std::max<std::int64_t>(1, place.height / pitch / 5));
    if (const Status done = steps.add(edit::removeFrames(steps.document(), {spot.frame}, context)); !done)
        return tl::unexpected(done.error());
    const Id frame = Id::create(), caption = Id::create();
    edit::NewFrame shown;
    shown.box = {place.x, place.y, place.width, place.height - words};
    shown.content = model::PictureContent{picture};
    shown.runaround = true;
    if (const Status done = steps.add(edit::addFrame(steps.document(), spot.page, shown, context, frame)); !done)
        return tl::unexpected(done.error());
    edit::NewFrame below;
    const Length gap = Length::mm(1);
    below.box = {place.x, place.bottom() - words + gap, place.width, words - gap};
    below.content = model::CaptionContent{picture, {}, {}, {}};
    below.runaround = true;
    if (const Status done = steps.add(edit::addFrame(steps.document(), spot.page, below, context, caption)); !done)
        return tl::unexpected(done.error());
    return frame;
}

/// The picture into its story and onto the page; answers with its frame.
base::Result<Id> placeOne(
    Steps &steps, const session::PictureFile &file, const PicturePlacer::Spot &spot, const edit::EditContext &context)
{
    const auto *frame = steps.document().find<model::Frame>(spot.frame);
    const auto *held = frame ? std::get_if<model::PictureContent>(&frame->content) : nullptr;
    const auto *awaiting = held ? steps.document().find<model::StoryPicture>(held->picture) : nullptr;
    if (awaiting && awaiting->asset.isNull()) { // the picture that its caption came before
        const auto given = edit::setPictureFile(steps.document(), awaiting->id, file.asset, file.words, context);
        if (const Status done = steps.add(given); !done)
            return tl::unexpected(done.error());
        return spot.frame;
    }
    const auto added = edit::addPicture(steps.document(), spot.story, file.asset, file.words, context);
    if (const Status done = steps.add(added); !done)
        return tl::unexpected(done.error());
    Id picture;
    for (const model::ObjectChange &change : added->changes)
        if (steps.document().find<model::StoryPicture>(change.id))
            picture = change.id;
    if (held) {
        if (const Status done = replace(steps, spot.page, spot.frame, picture, context); !done)
            return tl::unexpected(done.error());
        return spot.frame;
    }
    if (awaitsPicture(frame))
        return takePlace(steps, spot, picture, context);
    const base::Rect box = boxFor(*steps.document().find<model::Page>(spot.page), spot.box, file.asset);
    const auto placing = edit::placePicture(steps.document(), spot.page, picture, box, context);
    if (const Status done = steps.add(placing); !done)
        return tl::unexpected(done.error());
    for (const model::ObjectChange &change : placing->changes) {
        const auto *made = steps.document().find<model::Frame>(change.id);
        if (made && std::holds_alternative<model::PictureContent>(made->content))
            return change.id;
    }
    return Id();
}

} // namespace

PicturePlacer::PicturePlacer(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void PicturePlacer::place(const QStringList &paths, const Spot &spot)
{
    std::vector<Read> sources;
    for (const QString &path : paths)
        sources.emplace_back([path](const QString &house) { return session::pictureFile(path, house); });
    placeAll(sources, spot);
}

void PicturePlacer::placeBytes(const QByteArray &bytes, const QString &name, const Spot &spot)
{
    placeAll({[bytes, name](const QString &house) { return session::pictureFrom(bytes, name, house); }}, spot);
}

void PicturePlacer::placeAll(const std::vector<Read> &sources, const Spot &spot)
{
    const model::Publication *publication = publicationOf(m_session.working(), spot.page);
    if (!publication)
        return;
    m_session.aside(this, [this, sources, spot, house = publication->name]() -> std::function<void()> {
        std::vector<session::PictureFile> pictures;
        for (const Read &read : sources) { // one after another: together they may be larger than the memory
            auto picture = read(house);
            if (!picture)
                return [this, error = picture.error()] { Q_EMIT failed(error); };
            if (const auto kept = m_session.addAssetNow(picture->bytes); !kept)
                return [this, error = kept.error()] { Q_EMIT failed(error); };
            picture->bytes = {}; // they are on disk
            pictures.push_back(std::move(*picture));
        }
        return [this, pictures, spot] { use(pictures, spot); };
    });
}

void PicturePlacer::use(const std::vector<session::PictureFile> &pictures, const Spot &spot)
{
    const model::Document before = m_session.working();
    const auto *page = before.find<model::Page>(spot.page);
    if (!page)
        return; // taken away meanwhile
    const edit::EditContext context{m_session.person(), Id::create()};
    Steps steps(before, context);
    Spot own = spot;
    if (own.story.isNull())
        own.story = panels::storyOfFrame(before, spot.frame);
    if (own.story.isNull())
        own.story = Id::create(); // all of them are one story
    Status status;
    if (!before.find<model::Story>(own.story))
        status = steps.add(storyOfPictures(before, spot.page, own.story, context));
    Id first;
    for (std::size_t n = 0; status && n < pictures.size(); ++n) {
        const auto frame = placeOne(steps, pictures[n], own, context);
        if (!frame)
            status = tl::unexpected(frame.error());
        else if (first.isNull())
            first = *frame;
        // The next one stands beside it.
        own.frame = {};
        const Length step = page->grid.columnWidth() + page->grid.gutter();
        own.box.x = std::min(own.box.x + step * 2, page->trim.width - std::max(step, own.box.width));
    }
    if (status) {
        m_session.endUndoStep();
        status = m_session.apply(steps.all());
        m_session.endUndoStep();
    }
    if (!status)
        Q_EMIT failed(status.error());
    else
        Q_EMIT placed(first);
}

} // namespace banxin::shell
