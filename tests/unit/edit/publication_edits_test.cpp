#include "edit/edits.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;
using base::Color;

namespace {

class PublicationEdits : public testing::Test {
protected:
    void SetUp() override
    {
        Publication publication;
        publication.id = m_publication;
        publication.name = QStringLiteral("株洲日报");
        m_document = m_document.with(publication, 1);
    }
    /// Applies, takes back, and is where it was (the laws of edits).
    Document lawfully(const ChangeSet &change) const
    {
        const auto after = applied(m_document, change);
        EXPECT_TRUE(after);
        const auto back = applied(*after, inverse(m_document, change));
        EXPECT_TRUE(back);
        EXPECT_EQ(*back->find<Publication>(m_publication), *m_document.find<Publication>(m_publication));
        return *after;
    }
    Document m_document;
    const base::Id m_publication = base::Id::fromName(QStringLiteral("publication"));
    edit::EditContext m_context{QStringLiteral("甲"), {}};
};

PrinterProfile printer(const QString &name)
{
    PrinterProfile made;
    made.name = name;
    return made;
}

} // namespace

TEST_F(PublicationEdits, PrintersAreSetAndTakenBackInOneStep)
{
    std::vector<PrinterProfile> printers{printer(QStringLiteral("轮转")), printer(QStringLiteral("商印"))};
    printers[1].inkLimitPercent = 300;
    printers[1].iccAsset = base::Digest::of("icc");
    const auto change = edit::setPrinters(m_document, m_publication, printers, QStringLiteral("商印"), m_context);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->changes.size(), 1U);
    const Document after = lawfully(*change);
    EXPECT_EQ(after.find<Publication>(m_publication)->printers, printers);
    EXPECT_EQ(printerNamed(*after.find<Publication>(m_publication), {}), printers[1]);
    const auto again = edit::setPrinters(after, m_publication, printers, QStringLiteral("商印"), m_context);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->isEmpty());
}

TEST_F(PublicationEdits, PrintersThatCannotBeAreRefused)
{
    const auto refuses = [&](const std::vector<PrinterProfile> &printers, const QString &own = {}) {
        return !edit::setPrinters(m_document, m_publication, printers, own, m_context);
    };
    const PrinterProfile good = printer(QStringLiteral("轮转"));
    EXPECT_FALSE(refuses({good}));
    EXPECT_TRUE(refuses({good, good}));
    EXPECT_TRUE(refuses({printer(QStringLiteral(" "))}));
    EXPECT_TRUE(refuses({good}, QStringLiteral("商印")));
    const auto with = [&](auto change) {
        PrinterProfile bad = good;
        change(bad);
        return std::vector<PrinterProfile>{bad};
    };
    EXPECT_TRUE(refuses(with([](PrinterProfile &p) { p.inkLimitPercent = 401; })));
    EXPECT_TRUE(refuses(with([](PrinterProfile &p) { p.pictureResolution = 0; })));
    EXPECT_TRUE(refuses(with([](PrinterProfile &p) { p.lowestResolution = p.lowResolution + 1; })));
    EXPECT_TRUE(refuses(with([](PrinterProfile &p) { p.mostSpots = -1; })));
    EXPECT_TRUE(refuses(with([](PrinterProfile &p) { p.bleed = base::Length::mm(51); })));
    EXPECT_TRUE(refuses(with([](PrinterProfile &p) { p.ruleInOneInk = base::Length::pt(-1); })));
    EXPECT_TRUE(refuses(with([](PrinterProfile &p) { p.fileName = QStringLiteral("a/b.pdf"); })));
    EXPECT_FALSE(edit::setPrinters(m_document, base::Id::create(), {good}, {}, m_context));
}

TEST_F(PublicationEdits, SwatchesAreSetAndTakenBackInOneStep)
{
    std::vector<Swatch> swatches{{1, QStringLiteral("报头红"), InkKind::Process, Color::percent(0, 100, 100, 10)},
        {4, QStringLiteral("PANTONE 485 C"), InkKind::Spot, Color::percent(0, 95, 100, 0)}};
    const auto change = edit::setSwatches(m_document, m_publication, swatches, m_context);
    ASSERT_TRUE(change);
    EXPECT_EQ(lawfully(*change).find<Publication>(m_publication)->swatches, swatches);
    swatches[1].number = 1;
    EXPECT_FALSE(edit::setSwatches(m_document, m_publication, swatches, m_context));
    swatches[1].number = 0;
    EXPECT_FALSE(edit::setSwatches(m_document, m_publication, swatches, m_context));
    swatches[1].number = 2;
    swatches[1].name = swatches[0].name;
    EXPECT_FALSE(edit::setSwatches(m_document, m_publication, swatches, m_context));
    swatches[1].name = QStringLiteral("蓝");
    swatches[1].color.c = 10001;
    EXPECT_FALSE(edit::setSwatches(m_document, m_publication, swatches, m_context));
}

TEST_F(PublicationEdits, UntaggedPicturesGetAProfile)
{
    SourceProfiles profiles;
    profiles.rgb = {QStringLiteral("Adobe RGB (1998)"), base::Digest::of("icc")};
    Asset file;
    file.id = base::Id::create();
    file.digest = profiles.rgb.asset;
    const auto change = edit::setUntagged(m_document, m_publication, profiles, {file}, m_context);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->changes.size(), 2u);
    m_document = lawfully(*change);
    EXPECT_EQ(m_document.find<Publication>(m_publication)->untagged, profiles);
    EXPECT_TRUE(edit::setUntagged(m_document, m_publication, profiles, {file}, m_context)->changes.empty());
    profiles.grey.name = QString(500, QLatin1Char('x'));
    EXPECT_FALSE(edit::setUntagged(m_document, m_publication, profiles, {}, m_context));
    EXPECT_FALSE(edit::setUntagged(m_document, base::Id::create(), {}, {}, m_context));
}
