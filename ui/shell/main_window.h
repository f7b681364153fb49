// MainWindow: one newsroom's window: menus, bars, docks round the page. It wires the session to
// what shows it and keeps no document of its own.
#pragma once

#include "intake/intake_desk.h"
#include "panels/facts.h"
#include "session/session.h"
#include "shell/settings.h"

#include <QMainWindow>
#include <QTimer>

#include <map>
#include <set>

class QActionGroup;
class QDockWidget;
class QToolBar;
class QMenu;
class QToolButton;
class QStackedWidget;

namespace banxin::canvas {
class PageThumbnails;
class PageView;
enum class PressMode;
} // namespace banxin::canvas
namespace banxin::intake {
class IntakeRoom;
}
namespace banxin::panels {
class DockTitle;
class FindingsPanel;
class InspectorPanel;
class PagesPanel;
class StoryPool;
} // namespace banxin::panels
namespace banxin::widgets {
class MessageBar;
class PickerButton;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::shell {

class ContextFacts;
class PressBar;
class StatusLine;

/// What to show first; empty members leave it to the program.
struct OpenWish {
    QDate issue;
    QString edition;
    QString page;
};

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Starts opening; storeOpened() or openRefused() follows.
    void openStore(const QString &location, const OpenWish &wish = {});
    session::Session &session() { return *m_session; }
    canvas::PageView &view() { return *m_view; }
    base::Id page() const { return m_page; }
    void showPage(base::Id page);
    void showError(const base::Error &error);
    void setTheme(widgets::ThemeMode mode);
    QAction *action(const QString &objectName) const;
    /// Opens the import room; null where no issue is open.
    intake::IntakeRoom *showIntake();

Q_SIGNALS:
    void storeOpened(const QString &location, const QString &name);
    void openRefused(const QString &location, const banxin::base::Error &error);
    /// Another newsroom is to be opened in a window of its own.
    void openWanted(const QString &location);
    void startWanted();
    void newWanted();
    void themeChosen(banxin::widgets::ThemeMode mode);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // main_window_build.cpp
    QAction *addAction(QMenu *menu, const QString &name, const QString &text, const QKeySequence &shortcut = {});
    void buildCentre();
    void buildActions();
    void buildMenus();
    void buildMenuKeys();
    void buildToolBars();
    void buildDocks();
    QDockWidget *buildDock(
        const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area, panels::DockTitle **bar);
    void arrangeDocks();
    void restoreDefaultLayout();

    // main_window_press.cpp
    void buildPressMenu(QMenu *view);
    void buildPressBar();
    void setPressMode(canvas::PressMode mode);
    QString inksAtPointer() const;
    void refreshPrinters();
    void takePressFindings();
    std::vector<panels::PageFinding> findingsOfPage();
    void showPrinters();
    void showSwatches();
    void showAdvert(base::Id frame);

    // main_window_compose.cpp
    /// Gives the tools of the page (m_tools) to the canvas; called once, when the window stands.
    void buildTools();
    /// select, text, reserve, picture, rule, box, polygon, advert, table, hand, zoom
    void chooseTool(const QString &name);
    /// 上版: stories come onto the page that is shown.
    void placeStories(const std::vector<base::Id> &stories);
    /// Does to what is selected what the action of that name says: objectGroup, alignLeft, storyFit, editDelete...
    void actOnSelection(const QString &action);

    // main_window_intake.cpp
    bool isInIntake() const;
    void leaveIntake();
    void importFiles();
    void tellReadOnly();
    void paste();
    void undo();
    void redo();
    void showStored(const intake::IntakeDesk::Stored &what);
    bool mayLoseManuscripts();

    // main_window.cpp
    void sessionOpened();
    void issueOpened();
    void documentChanged();
    void layoutReady(base::Id page);
    void fillIssueMenu();
    void fillPageMenu();
    void fillRecentMenu();
    void refresh();
    void refreshSelection();
    void refreshCommit();
    void refreshUndo();
    void refreshTitle();
    void refreshCounts();
    void refreshZoom();
    void selectionChanged();
    void showPosition(base::Point point, bool inside);
    void refreshPosition();
    void showStory(base::Id story);
    void showFinding(const panels::PageFinding &finding);
    void setFrameBox(base::Id frame, const base::Rect &box);
    void stepPage(int by);
    void focusNextDock();
    void applyNarrowLayout();
    void askForStore();
    void exportPdf();
    void showShortcuts();
    void showCanvasMenu(QPoint place);
    void showStoryMenu(base::Id story, QPoint place);
    void showPageMenu(base::Id page, QPoint place);
    void showFindingMenu(const panels::PageFinding &finding, QPoint place);
    void revealStory(base::Id story);
    void showOtherUses(base::Id story, const std::vector<session::StoryUse> &uses);
    void goToOtherUse();
    void dropOtherUses(base::Id unlessOf);
    void placeMessage();
    void showAbout();

    Settings m_settings;
    session::Session *m_session;
    canvas::PageView *m_view;
    QStackedWidget *m_rooms = nullptr;
    intake::IntakeRoom *m_intake = nullptr; // made when it is first wanted
    canvas::PageThumbnails *m_thumbnails = nullptr;
    widgets::MessageBar *m_message;
    StatusLine *m_status;
    ContextFacts *m_context = nullptr;
    widgets::PickerButton *m_issuePicker = nullptr;
    widgets::PickerButton *m_pagePicker = nullptr;
    widgets::SegmentedControl *m_rulerUnit = nullptr;
    QActionGroup *m_tools = nullptr; // toolSelect, toolText...; one of them is checked
    QActionGroup *m_pressModes = nullptr;
    QToolBar *m_contextBar = nullptr;
    QToolBar *m_pressToolBar = nullptr;
    QAction *m_exportAction = nullptr; // of the tool bar
    PressBar *m_pressBar = nullptr;
    QToolButton *m_lock = nullptr;
    QAction *m_lockAction = nullptr;
    QMenu *m_issueMenu = nullptr;
    QMenu *m_pageMenu = nullptr;
    QMenu *m_recentMenu = nullptr;
    panels::PagesPanel *m_pages = nullptr;
    panels::StoryPool *m_pool = nullptr;
    panels::InspectorPanel *m_inspector = nullptr;
    panels::FindingsPanel *m_findings = nullptr;
    panels::DockTitle *m_pagesTitle = nullptr;
    panels::DockTitle *m_poolTitle = nullptr;
    panels::DockTitle *m_inspectorTitle = nullptr;
    panels::DockTitle *m_findingsTitle = nullptr;
    QList<QDockWidget *> m_docks;
    QList<QDockWidget *> m_docksBefore; // that stood before the import room was opened
    QByteArray m_stateBefore; // of the window then
    bool m_pressBarBefore = false;
    QMap<QString, QAction *> m_actions;
    QTimer m_refresh;
    struct PressFindings {
        std::shared_ptr<const display::DisplayList> seenOn; // null until the page is laid out
        std::vector<panels::PageFinding> findings;
    };
    std::map<base::Id, PressFindings> m_pressFindings; // by page, of the newest export
    base::Id m_page;
    std::optional<base::Point> m_pointer; // on the page
    OpenWish m_wish;
    QString m_location;
    bool m_narrow = false;
    QTimer m_narrowTimer;
    bool m_firstPaintTraced = false;
    bool m_messageIsCommit = false;
    bool m_announced = false; // that the store is open
    session::StoryUse m_otherUse; // which the message bar's button goes to
    base::Id m_otherUseStory; // whose other uses the message bar names
    std::set<base::Id> m_askedUses; // stories of this issue
};

} // namespace banxin::shell
