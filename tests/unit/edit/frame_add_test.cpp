#include "page_of_frames.h"

#include <map>
#include <set>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;
using base::Point;

namespace {

NewFrame wanted(test::PageOfFrames &page, FrameContent content)
{
    NewFrame frame;
    frame.box = page.someBox();
    frame.content = std::move(content);
    return frame;
}

} // namespace

TEST(FrameAdd, ANewFrameStandsInFront)
{
    test::PageOfFrames page;
    page.fill(20);
    NewFrame text = wanted(page, TextContent{VerticalAlign::Middle, {}, true});
    text.role = QStringLiteral("folio");
    text.layer = QStringLiteral("图");
    text.text = QStringLiteral("第一行\r\n第二行\0");
    text.style = QStringLiteral("folio");
    text.runaround = true;
    text.runaroundGap = Length::pt(3);
    const Id id = Id::create();
    page.apply(addFrame(page.document, page.page, text, page.context, id));
    EXPECT_EQ(page.frames().back(), id);
    const Frame made = page.frame(id);
    EXPECT_EQ(made.box, text.box);
    EXPECT_EQ(made.role, text.role);
    EXPECT_EQ(made.layer, text.layer);
    EXPECT_EQ(made.content, text.content);
    EXPECT_EQ(made.runaroundGap, text.runaroundGap);
    const auto paragraphs = page.document.childrenOf<Paragraph>(id);
    ASSERT_EQ(paragraphs.size(), 1U);
    EXPECT_EQ(paragraphs.front()->text, QStringLiteral("第一行\u2028第二行"));
    EXPECT_EQ(paragraphs.front()->role, ParagraphRole::Furniture);
    EXPECT_EQ(paragraphs.front()->style, text.style);
    EXPECT_FALSE(addFrame(page.document, page.page, text, page.context, id)) << "the id is taken";

    page.apply(addFrame(page.document, page.page, wanted(page, TextContent{}), page.context));
    EXPECT_EQ(page.document.childrenOf<Paragraph>(page.frames().back()).size(), 1U) << "somewhere to type";
    page.apply(addFrame(page.document, page.page, wanted(page, BoxContent{}), page.context));
    EXPECT_TRUE(page.document.childrenOf<Paragraph>(page.frames().back()).empty());
    page.apply(addFrame(page.document, page.page, wanted(page, PictureContent{page.pictures[0], {}}), page.context));
}

TEST(FrameAdd, WhatCannotBePrintedIsRefused)
{
    test::PageOfFrames page;
    const NewFrame good = wanted(page, BoxContent{});
    const auto isRefused = [&](const NewFrame &frame) {
        const auto change = addFrame(page.document, page.page, frame, page.context);
        return !change && change.error().kind == base::ErrorKind::Refused && !change.error().what.isEmpty();
    };
    ASSERT_FALSE(isRefused(good));
    const Length far = Length::pt(20000), less = Length::emu(-1);
    base::Color wet;
    wet.c = 10001;
    const std::vector<FrameContent> wrong{AreaContent{}, AdvertContent{}, PictureContent{}, PictureContent{page.story},
        CaptionContent{Id::create(), {}, {}, {}}, BoxContent{wet, {}, {}}, BoxContent{{}, {}, less},
        BoxContent{{}, {}, far}, BoxContent{{}, {}, {}, Gradient{wet, {}}}, RuleContent{wet, {}}, RuleContent{{}, less},
        ArtContent{QString(2'000'000, u'Z'), {}, {}, {}}, TextContent{VerticalAlign::Top, {Length()}},
        TextContent{VerticalAlign::Top, {far, {}, {}, {}}}, PictureContent{page.pictures[0], base::Rect{}}};
    for (const FrameContent &content : wrong) {
        NewFrame frame = good;
        frame.content = content;
        EXPECT_TRUE(isRefused(frame)) << content.index();
    }
    const auto with = [&](auto change) {
        NewFrame frame = good;
        change(frame);
        return isRefused(frame);
    };
    EXPECT_TRUE(with([](NewFrame &f) { f.box.width = Length(); }));
    EXPECT_TRUE(with([&](NewFrame &f) { f.box.x = far; }));
    EXPECT_TRUE(with([&](NewFrame &f) { f.layer = QStringLiteral("没有"); }));
    EXPECT_TRUE(with([&](NewFrame &f) { f.layer = QStringLiteral("锁"); }));
    EXPECT_TRUE(with([&](NewFrame &f) { f.runaroundGap = less; }));
    EXPECT_TRUE(with([&](NewFrame &f) { f.contour = {{}, {}}; }));
    EXPECT_TRUE(with([&](NewFrame &f) { f.contour = {{}, {far, {}}, {}}; }));
    EXPECT_TRUE(with([&](NewFrame &f) { f.role = QString(300, u'长'); }));
    EXPECT_FALSE(addFrame(page.document, page.story, good, page.context));
}

TEST(FrameAdd, CopiesHaveNewIdsAndWhatTheyOwn)
{
    const std::uint64_t seed = 7;
    test::PageOfFrames page(seed);
    page.fill(60);
    Frames free;
    for (const Id id : page.frames())
        if (!isLocked(page.document, page.frame(id)))
            free.push_back(id);
    const Document before = page.document;
    const Point by{Length::mm(2), Length::mm(3)};
    Frames made;
    page.apply(duplicateFrames(page.document, free, by, page.context, &made));
    ASSERT_EQ(made.size(), free.size());
    std::map<Id, Id> groups;
    for (std::size_t i = 0; i < free.size(); ++i) {
        ASSERT_FALSE(before.findObject(made[i]));
        const Frame was = *before.find<Frame>(free[i]), copy = page.frame(made[i]);
        EXPECT_EQ(copy.box, was.box.translated(by.x, by.y));
        EXPECT_EQ(copy.layer, was.layer);
        EXPECT_EQ(copy.rotation, was.rotation);
        EXPECT_GT(copy.order, before.childrenOf<Frame>(page.page).back()->order);
        ASSERT_EQ(copy.groups.size(), was.groups.size());
        for (std::size_t g = 0; g < was.groups.size(); ++g) {
            EXPECT_NE(copy.groups[g], was.groups[g]);
            EXPECT_EQ(groups.emplace(was.groups[g], copy.groups[g]).first->second, copy.groups[g]);
        }
        const auto own = page.document.childrenOf<Paragraph>(copy.id), old = before.childrenOf<Paragraph>(was.id);
        ASSERT_EQ(own.size(), old.size());
        for (std::size_t p = 0; p < own.size(); ++p) {
            EXPECT_NE(own[p]->id, old[p]->id);
            EXPECT_EQ(own[p]->text, old[p]->text);
            EXPECT_EQ(own[p]->spans, old[p]->spans);
            EXPECT_EQ(own[p]->style, old[p]->style);
        }
        if (const auto *area = std::get_if<AreaContent>(&was.content)) {
            const AreaContent form = std::get<AreaContent>(copy.content);
            EXPECT_TRUE(form.placement.isNull());
            EXPECT_EQ(form.columns, area->columns);
            EXPECT_EQ(form.parts, area->parts);
            EXPECT_TRUE(form.lineBreaks.empty());
            EXPECT_EQ(form.reservedCharacters,
                area->placement.isNull() ? area->reservedCharacters : characterCount(before, page.story));
            EXPECT_EQ(form.reservedPictures, area->placement.isNull() ? area->reservedPictures : 2);
        } else {
            EXPECT_EQ(copy.content, was.content);
        }
    }
    EXPECT_EQ(page.document.all(ObjectKind::Placement), before.all(ObjectKind::Placement));
    EXPECT_EQ(page.document.all(ObjectKind::StoryPicture), before.all(ObjectKind::StoryPicture));
    EXPECT_EQ(std::set<Id>(made.begin(), made.end()).size(), made.size());
    page.apply(removeFrames(page.document, made, page.context));
    EXPECT_EQ(page.document, before);
    EXPECT_FALSE(duplicateFrames(page.document, {free.front()}, {Length::pt(20000), {}}, page.context));
}

TEST(FrameAdd, ContentStaysOfItsKind)
{
    test::PageOfFrames page;
    const Id box = page.addBox(0, 0, 9, 9);
    BoxContent red{base::Color::percent(0, 100, 100, 0), {}, Length::pt(2)};
    page.apply(setFrameContent(page.document, box, red, page.context));
    EXPECT_EQ(page.frame(box).content, FrameContent(red));
    EXPECT_TRUE(setFrameContent(page.document, box, red, page.context)->isEmpty());
    EXPECT_FALSE(setFrameContent(page.document, box, RuleContent{}, page.context));
    red.weight = Length::emu(-1);
    EXPECT_FALSE(setFrameContent(page.document, box, red, page.context));
    const Id area = page.addArea();
    AreaContent content = std::get<AreaContent>(page.frame(area).content);
    content.sizes[ParagraphRole::Headline] = Length::pt(42);
    content.squeeze = -kMostSqueeze;
    page.apply(setFrameContent(page.document, area, content, page.context));
    content.squeeze = kMostSqueeze + 1;
    EXPECT_FALSE(setFrameContent(page.document, area, content, page.context));
    EXPECT_FALSE(setAreaContent(page.document, area, content, page.context));
    content.squeeze = 0;
    content.sizes[ParagraphRole::Body] = Length();
    EXPECT_FALSE(setFrameContent(page.document, area, content, page.context));

    page.apply(setFrameRole(page.document, box, QStringLiteral(" folio\n"), page.context));
    EXPECT_EQ(page.frame(box).role, QStringLiteral("folio"));
    EXPECT_TRUE(setFrameRole(page.document, box, QStringLiteral("folio"), page.context)->isEmpty());
    const std::vector<Point> triangle{{}, {Length::mm(9), {}}, {{}, Length::mm(9)}};
    page.apply(setContour(page.document, box, triangle, page.context));
    EXPECT_EQ(page.frame(box).contour, triangle);
    EXPECT_FALSE(setContour(page.document, box, {{}, {}}, page.context));
    page.apply(setContour(page.document, box, {}, page.context));
}
