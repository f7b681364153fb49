#include "../../support/random_objects.h"
#include "../../support/seed.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;

namespace {

Document withParagraph(const Paragraph &paragraph, std::int64_t revision = 1)
{
    return Document().with(paragraph, revision);
}

Paragraph sample()
{
    Paragraph paragraph;
    paragraph.id = base::Id::fromNumber(5);
    paragraph.parent = base::Id::fromNumber(6);
    paragraph.text = QStringLiteral("株洲日报时事聚焦");
    paragraph.spans = {{0, 2, QStringLiteral("楷")}, {4, 6, QStringLiteral("黑")}};
    return paragraph;
}

ChangeSet splicing(std::vector<Splice> splices, std::int64_t base = 1)
{
    ChangeSet change;
    change.changes = {{base::Id::fromNumber(5), base, SpliceText{std::move(splices)}}};
    return change;
}

} // namespace

TEST(ChangeSet, ApplyThenInvertIsTheOriginal)
{
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomObjects random(seed);
    Document document = random.document(6, 5);
    for (int n = 0; n < 1500; ++n) {
        const ChangeSet change = random.change(document);
        const auto after = applied(document, change);
        ASSERT_TRUE(after) << after.error().toText().toStdString() << '\n' << toJson(change).toStdString();
        const auto back = applied(*after, inverse(document, change));
        // Objects that the change did not touch keep their revision; inverse() speaks of those it made.
        ASSERT_TRUE(back) << back.error().toText().toStdString() << '\n' << toJson(change).toStdString();
        ASSERT_EQ(*back, document) << toJson(change).toStdString();
        if (n % 10 == 0)
            document = random.document(6, 5);
    }
}

TEST(ChangeSet, JsonComesBack)
{
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomObjects random(seed);
    const Document document = random.document(4, 4);
    for (int n = 0; n < 500; ++n) {
        const ChangeSet change = random.change(document);
        const auto back = changeSetFromJson(toJson(change));
        ASSERT_TRUE(back) << back.error().toText().toStdString();
        ASSERT_EQ(*back, change);
    }
    EXPECT_FALSE(changeSetFromJson("{}"));
    EXPECT_FALSE(changeSetFromJson("{\"schema\":1,\"label\":\"\",\"author\":\"\",\"changes\":[{}]}"));
}

TEST(ChangeSet, SplicesMoveSpans)
{
    const Document document = withParagraph(sample());
    const auto after = applied(document, splicing({{0, {}, QStringLiteral("《")}, {6, QStringLiteral("事"), {}}}));
    ASSERT_TRUE(after);
    const Paragraph *paragraph = after->find<Paragraph>(base::Id::fromNumber(5));
    EXPECT_EQ(paragraph->text, QStringLiteral("《株洲日报时聚焦"));
    EXPECT_EQ(paragraph->spans, (std::vector<Span>{{1, 3, QStringLiteral("楷")}, {5, 6, QStringLiteral("黑")}}));
}

TEST(ChangeSet, SwallowedSpansComeBack)
{
    const Document document = withParagraph(sample());
    const ChangeSet change = splicing({{3, QStringLiteral("报时事聚"), {}}});
    const Document after = *applied(document, change);
    EXPECT_EQ(after.find<Paragraph>(base::Id::fromNumber(5))->spans.size(), 1u);
    EXPECT_EQ(*applied(after, inverse(document, change)), document);
}

TEST(ChangeSet, RefusesOtherBases)
{
    const Document document = withParagraph(sample(), 7);
    const auto kind = [&](const ChangeSet &change) { return applied(document, change).error().kind; };
    EXPECT_EQ(kind(splicing({{0, {}, QStringLiteral("x")}}, 6)), base::ErrorKind::Conflict);
    EXPECT_EQ(kind(splicing({{0, QStringLiteral("洲"), {}}}, 7)), base::ErrorKind::Conflict);
    EXPECT_EQ(kind(splicing({{99, {}, QStringLiteral("x")}}, 7)), base::ErrorKind::Conflict);

    Paragraph other = sample();
    other.text = QStringLiteral("别的");
    ChangeSet put;
    put.changes = {{other.id, 6, Put{other}}};
    EXPECT_EQ(kind(put), base::ErrorKind::Conflict);
    put.changes = {{other.id, 6, Put{sample()}}};
    EXPECT_TRUE(applied(document, put)); // the same value: both wanted it
    put.changes = {{other.id, 6, Remove{}}};
    EXPECT_EQ(kind(put), base::ErrorKind::Conflict);
    put.changes = {{base::Id::fromNumber(99), 3, Put{other}}};
    EXPECT_EQ(kind(put), base::ErrorKind::Refused);
    Story story;
    story.id = other.id;
    put.changes = {{other.id, 7, Put{story}}};
    EXPECT_EQ(kind(put), base::ErrorKind::Refused);
}

TEST(ChangeSet, OffsetsMap)
{
    const std::vector<Splice> insertion = {{3, {}, QStringLiteral("ab")}};
    EXPECT_EQ(mappedOffset(2, insertion, false), 2);
    EXPECT_EQ(mappedOffset(3, insertion, false), 5);
    EXPECT_EQ(mappedOffset(3, insertion, true), 3);
    EXPECT_EQ(mappedOffset(4, insertion, true), 6);
    const std::vector<Splice> replacement = {{3, QStringLiteral("xyz"), QStringLiteral("a")}};
    EXPECT_EQ(mappedOffset(3, replacement, false), 3);
    EXPECT_EQ(mappedOffset(4, replacement, false), 4);
    EXPECT_EQ(mappedOffset(4, replacement, true), 3);
    EXPECT_EQ(mappedOffset(6, replacement, true), 4);
    EXPECT_EQ(mappedOffset(9, replacement, true), 7);
}

TEST(ChangeSet, CarriesFactsThroughJsonAndLeavesThemOutOfItsInverse)
{
    ChangeSet change;
    change.id = base::Id::create();
    change.facts.push_back({base::Id::create(), QStringLiteral("version"), base::Id::create(), QStringLiteral("二校"),
        base::Id::create()});
    EXPECT_FALSE(change.isEmpty());
    const auto back = changeSetFromJson(toJson(change));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, change);
    EXPECT_TRUE(inverse(Document(), change).facts.empty());
}
