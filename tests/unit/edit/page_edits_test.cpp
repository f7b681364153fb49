// Edits of an issue's pages.
#include "edit/page_edits.h"

#include "articles.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;

namespace {

class PageEdits : public test::Articles {
protected:
    Page another(const QString &number) const
    {
        Page made = *document.find<Page>(page);
        made.id = Id::create();
        made.number = number;
        return made;
    }
    QStringList numbers() const
    {
        QStringList numbers;
        for (const Page *each : document.childrenOf<Page>(issue))
            numbers << each->number;
        return numbers;
    }
};

} // namespace

TEST_F(PageEdits, APageComesBehindAllOthersWithItsFurniture)
{
    const Page made = another(QStringLiteral("A02"));
    Frame frame;
    frame.id = Id::create();
    frame.page = made.id;
    frame.box = box({0, 0, 1, 1});
    frame.content = TextContent{};
    Paragraph words;
    words.id = Id::create();
    words.parent = frame.id;
    words.role = ParagraphRole::Furniture;
    words.text = QStringLiteral("{page}");
    apply(addPage(document, issue, made, {frame, words}, context));
    EXPECT_EQ(numbers(), (QStringList{QStringLiteral("A01"), QStringLiteral("A02")}));
    EXPECT_TRUE(document.find<Frame>(frame.id));
    EXPECT_EQ(document.childrenOf<Paragraph>(frame.id).size(), 1u);

    EXPECT_FALSE(addPage(document, issue, another(QStringLiteral("A02")), {}, context)) << "taken";
    EXPECT_FALSE(addPage(document, issue, another({}), {}, context));
    EXPECT_FALSE(addPage(document, issue, another(QStringLiteral("A\n3")), {}, context));
    EXPECT_FALSE(addPage(document, page, another(QStringLiteral("A03")), {}, context));
    EXPECT_FALSE(addPage(document, issue, made, {}, context)) << "it is there";
    EXPECT_FALSE(addPage(document, issue, another(QStringLiteral("A03")), {frame}, context)) << "another page's";
    Page broken = another(QStringLiteral("A03"));
    broken.grid.rows = 0;
    EXPECT_FALSE(addPage(document, issue, broken, {}, context));
}

TEST_F(PageEdits, APageGoesWithItsFramesAndItsStoriesBackToThePool)
{
    const Page second = another(QStringLiteral("A02"));
    apply(addPage(document, issue, second, {}, context));
    const Id here = story(500, 1), both = story(900);
    Story meant = *document.find<Story>(here);
    meant.page = page;
    document = document.with(meant, 1);
    place(here, {0, 0, 2, 30});
    place(both, {2, 0, 2, 30});
    apply(continueStory(document, second.id, both, {0, 0, 2, 20}, context));
    apply(removePage(document, page, context));
    EXPECT_EQ(numbers(), QStringList{QStringLiteral("A02")});
    EXPECT_FALSE(areaOf(here));
    EXPECT_TRUE(document.find<Story>(here));
    EXPECT_TRUE(document.find<Story>(here)->page.isNull());
    EXPECT_TRUE(picturesOf<PictureContent>(here).empty());
    EXPECT_EQ(document.childrenOf<Placement>(issue).size(), 1u);
    ASSERT_TRUE(areaOf(both));
    EXPECT_EQ(areaOf(both)->page, second.id);
    EXPECT_TRUE(document.childrenOf<Frame>(page).empty());
    EXPECT_FALSE(removePage(document, page, context));
}

TEST_F(PageEdits, PagesChangeTheirOrder)
{
    for (const QString &number : {QStringLiteral("A02"), QStringLiteral("A03"), QStringLiteral("A04")})
        apply(addPage(document, issue, another(number), {}, context));
    const auto ids = document.children(issue, ObjectKind::Page);
    const Document before = document;
    apply(movePage(document, ids[3], ids[0], context));
    EXPECT_EQ(numbers().join(u' '), QStringLiteral("A01 A04 A02 A03"));
    apply(movePage(document, ids[3], ids[2], context));
    EXPECT_EQ(numbers().join(u' '), QStringLiteral("A01 A02 A03 A04"));
    apply(movePage(document, ids[2], {}, context));
    EXPECT_EQ(numbers().join(u' '), QStringLiteral("A03 A01 A02 A04"));
    EXPECT_TRUE(movePage(document, ids[2], {}, context)->isEmpty());
    EXPECT_TRUE(movePage(document, ids[0], ids[2], context)->isEmpty());
    EXPECT_FALSE(movePage(document, ids[0], ids[0], context));
    EXPECT_FALSE(movePage(document, ids[0], Id::create(), context));
    EXPECT_FALSE(movePage(document, issue, {}, context));
}

TEST_F(PageEdits, PagesOfOneKeyAreTakenApart)
{
    for (const QString &number : {QStringLiteral("A02"), QStringLiteral("A03"), QStringLiteral("A04")}) {
        Page made = another(number);
        made.order = document.find<Page>(page)->order;
        document = document.with(made, 1);
    }
    const auto ids = document.children(issue, ObjectKind::Page);
    apply(movePage(document, ids[3], ids[0], context));
    const auto after = document.children(issue, ObjectKind::Page);
    EXPECT_EQ(after, (std::vector<Id>{ids[0], ids[3], ids[1], ids[2]}));
}

TEST_F(PageEdits, FactsOfAPageChange)
{
    apply(addPage(document, issue, another(QStringLiteral("A02")), {}, context));
    PageFacts facts{QStringLiteral("B01"), QStringLiteral("要闻"), PageRole::Front,
        {{QStringLiteral("phone"), QStringLiteral("28891542")}}};
    apply(setPageFacts(document, page, facts, context));
    const Page &after = *document.find<Page>(page);
    EXPECT_EQ(after.number, facts.number);
    EXPECT_EQ(after.section, facts.section);
    EXPECT_EQ(after.role, facts.role);
    EXPECT_EQ(after.fields, facts.fields);
    EXPECT_TRUE(setPageFacts(document, page, facts, context)->isEmpty());
    facts.number = QStringLiteral("A02");
    EXPECT_FALSE(setPageFacts(document, page, facts, context)) << "taken";
    facts.number = QString(40, u'A');
    EXPECT_FALSE(setPageFacts(document, page, facts, context));
    facts.number = QStringLiteral("B01");
    facts.fields.insert(QStringLiteral("x"), QString(QChar(1)));
    EXPECT_FALSE(setPageFacts(document, page, facts, context));
    EXPECT_FALSE(setPageFacts(document, issue, facts, context));
}

TEST_F(PageEdits, AreasStayOnTheirColumnsAndRowsOfANewGrid)
{
    const Id one = story(900, 1);
    place(one, {1, 10, 3, 40});
    const GridRect picture = snapped(grid(), picturesOf<PictureContent>(one).front()->box);
    const Grid old = grid();
    Grid wider = old;
    wider.typeArea.x = Length::mm(15);
    wider.typeArea.width = Length::mm(245);
    wider.rows = 80;
    apply(setGrid(document, page, wider, context));
    EXPECT_EQ(areaOf(one)->box, wider.rect(1, 10, 3, 40));
    EXPECT_EQ(contentOf(one).gutter, wider.gutter());
    const GridRect moved = snapped(wider, picturesOf<PictureContent>(one).front()->box);
    EXPECT_EQ(moved.row, picture.row);
    EXPECT_EQ(moved.rows, picture.rows);
    Grid fewer = wider;
    fewer.columns = 3;
    fewer.charactersPerColumn = 24;
    apply(setGrid(document, page, fewer, context));
    EXPECT_EQ(contentOf(one).columns, 2);
    EXPECT_TRUE(test::isWithin(areaOf(one)->box, fewer.typeArea));
    EXPECT_TRUE(setGrid(document, page, fewer, context)->isEmpty());
    for (const auto &spoil : std::vector<std::function<void(Grid &)>>{[](Grid &g) { g.columns = 0; },
             [](Grid &g) { g.rows = 5000; }, [](Grid &g) { g.bodySize = Length::pt(1); },
             [](Grid &g) { g.typeArea.width = Length::mm(900); }, [](Grid &g) { g.typeArea.height = {}; },
             [](Grid &g) { g.rows = 1500; }, [](Grid &g) { g.charactersPerColumn = -4; }}) {
        Grid wrong = old;
        spoil(wrong);
        EXPECT_FALSE(setGrid(document, page, wrong, context));
    }
    EXPECT_FALSE(setGrid(document, issue, old, context));
}
