// From nothing to a page with text on it, by mouse and keys; the start page's gallery, its form and its list.
#include "by_hand.h"

#include "session/new_newsroom.h"
#include "session/translation.h"
#include "shell/new_paper_form.h"
#include "shell/template_gallery.h"
#include "tests/support/looks.h"
#include "tests/support/sample_copy.h"
#include "widgets/length_edit.h"
#include "widgets/message_bar.h"

#include <QClipboard>
#include <QLabel>
#include <QListView>

using namespace banxin;
using namespace Qt::StringLiterals;
using test::kPatience;
using test::part;
using test::type;

class FirstStart : public test::ByHand {
protected:
    shell::StartWindow *start()
    {
        m_workbench.showStart();
        shell::StartWindow *window = m_workbench.startWindow();
        window->resize(1440, 900);
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitFor([&] { return gallery(window)->isDrawn(); }, kPatience));
        return window;
    }
    static shell::TemplateGallery *gallery(QWidget *of) { return of->findChild<shell::TemplateGallery *>(); }
    void waitForWindow()
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                m_window = m_workbench.windows().isEmpty() ? nullptr : m_workbench.windows().front().data();
                return m_window && !m_window->page().isNull() && m_window->view().layout();
            },
            kPatience));
    }
    /// What of a page stands on paper.
    QString allText() const
    {
        QString all;
        const auto layout = m_window->view().layout();
        for (const layout::LineLayout &line : layout->lines)
            for (const typeset::SetRun &run : line.line().runs)
                all += run.run->text;
        return all;
    }
};

TEST_F(FirstStart, FromNothingToAPageWithTextByTheKeyboardAlone)
{
    QElapsedTimer minute;
    minute.start();
    shell::StartWindow *window = start();
    // The caret stands in the name.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"publicationName"; },
        kPatience));
    QInputMethodEvent name;
    name.setCommitString(u"株洲日报"_s);
    QApplication::sendEvent(QApplication::focusWidget(), &name);
    auto *location = part<QLineEdit>(window, u"publicationLocation"_s);
    EXPECT_TRUE(location->text().endsWith(u"株洲日报.banxin"));
    type(location, m_folder.filePath(u"株洲日报.banxin"_s));
    // The gallery by its keys: Home, then to the broadsheet's front.
    gallery(window)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(gallery(window), Qt::Key_Home);
    for (int i = 0; i < 40 && gallery(window)->chosen() != u"broadsheet-front"; ++i)
        QTest::keyClick(gallery(window), Qt::Key_Right);
    for (int i = 0; i < 40 && gallery(window)->chosen() != u"broadsheet-front"; ++i)
        QTest::keyClick(gallery(window), Qt::Key_Down);
    ASSERT_EQ(gallery(window)->chosen(), u"broadsheet-front");
    QTest::keyClick(gallery(window), Qt::Key_Return); // back to the name
    ASSERT_TRUE(QApplication::focusWidget());
    EXPECT_EQ(QApplication::focusWidget()->objectName(), u"publicationName");
    type(part<QLineEdit>(window, u"startFact-cn"_s), u"43-0001"_s);
    QTest::keyClick(part<QLineEdit>(window, u"publicationName"_s), Qt::Key_Return); // makes it
    waitForWindow();
    if (HasFatalFailure())
        return;
    EXPECT_EQ(page().number, u"A01");
    EXPECT_EQ(page().trim.width, base::Length::mm(390));
    EXPECT_TRUE(allText().contains(u"株洲日报")) << "the masthead says the name";
    EXPECT_TRUE(allText().contains(u"43-0001")) << "and the number that the law asks for";
    // Text that was copied elsewhere becomes a story on the page.
    QApplication::clipboard()->setText(
        u"全市文明创建再上新台阶\n本报讯 一年来，全市上下齐心协力，城乡面貌焕然一新，市民素质明显提高。\n"
        "各区各部门把创建工作摆在重要位置，一项一项抓落实，一件一件见成效。"_s);
    m_window->activateWindow();
    m_window->view().setFocus();
    m_window->action(u"editPaste"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return m_window->view().layout() && allText().remove(u'\n').contains(u"齐心协力"); }, kPatience))
        << allText().toStdString();
    // It fills a place that waited for it, with a headline of its own, and lies over nothing.
    const auto *area = std::get_if<model::AreaContent>(&frame(m_window->view().selection().frame).content);
    ASSERT_TRUE(area);
    EXPECT_FALSE(area->placement.isNull());
    const auto stories = document().childrenOf<model::Story>(document().find<model::Issue>(issue())->publication);
    ASSERT_EQ(stories.size(), 1U);
    EXPECT_EQ(model::titleOf(document(), stories.front()->id), u"全市文明创建再上新台阶");
    const auto frames = document().childrenOf<model::Frame>(page().id);
    EXPECT_EQ(std::count_if(frames.begin(), frames.end(),
                  [](const model::Frame *each) {
                      const auto *one = std::get_if<model::AreaContent>(&each->content);
                      return one && !one->placement.isNull();
                  }),
        1);
    m_window->action(u"editUndo"_s)->trigger(); // one step
    ASSERT_TRUE(QTest::qWaitFor([&] { return !allText().contains(u"齐心协力"); }, kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->action(u"editRedo"_s)->isEnabled(); }, kPatience));
    m_window->action(u"editRedo"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return allText().contains(u"齐心协力"); }, kPatience));
    EXPECT_LT(minute.elapsed(), 60000);
    EXPECT_TRUE(m_window->session().flushNow());
}

/// A name and Return: what is copied then has its place on the page, too.
TEST_F(FirstStart, APaperOfANameAloneHasAPlaceForWhatIsPasted)
{
    shell::StartWindow *window = start();
    EXPECT_EQ(gallery(window)->chosen(), u"tabloid-front");
    EXPECT_EQ(part<QComboBox>(window, u"startFormat"_s)->currentData().toString(), u"tabloid");
    auto *name = part<QLineEdit>(window, u"publicationName"_s);
    type(name, u"株洲日报"_s);
    type(part<QLineEdit>(window, u"publicationLocation"_s), m_folder.filePath(u"日报.banxin"_s));
    QTest::keyClick(name, Qt::Key_Return);
    waitForWindow();
    if (HasFatalFailure())
        return;
    const std::size_t before = document().childrenOf<model::Frame>(page().id).size();
    QApplication::clipboard()->setText(
        u"全市文明创建再上新台阶\n本报讯 一年来，全市上下齐心协力，城乡面貌焕然一新，市民素质明显提高。"_s);
    m_window->activateWindow();
    m_window->view().setFocus();
    m_window->action(u"editPaste"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return m_window->view().layout() && allText().remove(u'\n').contains(u"齐心协力"); }, kPatience))
        << allText().toStdString();
    const auto *area = std::get_if<model::AreaContent>(&frame(m_window->view().selection().frame).content);
    ASSERT_TRUE(area);
    EXPECT_FALSE(area->placement.isNull());
    EXPECT_EQ(document().childrenOf<model::Frame>(page().id).size(), before) << "one of the template's places";
}

TEST_F(FirstStart, TheGalleryDrawsEveryPageWithThePapersNameOffTheWindowsThread)
{
    shell::StartWindow *window = start();
    shell::TemplateGallery *cards = gallery(window);
    const auto newsroom = session::NewsroomTemplate::load(session::NewsroomTemplate::kDefault);
    ASSERT_TRUE(newsroom);
    // Those that one may start with; a head over an empty sheet is not among them.
    QStringList offered;
    for (const session::TemplatePage &page : newsroom->pages())
        if (page.awaitsCopy() || page.furniture.empty())
            offered << page.name;
    QStringList shown;
    for (int row = 0; row < cards->model()->rowCount(); ++row)
        shown << cards->model()->index(row, 0).data(Qt::UserRole + 1).toString();
    EXPECT_EQ(shown.first(), u"tabloid-front");
    EXPECT_LT(shown.size(), static_cast<int>(newsroom->pages().size()));
    shown.sort();
    offered.sort();
    ASSERT_EQ(shown, offered);
    const auto drawing = [&](int row) { return cards->model()->index(row, 0).data(Qt::UserRole + 4).value<QImage>(); };
    int front = -1;
    for (int row = 0; row < cards->model()->rowCount(); ++row) {
        EXPECT_FALSE(drawing(row).isNull()) << row;
        if (cards->model()->index(row, 0).data(Qt::UserRole + 1).toString() == u"broadsheet-front")
            front = row;
    }
    ASSERT_GE(front, 0);
    const QImage before = drawing(front);
    part<QLineEdit>(window, u"publicationName"_s)->setText(u"湘江晚报"_s);
    EXPECT_FALSE(cards->isDrawn());
    ASSERT_TRUE(QTest::qWaitFor([&] { return cards->isDrawn(); }, kPatience));
    EXPECT_NE(drawing(front), before) << "the masthead follows the name";
    // One size alone; a format chosen in the form chooses a page like the one that was chosen.
    auto *formats = part<widgets::SegmentedControl>(window, u"galleryFormat"_s);
    QTest::mouseClick(formats->findChildren<QAbstractButton *>().at(2), Qt::LeftButton);
    for (int row = 0; row < cards->model()->rowCount(); ++row) {
        const auto *kind = newsroom->page(cards->model()->index(row, 0).data(Qt::UserRole + 1).toString());
        EXPECT_EQ(cards->isRowHidden(row), kind->format != u"broadsheet");
    }
    cards->choose(u"broadsheet-photo"_s);
    auto *format = part<QComboBox>(window, u"startFormat"_s);
    EXPECT_EQ(format->currentData().toString(), u"broadsheet");
    format->setCurrentIndex(format->findData(u"tabloid"_s));
    Q_EMIT format->activated(format->currentIndex());
    EXPECT_EQ(cards->chosen(), u"tabloid-photo");
    EXPECT_FALSE(cards->isRowHidden(cards->currentIndex().row()));
}

TEST_F(FirstStart, TheTypeAreaIsComputedAsItIsTypedAndWhatCannotBeIsSaid)
{
    shell::StartWindow *window = start();
    auto *computed = part<QLabel>(window, u"computed"_s);
    EXPECT_TRUE(computed->text().contains(u"234.9") || computed->text().contains(u"235.0"))
        << computed->text().toStdString();
    EXPECT_TRUE(computed->text().contains(u"5,810")) << computed->text().toStdString();
    const auto enter = [&](const QString &field, const QString &value) {
        auto *edit = part<widgets::LengthEdit>(window, field);
        type(edit, value);
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::qWait(1);
    };
    // Larger body text fills the same area with fewer characters.
    auto *body = part<QComboBox>(window, u"startBody"_s);
    body->setCurrentIndex(body->findData(10.5));
    Q_EMIT body->activated(body->currentIndex());
    EXPECT_LT(part<widgets::LengthEdit>(window, u"startCharacters"_s)->value(), 14);
    EXPECT_NEAR(part<widgets::LengthEdit>(window, u"startAreaWidth"_s)->value(), 234.9, 24);
    // More than the paper holds is refused before anything is made, and says so.
    enter(u"startCharacters"_s, u"40"_s);
    EXPECT_EQ(computed->property("tone").toString(), u"error");
    type(part<QLineEdit>(window, u"publicationName"_s), u"株洲日报"_s);
    const QString place = m_folder.filePath(u"大.banxin"_s);
    type(part<QLineEdit>(window, u"publicationLocation"_s), place);
    test::press(window, u"makePublication"_s);
    EXPECT_FALSE(window->findChild<widgets::MessageBar *>()->isHidden());
    QTest::qWait(100);
    EXPECT_FALSE(QDir(place).exists());
    enter(u"startColumns"_s, u"4"_s);
    enter(u"startCharacters"_s, u"14"_s);
    EXPECT_NE(computed->property("tone").toString(), u"error") << computed->text().toStdString();
    test::press(window, u"makePublication"_s);
    waitForWindow();
    if (HasFatalFailure())
        return;
    EXPECT_EQ(page().grid.columns, 4);
    EXPECT_EQ(page().grid.charactersPerColumn, 14);
    EXPECT_EQ(page().grid.bodySize, base::Length::pt(10.5));
    const auto *publication = document().find<model::Publication>(document().find<model::Issue>(issue())->publication);
    ASSERT_EQ(publication->formats.size(), 1U) << "later pages have it too";
    EXPECT_EQ(publication->formats.front().grid, page().grid);
    EXPECT_EQ(
        model::resolvedParagraphStyle(document(), publication->id, u"body"_s).characters.size, base::Length::pt(10.5));
}

TEST_F(FirstStart, RecentOnesAreOpenedAndForgottenByKeys)
{
    const QString sample = m_folder.filePath(u"示例.banxin"_s);
    support::copySample(sample);
    shell::Settings settings;
    settings.addRecentStore(sample, u"株洲日报"_s);
    settings.addRecentStore(m_folder.filePath(u"没有了.banxin"_s), u"旧报"_s);
    shell::StartWindow *window = start();
    auto *list = part<QListView>(window, u"recentList"_s);
    ASSERT_GE(list->model()->rowCount(), 2);
    const int before = list->model()->rowCount();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0)); // the one that is gone
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(list->model()->rowCount(), before - 1);
    EXPECT_TRUE(QDir(sample).exists());
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    waitForWindow();
    EXPECT_TRUE(m_window->windowTitle().startsWith(u"株洲日报"));
    m_window->close();
}

TEST_F(FirstStart, ANewsroomOrAPackThatIsDroppedIsOpened)
{
    const QString sample = m_folder.filePath(u"示例.banxin"_s);
    support::copySample(sample);
    shell::StartWindow *window = start();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder.filePath(u"稿.docx"_s))});
    QDragEnterEvent no(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &no);
    EXPECT_FALSE(no.isAccepted()) << "manuscripts go onto a page";
    data.setUrls({QUrl::fromLocalFile(sample)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &drop);
    waitForWindow();
    m_window->close();
}

TEST_F(FirstStart, LooksAsItShouldInBothThemesAndIsReachedByTab)
{
    for (const widgets::ThemeMode mode : {widgets::ThemeMode::Light, widgets::ThemeMode::Dark}) {
        m_workbench.setTheme(mode);
        shell::StartWindow *window = start();
        part<QLineEdit>(window, u"publicationName"_s)->setText(u"株洲日报"_s);
        ASSERT_TRUE(QTest::qWaitFor([&] { return gallery(window)->isDrawn(); }, kPatience));
        for (const QSize size : {QSize(1440, 900), QSize(1120, 680)}) {
            window->resize(size);
            QTest::qWait(50);
            for (const QString &fault : support::faultsOfLooks(*window))
                ADD_FAILURE() << size.width() << ": " << fault.toStdString();
            if (const QString folder = qEnvironmentVariable("BANXIN_LOOKS"); !folder.isEmpty())
                window->grab().save(u"%1/start-%2-%3-%4.png"_s.arg(folder)
                                        .arg(size.width())
                                        .arg(qEnvironmentVariable("BANXIN_LANG"),
                                            mode == widgets::ThemeMode::Dark ? u"dark"_s : u"light"_s));
        }
        window->activateWindow();
        QTest::qWait(20);
        part<QLineEdit>(window, u"publicationName"_s)->setFocus();
        for (const QString &left : support::unreachedByTab(*window))
            ADD_FAILURE() << "Tab does not reach " << left.toStdString();
        window->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    m_workbench.setTheme(widgets::ThemeMode::Light);
}
