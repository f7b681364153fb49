// Page templates and saved frames of a publication: kept, used again, renamed, removed.
#include "edit/stock_edits.h"

#include "edit/article_edits.h"
#include "edit/clipping.h"
#include "edit/furniture_facts.h"
#include "edit/house_edits.h"
#include "edit/issue_edits.h"

#include "articles.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using namespace Qt::StringLiterals;
using base::Id;
using base::Length;

namespace {

class StockEdits : public test::Articles {
protected:
    Id furniture(const QString &words, const QString &role = u"folio"_s)
    {
        Frame frame;
        frame.id = Id::create();
        frame.page = page;
        frame.order = base::OrderKey::nth(m_order++);
        frame.role = role;
        frame.box = {Length::mm(20), Length::mm(20 + 5 * m_order), Length::mm(100), Length::mm(5)};
        frame.content = TextContent{};
        document = document.with(frame, 1);
        text(frame.id, 0, ParagraphRole::Furniture, words);
        return frame.id;
    }
    const StockItem *only(StockKind kind) const
    {
        const StockItem *found = nullptr;
        for (const auto *item : document.childrenOf<StockItem>(publication)) {
            EXPECT_FALSE(found && item->kind == kind);
            found = item->kind == kind ? item : found;
        }
        return found;
    }

private:
    int m_order = 0;
};

} // namespace

TEST_F(StockEdits, APageBecomesATemplateWithoutItsStories)
{
    Page said = *document.find<Page>(page);
    said.number = u"A02"_s;
    said.section = u"时事"_s;
    said.fields = {{u"credits"_s, u"责任编辑：某某"_s}};
    said.guides = {{true, Length::mm(77)}};
    document = document.with(said, 1);
    furniture(u"{page}　{date}"_s);
    const Id first = story(600, 1), second = story(300);
    place(first, {0, 8, 3, 40});
    place(second, {3, 8, 2, 30});
    apply(reserveArea(document, page, {3, 40, 2, 20}, 250, 2, context));
    Id made;
    apply(keepPageTemplate(document, page, u" 时事版 "_s, context, &made));
    const StockItem *item = only(StockKind::PageTemplate);
    ASSERT_TRUE(item);
    EXPECT_EQ(item->id, made);
    EXPECT_EQ(item->name, u"时事版"_s);
    EXPECT_EQ(item->page.section, u"时事"_s);
    EXPECT_EQ(item->page.grid, said.grid);
    EXPECT_EQ(item->page.guides, said.guides);
    EXPECT_TRUE(item->page.fields.isEmpty()) << "what was typed for this page stays with it";
    EXPECT_TRUE(item->page.number.isEmpty());
    EXPECT_TRUE(item->page.id.isNull() && item->page.issue.isNull());
    const auto kept = stockFrames(*item);
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->paragraphs.size(), 1u);
    EXPECT_EQ(kept->paragraphs[0].text, u"{page}　{date}"_s);
    std::vector<std::pair<int, int>> awaited;
    for (const Frame &frame : kept->frames) {
        EXPECT_FALSE(std::holds_alternative<PictureContent>(frame.content));
        EXPECT_FALSE(std::holds_alternative<CaptionContent>(frame.content));
        if (const auto *area = std::get_if<AreaContent>(&frame.content)) {
            EXPECT_TRUE(area->placement.isNull());
            awaited.emplace_back(area->reservedCharacters, area->reservedPictures);
        }
    }
    const int characters = characterCount(document, first), less = characterCount(document, second);
    EXPECT_EQ(awaited, (std::vector<std::pair<int, int>>{{characters, 1}, {less, 0}, {250, 2}}));
    // The same name again is the same template anew.
    furniture(u"{paper}"_s);
    apply(keepPageTemplate(document, page, u"时事版"_s, context));
    EXPECT_EQ(only(StockKind::PageTemplate)->id, made);
    EXPECT_EQ(stockFrames(*only(StockKind::PageTemplate))->paragraphs.size(), 2u);
}

TEST_F(StockEdits, FramesAreKeptAndComeBackOnAnyPage)
{
    const Id folio = furniture(u"{paper}　{date}"_s), banner = furniture(u"时事聚焦"_s, u"section-banner"_s);
    Id made;
    apply(keepFrames(document, {folio, banner}, u"报眉"_s, u"/tmp/x.banxin"_s, context, &made));
    const auto *item = document.find<StockItem>(made);
    ASSERT_TRUE(item);
    EXPECT_EQ(item->kind, StockKind::Frames);
    Page other = *document.find<Page>(page);
    other.id = Id::create();
    other.number = u"A09"_s;
    document = document.with(other, 1);
    Frames frames;
    apply(pasteClipping(
        document, other.id, item->clipping.toUtf8(), base::Point{Length::mm(40), Length::mm(60)}, context, &frames));
    ASSERT_EQ(frames.size(), 2u);
    const auto *pasted = document.find<Frame>(frames[0]);
    EXPECT_EQ(pasted->page, other.id);
    EXPECT_EQ(pasted->box.x, Length::mm(40));
    EXPECT_EQ(document.childrenOf<Paragraph>(frames[0])[0]->text, u"{paper}　{date}"_s);
    EXPECT_FALSE(keepFrames(document, {folio}, u"报眉"_s, {}, context)) << "the name is taken";
    EXPECT_FALSE(keepFrames(document, {}, u"空"_s, {}, context));
    EXPECT_FALSE(keepFrames(document, {folio, frames[0]}, u"两版"_s, {}, context)) << "of two pages";
}

TEST_F(StockEdits, NamesAreKeptApartAndThingsGo)
{
    const Id one = furniture(u"甲"_s), two = furniture(u"乙"_s);
    Id first, second, third;
    apply(keepFrames(document, {one}, u"甲"_s, {}, context, &first));
    apply(keepFrames(document, {two}, u"乙"_s, {}, context, &second));
    apply(keepPageTemplate(document, page, u"甲"_s, context, &third)); // another kind may share the name
    EXPECT_FALSE(renameStockItem(document, second, u"甲"_s, context));
    EXPECT_FALSE(renameStockItem(document, second, u"  "_s, context));
    EXPECT_FALSE(renameStockItem(document, second, u"两\n行"_s, context));
    EXPECT_FALSE(renameStockItem(document, second, QString(61, u'长'), context));
    apply(renameStockItem(document, second, u"丙"_s, context));
    EXPECT_EQ(document.find<StockItem>(second)->name, u"丙"_s);
    apply(removeStockItem(document, first, context));
    EXPECT_FALSE(document.find<StockItem>(first));
    EXPECT_FALSE(removeStockItem(document, first, context));
    EXPECT_EQ(document.childrenOf<StockItem>(publication).size(), 2u);
    StockItem broken = *document.find<StockItem>(third);
    broken.clipping = u"{}"_s;
    EXPECT_FALSE(stockFrames(broken));
    EXPECT_FALSE(keepPageTemplate(document, Id::create(), u"无"_s, context));
}

TEST_F(StockEdits, AnIssueTakesAnotherDay)
{
    Issue now = *document.find<Issue>(issue);
    now.date = QDate(2020, 10, 19);
    document = document.with(now, 1);
    apply(setIssueDay(document, issue, QDate(2020, 10, 21), u"号外"_s, context));
    EXPECT_EQ(document.find<Issue>(issue)->date, QDate(2020, 10, 21));
    EXPECT_EQ(document.find<Issue>(issue)->edition, u"号外"_s);
    Issue other = *document.find<Issue>(issue);
    other.id = Id::create();
    other.edition = QString();
    document = document.with(other, 1);
    EXPECT_FALSE(setIssueDay(document, issue, QDate(2020, 10, 21), {}, context)) << "that is the other's";
    EXPECT_FALSE(setIssueDay(document, issue, QDate(), {}, context));
    EXPECT_FALSE(setIssueDay(document, issue, QDate(2020, 10, 22), u"a/b"_s, context));
    EXPECT_TRUE(setIssueDay(document, issue, QDate(2020, 10, 21), u"号外"_s, context)->isEmpty());
}

TEST_F(StockEdits, TheHouseIsSetAtOnceAndTakenBackAtOnce)
{
    House house = houseOf(document, publication);
    house.publication.name = u"株洲晚报"_s;
    house.publication.fonts = {{u"宋"_s, 400, u"Noto Serif CJK SC"_s, 400}};
    house.publication.people = {u"邓金星"_s};
    house.publication.creditRoles = {{u"责任编辑"_s, CreditKeeper::Page}};
    house.publication.mutedFindings = {u"unfilled-field"_s};
    house.publication.numbering = {20635, QDate(2020, 10, 19), 31, {QDate(2020, 10, 1)}};
    ParagraphStyle fresh;
    fresh.id = Id::create();
    fresh.publication = publication;
    fresh.name = u"主题 新"_s;
    fresh.basedOn = u"headline"_s;
    house.styles.push_back(fresh);
    std::erase_if(house.styles, [](const ParagraphStyle &style) { return style.name == u"主题 短讯"; });
    apply(setHouse(document, house, context)); // and back is where it was
    EXPECT_EQ(document.find<Publication>(publication)->name, u"株洲晚报"_s);
    EXPECT_TRUE(document.find<ParagraphStyle>(fresh.id));
    EXPECT_EQ(withHouse(document, house), document);
    const House now = houseOf(document, publication);
    EXPECT_TRUE(setHouse(document, now, context)->isEmpty());
    EXPECT_EQ(now.styles.size(), house.styles.size());
}

TEST_F(StockEdits, AHouseThatCannotBeIsRefused)
{
    {
        House house = houseOf(document, publication);
        house.publication.fonts = {{u"宋"_s, 400, u"Noto Serif CJK SC"_s, 400}};
        apply(setHouse(document, house, context));
    }
    const Id placed = story(300);
    place(placed, {0, 8, 3, 40});
    Frame area = *areaOf(placed);
    std::get<AreaContent>(area.content).styles[ParagraphRole::Headline] = u"主题 头条"_s;
    document = document.with(area, 1);
    const auto refused = [&](const auto &change) {
        House house = houseOf(document, publication);
        EXPECT_TRUE(setHouse(document, house, context));
        change(house);
        const auto asked = setHouse(document, house, context);
        EXPECT_FALSE(asked);
        return asked ? std::string() : asked.error().what.toStdString();
    };
    const auto styleOf = [](House &house, const QString &name) -> ParagraphStyle & {
        return *std::find_if(
            house.styles.begin(), house.styles.end(), [&](const ParagraphStyle &style) { return style.name == name; });
    };
    refused([](House &h) { h.publication.name = u"  "_s; });
    refused([](House &h) { h.publication.fonts.clear(); });
    refused([](House &h) { h.publication.fonts.push_back(h.publication.fonts.front()); });
    refused([](House &h) { h.publication.numbering = {1, QDate(), 127, {}}; });
    refused([](House &h) { h.publication.numbering = {1, QDate(2020, 1, 1), 0, {}}; });
    refused([](House &h) { h.publication.typesetting = u"{rules"_s; });
    refused([](House &h) { h.publication.creditRoles = {{u"编辑"_s}, {u"编辑"_s}}; });
    refused([](House &h) { h.publication.people = {QString()}; });
    refused([](House &h) { h.publication.formats = {{u"tabloid"_s, {Length::mm(10), Length::mm(10)}}}; });
    HouseFormat narrow{u"tabloid"_s, {Length::mm(275), Length::mm(390)}};
    narrow.grid.typeArea = {Length::mm(20), Length::mm(20), Length::mm(235), Length::mm(350)};
    narrow.grid.columns = 99;
    refused([&](House &h) { h.publication.formats = {narrow}; });
    refused([&](House &h) { styleOf(h, u"headline"_s).basedOn = u"主题 头条"_s; }); // round in a circle
    refused([&](House &h) { styleOf(h, u"deck"_s).basedOn = u"没有"_s; });
    refused([&](House &h) { styleOf(h, u"主题 头条"_s).name = u"主题 头一条"_s; }); // pages ask for it by its name
    refused([&](House &h) { styleOf(h, u"主题 短讯"_s).name = u"deck"_s; });
    refused([](House &h) { // an area is set in it
        std::erase_if(h.styles, [](const ParagraphStyle &style) { return style.name == u"主题 头条"; });
    });
    refused([](House &h) { // a role's own
        std::erase_if(h.styles, [](const ParagraphStyle &style) { return style.name == u"caption"; });
    });
    EXPECT_TRUE(isStyleUsed(document, publication, u"主题 头条"_s));
    EXPECT_FALSE(isStyleUsed(document, publication, u"主题 短讯"_s));
}

TEST_F(StockEdits, CreditsAreAskedForByRole)
{
    Publication house = *document.find<Publication>(publication);
    house.creditRoles = {{u"责任编辑"_s, CreditKeeper::Page}, {u"校对"_s, CreditKeeper::Issue}};
    house.numbering = {100, QDate(2020, 10, 19), 127, {}};
    Issue now = *document.find<Issue>(issue);
    now.date = QDate(2020, 10, 20);
    document = document.with(house, 1).with(now, 1);
    furniture(u"{credits}　总第 {issue-number} 期"_s);
    auto facts = furnitureFacts(document, page);
    ASSERT_EQ(facts.size(), 3u);
    EXPECT_EQ(facts[0].key, u"责任编辑"_s);
    EXPECT_TRUE(facts[0].isPerson);
    EXPECT_EQ(facts[1].keeper, FurnitureFact::Keeper::Issue);
    EXPECT_EQ(facts[2].computed, u"101"_s);
    apply(setFurnitureFacts(document, page,
        {{u"责任编辑"_s, u"邓金星"_s}, {u"校对"_s, u"谭智方"_s}, {u"issue-number"_s, u"增1"_s}}, context));
    EXPECT_EQ(document.find<Page>(page)->fields.value(u"责任编辑"_s), u"邓金星"_s);
    EXPECT_EQ(document.find<Issue>(issue)->fields.value(u"校对"_s), u"谭智方"_s);
    apply(setFurnitureFacts(document, page, {}, context, {u"issue-number"_s})); // counted again
    EXPECT_FALSE(document.find<Issue>(issue)->fields.contains(u"issue-number"_s));
    // Typed as a whole, it is one line again.
    Page typed = *document.find<Page>(page);
    typed.fields.insert(u"credits"_s, u"责编：某"_s);
    document = document.with(typed, 1);
    EXPECT_EQ(furnitureFacts(document, page)[0].key, u"credits"_s);
    EXPECT_EQ(houseFacts(house).front().key, u"cn"_s);
}
