// The inspector by keys and pointer: what is entered becomes one step of the newsroom, what several things share is
// shown and what differs is empty.
#include "panels/inspector/fields.h"
#include "panels/inspector_panel.h"
#include "tests/support/panel_case.h"
#include "widgets/reference_point.h"
#include "widgets/segmented_control.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Length;
using base::Rect;
using model::AreaContent;
using model::BoxContent;
using model::PictureContent;

namespace {

class Inspector : public support::PanelCase {
protected:
    void SetUp() override
    {
        PanelCase::SetUp();
        QObject::connect(
            &m_panel, &panels::InspectorPanel::changeWanted, &m_panel, [this](const panels::WantedChange &change) {
                take(change);
                m_panel.show(&m_session, m_page, m_frames);
            });
        m_panel.resize(328, 900);
        static_cast<QWidget &>(m_panel).show();
        m_panel.activateWindow();
    }
    void look(std::vector<base::Id> frames)
    {
        m_frames = std::move(frames);
        m_panel.show(&m_session, m_page, m_frames);
    }
    template <typename T = widgets::LengthEdit> T *field(const char *name)
    {
        return part<T>(m_panel, QString::fromLatin1(name));
    }
    void fill(const char *name, const QString &text) { enter(field(name), text); }
    void millimetres() { choose("boxUnit", 1); }
    /// Clicks the segment of that number.
    void choose(const char *name, int number)
    {
        auto *control = field<widgets::SegmentedControl>(name);
        const auto buttons = control->findChildren<QToolButton *>();
        ASSERT_GT(buttons.size(), number);
        QTest::mouseClick(buttons[number], Qt::LeftButton);
    }
    void press(const char *name) { QTest::mouseClick(field<QAbstractButton>(name), Qt::LeftButton); }
    /// Opens the button's menu and takes the entry by keys.
    void colour(const char *name, const QString &entry)
    {
        auto *button = field<panels::ColorButton>(name);
        button->menu()->popup(QPoint(10, 10));
        for (QAction *action : button->menu()->actions())
            if (action->text() == entry) {
                button->menu()->setActiveAction(action);
                QTest::keyClick(button->menu(), Qt::Key_Return);
                return;
            }
        button->menu()->close();
        ADD_FAILURE() << "no colour " << entry.toStdString();
    }
    /// An area that body text of a story stands in.
    base::Id area() const
    {
        for (const base::Id id : framesOf<AreaContent>())
            if (const auto &area = content<AreaContent>(id); area.roles.empty() || area.columns > 1)
                return id;
        return framesOf<AreaContent>().front();
    }

    panels::InspectorPanel m_panel;
    std::vector<base::Id> m_frames;
};

} // namespace

TEST_F(Inspector, TakesAWidthInCharactersAndMillimetres)
{
    const base::Id picture = framesOf<PictureContent>().front();
    look({picture});
    millimetres();
    fill("boxColumns", u"10字+2mm"_s);
    const Length em = document().find<model::Page>(m_page)->grid.bodySize;
    EXPECT_EQ(frame(picture).box.width, Length::mm(std::round((em.toMm() * 10 + 2) * 100) / 100));
    EXPECT_EQ(m_asked, 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.canUndo(); }, 10000));
    EXPECT_TRUE(m_session.undoNow());
}

TEST_F(Inspector, KeepsTheReferencePointWhereItIs)
{
    const base::Id picture = framesOf<PictureContent>().front();
    look({picture});
    millimetres();
    auto *point = field<widgets::ReferencePoint>("boxPoint");
    point->setFocus();
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(point, Qt::Key_Right);
        QTest::keyClick(point, Qt::Key_Down);
    }
    const Rect before = frame(picture).box;
    EXPECT_DOUBLE_EQ(field("boxColumn")->value(), before.right().toMm());
    fill("boxColumns", u"30"_s);
    EXPECT_EQ(frame(picture).box.width, Length::mm(30));
    EXPECT_EQ(frame(picture).box.right(), before.right());
    EXPECT_EQ(frame(picture).box.y, before.y);
}

TEST_F(Inspector, ShowsWhatSeveralShareAndLeavesEmptyWhatDiffers)
{
    std::vector<base::Id> two = framesOf<PictureContent>();
    ASSERT_GE(two.size(), 2U);
    two.resize(2);
    PictureContent grey = content<PictureContent>(two[0]);
    look({two[0]});
    press("imageGrey");
    EXPECT_NE(content<PictureContent>(two[0]).grey, grey.grey);
    look(two);
    EXPECT_EQ(field<QCheckBox>("imageGrey")->checkState(), Qt::PartiallyChecked);
    press("imageGrey");
    EXPECT_TRUE(content<PictureContent>(two[0]).grey);
    EXPECT_TRUE(content<PictureContent>(two[1]).grey);
    EXPECT_EQ(field<QCheckBox>("imageGrey")->checkState(), Qt::Checked);
    EXPECT_EQ(part<QLabel>(m_panel, u"inspectorTitle"_s)->text(), u"图片 2"_s);
    // Both moved by as much as the whole.
    millimetres();
    const Rect first = frame(two[0]).box, second = frame(two[1]).box;
    const double left = field("boxColumn")->value();
    fill("boxColumn", QString::number(left + 3, 'f', 2));
    const Length moved = frame(two[0]).box.x - first.x;
    EXPECT_NEAR(moved.toMm(), 3, 0.01);
    EXPECT_EQ(frame(two[1]).box.x - second.x, moved);
    EXPECT_EQ(frame(two[1]).box.width, second.width);
    EXPECT_TRUE(m_refused.isEmpty()) << m_refused.toStdString();
}

TEST_F(Inspector, AlignsWhatIsSelected)
{
    std::vector<base::Id> two = framesOf<PictureContent>();
    ASSERT_GE(two.size(), 2U);
    two.resize(2);
    look(two);
    ASSERT_NE(frame(two[0]).box.x, frame(two[1]).box.x);
    press("inspectAlignLeft");
    EXPECT_EQ(frame(two[0]).box.x, frame(two[1]).box.x);
    press("inspectGroup");
    EXPECT_FALSE(frame(two[0]).groups.empty());
    EXPECT_EQ(frame(two[0]).groups, frame(two[1]).groups);
    EXPECT_FALSE(field<QToolButton>("inspectGroup")->isEnabled());
    press("inspectUngroup");
    EXPECT_TRUE(frame(two[0]).groups.empty());
}

TEST_F(Inspector, LocksAndUnlocks)
{
    const base::Id picture = framesOf<PictureContent>().front();
    look({picture});
    press("inspectLock");
    EXPECT_TRUE(frame(picture).locked);
    EXPECT_FALSE(field("boxRow")->isEnabled());
    EXPECT_FALSE(field<QCheckBox>("imageMirrored")->isEnabled());
    press("inspectLock");
    EXPECT_FALSE(frame(picture).locked);
    EXPECT_TRUE(field("boxRow")->isEnabled());
}

TEST_F(Inspector, GivesAnAreaItsHeadlineFormStyleAndSize)
{
    base::Id headed;
    for (const base::Id id : framesOf<AreaContent>()) {
        look({id});
        if (!field("areaSize-headline")->isHidden() && !part<QLabel>(m_panel, u"inspectorTitle"_s)->text().isEmpty()
            && field<widgets::SegmentedControl>("areaForm")->isVisible()) {
            headed = id;
            break;
        }
    }
    ASSERT_FALSE(headed.isNull());
    choose("areaForm", 1);
    EXPECT_EQ(content<AreaContent>(headed).headlineForm, model::HeadlineForm::Vertical);
    choose("areaForm", 0);
    EXPECT_EQ(content<AreaContent>(headed).headlineForm, model::HeadlineForm::Across);
    const double own = field("areaSize-headline")->value();
    fill("areaSize-headline", QString::number(own + 2));
    const auto &sizes = content<AreaContent>(headed).sizes;
    ASSERT_EQ(sizes.count(model::ParagraphRole::Headline), 1U);
    EXPECT_EQ(sizes.at(model::ParagraphRole::Headline), Length::pt(own + 2));
    fill("areaSize-headline", QString::number(own)); // the style's own is none of the area's
    EXPECT_TRUE(content<AreaContent>(headed).sizes.empty());
    auto *style = field<panels::Choice>("areaStyle-headline");
    style->setFocus();
    QTest::keyClick(style, Qt::Key_End);
    EXPECT_EQ(content<AreaContent>(headed).styles.at(model::ParagraphRole::Headline), style->currentData().toString());
}

TEST_F(Inspector, SetsColumnsCharactersAndSqueeze)
{
    const base::Id id = area();
    look({id});
    fill("areaColumns", u"3"_s);
    EXPECT_EQ(content<AreaContent>(id).columns, 3);
    const double characters = field("areaCharacters")->value();
    fill("areaCharacters", QString::number(characters - 1));
    EXPECT_EQ(content<AreaContent>(id).columnMode, model::ColumnMode::Free);
    EXPECT_DOUBLE_EQ(field("areaCharacters")->value(), characters - 1);
    auto *slider = field<QSlider>("areaSqueeze");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_EQ(content<AreaContent>(id).squeeze, 2);
    const bool balanced = content<AreaContent>(id).balanced;
    press("areaBalanced");
    EXPECT_NE(content<AreaContent>(id).balanced, balanced);
    press("areaInsets");
    fill("areaInsetTop", u"2mm+1pt"_s);
    ASSERT_EQ(content<AreaContent>(id).insets.size(), 4U);
    EXPECT_NEAR(content<AreaContent>(id).insets[1].toMm(), 2.35, 0.01);
    fill("areaInsetTop", u"0"_s);
    EXPECT_TRUE(content<AreaContent>(id).insets.empty());
}

TEST_F(Inspector, ColoursGroundAndEdgeFromTheSwatches)
{
    const base::Id box = framesOf<BoxContent>().front();
    look({box});
    const auto *issue = document().find<model::Issue>(m_session.issue());
    const auto *publication = document().find<model::Publication>(issue->publication);
    ASSERT_FALSE(publication->swatches.empty());
    const model::Swatch swatch = publication->swatches.front();
    colour("lookFill", swatch.name);
    ASSERT_TRUE(content<BoxContent>(box).fill);
    EXPECT_EQ(content<BoxContent>(box).fill->swatch, swatch.number);
    colour("lookStroke", u"黑"_s);
    EXPECT_EQ(content<BoxContent>(box).stroke, base::Color::black());
    fill("lookWeight", u"1mm"_s);
    EXPECT_NEAR(content<BoxContent>(box).weight.toMm(), 1, 0.01);
    colour("lookFill", u"无"_s);
    EXPECT_FALSE(content<BoxContent>(box).fill);
    fill("lookRadius", u"3"_s);
    EXPECT_EQ(content<BoxContent>(box).shape, model::FrameShape::Rounded);

    // The swatches' panel colours what the inspector shows.
    panels::SwatchesPanel swatches;
    m_panel.connectSwatches(&swatches);
    swatches.show(document(), publication->id);
    look({box});
    Q_EMIT swatches.colorWanted(panels::PaintTarget::Fill, base::Color::black(), {});
    EXPECT_EQ(content<BoxContent>(box).fill, base::Color::black());
}

TEST_F(Inspector, LetsTextRunAroundABoxOrAContour)
{
    const base::Id picture = framesOf<PictureContent>().front();
    look({picture});
    choose("runaroundKind", 0);
    EXPECT_FALSE(frame(picture).runaround);
    EXPECT_FALSE(field("runaroundGap")->isVisible());
    choose("runaroundKind", 1);
    EXPECT_TRUE(frame(picture).runaround);
    fill("runaroundGap", u"1.5"_s);
    EXPECT_EQ(frame(picture).runaroundGap, Length::mm(1.5));
    auto *shape = field<panels::Choice>("lookShape");
    shape->setFocus();
    QTest::keyClick(shape, Qt::Key_Down);
    QTest::keyClick(shape, Qt::Key_Down); // an ellipse
    EXPECT_EQ(content<PictureContent>(picture).shape, model::FrameShape::Ellipse);
    choose("runaroundKind", 2);
    EXPECT_GE(frame(picture).contour.size(), 32U);
    EXPECT_TRUE(m_refused.isEmpty()) << m_refused.toStdString();
}

TEST_F(Inspector, PlacesAPictureByHandAndFillsItsFrameAgain)
{
    const base::Id picture = framesOf<PictureContent>().front();
    look({picture});
    ASSERT_FALSE(content<PictureContent>(picture).image);
    EXPECT_NEAR(field("imageScale")->value(), 100, 0.11);
    fill("imageScale", u"150"_s);
    ASSERT_TRUE(content<PictureContent>(picture).image);
    const Rect image = *content<PictureContent>(picture).image;
    EXPECT_GE(image.width, frame(picture).box.width);
    EXPECT_NEAR(std::min(image.width.toPt() / frame(picture).box.width.toPt(),
                    image.height.toPt() / frame(picture).box.height.toPt()),
        1.5, 0.01);
    fill("imageAngle", u"-3"_s);
    EXPECT_EQ(content<PictureContent>(picture).rotation, -300);
    press("imageFill");
    EXPECT_FALSE(content<PictureContent>(picture).image);
    fill("imageFocusX", u"25"_s);
    EXPECT_EQ(document().find<model::StoryPicture>(content<PictureContent>(picture).picture)->focusX, 250);
}

TEST_F(Inspector, AsksForTheFrameAndTheCropOfAPicture)
{
    for (const base::Id id : framesOf<AreaContent>()) {
        look({id});
        if (m_panel.findChild<QAbstractButton *>(u"pictureRow"_s))
            break;
    }
    auto *row = field<QAbstractButton>("pictureRow");
    ASSERT_TRUE(row);
    QSignalSpy frames(&m_panel, &panels::InspectorPanel::frameWanted);
    QSignalSpy crops(&m_panel, &panels::InspectorPanel::cropWanted);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Space);
    press("pictureCrop");
    ASSERT_EQ(frames.size(), 1);
    ASSERT_EQ(crops.size(), 1);
    const auto chosen = frames.front().front().value<base::Id>();
    EXPECT_TRUE(std::holds_alternative<PictureContent>(frame(chosen).content));
    EXPECT_EQ(crops.front().front().value<base::Id>(), chosen);
}

TEST_F(Inspector, ShowsThePageWhereNothingIsSelected)
{
    look({});
    EXPECT_FALSE(m_panel.findChildren<QLabel *>(u"pageFact"_s).isEmpty());
    EXPECT_TRUE(m_panel.findChildren<QLabel *>(u"pageFact"_s).front()->isVisible());
    EXPECT_FALSE(field("boxRow")->isVisible());
    EXPECT_EQ(part<QLabel>(m_panel, u"inspectorTitle"_s)->text(), u"A01 专版"_s);
}
