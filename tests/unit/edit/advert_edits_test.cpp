// Adverts are placed, and given another file, page or label where they stand.
#include "edit/edits.h"

#include "../../support/newsroom.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;
using namespace Qt::StringLiterals;
using base::Length;

namespace {

const edit::EditContext kContext{u"甲"_s, {}};

Document newsroom()
{
    Document document;
    for (const Object &object : test::newsroomObjects(1))
        document = document.with(object, 1);
    return document.withRevision(1);
}

Document after(const Document &document, const base::Result<ChangeSet> &change)
{
    EXPECT_TRUE(change) << (change ? "" : change.error().toText().toStdString());
    const auto made = change ? applied(document, *change, document.revision() + 1) : base::Result<Document>(document);
    EXPECT_TRUE(made);
    return made ? *made : document;
}

Asset pdf(const char *bytes, int pages)
{
    Asset file;
    file.id = base::Id::create();
    file.digest = base::Digest::of(bytes);
    file.mediaType = u"application/pdf"_s;
    file.pageSizes.resize(std::size_t(pages), {Length::mm(100), Length::mm(50)});
    return file;
}

} // namespace

TEST(AdvertEdits, anAdvertKeepsItsPlaceWhenItGetsAnotherFile)
{
    const Document before = newsroom();
    const base::Id page = before.all(ObjectKind::Page).front();
    const base::Rect box{Length::mm(20), Length::mm(20), Length::mm(100), Length::mm(50)};
    const Document placed =
        after(before, edit::placeAdvert(before, page, box, pdf("one", 1), {.module = u"1/8"_s}, kContext));
    const Frame frame = *placed.childrenOf<Frame>(page).back();
    ASSERT_TRUE(std::holds_alternative<AdvertContent>(frame.content));

    AdvertContent wish;
    wish.page = 1;
    wish.labelled = false;
    EXPECT_FALSE(edit::setAdvert(placed, frame.id, pdf("two", 1), wish, kContext)) << "has no such page";
    const auto change = edit::setAdvert(placed, frame.id, pdf("two", 2), wish, kContext);
    const Document changed = after(placed, change);
    const Frame &now = *changed.find<Frame>(frame.id);
    wish.asset = base::Digest::of("two");
    EXPECT_EQ(std::get<AdvertContent>(now.content), wish);
    EXPECT_EQ(now.box, frame.box);
    EXPECT_EQ(now.order, frame.order);
    EXPECT_EQ(changed.all(ObjectKind::Asset).size(), before.all(ObjectKind::Asset).size() + 2);

    const auto same = edit::setAdvert(changed, frame.id, pdf("two", 2), wish, kContext);
    ASSERT_TRUE(same);
    EXPECT_TRUE(same->isEmpty());
    for (const Frame *other : changed.childrenOf<Frame>(page)) {
        if (other->id != frame.id) {
            EXPECT_FALSE(edit::setAdvert(changed, other->id, pdf("two", 2), wish, kContext));
        }
    }
}
