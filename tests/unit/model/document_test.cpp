#include "../../support/random_objects.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;

namespace {

Paragraph paragraphOf(std::uint64_t id, std::uint64_t parent, int order, const QString &text = {})
{
    Paragraph paragraph;
    paragraph.id = base::Id::fromNumber(id);
    paragraph.parent = base::Id::fromNumber(parent);
    paragraph.order = base::OrderKey::nth(order);
    paragraph.text = text;
    return paragraph;
}

} // namespace

TEST(Document, ChildrenStandInOrderAndFollowMoves)
{
    Document document;
    document = document.with(paragraphOf(1, 9, 3), 1).with(paragraphOf(2, 9, 1), 1).with(paragraphOf(3, 9, 2), 1);
    const base::Id parent = base::Id::fromNumber(9), other = base::Id::fromNumber(8);
    const auto ids = [&](base::Id of) {
        std::vector<std::uint64_t> numbers;
        for (const base::Id id : document.children(of, ObjectKind::Paragraph))
            numbers.push_back(id.toNumber());
        return numbers;
    };
    EXPECT_EQ(ids(parent), (std::vector<std::uint64_t>{2, 3, 1}));
    document = document.with(paragraphOf(1, 9, 0), 2);
    EXPECT_EQ(ids(parent), (std::vector<std::uint64_t>{1, 2, 3}));
    document = document.with(paragraphOf(2, 8, 0), 2);
    EXPECT_EQ(ids(parent), (std::vector<std::uint64_t>{1, 3}));
    EXPECT_EQ(ids(other), (std::vector<std::uint64_t>{2}));
    document = document.without(base::Id::fromNumber(2));
    EXPECT_TRUE(ids(other).empty());
    EXPECT_EQ(document.findObject(base::Id::fromNumber(2)), nullptr);
}

TEST(Document, CopiesDoNotSeeLaterChanges)
{
    test::RandomObjects random(4);
    const Document before = random.document(4, 5);
    const Document same = before;
    const auto paragraphs = before.all(ObjectKind::Paragraph);
    Document after = before;
    for (const base::Id id : paragraphs)
        after = std::move(after).without(id);
    EXPECT_EQ(before, same);
    EXPECT_FALSE(before == after);
    EXPECT_EQ(before.all(ObjectKind::Paragraph), paragraphs);
    EXPECT_TRUE(after.all(ObjectKind::Paragraph).empty());
}

TEST(Document, ManyAtOnceAreTheSameAsOneAfterTheOther)
{
    test::RandomObjects random(11);
    const Document document = random.document(6, 9);
    std::vector<Document::Stored> objects;
    Document grown;
    for (std::size_t kind = kObjectKindCount; kind-- > 0;) {
        for (const base::Id id : document.all(static_cast<ObjectKind>(kind)))
            objects.push_back({document.share(id), static_cast<std::int64_t>(objects.size()) + 1});
    }
    const auto check = [&] {
        const Document made = Document::of(objects);
        ASSERT_TRUE(made == grown);
        for (const Document::Stored &one : objects) {
            const base::Id id = idOf(*one.object);
            EXPECT_EQ(made.objectRevision(id), grown.objectRevision(id));
            for (std::size_t kind = 0; kind < kObjectKindCount; ++kind)
                EXPECT_EQ(made.children(id, static_cast<ObjectKind>(kind)),
                    grown.children(id, static_cast<ObjectKind>(kind)));
        }
        EXPECT_EQ(made.children({}, ObjectKind::Publication), grown.children({}, ObjectKind::Publication));
    };
    for (const Document::Stored &one : objects)
        grown = grown.with(*one.object, one.revision);
    check();
    objects.push_back({std::make_shared<Object>(paragraphOf(objects.size(), 9, 3)), 7});
    objects.push_back({std::make_shared<Object>(paragraphOf(objects.size() - 1, 8, 2)), 8}); // the same id again
    for (std::size_t i = objects.size() - 2; i < objects.size(); ++i)
        grown = grown.with(*objects[i].object, objects[i].revision);
    check();
}

TEST(Document, StylesInheritByNameAndCirclesEnd)
{
    const base::Id publication = base::Id::fromNumber(1);
    ParagraphStyle body{base::Id::fromNumber(2), publication, QStringLiteral("正文"), {}, {}};
    body.format.characters.size = base::Length::pt(9);
    body.format.alignment = Alignment::Left;
    ParagraphStyle head{base::Id::fromNumber(3), publication, QStringLiteral("小标题"), QStringLiteral("正文"), {}};
    head.format.characters.family = QStringLiteral("黑");
    Document document;
    document = document.with(body, 1).with(head, 1);
    const ResolvedParagraph resolved = resolvedParagraphStyle(document, publication, head.name);
    EXPECT_EQ(resolved.characters.family, QStringLiteral("黑"));
    EXPECT_EQ(resolved.characters.size, base::Length::pt(9));
    EXPECT_EQ(resolved.alignment, Alignment::Left);
    body.basedOn = head.name;
    document = document.with(body, 2);
    EXPECT_EQ(resolvedParagraphStyle(document, publication, head.name).characters.family, QStringLiteral("黑"));
    EXPECT_EQ(resolvedParagraphStyle(document, publication, QStringLiteral("没有")), ResolvedParagraph());
}

TEST(Document, TitleAndCountLeaveBreaksAndBlanksOut)
{
    Document document;
    Paragraph head = paragraphOf(1, 9, 0, QStringLiteral("守望\u2028城市"));
    head.role = ParagraphRole::Headline;
    document = document.with(head, 1).with(paragraphOf(2, 9, 1, QStringLiteral("\u3000𠮷 a")), 1);
    EXPECT_EQ(titleOf(document, base::Id::fromNumber(9)), QStringLiteral("守望城市"));
    EXPECT_EQ(characterCount(document, base::Id::fromNumber(9)), 6);
}
