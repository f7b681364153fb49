#include "panels/pages_panel.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/person_disc.h"
#include "widgets/reorder_list.h"
#include "widgets/row_list.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::panels {

using widgets::uiFont;

class PageListModel : public widgets::RowModel<PageFacts> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        const PageFacts &facts = at(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return QStringLiteral("%1 %2").arg(facts.number, facts.section);
        if (role == Qt::ToolTipRole)
            return facts.owner.isEmpty() ? facts.headline
                                         : PagesPanel::tr("%1\n责任编辑 %2").arg(facts.headline, facts.owner);
        return {};
    }
    int rowOf(base::Id page) const
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].page == page)
                return static_cast<int>(i);
        return -1;
    }
    void touchRow(int row) { Q_EMIT dataChanged(index(row), index(row)); }

    ThumbnailSource thumbnails;
};

namespace {

constexpr int kRowHeight = 120;

class PageDelegate : public widgets::RowDelegate {
public:
    PageDelegate(const PageListModel *model, QObject *parent)
        : RowDelegate(kRowHeight, parent)
        , m_model(model)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const PageFacts &facts = m_model->at(index);
        const bool selected = option.state & QStyle::State_Selected;
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (selected)
            painter->fillRect(QRectF(row.left(), row.top(), 3, row.height() - 1), t.accent);

        // The page, white in both themes, in its own proportions.
        const QRectF slot(row.left() + 12, row.top() + 11, 68, 97);
        QSizeF size(facts.trim.width.toPt(), facts.trim.height.toPt());
        if (size.isEmpty())
            size = slot.size();
        size.scale(slot.size(), Qt::KeepAspectRatio);
        QRectF sheet(
            QPointF(slot.left() + (slot.width() - size.width()) / 2, slot.top() + (slot.height() - size.height()) / 2),
            size);
        painter->fillRect(sheet, Qt::white);
        const qreal ratio = painter->device()->devicePixelRatioF();
        if (m_model->thumbnails) {
            const QPixmap picture = m_model->thumbnails(facts.page, (sheet.size() * ratio).toSize());
            if (!picture.isNull())
                painter->drawPixmap(sheet, picture, QRectF(picture.rect()));
        }
        painter->setPen(QPen(t.line2, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));

        const qreal left = row.left() + 92, right = row.right() - 12;
        qreal x = left, end = right;
        if (!facts.owner.isEmpty()) {
            widgets::drawPerson(*painter, QRectF(right - 20, row.top() + 11, 20, 20), facts.owner);
            end -= 28;
        }
        x +=
            widgets::drawElided(*painter, QRectF(x, row.top() + 10, end - x, 22), facts.number, uiFont(13, 700), t.text)
            + 8;
        widgets::drawElided(*painter, QRectF(x, row.top() + 10, end - x, 22), facts.section, uiFont(13, 500), t.text);

        QString headline = facts.headline;
        const QFont small = uiFont(13);
        if (facts.stories > 1) {
            const QString more = tr(" 等 %1 稿").arg(facts.stories);
            const QFontMetrics metrics(small);
            const int room = static_cast<int>(right - left) - metrics.horizontalAdvance(more);
            headline = metrics.elidedText(headline, Qt::ElideRight, room) + more;
        }
        widgets::drawElided(*painter, QRectF(left, row.top() + 33, right - left, 20), headline, small, t.text2);
        if (!facts.state.isEmpty()) {
            painter->setBrush(selected ? t.panel : t.accentTint);
            painter->setPen(Qt::NoPen);
            const QRectF chip(left, row.top() + 56, widgets::chipWidth(facts.state), widgets::kChipHeight);
            painter->drawRoundedRect(chip, 4, 4);
            painter->setFont(uiFont(12));
            painter->setPen(t.accent);
            painter->drawText(chip, Qt::AlignCenter, facts.state);
        }
        if (facts.laidOut) {
            const PageFill fill = pageFill(facts);
            const QRectF line(left, row.top() + 82, right - left, 18);
            widgets::drawElided(*painter, line, tr("满版率 %1%").arg(fill.percent), uiFont(12), t.text);
            widgets::drawElided(
                *painter, line, fill.text, uiFont(12), widgets::inkOf(t, fill.tone), Qt::AlignRight | Qt::AlignVCenter);
            widgets::drawFillMeter(*painter, QRectF(left, row.top() + 103, right - left, 4), facts.fill, fill.tone);
        }
    }

private:
    static QString tr(const char *text) { return PagesPanel::tr(text); }
    const PageListModel *m_model;
};

} // namespace

PagesPanel::PagesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new PageListModel(this))
    , m_list(new widgets::ReorderList)
    , m_sum(new QLabel)
    , m_format(new widgets::ElidedLabel)
    , m_add(new QToolButton)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName(QStringLiteral("pageList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PageDelegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    widgets::dressAsRows(*m_list);
    m_list->setAccessibleName(tr("版面"));
    m_sum->setFont(uiFont(12));
    m_format->setFont(uiFont(12));
    m_format->setProperty("tone", QStringLiteral("secondary"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    head->setSpacing(8);
    head->addWidget(m_sum);
    m_format->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_format, 1);
    m_add->setObjectName(QStringLiteral("pageAdd"));
    m_add->setIcon(widgets::icon(QStringLiteral("plus")));
    m_add->setToolTip(tr("加一个版…"));
    m_add->setAccessibleName(tr("加一个版"));
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setFixedSize(24, 24);
    head->addWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, &PagesPanel::addWanted);
    auto *headBox = new QWidget;
    headBox->setFixedHeight(31);
    headBox->setLayout(head);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(headBox);
    column->addWidget(widgets::hairline());
    column->addWidget(m_list, 1);

    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &PagesPanel::askForMenu);
    m_list->installEventFilter(this);
    connect(m_list, &widgets::ReorderList::moveWanted, this, [this](int row, int before) {
        const std::vector<PageFacts> &pages = m_model->rows;
        const base::Id after = before > 0 ? pages[static_cast<std::size_t>(before) - 1].page : base::Id();
        Q_EMIT moveWanted(pages[static_cast<std::size_t>(row)].page, after);
    });
    setEditable(false);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid()) {
            showHeader();
            Q_EMIT pageChosen(m_model->at(index).page);
        }
    });
}

void PagesPanel::askForMenu(QPoint at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (index.isValid())
        Q_EMIT menuWanted(m_model->at(index).page, m_list->viewport()->mapToGlobal(at));
}

bool PagesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::ContextMenu
        && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard) {
        askForMenu(m_list->visualRect(m_list->currentIndex()).center());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PagesPanel::setEditable(bool editable)
{
    m_add->setVisible(editable);
    m_list->setReordering(editable);
}

void PagesPanel::setThumbnails(ThumbnailSource source)
{
    m_model->thumbnails = std::move(source);
    m_list->viewport()->update();
}

void PagesPanel::setPages(std::vector<PageFacts> pages)
{
    m_model->renew(std::move(pages), [](const PageFacts &facts) { return facts.page; });
    showHeader();
}

void PagesPanel::updatePage(const PageFacts &facts)
{
    const int row = m_model->rowOf(facts.page);
    if (row < 0)
        return;
    m_model->rows[static_cast<std::size_t>(row)] = facts;
    m_model->touchRow(row);
    showHeader();
}

void PagesPanel::setCurrentPage(base::Id page)
{
    const int row = m_model->rowOf(page);
    if (row < 0 || m_list->currentIndex().row() == row)
        return;
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->setCurrentIndex(m_model->index(row));
    m_list->selectionModel()->select(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(m_model->index(row)); // the view hears nothing of it by itself
    m_list->viewport()->update();
    showHeader();
}

const std::vector<PageFacts> &PagesPanel::pages() const { return m_model->rows; }

void PagesPanel::thumbnailChanged(base::Id page)
{
    const int row = m_model->rowOf(page);
    if (row >= 0)
        m_model->touchRow(row);
}

void PagesPanel::showHeader()
{
    int full = 0, characters = 0;
    for (const PageFacts &facts : m_model->rows) {
        full += pageFill(facts).full;
        characters += facts.characters;
    }
    m_sum->setText(m_model->rows.empty()
            ? tr("本期还没有版面")
            : tr("满版 %1 / %2 · %3 字").arg(full).arg(m_model->rows.size()).arg(grouped(characters)));
    const int row = std::max(0, m_list->currentIndex().row());
    if (row < static_cast<int>(m_model->rows.size()))
        m_format->setText(formatName(m_model->rows[static_cast<std::size_t>(row)].trim));
}

} // namespace banxin::panels
