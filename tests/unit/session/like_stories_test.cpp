// Stories that the newsroom has already.
#include "session/like_stories.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

const QString kText =
    u"十月十八日，渌口区的干部群众来到湘江边，种下了一千棵树。区里早在八月就定下了地块，备好了树苗。"_s;

model::Document with(model::Document document, base::Id story, const QString &text)
{
    model::Story made;
    made.id = story;
    model::Paragraph paragraph;
    paragraph.id = base::Id::create();
    paragraph.parent = story;
    paragraph.role = model::ParagraphRole::Body;
    paragraph.text = text;
    return document.with(made, 1).with(paragraph, 1);
}

manuscript::Reading reading(const QStringList &texts)
{
    manuscript::Reading made;
    made.pages.emplace_back();
    for (const QString &text : texts) {
        manuscript::ReadStory story;
        story.lead.push_back({1, text, false});
        made.pages.back().stories.push_back(story);
    }
    return made;
}

} // namespace

TEST(LikeStories, TheSameWordsAreFoundWhateverTheirPunctuation)
{
    const base::Id same = base::Id::create(), other = base::Id::create();
    model::Document document = with({}, same, kText);
    document = with(document, other, u"昨天下午，全省的羽毛球比赛在省体育馆里结束，来自各市的选手打满了三天。"_s);
    QString again = kText;
    again.replace(u'，', u',');
    const auto known = session::KnownStories::from(document, nullptr);
    const auto found = session::likeStories(
        *known, session::shinglesOf(reading({u"完全不同的一篇稿件，说的是秋天的柚子。"_s, again})));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].story, same);
    EXPECT_EQ(found[0].readStory, 1);
    EXPECT_DOUBLE_EQ(found[0].likeness, 1.0);
}

TEST(LikeStories, ALongerVersionIsPointedOutAsWell)
{
    const base::Id shortOne = base::Id::create();
    const model::Document document = with({}, shortOne, kText);
    const auto found = session::likeStories(*session::KnownStories::from(document, nullptr),
        session::shinglesOf(
            reading({kText + u"当天来了三百多人，大家分成十组，忙到中午才收工，江边一下子多了一片新绿。"_s})));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_GE(found[0].likeness, 0.9);
}

TEST(LikeStories, TwoManuscriptsAtOnceAreComparedAndWhatIsKnownIsFollowed)
{
    const base::Id id = base::Id::create();
    const model::Document before = with({}, base::Id::create(), u"昨天下午，全省的羽毛球比赛在省体育馆里结束。"_s);
    const auto known = session::KnownStories::from(before, nullptr);
    const auto mine = session::shinglesOf(reading({kText}));
    const auto twice = session::likeStories(*known, mine, {{}, session::shinglesOf(reading({kText}))});
    ASSERT_EQ(twice.size(), 1u);
    EXPECT_TRUE(twice[0].story.isNull());
    EXPECT_EQ(twice[0].reading, 1);
    const auto later = session::KnownStories::from(with(before, id, kText), known.get());
    ASSERT_EQ(later->stories.size(), 2u);
    const auto found = session::likeStories(*later, mine);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].story, id);
}
