// Pictures, text and frames that come from outside the page: files and images dropped and pasted, frames of another
// newsroom.
#include "tests/support/iptc.h"
#include "tests/support/window_case.h"

#include "edit/edits.h"
#include "intake/intake_room.h"
#include "panels/story_drag.h"
#include "tools/page_drop.h"
#include "widgets/message_bar.h"

#include <QBuffer>
#include <QClipboard>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

QByteArray imageBytes(const char *format, const QColor &color)
{
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(color);
    QPainter(&image).drawText(40, 40, color.name());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(image.save(&buffer, format));
    return bytes;
}

class Pictures : public support::WindowCase {
protected:
    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return path;
    }
    static std::unique_ptr<QMimeData> files(const QStringList &paths)
    {
        auto data = std::make_unique<QMimeData>();
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data->setUrls(urls);
        return data;
    }
    std::size_t pictures() const { return framesWith<model::PictureContent>().size(); }
    bool waitForPictures(std::size_t count)
    {
        return QTest::qWaitFor([&] { return pictures() == count; }, kPatience);
    }
    /// Where a picture comes to stand in a frame of its own.
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
    QString message() const { return window->findChild<widgets::MessageBar *>()->what(); }
    void paste()
    {
        view->setFocus();
        QTest::keyClick(window, Qt::Key_V, Qt::ControlModifier);
    }
    const model::Frame &selected() const { return *document().find<model::Frame>(view->selection().frame); }
};

} // namespace

TEST_F(Pictures, ADroppedOneBringsItsCaptionAndCredit)
{
    const QByteArray jpeg = test::withIptc(imageBytes("JPG", Qt::darkCyan),
        {{test::Caption, "湘江风光带秋色正浓，市民在江边散步。"}, {test::Byline, "李明"}, {test::Credit, "新华社"}});
    const std::size_t before = pictures(), captions = framesWith<model::CaptionContent>().size();
    const auto data = files({file(u"江边.jpg"_s, jpeg)});
    ASSERT_TRUE(dropOnPage(*data, clearOfPictures()));
    ASSERT_TRUE(waitForPictures(before + 1));
    settle();
    const auto &content = std::get<model::PictureContent>(selected().content);
    const edit::PictureWords words = edit::pictureWords(document(), content.picture);
    EXPECT_EQ(words.caption, u"湘江风光带秋色正浓，市民在江边散步。"_s);
    EXPECT_EQ(words.credit, u"新华社发（李明 摄）"_s);
    // The caption's frame stands under it, and both are set on the page.
    ASSERT_EQ(framesWith<model::CaptionContent>().size(), captions + 1);
    const model::Frame *caption = nullptr;
    for (const model::Frame *each : framesWith<model::CaptionContent>())
        if (std::get<model::CaptionContent>(each->content).picture == content.picture)
            caption = each;
    ASSERT_TRUE(caption);
    EXPECT_GE(caption->box.y, selected().box.bottom());
    EXPECT_EQ(caption->box.x, selected().box.x);
    QString set;
    const auto laid = view->layout();
    for (const layout::LineLayout &line : laid->lines)
        if (line.frame == caption->id)
            set += document().find<model::Paragraph>(line.paragraph)->text;
    EXPECT_TRUE(set.contains(words.caption));
    EXPECT_TRUE(set.contains(words.credit));
    QTest::qWait(300);
    keep(*window, u"dropped-iptc"_s);
}

TEST_F(Pictures, SeveralFilesAreOneStep)
{
    const model::Document start = document();
    const std::size_t before = pictures();
    const auto data = files({file(u"一.jpg"_s, imageBytes("JPG", Qt::red)),
        file(u"二.png"_s, imageBytes("PNG", Qt::blue)), file(u"三.jpg"_s, imageBytes("JPG", Qt::green))});
    ASSERT_TRUE(dropOnPage(*data, clearOfPictures()));
    ASSERT_TRUE(waitForPictures(before + 3));
    std::vector<Id> stories;
    for (const model::Frame *frame : framesWith<model::PictureContent>()) {
        const auto &content = std::get<model::PictureContent>(frame->content);
        if (!start.find<model::StoryPicture>(content.picture))
            stories.push_back(document().find<model::StoryPicture>(content.picture)->story);
    }
    ASSERT_EQ(stories.size(), 3U);
    EXPECT_EQ(std::count(stories.begin(), stories.end(), stories.front()), 3) << "one story of pictures";
    ASSERT_TRUE(session().undoNow());
    EXPECT_TRUE(document() == start);
    ASSERT_TRUE(session().redoNow());
    EXPECT_EQ(pictures(), before + 3);
}

TEST_F(Pictures, OfWhichOneIsDamagedBringNothing)
{
    const model::Document start = document();
    const auto data =
        files({file(u"好的.jpg"_s, imageBytes("JPG", Qt::red)), file(u"坏的.jpg"_s, "no picture at all")});
    ASSERT_TRUE(dropOnPage(*data, clearOfPictures()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !message().isEmpty(); }, kPatience));
    QTest::qWait(300);
    EXPECT_TRUE(document() == start);
    EXPECT_FALSE(session().canUndo());
}

TEST_F(Pictures, RefusedInTheMiddleTheyLeaveNothing)
{
    // The frame that would take the picture is locked: the story's picture is refused with it.
    const model::Frame *locked = framesWith<model::PictureContent>().front();
    const Id frame = locked->id;
    const base::Rect box = locked->box;
    view->selectFrame(frame);
    window->action(u"objectLock"_s)->trigger();
    settle();
    ASSERT_TRUE(session().flushNow());
    const model::Document start = document();
    const auto data =
        files({file(u"一.jpg"_s, imageBytes("JPG", Qt::red)), file(u"二.jpg"_s, imageBytes("JPG", Qt::blue))});
    ASSERT_TRUE(dropOnPage(*data, at({box.x + box.width / 2, box.y + box.height / 2})));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !message().isEmpty(); }, kPatience));
    QTest::qWait(300);
    EXPECT_TRUE(document() == start);
    ASSERT_TRUE(session().undoNow()); // the lock, which was the last step
    EXPECT_FALSE(document().find<model::Frame>(frame)->locked);
}

TEST_F(Pictures, OfOtherProgramsAreDroppedAndPastedAsFilesAre)
{
    struct Case {
        QString format;
        QByteArray bytes;
        QString mediaType;
    };
    const std::vector<Case> cases{{u"image/png"_s, imageBytes("PNG", Qt::magenta), u"image/png"_s},
        {u"image/jpeg"_s, test::withIptc(imageBytes("JPG", Qt::yellow), {{test::Caption, "浏览器里的照片。"}}),
            u"image/jpeg"_s}};
    std::size_t count = pictures();
    for (const Case &each : cases) {
        QMimeData data;
        data.setData(each.format, each.bytes);
        data.setHtml(u"<img src=\"https://example.org/1\">"_s); // as browsers do
        ASSERT_TRUE(dropOnPage(data, clearOfPictures()));
        ASSERT_TRUE(waitForPictures(++count)) << each.format.toStdString();
        settle();
        const auto picture = std::get<model::PictureContent>(selected().content).picture;
        const base::Digest digest = document().find<model::StoryPicture>(picture)->asset;
        EXPECT_EQ(digest, base::Digest::of(each.bytes)) << "its bytes as they came";
        for (const Id id : document().all(model::ObjectKind::Asset))
            if (const auto *asset = document().find<model::Asset>(id); asset->digest == digest)
                EXPECT_EQ(asset->mediaType, each.mediaType);
        if (each.format == u"image/jpeg")
            EXPECT_EQ(edit::pictureWords(document(), picture).caption, u"浏览器里的照片。"_s);
    }
    // Pasted, as bytes and as an image of this program's own.
    auto *clip = new QMimeData;
    clip->setData(u"image/png"_s, imageBytes("PNG", Qt::gray));
    QApplication::clipboard()->setMimeData(clip);
    QTest::keyClick(view, Qt::Key_Escape);
    paste();
    ASSERT_TRUE(waitForPictures(++count));
    QApplication::clipboard()->setImage(QImage::fromData(imageBytes("PNG", Qt::darkGreen)));
    paste(); // the one before is selected, and stays
    ASSERT_TRUE(waitForPictures(++count));
    auto *rubbish = new QMimeData;
    rubbish->setData(u"image/png"_s, "no png");
    QApplication::clipboard()->setMimeData(rubbish);
    const model::Document start = document();
    paste();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !message().isEmpty(); }, kPatience));
    EXPECT_TRUE(document() == start);
    ASSERT_TRUE(session().flushNow());
    expectSound(m_location);
}

TEST_F(Pictures, TextOfOtherProgramsBecomesATextFrame)
{
    const QString text = u"市气象台今天发布寒潮蓝色预警。\n请市民注意防寒保暖。"_s;
    for (const bool withSelection : {false, true}) {
        QTest::keyClick(view, Qt::Key_Escape);
        if (withSelection)
            view->selectFrame(framesWith<model::AreaContent>().front()->id);
        else
            ASSERT_TRUE(view->selectedFrames().empty());
        const std::size_t before = frames().size();
        auto *clip = new QMimeData;
        clip->setText(text);
        clip->setHtml(u"<p>市气象台今天发布寒潮蓝色预警。</p><p>请市民注意防寒保暖。</p>"_s);
        clip->setImageData(QImage::fromData(imageBytes("PNG", Qt::white))); // as word processors do
        QApplication::clipboard()->setMimeData(clip);
        paste();
        ASSERT_EQ(frames().size(), before + 1) << withSelection;
        settle();
        const auto &area = std::get<model::AreaContent>(selected().content);
        const auto *placement = document().find<model::Placement>(area.placement);
        ASSERT_TRUE(placement);
        QStringList words;
        for (const auto *paragraph : document().childrenOf<model::Paragraph>(placement->story))
            words << paragraph->text;
        EXPECT_EQ(words.join(u'\n'), text);
        EXPECT_FALSE(message().isEmpty());
    }
    keep(*window, u"pasted-text"_s);
    // It was a manuscript after all: one click takes the frame back and opens the import room.
    const std::size_t count = frames().size();
    const auto *bar = window->findChild<widgets::MessageBar *>();
    for (auto *button : bar->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == u"改为取稿"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return frames().size() == count - 1; }, kPatience));
    EXPECT_TRUE(window->showIntake());
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->showIntake()->desk().count() == 1; }, kPatience));
    window->showIntake()->desk().clear();
}

TEST_F(Pictures, OfAnotherNewsroomComeWithTheirBytes)
{
    const QByteArray own = imageBytes("JPG", Qt::darkRed); // the sample's are in both
    const std::size_t before = pictures();
    const auto data = files({file(u"别处没有.jpg"_s, own)});
    ASSERT_TRUE(dropOnPage(*data, clearOfPictures()));
    ASSERT_TRUE(waitForPictures(before + 1));
    settle();
    ASSERT_TRUE(session().flushNow());
    QTest::keyClick(window, Qt::Key_C, Qt::ControlModifier);
    const QString other = m_folder.filePath(u"晚报.banxin"_s);
    support::copySample(other);
    shell::MainWindow *second = open(other);
    std::swap(window, second);
    view = &window->view();
    ASSERT_EQ(pictures(), before);
    paste();
    ASSERT_TRUE(waitForPictures(before + 1));
    const auto content = std::get<model::PictureContent>(selected().content);
    const base::Digest digest = document().find<model::StoryPicture>(content.picture)->asset;
    EXPECT_EQ(digest, base::Digest::of(own));
    const auto bytes = session().assetNow(digest);
    ASSERT_TRUE(bytes) << bytes.error().toText().toStdString();
    EXPECT_EQ(*bytes, own);
    ASSERT_TRUE(session().flushNow());
    expectSound(other);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !session().pictureNow(digest, 200).isNull(); }, kPatience));
}

TEST_F(Pictures, OfANewsroomThatIsGoneAreRefusedInWords)
{
    const QString other = m_folder.filePath(u"晚报.banxin"_s);
    support::copySample(other);
    shell::MainWindow *second = open(other);
    shell::MainWindow *first = window;
    window = second;
    view = &window->view();
    const std::size_t before = pictures();
    const auto data = files({file(u"别处没有.jpg"_s, imageBytes("JPG", Qt::darkRed))});
    ASSERT_TRUE(dropOnPage(*data, clearOfPictures()));
    ASSERT_TRUE(waitForPictures(before + 1));
    settle();
    ASSERT_TRUE(session().flushNow());
    QTest::keyClick(window, Qt::Key_C, Qt::ControlModifier);
    second->close();
    QTest::qWait(50);
    QDir(other).removeRecursively();
    window = first;
    view = &window->view();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    const model::Document start = document();
    paste();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !message().isEmpty(); }, kPatience));
    EXPECT_TRUE(message().contains(u"另一个编辑部"_s)) << message().toStdString();
    keep(*window, u"paste-refused"_s);
    EXPECT_TRUE(document() == start);
    ASSERT_TRUE(session().flushNow());
    expectSound(m_location);
}

TEST_F(Pictures, WhileStoriesHoverTheirPlaceIsReckonedOnceACell)
{
    auto *drop = view->findChild<tools::PageDrop *>();
    ASSERT_TRUE(drop);
    Id story;
    for (const Id id : document().all(model::ObjectKind::Story))
        if (edit::storiesOn(document(), window->page()).empty() || story.isNull())
            story = id;
    const std::unique_ptr<QMimeData> data(panels::storiesToMime({story}, {u"稿"_s}));
    const base::Rect area = page().grid.typeArea;
    // Free of areas: what is under the pointer there takes stories itself.
    QPoint where = at({area.x + base::Length::mm(2), area.y + base::Length::mm(2)});
    for (double y = 5; y < area.height.toMm(); y += 5) {
        const QPoint tried = at({area.x + base::Length::mm(2), area.y + base::Length::mm(y)});
        const auto *under = document().find<model::Frame>(view->frameAt(tried));
        if (!under || !std::holds_alternative<model::AreaContent>(under->content)) {
            where = tried;
            break;
        }
    }
    QDragEnterEvent enter(where, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &enter);
    const int first = drop->reckonings();
    EXPECT_GT(first, 0);
    for (int n = 0; n < 20; ++n) {
        QDragMoveEvent move(where + QPoint(n % 2, 0), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &move);
    }
    EXPECT_LE(drop->reckonings(), first + 2) << "not with each move of the mouse";
    QDragLeaveEvent leave;
    QApplication::sendEvent(view->viewport(), &leave);
}
