// Stories as running text with what was taken out and put in: nothing of either text is lost, and manuscripts are read
// as they were taken in.
#include "placed_story.h"

#include "proof/story_runs.h"
#include "tests/support/seed.h"

#include <random>

using namespace banxin;
using namespace banxin::proof;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class StoryRunsTest : public test::PlacedStory {
protected:
    static QString joined(const StoryRuns &story, StoryRun::Kind without)
    {
        QString made;
        for (const StoryRun &run : story.runs)
            if (run.kind != without)
                made += run.text;
        return made;
    }
    QString textOf(const model::Document &of) const
    {
        QStringList made;
        for (const model::Paragraph *one : of.childrenOf<model::Paragraph>(story))
            made << one->text;
        return made.join(u'\n');
    }
    void read(const QString &json)
    {
        model::Manuscript manuscript;
        manuscript.id = test::namedId(u"来稿"_s);
        manuscript.reading = json;
        model::Story own = *document.find<model::Story>(story);
        own.manuscript = manuscript.id;
        document = document.with(manuscript, 2).with(own, 2);
    }
};

} // namespace

TEST_F(StoryRunsTest, WhatStayedWhatWentAndWhatCame)
{
    const Id first = paragraphs()[1];
    setText(first, u"中东非地区的极端贫困人口将增加300万。"_s);
    before = document;
    setText(first, u"中东北非地区的极端贫困人口将增加350万。"_s);
    const auto stories = storyRuns(before, document, page);
    ASSERT_EQ(stories.size(), 1u);
    EXPECT_EQ(stories[0].story, story);
    EXPECT_EQ(stories[0].title, model::titleOf(document, story));
    EXPECT_EQ(stories[0].changes(), 2);
    std::vector<StoryRun> changed;
    std::copy_if(stories[0].runs.begin(), stories[0].runs.end(), std::back_inserter(changed),
        [](const StoryRun &run) { return run.kind != StoryRun::Kind::Kept; });
    ASSERT_EQ(changed.size(), 3u);
    EXPECT_EQ(changed[0].kind, StoryRun::Kind::Added);
    EXPECT_EQ(changed[0].text, u"北"_s);
    EXPECT_EQ(changed[0].place, (StoryRange{first, 2, first, 3}));
    EXPECT_EQ(changed[1].kind, StoryRun::Kind::Removed);
    EXPECT_EQ(changed[1].text, u"300"_s);
    EXPECT_EQ(changed[1].place, (StoryRange{first, 16, first, 16})); // where it stood
    EXPECT_EQ(changed[2].text, u"350"_s);
}

TEST_F(StoryRunsTest, NothingOfEitherTextIsLost)
{
    std::mt19937_64 random(test::seed());
    for (int round = 0; round < 200; ++round) {
        before = document;
        for (int edit = 0; edit < 1 + int(random() % 4); ++edit) {
            const Id id = paragraphs()[1 + random() % (paragraphs().size() - 1)];
            QString text = this->text(id);
            const auto at = qsizetype(random() % std::uint64_t(text.size() + 1));
            const auto count = std::min<qsizetype>(qsizetype(random() % 9), text.size() - at);
            text.replace(at, count, u"增删改换行𠮷"_s.left(qsizetype(random() % 6)));
            setText(id, text);
        }
        const auto stories = storyRuns(before, document, page);
        ASSERT_EQ(stories.size(), 1u);
        ASSERT_EQ(joined(stories[0], StoryRun::Kind::Added), textOf(before)) << "round " << round;
        ASSERT_EQ(joined(stories[0], StoryRun::Kind::Removed), textOf(document)) << "round " << round;
        ASSERT_EQ(stories[0].changes() == 0, textOf(before) == textOf(document));
    }
}

TEST_F(StoryRunsTest, AStoryThatCameOrWentIsThereAsAWhole)
{
    const auto *frame = document.find<model::Frame>(test::namedId(u"区"_s));
    model::Frame empty = *frame;
    empty.content = model::BoxContent{};
    const model::Document without = document.with(empty, 3);
    const auto gone = storyRuns(document, without, page);
    ASSERT_EQ(gone.size(), 1u);
    EXPECT_EQ(joined(gone[0], StoryRun::Kind::Added), textOf(document));
    EXPECT_EQ(joined(gone[0], StoryRun::Kind::Removed), QString());
    const auto come = storyRuns(without, document, page);
    ASSERT_EQ(come.size(), 1u);
    EXPECT_EQ(joined(come[0], StoryRun::Kind::Removed), textOf(document));
}

TEST_F(StoryRunsTest, AgainstTheManuscriptAsItWasRead)
{
    EXPECT_TRUE(manuscriptRuns(document, page).empty()); // written here
    const std::vector<Id> ids = paragraphs();
    setText(ids[0], u"市图书馆新馆开放"_s);
    setText(ids[1], u"本报讯（记者 邓金星）10月18日，新馆向市民开放。"_s);
    for (std::size_t i = 2; i < ids.size(); ++i)
        setText(ids[i], u"周一闭馆。"_s);
    read(uR"({"pages":[{"stories":[
        {"title":"另一篇","lead":[{"text":"说的是别的事。"}]},
        {"title":"市图书馆新馆开放","byline":null,"lead":[{"text":"本报讯（记者 邓金星）10月19日，新馆向市民开放。"}],
         "sections":[{"label":null,"unit":null,"heading":null,"display":null,"paragraphs":[{"text":"周一闭馆。"}]}],
         "closing":[],"captions":[],"source":{"raw":"（来源：株洲日报）"}}]}]})"_s);
    const auto stories = manuscriptRuns(document, page);
    ASSERT_EQ(stories.size(), 1u);
    EXPECT_EQ(joined(stories[0], StoryRun::Kind::Removed), textOf(document));
    EXPECT_TRUE(joined(stories[0], StoryRun::Kind::Added).contains(u"10月19日"_s));
    EXPECT_FALSE(joined(stories[0], StoryRun::Kind::Added).contains(u"别的事"_s));
    EXPECT_TRUE(std::any_of(stories[0].runs.begin(), stories[0].runs.end(),
        [](const StoryRun &run) { return run.kind == StoryRun::Kind::Removed && run.text == u"19"_s; }));
}

TEST_F(StoryRunsTest, TheManuscriptsStoryIsFoundByWhatItSays)
{
    const QString two = uR"({"pages":[{"stories":[{"title":"甲","lead":[{"text":"完全不同的一段文字。"}]}]},
        {"stories":[{"title":"乙","lead":[{"text":"新馆有阅览座位六百个。"}]}]}]})"_s;
    EXPECT_EQ(manuscriptParagraphs(two, u"甲"_s, u"新馆有阅览座位六百个"_s).value(0), u"甲"_s); // by its title
    EXPECT_EQ(manuscriptParagraphs(two, u"改过的题"_s, u"新馆有阅览座位六百五十个"_s).value(0), u"乙"_s);
    EXPECT_TRUE(manuscriptParagraphs(u"不是 JSON"_s, u"甲"_s, u"甲"_s).isEmpty());
    EXPECT_TRUE(manuscriptParagraphs({}, {}, {}).isEmpty());
}
