// PageImage: the pasteboard, the paper and the page's content as pixels of the view, kept between
// paints: scrolling moves it, an edit repaints what changed, and while the zoom is on its way the last sharp image
// stands in, scaled, until sharpen() has painted it anew. Carets and selections are never in it.
#pragma once

#include "canvas/canvas_theme.h"
#include "canvas/grid_overlay.h"
#include "canvas/view_transform.h"
#include "display/display_list.h"
#include "paint/page_painter.h"

#include <QImage>
#include <QRegion>

#include <memory>

namespace banxin::canvas {

/// All that the image depends on besides the content.
struct PageLook {
    QSize size; // of the view, logical pixels
    double ratio = 1; // device pixels a logical one
    ViewTransform view; // origin on whole device pixels
    CanvasTheme theme;
    GridLayers grid;
    const model::Page *page = nullptr; // null paints the pasteboard alone
    bool printedAlone = false; // leaves out layers that are on the screen alone
    bool isZooming = false; // one step of many: another scale need not be sharp at once
};

class PageImage {
public:
    explicit PageImage(paint::PictureSource pictures, paint::PlacedPageSource placedPages = {})
        : m_pictures(std::move(pictures))
        , m_placedPages(std::move(placedPages))
    {
    }

    /// What the page shows now; only the difference to before is painted anew.
    void setContent(std::shared_ptr<const display::DisplayList> list);
    void invalidate() { m_whole = true; }
    /// The pixels of this asset have come.
    void invalidatePicture(const base::Digest &asset);

    /// Brings the image up to date and returns it, in device pixels.
    const QImage &updated(const PageLook &look);
    /// False while a scaled image stands in.
    bool isSharp() const { return m_isSharp; }
    enum class Sharpening {
        Done, // it is shown
        More, // there is more to paint
        NotNow, // the look is not that of the last updated(), or content is not painted yet: all is as it was
    };
    /// Paints on at the sharp image beside the one that is shown, for about so long.
    Sharpening sharpen(const PageLook &look, int milliseconds);
    /// What will be painted anew by updated(), in device pixels of the last look.
    QRegion dirty() const { return m_whole ? QRegion(m_image.rect()) : m_dirty; }
    /// Of the last repaint of the whole image.
    double lastFullMilliseconds() const { return m_fullMilliseconds; }
    double lastMilliseconds() const { return m_milliseconds; }

private:
    QRect toDevice(const base::Rect &rect) const;
    bool isOfSamePage(const PageLook &look) const;
    void add(const base::Rect &rect);
    void scrollTo(const QPoint &origin);
    bool rescale(const QPoint &origin, double scale);
    void dropSource();
    void paint(QImage &image, const QRegion &region);

    paint::PictureSource m_pictures;
    paint::PlacedPageSource m_placedPages;
    paint::PagePainter m_painter;
    std::shared_ptr<const display::DisplayList> m_list;
    std::vector<std::size_t> m_hashes; // of its items
    QImage m_image;
    QImage m_spare; // the other half of a scroll
    bool m_isSharp = true;
    QImage m_source; // the last sharp image, which stands in; null: that is m_image
    QPoint m_sourceOrigin;
    double m_sourceScale = 1; // device pixels a point
    QImage m_next; // the sharp one on its way
    int m_nextTop = 0; // it is painted down to here
    PageLook m_look;
    base::Id m_page; // of the last look, whose page may be gone by now
    base::Size m_trim;
    model::Grid m_grid;
    QPoint m_origin; // of the trim, device pixels
    QRegion m_dirty;
    bool m_whole = true;
    double m_fullMilliseconds = 0;
    double m_milliseconds = 0;
};

} // namespace banxin::canvas
