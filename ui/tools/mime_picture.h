// Pictures in data that came from another program: files of pictures, or the bytes of one as that program wrote them.
// It decodes nothing.
#pragma once

#include <QByteArray>
#include <QStringList>

class QMimeData;

namespace banxin::tools {

/// Files of pictures, by their names; empty where another file is among them, which is a manuscript.
QStringList picturePaths(const QMimeData &data);
/// True where the data has a picture in a format that newspapers take, or an image of this program's own.
bool hasPicture(const QMimeData &data);
/// Its bytes: TIFF, JPEG, PNG or WebP as they came, the first of them that there is; empty where there is none.
QByteArray pictureBytes(const QMimeData &data);

} // namespace banxin::tools
