// GlyphPainter: glyph runs onto a QPainter, as cached masks or, when large, as outlines. It keeps
// what it made between repaints, hints nothing, and needs neither QFont nor a platform plug-in.
#pragma once

#include "display/display_list.h"
#include "paint/glyph_rasterizer.h"
#include "paint/shade.h"

#include <QHash>
#include <QImage>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QRgb>

#include <array>
#include <memory>
#include <vector>

class QPainter;

namespace banxin::paint {

enum class Baselines {
    OnPixels, // lines of small type stand on whole pixels and its hairlines take more ink, so that all look alike
    Exact // everything on quarters of a pixel, with as much ink as on paper
};

class GlyphPainter {
public:
    GlyphPainter();
    ~GlyphPainter();

    /// Begins a repaint of a page at `pixelsPerEmu`; glyphs outside `visible` (painter's coordinates) are left out.
    void begin(double pixelsPerEmu, const QRectF &visible, Baselines baselines, Shades shades = {});
    /// Another part of the page is in sight; what was collected before is to be flushed.
    void setVisible(const QRectF &visible) { m_visible = visible; }
    /// Collects the run; it is drawn with those before it that look the same, at the latest by flush().
    void add(QPainter &painter, const display::GlyphItem &item);
    /// Draws what was collected; to be called before anything else is painted and at the end.
    void flush(QPainter &painter);

private:
    struct OutlineCache {
        std::shared_ptr<const font::Face> face;
        QHash<std::uint32_t, QPainterPath> paths; // in ems, y downwards
    };
    // A glyph in its colour at one of 4 × 4 places within a pixel.
    struct Mask {
        QImage image; // null where the glyph shows nothing
        QPoint offset;
    };
    struct MaskCache {
        QHash<quint64, Mask> masks; // by glyph and place within the pixel
        std::array<std::uint8_t, 256> ink{}; // for each coverage
        qsizetype bytes = 0;
        quint64 lastUsed = 0;
    };
    // What the glyphs collected have in common.
    struct Look {
        std::shared_ptr<const font::Face> face;
        double pixelSize = 0;
        int widthPercent = 100;
        font::Direction direction = font::Direction::Horizontal;
        font::Turn turn = font::Turn::Upright;
        QRgb color = 0;
        friend bool operator==(const Look &, const Look &) = default;
    };
    struct MaskKey {
        const font::Face *face = nullptr;
        int across = 0; // size on the device in 1/64 pixel
        int down = 0;
        QRgb color = 0;
        Baselines baselines = Baselines::OnPixels;
        font::Turn turn = font::Turn::Upright;
        friend bool operator==(const MaskKey &, const MaskKey &) = default;
        friend size_t qHash(const MaskKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.face, key.across, key.down, key.color, int(key.baselines), int(key.turn));
        }
    };

    void drawMasks(QPainter &painter, const QTransform &device);
    void drawOutlines(QPainter &painter);
    const QPainterPath &outline(const std::shared_ptr<const font::Face> &face, std::uint32_t glyph);
    Mask makeMask(const MaskCache &cache, std::uint32_t glyph, double across, double down, QPointF place);
    void forgetOldMasks();

    double m_pixelsPerEmu = 0;
    QRectF m_visible;
    Baselines m_baselines = Baselines::OnPixels;
    Shades m_shades;
    quint64 m_repaint = 0;
    Look m_look;
    std::vector<quint32> m_glyphs;
    std::vector<QPointF> m_positions;
    GlyphRasterizer m_rasterizer;
    QHash<const font::Face *, OutlineCache> m_outlines; // of large glyphs
    int m_outlineCount = 0;
    QHash<MaskKey, MaskCache> m_masks;
    qsizetype m_maskBytes = 0;
};

} // namespace banxin::paint
