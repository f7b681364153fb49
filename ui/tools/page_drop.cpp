#include "tools/page_drop.h"

#include "canvas/page_view.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QImageReader>
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

bool isPictureName(const QString &path)
{
    static const QStringList kEndings{QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
        QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("webp")};
    return kEndings.contains(QFileInfo(path).suffix().toLower());
}

QStringList picturesOf(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (!url.isLocalFile() || !isPictureName(url.toLocalFile()))
            return {}; // what else is among them is a manuscript: the import room's
        paths << url.toLocalFile();
    }
    return paths;
}

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
    return m_view.mayEdit() && (data.hasFormat(storiesType()) || !picturesOf(data).isEmpty());
}

std::vector<edit::Spot> PageDrop::spotsFor(
    const model::Document &document, Id page, const std::vector<Id> &stories, base::Point at, edit::Aim aim)
{
    const auto *object = document.find<model::Page>(page);
    return object ? edit::placesAt(document, page, stories, edit::cellAt(object->grid, at), aim)
                  : std::vector<edit::Spot>();
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
        spots = spotsFor(m_view.document(), m_view.page(), stories, m_view.transform().toPage(event.position()),
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
        const QStringList paths = picturesOf(*event.mimeData());
        leave();
        if (!paths.isEmpty())
            Q_EMIT picturesDropped(paths, under, at);
        return true;
    }
    hover(event);
    const Id onto = m_onto;
    const std::vector<edit::Spot> spots = m_spots;
    m_stories.clear();
    m_spots.clear();
    m_onto = {};
    m_view.setHover({});
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
