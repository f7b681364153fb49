// What the window does when it is asked to: showing, entering, exporting, explaining.
#include "shell/main_window.h"

#include "shell/press_room.h"

#include "canvas/page_view.h"
#include "edit/edits.h"
#include "panels/facts.h"
#include "panels/story_pool.h"
#include "shell/findings_desk.h"
#include "shell/shortcuts_dialog.h"
#include "shell/status_line.h"
#include "widgets/icon.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSet>
#include <QStandardPaths>

namespace banxin::shell {

using widgets::Tone;

void MainWindow::askForStore()
{
    const QString chosen = QFileDialog::getExistingDirectory(
        this, tr("打开编辑部（.banxin 文件夹）"), QFileInfo(m_location).absolutePath());
    if (!chosen.isEmpty())
        Q_EMIT openWanted(chosen);
}

void MainWindow::showStory(base::Id story)
{
    const std::vector<base::Id> pages = panels::pagesOfStory(m_session->working(), m_session->issue(), story);
    if (pages.empty()) {
        m_status->showNote(tr("“%1”还没有上版。").arg(model::titleOf(m_session->working(), story)));
        return;
    }
    if (std::find(pages.begin(), pages.end(), m_page) == pages.end())
        showPage(pages.front());
    // By the document, not by the layout, which may still be on its way; an area before a picture.
    base::Id found;
    bool area = false;
    for (const model::Frame *frame : m_session->working().childrenOf<model::Frame>(m_page)) {
        if (area || panels::storyOfFrame(m_session->working(), frame->id) != story)
            continue;
        area = std::holds_alternative<model::AreaContent>(frame->content);
        if (found.isNull() || area)
            found = frame->id;
    }
    m_view->selectFrame(found);
}

/// The caret into the text of what is selected, as a double click would put it.
void MainWindow::typeInSelection()
{
    if (!m_view->selection().typing && m_view->beginTyping())
        m_view->setFocus();
}

void MainWindow::placeChosenStories()
{
    if (const std::vector<base::Id> stories = m_pool->selectedStories(); !stories.empty())
        placeStories(stories);
}

void MainWindow::showOtherUses(base::Id story, const std::vector<session::StoryUse> &uses)
{
    if (m_session->commitState() == session::CommitState::Failed)
        return; // that message is more urgent
    if (story != m_view->selection().story || !m_askedUses.contains(story))
        return; // the person has gone on, or taken the edit back
    QStringList places;
    for (const session::StoryUse &use : uses) {
        QString place = use.date.toString(Qt::ISODate);
        if (!use.edition.isEmpty())
            place += u' ' + use.edition;
        places << place + u' ' + use.page;
    }
    m_otherUse = uses.front();
    m_otherUseStory = story;
    m_messageIsCommit = false;
    m_onMessage = {};
    m_message->showMessage(Tone::Warn, tr("此稿也用在 %1").arg(places.join(tr("、"))),
        tr("这里的改动也会改到那里；改长了，那里可能超出。"));
    m_message->setAction(tr("转到 %1").arg(places.front()));
}

/// Takes the notice of other uses away, but for this story.
void MainWindow::dropOtherUses(base::Id unlessOf)
{
    if (m_otherUseStory.isNull() || unlessOf == m_otherUseStory)
        return;
    if (unlessOf.isNull())
        m_askedUses.erase(m_otherUseStory); // to be said again with the next edit
    m_otherUseStory = {};
    m_otherUse = {};
    m_otherUseStory = {};
    m_message->clear();
}

void MainWindow::goToOtherUse()
{
    if (m_otherUse.issue.isNull())
        return;
    m_wish = {m_otherUse.date, m_otherUse.edition, m_otherUse.page};
    m_session->openIssue(m_otherUse.issue);
    m_otherUse = {};
    m_message->clear();
}

void MainWindow::showPosition(base::Point point, bool inside)
{
    m_pointer = inside ? std::optional(point) : std::nullopt;
    refreshPosition();
}

/// Of the caret where there is one, else of the pointer.
void MainWindow::refreshPosition()
{
    const auto *page = m_session->working().find<model::Page>(m_page);
    const std::optional<base::Point> caret = m_view->caretPoint();
    if (!page || (!caret && !m_pointer)) {
        m_status->showPosition({});
        return;
    }
    const base::Point point = caret.value_or(m_pointer.value_or(base::Point()));
    QString text = tr("X %1 mm  Y %2 mm").arg(point.x.toMm(), 0, 'f', 1).arg(point.y.toMm(), 0, 'f', 1);
    const model::Grid &grid = page->grid;
    if (grid.typeArea.contains(point)) {
        int column = 0, row = 0;
        while (column + 1 < grid.columns && grid.columnLeft(column + 1) <= point.x)
            ++column;
        while (row + 1 < grid.rows && grid.rowTop(row + 1) <= point.y)
            ++row;
        const int character = std::clamp(
            static_cast<int>((point.x - grid.columnLeft(column)) / std::max(grid.bodySize, base::Length::pt(1))), 0,
            grid.charactersPerColumn - 1);
        text += tr("   第 %1 栏 · 第 %2 行 · 第 %3 字").arg(column + 1).arg(row + 1).arg(character + 1);
    }
    if (const QString inks = inksAtPointer(); !inks.isEmpty())
        text = inks + QStringLiteral("   ") + text;
    m_status->showPosition(text);
}

void MainWindow::showFinding(const panels::PageFinding &finding)
{
    if (m_live->show(finding, true))
        return;
    if (!finding.frame.isNull())
        m_view->selectFrame(finding.frame);
    else if (!finding.story.isNull())
        m_view->selectStory(finding.story);
    offerRemedy(finding);
}

void MainWindow::takeChange(const panels::WantedChange &change)
{
    if (!change.result) {
        showError(change.result.error());
        refreshSelection();
        return;
    }
    m_session->endUndoStep();
    if (const base::Status status = m_session->apply(*change.result); !status)
        showError(status.error());
    refreshSelection();
}

void MainWindow::exportPdf() { PressRoom::of(*this).openExport(ExportForm::Target::File); }

void MainWindow::showShortcuts()
{
    // As the menus have them; what stands in no menu comes last.
    std::vector<ShortcutsDialog::Group> groups;
    QSet<QAction *> listed;
    const auto collect = [&](const QMenu *menu, ShortcutsDialog::Group &group, const auto &again) -> void {
        for (QAction *action : menu->actions()) {
            if (action->menu())
                again(action->menu(), group, again);
            else if (m_actions.value(action->objectName()) == action && !listed.contains(action)) {
                group.actions << action;
                listed.insert(action);
            }
        }
    };
    for (QAction *title : menuBar()->actions()) {
        if (!title->menu())
            continue;
        groups.push_back({title->text().remove(u'&'), {}});
        collect(title->menu(), groups.back(), collect);
    }
    ShortcutsDialog::Group rest{tr("其他"), {}};
    for (QAction *action : std::as_const(m_actions))
        if (!listed.contains(action))
            rest.actions << action;
    groups.push_back(rest);
    auto *dialog = new ShortcutsDialog(groups, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto keys = dialog->keys();
        for (auto it = keys.cbegin(); it != keys.cend(); ++it) {
            const QString own = QKeySequence::listToString(it.value(), QKeySequence::PortableText);
            const QString fallback = action(it.key())->property("defaultKeys").toString();
            m_settings.setShortcut(it.key(), own == fallback ? std::nullopt : std::optional(own));
        }
        Q_EMIT shortcutsChanged();
    });
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("关于版心"));
    box->setIconPixmap(widgets::programIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    box->setText(tr("<b>版心</b> %1<br>报纸组版 · 校对 · 付印<br><br>自由软件，许可证 "
                    "GPL-3.0-or-later。<br>图标：Lucide（ISC）。界面：Qt %2。")
                     .arg(QStringLiteral(BANXIN_VERSION), QString::fromLatin1(qVersion())));
    box->addButton(tr("关闭"), QMessageBox::RejectRole);
    box->open();
}

void MainWindow::showError(const base::Error &error)
{
    m_messageIsCommit = false;
    m_otherUseStory = {};
    m_message->showError(error);
    // What could not be done to the page as it stands is no matter of another one.
    m_message->setPassing(error.kind == base::ErrorKind::Refused);
}

void MainWindow::setTheme(widgets::ThemeMode mode)
{
    m_view->setTheme(mode == widgets::ThemeMode::Dark ? canvas::CanvasTheme::dark() : canvas::CanvasTheme::light());
    if (QAction *dark = action(QStringLiteral("viewDark"))) {
        const QSignalBlocker quiet(dark);
        dark->setChecked(mode == widgets::ThemeMode::Dark);
    }
    refreshCommit();
}

} // namespace banxin::shell
