#include "intake/intake_log.h"

#include "intake/log_model.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRow = 30;

widgets::Tone toneOf(LogEntry::Kind kind)
{
    switch (kind) {
    case LogEntry::Kind::Changed:
    case LogEntry::Kind::Warning:
        return widgets::Tone::Warn;
    case LogEntry::Kind::Role:
    case LogEntry::Kind::Kept:
        return widgets::Tone::Accent;
    case LogEntry::Kind::Dropped:
        break;
    }
    return widgets::Tone::Plain;
}

class LogDelegate : public QStyledItemDelegate {
public:
    LogDelegate(const LogModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const widgets::Tokens &t = widgets::tokens(option.palette);
        const LogEntry &entry = m_model->at(index.row());
        const bool isSelected = option.state & QStyle::State_Selected;
        const QRectF cell = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(cell, isSelected ? t.accentTint : t.panel);
        painter->fillRect(QRectF(cell.left(), cell.bottom(), cell.width(), 1), t.line);
        const QString text = index.data().toString();
        const QRectF inner = cell.adjusted(12, 0, -8, 0);
        switch (index.column()) {
        case LogModel::Done:
            widgets::drawChip(*painter,
                QRectF(cell.left() + 8, cell.center().y() - widgets::kChipHeight / 2.0 + 0.5, widgets::chipWidth(text),
                    widgets::kChipHeight),
                text, toneOf(entry.kind));
            break;
        case LogModel::Button:
            if (!text.isEmpty()) {
                const QRectF button = cell.adjusted(6, 3, -12, -4);
                painter->setPen(QPen(t.line2, 1));
                painter->setBrush(t.panel);
                painter->drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
                widgets::drawElided(*painter, button, text, widgets::uiFont(12), t.text, Qt::AlignCenter);
            }
            break;
        default:
            widgets::drawElided(*painter,
                inner.adjusted(entry.isInGroup && index.column() == LogModel::What ? 16 : 0, 0, 0, 0), text,
                widgets::uiFont(12), index.column() == LogModel::What ? t.text : t.text2);
        }
        painter->restore();
    }

private:
    const LogModel *m_model;
};

} // namespace

IntakeLog::IntakeLog(QWidget *parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_tabs(new QTabBar)
    , m_table(new QTableView)
    , m_empty(new QLabel)
{
    setObjectName(u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setObjectName(u"logTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 4; ++i)
        m_tabs->addTab({});
    m_table->setObjectName(u"logTable"_s);
    m_table->setAccessibleName(tr("取稿记录"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LogDelegate(m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(LogModel::What, QHeaderView::Stretch);
    header->resizeSection(LogModel::Line, 84);
    header->resizeSection(LogModel::Done, 84);
    header->resizeSection(LogModel::Why, 320);
    header->resizeSection(LogModel::Button, 96);
    m_empty->setProperty("tone", u"hint"_s);
    m_empty->setAlignment(Qt::AlignCenter);

    auto *promise = new QLabel(tr("没有一字被丢掉；每一行都能恢复"));
    promise->setProperty("tone", u"secondary"_s);
    auto *save = new QToolButton;
    save->setObjectName(u"saveLog"_s);
    save->setIcon(widgets::icon(u"file-down"_s));
    save->setAccessibleName(tr("把取稿记录存成文件…"));
    save->setToolTip(tr("把取稿记录存成文件…"));
    save->setAutoRaise(true);
    connect(save, &QToolButton::clicked, this, &IntakeLog::saveWanted);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 12, 0);
    head->addWidget(m_tabs);
    head->addStretch(1);
    head->addWidget(promise);
    head->addWidget(save);
    auto *bar = new QWidget;
    bar->setObjectName(u"dockTitle"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setLayout(head);
    bar->setFixedHeight(36);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_model->setFilter(static_cast<LogModel::Filter>(tab));
        m_table->setVisible(m_model->rowCount() > 0);
        m_empty->setVisible(m_model->rowCount() == 0);
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == LogModel::Button)
            act(m_model->at(index.row()));
        else if (const int line = m_model->at(index.row()).line; line > 0)
            Q_EMIT lineChosen(line);
    });
    m_table->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &IntakeLog::showMenu);
    show(nullptr);
}

void IntakeLog::show(const Incoming *item)
{
    const int row = m_table->currentIndex().row();
    m_model->setEntries(item && item->state != Incoming::State::Refused ? logOf(*item) : std::vector<LogEntry>{});
    refreshTabs();
    m_hasActed = false;
    if (row >= 0 && m_model->rowCount() > 0)
        m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_empty->setText(item ? tr("没有丢下什么，也没有改过什么。") : QString());
}

void IntakeLog::refreshTabs()
{
    using Filter = LogModel::Filter;
    const std::pair<Filter, QString> tabs[] = {{Filter::All, tr("取稿记录 %1")}, {Filter::Dropped, tr("不用 %1")},
        {Filter::Changed, tr("改写 %1")}, {Filter::Warnings, tr("提示 %1")}};
    for (const auto &[filter, text] : tabs)
        m_tabs->setTabText(static_cast<int>(filter), text.arg(m_model->countOf(filter)));
}

bool IntakeLog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = watched == m_table && event->type() == QEvent::KeyPress;
    const int key = isKey ? static_cast<QKeyEvent *>(event)->key() : 0;
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
        if (const QModelIndex index = m_table->currentIndex(); index.isValid())
            act(m_model->at(index.row()));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Of a press that comes before the answer to the last the row is an old one.
void IntakeLog::act(const LogEntry &entry)
{
    const bool folds = entry.action == LogEntry::Action::Unfold || entry.action == LogEntry::Action::Fold;
    const bool corrects = entry.action != LogEntry::Action::None && !folds;
    if (corrects && std::exchange(m_hasActed, true))
        return;
    switch (entry.action) {
    case LogEntry::Action::Restore:
        Q_EMIT restoreWanted(entry.passage);
        break;
    case LogEntry::Action::Keep:
        Q_EMIT keepWanted(entry.changes);
        break;
    case LogEntry::Action::Withdraw:
        Q_EMIT withdrawWanted(entry.correction);
        break;
    case LogEntry::Action::Unfold:
    case LogEntry::Action::Fold:
        m_model->toggle(entry.why);
        break;
    case LogEntry::Action::None:
        if (entry.line > 0)
            Q_EMIT lineChosen(entry.line);
        break;
    }
}

void IntakeLog::showMenu(QPoint place)
{
    const QModelIndex index = m_table->indexAt(place);
    if (!index.isValid())
        return;
    const LogEntry entry = m_model->at(index.row());
    QMenu menu(this);
    if (const QString text = LogModel::buttonText(entry.action); !text.isEmpty())
        connect(menu.addAction(text), &QAction::triggered, this, [this, entry] { act(entry); });
    if (entry.changes.size() > 1)
        connect(menu.addAction(tr("这一类都照原稿")), &QAction::triggered, this,
            [this, changes = entry.changes] { Q_EMIT keepWanted(changes); });
    if (entry.line > 0)
        connect(menu.addAction(tr("转到第 %1 行").arg(entry.line)), &QAction::triggered, this,
            [this, line = entry.line] { Q_EMIT lineChosen(line); });
    if (!menu.isEmpty())
        menu.exec(m_table->viewport()->mapToGlobal(place));
}

QString IntakeLog::toText(const Incoming &item)
{
    QString text = tr("原稿行") + u'\t' + tr("处理") + u'\t' + tr("内容") + u'\t' + tr("理由") + u'\n';
    for (const LogEntry &entry : logOf(item)) {
        QString what = entry.what;
        what.replace(u'\t', u' ').replace(u'\n', u' ');
        text += QString::number(entry.line) + u'\t' + nameOf(entry.kind) + u'\t' + what + u'\t' + entry.why + u'\n';
    }
    return text;
}

} // namespace banxin::intake
