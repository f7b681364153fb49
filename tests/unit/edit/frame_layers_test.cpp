#include "page_of_frames.h"

#include "../../support/seed.h"
#include "edit/frame_checks.h"

#include <algorithm>
#include <map>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;
using base::OrderKey;

namespace {

using Ids = std::vector<Id>;

Ids painted(const test::PageOfFrames &page, bool visibleAlone = false)
{
    Ids ids;
    for (const Frame *frame : paintOrder(page.document, page.page, visibleAlone))
        ids.push_back(frame->id);
    return ids;
}

void setLayer(test::PageOfFrames &page, Id frame, const QString &layer)
{
    Frame moved = page.frame(frame);
    moved.layer = layer;
    page.put(moved);
}

} // namespace

TEST(FrameLayers, FramesArePaintedLayerByLayer)
{
    test::PageOfFrames page;
    const Id a = page.addBox(0, 0, 9, 9), b = page.addBox(1, 0, 9, 9), c = page.addBox(2, 0, 9, 9),
             d = page.addBox(3, 0, 9, 9), e = page.addBox(4, 0, 9, 9);
    setLayer(page, a, QStringLiteral("隐"));
    setLayer(page, b, QStringLiteral("图"));
    setLayer(page, d, QStringLiteral("没有这一层"));
    EXPECT_EQ(painted(page), (Ids{c, d, e, b, a}));
    EXPECT_EQ(painted(page, true), (Ids{c, d, e, b}));
}

TEST(FrameLayers, StackingMovesWithinTheLayer)
{
    test::PageOfFrames page;
    Ids f;
    for (int i = 0; i < 6; ++i)
        f.push_back(page.addBox(i, 0, 9, 9));
    setLayer(page, f[5], QStringLiteral("图"));
    const Document before = page.document;
    const auto after = [&](const Frames &frames, Stacking where) {
        page.document = before;
        page.apply(stackFrames(page.document, frames, where, page.context));
        return painted(page);
    };
    EXPECT_EQ(after({f[2], f[0]}, Stacking::ToFront), (Ids{f[1], f[3], f[4], f[0], f[2], f[5]}));
    EXPECT_EQ(after({f[4], f[2]}, Stacking::ToBack), (Ids{f[2], f[4], f[0], f[1], f[3], f[5]}));
    EXPECT_EQ(after({f[1]}, Stacking::Forward), (Ids{f[0], f[2], f[1], f[3], f[4], f[5]}));
    EXPECT_EQ(after({f[1], f[2]}, Stacking::Forward), (Ids{f[0], f[3], f[1], f[2], f[4], f[5]}));
    EXPECT_EQ(after({f[1], f[3]}, Stacking::Backward), (Ids{f[1], f[0], f[3], f[2], f[4], f[5]}));
    page.document = before;
    for (const Id at : {f[4], f[5]}) {
        EXPECT_TRUE(stackFrames(page.document, {at}, Stacking::Forward, page.context)->isEmpty());
        EXPECT_TRUE(stackFrames(page.document, {at}, Stacking::ToFront, page.context)->isEmpty());
    }
    EXPECT_TRUE(stackFrames(page.document, {f[0], f[1]}, Stacking::Backward, page.context)->isEmpty());
    const auto change = stackFrames(page.document, {f[1]}, Stacking::ToFront, page.context);
    EXPECT_EQ(change->changes.size(), 1U) << "the others keep their keys";
}

TEST(FrameLayers, StackingKeepsLayersAndTheOrderAmongEachOther)
{
    const std::uint64_t seed = test::seed();
    test::PageOfFrames page(seed);
    page.fill(60);
    int stacked = 0;
    for (int round = 0; round < 300; ++round) {
        const Frames frames = page.some();
        const auto where = static_cast<Stacking>(page.random.below(4));
        const Document before = page.document;
        const Ids were = painted(page);
        const auto change = stackFrames(page.document, frames, where, page.context);
        if (!change)
            continue;
        page.apply(change);
        stacked += change->isEmpty() ? 0 : 1;
        const Ids are = painted(page);
        const Page &on = *page.document.find<Page>(page.page);
        std::map<QString, std::array<std::array<Ids, 2>, 2>> orders; // by layer: chosen or not, before and after
        for (int time = 0; time < 2; ++time) {
            for (const Id id : time == 0 ? were : are) {
                const bool chosen = std::find(frames.begin(), frames.end(), id) != frames.end();
                orders[layerOf(on, page.frame(id))][chosen ? 1 : 0][static_cast<std::size_t>(time)].push_back(id);
                Frame same = page.frame(id);
                same.order = before.find<Frame>(id)->order;
                ASSERT_EQ(same, *before.find<Frame>(id)) << "but for its place";
            }
        }
        for (const auto &[layer, both] : orders) {
            for (const auto &times : both)
                ASSERT_EQ(times[0], times[1]) << layer.toStdString();
        }
        if (where == Stacking::ToFront || where == Stacking::ToBack) {
            const auto again = stackFrames(page.document, frames, where, page.context);
            ASSERT_TRUE(again->isEmpty());
        }
    }
    EXPECT_GT(stacked, 100);
    for (const Id id : page.frames())
        EXPECT_LT(page.frame(id).order.toText().size(), 60) << "keys stay short";
}

TEST(FrameLayers, KeysThatLeaveNoRoomAreMadeAnew)
{
    test::PageOfFrames page;
    Ids f;
    for (int i = 0; i < 4; ++i) {
        f.push_back(page.addBox(i, 0, 9, 9));
        Frame frame = page.frame(f.back());
        frame.order = OrderKey(i < 2 ? "0" : "V");
        page.put(frame);
    }
    const Ids were = painted(page);
    for (const Stacking where : {Stacking::ToBack, Stacking::Backward, Stacking::ToFront, Stacking::Forward}) {
        for (const Id id : were)
            page.apply(stackFrames(page.document, {id}, where, page.context));
        const Ids are = painted(page);
        EXPECT_TRUE(std::is_permutation(are.begin(), are.end(), were.begin(), were.end()));
    }
    page.apply(stackFrames(page.document, {f[2]}, Stacking::ToBack, page.context));
    EXPECT_EQ(painted(page).front(), f[2]);
}

TEST(FrameLayers, FramesGoToALayerOfThePage)
{
    test::PageOfFrames page;
    const Id a = page.addBox(0, 0, 9, 9), b = page.addBox(1, 0, 9, 9);
    page.apply(moveToLayer(page.document, {a, b}, QStringLiteral("图"), page.context));
    EXPECT_EQ(page.frame(a).layer, QStringLiteral("图"));
    EXPECT_TRUE(moveToLayer(page.document, {a, b}, QStringLiteral("图"), page.context)->isEmpty());
    EXPECT_FALSE(moveToLayer(page.document, {a}, QStringLiteral("没有"), page.context));
    EXPECT_FALSE(moveToLayer(page.document, {a}, QStringLiteral("锁"), page.context));
    page.apply(moveToLayer(page.document, {a}, {}, page.context));
    EXPECT_EQ(page.frame(a).layer, QString());
}

TEST(FrameLayers, FramesFollowTheirLayers)
{
    test::PageOfFrames page;
    const QString picture = QStringLiteral("图"), hidden = QStringLiteral("隐"), gone = QStringLiteral("锁");
    const Id a = page.addBox(0, 0, 9, 9), b = page.addBox(1, 0, 9, 9), c = page.addBox(2, 0, 9, 9),
             d = page.addBox(3, 0, 9, 9);
    setLayer(page, a, picture);
    setLayer(page, b, hidden);
    setLayer(page, d, QStringLiteral("新"));
    // They change names, and what had an unknown name stays on the page's own layer.
    page.apply(setLayers(page.document, page.page, {{hidden}, {picture}, {QStringLiteral("新")}},
        {{picture, hidden}, {hidden, picture}}, page.context));
    EXPECT_EQ(page.frame(a).layer, hidden);
    EXPECT_EQ(page.frame(b).layer, picture);
    EXPECT_EQ(page.frame(c).layer, QString());
    EXPECT_EQ(page.frame(d).layer, QString());
    page.apply(setLayers(page.document, page.page, {{picture}}, {}, page.context));
    EXPECT_EQ(page.frame(a).layer, QString()) << "its layer is gone";
    EXPECT_TRUE(setLayers(page.document, page.page, {{picture}}, {}, page.context)->isEmpty());

    for (const std::vector<Layer> &wrong : std::vector<std::vector<Layer>>{{{QString()}}, {{QStringLiteral(" ")}},
             {{picture}, {picture}}, {{QStringLiteral("a\n")}}, {{QString(300, u'长')}}, std::vector<Layer>(200)})
        EXPECT_FALSE(setLayers(page.document, page.page, wrong, {}, page.context));
    EXPECT_FALSE(setLayers(page.document, page.page, {{hidden}}, {{gone, hidden}}, page.context));
    EXPECT_FALSE(setLayers(page.document, page.page, {{hidden}}, {{picture, gone}}, page.context));
    EXPECT_FALSE(setLayers(page.document, a, {}, {}, page.context));
}

TEST(FrameLayers, ALockedLayerGoesOnlyEmpty)
{
    test::PageOfFrames page;
    const QString locked = QStringLiteral("锁");
    const Id a = page.addBox(0, 0, 9, 9);
    setLayer(page, a, locked);
    EXPECT_FALSE(setLayers(page.document, page.page, {}, {}, page.context));
    page.apply(setLayers(page.document, page.page, {{QStringLiteral("新名"), true, true}},
        {{locked, QStringLiteral("新名")}}, page.context));
    EXPECT_EQ(page.frame(a).layer, QStringLiteral("新名"));
    page.apply(setLayers(page.document, page.page, {{QStringLiteral("新名")}}, {}, page.context));
    page.apply(setLayers(page.document, page.page, {}, {}, page.context));
    EXPECT_EQ(page.frame(a).layer, QString());
}

TEST(FrameLayers, GuidesStandOnThePage)
{
    test::PageOfFrames page;
    const std::vector<Guide> guides{{true, Length::mm(30)}, {false, Length::mm(-3)}};
    page.apply(setGuides(page.document, page.page, guides, page.context));
    EXPECT_EQ(page.document.find<Page>(page.page)->guides, guides);
    EXPECT_TRUE(setGuides(page.document, page.page, guides, page.context)->isEmpty());
    EXPECT_FALSE(setGuides(page.document, page.page, {{true, Length::pt(20000)}}, page.context));
    EXPECT_FALSE(setGuides(page.document, page.page, std::vector<Guide>(2000), page.context));
    EXPECT_FALSE(setGuides(page.document, Id::create(), guides, page.context));
}
