// ReviewSide: what stands beside the proof, one above the other behind tabs: marks 校样, what was said 讨论, rounds
// 各轮.
#pragma once

#include <QWidget>

#include "proof/sheet.h"

class QStackedWidget;
class QTabBar;

namespace banxin::review {

class MarksPane;
class RoundsPane;
class TalkPane;

class ReviewSide : public QWidget {
    Q_OBJECT
public:
    explicit ReviewSide(QWidget *parent = nullptr);
    MarksPane &marks() { return *m_marks; }
    TalkPane &talk() { return *m_talk; }
    RoundsPane &rounds() { return *m_rounds; }
    enum class Tab { Marks, Talk, Rounds };
    void show(Tab tab);
    Tab tab() const;
    /// The page's marks as the tabs count and list them.
    void setRemarks(const std::vector<proof::Remark> &remarks);

private:
    MarksPane *m_marks;
    TalkPane *m_talk;
    RoundsPane *m_rounds;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace banxin::review
