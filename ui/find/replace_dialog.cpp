#include "find/replace_dialog.h"

#include "widgets/dialog.h"
#include "widgets/drawing.h"
#include "widgets/row_list.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::find {

namespace {

constexpr int kRowHeight = 44;
constexpr int kTick = 40; // width of the column of ticks
constexpr int kContext = 18; // characters shown on either side

QString shown(QString text)
{
    text.replace(QChar::LineSeparator, u'↵');
    return text.replace(u'\t', u'→');
}

} // namespace

/// The hits of a plan; what a row says is made when it is seen.
class HitRows : public QAbstractListModel {
public:
    HitRows(std::shared_ptr<const FindDesk::Plan> plan, QObject *parent)
        : QAbstractListModel(parent)
        , ticked(plan->hits.size(), true)
        , m_plan(std::move(plan))
    {
    }

    struct Row {
        QString place;
        QString before;
        QString old;
        QString instead;
        QString after;
    };
    Row rowOf(int index) const
    {
        const edit::FindHit &hit = m_plan->hits[static_cast<std::size_t>(index)];
        Row row;
        const auto *paragraph = m_plan->document.find<model::Paragraph>(hit.paragraph);
        if (!paragraph)
            return row;
        row.before = shown(paragraph->text.mid(std::max(0, hit.from - kContext), std::min(kContext, hit.from)));
        row.after = shown(paragraph->text.mid(hit.to, kContext));
        row.old = shown(hit.found);
        row.instead = shown(edit::replacedText(m_plan->pattern, hit, m_plan->replacement).value_or(QString()));
        base::Id story = paragraph->parent;
        if (const auto *picture = m_plan->document.find<model::StoryPicture>(story))
            story = picture->story;
        row.place = model::titleOf(m_plan->document, story);
        if (const auto *frame = m_plan->document.find<model::Frame>(story)) {
            const auto *page = m_plan->document.find<model::Page>(frame->page);
            row.place = ReplaceDialog::tr("%1 版面文字").arg(page ? page->number : QString());
        } else if (row.place.isEmpty()) {
            row.place = ReplaceDialog::tr("无题");
        }
        return row;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(ticked.size());
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::CheckStateRole)
            return ticked[static_cast<std::size_t>(index.row())] ? Qt::Checked : Qt::Unchecked;
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            const Row row = rowOf(index.row());
            return QStringLiteral("%1%2%3 → %1%4%3").arg(row.before, row.old, row.after, row.instead);
        }
        return {};
    }
    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        if (role != Qt::CheckStateRole)
            return false;
        ticked[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
        Q_EMIT dataChanged(index, index);
        return true;
    }
    void tickAll(bool on)
    {
        std::fill(ticked.begin(), ticked.end(), on);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }

    std::vector<bool> ticked;

private:
    std::shared_ptr<const FindDesk::Plan> m_plan;
};

namespace {

/// A tick, the place, and the words before and after on one line each.
class HitDelegate : public widgets::RowDelegate {
public:
    HitDelegate(HitRows &rows, QObject *parent)
        : RowDelegate(kRowHeight, parent)
        , m_rows(rows)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        QStyleOptionButton tick;
        tick.rect = QRect(static_cast<int>(row.left()) + 12, static_cast<int>(row.center().y()) - 8, 16, 16);
        tick.state = QStyle::State_Enabled | (isTicked ? QStyle::State_On : QStyle::State_Off);
        const QWidget *list = option.widget;
        (list ? list->style() : QApplication::style())
            ->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, list);
        const HitRows::Row words = m_rows.rowOf(index.row());
        const QFont font = widgets::uiFont(13), strong = widgets::uiFont(13, 500), small = widgets::uiFont(11);
        const double left = row.left() + kTick;
        const double half = row.height() / 2;
        const double placeWidth = std::min<double>(widgets::textWidth(words.place, small) + 4, row.width() * 0.28);
        const QRectF place(row.right() - placeWidth - 12, row.top() + 2, placeWidth, half - 2);
        const auto line = [&](double top, double edge, const QString &middle, const QColor &ink, const QColor &ground,
                              bool strike) {
            double x = left;
            const auto put = [&](const QString &text, const QFont &in, const QColor &color, bool isMiddle) {
                const double width = std::min<double>(widgets::textWidth(text, in) + (isMiddle ? 6 : 0), edge - x);
                if (width <= 0)
                    return;
                const QRectF box(x, top, width, half - 2);
                if (isMiddle && !text.isEmpty()) {
                    painter->setPen(Qt::NoPen);
                    painter->setBrush(ground);
                    painter->drawRoundedRect(box.adjusted(0, 2, 0, -2), 3, 3);
                }
                QFont drawn = in;
                drawn.setStrikeOut(isMiddle && strike);
                widgets::drawElided(*painter, isMiddle ? box.adjusted(3, 0, 0, 0) : box, text, drawn, color);
                x += width;
            };
            put(words.before, font, t.text2, false);
            if (!middle.isEmpty())
                put(middle, strong, ink, true);
            put(words.after, font, t.text2, false);
        };
        if (!isTicked)
            painter->setOpacity(0.45);
        line(row.top() + 2, place.left() - 12, words.old, t.error, t.errorTint, true);
        line(row.top() + half, row.right() - 12, words.instead, t.ok, t.okTint, false);
        widgets::drawElided(*painter, place, words.place, small, t.text3, Qt::AlignRight | Qt::AlignVCenter);
        painter->setOpacity(1);
    }

    bool editorEvent(
        QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override
    {
        const bool byMouse = event->type() == QEvent::MouseButtonRelease
            && static_cast<QMouseEvent *>(event)->pos().x() < option.rect.left() + kTick;
        const bool byKey = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (!byMouse && !byKey)
            return RowDelegate::editorEvent(event, model, option, index);
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    HitRows &m_rows;
};

} // namespace

ReplaceDialog::ReplaceDialog(std::shared_ptr<const FindDesk::Plan> plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_rows(new HitRows(plan, this))
    , m_list(new QListView)
    , m_count(new QLabel)
    , m_apply(new QPushButton)
{
    setObjectName(QStringLiteral("replaceDialog"));
    setWindowModality(Qt::WindowModal);
    resize(760, 560);
    m_list->setObjectName(QStringLiteral("replaceList"));
    m_list->setAccessibleName(tr("要替换的每一处"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new HitDelegate(*m_rows, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    widgets::dressAsRows(*m_list);
    m_count->setObjectName(QStringLiteral("replaceCount"));
    m_count->setProperty("tone", QStringLiteral("secondary"));
    m_apply->setObjectName(QStringLiteral("replaceApply"));
    auto *all = new QPushButton(tr("全选"));
    auto *none = new QPushButton(tr("全不选"));
    all->setObjectName(QStringLiteral("replaceTickAll"));
    none->setObjectName(QStringLiteral("replaceTickNone"));
    for (QPushButton *each : {all, none}) {
        each->setProperty("link", true);
        each->setAutoDefault(false);
    }
    auto *head = new QHBoxLayout;
    head->addWidget(widgets::dialogTitle(*this, tr("全部替换：先看一遍")));
    head->addStretch(1);
    head->addWidget(all);
    head->addWidget(none);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 16, 20, 16);
    rows->setSpacing(12);
    rows->addLayout(head);
    rows->addWidget(m_list, 1);
    QHBoxLayout *buttons = widgets::dialogButtons(*this, *m_apply);
    buttons->insertWidget(0, m_count);
    rows->addLayout(buttons);
    connect(all, &QPushButton::clicked, this, [this] { m_rows->tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_rows->tickAll(false); });
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &ReplaceDialog::refresh);
    connect(m_list, &QListView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT looked(m_plan->hits[static_cast<std::size_t>(index.row())]); });
    if (m_rows->rowCount() > 0)
        m_list->setCurrentIndex(m_rows->index(0));
    refresh();
}

const std::vector<bool> &ReplaceDialog::ticked() const { return m_rows->ticked; }

void ReplaceDialog::refresh()
{
    const auto chosen = std::count(m_rows->ticked.begin(), m_rows->ticked.end(), true);
    m_apply->setText(tr("替换这 %1 处").arg(chosen));
    m_apply->setEnabled(chosen > 0);
    m_count->setText(tr("共 %1 处，一步可以撤销").arg(m_rows->rowCount()));
}

} // namespace banxin::find
