// The looks of every window, dock and dialog, light and dark: by rule nothing is cut, nothing lies over something else
// and all is named and reached by the Tab key. The language is BANXIN_LANG's, the scale QT_SCALE_FACTOR's; CTest runs
// it in each. Pictures of all are written to the folder in BANXIN_LOOKS where that is set.
#include "canvas/page_view.h"
#include "edit/edits.h"
#include "history/history_window.h"
#include "history/restore_dialog.h"
#include "intake/intake_room.h"
#include "intake/manuscript_view.h"
#include "session/translation.h"
#include "shell/command_search.h"
#include "shell/pack_dialogs.h"
#include "shell/workbench.h"
#include "tests/support/looks.h"
#include "tests/support/sample_copy.h"
#include "tools/fit_popover.h"
#include "widgets/labels.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60000;
constexpr QSize kSmall(1280, 800);
constexpr QSize kLarge(1920, 1200);

void speak()
{
    static const bool translated = [] {
        session::installTranslation(*qApp);
        return true;
    }();
    EXPECT_TRUE(translated);
}

QString languageName() { return qEnvironmentVariable("BANXIN_LANG", u"zh"_s); }

class Looks : public testing::TestWithParam<widgets::ThemeMode> {
protected:
    void SetUp() override
    {
        speak();
        widgets::applyTheme(*qApp, GetParam());
    }
    void TearDown() override
    {
        if (m_window)
            m_window->close();
        m_workbench.reset();
        widgets::applyTheme(*qApp, widgets::ThemeMode::Light);
    }

    void openSample()
    {
        const QString location = m_folder.filePath(u"株洲日报示例.banxin"_s);
        support::copySample(location);
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        m_window = m_workbench->openStore(location, {QDate(2020, 10, 19), {}, u"A01"_s});
        m_workbench->setTheme(GetParam());
        m_window->showNormal();
        resizeTo(kLarge);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->page().isNull() && view().layout(); }, kPatience));
        m_window->action(u"windowReset"_s)->trigger();
        m_window->activateWindow();
        QTest::qWait(30);
    }
    void resizeTo(QSize size)
    {
        m_window->resize(size);
        QTest::qWait(350); // the docks become tabs, or apart, a little later
        m_size = size;
    }
    canvas::PageView &view() { return m_window->view(); }
    session::Session &session() { return m_window->session(); }
    template <typename Content> std::vector<base::Id> framesOf()
    {
        std::vector<base::Id> found;
        for (const model::Frame *frame : session().working().childrenOf<model::Frame>(m_window->page()))
            if (std::holds_alternative<Content>(frame->content))
                found.push_back(frame->id);
        return found;
    }

    /// By rule, and into the folder of pictures.
    void look(QWidget *widget, const QString &name)
    {
        ASSERT_TRUE(widget) << name.toStdString();
        QStringList faults;
        (void)QTest::qWaitFor( // what was told just now finds its place
            [&] {
                QTest::qWait(20);
                faults = support::faultsOfLooks(*widget);
                return faults.isEmpty();
            },
            600);
        picture(*widget, name);
        for (const QString &fault : std::as_const(faults))
            ADD_FAILURE() << name.toStdString() << ": " << fault.toStdString();
    }
    void picture(QWidget &widget, const QString &name)
    {
        const QPixmap grabbed = widget.grab();
        EXPECT_FALSE(grabbed.isNull());
        const QString folder = qEnvironmentVariable("BANXIN_LOOKS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        const QString theme = GetParam() == widgets::ThemeMode::Light ? u"light"_s : u"dark"_s;
        const QString file =
            u"%1-%2-%3x-%4.png"_s.arg(name, languageName()).arg(qRound(widget.devicePixelRatioF())).arg(theme);
        EXPECT_TRUE(grabbed.save(QDir(folder).filePath(file)));
    }
    /// The window in both sizes.
    void lookAtWindow(const QString &name)
    {
        for (const QSize size : {kLarge, kSmall}) {
            if (m_size != size)
                resizeTo(size);
            look(m_window, u"%1-%2"_s.arg(name).arg(size.width()));
        }
    }
    void tabs(QWidget &window, const QString &name)
    {
        window.activateWindow();
        QTest::qWait(10);
        for (const QString &left : support::unreachedByTab(window))
            ADD_FAILURE() << name.toStdString() << ": Tab does not reach " << left.toStdString();
    }

    /// The dialog that the action brings up.
    QDialog *dialog(const QString &action)
    {
        m_window->action(action)->trigger();
        return openDialog();
    }
    QDialog *openDialog()
    {
        QDialog *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                for (QWidget *top : QApplication::topLevelWidgets())
                    if (auto *one = qobject_cast<QDialog *>(top); one && one->isVisible())
                        found = one;
                return found != nullptr;
            },
            2000);
        return found;
    }
    void lookAtDialog(QDialog *dialog, const QString &name)
    {
        ASSERT_TRUE(dialog) << name.toStdString();
        look(dialog, name);
        tabs(*dialog, name);
    }
    /// As all menus have it: every word but the small ones begins with a capital.
    static void expectTitleCase(QString text)
    {
        static const QSet<QString> kSmallWords{
            u"and"_s, u"as"_s, u"at"_s, u"a"_s, u"an"_s, u"the"_s, u"in"_s, u"on"_s, u"of"_s, u"by"_s, u"to"_s};
        const QStringList words = text.remove(u'&').split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            EXPECT_TRUE(!word.front().isLower() || kSmallWords.contains(word)) << text.toStdString();
    }
    void add(QDialog *dialog, const QString &button, const QString &name)
    {
        auto *adding = dialog ? dialog->findChild<QPushButton *>(button) : nullptr;
        ASSERT_TRUE(adding) << button.toStdString();
        adding->click();
        lookAtDialog(dialog, name);
    }
    static void close(QDialog *dialog)
    {
        if (dialog)
            dialog->reject();
        QTest::qWait(10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    QPointer<shell::MainWindow> m_window;
    QSize m_size;
};

/// That exactly one thing is said of what `build` puts into a widget of 200 × 100.
void expectFault(const char *part, const std::function<void(QWidget &)> &build)
{
    QWidget window;
    window.resize(200, 100);
    build(window);
    window.show();
    QTest::qWait(1);
    const QStringList faults = support::faultsOfLooks(window);
    EXPECT_EQ(faults.size(), *part ? 1 : 0) << part << ": " << faults.join(u"; "_s).toStdString();
    EXPECT_TRUE(faults.join(u' ').contains(QString::fromUtf8(part))) << faults.join(u' ').toStdString();
}

} // namespace

TEST(LooksRules, EachFindsWhatIsWrong)
{
    const QString words = u"A long line of words"_s;
    expectFault("", [&](QWidget &in) { (new QLabel(words, &in))->resize(200, 20); });
    expectFault("needs", [&](QWidget &in) { (new QLabel(words, &in))->resize(60, 20); });
    expectFault("", [&](QWidget &in) { (new widgets::ElidedLabel(&in))->setText(words); });
    expectFault("height", [&](QWidget &in) {
        auto *label = new QLabel(words + u' ' + words, &in);
        label->setWordWrap(true);
        label->resize(150, 20);
    });
    expectFault("needs", [&](QWidget &in) { (new QPushButton(words, &in))->resize(90, 32); });
    expectFault("", [&](QWidget &in) { (new QPushButton(words, &in))->resize(190, 32); });
    expectFault("needs", [&](QWidget &in) {
        auto *button = new QToolButton(&in);
        button->setText(words);
        button->resize(60, 24);
    });
    expectFault("needs", [&](QWidget &in) { (new QCheckBox(words, &in))->resize(100, 24); });
    expectFault("needs", [&](QWidget &in) {
        auto *combo = new QComboBox(&in);
        combo->setAccessibleName(u"c"_s);
        combo->addItem(words);
        combo->resize(100, 28);
    });
    expectFault("needs", [&](QWidget &in) {
        auto *field = new QLineEdit(&in);
        field->setAccessibleName(u"f"_s);
        field->setPlaceholderText(words);
        field->resize(80, 28);
    });
    expectFault("needs", [&](QWidget &in) {
        auto *list = new QTreeWidget(&in);
        list->setAccessibleName(u"t"_s);
        list->setHeaderLabels({words, u"b"_s});
        list->setColumnWidth(0, 50);
        list->resize(190, 90);
    });
    expectFault("needs", [&](QWidget &in) {
        auto *list = new QTreeWidget(&in);
        list->setAccessibleName(u"t"_s);
        list->setHeaderLabels({u"a"_s, u"b"_s});
        list->setColumnWidth(0, 60);
        list->addTopLevelItem(new QTreeWidgetItem({words, u"b"_s}));
        list->resize(190, 90);
    });
    expectFault("tab", [&](QWidget &in) {
        auto *bar = new QTabBar(&in);
        bar->setUsesScrollButtons(false);
        bar->setElideMode(Qt::ElideNone);
        bar->addTab(u"one tab"_s);
        bar->addTab(words + words);
        bar->setFixedSize(120, 34);
    });
    expectFault("lies over", [](QWidget &in) {
        (new QLabel(u"a"_s, &in))->setGeometry(0, 0, 50, 20);
        (new QLabel(u"b"_s, &in))->setGeometry(49, 19, 50, 20);
    });
    expectFault("sticks out", [](QWidget &in) { (new QLabel(u"a"_s, &in))->setGeometry(180, 0, 50, 20); });
    expectFault("no name", [](QWidget &in) { (new QToolButton(&in))->resize(24, 24); });
    expectFault("no name", [](QWidget &in) { (new QLineEdit(&in))->resize(100, 28); });
}

TEST(LooksRules, WhatTabDoesNotReachIsNamed)
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *first = new QPushButton(u"a"_s);
    auto *second = new QPushButton(u"b"_s);
    auto *third = new QPushButton(u"c"_s);
    third->setObjectName(u"third"_s);
    for (QPushButton *each : {first, second, third})
        row->addWidget(each);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    EXPECT_TRUE(support::unreachedByTab(window).isEmpty());
    // Caught between the first two.
    struct Trap : QObject {
        QWidget *back = nullptr;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() != QEvent::KeyPress)
                return false;
            back->setFocus();
            return true;
        }
    } trap;
    trap.back = first;
    second->installEventFilter(&trap);
    first->setFocus();
    const QStringList left = support::unreachedByTab(window);
    ASSERT_EQ(left.size(), 1);
    EXPECT_TRUE(left.front().endsWith(u"third"_s));
}

TEST_P(Looks, TheWindowWithEachDock)
{
    openSample();
    lookAtWindow(u"window"_s);
    for (const QSize size : {kLarge, kSmall}) {
        resizeTo(size);
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            QTest::qWait(20);
            look(m_window, u"%1-%2"_s.arg(dock->objectName()).arg(size.width()));
        }
    }
}

TEST_P(Looks, TheBarsOfEverySelection)
{
    openSample();
    const auto areas = framesOf<model::AreaContent>();
    const auto pictures = framesOf<model::PictureContent>();
    ASSERT_FALSE(areas.empty() || pictures.empty());
    const std::vector<std::pair<QString, std::vector<base::Id>>> selections{{u"area"_s, {areas.front()}},
        {u"area-body"_s, {areas.at(1)}}, {u"picture"_s, {pictures.front()}},
        {u"several"_s, {areas.front(), pictures.front()}}, {u"box"_s, {framesOf<model::BoxContent>().front()}},
        {u"text"_s, {framesOf<model::TextContent>().front()}}};
    for (const QSize size : {kLarge, kSmall}) {
        resizeTo(size);
        for (const auto &[name, frames] : selections) {
            view().climbOut();
            view().climbOut();
            view().setSelectedFrames(frames);
            m_window->findChild<QDockWidget *>(u"inspectorDock"_s)->raise();
            QTest::qWait(60);
            look(m_window, u"selected-%1-%2"_s.arg(name).arg(size.width()));
        }
        view().selectFrame(areas.front());
        m_window->action(u"textType"_s)->trigger();
        QTest::qWait(30);
        EXPECT_TRUE(view().selection().typing);
        view().selectAll();
        look(m_window, u"selected-typing-%1"_s.arg(size.width()));
    }
}

TEST_P(Looks, RoomsSearchAndFit)
{
    openSample();
    for (const char16_t *room : {u"windowReview", u"windowPress"}) {
        m_window->action(QString::fromUtf16(room))->trigger();
        QTest::qWait(100);
        lookAtWindow(QString::fromUtf16(room));
    }
    for (const char16_t *mode : {u"pressPage", u"pressSoftProof", u"pressSeparations", u"pressTotalInk"}) {
        m_window->action(QString::fromUtf16(mode))->trigger();
        QTest::qWait(50);
        lookAtWindow(QString::fromUtf16(mode));
    }
    m_window->action(u"windowCompose"_s)->trigger();
    QTest::qWait(50);
    auto *search = m_window->findChild<shell::CommandSearch *>();
    for (const QSize size : {kLarge, kSmall}) {
        resizeTo(size);
        search->begin();
        QTest::qWait(30);
        EXPECT_TRUE(search->list().isVisible());
        look(m_window, u"search-%1"_s.arg(size.width()));
        QTest::keyClick(search, Qt::Key_Escape);
        // An area with more text than it takes.
        view().selectFrame(framesOf<model::AreaContent>().at(1));
        m_window->action(u"storyFit"_s)->trigger();
        auto *fit = m_window->findChild<tools::FitPopover *>();
        ASSERT_TRUE(fit);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !fit->isBusy(); }, kPatience));
        look(m_window, u"fit-%1"_s.arg(size.width()));
        QTest::keyClick(fit, Qt::Key_Escape);
    }
}

TEST_P(Looks, Menus)
{
    openSample();
    view().selectFrame(framesOf<model::AreaContent>().front());
    for (QAction *title : m_window->menuBar()->actions()) {
        QMenu *menu = title->menu();
        ASSERT_TRUE(menu);
        menu->popup(m_window->mapToGlobal(QPoint(0, 28)));
        QTest::qWait(10);
        EXPECT_LE(menu->sizeHint().height(), kSmall.height()) << title->text().toStdString();
        EXPECT_GE(menu->width(), std::min(menu->sizeHint().width(), menu->screen()->availableSize().width()))
            << title->text().toStdString();
        if (languageName() == u"en"_s)
            for (const QAction *entry : menu->actions())
                expectTitleCase(entry->text());
        picture(*menu, u"menu-%1"_s.arg(m_window->menuBar()->actions().indexOf(title)));
        menu->close();
    }
}

TEST_P(Looks, Dialogs)
{
    openSample();
    const std::pair<const char16_t *, QString> plain[] = {{u"filePrinters", u"printers"_s},
        {u"fileSwatches", u"swatches"_s}, {u"helpShortcuts", u"shortcuts"_s}, {u"pageNew", u"newpage"_s},
        {u"pageFacts", u"pagefacts"_s}, {u"pageAdvert", u"advert"_s}, {u"helpAbout", u"about"_s},
        {u"fileSaveVersion", u"version"_s}, {u"fileExport", u"export"_s}, {u"filePack", u"pack"_s},
        {u"filePrint", u"print"_s}, {u"filePicture", u"pagepicture"_s}};
    for (const auto &[action, name] : plain) {
        QDialog *shown = dialog(QString::fromUtf16(action));
        lookAtDialog(shown, u"dialog-"_s + name);
        if (name == u"printers")
            add(shown, u"printerAdd"_s, u"dialog-printers-more"_s);
        if (name == u"swatches")
            add(shown, u"swatchAdd"_s, u"dialog-swatches-more"_s);
        close(shown);
    }
}

TEST_P(Looks, DialogsOfWordsAndTheHouse)
{
    openSample();
    const std::pair<const char16_t *, QString> plain[] = {{u"fileNewIssue", u"newissue"_s}, {u"pagePlan", u"plan"_s},
        {u"pageKeep", u"keeppage"_s}, {u"textCharacters", u"characters"_s}, {u"textNotes", u"notes"_s},
        {u"textReport", u"report"_s}, {u"pressDeliver", u"deliver"_s}};
    for (const auto &[action, name] : plain) {
        QDialog *shown = dialog(QString::fromUtf16(action));
        ASSERT_TRUE(shown) << name.toStdString();
        if (auto *kept = shown->findChild<QPushButton *>(u"reportPdf"_s)) {
            EXPECT_TRUE(QTest::qWaitFor([&] { return kept->isEnabled(); }, kPatience));
        }
        if (auto *number = shown->findChild<QLineEdit *>(u"newIssueNumber"_s)) // Tab goes on within a date first
            number->setFocus();
        lookAtDialog(shown, u"dialog-"_s + name);
        close(shown);
    }
    // Something to mend and to let stand.
    base::Id body;
    const auto laid = view().layout();
    for (const auto &line : laid->lines)
        if (line.role == model::ParagraphRole::Body)
            body = line.paragraph;
    view().typeAt(body, 0);
    QInputMethodEvent slip;
    slip.setCommitString(u"他们在文明城市创建中要再接再励,会议结束.今年二零二零年，"_s);
    QApplication::sendEvent(&view(), &slip);
    QTest::qWait(1200);
    const auto fixes = m_window->action(u"textFixAll"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return fixes->isEnabled(); }, kPatience));
    QDialog *shown = dialog(u"textFixAll"_s);
    lookAtDialog(shown, u"dialog-fixes"_s);
    close(shown);
    view().setZoom(2);
    const auto slipAt = static_cast<int>(session().working().find<model::Paragraph>(body)->text.indexOf(u"再励"));
    view().typeAt(body, slipAt);
    auto *waive = m_window->findChild<QPushButton *>(u"findingWaive"_s);
    ASSERT_TRUE(waive && slipAt > 0);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            m_window->action(u"textFindingCard"_s)->trigger();
            return waive->isVisible();
        },
        kPatience));
    look(waive->parentWidget(), u"finding-card"_s);
    picture(*m_window, u"finding-card-%1"_s.arg(m_size.width()));
    waive->click();
    shown = openDialog();
    lookAtDialog(shown, u"dialog-waive"_s);
    close(shown);
}

TEST_P(Looks, SettingsFindingAndPacks)
{
    openSample();
    QDialog *shown = dialog(u"fileSettings"_s);
    auto *sections = shown->findChild<QListWidget *>(u"settingsSections"_s);
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        lookAtDialog(shown, u"dialog-settings-%1"_s.arg(row));
    }
    close(shown);
    m_window->action(u"editFind"_s)->trigger();
    m_window->findChild<QLineEdit *>(u"findText"_s)->setText(u"文明"_s);
    m_window->findChild<QLineEdit *>(u"replaceText"_s)->setText(u"文明单位"_s);
    auto *all = m_window->findChild<QPushButton *>(u"replaceAll"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return all->isEnabled(); }, kPatience));
    lookAtWindow(u"find"_s);
    all->click();
    lookAtDialog(shown = openDialog(), u"dialog-replace"_s);
    close(shown);
    shown = dialog(u"filePack"_s);
    const QString path = m_folder.filePath(u"一期.banxinpack"_s);
    shown->findChild<QLineEdit *>(u"packPath"_s)->setText(path);
    shown->findChild<QPushButton *>(u"packRun"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }, kPatience));
    close(shown);
    shell::UnpackDialog unpack(path, {{u"株洲日报"_s, m_folder.filePath(u"株洲日报示例.banxin"_s)}}, m_window);
    unpack.show();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return unpack.findChild<QPushButton *>(u"unpackRun"_s)->isEnabled(); }, kPatience));
    lookAtDialog(&unpack, u"dialog-unpack"_s);
}

TEST_P(Looks, TheExportFromItsQuestionToItsEnd)
{
    openSample();
    auto *shown = dialog(u"fileExport"_s);
    ASSERT_TRUE(shown);
    auto *go = shown->findChild<QPushButton *>(u"exportStart"_s);
    ASSERT_TRUE(go);
    auto *path = shown->findChild<QLineEdit *>(u"exportPath"_s);
    ASSERT_TRUE(path);
    path->setText(m_folder.filePath(u"版.pdf"_s));
    go->click();
    for (int stage = 0; stage < 3; ++stage) {
        look(shown, u"dialog-export-stage-%1"_s.arg(stage));
        if (QTest::qWaitFor([&] { return go->isVisible() && go->isEnabled(); }, 2000))
            go->click();
    }
    QTest::qWait(3000);
    look(shown, u"dialog-export-end"_s);
    close(shown);
}

TEST_P(Looks, TheHistoryAndItsDialogs)
{
    openSample();
    const model::Document before = session().working();
    const base::Id moved = framesOf<model::PictureContent>().front();
    base::Rect box = before.find<model::Frame>(moved)->box;
    box.height = box.height - base::Length::mm(10);
    ASSERT_TRUE(session().apply(edit::setFrameBox(before, moved, box, {session().person(), {}}).value()));
    session().endUndoStep();
    m_window->action(u"editHistory"_s)->trigger();
    lookAtWindow(u"history-dock"_s);
    history::HistoryWindow window(session(), m_window->page(), 0, m_window);
    for (const QSize size : {QSize(1180, 760), QSize(1800, 1100)}) {
        window.resize(size);
        window.show();
        (void)QTest::qWaitFor([&] { return window.shownRevision() != 0; }, 3000);
        QTest::qWait(300);
        look(&window, u"history-window-%1"_s.arg(size.width()));
    }
    tabs(window, u"history window"_s);
    window.hide();
    history::RestoreDialog restore(session().working(), before, m_window->page(), u"2020-10-19 12:00"_s, m_window);
    restore.show();
    lookAtDialog(&restore, u"dialog-restore"_s);
}

TEST_P(Looks, TheIntakeRoom)
{
    openSample();
    const QString file = m_folder.filePath(u"娄底新闻.txt"_s);
    ASSERT_TRUE(QFile::copy(u":/sample/loudi-news.txt"_s, file));
    intake::IntakeRoom *room = m_window->showIntake();
    ASSERT_TRUE(room);
    lookAtWindow(u"intake-empty"_s);
    room->desk().addFiles({file});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !room->desk().isBusy(); }, kPatience));
    auto *manuscript = m_window->findChild<intake::ManuscriptView *>();
    QTest::mouseClick(manuscript->viewport(), Qt::LeftButton, {}, manuscript->rowRect(3).center());
    lookAtWindow(u"intake"_s);
    room->desk().remove(0);
}

TEST_P(Looks, TheStartWindow)
{
    m_workbench = std::make_unique<shell::Workbench>(*qApp);
    m_workbench->setTheme(GetParam());
    m_workbench->showStart();
    shell::StartWindow *start = m_workbench->startWindow();
    ASSERT_TRUE(start);
    for (const QSize size : {kLarge, kSmall}) {
        start->resize(size);
        look(start, u"start-%1"_s.arg(size.width()));
    }
    tabs(*start, u"start"_s);
    start->close();
}

INSTANTIATE_TEST_SUITE_P(Themes, Looks, testing::Values(widgets::ThemeMode::Light, widgets::ThemeMode::Dark));
