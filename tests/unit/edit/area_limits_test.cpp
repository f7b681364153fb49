// 最多 N 段: what is split, joined, pasted and taken away within an area leaves every other area the text that it had.
#include "edit/edits.h"
#include "edit/table_parts.h"
#include "model/area_share.h"
#include "session/sample_content.h"

#include "../../support/seed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;

namespace {

class AreaLimits : public testing::Test {
protected:
    /// The areas of the story of the issue, in the order in which its text flows.
    std::vector<const Frame *> areas() const
    {
        std::vector<const Frame *> found;
        for (const Id id : document.all(ObjectKind::Frame)) {
            const auto *frame = document.find<Frame>(id);
            const auto *area = std::get_if<AreaContent>(&frame->content);
            if (area && area->placement == placement)
                found.push_back(frame);
        }
        std::sort(found.begin(), found.end(), [](const Frame *a, const Frame *b) {
            return std::get<AreaContent>(a->content).sequence < std::get<AreaContent>(b->content).sequence;
        });
        return found;
    }
    /// What each of them takes, its paragraphs run together.
    QStringList shares() const
    {
        const auto paragraphs = document.childrenOf<Paragraph>(story);
        QStringList texts;
        int at = 0;
        for (const Frame *frame : areas()) {
            const int end = shareOf(std::get<AreaContent>(frame->content), paragraphs, at).end;
            QString text;
            for (; at < end; ++at)
                text += paragraphs[static_cast<std::size_t>(at)]->text;
            texts << text;
        }
        return texts;
    }
    std::vector<int> limits() const
    {
        std::vector<int> all;
        for (const Frame *frame : areas())
            all.push_back(std::get<AreaContent>(frame->content).paragraphLimit);
        return all;
    }
    void apply(const base::Result<ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const auto after = applied(document, *change);
        ASSERT_TRUE(after) << after.error().toText().toStdString();
        const auto back = applied(*after, inverse(document, *change));
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, document) << "one step";
        document = *after;
    }
    /// The sample's story on that page with the most areas that have a limit.
    void SetUp() override
    {
        std::map<Id, int> counts;
        for (const Id id : document.all(ObjectKind::Frame)) {
            const auto *area = std::get_if<AreaContent>(&document.find<Frame>(id)->content);
            if (area && area->paragraphLimit > 0 && acceptsBody(*area))
                ++counts[area->placement];
        }
        for (const auto &[id, count] : counts)
            if (placement.isNull() || count > counts[placement])
                placement = id;
        ASSERT_GE(counts[placement], 3);
        story = document.find<Placement>(placement)->story;
    }
    static bool acceptsBody(const AreaContent &area)
    {
        return std::find(area.roles.begin(), area.roles.end(), ParagraphRole::Body) != area.roles.end();
    }
    /// The n-th paragraph of what the area takes.
    const Paragraph *paragraphIn(std::size_t wanted, int n) const
    {
        const auto paragraphs = document.childrenOf<Paragraph>(story);
        const auto all = areas();
        int at = 0;
        for (std::size_t area = 0; area < wanted; ++area)
            at = shareOf(std::get<AreaContent>(all[area]->content), paragraphs, at).end;
        return paragraphs[static_cast<std::size_t>(at + n)];
    }
    std::size_t limitedArea(int atLeast) const
    {
        const auto all = limits();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i] >= atLeast)
                return i;
        ADD_FAILURE() << "the sample has none";
        return 0;
    }

    Document document = session::sampleContent().value().document();
    Id placement;
    Id story;
    const EditContext context{QStringLiteral("甲"), {}};
};

} // namespace

TEST_F(AreaLimits, FollowASplitAndAJoin)
{
    const std::size_t area = limitedArea(3);
    const QStringList before = shares();
    const std::vector<int> was = limits();
    const Id paragraph = paragraphIn(area, 1)->id;
    apply(splitParagraph(document, paragraph, 10, context));
    EXPECT_EQ(shares(), before);
    EXPECT_EQ(limits()[area], was[area] + 1);
    apply(joinToPrevious(document, paragraphIn(area, 2)->id, context));
    EXPECT_EQ(shares(), before);
    EXPECT_EQ(limits(), was);
}

TEST_F(AreaLimits, FollowLinesThatArePastedAndParagraphsThatGo)
{
    const std::size_t area = limitedArea(4);
    const std::vector<int> was = limits();
    const QStringList before = shares();
    apply(replaceText(document, paragraphIn(area, 0)->id, 3, 3, QStringLiteral("甲\n乙\n丙"), context));
    EXPECT_EQ(limits()[area], was[area] + 2);
    for (qsizetype i = 0; i < before.size(); ++i)
        if (i != static_cast<qsizetype>(area))
            EXPECT_EQ(shares()[i], before[i]);
    const Paragraph *first = paragraphIn(area, 0), *last = paragraphIn(area, 2);
    apply(deleteRange(document, first->id, 3, last->id, 1, context));
    EXPECT_EQ(limits(), was);
    EXPECT_EQ(shares(), before);
}

/// A limit that other paragraphs may still fill is what the editor said, and stays.
TEST_F(AreaLimits, ThatAreNotReachedStay)
{
    const std::size_t area = limitedArea(3);
    Frame wide = *areas()[area];
    std::get<AreaContent>(wide.content).paragraphLimit = 40;
    document = document.with(wide, 1);
    apply(splitParagraph(document, paragraphIn(area, 0)->id, 10, context));
    EXPECT_EQ(limits()[area], 40);
}

TEST_F(AreaLimits, NeverBecomeNone)
{
    const std::size_t area = limitedArea(1);
    const int paragraphs = limits()[area];
    for (int n = 0; n < paragraphs; ++n)
        apply(joinToPrevious(document, paragraphIn(area, 0)->id, context));
    EXPECT_EQ(limits()[area], 1);
}

/// Any splits and joins within areas: each keeps its text, and all of them back leave what was.
TEST_F(AreaLimits, KeepEveryAreaItsText)
{
    std::mt19937_64 engine(test::seed());
    const auto below = [&](std::size_t n) { return static_cast<int>(engine() % n); };
    const QStringList before = shares();
    const std::vector<int> was = limits();
    std::vector<Id> made;
    for (int round = 0; round < 200; ++round) {
        SCOPED_TRACE(round);
        const auto paragraphs = document.childrenOf<Paragraph>(story);
        if (!made.empty() && below(2) == 0) {
            const auto at = static_cast<std::size_t>(below(made.size()));
            apply(joinToPrevious(document, made[at], context));
            made.erase(made.begin() + static_cast<std::ptrdiff_t>(at));
        } else {
            const Paragraph *paragraph = paragraphs[static_cast<std::size_t>(below(paragraphs.size()))];
            if (paragraph->role != ParagraphRole::Body || paragraph->text.isEmpty())
                continue;
            const int offset = below(static_cast<std::size_t>(paragraph->text.size()));
            if (paragraph->text[offset].isLowSurrogate())
                continue;
            const Id id = paragraph->id;
            apply(splitParagraph(document, id, offset, context));
            const auto now = document.children(story, ObjectKind::Paragraph);
            made.push_back(*(std::find(now.begin(), now.end(), id) + 1));
        }
        ASSERT_EQ(shares(), before);
    }
    while (!made.empty()) {
        apply(joinToPrevious(document, made.back(), context));
        made.pop_back();
    }
    EXPECT_EQ(shares(), before);
    EXPECT_EQ(limits(), was);
}
