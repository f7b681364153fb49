// 转版: a story that goes on on another page.
#include "page_fixture.h"

using namespace banxin;
using base::Length;
using base::Rect;

class Jump : public layout::PageFixture {
protected:
    void SetUp() override
    {
        PageFixture::SetUp();
        style(QStringLiteral("jump"), [](model::ParagraphFormat &f) { f.characters.family = QStringLiteral("楷"); });
        other = page;
        other.id = named(QStringLiteral("page two"));
        other.number = QStringLiteral("A03");
        put(other);
    }

    /// An area for `rows` rows on either page.
    void areas(int rows, int rowsThere, int columns = 1)
    {
        model::Frame here, there;
        here.id = named(QStringLiteral("here"));
        here.page = page.id;
        here.order = base::OrderKey::nth(0);
        here.box = page.grid.rect(0, 0, columns, rows);
        here.content = areaOf(QStringLiteral("a"), columns, 1);
        there = here;
        there.id = named(QStringLiteral("there"));
        there.page = other.id;
        there.box = page.grid.rect(0, 4, columns, rowsThere);
        there.content = areaOf(QStringLiteral("a"), columns, 2);
        put(here);
        put(there);
    }

    std::shared_ptr<const layout::PageLayout> there() const { return composer().compose(document, other.id); }

    static QStringList textsOf(const layout::PageLayout &layout)
    {
        QStringList texts;
        for (const layout::LineLayout &line : layout.lines) {
            QString text;
            for (const auto &run : line.line().runs)
                text += run.run->text;
            texts.append(text);
        }
        return texts;
    }

    model::Page other;
};

TEST_F(Jump, BothEndsSayWhereTheStoryGoesOn)
{
    story(QStringLiteral("a"), {{Role::Body, prose(400)}});
    areas(10, 40);
    const auto first = composed(), second = there();
    EXPECT_EQ(textsOf(*first).back(), QStringLiteral("（下转第A03版）"));
    EXPECT_EQ(textsOf(*second).front(), QStringLiteral("（上接第A02版）"));
    ASSERT_EQ(first->lines.size(), 10u);
    // Each has a row of its own: the last of the one area and the first of the other.
    EXPECT_NEAR(
        (first->lines.back().origin.y - Length::pt(9).scaled(88, 100)).toPt(), page.grid.rowTop(9).toPt(), 0.01);
    EXPECT_NEAR(
        (second->lines.front().origin.y - Length::pt(9).scaled(88, 100)).toPt(), page.grid.rowTop(4).toPt(), 0.01);
    EXPECT_NEAR((second->lines[1].origin.y - second->lines[0].origin.y).toPt(), page.grid.pitch().toPt(), 0.01);
    EXPECT_FALSE(first->lines.back().editable);
    // Right and left.
    const auto &away = first->lines.back();
    EXPECT_GT((away.line().indent).toPt(), 10.0);
    EXPECT_TRUE(second->lines.front().line().indent.isZero());
}

TEST_F(Jump, AStoryThatEndsOnItsFirstPageHasNone)
{
    story(QStringLiteral("a"), {{Role::Body, prose(100)}});
    areas(12, 20);
    for (const QString &text : textsOf(*composed()))
        EXPECT_FALSE(text.contains(QStringLiteral("下转")));
    EXPECT_TRUE(there()->lines.empty());
}

TEST_F(Jump, NoTextIsLostOrSetTwice)
{
    for (int characters = 120; characters < 400; characters += 7) {
        story(QStringLiteral("a"), {{Role::Body, prose(characters)}, {Role::Body, prose(60, 3)}});
        areas(11, 40, 2);
        QString shown;
        for (const auto &layout : {composed(), there()}) {
            for (const auto &line : layout->lines) {
                if (!line.paragraph.isNull())
                    shown += document.find<model::Paragraph>(line.paragraph)
                                 ->text.mid(line.line().start, line.line().end - line.line().start);
            }
        }
        EXPECT_EQ(shown, prose(characters) + prose(60, 3)) << characters;
    }
}

TEST_F(Jump, TheLinesFollowThePagesNumber)
{
    story(QStringLiteral("a"), {{Role::Body, prose(400)}});
    areas(10, 40);
    (void)composed();
    other.number = QStringLiteral("B07");
    put(other);
    EXPECT_EQ(textsOf(*composed()).back(), QStringLiteral("（下转第B07版）"));
}
