// PagePane: a page as it was or is, to be looked at only, with outlines of what differs. Several panes share one
// view, so that the same place stands in the same spot of each.
#pragma once

#include "canvas/page_image.h"
#include "layout/page_layout.h"
#include "session/session.h"

#include <QPointer>
#include <QWidget>

namespace banxin::history {

/// What is seen of a page: a fit, or a scale and the page's place in the pane's middle.
struct PaneView {
    bool fitsPage = true;
    double pixelsPerPoint = 1; // logical
    QPointF middle; // on the page, pt
};

enum class Mark { Changed, Added, Removed };

struct Outline {
    base::Rect box;
    int rotation = 0; // hundredths of a degree, about its middle
    Mark mark = Mark::Changed;
    bool isText = false; // a paragraph's lines: a bar beside them instead of a frame
};

class PagePane : public QWidget {
    Q_OBJECT
public:
    explicit PagePane(QWidget *parent = nullptr);
    void setSession(session::Session *session);
    /// A null layout leaves the paper empty; a null page (page.id) the pasteboard, with `note` on it.
    void show(const model::Page &page, std::shared_ptr<const layout::PageLayout> layout, std::vector<Outline> outlines);
    void showNote(const QString &note);
    void setView(const PaneView &view);
    /// A pane beside this one: a page that fits fits both, at one scale.
    void setPeer(const PagePane *peer) { m_peer = peer; }
    /// The scale that the view has here.
    double pixelsPerPoint() const { return transform().pixelsPerPoint; }
    const std::vector<Outline> &outlines() const { return m_outlines; }
    QSize minimumSizeHint() const override { return {200, 200}; }

Q_SIGNALS:
    /// The person zoomed or moved this pane; all are to follow.
    void viewWanted(const banxin::history::PaneView &view);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    canvas::ViewTransform transform() const;
    void zoomAt(QPointF place, double factor);
    void moveBy(QPointF pixels);
    void paintOutlines(QPainter &painter, const canvas::ViewTransform &view) const;

    QPointer<session::Session> m_session;
    std::unique_ptr<canvas::PageImage> m_image;
    model::Page m_page;
    std::shared_ptr<const layout::PageLayout> m_layout;
    std::vector<Outline> m_outlines;
    QString m_note;
    PaneView m_view;
    QPointer<const PagePane> m_peer;
    QPointF m_dragged;
};

} // namespace banxin::history
