// FindingListModel and FindingDelegate: the rows of the findings panel, which of them the filters leave, and the button
// at a row's end. They mend nothing.
#pragma once

#include <QAbstractListModel>

#include "panels/facts.h"
#include "widgets/row_list.h"

#include <utility>

namespace banxin::panels {

class FindingListModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    struct Filter {
        int kind = -1; // a FindingKind, or all
        QString rule; // empty: all
        bool waived = false; // those that were waived, and no others
        friend bool operator==(const Filter &, const Filter &) = default;
    };

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const PageFinding &at(const QModelIndex &index) const;
    /// The row of the finding, or of the same one that has moved in its paragraph; -1 where it is not shown.
    int rowOf(const PageFinding &finding) const;
    /// Where the rows are of the same findings as before they stay, and with them what is chosen.
    void set(std::vector<PageFinding> values, const Filter &wanted);

    std::vector<PageFinding> findings;
    Filter filter;

private:
    std::vector<std::size_t> kept(const std::vector<PageFinding> &of, const Filter &by) const;

    std::vector<std::size_t> m_shown;
};

/// Text that has no room, which 适配稿区 helps.
bool canBeFitted(const PageFinding &finding);
/// What the button at a row's end does; empty where there is none.
QString findingButton(const PageFinding &finding);

class FindingDelegate : public widgets::RowDelegate {
public:
    FindingDelegate(const FindingListModel *model, QObject *parent);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the button stands in a row; empty where it has none.
    QRectF buttonRect(const QRectF &row, const PageFinding &finding) const;

    /// Whether the newest click was on a button; asking forgets it.
    bool tookButton() { return std::exchange(m_onButton, false); }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option, const QModelIndex &index,
        const widgets::Tokens &t) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    const FindingListModel *m_model;
    bool m_onButton = false;
};

} // namespace banxin::panels
