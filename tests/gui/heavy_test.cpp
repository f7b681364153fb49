// Heavy documents through the window: a story of 100,000 characters, a page of 400 frames, an issue of 200 pages. What
// is done is right, and costs work by what was done, not by how much there is: layouts, facts and thumbnails are
// counted, nothing is timed.
#include "canvas/page_thumbnails.h"
#include "canvas/page_view.h"
#include "shell/workbench.h"

#include "tests/bench/long_issues.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using base::Length;

namespace {

constexpr int kPatience = 30000;
const QDate kDate(2020, 10, 21);

/// What the window did since the count was begun.
class Work : public QObject {
public:
    explicit Work(shell::MainWindow &window)
        : m_window(window)
        , m_before(window.facts())
        , m_pagesRead(window.facts().pagesRead())
        , m_storiesRead(window.facts().storiesRead())
    {
        connect(&window.session(), &session::Session::layoutReady, this, [this](Id page) { ++m_layouts[page]; });
        connect(window.findChild<canvas::PageThumbnails *>(), &canvas::PageThumbnails::thumbnailReady, this,
            [this] { ++m_thumbnails; });
    }
    int layoutsOf(Id page) const
    {
        const auto found = m_layouts.find(page);
        return found == m_layouts.end() ? 0 : found->second;
    }
    int layouts() const
    {
        int sum = 0;
        for (const auto &[page, count] : m_layouts)
            sum += count;
        return sum;
    }
    int thumbnails() const { return m_thumbnails; }
    int pagesRead() const { return m_window.facts().pagesRead() - m_pagesRead; }
    int storiesRead() const { return m_window.facts().storiesRead() - m_storiesRead; }
    /// Of a page or a story.
    int readsOf(Id id) const { return m_window.facts().readsOf(id) - m_before.readsOf(id); }

private:
    shell::MainWindow &m_window;
    std::map<Id, int> m_layouts;
    int m_thumbnails = 0;
    panels::IssueFacts m_before;
    int m_pagesRead;
    int m_storiesRead;
};

class Heavy : public testing::Test {
protected:
    void open(bench::LongIssue kind, const bench::LongIssueSize &size)
    {
        m_location = m_folder.filePath(u"长报.banxin"_s);
        const base::Status made = bench::makeLongNewsroom(m_location, kind, size, kDate);
        ASSERT_TRUE(made) << made.error().toText().toStdString();
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        window = m_workbench->openStore(m_location, {kDate, {}, u"A01"_s});
        window->showNormal();
        window->resize(1600, 1200);
        view = &window->view();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && view->layout(); }, kPatience));
        ASSERT_EQ(pages().size(), static_cast<std::size_t>(size.pages));
        settleAll();
        view->setFocus();
    }
    const model::Document &document() const { return window->session().working(); }
    std::vector<Id> pages() const { return document().children(window->session().issue(), model::ObjectKind::Page); }
    void settle() const
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return window->session().isLayoutCurrent(window->page()) && !view->isPreviewing(); }, kPatience));
    }
    /// Every page is laid out, and what waits for rest has had it.
    void settleAll() const
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                const std::vector<Id> all = pages();
                return std::all_of(
                    all.begin(), all.end(), [&](Id page) { return window->session().isLayoutCurrent(page); });
            },
            kPatience));
        QTest::qWait(150);
    }
    void type(const QString &text) const
    {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, 0, {}, QString(c));
            QApplication::sendEvent(view, &press);
            QApplication::processEvents();
        }
    }
    void wheel(int notches, Qt::KeyboardModifiers held) const
    {
        const QPointF at = view->viewport()->rect().center();
        const QPoint turned(held & Qt::AltModifier ? 120 : 0, held & Qt::AltModifier ? 0 : 120);
        for (int i = 0; i < std::abs(notches); ++i) {
            QWheelEvent event(at, view->viewport()->mapToGlobal(at), {}, notches > 0 ? turned : -turned, Qt::NoButton,
                held, Qt::NoScrollPhase, false);
            QApplication::sendEvent(view->viewport(), &event);
            QApplication::processEvents();
        }
    }
    QPoint at(base::Point point) const { return view->transform().toView(point).toPoint(); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers held = {}) const
    {
        QTest::mousePress(view->viewport(), Qt::LeftButton, held, from);
        for (int step = 1; step <= 6; ++step) {
            const QPoint where = from + (to - from) * step / 6;
            QMouseEvent move(
                QEvent::MouseMove, where, view->viewport()->mapToGlobal(where), Qt::NoButton, Qt::LeftButton, held);
            QApplication::sendEvent(view->viewport(), &move);
            QApplication::processEvents();
        }
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, held, to);
    }
    /// Behind all others; nothing of the issue's stories stands on it.
    std::pair<Id, Id> addStoryOnAPageOfItsOwn() const
    {
        const auto &last = *document().find<model::Page>(pages().back());
        model::Page page = last;
        page.id = Id::create();
        page.order = base::OrderKey::between(last.order, {});
        page.number = u"B01"_s;
        model::Story story;
        story.id = Id::create();
        story.publication = document().all(model::ObjectKind::Publication).front();
        story.order = base::OrderKey::nth(900);
        model::Paragraph words;
        words.id = Id::create();
        words.parent = story.id;
        words.text = u"这一篇在别处，谁也没有动过它。"_s;
        model::Placement placement;
        placement.id = Id::create();
        placement.story = story.id;
        placement.issue = window->session().issue();
        model::Frame frame;
        frame.id = Id::create();
        frame.page = page.id;
        frame.order = base::OrderKey::nth(1);
        frame.box = page.grid.rect(0, 4, 2, 12);
        model::AreaContent area;
        area.placement = placement.id;
        frame.content = area;
        model::ChangeSet change;
        change.id = change.undoGroup = Id::create();
        change.author = u"别人"_s;
        for (model::Object object : std::vector<model::Object>{page, story, words, placement, frame})
            change.changes.push_back({model::idOf(object), 0, model::Put{object}});
        const base::Status done = window->session().apply(change);
        EXPECT_TRUE(done) << done.error().toText().toStdString();
        window->session().endUndoStep();
        EXPECT_TRUE(window->session().flushNow()); // what is on disk is another object
        (void)window->session().pageLayout(page.id);
        return {page.id, story.id};
    }
    /// The page as a program sees it that has just started.
    QString freshDump(Id page) const
    {
        const base::Status kept = window->session().flushNow();
        EXPECT_TRUE(kept) << kept.error().toText().toStdString();
        session::Session fresh;
        EXPECT_TRUE(fresh.openNow(m_location));
        EXPECT_TRUE(fresh.openIssueNow(window->session().issue()));
        const auto layout = fresh.pageLayoutNow(page);
        return layout ? display::textDump(*layout->display) : QString();
    }

    QTemporaryDir m_folder;
    QString m_location;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *window = nullptr;
    canvas::PageView *view = nullptr;
};

} // namespace

TEST_F(Heavy, AStoryOf100000CharactersIsTypedInAtItsBeginningMiddleAndEnd)
{
    constexpr int kPages = 13;
    ASSERT_NO_FATAL_FAILURE(open(bench::LongIssue::OneStory, {kPages, 100000}));
    const Id story = document().all(model::ObjectKind::Story).front();
    const int characters = model::characterCount(document(), story);
    ASSERT_GE(characters, 99000);
    const auto [otherPage, otherStory] = addStoryOnAPageOfItsOwn();
    settleAll();
    for (int seen = -1; seen != window->facts().readsOf(otherPage);) { // until its ink is reckoned, too
        seen = window->facts().readsOf(otherPage);
        QTest::qWait(2500);
    }
    ASSERT_GT(window->facts().readsOf(otherPage), 0);
    ASSERT_GT(window->facts().readsOf(otherStory), 0);
    const model::Document before = document();
    const QString typed = u"新写进去的十二个字在这里"_s;

    int rounds = 0;
    for (const int number : {0, kPages / 2, kPages - 1}) {
        window->showPage(pages()[static_cast<std::size_t>(number)]);
        settle();
        Id paragraph; // the first, one in the middle, the last
        const auto layout = view->layout();
        for (const layout::LineLayout &line : layout->lines) {
            const bool body = line.role == model::ParagraphRole::Body && line.editable;
            if (body && (paragraph.isNull() || number == kPages - 1))
                paragraph = line.paragraph;
        }
        ASSERT_FALSE(paragraph.isNull());
        view->typeAt(paragraph, 0);
        if (number == kPages - 1)
            QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
        settleAll();
        const QString was = document().find<model::Paragraph>(view->selection().paragraph)->text;
        const int offset = view->selection().offset;

        const Work work(*window);
        type(typed);
        settleAll();
        ++rounds;
        EXPECT_EQ(
            document().find<model::Paragraph>(view->selection().paragraph)->text, QString(was).insert(offset, typed));
        EXPECT_EQ(view->selection().offset, offset + typed.size());
        EXPECT_EQ(view->layout(), window->session().pageLayout(window->page()));
        // What is seen once a key at most; a page out of sight only as far as the thread gets to it.
        EXPECT_LE(work.layoutsOf(window->page()), typed.size());
        EXPECT_LE(work.layouts(), typed.size() * kPages);
        EXPECT_LE(work.storiesRead(), typed.size()) << "one story, at most once a key";
        EXPECT_LE(work.pagesRead(), work.layouts() + kPages) << "a page has facts anew where its layout is anew";
        EXPECT_EQ(work.layoutsOf(otherPage), 0) << "nothing of that story stands there";
        EXPECT_EQ(work.readsOf(otherPage), 0);
        EXPECT_EQ(work.readsOf(otherStory), 0);
        EXPECT_EQ(display::textDump(*view->layout()->display), freshDump(window->page()));
    }
    EXPECT_EQ(model::characterCount(document(), story), characters + rounds * typed.size());

    {
        // Looking through it lays nothing out and reads nothing.
        view->setZoom(2);
        const Work work(*window);
        wheel(8, Qt::ControlModifier);
        wheel(-6, Qt::ControlModifier);
        wheel(-20, Qt::AltModifier);
        wheel(20, Qt::AltModifier);
        EXPECT_EQ(work.layouts(), 0);
        EXPECT_EQ(work.pagesRead() + work.storiesRead(), 0);
        EXPECT_TRUE(QTest::qWaitFor([&] { return view->isSharp(); }, kPatience));
    }
    for (int i = 0; i < rounds; ++i) {
        view->undo();
        QTest::qWait(20);
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return model::characterCount(document(), story) == characters; }, kPatience));
    EXPECT_TRUE(document() == before);
    settleAll();
    EXPECT_EQ(display::textDump(*view->layout()->display), freshDump(window->page()));
}

TEST_F(Heavy, FourHundredFramesOfAPageAreMovedAndAlignedAndTakenBack)
{
    constexpr int kAcross = 20, kDown = 20, kCount = kAcross * kDown;
    ASSERT_NO_FATAL_FAILURE(open(bench::LongIssue::OneStory, {1, 200}));
    const Id page = window->page();
    for (const Id frame : document().children(page, model::ObjectKind::Frame)) // its furniture stays where it is
        ASSERT_TRUE(document().find<model::Frame>(frame));
    model::ChangeSet change;
    change.id = change.undoGroup = Id::create();
    change.author = window->session().person();
    change.label = u"画框"_s;
    std::map<Id, std::pair<int, int>> made;
    for (int n = 0; n < kCount; ++n) {
        model::Frame frame;
        frame.id = Id::create();
        frame.page = page;
        frame.order = base::OrderKey::nth(5000 + n);
        frame.box = {
            Length::mm(20 + n % kAcross * 10), Length::mm(60 + n / kAcross * 12), Length::mm(7), Length::mm(8)};
        model::BoxContent box;
        box.fill = base::Color::percent(0, 0, 0, 20);
        box.stroke = base::Color::black();
        frame.content = box;
        made[frame.id] = {n % kAcross, n / kAcross};
        change.changes.push_back({frame.id, 0, model::Put{frame}});
    }
    ASSERT_TRUE(window->session().apply(change));
    window->session().endUndoStep();
    settleAll();
    const model::Document before = document();
    const auto boxOf = [&](Id frame) { return document().find<model::Frame>(frame)->box; };

    // A frame that is drawn round the first five by five.
    const auto corner = [](double column, double row) {
        return base::Point{Length::mm(20 + column * 10 - 1.5), Length::mm(60 + row * 12 - 2)};
    };
    {
        const Work work(*window);
        drag(at(corner(0, 0)), at(corner(5, 5)));
        std::set<Id> chosen(view->selectedFrames().begin(), view->selectedFrames().end());
        int inside = 0;
        for (const auto &[frame, place] : made)
            if (place.first < 5 && place.second < 5)
                inside += static_cast<int>(chosen.count(frame));
        EXPECT_EQ(inside, 25);
        int others = 0;
        for (const Id frame : chosen)
            others += made.contains(frame) && (made[frame].first >= 5 || made[frame].second >= 5);
        EXPECT_EQ(others, 0);
        EXPECT_EQ(work.layouts(), 0) << "choosing lays nothing out";
    }
    window->action(u"editSelectAll"_s)->trigger();
    const std::vector<Id> all = view->selectedFrames();
    EXPECT_GE(all.size(), static_cast<std::size_t>(kCount));
    for (const auto &[frame, place] : made)
        ASSERT_NE(std::find(all.begin(), all.end(), frame), all.end());

    {
        const Work work(*window);
        const base::Rect some = boxOf(made.begin()->first);
        const QPoint grip = at({some.x + some.width / 2, some.y + some.height / 2});
        drag(grip, grip + QPoint(20, 12), Qt::AltModifier);
        settleAll();
        const base::Rect first = boxOf(made.begin()->first);
        const base::Point by{first.x - some.x, first.y - some.y};
        EXPECT_GT(by.x, Length());
        EXPECT_GT(by.y, Length());
        for (const auto &[frame, place] : made) {
            const base::Rect was = before.find<model::Frame>(frame)->box;
            ASSERT_EQ(boxOf(frame), (base::Rect{was.x + by.x, was.y + by.y, was.width, was.height}));
        }
        EXPECT_LE(work.layoutsOf(page), 2) << "one change, one layout, whatever was previewed";
    }
    {
        const Work work(*window);
        window->action(u"alignLeft"_s)->trigger();
        settleAll();
        const Length left = boxOf(made.begin()->first).x;
        for (const auto &[frame, place] : made)
            ASSERT_EQ(boxOf(frame).x, left);
        EXPECT_LE(work.layoutsOf(page), 2);
    }
    EXPECT_EQ(display::textDump(*view->layout()->display), freshDump(page));
    const Work work(*window);
    view->undo();
    QTest::qWait(20);
    view->undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return document() == before; }, kPatience));
    settleAll();
    EXPECT_LE(work.layoutsOf(page), 4);
    EXPECT_EQ(display::textDump(*view->layout()->display), freshDump(page));
}

TEST_F(Heavy, AnIssueOf200PagesIsLeafedThroughAndEditedForTheWorkOfOnePage)
{
    constexpr int kPages = 200;
    ASSERT_NO_FATAL_FAILURE(open(bench::LongIssue::ManyStories, {kPages, kPages * 1500}));
    auto *list = window->findChild<QListView *>(u"pageList"_s);
    ASSERT_TRUE(list);
    ASSERT_EQ(list->model()->rowCount(), kPages);
    const int inSight = list->viewport()->height() / list->sizeHintForRow(0) + 2;
    ASSERT_LT(inSight, 20);

    {
        // The list paints what is in sight, and asks for pictures of no other page.
        const Work work(*window);
        const int steps = 5;
        for (int i = 1; i <= steps; ++i) {
            list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() * i / steps);
            QTest::qWait(60);
        }
        QTest::qWait(300);
        EXPECT_GT(work.thumbnails(), 0);
        EXPECT_LE(work.thumbnails(), steps * inSight);
        EXPECT_EQ(work.layouts(), 0);
        EXPECT_EQ(work.pagesRead() + work.storiesRead(), 0);
    }
    {
        // Turning pages shows what is there already.
        const Work work(*window);
        window->showPage(pages()[99]);
        for (int i = 0; i < 4; ++i) {
            window->action(u"pageNext"_s)->trigger();
            QTest::qWait(5);
        }
        EXPECT_EQ(window->page(), pages()[103]);
        EXPECT_EQ(list->currentIndex().row(), 103);
        EXPECT_EQ(view->layout(), window->session().pageLayout(pages()[103]));
        QTest::qWait(350);
        EXPECT_EQ(work.layouts(), 0);
        EXPECT_EQ(work.pagesRead() + work.storiesRead(), 0);
    }
    {
        // A key is about one story on one page.
        const auto layout = view->layout();
        const auto line = std::find_if(layout->lines.begin(), layout->lines.end(),
            [](const layout::LineLayout &each) { return each.role == model::ParagraphRole::Body && each.editable; });
        ASSERT_NE(line, layout->lines.end());
        const Id paragraph = line->paragraph;
        view->typeAt(paragraph, 0);
        const Work work(*window);
        type(u"一二三四五六"_s);
        settleAll();
        EXPECT_TRUE(document().find<model::Paragraph>(paragraph)->text.startsWith(u"一二三四五六"_s));
        EXPECT_LE(work.layoutsOf(window->page()), 6);
        EXPECT_EQ(work.layouts(), work.layoutsOf(window->page())) << "no other page shows the story";
        EXPECT_LE(work.storiesRead(), 6);
        EXPECT_LE(work.pagesRead(), 6);
        EXPECT_EQ(display::textDump(*view->layout()->display), freshDump(window->page()));
        view->climbOut();
        view->climbOut();
    }
    const auto addPage = [&] {
        window->action(u"pageNew"_s)->trigger();
        auto *dialog = window->findChild<QDialog *>(u"newPageDialog"_s);
        ASSERT_TRUE(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"newPageMake"_s), Qt::LeftButton);
        delete dialog;
    };
    // The first of a kind brings its styles, which may concern every page: they are laid out behind what is seen.
    addPage();
    ASSERT_EQ(pages().size(), kPages + 1U);
    settleAll();
    {
        const Work work(*window);
        addPage();
        ASSERT_EQ(pages().size(), kPages + 2U);
        const Id added = window->page();
        settleAll();
        EXPECT_EQ(list->model()->rowCount(), kPages + 2);
        // The new one, and the front page, which says how many there are.
        EXPECT_LE(work.layouts(), 3);
        EXPECT_LE(work.pagesRead(), 6);
        EXPECT_EQ(work.storiesRead(), 0);
        window->action(u"pageRemove"_s)->trigger();
        ASSERT_EQ(pages().size(), kPages + 1U);
        settleAll();
        EXPECT_FALSE(document().find<model::Page>(added));
        EXPECT_EQ(list->model()->rowCount(), kPages + 1);
        EXPECT_LE(work.layouts(), 6);
        EXPECT_LE(work.pagesRead(), 12);
        EXPECT_EQ(work.storiesRead(), 0);
    }
}
