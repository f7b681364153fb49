// The law: what is answered from memory equals what a fresh composer makes.
#include "page_fixture.h"

#include <random>

using namespace banxin;

class Incremental : public layout::PageFixture { };

TEST_F(Incremental, CachedLayoutEqualsFreshLayout)
{
    story(QStringLiteral("a"),
        {{Role::Headline, QStringLiteral("第一条")}, {Role::Body, prose(300)},
            {Role::SectionHead, QStringLiteral("小标题")}, {Role::Body, prose(260, 2)}});
    story(QStringLiteral("b"), {{Role::Body, prose(200, 5)}, {Role::Body, prose(120, 9)}});
    const auto folio = frame(QStringLiteral("folio"), page.grid.rect(0, 80, 2, 2), model::TextContent{});
    text(QStringLiteral("folio/0"), folio, QStringLiteral("{page} {date}"));
    frame(QStringLiteral("one"), page.grid.rect(0, 0, 3, 25), areaOf(QStringLiteral("a"), 3));
    frame(QStringLiteral("two"), page.grid.rect(3, 0, 2, 15), areaOf(QStringLiteral("b"), 2));
    frame(QStringLiteral("picture"), page.grid.rect(1, 10, 1, 5), model::BoxContent{}, true);

    const layout::PageComposer cached = fresh();
    std::mt19937 random(20201019);
    const auto compare = [&](int step) {
        const layout::PageComposer anew = fresh();
        const auto a = cached.compose(document, page.id), b = anew.compose(document, page.id);
        ASSERT_EQ(display::textDump(*a->display), display::textDump(*b->display)) << step;
        ASSERT_EQ(a->lines.size(), b->lines.size());
        ASSERT_EQ(a->stories.size(), b->stories.size());
        for (std::size_t i = 0; i < a->stories.size(); ++i) {
            EXPECT_EQ(a->stories[i].oversetLines, b->stories[i].oversetLines);
            EXPECT_EQ(a->stories[i].undersetLines, b->stories[i].undersetLines);
        }
    };
    compare(-1);
    for (int step = 0; step < 12; ++step) {
        switch (random() % 4) {
        case 0:
        case 1: { // a keystroke
            auto paragraph =
                *document.find<model::Paragraph>(named(QStringLiteral("a/%1").arg(1 + 2 * (random() % 2))));
            paragraph.text.insert(static_cast<int>(random() % static_cast<unsigned>(paragraph.text.size())),
                prose(1 + static_cast<int>(random() % 20), step));
            put(paragraph);
            break;
        }
        case 2: { // a frame moved
            auto moved = *document.find<model::Frame>(named(QStringLiteral("picture")));
            moved.box = page.grid.rect(static_cast<int>(random() % 3), static_cast<int>(random() % 15), 1, 4);
            put(moved);
            break;
        }
        default: { // a style changed
            auto style = *document.find<model::ParagraphStyle>(named(QStringLiteral("style/section-head")));
            style.format.rows = 2 + static_cast<int>(random() % 3);
            put(style);
        }
        }
        compare(step);
    }
}

TEST_F(Incremental, AnUntouchedStoryIsNotSetAgain)
{
    story(QStringLiteral("a"), {{Role::Body, prose(300)}});
    story(QStringLiteral("b"), {{Role::Body, prose(300, 5)}});
    frame(QStringLiteral("one"), page.grid.rect(0, 0, 2, 25), areaOf(QStringLiteral("a"), 2));
    const auto two = frame(QStringLiteral("two"), page.grid.rect(3, 0, 2, 25), areaOf(QStringLiteral("b"), 2));
    const auto before = composed();
    auto paragraph = *document.find<model::Paragraph>(named(QStringLiteral("a/0")));
    paragraph.text.insert(5, QStringLiteral("一个字"));
    put(paragraph);
    const auto after = composed();
    EXPECT_EQ(linesOf(*before, two).front().set, linesOf(*after, two).front().set);
    EXPECT_NE(linesOf(*before, named(QStringLiteral("one"))).front().set,
        linesOf(*after, named(QStringLiteral("one"))).front().set);
}
