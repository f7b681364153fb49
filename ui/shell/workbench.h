// Workbench: the windows of the running program: the start window and one main window a newsroom. It
// opens, raises and closes them and changes the theme of all.
#pragma once

#include "shell/main_window.h"
#include "shell/start_window.h"

#include <QObject>
#include <QPointer>

class QApplication;

namespace banxin::shell {

/// 版心, in the language that is spoken.
QString programName();

class Workbench : public QObject {
    Q_OBJECT
public:
    explicit Workbench(QApplication &application);
    ~Workbench() override;

    void showStart();
    /// Opens the newsrooms that a program was showing when it was ended from outside (a crash, the power); false
    /// where there is none.
    bool reopenLeft();
    /// Opens the newsroom in a window of its own, or raises the one that shows it. A pack (.banxinpack) is asked about
    /// first; null then, and its newsroom opens when it is in it.
    MainWindow *openStore(const QString &location, const OpenWish &wish = {});
    /// One more window on the newsroom, with a session of its own: what is done in one is seen in the others as soon as
    /// it is stored.
    MainWindow *openWindow(const QString &location, const OpenWish &wish = {});
    StartWindow *startWindow() const { return m_start; }
    const QList<QPointer<MainWindow>> &windows() const { return m_windows; }
    void setTheme(widgets::ThemeMode mode);
    /// From now on the program speaks the language: every window is made anew where it stood, showing what it showed. A
    /// window that may not close (a manuscript is not stored yet) keeps its words until it does.
    void setLanguage(session::Language language);

private:
    void openPack(const QString &path);
    void noteOpen(const QString &location, bool isOpen);
    MainWindow *windowOn(const QString &location) const;
    void follow(const session::Session &changed);
    void numberWindows();

    QApplication &m_application;
    Settings m_settings;
    QPointer<StartWindow> m_start;
    QList<QPointer<MainWindow>> m_windows;
};

} // namespace banxin::shell
