// CoursePlace 流转: how a window comes to the course of its pages and stories: the one next step in its bar, the card
// in the proof room, what lists say of states, who is signed in. It is a child of the window.
#pragma once

#include <QObject>

#include "panels/facts.h"
#include "session/workflow_desk.h"

class QMenu;

namespace banxin::course {
class CourseBar;
class CourseCard;
class CourseDesk;
class CourseSteps;
} // namespace banxin::course

namespace banxin::shell {

class MainWindow;

class CoursePlace : public QObject {
    Q_OBJECT
public:
    /// The window's own, made when it is first wanted: its bars have to stand.
    static CoursePlace &of(MainWindow &window);

    course::CourseDesk &desk() { return m_desk; }
    course::CourseSteps &steps() { return *m_steps; }
    /// The page that the window shows.
    void follow(base::Id page);
    /// The next step of the page, or what stands in its way.
    void next();
    void why();
    void signIn();
    void signOut();
    /// Whatever page or story: its card in a window of its own.
    void showCourse(const session::WorkflowSubject &subject);
    /// The story that is chosen on the page.
    void showStoryCourse();
    /// The settings at the people.
    void showStaff();
    /// The proof room with the page's proof of a state of the course; the newest where it has none.
    void showProof(base::Id page, const QString &state);
    /// Does in the proof room what its button of that name does.
    void pressInRoom(const QString &button);
    /// With states by the facts instead of the objects' own words.
    std::vector<panels::PageFacts> withStates(std::vector<panels::PageFacts> pages) const;
    std::vector<panels::StoryFacts> withStates(std::vector<panels::StoryFacts> stories) const;
    QString stepOf(base::Id story) const;
    /// The lines of the course, for menus of pages and stories.
    void addTo(QMenu &menu, const session::WorkflowSubject &subject);

private:
    explicit CoursePlace(MainWindow &window);

    MainWindow &m_window;
    course::CourseDesk &m_desk;
    course::CourseSteps *m_steps;
    course::CourseBar *m_bar;
    course::CourseCard *m_roomCard = nullptr;
};

} // namespace banxin::shell
