// DockTitle: the bar at the head of a dock: name, count and a menu to float or close it. It knows
// nothing of what the dock holds.
#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QHBoxLayout;

namespace banxin::panels {

class DockTitle : public QWidget {
    Q_OBJECT
public:
    DockTitle(const QString &title, QDockWidget *dock);
    /// A counter after the name; negative hides it. `alarming` shows it as an error.
    enum class Weight { Normal, Alarming };
    void setCount(int count, Weight weight = Weight::Normal);
    /// Folded it takes no room: the dock is one of several tabs, whose row names it.
    void setFolded(bool folded);
    QSize sizeHint() const override { return {120, m_folded ? 0 : 32}; }
    QSize minimumSizeHint() const override { return {80, m_folded ? 0 : 32}; }

private:
    bool m_folded = false;
    QLabel *m_count;
};

} // namespace banxin::panels
