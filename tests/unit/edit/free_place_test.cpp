// Where there is room for a story on a page.
#include "edit/free_place.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;

namespace {

class FreePlace : public testing::Test {
protected:
    void SetUp() override
    {
        Page empty;
        empty.id = page;
        empty.trim = {base::Length::mm(275), base::Length::mm(390)};
        empty.grid.typeArea = {
            base::Length::mm(20), base::Length::mm(20), base::Length::mm(235), base::Length::mm(350)};
        document = document.with(empty, 1);
    }
    const Grid &grid() const { return document.find<Page>(page)->grid; }
    base::Id story(int characters)
    {
        Story made;
        made.id = base::Id::create();
        document = document.with(made, 1);
        add(made.id, ParagraphRole::Headline, QStringLiteral("题目"));
        add(made.id, ParagraphRole::Body, QString(characters, u'字'));
        return made.id;
    }
    void add(base::Id parent, ParagraphRole role, const QString &text)
    {
        Paragraph paragraph;
        paragraph.id = base::Id::create();
        paragraph.parent = parent;
        paragraph.role = role;
        paragraph.text = text;
        document = document.with(paragraph, 1);
    }
    void cover(const edit::GridRect &cells)
    {
        Frame frame;
        frame.id = base::Id::create();
        frame.page = page;
        frame.box = grid().rect(cells.column, cells.row, cells.columns, cells.rows);
        document = document.with(frame, 1);
    }
    bool isFree(const edit::GridRect &at) const
    {
        const base::Rect box = grid().rect(at.column, at.row, at.columns, at.rows);
        for (const auto *frame : document.childrenOf<Frame>(page)) {
            if (frame->box.intersects(box))
                return false;
        }
        return at.column >= 0 && at.row >= 0 && at.column + at.columns <= grid().columns
            && at.row + at.rows <= grid().rows;
    }

    Document document;
    base::Id page = base::Id::fromName(QStringLiteral("page"));
};

} // namespace

TEST_F(FreePlace, AnEmptyPageTakesAStoryAtItsHead)
{
    const auto at = edit::freePlace(document, page, story(800));
    ASSERT_TRUE(at);
    EXPECT_EQ(at->row, 0);
    EXPECT_EQ(at->column, 0);
    EXPECT_TRUE(isFree(*at));
    // Room for the text, and no page of it left over.
    EXPECT_GE(at->columns * at->rows * grid().charactersPerColumn, 800);
    EXPECT_LE(at->columns * at->rows * grid().charactersPerColumn, 1700);
}

TEST_F(FreePlace, WhatStandsThereIsKeptClearOf)
{
    cover({0, 0, 5, 30});
    cover({0, 30, 2, 53});
    const auto at = edit::freePlace(document, page, story(600));
    ASSERT_TRUE(at);
    EXPECT_TRUE(isFree(*at));
    EXPECT_EQ(at->row, 30);
    EXPECT_GE(at->column, 2);
}

TEST_F(FreePlace, TooLongAStoryHasNone)
{
    cover({0, 0, 5, 60});
    EXPECT_FALSE(edit::freePlace(document, page, story(20000)));
    EXPECT_TRUE(edit::freePlace(document, page, story(500)));
}

TEST_F(FreePlace, AFullPageHasNone)
{
    cover({0, 0, 5, 80}); // three rows are no place
    EXPECT_FALSE(edit::freePlace(document, page, story(300)));
    EXPECT_FALSE(edit::freePlace(document, page, base::Id::create()));
    EXPECT_FALSE(edit::freePlace(document, base::Id::create(), story(300)));
}
