// CompareView: one of the compared pages, or both in one another's place, with the differences boxed and numbered.
// Views that go together are told of each other's moves. It compares nothing.
#pragma once

#include <QAbstractScrollArea>
#include <QTimer>

#include "compare/compare_desk.h"
#include "sheet/sheet_pixels.h"

#include <optional>

namespace banxin::compare {

using sheet::SheetPixels;

class CompareView : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Show { Before, After, Overlay, Blink };
    CompareView(SheetPixels &before, SheetPixels &after, Show show, QWidget *parent = nullptr);

    void setShow(Show show);
    Show show() const { return m_show; }
    /// Of 叠加: 0 the page before alone, 1 the page after alone.
    void setMix(double mix);
    double mix() const { return m_mix; }
    /// Which page 闪烁 shows now.
    bool showsAfter() const { return m_show == Show::After || (m_show == Show::Blink && m_isTurned); }
    /// `shown`: which of them are boxed; all where it is empty.
    void setDifferences(const std::vector<proof::Difference> *differences, const std::vector<bool> &shown);
    void setChosen(int difference);
    int chosen() const { return m_chosen; }
    /// Brings the difference into the middle, larger where it is too small to read.
    void reveal(int difference);

    /// 1 is the page's own size at 96 dpi; from 0.1 to 8.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom, std::optional<QPointF> about = {});
    void fitPage();
    void fitWidth();
    QPointF middle() const; // points from the trim's corner
    void setMiddle(QPointF point, double zoom);
    bool isComplete() const;
    QPointF toView(QPointF points) const;
    QPointF toPoints(QPointF view) const;
    /// The number's disc of a difference; null where it has none here.
    QRectF badgeOf(int difference) const;

Q_SIGNALS:
    void viewChanged();
    void chosenByHand(int difference);
    void turned();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    double scale() const { return m_zoom * 96 / 72; }
    QSizeF trim() const;
    QRectF sheet() const;
    void layOut();
    void paintOverlay(QPainter &painter, const QRect &clip);
    void paintBoxes(QPainter &painter) const;
    const proof::DifferenceSide &sideOf(const proof::Difference &difference) const;
    int differenceAt(QPointF view) const;

    SheetPixels &m_before;
    SheetPixels &m_after;
    Show m_show;
    double m_mix = 0.5;
    bool m_isTurned = false;
    QTimer m_blink;
    const std::vector<proof::Difference> *m_differences = nullptr;
    std::vector<bool> m_shown;
    int m_chosen = -1;
    double m_zoom = 1;
    enum class Fit { None, Page, Width } m_fit = Fit::Page;
    QPointF m_pressed;
    bool m_isPanning = false;
};

} // namespace banxin::compare
