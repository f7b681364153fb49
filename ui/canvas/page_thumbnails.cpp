#include "canvas/page_thumbnails.h"

#include "paint/page_painter.h"

#include <QPainter>

#include <cmath>

namespace banxin::canvas {

PageThumbnails::PageThumbnails(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_settle.setSingleShot(true);
    m_settle.setInterval(250);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        for (const base::Id page : std::exchange(m_stale, {}))
            refresh(page);
    });
}

PageThumbnails::~PageThumbnails()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PageThumbnails::setSession(session::Session *session)
{
    m_pool.clear();
    m_pool.waitForDone(); // its pictures come from the session before
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_entries.clear();
    if (!session)
        return;
    connect(session, &session::Session::closing, this, [this] { setSession(nullptr); });
    connect(session, &session::Session::issueOpened, this, [this] { m_entries.clear(); });
    connect(session, &session::Session::layoutReady, this, [this](base::Id page) {
        const auto found = m_entries.find(page);
        if (found == m_entries.end())
            return;
        if (found->second.image.isNull()) {
            refresh(page);
            return;
        }
        m_stale.insert(page);
        m_settle.start();
    });
}

QImage PageThumbnails::thumbnail(base::Id page, int pixelWidth)
{
    if (!m_session || pixelWidth <= 0)
        return {};
    Entry &entry = m_entries[page];
    if (entry.wantedWidth != pixelWidth) {
        entry.wantedWidth = pixelWidth;
        entry.painted = nullptr;
        refresh(page);
    }
    return entry.image;
}

QImage PageThumbnails::newest(base::Id page) const
{
    const auto found = m_entries.find(page);
    return found == m_entries.end() ? QImage() : found->second.image;
}

void PageThumbnails::refresh(base::Id page)
{
    const auto found = m_entries.find(page);
    if (found == m_entries.end() || !m_session || found->second.painting)
        return;
    const auto layout = m_session->pageLayout(page);
    if (layout && layout->display && layout->display != found->second.painted)
        start(page, found->second, layout->display);
}

void PageThumbnails::start(base::Id page, Entry &entry, const std::shared_ptr<const display::DisplayList> &list)
{
    entry.painting = true;
    const int width = entry.wantedWidth;
    m_pool.start([this, page, list, width, session = m_session.data()] {
        // Twice the size and then halved: small type becomes even grey instead of specks.
        const double scale = 2.0 * width / list->trim.width.toPt();
        QImage large(2 * width, static_cast<int>(std::lround(list->trim.height.toPt() * scale)), QImage::Format_RGB32);
        large.fill(Qt::white);
        {
            QPainter painter(&large);
            painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
            paint::PaintOptions options;
            options.pixelsPerPoint = scale;
            options.placedPages = [session](const base::Digest &asset, int number, int pixels) {
                return session->placedPageNow(asset, number, pixels);
            };
            options.outlines = false; // at that size they only blur
            const paint::PagePainter painterOfPages;
            painterOfPages.paint(painter, *list, options,
                [session](const base::Digest &asset, int pixels) { return session->pictureNow(asset, pixels); });
        }
        const QImage image =
            large.scaled(width, std::max(1, large.height() / 2), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QMetaObject::invokeMethod(
            this,
            [this, page, list, width, image] {
                const auto found = m_entries.find(page);
                if (found == m_entries.end())
                    return;
                Entry &done = found->second;
                done.painting = false;
                done.image = image;
                done.painted = list;
                Q_EMIT thumbnailReady(page);
                if (done.wantedWidth != width)
                    done.painted = nullptr;
                refresh(page); // it may have changed meanwhile
            },
            Qt::QueuedConnection);
    });
}

} // namespace banxin::canvas
