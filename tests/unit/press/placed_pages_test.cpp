#include "press/press_writer.h"
#include "tests/support/advert_files.h"
#include "tests/support/page_builder.h"
#include "tests/support/plain_pdf.h"

#include <gtest/gtest.h>

#include <QHash>

namespace {

using namespace banxin;
using base::Length;

class PlacedAdverts : public testing::Test {
protected:
    base::Digest keep(const QByteArray &bytes)
    {
        const auto digest = base::Digest::of(bytes);
        m_bytes.insert(digest, bytes);
        return digest;
    }
    static display::PlacedPageItem placed(const base::Digest &asset, double x, int page = 0)
    {
        return {
            asset, page, {Length::mm(x), Length::mm(5), Length::mm(40), Length::mm(20)}, QStringLiteral("广告：甲")};
    }
    base::Result<press::PressResult> written(const std::vector<display::PlacedPageItem> &pages,
        const std::function<void(press::PressOptions &)> &choose = {})
    {
        static const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
        support::PageBuilder page({Length::mm(100), Length::mm(100)}, Length::mm(3), *fonts);
        for (const auto &one : pages)
            page.add(one);
        press::PressOptions options;
        options.title = QStringLiteral("试");
        options.date = QDateTime({2020, 10, 19}, {0, 0}, Qt::UTC);
        options.outputProfile = press::outputProfile({})->icc;
        options.outputCondition = QStringLiteral("test");
        if (choose)
            choose(options);
        return press::pressPdf({page.list()}, options, [&](const base::Digest &asset) -> base::Result<QByteArray> {
            if (!m_bytes.contains(asset))
                return base::failure(base::ErrorKind::Refused, QStringLiteral("no such asset"));
            return m_bytes.value(asset);
        });
    }

private:
    QHash<base::Digest, QByteArray> m_bytes;
};

} // namespace

TEST_F(PlacedAdverts, areFormsOfThePageAndMakeItTransparentWhereTheyAre)
{
    const auto wild = keep(support::wildAdvert());
    support::PdfText text;
    const auto plain = keep(support::onePage(text, "0 1 0 0 k 0 0 50 50 re f", {}));
    const auto opaque = written({placed(plain, 5)});
    ASSERT_TRUE(opaque) << qPrintable(opaque.error().toText());
    const QByteArray opaqueObjects = test::plainPdf(opaque->pdf);
    EXPECT_EQ(opaqueObjects.count("/Subtype /Form"), 1);
    EXPECT_FALSE(opaqueObjects.contains("/Transparency"));
    EXPECT_TRUE(opaque->notes.isEmpty());

    const auto both = written({placed(wild, 5), placed(plain, 50), placed(wild, 5)});
    ASSERT_TRUE(both) << qPrintable(both.error().toText());
    const QByteArray objects = test::plainPdf(both->pdf);
    EXPECT_TRUE(objects.contains("/Transparency"));
    EXPECT_EQ(objects.count("/A0 "), 1); // placed twice, written once
    ASSERT_EQ(both->notes.size(), 1);
    EXPECT_TRUE(both->notes.front().contains(QStringLiteral("脚本")));
    EXPECT_FALSE(objects.contains("JavaScript"));
    EXPECT_EQ(both->pdf, written({placed(wild, 5), placed(plain, 50), placed(wild, 5)})->pdf);
}

TEST_F(PlacedAdverts, areRefusedWithTheirNameAndTheReason)
{
    const auto wild = keep(support::wildAdvert());
    const auto refused =
        written({placed(wild, 5)}, [](press::PressOptions &options) { options.convertsRgbAdverts = false; });
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().what.contains(QStringLiteral("RGB"))) << qPrintable(refused.error().toText());
    EXPECT_TRUE(refused.error().where.contains(QStringLiteral("甲"))) << qPrintable(refused.error().toText());
    EXPECT_FALSE(written({placed(wild, 5, 3)}));
    EXPECT_FALSE(written({placed(keep("%PDF-1.4 torn"), 5)}));
    EXPECT_FALSE(written({placed(base::Digest::of("nobody has it"), 5)}));
}

TEST_F(PlacedAdverts, inAProofForTelephonesAreSmallPictures)
{
    const auto wild = keep(support::wildAdvert());
    const auto made = written({placed(wild, 5)}, [](press::PressOptions &options) {
        static const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
        options.proof.emplace();
        options.proof->face = (*fonts)->face(QStringLiteral("黑"), 700);
        options.proof->watermark = QStringLiteral("样张");
        options.proof->pictureResolution = 72;
    });
    ASSERT_TRUE(made) << qPrintable(made.error().toText());
    const QByteArray objects = test::plainPdf(made->pdf);
    EXPECT_FALSE(objects.contains("/Subtype /Form"));
    EXPECT_TRUE(objects.contains("/Width 113")); // 40 mm at 72 ppi
    EXPECT_FALSE(objects.contains("/DeviceCMYK"));
}
