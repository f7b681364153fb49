#include "shell/picture_placer.h"

#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "panels/facts.h"
#include "session/picture_file.h"

#include <algorithm>

namespace banxin::shell {

using base::Id;
using base::Length;

namespace {

const model::Publication *publicationOf(const model::Document &document, Id page)
{
    const auto *object = document.find<model::Page>(page);
    const auto *issue = object ? document.find<model::Issue>(object->issue) : nullptr;
    return issue ? document.find<model::Publication>(issue->publication) : nullptr;
}

} // namespace

PicturePlacer::PicturePlacer(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void PicturePlacer::place(const QStringList &paths, const Spot &spot)
{
    const model::Publication *publication = publicationOf(m_session.working(), spot.page);
    if (!publication)
        return;
    const Id fresh = Id::create();
    int index = 0;
    for (const QString &path : paths) {
        Spot own = spot;
        if (own.story.isNull())
            own.story = panels::storyOfFrame(m_session.working(), spot.frame);
        if (own.story.isNull())
            own.story = fresh; // all of them are one story
        const auto *page = m_session.working().find<model::Page>(spot.page);
        if (index > 0 && page) { // beside those before
            own.frame = {};
            const Length step = page->grid.columnWidth() + page->grid.gutter();
            own.box.x = std::min(own.box.x + step * (2 * index), page->trim.width - std::max(step, own.box.width));
        }
        ++index;
        m_session.aside(this, [this, path, own, house = publication->name]() -> std::function<void()> {
            auto file = session::pictureFile(path, house);
            if (!file)
                return [this, error = file.error()] { Q_EMIT failed(error); };
            const auto kept = m_session.addAssetNow(file->bytes);
            if (!kept)
                return [this, error = kept.error()] { Q_EMIT failed(error); };
            return [this, asset = file->asset, words = file->words, own] {
                use(asset, words.caption, words.credit, words.taken, own);
            };
        });
    }
}

void PicturePlacer::use(
    const model::Asset &asset, const QString &caption, const QString &credit, const QDate &taken, Spot spot)
{
    const model::Document before = m_session.working();
    const auto *page = before.find<model::Page>(spot.page);
    if (!page)
        return; // taken away meanwhile
    const edit::EditContext context{m_session.person(), Id::create()}; // all of it is one step
    const auto apply = [&](const base::Result<model::ChangeSet> &change) {
        const base::Status done = change ? m_session.apply(*change) : base::Status(tl::unexpected(change.error()));
        if (!done)
            Q_EMIT failed(done.error());
        return static_cast<bool>(done);
    };
    m_session.endUndoStep();
    const auto *frame = before.find<model::Frame>(spot.frame);
    const auto *held = frame ? std::get_if<model::PictureContent>(&frame->content) : nullptr;
    edit::PictureWords words;
    words.caption = caption;
    words.credit = credit;
    words.taken = taken;
    const auto *awaiting = held ? before.find<model::StoryPicture>(held->picture) : nullptr;
    if (awaiting && awaiting->asset.isNull()) { // the picture that its caption came before
        if (apply(edit::setPictureFile(before, awaiting->id, asset, words, context)))
            Q_EMIT placed(spot.frame);
        return;
    }
    const Id story = spot.story;
    if (!before.find<model::Story>(story)) { // a story of pictures alone
        model::Story made;
        made.id = story;
        made.publication = publicationOf(before, spot.page)->id;
        const auto siblings = before.childrenOf<model::Story>(made.publication);
        made.order = siblings.empty() ? base::OrderKey::nth(0) : base::OrderKey::between(siblings.back()->order, {});
        made.author = m_session.person();
        made.page = spot.page;
        model::ChangeSet change;
        change.id = Id::create();
        change.label = tr("置入图片");
        change.author = context.author;
        change.undoGroup = context.undoGroup;
        change.changes.push_back({story, 0, model::Put{made}});
        if (!apply(change))
            return;
    }
    const auto added = edit::addPicture(m_session.working(), story, asset, words, context);
    if (!apply(added))
        return;
    Id picture;
    for (const model::ObjectChange &change : added->changes)
        if (m_session.working().find<model::StoryPicture>(change.id))
            picture = change.id;
    if (held) { // instead of the one that stands there, which stays with its story
        model::PictureContent content = *held;
        content.picture = picture;
        content.image.reset();
        const Id old = held->picture;
        if (!apply(edit::setFrameContent(m_session.working(), spot.frame, content, context)))
            return;
        for (const model::Frame *each : before.childrenOf<model::Frame>(spot.page)) { // its words come along
            const auto *caption = std::get_if<model::CaptionContent>(&each->content);
            if (!caption || caption->picture != old)
                continue;
            model::CaptionContent words = *caption;
            words.picture = picture;
            if (!apply(edit::setFrameContent(m_session.working(), each->id, words, context)))
                return;
        }
        Q_EMIT placed(spot.frame);
        return;
    }
    base::Rect box = spot.box;
    if (box.width <= Length::mm(1) || box.height <= Length::mm(1)) {
        const edit::GridCell cell = edit::cellAt(page->grid, {box.x, box.y});
        const int columns = std::min(2, page->grid.columns - cell.column);
        box = page->grid.rect(cell.column, cell.row, columns, 1);
        const int wide = std::max(1, asset.pixelWidth), high = std::max(1, asset.pixelHeight);
        const Length pitch = page->grid.pitch();
        const auto rows = static_cast<int>(std::max<std::int64_t>(3, box.width.scaled(high, wide) / pitch));
        box = page->grid.rect(cell.column, cell.row, columns, std::clamp(rows, 1, page->grid.rows - cell.row));
    }
    const auto placing = edit::placePicture(m_session.working(), spot.page, picture, box, context);
    if (!apply(placing))
        return;
    for (const model::ObjectChange &change : placing->changes) {
        const auto *made = m_session.working().find<model::Frame>(change.id);
        if (made && std::holds_alternative<model::PictureContent>(made->content)) {
            Q_EMIT placed(change.id);
            break;
        }
    }
}

} // namespace banxin::shell
