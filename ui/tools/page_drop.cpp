#include "tools/page_drop.h"

#include "canvas/page_view.h"
#include "tools/mime_picture.h"

#include <QDragEnterEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace banxin::tools {

using base::Id;

namespace {

/// The pool's (panels/story_drag.h): a JSON array of ids.
QString storiesType() { return QStringLiteral("application/x-banxin-stories"); }

bool sameSpots(const std::vector<edit::Spot> &a, const std::vector<edit::Spot> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const edit::Spot &x, const edit::Spot &y) {
        return x.story == y.story && x.at.column == y.at.column && x.at.row == y.at.row && x.at.columns == y.at.columns
            && x.at.rows == y.at.rows;
    });
}

} // namespace

PageDrop::PageDrop(canvas::PageView &view)
    : QObject(&view)
    , m_view(view)
{
    view.viewport()->setAcceptDrops(true);
    view.viewport()->installEventFilter(this);
}

std::vector<Id> PageDrop::storiesOf(const QMimeData &data) const
{
    std::vector<Id> stories;
    const QJsonArray ids = QJsonDocument::fromJson(data.data(storiesType())).array();
    for (const auto &each : ids)
        if (const auto id = Id::fromString(each.toString()); id && m_view.document().find<model::Story>(*id))
            stories.push_back(*id);
    return stories;
}

bool PageDrop::accepts(const QMimeData &data) const
{
    if (!m_view.mayEdit())
        return false;
    if (data.hasFormat(storiesType()) || !picturePaths(data).isEmpty())
        return true;
    // Files that are no pictures go to the import room, whatever else comes along with them.
    const QList<QUrl> urls = data.urls();
    const bool hasFiles = std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    return !hasFiles && hasPicture(data);
}

std::vector<edit::Spot> PageDrop::spotsFor(
    const model::Document &document, Id page, const std::vector<Id> &stories, base::Point at, edit::Aim aim)
{
    const auto *object = document.find<model::Page>(page);
    return object ? edit::placesAt(document, page, stories, edit::cellAt(object->grid, at), aim)
                  : std::vector<edit::Spot>();
}

const std::vector<edit::Spot> &PageDrop::spotsAt(const std::vector<Id> &stories, base::Point at, edit::Aim aim)
{
    const auto *page = m_view.document().find<model::Page>(m_view.page());
    const edit::GridCell cell = page ? edit::cellAt(page->grid, at) : edit::GridCell();
    const bool holds = m_reckoned && m_reckoned->document.isCopyOf(m_view.document())
        && m_reckoned->page == m_view.page() && m_reckoned->stories == stories && m_reckoned->cell.column == cell.column
        && m_reckoned->cell.row == cell.row && m_reckoned->aim == aim;
    if (!holds) {
        ++m_reckonings;
        m_reckoned = Reckoned{m_view.document(), m_view.page(), stories, cell, aim,
            spotsFor(m_view.document(), m_view.page(), stories, at, aim)};
    }
    return m_reckoned->spots;
}

bool PageDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (!accepts(*drag->mimeData()))
            break;
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        hover(*drag);
        return true;
    }
    case QEvent::DragLeave:
        leave();
        break;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        if (!accepts(*drop->mimeData()))
            break;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        return this->drop(*drop);
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// The page as it would be, laid out again only where the place is another one.
void PageDrop::hover(const QDropEvent &event)
{
    const std::vector<Id> stories = storiesOf(*event.mimeData());
    const Id under = m_view.frameAt(event.position());
    m_view.setHover(under);
    if (stories.empty())
        return;
    const auto *frame = m_view.document().find<model::Frame>(under);
    const auto *area = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
    m_onto = area && stories.size() == 1 ? under : Id();
    std::vector<edit::Spot> spots;
    if (m_onto.isNull())
        spots = spotsAt(stories, m_view.transform().toPage(event.position()),
            event.modifiers() & Qt::AltModifier ? edit::Aim::Cell : edit::Aim::Near);
    if (stories == m_stories && sameSpots(spots, m_spots))
        return;
    m_stories = stories;
    m_spots = std::move(spots);
    if (m_spots.empty()) {
        m_view.endPreview();
        return;
    }
    const auto change =
        edit::placeStories(m_view.document(), m_view.page(), m_spots, {m_view.session()->person(), Id()});
    const auto document = change ? model::applied(m_view.document(), *change)
                                 : base::Result<model::Document>(tl::unexpected(change.error()));
    if (document)
        m_view.preview(*document);
    else
        m_view.endPreview();
}

void PageDrop::leave()
{
    m_stories.clear();
    m_spots.clear();
    m_reckoned.reset();
    m_onto = {};
    m_view.setHover({});
    m_view.endPreview();
}

bool PageDrop::drop(const QDropEvent &event)
{
    const std::vector<Id> stories = storiesOf(*event.mimeData());
    const Id under = m_view.frameAt(event.position());
    const base::Point at = m_view.transform().toPage(event.position());
    if (stories.empty()) {
        const QStringList paths = picturePaths(*event.mimeData());
        leave();
        if (event.mimeData()->hasFormat(storiesType()))
            Q_EMIT refused(tr("这些稿件还没有取来，请再拖一次。"));
        else if (!paths.isEmpty())
            Q_EMIT picturesDropped(paths, under, at);
        else if (const QByteArray bytes = pictureBytes(*event.mimeData()); !bytes.isEmpty())
            Q_EMIT pictureDropped(bytes, under, at);
        return true;
    }
    hover(event);
    const Id onto = m_onto;
    const std::vector<edit::Spot> spots = m_spots;
    m_stories.clear();
    m_spots.clear();
    m_reckoned.reset();
    m_onto = {};
    m_view.setHover({});
    if (stories.size() == 1 && edit::isPlaced(m_view.document(), m_view.page(), stories.front())) {
        m_view.endPreview();
        Q_EMIT placedWanted(stories.front(), under, at);
        return true;
    }
    if (!onto.isNull()) {
        m_view.endPreview();
        Q_EMIT swapWanted(onto, stories.front());
        return true;
    }
    if (spots.empty()) {
        m_view.endPreview();
        Q_EMIT refused(tr("这里没有空位：稿件要落在没有框的栏里。"));
        return true;
    }
    if (!m_view.commit(edit::placeStories(m_view.document(), m_view.page(), spots, {m_view.session()->person(), Id()})))
        return true;
    std::vector<Id> done;
    for (const edit::Spot &spot : spots)
        done.push_back(spot.story);
    m_view.setFocus();
    m_view.selectStory(done.front());
    Q_EMIT placed(done);
    if (done.size() < stories.size())
        Q_EMIT refused(tr("%1 篇稿件没有空位，还在稿库里。").arg(stories.size() - done.size()));
    return true;
}

} // namespace banxin::tools
