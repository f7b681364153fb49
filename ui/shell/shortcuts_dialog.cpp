#include "shell/shortcuts_dialog.h"

#include "widgets/dialog.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/search_field.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

namespace {
constexpr int kNameRole = Qt::UserRole;
constexpr int kHeadRole = Qt::UserRole + 1;
} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<Group> &groups, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget)
    , m_search(new QLineEdit)
    , m_edit(new QKeySequenceEdit)
    , m_chosen(new QLabel)
    , m_conflict(new QLabel)
    , m_take(new QPushButton(tr("改给这一项")))
    , m_reset(new QPushButton(tr("还原这一项")))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowModality(Qt::WindowModal);
    resize(520, 640);
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    widgets::dressAsSearch(*m_search, tr("搜命令或按键"));
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("快捷键"));
    m_list->setHeaderLabels({tr("做什么"), tr("按键")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const Group &group : groups) {
        if (group.actions.isEmpty())
            continue;
        auto *head = new QTreeWidgetItem(m_list, QStringList{group.title});
        QFont bold = m_list->font();
        bold.setWeight(QFont::DemiBold);
        head->setFont(0, bold);
        head->setFlags(Qt::ItemIsEnabled);
        head->setData(0, kHeadRole, true);
        for (const QAction *action : group.actions) {
            const QString name = action->objectName();
            QString text = action->property("plainText").toString();
            text = text.isEmpty() ? action->text() : text;
            text.remove(QStringLiteral("…"));
            text.remove(u'&');
            auto *row = new QTreeWidgetItem(m_list, QStringList{text});
            row->setData(0, kNameRole, name);
            m_rows.insert(name, row);
            m_keys.insert(name, action->shortcuts());
            QList<QKeySequence> fallback =
                QKeySequence::listFromString(action->property("defaultKeys").toString(), QKeySequence::PortableText);
            fallback.removeIf([](const QKeySequence &key) { return key.isEmpty(); });
            m_defaults.insert(name, fallback);
            showKeys(name);
        }
    }
    addFixedRows(*m_list);

    m_edit->setObjectName(QStringLiteral("shortcutEdit"));
    m_edit->installEventFilter(this);
    m_edit->setAccessibleName(tr("按键"));
    if (auto *field = m_edit->findChild<QLineEdit *>())
        field->setAccessibleName(tr("按键"));
    m_edit->setFixedWidth(200);
    m_edit->setClearButtonEnabled(true);
    m_conflict->setObjectName(QStringLiteral("shortcutConflict"));
    m_conflict->setWordWrap(true);
    m_conflict->setProperty("tone", QStringLiteral("warn"));
    m_take->setObjectName(QStringLiteral("shortcutTake"));
    m_reset->setObjectName(QStringLiteral("shortcutReset"));
    auto *resetAll = new QPushButton(tr("全部还原"));
    resetAll->setObjectName(QStringLiteral("shortcutResetAll"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_chosen, 1);
    row->addWidget(m_edit);
    row->addWidget(m_reset);
    auto *clash = new QHBoxLayout;
    clash->setSpacing(8);
    clash->addWidget(m_conflict, 1);
    clash->addWidget(m_take);
    auto *save = new QPushButton(tr("采用"));
    save->setObjectName(QStringLiteral("shortcutSave"));
    QHBoxLayout *buttons = widgets::dialogButtons(*this, *save, false);
    buttons->insertWidget(0, resetAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("快捷键")));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addLayout(clash);
    column->addLayout(buttons);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Return is a key like any other here

    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { m_edit->setFocus(Qt::OtherFocusReason); });
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::enter);
    connect(m_take, &QPushButton::clicked, this, [this] { takeFrom(ownerOf(m_wanted, m_name)); });
    connect(m_reset, &QPushButton::clicked, this, [this] { reset(m_name); });
    connect(resetAll, &QPushButton::clicked, this, [this] {
        m_keys = m_defaults;
        for (const QString &name : m_keys.keys())
            showKeys(name);
        choose(m_list->currentItem());
    });
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    choose(nullptr);
    m_search->setFocus();
}

/// What the page itself understands has no action.
void ShortcutsDialog::addFixedRows(QTreeWidget &list)
{
    auto *head = new QTreeWidgetItem(&list, QStringList{tr("版面上")});
    QFont bold = list.font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(0, bold);
    head->setFlags(Qt::ItemIsEnabled);
    head->setData(0, kHeadRole, true);
    const std::pair<QString, QString> onPage[] = {{tr("选稿区"), tr("单击")},
        {tr("在稿件里打字"), tr("双击，或单击后按回车")}, {tr("退出打字，再退出选择"), tr("Esc")},
        {tr("平移"), tr("空格加拖动，触摸板双指")}, {tr("上下滚动"), tr("Alt 加滚轮")},
        {tr("左右滚动"), tr("Shift 加滚轮")}, {tr("以指针为中心缩放"), tr("滚轮")}};
    for (const auto &[what, keys] : onPage) {
        auto *row = new QTreeWidgetItem(&list, QStringList{what, keys});
        row->setFlags(Qt::ItemIsEnabled);
    }
}

void ShortcutsDialog::showKeys(const QString &name)
{
    QStringList keys;
    for (const QKeySequence &key : m_keys.value(name))
        keys << key.toString(QKeySequence::NativeText);
    QTreeWidgetItem *row = m_rows.value(name);
    row->setText(1, keys.join(tr("、")));
    QFont font = m_list->font();
    font.setWeight(m_keys.value(name) == m_defaults.value(name) ? QFont::Normal : QFont::DemiBold);
    row->setFont(1, font); // one's own
}

/// One key is all: the field would wait a second for another one behind it.
bool ShortcutsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyRelease && !m_edit->keySequence().isEmpty()) {
        const QKeySequence key(m_edit->keySequence()[0]);
        const QSignalBlocker quiet(m_edit);
        m_edit->clear(); // and with it what it waits for
        m_edit->setKeySequence(key);
        enter(key);
        return true;
    }
    if (event->type() == QEvent::KeyPress && (watched == m_list || watched == m_search)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_search && (enters || key == Qt::Key_Down)) { // on to what was found
            m_list->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (enters) { // its new key, and not the end of the dialog
            if (m_edit->isEnabled())
                m_edit->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ShortcutsDialog::choose(QTreeWidgetItem *row)
{
    m_name = row ? row->data(0, kNameRole).toString() : QString();
    m_had = m_keys.value(m_name);
    const bool any = !m_name.isEmpty();
    m_chosen->setText(any ? row->text(0) : tr("选一项，再按它的新按键。"));
    widgets::setStyleProperty(m_chosen, "tone", any ? QStringLiteral("plain") : QStringLiteral("hint"));
    m_edit->setEnabled(any);
    const QSignalBlocker quiet(m_edit);
    m_edit->setKeySequence(any ? m_keys.value(m_name).value(0) : QKeySequence());
    m_reset->setEnabled(any && m_keys.value(m_name) != m_defaults.value(m_name));
    m_conflict->clear();
    m_take->setVisible(false);
}

QString ShortcutsDialog::ownerOf(const QKeySequence &key, const QString &unless) const
{
    if (key.isEmpty())
        return {};
    for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it)
        for (const QKeySequence &other : it.value())
            if (it.key() != unless
                && (other == key || other.matches(key) == QKeySequence::PartialMatch
                    || key.matches(other) == QKeySequence::PartialMatch))
                return it.key();
    return {};
}

void ShortcutsDialog::enter(const QKeySequence &key)
{
    if (m_name.isEmpty())
        return;
    m_conflict->clear();
    m_take->setVisible(false);
    if (const QString owner = ownerOf(key, m_name); !owner.isEmpty()) {
        m_wanted = key;
        m_keys[m_name] = m_had; // the field empties itself before it takes a key
        showKeys(m_name);
        m_conflict->setText(
            tr("%1 已是“%2”的按键。").arg(key.toString(QKeySequence::NativeText), m_rows.value(owner)->text(0)));
        m_take->setVisible(true);
        return;
    }
    m_keys[m_name] = key.isEmpty() ? QList<QKeySequence>() : QList{key};
    if (!key.isEmpty())
        m_had = m_keys[m_name];
    showKeys(m_name);
    m_reset->setEnabled(m_keys.value(m_name) != m_defaults.value(m_name));
}

/// The other one goes without it.
void ShortcutsDialog::takeFrom(const QString &name)
{
    if (name.isEmpty())
        return;
    m_keys[name].removeIf([this](const QKeySequence &key) {
        return key == m_wanted || key.matches(m_wanted) == QKeySequence::PartialMatch
            || m_wanted.matches(key) == QKeySequence::PartialMatch;
    });
    showKeys(name);
    enter(m_wanted);
}

void ShortcutsDialog::reset(const QString &name)
{
    if (name.isEmpty())
        return;
    const QList<QKeySequence> wanted = m_defaults.value(name);
    QList<QKeySequence> free;
    QString taken;
    for (const QKeySequence &key : wanted) {
        const QString owner = ownerOf(key, name);
        owner.isEmpty() ? free.append(key) : void(taken = owner);
        if (!owner.isEmpty())
            m_wanted = key;
    }
    m_keys[name] = free;
    showKeys(name);
    choose(m_rows.value(name));
    if (!taken.isEmpty()) {
        m_conflict->setText(
            tr("%1 已是“%2”的按键。").arg(m_wanted.toString(QKeySequence::NativeText), m_rows.value(taken)->text(0)));
        m_take->setVisible(true);
    }
}

void ShortcutsDialog::filter(const QString &words)
{
    QTreeWidgetItem *head = nullptr;
    bool any = false;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_list->topLevelItem(i);
        if (row->data(0, kHeadRole).toBool()) {
            if (head)
                head->setHidden(!any);
            head = row;
            any = false;
            continue;
        }
        const bool found = words.trimmed().isEmpty() || row->text(0).contains(words.trimmed(), Qt::CaseInsensitive)
            || row->text(1).contains(words.trimmed(), Qt::CaseInsensitive);
        row->setHidden(!found);
        any = any || found;
    }
    if (head)
        head->setHidden(!any);
}

} // namespace banxin::shell
