// Rulers: along the top and the left of the view, in millimetres, in columns and characters, or in
// rows of the grid; the unit never changes what is edited.
#pragma once

#include "canvas/canvas_theme.h"
#include "canvas/view_transform.h"
#include "model/publication.h"

#include <QWidget>

#include <optional>

namespace banxin::canvas {

enum class RulerUnit { Millimetre, Character, Row };
constexpr int kRulerWidth = 20;

/// What both rulers are drawn from.
struct RulerScale {
    ViewTransform view; // in the ruler's own coordinates
    RulerUnit unit = RulerUnit::Millimetre;
    base::Size trim;
    model::Grid grid;
    bool hasPage = false;
};

class Ruler : public QWidget {
    Q_OBJECT
public:
    Ruler(Qt::Orientation orientation, QWidget *parent);
    void setScale(const RulerScale &scale);
    void setTheme(const CanvasTheme &theme);
    /// The pointer's place along the ruler, or nothing.
    void setPointer(std::optional<double> at);

Q_SIGNALS:
    /// A guide is pulled out of the ruler: where the pointer is on the screen, and whether the button went up.
    void pulled(QPoint at, bool done);
    /// What was being pulled is given up: the button went up where the ruler did not hear of it.
    void letGo();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintTick(QPainter &painter, double at, int length) const;
    void paintNumber(QPainter &painter, double at, const QString &text) const;
    void paintMillimetres(QPainter &painter) const;
    void paintCharacters(QPainter &painter) const;
    void paintRows(QPainter &painter) const;
    double along(base::Length length) const;
    double extent() const;

    Qt::Orientation m_orientation;
    RulerScale m_scale;
    CanvasTheme m_theme;
    std::optional<double> m_pointer;
    bool m_pulling = false;
};

/// Where the rulers meet: shows the unit; a click takes the next one.
class RulerCorner : public QWidget {
    Q_OBJECT
public:
    explicit RulerCorner(QWidget *parent);
    void setUnit(RulerUnit unit);
    RulerUnit unit() const { return m_unit; }
    void setTheme(const CanvasTheme &theme);

Q_SIGNALS:
    void unitChosen(banxin::canvas::RulerUnit unit);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    RulerUnit m_unit = RulerUnit::Character;
    CanvasTheme m_theme;
};

} // namespace banxin::canvas
