// Tables by mouse and keys: drawn, typed into cell by cell, rows and columns, cells that other programs copied.
#include "compose_case.h"

#include "edit/table_parts.h"
#include "model/paragraph_roles.h"

#include <QClipboard>
#include <QMenu>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using model::ParagraphRole;

namespace {

class Tables : public support::ComposeCase {
protected:
    void SetUp() override
    {
        ComposeCase::SetUp();
        makeEmptyPage();
    }
    /// Drawn with the table tool; the caret is in its first cell.
    Id drawTable()
    {
        const Id area = drawOnGrid(Qt::Key_B, 0, 8, 3, 14);
        EXPECT_TRUE(view->isTyping());
        return area;
    }
    Id story() const { return view->selection().story; }
    QStringList rows(Id of) const
    {
        QStringList texts;
        for (const model::Paragraph *row : document().childrenOf<model::Paragraph>(of))
            texts << (row->role == ParagraphRole::TableHead  ? u"#"_s
                             : model::isTableRole(row->role) ? u""_s
                                                             : u"¶"_s)
                    + row->text;
        return texts;
    }
    QStringList rows() const { return rows(story()); }
    void tab(Qt::KeyboardModifiers held = {}) const
    {
        press(held & Qt::ShiftModifier ? Qt::Key_Backtab : Qt::Key_Tab, held);
    }
    void run(const QString &command) const { action(command)->trigger(); }
    void copyElsewhere(const QString &text, const QString &html = {}) const
    {
        auto *data = new QMimeData;
        data->setText(text);
        if (!html.isEmpty())
            data->setHtml(html);
        QApplication::clipboard()->setMimeData(data);
    }
};

} // namespace

TEST_F(Tables, ATableIsDrawnAndTypedIntoCellByCell)
{
    const Id area = drawTable();
    ASSERT_EQ(rows(), (QStringList{u"#项目\t数量\t备注"_s, u"\t\t"_s, u"\t\t"_s}));
    tab();
    tab();
    tab(); // into the second row
    type(u"白菜"_s);
    tab();
    type(u"120"_s);
    press(Qt::Key_Return); // the cell below
    type(u"95"_s);
    tab(Qt::ShiftModifier);
    type(u"萝卜"_s);
    EXPECT_EQ(rows(), (QStringList{u"#项目\t数量\t备注"_s, u"白菜\t120\t"_s, u"萝卜\t95\t"_s}));
    settle();
    EXPECT_TRUE(wordsIn(area).contains(u"白菜"_s));
    picture(u"lines6-table"_s);

    // The borders of cells are not erased, by key or by typing over a selection.
    press(Qt::Key_Home);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    EXPECT_EQ(rows()[2], u"萝卜\t95\t"_s);
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    type(u"芹菜"_s);
    EXPECT_EQ(rows()[2], u"芹菜\t5\t"_s);
    EXPECT_EQ(rows().size(), 3);

    // Tab in the last cell makes a row, Enter in an empty last row ends the table.
    press(Qt::Key_End, Qt::ControlModifier);
    tab();
    ASSERT_EQ(rows().size(), 4);
    EXPECT_EQ(rows()[3], u"\t\t"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(rows()[3], u"¶"_s);
    type(u"单位：公斤"_s);
    EXPECT_EQ(rows()[3], u"¶单位：公斤"_s);
    EXPECT_TRUE(undone([&] { return rows()[3] == u"¶"_s; }));
}

TEST_F(Tables, ACellIsClickedIntoAndItsRowAndColumnChangedByTheMenu)
{
    const Id area = drawTable();
    const Id table = story();
    settle();
    press(Qt::Key_Escape);
    // By mouse into the second row's second cell.
    std::vector<base::Rect> cells;
    const auto laid = view->layout();
    for (const layout::LineLayout &line : laid->lines)
        if (line.frame == area && line.editable)
            cells.push_back(line.box);
    ASSERT_EQ(cells.size(), 9U);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(cells[4]));
    ASSERT_TRUE(view->isTyping());
    type(u"七"_s);
    EXPECT_EQ(rows(table)[1], u"\t七\t"_s);

    run(u"tableRowAbove"_s);
    EXPECT_EQ(rows(table), (QStringList{u"#项目\t数量\t备注"_s, u"\t\t"_s, u"\t七\t"_s, u"\t\t"_s}));
    run(u"tableColumnRight"_s);
    EXPECT_EQ(rows(table)[2], u"\t七\t\t"_s);
    EXPECT_EQ(rows(table)[0], u"#项目\t数量\t\t备注"_s);
    run(u"tableColumnLeft"_s);
    EXPECT_EQ(rows(table)[2], u"\t\t七\t\t"_s);
    run(u"tableRemoveColumn"_s); // the caret has gone along with its 七
    EXPECT_EQ(rows(table)[2], u"\t\t\t"_s);
    EXPECT_EQ(rows(table)[0], u"#项目\t\t\t备注"_s);
    run(u"tableRowBelow"_s);
    ASSERT_EQ(rows(table).size(), 5);
    run(u"tableRemoveRows"_s);
    EXPECT_EQ(rows(table).size(), 4);
    run(u"tableHead"_s);
    EXPECT_TRUE(rows(table)[1].startsWith(u'#'));
    EXPECT_TRUE(undone([&] { return !rows(table)[1].startsWith(u'#'); }));
    EXPECT_TRUE(undone([&] { return rows(table).size() == 5; }));

    // The menu is there by the right button as well, and its entries rest where there is no table.
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(10, 10), view->mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(view->viewport(), &event);
    auto *menu = part<QMenu>(u"canvasMenu"_s);
    ASSERT_TRUE(menu);
    EXPECT_TRUE(menu->actions().contains(part<QMenu>(u"tableMenu"_s)->menuAction()));
    EXPECT_TRUE(action(u"tableRowAbove"_s)->isEnabled());
    menu->close();
    QTest::qWait(10);
    press(Qt::Key_Escape);
    QTest::qWait(80);
    EXPECT_FALSE(action(u"tableRowAbove"_s)->isEnabled());
}

TEST_F(Tables, WhatASpreadsheetCopiedBecomesATable)
{
    drawOnGrid(Qt::Key_T, 0, 8, 3, 14);
    ASSERT_TRUE(view->isTyping());
    copyElsewhere(u"区县\t户数\n芦淞区\t\"1,204\"\n\"石峰\n区\"\t980\n"_s);
    run(u"editPaste"_s);
    EXPECT_EQ(rows(), (QStringList{u"#区县\t户数"_s, u"芦淞区\t1,204"_s, u"石峰 区\t980"_s}));

    // Cells over cells, from the one with the caret on; what is missing is added.
    press(Qt::Key_End, Qt::ControlModifier);
    copyElsewhere(u"990\t比上月多\n720\t"_s);
    run(u"editPaste"_s);
    EXPECT_EQ(rows(), (QStringList{u"#区县\t户数"_s, u"芦淞区\t1,204"_s, u"石峰 区\t990\t比上月多"_s, u"\t720\t"_s}));
    EXPECT_TRUE(undone([&] { return rows().size() == 3; }));

    // A single word is typed as ever.
    copyElsewhere(u"户"_s);
    run(u"editPaste"_s);
    EXPECT_TRUE(rows().last().endsWith(u"户"_s)) << rows().last().toStdString();
}

TEST_F(Tables, WhatABrowserCopiedBecomesATable)
{
    drawOnGrid(Qt::Key_T, 0, 8, 3, 14);
    type(u"气温："_s);
    copyElsewhere(u"周一 12 周二 15"_s,
        u"<html><body><table><tr><th>日</th><th>度</th></tr><tr><td>周一</td><td>12</td></tr>"
        "<tr><td colspan=\"2\">无<br>雨</td></tr></table></body></html>"_s);
    run(u"editPaste"_s);
    EXPECT_TRUE(comes([&] { return rows().size() > 1; })); // it is read aside
    EXPECT_EQ(rows(), (QStringList{u"¶气温："_s, u"#日\t度"_s, u"周一\t12"_s, u"无 雨\t"_s}));

    // Text with a tab in it is text.
    copyElsewhere(u"甲\t乙"_s);
    run(u"editPaste"_s);
    EXPECT_EQ(rows().size(), 4);
    EXPECT_EQ(rows().front(), u"¶气温：甲　乙"_s);
}
