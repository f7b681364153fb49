// The shipped photo pages: places for pictures, each with its caption, that take a picture's file where it is dropped.
#include "by_hand.h"

#include "edit/page_edits.h"
#include "session/page_template.h"

using namespace banxin;
using namespace Qt::StringLiterals;
using test::kPatience;

class PhotoPage : public test::ByHand {
protected:
    std::vector<base::Id> places() const
    {
        std::vector<base::Id> found;
        for (const model::Frame *each : document().childrenOf<model::Frame>(m_window->page())) {
            const auto *area = std::get_if<model::AreaContent>(&each->content);
            if (area && area->reservedPictures == 1 && area->reservedCharacters <= 160)
                found.push_back(each->id);
        }
        return found;
    }
    void dropPicture(const QString &path, base::Point onto)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint where = at(onto);
        QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view().viewport(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent drop(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view().viewport(), &drop);
    }
};

TEST_F(PhotoPage, APictureDroppedOnItsPlaceTakesItWithItsCaption)
{
    makePublication();
    if (HasFatalFailure())
        return;
    for (const auto &[kind, number, least] :
        {std::tuple(u"四开图片版"_s, u"A02"_s, 3U), {u"对开图片版"_s, u"A03"_s, 4U}}) {
        makePage(kind, number, u"影像"_s);
        settle();
        view().fitPage();
        const auto all = places();
        ASSERT_GE(all.size(), least) << kind.toStdString();
        const base::Rect place = frame(all.front()).box;
        const QString file = m_folder.filePath(number + u".jpg"_s);
        ASSERT_TRUE(QFile::copy(u":/sample/ladybird.jpg"_s, file));
        dropPicture(file, {place.x + place.width / 2, place.y + place.height / 2});
        ASSERT_TRUE(QTest::qWaitFor([&] { return places().size() == all.size() - 1; }, kPatience))
            << kind.toStdString();
        const model::Frame *picture = nullptr, *caption = nullptr;
        for (const model::Frame *each : document().childrenOf<model::Frame>(m_window->page())) {
            if (std::holds_alternative<model::PictureContent>(each->content))
                picture = each;
            if (std::holds_alternative<model::CaptionContent>(each->content))
                caption = each;
        }
        ASSERT_TRUE(picture && caption) << kind.toStdString();
        EXPECT_EQ(std::get<model::PictureContent>(picture->content).picture,
            std::get<model::CaptionContent>(caption->content).picture);
        // Both stand where the place was, the caption below, and nothing lies over anything.
        EXPECT_EQ(picture->box.x, place.x);
        EXPECT_EQ(picture->box.y, place.y);
        EXPECT_EQ(picture->box.width, place.width);
        EXPECT_EQ(caption->box.bottom(), place.bottom());
        EXPECT_GT(caption->box.y, picture->box.bottom());
        // One step takes it back.
        m_window->action(u"editUndo"_s)->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return places().size() == all.size(); }, kPatience));
    }
}
