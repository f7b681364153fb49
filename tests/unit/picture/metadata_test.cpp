// What agencies write into pictures, in the encodings that they write it in.
#include "picture/picture.h"
#include "tests/unit/picture/format_files.h"
#include "tests/unit/picture/picture_files.h"

#include <exiv2/exiv2.hpp>

#include <gtest/gtest.h>

namespace banxin::picture {

namespace {

using Fill = std::function<void(Exiv2::Image &)>;

QByteArray annotated(const QByteArray &file, const Fill &fill)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(file.constData()), long(file.size()));
    image->readMetadata();
    fill(*image);
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.seek(0, Exiv2::BasicIo::beg);
    const Exiv2::DataBuf bytes = io.read(long(io.size()));
    return QByteArray(reinterpret_cast<const char *>(bytes.pData_), qsizetype(bytes.size_));
}

const QByteArray kJpeg = encoded(redBlue(40, 20), "JPG");

} // namespace

TEST(PictureMetadata, IptcInUtf8)
{
    const QByteArray file = annotated(kJpeg, [](Exiv2::Image &image) {
        auto &iptc = image.iptcData();
        iptc["Iptc.Envelope.CharacterSet"] = std::string("\x1b%G");
        iptc["Iptc.Application2.Headline"] = std::string("湘江西岸灯光亮起");
        iptc["Iptc.Application2.Caption"] = std::string("10 月 18 日，市民在江边散步。");
        iptc["Iptc.Application2.Byline"] = std::string("李 㛃");
        iptc["Iptc.Application2.Credit"] = std::string("本报资料室");
        iptc["Iptc.Application2.City"] = std::string("株洲");
        iptc["Iptc.Application2.DateCreated"] = std::string("2020-10-18");
        iptc["Iptc.Application2.TimeCreated"] = std::string("19:30:05+08:00");
        for (const char *word : {"夜景", "湘江"}) {
            const auto value = Exiv2::Value::create(Exiv2::string);
            value->read(word);
            iptc.add(Exiv2::IptcKey("Iptc.Application2.Keywords"), value.get());
        }
    });
    const auto read = readMetadata(file);
    ASSERT_TRUE(read) << qPrintable(read.error().toText());
    EXPECT_EQ(read->headline, QStringLiteral("湘江西岸灯光亮起"));
    EXPECT_EQ(read->caption, QStringLiteral("10 月 18 日，市民在江边散步。"));
    EXPECT_EQ(read->byline, QStringLiteral("李 㛃"));
    EXPECT_EQ(read->credit, QStringLiteral("本报资料室"));
    EXPECT_EQ(read->place, QStringLiteral("株洲"));
    EXPECT_EQ(read->keywords, (QStringList{QStringLiteral("夜景"), QStringLiteral("湘江")}));
    EXPECT_EQ(read->date.toUTC(), QDateTime(QDate(2020, 10, 18), QTime(11, 30, 5), Qt::UTC));
}

TEST(PictureMetadata, IptcInGb18030WithoutAWordAboutIt)
{
    const QByteArray file = annotated(kJpeg, [](Exiv2::Image &image) {
        image.iptcData()["Iptc.Application2.Caption"] = std::string("\xD6\xEA\xD6\xDE"); // 株洲
    });
    EXPECT_EQ(readMetadata(file).value().caption, QStringLiteral("株洲"));
}

TEST(PictureMetadata, XmpAndExifWhereThereIsNoIptc)
{
    const Fill fill = [](Exiv2::Image &image) {
        image.xmpData()["Xmp.dc.description"] = std::string("lang=\"x-default\" 开幕式现场");
        image.xmpData()["Xmp.dc.creator"] = std::string("张三");
        image.xmpData()["Xmp.photoshop.Headline"] = std::string("开幕");
        image.xmpData()["Xmp.photoshop.Credit"] = std::string("通讯员供图");
        image.exifData()["Exif.Photo.DateTimeOriginal"] = std::string("2020:10:19 08:05:00");
        image.exifData()["Exif.Image.Copyright"] = std::string("版权所有");
    };
    for (const QByteArray &file :
        {kJpeg, pngOf({}, [](int, int, int) { return 0; }), tiffOf({}, [](int, int, int) { return 0; }),
            webpOf(40, 20, 3, WebpKind::Lossless, [](int, int, int) { return 0; })}) {
        const auto read = readMetadata(annotated(file, fill));
        ASSERT_TRUE(read) << qPrintable(read.error().toText());
        EXPECT_EQ(read->caption, QStringLiteral("开幕式现场"));
        EXPECT_EQ(read->byline, QStringLiteral("张三"));
        EXPECT_EQ(read->headline, QStringLiteral("开幕"));
        EXPECT_EQ(read->credit, QStringLiteral("通讯员供图"));
        EXPECT_EQ(read->copyright, QStringLiteral("版权所有"));
        EXPECT_EQ(read->date, QDateTime(QDate(2020, 10, 19), QTime(8, 5)));
    }
}

TEST(PictureMetadata, NothingIsNothing)
{
    EXPECT_EQ(readMetadata(kJpeg).value(), PictureMetadata());
    EXPECT_FALSE(readMetadata("not a picture"));
}

} // namespace banxin::picture
