#include "review/rounds_pane.h"

#include "review/said_at.h"
#include "widgets/drawing.h"
#include "widgets/tokens.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::review {

namespace {

QString madeBy(const proof::Proof &proof)
{
    const QString time = saidAt(proof.time);
    return proof.author.isEmpty() ? time : proof.author + QStringLiteral(" · ") + time;
}

class Delegate : public widgets::RowDelegate {
public:
    explicit Delegate(QObject *parent)
        : RowDelegate(60, parent)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override;
};

} // namespace

class RoundsPane::Model : public widgets::RowModel<RoundsPane::Row> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Row &row = at(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return RoundsPane::tr("%1，%2，待定 %3 处，采纳 %4 处，退回 %5 处")
                .arg(titleOf(row.proof.round), madeBy(row.proof))
                .arg(row.open)
                .arg(row.accepted)
                .arg(row.rejected);
        if (role == Qt::UserRole)
            return QVariant::fromValue(static_cast<const void *>(&row));
        return {};
    }
};

namespace {

void Delegate::paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
    const widgets::Tokens &t) const
{
    const auto &shown = *static_cast<const RoundsPane::Row *>(index.data(Qt::UserRole).value<const void *>());
    const proof::Rgb rgb = proof::inkOf(shown.proof.round);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(rgb.red, rgb.green, rgb.blue));
    painter->drawEllipse(QPointF(row.left() + 20, row.top() + 19), 5, 5);
    double right = row.right() - 12;
    const auto chip = [&](const QString &text, widgets::Tone tone) {
        const int width = widgets::chipWidth(text);
        right -= width;
        widgets::drawChip(*painter, {right, row.top() + 9, double(width), widgets::kChipHeight}, text, tone);
        right -= 6;
    };
    if (shown.isStale)
        chip(RoundsPane::tr("样张已旧"), widgets::Tone::Warn);
    if (shown.isShown)
        chip(RoundsPane::tr("正在看"), widgets::Tone::Accent);
    const double left = row.left() + 36;
    widgets::drawElided(*painter, {left, row.top() + 8, right - left, 22}, titleOf(shown.proof.round),
        widgets::uiFont(13, 500), t.text);
    const int all = shown.open + shown.accepted + shown.rejected;
    const QString marks = all == 0
        ? RoundsPane::tr("没有批改")
        : RoundsPane::tr("待定 %1 · 采纳 %2 · 退回 %3").arg(shown.open).arg(shown.accepted).arg(shown.rejected);
    const int width = widgets::textWidth(marks, widgets::uiFont(12));
    widgets::drawElided(*painter, {row.right() - 12 - width, row.top() + 32, width + 1.0, 18}, marks,
        widgets::uiFont(12), shown.open > 0 ? t.text : t.text2);
    widgets::drawElided(*painter, {left, row.top() + 32, row.right() - 24 - width - left, 18}, madeBy(shown.proof),
        widgets::uiFont(12), t.text2);
}

} // namespace

std::vector<RoundsPane::Row> roundRows(const proof::Sheet &sheet, base::Id shown, bool isStale)
{
    std::vector<RoundsPane::Row> rows;
    for (std::size_t i = sheet.proofs.size(); i-- > 0;) {
        const proof::Proof &one = sheet.proofs[i];
        const auto isSameRound = [&](const proof::Proof &other) { return other.round == one.round; };
        const auto here = sheet.proofs.begin() + static_cast<std::ptrdiff_t>(i);
        const bool isFirst = std::none_of(sheet.proofs.begin(), here, isSameRound);
        const auto next = std::find_if(here + 1, sheet.proofs.end(), isSameRound);
        RoundsPane::Row row;
        row.proof = one;
        row.isShown = one.id == shown;
        row.isStale = row.isShown && isStale && i + 1 == sheet.proofs.size();
        for (const proof::Remark &remark : sheet.remarks) {
            // Of a round that was proofed again, a mark belongs to the proof that was there when it was made.
            if (remark.round != one.round || (!isFirst && remark.time < one.time)
                || (next != sheet.proofs.end() && remark.time >= next->time))
                continue;
            const proof::RemarkState state = remark.state();
            row.open += state == proof::RemarkState::Open;
            row.accepted += state == proof::RemarkState::Accepted || state == proof::RemarkState::Done;
            row.rejected += state == proof::RemarkState::Rejected;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

RoundsPane::RoundsPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new Model(this))
{
    setObjectName(QStringLiteral("roundsPane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("roundsList"));
    m_list->setAccessibleName(tr("各轮校样"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    widgets::dressAsRows(*m_list);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT proofChosen(m_model->at(index).proof.id);
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    column->addWidget(m_list, 1);
    m_empty = new QLabel(tr("这一版还没有样张。"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(24, 32, 24, 8);
    column->addWidget(m_empty, 1);
    setRows({});
}

void RoundsPane::setRows(std::vector<Row> rows)
{
    m_list->setVisible(!rows.empty());
    m_empty->setVisible(rows.empty());
    m_model->renew(std::move(rows), [](const Row &row) { return row.proof.id; });
}

int RoundsPane::shownRows() const { return m_model->rowCount(); }

QString RoundsPane::textOf(int row) const { return m_model->index(row).data(Qt::AccessibleTextRole).toString(); }

} // namespace banxin::review
