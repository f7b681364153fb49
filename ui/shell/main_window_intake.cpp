// The import room within the window: how one gets there from anywhere, and what is seen of it afterwards.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "edit/clipping.h"
#include "intake/intake_room.h"
#include "panels/story_pool.h"
#include "shell/status_line.h"
#include "shell/table_commands.h"
#include "shell/text_desk.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

namespace banxin::shell {

using widgets::Tone;

bool MainWindow::isInIntake() const { return m_intake && m_rooms->currentWidget() == m_intake; }

intake::IntakeRoom *MainWindow::showIntake()
{
    if (m_session->issue().isNull())
        return nullptr;
    if (!m_intake) {
        m_intake = new intake::IntakeRoom(*m_session);
        m_rooms->addWidget(m_intake);
        connect(m_intake, &intake::IntakeRoom::left, this, &MainWindow::leaveIntake);
        connect(m_intake, &intake::IntakeRoom::stored, this, &MainWindow::showStored);
        connect(m_intake, &intake::IntakeRoom::undoChanged, this, &MainWindow::refreshUndo);
    }
    m_intake->setPage(m_page);
    if (isInIntake())
        return m_intake;
    setRoom(Room::Compose);
    leaveComposing();
    showOnlyDocks({});
    m_next->hide();
    m_rooms->setCurrentWidget(m_intake);
    m_intake->setFocus(Qt::OtherFocusReason);
    refreshSelection();
    refreshUndo();
    return m_intake;
}

void MainWindow::leaveIntake()
{
    if (!isInIntake())
        return;
    m_rooms->setCurrentIndex(0);
    m_next->show();
    returnToComposing();
    m_view->setFocus(Qt::OtherFocusReason);
    refreshSelection();
    refreshUndo();
}

void MainWindow::importFiles()
{
    if (m_session->isReadOnly()) {
        tellReadOnly();
        return;
    }
    if (intake::IntakeRoom *room = showIntake())
        room->chooseFiles();
}

void MainWindow::tellReadOnly()
{
    m_message->showMessage(Tone::Warn, tr("这个编辑部以只读方式打开，改动不能存。"), m_session->readOnlyReason());
}

/// While a text is typed in, the clipboard is the text's; on the page it is a frame with text or a picture; anywhere
/// else it is a manuscript that came.
void MainWindow::paste()
{
    if (isInIntake()) {
        m_intake->paste();
        return;
    }
    if (m_view->selection().typing) {
        const QMimeData *text = QApplication::clipboard()->mimeData();
        const auto table = text ? pastedTable(*text, m_session->working(), *m_view, editContext()) : std::nullopt;
        if (table)
            commit(*table);
        else if (!m_text->pasteRich())
            m_view->paste();
        return;
    }
    if (m_view->hasFocus() && clipboardHasFrames()) {
        actOnSelection(QStringLiteral("editPaste"));
        return;
    }
    const QMimeData *clip = QApplication::clipboard()->mimeData();
    if (clip && m_view->hasFocus() && !m_session->isReadOnly() && pasteOntoPage(*clip))
        return;
    if (!clip || !intake::IntakeDesk::takes(*clip))
        return;
    if (m_session->isReadOnly()) {
        tellReadOnly();
        return;
    }
    if (intake::IntakeRoom *room = showIntake())
        room->paste();
}

void MainWindow::cut()
{
    if (m_view->selection().typing)
        m_view->cut();
    else
        actOnSelection(QStringLiteral("editCut"));
}

void MainWindow::copy()
{
    if (m_view->selection().typing)
        m_view->copy();
    else
        actOnSelection(QStringLiteral("editCopy"));
}

void MainWindow::selectAll()
{
    if (m_view->selection().typing)
        m_view->selectAll();
    else
        actOnSelection(QStringLiteral("editSelectAll"));
}

bool MainWindow::clipboardHasFrames() const
{
    const QMimeData *clip = QApplication::clipboard()->mimeData();
    return clip && clip->hasFormat(QString::fromLatin1(edit::kClippingType));
}

void MainWindow::undo()
{
    if (isInIntake())
        m_intake->undo();
    else
        m_view->undo();
}

void MainWindow::redo()
{
    if (isInIntake())
        m_intake->redo();
    else
        m_view->redo();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_session->isReadOnly() && !m_session->issue().isNull() && event->mimeData()
        && intake::IntakeDesk::takes(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    intake::IntakeRoom *room = showIntake();
    if (room && room->desk().addMime(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::showStored(const intake::IntakeDesk::Stored &what)
{
    const auto stories = static_cast<int>(what.stories.size()), placed = static_cast<int>(what.placed.size());
    const model::Document &document = m_session->working();
    const QString title = stories == 1 ? model::titleOf(document, what.stories.front()) : QString();
    QString text = title.isEmpty() ? tr("%1 篇稿件入库了。").arg(stories) : tr("《%1》入库了。").arg(title);
    QString advice;
    if (placed > 0) {
        const std::vector<base::Id> pages = panels::pagesOfStory(document, m_session->issue(), what.placed.front());
        const auto *page = pages.empty() ? nullptr : document.find<model::Page>(pages.front());
        text = placed == stories
            ? tr("%1 篇稿件入库，上了 %2。").arg(stories).arg(page ? page->number : QString())
            : tr("%1 篇稿件入库，%2 篇上了 %3。").arg(stories).arg(placed).arg(page ? page->number : QString());
    }
    if (placed < stories)
        advice = m_intake->wantsPlacing() ? tr("没有上版的是版面上没有放得下的空位，在稿库里。") : tr("在稿库里。");
    if (!what.notes.isEmpty())
        advice = what.notes.join(u' ');
    const Tone tone = what.notes.isEmpty() ? Tone::Ok : Tone::Warn;
    refresh();
    if (m_intake->desk().count() > 0) { // the next one waits
        m_intake->showMessage(tone, text, advice);
        return;
    }
    m_message->showMessage(tone, text, advice);
    m_messageIsCommit = false;
    if (placed > 0)
        showStory(what.placed.front());
    else if (!what.stories.empty())
        m_pool->revealStory(what.stories.front());
}

/// Whether the window may close over manuscripts that are not stored yet.
bool MainWindow::mayLoseManuscripts()
{
    if (!m_intake || m_intake->desk().count() == 0)
        return true;
    return QMessageBox::question(this, tr("还有来稿没有入库"),
               tr("取稿里还有 %1 份来稿没有入库。现在关闭，粘贴的和改过的会丢掉。").arg(m_intake->desk().count()),
               QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel)
        == QMessageBox::Discard;
}

} // namespace banxin::shell
