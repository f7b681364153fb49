// Rows, columns and cells of tables: what is added, taken away and pasted, and that each edit can be taken back.
#include "../../support/newsroom.h"

#include "edit/table_parts.h"
#include "model/paragraph_roles.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using namespace Qt::StringLiterals;
using base::Id;
using test::namedId;

namespace {

const EditContext kContext{u"甲"_s, {}};

class TableParts : public testing::Test {
protected:
    TableParts()
    {
        for (const Object &object : test::newsroomObjects(2, 5))
            document = std::move(document).with(object, 1);
        say(1, ParagraphRole::TableHead, u"名\t数"_s);
        say(2, ParagraphRole::TableRow, u"甲\t1\t注"_s);
        say(3, ParagraphRole::TableRow, u"乙"_s);
    }
    void say(int paragraph, ParagraphRole role, const QString &text)
    {
        Paragraph changed = *document.find<Paragraph>(id(paragraph));
        changed.text = text;
        changed.spans.clear();
        changed.role = role;
        document = document.with(changed, 1);
    }
    void apply(const base::Result<ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const auto after = applied(document, *change);
        ASSERT_TRUE(after);
        EXPECT_EQ(*applied(*after, inverse(document, *change)), document);
        document = *after;
    }
    static Id id(int paragraph) { return namedId(u"稿0段%1"_s.arg(paragraph)); }
    /// The story behind its first paragraph; # before a head, ¶ before what is no row.
    QStringList rows() const
    {
        QStringList texts;
        const Id story = namedId(u"稿0"_s);
        for (const Paragraph *row : document.childrenOf<Paragraph>(story))
            texts << (row->role == ParagraphRole::TableHead         ? u"#"_s
                             : row->role == ParagraphRole::TableRow ? u""_s
                                                                    : u"¶"_s)
                    + row->text;
        return texts.mid(1, texts.size() - 2);
    }

    Document document;
};

} // namespace

TEST_F(TableParts, ATableIsItsNeighbouringRows)
{
    EXPECT_EQ(tableRows(document, id(2)), (std::vector<Id>{id(1), id(2), id(3)}));
    EXPECT_TRUE(tableRows(document, id(0)).empty());
    EXPECT_EQ(tableColumns(document, id(3)), 3);
    EXPECT_EQ(tableColumns(document, id(0)), 0);
    const Paragraph &row = *document.find<Paragraph>(id(2));
    EXPECT_EQ(columnAt(row, 0), 0);
    EXPECT_EQ(columnAt(row, 2), 1);
    EXPECT_EQ(cellRange(row, 1), std::pair(2, 3));
    EXPECT_EQ(cellRange(row, 2), std::pair(4, 5));
    EXPECT_EQ(cellRange(row, 7), std::pair(5, 5));
}

TEST_F(TableParts, RowsComeAboveAndBelow)
{
    apply(addTableRow(document, id(2), Beside::After, kContext));
    apply(addTableRow(document, id(2), Beside::Before, kContext));
    EXPECT_EQ(rows(), (QStringList{u"#名\t数"_s, u"\t\t"_s, u"甲\t1\t注"_s, u"\t\t"_s, u"乙"_s}));
    apply(addTableRow(document, id(1), Beside::Before, kContext));
    EXPECT_EQ(rows().front(), u"#\t\t"_s) << "above the head it is of the head";
    apply(removeTableRows(document, {id(1), id(2)}, kContext));
    EXPECT_EQ(rows(), (QStringList{u"#\t\t"_s, u"\t\t"_s, u"\t\t"_s, u"乙"_s}));
    EXPECT_FALSE(addTableRow(document, id(0), Beside::After, kContext));
    EXPECT_FALSE(removeTableRows(document, {}, kContext));
}

TEST_F(TableParts, AStoryOfATableAloneKeepsAParagraph)
{
    const Id other = document.find<Paragraph>(namedId(u"稿1段0"_s))->parent;
    const std::vector<Id> all = document.children(other, ObjectKind::Paragraph);
    for (const Id each : all) {
        Paragraph row = *document.find<Paragraph>(each);
        row.role = ParagraphRole::TableRow;
        document = document.with(row, 1);
    }
    apply(removeTableRows(document, all, kContext));
    ASSERT_EQ(document.children(other, ObjectKind::Paragraph).size(), 1U);
    EXPECT_EQ(document.find<Paragraph>(all.front())->role, ParagraphRole::Body);
    EXPECT_TRUE(document.find<Paragraph>(all.front())->text.isEmpty());
}

TEST_F(TableParts, ColumnsComeLeftAndRightAndGo)
{
    apply(addTableColumn(document, id(2), 1, Beside::Before, kContext));
    EXPECT_EQ(rows(), (QStringList{u"#名\t\t数"_s, u"甲\t\t1\t注"_s, u"乙\t"_s}));
    apply(removeTableColumn(document, id(2), 1, kContext));
    EXPECT_EQ(rows(), (QStringList{u"#名\t数"_s, u"甲\t1\t注"_s, u"乙"_s}));
    apply(addTableColumn(document, id(2), 2, Beside::After, kContext));
    EXPECT_EQ(rows(), (QStringList{u"#名\t数"_s, u"甲\t1\t注\t"_s, u"乙"_s}));
    apply(removeTableColumn(document, id(2), 0, kContext));
    EXPECT_EQ(rows(), (QStringList{u"#数"_s, u"1\t注\t"_s, u""_s}));
    apply(removeTableColumn(document, id(2), 0, kContext));
    apply(removeTableColumn(document, id(2), 0, kContext));
    EXPECT_FALSE(removeTableColumn(document, id(2), 0, kContext)) << "the only one";
    for (int i = 1; i < kMostTableColumns; ++i)
        apply(addTableColumn(document, id(2), 0, Beside::After, kContext));
    EXPECT_FALSE(addTableColumn(document, id(2), 0, Beside::After, kContext));
}

TEST_F(TableParts, TheHeadReachesToTheRow)
{
    apply(toggleTableHead(document, id(2), kContext));
    EXPECT_EQ(rows(), (QStringList{u"#名\t数"_s, u"#甲\t1\t注"_s, u"乙"_s}));
    apply(toggleTableHead(document, id(1), kContext));
    EXPECT_EQ(rows(), (QStringList{u"名\t数"_s, u"甲\t1\t注"_s, u"乙"_s}));
}

TEST_F(TableParts, CellsArePastedOverCells)
{
    apply(fillCells(document, id(3), 1, u"5\t\"两\n行\"\r\n6\t\"说\"\"好\"\"\"\n"_s, kContext));
    EXPECT_EQ(rows(), (QStringList{u"#名\t数"_s, u"甲\t1\t注"_s, u"乙\t5\t两 行"_s, u"\t6\t说\"好\""_s}));
    EXPECT_FALSE(fillCells(document, id(3), 39, u"a\tb"_s, kContext));
    EXPECT_FALSE(fillCells(document, id(0), 0, u"a\tb"_s, kContext));
    EXPECT_EQ(cellsOfText(u"5\" 管\t\"半\n"_s), (std::vector<QStringList>{{u"5\" 管"_s, u"\"半"_s}}))
        << "a quote that nothing closes is a sign of the text";
    EXPECT_TRUE(cellsOfText(u"\n\n"_s).empty());
}

TEST_F(TableParts, ATableStandsBehindAParagraphOrInsteadOfAnEmptyOne)
{
    apply(tableAt(document, id(0), u"天\t度\n一\t12"_s, true, kContext));
    EXPECT_EQ(rows().mid(0, 2), (QStringList{u"#天\t度"_s, u"一\t12"_s}));
    say(4, ParagraphRole::Body, {});
    apply(tableAt(document, id(4), u"甲\n乙"_s, false, kContext));
    EXPECT_EQ(document.find<Paragraph>(id(4))->role, ParagraphRole::TableRow);
    EXPECT_EQ(document.find<Paragraph>(id(4))->text, u"甲"_s);
    EXPECT_FALSE(tableAt(document, id(0), u"\n"_s, true, kContext));
}

TEST_F(TableParts, ClearingLeavesTheBordersAndLeavingTakesThem)
{
    apply(clearCells(document, id(2), 0, id(3), 1, kContext));
    EXPECT_EQ(rows(), (QStringList{u"#名\t数"_s, u"\t\t"_s, u""_s}));
    EXPECT_FALSE(clearCells(document, id(2), 0, id(4), 1, kContext));
    apply(leaveTable(document, id(3), kContext));
    EXPECT_EQ(rows().back(), u"¶"_s);
    apply(leaveTable(document, id(1), kContext));
    EXPECT_EQ(rows().front(), u"¶名　数"_s);
    EXPECT_FALSE(leaveTable(document, id(1), kContext));
}
