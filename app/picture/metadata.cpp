#include "picture/decoding.h"
#include "picture/picture_errors.h"

#include <QRegularExpression>
#include <QStringConverter>
#include <QTimeZone>

#include <exiv2/exiv2.hpp>

namespace banxin::picture::decoding {

namespace {

/// IPTC says its encoding in the envelope, if at all; agencies here write UTF-8 or GB 18030.
QString decodedText(const std::string &bytes)
{
    const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8(view);
    if (utf8.hasError()) {
        QStringDecoder gb(QByteArrayLiteral("GB18030").constData(), QStringDecoder::Flag::Stateless);
        text = gb.isValid() ? QString(gb(view)) : QString();
        if (!gb.isValid() || gb.hasError())
            text = QString::fromLatin1(view);
    }
    text.remove(QChar(0));
    return text.trimmed();
}

class Metadata {
public:
    explicit Metadata(Exiv2::Image &image)
        : m_iptc(image.iptcData())
        , m_xmp(image.xmpData())
        , m_exif(image.exifData())
    {
    }
    QStringList iptc(const char *key) const
    {
        QStringList values;
        for (const auto &datum : m_iptc) {
            if (datum.key() == key)
                values += decodedText(datum.toString());
        }
        values.removeAll(QString());
        return values;
    }
    QStringList xmp(const char *key) const
    {
        QStringList values;
        for (const auto &datum : m_xmp) {
            if (datum.key() != key)
                continue;
            if (datum.typeId() == Exiv2::langAlt) {
                // The default comes first; its mark of language is not part of the text.
                static const QRegularExpression language(QStringLiteral("^lang=\"?[^ \"]*\"? "));
                QString text = decodedText(datum.toString(0));
                values += text.remove(language);
                continue;
            }
            const Exiv2::TypeId type = datum.typeId();
            const bool isList = type == Exiv2::xmpBag || type == Exiv2::xmpSeq || type == Exiv2::xmpAlt;
            const long count = isList ? static_cast<long>(datum.count()) : 1; // a text counts its bytes
            for (long i = 0; i < count; ++i)
                values += decodedText(datum.toString(i));
        }
        values.removeAll(QString());
        return values;
    }
    QString exif(const char *key) const
    {
        const auto found = m_exif.findKey(Exiv2::ExifKey(key));
        return found == m_exif.end() ? QString() : decodedText(found->toString());
    }
    /// The first that says something.
    QString text(const char *iptcKey, const char *xmpKey, const char *exifKey = nullptr) const
    {
        if (const QStringList values = iptc(iptcKey); !values.isEmpty())
            return values.join(u'，');
        if (const QStringList values = xmp(xmpKey); !values.isEmpty())
            return values.join(u'，');
        return exifKey ? exif(exifKey) : QString();
    }
    QDateTime date() const;

private:
    const Exiv2::IptcData &m_iptc;
    const Exiv2::XmpData &m_xmp;
    const Exiv2::ExifData &m_exif;
};

QDateTime parsed(const QString &text)
{
    // EXIF's 2020:10:19 14:03:00, ISO 8601 with or without time and zone.
    static const QRegularExpression form(QStringLiteral(
        "^(\\d{4})[:-](\\d{2})[:-](\\d{2})(?:[ T](\\d{2}):(\\d{2})(?::(\\d{2}))?[.\\d]*(Z|[+-]\\d{2}:?\\d{2})?)?"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&](int i) { return match.captured(i).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const QTime time(number(4), number(5), number(6));
    if (!date.isValid() || !time.isValid())
        return {};
    const QString zone = match.captured(7);
    if (zone.isEmpty())
        return QDateTime(date, time);
    int seconds = 0;
    if (zone != QLatin1String("Z")) {
        QString digits = zone.mid(1);
        digits.remove(u':');
        seconds = (digits.left(2).toInt() * 60 + digits.mid(2).toInt()) * (zone.startsWith(u'-') ? -60 : 60);
    }
    return QDateTime(date, time, Qt::OffsetFromUTC, seconds);
}

QDateTime Metadata::date() const
{
    const QStringList day = iptc("Iptc.Application2.DateCreated");
    if (!day.isEmpty()) {
        const QStringList time = iptc("Iptc.Application2.TimeCreated");
        if (QDateTime made = parsed(time.isEmpty() ? day.first() : day.first() + u'T' + time.first()); made.isValid())
            return made;
    }
    for (const char *key : {"Xmp.photoshop.DateCreated", "Xmp.exif.DateTimeOriginal", "Xmp.xmp.CreateDate"}) {
        const QStringList values = xmp(key);
        if (const QDateTime made = parsed(values.value(0)); made.isValid())
            return made;
    }
    const QString zone = exif("Exif.Photo.OffsetTimeOriginal");
    return parsed(exif("Exif.Photo.DateTimeOriginal") + zone);
}

PictureMetadata metadataOf(Exiv2::Image &image)
{
    image.readMetadata();
    const Metadata from(image);
    PictureMetadata metadata;
    metadata.headline = from.text("Iptc.Application2.Headline", "Xmp.photoshop.Headline");
    metadata.caption = from.text("Iptc.Application2.Caption", "Xmp.dc.description", "Exif.Image.ImageDescription");
    metadata.byline = from.text("Iptc.Application2.Byline", "Xmp.dc.creator", "Exif.Image.Artist");
    metadata.credit = from.text("Iptc.Application2.Credit", "Xmp.photoshop.Credit");
    metadata.source = from.text("Iptc.Application2.Source", "Xmp.photoshop.Source");
    metadata.copyright = from.text("Iptc.Application2.Copyright", "Xmp.dc.rights", "Exif.Image.Copyright");
    metadata.place = from.text("Iptc.Application2.City", "Xmp.photoshop.City");
    metadata.date = from.date();
    metadata.keywords = from.iptc("Iptc.Application2.Keywords");
    if (metadata.keywords.isEmpty())
        metadata.keywords = from.xmp("Xmp.dc.subject");
    return metadata;
}

} // namespace

base::Result<PictureMetadata> readMetadata(const QByteArray &bytes)
{
    const auto info = probe(bytes); // formats of ours alone: exiv2 knows many more, and their faults
    if (!info)
        return tl::unexpected(info.error());
    try {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        const auto image =
            Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()), long(bytes.size()));
        return metadataOf(*image);
    } catch (const Exiv2::AnyError &error) {
        return damaged(info->mediaType, QString::fromUtf8(error.what()));
    }
}

} // namespace banxin::picture::decoding
