// The rooms of the window: composing with all its tools, reading the page, seeing it as the press will print it.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "canvas/press_view.h"
#include "shell/course_place.h"
#include "shell/press_room.h"
#include "shell/proof_place.h"
#include "shell/text_desk.h"
#include "widgets/segmented_control.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QToolBar>

namespace banxin::shell {

void MainWindow::setRoom(Room room)
{
    m_text->closeGalley();
    if (isInIntake())
        leaveIntake();
    if (room == m_room)
        return;
    const Room before = std::exchange(m_room, room);
    if (before == Room::Compose)
        leaveComposing();
    if (before == Room::Press) {
        PressRoom::of(*this).leave();
        showPressMode(canvas::PressMode::Page);
    }
    if (before == Room::Review)
        ProofPlace::of(*this).leave();
    QAction *preview = action(QStringLiteral("viewPreview"));
    preview->setEnabled(room == Room::Compose);
    m_view->setPreview(room == Room::Review || (room == Room::Compose && preview->isChecked()));
    switch (room) {
    case Room::Compose:
        returnToComposing();
        break;
    case Room::Review:
        showOnlyDocks({});
        ProofPlace::of(*this).enter();
        CoursePlace::of(*this).follow(m_page); // its card stands there
        break;
    case Room::Press:
        showOnlyDocks({QStringLiteral("pagesDock"), QStringLiteral("pressDock")});
        showPressMode(m_pressMode);
        PressRoom::of(*this).enter();
        break;
    }
    m_roomSwitch->setCurrent(static_cast<int>(room));
    for (QAction *each : m_roomActions->actions())
        if (each->data().toInt() == static_cast<int>(room))
            each->setChecked(true);
    if (room != Room::Review)
        m_view->setFocus();
    refreshSelection();
}

/// Puts the tools away and notes how the window stood; it is kept so when the window is closed.
void MainWindow::leaveComposing()
{
    m_docksBefore.clear();
    for (const bool inFront : {false, true})
        for (const QDockWidget *dock : m_docks)
            if (!dock->isHidden() && (dock->isFloating() || !dock->visibleRegion().isEmpty()) == inFront)
                m_docksBefore << dock->objectName();
    m_stateBefore = saveState();
    if (QAction *select = action(QStringLiteral("toolSelect")); !select->isChecked())
        select->trigger();
    m_tools->setEnabled(false);
    m_view->setTool(nullptr); // the page is only read
    m_toolStrip->hide();
    m_contextBar->hide();
}

void MainWindow::returnToComposing()
{
    m_tools->setEnabled(true);
    chooseTool(QStringLiteral("select"));
    m_toolStrip->show();
    m_contextBar->show();
    showOnlyDocks(m_docksBefore);
    m_stateBefore.clear();
    applyNarrowLayout();
}

void MainWindow::showOnlyDocks(const QStringList &names)
{
    for (QDockWidget *dock : m_docks)
        if (!names.contains(dock->objectName()))
            dock->hide();
    for (const QString &name : names)
        if (QDockWidget *wanted = dock(name)) {
            wanted->show();
            wanted->raise();
        }
}

OpenWish MainWindow::shown() const
{
    const auto *issue = m_session->working().find<model::Issue>(m_session->issue());
    const auto *page = m_session->working().find<model::Page>(m_page);
    OpenWish wish;
    if (issue)
        wish = {issue->date, issue->edition, page ? page->number : QString()};
    return wish;
}

void MainWindow::openSecondWindow() { Q_EMIT windowWanted(m_session->location(), shown()); }

} // namespace banxin::shell
