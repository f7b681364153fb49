// The manual and the program: what it shows, names and says of keys is what the program has; its window opens at the
// chapter of where one is. Every picture in it is taken here, in the language of BANXIN_LANG, and written with the
// table of keys to the folder in BANXIN_WRITE_MANUAL where that is set (docs/manual: ./dev manual).
#include "canvas/page_thumbnails.h"
#include "edit/edits.h"
#include "find/find_bar.h"
#include "galley/galley_room.h"
#include "intake/intake_room.h"
#include "manual/help_window.h"
#include "session/translation.h"
#include "shell/action_words.h"
#include "shell/start_window.h"
#include "shell/template_gallery.h"
#include "shell/workbench.h"
#include "tests/support/looks.h"
#include "tests/support/sample_copy.h"
#include "tools/fit_popover.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QStackedWidget>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60000;

QString language() { return qEnvironmentVariable("BANXIN_LANG", u"zh"_s); }
QString manualFolder() { return QDir::cleanPath(QStringLiteral(BANXIN_TEST_DATA) + u"/../../docs/manual"_s); }

QString textOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

class Manual : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        session::installTranslation(*qApp);
        qputenv("BANXIN_MANUAL", manualFolder().toUtf8());
    }
    void SetUp() override { m_book = manual::ManualBook::read(manualFolder() + u'/' + language()); }
    void TearDown() override
    {
        for (QWidget *top : QApplication::topLevelWidgets())
            if (top->objectName() == u"helpWindow")
                delete top;
        if (m_window)
            m_window->close();
        m_workbench.reset();
    }

    void openSample(const QString &page = u"A01"_s, QSize size = {1280, 800})
    {
        const QString location = m_folder.filePath(u"株洲日报示例.banxin"_s);
        if (!QDir(location).exists())
            support::copySample(location);
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        m_window = m_workbench->openStore(location, {QDate(2020, 10, 19), {}, page});
        m_window->showNormal();
        m_window->resize(size);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->page().isNull() && view().layout(); }, kPatience));
        m_window->action(u"windowReset"_s)->trigger();
        m_window->activateWindow();
        QTest::qWait(400);
        view().fitPage();
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
    /// Until pictures and thumbnails have come.
    void settle(QWidget &widget)
    {
        int news = 1;
        const auto pictures = m_window
            ? QObject::connect(&session(), &session::Session::pictureReady, m_window, [&news] { ++news; })
            : QMetaObject::Connection();
        (void)QTest::qWaitFor(
            [&] {
                const bool still = std::exchange(news, 0) == 0;
                (void)widget.grab();
                QTest::qWait(250);
                return still && news == 0;
            },
            kPatience);
        QObject::disconnect(pictures);
    }
    /// A picture of the widget as it is now, as `name`; of a part of it where that is given.
    void take(QWidget *widget, const QString &name, QRect part = {})
    {
        ASSERT_TRUE(widget) << name.toStdString();
        settle(*widget);
        QImage image = widget->grab(part.isNull() ? widget->rect() : part).toImage();
        ASSERT_FALSE(image.isNull());
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        EXPECT_GE(colours.size(), 30U) << name.toStdString() << " shows nothing";
        s_taken.insert(name);
        const QString folder = qEnvironmentVariable("BANXIN_WRITE_MANUAL");
        if (folder.isEmpty())
            return;
        const QString to = folder + u"/images/"_s + language();
        ASSERT_TRUE(QDir().mkpath(to));
        EXPECT_TRUE(image.convertToFormat(QImage::Format_RGB888).save(to + u'/' + name + u".png"_s));
    }
    QDialog *dialog(const QString &action)
    {
        m_window->action(action)->trigger();
        QDialog *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                for (QWidget *top : QApplication::topLevelWidgets())
                    if (auto *one = qobject_cast<QDialog *>(top); one && one->isVisible())
                        found = one;
                return found != nullptr;
            },
            5000);
        EXPECT_TRUE(found) << action.toStdString();
        QTest::qWait(200);
        return found;
    }
    void takeDialog(const QString &action, const QString &name)
    {
        QDialog *shown = dialog(action);
        take(shown, name);
        if (shown)
            shown->reject();
        QTest::qWait(50);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    manual::HelpWindow *help() const
    {
        for (QWidget *top : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<manual::HelpWindow *>(top))
                return found;
        return nullptr;
    }
    manual::HelpWindow *readyHelp() const
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return help() && help()->isReady(); }, kPatience));
        return help();
    }
    /// Every path of the menus ("File › Pack…") with its action.
    QMap<QString, QAction *> menuPaths() const
    {
        QMap<QString, QAction *> paths;
        const auto collect = [&](const QString &before, QMenu *menu, const auto &again) -> void {
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                const QString path = before + u" › "_s + QString(action->text()).remove(u'&');
                paths.insert(path, action);
                if (action->menu())
                    again(path, action->menu(), again);
            }
        };
        for (QAction *title : m_window->menuBar()->actions())
            if (title->menu())
                collect(QString(title->text()).remove(u'&'), title->menu(), collect);
        return paths;
    }

    static inline std::set<QString> s_taken;
    QTemporaryDir m_folder;
    manual::ManualBook m_book;
    std::unique_ptr<shell::Workbench> m_workbench;
    QPointer<shell::MainWindow> m_window;
};

/// What stands between backquotes, outside of blocks of code.
QStringList codeSpans(const QString &text)
{
    static const QRegularExpression blocks(u"```[\\s\\S]*?```"_s), span(u"`([^`\\n]+)`"_s);
    QStringList found;
    for (auto match = span.globalMatch(QString(text).remove(blocks)); match.hasNext();)
        found << match.next().captured(1);
    return found;
}

/// Is it a key, as the manual writes them: Ctrl+Shift+F, F8, T?
bool isKey(const QString &span)
{
    static const QRegularExpression key(
        u"^((Ctrl|Shift|Alt)\\+)*(F\\d{1,2}|[A-Z0-9]|Tab|Enter|Esc|Del|Space|PgUp|PgDown|[.;\\-+])$"_s);
    return key.match(span).hasMatch();
}

/// Keys that no action has: the canvas, lists and fields answer them.
const QSet<QString> &keysOfWidgets()
{
    static const QSet<QString> keys{u"Tab"_s, u"Shift+Tab"_s, u"Enter"_s, u"Shift+Enter"_s, u"Esc"_s, u"Alt+Enter"_s,
        u"F1"_s, u"Ctrl"_s, u"Alt"_s, u"Shift"_s, u"Del"_s};
    return keys;
}
/// Keys of the import room, in its own chapter.
const QSet<QString> &keysOfIntake()
{
    static const QSet<QString> keys{
        u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"0"_s, u"E"_s, u"M"_s, u"J"_s};
    return keys;
}
/// And those of the proof room.
const QSet<QString> &keysOfProofs()
{
    static const QSet<QString> keys{u"X"_s, u"P"_s, u"J"_s, u"S"_s, u"N"_s, u"A"_s, u"R"_s};
    return keys;
}

/// The chapter of all keys, as the program has them.
QString tableOfKeys(const shell::MainWindow &window)
{
    const bool chinese = language() == u"zh"_s;
    QString text = chinese ? u"# 快捷键\n\n"
                             "下面是程序的全部命令。`帮助 › 快捷键` 里可以改，改了以后按改了的算。\n"_s
                           : u"# Shortcuts\n\n"
                             "All commands of the program. `Help › Shortcuts` changes their keys; what stands here are "
                             "those that it comes with.\n"_s;
    const auto listed = [](const QAction *action) {
        const QString name = action->objectName();
        return !name.isEmpty() && !name.startsWith(u"paragraphStyle:") && !name.startsWith(u"characterStyle:")
            && !shell::whatItDoes(name, {}).isEmpty();
    };
    QSet<const QAction *> seen;
    const auto rows = [&](QMenu *menu, const auto &again) -> QString {
        QString lines;
        for (QAction *action : menu->actions()) {
            if (action->menu()) {
                lines += again(action->menu(), again);
            } else if (listed(action) && window.action(action->objectName()) == action && !seen.contains(action)) {
                seen.insert(action);
                QStringList keys;
                for (const QKeySequence &key : QKeySequence::listFromString(
                         action->property("defaultKeys").toString(), QKeySequence::PortableText))
                    if (!key.isEmpty())
                        keys << u'`' + key.toString(QKeySequence::PortableText) + u'`';
                lines += u"| %1 | %2 | %3 |\n"_s.arg(shell::plainText(*action), keys.join(u' '),
                    shell::whatItDoes(action->objectName(), shell::plainText(*action)));
            }
        }
        return lines;
    };
    for (QAction *title : window.menuBar()->actions()) {
        if (!title->menu())
            continue;
        Q_EMIT title->menu()->aboutToShow();
        const QString lines = rows(title->menu(), rows);
        if (lines.isEmpty())
            continue;
        text += u"\n## "_s + QString(title->text()).remove(u'&') + u"\n\n"_s;
        text += chinese ? u"| 命令 | 键 | 做什么 |\n|---|---|---|\n"_s
                        : u"| Command | Keys | What it does |\n|---|---|---|\n"_s;
        text += lines;
    }
    return text;
}

} // namespace

TEST_F(Manual, EveryChapterIsThereInBothLanguagesWithPicturesThatExist)
{
    QStringList names[2];
    int at = 0;
    for (const char16_t *each : {u"zh", u"en"}) {
        const QString folder = manualFolder() + u'/' + QString::fromUtf16(each);
        const manual::ManualBook book = manual::ManualBook::read(folder);
        for (const manual::Chapter &chapter : book.chapters()) {
            names[at] << chapter.name;
            EXPECT_FALSE(chapter.title.isEmpty()) << chapter.name.toStdString();
            for (const QString &picture : manual::picturesIn(chapter.text)) {
                const QString path = QDir::cleanPath(folder + u'/' + picture);
                EXPECT_FALSE(QImage(path).isNull()) << "missing: " << path.toStdString();
                EXPECT_TRUE(picture.startsWith(u"../images/%1/"_s.arg(QString::fromUtf16(each))))
                    << picture.toStdString() << " is not of this language";
            }
            // Links lead to chapters that there are.
            static const QRegularExpression link(u"[^!]\\[[^\\]]*\\]\\(([^)]+)\\)"_s);
            for (auto match = link.globalMatch(chapter.text); match.hasNext();) {
                const QString to = match.next().captured(1).section(u'#', 0, 0);
                EXPECT_TRUE(to.contains(u"://") || book.chapter(to.chopped(3))) << to.toStdString();
            }
        }
        for (const QString &file : QDir(folder).entryList({u"*.md"_s}))
            EXPECT_TRUE(book.chapter(file.chopped(3))) << file.toStdString() << " is not in index.txt";
        ++at;
    }
    EXPECT_GE(names[0].size(), 15);
    EXPECT_EQ(names[0], names[1]);
}

TEST_F(Manual, MenusAndKeysThatItNamesAreTheProgramsOwn)
{
    openSample();
    const QMap<QString, QAction *> paths = menuPaths();
    ASSERT_GT(paths.size(), 80);
    QSet<QString> keys;
    for (const QAction *action : paths)
        for (const QKeySequence &key : action->shortcuts())
            keys.insert(key.toString(QKeySequence::PortableText));
    for (const QAction *action : m_window->actions())
        for (const QKeySequence &key : action->shortcuts())
            keys.insert(key.toString(QKeySequence::PortableText));
    int pathsSeen = 0, keysSeen = 0;
    for (const manual::Chapter &chapter : m_book.chapters()) {
        for (const QString &span : codeSpans(chapter.text)) {
            if (span.contains(u" › ")) {
                ++pathsSeen;
                EXPECT_TRUE(paths.contains(span)) << chapter.name.toStdString() << ": no menu " << span.toStdString();
            } else if (isKey(span)) {
                ++keysSeen;
                const bool known = keys.contains(span) || keysOfWidgets().contains(span)
                    || (chapter.name == u"import" && keysOfIntake().contains(span))
                    || (chapter.name == u"proofing" && keysOfProofs().contains(span))
                    || (chapter.name == u"compare" && QStringList{u"1"_s, u"2"_s, u"3"_s}.contains(span));
                EXPECT_TRUE(known) << chapter.name.toStdString() << ": nothing has the key " << span.toStdString();
            }
        }
        // A menu's entry with its key beside it: `File › Pack…` (`Ctrl+P`).
        static const QRegularExpression pair(u"`([^`\\n]+ › [^`\\n]+)` ?[（(]`([^`\\n]+)`[）)]"_s);
        static const QRegularExpression turned(u"`([^`\\n]+)` ?[（(]`([^`\\n]+ › [^`\\n]+)`[）)]"_s);
        for (const auto &[expression, path, key] : {std::tuple(pair, 1, 2), std::tuple(turned, 2, 1)}) {
            for (auto match = expression.globalMatch(chapter.text); match.hasNext();) {
                const auto found = match.next();
                const QAction *action = paths.value(found.captured(path));
                ASSERT_TRUE(action) << found.captured(0).toStdString();
                EXPECT_TRUE(action->shortcuts().contains(QKeySequence(found.captured(key), QKeySequence::PortableText)))
                    << found.captured(0).toStdString();
            }
        }
    }
    EXPECT_GT(pathsSeen, 60);
    EXPECT_GT(keysSeen, 60);
}

TEST_F(Manual, TheTableOfKeysIsTheProgramsOwn)
{
    openSample();
    const QString table = tableOfKeys(*m_window);
    EXPECT_GT(table.count(u'\n'), 110);
    const QString folder = qEnvironmentVariable("BANXIN_WRITE_MANUAL");
    if (!folder.isEmpty()) {
        QFile file(folder + u'/' + language() + u"/shortcuts.md"_s);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(table.toUtf8());
        file.close();
    }
    EXPECT_EQ(textOf(manualFolder() + u'/' + language() + u"/shortcuts.md"_s), table) << "./dev manual writes it anew";
}

TEST_F(Manual, F1OpensItAtTheChapterOfWhereOneIs)
{
    openSample();
    view().setFocus();
    QTest::keyClick(m_window, Qt::Key_F1);
    manual::HelpWindow *window = readyHelp();
    ASSERT_TRUE(window);
    EXPECT_EQ(window->chapter(), u"composing");
    EXPECT_GT(window->page().document()->characterCount(), 500);
    // Pictures are selected, text is typed in, panels have the focus.
    const auto chapterAt = [&](const std::function<void()> &go) {
        m_window->activateWindow();
        go();
        QTest::qWait(20);
        m_window->action(u"helpManual"_s)->trigger();
        return readyHelp()->chapter();
    };
    EXPECT_EQ(chapterAt([&] {
        view().setFocus();
        view().selectFrame(framesOf<model::PictureContent>().front());
    }),
        u"pictures");
    EXPECT_EQ(chapterAt([&] {
        view().selectFrame(framesOf<model::AreaContent>().front());
        m_window->action(u"textType"_s)->trigger();
    }),
        u"text");
    EXPECT_EQ(chapterAt([&] { m_window->action(u"windowPress"_s)->trigger(); }), u"press");
    m_window->action(u"windowCompose"_s)->trigger();
    // Every panel and every dialog has its chapter.
    for (QDockWidget *dock : m_window->findChildren<QDockWidget *>())
        EXPECT_TRUE(m_book.chapter(manual::chapterOf(dock))) << dock->objectName().toStdString();
    for (const char16_t *name : {u"filePrinters", u"fileSwatches", u"fileSettings", u"helpShortcuts", u"pageNew",
             u"pageFacts", u"pageAdvert", u"pagePlan", u"fileNewIssue", u"fileSaveVersion", u"fileExport", u"filePack",
             u"filePrint", u"filePicture"}) {
        QDialog *shown = dialog(QString::fromUtf16(name));
        ASSERT_TRUE(shown);
        EXPECT_TRUE(m_book.chapter(manual::chapterOf(shown)))
            << QString::fromUtf16(name).toStdString() << ' ' << shown->objectName().toStdString();
        if (QString::fromUtf16(name) == u"fileExport") { // though it stands before the window
            QTest::keyClick(shown, Qt::Key_F1);
            EXPECT_EQ(readyHelp()->chapter(), u"press");
        }
        shown->reject();
        QTest::qWait(20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_F(Manual, ItsWindowHasContentsASearchAndAWayBack)
{
    manual::HelpWindow *window = manual::openManual(u"text#查找替换"_s);
    ASSERT_EQ(readyHelp(), window);
    auto *contents = window->findChild<QTreeWidget *>(u"manualContents"_s);
    auto *search = window->findChild<QLineEdit *>(u"manualSearch"_s);
    auto *hits = window->findChild<QListWidget *>(u"manualHits"_s);
    auto *back = window->findChild<QToolButton *>(u"manualBack"_s);
    auto *forward = window->findChild<QToolButton *>(u"manualForward"_s);
    ASSERT_TRUE(contents && search && hits && back && forward);
    EXPECT_EQ(contents->topLevelItemCount(), static_cast<int>(m_book.chapters().size()));
    EXPECT_EQ(window->chapter(), u"text");
    // By the keyboard: words, the first hit, its chapter with the words marked.
    window->activateWindow();
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    const QString word = language() == u"zh"_s ? u"墨量限度"_s : u"ink limit"_s;
    search->setText(word);
    ASSERT_GT(hits->count(), 0);
    QTest::keyClick(search, Qt::Key_Down);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->isReady() && window->chapter() != u"text"; }, kPatience));
    EXPECT_TRUE(window->page().toPlainText().contains(word, Qt::CaseInsensitive));
    EXPECT_FALSE(window->page().extraSelections().isEmpty());
    EXPECT_TRUE(window->page().extraSelections().front().cursor.selectedText().compare(
                    word.section(u' ', 0, 0), Qt::CaseInsensitive)
        == 0);
    const QString found = window->chapter();
    QTest::mouseClick(back, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->isReady() && window->chapter() == u"text"; }, kPatience));
    QTest::keyClick(window, Qt::Key_Right, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->isReady() && window->chapter() == found; }, kPatience));
    search->setText(u"zzqqxx"_s);
    EXPECT_EQ(hits->count(), 1);
    EXPECT_FALSE(hits->item(0)->flags() & Qt::ItemIsSelectable) << "nothing is found, and that is said";
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(search->text().isEmpty());
    EXPECT_TRUE(contents->isVisible());
    // A link leads on.
    window->showChapter(u"findings"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->isReady() && window->chapter() == u"findings"; }, kPatience));
    Q_EMIT window->page().anchorClicked(QUrl(u"press.md"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->isReady() && window->chapter() == u"press"; }, kPatience));
    // Every chapter can be read: a picture is as wide as the page at most, nothing is cut.
    for (const widgets::ThemeMode mode : {widgets::ThemeMode::Light, widgets::ThemeMode::Dark}) {
        widgets::applyTheme(*qApp, mode);
        QTest::qWait(300);
        for (const char16_t *name : {u"first-start", u"text", u"shortcuts"}) {
            window->showChapter(QString::fromUtf16(name));
            ASSERT_TRUE(QTest::qWaitFor(
                [&] { return window->isReady() && window->chapter() == QString::fromUtf16(name); }, kPatience));
            QTest::qWait(30);
            EXPECT_LE(window->page().document()->idealWidth(), window->page().viewport()->width());
            for (const QString &fault : support::faultsOfLooks(*window))
                ADD_FAILURE() << fault.toStdString();
            if (const QString folder = qEnvironmentVariable("BANXIN_LOOKS"); !folder.isEmpty())
                window->grab().save(u"%1/manual-%2-%3-%4.png"_s.arg(folder, QString::fromUtf16(name), language(),
                    mode == widgets::ThemeMode::Dark ? u"dark"_s : u"light"_s));
        }
    }
    widgets::applyTheme(*qApp, widgets::ThemeMode::Light);
    QTest::keyClick(window, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(help());
}

TEST_F(Manual, ItsPicturesAreThoseOfTheProgram)
{
    s_taken.clear();
    // The start as it is the first time, and a page a minute later.
    shell::Settings settings;
    for (const shell::RecentStore &store : settings.recentStores())
        settings.removeRecentStore(store.location);
    {
        shell::Workbench start(*qApp);
        start.showStart();
        shell::StartWindow *window = start.startWindow();
        window->resize(1440, 900);
        auto *name = window->findChild<QLineEdit *>(u"publicationName"_s);
        auto *gallery = window->findChild<shell::TemplateGallery *>();
        ASSERT_TRUE(name && gallery);
        name->setText(u"株洲日报"_s);
        window->findChild<QLineEdit *>(u"publicationLocation"_s)->setText(m_folder.filePath(u"株洲日报.banxin"_s));
        gallery->choose(u"broadsheet-front"_s);
        ASSERT_TRUE(QTest::qWaitFor([&] { return gallery->isDrawn(); }, kPatience));
        take(window, u"start"_s);
        window->makePublication();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return !start.windows().isEmpty() && !start.windows().front()->page().isNull(); }, kPatience));
        m_window = start.windows().front();
        m_window->showNormal();
        m_window->resize(1440, 900);
        ASSERT_TRUE(QTest::qWaitFor([&] { return view().layout() != nullptr; }, kPatience));
        m_window->action(u"windowReset"_s)->trigger();
        QTest::qWait(400);
        view().fitPage();
        view().setFocus();
        QFile sample(u":/sample/loudi-news.txt"_s);
        ASSERT_TRUE(sample.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(sample.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QApplication::clipboard()->setText(lines.mid(4, 40).join(u'\n'));
        m_window->action(u"editPaste"_s)->trigger();
        QTest::qWait(600);
        take(m_window, u"first-page"_s);
        m_window->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_window = nullptr;
    }
    openSample(u"A01"_s, {1440, 900});
    view().selectFrame(framesOf<model::AreaContent>().front());
    take(m_window, u"compose"_s);
    view().selectFrame(framesOf<model::PictureContent>().front());
    m_window->findChild<QDockWidget *>(u"inspectorDock"_s)->raise();
    take(m_window, u"picture"_s);
    m_window->findChild<QDockWidget *>(u"stockDock"_s)->show();
    m_window->findChild<QDockWidget *>(u"stockDock"_s)->raise();
    QTest::qWait(300);
    take(m_window->findChild<QDockWidget *>(u"stockDock"_s), u"library"_s);
    m_window->action(u"windowReset"_s)->trigger();
    QTest::qWait(300);
    view().selectFrame(framesOf<model::AreaContent>().at(1));
    m_window->action(u"storyGalley"_s)->trigger();
    QTest::qWait(400);
    take(m_window, u"galley"_s);
    m_window->action(u"storyGalley"_s)->trigger();
    m_window->action(u"editFind"_s)->trigger();
    QTest::qWait(100);
    if (auto *find = m_window->findChild<QLineEdit *>(u"findText"_s))
        find->setText(u"文明"_s);
    QTest::qWait(300);
    take(m_window, u"find"_s);
    if (auto *close = m_window->findChild<QWidget *>(u"findBar"_s))
        QTest::keyClick(close, Qt::Key_Escape);
    view().climbOut();
    view().climbOut();
    view().selectFrame(framesOf<model::AreaContent>().at(1));
    m_window->action(u"storyFit"_s)->trigger();
    auto *fit = m_window->findChild<tools::FitPopover *>();
    ASSERT_TRUE(fit);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !fit->isBusy(); }, kPatience));
    take(m_window, u"fit"_s);
    QTest::keyClick(fit, Qt::Key_Escape);
    takeDialog(u"fileSettings"_s, u"settings"_s);
    takeDialog(u"pageNew"_s, u"new-page"_s);
    takeDialog(u"fileExport"_s, u"export"_s);
    takeDialog(u"filePrint"_s, u"print"_s);
    takeDialog(u"filePack"_s, u"pack"_s);
    // A table on a page of its own, and the history that has it.
    {
        const base::Id before = m_window->page();
        QDialog *fresh = dialog(u"pageNew"_s);
        ASSERT_TRUE(fresh);
        fresh->findChild<QPushButton *>(u"newPageMake"_s)->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->page() != before && view().layout(); }, kPatience));
        QTest::qWait(300);
        view().fitPage();
    }
    m_window->action(u"toolTable"_s)->trigger();
    const QPoint from = view().transform().toView(base::Point{base::Length::mm(40), base::Length::mm(80)}).toPoint();
    const QPoint to = view().transform().toView(base::Point{base::Length::mm(230), base::Length::mm(160)}).toPoint();
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(view().viewport(), from + (to - from) * step / 4);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, to);
    QTest::qWait(400);
    take(m_window, u"table"_s);
    m_window->action(u"editHistory"_s)->trigger();
    QTest::qWait(200);
    take(m_window->findChild<QDockWidget *>(u"historyDock"_s), u"history"_s);
    m_window->findChild<QDockWidget *>(u"findingsDock"_s)->show();
    m_window->findChild<QDockWidget *>(u"findingsDock"_s)->raise();
    QTest::qWait(500);
    take(m_window->findChild<QDockWidget *>(u"findingsDock"_s), u"findings"_s);
    const QString file = m_folder.filePath(u"娄底新闻.txt"_s);
    ASSERT_TRUE(QFile::copy(u":/sample/loudi-news.txt"_s, file));
    intake::IntakeRoom *room = m_window->showIntake();
    ASSERT_TRUE(room);
    room->desk().addFiles({file});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !room->desk().isBusy(); }, kPatience));
    QTest::qWait(200);
    take(m_window, u"intake"_s);
    room->desk().remove(0);

    // What the manual names, no more and no less (the film of gui_whole_pages aside).
    std::set<QString> named;
    for (const manual::Chapter &chapter : m_book.chapters())
        for (const QString &picture : manual::picturesIn(chapter.text))
            if (const QString base = QFileInfo(picture).completeBaseName(); !base.startsWith(u"by-hand-"))
                named.insert(base);
    EXPECT_EQ(named, s_taken);
}
