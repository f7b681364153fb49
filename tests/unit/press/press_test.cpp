#include "press/paint_order.h"
#include "press/press_writer.h"
#include "tests/support/page_builder.h"
#include "tests/support/plain_pdf.h"

#include <QBuffer>
#include <QImage>
#include <QSet>

#include <gtest/gtest.h>

namespace banxin::press {

namespace {

using base::Color;
using base::Length;

class Press : public testing::Test {
protected:
    static std::shared_ptr<const font::FontSet> fonts()
    {
        static const auto made = font::FontSet::make(font::FontSet::defaultRequests());
        return made.value();
    }
    static support::PageBuilder page() { return {{Length::mm(100), Length::mm(100)}, Length::mm(3), fonts()}; }
    static base::Rect box(double x, double y, double w, double h)
    {
        return {Length::mm(x), Length::mm(y), Length::mm(w), Length::mm(h)};
    }
    static PressOptions options()
    {
        PressOptions result;
        result.title = QStringLiteral("试");
        result.date = QDateTime({2020, 10, 19}, {0, 0}, Qt::UTC);
        result.outputProfile = outputProfile({})->icc;
        result.outputCondition = QStringLiteral("test");
        return result;
    }
    static QByteArray contentOf(const QByteArray &pdf)
    {
        QPDF file;
        file.processMemoryFile("pdf", pdf.constData(), std::size_t(pdf.size()));
        QByteArray content;
        QPDFObjectHandle page = file.getAllPages().at(0);
        for (QPDFObjectHandle &stream : page.getPageContents()) {
            const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
            content.append(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        }
        return content;
    }
    static base::Result<QByteArray> noAssets(const base::Digest &)
    {
        return base::failure(base::ErrorKind::Refused, QStringLiteral("no assets"));
    }
};

} // namespace

TEST_F(Press, TextComesInReadingOrderAboveShapes)
{
    auto builder = page();
    builder.text({Length::mm(10), Length::mm(10)}, QStringLiteral("二"), {}, 2);
    builder.rectangle(box(50, 50, 10, 10), Color::percent(0, 8, 10, 0));
    builder.text({Length::mm(10), Length::mm(20)}, QStringLiteral("一"), {}, 1);
    EXPECT_EQ(paintOrder(*builder.list()), (std::vector<int>{1, 2, 0}));
}

TEST_F(Press, WhatCoversTextStaysAboveIt)
{
    auto builder = page();
    builder.text({Length::mm(10), Length::mm(10)}, QStringLiteral("盖住"), {}, 9);
    builder.rectangle(box(9, 5, 20, 10), Color::percent(0, 8, 10, 0));
    builder.text({Length::mm(10), Length::mm(10)}, QStringLiteral("上面"), {}, 1);
    builder.rectangle(box(60, 60, 5, 5), Color::percent(0, 8, 10, 0));
    EXPECT_EQ(paintOrder(*builder.list()), (std::vector<int>{3, 0, 1, 2}));
}

TEST_F(Press, ARuleBesideTextDoesNotCoverIt)
{
    auto builder = page();
    builder.text({Length::mm(10), Length::mm(10)}, QStringLiteral("甲"), {}, 2);
    builder.rule({Length::mm(9.5), Length::mm(0)}, {Length::mm(9.5), Length::mm(90)}, Length::pt(0.4));
    builder.text({Length::mm(10), Length::mm(20)}, QStringLiteral("乙"), {}, 1);
    EXPECT_EQ(paintOrder(*builder.list()), (std::vector<int>{1, 2, 0}));
}

TEST_F(Press, WhatIsNotPrintedIsNotThere)
{
    auto builder = page();
    builder.text({Length::mm(10), Length::mm(10)}, QStringLiteral("印"), {}, 1);
    builder.picture(base::Digest::of("nothing"), box(20, 20, 9, 9), box(20, 20, 9, 9));
    builder.text({Length::mm(10), Length::mm(20)}, QStringLiteral("批注"), {}, 2);
    auto list = std::make_shared<display::DisplayList>(*builder.list());
    list->items[1].printed = list->items[2].printed = false;
    EXPECT_EQ(paintOrder(*list), std::vector<int>{0});
    auto alone = page();
    alone.text({Length::mm(10), Length::mm(10)}, QStringLiteral("印"), {}, 1);
    const auto made = pressPdf({list}, options(), noAssets), wanted = pressPdf({alone.list()}, options(), noAssets);
    ASSERT_TRUE(made) << qPrintable(made.error().toText()); // nobody asked for the picture
    EXPECT_EQ(made->pdf, wanted->pdf);
}

TEST_F(Press, WhatIsTurnedIsTurnedByAMatrixAndReadInOrder)
{
    auto builder = page();
    builder.text({Length::mm(40), Length::mm(50)}, QStringLiteral("转"), {}, 1);
    builder.text({Length::mm(45), Length::mm(50)}, QStringLiteral("了"), {}, 2);
    builder.text({Length::mm(10), Length::mm(90)}, QStringLiteral("正"), {}, 3);
    auto list = std::make_shared<display::DisplayList>(*builder.list());
    list->items[0].turn = list->items[1].turn = base::Turn{{Length::mm(50), Length::mm(50)}, 9000};
    EXPECT_EQ(paintOrder(*list), (std::vector<int>{0, 1, 2}));
    list->items[1].source = list->items[0].source; // one paragraph
    const auto made = pressPdf({list}, options(), noAssets);
    ASSERT_TRUE(made) << qPrintable(made.error().toText());
    const QByteArray plain = contentOf(made->pdf);
    // Both runs within one q … Q: a quarter clockwise about the middle, which is at 53 mm on the paper's 106.
    const qsizetype at = plain.indexOf("0 -1 1 0 0 300.47244 cm");
    ASSERT_GE(at, 0) << plain.mid(plain.indexOf(" cm") - 60, 64).constData();
    EXPECT_EQ(plain.count(" cm\n"), 1);
    const qsizetype end = plain.indexOf("\nQ\n", at);
    EXPECT_EQ(plain.mid(at, end - at).count("TJ"), 2);
    EXPECT_EQ(plain.mid(at, end - at).count("BT"), plain.mid(at, end - at).count("ET"));
    EXPECT_GT(plain.indexOf(" Tf", end), end); // the font that was set in there is not set behind it
}

TEST_F(Press, EqualInputGivesEqualBytes)
{
    auto builder = page();
    builder.text({Length::mm(10), Length::mm(10)}, QStringLiteral("文⽂fi"));
    const auto first = pressPdf({builder.list()}, options(), noAssets);
    const auto second = pressPdf({builder.list()}, options(), noAssets);
    ASSERT_TRUE(first) << qPrintable(first.error().toText());
    EXPECT_EQ(first->pdf, second->pdf);
    auto later = options();
    later.date = later.date.addDays(1);
    EXPECT_NE(pressPdf({builder.list()}, later, noAssets)->pdf, first->pdf);
}

TEST_F(Press, TheDocumentsIdFollowsPicturesAndProfile)
{
    const auto png = [](QRgb color) {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(color);
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        image.save(&file, "PNG");
        return file.data();
    };
    const auto idOf = [](const QByteArray &pdf) {
        const qsizetype at = pdf.indexOf("uuid:");
        EXPECT_GE(at, 0);
        return pdf.mid(at, 41);
    };
    const auto withPicture = [&](const QByteArray &bytes, const PressOptions &how) {
        auto builder = page();
        builder.picture(base::Digest::of(bytes), box(0, 0, 9, 9), box(0, 0, 9, 9));
        const auto made =
            pressPdf({builder.list()}, how, [&](const base::Digest &) -> base::Result<QByteArray> { return bytes; });
        EXPECT_TRUE(made) << qPrintable(made.error().toText());
        return made ? idOf(made->pdf) : QByteArray();
    };
    const QByteArray red = png(0xffff0000), blue = png(0xff0000ff);
    EXPECT_EQ(withPicture(red, options()), withPicture(red, options()));
    EXPECT_NE(withPicture(red, options()), withPicture(blue, options()));
    auto otherPress = options();
    otherPress.outputProfile += QByteArray(4, 0);
    EXPECT_NE(idOf(pressPdf({page().list()}, options(), noAssets)->pdf),
        idOf(pressPdf({page().list()}, otherPress, noAssets)->pdf));
}

TEST_F(Press, CancelsAndRefuses)
{
    auto builder = page();
    builder.text({Length::mm(10), Length::mm(10)}, QStringLiteral("字"));
    const auto cancelled =
        pressPdf({builder.list(), builder.list()}, options(), noAssets, [](int done) { return done < 1; });
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().kind, base::ErrorKind::Refused);

    builder.picture(base::Digest::of("x"), box(0, 0, 9, 9), box(0, 0, 9, 9));
    EXPECT_FALSE(pressPdf({builder.list()}, options(), noAssets));
    const auto notAPicture = pressPdf(
        {builder.list()}, options(), [](const base::Digest &) -> base::Result<QByteArray> { return "no picture"; });
    ASSERT_FALSE(notAPicture);
    EXPECT_TRUE(notAPicture.error().where.contains(QStringLiteral("示例图片")));
    auto undated = options();
    undated.date = {};
    EXPECT_EQ(pressPdf({page().list()}, undated, noAssets).error().kind, base::ErrorKind::WrongUse);
}

TEST_F(Press, AnEmptyPageIsAPage)
{
    const auto result = pressPdf({page().list()}, options(), noAssets);
    ASSERT_TRUE(result);
    EXPECT_TRUE(test::plainPdf(result->pdf).contains("/TrimBox [ 8.504 8.504 291.969 291.969 ]"));
}

TEST_F(Press, ATelephonesProofIsInScreenColoursAndWatermarked)
{
    QImage photo(400, 300, QImage::Format_RGB32);
    photo.fill(qRgb(200, 30, 30));
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    photo.save(&file, "PNG");
    auto builder = page();
    builder.text({Length::mm(10), Length::mm(10)}, QStringLiteral("手机样"));
    builder.picture(base::Digest::of(file.data()), box(10, 20, 40, 30), box(10, 20, 40, 30));
    auto how = options();
    how.marks.crop = true; // for a press alone
    how.proof.emplace();
    how.proof->face = fonts()->face(QStringLiteral("黑"), 700);
    how.proof->watermark = QStringLiteral("样张");
    const auto made =
        pressPdf({builder.list()}, how, [&](const base::Digest &) -> base::Result<QByteArray> { return file.data(); });
    ASSERT_TRUE(made) << qPrintable(made.error().toText());
    const QByteArray plain = test::plainPdf(made->pdf);
    EXPECT_TRUE(plain.contains("/DeviceRGB"));
    EXPECT_FALSE(plain.contains("/DeviceCMYK"));
    EXPECT_FALSE(plain.contains("GTS_PDFX"));
    EXPECT_TRUE(plain.contains("/ca 0.18"));
    EXPECT_TRUE(plain.contains("/Width 189")); // 40 mm at 120 ppi

    const base::Size trim{Length::mm(100), Length::mm(200)};
    const display::PathData mark = watermarkOf(*how.proof, trim);
    ASSERT_FALSE(mark.points.empty());
    for (const base::Point &point : mark.points) {
        EXPECT_TRUE(point.x >= Length() && point.x <= trim.width);
        EXPECT_TRUE(point.y >= Length() && point.y <= trim.height);
    }
}

TEST_F(Press, MarksStandOutsideTheBleed)
{
    auto builder = page();
    const PageMarks marks{true, true, true, QStringLiteral("修订 7"), fonts()->face(QStringLiteral("黑"), 400)};
    const auto list = builder.list();
    const auto items = itemsOf(marks, *list);
    ASSERT_FALSE(items.empty());
    const Length out = list->bleed, edge = list->bleed + marginFor(marks);
    for (const display::Item &item : items) {
        EXPECT_EQ(item.role, display::Role::Artifact);
        const base::Rect &ink = item.bounds;
        EXPECT_TRUE(ink.right() <= -out || ink.left() >= list->trim.width + out || ink.bottom() <= -out
            || ink.top() >= list->trim.height + out);
        EXPECT_TRUE(ink.left() >= -edge && ink.right() <= list->trim.width + edge && ink.top() >= -edge
            && ink.bottom() <= list->trim.height + edge);
    }
    EXPECT_EQ(marginFor({}), Length());
}

} // namespace banxin::press
