// A headline that does not fit is told as such, and never as text that is over.
#include "page_fixture.h"

using namespace banxin;
using namespace banxin::layout;
using base::Length;

namespace {

class HeadlineOverset : public PageFixture {
protected:
    const Finding *found(const PageLayout &layout, const QString &rule) const
    {
        for (const Finding &finding : layout.findings)
            if (finding.rule == rule)
                return &finding;
        return nullptr;
    }
    const QString words =
        QStringLiteral("株洲新增二十所幼儿园秋季开学全部投用解决三千名孩子入园难题让家门口就有好学校");
};

} // namespace

TEST_F(HeadlineOverset, InAnAreaOfItsOwnLeavesTheTextAsItIs)
{
    story(QStringLiteral("a"), {{Role::Headline, words}, {Role::Body, prose(300)}});
    model::AreaContent head = areaOf(QStringLiteral("a"), 1, 1), body = areaOf(QStringLiteral("a"), 1, 2);
    head.roles = {Role::Headline};
    body.roles = {Role::Body};
    const Id headFrame = frame(QStringLiteral("head"), page.grid.rect(0, 0, 1, 6), head);
    frame(QStringLiteral("body"), page.grid.rect(0, 8, 1, 60), body);
    const auto layout = composed();
    const CopyfitState &state = layout->stories.at(0);
    EXPECT_EQ(state.oversetLines, 0);
    EXPECT_EQ(state.oversetCharacters, 0);
    EXPECT_GT(state.undersetLines, 10) << "of the text, as ever";
    EXPECT_GT(state.headlineLines, 0);
    EXPECT_EQ(state.headlineArea, headFrame);
    EXPECT_EQ(state.headlineParagraph, named(QStringLiteral("a/0")));
    int shown = 0;
    for (const LineLayout &line : linesOf(*layout, headFrame))
        shown += line.line().end - line.line().start;
    EXPECT_EQ(state.headlineCharacters, words.size() - shown);
    EXPECT_FALSE(found(*layout, QStringLiteral("overset")));
    const Finding *finding = found(*layout, QStringLiteral("headline-overset"));
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->severity, Finding::Severity::Error);
    EXPECT_EQ(finding->frame, headFrame);
    EXPECT_TRUE(finding->message.contains(QString::number(state.headlineCharacters)));
    EXPECT_TRUE(finding->message.contains(words));
}

TEST_F(HeadlineOverset, AcrossAnAreaAndDownBesideIt)
{
    for (const auto form : {model::HeadlineForm::Across, model::HeadlineForm::Vertical}) {
        SetUp();
        story(QStringLiteral("a"), {{Role::Headline, words + words}, {Role::Body, prose(60)}});
        model::AreaContent content = areaOf(QStringLiteral("a"), 1);
        content.headlineForm = form;
        frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 8), content);
        const auto layout = composed();
        EXPECT_GT(layout->stories.at(0).headlineLines, 0);
        EXPECT_TRUE(found(*layout, QStringLiteral("headline-overset")));
    }
}

TEST_F(HeadlineOverset, OneThatFitsIsNone)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("标题")}, {Role::Body, prose(3000)}});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 20), areaOf(QStringLiteral("a"), 1));
    const auto layout = composed();
    EXPECT_GT(layout->stories.at(0).oversetLines, 0);
    EXPECT_EQ(layout->stories.at(0).headlineLines, 0);
    EXPECT_FALSE(found(*layout, QStringLiteral("headline-overset")));
}

// 最多 N 段 ----------------------------------------------------------------------------------------

TEST_F(HeadlineOverset, ALimitThatLeavesAHoleIsTold)
{
    story(QStringLiteral("a"), {{Role::Body, prose(60)}, {Role::Body, prose(80, 2)}});
    model::AreaContent first = areaOf(QStringLiteral("a"), 1, 1);
    first.paragraphLimit = 1;
    const Id limited = frame(QStringLiteral("first"), page.grid.rect(0, 8, 1, 20), first);
    frame(QStringLiteral("rest"), page.grid.rect(1, 8, 1, 20), areaOf(QStringLiteral("a"), 1, 2));
    const auto layout = composed();
    const Finding *finding = found(*layout, QStringLiteral("paragraph-limit"));
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->severity, Finding::Severity::Warning);
    EXPECT_EQ(finding->frame, limited);
    EXPECT_EQ(finding->paragraph, named(QStringLiteral("a/1")));
    EXPECT_TRUE(finding->message.contains(QStringLiteral("最多收 1 段")));
}

TEST_F(HeadlineOverset, ALimitOfAnAreaThatIsFullOrTakesAllIsNot)
{
    story(QStringLiteral("a"), {{Role::Body, prose(60)}, {Role::Body, prose(80, 2)}});
    model::AreaContent first = areaOf(QStringLiteral("a"), 1, 1);
    first.paragraphLimit = 1;
    frame(QStringLiteral("first"), page.grid.rect(0, 8, 1, 6), first);
    frame(QStringLiteral("rest"), page.grid.rect(1, 8, 1, 20), areaOf(QStringLiteral("a"), 1, 2));
    EXPECT_FALSE(found(*composed(), QStringLiteral("paragraph-limit")));
    first.paragraphLimit = 2;
    frame(QStringLiteral("first"), page.grid.rect(0, 8, 1, 20), first);
    EXPECT_FALSE(found(*composed(), QStringLiteral("paragraph-limit")));
}
