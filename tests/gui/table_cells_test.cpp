// What comes into tables and out of them: cells keep their borders whatever is erased or pasted over, tables that other
// programs copied take the place of what is selected.
#include "compose_case.h"

#include "edit/table_parts.h"
#include "model/paragraph_roles.h"

#include <QClipboard>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using model::ParagraphRole;

namespace {

class TableCells : public support::ComposeCase {
protected:
    void SetUp() override
    {
        ComposeCase::SetUp();
        makeEmptyPage();
    }
    /// A text, a table of two rows below it and another text, in one story; the caret is at its end.
    void makeMixed()
    {
        drawOnGrid(Qt::Key_T, 0, 8, 3, 20);
        ASSERT_TRUE(view->isTyping());
        type(u"前文"_s);
        press(Qt::Key_Return);
        copyElsewhere(u"甲乙\t丙丁\n戊\t己"_s);
        run(u"editPaste"_s);
        ASSERT_EQ(rows(), (QStringList{u"¶前文"_s, u"#甲乙\t丙丁"_s, u"戊\t己"_s}));
        press(Qt::Key_End, Qt::ControlModifier);
        press(Qt::Key_Tab);
        press(Qt::Key_Return); // an empty last row ends the table
        type(u"后文"_s);
        ASSERT_EQ(rows(), (QStringList{u"¶前文"_s, u"#甲乙\t丙丁"_s, u"戊\t己"_s, u"¶后文"_s}));
        settle();
    }
    Id paragraph(int n) const
    {
        return document().children(story(), model::ObjectKind::Paragraph)[static_cast<std::size_t>(n)];
    }
    void select(int from, int fromOffset, int to, int toOffset) const
    {
        view->typeAt(paragraph(from), fromOffset);
        const auto reached = [&] {
            return view->selectedRange().second == layout::TextPosition{paragraph(to), toOffset};
        };
        for (int i = 0; i < 40 && !reached(); ++i)
            press(Qt::Key_Right, Qt::ShiftModifier);
        ASSERT_TRUE(reached());
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

TEST_F(TableCells, NoKeyTakesTheirBorders)
{
    ASSERT_NO_FATAL_FAILURE(makeMixed());
    const QStringList all = rows();
    // A word to the left or the right stops at the border.
    view->typeAt(paragraph(1), 3);
    press(Qt::Key_Backspace, Qt::ControlModifier);
    EXPECT_EQ(rows(), all);
    view->typeAt(paragraph(1), 2);
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(rows(), all);
    view->typeAt(paragraph(2), 0);
    press(Qt::Key_Backspace, Qt::ControlModifier);
    EXPECT_EQ(rows(), all);
    // Text beside the table is not joined to it, from either side.
    view->typeAt(paragraph(0), 2);
    press(Qt::Key_Delete);
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(rows(), all);
    view->typeAt(paragraph(3), 0);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace, Qt::ControlModifier);
    EXPECT_EQ(rows(), all);
    // A word of a cell is erased as ever.
    view->typeAt(paragraph(2), 1);
    press(Qt::Key_Backspace, Qt::ControlModifier);
    EXPECT_EQ(rows()[2], u"\t己"_s);
    EXPECT_TRUE(undone([&] { return rows() == all; }));
}

TEST_F(TableCells, AnEmptyParagraphBesideATableGoes)
{
    ASSERT_NO_FATAL_FAILURE(makeMixed());
    for (int i = 0; i < 2; ++i)
        press(Qt::Key_Backspace);
    ASSERT_EQ(rows().last(), u"¶"_s);
    press(Qt::Key_Backspace);
    EXPECT_EQ(rows(), (QStringList{u"¶前文"_s, u"#甲乙\t丙丁"_s, u"戊\t己"_s}));
    EXPECT_EQ(view->selection().paragraph, paragraph(2));
    EXPECT_EQ(view->selection().offset, 3);
    view->typeAt(paragraph(0), 2);
    for (int i = 0; i < 2; ++i)
        press(Qt::Key_Backspace);
    press(Qt::Key_Delete);
    EXPECT_EQ(rows(), (QStringList{u"#甲乙\t丙丁"_s, u"戊\t己"_s}));
    EXPECT_EQ(view->selection().offset, 0);
}

TEST_F(TableCells, ASelectionOverThemIsErasedAndPastedOverAndTheyStay)
{
    ASSERT_NO_FATAL_FAILURE(makeMixed());
    const QStringList all = rows();
    select(1, 1, 1, 4);
    press(Qt::Key_Backspace, Qt::ControlModifier);
    EXPECT_EQ(rows()[1], u"#甲\t丁"_s);
    EXPECT_TRUE(undone([&] { return rows() == all; }));
    select(1, 1, 2, 1);
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(rows(), (QStringList{u"¶前文"_s, u"#甲\t"_s, u"\t己"_s, u"¶后文"_s}));
    EXPECT_TRUE(undone([&] { return rows() == all; }));
    // A word over cells of a row, and of two.
    copyElsewhere(u"词"_s);
    select(1, 1, 1, 4);
    run(u"editPaste"_s);
    EXPECT_EQ(rows()[1], u"#甲词\t丁"_s);
    EXPECT_TRUE(undone([&] { return rows() == all; })) << "one step";
    select(1, 1, 2, 1);
    run(u"editPaste"_s);
    EXPECT_EQ(rows(), (QStringList{u"¶前文"_s, u"#甲词\t"_s, u"\t己"_s, u"¶后文"_s}));
    EXPECT_TRUE(undone([&] { return rows() == all; }));
    // From text into the table, and out of it.
    select(0, 1, 1, 4);
    press(Qt::Key_Delete);
    EXPECT_EQ(rows(), (QStringList{u"¶前"_s, u"#\t丁"_s, u"戊\t己"_s, u"¶后文"_s}));
    EXPECT_TRUE(undone([&] { return rows() == all; }));
    select(1, 1, 3, 1);
    press(Qt::Key_Backspace);
    EXPECT_EQ(rows(), (QStringList{u"¶前文"_s, u"#甲\t"_s, u"¶文"_s}));
    EXPECT_TRUE(undone([&] { return rows() == all; }));
    // All of it goes with the text around it.
    select(0, 1, 3, 1);
    press(Qt::Key_Delete);
    EXPECT_EQ(rows(), (QStringList{u"¶前文"_s}));
}

TEST_F(TableCells, IndentedProseIsNoTable)
{
    drawOnGrid(Qt::Key_T, 0, 8, 3, 14);
    copyElsewhere(u"\t市气象台今天发布预警。\n\t请市民注意防寒。\n\t公交照常运行。"_s);
    run(u"editPaste"_s);
    ASSERT_EQ(rows().size(), 3);
    const QStringList texts = rows();
    for (const QString &row : texts)
        EXPECT_TRUE(row.startsWith(u'¶')) << row.toStdString();
    EXPECT_TRUE(rows()[0].endsWith(u"市气象台今天发布预警。"_s));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    // A table whose first column is empty in one row only is one.
    copyElsewhere(u"\t户数\n芦淞区\t12"_s);
    run(u"editPaste"_s);
    EXPECT_EQ(rows(), (QStringList{u"#\t户数"_s, u"芦淞区\t12"_s}));
}

TEST_F(TableCells, APastedTableTakesThePlaceOfWhatIsSelected)
{
    drawOnGrid(Qt::Key_T, 0, 8, 3, 14);
    type(u"前头要换的后头"_s);
    settle();
    select(0, 2, 0, 5);
    copyElsewhere(u"甲\t乙\n丙\t丁"_s);
    run(u"editPaste"_s);
    EXPECT_EQ(rows(), (QStringList{u"¶前头"_s, u"#甲\t乙"_s, u"丙\t丁"_s, u"¶后头"_s}));
    EXPECT_TRUE(undone([&] { return rows() == QStringList{u"¶前头要换的后头"_s}; })) << "one step";
    view->typeAt(paragraph(0), 0);
    press(Qt::Key_A, Qt::ControlModifier);
    run(u"editPaste"_s);
    EXPECT_EQ(rows(), (QStringList{u"#甲\t乙"_s, u"丙\t丁"_s}));
}

TEST_F(TableCells, AnEmptyHeadlineStaysAHeadline)
{
    drawOnGrid(Qt::Key_T, 0, 8, 3, 14);
    type(u"题"_s);
    settle();
    const auto change = edit::setParagraphRole(
        document(), view->selection().paragraph, ParagraphRole::Headline, {window->session().person(), {}});
    ASSERT_TRUE(change && window->session().apply(*change));
    press(Qt::Key_Backspace);
    ASSERT_EQ(rows(), QStringList{u"¶"_s});
    copyElsewhere(u"甲\t乙\n丙\t丁"_s);
    run(u"editPaste"_s);
    EXPECT_EQ(rows(), (QStringList{u"¶"_s, u"#甲\t乙"_s, u"丙\t丁"_s}));
    EXPECT_EQ(document().find<model::Paragraph>(paragraph(0))->role, ParagraphRole::Headline);
}

TEST_F(TableCells, HtmlIsReadAsideAndOpensNoFileOfThisMachine)
{
    drawOnGrid(Qt::Key_T, 0, 8, 3, 14);
    type(u"气温："_s);
    const Id text = story();
    QFile secret(m_folder.filePath(u"secret.css"_s));
    ASSERT_TRUE(secret.open(QIODevice::WriteOnly));
    secret.write("td { color: red }");
    secret.close();
    QString html = u"<html><head><link rel=stylesheet href=\"file://%1\"></head><body>"_s.arg(secret.fileName());
    html += u"<table><tr><th>日</th><th>度</th></tr><tr><td>周一</td><td>12</td></tr></table>"_s;
    html += u"<p>"_s + QString(1'000'000, u'字') + u"</p></body></html>"_s;
    copyElsewhere(u"周一 12"_s, html);
    run(u"editPaste"_s);
    EXPECT_EQ(rows(text), QStringList{u"¶气温："_s}) << "nobody waits for it";
    EXPECT_TRUE(comes([&] { return rows(text).size() == 3; }));
    EXPECT_EQ(rows(text), (QStringList{u"¶气温："_s, u"#日\t度"_s, u"周一\t12"_s}));
    // Where the caret is gone meanwhile it is said, and nothing comes elsewhere.
    const model::Document before = document();
    run(u"editPaste"_s);
    press(Qt::Key_Escape);
    EXPECT_TRUE(comes([&] { return said().contains(u"没有粘贴"_s); }));
    EXPECT_TRUE(document() == before);
}
