// DockTabs: docks that are tabs of each other have one head, the row of their names with a menu at its end; a dock that
// stands alone keeps its own. It moves no dock by itself.
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;
class QTabBar;

namespace banxin::panels {
class DockTitle;
}

namespace banxin::shell {

class DockTabs : public QObject {
    Q_OBJECT
public:
    explicit DockTabs(QMainWindow &window);

    void add(QDockWidget *dock, panels::DockTitle *head, const QString &name);
    /// Beside the name in the row; negative hides it.
    void setCount(QDockWidget *dock, int count);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress(QTabBar *bar);
    void placeMenu(QTabBar *bar);
    void showMenu(QTabBar *bar);
    void refresh();
    QDockWidget *dockOf(const QTabBar &bar, int tab) const;

    struct Head {
        panels::DockTitle *title = nullptr;
        QString name;
    };
    QMainWindow &m_window;
    QHash<QDockWidget *, Head> m_heads;
    QTimer m_refresh; // docks tell of a change of place before it is made
};

} // namespace banxin::shell
