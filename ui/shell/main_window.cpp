#include "shell/main_window.h"

#include "canvas/page_thumbnails.h"
#include "canvas/page_view.h"
#include "course/course_desk.h"
#include "history/history_panel.h"
#include "intake/intake_room.h"
#include "panels/dock_title.h"
#include "panels/findings_panel.h"
#include "panels/inspector_panel.h"
#include "panels/pages_panel.h"
#include "panels/story_pool.h"
#include "shell/course_place.h"
#include "shell/dock_tabs.h"
#include "shell/findings_desk.h"
#include "shell/proof_place.h"
#include "shell/startup_trace.h"
#include "shell/status_line.h"
#include "shell/text_desk.h"
#include "shell/view_place.h"
#include "shell/weekday.h"
#include "widgets/icon.h"
#include "widgets/message_bar.h"
#include "widgets/picker_button.h"
#include "widgets/segmented_control.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLabel>
#include <QLayout>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QToolBar>
#include <QToolButton>

namespace banxin::shell {

using widgets::Tone;

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_session(new session::Session(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(1024, 640);
    buildCentre();
    buildDocks();
    buildMenus();
    buildMainBar();
    buildContextBar();
    buildTools();
    m_text = new TextDesk(*this);
    m_text->setStyleMenu(findChild<QMenu *>(QStringLiteral("styleMenu")));
    m_live = new FindingsDesk(*this);
    m_live->setMarked(action(QStringLiteral("viewFindings"))->isChecked());
    connect(&CoursePlace::of(*this).desk(), &course::CourseDesk::statesChanged, this,
        [this] { refreshSoon(Stale::Lists); });
    m_view->setStepOf([this](base::Id story) { return CoursePlace::of(*this).stepOf(story); });
    fillSearch();
    applyShortcuts();
    setTheme(m_settings.theme());

    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &MainWindow::refreshWaiting);

    // Never within a resize, where the window's layout is at work itself.
    m_narrowTimer.setSingleShot(true);
    m_narrowTimer.setInterval(50);
    connect(&m_narrowTimer, &QTimer::timeout, this, &MainWindow::applyNarrowLayout);

    m_viewPlace = new ViewPlace(*m_view, m_settings, this);
    m_view->setSession(m_session); // before our own slots: it forgets its page when an issue opens
    connect(m_session, &session::Session::opened, this, &MainWindow::sessionOpened);
    connect(m_session, &session::Session::openFailed, this, [this](const base::Error &error) {
        if (m_session->isOpen() && !m_session->issue().isNull())
            showError(error);
        else // nothing of it can be shown
            Q_EMIT openRefused(m_location, error);
    });
    connect(m_session, &session::Session::issueOpened, this, &MainWindow::issueOpened);
    connect(m_session, &session::Session::changed, this, [this](const model::ChangeSet &change) {
        if (const QString told = m_message->property("told").toString(); !told.isEmpty() && told == m_message->what())
            m_message->clear();
        m_facts.follow(change, m_known, m_session->working());
        m_known = m_session->working();
        ++m_changes;
        documentChanged();
        if (!change.undoes.isNull()) {
            m_askedUses.erase(m_view->selection().story); // an answer under way is of no use any more
            dropOtherUses({});
        }
    });
    connect(m_session, &session::Session::changed, m_message, &widgets::MessageBar::pass);
    connect(m_session, &session::Session::layoutReady, this, &MainWindow::layoutReady);
    connect(m_session, &session::Session::layoutFailed, this, &MainWindow::showError);
    connect(m_session, &session::Session::commitStateChanged, this, &MainWindow::refreshCommit);
    connect(m_session, &session::Session::undoChanged, this, &MainWindow::refreshUndo);
    connect(m_session, &session::Session::undoFailed, this, &MainWindow::showError);
    connect(m_session, &session::Session::stepTaken, this, &MainWindow::showStep);
    connect(m_session, &session::Session::pictureReady, this, [this] { refreshSelection(); });

    m_view->viewport()->installEventFilter(this);
    connect(m_view, &canvas::PageView::selectionChanged, this, &MainWindow::selectionChanged);
    connect(m_view, &canvas::PageView::cursorMoved, this, &MainWindow::showPosition);
    connect(m_view, &canvas::PageView::editRefused, this, &MainWindow::showError);
    connect(m_view, &canvas::PageView::zoomChanged, this, &MainWindow::refreshZoom);
    connect(m_status, &StatusLine::retryWanted, m_session, &session::Session::flush);
    connect(m_status, &StatusLine::zoomWanted, m_view, &canvas::PageView::setZoom);
    connect(
        m_status, &StatusLine::zoomStepWanted, this, [this](int by) { by > 0 ? m_view->zoomIn() : m_view->zoomOut(); });
    connect(m_status, &StatusLine::fitPageWanted, this, [this] { action(QStringLiteral("viewFitPage"))->trigger(); });
    connect(m_status, &StatusLine::fitWidthWanted, this, [this] { action(QStringLiteral("viewFitWidth"))->trigger(); });
    connect(m_message, &widgets::MessageBar::actionTriggered, this, [this] {
        if (m_messageIsCommit)
            m_session->flush();
        else if (m_onMessage)
            std::exchange(m_onMessage, {})();
        else
            goToOtherUse();
    });
    connect(m_session, &session::Session::otherUsesFound, this, &MainWindow::showOtherUses);

    // The docks before the window's size: of docks restored into a hidden maximized window Qt keeps a second
    // copy, which breaks when a dock is moved before it has let go of it.
    if (const QByteArray state = m_settings.windowState(); !state.isEmpty())
        m_narrow = restoreState(state) && m_settings.flag(QStringLiteral("window/narrow"), false);
    m_pressToolBar->hide(); // one comes back to the ordinary page
    const QByteArray geometry = m_settings.windowGeometry();
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        resize(screen()->availableSize() * 0.9);
        setWindowState(Qt::WindowMaximized);
    }
    refreshTitle();
    refreshUndo();
    refreshZoom();
}

MainWindow::~MainWindow()
{
    // Closing flushes, and what that says must not reach a window half gone.
    m_session->disconnect(this);
    delete m_live; // it listens to what goes now
    m_view->setSession(nullptr);
    m_history->setSession(nullptr);
    m_thumbnails->setSession(nullptr);
    delete m_session;
}

// Opening ----------------------------------------------------------------------------------------

void MainWindow::openStore(const QString &location, const OpenWish &wish)
{
    m_location = location;
    m_wish = wish;
    m_status->showStore(location);
    m_session->open(location);
}

void MainWindow::sessionOpened()
{
    trace("store opened");
    m_location = m_session->location();
    const std::vector<session::IssueSummary> issues = m_session->issues();
    m_status->showStore(m_location);
    m_lock->setVisible(m_session->isReadOnly());
    m_lock->setToolTip(m_session->readOnlyReason());
    if (issues.empty()) {
        Q_EMIT storeOpened(m_location, QFileInfo(m_location).completeBaseName());
        m_message->showMessage(Tone::Accent, tr("这个编辑部还没有一期报纸。"));
        return;
    }
    // What was asked for, else where the person left, else the newest that is not past, else the newest.
    const Settings::Place left = m_settings.place(m_location);
    const QDate wanted = m_wish.issue.isValid() ? m_wish.issue : left.issue;
    if (m_wish.page.isEmpty() && wanted == left.issue)
        m_wish.page = left.page;
    const session::IssueSummary *chosen = nullptr;
    for (const session::IssueSummary &issue : issues)
        if (issue.date == wanted && (m_wish.edition.isEmpty() || issue.edition == m_wish.edition))
            chosen = &issue;
    if (!chosen && m_wish.issue.isValid())
        m_message->showMessage(
            Tone::Warn, tr("没有 %1 这一期，打开了别的一期。").arg(m_wish.issue.toString(Qt::ISODate)));
    for (const session::IssueSummary &issue : issues) // ascending by date
        if (!chosen && issue.date >= QDate::currentDate())
            chosen = &issue;
    if (!chosen)
        chosen = &issues.back();
    m_session->openIssue(chosen->id);
}

void MainWindow::issueOpened()
{
    trace("issue opened");
    for (const session::IssueSummary &issue : m_session->issues())
        if (issue.id == m_session->issue() && !std::exchange(m_announced, true))
            Q_EMIT storeOpened(m_location, issue.publicationName); // only now is it known to be readable
    const std::vector<base::Id> pages = m_session->working().children(m_session->issue(), model::ObjectKind::Page);
    base::Id wanted = pages.empty() ? base::Id() : pages.front();
    for (const base::Id page : pages)
        if (const auto *object = m_session->working().find<model::Page>(page); object && object->number == m_wish.page)
            wanted = page;
    m_wish = {};
    m_page = {};
    m_isLeaving = false;
    if (const QString told = m_message->property("told").toString(); !told.isEmpty() && told == m_message->what())
        m_message->clear(); // it was about another issue
    m_facts.clear();
    m_known = m_session->working();
    m_askedUses.clear();
    if (wanted.isNull())
        m_message->showMessage(Tone::Accent, tr("这一期还没有版面。"));
    showPage(wanted);
    m_viewPlace->restore(m_location);
    if (m_intake)
        m_intake->setPage(wanted);
    refresh();
    refreshCommit();
    refreshUndo();
    fillPageMenu();
    for (const base::Id page : pages) // the lists want to know how full each is
        (void)m_session->pageLayout(page);
    findOlder(); // what is older depends on the issue
    if (m_onOpened)
        std::exchange(m_onOpened, {})();
}

void MainWindow::showPage(base::Id page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_message->pass();
    if (m_intake)
        m_intake->setPage(page);
    m_session->setViewedPage(page);
    m_view->setPage(page);
    if (m_room == Room::Review)
        ProofPlace::of(*this).enter();
    m_view->fitPage();
    m_pages->setCurrentPage(page);
    refreshTitle();
    layoutReady(page);
    fillPageMenu();
    m_placeIsStale = true; // kept once the leafing rests
    refreshSoon(Stale::Selection);
}

/// For the next time that the newsroom is opened.
void MainWindow::keepPlace()
{
    const auto *page = m_session->working().find<model::Page>(m_page);
    const auto *issue = m_session->working().find<model::Issue>(m_session->issue());
    if (std::exchange(m_placeIsStale, false) && page && issue)
        m_settings.setPlace(m_location, {issue->date, page->number});
}

void MainWindow::stepPage(int by)
{
    const std::vector<base::Id> pages = m_session->working().children(m_session->issue(), model::ObjectKind::Page);
    const auto at = std::find(pages.begin(), pages.end(), m_page);
    if (at == pages.end())
        return;
    const std::ptrdiff_t next = at - pages.begin() + by;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(pages.size()))
        showPage(pages[static_cast<std::size_t>(next)]);
}

void MainWindow::fillPageMenu()
{
    std::vector<std::pair<base::Id, QString>> pages;
    for (const model::Page *page : m_session->working().childrenOf<model::Page>(m_session->issue()))
        pages.emplace_back(page->id, QStringLiteral("%1  %2").arg(page->number, page->section));
    const QList<QAction *> shown = m_pageMenu->actions();
    if (m_menuPages && pages == *m_menuPages) {
        for (std::size_t i = 0; i < pages.size(); ++i)
            shown[static_cast<qsizetype>(i)]->setChecked(pages[i].first == m_page);
        return;
    }
    m_menuPages = pages;
    m_pageMenu->clear();
    for (const auto &[page, text] : pages) {
        QAction *action = m_pageMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(page == m_page);
        connect(action, &QAction::triggered, this, [this, id = page] { showPage(id); });
    }
    m_pageMenu->addSeparator();
    for (const char16_t *name : {u"pageNew", u"pagePlan", u"pageRemove", u"pageFacts", u"pageKeep"})
        m_pageMenu->addAction(action(QString::fromUtf16(name)));
    m_pageMenu->addSeparator();
    for (const char16_t *name : {u"pagePrevious", u"pageNext"}) {
        m_pageMenu->addAction(action(QString::fromUtf16(name)));
        action(QString::fromUtf16(name))->setEnabled(pages.size() > 1);
    }
    m_pageMenu->addSeparator();
    for (const char16_t *name : {u"pageAdvert", u"findingNext", u"findingPrevious"})
        m_pageMenu->addAction(action(QString::fromUtf16(name)));
}

// Following the session --------------------------------------------------------------------------

void MainWindow::documentChanged()
{
    // Whoever edits a story that other pages use as well is told so, once an issue.
    const canvas::CanvasSelection selection = m_view->selection();
    if (selection.typing && !selection.story.isNull() && m_session->pendingEdits() > 0
        && m_askedUses.insert(selection.story).second)
        m_session->findOtherUses(selection.story);
    refreshSoon(Stale::All, true); // what was done to frames shows in the inspector
}

void MainWindow::refreshSoon(Stale what, bool wantedAtOnce)
{
    constexpr int kRest = 60; // ms: who types or leafs sees the page first
    constexpr int kLatest = 250; // ms: who goes on typing sees the numbers follow
    m_listsAreStale = m_listsAreStale || what != Stale::Selection;
    m_selectionIsStale = m_selectionIsStale || what != Stale::Lists;
    const bool atOnce = wantedAtOnce && !m_view->isTyping();
    if (!m_refresh.isActive())
        m_waiting.start();
    else if (!atOnce && (!m_view->isTyping() || m_waiting.elapsed() > kLatest))
        return;
    m_refresh.start(atOnce ? 0 : kRest);
}

void MainWindow::refreshWaiting()
{
    keepPlace();
    if (std::exchange(m_findingsAreStale, false))
        refreshFindings();
    if (std::exchange(m_listsAreStale, false))
        refreshLists();
    if (!std::exchange(m_selectionIsStale, false))
        return;
    refreshSelection();
    m_shownSelection = m_view->selection();
    if (m_shownSelection.typing) {
        refreshCounts();
        refreshPosition();
    }
}

void MainWindow::refreshFindings() { m_live->refresh(); }

void MainWindow::layoutReady(base::Id page)
{
    if (page == m_page) {
        m_findingsAreStale = m_view->isTyping(); // the page itself comes first
        if (!m_findingsAreStale) {
            refreshFindings();
            refreshCounts();
        }
    }
    refreshSoon(page == m_page ? Stale::All : Stale::Lists); // of other pages the lists tell, and nothing else
}

void MainWindow::refresh()
{
    refreshLists();
    refreshSelection();
}

void MainWindow::refreshLists()
{
    const model::Document &document = m_session->working();
    std::vector<panels::PageFacts> pages =
        m_facts.pages(document, m_session->issue(), [this](base::Id page) { return m_session->pageLayout(page); });
    if (!m_session->issue().isNull() && !document.find<model::Issue>(m_session->issue())) {
        leaveGoneIssue();
        return;
    }
    if (!pages.empty() && !document.find<model::Page>(m_page)) { // a colleague took it away
        showPage(pages.front().page);
        return;
    }
    refreshPrinters();
    m_text->refreshStyles();
    m_pagesTitle->setCount(static_cast<int>(pages.size()));
    CoursePlace &course = CoursePlace::of(*this);
    course.follow(m_page);
    m_pages->setPages(course.withStates(std::move(pages)));
    m_pages->setCurrentPage(m_page);
    m_pool->setStories(course.withStates(m_facts.stories(document, m_session->issue())));
    m_poolTitle->setCount(m_pool->count());
    action(QStringLiteral("fileExport"))->setEnabled(!m_page.isNull());
    action(QStringLiteral("fileImport"))->setEnabled(!m_session->issue().isNull());
    refreshTitle();
}

void MainWindow::refreshTitle()
{
    const model::Document &document = m_session->working();
    const auto *issue = document.find<model::Issue>(m_session->issue());
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    const auto *page = document.find<model::Page>(m_page);
    QString title;
    if (publication) {
        title = publication->name + u' ' + issue->date.toString(Qt::ISODate);
        if (page)
            title += u' ' + page->number;
        if (m_number > 1) // before the program's name, which the desktop adds where a title does not end in it
            title += QStringLiteral(" · %1").arg(m_number);
        title += tr(" — ");
    }
    setWindowTitle(title + tr("版心", "the program"));
    m_issuePicker->setVisible(publication != nullptr);
    m_pagePicker->setVisible(page != nullptr);
    if (publication) {
        QString when = issue->date.toString(Qt::ISODate) + u' ' + weekdayName(issue->date);
        if (!issue->edition.isEmpty())
            when += u' ' + issue->edition;
        m_issuePicker->setChoice(publication->name, when);
    }
    if (page)
        m_pagePicker->setChoice(QStringLiteral("%1 %2").arg(page->number, page->section).trimmed(), {});
}

void MainWindow::refreshCommit()
{
    if (m_session->isReadOnly()) {
        m_status->showReadOnly(m_session->readOnlyReason());
        return;
    }
    const session::CommitState state = m_session->commitState();
    m_status->showCommit(state, m_session->pendingEdits(), m_session->lastCommit(), m_session->commitError());
    if (state == session::CommitState::Failed) {
        m_message->showError(m_session->commitError());
        m_message->setAction(tr("重试"));
        m_messageIsCommit = true;
    } else if (state == session::CommitState::Saved && m_messageIsCommit) {
        m_message->clear();
        m_messageIsCommit = false;
    }
}

void MainWindow::refreshUndo()
{
    const auto show = [this](const QString &name, const QString &word, bool possible, const QString &label) {
        QAction *undo = action(name);
        undo->setEnabled(possible && !m_session->isReadOnly());
        // Edits are stored with their Chinese name.
        undo->setText(label.isEmpty()
                ? word
                : tr("%1“%2”").arg(word, QCoreApplication::translate("edit", label.toUtf8().constData())));
        tellKeys(*undo);
    };
    if (isInIntake()) {
        show(QStringLiteral("editUndo"), tr("撤销"), m_intake->desk().canUndo(), {});
        show(QStringLiteral("editRedo"), tr("重做"), m_intake->desk().canRedo(), {});
        return;
    }
    show(QStringLiteral("editUndo"), tr("撤销"), m_session->canUndo(), m_session->undoLabel());
    show(QStringLiteral("editRedo"), tr("重做"), m_session->canRedo(), m_session->redoLabel());
}

void MainWindow::placeMessage()
{
    QRect room(m_view->viewport()->mapTo(m_message->parentWidget(), QPoint()), m_view->viewport()->size());
    const QLayout *inside = m_message->layout();
    room.setHeight(
        inside->hasHeightForWidth() ? inside->totalHeightForWidth(room.width()) : inside->sizeHint().height());
    m_message->setGeometry(room);
    m_message->raise();
}

void MainWindow::refreshZoom()
{
    using Fit = canvas::PageView::Fit;
    m_status->showZoom(m_view->zoom(),
        m_view->fit() == Fit::Page        ? tr("整版")
            : m_view->fit() == Fit::Width ? tr("页宽")
                                          : QString());
}

// Events -----------------------------------------------------------------------------------------

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLoseManuscripts()) {
        event->ignore();
        return;
    }
    QGuiApplication::inputMethod()->commit(); // the caret stays, in case the window does
    base::Status flushed = m_session->isOpen() ? m_session->flushNow() : base::Status();
    while (!flushed) {
        QMessageBox box(QMessageBox::Warning, tr("还没有存好"), flushed.error().what, QMessageBox::NoButton, this);
        box.setInformativeText(
            tr("有 %1 步改动没有写进编辑部。现在关闭，这些改动就丢了。").arg(m_session->pendingEdits()));
        box.setDetailedText(flushed.error().toText());
        QPushButton *again = box.addButton(tr("重试"), QMessageBox::AcceptRole);
        QPushButton *lose = box.addButton(tr("丢弃并关闭"), QMessageBox::DestructiveRole);
        box.addButton(tr("取消"), QMessageBox::RejectRole);
        box.exec();
        if (box.clickedButton() == static_cast<QAbstractButton *>(lose))
            break;
        if (box.clickedButton() != static_cast<QAbstractButton *>(again)) {
            event->ignore();
            return;
        }
        flushed = m_session->flushNow();
    }
    keepPlace();
    m_settings.setWindow(saveGeometry(), m_stateBefore.isEmpty() ? saveState() : m_stateBefore);
    m_settings.setRecentPicture(QDir(m_location).absolutePath(), m_thumbnails->newest(m_page));
    m_settings.setFlag(QStringLiteral("window/narrow"), m_narrow);
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    constexpr int kRoomForWords = 1680;
    m_contextTools->setCompact(width() < kRoomForWords);
    refreshNextStep();
    constexpr int kRoomForBoard = 1440;
    if (const auto segments = m_roomSwitch->findChildren<QToolButton *>(); !segments.isEmpty()) // its sign is enough
        segments.last()->setToolButtonStyle(
            width() < kRoomForBoard ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    if (auto *label = m_contextBar->findChild<QLabel *>(QStringLiteral("rulerLabel")))
        label->setVisible(!m_contextTools->isTight());
    m_narrowTimer.start();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_session->isOpen())
        m_session->flush();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool sized = event->type() == QEvent::Resize || event->type() == QEvent::Show;
    const bool laidOut = event->type() == QEvent::LayoutRequest;
    if ((watched == m_view && sized) || (watched == m_message && (laidOut || event->type() == QEvent::Show)))
        placeMessage();
    if (!m_firstPaintTraced && event->type() == QEvent::Paint && m_view->layout()) {
        m_firstPaintTraced = true;
        QTimer::singleShot(0, this, [] { trace("first page painted"); });
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace banxin::shell
