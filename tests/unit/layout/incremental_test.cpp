// The law: what is answered from memory equals what a fresh composer makes.
#include "base/job_pool.h"
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

TEST_F(Incremental, AStoryThroughSeveralPagesIsTheSameFromMemory)
{
    std::vector<std::pair<Role, QString>> paragraphs;
    for (int i = 0; i < 60; ++i) {
        if (i % 9 == 4)
            paragraphs.emplace_back(Role::SectionHead, QStringLiteral("小标题%1").arg(i));
        else if (i % 20 > 16)
            paragraphs.emplace_back(i % 20 == 17 ? Role::TableHead : Role::TableRow,
                QStringLiteral("单位%1\t%2\t%3").arg(i).arg(prose(12 + i, i)).arg(i * 91));
        else
            paragraphs.emplace_back(Role::Body, prose(60 + i * 37 % 190, i));
    }
    story(QStringLiteral("a"), paragraphs);
    std::vector<base::Id> pages;
    for (int n = 0; n < 6; ++n) {
        model::Page other = page;
        other.id = named(QStringLiteral("page/%1").arg(n));
        other.number = QStringLiteral("A%1").arg(n + 1, 2, 10, QLatin1Char('0'));
        put(other);
        pages.push_back(other.id);
        model::Frame area;
        area.id = named(QStringLiteral("area/%1").arg(n));
        area.page = other.id;
        area.order = base::OrderKey::nth(n);
        area.box = page.grid.rect(0, 0, 2 + n % 2, 30);
        area.content = areaOf(QStringLiteral("a"), 2 + n % 2, n);
        put(area);
    }
    const layout::PageComposer cached = fresh();
    std::mt19937 random(20201020);
    const auto textId = [&] {
        while (true) {
            const auto id = named(QStringLiteral("a/%1").arg(random() % 60));
            if (document.find<model::Paragraph>(id))
                return id;
        }
    };
    int jumps = 0;
    for (int step = 0; step < 60; ++step) {
        auto paragraph = *document.find<model::Paragraph>(textId());
        switch (random() % 8) {
        case 0: // a long insertion, which moves everything after it
            paragraph.text.insert(0, prose(150, step));
            break;
        case 1:
            paragraph.text = paragraph.text.left(std::max<qsizetype>(1, paragraph.text.size() / 3));
            break;
        case 2:
            paragraph.role = paragraph.role == Role::Body ? Role::SectionHead : Role::Body;
            paragraph.text.truncate(40);
            break;
        default:
            paragraph.text.insert(static_cast<int>(random() % static_cast<unsigned>(paragraph.text.size() + 1)),
                QChar(static_cast<char16_t>(0x4E00 + step)));
        }
        put(paragraph);
        const layout::PageComposer anew = fresh();
        for (const base::Id id : pages) {
            const auto a = cached.compose(document, id), b = anew.compose(document, id);
            ASSERT_EQ(display::textDump(*a->display), display::textDump(*b->display)) << step;
            ASSERT_EQ(a->stories.size(), b->stories.size());
            for (std::size_t i = 0; i < a->stories.size(); ++i) {
                EXPECT_EQ(a->stories[i].oversetLines, b->stories[i].oversetLines) << step;
                EXPECT_EQ(a->stories[i].oversetCharacters, b->stories[i].oversetCharacters) << step;
                EXPECT_EQ(a->stories[i].undersetLines, b->stories[i].undersetLines) << step;
            }
            jumps += display::plainText(*a->display).contains(QStringLiteral("上接"));
        }
    }
    EXPECT_GT(jumps, 60);
}

TEST_F(Incremental, HeadingsThatOnlyAStyleMakesSuchAreLookedAtAcrossPages)
{
    style(QStringLiteral("kept"), [](model::ParagraphFormat &f) {
        f.alignment = model::Alignment::Left;
        f.keepWithNext = true;
    });
    std::vector<std::pair<Role, QString>> paragraphs;
    for (int i = 0; i < 40; ++i)
        paragraphs.emplace_back(i % 6 == 5 ? Role::Source : Role::Body, prose(20 + i * 11 % 50, i));
    story(QStringLiteral("a"), paragraphs);
    std::vector<base::Id> pages;
    for (int n = 0; n < 5; ++n) {
        page.id = named(QStringLiteral("page/%1").arg(n));
        page.number = QStringLiteral("C0%1").arg(n + 1);
        put(page);
        pages.push_back(page.id);
        model::AreaContent content = areaOf(QStringLiteral("a"), 1, n);
        content.styles = {{Role::Body, QStringLiteral("kept")}, {Role::Source, QStringLiteral("body")}};
        frame(QStringLiteral("area/%1").arg(n), page.grid.rect(0, 0, 1, 20), content);
    }
    const layout::PageComposer cached = fresh();
    std::mt19937 random(229);
    for (int step = 0; step < 300; ++step) {
        auto paragraph = *document.find<model::Paragraph>(named(QStringLiteral("a/%1").arg(random() % 40)));
        paragraph.text = prose(10 + static_cast<int>(random() % 60), step);
        put(paragraph);
        const layout::PageComposer anew = fresh();
        for (const base::Id id : pages) {
            const auto a = cached.compose(document, id), b = anew.compose(document, id);
            ASSERT_EQ(display::textDump(*a->display), display::textDump(*b->display)) << step;
            ASSERT_EQ(a->stories.front().undersetLines, b->stories.front().undersetLines) << step;
            ASSERT_EQ(a->stories.front().oversetLines, b->stories.front().oversetLines) << step;
        }
    }
}

TEST_F(Incremental, StoriesFlowedAheadOnAllThreadsAreThoseOfOne)
{
    std::vector<std::pair<Role, QString>> paragraphs{{Role::Headline, QStringLiteral("一篇长稿")}};
    for (int i = 0; i < 90; ++i)
        paragraphs.emplace_back(Role::Body, prose(110 + i * 7 % 90, i * 3));
    story(QStringLiteral("long"), paragraphs);
    std::vector<base::Id> pages;
    for (int n = 0; n < 4; ++n) {
        page.id = named(QStringLiteral("page/%1").arg(n));
        page.number = QStringLiteral("B0%1").arg(n + 1);
        put(page);
        pages.push_back(page.id);
        frame(QStringLiteral("long/%1").arg(n), page.grid.rect(0, 0, 5, 60), areaOf(QStringLiteral("long"), 5, n));
        for (int i = 0; i < 2; ++i) {
            const QString name = QStringLiteral("short/%1/%2").arg(n).arg(i);
            story(name, {{Role::Headline, QStringLiteral("短讯")}, {Role::Body, prose(220, n * 2 + i)}});
            frame(name + u'/', page.grid.rect(i * 3, 62, 2, 20), areaOf(name, 2));
        }
    }
    const layout::PageComposer one = fresh(), many = fresh();
    base::JobPool jobs;
    many.flowAhead(document, pages, jobs);
    std::vector<QString> dumps(pages.size());
    jobs.forEach(static_cast<int>(pages.size()), [&](int i) {
        const auto at = static_cast<std::size_t>(i);
        dumps[at] = display::textDump(*many.compose(document, pages[at])->display);
    });
    for (std::size_t i = 0; i < pages.size(); ++i)
        EXPECT_EQ(dumps[i], display::textDump(*one.compose(document, pages[i])->display)) << i;
}
