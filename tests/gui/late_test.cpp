// What comes late: answers from aside when the page was turned, the clipboard holds something else or another issue is
// open. And what need not come: lists and paints that nothing asks for.
#include "tests/support/window_case.h"

#include "edit/edits.h"
#include "intake/intake_room.h"
#include "widgets/message_bar.h"

#include <QBuffer>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTimer>
#include <QWheelEvent>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class Late : public support::WindowCase {
protected:
    QByteArray png(const QColor &color) const
    {
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(color);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        EXPECT_TRUE(image.save(&buffer, "PNG"));
        return bytes;
    }
    std::unique_ptr<QMimeData> file(const QString &name, const QColor &color) const
    {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(png(color));
        auto data = std::make_unique<QMimeData>();
        data->setUrls({QUrl::fromLocalFile(path)});
        return data;
    }
    QPoint clearOfPictures() const
    {
        for (double y = 60; y < 250; y += 10)
            for (double x = 25; x < 200; x += 10) {
                const auto *under = document().find<model::Frame>(view->frameAt(at(x, y)));
                if (!under || !std::holds_alternative<model::PictureContent>(under->content))
                    return at(x, y);
            }
        ADD_FAILURE() << "pictures everywhere";
        return {};
    }
    std::size_t framesOn(Id page) const { return document().children(page, model::ObjectKind::Frame).size(); }
    Id anotherPage() const
    {
        for (const Id each : document().children(session().issue(), model::ObjectKind::Page))
            if (each != window->page())
                return each;
        return {};
    }
    Id body() const
    {
        const auto laid = view->layout();
        for (const layout::LineLayout &line : laid->lines)
            if (line.editable && line.role == model::ParagraphRole::Body)
                return line.paragraph;
        return {};
    }
    QString message() const { return window->findChild<widgets::MessageBar *>()->what(); }
    /// Nothing is under way any more.
    void rest() const
    {
        settle();
        QTest::qWait(700);
    }
};

/// How often timers of a millisecond went off while it stood.
class Ticks : public QObject {
public:
    Ticks() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *timer = qobject_cast<const QTimer *>(watched);
        m_count += timer && event->type() == QEvent::Timer && timer->interval() == 1;
        return false;
    }
    int count() const { return m_count; }

private:
    int m_count = 0;
};

} // namespace

TEST_F(Late, APictureThatWasDroppedOnAnotherPageIsNotSelectedHere)
{
    const Id first = window->page(), second = anotherPage();
    const std::size_t before = framesOn(first);
    ASSERT_TRUE(dropOnPage(*file(u"江边.png"_s, Qt::darkCyan), clearOfPictures()));
    window->showPage(second);
    ASSERT_TRUE(QTest::qWaitFor([&] { return framesOn(first) > before; }, kPatience));
    QTest::qWait(50);
    EXPECT_TRUE(view->selectedFrames().empty());
    const std::size_t now = framesOn(first);
    window->action(u"editDelete"_s)->trigger();
    QTest::keyClick(view, Qt::Key_Delete);
    EXPECT_EQ(framesOn(first), now) << "nobody sees it";
    // Whoever asks for it.
    const Id there = document().children(first, model::ObjectKind::Frame).back();
    view->selectFrame(there);
    view->setSelectedFrames({there, document().children(second, model::ObjectKind::Frame).front()});
    EXPECT_EQ(view->selectedFrames(), std::vector<Id>{document().children(second, model::ObjectKind::Frame).front()});
}

TEST_F(Late, APictureThatComesLeavesWhoTypesWhereHeIs)
{
    const std::size_t before = framesOn(window->page());
    ASSERT_TRUE(dropOnPage(*file(u"江边.png"_s, Qt::darkCyan), clearOfPictures()));
    const Id typed = body();
    view->typeAt(typed, 2);
    ASSERT_TRUE(view->isTyping());
    ASSERT_TRUE(QTest::qWaitFor([&] { return framesOn(window->page()) > before; }, kPatience));
    QTest::qWait(50);
    EXPECT_TRUE(view->isTyping());
    EXPECT_EQ(view->selection().paragraph, typed);
}

TEST_F(Late, APasteFromAnotherNewsroomComesToThePageWhereItWasWanted)
{
    ASSERT_TRUE(dropOnPage(*file(u"别处没有.png"_s, Qt::darkRed), clearOfPictures()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view->selectedFrames().empty(); }, kPatience));
    settle();
    ASSERT_TRUE(session().flushNow());
    QTest::keyClick(window, Qt::Key_C, Qt::ControlModifier);
    const QString other = m_folder.filePath(u"晚报.banxin"_s);
    support::copySample(other);
    window = open(other);
    view = &window->view();
    const Id first = window->page();
    std::size_t before = framesOn(first);
    const auto paste = [&] {
        view->setFocus();
        QTest::keyClick(window, Qt::Key_V, Qt::ControlModifier);
    };
    // Nothing is done to the page while it is dragged on.
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    paste();
    QTest::qWait(600);
    EXPECT_EQ(framesOn(first), before);
    EXPECT_TRUE(view->isDragging());
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    ASSERT_TRUE(QTest::qWaitFor([&] { return framesOn(first) > before; }, kPatience));
    ASSERT_TRUE(session().flushNow());
}

TEST_F(Late, APasteWhosePageWasTurnedIsNotLost)
{
    ASSERT_TRUE(dropOnPage(*file(u"别处没有.png"_s, Qt::darkRed), clearOfPictures()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view->selectedFrames().empty(); }, kPatience));
    settle();
    ASSERT_TRUE(session().flushNow());
    QTest::keyClick(window, Qt::Key_C, Qt::ControlModifier);
    const QString other = m_folder.filePath(u"晚报.banxin"_s);
    support::copySample(other);
    window = open(other);
    view = &window->view();
    const Id first = window->page(), second = anotherPage();
    const std::size_t before = framesOn(first), there = framesOn(second);
    QStringList told;
    QObject::connect(view, &canvas::PageView::told, view, [&](const QString &words) { told << words; });
    view->setFocus();
    QTest::keyClick(window, Qt::Key_V, Qt::ControlModifier);
    window->showPage(second);
    ASSERT_TRUE(QTest::qWaitFor([&] { return framesOn(first) > before; }, kPatience));
    EXPECT_EQ(framesOn(second), there);
    EXPECT_TRUE(view->selectedFrames().empty());
    const auto *page = document().find<model::Page>(first);
    EXPECT_TRUE(told.join(u' ').contains(page->number)) << told.join(u' ').toStdString();
    ASSERT_TRUE(session().flushNow());
}

TEST_F(Late, WhatBecomesAManuscriptIsWhatWasPasted)
{
    const QString text = u"市气象台今天发布寒潮蓝色预警。\n请市民注意防寒保暖。"_s;
    QApplication::clipboard()->setText(text);
    const std::size_t before = frames().size();
    QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(frames().size(), before + 1);
    QApplication::clipboard()->setText(u"后来复制的另一段话"_s);
    const auto *bar = window->findChild<widgets::MessageBar *>();
    for (auto *button : bar->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == u"改为取稿"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return frames().size() == before; }, kPatience)) << "the frame is taken back";
    intake::IntakeDesk &desk = window->showIntake()->desk();
    ASSERT_TRUE(QTest::qWaitFor([&] { return desk.count() == 1; }, kPatience));
    EXPECT_EQ(QString::fromUtf8(desk.item(0).bytes), text);
    desk.clear();
}

TEST_F(Late, OtherPagesLayoutsLeaveWhatIsToldOfTheSelection)
{
    rest();
    QAction *lock = window->action(u"objectLock"_s);
    const QString own = lock->text();
    lock->setText(u"留着"_s); // refreshing the selection would say it anew
    Q_EMIT session().layoutReady(anotherPage());
    QTest::qWait(200);
    EXPECT_EQ(lock->text(), u"留着"_s);
    Q_EMIT session().layoutReady(window->page());
    EXPECT_TRUE(QTest::qWaitFor([&] { return lock->text() == own; }, kPatience));
}

TEST_F(Late, ALookThatCannotBeSharpenedNowDoesNotKeepTheProgramBusy)
{
    view->setZoom(1.5);
    rest();
    const QPointF at = view->viewport()->rect().center();
    QWheelEvent event(at, view->viewport()->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::ControlModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->viewport(), &event);
    view->viewport()->repaint();
    ASSERT_FALSE(view->isSharp()) << "it is scaled while it is under way";
    view->viewport()->setUpdatesEnabled(false); // as in a window that is minimised
    view->setTheme(view->theme()); // what is shown is to be painted anew
    QTest::qWait(150);
    const Ticks ticks;
    QTest::qWait(300);
    EXPECT_LE(ticks.count(), 3);
    view->viewport()->setUpdatesEnabled(true);
    view->viewport()->update();
    EXPECT_TRUE(QTest::qWaitFor([&] { return view->isSharp(); }, kPatience));
}

TEST_F(Late, StepsOfAColleagueThatComeTogetherAreAllInTheLists)
{
    rest();
    session().findChild<QTimer *>(u"colleagues"_s)->stop();
    std::vector<Id> stories;
    for (const Id each : document().all(model::ObjectKind::Story)) {
        const auto paragraphs = document().childrenOf<model::Paragraph>(each);
        const auto bodies = std::count_if(paragraphs.begin(), paragraphs.end(),
            [](const auto *one) { return one->role == model::ParagraphRole::Body && !one->text.isEmpty(); });
        if (bodies > 2)
            stories.push_back(each);
    }
    ASSERT_GE(stories.size(), 2U);
    const auto lastOf = [](const model::Document &in, Id story) {
        return in.childrenOf<model::Paragraph>(story).back()->id;
    };
    const Id gone = lastOf(document(), stories.back());
    {
        auto store = store::Store::open(m_location);
        ASSERT_TRUE(store);
        const edit::EditContext other{u"乙"_s, {}};
        const auto now = (*store)->loadAll();
        const auto first = edit::replaceText(*now, lastOf(*now, stories.front()), 0, 0, u"他写的"_s, other);
        ASSERT_TRUE(first && (*store)->commit(*first));
        model::ChangeSet second;
        second.id = second.undoGroup = Id::create();
        second.author = u"乙"_s;
        second.changes.push_back({gone, (*store)->loadAll()->objectRevision(gone), model::Remove{}});
        ASSERT_TRUE((*store)->commit(second));
    }
    session().follow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !document().find<model::Paragraph>(gone); }, kPatience));
    panels::IssueFacts known = window->facts();
    for (const Id story : {stories.front(), stories.back()})
        EXPECT_EQ(known.characters(document(), story), model::characterCount(document(), story));
}

TEST_F(Late, OlderStoriesAreThoseOfTheIssueThatIsOpen)
{
    // So many newer ones that no issue brings along what stands in another one alone.
    session().findChild<QTimer *>(u"colleagues"_s)->stop();
    model::Issue empty;
    empty.id = Id::create();
    empty.publication = document().find<model::Issue>(session().issue())->publication;
    empty.date = QDate(2020, 10, 30);
    std::vector<Id> placed;
    for (const Id each : document().all(model::ObjectKind::Placement))
        placed.push_back(document().find<model::Placement>(each)->story);
    model::ChangeSet many;
    many.id = Id::create();
    many.author = u"系统"_s;
    many.changes.push_back({empty.id, 0, model::Put{empty}});
    for (int n = 0; n < store::Store::kNewestStories; ++n) {
        model::Story story;
        story.id = Id::create();
        story.publication = empty.publication;
        many.changes.push_back({story.id, 0, model::Put{story}});
    }
    {
        auto store = store::Store::open(m_location);
        ASSERT_TRUE(store && (*store)->commit(many));
    }
    ASSERT_FALSE(placed.empty());
    const QString title = model::titleOf(document(), placed.front());
    ASSERT_GE(title.size(), 4);
    auto *search = window->findChild<QLineEdit *>(u"storySearch"_s);
    auto *list = window->findChild<QListView *>(u"olderList"_s);
    search->setText(title);
    QTest::qWait(1200);
    EXPECT_EQ(list->model()->rowCount(), 0) << "it is in the issue that is open";
    session().openIssue(empty.id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().issue() == empty.id; }, kPatience));
    EXPECT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }, kPatience));
    EXPECT_EQ(list->model()->index(0, 0).data().toString(), title);
}
