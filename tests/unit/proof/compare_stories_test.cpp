// Stories of two versions compared from their text: exact, on the page or not.
#include "placed_story.h"

#include "proof/compare_stories.h"

#include <random>

using namespace banxin;
using namespace banxin::proof;
using namespace Qt::StringLiterals;

namespace {

class CompareStories : public test::PlacedStory {
protected:
    std::vector<StoryDifference> differences() const { return comparedStories(before, document, page); }
};

/// What the range says in that document; paragraphs parted by ¶.
QString textOf(const model::Document &document, base::Id story, const StoryRange &range)
{
    QString said;
    bool isIn = false;
    for (const model::Paragraph *one : document.childrenOf<model::Paragraph>(story)) {
        const bool isFirst = one->id == range.paragraph, isLast = one->id == range.lastParagraph;
        if (isIn)
            said += u'¶';
        isIn = isIn || isFirst;
        if (!isIn)
            continue;
        const int from = isFirst ? range.from : 0, to = isLast ? range.to : int(one->text.size());
        said += one->text.mid(from, to - from);
        if (isLast)
            break;
    }
    return said;
}

} // namespace

TEST_F(CompareStories, TheSameTextGivesNone)
{
    EXPECT_TRUE(differences().empty());
    model::Story moved = *document.find<model::Story>(story);
    moved.state = u"submitted"_s;
    document = document.with(moved, 2);
    EXPECT_TRUE(differences().empty());
}

TEST_F(CompareStories, ReplacedAddedAndRemovedAreExact)
{
    const base::Id first = paragraphs()[1], second = paragraphs()[2];
    setText(first, u"中东非地区的极端贫困人口将增加300万。"_s);
    setText(second, u"并举行新闻发布会通报情况。"_s);
    before = document;
    setText(first, u"中东北非地区的极端贫困人口将增加350万。"_s);
    setText(second, u"通报情况。"_s);
    const auto found = differences();
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].difference.kind, DifferenceKind::TextAdded);
    EXPECT_EQ(found[0].difference.after.words, u"北"_s);
    EXPECT_EQ(found[0].after, (StoryRange{first, 2, first, 3}));
    EXPECT_EQ(found[0].before, (StoryRange{first, 2, first, 2}));
    EXPECT_EQ(found[0].difference.after.lead, u"中东"_s);
    EXPECT_EQ(found[1].difference.kind, DifferenceKind::TextReplaced);
    EXPECT_EQ(found[1].difference.before.words, u"300"_s);
    EXPECT_EQ(found[1].difference.after.words, u"350"_s);
    EXPECT_EQ(found[1].before, (StoryRange{first, 15, first, 18}));
    EXPECT_EQ(found[2].difference.kind, DifferenceKind::TextRemoved);
    EXPECT_EQ(found[2].difference.before.words, u"并举行新闻发布会"_s);
    EXPECT_EQ(found[2].difference.after.tail, u"通报情况。"_s);
    EXPECT_EQ(found[2].story, story);
}

TEST_F(CompareStories, RadicalsOfOurOwnTextAreAnotherCharacter)
{
    const base::Id first = paragraphs()[1];
    setText(first, u"⽂明"_s);
    before = document;
    setText(first, u"文明"_s);
    ASSERT_EQ(differences().size(), 1u);
    EXPECT_EQ(differences()[0].difference.before.words, u"⽂"_s);
}

TEST_F(CompareStories, WhatIsCutFromPaperIsNotThere)
{
    const base::Id first = paragraphs()[1];
    setText(first, u"甲乙丙丁"_s);
    before = document;
    model::Paragraph paragraph = *document.find<model::Paragraph>(first);
    model::Span cut;
    cut.start = 1;
    cut.end = 3;
    cut.cut = true;
    paragraph.spans = {cut};
    document = document.with(paragraph, 2);
    const auto found = differences();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].difference.kind, DifferenceKind::TextRemoved);
    EXPECT_EQ(found[0].difference.before.words, u"乙丙"_s);
}

TEST_F(CompareStories, ParagraphsThatPartedAreSaidWithTheirSign)
{
    const base::Id first = paragraphs()[1];
    const auto parted = edit::splitParagraph(document, first, 2, {});
    ASSERT_TRUE(commit(parted));
    const auto found = differences();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].difference.kind, DifferenceKind::TextAdded);
    EXPECT_EQ(found[0].difference.after.words, u"¶"_s);
}

TEST_F(CompareStories, AStoryThatIsOnOneVersionAloneIsAddedOrRemovedWhole)
{
    document = document.without(test::namedId(u"区"_s));
    auto found = differences();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].difference.kind, DifferenceKind::TextRemoved);
    EXPECT_TRUE(found[0].after.paragraph.isNull());
    std::swap(before, document);
    found = differences();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].difference.kind, DifferenceKind::TextAdded);
}

/// Whatever was done to the text: taking the differences' words out of the one and putting the others in makes the
/// other.
TEST_F(CompareStories, DifferencesMakeTheOneTextOfTheOther)
{
    std::mt19937 random(9);
    const auto whole = [&](const model::Document &of) {
        QStringList all;
        for (const model::Paragraph *one : of.childrenOf<model::Paragraph>(story))
            all << one->text;
        return all.join(u'¶');
    };
    for (int round = 0; round < 300; ++round) {
        document = before;
        for (int k = 0; k <= round % 6; ++k) {
            const auto all = paragraphs();
            const base::Id one = all[random() % all.size()];
            const int length = int(text(one).size());
            const int from = int(random() % unsigned(length + 1)), to = std::min(length, from + int(random() % 5));
            if (random() % 8 == 0 && length > 2)
                commit(edit::splitParagraph(document, one, from, {}), false);
            else
                commit(edit::replaceText(document, one, from, to, random() % 3 ? u"𠮷改12字"_s : QString(), {}), false);
        }
        QString made = whole(before);
        const QString wanted = whole(document);
        const auto found = differences();
        EXPECT_EQ(found.empty(), made == wanted);
        qsizetype at = 0;
        QString rebuilt;
        for (const StoryDifference &one : found) {
            const QString &was = one.difference.before.words, &is = one.difference.after.words;
            if (!one.before.isEmpty() && !was.contains(u'¶')) {
                EXPECT_EQ(textOf(before, story, one.before), was);
            }
            if (!one.after.isEmpty() && !is.contains(u'¶')) {
                EXPECT_EQ(textOf(document, story, one.after), is);
            }
            // Where it stands in the whole text: by its paragraph and offset.
            qsizetype start = 0;
            for (const model::Paragraph *paragraph : before.childrenOf<model::Paragraph>(story)) {
                if (paragraph->id == one.before.paragraph)
                    break;
                start += paragraph->text.size() + 1;
            }
            start += one.before.from - (was.startsWith(u'¶') ? 1 : 0);
            rebuilt += made.mid(at, start - at) + is;
            at = start + was.size();
        }
        rebuilt += made.mid(at);
        EXPECT_EQ(rebuilt, wanted) << round;
    }
}
