// The pool's search in what the open issue does not hold: 往期 below its own, brought in by a double click or a drag.
#include "tests/support/window_case.h"

#include "panels/story_drag.h"
#include "panels/story_pool.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTimer>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class Older : public support::WindowCase {
protected:
    /// An old story, and so many newer ones that no issue brings it along; all before the window opens.
    void SetUp() override
    {
        m_location = m_folder.filePath(u"株洲日报.banxin"_s);
        support::copySample(m_location);
        auto store = store::Store::open(m_location);
        ASSERT_TRUE(store);
        const Id publication = (*store)->publications()->front().id;
        const auto put = [&](std::vector<model::Object> objects) {
            model::ChangeSet change;
            change.id = Id::create();
            change.author = u"系统"_s;
            for (model::Object &object : objects)
                change.changes.push_back({model::idOf(object), 0, model::Put{std::move(object)}});
            ASSERT_TRUE((*store)->commit(change));
        };
        const auto make = [&](const QString &headline, Id id = Id::create()) {
            model::Story story;
            story.id = id;
            story.publication = publication;
            model::Paragraph words;
            words.id = Id::create();
            words.parent = story.id;
            words.role = model::ParagraphRole::Headline;
            words.text = headline;
            model::Paragraph body = words;
            body.id = Id::create();
            body.role = model::ParagraphRole::Body;
            body.order = base::OrderKey::nth(1);
            body.text = u"本报讯 渡口改桥工程今天完工。"_s;
            return std::vector<model::Object>{story, words, body};
        };
        put(make(u"渡口改桥通车"_s, old));
        // It stood on the second page of an issue long ago, and on none of another one before.
        model::Issue issue;
        issue.id = Id::create();
        issue.publication = publication;
        issue.date = QDate(2019, 3, 5);
        model::Page page = frontPage(**store);
        page.id = Id::create();
        page.issue = issue.id;
        page.number = u"A02"_s;
        model::Placement placement{Id::create(), old, issue.id};
        model::Frame area;
        area.id = Id::create();
        area.page = page.id;
        area.box = page.grid.rect(0, 0, 2, 10);
        model::AreaContent content;
        content.placement = placement.id;
        area.content = content;
        model::Issue earlier = issue;
        earlier.id = Id::create();
        earlier.date = QDate(2018, 3, 5);
        put({issue, earlier, page, placement, area, model::Placement{Id::create(), old, earlier.id}});
        std::vector<model::Object> many;
        for (int n = 0; n < store::Store::kNewestStories; ++n) {
            model::Story story;
            story.id = Id::create();
            story.publication = publication;
            many.push_back(story);
        }
        put(std::move(many));
        store->reset();
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        window = open(m_location);
        view = &window->view();
        search = window->findChild<QLineEdit *>(u"storySearch"_s);
        list = window->findChild<QListView *>(u"olderList"_s);
        ASSERT_TRUE(search && list);
        ASSERT_FALSE(document().find<model::Story>(old)) << "it is not open";
    }
    static model::Page frontPage(store::Store &store)
    {
        const auto all = store.loadAll();
        return *all->find<model::Page>(all->all(model::ObjectKind::Page).front());
    }
    void look(const QString &words)
    {
        search->setFocus();
        search->setText(words); // Chinese comes by input methods
    }
    bool waitForHits(int count)
    {
        return QTest::qWaitFor(
            [&] { return list->model()->rowCount() == count && list->isVisible() == (count > 0); }, kPatience);
    }

    const Id old = Id::create();
    QLineEdit *search = nullptr;
    QListView *list = nullptr;
};

} // namespace

TEST_F(Older, AreOfferedBelowAndBroughtInByADoubleClick)
{
    EXPECT_FALSE(list->isVisible());
    look(u"改桥"_s);
    ASSERT_TRUE(waitForHits(1));
    EXPECT_EQ(list->model()->index(0, 0).data().toString(), u"渡口改桥通车"_s);
    EXPECT_TRUE(window->findChild<QLabel *>(u"olderHeading"_s)->text().contains(u"1"_s));
    EXPECT_EQ(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"渡口改桥通车 2019-03-05 A02"_s)
        << "where it stood last";
    QTest::qWait(50);
    EXPECT_EQ(list->height(), 36) << "its row is seen";
    keep(*window, u"older-stories"_s);
    const QPoint row = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, row);
    ASSERT_TRUE(QTest::qWaitFor([&] { return document().find<model::Story>(old) != nullptr; }, kPatience));
    EXPECT_TRUE(waitForHits(0)) << "it is the pool's own now";
    auto *pool = window->findChild<panels::StoryPool *>();
    EXPECT_EQ(pool->selectedStories(), std::vector<Id>{old});
    // Bringing one in is no edit.
    EXPECT_FALSE(session().canUndo());
    look({});
    EXPECT_TRUE(waitForHits(0));
}

TEST_F(Older, GoWithTheWordsThatFoundThem)
{
    look(u"改桥"_s);
    ASSERT_TRUE(waitForHits(1));
    look(u"改桥 没有的词"_s);
    EXPECT_TRUE(waitForHits(0));
    look(u"桥"_s); // one character is no search
    QTest::qWait(600);
    EXPECT_TRUE(waitForHits(0));
    look(u"完工"_s); // in its text
    EXPECT_TRUE(waitForHits(1));
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(waitForHits(0));
}

TEST_F(Older, AreDraggedOntoThePage)
{
    look(u"改桥"_s);
    ASSERT_TRUE(waitForHits(1));
    // Room for it: the page's last area goes.
    Id area;
    for (const model::Frame *frame : framesWith<model::AreaContent>())
        area = frame->id;
    const base::Rect box = document().find<model::Frame>(area)->box;
    // The drag begins; what it carries is there before it is let go. Esc ends it: no window manager, no drop.
    const QPoint row = list->visualRect(list->model()->index(0, 0)).center();
    QSignalSpy wanted(window->findChild<panels::StoryPool *>(), &panels::StoryPool::olderWanted);
    QTimer::singleShot(500, list, [this] {
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &escape);
    });
    QTest::mousePress(list->viewport(), Qt::LeftButton, {}, row);
    for (int n = 1; n <= 4; ++n) {
        const QPoint where = row + QPoint(0, 8 * n);
        QMouseEvent move(
            QEvent::MouseMove, where, list->viewport()->mapToGlobal(where), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(list->viewport(), &move);
    }
    QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, row);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_FALSE(wanted[0][1].toBool());
    ASSERT_TRUE(QTest::qWaitFor([&] { return document().find<model::Story>(old) != nullptr; }, kPatience));
    const std::unique_ptr<QMimeData> data(panels::storiesToMime({old}, {u"渡口改桥通车"_s}));
    ASSERT_TRUE(dropOnPage(*data, at({box.x + box.width / 2, box.y + box.height / 2})));
    settle();
    const auto *placement = document().find<model::Placement>(
        std::get<model::AreaContent>(document().find<model::Frame>(area)->content).placement);
    ASSERT_TRUE(placement);
    EXPECT_EQ(placement->story, old);
    ASSERT_TRUE(session().flushNow());
    expectSound(m_location);
}
