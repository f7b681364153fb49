#include "shell/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

ShortcutsDialog::ShortcutsDialog(const std::vector<Group> &groups, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("快捷键"));
    setWindowModality(Qt::WindowModal);
    resize(440, 560);
    auto *list = new QTreeWidget;
    list->setObjectName(QStringLiteral("shortcutList"));
    list->setHeaderLabels({tr("做什么"), tr("按键")});
    list->setRootIsDecorated(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    QList<QTreeWidgetItem *> rows;
    const auto head = [&](const QString &title) {
        auto *row = new QTreeWidgetItem(QStringList{title});
        QFont bold = list->font();
        bold.setWeight(QFont::DemiBold);
        row->setFont(0, bold);
        row->setFlags(Qt::ItemIsEnabled);
        rows << row;
    };
    for (const Group &group : groups) {
        if (group.actions.isEmpty())
            continue;
        head(group.title);
        for (const QAction *action : group.actions) {
            QStringList keys;
            for (const QKeySequence &key : action->shortcuts())
                keys << key.toString(QKeySequence::NativeText);
            QString text = action->text();
            text.remove(QStringLiteral("…"));
            rows << new QTreeWidgetItem(QStringList{text, keys.join(tr("、"))});
        }
    }
    head(tr("版面上"));
    // What the page itself understands has no action.
    const std::pair<QString, QString> onPage[] = {{tr("选稿区"), tr("单击")},
        {tr("在稿件里打字"), tr("单击后直接打字，或双击")}, {tr("退出打字，再退出选择"), tr("Esc")},
        {tr("平移"), tr("空格加拖动，触摸板双指")}, {tr("上下滚动"), tr("Alt 加滚轮")},
        {tr("左右滚动"), tr("Shift 加滚轮")}, {tr("以指针为中心缩放"), tr("滚轮")}};
    for (const auto &[what, keys] : onPage)
        rows << new QTreeWidgetItem(QStringList{what, keys});
    list->addTopLevelItems(rows);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("关闭"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(list);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace banxin::shell
