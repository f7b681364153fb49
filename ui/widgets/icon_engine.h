// IconEngine: an icon that is painted anew at each size, by who derives from it.
#pragma once

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace banxin::widgets {

/// Derived ones give paint() and clone().
class IconEngine : public QIconEngine {
public:
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
};

} // namespace banxin::widgets
