#include "review/marks_pane.h"

#include "review/said_at.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace banxin::review {

using proof::MarkKind;
using proof::RemarkState;
using widgets::Tone;

namespace {

Tone toneOf(RemarkState state)
{
    switch (state) {
    case RemarkState::Open:
        return Tone::Accent;
    case RemarkState::Accepted:
    case RemarkState::Done:
        return Tone::Ok;
    case RemarkState::Stale:
        return Tone::Warn;
    case RemarkState::Rejected:
        return Tone::Plain;
    }
    return Tone::Plain;
}

class Delegate : public widgets::RowDelegate {
public:
    explicit Delegate(QObject *parent)
        : RowDelegate(62, parent)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override;
};

} // namespace

class MarksPane::Model : public widgets::RowModel<MarksPane::Row> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Row &row = at(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return tr("%1 %2，%3，%4")
                .arg(titleOf(row.mark.remark.kind), summaryOf(row.mark.remark), titleOf(row.mark.state),
                    row.mark.remark.author);
        if (role == Qt::UserRole)
            return QVariant::fromValue(static_cast<const void *>(&row));
        return {};
    }
};

namespace {

void Delegate::paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
    const widgets::Tokens &t) const
{
    const auto &shown = *static_cast<const MarksPane::Row *>(index.data(Qt::UserRole).value<const void *>());
    const proof::Remark &remark = shown.mark.remark;
    const proof::Rgb rgb = proof::inkOf(remark.round);
    QColor ink(rgb.red, rgb.green, rgb.blue);
    if (t.panel.lightness() < 128)
        ink = ink.lighter(150);
    paintSign(*painter, QRectF(row.left() + 12, row.top() + 10, 20, 20), remark.kind, ink);
    const QString state = titleOf(shown.mark.state);
    const int chip = widgets::chipWidth(state);
    widgets::drawChip(*painter, QRectF(row.right() - 12 - chip, row.top() + 9, chip, widgets::kChipHeight), state,
        toneOf(shown.mark.state));
    const double left = row.left() + 42;
    const QFont bold = widgets::uiFont(13, 500);
    const QString kind = titleOf(remark.kind);
    const int kindWidth = widgets::textWidth(kind, bold);
    const double room = row.right() - 20 - chip - left;
    widgets::drawElided(*painter, {left, row.top() + 8, std::min<double>(kindWidth + 2, room), 20}, kind, bold, t.text);
    if (room - kindWidth - 12 > 20)
        widgets::drawElided(*painter, {left + kindWidth + 12, row.top() + 8, room - kindWidth - 12, 20},
            summaryOf(remark), widgets::uiFont(13), t.text);
    const QString who = remark.author + u' ' + saidAt(remark.time);
    const int whoWidth = widgets::textWidth(who, widgets::uiFont(12));
    widgets::drawElided(*painter, {row.right() - 12 - whoWidth, row.top() + 32, double(whoWidth) + 1, 18}, who,
        widgets::uiFont(12), t.text2);
    QString second = shown.place;
    if (!remark.thread.empty())
        second += (second.isEmpty() ? QString() : QStringLiteral(" · "))
            + MarksPane::tr("%1 条回复").arg(remark.thread.size());
    widgets::drawElided(
        *painter, {left, row.top() + 32, row.right() - 24 - whoWidth - left, 18}, second, widgets::uiFont(12), t.text2);
}

} // namespace

QString summaryOf(const proof::Remark &remark)
{
    const QString quote = remark.anchor ? remark.anchor->quote : QString();
    const QString around = remark.anchor ? remark.anchor->before.right(4) : QString();
    switch (remark.kind) {
    case MarkKind::Replace:
    case MarkKind::ReplaceAll:
        return MarksPane::tr("%1 → %2").arg(quote, remark.text);
    case MarkKind::Insert:
        return around + QStringLiteral("‸") + remark.text;
    case MarkKind::Swap:
        return MarksPane::tr("%1 ⇄ %2").arg(quote, remark.target ? remark.target->quote : QString());
    case MarkKind::Move:
        return MarksPane::tr("%1 → %2 之后").arg(quote, remark.target ? remark.target->before.right(4) : QString());
    case MarkKind::Note:
        return quote.isEmpty() ? remark.text : MarksPane::tr("%1：%2").arg(quote, remark.text);
    default:
        if (!quote.isEmpty())
            return quote;
        if (remark.anchor)
            return around + QStringLiteral("‸") + remark.anchor->after.left(4);
        return remark.picture.isNull() ? MarksPane::tr("图框") : MarksPane::tr("图片");
    }
}

MarksPane::MarksPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new Model(this))
{
    setObjectName(QStringLiteral("marksPane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 8, 8, 8);
    m_filters = new widgets::SegmentedControl;
    m_filters->setObjectName(QStringLiteral("markFilters"));
    m_filters->addSegment(static_cast<int>(Filter::All), tr("全部"));
    m_filters->addSegment(static_cast<int>(Filter::Open), tr("待定"));
    m_filters->addSegment(static_cast<int>(Filter::Accepted), tr("已采纳"));
    m_filters->addSegment(static_cast<int>(Filter::Rejected), tr("已退回"));
    m_filters->addSegment(static_cast<int>(Filter::Stale), tr("失位"), tr("批改所指的文字已经变动，要给它指定位置"));
    m_filters->setCurrent(0);
    connect(m_filters, &widgets::SegmentedControl::chosen, this,
        [this](int filter) { setFilter(static_cast<Filter>(filter)); });
    row->addWidget(m_filters);
    row->addStretch(1);
    auto *all = m_acceptAll = new QToolButton;
    all->setObjectName(QStringLiteral("acceptAll"));
    all->setText(tr("全部采纳"));
    all->setPopupMode(QToolButton::InstantPopup);
    all->setAutoRaise(true);
    auto *menu = new QMenu(all);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        int counts[proof::kMarkKinds] = {}, open = 0;
        for (const Row &one : m_all)
            if (one.mark.state == RemarkState::Open && one.task.isEmpty()) {
                ++counts[static_cast<int>(one.mark.remark.kind)];
                ++open;
            }
        QAction *every = menu->addAction(tr("全部待定的（%1）").arg(open));
        every->setEnabled(open > 0);
        connect(every, &QAction::triggered, this, [this] { Q_EMIT acceptAllWanted(-1); });
        menu->addSeparator();
        for (int i = 0; i < proof::kMarkKinds; ++i)
            if (counts[i] > 0) {
                QAction *one =
                    menu->addAction(tr("所有“%1”（%2）").arg(titleOf(static_cast<MarkKind>(i))).arg(counts[i]));
                connect(one, &QAction::triggered, this, [this, i] { Q_EMIT acceptAllWanted(i); });
            }
    });
    all->setMenu(menu);
    column->addWidget(head);
    column->addWidget(widgets::hairline());

    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("marksList"));
    m_list->setAccessibleName(tr("批改"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    widgets::dressAsRows(*m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        const base::Id mark = now.isValid() ? m_model->at(now).mark.remark.id : base::Id();
        if (mark.isNull() || mark == m_chosen)
            return;
        m_chosen = mark;
        showChosen();
        Q_EMIT markChosen(mark);
    });
    column->addWidget(m_list, 1);
    m_empty = new QLabel(tr("还没有批改：在校样上选中文字，直接打字就是改正，Del 删除。"));
    m_empty->setObjectName(QStringLiteral("noMarks"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(24, 32, 24, 8);
    column->addWidget(m_empty, 1);

    m_card = new QWidget;
    m_card->setObjectName(QStringLiteral("markCard"));
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(12, 10, 12, 12);
    card->setSpacing(8);
    m_thread = new QLabel;
    m_thread->setObjectName(QStringLiteral("markThread"));
    m_thread->setWordWrap(true);
    m_thread->setTextFormat(Qt::PlainText);
    m_thread->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->addWidget(m_thread);
    m_reply = new QLineEdit;
    m_reply->setObjectName(QStringLiteral("markReply"));
    m_reply->setPlaceholderText(tr("回复，或写明退回的理由"));
    m_reply->setAccessibleName(tr("回复，或写明退回的理由"));
    connect(m_reply, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_reply->text().trimmed();
        if (text.isEmpty())
            return;
        m_reply->clear();
        Q_EMIT replied(m_chosen, text);
    });
    card->addWidget(m_reply);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto button = [&](QPushButton *&made, const QString &name, const QString &text, const QString &icon) {
        made = new QPushButton(text);
        made->setObjectName(name);
        made->setIcon(widgets::icon(icon));
        buttons->addWidget(made);
    };
    button(m_accept, QStringLiteral("markAccept"), tr("采纳"), QStringLiteral("check"));
    button(m_reject, QStringLiteral("markReject"), tr("退回"), QStringLiteral("x"));
    button(m_place, QStringLiteral("markPlace"), tr("指定位置"), QStringLiteral("text-select"));
    button(m_reopen, QStringLiteral("markReopen"), tr("重新待定"), QStringLiteral("rotate-ccw"));
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT acceptWanted(m_chosen); });
    connect(m_reject, &QPushButton::clicked, this, [this] {
        const QString reason = m_reply->text().trimmed();
        if (reason.isEmpty()) {
            askReason();
            return;
        }
        m_reply->clear();
        Q_EMIT rejectWanted(m_chosen, reason);
    });
    connect(m_place, &QPushButton::clicked, this, [this] { Q_EMIT placeWanted(m_chosen); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { Q_EMIT reopenWanted(m_chosen); });
    card->addLayout(buttons);
    column->addWidget(widgets::hairline());
    column->addWidget(m_card);
    m_card->hide();
    fill();
}

void MarksPane::askReason()
{
    m_reply->setPlaceholderText(tr("写一句为什么退回，再按“退回”"));
    m_reply->setFocus(Qt::OtherFocusReason);
}

void MarksPane::setRows(std::vector<Row> rows)
{
    m_all = std::move(rows);
    fill();
}

void MarksPane::setFilter(Filter filter)
{
    m_filter = filter;
    m_filters->setCurrent(static_cast<int>(filter));
    fill();
}

int MarksPane::shownRows() const { return m_model->rowCount(); }

void MarksPane::fill()
{
    std::vector<Row> shown;
    for (const Row &row : m_all) {
        const RemarkState state = row.mark.state;
        const bool isShown = m_filter == Filter::All || (m_filter == Filter::Open && state == RemarkState::Open)
            || (m_filter == Filter::Accepted && (state == RemarkState::Accepted || state == RemarkState::Done))
            || (m_filter == Filter::Rejected && state == RemarkState::Rejected)
            || (m_filter == Filter::Stale && state == RemarkState::Stale);
        if (isShown)
            shown.push_back(row);
    }
    const base::Id chosen = m_chosen;
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->renew(std::move(shown), [](const Row &row) { return row.mark.remark.id; });
    }
    m_list->setVisible(!m_all.empty());
    m_empty->setVisible(m_all.empty());
    choose(chosen);
    m_list->viewport()->update();
}

void MarksPane::choose(base::Id mark)
{
    m_chosen = mark;
    const QSignalBlocker quiet(m_list->selectionModel());
    QModelIndex at;
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (m_model->at(m_model->index(i)).mark.remark.id == mark)
            at = m_model->index(i);
    if (at.isValid()) {
        m_list->selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(at);
    } else {
        m_list->selectionModel()->clear();
    }
    m_list->viewport()->update();
    showChosen();
}

void MarksPane::showChosen()
{
    const Row *row = nullptr;
    for (const Row &one : m_all)
        if (one.mark.remark.id == m_chosen)
            row = &one;
    m_card->setVisible(row != nullptr);
    if (!row)
        return;
    const proof::Remark &remark = row->mark.remark;
    QStringList lines{titleOf(remark.kind) + u' ' + summaryOf(remark)};
    if (!remark.comment.isEmpty())
        lines << remark.comment;
    if (!row->task.isEmpty() && remark.state() == RemarkState::Open)
        lines << row->task;
    if (row->mark.state == RemarkState::Stale)
        lines << tr("原文已经变动，找不到唯一的位置：请指定位置，或者退回。");
    for (const proof::Reply &reply : remark.thread)
        lines << tr("%1 %2：%3").arg(reply.author, saidAt(reply.time), reply.text);
    for (const proof::Decision &decision : remark.decisions)
        lines << (decision.reason.isEmpty()
                ? tr("%1 %2：%3").arg(decision.author, saidAt(decision.time), titleOf(decision.state))
                : tr("%1 %2：%3，%4")
                      .arg(decision.author, saidAt(decision.time), titleOf(decision.state), decision.reason));
    m_thread->setText(lines.join(u'\n'));
    const bool isOpen = remark.state() == RemarkState::Open, isStale = row->mark.state == RemarkState::Stale;
    m_accept->setVisible(isOpen);
    m_accept->setEnabled(!isStale);
    m_accept->setText(row->task.isEmpty() ? tr("采纳") : tr("办妥"));
    m_reject->setVisible(isOpen);
    m_place->setVisible(isStale);
    m_reopen->setVisible(!isOpen);
    m_thread->setMinimumHeight(m_thread->heightForWidth(std::max(120, width() - 24)));
    m_card->layout()->activate();
}

} // namespace banxin::review
