// What edits reckon a story needs, against what it takes when it is laid out.
#include "edit/article_edits.h"
#include "edit/free_place.h"
#include "layout/page_composer.h"
#include "session/sample_content.h"

#include <gtest/gtest.h>

using namespace banxin;
using base::Id;

namespace {

class Placing : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_sample = session::sampleContent().value().document();
        const auto *publication =
            s_sample.find<model::Publication>(s_sample.all(model::ObjectKind::Publication).front());
        std::vector<font::FaceRequest> requests;
        for (const model::FontEntry &entry : publication->fonts)
            requests.push_back({entry.family, entry.weight, entry.installedFamily, entry.installedWeight});
        s_composer = std::make_unique<layout::PageComposer>(
            font::FontSet::make(requests).value(), typeset::RuleTables::standard());
    }
    static void TearDownTestSuite() { s_composer.reset(); }
    Placing()
        : document(s_sample)
    {
        for (const Id frame : document.all(model::ObjectKind::Frame))
            document = std::move(document).without(frame);
        for (const Id placement : document.all(model::ObjectKind::Placement))
            document = std::move(document).without(placement);
        for (const Id each : document.all(model::ObjectKind::Page)) {
            if (document.find<model::Page>(each)->number == u"A02")
                page = each;
        }
    }
    void apply(const base::Result<model::ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        document = applied(document, *change).value();
    }
    std::string title(Id story) const { return model::titleOf(document, story).toStdString(); }

    static inline model::Document s_sample;
    static inline std::unique_ptr<layout::PageComposer> s_composer;
    model::Document document;
    Id page;
    const edit::EditContext context{QStringLiteral("甲"), {}};
};

} // namespace

TEST_F(Placing, EveryStoryFitsWhereItIsReckonedTo)
{
    const auto *on = document.find<model::Page>(page);
    const model::Document empty = document;
    int placed = 0;
    for (const Id story : document.all(model::ObjectKind::Story)) {
        for (int column = 0; column < on->grid.columns; ++column) {
            document = empty;
            const auto at = edit::placeAt(document, page, story, {column, 8});
            if (!at)
                continue;
            apply(edit::placeStory(document, page, story, *at, context));
            const auto laid = s_composer->compose(document, page);
            ASSERT_EQ(laid->stories.size(), 1u);
            const layout::CopyfitState &state = laid->stories.front();
            EXPECT_EQ(state.oversetLines, 0) << title(story) << ' ' << at->columns << 'x' << at->rows;
            EXPECT_LE(state.undersetLines, 3 * at->columns + 4)
                << title(story) << ' ' << at->columns << 'x' << at->rows;
            ++placed;
        }
    }
    EXPECT_GT(placed, 20);
}

TEST_F(Placing, SeveralFillAPageAndFit)
{
    std::vector<Id> stories;
    for (const Id story : document.all(model::ObjectKind::Story)) {
        const int characters = model::characterCount(document, story);
        if (characters < 1000)
            stories.push_back(story);
    }
    const auto spots = edit::placesAt(document, page, stories, {0, 5});
    EXPECT_GE(spots.size(), 3u);
    apply(edit::placeStories(document, page, spots, context));
    const auto laid = s_composer->compose(document, page);
    for (const layout::CopyfitState &state : laid->stories)
        EXPECT_EQ(state.oversetLines, 0) << title(state.story);
}
