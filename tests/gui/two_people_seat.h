// Seat: one of several people at a window of a newsroom in which others work at the same time: who signs in there, the
// steps of the page and of its story, what is typed on the page, marked on its proofs, decided and ticked, all of it by
// mouse and keys. Where it waits, it waits for what is to come.
#pragma once

#include "tests/support/window_case.h"

#include "course/course_desk.h"
#include "proof/remark.h"
#include "review/proof_view.h"
#include "review/review_room.h"
#include "shell/main_window.h"

#include <QAbstractButton>
#include <QDialog>
#include <QMenu>

#include <set>

class QAbstractScrollArea;

namespace banxin::test {

/// The password of everybody in the play.
inline constexpr char kWord[] = "tiangan-dizhi";
/// Until the other one has done what is waited for, ms.
inline constexpr int kLong = 180000;

class Seat : public support::WindowCase {
protected:
    /// At A01 of the newsroom that BANXIN_SEAT names; skipped where it names none.
    void SetUp() override;

    template <typename Condition> static bool until(Condition condition) { return QTest::qWaitFor(condition, kLong); }
    template <typename T> T *part(const QString &name, QWidget *in = nullptr) const
    {
        return (in ? in : static_cast<QWidget *>(window))->findChild<T *>(name);
    }

    // Mouse and keys -----------------------------------------------------------------------------
    void activate();
    /// A click, once it can be pressed.
    static void press(QAbstractButton *button);
    /// As an input method gives it, after a click into the field.
    static void write(QWidget *field, const QString &words);
    /// To the entry by Down, then Return.
    static void choose(QMenu *menu, QAction *entry);
    /// An entry of the menu bar.
    void menu(const QString &action);
    /// One notch of the wheel in the middle; positive: towards the head or the left.
    static void wheel(QAbstractScrollArea &area, int across, int down);
    void move(QPoint to) const;

    // Who sits there, and the steps ---------------------------------------------------------------
    course::CourseDesk &desk() const;
    /// Of the page, by its facts.
    QString state() const;
    void signIn(const QString &name);
    /// Until the page has come to a state.
    void await(const QString &wanted);
    /// The page's next step, by its button; what it asks is answered. `film` names a picture of what it asks.
    void take(const QString &to, const QString &film = {});
    /// Until the button offers the step or says what it lacks.
    void awaitOffer(const QString &to);
    /// The next step of the page's story, on its card.
    void takeStory(const QString &to, const QString &film = {});
    /// Password and reason of the dialog of a step, if there is one.
    void answer(const QString &film);

    // The page ------------------------------------------------------------------------------------
    /// The page's last paragraph of body text.
    const model::Paragraph &lastBody() const;
    /// By a double click where it ends, close enough to read.
    void typeAtEndOf(base::Id paragraph);
    /// Where the story finds no room; null where it does.
    base::Id overset() const;

    // The proof room ------------------------------------------------------------------------------
    void enterRoom();
    void leaveRoom();
    /// Until a proof of the round is shown.
    void awaitRound(proof::Round round);
    /// Where the words stand on the proof, once.
    proof::TextPlace find(const QString &words) const;
    /// A part of words that stand there once: `length` characters from `from`.
    proof::TextPlace within(const QString &words, int from, int length) const;
    std::vector<QRectF> rectsOf(const proof::TextPlace &place) const;
    /// By the wheel, at 100 %.
    void bring(QPointF points);
    void select(const proof::TextPlace &place);
    void caret(const proof::TextPlace &place);
    /// Drags what is selected before the words.
    void dragBefore(const proof::TextPlace &from, const proof::TextPlace &to);
    std::size_t count() const { return room->desk().sheet().remarks.size(); }
    const proof::Remark &last() const { return room->desk().sheet().remarks.back(); }
    void key(Qt::Key pressed, proof::MarkKind expected);
    /// Into the field that comes up.
    void type(const QString &words, proof::MarkKind expected);
    /// The sign at the left, or one of 更多.
    void press(proof::MarkKind kind);
    /// A sign that asks nothing more.
    void sign(proof::MarkKind kind);
    void clickFrame(base::Id frame);
    void choose(base::Id mark);
    void accept(const proof::Remark &mark);
    void reject(base::Id mark, const QString &why);
    /// Every line before the eyes, at 100 %.
    void readAll();
    /// Ticks every mark of 核红; `seen` once they stand there.
    void verifyAll(const std::function<void()> &seen);

    /// A picture for the manual (BANXIN_WRITE_MANUAL) or to be looked at (BANXIN_SHOTS).
    void film(const QString &name, QWidget *of = nullptr);

    review::ReviewRoom *room = nullptr;
    review::ProofView *proof = nullptr;
    base::Id story;
    /// What the dialog of the last step said.
    QStringList asked;
};

} // namespace banxin::test
