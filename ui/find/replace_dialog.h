// ReplaceDialog: what replacing all would do, hit by hit: the words around it, what goes and what comes, and a tick to
// leave one out. It changes nothing; one button says which.
#pragma once

#include "find/find_desk.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;

namespace banxin::find {

class HitRows;

class ReplaceDialog : public QDialog {
    Q_OBJECT
public:
    ReplaceDialog(std::shared_ptr<const FindDesk::Plan> plan, QWidget *parent = nullptr);

    const std::vector<bool> &ticked() const;

Q_SIGNALS:
    /// The hit is to be seen in its place.
    void looked(const banxin::edit::FindHit &hit);

private:
    void refresh();

    std::shared_ptr<const FindDesk::Plan> m_plan;
    HitRows *m_rows;
    QListView *m_list;
    QLabel *m_count;
    QPushButton *m_apply;
};

} // namespace banxin::find
