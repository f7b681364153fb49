// PicturePlacer: picture files into stories and onto the page: read and kept aside, their captions as the photographer
// wrote them, one undo step. It shows no dialog.
#pragma once

#include "session/session.h"

#include <QObject>
#include <QStringList>

namespace banxin::shell {

class PicturePlacer : public QObject {
    Q_OBJECT
public:
    explicit PicturePlacer(session::Session &session, QObject *parent = nullptr);

    /// Where a picture is to stand: in a frame that is there already, or in a new one.
    struct Spot {
        base::Id page;
        base::Id frame; // a picture frame: takes the picture instead of its own; an area: its story's; or null
        base::Id story; // whose picture it becomes; null: the frame's story, else a new one of pictures alone
        base::Rect box; // of a new frame; empty: a width of two columns at its corner
    };
    /// Several come beside each other. placed() or failed() follows for each file.
    void place(const QStringList &paths, const Spot &spot);

Q_SIGNALS:
    void placed(banxin::base::Id frame);
    void failed(const banxin::base::Error &error);

private:
    void use(const model::Asset &asset, const QString &caption, const QString &credit, const QDate &taken, Spot spot);

    session::Session &m_session;
};

} // namespace banxin::shell
