#include "session/picture_file.h"

#include "base/foreign_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace banxin::session {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCaption = 5000;
constexpr qsizetype longestName = 200;

QStringList ruleNamed(const QString &name)
{
    QFile file(u":/rules/pictures.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList all;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).object()[name].toArray())
        all << value.toString();
    return all;
}

/// A name, or nothing where no person wrote it.
QString nameIn(const QString &text)
{
    static const QStringList notNames = ruleNamed(u"notNames"_s);
    QString name = text;
    name.replace(u'，', u' '); // several of them
    name = name.simplified();
    return name.size() > longestName || notNames.contains(name, Qt::CaseInsensitive) ? QString() : name;
}

QStringList captionLines(const QString &text)
{
    static const QStringList notCaptions = ruleNamed(u"notCaptions"_s);
    QStringList lines;
    for (const QString &line : text.split(QRegularExpression(u"[\\r\\n\\x{2028}\\x{2029}]+"_s))) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines << trimmed;
    }
    return lines.size() == 1 && notCaptions.contains(lines[0], Qt::CaseInsensitive) ? QStringList() : lines;
}

/// A credit as it is printed: 本报记者 张三 摄, （李四供图）, 新华社发（塞巴斯蒂安·库尔吉 摄）. 10月18日摄 and
/// 这是无人机 拍摄 are none.
const QString &printedCredit()
{
    static const QString form = u"[^。！？；，、\\d]{0,40}(?:(?<!拍)摄|摄影|供图|社发|制图|资料图片|资料照片)[）)]?"_s;
    return form;
}

bool isPrintedCredit(const QString &text)
{
    static const QRegularExpression whole(u'^' + printedCredit() + u'$');
    return whole.match(text).hasMatch();
}

/// Takes a printed credit off the end of a caption: a line of its own, or what follows the last sentence.
QString creditTakenFrom(QStringList &lines)
{
    if (lines.size() > 1 && isPrintedCredit(lines.constLast()))
        return lines.takeLast();
    static const QRegularExpression atEnd(u"^(.*[。！？”])\\s*("_s + printedCredit() + u")$"_s);
    const auto match = lines.isEmpty() ? QRegularExpressionMatch() : atEnd.match(lines.constLast());
    if (!match.hasMatch())
        return {};
    lines.last() = match.captured(1);
    return match.captured(2);
}

/// `word` behind a name: without a space behind Chinese, as it is set.
QString followed(const QString &name, const QString &word)
{
    return name.isEmpty() || name.back().unicode() > 0x7f ? name + word : name + u' ' + word;
}

QString creditOf(const picture::PictureMetadata &metadata, const QString &house)
{
    const QString photographer = nameIn(metadata.byline);
    QString from = nameIn(metadata.credit);
    if (from.isEmpty())
        from = nameIn(metadata.source);
    if (isPrintedCredit(from) && (photographer.isEmpty() || from.contains(photographer)))
        return from;
    const QString by = photographer.isEmpty() || isPrintedCredit(photographer) ? photographer : photographer + u" 摄"_s;
    const bool isOurs = from == u"本报"_s || (!house.isEmpty() && from == house);
    if (from.isEmpty() || from == photographer || (isOurs && !by.isEmpty()))
        return by;
    if (isPrintedCredit(from) || isOurs)
        return by.isEmpty() ? from : from + u'（' + by + u'）';
    const QString handedOver = followed(from, from.endsWith(u'社') ? u"发"_s : u"供图"_s);
    return by.isEmpty() ? handedOver : handedOver + u'（' + by + u'）';
}

} // namespace

edit::PictureWords wordsFrom(const picture::PictureMetadata &metadata, const QString &house)
{
    edit::PictureWords words;
    QStringList lines = captionLines(metadata.caption);
    if (lines.isEmpty())
        lines = captionLines(metadata.headline);
    words.credit = creditTakenFrom(lines);
    if (words.credit.isEmpty())
        words.credit = creditOf(metadata, house);
    words.caption = lines.join(u'\n');
    words.taken = metadata.date.date(); // where it was taken
    return words;
}

base::Result<PictureFile> pictureFile(const QString &path, const QString &house)
{
    const auto bytes = base::foreignFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto picture = pictureFrom(*bytes, QFileInfo(path).fileName(), house);
    if (!picture && picture.error().where.isEmpty()) {
        base::Error error = picture.error();
        error.where = path;
        return tl::unexpected(error);
    }
    return picture;
}

base::Result<PictureFile> pictureFrom(const QByteArray &bytes, const QString &name, const QString &house)
{
    PictureFile picture;
    picture.bytes = bytes;
    const auto info = picture::probe(picture.bytes, name);
    if (!info)
        return tl::unexpected(info.error());
    model::Asset &asset = picture.asset;
    asset.id = base::Id::create();
    asset.digest = base::Digest::of(picture.bytes);
    asset.mediaType = info->mediaType;
    asset.originalName = name;
    asset.pixelWidth = info->width;
    asset.pixelHeight = info->height;
    asset.byteCount = picture.bytes.size();
    const auto metadata = picture::readMetadata(picture.bytes, name);
    if (!metadata)
        picture.unread = metadata.error();
    else if (const auto words = wordsFrom(*metadata, house);
             std::max(words.caption.size(), words.credit.size()) > longestCaption)
        picture.unread = base::Error{base::ErrorKind::Refused,
            QCoreApplication::translate("session", "图片自带的说明太长，没有取用。"), name, {}};
    else
        picture.words = words;
    return picture;
}

} // namespace banxin::session
