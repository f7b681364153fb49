#include "canvas/page_image.h"

#include <QElapsedTimer>
#include <QPainter>

#include <cmath>

namespace banxin::canvas {

namespace {

std::size_t hashOf(const base::Rect &r, std::size_t seed)
{
    return qHashMulti(seed, static_cast<qint64>(r.x.toEmu()), static_cast<qint64>(r.y.toEmu()),
        static_cast<qint64>(r.width.toEmu()), static_cast<qint64>(r.height.toEmu()));
}

std::size_t hashOf(const std::optional<base::Color> &color, std::size_t seed)
{
    return color ? qHashMulti(seed, color->c, color->m, color->y, color->k) : qHashMulti(seed, 1);
}

std::size_t hashOf(const display::PathData &path, std::size_t seed)
{
    seed = qHashBits(path.points.data(), path.points.size() * sizeof(base::Point), seed);
    return qHashBits(path.verbs.data(), path.verbs.size(), seed);
}

std::size_t hashOf(const base::Point &point, std::size_t seed)
{
    return qHashMulti(seed, static_cast<qint64>(point.x.toEmu()), static_cast<qint64>(point.y.toEmu()));
}

/// All that painting depends on.
std::size_t hashOf(const display::Item &item)
{
    std::size_t hash = qHash(item.shape.index(), item.printed ? 17 : 18);
    if (item.turn)
        hash = hashOf(item.turn->centre, qHashMulti(hash, item.turn->hundredths));
    if (const auto *glyphs = std::get_if<display::GlyphItem>(&item.shape)) {
        hash = qHashMulti(hash, reinterpret_cast<quintptr>(glyphs->run.get()));
        return hashOf(glyphs->color, hashOf(glyphs->origin, hash));
    }
    if (const auto *picture = std::get_if<display::PictureItem>(&item.shape)) {
        hash = qHashMulti(hash, picture->rotation, picture->mirrored, picture->grey);
        hash = hashOf(picture->clip, qHash(picture->asset.bytes(), hash));
        return hashOf(picture->image, hashOf(picture->frame, hash));
    }
    if (const auto *page = std::get_if<display::PlacedPageItem>(&item.shape))
        return hashOf(page->frame, qHash(page->asset.bytes(), qHashMulti(hash, page->page)));
    const auto &path = std::get<display::PathItem>(item.shape);
    hash = hashOf(path.stroke, hashOf(path.fill, hashOf(path.path, hash)));
    hash = qHashMulti(hash, static_cast<qint64>(path.strokeWidth.toEmu()));
    if (path.gradient) {
        hash = hashOf(path.gradient->to, hashOf(path.gradient->from, qHashMulti(hash, path.gradient->radial)));
        hash = hashOf(path.gradient->end, hashOf(path.gradient->start, hash));
    }
    return path.clip ? hashOf(*path.clip, hash) : hash;
}

/// Tells items that look alike; runs are shared between layouts as long as they are the same.
std::vector<std::size_t> hashesOf(const display::DisplayList &list)
{
    std::vector<std::size_t> hashes;
    hashes.reserve(list.items.size());
    for (const display::Item &item : list.items)
        hashes.push_back(hashOf(item));
    return hashes;
}

base::Rect boundsOf(const display::Item &item)
{
    return item.bounds.united(display::inkBounds(item)); // a long word hangs out
}

struct Span {
    std::size_t from;
    std::size_t to;
};

/// Visits what is in one list and not in the other: `left` with indices into `a`, `right` with such into `b`. Of items
/// in both that stand in another order `left` gets as many as it takes to tell how: painted again, all is right.
template <typename Left, typename Right>
void forDifference(
    const std::vector<std::size_t> &a, Span of, const std::vector<std::size_t> &b, Span in, Left left, Right right)
{
    const auto sorted = [](const std::vector<std::size_t> &hashes, Span span) {
        std::vector<std::pair<std::size_t, std::size_t>> marks;
        marks.reserve(span.to - span.from);
        for (std::size_t i = span.from; i < span.to; ++i)
            marks.emplace_back(hashes[i], i);
        std::sort(marks.begin(), marks.end());
        return marks;
    };
    const auto before = sorted(a, of), after = sorted(b, in);
    std::vector<std::pair<std::size_t, std::size_t>> both;
    auto i = before.begin();
    auto j = after.begin();
    while (i != before.end() || j != after.end()) {
        if (j == after.end() || (i != before.end() && i->first < j->first))
            left((i++)->second);
        else if (i == before.end() || j->first < i->first)
            right((j++)->second);
        else
            both.emplace_back((i++)->second, (j++)->second);
    }
    std::sort(both.begin(), both.end());
    // Of each two that have changed places one is enough: those that came forward, or those they passed.
    std::vector<std::size_t> passed, moved;
    std::size_t most = 0, least = b.size();
    for (const auto &[was, is] : both) {
        if (is < most)
            passed.push_back(was);
        most = std::max(most, is);
    }
    for (auto pair = both.rbegin(); pair != both.rend(); ++pair) {
        if (pair->second > least)
            moved.push_back(pair->first);
        least = std::min(least, pair->second);
    }
    for (const std::size_t each : passed.size() < moved.size() ? passed : moved)
        left(each);
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

void PageImage::add(const base::Rect &rect)
{
    m_dirty += toDevice(rect);
    if (m_dirty.rectCount() > kManyRects)
        m_dirty = m_dirty.boundingRect();
}

void PageImage::dropSource()
{
    m_source = {};
    m_next = {};
}

void PageImage::setContent(std::shared_ptr<const display::DisplayList> list)
{
    if (list == m_list)
        return;
    dropSource();
    const auto before = std::exchange(m_list, std::move(list));
    const std::vector<std::size_t> was =
        std::exchange(m_hashes, m_list ? hashesOf(*m_list) : std::vector<std::size_t>());
    if (!before || !m_list || before->trim != m_list->trim || m_whole) {
        m_whole = true;
        return;
    }
    // An edit leaves most of the page alone, before it and behind it.
    const auto head = std::mismatch(was.begin(), was.end(), m_hashes.begin(), m_hashes.end());
    const auto tail = std::mismatch(was.rbegin(), std::make_reverse_iterator(head.first), m_hashes.rbegin(),
        std::make_reverse_iterator(head.second));
    const auto at = [](const auto &from, auto to) { return static_cast<std::size_t>(to - from.begin()); };
    forDifference(
        was, {at(was, head.first), at(was, tail.first.base())}, m_hashes,
        {at(m_hashes, head.second), at(m_hashes, tail.second.base())},
        [&](std::size_t i) { add(boundsOf(before->items[i])); },
        [&](std::size_t i) { add(boundsOf(m_list->items[i])); });
}

void PageImage::invalidatePicture(const base::Digest &asset)
{
    if (!m_list)
        return;
    for (const display::Item &item : m_list->items) {
        const auto *picture = std::get_if<display::PictureItem>(&item.shape);
        const auto *page = std::get_if<display::PlacedPageItem>(&item.shape);
        if ((!picture || picture->asset != asset) && (!page || page->asset != asset))
            continue;
        dropSource();
        add(display::inkBounds(item));
    }
}

bool PageImage::isOfSamePage(const PageLook &look) const
{
    return look.page ? look.page->id == m_page && look.page->trim == m_trim && look.page->grid == m_grid
                     : m_page.isNull();
}

const QImage &PageImage::updated(const PageLook &look)
{
    const QSize device(static_cast<int>(std::ceil(look.size.width() * look.ratio)),
        static_cast<int>(std::ceil(look.size.height() * look.ratio)));
    const QPoint origin(qRound(look.view.origin.x() * look.ratio), qRound(look.view.origin.y() * look.ratio));
    const bool same = m_image.size() == device && look.ratio == m_look.ratio && look.grid == m_look.grid
        && look.theme.pasteboard == m_look.theme.pasteboard && look.printedAlone == m_look.printedAlone
        && isOfSamePage(look);
    if (!same || (!look.isZooming && !m_isSharp))
        m_whole = true;
    const double before = m_look.view.pixelsPerPoint * m_look.ratio;
    m_look = look;
    m_page = look.page ? look.page->id : base::Id();
    if (look.page) {
        m_trim = look.page->trim;
        m_grid = look.page->grid;
    }
    if (const double scale = look.view.pixelsPerPoint * look.ratio; !m_whole && scale != before)
        m_whole = !look.isZooming || !rescale(origin, before);
    else if (!m_whole && origin != m_origin)
        scrollTo(origin);
    if (m_image.size() != device)
        m_image = QImage(device, QImage::Format_RGB32);
    m_origin = origin;
    const QRect all(QPoint(), device);
    if (m_whole) {
        m_dirty = all;
        dropSource();
        m_isSharp = true;
    }
    m_dirty &= all;
    if (!m_dirty.isEmpty()) {
        QElapsedTimer timer;
        timer.start();
        paint(m_image, m_dirty);
        m_milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (m_whole)
            m_fullMilliseconds = m_milliseconds;
    }
    m_dirty = {};
    m_whole = false;
    return m_image;
}

/// What was painted last at the scale `before`, as it looks at the new one; what it does not reach becomes dirty. False
/// where that would be most of the view.
bool PageImage::rescale(const QPoint &origin, double before)
{
    const double scale = m_look.view.pixelsPerPoint * m_look.ratio;
    const QRect all = m_image.rect();
    if (!m_source.isNull()) {
        m_dirty = {}; // it has none: content drops it
    } else if (!m_dirty.isEmpty()) {
        return false;
    }
    const bool own = m_source.isNull();
    const QPoint from = own ? m_origin : m_sourceOrigin;
    const double by = scale / (own ? before : m_sourceScale);
    const QRectF target(QPointF(origin) - QPointF(from) * by, QSizeF(all.size()) * by);
    const QRect reached =
        QRect(QPoint(static_cast<int>(std::ceil(target.left())), static_cast<int>(std::ceil(target.top()))),
            QPoint(static_cast<int>(std::floor(target.right())) - 1, static_cast<int>(std::floor(target.bottom())) - 1))
        & all;
    constexpr double kLeast = 0.4;
    if (reached.isEmpty()
        || static_cast<double>(reached.width()) * reached.height() < kLeast * all.width() * all.height())
        return false;
    if (own) {
        m_source = std::exchange(m_image, QImage(m_image.size(), m_image.format()));
        m_sourceOrigin = m_origin;
        m_sourceScale = before;
    }
    m_next = {};
    m_isSharp = false;
    QPainter painter(&m_image);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_source);
    m_dirty = QRegion(all) - reached;
    return true;
}

PageImage::Sharpening PageImage::sharpen(const PageLook &look, int milliseconds)
{
    if (m_isSharp)
        return Sharpening::Done;
    const QPoint origin(qRound(look.view.origin.x() * look.ratio), qRound(look.view.origin.y() * look.ratio));
    if (m_whole || !m_dirty.isEmpty() || origin != m_origin || !isOfSamePage(look) || look.ratio != m_look.ratio
        || look.view.pixelsPerPoint != m_look.view.pixelsPerPoint)
        return Sharpening::NotNow;
    m_look.page = look.page; // the one of then may be gone
    if (m_next.isNull()) {
        m_next = QImage(m_image.size(), m_image.format());
        m_nextTop = 0;
    }
    constexpr int kBand = 96; // rows: few enough for a millisecond or two
    QElapsedTimer timer;
    timer.start();
    do {
        const int height = std::min(kBand, m_next.height() - m_nextTop);
        paint(m_next, QRect(0, m_nextTop, m_next.width(), height));
        m_nextTop += height;
    } while (m_nextTop < m_next.height() && timer.elapsed() < milliseconds);
    if (m_nextTop < m_next.height())
        return Sharpening::More;
    std::swap(m_image, m_next);
    dropSource();
    m_isSharp = true;
    return Sharpening::Done;
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
    m_next = {};
    m_dirty.translate(by);
    m_dirty += QRegion(all) - all.translated(by);
}

void PageImage::paint(QImage &image, const QRegion &region)
{
    QPainter painter(&image);
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
