#include "shell/page_plan_table.h"

#include "session/advert_file.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/tokens.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

using session::PlannedPage;

namespace {

enum Column { Number, Section, Kind, Role, Adverts, Columns };
constexpr int kRowHeight = 32; // px
constexpr int kIndent = 9;

/// What an editor offers: what is said, and what it stands for.
using Choices = std::vector<std::pair<QString, QVariant>>;

} // namespace

QString roleName(model::PageRole role)
{
    switch (role) {
    case model::PageRole::Front:
        return PagePlanTable::tr("头版");
    case model::PageRole::Special:
        return PagePlanTable::tr("专版");
    case model::PageRole::Inside:
        break;
    }
    return PagePlanTable::tr("内页");
}

class PagePlanModel : public QAbstractTableModel {
public:
    PagePlanModel(const session::NewsroomTemplate &newsroom, QObject *parent)
        : QAbstractTableModel(parent)
        , m_newsroom(newsroom)
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Columns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
        switch (section) {
        case Number:
            return PagePlanTable::tr("版次");
        case Section:
            return PagePlanTable::tr("版名");
        case Kind:
            return PagePlanTable::tr("版样");
        case Role:
            return PagePlanTable::tr("性质");
        default:
            return PagePlanTable::tr("广告");
        }
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const PlannedPage &row = at(index);
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return shown(row, index.column());
        case Qt::EditRole:
            switch (index.column()) {
            case Number:
                return row.number;
            case Section:
                return row.section;
            case Kind:
                return row.kind;
            case Role:
                return static_cast<int>(row.role);
            default:
                return {};
            }
        case Qt::ToolTipRole:
            if (index.row() == faultRow)
                return fault;
            if (index.column() == Kind && !row.page.isNull())
                return PagePlanTable::tr("这一版已经有了，版样不能在这里换。");
            return {};
        default:
            return {};
        }
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
        if (index.column() != Kind || at(index).page.isNull())
            flags |= Qt::ItemIsEditable;
        return flags;
    }
    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        if (role != Qt::EditRole)
            return false;
        PlannedPage &row = rows[static_cast<std::size_t>(index.row())];
        const PlannedPage before = row;
        switch (index.column()) {
        case Number:
            row.number = value.toString().trimmed();
            break;
        case Section:
            row.section = value.toString().trimmed();
            break;
        case Kind:
            takeKind(row, value.toString());
            break;
        case Role:
            row.role = static_cast<model::PageRole>(value.toInt());
            break;
        default:
            if (const QString module = value.toString(); !module.isEmpty())
                row.reserved << module;
            else if (value.isValid() && !value.isNull())
                row.reserved.clear();
        }
        if (!(row == before)) {
            faultRow = -1;
            Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), Columns - 1));
        }
        return true;
    }
    /// A kind brings its section and its role.
    void takeKind(PlannedPage &row, const QString &kind) const
    {
        const session::TemplatePage *was = m_newsroom.page(row.kind), *now = m_newsroom.page(kind);
        row.kind = kind;
        if (!now)
            return;
        if (row.section.isEmpty() || (was && row.section == was->page.section))
            row.section = now->page.section;
        row.role = now->page.role;
    }
    Choices choices(const QModelIndex &index) const
    {
        Choices found;
        switch (index.column()) {
        case Kind:
            for (const session::TemplatePage &kind : m_newsroom.pages())
                found.emplace_back(kind.title, kind.name);
            break;
        case Role:
            for (const model::PageRole role :
                {model::PageRole::Front, model::PageRole::Inside, model::PageRole::Special})
                found.emplace_back(roleName(role), static_cast<int>(role));
            break;
        case Adverts:
            found.emplace_back(shown(at(index), Adverts), QVariant());
            for (const QString &module : session::advertModules())
                found.emplace_back(PagePlanTable::tr("留 %1").arg(module), module);
            if (!at(index).reserved.isEmpty())
                found.emplace_back(PagePlanTable::tr("不再留"), QString(QLatin1String("")));
            break;
        default:
            break;
        }
        return found;
    }
    const PlannedPage &at(const QModelIndex &index) const { return rows[static_cast<std::size_t>(index.row())]; }
    const session::NewsroomTemplate &newsroom() const { return m_newsroom; }
    void reset(std::vector<PlannedPage> plan)
    {
        beginResetModel();
        rows = std::move(plan);
        faultRow = -1;
        endResetModel();
    }
    void insert(int row, PlannedPage page)
    {
        beginInsertRows({}, row, row);
        rows.insert(rows.begin() + row, std::move(page));
        endInsertRows();
    }
    void removeAt(int row)
    {
        beginRemoveRows({}, row, row);
        rows.erase(rows.begin() + row);
        endRemoveRows();
    }
    void moveBy(int row, int by)
    {
        beginMoveRows({}, row, row, {}, by > 0 ? row + by + 1 : row + by);
        std::swap(rows[static_cast<std::size_t>(row)], rows[static_cast<std::size_t>(row + by)]);
        endMoveRows();
    }

    std::vector<PlannedPage> rows;
    int faultRow = -1;
    QString fault;

private:
    QString shown(const PlannedPage &row, int column) const
    {
        switch (column) {
        case Number:
            return row.number;
        case Section:
            return row.section;
        case Kind: {
            const session::TemplatePage *kind = m_newsroom.page(row.kind);
            return kind ? kind->title : PagePlanTable::tr("自定");
        }
        case Role:
            return roleName(row.role);
        default: {
            QStringList all;
            for (const QString &module : row.adverts)
                all << (module.isEmpty() ? PagePlanTable::tr("另定") : module);
            for (const QString &module : row.reserved)
                all << PagePlanTable::tr("留 %1").arg(module);
            return all.isEmpty() ? PagePlanTable::tr("无") : all.join(PagePlanTable::tr("、"));
        }
        }
    }

    const session::NewsroomTemplate m_newsroom;
};

namespace {

/// Lines for what is written, a list for what is chosen; the row at fault is red.
class PlanDelegate : public QStyledItemDelegate {
public:
    PlanDelegate(const PagePlanModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (index.column() == Number || index.column() == Section) {
            auto *line = new QLineEdit(parent);
            line->setAccessibleName(m_model->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
            return line;
        }
        auto *list = new QComboBox(parent);
        list->setAccessibleName(m_model->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
        for (const auto &[text, value] : m_model->choices(index))
            list->addItem(text, value);
        connect(list, &QComboBox::activated, this, [this, list] {
            auto *self = const_cast<PlanDelegate *>(this);
            Q_EMIT self->commitData(list);
            Q_EMIT self->closeEditor(list);
        });
        QMetaObject::invokeMethod(list, &QComboBox::showPopup, Qt::QueuedConnection);
        return list;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *list = qobject_cast<QComboBox *>(editor))
            list->setCurrentIndex(
                index.column() == Adverts ? 0 : std::max(0, list->findData(index.data(Qt::EditRole))));
        else if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (auto *list = qobject_cast<QComboBox *>(editor)) {
            if (index.column() != Adverts || list->currentIndex() > 0)
                model->setData(index, list->currentData());
        } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            model->setData(index, line->text());
        }
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const widgets::Tokens &t = widgets::tokens(option.palette);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, t.accentTint);
        QStyleOptionViewItem shown = option;
        shown.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected);
        shown.rect.adjust(kIndent, 0, 0, 0); // below its head
        if (index.row() == m_model->faultRow)
            shown.palette.setColor(QPalette::Text, t.error);
        else if (index.column() == Kind && !m_model->at(index).page.isNull())
            shown.palette.setColor(QPalette::Text, t.text2);
        QStyledItemDelegate::paint(painter, shown, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 24, kRowHeight};
    }

private:
    const PagePlanModel *m_model;
};

QPushButton *tool(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setProperty("small", true);
    return button;
}

} // namespace

PagePlanTable::PagePlanTable(const session::NewsroomTemplate &newsroom, QWidget *parent)
    : QWidget(parent)
    , m_model(new PagePlanModel(newsroom, this))
    , m_table(new QTableView)
    , m_add(tool(QStringLiteral("planAdd"), tr("加一版")))
    , m_remove(tool(QStringLiteral("planRemove"), tr("去掉")))
    , m_up(tool(QStringLiteral("planUp"), tr("上移")))
    , m_down(tool(QStringLiteral("planDown"), tr("下移")))
    , m_count(new QLabel)
{
    setObjectName(QStringLiteral("pagePlan"));
    m_table->setObjectName(QStringLiteral("planTable"));
    m_table->setAccessibleName(tr("版面计划"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PlanDelegate(m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
        | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(Section, QHeaderView::Stretch);
    header->resizeSection(Number, 96);
    header->resizeSection(Kind, 112);
    header->resizeSection(Role, 96);
    header->resizeSection(Adverts, 128);
    m_table->setMinimumHeight(7 * kRowHeight);
    m_table->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("planCount"));
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        tools->addWidget(button);
    tools->addWidget(m_count, 1);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table, 1);
    column->addLayout(tools);
    connect(m_add, &QPushButton::clicked, this, &PagePlanTable::add);
    connect(m_remove, &QPushButton::clicked, this, &PagePlanTable::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PagePlanTable::showState);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        showState();
        Q_EMIT changed();
    });
    showState();
}

void PagePlanTable::setPlan(std::vector<PlannedPage> plan)
{
    m_model->reset(std::move(plan));
    if (!m_model->rows.empty())
        m_table->setCurrentIndex(m_model->index(0, Number));
    showState();
}

std::vector<PlannedPage> PagePlanTable::plan()
{
    if (m_table->isAncestorOf(QApplication::focusWidget()))
        m_table->setFocus(); // ends what is being typed
    return m_model->rows;
}

const std::vector<PlannedPage> &PagePlanTable::written() const { return m_model->rows; }

std::optional<session::PlanFault> PagePlanTable::showFault()
{
    const auto fault = session::faultOf(plan());
    m_model->faultRow = fault ? fault->row : -1;
    m_model->fault = fault ? fault->what : QString();
    if (fault)
        m_table->setCurrentIndex(m_model->index(fault->row, Number));
    m_table->viewport()->update();
    showState();
    return fault;
}

/// Behind the current one, of its kind where that is no front page.
void PagePlanTable::add()
{
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() + 1 : m_model->rowCount();
    PlannedPage page;
    page.number = session::numberBehind(
        {m_model->rows.begin(), m_model->rows.begin() + row}); // of the same letter as the one before
    while (std::any_of(m_model->rows.begin(), m_model->rows.end(),
        [&](const PlannedPage &other) { return other.number == page.number; }))
        page.number = session::numberBehind({PlannedPage{{}, page.number, {}, {}, {}, {}, {}}});
    const auto &kinds = m_model->newsroom().pages();
    const auto free = std::find_if(kinds.begin(), kinds.end(), [&](const session::TemplatePage &kind) {
        return kind.page.role == model::PageRole::Inside && (kinds.empty() || kind.page.trim == kinds.front().page.trim)
            && std::none_of(m_model->rows.begin(), m_model->rows.end(), [&](const PlannedPage &other) {
                   return !kind.page.section.isEmpty() && other.section == kind.page.section;
               });
    });
    if (free != kinds.end())
        m_model->takeKind(page, free->name);
    else if (!kinds.empty())
        m_model->takeKind(page, kinds.back().name);
    m_model->insert(row, std::move(page));
    m_table->setCurrentIndex(m_model->index(row, Section));
    m_table->setFocus();
    showState();
    Q_EMIT changed();
}

void PagePlanTable::remove()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    m_model->removeAt(row);
    m_model->faultRow = -1;
    if (!m_model->rows.empty())
        m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), Number));
    showState();
    Q_EMIT changed();
}

void PagePlanTable::move(int by)
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row + by < 0 || row + by >= m_model->rowCount())
        return;
    m_model->moveBy(row, by);
    m_table->setCurrentIndex(m_model->index(row + by, Number));
    showState();
    Q_EMIT changed();
}

void PagePlanTable::showState()
{
    const int row = m_table->currentIndex().row(), rows = m_model->rowCount();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < rows);
    const bool bad = m_model->faultRow >= 0;
    m_count->setText(bad ? m_model->fault : tr("共 %n 版", nullptr, rows));
    widgets::setStyleProperty(m_count, "tone", bad ? QStringLiteral("error") : QStringLiteral("secondary"));
}

bool PagePlanTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers() & Qt::AltModifier;
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            remove();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F2) {
            m_table->edit(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banxin::shell
