#include "shell/workbench.h"

#include "manual/help_window.h"
#include "shell/pack_dialogs.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace banxin::shell {
namespace {

QString canonical(const QString &location)
{
    return location.contains(QStringLiteral("://")) ? location : QDir(location).absolutePath();
}

/// Newsrooms that are on the screen, each with the process that shows it: one that has ended left it open.
const QString kOpenStores = QStringLiteral("open-stores");

bool isThisProgram(qint64 process)
{
    const QString program = QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(process));
    return !program.isEmpty() && program == QFile::symLinkTarget(QStringLiteral("/proc/self/exe"));
}

} // namespace

Workbench::Workbench(QApplication &application)
    : m_application(application)
{
    widgets::applyTheme(m_application, m_settings.theme());
    manual::answerHelpKey();
}

Workbench::~Workbench()
{
    const QList<QPointer<MainWindow>> windows = m_windows; // each takes itself out as it goes
    for (const QPointer<MainWindow> &window : windows)
        delete window;
    delete m_start;
}

void Workbench::showStart()
{
    if (!m_start) {
        m_start = new StartWindow;
        connect(m_start, &StartWindow::languageChosen, this, &Workbench::setLanguage, Qt::QueuedConnection);
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

void Workbench::noteOpen(const QString &location, bool isOpen)
{
    const QString own = QStringLiteral("%1 %2").arg(QCoreApplication::applicationPid()).arg(location);
    QStringList known = m_settings.text(kOpenStores).split(u'\n', Qt::SkipEmptyParts);
    known.removeAll(own);
    if (isOpen)
        known << own;
    m_settings.setText(kOpenStores, known.join(u'\n'));
}

bool Workbench::reopenLeft()
{
    QStringList kept, left;
    for (const QString &line : m_settings.text(kOpenStores).split(u'\n', Qt::SkipEmptyParts)) {
        const QString location = line.section(u' ', 1);
        if (isThisProgram(line.section(u' ', 0, 0).toLongLong()))
            kept << line;
        else if (!left.contains(location) && QFileInfo::exists(location))
            left << location;
    }
    m_settings.setText(kOpenStores, kept.join(u'\n'));
    for (const QString &location : left)
        openStore(location);
    return !left.isEmpty();
}

/// One that shows the newsroom; null where there is none.
MainWindow *Workbench::windowOn(const QString &location) const
{
    for (const QPointer<MainWindow> &window : m_windows)
        if (window && window->session().isOpen() && canonical(window->session().location()) == canonical(location))
            return window;
    return nullptr;
}

/// Other windows on the same newsroom look at once: their own look comes four times a second.
void Workbench::follow(const session::Session &changed)
{
    const QString location = canonical(changed.location());
    for (const QPointer<MainWindow> &window : m_windows)
        if (window && &window->session() != &changed && canonical(window->session().location()) == location)
            window->session().follow();
}

/// Those on one newsroom, in the order in which they were opened.
void Workbench::numberWindows()
{
    QMap<QString, int> count;
    for (const QPointer<MainWindow> &window : m_windows)
        if (window && window->session().isOpen())
            window->setNumber(++count[canonical(window->session().location())]);
}

/// A pack goes into a newsroom first: which one, a dialog asks.
void Workbench::openPack(const QString &path)
{
    QWidget *over = QApplication::activeWindow();
    if (!over && m_windows.isEmpty())
        showStart();
    if (!over)
        over = m_start && m_start->isVisible() ? static_cast<QWidget *>(m_start) : m_windows.value(0).data();
    std::vector<UnpackDialog::Known> known;
    for (const RecentStore &store : m_settings.recentStores())
        known.push_back({store.name, store.location});
    auto *dialog = new UnpackDialog(path, known, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UnpackDialog::unpacked, this,
        [this](const QString &location, const QDate &date, const QString &edition) {
            openStore(location, {date, edition, {}});
        });
    dialog->open();
}

MainWindow *Workbench::openStore(const QString &location, const OpenWish &wish)
{
    if (isPackFile(location)) {
        openPack(location);
        return nullptr;
    }
    m_windows.removeAll(QPointer<MainWindow>());
    MainWindow *window = windowOn(location);
    if (!window)
        return openWindow(location, wish);
    window->raise();
    window->activateWindow();
    return window;
}

MainWindow *Workbench::openWindow(const QString &location, const OpenWish &wish)
{
    m_windows.removeAll(QPointer<MainWindow>());
    const MainWindow *first = windowOn(location);
    auto *window = new MainWindow;
    if (first && !first->isMaximized() && !first->isFullScreen()) { // beside it, not over it
        constexpr int kAside = 32;
        window->setWindowState(Qt::WindowNoState);
        window->resize(first->size());
        window->move(first->pos() + QPoint(kAside, kAside));
    }
    m_windows << window;
    connect(&window->session(), &session::Session::historyChanged, this,
        [this, session = &window->session()] { follow(*session); });
    // A window that goes is asked nothing any more.
    connect(&window->session(), &session::Session::closing, this, [this, window] {
        m_windows.removeAll(QPointer<MainWindow>(window));
        numberWindows();
    });
    connect(window, &MainWindow::windowWanted, this, &Workbench::openWindow);
    connect(window, &MainWindow::openWanted, this, [this](const QString &other) { openStore(other); });
    connect(window, &MainWindow::startWanted, this, &Workbench::showStart);
    connect(window, &MainWindow::newWanted, this, [this] {
        showStart();
        m_start->focusNew();
    });
    connect(window, &MainWindow::themeChosen, this, &Workbench::setTheme);
    // Not from within its own menu: the window goes.
    connect(window, &MainWindow::languageChosen, this, &Workbench::setLanguage, Qt::QueuedConnection);
    connect(window, &MainWindow::shortcutsChanged, this, [this] {
        for (const QPointer<MainWindow> &each : m_windows)
            if (each)
                each->applyShortcuts();
    });
    connect(window, &QObject::destroyed, this, [this, location] {
        if (!windowOn(location))
            noteOpen(canonical(location), false);
    });
    connect(window, &MainWindow::storeOpened, this, [this](const QString &opened, const QString &name) {
        m_settings.addRecentStore(canonical(opened), name);
        noteOpen(canonical(opened), true);
        numberWindows();
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

void Workbench::setLanguage(session::Language language)
{
    m_settings.setLanguage(language == session::Language::English ? QStringLiteral("en") : QStringLiteral("zh"));
    session::speak(m_application, language);
    QApplication::setApplicationDisplayName(programName());
    // The last window closes before the next one opens.
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    const bool atStart = m_start && m_start->isVisible();
    if (m_start) {
        const QRect place = m_start->geometry();
        delete m_start;
        if (atStart) {
            showStart();
            m_start->setGeometry(place);
        }
    }
    const QList<QPointer<MainWindow>> windows = m_windows;
    for (const QPointer<MainWindow> &before : windows) {
        if (!before || !before->session().isOpen())
            continue;
        const QString location = before->session().location();
        const OpenWish shown = before->shown();
        const QByteArray place = before->saveGeometry();
        const Room room = before->room();
        if (!before->close())
            continue;
        MainWindow *after = openWindow(location, shown);
        after->restoreGeometry(place);
        connect(after, &MainWindow::storeOpened, after, [after, room] { after->setRoom(room); });
    }
    QApplication::setQuitOnLastWindowClosed(quits);
}

QString programName() { return QCoreApplication::translate("shell", "版心", "the program"); }

} // namespace banxin::shell
