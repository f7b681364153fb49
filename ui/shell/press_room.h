// PressRoom 付印: what a window's room for the press has besides the views of the page: its dock, and the dialogs that
// export and deliver. It is a child of the window.
#pragma once

#include "shell/export_form.h"

#include <QObject>

class QDockWidget;

namespace banxin::shell {

class MainWindow;
class PressPanel;

class PressRoom : public QObject {
    Q_OBJECT
public:
    explicit PressRoom(MainWindow &window);
    /// The window's own, which it has once its bars are built.
    static PressRoom &of(MainWindow &window);
    /// 导出 PDF, 送印厂.
    void openExport(ExportForm::Target target);
    /// 预检: shows the room and looks at the issue anew.
    void check();
    /// The window has come into the room, or goes out of it.
    void enter();
    void leave();

private:
    QString printer() const;

    MainWindow &m_window;
    PressPanel *m_panel;
    QDockWidget *m_dock;
};

} // namespace banxin::shell
