// The facts of an issue: kept up with its edits they are what reading everything anew says, for the work of the edit.
#include "panels/issue_facts.h"

#include "session/sample_content.h"

#include "tests/support/seed.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;
using base::Id;
using panels::IssueFacts;

namespace {

class IssueFactsTest : public testing::Test {
protected:
    IssueFactsTest()
        : document(session::sampleContent().value().document())
    {
        for (const Id each : document.all(model::ObjectKind::Issue))
            if (document.children(each, model::ObjectKind::Page).size() > 1)
                issue = each;
        (void)facts.pages(document, issue, layoutOf);
        (void)facts.stories(document, issue);
    }
    void apply(const std::vector<model::Object> &puts, const std::vector<Id> &removes = {})
    {
        model::ChangeSet change;
        const model::Document before = document;
        for (const model::Object &object : puts) {
            change.changes.push_back({model::idOf(object), 0, model::Put{object}});
            document = std::move(document).with(object, 1);
        }
        for (const Id id : removes) {
            change.changes.push_back({id, 0, model::Remove{}});
            document = std::move(document).without(id);
        }
        facts.follow(change, before, document);
    }
    void expectAsReadAnew(const char *what)
    {
        IssueFacts anew;
        ASSERT_EQ(facts.pages(document, issue, layoutOf), anew.pages(document, issue, layoutOf)) << what;
        const auto kept = facts.stories(document, issue), read = anew.stories(document, issue);
        ASSERT_EQ(kept.size(), read.size()) << what;
        for (std::size_t i = 0; i < kept.size(); ++i)
            ASSERT_TRUE(kept[i] == read[i]) << what << ' ' << kept[i].title.toStdString();
    }
    template <typename T> const T &any(std::mt19937_64 &random) const
    {
        const std::vector<Id> all = document.all(model::kindFor<T>());
        return *document.find<T>(all[random() % all.size()]);
    }

    const IssueFacts::LayoutOf layoutOf = [](Id) { return nullptr; };
    model::Document document;
    Id issue;
    IssueFacts facts;
};

} // namespace

TEST_F(IssueFactsTest, FollowedThroughRandomEditsAreWhatReadingAnewSays)
{
    std::mt19937_64 random(test::seed());
    for (int step = 0; step < 300; ++step) {
        switch (random() % 8) {
        case 0: {
            model::Paragraph paragraph = any<model::Paragraph>(random);
            paragraph.text += QStringLiteral("添几个字");
            apply({paragraph});
            expectAsReadAnew("text");
            break;
        }
        case 1:
            if (document.all(model::ObjectKind::Paragraph).size() > 40) {
                apply({}, {any<model::Paragraph>(random).id});
                expectAsReadAnew("a paragraph gone");
            }
            break;
        case 2: {
            model::Frame frame = any<model::Frame>(random);
            frame.page = any<model::Page>(random).id;
            apply({frame});
            expectAsReadAnew("a frame on another page");
            break;
        }
        case 3: {
            model::Placement placement = any<model::Placement>(random);
            placement.story = any<model::Story>(random).id;
            apply({placement});
            expectAsReadAnew("another story placed");
            break;
        }
        case 4: {
            model::Page page = any<model::Page>(random);
            page.number = QStringLiteral("B%1").arg(step);
            page.section = QStringLiteral("第 %1 版").arg(step);
            apply({page});
            expectAsReadAnew("a page's number");
            break;
        }
        case 5: {
            model::Story story = any<model::Story>(random);
            story.state = random() % 2 ? QStringLiteral("approved") : QStringLiteral("draft");
            story.page = any<model::Page>(random).id;
            apply({story});
            expectAsReadAnew("a story's state");
            break;
        }
        case 6: {
            model::StoryPicture picture = any<model::StoryPicture>(random);
            picture.story = any<model::Story>(random).id;
            apply({picture});
            expectAsReadAnew("a picture's story");
            break;
        }
        default:
            if (document.all(model::ObjectKind::Frame).size() > 20) {
                apply({}, {any<model::Frame>(random).id});
                expectAsReadAnew("a frame gone");
            }
            break;
        }
        if (HasFatalFailure())
            return;
    }
}

TEST_F(IssueFactsTest, AKeyReadsOneStoryAndThePagesItStandsOn)
{
    const std::size_t stories = facts.stories(document, issue).size();
    ASSERT_GT(stories, 3U);
    const auto *placement = document.find<model::Placement>(document.all(model::ObjectKind::Placement).front());
    model::Paragraph paragraph = *document.childrenOf<model::Paragraph>(placement->story).front();
    const int pagesRead = facts.pagesRead(), storiesRead = facts.storiesRead();
    paragraph.text += u'字';
    apply({paragraph});
    (void)facts.pages(document, issue, layoutOf);
    (void)facts.stories(document, issue);
    EXPECT_EQ(facts.storiesRead(), storiesRead + 1);
    EXPECT_LE(facts.pagesRead(),
        pagesRead + static_cast<int>(panels::pagesOfStory(document, issue, placement->story).size()));
    EXPECT_EQ(facts.characters(document, placement->story), model::characterCount(document, placement->story));
    EXPECT_EQ(facts.storiesRead(), storiesRead + 1) << "counted once";
}

TEST_F(IssueFactsTest, APageIsReadAnewWithItsLayoutAlone)
{
    const std::vector<Id> pages = document.children(issue, model::ObjectKind::Page);
    const auto layout = std::make_shared<const layout::PageLayout>();
    const int read = facts.pagesRead();
    const auto now = facts.pages(document, issue, [&](Id page) { return page == pages.front() ? layout : nullptr; });
    EXPECT_EQ(facts.pagesRead(), read + 1);
    EXPECT_TRUE(now.front().laidOut);
    EXPECT_FALSE(now.back().laidOut);
}
