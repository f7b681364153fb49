// Turned: while it lives a painter draws what is turned about a point of the page. It draws nothing itself.
#pragma once

#include "base/turn.h"

#include <QPainter>
#include <QRectF>
#include <QTransform>

namespace banxin::paint {

class Turned {
public:
    Turned(QPainter &painter, const base::Turn &turn, double pixelsPerEmu)
        : m_painter(painter)
    {
        const double x = static_cast<double>(turn.centre.x.toEmu()) * pixelsPerEmu,
                     y = static_cast<double>(turn.centre.y.toEmu()) * pixelsPerEmu;
        m_transform.translate(x, y).rotate(turn.hundredths / 100.0).translate(-x, -y);
        m_painter.save();
        m_painter.setTransform(m_transform, true);
    }
    ~Turned() { m_painter.restore(); }
    Turned(const Turned &) = delete;
    Turned &operator=(const Turned &) = delete;

    /// What of upright coordinates may come to be seen in an area of the page.
    QRectF seen(const QRectF &area) const { return m_transform.inverted().mapRect(area); }

private:
    QPainter &m_painter;
    QTransform m_transform;
};

} // namespace banxin::paint
