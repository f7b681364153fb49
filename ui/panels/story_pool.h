// StoryPool: the newsroom's stories with a search field and filters. It shows and lets choose; it
// never places a story.
#pragma once

#include "panels/facts.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace banxin::panels {

class StoryListModel;
class StoryFilter;

class StoryPool : public QWidget {
    Q_OBJECT
public:
    explicit StoryPool(QWidget *parent = nullptr);
    void setStories(std::vector<StoryFacts> stories);
    void setCurrentStory(base::Id story);
    int count() const;

public Q_SLOTS:
    void focusSearch();
    void clearSearch();
    void revealStory(banxin::base::Id story);

Q_SIGNALS:
    /// Of the search field; empty when it was cleared.
    void searched(const QStringList &words);
    /// How many stories the search and the filter leave.
    void countChanged(int count);
    /// Esc in the search field: it is cleared, and the person wants to go back.
    void searchLeft();
    void storyChosen(banxin::base::Id story);
    /// Manuscripts are to be taken in.
    void importWanted();
    /// A menu for it is wanted at the place on the screen.
    void menuWanted(banxin::base::Id story, QPoint place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Filter { All, Unplaced, WithPictures };
    void showCounts();
    void setFilter(int filter);

    StoryListModel *m_model;
    StoryFilter *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_empty;
    QToolButton *m_import;
    QPushButton *m_importFirst;
    QToolButton *m_chips[3];
};

} // namespace banxin::panels
