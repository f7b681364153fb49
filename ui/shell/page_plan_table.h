// PagePlanTable: the pages of an issue as a table that is edited in place: number, section, kind, role, adverts; rows
// are added, taken away and moved. It holds a plan and changes no document.
#pragma once

#include "session/issue_plan.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace banxin::shell {

class PagePlanModel;

class PagePlanTable : public QWidget {
    Q_OBJECT
public:
    explicit PagePlanTable(const session::NewsroomTemplate &newsroom, QWidget *parent = nullptr);
    void setPlan(std::vector<session::PlannedPage> plan);
    /// As it is written now; what is being typed is taken.
    std::vector<session::PlannedPage> plan();
    /// The same, while somebody may be typing in it.
    const std::vector<session::PlannedPage> &written() const;
    /// The first fault, which is marked and said; nothing where the plan can be made.
    std::optional<session::PlanFault> showFault();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void remove();
    void move(int by);
    void showState();

    PagePlanModel *m_model;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QLabel *m_count;
};

/// 专版 and its like, as people call the role.
QString roleName(model::PageRole role);

} // namespace banxin::shell
