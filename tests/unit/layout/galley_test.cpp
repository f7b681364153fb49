// The galley: its lines are the page's where there are any, every character of the story stands in it once, and what
// found no room is told.
#include "layout/galley.h"

#include "layout/flow.h"
#include "model/text_counts.h"
#include "page_fixture.h"

namespace banxin::layout {

class GalleyTest : public PageFixture {
protected:
    Galley galley(const QString &story, Length wide = {}) const
    {
        return galleyOf(document, {named(story), page.id, wide}, composer());
    }
    /// What the rows of a paragraph show, put together; each unit once.
    QString shown(const Galley &galley, const QString &paragraph) const
    {
        const auto *of = document.find<model::Paragraph>(named(paragraph));
        QString text;
        int last = 0;
        for (const GalleyRow &row : galley.rows) {
            if (row.line.paragraph != of->id)
                continue;
            const int start = row.line.line().start - row.line.prefix, end = row.line.line().end - row.line.prefix;
            EXPECT_EQ(start, last);
            text += of->text.mid(start, end - start);
            last = end;
        }
        return text;
    }
    void expectWhole(const Galley &galley, const QString &story, int paragraphs) const
    {
        for (int i = 0; i < paragraphs; ++i) {
            const QString name = QStringLiteral("%1/%2").arg(story).arg(i);
            EXPECT_EQ(shown(galley, name), document.find<model::Paragraph>(named(name))->text) << name.toStdString();
        }
    }
    void news(int characters)
    {
        story(QStringLiteral("稿"),
            {{Role::Kicker, QStringLiteral("湖南娄底：")}, {Role::Headline, QStringLiteral("文明单位勇担当")},
                {Role::Body, prose(characters / 2)}, {Role::SectionHead, QStringLiteral("用“三心”筑牢防线")},
                {Role::Body, prose(characters / 2, 3)}});
    }
    void place(int rows)
    {
        frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, rows), areaOf(QStringLiteral("稿"), 2));
    }
};

TEST_F(GalleyTest, HasThePagesOwnLines)
{
    news(600);
    place(40);
    const Galley made = galley(QStringLiteral("稿"));
    EXPECT_TRUE(made.isPlaced);
    EXPECT_EQ(made.oversetRow, -1);
    expectWhole(made, QStringLiteral("稿"), 5);
    const auto laid = composed();
    std::vector<LineLayout> body;
    for (const LineLayout &line : laid->lines)
        if (line.role == Role::Body)
            body.push_back(line);
    ASSERT_FALSE(body.empty());
    std::size_t at = 0;
    for (const GalleyRow &row : made.rows) {
        if (row.line.role != Role::Body)
            continue;
        ASSERT_LT(at, body.size());
        EXPECT_EQ(row.line.set, body[at].set) << "the very lines of the page";
        EXPECT_EQ(row.line.lineIndex, body[at].lineIndex);
        EXPECT_EQ(row.page, page.id);
        ++at;
    }
    EXPECT_EQ(at, body.size());
    EXPECT_EQ(made.measure, body.front().line().measure);
}

TEST_F(GalleyTest, TellsWhereTheOversetBegins)
{
    news(1600);
    place(24);
    const auto laid = composed();
    ASSERT_GT(laid->stories.front().oversetLines, 0);
    const Galley made = galley(QStringLiteral("稿"));
    expectWhole(made, QStringLiteral("稿"), 5);
    ASSERT_GE(made.oversetRow, 0);
    EXPECT_EQ(made.oversetCharacters, laid->stories.front().oversetCharacters);
    EXPECT_EQ(made.oversetLines, laid->stories.front().oversetLines);
    int over = 0;
    for (std::size_t i = 0; i < made.rows.size(); ++i) {
        EXPECT_EQ(made.rows[i].isOverset, static_cast<int>(i) >= made.oversetRow) << i;
        EXPECT_EQ(made.rows[i].page.isNull(), made.rows[i].isOverset);
        EXPECT_EQ(made.rows[i].isPageLine, !made.rows[i].isOverset && made.rows[i].line.role == Role::Body);
        if (made.rows[i].isOverset)
            over += made.rows[i].line.line().end - made.rows[i].line.line().start;
    }
    EXPECT_EQ(over, made.oversetCharacters);
}

/// 按行折算: every line a full one; the real characters beside it, and those of them that found room.
TEST_F(GalleyTest, IsReckonedByFullLines)
{
    news(1600);
    const int real = model::textCounts(document, named(QStringLiteral("稿"))).characters;
    const Galley loose = galley(QStringLiteral("稿"));
    const TradeCount before = tradeCount(document, loose);
    EXPECT_EQ(before.perLine, page.grid.charactersPerColumn);
    EXPECT_EQ(before.lines, loose.rows.back().number);
    EXPECT_EQ(before.byLines(), before.lines * page.grid.charactersPerColumn);
    EXPECT_EQ(before.characters, real);
    EXPECT_EQ(before.onPages, 0) << "it is on no page";
    EXPECT_NEAR(before.byLines(), real, real * 0.15) << "short lines are full ones, pressed marks are none";
    place(24);
    const Galley made = galley(QStringLiteral("稿"));
    ASSERT_GT(made.oversetRow, 0);
    const TradeCount after = tradeCount(document, made);
    EXPECT_EQ(after.characters, real);
    int set = 0; // what stands on the page, counted from its lines
    const auto laid = composed();
    for (const LineLayout &line : laid->lines) {
        const auto *paragraph = document.find<model::Paragraph>(line.paragraph);
        set += model::textCounts(*paragraph, line.line().start - line.prefix, line.line().end - line.prefix).characters;
    }
    EXPECT_EQ(after.onPages, set);
    EXPECT_LT(after.onPages, real);
}

TEST_F(GalleyTest, SetsAStoryThatIsOnNoPageInTheBaseColumn)
{
    news(600);
    const Galley made = galley(QStringLiteral("稿"));
    EXPECT_FALSE(made.isPlaced);
    EXPECT_EQ(made.measure, page.grid.columnWidth());
    EXPECT_EQ(made.oversetRow, -1);
    expectWhole(made, QStringLiteral("稿"), 5);
}

TEST_F(GalleyTest, InOneColumnLinesAreAsLongAsThatIs)
{
    news(1600);
    place(24);
    const Length wide = page.grid.bodySize * 30;
    const Galley made = galley(QStringLiteral("稿"), wide);
    EXPECT_EQ(made.measure, wide);
    expectWhole(made, QStringLiteral("稿"), 5);
    EXPECT_GE(made.oversetRow, 0) << "what found no room on the page is told here too";
    EXPECT_EQ(made.oversetCharacters, composed()->stories.front().oversetCharacters);
}

TEST_F(GalleyTest, StripsAnswerForCarets)
{
    news(1600);
    place(40);
    const Galley made = galley(QStringLiteral("稿"));
    const Strips strips{12, made.measure + Length::mm(8)};
    const PageLayout laid = stripsOf(made, strips);
    ASSERT_EQ(laid.lines.size(), made.rows.size());
    EXPECT_EQ(laid.lines.back().leg + 1, stripCount(made, strips));
    EXPECT_GT(stripCount(made, strips), 3);
    for (std::size_t i = 0; i < laid.lines.size(); ++i) {
        const LineLayout &line = laid.lines[i];
        EXPECT_LE(line.box.bottom(), made.pitch * 12);
        const TextPosition at{line.paragraph, std::max(0, line.line().start - line.prefix), line.line().start > 0};
        EXPECT_EQ(laid.lineOf(at), static_cast<int>(i));
        const auto caret = laid.caretAt(at);
        ASSERT_TRUE(caret);
        const auto hit = laid.hitTest({caret->rect.x, caret->rect.y + caret->rect.height / 2});
        ASSERT_TRUE(hit);
        EXPECT_EQ(hit->paragraph, at.paragraph);
        EXPECT_EQ(hit->offset, at.offset);
        if (i + 1 < laid.lines.size()) // down goes to the next line, over the ends of strips too
            if (const auto below = laid.lineAway(at, 1, caret->rect.x))
                EXPECT_EQ(laid.lineOf(*below), static_cast<int>(i) + 1);
    }
}

TEST_F(GalleyTest, CutsAndNotesAreInTheTextAsOnThePage)
{
    news(600);
    model::Paragraph paragraph = *document.find<model::Paragraph>(named(QStringLiteral("稿/2")));
    paragraph.spans = {{3, 9, {}, {}, true}};
    put(paragraph);
    place(40);
    const Galley plain = galley(QStringLiteral("稿"));
    expectWhole(plain, QStringLiteral("稿"), 5);
    const auto before = composed();
    paragraph.spans.push_back({12, 14, {}, {}, false, QStringLiteral("待核"), QStringLiteral("甲")});
    put(paragraph);
    const auto after = composed();
    ASSERT_EQ(before->lines.size(), after->lines.size());
    EXPECT_EQ(display::textDump(*before->display), display::textDump(*after->display)) << "a note moves nothing";
}

TEST_F(GalleyTest, ANoteWithinAStyleMovesNothing)
{
    model::CharacterStyle style;
    style.id = named(QStringLiteral("黑"));
    style.publication = named(QStringLiteral("publication"));
    style.name = QStringLiteral("黑");
    style.format.family = QStringLiteral("黑");
    put(style);
    news(600);
    model::Paragraph paragraph = *document.find<model::Paragraph>(named(QStringLiteral("稿/2")));
    paragraph.spans = {{3, 30, QStringLiteral("黑")}};
    put(paragraph);
    place(40);
    const auto before = composed();
    paragraph.spans = {{3, 10, QStringLiteral("黑")},
        {10, 14, QStringLiteral("黑"), {}, false, QStringLiteral("待核"), QStringLiteral("甲")},
        {14, 30, QStringLiteral("黑")}};
    put(paragraph);
    EXPECT_EQ(display::textDump(*before->display), display::textDump(*composed()->display));
}

} // namespace banxin::layout
