// Small things that a person meets on the page: a border that can be read, a heading that is typed over, a frame that
// is too thin for its handles, threads that leave the text readable, one word on how full a story is.
#include "compose_case.h"

#include "layout/borders.h"
#include "panels/inspector/fields.h"
#include "shell/context_facts.h"
#include "tools/fit_popover.h"
#include "tools/select_tool.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QScreen>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using base::Rect;

namespace {

class Details : public support::ComposeCase {
protected:
    template <typename T> T *inspected(const char *name) { return part<T>(QString::fromLatin1(name)); }
    void choose(QComboBox *box, const QString &value) const
    {
        box->setFocus();
        for (int i = 0; i < 2 * box->count() && box->currentData().toString() != value; ++i) {
            QTest::keyClick(box, Qt::Key_Down);
            ASSERT_TRUE(box->currentData().isValid()) << "the heading of a group is none to choose";
        }
        ASSERT_EQ(box->currentData().toString(), value);
    }
    std::vector<Id> areas(const QString &title) const
    {
        std::vector<Id> found;
        for (const model::Frame *each : document().childrenOf<model::Frame>(window->page()))
            if (const auto *area = std::get_if<model::AreaContent>(&each->content))
                if (const auto *placement = document().find<model::Placement>(area->placement))
                    if (model::titleOf(document(), placement->story).contains(title))
                        found.push_back(each->id);
        return found;
    }
    QImage shown() const { return view->viewport()->grab().toImage(); }
};

} // namespace

TEST_F(Details, ABorderIsDrawnAtAWeightAtWhichItReads)
{
    makeEmptyPage();
    const Id drawn = draw(Qt::Key_M, 60, 120, 60, 40);
    settle();
    auto *border = inspected<panels::Choice>("lookBorder");
    auto *note = inspected<QLabel>("lookWeightNote");
    EXPECT_FALSE(note->isVisible()) << "a plain line may have any weight";
    const layout::BorderDesign &chain = *layout::borderNamed(u"chain"_s);
    choose(border, chain.name);
    EXPECT_EQ(content<model::BoxContent>(drawn).border, chain.name);
    EXPECT_EQ(content<model::BoxContent>(drawn).weight, chain.usual);
    ASSERT_TRUE(note->isVisible());
    EXPECT_EQ(note->text(), u"至少 0.6 pt，常用 1 pt"_s);
    settle();
    border->showPopup();
    QTest::qWait(50);
    auto *list = border->view();
    EXPECT_TRUE(list->isVisible());
    if (const QString folder = qEnvironmentVariable("BANXIN_PICTURES"); !folder.isEmpty())
        EXPECT_TRUE(list->window()->grab().save(folder + u"/details-borders.png"_s));
    border->hidePopup();
    picture(u"details-border"_s);

    enter(inspected<widgets::LengthEdit>("lookWeight"), u"0.3"_s);
    EXPECT_EQ(content<model::BoxContent>(drawn).weight, Length::pt(0.3)) << "it is the editor's to say";
    EXPECT_TRUE(note->text().startsWith(u"太细"_s)) << note->text().toStdString();
    EXPECT_EQ(note->property("tone").toString(), u"warn"_s);
    picture(u"details-border-thin"_s);

    // A weight of one's own stays with the next border, where that can be read at it.
    enter(inspected<widgets::LengthEdit>("lookWeight"), u"2"_s);
    choose(border, u"rope"_s);
    EXPECT_EQ(content<model::BoxContent>(drawn).weight, Length::pt(2));
}

TEST_F(Details, WhatIsTypedTakesThePlaceOfANewTablesFirstHeading)
{
    makeEmptyPage();
    drawOnGrid(Qt::Key_B, 0, 8, 3, 14);
    ASSERT_TRUE(view->isTyping());
    type(u"品名"_s);
    const auto rows = document().childrenOf<model::Paragraph>(view->selection().story);
    ASSERT_FALSE(rows.empty());
    EXPECT_EQ(rows.front()->text, u"品名\t数量\t备注"_s);
}

TEST_F(Details, AFrameThatIsThinnerThanItsHandlesIsDraggedByItsMiddle)
{
    makeEmptyPage();
    for (const auto &[width, height] : {std::pair{80.0, 3.0}, {3.0, 80.0}, {4.0, 4.0}}) {
        const Id drawn = draw(Qt::Key_M, 60, 120, width, height);
        settle();
        press(Qt::Key_Escape);
        click(middleOf(drawn));
        ASSERT_EQ(view->selection().frame, drawn);
        const Rect before = box(drawn);
        drag(middleOf(drawn), middleOf(drawn) + QPoint(60, 40), Qt::AltModifier);
        settle();
        std::vector<const model::Frame *> all = document().childrenOf<model::Frame>(window->page());
        const Id moved = view->selection().frame; // Alt drags a copy where that is the habit
        EXPECT_EQ(box(moved).width, before.width) << width << " x " << height;
        EXPECT_EQ(box(moved).height, before.height);
        EXPECT_GT(box(moved).x, before.x);
        EXPECT_GT(box(moved).y, before.y);
        press(Qt::Key_Delete);
        settle();
    }
}

TEST_F(Details, ADragOfACropThatComesBackIsNoChange)
{
    Id picture;
    for (const model::Frame *each : document().childrenOf<model::Frame>(window->page()))
        if (std::holds_alternative<model::PictureContent>(each->content))
            picture = each->id;
    ASSERT_FALSE(picture.isNull());
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(picture));
    ASSERT_EQ(view->tool()->name(), u"crop"_s);
    const model::PictureContent before = content<model::PictureContent>(picture);
    const QString step = window->session().undoLabel();
    const QPoint from = middleOf(picture);
    pull(from, from + QPoint(14, 10), Qt::AltModifier);
    move(from);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, from);
    settle();
    EXPECT_TRUE(content<model::PictureContent>(picture) == before);
    EXPECT_EQ(window->session().pendingEdits(), 0);
    EXPECT_EQ(window->session().undoLabel(), step);
}

TEST_F(Details, ThreadsOfALongStoryAreFaintButAtTheSelectedArea)
{
    for (const model::Page *each : document().childrenOf<model::Page>(window->session().issue()))
        if (each->number == u"A03")
            window->showPage(each->id);
    ASSERT_TRUE(
        comes([&] { return view->layout() && view->layout()->page == window->page() && page().number == u"A03"; }));
    view->fitPage();
    view->setGridShown(false);
    settle();
    const auto lead = areas(u"文明单位"_s);
    ASSERT_EQ(lead.size(), 10U);
    const auto ordered = tools::areasOfStory(document(), lead.front());
    ASSERT_EQ(ordered.size(), 10U);
    const QImage bare = shown();
    view->setSelectedFrames({ordered[0]->id});
    QTest::qWait(50);
    const QImage threaded = shown();
    picture(u"details-threads"_s);
    // How much darker the middle of a thread makes what is below it.
    const auto mark = [&](std::size_t i) {
        const QPointF from = tools::outPort(view->transform().toView(ordered[i]->box)).center();
        const QPointF to = tools::inPort(view->transform().toView(ordered[i + 1]->box)).center();
        const QPointF mid = (from + 3 * (from + QPointF(24, 0)) + 3 * (to - QPointF(24, 0)) + to) / 8;
        int most = 0;
        for (int y = -2; y <= 2; ++y)
            for (int x = -2; x <= 2; ++x) {
                const QPoint at = mid.toPoint() + QPoint(x, y);
                if (bare.rect().contains(at))
                    most = std::max(most, qRed(bare.pixel(at)) - qRed(threaded.pixel(at)));
            }
        return most;
    };
    const int near = mark(0);
    EXPECT_GT(near, 60);
    for (const std::size_t far : {2U, 4U, 6U})
        EXPECT_LT(mark(far), near / 2) << far;
}

TEST_F(Details, TheBarThePanelAndThePopoverSayTheSameOfAStory)
{
    const auto layout = view->layout();
    int seen = 0;
    for (const layout::CopyfitState &state : layout->stories) {
        if (state.oversetLines > 0 || state.undersetLines == 0)
            continue;
        ++seen;
        view->selectFrame(state.lastArea);
        QTest::qWait(150);
        const QString word =
            state.holeLines == 0 ? u"恰好"_s : u"欠 %1 字 %2 行"_s.arg(state.holeCharacters).arg(state.holeLines);
        auto *facts = window->findChild<shell::ContextFacts *>();
        ASSERT_TRUE(facts);
        EXPECT_TRUE(facts->accessibleName().contains(word)) << facts->accessibleName().toStdString();
        action(u"storyFit"_s)->trigger();
        auto *popover = part<tools::FitPopover>(u"fitPopover"_s);
        ASSERT_TRUE(comes([&] { return popover->isOpen() && !popover->isBusy(); }));
        auto *label = part<QLabel>(u"fitState"_s);
        EXPECT_TRUE(label->isVisible());
        EXPECT_EQ(label->text(), word);
        popover->dismiss();
    }
    EXPECT_GE(seen, 2) << "stories that end a line short";
}

TEST_F(Details, ThePopoverKeepsClearOfItsOwnArea)
{
    window->resize(1280, 800);
    QTest::qWait(50);
    view->fitPage();
    const auto layout = view->layout();
    for (const layout::CopyfitState &state : layout->stories) {
        view->selectFrame(state.lastArea);
        action(u"storyFit"_s)->trigger();
        auto *popover = part<tools::FitPopover>(u"fitPopover"_s);
        ASSERT_TRUE(comes([&] { return popover->isOpen() && !popover->isBusy(); }));
        const QRectF own = view->transform().toView(box(state.lastArea));
        const QRectF hidden = QRectF(popover->geometry()).intersected(own);
        EXPECT_LT(hidden.width() * hidden.height(), own.width() * own.height() / 10)
            << model::titleOf(document(), state.story).toStdString();
        EXPECT_TRUE(view->viewport()->rect().contains(popover->geometry()));
        picture(u"details-fit-%1"_s.arg(state.undersetLines));
        popover->dismiss();
    }
    // By its head it goes where it is wanted, and stays there.
    view->selectFrame(layout->stories.front().lastArea);
    action(u"storyFit"_s)->trigger();
    auto *popover = part<tools::FitPopover>(u"fitPopover"_s);
    ASSERT_TRUE(comes([&] { return popover->isOpen() && !popover->isBusy(); }));
    const QPoint before = popover->pos();
    const QPoint grip(60, 12), by(before.x() > 100 ? -60 : 60, before.y() > 100 ? -40 : 40);
    QTest::mousePress(popover, Qt::LeftButton, {}, grip);
    QMouseEvent moved(
        QEvent::MouseMove, grip + by, popover->mapToGlobal(grip + by), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(popover, &moved);
    QTest::mouseRelease(popover, Qt::LeftButton, {}, grip);
    EXPECT_EQ(popover->pos(), before + by);
    QTest::qWait(50);
    EXPECT_EQ(popover->pos(), before + by);
    popover->dismiss();
}
