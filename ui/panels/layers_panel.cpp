#include "panels/layers_panel.h"

#include "edit/frame_edits.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/reorder_list.h"
#include "widgets/row_list.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <map>

namespace banxin::panels {

using widgets::uiFont;

namespace {

enum Part { Visible, Locked, Printed, Name };
constexpr int kIcon = 24;
constexpr int kLeft = 6;

struct LayerRow {
    model::Layer layer;
    QString title;
    bool own = false; // the page's own
    bool current = false;
    int frames = 0;
    int selected = 0;
};

Part partAt(const LayerRow &row, int x)
{
    const int part = (x - kLeft) / kIcon;
    return row.own || x < kLeft || part > Printed ? Name : static_cast<Part>(part);
}

} // namespace

class LayerListModel : public widgets::RowModel<LayerRow> {
public:
    using RowModel::RowModel;
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        Qt::ItemFlags flags = QAbstractListModel::flags(index);
        return index.isValid() && !at(index).own ? flags | Qt::ItemIsEditable : flags;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const LayerRow &row = at(index);
        if (role == Qt::EditRole)
            return row.layer.name;
        if (role == Qt::DisplayRole)
            return row.title;
        if (role == Qt::AccessibleTextRole) {
            QStringList said{row.title, LayersPanel::tr("%1 个", "frames on a layer").arg(row.frames)};
            if (!row.layer.visible)
                said << LayersPanel::tr("不显示");
            if (row.layer.locked)
                said << LayersPanel::tr("已锁定");
            if (!row.layer.printed)
                said << LayersPanel::tr("不印");
            return said.join(u' ');
        }
        return {};
    }
    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        if (role == Qt::EditRole && index.isValid() && named)
            named(index.row(), value.toString().trimmed());
        return role == Qt::EditRole;
    }

    std::function<void(int, const QString &)> named;
};

namespace {

class LayerDelegate : public widgets::RowDelegate {
public:
    LayerDelegate(const LayerListModel *model, QObject *parent)
        : RowDelegate(32, parent)
        , m_model(model)
    {
    }
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect.adjusted(kLeft + 3 * kIcon, 2, -8, -2));
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const LayerRow &layer = m_model->at(index);
        const bool selected = option.state & QStyle::State_Selected;
        const auto icon = [&](Part part, const char *name, const QColor &color) {
            widgets::drawIcon(*painter, QRectF(row.left() + kLeft + part * kIcon + 4, row.center().y() - 8.5, 16, 16),
                QString::fromLatin1(name), color);
        };
        if (!layer.own) {
            icon(Visible, layer.layer.visible ? "eye" : "eye-off", layer.layer.visible ? t.text2 : t.text3);
            icon(Locked, layer.layer.locked ? "lock" : "lock-open", layer.layer.locked ? t.warn : t.line2);
            icon(Printed, layer.layer.printed ? "printer" : "printer-x", layer.layer.printed ? t.text2 : t.warn);
        }
        qreal right = row.right() - 12;
        const QString count = QString::number(layer.frames);
        const int width = widgets::textWidth(count, uiFont(11));
        widgets::drawElided(
            *painter, QRectF(right - width, row.top(), width + 1, row.height() - 1), count, uiFont(11), t.text2);
        right -= width + 8;
        if (layer.selected > 0) { // what is selected stands here
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.accent);
            painter->drawRoundedRect(QRectF(right - 8, row.center().y() - 4.5, 8, 8), 2, 2);
            right -= 16;
        }
        if (layer.current) {
            widgets::drawIcon(
                *painter, QRectF(right - 14, row.center().y() - 7.5, 14, 14), QStringLiteral("pencil"), t.accent);
            right -= 20;
        }
        const qreal left = row.left() + kLeft + 3 * kIcon + 6;
        widgets::drawElided(*painter, QRectF(left, row.top(), right - left, row.height() - 1), layer.title,
            uiFont(13, layer.current ? 500 : 400), layer.layer.visible ? t.text : t.text3);
    }

private:
    const LayerListModel *m_model;
};

QToolButton *toolOf(const char *name, const char *iconName, const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(widgets::icon(QString::fromLatin1(iconName)));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(28, 28);
    return button;
}

} // namespace

LayersPanel::LayersPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new LayerListModel(this))
    , m_list(new widgets::ReorderList)
    , m_add(toolOf("layerAdd", "plus", tr("新建图层")))
    , m_rename(toolOf("layerRename", "pencil", tr("改名 (F2)")))
    , m_remove(toolOf("layerRemove", "trash-2", tr("删除图层，里面的东西归到版面")))
    , m_moveHere(toolOf("layerMoveHere", "layers", tr("把选中的移到这个图层")))
    , m_hint(new QLabel)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName(QStringLiteral("layerList"));
    m_list->setAccessibleName(tr("图层", "several"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LayerDelegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    widgets::dressAsRows(*m_list);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setMovable([this](int row) { return layerAt(row) >= 0; });
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_hint->setObjectName(QStringLiteral("layerHint"));
    m_hint->setProperty("tone", QStringLiteral("secondary"));
    m_hint->setFont(uiFont(12));
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(12, 7, 12, 8);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(8, 2, 8, 2);
    tools->setSpacing(2);
    for (QToolButton *button : {m_add, m_rename, m_remove})
        tools->addWidget(button);
    tools->addStretch(1);
    tools->addWidget(m_moveHere);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(widgets::hairline());
    column->addLayout(tools);
    column->addWidget(widgets::hairline());
    column->addWidget(m_hint);

    m_model->named = [this](int row, const QString &name) {
        const int at = layerAt(row);
        if (at < 0 || name.isEmpty() || !page())
            return;
        std::vector<model::Layer> layers = page()->layers;
        const QString before = std::exchange(layers[static_cast<std::size_t>(at)].name, name);
        if (before == name)
            return;
        if (m_current == before)
            m_current = name;
        want(layers, {{before, name}});
    };
    connect(m_list, &widgets::ReorderList::moveWanted, this, &LayersPanel::move);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LayersPanel::askForMenu);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) { rename(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_current = m_model->at(index).layer.name;
        for (LayerRow &row : m_model->rows)
            row.current = row.layer.name == m_current;
        m_list->viewport()->update();
        showButtons();
        Q_EMIT layerChosen(m_told = m_current);
    });
    connect(m_add, &QToolButton::clicked, this, &LayersPanel::add);
    connect(m_rename, &QToolButton::clicked, this, [this] { rename(m_list->currentIndex().row()); });
    connect(m_remove, &QToolButton::clicked, this, [this] { remove(m_list->currentIndex().row()); });
    connect(m_moveHere, &QToolButton::clicked, this, &LayersPanel::moveSelection);
    refill();
}

const model::Page *LayersPanel::page() const
{
    return m_session ? m_session->working().find<model::Page>(m_page) : nullptr;
}

int LayersPanel::layerAt(int row) const
{
    const auto *shown = page();
    const int count = shown ? static_cast<int>(shown->layers.size()) : 0;
    return row >= 0 && row < count ? count - 1 - row : -1;
}

void LayersPanel::show(session::Session *session, base::Id page, const std::vector<base::Id> &selected)
{
    m_session = session;
    m_page = page;
    m_selected = selected;
    refill();
}

QString LayersPanel::layerForNewFrames() const
{
    const auto *shown = page();
    const bool known = shown && std::any_of(shown->layers.begin(), shown->layers.end(), [&](const model::Layer &layer) {
        return layer.name == m_current;
    });
    return known ? m_current : QString();
}

void LayersPanel::refill()
{
    std::vector<LayerRow> rows;
    const auto *shown = page();
    if (shown) {
        std::map<QString, std::pair<int, int>> counts;
        for (const model::Frame *frame : m_session->working().childrenOf<model::Frame>(m_page)) {
            const bool known = std::any_of(shown->layers.begin(), shown->layers.end(),
                [&](const model::Layer &layer) { return layer.name == frame->layer; });
            auto &[all, selected] = counts[known ? frame->layer : QString()];
            ++all;
            selected += std::find(m_selected.begin(), m_selected.end(), frame->id) != m_selected.end();
        }
        if (!m_nameWhenMade.isEmpty()) {
            if (std::any_of(shown->layers.begin(), shown->layers.end(),
                    [&](const model::Layer &layer) { return layer.name == m_nameWhenMade; }))
                m_current = std::exchange(m_nameWhenMade, {});
        }
        m_current = layerForNewFrames();
        for (auto layer = shown->layers.rbegin(); layer != shown->layers.rend(); ++layer)
            rows.push_back({*layer, layer->name, false, layer->name == m_current, counts[layer->name].first,
                counts[layer->name].second});
        rows.push_back(
            {{}, tr("版面", "the page's own layer"), true, m_current.isEmpty(), counts[{}].first, counts[{}].second});
    }
    const int last = static_cast<int>(rows.size()) - 1;
    int current = -1;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].current)
            current = static_cast<int>(i);
    const bool sameRows = rows.size() == m_model->rows.size();
    m_model->reset(std::move(rows), sameRows);
    m_list->setLastDrop(last);
    m_list->setReordering(m_session && !m_session->isReadOnly());
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->index(current));
    }
    m_list->viewport()->update();
    showButtons();
    if (std::exchange(m_told, m_current) != m_current) // made, renamed, gone, or not on this page
        Q_EMIT layerChosen(m_current);
}

void LayersPanel::showButtons()
{
    const bool mayEdit = page() && !m_session->isReadOnly();
    const int row = m_list->currentIndex().row();
    const bool named = layerAt(row) >= 0;
    m_add->setEnabled(mayEdit);
    m_rename->setEnabled(mayEdit && named);
    m_remove->setEnabled(mayEdit && named);
    const bool here = row >= 0 && row < m_model->rowCount()
        && m_model->rows[static_cast<std::size_t>(row)].selected == static_cast<int>(m_selected.size());
    m_moveHere->setEnabled(mayEdit && row >= 0 && !m_selected.empty() && !here);
    const auto *shown = page();
    m_hint->setText(!shown ? tr("没有打开的版面")
            : shown->layers.empty()
            ? tr("本版只有一层。新建图层，可以整层隐藏、锁定或不印。")
            : tr("新画的放到：%1").arg(m_current.isEmpty() ? tr("版面", "the page's own layer") : m_current));
}

void LayersPanel::want(const std::vector<model::Layer> &layers, const QMap<QString, QString> &renamed)
{
    if (m_session)
        Q_EMIT changeWanted(
            edit::setLayers(m_session->working(), m_page, layers, renamed, {m_session->person(), base::Id()}));
}

void LayersPanel::toggle(int row, int part)
{
    const int at = layerAt(row);
    if (at < 0 || m_session->isReadOnly())
        return;
    std::vector<model::Layer> layers = page()->layers;
    model::Layer &layer = layers[static_cast<std::size_t>(at)];
    bool &value = part == Visible ? layer.visible : part == Locked ? layer.locked : layer.printed;
    value = !value;
    want(layers);
}

void LayersPanel::move(int row, int before)
{
    const int at = layerAt(row);
    if (at < 0)
        return;
    std::vector<model::Layer> layers(page()->layers.rbegin(), page()->layers.rend()); // as the list shows them
    const model::Layer layer = layers[static_cast<std::size_t>(row)];
    layers.erase(layers.begin() + row);
    const int to = std::clamp(before > row ? before - 1 : before, 0, static_cast<int>(layers.size()));
    layers.insert(layers.begin() + to, layer);
    std::reverse(layers.begin(), layers.end());
    m_current = layer.name;
    want(layers);
}

void LayersPanel::add()
{
    const auto *shown = page();
    if (!shown)
        return;
    std::vector<model::Layer> layers = shown->layers;
    QString name;
    for (int number = static_cast<int>(layers.size()) + 1;; ++number) {
        name = tr("图层 %1").arg(number);
        if (std::none_of(layers.begin(), layers.end(), [&](const model::Layer &layer) { return layer.name == name; }))
            break;
    }
    layers.push_back({name});
    m_nameWhenMade = name;
    want(layers);
}

void LayersPanel::rename(int row)
{
    if (layerAt(row) < 0 || m_session->isReadOnly())
        return;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->edit(m_model->index(row));
}

void LayersPanel::remove(int row)
{
    const int at = layerAt(row);
    if (at < 0 || m_session->isReadOnly())
        return;
    std::vector<model::Layer> layers = page()->layers;
    layers.erase(layers.begin() + at);
    want(layers);
}

void LayersPanel::moveSelection()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid() && m_session && !m_selected.empty())
        Q_EMIT changeWanted(edit::moveToLayer(
            m_session->working(), m_selected, m_model->at(index).layer.name, {m_session->person(), base::Id()}));
}

void LayersPanel::askForMenu(QPoint at)
{
    const QModelIndex index = m_list->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("layerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool mayEdit = page() && !m_session->isReadOnly();
    if (index.isValid() && layerAt(index.row()) >= 0) {
        const model::Layer layer = m_model->at(index).layer;
        const std::pair<QString, bool> switches[] = {
            {tr("显示", "a layer"), layer.visible}, {tr("锁定"), layer.locked}, {tr("付印时印出"), layer.printed}};
        for (int part = Visible; part <= Printed; ++part) {
            QAction *action =
                menu->addAction(switches[part].first, this, [this, row = index.row(), part] { toggle(row, part); });
            action->setCheckable(true);
            action->setChecked(switches[part].second);
            action->setEnabled(mayEdit);
        }
        menu->addSeparator();
        menu->addAction(tr("改名"), this, [this, row = index.row()] { rename(row); })->setEnabled(mayEdit);
        menu->addAction(tr("删除图层"), this, [this, row = index.row()] { remove(row); })->setEnabled(mayEdit);
        menu->addSeparator();
    }
    menu->addAction(tr("把选中的移到这个图层"), this, &LayersPanel::moveSelection)->setEnabled(m_moveHere->isEnabled());
    menu->addAction(tr("新建图层"), this, &LayersPanel::add)->setEnabled(mayEdit);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool LayersPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport()
        && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_list->indexAt(mouse->pos());
        if (mouse->button() == Qt::LeftButton && index.isValid()) {
            const Part part = partAt(m_model->at(index), mouse->pos().x());
            if (part != Name) {
                toggle(index.row(), part);
                return true; // neither chosen nor dragged
            }
        }
    }
    if (watched == m_list->viewport() && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = m_list->indexAt(help->pos());
        if (index.isValid()) {
            const LayerRow &row = m_model->at(index);
            const Part part = partAt(row, help->pos().x());
            QToolTip::showText(help->globalPos(),
                part == Visible
                    ? (row.layer.visible ? tr("显示着；点一下隐藏，隐藏的也不印") : tr("隐藏着；点一下显示"))
                    : part == Locked ? (row.layer.locked ? tr("锁着；点一下解锁") : tr("点一下锁定"))
                    : part == Printed
                    ? (row.layer.printed ? tr("付印时印出；点一下改为不印") : tr("不印；点一下改为印出"))
                    : row.own ? tr("版面自己的一层，在所有图层的后面")
                              : tr("%1：%2 个", "frames on a layer").arg(row.title).arg(row.frames),
                m_list);
        }
        return true;
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key(), row = m_list->currentIndex().row();
        if (key == Qt::Key_Delete && layerAt(row) >= 0) {
            remove(row);
            return true;
        }
        if (key == Qt::Key_Space && layerAt(row) >= 0) {
            toggle(row, Visible);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banxin::panels
