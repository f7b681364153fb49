// OlderStories 往期: what a search finds outside the open issue, below the pool's own list. They are chosen and dragged
// out like the pool's; it asks for them to be brought in and brings none.
#pragma once

#include "panels/facts.h"
#include "session/session.h"

#include <QWidget>

class QLabel;
class QListView;

namespace banxin::panels {

class OlderListModel;

class OlderStories : public QWidget {
    Q_OBJECT
public:
    explicit OlderStories(QWidget *parent = nullptr);
    /// `words`: what was searched for; they are marked in the titles.
    void setStories(std::vector<session::FoundStory> stories, const QStringList &words);
    /// Those that are there by now.
    void leaveOut(const std::vector<StoryFacts> &known);

Q_SIGNALS:
    /// Enter or a double click (`reveal`), or the start of a drag.
    void wanted(const std::vector<banxin::base::Id> &stories, bool reveal);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::vector<base::Id> selected() const;
    void fit();

    OlderListModel *m_model;
    QLabel *m_heading;
    QListView *m_list;
};

} // namespace banxin::panels
