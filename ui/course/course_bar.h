// CourseBar: who sits there and the one next step of the page, for a bar of the window. It shows what the desk knows.
#pragma once

#include <QWidget>

#include "course/course_card.h"

class QFrame;
class QPushButton;
class QToolButton;

namespace banxin::course {

class CourseBar : public QWidget {
    Q_OBJECT
public:
    explicit CourseBar(CourseSteps &steps, QWidget *parent = nullptr);
    /// Takes the next step, or tells why it cannot be taken.
    void next();
    /// 登录, 换人, 退出登录.
    void showWho();
    /// What stands in the way, below the button.
    void showWhy();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    /// Nobody is registered yet: people are, in the settings.
    void staffWanted();

private:
    void refresh();

    CourseSteps &m_steps;
    QToolButton *m_who;
    QPushButton *m_next;
    QToolButton *m_why;
    QFrame *m_popover;
    CourseCard *m_card;
};

} // namespace banxin::course
