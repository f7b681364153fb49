#include "shell/stock_panel.h"

#include "edit/clipping.h"
#include "edit/stock_edits.h"
#include "panels/facts.h"
#include "shell/frame_sketch.h"
#include "shell/list_dialog.h"
#include "shell/name_dialog.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::shell {

using base::Id;
using model::StockItem;
using model::StockKind;

namespace {

constexpr QSize kSketch(116, 116);

/// An item of the library; its sketch is drawn when it is first seen.
class StockRow : public QListWidgetItem {
public:
    StockRow(const model::Document &document, Id issue, const StockItem &item, double ratio, QListWidget *list)
        : QListWidgetItem(item.name, list)
        , m_document(document)
        , m_issue(issue)
        , m_item(item)
        , m_ratio(ratio)
    {
        setData(Qt::UserRole, item.id.toString());
    }

    QVariant data(int role) const override
    {
        if (role == Qt::DecorationRole) {
            draw();
            return m_icon;
        }
        if (role == Qt::ToolTipRole) {
            draw();
            return m_isDamaged ? StockPanel::tr("“%1”已损坏，可以删除。").arg(m_item.name) : m_item.name;
        }
        return QListWidgetItem::data(role);
    }

private:
    void draw() const
    {
        if (!m_icon.isNull())
            return;
        const QImage sketch = stockSketch(m_document, m_issue, m_item, kSketch, m_ratio);
        m_isDamaged = sketch.isNull();
        if (m_isDamaged) {
            m_icon = widgets::icon(QStringLiteral("triangle-alert"), widgets::Tone::Warn);
            return;
        }
        const QPixmap pixmap = QPixmap::fromImage(sketch);
        m_icon = QIcon(pixmap);
        m_icon.addPixmap(pixmap, QIcon::Selected); // its own colours there too
    }

    const model::Document m_document;
    const Id m_issue;
    const StockItem m_item;
    const double m_ratio;
    mutable QIcon m_icon;
    mutable bool m_isDamaged = false;
};

} // namespace

QString StockPanel::mimeType() { return QStringLiteral("application/x-banxin-stock"); }

StockPanel::StockPanel(session::Session &session, canvas::PageView &view, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_view(view)
    , m_kind(new widgets::SegmentedControl)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_empty(new QLabel)
    , m_keep(new QPushButton)
    , m_use(new QToolButton)
    , m_rename(new QToolButton)
    , m_remove(new QToolButton)
    , m_hint(new QLabel)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_kind->setObjectName(QStringLiteral("stockKind"));
    m_kind->addSegment(int(StockKind::Frames), tr("元素"));
    m_kind->addSegment(int(StockKind::PageTemplate), tr("版样"));
    m_kind->setCurrent(int(StockKind::Frames));
    m_search->setObjectName(QStringLiteral("stockSearch"));
    widgets::dressAsSearch(*m_search, tr("找元素、版样"));
    m_list->setObjectName(QStringLiteral("stockList"));
    m_list->setAccessibleName(tr("元素库"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setIconSize(kSketch);
    m_list->setGridSize({132, 152});
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setUniformItemSizes(true);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    view.viewport()->installEventFilter(this); // what is dragged there is dropped there
    m_empty->setProperty("tone", QStringLiteral("hint"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(16, 16, 16, 16);
    m_keep->setObjectName(QStringLiteral("stockKeep"));
    m_keep->setProperty("small", true);
    const auto tool = [this](QToolButton *button, const QString &name, const QString &icon, const QString &text) {
        button->setObjectName(name);
        button->setIcon(widgets::icon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        button->setFixedSize(28, 28);
    };
    tool(m_use, QStringLiteral("stockUse"), QStringLiteral("layout-template"), tr("放到版面上"));
    tool(m_rename, QStringLiteral("stockRename"), QStringLiteral("pencil"), tr("改名…"));
    tool(m_remove, QStringLiteral("stockRemove"), QStringLiteral("trash-2"), tr("从库里删除"));
    m_hint->setProperty("tone", QStringLiteral("secondary"));
    m_hint->setFont(widgets::uiFont(12));
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(12, 7, 12, 8);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_kind);
    head->addWidget(m_search, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 6, 8, 6);
    foot->setSpacing(2);
    foot->addWidget(m_keep);
    foot->addStretch(1);
    for (QToolButton *button : {m_use, m_rename, m_remove})
        foot->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(widgets::hairline());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(widgets::hairline());
    column->addLayout(foot);
    column->addWidget(m_hint);

    connect(m_kind, &widgets::SegmentedControl::chosen, this, &StockPanel::refill);
    connect(m_search, &QLineEdit::textChanged, this, &StockPanel::refill);
    connect(m_list, &QListWidget::currentItemChanged, this, &StockPanel::refreshTools);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &StockPanel::use);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        if (!m_list->itemAt(at))
            return;
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("stockMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(m_use->toolTip(), this, &StockPanel::use)->setEnabled(m_use->isEnabled());
        menu->addAction(m_rename->toolTip(), this, &StockPanel::rename)->setEnabled(m_rename->isEnabled());
        menu->addAction(m_remove->toolTip(), this, &StockPanel::remove)->setEnabled(m_remove->isEnabled());
        menu->popup(m_list->viewport()->mapToGlobal(at));
    });
    connect(m_keep, &QPushButton::clicked, this,
        [this] { kind() == StockKind::Frames ? keepSelection() : keepPage(m_view.page()); });
    connect(m_use, &QToolButton::clicked, this, &StockPanel::use);
    connect(m_rename, &QToolButton::clicked, this, &StockPanel::rename);
    connect(m_remove, &QToolButton::clicked, this, &StockPanel::remove);
    connect(&session, &session::Session::issueOpened, this, &StockPanel::refill);
    connect(&session, &session::Session::changed, this, [this] {
        if (!m_session.working().hasSame(model::ObjectKind::StockItem, m_shown))
            refill();
    });
    connect(&view, &canvas::PageView::selectionChanged, this, &StockPanel::refreshTools);
    refill();
}

StockKind StockPanel::kind() const { return static_cast<StockKind>(m_kind->current()); }

void StockPanel::showKind(StockKind kind)
{
    m_kind->setCurrent(int(kind));
    refill();
}

Id StockPanel::publication() const
{
    const auto *issue = m_session.working().find<model::Issue>(m_session.issue());
    return issue ? issue->publication : Id();
}

const StockItem *StockPanel::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto id = item ? Id::fromString(item->data(Qt::UserRole).toString()) : std::nullopt;
    return id ? m_session.working().find<StockItem>(*id) : nullptr;
}

void StockPanel::refill()
{
    m_shown = m_session.working();
    const StockItem *before = current();
    const Id kept = before ? before->id : Id();
    const QString wanted = m_search->text().trimmed();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const StockItem *item : m_shown.childrenOf<StockItem>(publication())) {
            if (item->kind != kind() || (!wanted.isEmpty() && !item->name.contains(wanted, Qt::CaseInsensitive)))
                continue;
            auto *row = new StockRow(m_shown, m_session.issue(), *item, devicePixelRatioF(), m_list);
            if (item->id == kept)
                m_list->setCurrentItem(row);
        }
    }
    const bool isEmpty = m_list->count() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(!wanted.isEmpty() ? tr("没有符合条件的。")
            : kind() == StockKind::Frames ? tr("还没有元素。\n在版面上选中几个框，按“存为元素”，以后拖到任何一版。")
                                          : tr("还没有自家的版样。\n把一版存为模板，以后新建版时就能选它。"));
    refreshTools();
}

void StockPanel::refreshTools()
{
    const bool mayEdit = m_view.mayEdit();
    const StockItem *item = current();
    const bool isFrames = kind() == StockKind::Frames;
    m_keep->setText(isFrames ? tr("存为元素…") : tr("存为模板…"));
    m_keep->setEnabled(mayEdit && (!isFrames || !m_view.selectedFrames().empty()));
    const QString use = isFrames ? tr("放到版面上") : tr("按它新建一版…");
    m_use->setIcon(widgets::icon(isFrames ? QStringLiteral("layout-template") : QStringLiteral("plus")));
    m_use->setToolTip(use);
    m_use->setAccessibleName(use);
    for (QToolButton *button : {m_use, m_rename, m_remove})
        button->setEnabled(mayEdit && item);
    m_hint->setText(m_session.isReadOnly() ? tr("只读，不能改元素库。")
            : isFrames                     ? tr("拖到版面上；回车或双击放回原来的位置。")
                                           : tr("新建版时也列在版样里。"));
}

base::Status StockPanel::apply(const base::Result<model::ChangeSet> &change)
{
    if (!change)
        return tl::unexpected(change.error());
    if (change->isEmpty())
        return {};
    m_session.endUndoStep();
    const base::Status applied = m_session.apply(*change);
    m_session.endUndoStep();
    return applied;
}

void StockPanel::keepSelection()
{
    const edit::Frames frames = m_view.selectedFrames();
    if (frames.empty() || !m_view.mayEdit()) {
        Q_EMIT refused(m_session.isReadOnly() ? tr("只读，不能改元素库。") : tr("请先在版面上选中要存的框。"));
        return;
    }
    QStringList taken;
    for (const StockItem *item : m_session.working().childrenOf<StockItem>(publication())) {
        if (item->kind == StockKind::Frames)
            taken << item->name;
    }
    NameDialog::Words words{QStringLiteral("keepFrames"), tr("存为元素"),
        tr("选中的 %1 个框连同文字存进本报的元素库，任何一期都能用。").arg(frames.size()), freeName(tr("元素"), taken),
        tr("存入元素库"), {}};
    auto *dialog = new NameDialog(
        words,
        [this, frames](const QString &name) {
            Id made;
            const base::Status kept = apply(edit::keepFrames(
                m_session.working(), frames, name, m_session.location(), {m_session.person(), Id()}, &made));
            if (kept) {
                showKind(StockKind::Frames);
                Q_EMIT told(tr("存进了元素库：%1").arg(name));
            }
            return kept;
        },
        window());
    dialog->open();
}

void StockPanel::keepPage(Id page)
{
    const auto *object = m_session.working().find<model::Page>(page);
    if (!object || m_session.isReadOnly()) {
        Q_EMIT refused(tr("只读，不能改元素库。"));
        return;
    }
    QStringList taken;
    for (const StockItem *item : m_session.working().childrenOf<StockItem>(publication())) {
        if (item->kind == StockKind::PageTemplate)
            taken << item->name;
    }
    const QString wish = object->section.isEmpty() ? tr("%1 版样").arg(object->number) : object->section;
    NameDialog::Words words{QStringLiteral("keepTemplate"), tr("存为模板"),
        tr("这一版的报头、报眉、线条、版心和参考线存成本报的版样；稿件只留下空的稿区，广告只留下广告位。"),
        freeName(wish, taken), tr("存为模板"), taken};
    auto *dialog = new NameDialog(
        words,
        [this, page](const QString &name) {
            const base::Status kept =
                apply(edit::keepPageTemplate(m_session.working(), page, name, {m_session.person(), Id()}));
            if (kept) {
                showKind(StockKind::PageTemplate);
                Q_EMIT told(tr("存成了版样：%1").arg(name));
            }
            return kept;
        },
        window());
    dialog->open();
}

void StockPanel::rename()
{
    const StockItem *item = current();
    if (!item || !m_view.mayEdit())
        return;
    auto *dialog = new NameDialog(
        {QStringLiteral("renameStock"), tr("改名"), {}, item->name, tr("改名"), {}},
        [this, id = item->id](const QString &name) {
            return apply(edit::renameStockItem(m_session.working(), id, name, {m_session.person(), Id()}));
        },
        window());
    dialog->open();
}

/// Undo brings it back, so nobody is asked.
void StockPanel::remove()
{
    const StockItem *item = current();
    if (!item || !m_view.mayEdit())
        return;
    const QString name = item->name;
    if (const base::Status gone =
            apply(edit::removeStockItem(m_session.working(), item->id, {m_session.person(), Id()}));
        !gone)
        Q_EMIT refused(gone.error().what);
    else
        Q_EMIT told(tr("从库里删除了“%1”，可以撤销。").arg(name));
}

void StockPanel::use()
{
    const StockItem *item = current();
    if (!item || !m_view.mayEdit())
        return;
    if (item->kind == StockKind::PageTemplate) {
        Q_EMIT pageWanted(item->id);
        return;
    }
    if (const base::Status placed = place(item->id); !placed)
        Q_EMIT refused(placed.error().what);
}

base::Status StockPanel::place(Id id, std::optional<base::Point> at)
{
    const model::Document &document = m_session.working();
    const auto *item = document.find<StockItem>(id);
    if (!item || item->kind != StockKind::Frames)
        return base::failure(base::ErrorKind::Refused, tr("它已经不在库里。"));
    std::optional<base::Point> corner;
    if (at) {
        const auto kept = edit::stockFrames(*item);
        if (!kept)
            return tl::unexpected(kept.error());
        std::vector<const model::Frame *> frames;
        for (const model::Frame &frame : kept->frames)
            frames.push_back(&frame);
        const base::Rect bounds = edit::boundsOf(frames);
        corner = base::Point{at->x - bounds.width / 2, at->y - bounds.height / 2};
        if (const auto *page = document.find<model::Page>(m_view.page())) { // wholly on the page where it fits
            const auto within = [](base::Length value, base::Length size, base::Length room) {
                return size >= room ? value : std::clamp(value, base::Length(), room - size);
            };
            corner->x = within(corner->x, bounds.width, page->trim.width);
            corner->y = within(corner->y, bounds.height, page->trim.height);
        }
    }
    edit::Frames made;
    const base::Status placed = apply(edit::pasteClipping(
        document, m_view.page(), item->clipping.toUtf8(), corner, {m_session.person(), Id()}, &made));
    if (placed)
        m_view.setSelectedFrames(made);
    return placed;
}

void StockPanel::startDrag()
{
    const StockItem *item = current();
    if (!item || item->kind != StockKind::Frames || !m_view.mayEdit())
        return;
    auto *carried = new QMimeData;
    carried->setData(mimeType(), item->id.toString().toLatin1());
    auto *drag = new QDrag(m_list);
    drag->setMimeData(carried);
    const QPixmap picture = m_list->currentItem()->icon().pixmap(kSketch);
    drag->setPixmap(picture);
    drag->setHotSpot(QPoint(picture.width(), picture.height()) / (2 * std::max(1.0, picture.devicePixelRatio())));
    drag->exec(Qt::CopyAction);
}

void StockPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshTools();
}

bool StockPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view.viewport()) {
        const bool isDrag =
            event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop;
        auto *drop = isDrag ? static_cast<QDropEvent *>(event) : nullptr;
        if (!drop || !drop->mimeData()->hasFormat(mimeType()))
            return false;
        if (!m_view.mayEdit()) {
            drop->ignore();
            return true;
        }
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::Drop) {
            const auto id = Id::fromString(QString::fromLatin1(drop->mimeData()->data(mimeType())));
            const base::Status placed = id
                ? place(*id, m_view.transform().toPage(drop->position()))
                : base::Status(base::failure(base::ErrorKind::Refused, tr("它已经不在库里。")));
            if (!placed)
                Q_EMIT refused(placed.error().what);
            m_view.setFocus();
        }
        return true;
    }
    if (watched == m_list->viewport()) {
        if (event->type() == QEvent::MouseButtonPress) {
            m_pressed = static_cast<QMouseEvent *>(event)->pos();
        } else if (event->type() == QEvent::MouseMove) {
            const auto *move = static_cast<QMouseEvent *>(event);
            if (move->buttons() & Qt::LeftButton
                && (move->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
                startDrag();
                return true;
            }
        }
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            use();
            return true;
        case Qt::Key_Delete:
            remove();
            return true;
        case Qt::Key_F2:
            rename();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banxin::shell
