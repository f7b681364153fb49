// CourseCard: where a page or a story stands, what was asked before its next step with what is missing and what to do,
// the one button of that step, and a menu of the others. It takes no step itself.
#pragma once

#include <QWidget>

#include "course/course_steps.h"

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace banxin::widgets {
class Chip;
}

namespace banxin::course {

class CourseCard : public QWidget {
    Q_OBJECT
public:
    explicit CourseCard(CourseSteps &steps, QWidget *parent = nullptr);
    /// Nothing: it is being looked at.
    void setStanding(const std::optional<Standing> &standing);

Q_SIGNALS:
    /// A step was asked for: whoever shows the card may put it away.
    void asked();

private:
    void refresh();
    void addLine(const QString &icon, const QString &tone, const QString &what, const QString &advice);
    void fillMenu();

    CourseSteps &m_steps;
    std::optional<Standing> m_standing;
    QLabel *m_title;
    widgets::Chip *m_state;
    QLabel *m_since;
    QWidget *m_lines;
    QVBoxLayout *m_lineColumn;
    QPushButton *m_next;
    QPushButton *m_override;
    QToolButton *m_more;
};

/// What the one button says, and whether it may be pressed.
struct NextButton {
    QString text; // 签大样 2（尚缺 2 项）; empty: there is no next step
    QString tip; // why not, or what it does
    bool isFree = false; // it takes the step; else it tells why not
    bool isSignIn = false; // it asks who sits there
};
NextButton nextButtonOf(const std::optional<Standing> &standing, const CourseSteps &steps);

} // namespace banxin::course
