// PagesPanel: the pages of the open issue with thumbnail, state and how full they are. It shows and
// lets choose; it never changes a page.
#pragma once

#include "panels/facts.h"

#include <QPixmap>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QListView;

namespace banxin::panels {

/// A page as a picture of at most that size in device pixels; null while there is none yet.
using ThumbnailSource = std::function<QPixmap(base::Id page, QSize pixels)>;

class PageListModel;

class PagesPanel : public QWidget {
    Q_OBJECT
public:
    explicit PagesPanel(QWidget *parent = nullptr);
    void setThumbnails(ThumbnailSource source);
    void setPages(std::vector<PageFacts> pages);
    /// One page's line shows what has become of it.
    void updatePage(const PageFacts &facts);
    void setCurrentPage(base::Id page);
    const std::vector<PageFacts> &pages() const;

public Q_SLOTS:
    void thumbnailChanged(banxin::base::Id page);

Q_SIGNALS:
    void pageChosen(banxin::base::Id page);
    /// A menu for it is wanted at the place on the screen.
    void menuWanted(banxin::base::Id page, QPoint place);

private:
    PageListModel *m_model;
    QListView *m_list;
    QLabel *m_format;
    QLabel *m_sum;
    void showHeader();
    void askForMenu(QPoint at);
};

} // namespace banxin::panels
