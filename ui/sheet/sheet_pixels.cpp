#include "sheet/sheet_pixels.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace banxin::sheet {

namespace {

constexpr int kTile = 512; // device pixels
constexpr double kCoarse = 1000; // pixels of the longer side

} // namespace

SheetPixels::SheetPixels(int most, QObject *parent)
    : QObject(parent)
    , m_tiles(most)
{
    m_pool.setMaxThreadCount(1);
}

SheetPixels::~SheetPixels()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void SheetPixels::setSheet(const QByteArray &pdf, int page, const raster::PageFacts &facts)
{
    reset();
    m_pdf = pdf;
    m_page = page;
    m_facts = facts;
    m_hasSheet = true;
    Q_EMIT arrived(whole());
}

void SheetPixels::clear()
{
    const QRectF before = whole();
    reset();
    Q_EMIT arrived(before);
}

void SheetPixels::reset()
{
    ++m_sheet;
    m_pdf.clear();
    m_page = 0;
    m_facts = {};
    m_hasSheet = m_coarseIsWanted = m_hasFailed = false;
    m_tiles.clear();
    m_coarse = {};
    m_wanted.clear();
    m_seen.clear();
}

QRectF SheetPixels::whole() const { return {0, 0, m_facts.width, m_facts.height}; }

bool SheetPixels::isComplete() const
{
    return m_hasSheet && !m_seen.isEmpty()
        && std::all_of(m_seen.begin(), m_seen.end(), [this](const TileKey &key) { return m_tiles.contains(key); });
}

void SheetPixels::paint(QPainter &painter, QPointF corner, double scale, double ratio, const QRectF &seen)
{
    m_seen.clear();
    if (!m_hasSheet)
        return;
    const QPointF pdfCorner = corner - m_facts.trim.topLeft() * scale;
    const QRectF page(corner, m_facts.trim.size() * scale);
    painter.save();
    painter.setClipRect(page, Qt::IntersectClip);
    if (!m_coarse.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(pdfCorner, whole().size() * scale), m_coarse);
    }
    const qint64 key = std::llround(scale * ratio * 1e6);
    const QRectF part = seen.intersected(page).translated(-pdfCorner);
    if (!part.isEmpty()) {
        const double side = kTile / ratio;
        const int right = int(std::floor(part.right() / side)), bottom = int(std::floor(part.bottom() / side));
        for (int row = int(std::floor(part.top() / side)); row <= bottom; ++row)
            for (int column = int(std::floor(part.left() / side)); column <= right; ++column) {
                const TileKey one{key, column, row};
                m_seen.insert(one);
                if (const QImage *tile = m_tiles.object(one))
                    painter.drawImage(
                        QRectF(pdfCorner + QPointF(column * side, row * side), QSizeF(side, side)), *tile);
                else if (std::find(m_wanted.begin(), m_wanted.end(), one) == m_wanted.end())
                    m_wanted.push_back(one);
            }
    }
    painter.restore();
    serve();
}

void SheetPixels::serve()
{
    if (m_isServing || !m_hasSheet || m_hasFailed)
        return;
    std::erase_if(m_wanted, [&](const TileKey &key) { return !m_seen.contains(key); });
    const bool isCoarse = m_coarse.isNull() && !m_coarseIsWanted;
    if (!isCoarse && m_wanted.empty())
        return;
    m_isServing = true;
    TileKey key;
    double perPoint = 0;
    QRect place;
    QRectF part = whole();
    if (isCoarse) {
        m_coarseIsWanted = true;
        perPoint = kCoarse / std::max(m_facts.width, m_facts.height);
        place = QRect(0, 0, int(std::ceil(m_facts.width * perPoint)), int(std::ceil(m_facts.height * perPoint)));
    } else {
        key = m_wanted.front();
        m_wanted.erase(m_wanted.begin());
        perPoint = double(key.scale) / 1e6;
        place = QRect(key.column * kTile, key.row * kTile, kTile, kTile);
        part = QRectF(QPointF(place.topLeft()) / perPoint, QSizeF(place.size()) / perPoint);
    }
    m_pool.start([this, pdf = m_pdf, page = m_page, sheet = m_sheet, key, perPoint, place, part, isCoarse] {
        auto tile = raster::pageTile(pdf, page, perPoint, place);
        QMetaObject::invokeMethod(
            this,
            [this, sheet, key, part, isCoarse, tile] {
                m_isServing = false;
                if (sheet == m_sheet) {
                    if (!tile) {
                        m_hasFailed = true;
                        Q_EMIT failed(tile.error());
                    } else {
                        if (isCoarse)
                            m_coarse = *tile;
                        else
                            m_tiles.insert(key, new QImage(*tile), kTile * kTile * 4 / 1024);
                        Q_EMIT arrived(part);
                    }
                }
                serve();
            },
            Qt::QueuedConnection);
    });
}

} // namespace banxin::sheet
