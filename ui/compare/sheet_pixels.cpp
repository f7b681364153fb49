#include "compare/sheet_pixels.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace banxin::compare {

namespace {

constexpr int kTile = 512;
constexpr double kCoarse = 1000; // pixels of the longer side

} // namespace

SheetPixels::SheetPixels(QObject *parent)
    : QObject(parent)
    , m_tiles(96 * 1024)
{
    m_pool.setMaxThreadCount(1);
}

SheetPixels::~SheetPixels()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void SheetPixels::setSide(std::shared_ptr<const ReadSide> side)
{
    m_side = std::move(side);
    m_tiles.clear();
    m_coarse = {};
    m_coarseIsWanted = m_hasFailed = false;
    m_wanted.clear();
    m_seen.clear();
    Q_EMIT arrived();
}

bool SheetPixels::isComplete() const
{
    return m_side && !m_seen.isEmpty()
        && std::all_of(m_seen.begin(), m_seen.end(), [this](const TileKey &key) { return m_tiles.contains(key); });
}

void SheetPixels::paint(QPainter &painter, QPointF corner, double scale, double ratio, const QRectF &seen)
{
    m_seen.clear();
    if (!m_side)
        return;
    const QPointF whole = corner - m_side->facts.trim.topLeft() * scale; // where the PDF's page begins
    const QRectF page(corner, m_side->facts.trim.size() * scale);
    painter.save();
    painter.setClipRect(page, Qt::IntersectClip);
    if (!m_coarse.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(whole, QSizeF(m_side->facts.width, m_side->facts.height) * scale), m_coarse);
    }
    const qint64 key = std::llround(scale * ratio * 1e6);
    const QRectF part = seen.intersected(page).translated(-whole);
    if (!part.isEmpty()) {
        const double side = kTile / ratio;
        for (int row = int(std::floor(part.top() / side)); row <= int(std::floor(part.bottom() / side)); ++row)
            for (int column = int(std::floor(part.left() / side)); column <= int(std::floor(part.right() / side));
                 ++column) {
                const TileKey one{key, column, row};
                m_seen.insert(one);
                if (const QImage *tile = m_tiles.object(one))
                    painter.drawImage(QRectF(whole + QPointF(column * side, row * side), QSizeF(side, side)), *tile);
                else if (std::find(m_wanted.begin(), m_wanted.end(), one) == m_wanted.end())
                    m_wanted.push_back(one);
            }
    }
    painter.restore();
    serve();
}

void SheetPixels::serve()
{
    if (m_isServing || !m_side || m_hasFailed)
        return;
    std::erase_if(m_wanted, [&](const TileKey &key) { return !m_seen.contains(key); });
    const bool coarse = m_coarse.isNull() && !m_coarseIsWanted;
    if (!coarse && m_wanted.empty())
        return;
    m_isServing = true;
    const auto side = m_side;
    TileKey key;
    double perPoint = 0;
    QRect place;
    if (coarse) {
        m_coarseIsWanted = true;
        perPoint = kCoarse / std::max(side->facts.width, side->facts.height);
        place =
            QRect(0, 0, int(std::ceil(side->facts.width * perPoint)), int(std::ceil(side->facts.height * perPoint)));
    } else {
        key = m_wanted.front();
        m_wanted.erase(m_wanted.begin());
        perPoint = double(key.scale) / 1e6;
        place = QRect(key.column * kTile, key.row * kTile, kTile, kTile);
    }
    m_pool.start([this, side, key, perPoint, place, coarse] {
        auto tile = raster::pageTile(side->pdf, side->page, perPoint, place);
        QMetaObject::invokeMethod(
            this,
            [this, side, key, coarse, tile] {
                m_isServing = false;
                if (side == m_side) {
                    if (!tile) {
                        if (!std::exchange(m_hasFailed, true))
                            Q_EMIT failed(tile.error());
                    } else {
                        if (coarse)
                            m_coarse = *tile;
                        else
                            m_tiles.insert(key, new QImage(*tile), kTile * kTile * 4 / 1024);
                        Q_EMIT arrived();
                    }
                }
                serve();
            },
            Qt::QueuedConnection);
    });
}

} // namespace banxin::compare
