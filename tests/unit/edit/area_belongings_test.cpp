// Bars and boxes that stand with areas: they go along where an edge of those moves, and nothing else does.
#include "articles.h"

#include "session/sample_content.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;
using base::Rect;

namespace {

class AreaBelongings : public test::Articles {
protected:
    AreaBelongings()
        : one(story(500))
        , two(story(500))
    {
        place(one, {0, 0, 2, 30});
        place(two, {2, 0, 3, 30});
    }
    Id add(FrameContent content, const Rect &at, bool locked = false)
    {
        Frame frame;
        frame.id = Id::create();
        frame.page = page;
        frame.order = base::OrderKey::nth(0);
        frame.content = std::move(content);
        frame.box = at;
        frame.locked = locked;
        document = document.with(frame, 1);
        return frame.id;
    }
    Rect at(Id frame) const { return document.find<Frame>(frame)->box; }
    AreaBorder border() const
    {
        const Rect left = areaOf(one)->box;
        return *borderAt(document, page, {left.right() + grid().gutter() / 2, left.y + Length::mm(20)}, Length::mm(1));
    }
    static Rect around(const Rect &box, Length by)
    {
        return {box.x - by, box.y - by, box.width + by * 2, box.height + by * 2};
    }

    Id one;
    Id two;
};

} // namespace

TEST_F(AreaBelongings, ATintGoesWithTheBorderOfItsArea)
{
    const Length in = Length::mm(1.5);
    const Id tint = add(BoxContent{base::Color::black()}, around(areaOf(two)->box, in));
    const Rect right = areaOf(two)->box;
    const Id bar = add(RuleContent{}, {right.x, right.y - Length::mm(1), right.width, Length::mm(1)});
    apply(moveBorder(document, page, border(), 1, context));
    EXPECT_EQ(at(tint), around(areaOf(two)->box, in));
    EXPECT_EQ(at(bar).x, areaOf(two)->box.x);
    EXPECT_EQ(at(bar).right(), areaOf(two)->box.right());
    apply(moveBorder(document, page, border(), -1, context));
    EXPECT_EQ(at(tint), around(right, in));
}

TEST_F(AreaBelongings, WhatIsWiderLockedOrElsewhereStays)
{
    const Rect both = areaOf(one)->box.united(areaOf(two)->box);
    const Id under = add(BoxContent{base::Color::black()}, around(both, Length::mm(6)));
    const Id locked = add(BoxContent{base::Color::black()}, areaOf(two)->box, true);
    const Id inside = add(BoxContent{base::Color::black()},
        {areaOf(two)->box.x + Length::mm(30), areaOf(two)->box.y + Length::mm(30), Length::mm(20), Length::mm(20)});
    const Rect a = at(under), b = at(locked), c = at(inside);
    apply(moveBorder(document, page, border(), 1, context));
    EXPECT_EQ(at(under), a);
    EXPECT_EQ(at(locked), b);
    EXPECT_EQ(at(inside), c);
}

TEST_F(AreaBelongings, AnAreaThatIsSizedOrMovedAloneTakesItsBoxAlong)
{
    const Length in = Length::mm(1);
    apply(setAreaRect(document, areaOf(two)->id, {3, 0, 2, 30}, context));
    const Id tint = add(BoxContent{base::Color::black()}, around(areaOf(two)->box, in));
    apply(setAreaRect(document, areaOf(two)->id, {3, 0, 2, 24}, context));
    EXPECT_EQ(at(tint), around(areaOf(two)->box, in));
    apply(setAreaRect(document, areaOf(two)->id, {3, 10, 2, 24}, context));
    EXPECT_EQ(at(tint), around(areaOf(two)->box, in));
}

/// The sample's A02: 青岛 beside the column on its tint.
TEST_F(AreaBelongings, TheSamplesColumnKeepsItsTint)
{
    document = session::sampleContent().value().document();
    Id a02;
    for (const Id id : document.all(ObjectKind::Page))
        if (const auto *object = document.find<Page>(id);
            object->number == QStringLiteral("A02") && document.find<Issue>(object->issue)->date == QDate(2020, 10, 19))
            a02 = id;
    const auto find = [&](double x, double y, bool isBox) -> const Frame * {
        for (const auto *frame : document.childrenOf<Frame>(a02))
            if (std::abs(frame->box.x.toPt() - x) < 1 && std::abs(frame->box.y.toPt() - y) < 1
                && std::holds_alternative<BoxContent>(frame->content) == isBox)
                return frame;
        return nullptr;
    };
    const Frame *left = find(56.69, 488.31, false), *column = find(331.2, 596.21, false),
                *box = find(326.69, 474.8, true);
    ASSERT_TRUE(left && column && box);
    const Rect columnBox = column->box, tint = box->box;
    const auto found = borderAt(document, a02, {left->box.right() + Length::mm(1), Length::pt(700)}, Length::mm(1));
    ASSERT_TRUE(found);
    for (const int by : {-1}) {
        const auto moved = moveBorder(document, a02, *found, by, context);
        ASSERT_TRUE(moved) << moved.error().toText().toStdString();
        const auto after = applied(document, *moved);
        ASSERT_TRUE(after);
        const Rect now = after->find<Frame>(column->id)->box;
        EXPECT_LT(now.x, columnBox.x);
        EXPECT_EQ(after->find<Frame>(box->id)->box.x - now.x, tint.x - columnBox.x) << "the tint goes along";
        EXPECT_EQ(after->find<Frame>(box->id)->box.right(), tint.right());
    }
}
