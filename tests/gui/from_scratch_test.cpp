// A paper from nothing, by mouse and keys alone: the publication, its pages from the template, the manuscript dropped
// on the window, its stories dragged onto the pages. What the template and the manuscript give is held against the
// sample.
#include "by_hand.h"

#include "panels/facts.h"

#include <tuple>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using test::kPatience;
using test::part;
using test::press;
using test::type;

class FromScratch : public test::ByHand { };

TEST_F(FromScratch, TemplateAndManuscriptMakeTheSamplesPagesAndStoriesFindTheirPlaces)
{
    makePublication();
    if (HasFatalFailure())
        return;
    ASSERT_EQ(pages().size(), 1U);
    EXPECT_EQ(pages().front()->role, model::PageRole::Front);
    // The special edition has no front page: its first page is a special one.
    makePage(u"专版"_s, u"A02"_s, u"专版"_s);
    const Id special = m_window->page();
    m_window->showPage(pages().front()->id);
    command(u"pageRemove"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages().size() == 1; }, kPatience));
    m_window->showPage(special);
    command(u"pageFacts"_s);
    auto *facts = part<QDialog>(m_window, u"pageFactsDialog"_s);
    type(part<QLineEdit>(facts, u"pageNumber"_s), u"A01"_s);
    press(facts, u"pageFactsSave"_s);
    EXPECT_EQ(document().find<model::Page>(special)->number, u"A01"_s);
    makePage(u"新闻版"_s, u"A02"_s, u"时事聚焦"_s);
    const Id news = m_window->page();

    m_window->showPage(special);
    takeManuscript();
    if (HasFatalFailure())
        return;
    const auto stories = document().childrenOf<model::Story>(document().find<model::Issue>(issue())->publication);
    EXPECT_EQ(stories.size(), 6U);

    // What stands on the pages before any story does is what stands on the sample's.
    session::Session sample;
    const QString location = m_folder.filePath(u"sample.banxin"_s);
    ASSERT_TRUE(session::makeSampleNewsroom(location));
    ASSERT_TRUE(sample.openNow(location));
    const auto issues = sample.issues();
    const auto first = std::find_if(issues.begin(), issues.end(),
        [](const session::IssueSummary &each) { return each.date == QDate(2020, 10, 19); });
    ASSERT_NE(first, issues.end());
    ASSERT_TRUE(sample.openIssueNow(first->id));
    const auto samplePages = sample.working().childrenOf<model::Page>(first->id);
    ASSERT_GE(samplePages.size(), 2U);
    for (const auto &[ours, theirs] : {std::pair{special, samplePages[0]->id}, {news, samplePages[1]->id}}) {
        const auto made = m_window->session().pageLayoutNow(ours);
        const auto wanted = sample.pageLayoutNow(theirs);
        ASSERT_TRUE(made && wanted);
        EXPECT_FALSE(made->display->items.empty());
        // Every piece of furniture with a role, its words and where they stand.
        const auto words = [](const layout::PageLayout &layout, const model::Document &document) {
            std::vector<std::pair<QString, std::pair<base::Point, QString>>> found;
            for (const layout::LineLayout &line : layout.lines) {
                const auto *frame = document.find<model::Frame>(line.frame);
                if (!frame || frame->role.isEmpty() || frame->role == u"picture-label")
                    continue;
                QString text;
                for (const typeset::SetRun &run : line.line().runs)
                    text += run.run->text;
                found.push_back({frame->role, {line.origin, text}});
            }
            std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
                return std::tuple(a.first, a.second.first.y, a.second.first.x)
                    < std::tuple(b.first, b.second.first.y, b.second.first.x);
            });
            return found;
        };
        EXPECT_EQ(words(*made, document()), words(*wanted, sample.working()));
        EXPECT_FALSE(words(*made, document()).empty());
    }

    // Every story goes where it is dropped, and none is lost or overset by where it was put.
    m_window->showPage(news);
    canvas::PageView &view = m_window->view();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.layout() && view.layout()->page == news; }, kPatience));
    view.fitPage();
    int placed = 0;
    for (const panels::StoryFacts &story : panels::storyFacts(document(), issue())) {
        if (story.meantFor != u"A02")
            continue;
        // Where the page is free, as an editor sees it.
        const model::Grid grid = document().find<model::Page>(news)->grid;
        std::vector<edit::Spot> free;
        for (int row = 8; row < grid.rows && free.empty(); row += 4)
            for (int column = 0; column < grid.columns && free.empty(); ++column)
                free = edit::placesAt(document(), news, {story.story}, {column, row});
        if (free.empty())
            continue;
        const base::Rect at = grid.rect(free.front().at.column, free.front().at.row, 1, 1);
        dragStory(story.story, {at.x + at.width / 2, at.y + at.height / 2});
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->session().isLayoutCurrent(news); }, kPatience));
        placed += !panels::pagesOfStory(document(), issue(), story.story).empty();
    }
    EXPECT_GE(placed, 4);
    const auto laid = m_window->session().pageLayoutNow(news);
    for (const layout::CopyfitState &story : laid->stories)
        EXPECT_LE(story.oversetLines, 4 * 5) << model::titleOf(document(), story.story).toStdString();
    EXPECT_TRUE(m_window->session().flushNow());
}
