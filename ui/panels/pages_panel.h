// PagesPanel: the pages of the open issue with thumbnail, state and how full they are. It lets choose one and asks for
// new ones and another order; it never changes a page.
#pragma once

#include "panels/facts.h"

#include <QPixmap>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QToolButton;

namespace banxin::widgets {
class ElidedLabel;
class ReorderList;
} // namespace banxin::widgets

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
    /// Whether pages may be added and moved here.
    void setEditable(bool editable);
    const std::vector<PageFacts> &pages() const;

public Q_SLOTS:
    void thumbnailChanged(banxin::base::Id page);

Q_SIGNALS:
    void pageChosen(banxin::base::Id page);
    /// A menu for it is wanted at the place on the screen.
    void menuWanted(banxin::base::Id page, QPoint place);
    void addWanted();
    /// Behind `after` (null: to the head of the issue).
    void moveWanted(banxin::base::Id page, banxin::base::Id after);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PageListModel *m_model;
    widgets::ReorderList *m_list;
    QLabel *m_sum;
    widgets::ElidedLabel *m_format;
    QToolButton *m_add;
    void showHeader();
    void askForMenu(QPoint at);
};

} // namespace banxin::panels
