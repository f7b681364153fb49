// LogModel: a manuscript's log as rows of a table. It keeps which groups are unfolded, nothing else of its own.
#pragma once

#include "intake/intake_desk.h"

#include <QAbstractTableModel>

#include <set>

namespace banxin::intake {

struct LogEntry {
    enum class Kind { Dropped, Changed, Kept, Role, Warning };
    enum class Action { None, Restore, Keep, Withdraw, Unfold, Fold };
    Kind kind = Kind::Dropped;
    Action action = Action::None;
    int line = 0; // 0: of the whole file
    int lastLine = 0; // of a group
    QString what;
    QString context; // of a change: what stands round it
    QString why;
    manuscript::PassageId passage; // of Restore
    std::vector<int> changes; // of Keep; of a group all of its
    std::size_t correction = 0; // of Withdraw
    bool isInGroup = false;
};

/// Everything there is to tell, by kind and then by line.
std::vector<LogEntry> logOf(const Incoming &item);
QString nameOf(LogEntry::Kind kind);

class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Done, What, Why, Button, Columns };
    enum class Filter { All, Dropped, Changed, Warnings };

    using QAbstractTableModel::QAbstractTableModel;
    void setEntries(std::vector<LogEntry> entries);
    void setFilter(Filter filter);
    /// How many of a kind; groups unfolded.
    int countOf(Filter filter) const;
    const LogEntry &at(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    void toggle(const QString &why); // folds or unfolds the group

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString buttonText(LogEntry::Action action);

private:
    void rebuild();

    std::vector<LogEntry> m_entries;
    std::vector<LogEntry> m_shown;
    std::set<QString> m_unfolded; // whys
    Filter m_filter = Filter::All;
};

} // namespace banxin::intake
