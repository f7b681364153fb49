#include "manuscript/correction.h"

#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

using Kind = Correction::Kind;

Source sourceWith(const QString &text) { return textSource({text, u"UTF-8"_s}, {}); }

Correction setRole(int line, Role role, int nth = 0) { return {Kind::SetRole, {line, nth}, role, {}}; }

const QString report = u"株洲日报\n"
                       "2020年10月19日 星期一\n"
                       "\n"
                       "红薯粉条晾满坡\n"
                       "株洲日报记者 邓金星\n"
                       "\n"
                       "　　霜降临近,山坡上挂满了红薯粉条。\n"
                       "　　镇上有8家粉坊。\n"
                       "一、订单\n"
                       "　　订单已排到腊月。\n"
                       "二、工人\n"
                       "　　工人三百余名。（据新华社）\n"_s;

Passage passageAt(const Reading &reading, int line, int nth = 0)
{
    for (const Passage &each : passages(reading)) {
        if (each.id == PassageId{line, nth})
            return each;
    }
    return {};
}

QStringList textsOf(const std::vector<Para> &paragraphs)
{
    QStringList texts;
    for (const Para &each : paragraphs)
        texts << each.text;
    return texts;
}

const ReadStory &onlyStory(const Reading &reading) { return reading.pages.front().stories.front(); }

} // namespace

TEST(Passages, AreTheReadingInTheOrderOfTheText)
{
    const Reading reading = recognised(sourceWith(report));
    const std::vector<Passage> all = passages(reading);
    ASSERT_EQ(all.size(), 11U);
    const std::vector<Role> roles{Role::Masthead, Role::Masthead, Role::Title, Role::Byline, Role::Body, Role::Body,
        Role::Head, Role::Body, Role::Head, Role::Body, Role::Source};
    for (std::size_t i = 0; i < roles.size(); ++i)
        EXPECT_EQ(all[i].role, roles[i]) << i;
    EXPECT_EQ(all[0].story, -1);
    EXPECT_EQ(all[4].section, -1);
    EXPECT_EQ(all[7].section, 0);
    EXPECT_EQ(all[6].heading, u"订单"_s);
    EXPECT_EQ(all[9].id, (PassageId{12, 0}));
    EXPECT_EQ(all[10].id, (PassageId{12, 1})); // what stands in brackets is a passage of its own
    EXPECT_EQ(all[10].text, u"（据新华社）"_s);
}

TEST(Passages, ShowABylineWithinTheText)
{
    const Source source =
        sourceWith(u"红薯粉条晾满坡\n\n　　本报讯（记者 邓金星）霜降临近，山坡上挂满了红薯粉条。\n"_s);
    const auto all = passages(recognised(source));
    ASSERT_EQ(all.size(), 3U);
    EXPECT_TRUE(all[1].inText);
    EXPECT_EQ(all[1].role, Role::Byline);
    std::vector<std::size_t> refused;
    (void)corrected(source, {{Kind::SetRole, all[1].id, Role::Body, {}}}, &refused);
    EXPECT_EQ(refused.size(), 1U);
    // A byline that an editor names goes before it, and it comes back when that one goes.
    const Reading named = corrected(source, {setRole(1, Role::Byline)});
    EXPECT_EQ(onlyStory(named).byline->raw, u"红薯粉条晾满坡"_s);
    EXPECT_FALSE(onlyStory(named).byline->inText);
    EXPECT_TRUE(onlyStory(corrected(source, {setRole(1, Role::Byline), setRole(1, Role::Deck)})).byline->inText);
}

TEST(Corrections, PutBodyUnderTheHeadBeforeIt)
{
    const Source source = sourceWith(report);
    const Reading reading = corrected(source, {setRole(5, Role::Body), setRole(11, Role::Body)});
    const ReadStory &story = onlyStory(reading);
    EXPECT_FALSE(story.byline);
    EXPECT_EQ(textsOf(story.lead),
        (QStringList{u"株洲日报记者 邓金星"_s, u"霜降临近，山坡上挂满了红薯粉条。"_s, u"镇上有8家粉坊。"_s}));
    ASSERT_EQ(story.sections.size(), 1U);
    EXPECT_EQ(textsOf(story.sections[0].paragraphs),
        (QStringList{u"订单已排到腊月。"_s, u"二、工人"_s, u"工人三百余名。"_s}));
}

TEST(Corrections, BeginASectionWithAHead)
{
    const Reading reading = corrected(sourceWith(report), {setRole(8, Role::Head)});
    const ReadStory &story = onlyStory(reading);
    ASSERT_EQ(story.sections.size(), 3U);
    EXPECT_EQ(story.lead.size(), 1U);
    EXPECT_EQ(story.sections[0].display, u"镇上有8家粉坊。"_s);
    EXPECT_TRUE(story.sections[0].paragraphs.empty());
}

TEST(Corrections, ReadWhatAHeadSays)
{
    const Source source =
        sourceWith(u"县里开会\n\n　　会开了一天。\n全国文明单位|娄底市审计局:战疫一线显担当。\n　　他们在一线。\n"_s);
    const Reading reading = corrected(source, {setRole(4, Role::Head)});
    const Section &head = onlyStory(reading).sections.back();
    EXPECT_TRUE(head.heading);
    const Reading numbered = corrected(
        sourceWith(u"县里开会\n\n　　会开了一天。\n3.再接再厉。\n　　他们在一线。\n"_s), {setRole(4, Role::Head)});
    EXPECT_EQ(onlyStory(numbered).sections.back().number, u"3"_s);
    EXPECT_EQ(onlyStory(numbered).sections.back().heading, u"再接再厉。"_s);
}

TEST(Corrections, LetTheOldTitleLeadToTheNewOne)
{
    const Source source = sourceWith(report);
    const ReadStory after = onlyStory(corrected(source, {setRole(8, Role::Title)}));
    EXPECT_EQ(after.title->text, u"镇上有8家粉坊。"_s);
    EXPECT_EQ(textsOf(after.kicker), QStringList{u"红薯粉条晾满坡"_s});
    const ReadStory again = onlyStory(corrected(source, {setRole(8, Role::Title), setRole(10, Role::Title)}));
    EXPECT_EQ(textsOf(again.kicker), QStringList{u"红薯粉条晾满坡"_s});
    EXPECT_EQ(textsOf(again.deck), QStringList{u"镇上有8家粉坊。"_s}); // there is a kicker already
    const ReadStory before = onlyStory(corrected(source, {setRole(8, Role::Title), setRole(4, Role::Title)}));
    EXPECT_EQ(textsOf(before.deck), QStringList{u"镇上有8家粉坊。"_s});
}

TEST(Corrections, TakeAMastheadsFactsWithIt)
{
    const Source source = sourceWith(report);
    ASSERT_EQ(recognised(source).pages[0].masthead.paperName, u"株洲日报"_s);
    const Reading reading = corrected(source, {setRole(1, Role::Unused)});
    EXPECT_TRUE(reading.pages[0].masthead.paperName.isEmpty());
    EXPECT_EQ(reading.pages[0].masthead.date, QDate(2020, 10, 19));
    ASSERT_EQ(reading.dropped.size(), 1U);
    EXPECT_EQ(reading.dropped[0].text, u"株洲日报"_s);
    EXPECT_EQ(passageAt(reading, 1).role, Role::Unused);
    const Reading other = corrected(source, {setRole(4, Role::Masthead)});
    EXPECT_EQ(other.pages[0].masthead.pageTitle, u"红薯粉条晾满坡"_s);
    EXPECT_EQ(other.pages[0].masthead.paperName, u"株洲日报"_s);
    EXPECT_FALSE(onlyStory(other).title);
}

TEST(Corrections, CleanWhatTheyTakeIn)
{
    const Source source = sourceWith(report);
    const Reading without = corrected(source, {setRole(7, Role::Unused)});
    EXPECT_EQ(without.dropped[0].text, u"霜降临近,山坡上挂满了红薯粉条。"_s); // as it stood
    EXPECT_TRUE(without.changes.empty());
    const Source web = sourceWith(u"上一篇:粉坊开张,有喜\n\n　　霜降临近，山坡上挂满了红薯粉条。\n"_s);
    ASSERT_EQ(passageAt(recognised(web), 1).role, Role::Unused);
    const Reading taken = corrected(web, {setRole(1, Role::Body)});
    EXPECT_EQ(passageAt(taken, 1).text, u"上一篇：粉坊开张，有喜"_s);
    EXPECT_EQ(taken.changes.size(), 2U);
    EXPECT_TRUE(taken.dropped.empty());
}

TEST(Corrections, KeepACreditWithItsCaption)
{
    const Source source = sourceWith(
        u"红薯粉条晾满坡\n\n　　霜降临近，山坡上挂满了红薯粉条。\n　　图为粉坊的工人在晾晒粉条。邓金星 摄\n"_s);
    const Reading reading = recognised(source);
    ASSERT_EQ(onlyStory(reading).captions.size(), 1U);
    EXPECT_EQ(passageAt(reading, 4).text, u"图为粉坊的工人在晾晒粉条。 邓金星 摄"_s);
    const Reading body = corrected(source, {setRole(4, Role::Body)});
    EXPECT_EQ(onlyStory(body).lead.back().text, u"图为粉坊的工人在晾晒粉条。邓金星 摄"_s);
    const Reading back =
        corrected(source, {setRole(3, Role::Caption), setRole(4, Role::Body), setRole(4, Role::Caption)});
    ASSERT_EQ(onlyStory(back).captions.size(), 2U);
    EXPECT_EQ(onlyStory(back).captions[1].credit->photographer, u"邓金星"_s);
    EXPECT_EQ(onlyStory(back).kind, ReadStory::Kind::PhotoNews);
}

TEST(Corrections, LeaveAPictureWhereItsCaptionGoes)
{
    const Source source =
        sourceWith(u"红薯粉条晾满坡\n\n![](a.jpg)\n图为粉坊的工人在晾晒粉条。\n\n霜降临近，山坡上挂满了红薯粉条。\n"_s);
    const Reading reading = recognised(source);
    ASSERT_EQ(onlyStory(reading).captions.size(), 1U);
    EXPECT_EQ(onlyStory(reading).captions[0].picture, u"a.jpg"_s);
    const Reading apart = corrected(source, {setRole(4, Role::Body)});
    ASSERT_EQ(onlyStory(apart).captions.size(), 1U);
    EXPECT_EQ(onlyStory(apart).captions[0].picture, u"a.jpg"_s);
    EXPECT_TRUE(onlyStory(apart).captions[0].text.isEmpty());
    const Reading without = corrected(source, {setRole(3, Role::Unused)});
    EXPECT_EQ(passageAt(without, 3).picture, u"a.jpg"_s);
    EXPECT_TRUE(onlyStory(without).captions[0].picture.isEmpty());
    std::vector<std::size_t> refused;
    (void)corrected(source, {setRole(3, Role::Body)}, &refused);
    EXPECT_EQ(refused, std::vector<std::size_t>{0});
}

TEST(Corrections, LeaveRowsInTheirTable)
{
    const Source source = sourceWith(u"比分\n\n| 队 | 分 |\n|---|---|\n| 甲 | 3 |\n| 乙 | 1 |\n"_s);
    std::vector<std::size_t> refused;
    const Reading reading = corrected(source, {setRole(5, Role::Title), setRole(6, Role::Unused)}, &refused);
    EXPECT_EQ(refused, std::vector<std::size_t>{0});
    ASSERT_EQ(onlyStory(reading).tables.size(), 1U);
    EXPECT_EQ(onlyStory(reading).tables[0].rows.size(), 2U);
}

TEST(Corrections, SplitAStoryAtItsTitle)
{
    const Source source = sourceWith(report);
    const Reading reading = corrected(source, {{Kind::Split, {11, 0}, {}, {}}});
    ASSERT_EQ(reading.pages[0].stories.size(), 2U);
    EXPECT_EQ(reading.pages[0].stories[0].sections.size(), 1U);
    EXPECT_FALSE(reading.pages[0].stories[0].source);
    const ReadStory &own = reading.pages[0].stories[1];
    EXPECT_EQ(own.title->text, u"二、工人"_s);
    EXPECT_EQ(textsOf(own.lead), QStringList{u"工人三百余名。"_s});
    EXPECT_EQ(own.source->label, u"新华社"_s);
    EXPECT_FALSE(own.byline);
    std::vector<std::size_t> refused;
    (void)corrected(source, {{Kind::Split, {4, 0}, {}, {}}, {Kind::Join, {4, 0}, {}, {}}}, &refused);
    EXPECT_EQ(refused, (std::vector<std::size_t>{0, 1}));
}

TEST(Corrections, JoinAStoryAsASection)
{
    const Source source = sourceWith(u"红薯粉条晾满坡\n本报记者 邓金星\n\n　　霜降临近，山坡上挂满了粉条。\n\n\n\n"
                                     "订单排到腊月\n本报记者 周柏安\n\n　　镇上有8家粉坊，都接了单。\n"_s);
    ASSERT_EQ(recognised(source).pages[0].stories.size(), 2U);
    const Reading reading = corrected(source, {{Kind::Join, {11, 0}, {}, {}}});
    ASSERT_EQ(reading.pages[0].stories.size(), 1U);
    const ReadStory &story = onlyStory(reading);
    ASSERT_EQ(story.sections.size(), 1U);
    EXPECT_EQ(story.sections[0].display, u"订单排到腊月"_s);
    EXPECT_EQ(story.byline->raw, u"本报记者 邓金星"_s);
    EXPECT_EQ(textsOf(story.closing), QStringList{u"本报记者 周柏安"_s});
    // Split again where it was joined, it has its title again.
    const Reading again = corrected(source, {{Kind::Join, {11, 0}, {}, {}}, {Kind::Split, {8, 0}, {}, {}}});
    ASSERT_EQ(again.pages[0].stories.size(), 2U);
    EXPECT_EQ(again.pages[0].stories[1].title->text, u"订单排到腊月"_s);
}

TEST(Corrections, NameTwoBylinesOfOneStory)
{
    const Reading reading = corrected(
        sourceWith(u"红薯粉条晾满坡\n株洲日报记者 邓金星\n通讯员 凌应良\n\n　　霜降临近，山坡上挂满了粉条。\n"_s),
        {setRole(2, Role::Byline), setRole(3, Role::Byline)});
    const Byline &byline = *onlyStory(reading).byline;
    EXPECT_EQ(byline.raw, u"株洲日报记者 邓金星\n通讯员 凌应良"_s);
    ASSERT_EQ(byline.authors.size(), 2U);
    EXPECT_EQ(byline.authors[1].role, u"通讯员"_s);
}

TEST(Changes, SayWhereTheyStand)
{
    const Source source = sourceWith(u"# 霜降\n\n　　粉条,晾满 坡!\n　　◆一一有人说.\n"_s);
    const Reading reading = recognised(source);
    ASSERT_FALSE(reading.changes.empty());
    for (const Change &change : reading.changes) {
        ASSERT_GE(change.block, 0) << change.before.toStdString();
        EXPECT_GE(change.id, 0);
        if (change.at < 0)
            continue;
        EXPECT_EQ(source.blocks[std::size_t(change.block)].text.mid(change.at, change.before.size()), change.before);
    }
}

TEST(Changes, CanBeTakenBackOneByOne)
{
    const QString text = u"# 霜降\n\n　　粉条,晾满 坡!\n"_s;
    const Source source = sourceWith(text);
    const Reading reading = recognised(source);
    const auto idOf = [&](const QString &before) {
        for (const Change &change : reading.changes) {
            if (change.before == before)
                return change.id;
        }
        return -1;
    };
    const Correction comma{Kind::KeepAsWritten, {}, {}, {idOf(u","_s)}};
    const Reading kept = corrected(source, {comma});
    EXPECT_EQ(onlyStory(kept).lead.front().text, u"粉条,晾满坡！"_s);
    EXPECT_EQ(kept.changes.size(), reading.changes.size() - 1);
    ASSERT_EQ(kept.kept.size(), 1U);
    EXPECT_EQ(kept.kept.front().before, u","_s);
    EXPECT_EQ(kept.kept.front().id, comma.changes.front());
    // Marks too, and in another role as well.
    const Correction mark{Kind::KeepAsWritten, {}, {}, {idOf(u"#"_s)}};
    ASSERT_GE(mark.changes.front(), 0);
    const Reading marked = corrected(source, {mark, comma, setRole(1, Role::Body), setRole(3, Role::Deck)});
    EXPECT_EQ(onlyStory(marked).lead.front().text, u"#霜降"_s);
    EXPECT_EQ(onlyStory(marked).deck.front().text, u"粉条,晾满 坡！"_s); // a deck's spaces are kept
    std::vector<std::size_t> refused;
    (void)corrected(source, {{Kind::KeepAsWritten, {}, {}, {-1, 999999}}}, &refused);
    EXPECT_EQ(refused, std::vector<std::size_t>{0});
}

TEST(Changes, AreKeptInFurnitureAndRowsToo)
{
    const Source source =
        sourceWith(u"责任编辑:邓金星\n主办:县委宣传部\n\n要　闻\n\n比分\n\n| 甲,乙 | 3 |\n| 丙 | 1 |\n"_s);
    const Reading reading = recognised(source);
    Correction all{Kind::KeepAsWritten, {}, {}, {}};
    for (const Change &change : reading.changes) {
        if (change.id >= 0)
            all.changes.push_back(change.id);
    }
    const Reading kept = corrected(source, {all});
    EXPECT_EQ(kept.kept.size(), all.changes.size());
    ASSERT_EQ(kept.pages.size(), reading.pages.size());
    ASSERT_EQ(kept.pages[0].credits.size(), reading.pages[0].credits.size());
    for (std::size_t i = 0; i < kept.pages[0].credits.size(); ++i) {
        EXPECT_EQ(kept.pages[0].credits[i].names, reading.pages[0].credits[i].names);
        EXPECT_EQ(kept.pages[0].credits[i].display, u"责任编辑:邓金星"_s);
    }
    EXPECT_EQ(kept.pages[0].masthead.organizers, reading.pages[0].masthead.organizers);
    EXPECT_EQ(passages(kept).size(), passages(reading).size());
}

} // namespace banxin::manuscript
