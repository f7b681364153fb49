// PageThumbnails: small pictures of the pages, painted off the GUI thread from the newest layouts and
// kept until the layout changes. It never waits.
#pragma once

#include "session/session.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <unordered_map>
#include <unordered_set>

namespace banxin::canvas {

class PageThumbnails : public QObject {
    Q_OBJECT
public:
    explicit PageThumbnails(QObject *parent = nullptr);
    ~PageThumbnails() override;
    /// Waits for what is being painted from the session before.
    void setSession(session::Session *session);

    /// The page `pixelWidth` device pixels wide: the newest picture there is (perhaps of an older layout
    /// or another width), null until the first is painted; thumbnailReady() follows a newer one.
    QImage thumbnail(base::Id page, int pixelWidth);
    /// The newest that was painted, at whatever size; asks for nothing.
    QImage newest(base::Id page) const;

Q_SIGNALS:
    void thumbnailReady(banxin::base::Id page);

private:
    struct Entry {
        QImage image;
        int wantedWidth = 0;
        std::shared_ptr<const display::DisplayList> painted; // what the image shows
        bool painting = false;
    };
    void refresh(base::Id page);
    void start(base::Id page, Entry &entry, const std::shared_ptr<const display::DisplayList> &list);

    QPointer<session::Session> m_session;
    std::unordered_map<base::Id, Entry> m_entries;
    std::unordered_set<base::Id> m_stale;
    QTimer m_settle; // pages are repainted once typing rests
    QThreadPool m_pool;
};

} // namespace banxin::canvas
