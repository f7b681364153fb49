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

    /// `icon` stands for the name where there is no room for the names of all tabs of a row.
    void add(QDockWidget *dock, panels::DockTitle *head, const QString &name, const QString &icon);
    /// Beside the name in the row; negative hides it. `shown` in its place where it says more, and `words` what that
    /// is.
    void setCount(QDockWidget *dock, int count, const QString &shown = {}, const QString &words = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress(QTabBar *bar);
    void placeMenu(QTabBar *bar);
    void showMenu(QTabBar *bar);
    void refresh();
    void fold(QTabBar *bar);
    void setTitle(QDockWidget *dock, const QString &title);
    QDockWidget *dockOf(const QTabBar &bar, int tab) const;

    struct Head {
        panels::DockTitle *title = nullptr;
        QString name;
        QString icon;
        int count = 0;
        QString shown{}; // instead of the count
        QString words{};
        QString number() const { return shown.isEmpty() ? QString::number(count) : shown; }
        QString text() const { return count > 0 ? QStringLiteral("%1 %2").arg(name, number()) : name; }
    };
    QMainWindow &m_window;
    QHash<QDockWidget *, Head> m_heads;
    QTimer m_refresh; // docks tell of a change of place before it is made
};

} // namespace banxin::shell
