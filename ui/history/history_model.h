// HistoryModel: undo steps and named versions as rows of a list, newest first, under headings of days. It
// shows what it is given and fetches nothing.
#pragma once

#include "session/session.h"

#include <QAbstractListModel>

namespace banxin::history {

class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class RowKind { Day, Version, Step };
    struct Row {
        RowKind kind = RowKind::Step;
        QString text; // a day, a version's name, a step's label
        QString note; // who, when, which pages
        session::HistoryStep step; // of a Step
        std::int64_t revision = 0; // of a version or a step
        bool isNewest = false; // the newest step of this person that stands
    };

    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    const Row &at(const QModelIndex &index) const { return m_rows[static_cast<std::size_t>(index.row())]; }

    /// Steps newest first; of the versions, oldest first, those are shown that lie among the steps (all, where
    /// `isWhole` says that no older step is missing).
    struct Content {
        std::vector<session::HistoryStep> steps;
        std::vector<session::NamedVersion> versions;
        bool isWhole = true;
        QString person; // whose history undo is
        const model::Document *document = nullptr; // for the pages' numbers
    };
    void show(const Content &content);
    /// The row of a step; an invalid index where it is not shown.
    QModelIndex indexOf(base::Id step) const;

private:
    std::vector<Row> m_rows;
};

/// 今天, 昨天, 11月22日 周日, of another year 2025年11月22日.
QString dayName(const QDate &day, const QDate &today);
/// 09:41, or with its day where that is not today.
QString momentName(const QDateTime &utc);

} // namespace banxin::history
