// Tables made from text, and tabs, which part cells there and are spaces elsewhere.
#include "../../support/newsroom.h"

#include "edit/edits.h"
#include "edit/storable_text.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using namespace Qt::StringLiterals;
using base::Id;
using test::namedId;

namespace {

const EditContext kContext{u"甲"_s, {}};

class TableEdits : public testing::Test {
protected:
    TableEdits()
    {
        for (const Object &object : test::newsroomObjects(2, 4))
            document = std::move(document).with(object, 1);
    }
    void apply(const base::Result<ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const auto after = applied(document, *change);
        ASSERT_TRUE(after);
        EXPECT_EQ(*applied(*after, inverse(document, *change)), document);
        document = *after;
    }
    void say(int paragraph, const QString &text, std::vector<Span> spans = {})
    {
        Paragraph changed = *document.find<Paragraph>(id(paragraph));
        changed.text = text;
        changed.spans = std::move(spans);
        changed.role = ParagraphRole::Body;
        document = document.with(changed, 1);
    }
    static Id id(int paragraph) { return namedId(u"稿0段%1"_s.arg(paragraph)); }
    const Paragraph &at(int paragraph) const { return *document.find<Paragraph>(id(paragraph)); }

    Document document;
    const Id story = namedId(u"稿0"_s);
};

} // namespace

TEST_F(TableEdits, NeighbouringParagraphsBecomeRows)
{
    say(1, u"　　序号　单位　　电话　"_s, {{5, 7, u"着重"_s, {}}, {9, 11, u"着重"_s, {}}});
    say(2, u"1　审计局　0731"_s);
    apply(makeTable(document, {id(1), id(2)}, {}, kContext));
    EXPECT_EQ(at(1).role, ParagraphRole::TableHead);
    EXPECT_EQ(at(1).text, u"序号\t单位\t电话"_s);
    EXPECT_EQ(at(1).spans, (std::vector<Span>{{3, 5, u"着重"_s, {}}, {6, 8, u"着重"_s, {}}}));
    EXPECT_EQ(at(2).role, ParagraphRole::TableRow);
    EXPECT_EQ(at(2).text, u"1\t审计局\t0731"_s);
    EXPECT_EQ(at(3).role, ParagraphRole::Body);
}

TEST_F(TableEdits, CommasPartCellsWhereEachRowHasAsMany)
{
    say(1, u"名称,数"_s);
    say(2, u"\"甲,\"\"乙\"\"\",\"1,234\""_s);
    apply(makeTable(document, {id(1), id(2)}, 0, kContext));
    EXPECT_EQ(at(1).role, ParagraphRole::TableRow);
    EXPECT_EQ(at(1).text, u"名称\t数"_s);
    EXPECT_EQ(at(2).text, u"甲,\"乙\"\t1,234"_s);

    say(1, u"约 1,234 人"_s);
    say(2, u"无"_s);
    apply(makeTable(document, {id(1), id(2)}, 1, kContext));
    EXPECT_EQ(at(1).text, u"约 1,234 人"_s);
}

TEST_F(TableEdits, RowsOfTextStandBehindAParagraph)
{
    const std::vector<Id> before = document.children(story, ObjectKind::Paragraph);
    apply(insertTable(document, id(1), u"甲\t乙\r\n1\t2\n3\t\n"_s, {}, kContext));
    const std::vector<Id> after = document.children(story, ObjectKind::Paragraph);
    ASSERT_EQ(after.size(), before.size() + 3);
    const std::size_t first =
        static_cast<std::size_t>(std::find(after.begin(), after.end(), id(1)) - after.begin()) + 1;
    const auto row = [&](std::size_t i) { return *document.find<Paragraph>(after[first + i]); };
    EXPECT_EQ(row(0).role, ParagraphRole::TableHead);
    EXPECT_EQ(row(0).text, u"甲\t乙"_s);
    EXPECT_EQ(row(1).role, ParagraphRole::TableRow);
    EXPECT_EQ(row(2).text, u"3\t"_s);
    apply(insertTable(document, id(1), u"名,\"一\n二\"\n丙,丁"_s, 0, kContext));
    const std::vector<Id> more = document.children(story, ObjectKind::Paragraph);
    ASSERT_EQ(more.size(), after.size() + 2);
    EXPECT_EQ(document.find<Paragraph>(more[first])->text, u"名\t一 二"_s);
}

TEST_F(TableEdits, WhatIsNoTableIsRefused)
{
    EXPECT_FALSE(makeTable(document, {}, {}, kContext));
    EXPECT_FALSE(makeTable(document, {id(1), id(3)}, {}, kContext)) << "not neighbours";
    EXPECT_FALSE(makeTable(document, {id(2), id(1)}, {}, kContext)) << "not in their order";
    EXPECT_FALSE(makeTable(document, {id(1), namedId(u"稿1段1"_s)}, {}, kContext));
    EXPECT_FALSE(makeTable(document, {id(1)}, 2, kContext));
    EXPECT_FALSE(makeTable(document, {id(1)}, -1, kContext));
    EXPECT_FALSE(makeTable(document, {namedId(u"无"_s)}, {}, kContext));
    EXPECT_FALSE(insertTable(document, id(1), u"\n\n"_s, {}, kContext));
    EXPECT_FALSE(insertTable(document, id(1), QString(kMostTableColumns, u'\t'), {}, kContext));
}

TEST_F(TableEdits, TabsPartCellsInRowsAndAreSpacesElsewhere)
{
    say(1, u"甲乙"_s);
    say(2, u"丙"_s);
    apply(replaceText(document, id(1), 1, 1, u"\t"_s, kContext));
    EXPECT_EQ(at(1).text, u"甲　乙"_s);
    apply(setParagraphRole(document, id(1), ParagraphRole::TableRow, kContext));
    apply(replaceText(document, id(1), 3, 3, u"\t一\t二"_s, kContext));
    EXPECT_EQ(at(1).text, u"甲　乙\t一\t二"_s);
    apply(setParagraphRole(document, id(1), ParagraphRole::Body, kContext));
    EXPECT_EQ(at(1).text, u"甲　乙　一　二"_s);
    say(1, u"丁"_s);
    apply(makeTable(document, {id(2)}, {}, kContext));
    apply(replaceText(document, id(2), 1, 1, u"\t戊"_s, kContext));
    apply(joinToPrevious(document, id(2), kContext));
    EXPECT_EQ(at(1).text, u"丁丙　戊"_s);
}
