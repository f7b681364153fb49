// PageDrop: what is dragged onto the page from elsewhere: stories of the pool find their place under the pointer and
// are laid out there while they hover; pictures, in files and without, are told of. It opens no file.
#pragma once

#include "edit/article_edits.h"
#include "model/document.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

class QDropEvent;
class QMimeData;
class QPainter;

namespace banxin::canvas {
class PageView;
}

namespace banxin::tools {

class PageDrop : public QObject {
    Q_OBJECT
public:
    explicit PageDrop(canvas::PageView &view);
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Where these stories would come to stand; Alt (Aim::Cell) sets the first into the very cell.
    static std::vector<edit::Spot> spotsFor(const model::Document &document, base::Id page,
        const std::vector<base::Id> &stories, base::Point at, edit::Aim aim = edit::Aim::Near);
    /// How often places were reckoned since the start; for measuring.
    int reckonings() const { return m_reckonings; }

Q_SIGNALS:
    /// Stories were set down on the page.
    void placed(const std::vector<banxin::base::Id> &stories);
    /// Stories were set down where there is no room for them, or are on a page already.
    void refused(const QString &why);
    /// One story that is on a page of the issue already was set down, on an area where `onto` is not null.
    void placedWanted(banxin::base::Id story, banxin::base::Id onto, banxin::base::Point at);
    /// One story was set down on an area: 换稿, or the first story of a reserved one.
    void swapWanted(banxin::base::Id frame, banxin::base::Id story);
    /// Files of pictures were set down there: onto a picture frame where `frame` is not null.
    void picturesDropped(const QStringList &paths, banxin::base::Id frame, banxin::base::Point at);
    /// A picture of another program was, without a file.
    void pictureDropped(const QByteArray &bytes, banxin::base::Id frame, banxin::base::Point at);

private:
    bool accepts(const QMimeData &data) const;
    void hover(const QDropEvent &event);
    void leave();
    bool drop(const QDropEvent &event);
    std::vector<base::Id> storiesOf(const QMimeData &data) const;
    const std::vector<edit::Spot> &spotsAt(const std::vector<base::Id> &stories, base::Point at, edit::Aim aim);

    canvas::PageView &m_view;
    std::vector<base::Id> m_stories;
    std::vector<edit::Spot> m_spots;
    /// What was reckoned last: it holds while the pointer stays in one cell and the page is as it was.
    struct Reckoned {
        model::Document document;
        base::Id page;
        std::vector<base::Id> stories;
        edit::GridCell cell;
        edit::Aim aim = edit::Aim::Near;
        std::vector<edit::Spot> spots;
    };
    std::optional<Reckoned> m_reckoned;
    int m_reckonings = 0;
    base::Id m_onto; // an area under the pointer that the story would go into
};

} // namespace banxin::tools
