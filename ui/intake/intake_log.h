// IntakeLog: all that was left out, changed or said otherwise in a manuscript, line by line, each with the button that
// takes it back. It only tells what is asked for.
#pragma once

#include "intake/intake_desk.h"

#include <QWidget>

class QTabBar;
class QTableView;
class QLabel;

namespace banxin::intake {

class LogModel;
struct LogEntry;

class IntakeLog : public QWidget {
    Q_OBJECT
public:
    explicit IntakeLog(QWidget *parent = nullptr);
    void show(const Incoming *item);
    /// As tab-separated lines, for keeping.
    static QString toText(const Incoming &item);

Q_SIGNALS:
    void lineChosen(int line);
    /// What was dropped is wanted.
    void restoreWanted(const banxin::manuscript::PassageId &passage);
    void keepWanted(const std::vector<int> &changes);
    void withdrawWanted(std::size_t correction);
    void saveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshTabs();
    void act(const LogEntry &entry);
    void showMenu(QPoint place);

    LogModel *m_model;
    QTabBar *m_tabs;
    QTableView *m_table;
    QLabel *m_empty;
    bool m_hasActed = false; // what is asked for is not shown yet
};

} // namespace banxin::intake
