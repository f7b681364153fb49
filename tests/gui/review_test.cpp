// 校对: proofs shown, marks made by mouse and keys, drawn, answered and decided; what came of them beside what was.
#include "tests/support/window_case.h"

#include "review/marks_pane.h"
#include "review/review_room.h"
#include "review/text_pane.h"
#include "review/verify_view.h"
#include "shell/main_window.h"
#include "shell/proof_place.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>

using namespace banxin;
using namespace banxin::proof;
using base::Id;

namespace {

class Review : public support::WindowCase {
protected:
    void enter()
    {
        QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
        ASSERT_EQ(window->room(), shell::Room::Review);
        room = &shell::ProofPlace::of(*window).room();
        proof = &room->view();
    }
    /// By its button, and waits until it is seen.
    void makeProof(const char *button)
    {
        const std::size_t before = room->desk().sheet().proofs.size();
        auto *make = room->findChild<QAbstractButton *>(QString::fromLatin1(button));
        ASSERT_TRUE(make && make->isVisible() && make->isEnabled());
        QTest::mouseClick(make, Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return room->desk().sheet().proofs.size() == before + 1 && room->desk().shown()
                    && room->desk().shown()->proof.id == room->desk().sheet().proofs.back().id;
            },
            kPatience));
        ASSERT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
    }
    void start()
    {
        enter();
        makeProof("makeFirstProof");
        // A paragraph of the body that is on the page.
        const auto shown = room->desk().shown();
        const auto &lines = shown->layout->lines;
        for (const layout::LineLayout &line : lines)
            if (line.role == model::ParagraphRole::Body && text(line.paragraph).size() > 60 && body.size() < 2
                && (body.empty() || body.front() != line.paragraph))
                body.push_back(line.paragraph);
        ASSERT_EQ(body.size(), 2U);
        proof->setFocus();
    }
    QString text(Id paragraph) const { return document().find<model::Paragraph>(paragraph)->text; }
    QRectF rectOf(Id paragraph, int from, int to) const
    {
        return review::rectsOf(*room->desk().shown()->layout, {paragraph, from, to}).front();
    }
    /// Drags over the characters; they are on one line.
    void select(Id paragraph, int from, int to)
    {
        const QRectF all = rectOf(paragraph, from, to);
        if (proof->zoom() < 0.9)
            proof->setZoom(1);
        proof->setMiddle(all.center(), proof->zoom());
        const QPoint a = proof->toView({all.left() + 0.6, all.center().y()}).toPoint();
        const QPoint b = proof->toView({all.right() - 0.6, all.center().y()}).toPoint();
        QTest::mousePress(proof->viewport(), Qt::LeftButton, {}, a);
        move((a + b) / 2);
        move(b);
        QTest::mouseRelease(proof->viewport(), Qt::LeftButton, {}, b);
        ASSERT_EQ(proof->selection().from.offset, from);
        ASSERT_EQ(proof->selection().to.offset, to);
    }
    void caret(Id paragraph, int at)
    {
        const QRectF rect = rectOf(paragraph, at, at + 1);
        if (proof->zoom() < 0.9)
            proof->setZoom(1);
        proof->setMiddle(rect.center(), proof->zoom());
        QTest::mouseClick(
            proof->viewport(), Qt::LeftButton, {}, proof->toView({rect.left() + 0.6, rect.center().y()}).toPoint());
        ASSERT_EQ(proof->selection().from.offset, at);
        ASSERT_TRUE(proof->selection().isCaret());
    }
    void move(QPoint to)
    {
        QMouseEvent event(QEvent::MouseMove, to, proof->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(proof->viewport(), &event);
    }
    /// As an input method gives it.
    static void commitInto(QWidget &widget, const QString &words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QApplication::sendEvent(&widget, &event);
    }
    void type(const QString &words)
    {
        commitInto(*proof, words);
        auto *editor = proof->findChild<QLineEdit *>(QStringLiteral("markEditor"));
        ASSERT_TRUE(editor->isVisible());
        QTest::keyClick(editor, Qt::Key_Return);
        EXPECT_FALSE(editor->isVisible());
    }
    const Remark &last() const { return room->desk().sheet().remarks.back(); }
    std::size_t count() const { return room->desk().sheet().remarks.size(); }
    template <typename T> T *part(const char *name) { return room->findChild<T *>(QString::fromLatin1(name)); }
    void click(const char *button)
    {
        auto *found = part<QAbstractButton>(button);
        ASSERT_TRUE(found && found->isVisible() && found->isEnabled()) << button;
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void saved() { ASSERT_TRUE(session().flushNow()); }
    RemarkState stored(Id mark)
    {
        std::vector<Statement> statements;
        const auto take = [&](const QString &kind) {
            const auto records = session().recordsNow({window->page()}, kind);
            ASSERT_TRUE(records);
            for (const session::Record &record : *records) {
                Statement said;
                said.fact = record.fact;
                said.author = record.author;
                statements.push_back(said);
            }
        };
        take(kMarkFact);
        take(kDecisionFact);
        const Sheet sheet = Sheet::of(statements);
        const Remark *remark = sheet.find(mark);
        EXPECT_NE(remark, nullptr);
        return remark ? remark->state() : RemarkState::Stale;
    }
    /// Offsets of `length` characters of one line, all of them Chinese.
    int onOneLine(Id paragraph, int length, int after = 0)
    {
        const QString words = text(paragraph);
        for (int i = after; i + length < words.size(); ++i) {
            const QString part = words.mid(i, length + 1);
            const bool plain = std::all_of(
                part.begin(), part.end(), [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() < 0x9FFF; });
            if (plain && review::rectsOf(*room->desk().shown()->layout, {paragraph, i, i + length + 1}).size() == 1)
                return i;
        }
        ADD_FAILURE();
        return 0;
    }

    review::ReviewRoom *room = nullptr;
    review::ProofView *proof = nullptr;
    std::vector<Id> body;
};

} // namespace

TEST_F(Review, ShowsTheVeryPdfInTilesFromTheWholePageToEightHundredPercent)
{
    enter();
    EXPECT_TRUE(part<QLabel>("noProof")->isVisible());
    makeProof("makeFirstProof");
    const auto shown = room->desk().shown();
    EXPECT_EQ(shown->proof.round, Round::Small);
    EXPECT_EQ(base::Digest::of(shown->pdf), shown->proof.pdf);
    EXPECT_EQ(*session().assetNow(shown->proof.pdf), shown->pdf);
    EXPECT_NEAR(shown->facts.trim.width(), page().trim.width.toPt(), 0.1);
    keep(*window, QStringLiteral("review-fit"));
    // What is on the tiles is where the layout says: under a character there is ink, beside the page there is none.
    proof->setZoom(4);
    ASSERT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
    for (const double zoom : {8.0, 0.1, 2.0}) {
        proof->setZoom(zoom);
        EXPECT_DOUBLE_EQ(proof->zoom(), zoom);
        EXPECT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
    }
    const layout::LineLayout *line = nullptr;
    for (const layout::LineLayout &one : shown->layout->lines)
        if (one.role == model::ParagraphRole::Headline)
            line = &one;
    ASSERT_NE(line, nullptr);
    const QRectF head = review::toPoints(line->box);
    proof->setMiddle(head.center(), 2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
    QTest::qWait(50);
    const QImage seen = proof->viewport()->grab().toImage();
    const QRect box =
        QRectF(proof->toView(head.topLeft()), proof->toView(head.bottomRight())).toRect().intersected(seen.rect());
    int dark = 0;
    for (int y = box.top(); y < box.bottom(); ++y)
        for (int x = box.left(); x < box.right(); ++x)
            dark += qGray(seen.pixel(x, y)) < 90;
    EXPECT_GT(dark, box.width() * box.height() / 50);
    keep(*window, QStringLiteral("review-200"));
    // Through the wheel, about the pointer.
    const QPointF at = proof->toPoints({200, 200});
    QWheelEvent wheel({200, 200}, proof->viewport()->mapToGlobal(QPointF(200, 200)), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(proof->viewport(), &wheel);
    EXPECT_NEAR(proof->zoom(), 2.4, 0.01);
    EXPECT_NEAR(proof->toPoints({200, 200}).x(), at.x(), 1);
}

TEST_F(Review, EveryMarkIsMadeByOneKey)
{
    start();
    const Id one = body[0];
    int at = onOneLine(one, 2);
    const QString quote = text(one).mid(at, 2);
    select(one, at, at + 2);
    EXPECT_EQ(room->text().selection(), proof->selection());
    type(QStringLiteral("旗帜"));
    ASSERT_EQ(count(), 1U);
    EXPECT_EQ(last().kind, MarkKind::Replace);
    EXPECT_EQ(last().anchor->quote, quote);
    EXPECT_EQ(last().text, QStringLiteral("旗帜"));
    EXPECT_EQ(last().anchor->revision, room->desk().shown()->proof.revision);

    select(one, at, at + 2);
    QTest::keyClick(proof, Qt::Key_Delete);
    EXPECT_EQ(last().kind, MarkKind::Delete);
    caret(one, at + 1);
    type(QStringLiteral("系列"));
    EXPECT_EQ(last().kind, MarkKind::Insert);
    EXPECT_TRUE(last().anchor->quote.isEmpty());
    EXPECT_EQ(last().anchor->from, at + 1);

    const int far = onOneLine(one, 3, at + 4);
    select(one, at, at + 2);
    QTest::keyClick(proof, Qt::Key_X);
    select(one, far, far + 2);
    ASSERT_EQ(count(), 4U);
    EXPECT_EQ(last().kind, MarkKind::Swap);
    EXPECT_EQ(last().anchor->quote, quote);
    EXPECT_EQ(last().target->quote, text(one).mid(far, 2));

    const int other = onOneLine(body[1], 2);
    caret(body[1], other + 1);
    QTest::keyClick(proof, Qt::Key_P);
    EXPECT_EQ(last().kind, MarkKind::Split);
    caret(body[1], other + 1);
    QTest::keyClick(proof, Qt::Key_J);
    EXPECT_EQ(last().kind, MarkKind::Join);
    EXPECT_EQ(last().anchor->from, 0);
    select(body[1], other, other + 2);
    QTest::keyClick(proof, Qt::Key_S);
    EXPECT_EQ(last().kind, MarkKind::Stet);
    select(body[1], other, other + 2);
    QTest::keyClick(proof, Qt::Key_N);
    auto *editor = proof->findChild<QLineEdit *>(QStringLiteral("markEditor"));
    ASSERT_TRUE(editor->isVisible());
    commitInto(*editor, QStringLiteral("请核"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_EQ(last().kind, MarkKind::Note);
    EXPECT_EQ(last().text, QStringLiteral("请核"));

    // 转移: what is selected is dragged to where it goes.
    select(one, at, at + 2);
    const QRectF from = rectOf(one, at, at + 2), to = rectOf(one, far, far + 1);
    const QPoint press = proof->toView(from.center()).toPoint(),
                 drop = proof->toView({to.left() + 0.6, to.center().y()}).toPoint();
    QTest::mousePress(proof->viewport(), Qt::LeftButton, {}, press);
    move((press + drop) / 2);
    move(drop);
    QTest::mouseRelease(proof->viewport(), Qt::LeftButton, {}, drop);
    EXPECT_EQ(last().kind, MarkKind::Move);
    EXPECT_EQ(last().anchor->quote, quote);
    EXPECT_EQ(last().target->from, far);

    // All the others, by the palette.
    const std::size_t before = count();
    for (const MarkKind kind : {MarkKind::MoreSpace, MarkKind::LessSpace, MarkKind::Align}) {
        select(body[1], other, other + 2);
        click((QStringLiteral("mark_") + toName(kind)).toUtf8().constData());
        EXPECT_EQ(last().kind, kind);
    }
    for (const MarkKind kind :
        {MarkKind::Script, MarkKind::CharacterSpace, MarkKind::Separate, MarkKind::Upright, MarkKind::Stagger}) {
        select(body[1], other, other + 2);
        auto *action = room->findChild<QAction *>(QStringLiteral("mark_") + toName(kind));
        ASSERT_NE(action, nullptr);
        action->trigger();
        EXPECT_EQ(last().kind, kind);
    }
    EXPECT_EQ(count(), before + 8);
    saved();
    for (const Remark &remark : room->desk().sheet().remarks)
        EXPECT_EQ(stored(remark.id), RemarkState::Open);
    proof->setMiddle(rectOf(one, at, at + 2).center(), 1.4);
    EXPECT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
    keep(*window, QStringLiteral("review-marks"));
}

TEST_F(Review, AcceptsAndRejectsByOneClickAndUndoLeavesTheDecision)
{
    start();
    const Id one = body[0];
    const int at = onOneLine(one, 2);
    const QString before = text(one);
    select(one, at, at + 2);
    type(QStringLiteral("旗帜"));
    const Id replace = last().id;
    auto *reply = part<QLineEdit>("markReply");
    ASSERT_TRUE(reply->isVisible());
    commitInto(*reply, QStringLiteral("同意，原稿即误。"));
    QTest::keyClick(reply, Qt::Key_Return);
    ASSERT_EQ(room->desk().sheet().find(replace)->thread.size(), 1U);
    EXPECT_TRUE(part<QLabel>("markThread")->text().contains(QStringLiteral("同意，原稿即误。")));
    keep(*window, QStringLiteral("review-thread"));
    click("markAccept");
    EXPECT_EQ(text(one), QString(before).replace(at, 2, QStringLiteral("旗帜")));
    EXPECT_EQ(room->desk().stateOf(replace), RemarkState::Accepted);
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return text(one) == before; }, kPatience));
    saved();
    EXPECT_EQ(stored(replace), RemarkState::Accepted);
    EXPECT_FALSE(part<QPushButton>("markAccept")->isVisible());

    select(one, at, at + 2);
    QTest::keyClick(proof, Qt::Key_Delete);
    const Id cut = last().id;
    click("markReject"); // asks for a reason first
    EXPECT_EQ(room->desk().stateOf(cut), RemarkState::Open);
    EXPECT_TRUE(reply->hasFocus());
    commitInto(*reply, QStringLiteral("原文如此"));
    click("markReject");
    EXPECT_EQ(room->desk().stateOf(cut), RemarkState::Rejected);
    EXPECT_EQ(room->desk().sheet().find(cut)->decisions.back().reason, QStringLiteral("原文如此"));
    EXPECT_EQ(text(one), before);
    click("markReopen");
    EXPECT_EQ(room->desk().stateOf(cut), RemarkState::Open);
    proof->setFocus();
    QTest::keyClick(proof, Qt::Key_A);
    EXPECT_EQ(text(one), QString(before).remove(at, 2));

    // A mark whose words are gone by now is told, and placed by hand.
    select(one, at, at + 2);
    type(QStringLiteral("无处"));
    const Id lost = last().id;
    ASSERT_TRUE(session().apply(*edit::replaceText(document(), one, 0, static_cast<int>(text(one).size()),
        QStringLiteral("这一段整个重写了，一个字也没有留下。"), {})));
    ASSERT_TRUE(QTest::qWaitFor([&] { return room->desk().stateOf(lost) == RemarkState::Stale; }, kPatience));
    EXPECT_FALSE(part<QPushButton>("markAccept")->isEnabled());
    keep(*window, QStringLiteral("review-stale"));
    click("markPlace");
    const int other = onOneLine(body[1], 2);
    select(body[1], other, other + 2);
    EXPECT_EQ(room->desk().stateOf(lost), RemarkState::Open);
    click("markAccept");
    EXPECT_EQ(text(body[1]).mid(other, 2), QStringLiteral("无处"));

    room->marks().setFilter(review::MarksPane::Filter::Rejected);
    EXPECT_EQ(room->marks().shownRows(), 0);
    room->marks().setFilter(review::MarksPane::Filter::Accepted);
    EXPECT_EQ(room->marks().shownRows(), 3);
}

TEST_F(Review, AllAlikeAreReplacedAfterLookingAtThem)
{
    start();
    const Id one = body[0];
    const int at = onOneLine(one, 2);
    const QString quote = text(one).mid(at, 2);
    select(one, at, at + 2);
    click("mark_replace-all");
    auto *editor = proof->findChild<QLineEdit *>(QStringLiteral("markEditor"));
    commitInto(*editor, QStringLiteral("代替"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_EQ(last().kind, MarkKind::ReplaceAll);
    click("markAccept");
    auto *dialog = part<QDialog>("replacePreview");
    ASSERT_NE(dialog, nullptr);
    auto *list = dialog->findChild<QListWidget *>(QStringLiteral("replaceHits"));
    ASSERT_GE(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().contains(quote));
    EXPECT_TRUE(text(one).contains(quote));
    keep(*dialog, QStringLiteral("review-replace"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("replaceAccept")), Qt::LeftButton);
    EXPECT_FALSE(text(one).contains(quote));
    EXPECT_EQ(room->desk().stateOf(last().id), RemarkState::Accepted);
}

TEST_F(Review, RoundsAreReadSideBySideAndEveryChangeIsTicked)
{
    start();
    const Id one = body[0];
    const int at = onOneLine(one, 2);
    select(one, at, at + 2);
    type(QStringLiteral("旗帜"));
    const Id replace = last().id;
    click("markAccept");
    EXPECT_TRUE(part<QLabel>("proofFacts")->text().isEmpty() == false);
    makeProof("makeProof");
    EXPECT_EQ(room->desk().shown()->proof.round, Round::Large1);
    EXPECT_NE(room->desk().sheet().proofs[0].pdf, room->desk().sheet().proofs[1].pdf);
    click("compareRounds");
    auto *before = part<review::ProofView>("proofBefore");
    ASSERT_TRUE(QTest::qWaitFor([&] { return before->isVisible() && before->proof(); }, kPatience));
    proof->setZoom(1.5);
    EXPECT_DOUBLE_EQ(before->zoom(), 1.5);
    EXPECT_NEAR(before->middle().y(), proof->middle().y(), 2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return before->isComplete() && proof->isComplete(); }, kPatience));
    keep(*window, QStringLiteral("review-rounds"));
    click("compareRounds");
    EXPECT_FALSE(before->isVisible());
    click("verifyMarks");
    EXPECT_EQ(room->verify().waiting(), 1);
    auto *tick = room->verify().findChild<QCheckBox *>(QStringLiteral("verifyTick"));
    auto *was = room->verify().findChild<QLabel *>(QStringLiteral("verifyBefore"));
    auto *is = room->verify().findChild<QLabel *>(QStringLiteral("verifyAfter"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !was->pixmap().isNull() && !is->pixmap().isNull(); }, kPatience));
    EXPECT_NE(was->pixmap().toImage(), is->pixmap().toImage());
    keep(*window, QStringLiteral("review-verify"));
    QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(9, tick->height() / 2));
    EXPECT_EQ(room->desk().sheet().find(replace)->state(), RemarkState::Done);
    EXPECT_EQ(room->verify().waiting(), 0);
    click("verifyMarks");

    click("readingRuler");
    EXPECT_TRUE(proof->hasRuler());
    keep(*window, QStringLiteral("review-ruler"));
    click("readingRuler");
    // Earlier rounds stay at hand.
    room->desk().show(room->desk().sheet().proofs[0].id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return room->desk().shown()->proof.round == Round::Small; }, kPatience));
}

TEST_F(Review, ThreeHundredMarksAreThereAtOnce)
{
    start();
    std::vector<model::Fact> facts;
    const model::Document then = room->desk().shown()->document;
    const auto shown = room->desk().shown();
    const auto &lines = shown->layout->lines;
    for (const layout::LineLayout &line : lines) {
        const auto *paragraph = then.find<model::Paragraph>(line.paragraph);
        for (int at = 0; paragraph && line.role == model::ParagraphRole::Body && at + 2 < paragraph->text.size()
             && facts.size() < 300;
             at += 3) {
            Remark remark;
            remark.kind = static_cast<MarkKind>(facts.size() % 3);
            remark.page = window->page();
            remark.anchor = anchorAt(then, line.paragraph, at, at + 1);
            remark.text = QStringLiteral("改");
            facts.push_back(factOf(remark));
        }
    }
    ASSERT_EQ(facts.size(), 300U);
    ASSERT_TRUE(session().record(facts, QStringLiteral("批改")));
    saved();
    ASSERT_TRUE(QTest::qWaitFor([&] { return count() == 300; }, kPatience));
    QTest::keyClick(window, Qt::Key_1, Qt::ControlModifier);
    room->setPage({});
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return count() == 300 && room->desk().shown() && proof->isComplete(); }, kPatience));
    std::cout << "opened in " << timer.elapsed() << " ms\n";
    EXPECT_LT(timer.elapsed(), 2500); // 500 on a quiet machine: tests/bench
    EXPECT_EQ(room->marks().shownRows(), 300);
    keep(*window, QStringLiteral("review-300"));
}

TEST_F(Review, WhatIsDrawnPieceByPieceIsWhatIsDrawnWhole)
{
    start();
    const auto expectDrawn = [&](const char *after) {
        qWarning() << after;
        ASSERT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
        QApplication::processEvents();
        const QImage drawn =
            window->screen()->grabWindow(window->winId()).toImage().convertToFormat(QImage::Format_RGB32);
        for (QWidget *part :
            {proof->viewport(), room->findChild<QAbstractScrollArea *>(QStringLiteral("proofText"))->viewport()}) {
            const QRect where(part->mapTo(window, QPoint()), part->size());
            EXPECT_EQ(drawn.copy(where), part->grab().toImage().convertToFormat(QImage::Format_RGB32))
                << after << " " << part->parentWidget()->objectName().toStdString();
        }
    };
    const int at = onOneLine(body[0], 4);
    select(body[0], at, at + 2);
    expectDrawn("selecting");
    QTest::keyClick(proof, Qt::Key_Delete);
    ASSERT_EQ(count(), 1U);
    expectDrawn("a mark");
    const int there = onOneLine(body[1], 4);
    caret(body[1], there + 1);
    type(QStringLiteral("记者"));
    ASSERT_EQ(count(), 2U);
    expectDrawn("a second mark");
    QTest::mouseClick(
        proof->viewport(), Qt::LeftButton, {}, proof->toView(rectOf(body[0], at, at + 2).center()).toPoint());
    ASSERT_EQ(proof->chosen(), room->desk().sheet().remarks.front().id);
    expectDrawn("choosing the first");
    room->desk().reject(room->desk().sheet().remarks.front().id, QStringLiteral("不改"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return room->desk().stateOf(room->desk().sheet().remarks.front().id) == RemarkState::Rejected; },
        kPatience));
    expectDrawn("rejecting it");
    select(body[0], at, at + 3);
    expectDrawn("selecting again");
}

TEST_F(Review, IsReadInTheDarkToo)
{
    widgets::applyTheme(*qApp, widgets::ThemeMode::Dark);
    start();
    const int at = onOneLine(body[0], 2);
    select(body[0], at, at + 2);
    type(QStringLiteral("旗帜"));
    proof->fitPage();
    EXPECT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
    const QImage seen = room->grab().toImage();
    // The page stays white (between the lines of its head), the room does not.
    const QPoint paper = proof->viewport()->mapTo(room, proof->toView({20, 6}).toPoint());
    EXPECT_GT(qGray(seen.pixel(paper)), 240);
    EXPECT_LT(qGray(seen.pixel(room->marks().mapTo(room, QPoint(4, room->marks().height() / 2)))), 80);
    keep(*window, QStringLiteral("review-dark"));
    widgets::applyTheme(*qApp, widgets::ThemeMode::Light);
}
