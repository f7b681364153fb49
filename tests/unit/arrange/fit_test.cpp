// What is proposed for stories of the sample that were made longer or shorter, and for one on a page made by hand.
#include "sample_page.h"

#include "tests/unit/layout/page_fixture.h"

#include <set>

using namespace banxin;
using namespace banxin::arrange;
using base::Id;
using base::Length;

namespace {

const QDate kTabloid(2020, 10, 19), kBroadsheet(2020, 10, 20);

const Proposal *findKind(const std::vector<Proposal> &all, Proposal::Kind kind)
{
    for (const Proposal &proposal : all) {
        if (proposal.kind == kind)
            return &proposal;
    }
    return nullptr;
}

} // namespace

namespace banxin::arrange {

/// Every story of two pages, longer by a line or several and shorter.
TEST_F(SamplePage, WhatIsProposedIsWhatComesOfIt)
{
    int exact = 0, asked = 0;
    for (const auto &[date, number] :
        {std::pair(kBroadsheet, QStringLiteral("A01")), std::pair(kTabloid, QStringLiteral("A02"))}) {
        document = sample();
        page = pageOf(date, number);
        const auto laid = composer().compose(sample(), page);
        for (const layout::CopyfitState &state : laid->stories) {
            const auto text = sample().childrenOf<model::Paragraph>(state.story);
            if (std::none_of(text.begin(), text.end(),
                    [](const auto *each) { return each->role == model::ParagraphRole::Body; }))
                continue; // a picture's headline
            for (const int characters : {40, 113, -60, 600}) {
                document = sample();
                lengthen(state.story, characters);
                const Fit before = fitIn(document, state.lastArea);
                const std::vector<Proposal> all = ask(state.lastArea);
                EXPECT_EQ(all.empty(), before.isExact());
                EXPECT_LE(all.size(), 12U);
                ++asked;
                bool wasExact = true, wasPossible = true;
                int harm = 0;
                for (const Proposal &proposal : all) {
                    SCOPED_TRACE(proposal.title.toStdString());
                    EXPECT_FALSE(proposal.title.isEmpty());
                    EXPECT_TRUE(wasPossible || !proposal.obstacle.isEmpty()) << "what cannot be comes last";
                    wasPossible = proposal.obstacle.isEmpty();
                    if (!wasPossible) {
                        EXPECT_TRUE(proposal.change.isEmpty());
                        continue;
                    }
                    EXPECT_TRUE(wasExact || !proposal.after.isExact()) << "what is exact comes first";
                    if (before.isOver()) {
                        EXPECT_LT(proposal.after.oversetCharacters + proposal.after.headlineCharacters,
                            before.oversetCharacters + before.headlineCharacters)
                            << "more text finds room, whatever the length of its lines";
                    }
                    EXPECT_TRUE(!proposal.after.isExact() || harm <= proposal.harm) << "the least harm first";
                    wasExact = proposal.after.isExact();
                    harm = proposal.harm;
                    const auto changed = model::applied(document, proposal.change);
                    ASSERT_TRUE(changed) << changed.error().toText().toStdString();
                    // Laid out by a composer that knows nothing of the trials.
                    const layout::PageComposer fresh(fonts(), typeset::RuleTables::standard());
                    EXPECT_EQ(fitOf(*fresh.compose(*changed, page), *changed, state.lastArea), proposal.after);
                    exact += proposal.after.isExact();
                }
            }
        }
    }
    EXPECT_GT(asked, 15);
    EXPECT_GT(exact, 8);
}

TEST_F(SamplePage, ThreeLinesOverAreTakenFromAPicture)
{
    page = pageOf(kBroadsheet, QStringLiteral("A01"));
    const Id area = areaOf(page, QStringLiteral("新引擎"));
    lengthen(storyOf(area), 113);
    const Fit before = fitIn(document, area);
    EXPECT_EQ(before.oversetLines, 3);
    EXPECT_EQ(before.oversetCharacters, 37);
    const std::vector<Proposal> all = ask(area);
    const Proposal *picture = findKind(all, Proposal::Kind::PictureRows);
    ASSERT_TRUE(picture);
    EXPECT_TRUE(picture->after.isExact());
    EXPECT_EQ(picture->title, QStringLiteral("缩图 3 行：保护母亲河志愿服务活动"));
    // The picture and its caption, and nothing else.
    ASSERT_EQ(picture->change.changes.size(), 2U);
    const auto changed = model::applied(document, picture->change).value();
    for (const model::ObjectChange &change : picture->change.changes) {
        const auto *was = document.find<model::Frame>(change.id), *is = changed.find<model::Frame>(change.id);
        ASSERT_TRUE(was && is);
        if (std::holds_alternative<model::PictureContent>(was->content)) {
            EXPECT_EQ(is->box.y, was->box.y);
            EXPECT_LT(is->box.height, was->box.height);
        } else {
            EXPECT_TRUE(std::holds_alternative<model::CaptionContent>(was->content));
            EXPECT_EQ(is->box.height, was->box.height);
            EXPECT_LT(is->box.y, was->box.y);
        }
    }
}

TEST_F(SamplePage, NothingButTheStorysOwnIsChanged)
{
    page = pageOf(kBroadsheet, QStringLiteral("A01"));
    const Id area = areaOf(page, QStringLiteral("新引擎")), story = storyOf(area);
    for (const int characters : {113, -60}) {
        document = sample();
        lengthen(story, characters);
        const auto before = composer().compose(document, page);
        for (const Proposal &proposal : ask(area)) {
            SCOPED_TRACE(proposal.title.toStdString());
            const auto changed = model::applied(document, proposal.change).value();
            for (const model::ObjectChange &change : proposal.change.changes) {
                const model::Object *object = changed.findObject(change.id);
                ASSERT_TRUE(object);
                if (const auto *paragraph = std::get_if<model::Paragraph>(object)) {
                    EXPECT_EQ(paragraph->parent, story);
                    continue;
                }
                const auto laid = composer().compose(changed, std::get<model::Frame>(*object).page);
                const auto own = std::find_if(laid->frames.begin(), laid->frames.end(),
                    [&](const layout::FrameLayout &frame) { return frame.frame == change.id; });
                ASSERT_NE(own, laid->frames.end());
                EXPECT_EQ(own->story, story);
            }
            const auto after = composer().compose(changed, page);
            ASSERT_EQ(after->stories.size(), before->stories.size());
            for (std::size_t i = 0; i < after->stories.size(); ++i) {
                if (after->stories[i].story == story)
                    continue;
                EXPECT_EQ(after->stories[i].oversetLines, before->stories[i].oversetLines);
                EXPECT_EQ(after->stories[i].undersetLines, before->stories[i].undersetLines);
            }
        }
    }
}

TEST_F(SamplePage, WhoAsksNoLongerGetsNothing)
{
    page = pageOf(kBroadsheet, QStringLiteral("A01"));
    const Id area = areaOf(page, QStringLiteral("新引擎"));
    lengthen(storyOf(area), 113);
    const std::atomic<bool> cancelled = true;
    EXPECT_TRUE(ask(area, &cancelled).empty());
    EXPECT_FALSE(ask(area).empty());
    EXPECT_TRUE(ask(Id::create()).empty());
}

class HandMadePage : public layout::PageFixture {
protected:
    std::vector<Proposal> ask(Id area) const
    {
        return proposals(document, page.id, area, composer(), {QStringLiteral("甲"), {}});
    }
    Fit fit(Id area) const { return fitOf(*composed(), document, area); }
    /// A story of three paragraphs in three legs that is so many characters too long for 12 rows, headline aside.
    Id threeLegs(int characters, const QString &second = {})
    {
        story(QStringLiteral("a"),
            {{Role::Headline, QStringLiteral("文明单位")}, {Role::Body, prose(200)},
                {Role::Body, second.isEmpty() ? prose(150, 3) : second}, {Role::Body, prose(characters, 7)}});
        return frame(QStringLiteral("area"), page.grid.rect(0, 10, 3, 18), areaOf(QStringLiteral("a"), 3));
    }
};

TEST_F(HandMadePage, AnAreaGrowsIntoFreeRowsAndLeavesOneWhite)
{
    const Id area = threeLegs(330);
    ASSERT_GT(fit(area).oversetLines, 3);
    frame(QStringLiteral("below"), page.grid.rect(0, 40, 3, 5), model::BoxContent{});
    auto all = ask(area);
    const Proposal *rows = findKind(all, Proposal::Kind::AreaRows);
    ASSERT_TRUE(rows && rows->obstacle.isEmpty());
    EXPECT_EQ(rows->after.oversetLines, 0);
    const auto grown = model::applied(document, rows->change).value();
    const Length foot = grown.find<model::Frame>(area)->box.bottom();
    EXPECT_EQ(foot,
        page.grid
            .rect(
                0, 10, 3, 18 + qRound((foot - page.grid.rect(0, 10, 3, 18).bottom()).toPt() / page.grid.pitch().toPt()))
            .bottom());

    // Closed in, it stays as it is, and says so.
    frame(QStringLiteral("near"), page.grid.rect(1, 28, 1, 2), model::BoxContent{});
    frame(QStringLiteral("above"), page.grid.rect(0, 6, 3, 4), model::BoxContent{});
    all = ask(area);
    rows = findKind(all, Proposal::Kind::AreaRows);
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->obstacle, QStringLiteral("上下都没有空行。"));
}

TEST_F(HandMadePage, WhatFindsNoRoomGoesToAnotherPage)
{
    const Id area = threeLegs(700);
    auto all = ask(area);
    const Proposal *away = findKind(all, Proposal::Kind::Continue);
    ASSERT_TRUE(away);
    EXPECT_EQ(away->obstacle, QStringLiteral("这一期只有一个版。"));

    model::Page other = page;
    other.id = named(QStringLiteral("other"));
    other.number = QStringLiteral("A03");
    other.order = base::OrderKey::nth(1);
    put(other);
    all = ask(area);
    away = findKind(all, Proposal::Kind::Continue);
    ASSERT_TRUE(away && away->obstacle.isEmpty());
    EXPECT_EQ(away->title, QStringLiteral("余文转 A03 版"));
    EXPECT_EQ(away->after.oversetLines, 0);
    const auto changed = model::applied(document, away->change).value();
    EXPECT_EQ(changed.childrenOf<model::Frame>(other.id).size(), 1U);
    EXPECT_EQ(fitOf(*composer().compose(changed, page.id), changed, area), away->after);
}

TEST_F(HandMadePage, APictureIsNeverCroppedBeyondTheLimit)
{
    const Id area = threeLegs(330);
    model::StoryPicture picture;
    picture.id = named(QStringLiteral("picture"));
    picture.story = named(QStringLiteral("a"));
    picture.asset = base::Digest::of("pixels");
    model::Asset asset;
    asset.id = named(QStringLiteral("asset"));
    asset.digest = picture.asset;
    const base::Rect box = page.grid.rect(1, 16, 2, 6);
    asset.pixelWidth = 1000;
    asset.pixelHeight = static_cast<int>(1000 * box.height.toPt() / box.width.toPt()); // nothing cropped
    put(asset);
    put(picture);
    const Id shown = frame(QStringLiteral("shown"), box, model::PictureContent{picture.id}, true);
    auto all = ask(area);
    const Proposal *rows = findKind(all, Proposal::Kind::PictureRows);
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->obstacle, QStringLiteral("裁切会到 17%，超过 12%。"));

    asset.pixelHeight = asset.pixelHeight * 9 / 10; // the frame is higher than the picture: its sides are cropped
    put(asset);
    all = ask(area);
    rows = findKind(all, Proposal::Kind::PictureRows);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->obstacle, QString());
    EXPECT_EQ(rows->effect, QStringLiteral("2 栏 × 5 行，裁切 10% → 8%"));

    model::Frame locked = *document.find<model::Frame>(shown);
    locked.locked = true;
    put(locked);
    all = ask(area);
    rows = findKind(all, Proposal::Kind::PictureRows);
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->obstacle, QStringLiteral("图片锁定了。"));
}

/// Its headline is one line too long for its size.
TEST_F(HandMadePage, AHeadlineThatFitsInOneLineLessFreesRows)
{
    story(QStringLiteral("a"),
        {{Role::Headline, QStringLiteral("全市文明单位创建工作扎实推进成效")}, {Role::Body, prose(200)},
            {Role::Body, prose(150, 3)}, {Role::Body, prose(380, 7)}});
    const Id area = frame(QStringLiteral("area"), page.grid.rect(0, 10, 3, 20), areaOf(QStringLiteral("a"), 3));
    ASSERT_GT(fit(area).oversetLines, 2);
    const auto all = ask(area);
    const Proposal *size = findKind(all, Proposal::Kind::HeadlineSize);
    ASSERT_TRUE(size);
    ASSERT_EQ(size->obstacle, QString()) << "it is over by " << fit(area).oversetLines;
    EXPECT_TRUE(size->title.startsWith(QStringLiteral("主题 28 → "))) << size->title.toStdString();
    const auto changed = model::applied(document, size->change).value();
    const auto &content = std::get<model::AreaContent>(changed.find<model::Frame>(area)->content);
    EXPECT_LT(content.sizes.at(Role::Headline), Length::pt(28));
    EXPECT_GE(content.sizes.at(Role::Headline), Length::pt(24));
    EXPECT_LT(size->after.oversetLines, fit(area).oversetLines);
}

/// In an area that cannot grow, whose story grows: 挤压 sets it in fewer lines and changes nothing but its tier,
/// another number of legs nothing but the legs.
TEST_F(HandMadePage, SqueezingAndLegsChangeWhatTheySayAndNothingElse)
{
    int squeezed = 0, legs = 0;
    for (int characters = 330; characters <= 460; characters += 10) {
        story(QStringLiteral("a"),
            {{Role::Headline, QStringLiteral("文明单位")}, {Role::Body, prose(200)}, {Role::Body, prose(150, 3)},
                {Role::Body, prose(characters, 7)}});
        const Id area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 3, 20), areaOf(QStringLiteral("a"), 3));
        frame(QStringLiteral("below"), page.grid.rect(0, 20, 3, page.grid.rows - 20), model::BoxContent{});
        const Fit before = fit(area);
        if (!before.isOver())
            continue;
        const auto contentIn = [&](const model::Document &in) {
            return std::get<model::AreaContent>(in.find<model::Frame>(area)->content);
        };
        const auto all = ask(area);
        for (const Proposal &proposal : all) {
            const bool isSqueeze = proposal.kind == Proposal::Kind::Squeeze;
            if (!proposal.obstacle.isEmpty() || proposal.title.contains(u'，')
                || (!isSqueeze && proposal.kind != Proposal::Kind::Columns))
                continue;
            SCOPED_TRACE(proposal.title.toStdString());
            ASSERT_EQ(proposal.change.changes.size(), 1U);
            const auto changed = model::applied(document, proposal.change).value();
            const model::AreaContent now = contentIn(changed);
            model::AreaContent was = contentIn(document);
            if (isSqueeze) {
                ++squeezed;
                EXPECT_GT(now.squeeze, 0);
                EXPECT_LE(now.squeeze, model::kMostSqueeze);
                EXPECT_EQ(proposal.title, QStringLiteral("挤压到第 %1 级").arg(now.squeeze));
                EXPECT_LT(proposal.after.oversetLines, before.oversetLines);
                was.squeeze = now.squeeze;
            } else {
                ++legs;
                EXPECT_EQ(proposal.title, QStringLiteral("3 栏改 %1 栏").arg(now.columns));
                was.columns = now.columns;
                was.gutter = now.gutter;
                EXPECT_EQ(now.gutter, page.grid.gutter());
            }
            EXPECT_EQ(now, was);
        }
    }
    EXPECT_GT(squeezed, 0);
    EXPECT_GT(legs, 0);
    // Where it is as tight as it may be, that is said instead.
    model::Frame tight = *document.find<model::Frame>(named(QStringLiteral("area")));
    std::get<model::AreaContent>(tight.content).squeeze = model::kMostSqueeze;
    put(tight);
    const auto all = ask(tight.id);
    const Proposal *squeeze = findKind(all, Proposal::Kind::Squeeze);
    ASSERT_TRUE(squeeze);
    EXPECT_EQ(squeeze->obstacle, QStringLiteral("已经挤到最紧一级。"));
    EXPECT_TRUE(squeeze->change.isEmpty());
}

/// Stories a little longer each time in an area that cannot grow: where no change is enough, two may be.
TEST_F(HandMadePage, TwoGoTogetherWhereNoneIsEnough)
{
    int together = 0, cuts = 0;
    for (int characters = 330; characters <= 440; characters += 10) {
        story(QStringLiteral("a"),
            {{Role::Headline, QStringLiteral("文明单位创建工作扎实推进")}, {Role::Deck, QStringLiteral("一句副题")},
                {Role::Body, prose(200)}, {Role::Body, prose(150, 3)}, {Role::Body, prose(characters, 7)},
                {Role::Body, QStringLiteral("本次工作到此结束。")}});
        const Id area =
            frame(QStringLiteral("area"), page.grid.rect(0, 0, 3, page.grid.rows), areaOf(QStringLiteral("a"), 3));
        frame(QStringLiteral("below"), page.grid.rect(0, 22, 3, page.grid.rows - 22), model::BoxContent{});
        model::Frame closed = *document.find<model::Frame>(area);
        closed.box = page.grid.rect(0, 0, 3, 22);
        put(closed);
        const Fit before = fit(area);
        int least = before.oversetLines; // after a single change that needs no review
        const auto all = ask(area);
        for (const Proposal &proposal : all) {
            if (proposal.obstacle.isEmpty() && !proposal.needsReview && !proposal.title.contains(u'，'))
                least = std::min(least, proposal.after.oversetLines);
        }
        for (const Proposal &proposal : all) {
            if (!proposal.obstacle.isEmpty())
                continue;
            SCOPED_TRACE(proposal.title.toStdString());
            const auto changed = model::applied(document, proposal.change).value();
            EXPECT_EQ(fitOf(*composer().compose(changed, page.id), changed, area), proposal.after);
            EXPECT_LE(proposal.after.oversetLines, before.oversetLines);
            if (proposal.title.contains(u'，')) {
                ++together;
                EXPECT_LT(proposal.after.oversetLines, least);
            }
            if (proposal.kind == Proposal::Kind::Cut) {
                ++cuts;
                EXPECT_TRUE(proposal.needsReview);
                // The text itself stays.
                for (const auto *paragraph : document.childrenOf<model::Paragraph>(named(QStringLiteral("a"))))
                    EXPECT_EQ(changed.find<model::Paragraph>(paragraph->id)->text, paragraph->text);
            }
        }
    }
    EXPECT_GT(together, 0);
    EXPECT_GT(cuts, 0);
}

TEST_F(HandMadePage, WhatFitsIsLeftAlone)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("文明单位")}});
    const Id area = frame(QStringLiteral("area"), page.grid.rect(0, 10, 3, 8), areaOf(QStringLiteral("a"), 3));
    EXPECT_EQ(ask(area).empty(), fit(area).isExact());
    model::AreaContent reserved;
    reserved.reservedCharacters = 600;
    const Id awaiting = frame(QStringLiteral("awaiting"), page.grid.rect(0, 30, 3, 8), reserved);
    EXPECT_TRUE(ask(awaiting).empty());
}

} // namespace banxin::arrange
