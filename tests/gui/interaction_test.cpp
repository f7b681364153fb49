// What an editor meets at the pointer: pictures that go on covering their frames, frames that are turned, what is said
// where something cannot be, labels that keep clear of each other, drags whose end was lost.
#include "canvas/page_view.h"
#include "canvas/rulers.h"
#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "layout/picture_cover.h"
#include "panels/facts.h"
#include "panels/story_pool.h"
#include "shell/status_line.h"
#include "shell/workbench.h"
#include "tools/area_strip.h"
#include "tools/pointer_label.h"
#include "tools/select_tool.h"
#include "widgets/message_bar.h"

#include "tests/support/sample_copy.h"

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <gtest/gtest.h>

using namespace banxin;
using base::Id;
using base::Length;
using base::Rect;

namespace {

constexpr int kPatience = 60000;

class Interaction : public testing::Test {
protected:
    void open(const QString &number)
    {
        const QString location = m_folder.filePath(QStringLiteral("株洲日报.banxin"));
        support::copySample(location);
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        window = m_workbench->openStore(location, {QDate(2020, 10, 19), {}, number});
        window->showNormal();
        window->resize(1600, 1200);
        view = &window->view();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && view->layout(); }, kPatience));
        view->fitPage();
        view->setFocus();
    }

    const model::Document &document() const { return window->session().working(); }
    const model::Page &page() const { return *document().find<model::Page>(window->page()); }
    const model::Frame &frame(Id id) const { return *document().find<model::Frame>(id); }
    QPoint at(base::Point point) const { return view->transform().toView(point).toPoint(); }
    static base::Point middle(const Rect &box) { return {box.x + box.width / 2, box.y + box.height / 2}; }
    QPoint middleOf(Id id) const { return at(middle(frame(id).box)); }
    template <typename Content> std::vector<Id> framesOf() const
    {
        std::vector<Id> found;
        for (const model::Frame *each : document().childrenOf<model::Frame>(window->page()))
            if (std::holds_alternative<Content>(each->content))
                found.push_back(each->id);
        return found;
    }
    Id captionOf(Id picture) const
    {
        const Id shown = std::get<model::PictureContent>(frame(picture).content).picture;
        for (const Id id : framesOf<model::CaptionContent>())
            if (std::get<model::CaptionContent>(frame(id).content).picture == shown)
                return id;
        return {};
    }

    void press(QPoint where, Qt::KeyboardModifiers held = {}) const
    {
        QTest::mousePress(view->viewport(), Qt::LeftButton, held, where);
    }
    void move(QPoint where, Qt::KeyboardModifiers held = {}, Qt::MouseButtons buttons = Qt::LeftButton) const
    {
        QMouseEvent event(QEvent::MouseMove, where, view->viewport()->mapToGlobal(where), Qt::NoButton, buttons, held);
        QApplication::sendEvent(view->viewport(), &event);
    }
    void release(QPoint where, Qt::KeyboardModifiers held = {}) const
    {
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, held, where);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers held = {}) const
    {
        press(from, held);
        for (int step = 1; step <= 6; ++step)
            move(from + (to - from) * step / 6, held);
        release(to, held);
    }
    void settle() const
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return window->session().isLayoutCurrent(window->page()) && !view->isPreviewing(); }, kPatience));
        QTest::qWait(100); // panels follow
    }
    void apply(const base::Result<model::ChangeSet> &change) const
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        ASSERT_TRUE(window->session().apply(*change));
        settle();
    }
    edit::EditContext context() const { return {window->session().person(), Id()}; }
    Id addBox(double x, double y, double width, double height, int rotation = 0) const
    {
        const Id id = Id::create();
        model::BoxContent box;
        box.stroke = base::Color::black();
        const edit::NewFrame made{{Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)}, box};
        apply(edit::addFrame(document(), window->page(), made, context(), id));
        if (rotation != 0)
            apply(edit::rotateFrames(document(), {id}, rotation, context()));
        return id;
    }
    QImage seen() const
    {
        QImage image(view->viewport()->size(), QImage::Format_RGB32);
        view->viewport()->render(&image);
        return image;
    }
    void shoot(const char *name) const
    {
        const QString folder = qEnvironmentVariable("BANXIN_SHOTS");
        if (!folder.isEmpty())
            window->grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
    }
    /// Of the picture in the frame, on the page, before it is turned.
    Rect imageOf(Id id) const
    {
        const auto &content = std::get<model::PictureContent>(frame(id).content);
        const auto *picture = document().find<model::StoryPicture>(content.picture);
        const model::Asset *asset = nullptr;
        for (const Id each : document().all(model::ObjectKind::Asset))
            if (document().find<model::Asset>(each)->digest == picture->asset)
                asset = document().find<model::Asset>(each);
        return layout::imageOf(frame(id), content, *picture, asset).value_or(Rect());
    }
    Length gapOf(Id id) const
    {
        return layout::gapOf(
            imageOf(id), layout::seenOf(frame(id), std::get<model::PictureContent>(frame(id).content)));
    }
    bool gapIsTold(Id id) const
    {
        const auto findings = panels::pageFindings(document(), window->page(), view->layout().get());
        return std::any_of(findings.begin(), findings.end(), [&](const panels::PageFinding &finding) {
            return finding.rule == QStringLiteral("picture-gap") && finding.frame == id;
        });
    }
    std::vector<layout::CopyfitState> stories() const { return view->layout()->stories; }
    QAction *action(const char16_t *name) const { return window->action(QString::fromUtf16(name)); }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *window = nullptr;
    canvas::PageView *view = nullptr;
};

} // namespace

// Pictures -----------------------------------------------------------------------------------------

TEST_F(Interaction, TwoClicksOnAPictureCropItAndOnItsCaptionType)
{
    open(QStringLiteral("A01"));
    const std::vector<Id> pictures = framesOf<model::PictureContent>();
    ASSERT_EQ(pictures.size(), 2U); // one of them within an area whose text runs around it
    for (const Id picture : pictures) {
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(picture));
        EXPECT_EQ(view->tool()->name(), QStringLiteral("crop"));
        EXPECT_EQ(view->selection().frame, picture);
        EXPECT_FALSE(view->isTyping());
        QTest::keyClick(view, Qt::Key_Escape);
        EXPECT_EQ(view->tool()->name(), QStringLiteral("select")) << "one Esc ends it";
        EXPECT_EQ(view->selection().frame, picture) << "and the picture is still selected";

        const Id caption = captionOf(picture);
        ASSERT_FALSE(caption.isNull());
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(caption));
        EXPECT_TRUE(view->isTyping());
        EXPECT_EQ(view->selection().frame, caption);
        QTest::keyClick(view, Qt::Key_Escape);
        QTest::keyClick(view, Qt::Key_Escape);
    }
}

TEST_F(Interaction, ACroppedPictureGoesOnCoveringItsFrameButWithAlt)
{
    open(QStringLiteral("A01"));
    const Id picture = framesOf<model::PictureContent>().front();
    const QPoint grip = middleOf(picture);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, grip);
    ASSERT_EQ(view->tool()->name(), QStringLiteral("crop"));
    for (const QPoint far : {QPoint(300, 200), QPoint(-400, 30), QPoint(7, -300)}) {
        drag(grip, grip + far);
        settle();
        EXPECT_TRUE(gapOf(picture).isZero());
        EXPECT_FALSE(gapIsTold(picture));
    }
    // A corner pushed far in: as small as it may be.
    const QPoint corner = view->transform().toView(imageOf(picture)).bottomRight().toPoint();
    drag(corner, corner - QPoint(400, 400));
    settle();
    EXPECT_TRUE(gapOf(picture).isZero());
    const Rect least = imageOf(picture), box = frame(picture).box;
    EXPECT_TRUE(std::abs((least.width - box.width).toMm()) < 0.1 || std::abs((least.height - box.height).toMm()) < 0.1
        || std::abs((least.right() - box.right()).toMm()) < 0.1
        || std::abs((least.bottom() - box.bottom()).toMm()) < 0.1);
    QTest::keyClick(view, Qt::Key_Minus);
    for (int n = 0; n < 30; ++n)
        QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
    settle();
    EXPECT_TRUE(gapOf(picture).isZero());

    press(grip, Qt::AltModifier);
    move(grip + QPoint(40, 30), Qt::AltModifier);
    move(grip + QPoint(80, 60), Qt::AltModifier);
    (void)seen();
    shoot("crop-bare");
    release(grip + QPoint(80, 60), Qt::AltModifier);
    settle();
    EXPECT_GT(gapOf(picture), Length::mm(1));
    EXPECT_TRUE(gapIsTold(picture));
    // Without Alt it snaps back.
    drag(grip, grip + QPoint(6, 6));
    settle();
    EXPECT_TRUE(gapOf(picture).isZero());
    EXPECT_FALSE(gapIsTold(picture));
}

TEST_F(Interaction, ATurnedPictureIsCroppedAlongItsOwnSides)
{
    open(QStringLiteral("A01"));
    const Id picture = framesOf<model::PictureContent>().front();
    apply(edit::rotateFrames(document(), {picture}, 3000, context()));
    auto content = std::get<model::PictureContent>(frame(picture).content);
    content.rotation = 1500;
    const Rect start = imageOf(picture);
    content.image = start.grownBy(Length::mm(30)).translated(-frame(picture).box.x, -frame(picture).box.y);
    content.image->height = content.image->width.scaled(start.height.toEmu(), start.width.toEmu());
    apply(edit::setFrameContent(document(), picture, content, context()));
    ASSERT_TRUE(gapOf(picture).isZero());

    const base::Turn turn{middle(frame(picture).box), 4500}; // the frame's angle and its own
    const auto turned = [&](base::Point point) { return at(turn.turned(point)); };
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(picture));
    ASSERT_EQ(view->tool()->name(), QStringLiteral("crop"));

    // Ten millimetres along its own upper side.
    const Rect before = imageOf(picture);
    const base::Point from = middle(frame(picture).box);
    drag(turned(from), turned({from.x - Length::mm(10), from.y}));
    settle();
    EXPECT_NEAR((imageOf(picture).x - before.x).toMm(), -10, 0.7);
    EXPECT_NEAR((imageOf(picture).y - before.y).toMm(), 0, 0.7);
    EXPECT_EQ(imageOf(picture).width, before.width);

    // The handle at its own right lower corner, where that is seen.
    const Rect now = imageOf(picture);
    const QPoint corner = turned({now.right(), now.bottom()});
    EXPECT_TRUE(view->tool()->cursor({QPointF(corner), view->transform().toPage(corner), {}}));
    drag(corner, turned({now.right() + Length::mm(12), now.bottom() + Length::mm(12)}));
    settle();
    const Rect larger = imageOf(picture);
    EXPECT_NEAR(larger.x.toMm(), now.x.toMm(), 0.1) << "the opposite corner stays";
    EXPECT_NEAR(larger.y.toMm(), now.y.toMm(), 0.1);
    EXPECT_GT(larger.width, now.width + Length::mm(8));
    EXPECT_NEAR(larger.width.toMm() / larger.height.toMm(), now.width.toMm() / now.height.toMm(), 0.01);
    (void)seen();
    shoot("crop-turned");

    // Pushed away as far as can be, it covers what is seen of it.
    drag(turned(from), turned({from.x + Length::mm(200), from.y + Length::mm(100)}));
    settle();
    EXPECT_TRUE(gapOf(picture).isZero());
}

// Turned frames ------------------------------------------------------------------------------------

TEST_F(Interaction, ATurnedFrameIsMetWhereItIsSeen)
{
    open(QStringLiteral("A02"));
    const Id turned = addBox(60, 120, 60, 10, 9000); // seen at 85 to 95, 95 to 155
    const Id over = addBox(86, 100, 6, 6);
    const QPoint both = middleOf(over);
    const std::vector<Id> under = view->framesAt(both);
    EXPECT_NE(std::find(under.begin(), under.end(), turned), under.end()) << "beneath another one as well";
    const std::vector<Id> beside = view->framesAt(at({Length::mm(62), Length::mm(125)}));
    EXPECT_EQ(std::find(beside.begin(), beside.end(), turned), beside.end()) << "not where it would stand upright";
    const auto box = view->seenBox(turned);
    ASSERT_TRUE(box);
    EXPECT_LT(box->width(), box->height());

    // A rectangle drawn where it would stand upright does not choose it; one across it does.
    view->setSelectedFrames({});
    const auto within = [&](double x, double y, double width, double height) {
        // Drawn from a place without frames: the margin.
        const QPoint from = at({Length::mm(-8), Length::mm(y)});
        view->setSelectedFrames({});
        press(from);
        move(at({Length::mm(x), Length::mm(y)}));
        move(at({Length::mm(x + width), Length::mm(y + height)}));
        release(at({Length::mm(x + width), Length::mm(y + height)}));
        const auto &chosen = view->selectedFrames();
        return std::find(chosen.begin(), chosen.end(), turned) != chosen.end();
    };
    EXPECT_FALSE(within(60, 121, 20, 6));
    EXPECT_TRUE(within(60, 97, 30, 6));

    // Several: what is around them is around what is seen, and so is their size.
    view->setSelectedFrames({over, turned});
    (void)seen();
    const Rect all = edit::boundsOf(
        std::vector<const model::Frame *>{document().find<model::Frame>(over), document().find<model::Frame>(turned)});
    EXPECT_EQ(view->sizeLabel().text,
        QStringLiteral("%1 × %2 mm").arg(all.width.toMm(), 0, 'f', 1).arg(all.height.toMm(), 0, 'f', 1));
    const QPoint corner = view->transform().toView(all).bottomRight().toPoint();
    drag(corner, corner + QPoint(60, 60), Qt::AltModifier);
    settle();
    const Rect larger = edit::boundsOf(
        std::vector<const model::Frame *>{document().find<model::Frame>(over), document().find<model::Frame>(turned)});
    EXPECT_NEAR(larger.x.toMm(), all.x.toMm(), 0.1);
    EXPECT_NEAR(larger.y.toMm(), all.y.toMm(), 0.1);
    EXPECT_GT(larger.width, all.width + Length::mm(5));
    EXPECT_GT(larger.height, all.height + Length::mm(5));
    EXPECT_EQ(frame(turned).rotation, 9000);
    // Aligned by what is seen of them.
    action(u"alignLeft")->trigger();
    settle();
    EXPECT_EQ(edit::boundsOf(frame(turned)).x, edit::boundsOf(frame(over)).x);
}

// Several areas ------------------------------------------------------------------------------------

TEST_F(Interaction, TwoAreasAreExchangedFromTheBarAndTheStrip)
{
    open(QStringLiteral("A02"));
    std::vector<Id> areas;
    std::vector<Id> placements;
    for (const Id id : framesOf<model::AreaContent>()) {
        const Id placement = std::get<model::AreaContent>(frame(id).content).placement;
        if (!placement.isNull() && std::find(placements.begin(), placements.end(), placement) == placements.end()) {
            areas.push_back(id);
            placements.push_back(placement);
        }
    }
    ASSERT_GE(areas.size(), 2U);
    auto *strip = view->findChild<tools::AreaStrip *>();
    auto *inBar = window->findChild<QToolButton *>(QStringLiteral("contextExchange"));
    ASSERT_TRUE(strip && inBar);
    const auto button = [&](const char *name) { return strip->findChild<QToolButton *>(QLatin1String(name)); };

    view->selectFrame(areas[0]);
    QTest::qWait(50);
    EXPECT_TRUE(strip->isVisible());
    EXPECT_TRUE(button("stripForm")->isVisible());
    EXPECT_FALSE(button("stripAlign")->isVisible());

    view->setSelectedFrames({areas[0], areas[1]});
    QTest::qWait(50);
    ASSERT_TRUE(strip->isVisible()) << "it stays for several";
    EXPECT_FALSE(button("stripForm")->isVisible());
    for (const char *name : {"stripExchange", "stripAlign", "stripDistribute", "stripGroup"})
        EXPECT_TRUE(button(name)->isVisible()) << name;
    EXPECT_FALSE(button("stripDistribute")->isEnabled()) << "two have no gaps to share out";
    EXPECT_TRUE(inBar->isVisible());
    EXPECT_TRUE(inBar->isEnabled());
    shoot("two-areas");
    const auto storyIn = [&](Id id) { return panels::storyOfFrame(document(), id); };
    const Id first = storyIn(areas[0]), second = storyIn(areas[1]);
    QTest::mouseClick(button("stripExchange"), Qt::LeftButton);
    settle();
    EXPECT_EQ(storyIn(areas[0]), second);
    EXPECT_EQ(storyIn(areas[1]), first);
    QTest::mouseClick(inBar, Qt::LeftButton);
    settle();
    EXPECT_EQ(storyIn(areas[0]), first);

    // With a frame that is no area there is nothing to exchange, and the rest stays.
    const Id box = addBox(60, 120, 20, 20);
    view->setSelectedFrames({areas[0], areas[1], box});
    QTest::qWait(50);
    EXPECT_TRUE(strip->isVisible());
    EXPECT_FALSE(button("stripExchange")->isVisible());
    EXPECT_FALSE(inBar->isVisible());
    EXPECT_TRUE(button("stripDistribute")->isEnabled());
    EXPECT_FALSE(action(u"storyExchange")->isEnabled());
}

// What cannot be -----------------------------------------------------------------------------------

TEST_F(Interaction, ABorderThatHoldsFastIsNotOfferedAndSaysWhy)
{
    open(QStringLiteral("A02"));
    // Two areas of a column each beside each other, and a locked one: it can move neither way.
    Id left, right;
    for (const Id id : framesOf<model::AreaContent>())
        apply(edit::removeFrames(document(), {id}, context()));
    const auto reserve = [&](int column, int columns) {
        apply(edit::reserveArea(document(), window->page(), {column, 40, columns, 20}, 100, 0, context()));
        Id made;
        for (const Id id : framesOf<model::AreaContent>())
            if (frame(id).box == page().grid.rect(column, 40, columns, 20))
                made = id;
        return made;
    };
    left = reserve(0, 2);
    right = reserve(2, 2);
    ASSERT_FALSE(left.isNull() || right.isNull());
    const Rect a = frame(left).box, b = frame(right).box;
    const QPoint between = at({a.right() + (b.x - a.right()) / 2, a.y + a.height / 2});
    const auto hover = [&](QPoint where) { // what the pointer looks like there
        move(where, {}, Qt::NoButton);
        const auto shown = view->tool()->cursor({QPointF(where), view->transform().toPage(where), {}});
        return shown ? shown->shape() : Qt::ArrowCursor;
    };
    EXPECT_EQ(hover(between), Qt::SplitHCursor) << "this one moves";
    const auto tip = [&](QPoint where) {
        const canvas::Pointer pointer{QPointF(where), view->transform().toPage(where), {}};
        return view->tool()->hint(pointer);
    };
    EXPECT_TRUE(tip(between).isEmpty());

    apply(edit::lockFrames(document(), {right}, true, context()));
    EXPECT_NE(hover(between + QPoint(0, 4)), Qt::SplitHCursor);
    EXPECT_TRUE(tip(between).contains(QStringLiteral("锁定"))) << tip(between).toStdString();
    drag(between, between + QPoint(80, 0));
    settle();
    EXPECT_EQ(frame(left).box, a);
    apply(edit::lockFrames(document(), {right}, false, context()));

    // Farther than it goes: it stops, and the label says why.
    press(between);
    const QPoint far(view->viewport()->width() - 10, between.y());
    move(between + QPoint(60, 0));
    move(far);
    (void)seen();
    auto *select = dynamic_cast<tools::SelectTool *>(view->tool());
    ASSERT_TRUE(select);
    EXPECT_GT(select->label().width(), 100) << "the reason stands there";
    shoot("border-stops");
    release(far);
    settle();
}

TEST_F(Interaction, KeysThatMoveNothingSayWhy)
{
    open(QStringLiteral("A02"));
    QSignalSpy told(view, &canvas::PageView::told);
    QSignalSpy refused(view, &canvas::PageView::editRefused);
    Id area;
    for (const Id id : framesOf<model::AreaContent>()) {
        const edit::GridRect at = edit::snapped(page().grid, frame(id).box);
        if (at.column == 0 && frame(id).box == page().grid.rect(at.column, at.row, at.columns, at.rows))
            area = id;
    }
    ASSERT_FALSE(area.isNull());
    view->selectFrame(area);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Left);
    ASSERT_EQ(told.count(), 1);
    EXPECT_TRUE(told.back().front().toString().contains(QStringLiteral("最左")));
    EXPECT_EQ(view->refusing(), std::vector<Id>{area});
    EXPECT_EQ(window->findChild<shell::StatusLine *>()->currentMessage(), told.back().front().toString());
    EXPECT_TRUE(QTest::qWaitFor([&] { return view->refusing().empty(); }, 3000)) << "for a moment";

    const Id box = addBox(60, 120, 20, 20);
    apply(edit::lockFrames(document(), {box}, true, context()));
    view->selectFrame(box);
    QTest::keyClick(view, Qt::Key_Right);
    ASSERT_EQ(told.count(), 2);
    EXPECT_TRUE(told.back().front().toString().contains(QStringLiteral("锁定")));
    drag(middleOf(box), middleOf(box) + QPoint(60, 10));
    EXPECT_EQ(told.count(), 3) << "once a drag";
    EXPECT_EQ(refused.count(), 0);
    EXPECT_FALSE(window->findChild<widgets::MessageBar *>()->isVisible());
}

TEST_F(Interaction, ContinuingIsForWhatFoundNoRoomAndOneEscEndsIt)
{
    open(QStringLiteral("A02"));
    settle();
    // The last area of a story that has one with body text.
    Id area;
    for (const layout::CopyfitState &story : stories())
        if (story.oversetCharacters == 0 && !story.lastArea.isNull() && frame(story.lastArea).page == window->page())
            area = story.lastArea;
    ASSERT_FALSE(area.isNull());
    view->selectFrame(area);
    QTest::qWait(50);
    EXPECT_FALSE(action(u"storyContinue")->isEnabled());
    auto *strip = view->findChild<tools::AreaStrip *>();
    auto *button = strip->findChild<QToolButton *>(QStringLiteral("stripContinue"));
    EXPECT_FALSE(button->isEnabled());
    const QPoint port = tools::outPort(view->transform().toView(frame(area).box)).center().toPoint();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, port);
    EXPECT_EQ(view->tool()->name(), QStringLiteral("select")) << "there is nothing to go on with";

    view->selectFrame(area);
    edit::GridRect at = edit::snapped(page().grid, frame(area).box);
    at.rows = std::max(1, at.rows / 3);
    apply(edit::setAreaRect(document(), area, at, context()));
    QTest::qWait(200);
    view->selectFrame(area);
    QTest::qWait(100);
    EXPECT_TRUE(action(u"storyContinue")->isEnabled());
    EXPECT_TRUE(button->isEnabled());
    for (const bool drawing : {false, true}) {
        action(u"storyContinue")->trigger();
        ASSERT_EQ(view->tool()->name(), QStringLiteral("continue"));
        if (drawing) {
            press(middleOf(area));
            move(middleOf(area) + QPoint(80, 80));
        }
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Escape);
        EXPECT_EQ(view->tool()->name(), QStringLiteral("select"));
        EXPECT_EQ(view->selection().frame, area) << "still selected";
        EXPECT_FALSE(view->isPreviewing());
        if (drawing)
            release(middleOf(area) + QPoint(80, 80));
    }
    EXPECT_EQ(document().find<model::Frame>(area)->page, window->page());
}

// Labels -------------------------------------------------------------------------------------------

TEST(PointerLabel, KeepsClearOfThePointerAndWithinTheWindowWhereverThatIs)
{
    const QRectF room(0, 0, 800, 600);
    const double reach = tools::kPointerReach;
    for (const QString &text : {QStringLiteral("3 栏 × 24 行   超 128 字 7 行"), QStringLiteral("+1 栏")})
        for (double x = 0; x <= 800; x += 20)
            for (double y = 0; y <= 600; y += 20) {
                const QRectF box = tools::pointerLabel(text, {x, y}, room);
                EXPECT_TRUE(room.contains(box)) << x << ' ' << y;
                EXPECT_FALSE(box.intersects(QRectF(x - reach, y - reach, 2 * reach, 2 * reach))) << x << ' ' << y;
            }
    EXPECT_TRUE(tools::pointerLabel({}, {5, 5}, room).isEmpty()) << "without words there is none";
}

TEST_F(Interaction, LabelsKeepClearOfEachOtherAndOfThePointer)
{
    open(QStringLiteral("A02"));
    settle();
    std::vector<Id> areas;
    for (const layout::CopyfitState &story : stories())
        if (!story.lastArea.isNull() && frame(story.lastArea).page == window->page())
            areas.push_back(story.lastArea);
    ASSERT_FALSE(areas.empty());
    int badges = 0;
    const auto check = [&](std::optional<QPoint> pointer) {
        (void)seen();
        std::vector<QRectF> all;
        for (const canvas::PageView::Badge &badge : view->badges())
            all.push_back(badge.rect);
        badges += static_cast<int>(view->badges().size());
        if (!view->sizeLabel().rect.isEmpty())
            all.push_back(view->sizeLabel().rect);
        if (const QRectF label = view->tool()->label(); !label.isEmpty())
            all.push_back(label);
        if (pointer)
            all.push_back(QRectF(*pointer - QPoint(10, 10), QSizeF(20, 20)));
        for (std::size_t a = 0; a < all.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                EXPECT_FALSE(all[a].intersects(all[b])) << a << ' ' << b;
    };
    for (const Id area : areas) {
        view->selectFrame(area);
        QTest::qWait(30);
        check({});
        const Rect box = frame(area).box;
        const QPoint grip = at({box.x + box.width / 2, box.bottom()});
        press(grip);
        for (int step = 1; step <= 10; ++step) {
            const QPoint where = grip - QPoint(0, 14 * step);
            move(where);
            QTest::qWait(20); // the preview comes in
            check(where);
            if (step == 6)
                shoot("sizing");
        }
        EXPECT_FALSE(view->tool()->label().isEmpty());
        EXPECT_TRUE(view->sizeLabel().rect.isEmpty()) << "the pointer's label tells it";
        QTest::keyClick(view, Qt::Key_Escape);
        release(grip - QPoint(0, 140));
        settle();
    }
    EXPECT_GT(badges, 0) << "there were some to collide";
}

TEST_F(Interaction, TheSizeOfSeveralIsThatOfAllTogether)
{
    open(QStringLiteral("A02"));
    const Id a = addBox(60, 120, 20, 20), b = addBox(100, 150, 30, 10);
    view->setSelectedFrames({a, b});
    (void)seen();
    EXPECT_EQ(view->sizeLabel().text, QStringLiteral("70.0 × 40.0 mm"));
    const QRectF all = view->transform().toView(Rect{Length::mm(60), Length::mm(120), Length::mm(70), Length::mm(40)});
    EXPECT_FALSE(all.adjusted(1, 1, -1, -1).intersects(view->sizeLabel().rect)) << "beside all of them";
    view->setSelectedFrames({a});
    (void)seen();
    EXPECT_EQ(view->sizeLabel().text, QStringLiteral("20.0 × 20.0 mm"));
}

TEST_F(Interaction, AClickInThePoolLeavesNoBanner)
{
    open(QStringLiteral("A02"));
    Id area;
    for (const layout::CopyfitState &story : stories())
        area = story.lastArea;
    view->selectFrame(area);
    const Id story = panels::storyOfFrame(document(), area);
    const auto *content = std::get_if<model::AreaContent>(&frame(area).content);
    ASSERT_TRUE(content);
    apply(edit::unplaceStory(document(), content->placement, context()));
    QTest::qWait(200);
    auto *pool = window->findChild<panels::StoryPool *>();
    auto *list = pool->findChild<QListView *>(QStringLiteral("storyList"));
    pool->revealStory(story);
    QTest::qWait(100);
    const QModelIndex row = list->currentIndex();
    ASSERT_TRUE(row.isValid());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
    ASSERT_EQ(pool->selectedStories(), std::vector<Id>{story});
    EXPECT_FALSE(window->findChild<widgets::MessageBar *>()->isVisible());
    EXPECT_TRUE(window->findChild<shell::StatusLine *>()->currentMessage().contains(QStringLiteral("还没有上版")));
}

// Drags whose end was lost -------------------------------------------------------------------------

TEST_F(Interaction, ADragWhoseReleaseWasLostIsGivenUp)
{
    open(QStringLiteral("A02"));
    const Id box = addBox(60, 120, 20, 20);
    const Rect before = frame(box).box;
    view->selectFrame(box);
    const QPoint grip = middleOf(box);
    const auto begin = [&] {
        press(grip);
        move(grip + QPoint(30, 20));
        move(grip + QPoint(60, 40));
        EXPECT_TRUE(view->isPreviewing());
    };
    const auto expectGivenUp = [&](const char *how) {
        EXPECT_FALSE(view->isPreviewing()) << how;
        EXPECT_TRUE(view->tool()->label().isEmpty()) << how;
        move(grip + QPoint(200, 200), {}, Qt::NoButton); // goes on hovering
        EXPECT_FALSE(view->isPreviewing()) << how;
        release(grip + QPoint(200, 200));
        settle();
        EXPECT_EQ(frame(box).box, before) << how;
        EXPECT_EQ(view->selectedFrames(), std::vector<Id>{box}) << how;
    };
    begin();
    QEvent deactivate(QEvent::WindowDeactivate);
    QApplication::sendEvent(view, &deactivate);
    expectGivenUp("another window");
    begin();
    QFocusEvent out(QEvent::FocusOut, Qt::PopupFocusReason);
    QApplication::sendEvent(view, &out);
    expectGivenUp("a popup");
    begin();
    move(grip + QPoint(80, 60), {}, Qt::NoButton);
    expectGivenUp("no button is down any more");
    // And the next drag is an ordinary one.
    drag(grip, grip + QPoint(40, 24), Qt::AltModifier);
    settle();
    EXPECT_GT(frame(box).box.x, before.x);
}

TEST_F(Interaction, AGuideWhosePullWasLostIsGone)
{
    open(QStringLiteral("A02"));
    auto *ruler = view->findChild<canvas::Ruler *>(QStringLiteral("leftRuler"));
    ASSERT_TRUE(ruler);
    QSignalSpy lost(ruler, &canvas::Ruler::letGo);
    QTest::mousePress(ruler, Qt::LeftButton, {}, {5, 200});
    QEvent deactivate(QEvent::WindowDeactivate);
    QApplication::sendEvent(ruler, &deactivate);
    EXPECT_EQ(lost.count(), 1);
    QTest::mouseRelease(ruler, Qt::LeftButton, {}, {300, 200});
    EXPECT_TRUE(page().guides.empty());
}

TEST_F(Interaction, EscPutsAToolAway)
{
    open(QStringLiteral("A02"));
    for (const char16_t *tool : {u"toolBox", u"toolHand", u"toolZoom", u"toolPolygon"}) {
        action(tool)->trigger();
        ASSERT_NE(view->tool()->name(), QStringLiteral("select"));
        QTest::keyClick(view, Qt::Key_Escape);
        EXPECT_EQ(view->tool()->name(), QStringLiteral("select"));
    }
}
