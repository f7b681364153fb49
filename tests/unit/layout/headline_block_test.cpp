// Headline blocks: kicker and deck over, under and beside, vertical headlines beside text, fitting.
#include "layout/headline_block.h"
#include "model/line_breaks.h"
#include "page_fixture.h"

using namespace banxin;
using base::Length;
using base::Rect;
using model::HeadlinePlace;

class Headlines : public layout::PageFixture {
protected:
    void SetUp() override
    {
        PageFixture::SetUp();
        const auto sensed = [](double size, double leading) {
            return [=](model::ParagraphFormat &f) {
                f.characters.size = Length::pt(size);
                f.leading = Length::pt(leading);
                f.alignment = model::Alignment::Left;
                f.gridLocked = false;
                f.breakBySense = true;
            };
        };
        style(QStringLiteral("headline"), sensed(36, 44));
        style(QStringLiteral("kicker"), sensed(15, 20));
        style(QStringLiteral("deck"), sensed(14, 20));
        story(QStringLiteral("a"),
            {{Role::Kicker, QStringLiteral("抗疫一线党旗红")}, {Role::Headline, QStringLiteral("循环式防控守住院感关")},
                {Role::Deck, QStringLiteral("青岛多部门联合发布会通报最新进展")}, {Role::Body, prose(600)}});
    }

    /// Where the type of a paragraph stands: from the head of its first em box to the foot of its last.
    static Rect typeOf(const layout::PageLayout &layout, Role role)
    {
        Rect type;
        for (const layout::LineLayout &line : layout.lines) {
            if (line.role != role)
                continue;
            const Length size = line.line().size, ascent = size.scaled(88, 100);
            const Length indent = line.line().indent, width = line.line().width - indent;
            const Rect em = line.mode == model::WritingMode::Vertical
                ? Rect{line.origin.x - size / 2, line.origin.y + indent, size, width}
                : Rect{line.origin.x + indent, line.origin.y - ascent, width, size};
            type = type.isEmpty() ? em : type.united(em);
        }
        return type;
    }

    static int linesOfRole(const layout::PageLayout &layout, Role role)
    {
        return static_cast<int>(std::count_if(
            layout.lines.begin(), layout.lines.end(), [role](const auto &line) { return line.role == role; }));
    }

    static Length middle(const Rect &rect) { return rect.y + rect.height / 2; }
};

TEST_F(Headlines, StandBelowEachOtherUnlessAskedOtherwise)
{
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 5, 30), areaOf(QStringLiteral("a"), 3));
    const auto layout = composed();
    EXPECT_LT(typeOf(*layout, Role::Kicker).bottom(), typeOf(*layout, Role::Headline).top());
    EXPECT_LT(typeOf(*layout, Role::Headline).bottom(), typeOf(*layout, Role::Deck).top());
    EXPECT_LT(typeOf(*layout, Role::Deck).bottom(), typeOf(*layout, Role::Body).top());
}

TEST_F(Headlines, KickerAndDeckStandBesideInTheMiddleOfTheHeadlinesHeight)
{
    model::AreaContent content = areaOf(QStringLiteral("a"), 3);
    content.kickerPlace = content.deckPlace = HeadlinePlace::Beside;
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 5, 30), content);
    const auto layout = composed();
    const Rect kicker = typeOf(*layout, Role::Kicker), headline = typeOf(*layout, Role::Headline),
               deck = typeOf(*layout, Role::Deck);
    EXPECT_EQ(linesOfRole(*layout, Role::Kicker), 2);
    EXPECT_EQ(linesOfRole(*layout, Role::Headline), 1);
    EXPECT_EQ(linesOfRole(*layout, Role::Deck), 2);
    EXPECT_NEAR((headline.left() - kicker.right()).toPt(), 24, 1) << "two thirds of an em between them";
    EXPECT_NEAR((deck.left() - headline.right()).toPt(), 24, 1);
    EXPECT_NEAR(middle(kicker).toPt(), middle(headline).toPt(), 0.1);
    EXPECT_NEAR(middle(deck).toPt(), middle(headline).toPt(), 0.1);
    EXPECT_LT(headline.bottom(), typeOf(*layout, Role::Body).top());
    EXPECT_TRUE(layout->findings.empty()) << layout->findings.front().message.toStdString();
    // What takes fewer lines leaves more rows for text.
    content.kickerPlace = content.deckPlace = HeadlinePlace::OwnLine;
    const Length before = typeOf(*layout, Role::Body).top();
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 5, 30), content);
    EXPECT_GT(typeOf(*composed(), Role::Body).top(), before);
}

TEST_F(Headlines, WhatLeavesTheHeadlineTooLittleGoesToALineOfItsOwn)
{
    model::AreaContent content = areaOf(QStringLiteral("a"), 1);
    content.kickerPlace = content.deckPlace = HeadlinePlace::Beside;
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 60), content);
    const auto layout = composed();
    EXPECT_LT(typeOf(*layout, Role::Kicker).bottom(), typeOf(*layout, Role::Headline).top());
    EXPECT_LT(typeOf(*layout, Role::Headline).bottom(), typeOf(*layout, Role::Deck).top());
}

TEST_F(Headlines, AGroupIsCentredAsOne)
{
    style(QStringLiteral("headline"), [](model::ParagraphFormat &f) {
        f.characters.size = Length::pt(30);
        f.leading = Length::pt(36);
        f.alignment = model::Alignment::Centre;
        f.gridLocked = false;
        f.breakBySense = true;
    });
    model::AreaContent content = areaOf(QStringLiteral("a"), 3);
    content.kickerPlace = HeadlinePlace::Beside;
    const Rect box = page.grid.rect(0, 0, 5, 30);
    frame(QStringLiteral("area"), box, content);
    const auto layout = composed();
    const Rect both = typeOf(*layout, Role::Kicker).united(typeOf(*layout, Role::Headline));
    EXPECT_NEAR((both.left() - box.left()).toPt(), (box.right() - both.right()).toPt(), 1);
}

TEST_F(Headlines, AVerticalHeadlineStandsBesideTheTextThatRunsAroundIt)
{
    for (const auto form : {model::HeadlineForm::Vertical, model::HeadlineForm::VerticalRight}) {
        model::AreaContent content = areaOf(QStringLiteral("a"), 3);
        content.headlineForm = form;
        const Rect box = page.grid.rect(0, 0, 4, 40);
        const auto area = frame(QStringLiteral("area"), box, content);
        const auto layout = composed();
        const Rect kicker = typeOf(*layout, Role::Kicker), headline = typeOf(*layout, Role::Headline),
                   deck = typeOf(*layout, Role::Deck);
        EXPECT_GT(kicker.left(), headline.right()) << "from right to left";
        EXPECT_GT(headline.left(), deck.right());
        const Rect block = kicker.united(headline).united(deck);
        if (form == model::HeadlineForm::Vertical)
            EXPECT_LT(block.right(), box.x + box.width / 2);
        else
            EXPECT_GT(block.left(), box.x + box.width / 2);
        QString text;
        for (const layout::LineLayout &line : linesOf(*layout, area)) {
            if (line.role != Role::Body)
                continue;
            const Rect em{line.origin.x + line.line().indent, line.origin.y - Length::pt(7.9),
                line.line().width - line.line().indent, Length::pt(9)};
            EXPECT_FALSE(em.intersects(block));
            EXPECT_GE(line.line().measure, Length::pt(9) * 8);
            for (const auto &run : line.line().runs)
                text += run.run->text;
        }
        EXPECT_EQ(text, prose(600));
        EXPECT_EQ(layout->stories.at(0).oversetLines, 0);
        document = document.without(area);
    }
}

TEST_F(Headlines, GiveUpALineWhereTheirBoxIsTooLow)
{
    story(QStringLiteral("b"), {{Role::Headline, QStringLiteral("中东各国新冠疫情发展不一 地区贫困状况不断恶化")}});
    model::AreaContent content = areaOf(QStringLiteral("b"));
    content.roles = {Role::Headline};
    // Seven characters a line: five lines would part no word, and four have room.
    const Rect wide{Length::mm(30), Length::mm(30), Length::pt(36 * 7.5), Length::pt(44 * 5)};
    frame(QStringLiteral("area"), wide, content);
    EXPECT_EQ(composed()->lines.size(), 5u);
    Rect low = wide;
    low.height = Length::pt(44 * 4);
    frame(QStringLiteral("area"), low, content);
    const auto layout = composed();
    EXPECT_EQ(layout->lines.size(), 4u);
    EXPECT_EQ(layout->stories.at(0).oversetLines, 0);
    ASSERT_EQ(layout->findings.size(), 1u) << "the editor is told that a word is parted";
    EXPECT_EQ(layout->findings.front().rule, QStringLiteral("parted-headline"));
}

TEST_F(Headlines, BecomeSmallerWhereTheStyleAllowsIt)
{
    style(QStringLiteral("headline"), [](model::ParagraphFormat &f) {
        f.characters.size = Length::pt(36);
        f.leading = Length::pt(44);
        f.alignment = model::Alignment::Left;
        f.gridLocked = false;
        f.breakBySense = true;
        f.maximumLines = 1;
        f.minimumSizePercent = 70;
    });
    story(QStringLiteral("b"), {{Role::Headline, QStringLiteral("循环式防控守住院感关")}, {Role::Body, prose(60)}});
    const Rect box{page.grid.typeArea.x, page.grid.typeArea.y, Length::pt(300), Length::pt(300)};
    frame(QStringLiteral("area"), box, areaOf(QStringLiteral("b")));
    const auto layout = composed();
    ASSERT_EQ(linesOfRole(*layout, Role::Headline), 1);
    const layout::LineLayout &line = layout->lines.front();
    EXPECT_EQ(line.line().size, Length::pt(36).scaled(83, 100));
    EXPECT_LE(line.line().width, Length::pt(300));
    EXPECT_NEAR((line.origin.y - line.line().size.scaled(88, 100) + line.line().size / 2).toPt(),
        (line.box.y + line.box.height / 2).toPt(), 0.1)
        << "in the middle of its line";
}

TEST_F(Headlines, BeginBelowAPictureThatCoversTheHeadOfTheArea)
{
    const Rect picture = page.grid.rect(0, 0, 5, 8);
    frame(QStringLiteral("picture"), picture, model::BoxContent{}, true);
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 5, 60), areaOf(QStringLiteral("a"), 3));
    const auto layout = composed();
    EXPECT_GT(typeOf(*layout, Role::Kicker).top(), picture.bottom());
    EXPECT_GT(typeOf(*layout, Role::Body).top(), typeOf(*layout, Role::Deck).bottom());
}

TEST_F(Headlines, EditorsBreaksHoldInOneAreaAlone)
{
    const auto &headline = *document.find<model::Paragraph>(named(QStringLiteral("a/1")));
    model::AreaContent content = areaOf(QStringLiteral("a"), 3);
    model::setLineBreaks(content, headline, {5});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 5, 40), content);
    auto layout = composed();
    QStringList texts;
    for (const layout::LineLayout &line : layout->lines) {
        if (line.role == Role::Headline)
            texts << headline.text.mid(line.line().start, line.line().end - line.line().start);
    }
    EXPECT_EQ(texts, (QStringList{QStringLiteral("循环式防控"), QStringLiteral("守住院感关")}));
    EXPECT_EQ(document.find<model::Paragraph>(headline.id)->text, headline.text);
    model::setLineBreaks(content, headline, {});
    EXPECT_TRUE(content.lineBreaks.empty());
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 5, 40), content);
    EXPECT_EQ(linesOfRole(*composed(), Role::Headline), 1);
}
