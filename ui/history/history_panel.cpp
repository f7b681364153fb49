#include "history/history_panel.h"

#include "history/version_dialog.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/row_list.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::history {

using widgets::uiFont;

namespace {

constexpr int kPortion = 100; // steps asked for at a time
constexpr int kMostKept = 1000; // steps that stay loaded when something new comes

class HistoryDelegate : public widgets::RowDelegate {
public:
    HistoryDelegate(const HistoryModel *model, QObject *parent)
        : RowDelegate(46, parent)
        , m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {200, m_model->at(index).kind == HistoryModel::RowKind::Day ? 28 : 46};
    }

protected:
    Ground groundOf(const QModelIndex &index) const override
    {
        return m_model->at(index).kind == HistoryModel::RowKind::Day ? Ground::Heading : Ground::Ruled;
    }
    void paintRow(QPainter *painter, const QRectF &rect, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const HistoryModel::Row &row = m_model->at(index);
        if (row.kind == HistoryModel::RowKind::Day) {
            widgets::drawElided(*painter, rect.adjusted(12, 0, -12, 0), row.text, uiFont(12, 500), t.text2);
            return;
        }
        const bool isVersion = row.kind == HistoryModel::RowKind::Version;
        const bool isUndone = !isVersion && row.step.undone;
        const QString name = isVersion ? QStringLiteral("flag")
            : isUndone                 ? QStringLiteral("undo-2")
            : row.isNewest             ? QStringLiteral("circle-check")
                                       : QString();
        const QColor ink = isVersion || row.isNewest ? t.accent : t.text3;
        if (!name.isEmpty())
            widgets::drawIcon(*painter, QRectF(rect.left() + 12, rect.top() + 7, 16, 16), name, ink);
        const QColor words = isUndone ? t.text3 : t.text, notes = isUndone ? t.text3 : t.text2;
        const qreal left = rect.left() + 36;
        qreal right = rect.right() - 12;
        if (isUndone) {
            const QString said = HistoryPanel::tr("已撤销");
            const int width = widgets::textWidth(said, uiFont(12));
            widgets::drawElided(
                *painter, QRectF(right - width, rect.top() + 5, width + 1, 20), said, uiFont(12), t.text3);
            right -= width + 8;
        }
        const QFont font = uiFont(13, isVersion || row.isNewest ? 500 : 400);
        widgets::drawElided(*painter, QRectF(left, rect.top() + 5, right - left, 20), row.text, font, words);
        widgets::drawElided(
            *painter, QRectF(left, rect.top() + 25, rect.right() - 12 - left, 16), row.note, uiFont(12), notes);
    }

private:
    const HistoryModel *m_model;
};

} // namespace

HistoryPanel::HistoryPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new HistoryModel(this))
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_name(new QPushButton(tr("存为版本…")))
    , m_window(new QToolButton)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_settle.setSingleShot(true);
    m_settle.setInterval(100);
    connect(&m_settle, &QTimer::timeout, this, &HistoryPanel::fetch);
    build();
    showRows();
}

void HistoryPanel::build()
{
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_model, m_list));
    widgets::dressAsRows(*m_list);
    m_list->setAccessibleName(tr("历史"));
    m_list->installEventFilter(this);
    m_empty->setProperty("tone", QStringLiteral("hint"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("historyName"));
    m_name->setProperty("small", true);
    m_name->setToolTip(tr("给现在的样子起个名称，以后随时可以回来 (%1)").arg(QStringLiteral("Ctrl+S")));
    m_window->setObjectName(QStringLiteral("historyWindow"));
    m_window->setIcon(widgets::icon(QStringLiteral("history")));
    m_window->setToolTip(tr("版面历史：并排查看这一版从前的样子"));
    m_window->setAccessibleName(tr("版面历史"));
    m_window->setAutoRaise(true);
    m_window->setFocusPolicy(Qt::TabFocus);

    auto *group = new QButtonGroup(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 8, 8);
    top->setSpacing(4);
    const QString names[] = {tr("本版"), tr("全部"), tr("我的")};
    for (const Filter filter : {ThisPage, All, Own}) {
        auto *chip = new QToolButton;
        chip->setText(names[filter]);
        chip->setCheckable(true);
        chip->setChecked(filter == m_filter);
        chip->setProperty("filter", true);
        chip->setFocusPolicy(Qt::TabFocus);
        group->addButton(chip, filter);
        top->addWidget(chip);
        m_chips[filter] = chip;
    }
    top->addStretch(1);
    top->addWidget(m_window);
    top->addWidget(m_name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(widgets::hairline());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter = id;
        m_steps.clear();
        refresh();
    });
    connect(m_name, &QPushButton::clicked, this, &HistoryPanel::askVersionName);
    connect(m_window, &QToolButton::clicked, this, [this] {
        const QModelIndex index = m_list->currentIndex();
        Q_EMIT pageHistoryWanted(m_page, index.isValid() ? m_model->at(index).revision : 0);
    });
    connect(m_list, &QListView::doubleClicked, this, &HistoryPanel::openRow);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &HistoryPanel::askForMenu);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryPanel::fetchMore);
}

void HistoryPanel::setSession(session::Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_steps.clear();
    m_versions.clear();
    m_isWhole = false;
    ++m_serial;
    m_isFetching = false;
    if (session) {
        connect(session, &session::Session::historyChanged, this, &HistoryPanel::refresh);
        connect(session, &session::Session::issueOpened, this, [this] {
            m_steps.clear();
            refresh();
        });
        connect(session, &session::Session::closing, this, [this] { setSession(nullptr); });
        refresh();
    }
    showRows();
}

void HistoryPanel::setPage(base::Id page)
{
    if (page == m_page)
        return;
    m_page = page;
    if (m_filter == ThisPage)
        m_steps.clear();
    refresh();
}

/// What is out of sight is read once it is looked at.
void HistoryPanel::refresh()
{
    m_isStale = true;
    if (isVisible() && m_session)
        m_settle.start();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void HistoryPanel::fetch()
{
    if (!m_session || !m_session->isOpen() || m_session->issue().isNull())
        return;
    m_isStale = false;
    m_isFetching = true;
    const int serial = ++m_serial;
    const int wanted = std::clamp(static_cast<int>(m_steps.size()), kPortion, kMostKept);
    m_session->versions(this, [this, serial](const base::Result<std::vector<session::NamedVersion>> &versions) {
        if (serial == m_serial && versions)
            m_versions = *versions;
    });
    ask(wanted, 0, serial);
}

void HistoryPanel::fetchMore()
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    const bool isNearEnd = bar->value() > bar->maximum() - m_list->viewport()->height();
    if (m_isWhole || m_isFetching || m_steps.empty() || !isNearEnd || !m_session)
        return;
    m_isFetching = true;
    const int serial = ++m_serial;
    ask(kPortion, m_steps.back().last, serial);
}

/// For `most` steps before that one (0: from the newest on, instead of those that are shown).
void HistoryPanel::ask(int most, std::int64_t before, int serial)
{
    const session::HistoryFilter filter{m_filter == ThisPage ? m_page : base::Id(), m_filter == Own};
    m_session->history(filter, most, before, this,
        [this, most, before, serial](const base::Result<std::vector<session::HistoryStep>> &steps) {
            if (serial != m_serial)
                return;
            m_isFetching = false;
            if (!steps) {
                Q_EMIT failed(steps.error());
                return;
            }
            if (before == 0)
                m_steps.clear();
            m_steps.insert(m_steps.end(), steps->begin(), steps->end());
            m_isWhole = static_cast<int>(steps->size()) < most;
            showRows();
        });
}

void HistoryPanel::showRows()
{
    const QModelIndex current = m_list->currentIndex();
    const base::Id step = current.isValid() ? m_model->at(current).step.step : base::Id();
    const int scrolled = m_list->verticalScrollBar()->value();
    HistoryModel::Content content;
    content.steps = m_steps;
    content.versions = m_versions;
    content.isWhole = m_isWhole;
    if (m_session) {
        content.person = m_filter == ThisPage ? QString() : m_session->person(); // its newest may be elsewhere
        content.document = &m_session->working();
    }
    m_model->show(content);
    if (const QModelIndex index = m_model->indexOf(step); !step.isNull() && index.isValid())
        m_list->setCurrentIndex(index);
    m_list->verticalScrollBar()->setValue(scrolled);
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setText(m_filter == ThisPage ? tr("这一版还没有改过。") : tr("还没有修改。"));
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    const bool isWritable = m_session && !m_session->isReadOnly();
    m_name->setEnabled(isWritable);
    m_window->setEnabled(m_session && !m_page.isNull());
}

void HistoryPanel::openRow(const QModelIndex &index)
{
    if (!index.isValid() || !m_session)
        return;
    const HistoryModel::Row &row = m_model->at(index);
    if (row.kind == HistoryModel::RowKind::Version)
        Q_EMIT pageHistoryWanted(m_page, row.revision);
    else if (row.kind == HistoryModel::RowKind::Step)
        m_session->goTo(row.step.step);
}

void HistoryPanel::askForMenu(QPoint at)
{
    const QModelIndex index = m_list->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("historyMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (index.isValid() && m_model->at(index).kind != HistoryModel::RowKind::Day) {
        const HistoryModel::Row row = m_model->at(index);
        if (row.kind == HistoryModel::RowKind::Step) {
            QAction *back = menu->addAction(tr("回到这一步"), this, [this, step = row.step.step] {
                if (m_session)
                    m_session->goTo(step);
            });
            const bool isOwn = m_session && row.step.author == m_session->person();
            back->setEnabled(isOwn && !m_session->isReadOnly() && !row.isNewest);
            back->setToolTip(back->isEnabled() ? QString()
                    : row.isNewest             ? tr("现在就是这一步。")
                    : isOwn                    ? tr("编辑部以只读方式打开。")
                                               : tr("这是别人改的；在版面历史里可以恢复整版。"));
        }
        menu->addAction(tr("并排查看这一版当时的样子…"), this,
                [this, revision = row.revision] { Q_EMIT pageHistoryWanted(m_page, revision); })
            ->setEnabled(m_window->isEnabled());
        menu->addSeparator();
    }
    menu->addAction(tr("存为版本…"), this, &HistoryPanel::askVersionName)->setEnabled(m_name->isEnabled());
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openRow(m_list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryPanel::askVersionName()
{
    if (!m_session || m_session->isReadOnly())
        return;
    auto *dialog = new VersionDialog(*m_session, m_versions, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace banxin::history
