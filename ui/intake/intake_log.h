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

class IntakeLog : public QWidget {
    Q_OBJECT
public:
    explicit IntakeLog(QWidget *parent = nullptr);
    void show(const Incoming *item);
    /// As tab-separated lines, for keeping.
    static QString toText(const Incoming &item);

Q_SIGNALS:
    void lineChosen(int line);
    /// The drop is to be body text.
    void restoreWanted(const banxin::manuscript::PassageId &passage);
    void keepWanted(const std::vector<int> &changes);
    void withdrawWanted(std::size_t correction);
    void saveWanted();

private:
    void refreshTabs(const Incoming *item);
    void act(int row);
    void showMenu(QPoint place);

    LogModel *m_model;
    QTabBar *m_tabs;
    QTableView *m_table;
    QLabel *m_empty;
};

} // namespace banxin::intake
