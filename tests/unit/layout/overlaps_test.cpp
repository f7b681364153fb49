// Text over text is found; frames over frames are not.
#include "layout/overlaps.h"

#include "page_fixture.h"

namespace banxin::layout {

using base::Length;

class OverlapsTest : public PageFixture {
protected:
    std::size_t overlapsWith(const base::Rect &box)
    {
        SetUp();
        story(QStringLiteral("甲"), {{Role::Body, QString(60, u'文')}});
        story(QStringLiteral("乙"), {{Role::Body, QString(60, u'明')}});
        frame(QStringLiteral("甲区"), page.grid.rect(0, 0, 2, 10), areaOf(QStringLiteral("甲")));
        frame(QStringLiteral("乙区"), box, areaOf(QStringLiteral("乙")));
        const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
        EXPECT_TRUE(fonts);
        const auto layout = PageComposer(*fonts, typeset::RuleTables::standard()).compose(document, page.id);
        std::size_t findings = 0;
        for (const Finding &finding : layout->findings)
            findings += finding.rule == u"overlap";
        EXPECT_EQ(findings, overlapsOf(*layout).size());
        return findings;
    }
};

TEST_F(OverlapsTest, TextOverTextIsFoundOnce) { EXPECT_EQ(overlapsWith(page.grid.rect(1, 1, 2, 10)), 1u); }

TEST_F(OverlapsTest, NeighboursDoNotMeet) { EXPECT_EQ(overlapsWith(page.grid.rect(2, 0, 2, 10)), 0u); }

TEST_F(OverlapsTest, EmptyPartsOfFramesMayLieOverEachOther)
{
    // The first story ends long before row 8.
    EXPECT_EQ(overlapsWith(page.grid.rect(0, 8, 2, 10)), 0u);
}

} // namespace banxin::layout
