#include "tools/mime_picture.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace banxin::tools {

namespace {

/// What keeps most of a picture first: CMYK and profiles are in TIFF and JPEG, and PNG is what a program makes of them
/// for others.
const QStringList &formats()
{
    static const QStringList kFormats{QStringLiteral("image/tiff"), QStringLiteral("image/jpeg"),
        QStringLiteral("image/png"), QStringLiteral("image/webp")};
    return kFormats;
}

/// What a widget of this process put there; from others Qt would make it by decoding their bytes here.
bool isOwnImage(const QMimeData &data)
{
    const QStringList all = data.formats();
    return data.hasImage()
        && std::none_of(all.begin(), all.end(), [](const QString &each) { return each.startsWith(u"image/"); });
}

bool isPictureName(const QString &path)
{
    static const QStringList kEndings{QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
        QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("webp")};
    return kEndings.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

QStringList picturePaths(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile() || !isPictureName(url.toLocalFile()))
            return {};
        paths << url.toLocalFile();
    }
    return paths;
}

bool hasPicture(const QMimeData &data)
{
    return std::any_of(formats().begin(), formats().end(), [&](const QString &format) {
        return data.hasFormat(format);
    }) || isOwnImage(data);
}

QByteArray pictureBytes(const QMimeData &data)
{
    for (const QString &format : formats()) {
        if (!data.hasFormat(format))
            continue;
        if (QByteArray bytes = data.data(format); !bytes.isEmpty())
            return bytes;
    }
    QByteArray bytes;
    if (!isOwnImage(data))
        return bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(data.imageData()).save(&buffer, "PNG");
    return bytes;
}

} // namespace banxin::tools
