// Edits of areas, their headlines' breaks, and runs of characters.
#include "edit/edits.h"
#include "model/line_breaks.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;

namespace {

class AreaEdits : public testing::Test {
protected:
    void SetUp() override
    {
        Story story;
        story.id = base::Id::fromName(QStringLiteral("story"));
        Placement placement;
        placement.id = base::Id::fromName(QStringLiteral("placement"));
        placement.story = story.id;
        Paragraph title;
        title.id = base::Id::fromName(QStringLiteral("headline"));
        title.parent = story.id;
        title.role = ParagraphRole::Headline;
        title.text = QStringLiteral("循环式防控守住院感关");
        Frame box;
        box.id = base::Id::fromName(QStringLiteral("frame"));
        box.box = {{}, {}, base::Length::mm(50), base::Length::mm(50)};
        AreaContent content;
        content.placement = placement.id;
        box.content = content;
        CharacterStyle style;
        style.id = base::Id::fromName(QStringLiteral("dotted"));
        style.name = QStringLiteral("着重");
        for (const Object &object : std::vector<Object>{story, placement, title, box, style})
            document = document.with(object, ++revision);
    }

    const AreaContent &area() const { return std::get<AreaContent>(document.find<Frame>(frame)->content); }
    const Paragraph &text() const { return *document.find<Paragraph>(headline); }
    void apply(const base::Result<ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const auto next = applied(document, *change, ++revision);
        ASSERT_TRUE(next);
        document = *next;
    }

    Document document;
    std::int64_t revision = 0;
    base::Id frame = base::Id::fromName(QStringLiteral("frame")),
             headline = base::Id::fromName(QStringLiteral("headline"));
};

} // namespace

TEST_F(AreaEdits, LineBreaksBelongToTheAreaAndCanBeTakenBack)
{
    apply(edit::setLineBreaks(document, frame, headline, {5}, {}));
    EXPECT_EQ(lineBreaksIn(area(), text()), std::vector<int>{5});
    EXPECT_EQ(text().text, QStringLiteral("循环式防控守住院感关"));
    apply(edit::setLineBreaks(document, frame, headline, {}, {}));
    EXPECT_TRUE(area().lineBreaks.empty());
    EXPECT_FALSE(edit::setLineBreaks(document, frame, headline, {11}, {}));
    EXPECT_FALSE(edit::setLineBreaks(document, frame, headline, {-1}, {}));
    EXPECT_FALSE(edit::setLineBreaks(document, headline, headline, {1}, {}));
    EXPECT_FALSE(edit::setLineBreaks(document, frame, frame, {1}, {}));
}

TEST_F(AreaEdits, AnAreaTakesAnyFormThatCanBeSet)
{
    AreaContent content = area();
    content.columns = 3;
    content.headlineForm = HeadlineForm::VerticalRight;
    apply(edit::setAreaContent(document, frame, content, {}));
    EXPECT_EQ(area(), content);
    content.columns = 0;
    EXPECT_FALSE(edit::setAreaContent(document, frame, content, {}));
    content.columns = 2;
    content.gutter = -base::Length::pt(1);
    EXPECT_FALSE(edit::setAreaContent(document, frame, content, {}));
    EXPECT_FALSE(edit::setAreaContent(document, headline, content, {}));
}

TEST_F(AreaEdits, AnAreaOfMoreOrEmptyPartsIsRefusedAndTheReasonSaid)
{
    AreaContent content = area();
    const base::Rect part{{}, {}, base::Length::mm(10), base::Length::mm(10)};
    content.parts.assign(kMostAreaParts, part);
    apply(edit::setAreaContent(document, frame, content, {}));
    EXPECT_EQ(area().parts.size(), kMostAreaParts);
    content.parts.push_back(part);
    const auto refused = edit::setAreaContent(document, frame, content, {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().what.contains(QStringLiteral("65"))) << refused.error().toText().toStdString();
    EXPECT_FALSE(refused.error().advice.isEmpty());
    content.parts = {part, {{}, {}, base::Length(), base::Length::mm(3)}};
    EXPECT_FALSE(edit::setAreaContent(document, frame, content, {}));
    content.parts = {{base::Length::pt(20000), {}, base::Length::mm(3), base::Length::mm(3)}};
    EXPECT_FALSE(edit::setAreaContent(document, frame, content, {}));
}

TEST_F(AreaEdits, WhatIsCutStaysSoWhateverItsStyle)
{
    const QString dotted = QStringLiteral("着重"), reading = QStringLiteral("yuàn gǎn");
    Paragraph cut = text();
    cut.spans = {{2, 4, {}, {}, true}};
    document = document.with(cut, 1);
    apply(edit::setSpan(document, headline, 1, 6, dotted, {}, {}));
    EXPECT_EQ(text().spans, (std::vector<Span>{{1, 2, dotted}, {2, 4, dotted, {}, true}, {4, 6, dotted}}));
    apply(edit::setSpan(document, headline, 3, 6, {}, reading, {}));
    EXPECT_EQ(text().spans,
        (std::vector<Span>{{1, 2, dotted}, {2, 3, dotted, {}, true}, {3, 4, {}, {}, true}, {4, 6, {}, reading}}));
    // Splitting the paragraph within a cut leaves both parts cut, and joining them brings it back.
    apply(edit::splitParagraph(document, headline, 3, {}));
    EXPECT_EQ(text().spans, (std::vector<Span>{{1, 2, dotted}, {2, 3, dotted, {}, true}}));
}

TEST_F(AreaEdits, ARunGetsAStyleAndAReadingInsteadOfWhatItHad)
{
    const QString dotted = QStringLiteral("着重"), reading = QStringLiteral("yuàn gǎn");
    apply(edit::setSpan(document, headline, 0, 5, dotted, {}, {}));
    apply(edit::setSpan(document, headline, 7, 9, {}, reading, {}));
    EXPECT_EQ(text().spans, (std::vector<Span>{{0, 5, dotted, {}}, {7, 9, {}, reading}}));
    apply(edit::setSpan(document, headline, 3, 8, {}, {}, {}));
    EXPECT_EQ(text().spans, (std::vector<Span>{{0, 3, dotted, {}}, {8, 9, {}, {}}}));
    EXPECT_FALSE(edit::setSpan(document, headline, 3, 3, dotted, {}, {}));
    EXPECT_FALSE(edit::setSpan(document, headline, 3, 99, dotted, {}, {}));
    EXPECT_FALSE(edit::setSpan(document, headline, 3, 5, QStringLiteral("没有"), {}, {}));
}
