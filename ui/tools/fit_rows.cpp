#include "tools/fit_rows.h"

#include "widgets/drawing.h"

#include <QCoreApplication>

namespace banxin::tools {

namespace {
constexpr int kRowHeight = 62;
constexpr int kSketchWidth = 36;
constexpr int kSketchHeight = 46;
constexpr int kNumberWidth = 32;
constexpr int kMargin = 12;

QString tr(const char *text) { return QCoreApplication::translate("tools", text); }
} // namespace

QString verdictOf(const arrange::Proposal &proposal)
{
    if (!proposal.obstacle.isEmpty())
        return tr("不可用");
    if (proposal.needsReview)
        return tr("需审");
    if (proposal.after.fits())
        return tr("恰好");
    if (proposal.after.headlineLines > 0)
        return tr("题超 %1 行").arg(proposal.after.headlineLines);
    return proposal.after.oversetLines > 0 ? tr("超 %1 行").arg(proposal.after.oversetLines)
                                           : tr("欠 %1 行").arg(proposal.after.holeLines);
}

widgets::Tone toneOf(const arrange::Proposal &proposal)
{
    if (!proposal.obstacle.isEmpty())
        return widgets::Tone::Faint;
    if (proposal.needsReview)
        return widgets::Tone::Warn;
    return proposal.after.fits() ? widgets::Tone::Ok : widgets::Tone::Plain;
}

void FitRows::show(std::vector<arrange::Proposal> proposals, FitSketch sketch)
{
    beginResetModel();
    m_proposals = std::move(proposals);
    m_sketch = std::move(sketch);
    endResetModel();
}

const arrange::Proposal *FitRows::possible(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_proposals.size()))
        return nullptr;
    const arrange::Proposal &proposal = m_proposals[static_cast<std::size_t>(row)];
    return proposal.obstacle.isEmpty() ? &proposal : nullptr;
}

int FitRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_proposals.size());
}

QVariant FitRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(m_proposals.size()))
        return {};
    const arrange::Proposal &proposal = m_proposals[static_cast<std::size_t>(index.row())];
    const QString detail = proposal.obstacle.isEmpty() ? proposal.effect : proposal.obstacle;
    if (role == Qt::DisplayRole)
        return proposal.title;
    if (role == Qt::ToolTipRole)
        return QString(proposal.title + u'\n' + detail);
    if (role == Qt::AccessibleTextRole)
        return QStringList{proposal.title, detail, verdictOf(proposal)}.join(tr("，"));
    return {};
}

Qt::ItemFlags FitRows::flags(const QModelIndex &index) const
{
    return possible(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                 : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

FitRowDelegate::FitRowDelegate(const FitRows &rows, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_rows(rows)
{
}

QSize FitRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, kRowHeight}; }

void FitRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &proposals = m_rows.proposals();
    if (index.row() >= static_cast<int>(proposals.size()))
        return;
    const arrange::Proposal &proposal = proposals[static_cast<std::size_t>(index.row())];
    const widgets::Tokens &t = widgets::tokens(option.palette);
    const bool can = proposal.obstacle.isEmpty();
    const QRectF row = option.rect;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, t.accentTint);
    else if (can && (option.state & QStyle::State_MouseOver))
        painter->fillRect(row, t.chrome);
    painter->setPen(t.line);
    painter->drawLine(row.bottomLeft() + QPointF(0, 0), row.bottomRight());

    widgets::drawElided(*painter, QRectF(row.left() + kMargin, row.top(), kNumberWidth - kMargin, row.height()),
        QString::number(index.row() + 1), widgets::uiFont(12), can ? t.text2 : t.text3);
    const QRectF sketch(row.left() + kNumberWidth, row.center().y() - kSketchHeight / 2.0, kSketchWidth, kSketchHeight);
    m_rows.sketch().paint(*painter, sketch, proposal, t);

    const QString verdict = verdictOf(proposal);
    const double chip = widgets::chipWidth(verdict);
    const QRectF chipRect(
        row.right() - kMargin - chip, row.center().y() - widgets::kChipHeight / 2.0, chip, widgets::kChipHeight);
    widgets::drawChip(*painter, chipRect, verdict, toneOf(proposal));
    const double left = sketch.right() + kMargin, width = chipRect.left() - 8 - left;
    widgets::drawElided(*painter, QRectF(left, row.center().y() - 20, width, 20), proposal.title,
        widgets::uiFont(13, 500), can ? t.text : t.text3);
    widgets::drawElided(*painter, QRectF(left, row.center().y() + 1, width, 18),
        can ? proposal.effect : proposal.obstacle, widgets::uiFont(12), can ? t.text2 : t.text3);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected) {
        painter->setPen(QPen(t.accent, 2));
        painter->drawLine(QPointF(row.left() + 1, row.top()), QPointF(row.left() + 1, row.bottom()));
    }
    painter->restore();
}

} // namespace banxin::tools
