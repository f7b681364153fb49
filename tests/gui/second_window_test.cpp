// A second window on the same newsroom: it shows the same, follows at once, and goes by itself.
#include "tests/support/window_case.h"

#include "edit/edits.h"
#include "edit/page_edits.h"
#include "shell/settings.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class SecondWindow : public support::WindowCase {
protected:
    shell::MainWindow *openSecond()
    {
        const auto before = m_workbench->windows().size();
        window->action(u"windowNew"_s)->trigger();
        EXPECT_EQ(m_workbench->windows().size(), before + 1);
        shell::MainWindow *second = m_workbench->windows().back();
        ready(*second);
        return second;
    }
    Id paragraph() const
    {
        for (const Id story : edit::storiesOn(document(), window->page()))
            for (const auto *each : document().childrenOf<model::Paragraph>(story))
                if (each->role == model::ParagraphRole::Body)
                    return each->id;
        return {};
    }
    static QString textOf(const shell::MainWindow &, session::Session &session, Id paragraph)
    {
        const auto *found = session.working().find<model::Paragraph>(paragraph);
        return found ? found->text : QString();
    }
};

} // namespace

TEST_F(SecondWindow, ShowsTheSamePageInASessionOfItsOwn)
{
    shell::MainWindow *second = openSecond();
    EXPECT_NE(second, window);
    EXPECT_NE(&second->session(), &window->session());
    EXPECT_EQ(second->session().location(), window->session().location());
    EXPECT_EQ(second->page(), window->page());
    EXPECT_EQ(second->session().issue(), window->session().issue());
    // Asked for by its place, the newsroom comes up in one of those that are there.
    const auto count = m_workbench->windows().size();
    m_workbench->openStore(m_location);
    EXPECT_EQ(m_workbench->windows().size(), count);
}

TEST_F(SecondWindow, FollowsWithinAQuarterOfASecond)
{
    shell::MainWindow *second = openSecond();
    for (shell::MainWindow *each : {window, second}) { // it is told, and does not come upon it by asking
        auto *asking = each->session().findChild<QTimer *>(u"colleagues"_s);
        ASSERT_TRUE(asking && asking->isActive());
        asking->stop();
    }
    const Id which = paragraph();
    ASSERT_FALSE(which.isNull());
    std::vector<qint64> times;
    for (int n = 0; n < 6; ++n) {
        shell::MainWindow &from = n % 2 ? *second : *window, &to = n % 2 ? *window : *second;
        const QString expected = u"字"_s + textOf(from, from.session(), which);
        const auto change =
            edit::replaceText(from.session().working(), which, 0, 0, u"字"_s, {from.session().person(), {}});
        ASSERT_TRUE(change && from.session().apply(*change));
        ASSERT_TRUE(from.session().flushNow()); // a pause in typing does it
        QElapsedTimer since;
        since.start();
        ASSERT_TRUE(support::waitFor([&] { return textOf(to, to.session(), which) == expected; }));
        times.push_back(since.elapsed());
    }
    const qint64 slowest = *std::max_element(times.begin(), times.end());
    RecordProperty("slowest_ms", static_cast<int>(slowest));
    EXPECT_LE(slowest, 250);
    EXPECT_TRUE(QTest::qWaitFor([&] { return second->session().isLayoutCurrent(second->page()); }, kPatience));
}

TEST_F(SecondWindow, ClosedItLeavesTheOtherAsItWas)
{
    const auto isNoted = [] { return !shell::Settings().text(u"open-stores"_s).isEmpty(); };
    shell::MainWindow *second = openSecond();
    ASSERT_TRUE(isNoted());
    QPointer<shell::MainWindow> gone(second);
    second->close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return gone.isNull(); }, kPatience));
    EXPECT_TRUE(isNoted()) << "the first still shows it";
    const Id which = paragraph();
    const auto change = edit::replaceText(document(), which, 0, 0, u"字"_s, {session().person(), {}});
    ASSERT_TRUE(change && session().apply(*change) && session().flushNow());
    QPointer<shell::MainWindow> last(window);
    window->close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return last.isNull(); }, kPatience));
    EXPECT_FALSE(isNoted());
    expectSound(m_location);
}

TEST_F(SecondWindow, IsNumberedInItsTitleAndFollowsThePagesInBoth)
{
    const QString alone = window->windowTitle();
    EXPECT_TRUE(alone.endsWith(u"版心"_s)) << alone.toStdString();
    shell::MainWindow *second = openSecond();
    EXPECT_EQ(window->windowTitle(), alone);
    EXPECT_EQ(second->windowTitle(), QString(alone).replace(u"A02"_s, u"A02 · 2"_s));
    shell::MainWindow *third = openSecond();
    EXPECT_EQ(third->windowTitle(), QString(alone).replace(u"A02"_s, u"A02 · 3"_s));
    // Each names the page that it shows, and both hear when that is called otherwise.
    const auto pages = document().children(session().issue(), model::ObjectKind::Page);
    second->showPage(pages[2]);
    EXPECT_TRUE(second->windowTitle().contains(u"A03"_s));
    EXPECT_TRUE(window->windowTitle().contains(u"A02"_s));
    const auto *page = document().find<model::Page>(pages[1]);
    const auto change = edit::setPageFacts(
        document(), pages[1], {u"B09"_s, page->section, page->role, page->fields}, {session().person(), {}});
    ASSERT_TRUE(change && session().apply(*change) && session().flushNow());
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            return window->windowTitle().contains(u"B09"_s) && third->windowTitle().contains(u"B09"_s)
                && third->windowTitle().contains(u" · 3 "_s);
        },
        kPatience));
    // The numbers close up.
    QPointer<shell::MainWindow> gone(second);
    second->close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return gone.isNull(); }, kPatience));
    EXPECT_TRUE(third->windowTitle().contains(u" · 2 "_s)) << third->windowTitle().toStdString();
    window->close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !third->windowTitle().contains(u" · "_s); }, kPatience));
}
