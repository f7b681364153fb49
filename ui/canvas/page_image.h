// PageImage: the pasteboard, the paper and the page's content as pixels of the view, kept between
// paints: scrolling moves it, an edit repaints what changed. Carets and selections are never in it.
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
    /// What will be painted anew by updated(), in device pixels of the last look; for tests.
    const QRegion &dirty() const { return m_dirty; }
    /// Of the last repaint of the whole image.
    double lastFullMilliseconds() const { return m_fullMilliseconds; }
    double lastMilliseconds() const { return m_milliseconds; }

private:
    QRect toDevice(const base::Rect &rect) const;
    void scrollTo(const QPoint &origin);
    void paint(const QRegion &region);

    paint::PictureSource m_pictures;
    paint::PlacedPageSource m_placedPages;
    paint::PagePainter m_painter;
    std::shared_ptr<const display::DisplayList> m_list;
    QImage m_image;
    QImage m_spare; // the other half of a scroll
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
