#include "shell/workbench.h"

#include <QApplication>
#include <QDir>

namespace banxin::shell {
namespace {

QString canonical(const QString &location)
{
    return location.contains(QStringLiteral("://")) ? location : QDir(location).absolutePath();
}

} // namespace

Workbench::Workbench(QApplication &application)
    : m_application(application)
{
    widgets::applyTheme(m_application, m_settings.theme());
}

Workbench::~Workbench()
{
    for (const QPointer<MainWindow> &window : m_windows)
        delete window;
    delete m_start;
}

void Workbench::showStart()
{
    if (!m_start) {
        m_start = new StartWindow;
        connect(m_start, &StartWindow::openWanted, this, [this](const QString &location) { openStore(location); });
        connect(m_start, &StartWindow::publicationMade, this, [this](const QString &location) { openStore(location); });
        connect(m_start, &StartWindow::sampleMade, this, [this](const QString &location) {
            openStore(location, {QDate(2020, 10, 19), {}, QStringLiteral("A01")});
        });
    }
    m_start->fillRecent();
    m_start->show();
    m_start->raise();
    m_start->activateWindow();
}

MainWindow *Workbench::openStore(const QString &location, const OpenWish &wish)
{
    m_windows.removeAll(QPointer<MainWindow>());
    for (const QPointer<MainWindow> &window : m_windows)
        if (window->session().isOpen() && canonical(window->session().location()) == canonical(location)) {
            window->raise();
            window->activateWindow();
            return window;
        }
    auto *window = new MainWindow;
    m_windows << window;
    connect(window, &MainWindow::openWanted, this, [this](const QString &other) { openStore(other); });
    connect(window, &MainWindow::startWanted, this, &Workbench::showStart);
    connect(window, &MainWindow::newWanted, this, [this] {
        showStart();
        m_start->focusNew();
    });
    connect(window, &MainWindow::themeChosen, this, &Workbench::setTheme);
    connect(window, &MainWindow::shortcutsChanged, this, [this] {
        for (const QPointer<MainWindow> &each : m_windows)
            if (each)
                each->applyShortcuts();
    });
    connect(window, &MainWindow::storeOpened, this, [this](const QString &opened, const QString &name) {
        m_settings.addRecentStore(canonical(opened), name);
        if (m_start)
            m_start->close();
    });
    connect(window, &MainWindow::openRefused, this, [this, window](const QString &refused, const base::Error &error) {
        showStart(); // before the last window goes, so that the program stays
        m_start->showError(refused, error);
        m_windows.removeAll(QPointer<MainWindow>(window));
        window->hide();
        window->deleteLater();
    });
    // Beside the start window nothing is shown until the newsroom is open; without it the window comes at once.
    if (m_start && m_start->isVisible())
        connect(window, &MainWindow::storeOpened, window, &QWidget::show);
    else
        window->show();
    window->openStore(location, wish);
    return window;
}

void Workbench::setTheme(widgets::ThemeMode mode)
{
    m_settings.setTheme(mode);
    widgets::applyTheme(m_application, mode);
    for (const QPointer<MainWindow> &window : m_windows)
        if (window)
            window->setTheme(mode);
}

} // namespace banxin::shell
