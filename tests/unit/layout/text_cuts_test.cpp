// 删而不印: text that is kept in the story and stands on no page.
#include "layout/text_cuts.h"

#include "page_fixture.h"

namespace banxin::layout {

class TextCutsTest : public PageFixture {
protected:
    void cut(const QString &name, std::vector<model::Span> spans)
    {
        model::Paragraph paragraph = *document.find<model::Paragraph>(named(name));
        paragraph.spans = std::move(spans);
        put(paragraph);
    }
    static model::Span range(int start, int end) { return {start, end, {}, {}, true}; }
};

TEST_F(TextCutsTest, OffsetsGoThereAndBack)
{
    const QString text = QStringLiteral("天地玄黄宇宙洪荒");
    const TextCuts cuts(text, {range(0, 1), range(3, 5), range(5, 6)});
    EXPECT_EQ(cuts.without(text), QStringLiteral("地玄洪荒"));
    EXPECT_FALSE(cuts.takesAll());
    const std::vector<int> rests{0, 0, 1, 2, 2, 2, 2, 3, 4};
    for (int at = 0; at <= 8; ++at)
        EXPECT_EQ(cuts.inRest(at), rests[static_cast<std::size_t>(at)]) << at;
    const std::vector<int> wholes{0, 2, 3, 7, 8}, units{1, 2, 6, 7, 8};
    for (int at = 0; at <= 4; ++at) {
        EXPECT_EQ(cuts.inWhole(at), wholes[static_cast<std::size_t>(at)]) << at;
        EXPECT_EQ(cuts.unitInWhole(at), units[static_cast<std::size_t>(at)]) << at;
        EXPECT_EQ(cuts.inRest(cuts.unitInWhole(at)), at);
    }
    EXPECT_EQ(cuts.charactersFrom(text, 0), 4);
    EXPECT_EQ(cuts.charactersFrom(text, 4), 2);
    EXPECT_TRUE(TextCuts(text, {range(0, 5), range(5, 8)}).takesAll());
    EXPECT_FALSE(TextCuts({}, {}).takesAll());
}

/// Whatever is cut, the lines are those of the text without it, and every character keeps its place.
TEST_F(TextCutsTest, ThePageIsThatOfTheTextWithoutThem)
{
    const QString whole = prose(400);
    const std::vector<std::pair<int, int>> ranges{{0, 3}, {40, 41}, {100, 160}, {395, 400}};
    QString rest = whole;
    for (auto it = ranges.rbegin(); it != ranges.rend(); ++it)
        rest.remove(it->first, it->second - it->first);
    const base::Rect box = page.grid.rect(0, 0, 2, 20);

    story(QStringLiteral("a"), {{Role::Body, rest}});
    frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a"), 2));
    const auto without = composed();

    std::vector<model::Span> spans;
    for (const auto &[from, to] : ranges)
        spans.push_back(range(from, to));
    story(QStringLiteral("a"), {{Role::Body, whole}});
    cut(QStringLiteral("a/0"), spans);
    const auto with = composed();

    EXPECT_EQ(display::plainText(*with->display), display::plainText(*without->display));
    ASSERT_EQ(with->lines.size(), without->lines.size());
    EXPECT_EQ(model::characterCount(document, named(QStringLiteral("a"))), rest.size());
    const TextCuts cuts(whole, spans);
    std::vector<int> seen;
    for (std::size_t i = 0; i < with->lines.size(); ++i) {
        const typeset::Line &line = with->lines[i].line(), &other = without->lines[i].line();
        EXPECT_EQ(cuts.inRest(line.start), other.start);
        EXPECT_EQ(cuts.inRest(line.end), other.end);
        EXPECT_EQ(line.start, i == 0 ? 0 : with->lines[i - 1].line().end);
        ASSERT_EQ(static_cast<int>(line.carets.size()), line.end - line.start + 1);
        for (int at = line.start; at <= line.end; ++at)
            EXPECT_EQ(line.carets[static_cast<std::size_t>(at - line.start)],
                other.carets[static_cast<std::size_t>(cuts.inRest(at) - other.start)]);
        QString shown;
        for (const typeset::SetRun &run : line.runs) {
            EXPECT_EQ(whole.mid(run.textStart, run.run->text.size()), run.run->text); // a run counts in the whole
            shown += run.run->text;
        }
        seen.insert(seen.end(), with->lines[i].cuts.begin(), with->lines[i].cuts.end());
    }
    EXPECT_EQ(with->lines.back().line().end, 400);
    EXPECT_EQ(seen, (std::vector<int>{0, 40, 100, 395}));
    // The copyfit of both is one.
    EXPECT_EQ(with->stories.front().undersetLines, without->stories.front().undersetLines);
}

TEST_F(TextCutsTest, ACaretBeforeAndBehindACutIsOnePlace)
{
    story(QStringLiteral("a"), {{Role::Body, QStringLiteral("天地玄黄宇宙洪荒")}});
    cut(QStringLiteral("a/0"), {range(3, 5)});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 4), areaOf(QStringLiteral("a")));
    const auto layout = composed();
    const auto before = layout->caretAt({named(QStringLiteral("a/0")), 3}),
               within = layout->caretAt({named(QStringLiteral("a/0")), 4}),
               behind = layout->caretAt({named(QStringLiteral("a/0")), 5});
    ASSERT_TRUE(before && within && behind);
    EXPECT_EQ(before->rect, within->rect);
    EXPECT_EQ(before->rect, behind->rect);
    const auto hit = layout->hitTest({before->rect.x, before->rect.y + before->rect.height / 2});
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->offset, 3);
    const auto next = layout->caretAt({named(QStringLiteral("a/0")), 6});
    EXPECT_EQ(next->rect.x - behind->rect.x, Length::pt(9));
}

TEST_F(TextCutsTest, AParagraphThatIsCutAllTakesNoLine)
{
    story(QStringLiteral("a"),
        {{Role::Body, QStringLiteral("天地玄黄")}, {Role::Body, QStringLiteral("宇宙洪荒")},
            {Role::Body, QStringLiteral("日月盈昃")}});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 10), areaOf(QStringLiteral("a")));
    EXPECT_EQ(composed()->lines.size(), 3u);
    cut(QStringLiteral("a/1"), {range(0, 4)});
    const auto layout = composed();
    ASSERT_EQ(layout->lines.size(), 2u);
    EXPECT_EQ(layout->lines[1].paragraph, named(QStringLiteral("a/2")));
    EXPECT_FALSE(layout->caretAt({named(QStringLiteral("a/1")), 2}));
    cut(QStringLiteral("a/1"), {});
    EXPECT_EQ(composed()->lines.size(), 3u);
}

TEST_F(TextCutsTest, WhatIsCutIsNotOverset)
{
    story(QStringLiteral("a"), {{Role::Body, prose(600)}});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 10), areaOf(QStringLiteral("a")));
    const int over = composed()->stories.front().oversetCharacters;
    ASSERT_GT(over, 300);
    cut(QStringLiteral("a/0"), {range(550, 600)});
    EXPECT_EQ(composed()->stories.front().oversetCharacters, over - 50);
}

TEST_F(TextCutsTest, LooksStayWithTheirCharacters)
{
    model::CharacterStyle bold;
    bold.id = named(QStringLiteral("黑"));
    bold.publication = named(QStringLiteral("publication"));
    bold.name = QStringLiteral("黑");
    bold.format.family = QStringLiteral("黑");
    put(bold);
    story(QStringLiteral("a"), {{Role::Body, QStringLiteral("天地玄黄宇宙洪荒")}});
    cut(QStringLiteral("a/0"), {range(1, 3), {4, 6, QStringLiteral("黑")}, range(6, 7)});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 4), areaOf(QStringLiteral("a")));
    const auto layout = composed();
    std::vector<std::pair<int, QString>> runs;
    for (const typeset::SetRun &run : layout->lines.front().line().runs)
        runs.emplace_back(run.textStart, run.run->text);
    EXPECT_EQ(runs,
        (std::vector<std::pair<int, QString>>{{0, QStringLiteral("天")}, {3, QStringLiteral("黄")},
            {4, QStringLiteral("宇宙")}, {7, QStringLiteral("荒")}}));
}

TEST_F(TextCutsTest, CellsOfATableKeepTheirPlaces)
{
    const QString row = QStringLiteral("甲乙丙\t丁戊\t己");
    story(QStringLiteral("a"), {{Role::TableRow, row}});
    cut(QStringLiteral("a/0"), {range(1, 3), range(4, 5)});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 3, 6), areaOf(QStringLiteral("a")));
    const auto layout = composed();
    ASSERT_EQ(layout->lines.size(), 3u);
    QString shown;
    for (const LineLayout &line : layout->lines) {
        for (const typeset::SetRun &run : line.line().runs) {
            EXPECT_EQ(row.mid(run.textStart - line.prefix, run.run->text.size()), run.run->text);
            shown += run.run->text;
        }
    }
    EXPECT_EQ(shown, QStringLiteral("甲戊己"));
    EXPECT_EQ(layout->lines[0].cuts, std::vector<int>{1});
    EXPECT_TRUE(layout->lines[2].cuts.empty());
}

TEST_F(TextCutsTest, CaptionsAndFurnitureLeaveItOut)
{
    const Id label = frame(QStringLiteral("label"), {Length::mm(20), Length::mm(200), Length::mm(60), Length::mm(10)},
        model::TextContent{});
    text(QStringLiteral("label/0"), label, QStringLiteral("株洲日报社出版"));
    cut(QStringLiteral("label/0"), {range(4, 5)});
    EXPECT_EQ(display::plainText(*composed()->display), QStringLiteral("株洲日报出版\n"));
    EXPECT_EQ(composed()->lines.front().cuts, std::vector<int>{4});
}

} // namespace banxin::layout
