// SheetPixels: one page of a PDF as tiles that come from another thread; what is not there yet is coarser. It knows no
// view, no marks and no differences.
#pragma once

#include "base/result.h"
#include "raster/page_tiles.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <vector>

class QPainter;

namespace banxin::sheet {

class SheetPixels : public QObject {
    Q_OBJECT
public:
    /// `most`: KiB of tiles that are kept.
    explicit SheetPixels(int most, QObject *parent = nullptr);
    ~SheetPixels() override;
    /// `page` of `pdf`, from 0, and what raster::pageFacts() says of it.
    void setSheet(const QByteArray &pdf, int page, const raster::PageFacts &facts);
    void clear();
    bool hasSheet() const { return m_hasSheet; }
    const raster::PageFacts &facts() const { return m_facts; }
    /// Paints what of the page is in `seen`, both in the painter's units, and asks for what is missing. `corner` is the
    /// trim's; `scale` units a point, `ratio` pixels a unit.
    void paint(QPainter &painter, QPointF corner, double scale, double ratio, const QRectF &seen);
    /// Everything of what was painted last is there.
    bool isComplete() const;

Q_SIGNALS:
    /// `part` of the page is there or is no more, points from the corner of the PDF's page.
    void arrived(const QRectF &part);
    /// Once for a sheet; nothing more of it comes.
    void failed(const banxin::base::Error &error);

private:
    struct TileKey {
        qint64 scale = 0; // pixels a point, in millionths
        int column = 0;
        int row = 0;
        friend bool operator==(const TileKey &, const TileKey &) = default;
        friend size_t qHash(const TileKey &key, size_t seed)
        {
            return qHashMulti(seed, key.scale, key.column, key.row);
        }
    };
    void reset();
    void serve();
    QRectF whole() const; // the PDF's page, in points

    QByteArray m_pdf;
    int m_page = 0;
    raster::PageFacts m_facts;
    bool m_hasSheet = false;
    int m_sheet = 0; // counts up: what an earlier sheet asked for is let go
    QCache<TileKey, QImage> m_tiles; // cost in KiB
    QImage m_coarse; // the whole page
    bool m_coarseIsWanted = false;
    bool m_isServing = false;
    bool m_hasFailed = false;
    std::vector<TileKey> m_wanted; // newest last
    QSet<TileKey> m_seen; // by the last paint
    QThreadPool m_pool; // one thread: one worker keeps the page
};

} // namespace banxin::sheet
