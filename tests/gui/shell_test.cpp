// The window as a person meets it: opening, choosing, entering, exporting, changing the theme.
#include "canvas/page_thumbnails.h"
#include "canvas/page_view.h"
#include "edit/edits.h"
#include "panels/facts.h"
#include "session/sample_newsroom.h"
#include "shell/workbench.h"
#include "widgets/length_edit.h"
#include "widgets/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include <filesystem>

using namespace banxin;

namespace {

constexpr int kPatience = 60000;

/// Each case works on a copy of its own.
class Shell : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_sample = new QTemporaryDir;
        const base::Status made = session::makeSampleNewsroom(s_sample->filePath(QStringLiteral("sample.banxin")));
        ASSERT_TRUE(made) << made.error().toText().toStdString();
    }
    static void TearDownTestSuite() { delete s_sample; }

    void SetUp() override
    {
        std::filesystem::copy(s_sample->filePath(QStringLiteral("sample.banxin")).toStdString(), store().toStdString(),
            std::filesystem::copy_options::recursive);
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
    }
    QString store() const { return m_folder.filePath(QStringLiteral("株洲.banxin")); }

    shell::MainWindow *open(const QString &page = QStringLiteral("A01"))
    {
        shell::MainWindow *window = m_workbench->openStore(store(), {QDate(2020, 10, 19), {}, page});
        window->showNormal();
        window->resize(1920, 1200);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && window->view().layout(); }, kPatience));
        QTest::qWait(100); // the lists follow a moment later
        return window;
    }
    /// How many areas of the page the story of this frame has.
    static int areasOf(shell::MainWindow *window, const model::Frame &frame)
    {
        const auto *content = std::get_if<model::AreaContent>(&frame.content);
        int areas = 0;
        for (const model::Frame *other : window->session().working().childrenOf<model::Frame>(window->page()))
            if (const auto *area = std::get_if<model::AreaContent>(&other->content))
                areas += content && !area->placement.isNull() && area->placement == content->placement;
        return areas;
    }
    template <typename T> static T *part(QWidget *window, const char *name)
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    static inline QTemporaryDir *s_sample = nullptr;
};

} // namespace

TEST_F(Shell, OpensTheIssueAndPageAskedFor)
{
    shell::MainWindow *window = open(QStringLiteral("A02"));
    EXPECT_EQ(window->windowTitle(), QStringLiteral("株洲日报 2020-10-19 A02 — 版心"));
    const auto pages = window->session().working().children(window->session().issue(), model::ObjectKind::Page);
    EXPECT_EQ(part<QListView>(window, "pageList")->model()->rowCount(), static_cast<int>(pages.size()));
    EXPECT_GT(part<QListView>(window, "storyList")->model()->rowCount(), 0);
}

TEST_F(Shell, ShowsThePageThatIsChosenInTheList)
{
    shell::MainWindow *window = open();
    auto *list = part<QListView>(window, "pageList");
    const QModelIndex third = list->model()->index(2, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(third).center());
    const auto pages = window->session().working().children(window->session().issue(), model::ObjectKind::Page);
    EXPECT_EQ(window->page(), pages.at(2));
    EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("A03")));
    window->action(QStringLiteral("pagePrevious"))->trigger();
    EXPECT_EQ(window->page(), pages.at(1));
}

TEST_F(Shell, FindsAStoryAndGoesToItsPage)
{
    shell::MainWindow *window = open();
    auto *search = part<QLineEdit>(window, "storySearch");
    auto *list = part<QListView>(window, "storyList");
    const int all = list->model()->rowCount();
    search->setText(QStringLiteral("娄底"));
    ASSERT_GT(list->model()->rowCount(), 0);
    ASSERT_LT(list->model()->rowCount(), all);
    const QPoint row = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row); // the first of the two
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, row);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->view().selection().story.isNull(); }, kPatience));
    const auto pages =
        panels::pagesOfStory(window->session().working(), window->session().issue(), window->view().selection().story);
    EXPECT_NE(std::find(pages.begin(), pages.end(), window->page()), pages.end());
}

TEST_F(Shell, EntersASizeAndTakesItBack)
{
    shell::MainWindow *window = open();
    const model::Document &document = window->session().working();
    base::Id area;
    for (const model::Frame *frame : document.childrenOf<model::Frame>(window->page()))
        if (std::holds_alternative<model::PictureContent>(frame->content))
            area = frame->id;
    ASSERT_FALSE(area.isNull());
    window->view().selectFrame(area);
    const base::Rect before = document.find<model::Frame>(area)->box;
    auto *rows = part<widgets::LengthEdit>(window, "boxRows");
    const double had = rows->value();
    rows->setFocus();
    rows->selectAll();
    QTest::keyClicks(rows, QStringLiteral("%1-1").arg(had));
    QTest::keyClick(rows, Qt::Key_Return);
    EXPECT_LT(window->session().working().find<model::Frame>(area)->box.height, before.height);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->session().canUndo(); }, kPatience));
    window->action(QStringLiteral("editUndo"))->trigger();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return window->session().working().find<model::Frame>(area)->box == before; }, kPatience));
}

TEST_F(Shell, SaysOfWhichOfAStorysAreasThePlaceIs)
{
    int seen = 0;
    for (const char16_t *number : {u"A01", u"A02", u"A03"}) {
        shell::MainWindow *window = open(QString::fromUtf16(number));
        for (const model::Frame *frame : window->session().working().childrenOf<model::Frame>(window->page())) {
            const int areas = areasOf(window, *frame);
            if (areas == 0)
                continue;
            window->view().selectFrame(frame->id);
            EXPECT_EQ(part<QLabel>(window, "boxAreas")->isHidden(), areas == 1);
            EXPECT_FALSE(part<widgets::LengthEdit>(window, "boxRows")->isReadOnly());
            seen += areas > 1;
        }
        window->close();
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return m_workbench->windows().isEmpty() || m_workbench->windows().front().isNull(); }, kPatience));
    }
    EXPECT_GT(seen, 0);
}

TEST_F(Shell, ExportsThePagesToOneFile)
{
    shell::MainWindow *window = open();
    window->action(QStringLiteral("fileExport"))->trigger();
    auto *dialog = window->findChild<QDialog *>(QStringLiteral("exportDialog"));
    ASSERT_TRUE(dialog);
    const QString path = m_folder.filePath(QStringLiteral("样张.pdf"));
    part<QLineEdit>(dialog, "exportPath")->setText(path);
    QTest::mouseClick(part<QPushButton>(dialog, "exportStart"), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return part<QPushButton>(dialog, "exportOpenFile")->isVisible(); }, kPatience))
        << part<QLabel>(dialog, "exportOutcome")->text().toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(8).startsWith("%PDF-1."));
    EXPECT_TRUE(part<QLabel>(dialog, "exportOutcome")->text().contains(QStringLiteral("已导出 3 版")));
}

TEST_F(Shell, AsksBeforeItReplacesAFile)
{
    shell::MainWindow *window = open();
    const QString path = m_folder.filePath(QStringLiteral("样张.pdf"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("昨天的") > 0);
    file.close();
    window->action(QStringLiteral("fileExport"))->trigger();
    auto *dialog = window->findChild<QDialog *>(QStringLiteral("exportDialog"));
    part<QLineEdit>(dialog, "exportPath")->setText(path);
    QTest::mouseClick(part<QPushButton>(dialog, "exportStart"), Qt::LeftButton);
    auto *replace = part<QPushButton>(dialog, "exportForce");
    ASSERT_TRUE(replace->isVisible());
    EXPECT_EQ(replace->text(), QStringLiteral("覆盖"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("昨天的"));
    file.close();
    QTest::mouseClick(replace, Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return part<QPushButton>(dialog, "exportOpenFile")->isVisible(); }, kPatience));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(8).startsWith("%PDF-1."));
}

TEST_F(Shell, StaysSilentWhenNothingIsToBeUndone)
{
    shell::MainWindow *window = open();
    EXPECT_FALSE(window->action(QStringLiteral("editUndo"))->isEnabled());
    QSignalSpy failed(&window->session(), &session::Session::undoFailed);
    window->view().setFocus();
    QTest::keyClick(&window->view(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(window->view().viewport(), Qt::Key_Z, Qt::ControlModifier);
    QTest::qWait(300);
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(Shell, AsksBeforeItExportsAPageWithErrors)
{
    shell::MainWindow *window = open();
    // A story cut to one row of its area is overset.
    base::Id area;
    base::Rect box;
    for (const model::Frame *frame : window->session().working().childrenOf<model::Frame>(window->page())) {
        const auto *content = std::get_if<model::AreaContent>(&frame->content);
        if (content && !content->placement.isNull() && frame->box.height > box.height) {
            area = frame->id;
            box = frame->box;
        }
    }
    window->view().selectFrame(area);
    box.height = base::Length::mm(20);
    const auto cut =
        edit::setFrameBox(window->session().working(), area, box, {window->session().person(), base::Id()});
    ASSERT_TRUE(cut && window->session().apply(*cut));
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return part<QLabel>(window, "copyfit")->text().startsWith(QStringLiteral("超")); }, kPatience));
    window->action(QStringLiteral("fileExport"))->trigger();
    auto *dialog = window->findChild<QDialog *>(QStringLiteral("exportDialog"));
    const QString path = m_folder.filePath(QStringLiteral("样张.pdf"));
    part<QLineEdit>(dialog, "exportPath")->setText(path);
    QTest::mouseClick(part<QPushButton>(dialog, "exportStart"), Qt::LeftButton);
    auto *force = part<QPushButton>(dialog, "exportForce");
    ASSERT_TRUE(QTest::qWaitFor([&] { return force->isVisible(); }, kPatience));
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_FALSE(force->isEnabled()) << "without a reason";
    QTest::keyClicks(part<QLineEdit>(dialog, "exportReason"), QStringLiteral("late"));
    QTest::mouseClick(force, Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return part<QPushButton>(dialog, "exportOpenFile")->isVisible(); }, kPatience));
    EXPECT_TRUE(QFile::exists(path));
}

TEST_F(Shell, ChangesTheThemeOfAllWindows)
{
    shell::MainWindow *window = open();
    const QColor light = qApp->palette().color(QPalette::Base);
    window->action(QStringLiteral("viewDark"))->trigger();
    EXPECT_EQ(qApp->palette().color(QPalette::Base), widgets::tokens(widgets::ThemeMode::Dark).panel);
    EXPECT_EQ(window->view().theme().pasteboard, canvas::CanvasTheme::dark().pasteboard);
    // The page is paper, whatever is about it.
    canvas::PageView &view = window->view();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.layout() != nullptr; }, kPatience));
    view.setGridShown(false);
    const QPointF corner = view.transform().toView(base::Point{base::Length::mm(4), base::Length::mm(4)});
    EXPECT_EQ(view.viewport()->grab().toImage().pixelColor(corner.toPoint()), QColor(Qt::white));
    window->action(QStringLiteral("viewDark"))->trigger();
    EXPECT_EQ(qApp->palette().color(QPalette::Base), light);
}

TEST_F(Shell, SaysWhereTheCaretIsElseWhereThePointerIs)
{
    shell::MainWindow *window = open(QStringLiteral("A02"));
    canvas::PageView &view = window->view();
    auto *position = part<QLabel>(window, "position");
    QTest::mouseMove(view.viewport(), view.viewport()->rect().center());
    const QString pointer = position->text();
    EXPECT_FALSE(pointer.isEmpty());
    const auto &lines = view.layout()->lines;
    const auto line = std::find_if(lines.begin(), lines.end(),
        [](const layout::LineLayout &l) { return l.editable && l.role == model::ParagraphRole::Body; });
    ASSERT_NE(line, lines.end());
    const base::Id paragraph = line->paragraph;
    view.typeAt(paragraph, 0);
    const QString atCaret = position->text();
    EXPECT_NE(atCaret, pointer);
    EXPECT_TRUE(atCaret.contains(QStringLiteral("第 1 字")) || atCaret.contains(QStringLiteral("第 3 字")))
        << atCaret.toStdString();
    QTest::mouseMove(view.viewport(), view.viewport()->rect().center() + QPoint(40, 40));
    EXPECT_EQ(position->text(), atCaret);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_TRUE(QTest::qWaitFor([&] { return position->text() != atCaret; }, kPatience));
    // Ctrl + Home belongs to the text.
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QSignalSpy start(window, &shell::MainWindow::startWanted);
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(view.selection().offset, 0);
    EXPECT_EQ(start.count(), 0);
    EXPECT_TRUE(window->action(QStringLiteral("fileStart"))->shortcut().isEmpty());
    view.climbOut();
    EXPECT_EQ(position->text().isEmpty(), false);
    EXPECT_NE(position->text(), atCaret);
}

TEST_F(Shell, TakesAZoomFromTheListAndFromTheField)
{
    shell::MainWindow *window = open();
    auto *menu = part<QMenu>(window, "zoomMenu");
    ASSERT_TRUE(menu);
    menu->popup(window->mapToGlobal(QPoint(400, 400)));
    auto *entry = part<QLineEdit>(menu, "zoomEntry");
    ASSERT_TRUE(entry && entry->isVisible());
    entry->setText(QStringLiteral("130 %"));
    QTest::keyClick(entry, Qt::Key_Return);
    EXPECT_NEAR(window->view().zoom(), 1.3, 1e-6);
    EXPECT_FALSE(menu->isVisible());
    for (QAction *action : menu->actions())
        if (action->text() == QStringLiteral("200 %"))
            action->trigger();
    EXPECT_NEAR(window->view().zoom(), 2, 1e-6);
    for (QAction *action : menu->actions())
        if (action->text() == QStringLiteral("整版"))
            action->trigger();
    EXPECT_EQ(window->view().fit(), canvas::PageView::Fit::Page);
}

TEST_F(Shell, OpensAMenuByTheRightButton)
{
    shell::MainWindow *window = open(QStringLiteral("A02"));
    canvas::PageView &view = window->view();
    const auto ask = [](QWidget *at, QPoint place) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, at->mapToGlobal(place));
        QApplication::sendEvent(at, &event);
    };
    const auto item = [](QMenu *menu, const QString &text) -> QAction * {
        for (QAction *action : menu->actions())
            if (action->text() == text)
                return action;
        return nullptr;
    };
    const auto &lines = view.layout()->lines;
    const auto line = std::find_if(lines.begin(), lines.end(),
        [](const layout::LineLayout &l) { return l.editable && l.role == model::ParagraphRole::Body; });
    ASSERT_NE(line, lines.end());
    view.typeAt(line->paragraph, 0);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    ask(view.viewport(), view.caretRect()->center().toPoint());
    auto *menu = part<QMenu>(window, "canvasMenu");
    ASSERT_TRUE(menu && menu->isVisible());
    EXPECT_TRUE(item(menu, QStringLiteral("剪切"))->isEnabled());
    EXPECT_TRUE(item(menu, QStringLiteral("全选"))->isEnabled());
    QAction *inPool = item(menu, QStringLiteral("在稿库中显示"));
    ASSERT_TRUE(inPool);
    part<QLineEdit>(window, "storySearch")->setText(QStringLiteral("没有这样的稿件"));
    inPool->trigger();
    menu->close();
    auto *list = part<QListView>(window, "storyList");
    ASSERT_TRUE(list->currentIndex().isValid());
    EXPECT_EQ(list->currentIndex().data().toString(), model::titleOf(window->session().working(), line->story));
    item(menu, QStringLiteral("所选内容"))->trigger();
    EXPECT_GT(view.zoom(), 0.9);

    ask(list->viewport(), list->visualRect(list->currentIndex()).center());
    menu = part<QMenu>(window, "storyMenu");
    ASSERT_TRUE(menu);
    item(menu, QStringLiteral("复制题目"))->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), list->currentIndex().data().toString());
    menu->close();
    auto *pages = part<QListView>(window, "pageList");
    ask(pages->viewport(), pages->visualRect(pages->model()->index(2, 0)).center());
    menu = part<QMenu>(window, "pageListMenu");
    ASSERT_TRUE(menu);
    item(menu, QStringLiteral("打开这一版"))->trigger();
    EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("A03")));
    menu->close();
    QTest::qWait(10);
}

TEST_F(Shell, MarksWhatIsFoundUntilEsc)
{
    shell::MainWindow *window = open(QStringLiteral("A02"));
    window->action(QStringLiteral("storyFind"))->trigger();
    auto *search = part<QLineEdit>(window, "storySearch");
    search->setText(QStringLiteral("青岛"));
    EXPECT_GT(window->view().foundPlaces().size(), 3U);
    EXPECT_EQ(window->view().selection().selectedCharacters, 0);
    QTest::keyClick(search, Qt::Key_Return); // to the first
    EXPECT_EQ(model::titleOf(window->session().working(), window->view().selection().story),
        part<QListView>(window, "storyList")->model()->index(0, 0).data().toString());
    window->view().climbOut();
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(search->text().isEmpty());
    EXPECT_TRUE(window->view().foundPlaces().empty());
    search->setText(QStringLiteral("青岛"));
    window->view().setFocus();
    EXPECT_FALSE(window->view().foundPlaces().empty());
    QTest::keyClick(&window->view(), Qt::Key_Escape);
    EXPECT_TRUE(window->view().foundPlaces().empty());
}

TEST_F(Shell, ListsTheKeysInTheOrderOfTheMenus)
{
    shell::MainWindow *window = open();
    window->action(QStringLiteral("helpShortcuts"))->trigger();
    auto *list = part<QTreeWidget>(window, "shortcutList");
    ASSERT_TRUE(list);
    QStringList rows;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        rows << list->topLevelItem(i)->text(0);
    int last = -1;
    for (const char *row :
        {"文件", "打开", "退出", "编辑", "剪切", "全选", "版面", "上一版", "稿件", "视图", "整版", "窗口", "版面上"}) {
        const int at = static_cast<int>(rows.indexOf(QString::fromUtf8(row)));
        EXPECT_GT(at, last) << row;
        last = at;
    }
    window->action(QStringLiteral("helpAbout"))->trigger();
    auto *about = part<QMessageBox>(window, "aboutBox");
    ASSERT_TRUE(about);
    EXPECT_FALSE(about->iconPixmap().isNull());
}

TEST_F(Shell, FitsASmallScreen)
{
    shell::MainWindow *window = open();
    window->resize(1280, 690); // 1280 × 720 without a title bar
    QTest::qWait(200);
    window->resize(1280, 690);
    QTest::qWait(50);
    EXPECT_LE(window->width(), 1280);
    EXPECT_LE(window->height(), 690);
    m_workbench->showStart();
    EXPECT_LE(m_workbench->startWindow()->minimumSizeHint().height(), 690);
    EXPECT_LE(m_workbench->startWindow()->minimumHeight(), 690);
    m_workbench->startWindow()->close();
}

TEST_F(Shell, SaysWhereElseAnEditedStoryStandsAndGoesThere)
{
    // A story of the 19th that also stands in the issue of the 20th.
    shell::MainWindow *window = open(QStringLiteral("A02"));
    session::Session &session = window->session();
    const auto &lines = window->view().layout()->lines;
    session::Session other;
    ASSERT_TRUE(other.openNow(store()));
    ASSERT_TRUE(other.openIssueNow(other.issues().back().id));
    base::Id shared;
    QString number;
    for (const auto *page : other.working().childrenOf<model::Page>(other.issue()))
        for (const auto *frame : other.working().childrenOf<model::Frame>(page->id)) {
            const base::Id story = panels::storyOfFrame(other.working(), frame->id);
            for (const layout::LineLayout &line : lines)
                if (!story.isNull() && line.story == story && line.editable && shared.isNull()) {
                    shared = line.paragraph;
                    number = page->number;
                }
        }
    ASSERT_FALSE(shared.isNull());
    window->view().typeAt(shared, 0);
    auto *bar = window->findChild<widgets::MessageBar *>();
    EXPECT_TRUE(bar->isHidden());
    const double zoom = window->view().zoom();
    const QRect place = window->view().geometry();
    QTest::keyClicks(&window->view(), QStringLiteral("x"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !bar->isHidden(); }, kPatience));
    QTest::qWait(100);
    EXPECT_EQ(window->view().zoom(), zoom); // it lies over the page
    EXPECT_EQ(window->view().geometry(), place);
    // Gone with the edit, and said again with the next.
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.canUndo(); }, kPatience));
    window->action(QStringLiteral("editUndo"))->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar->isHidden(); }, kPatience));
    QTest::keyClicks(&window->view(), QStringLiteral("x"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !bar->isHidden(); }, kPatience));
    EXPECT_TRUE(bar->what().contains(QStringLiteral("此稿也用在 2020-10-20 ") + number)) << bar->what().toStdString();
    QTest::mouseClick(part<QPushButton>(bar, "messageAction"), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return window->windowTitle().contains(QStringLiteral("2020-10-20 ") + number); }, kPatience));
    EXPECT_EQ(session.commitState(), session::CommitState::Saved);
}

TEST_F(Shell, SaysInTheStartWindowWhyAStoreDoesNotOpen)
{
    m_workbench->openStore(m_folder.filePath(QStringLiteral("没有.banxin")));
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return m_workbench->startWindow() && m_workbench->startWindow()->isVisible(); }, kPatience));
    auto *bar = m_workbench->startWindow()->findChild<widgets::MessageBar *>();
    ASSERT_TRUE(bar);
    EXPECT_FALSE(bar->isHidden());
    EXPECT_FALSE(bar->what().isEmpty());
}

TEST_F(Shell, GivesEveryPartANameAndEveryActionAKeyOrMenu)
{
    shell::MainWindow *window = open();
    for (const QDockWidget *dock : window->findChildren<QDockWidget *>())
        EXPECT_FALSE(dock->objectName().isEmpty());
    for (const QToolBar *bar : window->findChildren<QToolBar *>())
        EXPECT_FALSE(bar->objectName().isEmpty());
    std::set<QString> keys;
    for (const QAction *action : window->findChildren<QAction *>())
        for (const QKeySequence &key : action->shortcuts())
            EXPECT_TRUE(keys.insert(key.toString()).second) << key.toString().toStdString() << " stands for two things";
}

TEST_F(Shell, FloatsADockWhereItIsSeenToFloat)
{
    shell::MainWindow *window = open();
    auto *dock = part<QDockWidget>(window, "storiesDock");
    const QPoint before = dock->mapToGlobal(QPoint());
    auto *floats = dock->titleBarWidget()->findChild<QAction *>(QStringLiteral("dockFloat"));
    ASSERT_TRUE(floats);
    EXPECT_EQ(floats->text(), QStringLiteral("浮动"));
    floats->trigger();
    EXPECT_TRUE(dock->isFloating());
    EXPECT_GE((dock->mapToGlobal(QPoint()) - before).manhattanLength(), 40);
    EXPECT_EQ(floats->text(), QStringLiteral("停靠"));
    floats->trigger();
    EXPECT_FALSE(dock->isFloating());
    window->action(QStringLiteral("windowReset"))->trigger();
}

TEST_F(Shell, PutsTheDocksBackWhereTheyWere)
{
    shell::MainWindow *window = open();
    auto *dock = part<QDockWidget>(window, "storiesDock");
    dock->setFloating(true);
    part<QDockWidget>(window, "pagesDock")->close();
    window->action(QStringLiteral("windowReset"))->trigger();
    EXPECT_FALSE(dock->isFloating());
    EXPECT_TRUE(part<QDockWidget>(window, "pagesDock")->isVisible());
    EXPECT_EQ(window->dockWidgetArea(dock), Qt::LeftDockWidgetArea);
}

TEST_F(Shell, TurnsDocksIntoTabsInANarrowWindowAndBack)
{
    shell::MainWindow *window = open();
    auto *pages = part<QDockWidget>(window, "pagesDock");
    EXPECT_TRUE(window->tabifiedDockWidgets(pages).isEmpty());
    window->resize(1280, 800);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return window->tabifiedDockWidgets(pages).size() == 2; }, kPatience)); // stories, library
    window->resize(1920, 1200);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->tabifiedDockWidgets(pages).isEmpty(); }, kPatience));
    EXPECT_TRUE(part<QDockWidget>(window, "storiesDock")->isVisible());
}

TEST_F(Shell, ComesUpNarrowWithDocksLeftStackedAndMaximized)
{
    shell::MainWindow *window = open();
    const QByteArray wide = window->saveState();
    window->resize(1280, 800);
    window->showMaximized();
    const QByteArray maximized = window->saveGeometry();
    window->close();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return m_workbench->windows().isEmpty() || m_workbench->windows().front().isNull(); }, kPatience));
    shell::Settings settings;
    settings.setWindow(maximized, wide);
    settings.setFlag(QStringLiteral("window/narrow"), false);
    window = m_workbench->openStore(store());
    EXPECT_LT(window->width(), 1440);
    auto *pages = part<QDockWidget>(window, "pagesDock");
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return window->tabifiedDockWidgets(pages).size() == 2; }, kPatience)); // stories, library
    window->showNormal();
    window->resize(1920, 1200);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->tabifiedDockWidgets(pages).isEmpty(); }, kPatience));
    settings.setWindow({}, {});
}

TEST_F(Shell, WalksThePanelsByKey)
{
    shell::MainWindow *window = open();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    window->view().setFocus();
    std::set<QWidget *> visited;
    for (int i = 0; i < 12; ++i) {
        window->action(QStringLiteral("windowNextDock"))->trigger();
        for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget())
            if (qobject_cast<QDockWidget *>(at) || qobject_cast<QToolBar *>(at) || at == &window->view())
                visited.insert(at);
    }
    EXPECT_EQ(visited.size(), 12u) << "eight panels, those behind others too, three bars and the page";
    window->view().setFocus();
    window->action(QStringLiteral("windowPreviousDock"))->trigger();
    EXPECT_TRUE(part<QToolBar>(window, "contextBar")->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(Shell, RemembersWhichDocksWereOpenAndWhereThePersonLeft)
{
    shell::MainWindow *window = open(QStringLiteral("A03"));
    part<QDockWidget>(window, "findingsDock")->close();
    window->close();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return m_workbench->windows().isEmpty() || m_workbench->windows().front().isNull(); }, kPatience));
    window = m_workbench->openStore(store());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull(); }, kPatience));
    EXPECT_FALSE(part<QDockWidget>(window, "findingsDock")->isVisible());
    EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("2020-10-19 A03")))
        << window->windowTitle().toStdString();
    window->action(QStringLiteral("windowReset"))->trigger();
}

TEST_F(Shell, MakesTheSampleNewsroomFromTheStartWindow)
{
    m_workbench->showStart();
    const QString location = m_folder.filePath(QStringLiteral("示例.banxin"));
    m_workbench->startWindow()->setSampleLocation(location);
    QTest::mouseClick(
        m_workbench->startWindow()->findChild<QPushButton *>(QStringLiteral("makeSample")), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return !m_workbench->windows().isEmpty() && !m_workbench->windows().front()->page().isNull(); },
        kPatience));
    shell::MainWindow *window = m_workbench->windows().front();
    EXPECT_TRUE(window->isVisible());
    EXPECT_TRUE(window->windowTitle().startsWith(QStringLiteral("株洲日报 2020-10-19 A01")));
    ASSERT_FALSE(shell::Settings().recentStores().empty());
    EXPECT_EQ(shell::Settings().recentStores().front().location, location);
}

TEST_F(Shell, MakesANewPublicationFromTheStartWindow)
{
    m_workbench->showStart();
    shell::StartWindow *start = m_workbench->startWindow();
    auto *name = part<QLineEdit>(start, "publicationName");
    auto *location = part<QLineEdit>(start, "publicationLocation");
    auto *button = part<QPushButton>(start, "makePublication");
    auto *bar = start->findChild<widgets::MessageBar *>();
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_FALSE(bar->isHidden()) << "a newspaper has a name";
    name->setText(QStringLiteral("湘江/晚报"));
    EXPECT_TRUE(location->text().endsWith(QStringLiteral("湘江-晚报.banxin"))) << location->text().toStdString();
    // Something stands in the way.
    location->setText(store());
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(QTest::qWaitFor([&] { return button->isEnabled() && !bar->isHidden(); }, kPatience));
    EXPECT_TRUE(m_workbench->windows().isEmpty());
    const QString place = m_folder.filePath(QStringLiteral("湘江晚报.banxin"));
    location->setText(place);
    auto *date = part<QDateEdit>(start, "issueDate");
    EXPECT_EQ(date->date(), QDate::currentDate());
    date->setDate(QDate(2021, 2, 12));
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !m_workbench->windows().isEmpty() && !m_workbench->windows().front()->page().isNull(); },
        kPatience));
    shell::MainWindow *window = m_workbench->windows().front();
    EXPECT_TRUE(window->windowTitle().startsWith(QStringLiteral("湘江/晚报 2021-02-12")))
        << window->windowTitle().toStdString();
    EXPECT_TRUE(window->isVisible());
    EXPECT_EQ(shell::Settings().recentStores().front().location, place);
    // Nothing stands on its page: that is not a full one.
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->view().layout() != nullptr; }, kPatience));
    QTest::qWait(100);
    EXPECT_EQ(part<QLabel>(window, "copyfit")->text(), QStringLiteral("满版率 0% · 空版"));
}

TEST_F(Shell, KeepsAPictureOfThePageForTheRecentList)
{
    shell::MainWindow *window = open();
    auto *list = part<QListView>(window, "pageList");
    const shell::Settings settings;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            list->viewport()->repaint();
            auto *thumbnails = window->findChild<canvas::PageThumbnails *>();
            return thumbnails && !thumbnails->newest(window->page()).isNull();
        },
        kPatience));
    window->close();
    EXPECT_FALSE(settings.recentPicture(store()).isNull());
}

TEST_F(Shell, SaysWhatStandsInTheWayOfTheSample)
{
    m_workbench->showStart();
    m_workbench->startWindow()->setSampleLocation(store()); // something stands there already
    m_workbench->startWindow()->makeSample();
    auto *bar = m_workbench->startWindow()->findChild<widgets::MessageBar *>();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !bar->isHidden(); }, kPatience));
    EXPECT_TRUE(m_workbench->windows().isEmpty());
}

TEST_F(Shell, SaysOfAnEmptiedStoryThatThePageIsNotFull)
{
    shell::MainWindow *window = open();
    session::Session &session = window->session();
    const auto facts = [&] {
        return panels::pageFacts(session.working(), window->page(), session.pageLayoutNow(window->page()).get());
    };
    ASSERT_TRUE(panels::pageFill(facts()).full);
    EXPECT_EQ(panels::pageFill(facts()).percent, 100);
    base::Id paragraph;
    const auto full = window->view().layout();
    for (const layout::LineLayout &line : full->lines)
        if (line.role == model::ParagraphRole::Headline && !line.story.isNull() && paragraph.isNull())
            paragraph = line.paragraph;
    window->view().typeAt(paragraph, 0);
    window->view().selectAll();
    QTest::keyClick(&window->view(), Qt::Key_Delete);
    QTest::keyClicks(&window->view(), QStringLiteral("new text"));
    const panels::PageFacts now = facts();
    int underset = 0;
    const auto laidOut = session.pageLayoutNow(window->page());
    for (const layout::CopyfitState &state : laidOut->stories) // what the command line tells
        underset += state.holeLines;
    EXPECT_GT(underset, 50);
    EXPECT_EQ(now.undersetLines, underset);
    EXPECT_FALSE(panels::pageFill(now).full);
    EXPECT_LT(panels::pageFill(now).percent, 90);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.isLayoutCurrent(window->page()); }, kPatience));
    QTest::qWait(200);
    EXPECT_TRUE(part<QLabel>(window, "copyfit")->text().contains(QStringLiteral("欠")));
    EXPECT_GT(panels::pageFindings(session.working(), window->page(), window->view().layout().get()).size(), 0U);
    window->view().climbOut();
    window->view().climbOut();
    QTest::qWait(100);
    const panels::PageFill fill = panels::pageFill(now);
    EXPECT_EQ(part<QLabel>(window, "copyfit")->text(), // as in the list
        QStringLiteral("满版率 %1% · %2").arg(fill.percent).arg(fill.text));
}

TEST_F(Shell, RefusesAPlaceThatDoesNotFitAndUndoesFromTheField)
{
    shell::MainWindow *window = open();
    session::Session &session = window->session();
    base::Id picture;
    for (const model::Frame *frame : session.working().childrenOf<model::Frame>(window->page()))
        if (std::holds_alternative<model::PictureContent>(frame->content))
            picture = frame->id;
    window->view().selectFrame(picture);
    const base::Rect before = session.working().find<model::Frame>(picture)->box;
    auto *row = part<widgets::LengthEdit>(window, "boxRow");
    const auto enter = [&](widgets::LengthEdit *field, const QString &text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    enter(row, QStringLiteral("9999"));
    auto *why = part<QLabel>(window, "fieldBubble");
    EXPECT_EQ(session.working().find<model::Frame>(picture)->box, before);
    EXPECT_TRUE(row->property("invalid").toBool());
    EXPECT_FALSE(why->isHidden());
    EXPECT_TRUE(why->text().contains(QStringLiteral("9999")));
    QTest::keyClick(row, Qt::Key_Escape);
    EXPECT_FALSE(row->property("invalid").toBool());
    EXPECT_TRUE(why->isHidden());

    auto *rows = part<widgets::LengthEdit>(window, "boxRows");
    enter(rows, QString::number(rows->value() - 1));
    ASSERT_NE(session.working().find<model::Frame>(picture)->box, before);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.canUndo(); }, kPatience));
    ASSERT_TRUE(rows->hasFocus());
    QTest::qWait(50);
    window->activateWindow();
    QTest::keyClick(rows, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return session.working().find<model::Frame>(picture)->box == before; }, kPatience));
}

TEST_F(Shell, StaysInTheStartWindowWhereAStoreIsDamaged)
{
    // Every page of the database but the first is lost.
    QFile database(store() + QStringLiteral("/store.sqlite"));
    ASSERT_TRUE(database.open(QIODevice::ReadWrite));
    const qint64 size = database.size();
    for (qint64 at = 64 * 1024; at + 2048 < size; at += 4096) {
        database.seek(at + 1024);
        database.write(QByteArray(512, '\x7f'));
    }
    database.close();
    m_workbench->showStart();
    m_workbench->openStore(store());
    auto *bar = m_workbench->startWindow()->findChild<widgets::MessageBar *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !bar->isHidden(); }, kPatience));
    EXPECT_TRUE(m_workbench->startWindow()->isVisible());
    for (const shell::RecentStore &recent : shell::Settings().recentStores())
        EXPECT_NE(recent.location, store());
}

TEST_F(Shell, CountsWhatASearchLeaves)
{
    shell::MainWindow *window = open();
    auto *list = part<QListView>(window, "storyList");
    const int all = list->model()->rowCount();
    QStringList shown;
    const auto chips = [&] {
        shown.clear();
        for (QToolButton *chip : window->findChildren<QToolButton *>())
            if (chip->property("filter").toBool())
                shown << chip->text();
        return shown;
    };
    EXPECT_TRUE(chips().contains(QStringLiteral("全部 %1").arg(all))) << shown.join(u' ').toStdString();
    part<QLineEdit>(window, "storySearch")->setText(QStringLiteral("娄底"));
    const int some = list->model()->rowCount();
    ASSERT_LT(some, all);
    EXPECT_TRUE(chips().contains(QStringLiteral("全部 %1").arg(some))) << shown.join(u' ').toStdString();
}
