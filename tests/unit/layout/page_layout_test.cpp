#include "page_fixture.h"

using namespace banxin;
using base::Length;
using layout::TextPosition;

class PageLayoutQuestions : public layout::PageFixture {
protected:
    void SetUp() override
    {
        PageFixture::SetUp();
        story(QStringLiteral("a"), {{Role::Body, prose(200)}, {Role::Body, QString()}, {Role::Body, prose(200, 3)}});
        area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 3, 12), areaOf(QStringLiteral("a"), 3));
        layout = composed();
    }
    base::Id area;
    std::shared_ptr<const layout::PageLayout> layout;
};

TEST_F(PageLayoutQuestions, EveryPlaceHasACaretAndTheCaretIsHitAgain)
{
    for (const auto &line : layout->lines) {
        for (int offset = line.line().start; offset <= line.line().end; ++offset) {
            const TextPosition position{line.paragraph, offset, offset == line.line().start && line.lineIndex > 0};
            const auto caret = layout->caretAt(position);
            ASSERT_TRUE(caret) << offset;
            EXPECT_EQ(caret->frame, area);
            const base::Point middle{caret->rect.x, caret->rect.y + caret->rect.height / 2};
            const auto hit = layout->hitTest(middle);
            ASSERT_TRUE(hit);
            EXPECT_EQ(hit->paragraph, position.paragraph);
            const auto again = layout->caretAt(*hit);
            ASSERT_TRUE(again);
            EXPECT_EQ(again->rect, caret->rect) << offset;
        }
    }
}

TEST_F(PageLayoutQuestions, AnEmptyParagraphHasALineAndACaret)
{
    const auto caret = layout->caretAt({named(QStringLiteral("a/1")), 0, false});
    ASSERT_TRUE(caret);
    EXPECT_GT(caret->rect.height, Length());
}

TEST_F(PageLayoutQuestions, ABreakIsTwoPlaces)
{
    const auto &first = layout->lines[0];
    const int end = first.line().end;
    const int before = layout->lineOf({first.paragraph, end, false}),
              after = layout->lineOf({first.paragraph, end, true});
    EXPECT_EQ(before, 0);
    EXPECT_EQ(after, 1);
}

TEST_F(PageLayoutQuestions, LineAwayGoesDownAcrossLegsAndBack)
{
    TextPosition position{layout->lines[0].paragraph, 3, false};
    const Length x = layout->caretAt(position)->rect.x;
    int visited = 0;
    while (const auto next = layout->lineAway(position, 1,
               layout->lines[static_cast<std::size_t>(layout->lineOf(position))].origin.x
                   + (x - layout->lines[0].origin.x))) {
        EXPECT_EQ(layout->lineOf(*next), layout->lineOf(position) + 1);
        position = *next;
        ++visited;
    }
    EXPECT_EQ(visited, static_cast<int>(layout->lines.size()) - 1);
    EXPECT_FALSE(layout->lineAway(position, 1, x));
    EXPECT_EQ(layout->lineOf(*layout->lineAway(position, -1, x)), visited - 1);
}

TEST_F(PageLayoutQuestions, LineEdgesAreTheLinesOwn)
{
    const auto &second = layout->lines[1];
    const TextPosition inside{second.paragraph, second.line().start + 2, false};
    const auto start = layout->lineEdge(inside, false), end = layout->lineEdge(inside, true);
    ASSERT_TRUE(start && end);
    EXPECT_EQ(layout->lineOf(*start), 1);
    EXPECT_EQ(start->offset, second.line().start);
    EXPECT_EQ(layout->lineOf(*end), 1);
    EXPECT_EQ(end->offset, second.line().end);
}

TEST_F(PageLayoutQuestions, ASelectionCoversItsLinesFromEitherEnd)
{
    const TextPosition from{layout->lines[0].paragraph, 2, false};
    const TextPosition to{layout->lines[2].paragraph, layout->lines[2].line().start + 3, false};
    const auto rects = layout->selectionRects(from, to);
    ASSERT_EQ(rects.size(), 3u);
    EXPECT_EQ(rects[0].x, layout->caretAt(from)->rect.x);
    EXPECT_EQ(rects[2].right(), layout->caretAt(to)->rect.x);
    EXPECT_EQ(layout->selectionRects(to, from), rects);
    EXPECT_TRUE(layout->selectionRects(from, from).empty());
}

TEST_F(PageLayoutQuestions, TextThatRunsBothWaysIsHitAndSelectedWhereItIsSeen)
{
    const QString text = QStringLiteral("他用希伯来语说שלום עולם，大家都笑了。");
    story(QStringLiteral("b"), {{Role::Body, text}});
    for (const auto mode : {model::WritingMode::Horizontal, model::WritingMode::Vertical}) {
        model::AreaContent content = areaOf(QStringLiteral("b"), 1);
        content.writingMode = mode;
        frame(QStringLiteral("both"), page.grid.rect(3, 0, 2, 40), content);
        const auto now = composed();
        const auto found = std::find_if(
            now->lines.begin(), now->lines.end(), [](const auto &line) { return !line.line().reaches.empty(); });
        ASSERT_NE(found, now->lines.end());
        const layout::LineLayout &line = *found;
        const bool isDown = mode == model::WritingMode::Vertical;
        const auto pointAt = [&](Length along) {
            return isDown ? base::Point{line.origin.x, line.origin.y + along}
                          : base::Point{line.origin.x + along, line.origin.y - Length::pt(3)};
        };
        for (int unit = line.line().start; unit < line.line().end; ++unit) {
            const auto [from, to] = line.line().cellOf(unit);
            const Length quarter = (to - from) / 4;
            const bool runsLeft = line.line().reaches[static_cast<std::size_t>(unit - line.line().start)] < Length();
            const auto before = now->hitTest(pointAt(runsLeft ? to - quarter : from + quarter));
            const auto after = now->hitTest(pointAt(runsLeft ? from + quarter : to - quarter));
            ASSERT_TRUE(before && after);
            EXPECT_EQ(before->offset, unit);
            EXPECT_EQ(after->offset, unit + 1);
            ASSERT_TRUE(now->caretAt(*before));
        }
        const auto selected = [&](int from, int to) {
            return now->selectionRects({line.paragraph, from, false}, {line.paragraph, to, false});
        };
        const auto alongOf = [&](const base::Rect &rect) {
            return isDown ? std::pair{rect.top() - line.origin.y, rect.bottom() - line.origin.y}
                          : std::pair{rect.left() - line.origin.x, rect.right() - line.origin.x};
        };
        const int word = static_cast<int>(text.indexOf(QChar(0x05E9)));
        const auto whole = selected(word, word + 9);
        ASSERT_EQ(whole.size(), 1u);
        EXPECT_EQ(
            alongOf(whole.front()), (std::pair{line.line().cellOf(word + 8).first, line.line().cellOf(word).second}));
        // The character before the phrase and the first letter in it, which is at the phrase's other end.
        const auto parted = selected(word - 1, word + 1);
        ASSERT_EQ(parted.size(), 2u);
        EXPECT_EQ(alongOf(parted[0]), line.line().cellOf(word - 1));
        EXPECT_EQ(alongOf(parted[1]), line.line().cellOf(word));
    }
}

TEST_F(PageLayoutQuestions, FramesAreHitFromTheFront)
{
    const auto top = frame(QStringLiteral("top"), page.grid.rect(0, 0, 1, 2), model::BoxContent{});
    const auto now = composed();
    EXPECT_EQ(now->frameAt({page.grid.columnLeft(0) + Length::mm(1), page.grid.rowTop(0) + Length::mm(1)}), top);
    EXPECT_EQ(now->frameAt({page.grid.columnLeft(0) + Length::mm(1), page.grid.rowTop(5)}), area);
    EXPECT_TRUE(now->frameAt({Length::mm(1), Length::mm(1)}).isNull());
}

TEST_F(PageLayoutQuestions, TextThatIsOversetHasNoCaret)
{
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 3), areaOf(QStringLiteral("a")));
    const auto now = composed();
    EXPECT_FALSE(now->caretAt({named(QStringLiteral("a/2")), 5, false}));
}
