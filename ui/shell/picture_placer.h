// PicturePlacer: picture files into stories and onto the page: read and kept aside, their captions as the photographer
// wrote them; all that come at once are one edit. It shows no dialog.
#pragma once

#include "session/picture_file.h"
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
    /// Several come beside each other and are one undo step. placed() follows for the first of them, or failed(): then
    /// none of them came, and nothing is changed.
    void place(const QStringList &paths, const Spot &spot);
    /// The same of a picture that came without a file.
    void placeBytes(const QByteArray &bytes, const QString &name, const Spot &spot);

Q_SIGNALS:
    void placed(banxin::base::Id frame);
    void failed(const banxin::base::Error &error);

private:
    using Read = std::function<base::Result<session::PictureFile>(const QString &house)>;
    void placeAll(const std::vector<Read> &sources, const Spot &spot);
    void use(const std::vector<session::PictureFile> &pictures, const Spot &spot);

    session::Session &m_session;
};

} // namespace banxin::shell
