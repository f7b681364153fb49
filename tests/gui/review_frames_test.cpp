// Marks about frames and about several paragraphs, by mouse: pictures dragged to where they should stand, measures
// typed, frames set in line, one mark a paragraph; and what an input method is about to write.
#include "tests/support/window_case.h"

#include "review/review_room.h"
#include "shell/main_window.h"
#include "shell/proof_place.h"

#include <QAbstractButton>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>

using namespace banxin;
using namespace banxin::proof;
using base::Id;
using base::Length;

namespace {

class ReviewFrames : public support::WindowCase {
protected:
    void SetUp() override
    {
        WindowCase::SetUp();
        QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
        room = &shell::ProofPlace::of(*window).room();
        proof = &room->view();
        QTest::mouseClick(room->findChild<QAbstractButton *>(QStringLiteral("makeFirstProof")), Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([&] { return room->desk().shown() && proof->isComplete(); }, kPatience));
        proof->fitPage();
        for (const model::Frame *frame : framesWith<model::PictureContent>())
            pictures.push_back(frame->id);
        ASSERT_GE(pictures.size(), 1U);
        const auto shown = room->desk().shown();
        for (const layout::LineLayout &line : shown->layout->lines)
            if (line.role == model::ParagraphRole::Body && (body.empty() || body.back() != line.paragraph)
                && document().find<model::Paragraph>(line.paragraph)->text.size() > 30 && body.size() < 3)
                body.push_back(line.paragraph);
        ASSERT_EQ(body.size(), 3U);
    }
    QPoint middleOf(Id frame) const
    {
        const auto shown = room->desk().shown();
        for (const layout::FrameLayout &one : shown->layout->frames)
            if (one.frame == frame)
                return proof->toView(review::toPoints(one.box).center()).toPoint();
        ADD_FAILURE();
        return {};
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(proof->viewport(), Qt::LeftButton, {}, from);
        for (const QPoint at : {from + (to - from) / 3, from + (to - from) * 2 / 3, to}) {
            QMouseEvent event(
                QEvent::MouseMove, at, proof->viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(proof->viewport(), &event);
        }
    }
    void release(QPoint at) { QTest::mouseRelease(proof->viewport(), Qt::LeftButton, {}, at); }
    void palette(const char *name)
    {
        if (auto *button = room->findChild<QAbstractButton *>(QString::fromLatin1(name)))
            QTest::mouseClick(button, Qt::LeftButton);
        else if (auto *action = room->findChild<QAction *>(QString::fromLatin1(name)))
            action->trigger();
        else
            ADD_FAILURE() << name;
    }
    QLineEdit *editor() const { return proof->findChild<QLineEdit *>(QStringLiteral("markEditor")); }
    void write(const QString &words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QApplication::sendEvent(editor(), &event);
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    std::size_t count() const { return room->desk().sheet().remarks.size(); }
    const Remark &last() const { return room->desk().sheet().remarks.back(); }
    QString hint() const { return room->findChild<QLabel *>(QStringLiteral("reviewHint"))->text(); }
    base::Rect rectOf(Id frame) const { return document().find<model::Frame>(frame)->box; }
    void across(int first, int last, int from, int to)
    {
        proof->setSelection({{body[std::size_t(first)], from, false}, {body[std::size_t(last)], to, false}});
        proof->setFocus();
    }

    review::ReviewRoom *room = nullptr;
    review::ProofView *proof = nullptr;
    std::vector<Id> pictures;
    std::vector<Id> body;
};

} // namespace

TEST_F(ReviewFrames, APictureIsDraggedToWhereItShouldStand)
{
    const Id picture = pictures.front();
    const QPoint at = middleOf(picture);
    const base::Rect before = rectOf(picture);
    drag(at, at + QPoint(9, 40));
    keep(*window, QStringLiteral("review-shift"));
    EXPECT_EQ(count(), 0U) << "not before it is let go";
    release(at + QPoint(9, 40));
    ASSERT_EQ(count(), 1U);
    EXPECT_EQ(last().kind, MarkKind::ShiftVertically) << "the longer way";
    EXPECT_EQ(last().frame, picture);
    EXPECT_EQ(last().nudge.x, Length());
    const double expected = 40 / (proof->zoom() * 96 / 72) * 25.4 / 72;
    EXPECT_NEAR(last().nudge.y.toMm(), expected, 0.06);
    drag(at, at + QPoint(-30, 3));
    QTest::keyClick(proof, Qt::Key_Escape);
    release(at + QPoint(-30, 3));
    EXPECT_EQ(count(), 1U) << "Esc gives it up";
    drag(at, at + QPoint(-30, 3));
    release(at + QPoint(-30, 3));
    ASSERT_EQ(count(), 2U);
    EXPECT_EQ(last().kind, MarkKind::ShiftHorizontally);
    EXPECT_LT(last().nudge.x, Length());
    // Accepted, the frame is there.
    const Remark first = room->desk().sheet().remarks.front();
    room->desk().accept(first.id);
    EXPECT_EQ(rectOf(picture).y, before.y + first.nudge.y);
    // A click alone asks for nothing.
    QTest::mouseClick(proof->viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(count(), 2U);
}

TEST_F(ReviewFrames, AShiftIsMeasuredByWhatIsTyped)
{
    QTest::mouseClick(proof->viewport(), Qt::LeftButton, {}, middleOf(pictures.front()));
    palette("mark_shift-vertically");
    ASSERT_TRUE(editor()->isVisible());
    write(QStringLiteral("一点点"));
    EXPECT_TRUE(editor()->isVisible()) << "no measure: it stays to be written otherwise";
    EXPECT_FALSE(hint().isEmpty());
    editor()->clear();
    write(QStringLiteral("0"));
    EXPECT_TRUE(editor()->isVisible());
    editor()->clear();
    write(QStringLiteral("-3mm"));
    EXPECT_FALSE(editor()->isVisible());
    ASSERT_EQ(count(), 1U);
    EXPECT_EQ(last().nudge.y, Length::mm(-3));
    palette("mark_shift-horizontally");
    write(QStringLiteral("1cm+2"));
    ASSERT_EQ(count(), 2U);
    EXPECT_EQ(last().nudge.x, Length::mm(12));
}

TEST_F(ReviewFrames, PicturesAreSetUprightAndFramesInLine)
{
    QTest::mouseClick(proof->viewport(), Qt::LeftButton, {}, middleOf(pictures.front()));
    palette("mark_picture-upright");
    ASSERT_EQ(count(), 1U);
    EXPECT_EQ(last().kind, MarkKind::PictureUpright);
    EXPECT_EQ(last().frame, pictures.front());
    EXPECT_FALSE(last().picture.isNull());
    // Another frame with Shift.
    Id other;
    for (const model::Frame *frame : document().childrenOf<model::Frame>(window->page()))
        if (std::holds_alternative<model::RuleContent>(frame->content) && !frame->locked)
            other = frame->id;
    ASSERT_FALSE(other.isNull());
    const QPoint rule = middleOf(other);
    QTest::mouseClick(proof->viewport(), Qt::LeftButton, Qt::ShiftModifier, rule);
    ASSERT_EQ(proof->otherFrames(), std::vector<Id>{other});
    keep(*window, QStringLiteral("review-align"));
    palette("mark_align");
    ASSERT_EQ(count(), 2U);
    EXPECT_EQ(last().frames, (std::vector<Id>{pictures.front(), other}));
    QTest::mouseClick(proof->viewport(), Qt::LeftButton, Qt::ShiftModifier, rule);
    EXPECT_TRUE(proof->otherFrames().empty()) << "and taken out again";
}

TEST_F(ReviewFrames, SeveralParagraphsGetAMarkEach)
{
    across(0, 1, 5, 4);
    QTest::keyClick(proof, Qt::Key_Delete);
    ASSERT_EQ(count(), 2U);
    const auto &marks = room->desk().sheet().remarks;
    EXPECT_EQ(marks[0].anchor->quote, document().find<model::Paragraph>(body[0])->text.mid(5));
    EXPECT_EQ(marks[1].anchor->quote, document().find<model::Paragraph>(body[1])->text.left(4));
    EXPECT_TRUE(hint().contains(QStringLiteral("2 段"))) << hint().toStdString();
    across(0, 1, 5, 4);
    palette("mark_replace-all");
    EXPECT_EQ(count(), 2U);
    EXPECT_FALSE(editor()->isVisible());
    EXPECT_TRUE(hint().contains(QStringLiteral("一段")));
    across(0, 1, 5, 4);
    QTest::keyClick(proof, Qt::Key_Return);
    write(QStringLiteral("改写。"));
    ASSERT_EQ(count(), 4U);
    EXPECT_EQ(room->desk().sheet().remarks[2].kind, MarkKind::Replace);
    EXPECT_EQ(room->desk().sheet().remarks[2].text, QStringLiteral("改写。"));
    EXPECT_EQ(last().kind, MarkKind::Delete);
    EXPECT_EQ(last().anchor->quote, document().find<model::Paragraph>(body[1])->text.left(4));
}

TEST_F(ReviewFrames, WhatTheInputMethodIsAboutToWriteIsSeen)
{
    across(0, 0, 2, 4);
    proof->reveal(proof->selection());
    ASSERT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
    const QImage before = proof->viewport()->grab().toImage();
    QInputMethodEvent typing(QStringLiteral("qi zhi"), {});
    QApplication::sendEvent(proof, &typing);
    const QImage during = proof->viewport()->grab().toImage();
    EXPECT_NE(during, before);
    keep(*window, QStringLiteral("review-preedit"));
    QInputMethodEvent given;
    QApplication::sendEvent(proof, &given);
    EXPECT_EQ(proof->viewport()->grab().toImage(), before) << "given up, nothing stays";
    QApplication::sendEvent(proof, &typing);
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("旗帜"));
    QApplication::sendEvent(proof, &done);
    ASSERT_TRUE(editor()->isVisible());
    EXPECT_EQ(editor()->text(), QStringLiteral("旗帜"));
}

TEST_F(ReviewFrames, APictureThatTextRunsAroundIsMetBeforeTheText)
{
    QTest::keyClick(window, Qt::Key_1, Qt::ControlModifier);
    window->showPage(document().children(session().issue(), model::ObjectKind::Page).front());
    settle();
    QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !room->desk().shown(); }, kPatience));
    QTest::mouseClick(room->findChild<QAbstractButton *>(QStringLiteral("makeFirstProof")), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return room->desk().shown() && proof->isComplete(); }, kPatience));
    proof->fitPage();
    int met = 0;
    for (const model::Frame *frame : framesWith<model::PictureContent>()) {
        if (std::get<model::PictureContent>(frame->content).picture.isNull())
            continue;
        QTest::mouseClick(proof->viewport(), Qt::LeftButton, {}, middleOf(frame->id));
        EXPECT_EQ(proof->frame(), frame->id);
        ++met;
    }
    EXPECT_EQ(met, 2);
}
