#include "canvas/page_image.h"

#include <QElapsedTimer>
#include <QPainter>

#include <cmath>

namespace banxin::canvas {

namespace {

/// Tells items that look alike; runs are shared between layouts as long as they are the same.
struct Mark {
    std::size_t hash = 0;
    base::Rect bounds;
};

std::size_t hashOf(const base::Rect &r, std::size_t seed)
{
    return qHashMulti(seed, static_cast<qint64>(r.x.toEmu()), static_cast<qint64>(r.y.toEmu()),
        static_cast<qint64>(r.width.toEmu()), static_cast<qint64>(r.height.toEmu()));
}

std::size_t hashOf(const std::optional<base::Color> &color, std::size_t seed)
{
    return color ? qHashMulti(seed, color->c, color->m, color->y, color->k) : qHashMulti(seed, 1);
}

std::size_t hashOf(const display::Item &item)
{
    std::size_t hash = qHash(item.shape.index(), item.printed ? 17 : 18);
    if (item.turn)
        hash = qHashMulti(hash, item.turn->hundredths, static_cast<qint64>(item.turn->centre.x.toEmu()),
            static_cast<qint64>(item.turn->centre.y.toEmu()));
    if (const auto *glyphs = std::get_if<display::GlyphItem>(&item.shape)) {
        hash = qHashMulti(hash, reinterpret_cast<quintptr>(glyphs->run.get()),
            static_cast<qint64>(glyphs->origin.x.toEmu()), static_cast<qint64>(glyphs->origin.y.toEmu()));
        return hashOf(glyphs->color, hash);
    }
    if (const auto *picture = std::get_if<display::PictureItem>(&item.shape))
        return hashOf(picture->image, hashOf(picture->frame, qHash(picture->asset.bytes(), hash)));
    if (const auto *page = std::get_if<display::PlacedPageItem>(&item.shape))
        return hashOf(page->frame, qHash(page->asset.bytes(), qHashMulti(hash, page->page)));
    const auto &path = std::get<display::PathItem>(item.shape);
    hash = qHashBits(path.path.points.data(), path.path.points.size() * sizeof(base::Point), hash);
    hash = qHashBits(path.path.verbs.data(), path.path.verbs.size(), hash);
    hash = hashOf(path.stroke, hashOf(path.fill, hash));
    hash = qHashMulti(hash, static_cast<qint64>(path.strokeWidth.toEmu()));
    return path.clip ? hashOf(*path.clip, hash) : hash;
}

std::vector<Mark> marksOf(const display::DisplayList &list)
{
    std::vector<Mark> marks;
    marks.reserve(list.items.size());
    for (const display::Item &item : list.items)
        marks.push_back({hashOf(item), item.bounds.united(display::inkBounds(item))}); // a long word hangs out
    std::sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) { return a.hash < b.hash; });
    return marks;
}

/// What is in one list and not in the other.
template <typename Visit> void forDifference(const std::vector<Mark> &a, const std::vector<Mark> &b, Visit visit)
{
    auto i = a.begin(), j = b.begin();
    while (i != a.end() || j != b.end()) {
        if (j == b.end() || (i != a.end() && i->hash < j->hash))
            visit(*i++);
        else if (i == a.end() || j->hash < i->hash)
            visit(*j++);
        else
            ++i, ++j;
    }
}

constexpr int kManyRects = 24;
/// Antialiasing and glyphs reach a little over their boxes.
constexpr int kOverlap = 2;

} // namespace

QRect PageImage::toDevice(const base::Rect &rect) const
{
    const double scale = m_look.view.pixelsPerPoint * m_look.ratio;
    const QRectF device(m_origin.x() + rect.x.toPt() * scale, m_origin.y() + rect.y.toPt() * scale,
        rect.width.toPt() * scale, rect.height.toPt() * scale);
    return device.toAlignedRect().adjusted(-kOverlap, -kOverlap, kOverlap, kOverlap);
}

void PageImage::setContent(std::shared_ptr<const display::DisplayList> list)
{
    if (list == m_list)
        return;
    const auto before = std::exchange(m_list, std::move(list));
    if (!before || !m_list || before->trim != m_list->trim || m_whole) {
        m_whole = true;
        return;
    }
    forDifference(marksOf(*before), marksOf(*m_list), [&](const Mark &mark) { m_dirty += toDevice(mark.bounds); });
    if (m_dirty.rectCount() > kManyRects)
        m_dirty = m_dirty.boundingRect();
}

void PageImage::invalidatePicture(const base::Digest &asset)
{
    if (!m_list)
        return;
    for (const display::Item &item : m_list->items) {
        const auto *picture = std::get_if<display::PictureItem>(&item.shape);
        if (picture && picture->asset == asset)
            m_dirty += toDevice(display::inkBounds(item));
        const auto *page = std::get_if<display::PlacedPageItem>(&item.shape);
        if (page && page->asset == asset)
            m_dirty += toDevice(display::inkBounds(item));
    }
}

const QImage &PageImage::updated(const PageLook &look)
{
    const QSize device(static_cast<int>(std::ceil(look.size.width() * look.ratio)),
        static_cast<int>(std::ceil(look.size.height() * look.ratio)));
    const QPoint origin(qRound(look.view.origin.x() * look.ratio), qRound(look.view.origin.y() * look.ratio));
    const bool samePage =
        look.page ? look.page->id == m_page && look.page->trim == m_trim && look.page->grid == m_grid : m_page.isNull();
    const bool same = m_image.size() == device && look.ratio == m_look.ratio
        && look.view.pixelsPerPoint == m_look.view.pixelsPerPoint && look.grid == m_look.grid
        && look.theme.pasteboard == m_look.theme.pasteboard && look.printedAlone == m_look.printedAlone && samePage;
    if (m_image.size() != device)
        m_image = QImage(device, QImage::Format_RGB32);
    if (!same)
        m_whole = true;
    const bool moved = origin != m_origin;
    m_look = look;
    m_page = look.page ? look.page->id : base::Id();
    if (look.page) {
        m_trim = look.page->trim;
        m_grid = look.page->grid;
    }
    if (moved && !m_whole)
        scrollTo(origin);
    m_origin = origin;
    const QRect all(QPoint(), device);
    if (m_whole)
        m_dirty = all;
    m_dirty &= all;
    if (!m_dirty.isEmpty()) {
        QElapsedTimer timer;
        timer.start();
        paint(m_dirty);
        m_milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (m_whole)
            m_fullMilliseconds = m_milliseconds;
    }
    m_dirty = {};
    m_whole = false;
    return m_image;
}

void PageImage::scrollTo(const QPoint &origin)
{
    const QPoint by = origin - m_origin;
    const QRect all = m_image.rect();
    if (!all.intersects(all.translated(by))) {
        m_whole = true;
        return;
    }
    if (m_spare.size() != m_image.size())
        m_spare = QImage(m_image.size(), m_image.format());
    {
        QPainter painter(&m_spare);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(by, m_image);
    }
    std::swap(m_image, m_spare);
    m_dirty.translate(by);
    m_dirty += QRegion(all) - all.translated(by);
}

void PageImage::paint(const QRegion &region)
{
    QPainter painter(&m_image);
    painter.setClipRegion(region);
    painter.fillRect(region.boundingRect(), m_look.theme.pasteboard);
    if (!m_look.page)
        return;
    const ViewTransform view{QPointF(m_origin), m_look.view.pixelsPerPoint * m_look.ratio};
    const QRect paper = view.toView(base::Rect{{}, {}, m_look.page->trim.width, m_look.page->trim.height}).toRect();

    // A soft shadow: rings of falling darkness, a little lower than the paper.
    const int reach = static_cast<int>(std::lround(14 * m_look.ratio));
    const QRect cast = paper.translated(0, static_cast<int>(std::lround(3 * m_look.ratio)));
    if (!(region.subtracted(paper)).isEmpty()) {
        painter.setBrush(Qt::NoBrush);
        for (int ring = 0; ring < reach; ++ring) {
            const double fade = 1.0 - static_cast<double>(ring) / reach;
            QColor color = m_look.theme.shadow;
            color.setAlphaF(static_cast<float>(color.alphaF() * fade * fade));
            painter.setPen(color);
            painter.drawRoundedRect(cast.adjusted(-ring - 1, -ring - 1, ring, ring), ring, ring);
        }
        painter.fillRect(QRect(paper.left(), paper.bottom() + 1, paper.width(), cast.bottom() - paper.bottom()),
            m_look.theme.shadow);
    }

    painter.setClipRegion(region & paper);
    painter.fillRect(paper, Qt::white);
    paintGrid(painter, view, *m_look.page, m_look.grid, 1);
    if (m_list) {
        painter.save();
        painter.translate(m_origin);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        paint::PaintOptions options;
        options.pixelsPerPoint = view.pixelsPerPoint;
        options.placedPages = m_placedPages;
        options.printedAlone = m_look.printedAlone;
        options.clip = QRectF((region & paper).boundingRect()).translated(-m_origin);
        if (!options.clip.isEmpty())
            m_painter.paint(painter, *m_list, options, m_pictures);
        painter.restore();
    }
    painter.setClipRegion(region);
    paintPageEdges(painter, view, *m_look.page, m_look.grid);
}

} // namespace banxin::canvas
