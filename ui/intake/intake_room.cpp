#include "intake/intake_room.h"

#include "intake/destination_panel.h"
#include "intake/intake_log.h"
#include "intake/manuscript_view.h"
#include "intake/reading_view.h"
#include "intake/role_bar.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/message_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace banxin::intake {

using namespace Qt::StringLiterals;
using manuscript::Correction;
using manuscript::Passage;
using manuscript::PassageId;

IntakeRoom::IntakeRoom(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(new IntakeDesk(session, this))
{
    setObjectName(u"intakeRoom"_s);
    setAcceptDrops(true);
    m_manuscript = new ManuscriptView;
    m_reading = new ReadingView;
    m_roles = new RoleBar;
    m_destination = new DestinationPanel(session);
    m_log = new IntakeLog;
    m_message = new widgets::MessageBar;

    auto *undo = new QToolButton;
    undo->setObjectName(u"intakeUndo"_s);
    undo->setIcon(widgets::icon(u"undo-2"_s));
    undo->setToolTip(tr("撤销"));
    undo->setAutoRaise(true);
    connect(undo, &QToolButton::clicked, this, &IntakeRoom::undo);
    connect(this, &IntakeRoom::undoChanged, undo, [this, undo] { undo->setEnabled(m_desk->canUndo()); });
    undo->setEnabled(false);

    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_reading, 1);
    rightColumn->addWidget(widgets::hairline());
    rightColumn->addWidget(m_roles);

    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setObjectName(u"intakeColumns"_s);
    columns->setHandleWidth(1);
    columns->setChildrenCollapsible(false);
    columns->addWidget(buildColumn(tr("原稿"), m_manuscript, &m_manuscriptFacts, nullptr));
    columns->addWidget(buildColumn(tr("识别结果"), right, &m_readingFacts, undo));
    columns->addWidget(buildColumn(tr("入库"), m_destination, nullptr, nullptr));
    m_destination->setMinimumWidth(270);
    columns->setStretchFactor(0, 10);
    columns->setStretchFactor(1, 11);
    columns->setStretchFactor(2, 0);
    m_manuscript->setMinimumWidth(280);
    m_reading->setMinimumWidth(320);
    m_columns = columns;
    auto *rows = new QSplitter(Qt::Vertical);
    rows->setObjectName(u"intakeRows"_s);
    rows->setHandleWidth(1);
    rows->setChildrenCollapsible(false);
    rows->addWidget(columns);
    rows->addWidget(m_log);
    m_log->setMinimumHeight(110);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 1);
    m_rows = rows;

    m_stack = new QStackedWidget;
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(rows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);

    connect(m_desk, &IntakeDesk::itemsChanged, this, &IntakeRoom::refreshItems);
    connect(m_desk, &IntakeDesk::readingChanged, this, &IntakeRoom::refresh);
    connect(m_desk, &IntakeDesk::storingRefused, this, [this](const base::Error &error) {
        m_message->showError(error);
        refreshButtons();
    });
    connect(m_desk, &IntakeDesk::correctionsLost, this, [this](int count) {
        showMessage(widgets::Tone::Warn, tr("稿件重读了，先前有 %1 处改动对不上，没有留下。").arg(count), {});
    });
    connect(m_desk, &IntakeDesk::stored, this, [this](const IntakeDesk::Stored &what) {
        Q_EMIT stored(what);
        if (m_desk->count() == 0)
            Q_EMIT left();
    });
    for (TextRows *view : {static_cast<TextRows *>(m_manuscript), static_cast<TextRows *>(m_reading)}) {
        connect(view, &TextRows::keyPressed, this, &IntakeRoom::handleKey);
        connect(view, &TextRows::rowChosen, this, [this, view] { follow(view); });
        connect(view, &TextRows::menuWanted, this, &IntakeRoom::showRoleMenu);
    }
    connect(m_reading, &ReadingView::roleMenuWanted, this, &IntakeRoom::showRoleMenu);
    connect(m_roles, &RoleBar::roleChosen, this, &IntakeRoom::setRole);
    connect(m_destination, &DestinationPanel::destinationChanged, this, &IntakeRoom::refreshButtons);
    connect(m_destination, &DestinationPanel::lineChosen, this, &IntakeRoom::chooseLine);
    connect(m_log, &IntakeLog::lineChosen, this, &IntakeRoom::chooseLine);
    connect(m_log, &IntakeLog::restoreWanted, this, &IntakeRoom::restore);
    connect(m_log, &IntakeLog::keepWanted, this, [this](const std::vector<int> &changes) {
        m_desk->correct({{Correction::Kind::KeepAsWritten, {}, {}, changes}});
    });
    connect(m_log, &IntakeLog::withdrawWanted, m_desk, &IntakeDesk::withdraw);
    connect(m_log, &IntakeLog::saveWanted, this, &IntakeRoom::saveLog);
    refreshItems();
    refresh();
}

void IntakeRoom::setPage(base::Id page)
{
    if (page == m_page && m_session.issue() == m_issue)
        return;
    m_page = page;
    m_issue = m_session.issue();
    m_destination->setPages(page);
    m_destination->show(m_desk->currentItem());
}

bool IntakeRoom::wantsPlacing() const { return m_destination->places(); }

void IntakeRoom::showMessage(widgets::Tone tone, const QString &what, const QString &advice)
{
    m_message->showMessage(tone, what, advice);
}

// Following the desk -----------------------------------------------------------------------------

void IntakeRoom::refreshItems()
{
    const int count = m_desk->count();
    m_stack->setCurrentIndex(count > 0 ? 1 : 0);
    QStringList names;
    std::vector<QString> icons;
    for (int i = 0; i < count; ++i) {
        const Incoming &item = m_desk->item(i);
        icons.push_back(item.state == Incoming::State::Refused ? u"circle-x"_s
                : item.state == Incoming::State::Reading       ? u"loader"_s
                                                               : u"file-text"_s);
        names << icons.back() + item.name;
    }
    if (names != m_shownNames) {
        m_shownNames = names;
        m_files->clear();
        for (int i = 0; i < count; ++i)
            m_files->addItem(widgets::icon(icons[static_cast<std::size_t>(i)]), m_desk->item(i).name);
    }
    m_files->setCurrentIndex(m_desk->current());
    m_files->setVisible(count > 1);
    int stories = 0;
    for (int i = 0; i < count; ++i) {
        if (const auto &reading = m_desk->item(i).reading) {
            for (const manuscript::ReadPage &page : reading->pages)
                stories += static_cast<int>(page.stories.size());
        }
    }
    int refused = 0;
    for (int i = 0; i < count; ++i)
        refused += m_desk->item(i).state == Incoming::State::Refused;
    QString counts = count > 0 ? tr("%1 份来稿 → %2 篇稿件").arg(count).arg(stories) : QString();
    if (refused > 0)
        counts += tr(" · %1 份读不了").arg(refused);
    m_counts->setText(counts);
    m_remove->setVisible(count > 0);
    refreshButtons();
}

void IntakeRoom::refresh()
{
    const Incoming *item = m_desk->currentItem();
    const bool isOther = item != m_shownItem;
    const bool wasReading = std::exchange(m_wasReading, item && item->state == Incoming::State::Reading) && item
        && item->state == Incoming::State::Ready;
    m_shownItem = item;
    if (isOther)
        m_chosen.clear();
    const std::vector<PassageId> kept = m_chosen;
    m_manuscript->show(item);
    m_reading->show(item);
    m_destination->show(item);
    m_log->show(item);
    choose(kept, false);
    if (isOther || wasReading) {
        m_manuscript->scrollToTop();
        m_reading->scrollToTop();
        takeKeys();
    }
    if (item && item->state == Incoming::State::Refused)
        m_message->showError(item->error);
    else if (isOther)
        m_message->clear();
    const bool isRead = item && item->source && item->reading;
    QStringList facts;
    if (item)
        facts << item->name;
    if (isRead && !item->source->encoding.isEmpty())
        facts << item->source->encoding;
    if (item)
        facts << tr("只读");
    m_manuscriptFacts->setText(facts.join(u" · "_s));
    m_readingFacts->setText(
        isRead ? tr("%1 毫秒认完").arg(item->milliseconds, 0, 'f', item->milliseconds < 10 ? 1 : 0) : QString());
    m_encoding->setVisible(item && item->isPlainText);
    m_encodingLabel->setVisible(item && item->isPlainText);
    if (item)
        m_encoding->setCurrentIndex(std::max(0, m_encoding->findData(item->options.encoding)));
    const bool isTracked = isRead && item->source->hasTrackedChanges;
    m_tracked->setVisible(isTracked);
    m_trackedLabel->setVisible(isTracked);
    if (item)
        m_tracked->setCurrentIndex(item->options.changes == formats::TrackedChanges::Accepted ? 0 : 1);
    refreshButtons();
    Q_EMIT undoChanged();
}

void IntakeRoom::refreshButtons()
{
    const Incoming *item = m_desk->currentItem();
    bool hasStory = false;
    if (item && item->reading && item->state == Incoming::State::Ready) {
        for (const manuscript::ReadPage &page : item->reading->pages)
            hasStory = hasStory || !page.stories.empty();
    }
    m_store->setEnabled(hasStory && !m_session.isReadOnly() && !m_desk->isStoring());
    m_leave->setEnabled(!m_desk->isStoring());
    m_store->setText(m_destination->places() ? tr("入库并上 %1").arg(m_destination->pageNumbers()) : tr("入库"));
    m_leave->setText(m_desk->count() > 0 ? tr("放弃") : tr("返回"));
    std::optional<Role> role;
    if (!m_chosen.empty()) {
        if (const Passage *passage = passageOf(m_chosen.front()))
            role = passage->role;
    }
    m_roles->setCurrent(role);
}

const Passage *IntakeRoom::passageOf(const PassageId &id) const
{
    const Incoming *item = m_desk->currentItem();
    if (!item)
        return nullptr;
    const auto found = std::find_if(item->passages.begin(), item->passages.end(),
        [&](const Passage &passage) { return passage.id == id && !passage.inText; });
    return found == item->passages.end() ? nullptr : &*found;
}

/// What has just been read is ready for the next key, unless somebody is choosing something else.
void IntakeRoom::takeKeys()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool isElsewhere = focus && isAncestorOf(focus) && focus != m_manuscript && focus != m_log
        && !qobject_cast<const QAbstractButton *>(focus) && focus != m_reading;
    if (!isVisible() || isElsewhere || m_reading->rowCount() == 0)
        return;
    m_reading->setFocus(Qt::OtherFocusReason);
}

/// What is chosen at one side is chosen at the other.
void IntakeRoom::follow(const TextRows *view)
{
    if (view == m_reading) {
        m_chosen = m_reading->chosen();
        m_manuscript->setSelection(m_manuscript->rowsOf(m_chosen), TextRows::Scroll::ToThird);
    } else {
        m_chosen.clear();
        for (const int row : m_manuscript->selection()) {
            for (const PassageId &id : m_manuscript->passagesOf(row))
                m_chosen.push_back(id);
        }
        m_reading->setSelection(m_reading->rowsOf(m_chosen), TextRows::Scroll::ToThird);
    }
    refreshButtons();
}

void IntakeRoom::choose(const std::vector<PassageId> &passages, bool scrolls)
{
    m_chosen = passages;
    const TextRows::Scroll scroll = scrolls ? TextRows::Scroll::ToThird : TextRows::Scroll::IntoView;
    m_manuscript->setSelection(m_manuscript->rowsOf(passages), scroll);
    m_reading->setSelection(m_reading->rowsOf(passages), scroll);
    refreshButtons();
}

void IntakeRoom::chooseLine(int line) { choose(m_manuscript->passagesOf(m_manuscript->rowOfLine(line)), true); }

// What the editor says ---------------------------------------------------------------------------

void IntakeRoom::setRole(Role role)
{
    std::vector<Correction> corrections;
    for (const PassageId &id : m_chosen) {
        const Passage *passage = passageOf(id);
        if (passage && passage->role != role && passage->role != Role::Table)
            corrections.push_back({Correction::Kind::SetRole, id, role, {}});
    }
    m_desk->correct(corrections);
}

/// As what it stands in the manuscript: a picture as a caption, a row as one of a table, words as body.
void IntakeRoom::restore(const PassageId &id)
{
    const Incoming *item = m_desk->currentItem();
    const Passage *passage = passageOf(id);
    if (!item || !item->source || !passage)
        return;
    Role role = passage->picture.isEmpty() ? Role::Body : Role::Caption;
    for (const manuscript::Block &block : item->source->blocks) {
        if (block.line == id.line && block.kind == manuscript::Block::Kind::TableRow)
            role = Role::Table;
        else if (block.line == id.line && block.kind == manuscript::Block::Kind::Picture)
            role = Role::Caption;
    }
    choose({id}, true);
    m_desk->correct({{Correction::Kind::SetRole, id, role, {}}});
}

void IntakeRoom::split()
{
    if (!m_chosen.empty())
        m_desk->correct({{Correction::Kind::Split, m_chosen.front(), {}, {}}});
}

void IntakeRoom::join()
{
    if (!m_chosen.empty())
        m_desk->correct({{Correction::Kind::Join, m_chosen.front(), {}, {}}});
}

void IntakeRoom::handleKey(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier && !event->isAutoRepeat()) { // a key held down joins no stories by the dozen
        if (const auto role = roleOfKey(event->key())) {
            setRole(*role);
            event->accept();
            return;
        }
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            split();
            event->accept();
            return;
        }
        if (event->key() == Qt::Key_J) {
            join();
            event->accept();
        }
    }
}

void IntakeRoom::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_Escape && modifiers == Qt::NoModifier) {
        leave();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && modifiers == Qt::ControlModifier) {
        if (m_store->isEnabled())
            storeCurrent();
        return;
    }
    QWidget::keyPressEvent(event);
}

void IntakeRoom::fillRoleMenu(QMenu &menu)
{
    const Passage *first = m_chosen.empty() ? nullptr : passageOf(m_chosen.front());
    for (const Role role : roles()) {
        if (keyOf(role) == Qt::Key_unknown)
            continue;
        QAction *action = menu.addAction(nameOf(role) + u'\t' + keyText(role));
        action->setCheckable(true);
        action->setChecked(first && first->role == role);
        action->setToolTip(noteOf(role));
        connect(action, &QAction::triggered, this, [this, role] { setRole(role); });
    }
    menu.addSeparator();
    connect(
        menu.addAction(tr("从这里另起一篇") + u'\t' + QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)),
        &QAction::triggered, this, &IntakeRoom::split);
    connect(menu.addAction(tr("并入上一篇") + u'\t' + QKeySequence(Qt::Key_J).toString(QKeySequence::NativeText)),
        &QAction::triggered, this, &IntakeRoom::join);
}

void IntakeRoom::showRoleMenu(QPoint place)
{
    if (m_chosen.empty())
        return;
    QMenu menu(this);
    menu.setObjectName(u"roleMenu"_s);
    fillRoleMenu(menu);
    menu.exec(place);
}

void IntakeRoom::undo() { m_desk->undo(); }

void IntakeRoom::redo() { m_desk->redo(); }

// Files in and out -------------------------------------------------------------------------------

void IntakeRoom::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("取稿：选文件"), m_folder,
        tr("稿件 (*.txt *.md *.html *.htm *.docx *.doc *.wps *.rtf *.odt *.pdf *.zip *.json *.jpg *.jpeg *.png *.tif "
           "*.tiff "
           "*.webp);;所有文件 (*)"));
    if (files.isEmpty())
        return;
    m_folder = QFileInfo(files.front()).absolutePath();
    m_desk->addFiles(files);
}

/// With all that is in it, as one manuscript.
void IntakeRoom::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("取稿：选文件夹"), m_folder);
    if (folder.isEmpty())
        return;
    m_folder = folder;
    m_desk->addFiles({folder});
}

void IntakeRoom::paste()
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    if (!held || !m_desk->addMime(*held))
        m_message->showMessage(widgets::Tone::Warn, tr("剪贴板上没有稿件。"), tr("先复制网页、文本或文件，再来粘贴。"));
}

void IntakeRoom::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData() && IntakeDesk::takes(*event->mimeData()))
        event->acceptProposedAction();
}

void IntakeRoom::dropEvent(QDropEvent *event)
{
    if (m_desk->addMime(*event->mimeData()))
        event->acceptProposedAction();
}

void IntakeRoom::saveLog()
{
    const Incoming *item = m_desk->currentItem();
    if (!item || !item->reading)
        return;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("存取稿记录"), item->name + tr("-取稿记录.txt"), tr("文本 (*.txt)"));
    if (path.isEmpty())
        return;
    m_session.aside(this, [this, path, text = IntakeLog::toText(*item)]() -> std::function<void()> {
        QSaveFile file(path);
        const QByteArray bytes = text.toUtf8();
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
            return [this, path] { m_message->showMessage(widgets::Tone::Ok, tr("取稿记录存好了：%1").arg(path)); };
        return [this, path, why = file.errorString()] {
            m_message->showError(
                {base::ErrorKind::Refused, tr("取稿记录存不下来：%1。").arg(why), path, tr("换一个文件夹再存。")});
        };
    });
}

/// A story that is stored twice is printed twice.
bool IntakeRoom::mayStoreTwice()
{
    constexpr double kTwin = 0.9;
    const Incoming *item = m_desk->currentItem();
    QStringList twins;
    for (const session::LikeStory &like : item ? item->like : std::vector<session::LikeStory>{}) {
        if (!like.story.isNull() && like.likeness >= kTwin)
            twins << u'《' + model::titleOf(m_session.working(), like.story) + u'》';
    }
    twins.removeDuplicates();
    if (twins.isEmpty())
        return true;
    const QString named = twins.size() > 3 ? twins.mid(0, 3).join(QString()) + u"……"_s : twins.join(QString());
    QMessageBox box(QMessageBox::Question, tr("稿库里已有"), tr("稿库里已有同样的稿件：%1。还要再入库吗？").arg(named),
        QMessageBox::Cancel, this);
    QPushButton *again = box.addButton(tr("再入库一份"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == static_cast<QAbstractButton *>(again);
}

void IntakeRoom::storeCurrent()
{
    if (!mayStoreTwice())
        return;
    if (m_desk->store({m_destination->pages(), m_destination->places(), m_destination->takesFurniture()}))
        refreshButtons();
}

bool IntakeRoom::mayLose(const QString &question)
{
    return QMessageBox::question(
               this, tr("放弃取稿"), question, QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel)
        == QMessageBox::Discard;
}

void IntakeRoom::removeCurrent()
{
    const Incoming *item = m_desk->currentItem();
    if (!item || m_desk->isStoring())
        return;
    const bool isWorth = !item->corrections.empty() || (item->path.isEmpty() && item->state == Incoming::State::Ready);
    if (isWorth && !mayLose(tr("“%1”粘贴的内容和改过的会丢掉。要移走吗？").arg(item->name)))
        return;
    m_desk->remove(m_desk->current());
}

void IntakeRoom::leave()
{
    if (m_desk->isStoring())
        return;
    bool isCorrected = false;
    for (int i = 0; i < m_desk->count(); ++i)
        isCorrected = isCorrected || !m_desk->item(i).corrections.empty() || m_desk->item(i).path.isEmpty();
    if (isCorrected && !mayLose(tr("还有 %1 份来稿没有入库，粘贴的和改过的会丢掉。要放弃吗？").arg(m_desk->count())))
        return;
    m_desk->clear();
    Q_EMIT left();
}

void IntakeRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isArranged, true))
        QTimer::singleShot(0, this, &IntakeRoom::arrange); // only then it has its size
}

/// At first in the proportions of the window; afterwards as the person has them.
void IntakeRoom::arrange()
{
    const int side = std::clamp(width() * 18 / 100, 270, 340), rest = width() - side;
    m_columns->setSizes({rest * 47 / 100, rest * 53 / 100, side});
    const int log = std::clamp(height() * 26 / 100, 150, 280);
    m_rows->setSizes({height() - log, log});
}

void IntakeRoom::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_desk)
        refresh(); // rows carry colours
    QWidget::changeEvent(event);
}

} // namespace banxin::intake
