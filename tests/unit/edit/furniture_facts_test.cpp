// What furniture asks for, and where it is kept.
#include "edit/furniture_facts.h"

#include "articles.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;

namespace {

class FurnitureFacts : public test::Articles {
protected:
    FurnitureFacts()
    {
        Frame frame;
        frame.id = base::Id::create();
        frame.page = page;
        frame.content = TextContent{};
        document = document.with(frame, 1);
        text(frame.id, 0, ParagraphRole::Furniture, QStringLiteral("{paper} {date} CN {cn} 总第 {issue-number} 期"));
        text(frame.id, 1, ParagraphRole::Furniture, QStringLiteral("{credits} {cn} {own} {没有结尾"));
    }
};

} // namespace

TEST_F(FurnitureFacts, AreThoseThatNobodyComputes)
{
    const auto facts = furnitureFacts(document, page);
    ASSERT_EQ(facts.size(), 4u);
    EXPECT_EQ(facts[0].key, QStringLiteral("cn"));
    EXPECT_EQ(facts[0].keeper, FurnitureFact::Keeper::Publication);
    EXPECT_TRUE(facts[0].value.isNull());
    EXPECT_EQ(facts[1].keeper, FurnitureFact::Keeper::Issue);
    EXPECT_EQ(facts[2].keeper, FurnitureFact::Keeper::Page);
    EXPECT_EQ(facts[3].title, QStringLiteral("own"));
    EXPECT_TRUE(furnitureFacts(document, issue).empty());
}

TEST_F(FurnitureFacts, AreSetWhereTheyAreKept)
{
    apply(setFurnitureFacts(document, page,
        {{QStringLiteral("cn"), QStringLiteral("43-0001")}, {QStringLiteral("issue-number"), QStringLiteral("20635")},
            {QStringLiteral("credits"), QStringLiteral("责任编辑：邓金星")}},
        context));
    EXPECT_EQ(document.find<Publication>(publication)->fields.value(QStringLiteral("cn")), QStringLiteral("43-0001"));
    EXPECT_EQ(document.find<Issue>(issue)->fields.value(QStringLiteral("issue-number")), QStringLiteral("20635"));
    EXPECT_EQ(document.find<Page>(page)->fields.size(), 1);
    EXPECT_EQ(furnitureFacts(document, page)[0].value, QStringLiteral("43-0001"));
    EXPECT_TRUE(
        setFurnitureFacts(document, page, {{QStringLiteral("cn"), QStringLiteral("43-0001")}}, context)->isEmpty());
    // The page's own stands before the house's, and is the one that changes.
    Page own = *document.find<Page>(page);
    own.fields.insert(QStringLiteral("cn"), QStringLiteral("43-0002"));
    document = document.with(own, 1);
    apply(setFurnitureFacts(document, page, {{QStringLiteral("cn"), QStringLiteral("43-0003")}}, context));
    EXPECT_EQ(document.find<Page>(page)->fields.value(QStringLiteral("cn")), QStringLiteral("43-0003"));
    EXPECT_EQ(document.find<Publication>(publication)->fields.value(QStringLiteral("cn")), QStringLiteral("43-0001"));
    EXPECT_FALSE(setFurnitureFacts(document, page, {{QStringLiteral("cn"), QString(3000, u'x')}}, context));
    EXPECT_FALSE(setFurnitureFacts(document, page, {{QStringLiteral("cn"), QString(QChar(2))}}, context));
    EXPECT_FALSE(setFurnitureFacts(document, issue, {}, context));
}
