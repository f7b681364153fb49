// SheetPixels: one page of a PDF as tiles that come from another thread; what is not there yet is coarser. It knows no
// view and no marks.
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include "compare/compare_desk.h"

class QPainter;

namespace banxin::compare {

class SheetPixels : public QObject {
    Q_OBJECT
public:
    explicit SheetPixels(QObject *parent = nullptr);
    ~SheetPixels() override;
    void setSide(std::shared_ptr<const ReadSide> side);
    const ReadSide *side() const { return m_side.get(); }
    /// Paints what of the page is in `seen`, both in the painter's units, and asks for what is missing. `corner` is the
    /// trim's; `scale` units a point, `ratio` pixels a unit.
    void paint(QPainter &painter, QPointF corner, double scale, double ratio, const QRectF &seen);
    /// Everything of what was painted last is there.
    bool isComplete() const;

Q_SIGNALS:
    void arrived();
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
    void serve();

    std::shared_ptr<const ReadSide> m_side;
    QCache<TileKey, QImage> m_tiles; // cost in KiB
    QImage m_coarse; // the whole page
    bool m_coarseIsWanted = false;
    bool m_isServing = false;
    bool m_hasFailed = false; // told once
    std::vector<TileKey> m_wanted;
    QSet<TileKey> m_seen; // by the last paint
    QThreadPool m_pool;
};

} // namespace banxin::compare
