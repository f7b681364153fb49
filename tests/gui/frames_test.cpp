// Frames of every kind drawn and changed by mouse and keys: pictures from files, rules, boxes, polygons, adverts,
// furniture.
#include "compose_case.h"

#include "panels/inspector/fields.h"
#include "tests/support/iptc.h"
#include "tools/points_tool.h"

#include <QBuffer>
#include <QComboBox>
#include <QFileDialog>
#include <QImage>
#include <QMenu>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using base::Rect;

namespace {

class Frames : public support::ComposeCase {
protected:
    void SetUp() override
    {
        ComposeCase::SetUp();
        makeEmptyPage();
    }
    /// A photograph as an agency sends it.
    QString photograph(const QString &name, const QColor &color, const QByteArray &caption)
    {
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(color);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG", 90);
        bytes = test::withIptc(bytes, {{test::Caption, caption}, {test::Byline, "李 江"}});
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    Id only(const char *kind) const
    {
        const auto laid = view->layout();
        for (const layout::FrameLayout &each : laid->frames)
            if (each.kind == QLatin1String(kind))
                return each.frame;
        return {};
    }
    template <typename T> T *inspected(const char *name) { return part<T>(QString::fromLatin1(name)); }
};

} // namespace

TEST_F(Frames, APictureIsDrawnFilledFromAFileAndCroppedInPlace)
{
    const QString first = photograph(u"江.jpg"_s, QColor(30, 90, 160), "湘江边的早晨。");
    press(Qt::Key_P);
    drag(mm(60, 100), mm(140, 150), Qt::AltModifier);
    auto *dialog = part<QFileDialog>(u"pictureDialog"_s);
    ASSERT_TRUE(dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    ASSERT_TRUE(name);
    name->setFocus();
    name->setText(first);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(comes([&] { return !view->selection().frame.isNull(); }));
    settle();
    const Id picture = view->selection().frame;
    ASSERT_TRUE(std::holds_alternative<model::PictureContent>(frame(picture)->content));
    EXPECT_NEAR(box(picture).x.toMm(), 60, 1);
    EXPECT_NEAR(box(picture).width.toMm(), 80, 1);
    const Id caption = only("caption");
    ASSERT_FALSE(caption.isNull());
    EXPECT_TRUE(wordsIn(caption).contains(u"湘江边的早晨"_s)) << wordsIn(caption).toStdString();
    EXPECT_TRUE(wordsIn(caption).contains(u"李"_s));
    ASSERT_TRUE(comes(
        [&] { return pixels(QRect(middleOf(picture) - QPoint(10, 10), QSize(20, 20)), QColor(30, 90, 160)) > 200; }));

    // Moved within its frame, which stays.
    const Rect stands = box(picture);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(picture));
    ASSERT_EQ(view->tool()->name(), u"crop"_s);
    drag(middleOf(picture), middleOf(picture) + QPoint(12, -9));
    settle();
    ASSERT_TRUE(content<model::PictureContent>(picture).image);
    EXPECT_EQ(box(picture), stands);
    EXPECT_EQ(view->selection().frame, picture);
    press(Qt::Key_Delete); // it fills its frame again, which stays
    ASSERT_TRUE(frame(picture));
    EXPECT_FALSE(content<model::PictureContent>(picture).image);
    EXPECT_TRUE(undone([&] { return content<model::PictureContent>(picture).image.has_value(); }));
    press(Qt::Key_Return);
    EXPECT_EQ(view->tool()->name(), u"select"_s);
    EXPECT_TRUE(undone([&] { return !content<model::PictureContent>(picture).image; }));
    settle();

    // Another file dropped into it: the frame and its place stay, the words are the file's.
    const QString second = photograph(u"桥.jpg"_s, QColor(190, 60, 40), "大桥合龙。");
    dropFiles({second}, middleOf(picture));
    ASSERT_TRUE(comes([&] { return wordsIn(caption).contains(u"大桥合龙"_s); }));
    EXPECT_EQ(box(picture), stands);
    EXPECT_TRUE(comes(
        [&] { return pixels(QRect(middleOf(picture) - QPoint(10, 10), QSize(20, 20)), QColor(190, 60, 40)) > 200; }));
    this->picture(u"lines6-picture"_s);

    // A file dropped where there is none makes one.
    const std::size_t before = frames();
    dropFiles({first}, mm(60, 220));
    EXPECT_TRUE(comes([&] { return frames() >= before + 1; }));
}

TEST_F(Frames, ARuleIsDrawnStraight)
{
    const Id rule = draw(Qt::Key_L, 60, 120, 80, 1.2);
    ASSERT_FALSE(rule.isNull());
    ASSERT_TRUE(std::holds_alternative<model::RuleContent>(frame(rule)->content));
    EXPECT_NEAR(box(rule).width.toMm(), 80, 1);
    auto *weight = inspected<widgets::LengthEdit>("lookWeight");
    enter(weight, u"1pt+0.5mm"_s);
    EXPECT_NEAR(content<model::RuleContent>(rule).weight.toPt(), 1 + 0.5 * 72 / 25.4, 0.02);
    settle();
    view->setFocus();
    press(Qt::Key_Escape);
    EXPECT_GT(pixels(QRect(mm(70, 116), mm(130, 125)), Qt::black, 90), 30);
    EXPECT_TRUE(undone([&] { return content<model::RuleContent>(rule).weight == Length::pt(0.4); }));
    EXPECT_TRUE(undone([&] { return !frame(rule); }));
}

TEST_F(Frames, ABoxTakesABorderFromTheInspector)
{
    const Id box = draw(Qt::Key_M, 60, 120, 60, 40);
    ASSERT_TRUE(std::holds_alternative<model::BoxContent>(frame(box)->content));
    settle();
    press(Qt::Key_Escape);
    const QRect edge(mm(62, 118), mm(118, 126));
    const int plain = pixels(edge, Qt::black, 90);
    click(middleOf(box));
    auto *border = inspected<panels::Choice>("lookBorder");
    ASSERT_TRUE(border->isVisible());
    ASSERT_GT(border->count(), 5);
    border->setFocus();
    QTest::keyClick(border, Qt::Key_Down);
    QTest::keyClick(border, Qt::Key_Down);
    const QString name = content<model::BoxContent>(box).border;
    ASSERT_FALSE(name.isEmpty());
    EXPECT_EQ(border->currentData().toString(), name);
    enter(inspected<widgets::LengthEdit>("lookWeight"), u"3"_s);
    settle();
    view->setFocus();
    press(Qt::Key_Escape);
    EXPECT_GT(pixels(edge, Qt::black, 90), plain);
    picture(u"lines6-border"_s);
    EXPECT_TRUE(undone([&] { return content<model::BoxContent>(box).weight != Length::pt(3); }));
    EXPECT_TRUE(undone([&] { return content<model::BoxContent>(box).border != name; }));
}

TEST_F(Frames, APolygonIsDrawnAndItsCornersMoved)
{
    press(Qt::Key_G);
    for (const QPoint corner : {mm(60, 120), mm(110, 120), mm(110, 160), mm(60, 160)})
        click(corner, Qt::AltModifier);
    press(Qt::Key_Return);
    settle();
    const Id polygon = view->selection().frame;
    ASSERT_FALSE(polygon.isNull());
    ASSERT_TRUE(tools::isPolygon(*frame(polygon)));
    ASSERT_EQ(frame(polygon)->contour.size(), 4U);
    const Rect drawn = box(polygon);

    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(polygon));
    ASSERT_EQ(view->tool()->name(), u"points"_s);
    drag(mm(110, 120), mm(140, 105), Qt::AltModifier);
    settle();
    EXPECT_NEAR(box(polygon).right().toMm(), 140, 1);
    EXPECT_NEAR(box(polygon).y.toMm(), 105, 1);
    const auto corner = [&](std::size_t i) {
        const base::Point at = frame(polygon)->contour[i];
        return base::Point{box(polygon).x + at.x, box(polygon).y + at.y};
    };
    EXPECT_NEAR(corner(0).x.toMm(), 60, 1) << "the others stay where they are seen";
    EXPECT_NEAR(corner(0).y.toMm(), 120, 1);
    EXPECT_NEAR(corner(2).y.toMm(), 160, 1);

    // One more on an edge, taken away again by key.
    drag(mm(85, 160), mm(85, 180), Qt::AltModifier);
    settle();
    ASSERT_EQ(frame(polygon)->contour.size(), 5U);
    EXPECT_NEAR(box(polygon).bottom().toMm(), 180, 1);
    picture(u"lines6-polygon"_s);
    press(Qt::Key_Delete);
    ASSERT_EQ(frame(polygon)->contour.size(), 4U);
    EXPECT_NEAR(box(polygon).bottom().toMm(), 160, 1);

    // By keys alone: to a corner, a millimetre, a new one.
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    auto *points = qobject_cast<tools::PointsTool *>(view->tool());
    ASSERT_TRUE(points && points->chosen());
    const std::size_t chosen = *points->chosen();
    const base::Point before = corner(chosen);
    press(Qt::Key_Left);
    EXPECT_EQ(before.x - corner(chosen).x, Length::mm(1));
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(corner(chosen).y - before.y, Length::mm(5));
    press(Qt::Key_Insert);
    EXPECT_EQ(frame(polygon)->contour.size(), 5U);
    press(Qt::Key_Delete);
    press(Qt::Key_Delete);
    EXPECT_EQ(frame(polygon)->contour.size(), 3U);
    press(Qt::Key_Delete); // a polygon has three
    EXPECT_EQ(frame(polygon)->contour.size(), 3U);
    EXPECT_FALSE(said().isEmpty());

    // Esc gives a drag up; Enter ends the work; every step comes back.
    const Rect now = box(polygon);
    pull(at(corner(0)), at(corner(0)) + QPoint(60, 60), Qt::AltModifier);
    press(Qt::Key_Escape);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton);
    settle();
    EXPECT_EQ(box(polygon), now);
    press(Qt::Key_Return);
    EXPECT_EQ(view->tool()->name(), u"select"_s);
    for (int i = 0; i < 8; ++i) { // every step comes back
        const model::Document before = document();
        EXPECT_TRUE(undone([&] { return !(document() == before); })) << i;
        QTest::qWait(20);
    }
    ASSERT_TRUE(frame(polygon));
    EXPECT_EQ(box(polygon), drawn);
}

TEST_F(Frames, ACornerThatWasUndoneIsChosenNoMoreAndEscEndsTheWork)
{
    press(Qt::Key_G);
    for (const QPoint corner : {mm(60, 120), mm(110, 120), mm(110, 160), mm(60, 160)})
        click(corner, Qt::AltModifier);
    press(Qt::Key_Return);
    settle();
    const Id polygon = view->selection().frame;
    ASSERT_FALSE(polygon.isNull());
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(polygon));
    auto *points = qobject_cast<tools::PointsTool *>(view->tool());
    ASSERT_TRUE(points);
    drag(mm(60, 140), mm(45, 140), Qt::AltModifier); // on the edge from the last corner to the first
    settle();
    ASSERT_EQ(frame(polygon)->contour.size(), 5U);
    ASSERT_EQ(points->chosen(), 4U);
    ASSERT_TRUE(undone([&] { return frame(polygon)->contour.size() == 4U; }));
    EXPECT_FALSE(points->chosen());
    press(Qt::Key_Delete);
    EXPECT_EQ(frame(polygon)->contour.size(), 4U);
    press(Qt::Key_Insert);
    EXPECT_EQ(frame(polygon)->contour.size(), 4U);
    press(Qt::Key_Tab);
    EXPECT_EQ(points->chosen(), 0U);
    press(Qt::Key_Escape);
    EXPECT_EQ(view->tool()->name(), u"select"_s);
    EXPECT_EQ(view->selection().frame, polygon) << "one Esc ends one thing";
}

TEST_F(Frames, AnAdvertIsDrawnAndAwaitsItsFile)
{
    press(Qt::Key_D);
    drag(mm(60, 200), mm(160, 300), Qt::AltModifier);
    auto *dialog = part<QDialog>(u"advertDialog"_s);
    ASSERT_TRUE(dialog->isVisible());
    auto *who = dialog->findChild<QLineEdit *>(u"advertAdvertiser"_s);
    who->setText(u"商场"_s);
    auto *place = dialog->findChild<QPushButton *>(u"advertPlace"_s);
    ASSERT_TRUE(place->isEnabled());
    QTest::mouseClick(place, Qt::LeftButton);
    settle();
    const Id made = view->selection().frame;
    ASSERT_FALSE(made.isNull());
    EXPECT_EQ(content<model::AdvertContent>(made).advertiser, u"商场"_s);
    EXPECT_NEAR(box(made).x.toMm(), 60, 1);
    EXPECT_NEAR(box(made).height.toMm(), 100, 1);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(made));
    EXPECT_TRUE(comes([&] {
        for (auto *each : window->findChildren<QDialog *>(u"advertDialog"_s))
            if (each->isVisible() && each->findChild<QLineEdit *>(u"advertAdvertiser"_s)->text() == u"商场"_s)
                return each->close();
        return false;
    })) << "a double click opens it again";
}

TEST_F(Frames, FurnitureComesByRoleAndFillsItself)
{
    const std::size_t before = frames();
    action(u"furnitureBanner"_s)->trigger();
    settle();
    const Id banner = view->selection().frame;
    ASSERT_EQ(frames(), before + 1);
    EXPECT_EQ(frame(banner)->role, u"section-banner"_s);
    const Rect room = page().grid.typeArea;
    EXPECT_TRUE(room.contains({box(banner).x, box(banner).y}));
    action(u"pageFacts"_s)->trigger();
    auto *facts = part<QDialog>(u"pageFactsDialog"_s);
    enter(facts->findChild<QLineEdit *>(u"pageSection"_s), u"城事"_s);
    if (facts->isVisible())
        QTest::mouseClick(facts->findChild<QPushButton *>(u"pageFactsSave"_s), Qt::LeftButton);
    QTest::qWait(20);
    settle();
    EXPECT_EQ(wordsIn(banner), u"城事"_s);

    click(middleOf(banner));
    ASSERT_EQ(view->selection().frame, banner);
    auto *role = inspected<panels::Choice>("textRole");
    ASSERT_TRUE(role->isVisible());
    EXPECT_EQ(role->currentData().toString(), u"section-banner"_s);
    role->setFocus();
    QTest::keyClick(role, Qt::Key_Down);
    EXPECT_EQ(frame(banner)->role, u"credits"_s);
    EXPECT_TRUE(undone([&] { return frame(banner)->role == u"section-banner"_s; }));

    action(u"furnitureText"_s)->trigger();
    settle();
    const Id words = view->selection().frame;
    EXPECT_TRUE(frame(words)->role.isEmpty());
    EXPECT_TRUE(view->isTyping());
    press(Qt::Key_Escape);
    enter(part<QLineEdit>(u"contextY"_s), u"300"_s); // and is moved as every frame is
    settle();
    view->setFocus();
    EXPECT_NEAR(box(words).y.toMm(), 300, 0.1);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(words));
    ASSERT_TRUE(view->isTyping());
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"本版图片由作者提供"_s);
    settle();
    EXPECT_EQ(wordsIn(words), u"本版图片由作者提供"_s);
}
