// MainWindow: one newsroom's window: menus, bars, docks round the page. It wires the session to
// what shows it and keeps no document of its own.
#pragma once

#include "canvas/page_view.h"
#include "canvas/press_view.h"
#include "edit/edits.h"
#include "intake/intake_desk.h"
#include "panels/issue_facts.h"
#include "panels/wanted.h"
#include "session/session.h"
#include "session/translation.h"
#include "shell/context_tools.h"
#include "shell/settings.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <map>
#include <set>
#include <span>

class QActionGroup;
class QDockWidget;
class QMimeData;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace banxin::edit {
struct ChangePlaces;
}
namespace banxin::canvas {
class PageThumbnails;
} // namespace banxin::canvas
namespace banxin::intake {
class IntakeRoom;
}
namespace banxin::panels {
class DockTitle;
class FindingsPanel;
class InspectorPanel;
class LayersPanel;
class PagesPanel;
class StoryPool;
class StylesPanel;
class SwatchesPanel;
} // namespace banxin::panels
namespace banxin::tools {
class FitPopover;
class ToolBox;
} // namespace banxin::tools
namespace banxin::history {
class HistoryPanel;
}
namespace banxin::widgets {
class MessageBar;
class PickerButton;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::shell {

class CommandSearch;
class ContextFacts;
class DockTabs;
class FindingsDesk;
class PicturePlacer;
class PressBar;
class StatusLine;
class TextDesk;
class ViewPlace;

/// What to show first; empty members leave it to the program.
struct OpenWish {
    QDate issue;
    QString edition;
    QString page;
};

/// What the window is for at the moment; they share issue, page, zoom and selection.
enum class Room {
    Compose, // 组版
    Review, // 校对: the page as a reader sees it
    Press // 付印: as the press will print it
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
    /// What opens another window on the same.
    OpenWish shown() const;
    /// What the lists show of the issue.
    const panels::IssueFacts &facts() const { return m_facts; }
    void showPage(base::Id page);
    void showError(const base::Error &error);
    void setTheme(widgets::ThemeMode mode);
    /// The person's own keys instead of the program's.
    void applyShortcuts();
    QAction *action(const QString &objectName) const;
    /// Which of several windows on the newsroom it is, from 1; the title says it from 2 on.
    void setNumber(int number);
    Room room() const { return m_room; }
    void setRoom(Room room);
    /// Opens the import room; null where no issue is open.
    intake::IntakeRoom *showIntake();

Q_SIGNALS:
    void storeOpened(const QString &location, const QString &name);
    void openRefused(const QString &location, const banxin::base::Error &error);
    /// Another newsroom is to be opened in a window of its own.
    void openWanted(const QString &location);
    /// One more window on this newsroom is wanted, showing the same.
    void windowWanted(const QString &location, const banxin::shell::OpenWish &wish);
    void startWanted();
    void newWanted();
    void themeChosen(banxin::widgets::ThemeMode mode);
    void languageChosen(banxin::session::Language language);
    /// In the settings; every window is to take them.
    void shortcutsChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    friend class PressRoom; // the dock and the dialogs of the room for the press
    friend class FindingsDesk; // what checks find, and what is done about it
    friend class TextDesk; // finding, the galley, characters and notes: what words need besides the page
    /// A line of a menu; without a name a line across.
    struct MenuEntry {
        const char *name = nullptr; // objectName of the action
        const char *text = nullptr; // marked for translation
        const char *keys = ""; // as QKeySequence reads them; several are parted by "; "
        const char *icon = "";
        void (*run)(MainWindow &) = nullptr;
    };

    // main_window_build.cpp
    QAction *addAction(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys = {});
    void addEntries(QMenu *menu, std::span<const MenuEntry> entries);
    /// Takes an action that something else made among those of the window.
    void adopt(QAction *action, const QString &name);
    static void tellKeys(QAction &action);
    void buildCentre();
    void buildMenus();
    void buildMenuKeys();

    // main_window_menu_edit.cpp, main_window_menu_page.cpp, main_window_menu_view.cpp
    void fillFileMenu(QMenu *menu);
    void fillEditMenu(QMenu *menu);
    void buildToolMenu(QMenu *menu);
    void buildPageMenu();
    void fillStoryMenu(QMenu *menu);
    void fillTextMenu(QMenu *menu);
    void fillObjectMenu(QMenu *menu);
    void fillViewMenu(QMenu *menu);
    void fillPressMenu(QMenu *menu);
    void fillWindowMenu(QMenu *menu);
    void fillHelpMenu(QMenu *menu);

    // main_window_bars.cpp
    void buildMainBar();
    void buildContextBar();
    QWidget *buildToolStrip();
    void refreshNextStep();
    void fillSearch();

    // main_window_issues.cpp
    void newIssue();
    void showIssuePlan();
    void openIssue(base::Id issue, std::function<void()> then = {});
    void leaveGoneIssue();
    void fillIssueMenu();

    // main_window_steps.cpp
    void showStep(const session::StepTaken &step);
    bool showPlaces(const edit::ChangePlaces &places, const QString &did);
    void selectPlaces(const edit::ChangePlaces &places, bool moved);
    QString nameOfIssue(base::Id issue) const;
    /// Above the page; `run` is what the button does.
    void tell(const QString &what, const QString &button = {}, std::function<void()> run = {});

    // main_window_docks.cpp
    void buildDocks();
    QDockWidget *buildDock(
        const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area, panels::DockTitle **bar);
    QDockWidget *dock(const QString &objectName) const;
    /// Shows the dock and brings it before the others of its tabs.
    void showDock(const QString &objectName);
    void placeDocks();
    void arrangeDocks();
    void restoreDefaultLayout();
    void applyNarrowLayout();
    void focusNextDock(int by);
    void wireDocks();

    // main_window_wiring.cpp
    bool commit(const base::Result<model::ChangeSet> &change);
    edit::EditContext editContext() const;
    void changeArea(const std::function<void(model::AreaContent &)> &change);
    void wireContextTools();
    void wirePanels();
    void addPage();
    void removePage(base::Id page);
    void setStyleAtCaret(const QString &style);
    void setCharacterStyle(const QString &style);
    void setSelectionBox(const base::Rect &box);
    void refreshPanels();

    // main_window_context.cpp
    const model::Publication *publication() const;
    ContextTools::Area contextArea(const model::Page &page, const model::Frame &frame) const;
    ContextTools::Frames contextFrames(const model::Page &page) const;
    ContextTools::Text contextText(const model::Frame &frame) const;

    // main_window_rooms.cpp
    void leaveComposing();
    void returnToComposing();
    void showOnlyDocks(const QStringList &names);
    void openSecondWindow();

    // main_window_press.cpp
    void buildPressModes(QMenu *menu);
    void buildPressBar();
    void setPressMode(canvas::PressMode mode);
    void showPressMode(canvas::PressMode mode);
    QString inksAtPointer() const;
    void refreshPrinters();
    void takePressFindings();
    std::vector<panels::PageFinding> findingsOfPage();
    void showPrinters();
    void showSwatches();
    /// Of the frame, or a new one in the box; an empty box leaves the place to the dialog.
    void showAdvert(base::Id frame, const base::Rect &box = {});

    // main_window_compose.cpp
    /// Gives the tools of the page (m_tools) to the canvas; called once, when the window stands.
    void buildTools();
    /// select, text, reserve, picture, rule, box, polygon, advert, table, hand, zoom
    void chooseTool(const QString &name);
    /// 上版: stories come onto the page that is shown.
    void placeStories(const std::vector<base::Id> &stories);
    /// Does to what is selected what the action of that name says: editCut, editCopy, editPaste, editSelectAll (while
    /// no text is typed), editDelete, editDuplicate; objectGroup, objectUngroup, objectLock, objectRotate, objectFront,
    /// objectForward, objectBackward, objectBack; alignLeft, alignHorizontalMiddle, alignRight, alignTop,
    /// alignVerticalMiddle, alignBottom; distributeHorizontally, distributeVertically; storyFit, storySwap,
    /// storyExchange, storyContinue, storyReserve.
    void actOnSelection(const QString &action);
    void swapStory(base::Id frame, base::Id story);
    void offerSwap(base::Id frame);

    // main_window_offers.cpp
    void chooseStory(base::Id story);
    void offerPlaced(base::Id story, base::Id onto, base::Point at);
    void offerRemedy(const panels::PageFinding &finding);
    void tellWithWays(const QString &what, std::vector<std::pair<QString, std::function<void()>>> ways);
    void choosePictures(PicturePlacer &placer, const base::Rect &box);
    void makeTable(const base::Rect &box);

    // main_window_intake.cpp
    bool isInIntake() const;
    void leaveIntake();
    void importFiles();
    void tellReadOnly();
    void cut();
    void copy();
    void paste();
    void selectAll();
    bool clipboardHasFrames() const;

    // main_window_paste.cpp
    bool pasteOntoPage(const QMimeData &clip);
    void pasteText(const QString &text, const QString &html);
    void pasteAtCaret(const QMimeData &clip);
    void pasteAtCaret(const QString &text, const QString &table);
    base::Rect boxForText(const model::Page &page, const QString &text) const;
    base::Point middleOfSight() const;

    // main_window_search.cpp
    void findOlder();
    void bringOlder(const std::vector<base::Id> &stories, bool reveal);
    void undo();
    void redo();
    void showStored(const intake::IntakeDesk::Stored &what);
    bool mayLoseManuscripts();

    // main_window.cpp
    void sessionOpened();
    void issueOpened();
    void keepPlace();
    void documentChanged();
    void layoutReady(base::Id page);
    void fillPageMenu();
    void fillRecentMenu();
    void refresh();
    void refreshLists();
    enum class Stale { Selection, Lists, All };
    /// Once the page is painted, and while somebody types once that rests: what lists and fields show. `atOnce`: where
    /// nobody types, before the next event.
    void refreshSoon(Stale what, bool atOnce = false);
    void refreshWaiting();
    void refreshFindings();
    void refreshSelection();
    void refreshPossible();
    void refreshCommit();
    void refreshUndo();
    void refreshTitle();
    void refreshCounts();
    void refreshZoom();
    void selectionChanged();
    void showSelection();
    void showPosition(base::Point point, bool inside);
    void refreshPosition();
    void showStory(base::Id story);
    void typeInSelection();
    void placeChosenStories();
    void showFinding(const panels::PageFinding &finding);
    void takeChange(const panels::WantedChange &change); // what a panel asks for
    void stepPage(int by);
    void askForStore();
    void exportPdf();
    void showShortcuts();
    void showCanvasMenu(QPoint place);
    void showRulerMenu(QPoint place);
    void explainActions();
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
    ViewPlace *m_viewPlace = nullptr;
    QStackedWidget *m_rooms = nullptr;
    intake::IntakeRoom *m_intake = nullptr; // made when it is first wanted
    canvas::PageThumbnails *m_thumbnails = nullptr;
    widgets::MessageBar *m_message;
    StatusLine *m_status;
    ContextFacts *m_context = nullptr;
    ContextTools *m_contextTools = nullptr;
    widgets::PickerButton *m_issuePicker = nullptr;
    widgets::PickerButton *m_pagePicker = nullptr;
    widgets::SegmentedControl *m_rulerUnit = nullptr;
    widgets::SegmentedControl *m_roomSwitch = nullptr;
    QActionGroup *m_roomActions = nullptr;
    CommandSearch *m_search = nullptr;
    DockTabs *m_dockTabs = nullptr;
    QToolBar *m_toolStrip = nullptr;
    tools::ToolBox *m_toolBox = nullptr;
    tools::FitPopover *m_fit = nullptr;
    PicturePlacer *m_pictures = nullptr;
    TextDesk *m_text = nullptr;
    FindingsDesk *m_live = nullptr;
    QActionGroup *m_tools = nullptr; // toolSelect, toolText...; one of them is checked
    QActionGroup *m_pressModes = nullptr;
    QToolBar *m_mainBar = nullptr;
    QToolBar *m_contextBar = nullptr;
    QToolBar *m_pressToolBar = nullptr;
    QPushButton *m_next = nullptr; // the next step
    PressBar *m_pressBar = nullptr;
    QToolButton *m_lock = nullptr;
    QMenu *m_issueMenu = nullptr;
    QMenu *m_pageMenu = nullptr;
    QMenu *m_recentMenu = nullptr;
    panels::PagesPanel *m_pages = nullptr;
    panels::StoryPool *m_pool = nullptr;
    panels::InspectorPanel *m_inspector = nullptr;
    panels::FindingsPanel *m_findings = nullptr;
    panels::StylesPanel *m_styles = nullptr;
    panels::SwatchesPanel *m_swatches = nullptr;
    panels::LayersPanel *m_layers = nullptr;
    history::HistoryPanel *m_history = nullptr;
    panels::DockTitle *m_pagesTitle = nullptr;
    panels::DockTitle *m_poolTitle = nullptr;
    panels::DockTitle *m_findingsTitle = nullptr;
    QList<QDockWidget *> m_docks;
    Room m_room = Room::Compose;
    QStringList m_docksBefore; // that stood while composing, those in front of their tabs last
    QByteArray m_stateBefore; // of the window then; empty while composing
    canvas::PressMode m_pressMode = canvas::PressMode::Separations; // of the room for the press
    QMap<QString, QAction *> m_actions;
    QList<QAction *> m_objectActions; // what is done to frames
    QMenu *m_alignMenu = nullptr;
    QTimer m_refresh;
    QElapsedTimer m_waiting; // since m_refresh was first asked
    bool m_listsAreStale = false;
    bool m_selectionIsStale = false;
    int m_changes = 0; // of the document, by whomever
    bool m_findingsAreStale = false;
    bool m_placeIsStale = false; // in the settings
    canvas::CanvasSelection m_shownSelection; // by the panels, the place in the text aside
    panels::IssueFacts m_facts;
    model::Document m_known; // what m_facts has followed to
    std::optional<std::vector<std::pair<base::Id, QString>>> m_menuPages; // in m_pageMenu
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
    bool m_isLeaving = false; // an issue that is gone
    int m_number = 1; // among the windows on the newsroom
    std::function<void()> m_onOpened; // once the issue that was asked for is there
    std::function<void()> m_onMessage; // what the message bar's button does, where it is neither of the others
    QStringList m_olderWords; // that the pool searches for
    QTimer m_olderTimer; // until they are searched for in other issues
    int m_olderSearch = 0; // the newest
    bool m_announced = false; // that the store is open
    session::StoryUse m_otherUse; // which the message bar's button goes to
    base::Id m_otherUseStory; // whose other uses the message bar names
    std::set<base::Id> m_askedUses; // stories of this issue
};

} // namespace banxin::shell
