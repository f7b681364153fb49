// StoryPool: the newsroom's stories with a search field, filters and an order. It lets choose them and drag them out
// (story_drag.h); it never places a story.
#pragma once

#include "panels/facts.h"
#include "session/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace banxin::panels {

class OlderStories;
class StoryListModel;
class StoryFilter;

/// In which order the pool lists them.
enum class StorySort {
    Arrival, // 来稿先后
    Newest, // 新到: the other way round
    Length, // 篇幅: the longest first
    Title, // 题目
    Page, // 版面: by the page that they are on or meant for, the others behind
};

class StoryPool : public QWidget {
    Q_OBJECT
public:
    explicit StoryPool(QWidget *parent = nullptr);
    void setStories(const std::vector<StoryFacts> &stories);
    void setCurrentStory(base::Id story);
    /// What a search finds in other issues, below the pool's own; those that the pool has by now are left out.
    void setOlder(std::vector<session::FoundStory> stories);
    int count() const;
    /// In the order of the list.
    std::vector<base::Id> selectedStories() const;
    StorySort sort() const;
    void setSort(StorySort sort);

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
    /// A click: it is to be shown where that does not lead away.
    void storyChosen(banxin::base::Id story);
    /// A double click, or Enter on a story that is placed: the person wants to go there.
    void storyOpened(banxin::base::Id story);
    /// Enter: the selected stories that are on no page are to be placed.
    void placeWanted(const std::vector<banxin::base::Id> &stories);
    void sortChanged();
    /// Stories of other issues are to be brought in, and the first of them shown where `reveal` is set (one that is
    /// dragged is not).
    void olderWanted(const std::vector<banxin::base::Id> &stories, bool reveal);
    /// Manuscripts are to be taken in.
    void importWanted();
    /// A menu for it is wanted at the place on the screen.
    void menuWanted(banxin::base::Id story, QPoint place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Filter { All, Unplaced, Awaiting, WithPictures };
    void showCounts();
    void setFilter(int filter);
    void enter();
    void askForMenu(const QModelIndex &index, QPoint place);

    StoryListModel *m_model;
    StoryFilter *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
    OlderStories *m_older;
    QLabel *m_empty;
    QToolButton *m_import;
    QPushButton *m_importFirst;
    QToolButton *m_sort;
    QWidget *m_hint;
    QToolButton *m_chips[4];
};

} // namespace banxin::panels
