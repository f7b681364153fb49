#include "review/talk_pane.h"

#include "review/marks_pane.h"
#include "review/said_at.h"
#include "widgets/drawing.h"
#include "widgets/person_disc.h"
#include "widgets/tokens.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace banxin::review {

class TalkPane::Model : public widgets::RowModel<TalkPane::Row> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Row &row = at(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return TalkPane::tr("%1 %2：%3（%4）").arg(row.author, saidAt(row.time), row.words, row.about);
        if (role == Qt::ToolTipRole)
            return row.words;
        return {};
    }
};

class TalkPane::Delegate : public widgets::RowDelegate {
public:
    explicit Delegate(const Model &model, QObject *parent)
        : RowDelegate(62, parent)
        , m_model(model)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const Row &shown = m_model.at(index);
        widgets::drawPerson(*painter, {row.left() + 12, row.top() + 10, 24, 24},
            shown.author.isEmpty() ? QStringLiteral("？") : shown.author);
        const double left = row.left() + 46;
        const QString time = saidAt(shown.time);
        const int width = widgets::textWidth(time, widgets::uiFont(12));
        const double right = row.right() - 12 - width;
        widgets::drawElided(*painter, {right, row.top() + 9, width + 1.0, 20}, time, widgets::uiFont(12), t.text2);
        widgets::drawElided(
            *painter, {left, row.top() + 9, right - 10 - left, 20}, shown.words, widgets::uiFont(13), t.text);
        widgets::drawElided(*painter, {left, row.top() + 33, row.right() - 12 - left, 18},
            (shown.author.isEmpty() ? QString() : shown.author + QStringLiteral(" · ")) + shown.about,
            widgets::uiFont(12), t.text2);
    }

private:
    const Model &m_model;
};

TalkPane::TalkPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new Model(this))
{
    setObjectName(QStringLiteral("talkPane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("talkList"));
    m_list->setAccessibleName(tr("讨论"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(*m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    widgets::dressAsRows(*m_list);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT markChosen(m_model->at(index).mark);
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    column->addWidget(m_list, 1);
    m_empty = new QLabel(tr("还没有人说什么：选中一处批改，在下面回复。"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(24, 32, 24, 8);
    column->addWidget(m_empty, 1);
    setRemarks({});
}

void TalkPane::setRemarks(const std::vector<proof::Remark> &remarks)
{
    std::vector<Row> rows;
    for (const proof::Remark &remark : remarks) {
        const QString about = titleOf(remark.kind) + u' ' + summaryOf(remark);
        if (!remark.comment.isEmpty())
            rows.push_back({remark.id, remark.id, about, remark.author, remark.time, remark.comment, {}});
        for (const proof::Reply &reply : remark.thread)
            rows.push_back({reply.id, remark.id, about, reply.author, reply.time, reply.text, {}});
        for (const proof::Decision &decision : remark.decisions) {
            const QString state = decision.state == proof::RemarkState::Open ? tr("重新待定") : titleOf(decision.state);
            rows.push_back({decision.id, remark.id, about, decision.author, decision.time,
                decision.reason.isEmpty() ? state : tr("%1：%2").arg(state, decision.reason), decision.state});
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.time < b.time; });
    std::reverse(rows.begin(), rows.end());
    m_list->setVisible(!rows.empty());
    m_empty->setVisible(rows.empty());
    m_model->renew(std::move(rows), [](const Row &row) { return row.id; });
}

int TalkPane::shownRows() const { return m_model->rowCount(); }

QString TalkPane::textOf(int row) const { return m_model->index(row).data(Qt::AccessibleTextRole).toString(); }

} // namespace banxin::review
