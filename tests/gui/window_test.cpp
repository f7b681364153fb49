// The window round the page: its rooms, its tools for what is selected, its keys, its search, how it comes back.
#include "canvas/page_view.h"
#include "panels/dock_title.h"
#include "session/sample_newsroom.h"
#include "shell/command_search.h"
#include "shell/workbench.h"
#include "widgets/length_edit.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

using namespace banxin;

namespace {

constexpr int kPatience = 60000;

class Window : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_sample = new QTemporaryDir;
        ASSERT_TRUE(session::makeSampleNewsroom(s_sample->filePath(QStringLiteral("sample.banxin"))));
    }
    static void TearDownTestSuite() { delete s_sample; }

    void SetUp() override
    {
        std::filesystem::copy(s_sample->filePath(QStringLiteral("sample.banxin")).toStdString(), store().toStdString(),
            std::filesystem::copy_options::recursive);
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        open();
    }
    QString store() const { return m_folder.filePath(QStringLiteral("株洲.banxin")); }

    void open()
    {
        m_window = m_workbench->openStore(store(), {QDate(2020, 10, 19), {}, QStringLiteral("A01")});
        m_window->showNormal();
        m_window->resize(1920, 1200);
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window));
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return !m_window->page().isNull() && m_window->view().layout(); }, kPatience));
        QTest::qWait(100); // the lists follow a moment later
        m_window->view().setFocus();
    }
    void reopen()
    {
        m_window->close();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return m_workbench->windows().isEmpty() || m_workbench->windows().front().isNull(); }, kPatience));
        open();
    }
    template <typename T> T *part(const char *name) { return m_window->findChild<T *>(QString::fromLatin1(name)); }
    QAction *action(const char *name) { return m_window->action(QString::fromLatin1(name)); }
    const model::Document &document() { return m_window->session().working(); }
    /// The first frame of the page whose content is of the kind.
    template <typename Content> const model::Frame *first(auto accept)
    {
        for (const model::Frame *frame : document().template childrenOf<model::Frame>(m_window->page()))
            if (const auto *content = std::get_if<Content>(&frame->content); content && accept(*content))
                return frame;
        return nullptr;
    }
    static void type(widgets::LengthEdit *field, const QString &text)
    {
        field->setFocus();
        field->setText(text); // Chinese units come by input methods
        field->setModified(true);
        QTest::keyClick(field, Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *m_window = nullptr;
    static inline QTemporaryDir *s_sample = nullptr;
};

} // namespace

TEST_F(Window, GoesThroughItsRoomsByKeyAndComesBackAsItWas)
{
    auto *strip = part<QToolBar>("toolStrip");
    part<QDockWidget>("storiesDock")->close();
    part<QDockWidget>("stylesDock")->raise();
    QTest::qWait(50);
    const base::Id page = m_window->page();
    QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(m_window->room(), shell::Room::Review);
    EXPECT_TRUE(m_window->view().previews());
    EXPECT_FALSE(strip->isVisible());
    EXPECT_FALSE(part<QToolBar>("contextBar")->isVisible());
    EXPECT_FALSE(part<QDockWidget>("findingsDock")->isVisible());
    EXPECT_FALSE(part<QDockWidget>("stylesDock")->isVisible());
    EXPECT_TRUE(part<QWidget>("reviewRoom")->isVisible());
    EXPECT_FALSE(action("toolBox")->isEnabled()) << "no tool in a room where nothing is drawn";
    QTest::keyClick(m_window, Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(m_window->room(), shell::Room::Press);
    EXPECT_FALSE(m_window->view().previews());
    EXPECT_TRUE(part<QToolBar>("pressBar")->isVisible());
    EXPECT_EQ(part<widgets::SegmentedControl>("roomSwitch")->current(), static_cast<int>(shell::Room::Press));
    QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(m_window->room(), shell::Room::Compose);
    EXPECT_EQ(m_window->page(), page);
    EXPECT_FALSE(part<QToolBar>("pressBar")->isVisible());
    EXPECT_TRUE(strip->isVisible());
    EXPECT_FALSE(part<QDockWidget>("storiesDock")->isVisible()) << "closed by the person";
    EXPECT_FALSE(part<QDockWidget>("stylesDock")->widget()->visibleRegion().isEmpty()) << "in front, as before";
    EXPECT_TRUE(action("toolBox")->isEnabled());
    action("windowReset")->trigger();
}

TEST_F(Window, ToolsAreTakenByKeysThatRestWhileTextHasTheFocus)
{
    QTest::keyClick(&m_window->view(), Qt::Key_M);
    EXPECT_TRUE(action("toolBox")->isChecked());
    QTest::keyClick(&m_window->view(), Qt::Key_V);
    EXPECT_TRUE(action("toolSelect")->isChecked());
    auto *search = part<QLineEdit>("storySearch");
    search->setFocus();
    QTest::keyClick(search, Qt::Key_M);
    EXPECT_EQ(search->text(), QStringLiteral("m"));
    EXPECT_TRUE(action("toolSelect")->isChecked());
    search->clear();
}

TEST_F(Window, SearchesStoriesPagesAndCommands)
{
    auto *search = part<shell::CommandSearch>("commandSearch");
    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(search->hasFocus());
    EXPECT_TRUE(search->list().isVisible());
    QTest::keyClicks(search, QStringLiteral("A02"));
    EXPECT_TRUE(search->list().model()->index(0, 0).data().toString().startsWith(QStringLiteral("A02")));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("A02")));
    EXPECT_TRUE(m_window->view().hasFocus()) << "where it was before";
    EXPECT_FALSE(search->list().isVisible());

    const bool grid = action("viewGrid")->isChecked();
    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
    search->setText(QStringLiteral("网"));
    QTest::keyClicks(search, QStringLiteral(" "));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_NE(action("viewGrid")->isChecked(), grid);
    action("viewGrid")->setChecked(grid);

    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
    search->setText(QStringLiteral("没有这样的"));
    QTest::keyClicks(search, QStringLiteral(" "));
    EXPECT_EQ(search->list().model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return); // does nothing
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(search->text().isEmpty());
    EXPECT_TRUE(m_window->view().hasFocus());
}

TEST_F(Window, FollowsTheSelectionWithItsTools)
{
    canvas::PageView &view = m_window->view();
    const model::Frame *area = first<model::AreaContent>(
        [](const model::AreaContent &content) { return !content.placement.isNull() && content.columns > 1; });
    ASSERT_TRUE(area);
    const base::Id id = area->id;
    const auto content = [&] { return std::get<model::AreaContent>(document().find<model::Frame>(id)->content); };
    view.selectFrame(id);
    auto *columns = part<QComboBox>("contextColumns");
    ASSERT_TRUE(columns->isVisible());
    EXPECT_EQ(columns->currentText(), QString::number(content().columns));
    const int had = content().columns;
    columns->setFocus();
    QTest::keyClick(columns, Qt::Key_Up);
    EXPECT_EQ(content().columns, had - 1);
    auto *fill = part<QComboBox>("contextFill");
    fill->setFocus();
    QTest::keyClick(fill, Qt::Key_Down);
    ASSERT_TRUE(content().fill);
    EXPECT_EQ(*content().fill, base::Color::percent(0, 0, 0, 5));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->session().canUndo(); }, kPatience));
    action("editUndo")->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !content().fill; }, kPatience));

    const model::Frame *picture = first<model::PictureContent>([](const auto &) { return true; });
    ASSERT_TRUE(picture);
    const base::Id frame = picture->id;
    const base::Rect before = picture->box;
    view.selectFrame(frame);
    EXPECT_FALSE(columns->isVisible());
    auto *x = part<widgets::LengthEdit>("contextX");
    ASSERT_TRUE(x->isVisible());
    type(x, x->text() + QStringLiteral("+1字-1pt"));
    const auto *page = document().find<model::Page>(m_window->page());
    EXPECT_NEAR((document().find<model::Frame>(frame)->box.x - before.x).toMm(),
        (page->grid.bodySize - base::Length::pt(1)).toMm(), 0.006);
    EXPECT_EQ(document().find<model::Frame>(frame)->box.width, before.width) << "what was not entered stays exact";

    const auto shown = view.layout();
    for (const layout::LineLayout &line : shown->lines)
        if (line.editable && line.frame == id && line.role == model::ParagraphRole::Body) {
            view.typeAt(line.paragraph, 0);
            break;
        }
    auto *size = part<QComboBox>("contextSize");
    ASSERT_TRUE(size->isVisible());
    size->lineEdit()->setFocus();
    size->lineEdit()->selectAll();
    QTest::keyClicks(size->lineEdit(), QStringLiteral("10pt"));
    QTest::keyClick(size->lineEdit(), Qt::Key_Return);
    ASSERT_TRUE(content().sizes.contains(model::ParagraphRole::Body));
    EXPECT_EQ(content().sizes.at(model::ParagraphRole::Body), base::Length::pt(10));
    // A size is said as the trade says it, too; signs that no keyboard has are put in by keys of their own.
    const auto enter = [&](const QString &words) {
        size->lineEdit()->setFocus();
        size->lineEdit()->selectAll();
        QInputMethodEvent typed;
        typed.setCommitString(words);
        QApplication::sendEvent(size->lineEdit(), &typed);
        QTest::keyClick(size->lineEdit(), Qt::Key_Return);
    };
    enter(QStringLiteral("五号"));
    EXPECT_EQ(content().sizes.at(model::ParagraphRole::Body), base::Length::pt(10.5));
    const base::Id paragraph = view.cursor().caret().paragraph;
    const QString text = document().find<model::Paragraph>(paragraph)->text;
    view.setFocus();
    view.typeAt(paragraph, 0);
    QTest::keyClick(m_window, Qt::Key_Semicolon, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClick(m_window, Qt::Key_Space, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(document().find<model::Paragraph>(paragraph)->text, QStringLiteral("……　") + text);
}

TEST_F(Window, KeysCanBeChangedAndStayChanged)
{
    const auto change = [&](const QString &command, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        action("helpShortcuts")->trigger();
        auto *dialog = part<QDialog>("shortcutsDialog");
        auto *list = dialog->findChild<QTreeWidget *>(QStringLiteral("shortcutList"));
        dialog->findChild<QLineEdit *>(QStringLiteral("shortcutSearch"))->setText(command);
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            if (list->topLevelItem(i)->text(0) == command && !list->topLevelItem(i)->isHidden())
                list->setCurrentItem(list->topLevelItem(i));
        auto *edit = dialog->findChild<QKeySequenceEdit *>(QStringLiteral("shortcutEdit"));
        QTest::keyClick(edit, key, modifiers);
        return dialog;
    };
    QDialog *dialog = change(QStringLiteral("标尺"), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(dialog->findChild<QLabel *>(QStringLiteral("shortcutConflict"))->text().isEmpty());
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("shortcutSave")), Qt::LeftButton);
    EXPECT_EQ(action("viewRulers")->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    EXPECT_TRUE(action("viewRulers")->toolTip().contains(QStringLiteral("Ctrl+Shift+G")));
    QTest::qWait(10);

    // Somebody else's key is told, and taken only when asked.
    dialog = change(QStringLiteral("网格"), Qt::Key_0, Qt::ControlModifier);
    EXPECT_TRUE(
        dialog->findChild<QLabel *>(QStringLiteral("shortcutConflict"))->text().contains(QStringLiteral("整版")));
    auto *take = dialog->findChild<QPushButton *>(QStringLiteral("shortcutTake"));
    ASSERT_TRUE(take->isVisible());
    QTest::mouseClick(take, Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("shortcutSave")), Qt::LeftButton);
    EXPECT_EQ(action("viewGrid")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_0));
    EXPECT_TRUE(action("viewFitPage")->shortcut().isEmpty());
    reopen();
    EXPECT_EQ(action("viewGrid")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_0));
    EXPECT_EQ(action("viewRulers")->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));

    action("helpShortcuts")->trigger();
    dialog = part<QDialog>("shortcutsDialog");
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("shortcutResetAll")), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("shortcutSave")), Qt::LeftButton);
    EXPECT_EQ(action("viewGrid")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Apostrophe));
    EXPECT_EQ(action("viewFitPage")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_0));
}

TEST_F(Window, TabsOfDocksAreTheirHeadsAndComeBack)
{
    auto *inspector = part<QDockWidget>("inspectorDock");
    auto *swatches = part<QDockWidget>("swatchesDock");
    EXPECT_TRUE(m_window->tabifiedDockWidgets(inspector).contains(swatches));
    EXPECT_EQ(inspector->titleBarWidget()->height(), 0);
    EXPECT_GT(part<QDockWidget>("pagesDock")->titleBarWidget()->height(), 0);
    QTabBar *bar = nullptr;
    for (QTabBar *each : m_window->findChildren<QTabBar *>(QStringLiteral("dockTabs")))
        for (int i = 0; i < each->count(); ++i)
            if (each->tabText(i) == swatches->windowTitle()) {
                bar = each;
                each->setCurrentIndex(i);
            }
    ASSERT_TRUE(bar);
    EXPECT_FALSE(swatches->widget()->visibleRegion().isEmpty());
    auto *button = bar->findChild<QToolButton *>(QStringLiteral("dockMenu"));
    ASSERT_TRUE(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = part<QMenu>("dockTabsMenu");
    ASSERT_TRUE(menu);
    menu->actions().front()->trigger();
    menu->close();
    EXPECT_TRUE(swatches->isFloating());
    QTest::qWait(50);
    EXPECT_GT(swatches->titleBarWidget()->height(), 0) << "alone it has a head of its own";
    reopen();
    EXPECT_TRUE(part<QDockWidget>("swatchesDock")->isFloating());
    EXPECT_TRUE(
        m_window->tabifiedDockWidgets(part<QDockWidget>("inspectorDock")).contains(part<QDockWidget>("stylesDock")));
    action("windowReset")->trigger();
    EXPECT_FALSE(part<QDockWidget>("swatchesDock")->isFloating());
    EXPECT_TRUE(
        m_window->tabifiedDockWidgets(part<QDockWidget>("inspectorDock")).contains(part<QDockWidget>("swatchesDock")));
}

TEST_F(Window, EveryControlOfItsBarsIsReachedByKeyAndNamed)
{
    const model::Frame *area = first<model::AreaContent>(
        [](const model::AreaContent &content) { return !content.placement.isNull() && content.columns > 1; });
    m_window->view().selectFrame(area->id);
    int seen = 0;
    for (const char *name : {"mainToolBar", "contextBar", "toolStrip"})
        for (QWidget *control : part<QToolBar>(name)->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<QAbstractButton *>(control) || qobject_cast<QComboBox *>(control)
                || (qobject_cast<QLineEdit *>(control) && !qobject_cast<QComboBox *>(control->parentWidget()));
            const bool inside = qobject_cast<QLineEdit *>(control->parentWidget()) != nullptr; // the field's own sign
            if (!isControl || inside || !control->isVisible())
                continue;
            ++seen;
            EXPECT_TRUE(control->focusPolicy() & Qt::TabFocus)
                << name << ' ' << control->objectName().toStdString() << ' ' << control->toolTip().toStdString();
            const auto *button = qobject_cast<QAbstractButton *>(control);
            EXPECT_FALSE(control->accessibleName().isEmpty() && control->toolTip().isEmpty()
                && (!button || button->text().isEmpty()))
                << name << ' ' << control->objectName().toStdString();
        }
    EXPECT_GT(seen, 30);
    // What the window can do stands in a menu.
    std::set<QAction *> listed;
    const auto collect = [&](const QMenu *menu, const auto &again) -> void {
        for (QAction *each : menu->actions()) {
            listed.insert(each);
            if (each->menu())
                again(each->menu(), again);
        }
    };
    for (const QAction *title : m_window->menuBar()->actions())
        collect(title->menu(), collect);
    for (QAction *each : m_window->actions())
        if (!each->objectName().isEmpty())
            EXPECT_TRUE(listed.contains(each)) << each->objectName().toStdString();
}

TEST_F(Window, ANewPageIsProposedAsLargeAsThoseOfTheIssue)
{
    const auto proposed = [&](QDate date) {
        session::Session &session = m_window->session();
        for (const session::IssueSummary &issue : session.issues())
            if (issue.date == date)
                EXPECT_TRUE(session.openIssueNow(issue.id));
        action("pageNew")->trigger();
        auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("newPageDialog"));
        const auto *item = dialog->findChild<QListWidget *>(QStringLiteral("newPageKinds"))->currentItem();
        const QString name = item ? item->text() : QString();
        dialog->setObjectName({}); // it goes a moment later
        dialog->reject();
        QTest::qWait(10);
        return name;
    };
    EXPECT_EQ(proposed(QDate(2020, 10, 20)), QStringLiteral("对开内页"));
    EXPECT_EQ(proposed(QDate(2020, 10, 19)), QStringLiteral("四开内页")); // of the same size, with places for copy
}

TEST_F(Window, AddsAPageAndTakesItAway)
{
    const auto pages = [&] { return document().children(m_window->session().issue(), model::ObjectKind::Page).size(); };
    const std::size_t before = pages();
    action("pageNew")->trigger();
    auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("newPageDialog"));
    ASSERT_TRUE(dialog);
    auto *kinds = dialog->findChild<QListWidget *>(QStringLiteral("newPageKinds"));
    ASSERT_GE(kinds->count(), 4);
    kinds->setCurrentRow(2);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("newPageMake")), Qt::LeftButton);
    ASSERT_EQ(pages(), before + 1);
    EXPECT_FALSE(document().children(m_window->page(), model::ObjectKind::Frame).empty()); // with its furniture
    EXPECT_EQ(document().find<model::Page>(m_window->page())->number, QStringLiteral("A04"));
    action("pageRemove")->trigger();
    EXPECT_EQ(pages(), before);
    EXPECT_EQ(document().find<model::Page>(m_window->page())->number, QStringLiteral("A03"));
}
