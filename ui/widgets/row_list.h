// What the lists of the panels have in common: a model of plain rows, and the ground on which each row is painted.
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <algorithm>
#include <vector>

class QAbstractItemView;

namespace banxin::widgets {

struct Tokens;

/// Rows of one kind, as they were given.
template <typename Row> class RowModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    /// `index` has to be one of the rows.
    const Row &at(const QModelIndex &index) const { return rows[static_cast<std::size_t>(index.row())]; }
    /// Where `isSameRows` the new values are of the rows that are there: what is selected stays.
    void reset(std::vector<Row> values, bool isSameRows = false)
    {
        if (isSameRows) {
            rows = std::move(values);
            touch();
            return;
        }
        beginResetModel();
        rows = std::move(values);
        endResetModel();
    }
    /// The rows as they are now; where they are of the same things (`idOf`) as before, what is selected stays and only
    /// those that changed are painted anew. Whether anything is another than before.
    template <typename IdOf> bool renew(std::vector<Row> values, IdOf idOf)
    {
        const bool isSame = std::equal(values.begin(), values.end(), rows.begin(), rows.end(),
            [&](const Row &a, const Row &b) { return idOf(a) == idOf(b); });
        if (!isSame) {
            reset(std::move(values));
            return true;
        }
        bool changed = false;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] == rows[i])
                continue;
            rows[i] = std::move(values[i]);
            const QModelIndex at = index(static_cast<int>(i));
            Q_EMIT dataChanged(at, at);
            changed = true;
        }
        return changed;
    }
    /// Says that the rows are to be painted anew.
    void touch()
    {
        if (!rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }

    std::vector<Row> rows;
};

/// Paints the ground of a row: tinted where it is selected, grey under the pointer, framed where keys go; what stands
/// on it is painted by who derives from it.
class RowDelegate : public QStyledItemDelegate {
public:
    /// All rows are `height` high (device-independent pixels), where sizeHint() says nothing else.
    RowDelegate(int height, QObject *parent);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    enum class Ground {
        Plain,
        Ruled, // with a line under it
        Heading // of the rows below; nobody selects it
    };
    virtual Ground groundOf(const QModelIndex &) const { return Ground::Ruled; }
    /// `row` is the option's; the painter is antialiased, and put back afterwards.
    virtual void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option,
        const QModelIndex &index, const Tokens &t) const = 0;

private:
    const int m_height;
};

/// Rows light up under the pointer and scroll by pixels, and are never wider than the list.
void dressAsRows(QAbstractItemView &list);

} // namespace banxin::widgets
