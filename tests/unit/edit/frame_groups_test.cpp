#include "page_of_frames.h"

#include <algorithm>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;

namespace {

Frames sorted(Frames frames)
{
    std::sort(frames.begin(), frames.end());
    return frames;
}

} // namespace

TEST(FrameGroups, GroupsNestAndComeApartFromOutside)
{
    test::PageOfFrames page;
    const Id a = page.addBox(0, 0, 9, 9), b = page.addBox(20, 0, 9, 9), c = page.addBox(40, 0, 9, 9),
             d = page.addBox(60, 0, 9, 9);
    const Document flat = page.document;
    EXPECT_EQ(groupOf(page.document, a), Frames{a});
    EXPECT_FALSE(groupFrames(page.document, {a}, page.context));
    EXPECT_FALSE(groupFrames(page.document, {a, a}, page.context));
    EXPECT_FALSE(groupFrames(page.document, {}, page.context));
    page.apply(groupFrames(page.document, {a, b}, page.context));
    const Document once = page.document;
    EXPECT_EQ(sorted(groupOf(page.document, b)), sorted({a, b}));
    EXPECT_FALSE(groupFrames(page.document, {a, b}, page.context)) << "one thing already";
    page.apply(groupFrames(page.document, {b, c}, page.context)); // the whole inner group comes along
    EXPECT_EQ(sorted(groupOf(page.document, c)), sorted({a, b, c}));
    EXPECT_EQ(page.frame(a).groups.size(), 2U);
    EXPECT_EQ(page.frame(a).groups, page.frame(b).groups);
    EXPECT_EQ(page.frame(c).groups.size(), 1U);
    EXPECT_EQ(page.frame(a).groups.front(), page.frame(c).groups.front());
    EXPECT_EQ(groupOf(page.document, d), Frames{d});

    page.apply(ungroupFrames(page.document, {a, d}, page.context));
    EXPECT_EQ(page.document, once);
    page.apply(ungroupFrames(page.document, {b}, page.context));
    EXPECT_EQ(page.document, flat);
    EXPECT_TRUE(ungroupFrames(page.document, {a, b, c, d}, page.context)->isEmpty());
}

TEST(FrameGroups, LocksAreSetAndTakenOff)
{
    test::PageOfFrames page;
    const Id a = page.addBox(0, 0, 9, 9), b = page.addBox(20, 0, 9, 9);
    const Document before = page.document;
    page.apply(lockFrames(page.document, {a, a, b}, true, page.context));
    EXPECT_TRUE(isLocked(page.document, page.frame(a)));
    EXPECT_TRUE(lockFrames(page.document, {a, b}, true, page.context)->isEmpty());
    page.apply(lockFrames(page.document, {b, a}, false, page.context));
    EXPECT_EQ(page.document, before);
    EXPECT_FALSE(lockFrames(page.document, {Id::create()}, false, page.context));

    Frame onLocked = page.frame(a);
    onLocked.layer = QStringLiteral("锁");
    page.put(onLocked);
    EXPECT_TRUE(isLocked(page.document, onLocked));
    EXPECT_FALSE(lockFrames(page.document, {a}, true, page.context));
    onLocked.locked = true;
    page.put(onLocked);
    page.apply(lockFrames(page.document, {a}, false, page.context));
    EXPECT_TRUE(isLocked(page.document, page.frame(a))) << "the layer's lock stays";
}

TEST(FrameGroups, FramesOfTwoPagesAreNoSelection)
{
    test::PageOfFrames page;
    const Id a = page.addBox(0, 0, 9, 9), b = page.addBox(20, 0, 9, 9);
    Page other = *page.document.find<Page>(page.page);
    other.id = page.random.id();
    page.put(other);
    Frame there = page.frame(b);
    there.page = other.id;
    page.put(there);
    EXPECT_FALSE(groupFrames(page.document, {a, b}, page.context));
    EXPECT_FALSE(moveFrames(page.document, {a, b}, {Length::mm(1), {}}, page.context));
    EXPECT_FALSE(alignFrames(page.document, {a, b}, Edge::Left, AlignTo::Selection, page.context));
    EXPECT_FALSE(removeFrames(page.document, {a, b}, page.context));
}
