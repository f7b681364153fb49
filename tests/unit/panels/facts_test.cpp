#include "panels/facts.h"

#include <gtest/gtest.h>

using namespace banxin;
using base::Id;
using base::Length;

namespace {

/// One page of 4 columns × 20 rows with one story's area over the upper `rows` rows.
struct Sample {
    model::Document document;
    Id issue = Id::fromNumber(1), page = Id::fromNumber(2), story = Id::fromNumber(3), placement = Id::fromNumber(4),
       area = Id::fromNumber(5);

    explicit Sample(int rows)
    {
        model::Page p;
        p.id = page;
        p.issue = issue;
        p.number = QStringLiteral("A01");
        p.trim = {Length::mm(275), Length::mm(390)};
        p.grid.typeArea = {Length::mm(20), Length::mm(20), Length::mm(200), Length::mm(300)};
        p.grid.columns = 4;
        p.grid.charactersPerColumn = 13;
        p.grid.rows = 20;
        model::Publication publication;
        publication.id = Id::fromNumber(9);
        model::Issue i;
        i.id = issue;
        i.publication = publication.id;
        model::Story s;
        s.id = story;
        s.publication = publication.id;
        model::Placement pl;
        pl.id = placement;
        pl.story = story;
        pl.issue = issue;
        model::Frame frame;
        frame.id = area;
        frame.page = page;
        frame.box = p.grid.rect(0, 0, 4, rows);
        model::AreaContent content;
        content.placement = placement;
        content.columns = 4;
        content.gutter = p.grid.gutter();
        frame.content = content;
        model::Paragraph headline;
        headline.id = Id::fromNumber(6);
        headline.parent = story;
        headline.role = model::ParagraphRole::Headline;
        headline.text = QStringLiteral("青岛战“疫”");
        model::Paragraph source;
        source.id = Id::fromNumber(7);
        source.parent = story;
        source.role = model::ParagraphRole::Source;
        source.text = QStringLiteral("（据新华社）");
        for (const model::Object &object :
            std::initializer_list<model::Object>{publication, i, p, s, pl, frame, headline, source})
            document = document.with(object, 1);
    }
};

} // namespace

TEST(PageFacts, CountRowsUnderNoFrameAsNotFilled)
{
    const layout::PageLayout layout;
    const Sample full(20), half(10), nearly(18);
    EXPECT_DOUBLE_EQ(panels::fillOf(full.document, *full.document.find<model::Page>(full.page), layout), 1);
    EXPECT_DOUBLE_EQ(panels::fillOf(half.document, *half.document.find<model::Page>(half.page), layout), 0.5);
    EXPECT_DOUBLE_EQ(panels::fillOf(nearly.document, *nearly.document.find<model::Page>(nearly.page), layout), 1)
        << "two rows are white space";
}

TEST(PageFacts, CountUndersetLinesByTheirCharacters)
{
    const Sample sample(20);
    layout::PageLayout layout;
    layout::CopyfitState state;
    state.story = sample.story;
    const model::Grid &grid = sample.document.find<model::Page>(sample.page)->grid;
    const double columnCharacters = grid.columnWidth().toPt() / grid.bodySize.toPt();
    state.undersetLines = 9;
    state.undersetCharacters = static_cast<int>(9 * columnCharacters);
    state.holeLines = 8; // the ninth is one at the end of a part, which nobody sees
    state.holeCharacters = static_cast<int>(8 * columnCharacters);
    state.lastArea = sample.area;
    layout.stories.push_back(state);
    const panels::PageFacts facts = panels::pageFacts(sample.document, sample.page, &layout);
    EXPECT_EQ(facts.undersetLines, 8);
    EXPECT_NEAR(facts.fill, 1 - state.holeCharacters / columnCharacters / 80, 1e-6);
    const panels::PageFill fill = panels::pageFill(facts);
    EXPECT_FALSE(fill.full);
    EXPECT_EQ(fill.percent, static_cast<int>(facts.fill * 100));
    EXPECT_EQ(fill.text, QStringLiteral("欠 8 行"));
    EXPECT_EQ(facts.headline, QStringLiteral("青岛战“疫”"));
}

TEST(PageFacts, CallAPageWithoutAreasEmptyAndNeverFull)
{
    panels::PageFacts facts;
    facts.laidOut = true;
    facts.empty = true;
    facts.fill = 1;
    const panels::PageFill fill = panels::pageFill(facts);
    EXPECT_FALSE(fill.full);
    EXPECT_EQ(fill.percent, 0);
    EXPECT_EQ(fill.text, QStringLiteral("空版"));
    EXPECT_NE(fill.tone, widgets::Tone::Ok);
}

TEST(PageFacts, ReportAnAreaThatAwaitsCopy)
{
    Sample sample(20);
    model::Frame frame = *sample.document.find<model::Frame>(sample.area);
    model::AreaContent content;
    content.reservedCharacters = 600;
    frame.content = content;
    sample.document = sample.document.with(frame, 2);
    const layout::PageLayout layout;
    const std::vector<panels::PageFinding> findings = panels::pageFindings(sample.document, sample.page, &layout);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, QStringLiteral("reserved"));
    EXPECT_EQ(findings[0].frame, sample.area);
    EXPECT_DOUBLE_EQ(panels::fillOf(sample.document, *sample.document.find<model::Page>(sample.page), layout), 0);
}

TEST(PageFacts, SayHowMuchBeforeTheTitle)
{
    const Sample sample(20);
    layout::PageLayout layout;
    layout::CopyfitState state;
    state.story = sample.story;
    state.oversetCharacters = 1076;
    state.oversetLines = 83;
    state.lastArea = sample.area;
    layout.stories.push_back(state);
    layout::Finding said;
    said.rule = QStringLiteral("overset");
    said.message = QStringLiteral("稿件放不下，超 1076 字 83 行。");
    said.story = sample.story;
    said.frame = sample.area;
    layout.findings.push_back(said);
    const std::vector<panels::PageFinding> findings = panels::pageFindings(sample.document, sample.page, &layout);
    ASSERT_EQ(findings.size(), 1u) << "once, not once by the layout and once by the panel";
    EXPECT_EQ(findings[0].message, QStringLiteral("超 1,076 字 83 行：青岛战“疫”"));
    EXPECT_EQ(findings[0].kind, panels::FindingKind::Error);
    EXPECT_FALSE(findings[0].place.isEmpty());
}

TEST(StoryFacts, NamePagesAndFallBackToTheSource)
{
    const Sample sample(20);
    const std::vector<panels::StoryFacts> stories = panels::storyFacts(sample.document, sample.issue);
    ASSERT_EQ(stories.size(), 1u);
    EXPECT_EQ(stories[0].pages, QStringList{QStringLiteral("A01")});
    EXPECT_EQ(stories[0].byline, QStringLiteral("据新华社"));
    EXPECT_EQ(panels::pagesOfStory(sample.document, sample.issue, sample.story), std::vector<Id>{sample.page});
    EXPECT_EQ(panels::storyOfFrame(sample.document, sample.area), sample.story);
}

TEST(Facts, SpeakOfCopyfitAsANewsroomDoes)
{
    EXPECT_EQ(panels::copyfitText(1037, 30, 0), QStringLiteral("超 1,037 字 30 行"));
    EXPECT_EQ(panels::copyfitText(0, 0, 2), QStringLiteral("欠 2 行"));
    EXPECT_EQ(panels::copyfitText(0, 0, 90, 1076), QStringLiteral("欠 1,076 字 90 行"));
    EXPECT_EQ(panels::copyfitText(0, 0, 0), QStringLiteral("满版"));
    EXPECT_EQ(panels::formatName({Length::mm(275), Length::mm(390)}), QStringLiteral("四开 275 × 390 mm"));
}
