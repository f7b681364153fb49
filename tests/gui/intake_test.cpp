// The import room as a person meets it: dropping, pasting, saying otherwise, taking back, storing.
#include "canvas/page_view.h"
#include "edit/page_edits.h"
#include "intake/intake_room.h"
#include "intake/log_model.h"
#include "intake/manuscript_view.h"
#include "intake/reading_view.h"
#include "panels/facts.h"
#include "shell/workbench.h"
#include "widgets/message_bar.h"

#include "tests/support/sample_copy.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <gtest/gtest.h>

#include <functional>

using namespace banxin;
using namespace Qt::StringLiterals;
using manuscript::Role;

namespace {

constexpr int kPatience = 60000;

const QString kText =
    u"打印页面\n\n渌口区开展秋季植树\n本报讯(记者 张三)10月18日,渌口区的干部群众来到湘江边,种下了一千棵树。\n"
    u"一、早作准备\n区里早在八月就定下了地块,备好了树苗,请来了技术员。\n"
    u"二、人人动手\n当天来了三百多人,大家分成十组,忙到中午才收工。\n"
    u"学校秋季运动会闭幕\n本报讯(记者 李四)10月17日,区一中的秋季运动会落下帷幕,共有四百名学生参加。\n"_s;

class Intake : public testing::Test {
protected:
    void SetUp() override
    {
        support::copySample(store());
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        m_window = m_workbench->openStore(store(), {QDate(2020, 10, 19), {}, u"A01"_s});
        m_window->showNormal();
        m_window->resize(1920, 1200);
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return !m_window->page().isNull() && m_window->view().layout(); }, kPatience));
        QTest::qWait(100);
    }
    QString store() const { return m_folder.filePath(u"株洲.banxin"_s); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size());
        return made.fileName();
    }
    /// Dropped anywhere in the window.
    void drop(const QStringList &paths, QWidget *on = nullptr)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        drop(data, on ? on : m_window);
    }
    void drop(const QMimeData &data, QWidget *on)
    {
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent dropped(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &dropped);
    }
    intake::IntakeRoom *room() { return m_window->findChild<intake::IntakeRoom *>(); }
    intake::ManuscriptView *left() { return m_window->findChild<intake::ManuscriptView *>(); }
    intake::ReadingView *right() { return m_window->findChild<intake::ReadingView *>(); }
    const intake::Incoming &item() { return *room()->desk().currentItem(); }
    bool waitForReading()
    {
        return QTest::qWaitFor(
            [&] {
                const intake::Incoming *now = room() ? room()->desk().currentItem() : nullptr;
                return now && now->state != intake::Incoming::State::Reading;
            },
            kPatience);
    }
    /// After a correction, which is worked out aside.
    template <typename Condition> bool comes(Condition condition) { return QTest::qWaitFor(condition, kPatience); }
    const manuscript::Passage *passage(const QString &beginning)
    {
        for (const manuscript::Passage &each : item().passages) {
            if (each.text.startsWith(beginning) && !each.inText)
                return &each;
        }
        return nullptr;
    }
    Role roleOf(const QString &beginning)
    {
        const manuscript::Passage *found = passage(beginning);
        EXPECT_TRUE(found) << beginning.toStdString();
        return found ? found->role : Role::Unused;
    }
    std::size_t storyCount()
    {
        std::size_t count = 0;
        for (const auto &page : item().reading->pages)
            count += page.stories.size();
        return count;
    }
    void chooseRight(const QString &beginning)
    {
        const manuscript::Passage *found = passage(beginning);
        ASSERT_TRUE(found) << beginning.toStdString();
        const int row = right()->rowOf(found->id);
        ASSERT_GE(row, 0);
        right()->setSelection({row}, intake::TextRows::Scroll::IntoView);
        QTest::mouseClick(right()->viewport(), Qt::LeftButton, {}, right()->rowRect(row).center() + QPoint(60, 0));
        right()->setFocus();
    }
    void press(const char *name)
    {
        auto *button = m_window->findChild<QPushButton *>(QString::fromLatin1(name));
        ASSERT_TRUE(button && button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Presses a button of the question that is about to come.
    static void answer(std::function<QAbstractButton *(QMessageBox &)> with)
    {
        auto *timer = new QTimer(qApp);
        timer->setInterval(50);
        QObject::connect(timer, &QTimer::timeout, timer, [timer, with] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                timer->deleteLater();
                with(*box)->click();
            }
        });
        timer->start();
    }
    static void answer(QMessageBox::StandardButton with)
    {
        answer([with](QMessageBox &box) { return box.button(with); });
    }
    static void storeAgain()
    {
        answer([](QMessageBox &box) {
            return box.buttons().value(box.buttons().at(0)->text().contains(u"再入库"_s) ? 0 : 1);
        });
    }
    /// Presses the button of the log's row that says so.
    void pressInLog(const QString &what)
    {
        auto *table = m_window->findChild<QTableView *>(u"logTable"_s);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (!table->model()->index(row, intake::LogModel::What).data().toString().contains(what))
                continue;
            const QModelIndex button = table->model()->index(row, intake::LogModel::Button);
            table->scrollTo(button);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(button).center());
            return;
        }
        ADD_FAILURE() << "nothing in the log says " << what.toStdString();
    }
    std::size_t stories() const { return m_window->session().working().all(model::ObjectKind::Story).size(); }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *m_window = nullptr;
};

} // namespace

TEST_F(Intake, AFileDroppedAnywhereIsReadAndShownOnBothSides)
{
    const std::size_t before = stories();
    drop({file(u"植树.txt"_s, kText.toUtf8())}, m_window);
    ASSERT_TRUE(waitForReading());
    EXPECT_TRUE(room()->isVisible());
    EXPECT_EQ(storyCount(), 2u);
    EXPECT_EQ(roleOf(u"渌口区开展秋季植树"_s), Role::Title);
    EXPECT_EQ(roleOf(u"一、早作准备"_s), Role::Head);
    EXPECT_EQ(roleOf(u"打印页面"_s), Role::Unused);
    EXPECT_EQ(left()->rowCount(), 9); // lines that are not blank
    for (const auto *dock : m_window->findChildren<QDockWidget *>())
        EXPECT_TRUE(dock->isHidden());
    EXPECT_EQ(stories(), before); // nothing of it is in the newsroom yet
}

TEST_F(Intake, AKeyChangesTheRoleAndUndoTakesItBack)
{
    drop({file(u"植树.txt"_s, kText.toUtf8())});
    ASSERT_TRUE(waitForReading());
    chooseRight(u"二、人人动手"_s);
    QTest::keyClick(right(), Qt::Key_7);
    ASSERT_TRUE(comes([&] { return roleOf(u"二、人人动手"_s) == Role::Body; }));
    // Still chosen, so that the next key says something of it too.
    QTest::keyClick(right(), Qt::Key_Delete);
    ASSERT_TRUE(comes([&] { return roleOf(u"二、人人动手"_s) == Role::Unused; }));
    m_window->action(u"editUndo"_s)->trigger();
    ASSERT_TRUE(comes([&] { return roleOf(u"二、人人动手"_s) == Role::Body; }));
    m_window->action(u"editUndo"_s)->trigger();
    ASSERT_TRUE(comes([&] { return roleOf(u"二、人人动手"_s) == Role::Head; }));
    EXPECT_FALSE(room()->desk().canUndo());
    m_window->action(u"editRedo"_s)->trigger();
    ASSERT_TRUE(comes([&] { return roleOf(u"二、人人动手"_s) == Role::Body; }));
}

TEST_F(Intake, WhatWasDroppedComesBackByAClick)
{
    drop({file(u"植树.txt"_s, kText.toUtf8())});
    ASSERT_TRUE(waitForReading());
    pressInLog(u"打印页面"_s);
    ASSERT_TRUE(comes([&] { return roleOf(u"打印页面"_s) == Role::Body; }));
    pressInLog(u"打印页面"_s); // the log tells of the correction now, and takes it back
    ASSERT_TRUE(comes([&] { return roleOf(u"打印页面"_s) == Role::Unused; }));
}

TEST_F(Intake, EachChangeIsTakenBackByAClick)
{
    drop({file(u"短.txt"_s, u"湘江边种树\n今天,湘江边来了很多人,大家种下了一千棵树。\n"_s.toUtf8())});
    ASSERT_TRUE(waitForReading());
    ASSERT_EQ(item().reading->changes.size(), 2u);
    EXPECT_TRUE(passage(u"今天，湘江边来了很多人，"_s));
    pressInLog(u", → ，"_s);
    ASSERT_TRUE(comes([&] { return item().reading->changes.size() == 1; }));
    EXPECT_TRUE(passage(u"今天,湘江边来了很多人，"_s));
    ASSERT_EQ(item().reading->kept.size(), 1u);
    m_window->action(u"editUndo"_s)->trigger();
    ASSERT_TRUE(comes([&] { return item().reading->changes.size() == 2; }));
}

TEST_F(Intake, StoriesAreSplitAndJoined)
{
    drop({file(u"植树.txt"_s, kText.toUtf8())});
    ASSERT_TRUE(waitForReading());
    ASSERT_EQ(storyCount(), 2u);
    chooseRight(u"学校秋季运动会闭幕"_s);
    QTest::keyClick(right(), Qt::Key_J);
    ASSERT_TRUE(comes([&] { return storyCount() == 1; }));
    chooseRight(u"二、人人动手"_s);
    QTest::keyClick(right(), Qt::Key_Return);
    ASSERT_TRUE(comes([&] { return storyCount() == 2; }));
}

TEST_F(Intake, AStoryThatIsThereAlreadyIsPointedOut)
{
    base::Id found;
    for (const base::Id id : m_window->session().working().all(model::ObjectKind::Story)) {
        if (model::characterCount(m_window->session().working(), id) > 800)
            found = id;
    }
    ASSERT_FALSE(found.isNull());
    QString text;
    for (const auto *paragraph : m_window->session().working().childrenOf<model::Paragraph>(found))
        text += paragraph->text + u"\n\n"_s;
    drop({file(u"重稿.txt"_s, text.toUtf8())});
    ASSERT_TRUE(waitForReading());
    ASSERT_TRUE(comes([&] { return !item().like.empty(); }));
    EXPECT_EQ(item().like.front().story, found);
    EXPECT_GT(item().like.front().likeness, 0.9);
}

TEST_F(Intake, StoringTakesTheStoriesInAsOneStep)
{
    const auto docks = [&] {
        const auto all = m_window->findChildren<QDockWidget *>();
        return std::count_if(all.begin(), all.end(), [](const QDockWidget *dock) { return !dock->isHidden(); });
    };
    const std::size_t before = stories();
    const auto docksBefore = docks();
    EXPECT_GT(docksBefore, 0);
    drop({file(u"植树.txt"_s, kText.toUtf8())});
    ASSERT_TRUE(waitForReading());
    EXPECT_EQ(docks(), 0);
    auto *page = m_window->findChild<QComboBox *>(u"intakePage"_s);
    page->setCurrentIndex(0); // not said yet
    Q_EMIT page->activated(0);
    press("intakeStore");
    ASSERT_TRUE(comes([&] { return stories() == before + 2; }));
    EXPECT_TRUE(comes([&] { return !room()->isVisible(); }));
    EXPECT_EQ(docks(), docksBefore);
    bool isSaid = false;
    for (const auto *message : m_window->findChildren<widgets::MessageBar *>())
        isSaid = isSaid || message->what().contains(u"2 篇"_s);
    EXPECT_TRUE(isSaid);
    m_window->action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(comes([&] { return stories() == before; }));
}

TEST_F(Intake, EachPageOfAManuscriptGoesToItsOwn)
{
    QFile sample(u":/sample/zhuzhou-daily.txt"_s);
    ASSERT_TRUE(sample.open(QIODevice::ReadOnly));
    drop({file(u"两版.txt"_s, sample.readAll())});
    ASSERT_TRUE(waitForReading());
    ASSERT_EQ(item().reading->pages.size(), 2u);
    const auto *first = m_window->findChild<QComboBox *>(u"intakePage"_s);
    const auto *second = m_window->findChild<QComboBox *>(u"intakePage2"_s);
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(first->currentText().startsWith(u"A01"_s)) << first->currentText().toStdString();
    EXPECT_TRUE(second->currentText().startsWith(u"A02"_s)) << second->currentText().toStdString();
    const std::size_t before = stories();
    ASSERT_TRUE(comes([&] { return item().like.size() >= 6; }));
    answer(QMessageBox::Cancel);
    press("intakeStore");
    EXPECT_TRUE(room()->isVisible()) << "they are there already";
    EXPECT_FALSE(room()->desk().isStoring());
    storeAgain();
    press("intakeStore");
    ASSERT_TRUE(comes([&] { return !room()->isVisible(); }));
    EXPECT_EQ(stories(), before + 6);
    // The sample's pages are full: nothing is placed, and the pool says where each is to go.
    int meant = 0;
    for (const panels::StoryFacts &facts :
        panels::storyFacts(m_window->session().working(), m_window->session().issue())) {
        if (facts.pages.isEmpty() && !facts.meantFor.isEmpty())
            ++meant;
    }
    EXPECT_EQ(meant, 6);
}

TEST_F(Intake, StoringPlacesWhereThereIsRoom)
{
    // A page of the sample's next day has room once its stories are gone: here an empty page is made of one.
    const model::Document &document = m_window->session().working();
    const base::Id page = m_window->page();
    model::ChangeSet clear;
    clear.id = base::Id::create();
    clear.label = u"清空"_s;
    for (const base::Id frame : document.children(page, model::ObjectKind::Frame))
        clear.changes.push_back({frame, document.objectRevision(frame), model::Remove{}});
    ASSERT_TRUE(m_window->session().apply(clear));
    drop({file(u"植树.txt"_s, kText.toUtf8())});
    ASSERT_TRUE(waitForReading());
    auto *store = m_window->findChild<QPushButton *>(u"intakeStore"_s);
    EXPECT_EQ(store->text(), u"入库并上 A01"_s);
    press("intakeStore");
    ASSERT_TRUE(comes([&] { return !room()->isVisible(); }));
    const auto frames = m_window->session().working().childrenOf<model::Frame>(page);
    EXPECT_GE(frames.size(), 2u);
    for (const model::Frame *a : frames) {
        for (const model::Frame *b : frames)
            EXPECT_TRUE(a == b || !a->box.intersects(b->box));
    }
    const std::size_t there = stories();
    m_window->action(u"editUndo"_s)->trigger(); // stories and places at once
    EXPECT_TRUE(comes([&] { return stories() == there - 2; }));
    EXPECT_TRUE(m_window->session().working().children(page, model::ObjectKind::Frame).empty());
}

TEST_F(Intake, AFileThatCannotBeReadSaysSoAndStoresNothing)
{
    drop({file(u"坏.docx"_s, QByteArray("PK\x03\x04 nothing of a document"))});
    ASSERT_TRUE(waitForReading());
    EXPECT_EQ(item().state, intake::Incoming::State::Refused);
    EXPECT_FALSE(item().error.what.isEmpty());
    EXPECT_FALSE(m_window->findChild<QPushButton *>(u"intakeStore"_s)->isEnabled());
    auto *message = room()->findChild<widgets::MessageBar *>();
    EXPECT_TRUE(message->isVisible());
}

TEST_F(Intake, PastingAnywhereButOnThePageIsAManuscript)
{
    QApplication::clipboard()->setText(kText);
    m_window->view().clearFocus(); // on the page it is a frame (pictures_test.cpp)
    m_window->action(u"editPaste"_s)->trigger();
    ASSERT_TRUE(room());
    ASSERT_TRUE(waitForReading());
    EXPECT_TRUE(room()->isVisible());
    EXPECT_EQ(storyCount(), 2u);
    auto *web = new QMimeData;
    web->setHtml(
        u"<html><body><nav>首页</nav><article><h1>湘江边种树</h1><p>今天，湘江边来了很多人，大家种下了一千棵树。</p>"
        u"</article></body></html>"_s);
    web->setText(u"湘江边种树"_s);
    QApplication::clipboard()->setMimeData(web);
    m_window->action(u"editPaste"_s)->trigger();
    ASSERT_TRUE(waitForReading());
    EXPECT_EQ(room()->desk().count(), 2);
    EXPECT_EQ(roleOf(u"湘江边种树"_s), Role::Title);
}

TEST_F(Intake, GivingUpAsksBeforeWordsAreLost)
{
    QApplication::clipboard()->setText(kText);
    m_window->view().clearFocus();
    m_window->action(u"editPaste"_s)->trigger();
    ASSERT_TRUE(waitForReading());
    answer(QMessageBox::Cancel);
    press("intakeLeave");
    EXPECT_TRUE(room()->isVisible());
    EXPECT_EQ(room()->desk().count(), 1);
    answer(QMessageBox::Discard);
    press("intakeLeave");
    EXPECT_FALSE(room()->isVisible());
    EXPECT_EQ(room()->desk().count(), 0);
}

TEST_F(Intake, ALongManuscriptIsShownAtOnce)
{
    QString text = u"长篇连载\n"_s;
    for (int i = 0; i < 6000; ++i)
        text += u"这是第%1段，讲的是湘江边上的一个村子里几代人种树护林的故事，写得很长很长，一行放不下。\n"_s.arg(i);
    drop({file(u"长.txt"_s, text.toUtf8())});
    ASSERT_TRUE(waitForReading());
    EXPECT_GE(left()->rowCount(), 6000);
    left()->setFocus();
    QTest::keyClick(left(), Qt::Key_End);
    EXPECT_EQ(left()->currentRow(), left()->rowCount() - 1);
    const QRect last = left()->rowRect(left()->currentRow());
    EXPECT_TRUE(left()->viewport()->rect().intersects(last));
}

TEST_F(Intake, StoresThoughTheIssueGoesOnMeanwhile)
{
    QFile sample(u":/sample/zhuzhou-daily.txt"_s);
    ASSERT_TRUE(sample.open(QIODevice::ReadOnly));
    QByteArray bytes = sample.readAll();
    ASSERT_TRUE(bytes.contains("28891542"));
    drop({file(u"两版.txt"_s, bytes.replace("28891542", "28891543"))});
    ASSERT_TRUE(waitForReading());
    ASSERT_TRUE(comes([&] { return item().like.size() >= 6; }));
    m_window->findChild<QCheckBox *>(u"intakeFurniture"_s)->setChecked(true);
    storeAgain();
    press("intakeStore");
    ASSERT_TRUE(room()->desk().isStoring());
    // What is made of the page aside is of the page as it was.
    session::Session &session = m_window->session();
    const auto *page = session.working().find<model::Page>(m_window->page());
    const auto renamed = edit::setPageFacts(
        session.working(), page->id, {page->number, u"新专版"_s, page->role, page->fields}, {session.person(), {}});
    ASSERT_TRUE(renamed && session.apply(*renamed));
    ASSERT_TRUE(session.flushNow());
    ASSERT_TRUE(comes([&] { return !room()->isVisible(); }));
    page = session.working().find<model::Page>(m_window->page());
    EXPECT_EQ(page->section, u"新专版"_s);
    EXPECT_EQ(page->fields.value(u"phone"_s), u"28891543"_s);
}

TEST_F(Intake, WhatIsStoredHasTheLastKeyInIt)
{
    drop({file(u"植树.txt"_s, kText.toUtf8())});
    ASSERT_TRUE(waitForReading());
    chooseRight(u"二、人人动手"_s);
    // No time for the answer between the key and the store.
    QKeyEvent key(QEvent::KeyPress, Qt::Key_0, Qt::NoModifier);
    QApplication::sendEvent(right(), &key);
    QKeyEvent store(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier);
    QApplication::sendEvent(room(), &store);
    EXPECT_TRUE(room()->desk().isStoring());
    ASSERT_TRUE(comes([&] { return !room()->isVisible(); }));
    const model::Document &document = m_window->session().working();
    for (const base::Id id : document.all(model::ObjectKind::Paragraph))
        EXPECT_FALSE(document.find<model::Paragraph>(id)->text.contains(u"人人动手"_s));
}

TEST_F(Intake, SeveralPassagesStayChosenAfterAKey)
{
    drop({file(u"植树.txt"_s, kText.toUtf8())});
    ASSERT_TRUE(waitForReading());
    chooseRight(u"一、早作准备"_s);
    QTest::keyClick(right(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(right(), Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_EQ(right()->selection().size(), 3u);
    EXPECT_EQ(left()->selection().size(), 3u);
    QTest::keyClick(right(), Qt::Key_E);
    ASSERT_TRUE(comes([&] { return roleOf(u"二、人人动手"_s) == Role::Closing; }));
    EXPECT_EQ(roleOf(u"一、早作准备"_s), Role::Closing);
    EXPECT_EQ(right()->selection().size(), 3u) << "what a key acts on is seen";
    QTest::keyClick(right(), Qt::Key_0);
    ASSERT_TRUE(comes([&] { return roleOf(u"二、人人动手"_s) == Role::Unused; }));
    EXPECT_TRUE(right()->selection().empty());
    EXPECT_EQ(left()->selection().size(), 3u);
}

TEST_F(Intake, AnotherEncodingReadsAnewAndKeepsWhatStillHolds)
{
    const QByteArray bytes = kText.toUtf8();
    drop({file(u"植树.txt"_s, bytes)});
    ASSERT_TRUE(waitForReading());
    chooseRight(u"二、人人动手"_s);
    QTest::keyClick(right(), Qt::Key_7);
    ASSERT_TRUE(comes([&] { return roleOf(u"二、人人动手"_s) == Role::Body; }));
    auto *encoding = m_window->findChild<QComboBox *>(u"intakeEncoding"_s);
    ASSERT_TRUE(encoding->isVisible());
    const auto choose = [&](const QString &name) {
        encoding->setCurrentIndex(encoding->findData(name));
        Q_EMIT encoding->activated(encoding->currentIndex());
    };
    choose(u"UTF-8"_s); // the same: what was said of it stays
    room()->undo(); // nothing of it while it is read
    ASSERT_TRUE(comes([&] { return !room()->desk().isBusy(); }));
    EXPECT_EQ(item().options.encoding, u"UTF-8"_s);
    EXPECT_EQ(roleOf(u"二、人人动手"_s), Role::Body);
    QSignalSpy lost(&room()->desk(), &intake::IntakeDesk::correctionsLost);
    choose(u"UTF-16LE"_s); // rubbish, or refused: in no case the old text with the new name
    ASSERT_TRUE(comes([&] { return !room()->desk().isBusy(); }));
    EXPECT_FALSE(item().source && item().source->blocks.front().text.contains(u"打印"_s));
    EXPECT_TRUE(encoding->isVisible()) << "to choose another one";
    choose(QString());
    ASSERT_TRUE(comes([&] { return !room()->desk().isBusy() && item().state == intake::Incoming::State::Ready; }));
    EXPECT_TRUE(passage(u"渌口区开展秋季植树"_s));
}

TEST_F(Intake, AnotherIssueBringsItsOwnPages)
{
    drop({file(u"植树.txt"_s, kText.toUtf8())});
    ASSERT_TRUE(waitForReading());
    const base::Id before = m_window->session().issue();
    for (const session::IssueSummary &issue : m_window->session().issues()) {
        if (issue.id != before)
            m_window->session().openIssue(issue.id);
    }
    ASSERT_TRUE(comes([&] { return m_window->session().issue() != before && !m_window->page().isNull(); }));
    auto *page = m_window->findChild<QComboBox *>(u"intakePage"_s);
    const auto pages = m_window->session().working().children(m_window->session().issue(), model::ObjectKind::Page);
    ASSERT_EQ(page->count(), static_cast<int>(pages.size()) + 1);
    EXPECT_EQ(page->currentData().toString(), m_window->page().toString());
}

TEST_F(Intake, ADoubleClickInTheLogActsOnce)
{
    drop({file(u"短.txt"_s, u"湘江边种树\n今天,湘江边来了很多人,大家种下了一千棵树!\n"_s.toUtf8())});
    ASSERT_TRUE(waitForReading());
    const std::size_t changes = item().reading->changes.size();
    ASSERT_GE(changes, 3u);
    auto *table = m_window->findChild<QTableView *>(u"logTable"_s);
    const QModelIndex button = table->model()->index(0, intake::LogModel::Button);
    const QPoint place = table->visualRect(button).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    ASSERT_TRUE(comes([&] { return !room()->desk().isBusy(); }));
    EXPECT_EQ(item().reading->changes.size(), changes - 1);
    EXPECT_EQ(item().corrections.size(), 1u);
}

TEST_F(Intake, TwoManuscriptsAreStoredOneAfterTheOther)
{
    const std::size_t before = stories();
    drop({file(u"甲.txt"_s, kText.toUtf8()), file(u"乙.txt"_s, kText.toUtf8())});
    ASSERT_TRUE(comes([&] { return room() && !room()->desk().isBusy() && !item().like.empty(); }));
    EXPECT_TRUE(item().like.front().story.isNull()) << "the other one here says the same";
    EXPECT_EQ(item().name, u"甲.txt"_s);
    press("intakeStore");
    ASSERT_TRUE(comes([&] { return room()->desk().count() == 1 && !room()->desk().isBusy(); }));
    EXPECT_TRUE(room()->isVisible());
    EXPECT_EQ(item().name, u"乙.txt"_s);
    // Now the newsroom has it.
    ASSERT_TRUE(comes([&] { return !item().like.empty() && !item().like.front().story.isNull(); }));
    storeAgain();
    press("intakeStore");
    ASSERT_TRUE(comes([&] { return !room()->isVisible(); }));
    EXPECT_EQ(stories(), before + 4);
}

TEST_F(Intake, APicturePastedBesideThePageIsAManuscript)
{
    m_window->view().clearFocus();
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QApplication::clipboard()->setImage(image);
    m_window->action(u"editPaste"_s)->trigger();
    ASSERT_TRUE(comes([&] { return room() && room()->desk().count() == 1 && !room()->desk().isBusy(); }));
    EXPECT_EQ(item().state, intake::Incoming::State::Ready) << item().error.toText().toStdString();
    ASSERT_EQ(item().source->pictures.size(), 1u);
}
