// The pictures in the documents, taken from the running program: each is looked at in every run, and
// written to the folder in BANXIN_WRITE_IMAGES where that is set (docs/images for the repository's).
#include "canvas/page_thumbnails.h"
#include "canvas/page_view.h"
#include "intake/intake_room.h"
#include "intake/manuscript_view.h"
#include "intake/reading_view.h"
#include "panels/facts.h"
#include "shell/workbench.h"

#include "tests/support/sample_copy.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

using namespace banxin;

namespace {

constexpr int kPatience = 60000;

void keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("BANXIN_WRITE_IMAGES");
    if (folder.isEmpty())
        return;
    ASSERT_TRUE(QDir().mkpath(folder));
    EXPECT_TRUE(image.convertToFormat(QImage::Format_RGB888).save(QDir(folder).filePath(name), "PNG"))
        << folder.toStdString();
}

/// How many different colours a part of the picture has, up to a thousand.
std::size_t colours(const QImage &image, const QRect &part)
{
    std::set<QRgb> seen;
    for (int y = part.top(); y <= part.bottom(); y += 2)
        for (int x = part.left(); x <= part.right() && seen.size() < 1000; x += 2)
            seen.insert(image.pixel(x, y));
    return seen.size();
}

} // namespace

TEST(ManualImages, ComposeShowsThePageWithAllAroundIt)
{
    QTemporaryDir folder;
    const QString location = folder.filePath(QStringLiteral("株洲日报示例.banxin"));
    support::copySample(location);
    shell::Workbench workbench(*qApp);
    shell::MainWindow *window = workbench.openStore(location, {QDate(2020, 10, 19), {}, QStringLiteral("A01")});
    window->showNormal();
    window->resize(1920, 1200);
    canvas::PageView &view = window->view();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && view.layout(); }, kPatience));
    window->action(QStringLiteral("windowReset"))->trigger();
    // The lead story is selected.
    const auto &stories = view.layout()->stories;
    ASSERT_FALSE(stories.empty());
    view.selectStory(stories.front().story);
    ASSERT_FALSE(view.selection().frame.isNull());
    view.fitPage();
    // Pictures and thumbnails come by and by.
    auto *pages = window->findChild<QListView *>(QStringLiteral("pageList"));
    auto *thumbnails = window->findChild<canvas::PageThumbnails *>();
    ASSERT_TRUE(pages && thumbnails);
    const auto all = window->session().working().children(window->session().issue(), model::ObjectKind::Page);
    int news = 1;
    QObject::connect(&window->session(), &session::Session::pictureReady, window, [&news] { ++news; });
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const bool still = std::exchange(news, 0) == 0;
            (void)window->grab();
            QTest::qWait(300);
            return still && news == 0 && std::none_of(all.begin(), all.end(), [&](base::Id page) {
                return thumbnails->newest(page).isNull();
            });
        },
        kPatience));
    const QImage image = window->grab().toImage();
    EXPECT_EQ(image.size(), window->size() * window->devicePixelRatioF());
    const auto part = [&](QWidget *widget) {
        return QRect(widget->mapTo(window, QPoint()), widget->size()).intersected(image.rect());
    };
    EXPECT_GE(colours(image, part(view.viewport())), 500U) << "a page with photographs";
    EXPECT_GE(colours(image, part(pages->viewport())), 200U) << "thumbnails of pages";
    EXPECT_TRUE(view.badges().empty()) << "nothing over or under in the sample";
    keep(image, QStringLiteral("compose.png"));
    window->close();
}

TEST(ManualImages, IntakeShowsTheManuscriptAndItsReading)
{
    QTemporaryDir folder;
    const QString location = folder.filePath(QStringLiteral("株洲日报示例.banxin"));
    support::copySample(location);
    const QString file = folder.filePath(QStringLiteral("娄底新闻.txt"));
    ASSERT_TRUE(QFile::copy(QStringLiteral(":/sample/loudi-news.txt"), file));
    shell::Workbench workbench(*qApp);
    shell::MainWindow *window = workbench.openStore(location, {QDate(2020, 10, 19), {}, QStringLiteral("A03")});
    window->showNormal();
    window->resize(1920, 1200);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && window->view().layout(); }, kPatience));
    for (const bool dark : {false, true}) {
        window->action(QStringLiteral("viewDark"))->setChecked(dark);
        intake::IntakeRoom *room = window->showIntake();
        ASSERT_TRUE(room);
        if (!dark)
            room->desk().addFiles({file});
        ASSERT_TRUE(QTest::qWaitFor([&] { return !room->desk().isBusy(); }, kPatience));
        auto *reading = window->findChild<intake::ReadingView *>();
        auto *manuscript = window->findChild<intake::ManuscriptView *>();
        QTest::mouseClick(manuscript->viewport(), Qt::LeftButton, {}, manuscript->rowRect(3).center());
        QTest::qWait(50);
        const QImage image = window->grab().toImage();
        const auto part = [&](QWidget *widget) { return QRect(widget->mapTo(window, QPoint()), widget->size()); };
        EXPECT_GE(colours(image, part(reading->viewport())), 60U) << "roles in their colours";
        EXPECT_GE(colours(image, part(manuscript->viewport())), 60U) << "roles in their colours, changes marked";
        if (!dark)
            keep(image, QStringLiteral("intake.png"));
    }
    window->action(QStringLiteral("viewDark"))->setChecked(false);
    window->findChild<intake::IntakeRoom *>()->desk().remove(0);
    window->close();
}
