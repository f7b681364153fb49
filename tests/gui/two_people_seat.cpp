#include "two_people_seat.h"

#include "course/sign_in_dialog.h"
#include "course/step_dialog.h"
#include "review/marks_pane.h"
#include "review/reading_watch.h"
#include "review/review_side.h"
#include "review/verify_view.h"
#include "session/workflow_desk.h"
#include "shell/course_place.h"
#include "shell/proof_place.h"
#include "workflow/actions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

namespace banxin::test {

using namespace Qt::StringLiterals;
using base::Id;
using proof::MarkKind;
using proof::RemarkState;
using proof::TextPlace;
using workflow::Kind;

void Seat::SetUp()
{
    m_location = qEnvironmentVariable("BANXIN_SEAT");
    if (m_location.isEmpty())
        GTEST_SKIP() << "one of two: TwoPeople starts it";
    speakAsTheRun();
    m_workbench = std::make_unique<shell::Workbench>(*qApp);
    window = m_workbench->openStore(m_location, {QDate(2020, 10, 19), {}, u"A01"_s});
    ready(*window);
    window->resize(1600, 1000);
    view = &window->view();
    view->fitPage();
    ASSERT_TRUE(until([&] { return desk().isKnown(); }));
    story = edit::storiesOn(document(), window->page()).front();
}

// Mouse and keys ---------------------------------------------------------------------------------

void Seat::activate()
{
    window->activateWindow(); // a dialog went
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
}

void Seat::press(QAbstractButton *button)
{
    ASSERT_TRUE(button);
    ASSERT_TRUE(until([&] { return button->isVisible() && button->isEnabled(); }))
        << button->objectName().toStdString() << ": " << button->text().toStdString() << " "
        << button->toolTip().toStdString();
    QTest::mouseClick(button, Qt::LeftButton);
}

void Seat::write(QWidget *field, const QString &words)
{
    ASSERT_TRUE(field);
    auto *area = qobject_cast<QAbstractScrollArea *>(field);
    QTest::mouseClick(area ? area->viewport() : field, Qt::LeftButton);
    for (const QChar letter : words) {
        QInputMethodEvent event;
        event.setCommitString(QString(letter));
        QApplication::sendEvent(field, &event);
    }
}

void Seat::choose(QMenu *menu, QAction *entry)
{
    ASSERT_TRUE(menu && entry);
    ASSERT_TRUE(until([&] { return menu->isVisible(); }));
    EXPECT_TRUE(entry->isEnabled()) << entry->text().toStdString();
    for (qsizetype step = 0; step <= menu->actions().size() && menu->activeAction() != entry; ++step)
        QTest::keyClick(menu, Qt::Key_Down);
    ASSERT_EQ(menu->activeAction(), entry);
    QTest::keyClick(menu, Qt::Key_Return);
}

void Seat::menu(const QString &action)
{
    activate();
    QAction *entry = window->action(action);
    for (QAction *title : window->menuBar()->actions())
        if (title->menu() && title->menu()->actions().contains(entry)) {
            QTest::mouseClick(window->menuBar(), Qt::LeftButton, {}, window->menuBar()->actionGeometry(title).center());
            choose(title->menu(), entry);
            return;
        }
    FAIL() << "no menu has " << action.toStdString();
}

void Seat::wheel(QAbstractScrollArea &area, int across, int down)
{
    QWidget *port = area.viewport();
    const QPointF at = port->rect().center();
    QWheelEvent event(at, port->mapToGlobal(at), {}, {across * 120, down * 120}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(port, &event);
}

void Seat::move(QPoint to) const
{
    QMouseEvent event(QEvent::MouseMove, to, proof->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(proof->viewport(), &event);
}

// Who sits there, and the steps ------------------------------------------------------------------

course::CourseDesk &Seat::desk() const { return shell::CoursePlace::of(*window).desk(); }
QString Seat::state() const { return desk().standing() ? desk().standing()->situation.state : QString(); }

void Seat::signIn(const QString &name)
{
    press(part<QToolButton>(u"whoButton"_s));
    QMenu *who = nullptr;
    ASSERT_TRUE(until([&] { return (who = part<QMenu>(u"whoMenu"_s)) != nullptr; }));
    choose(who, who->findChild<QAction *>(u"whoSignIn"_s));
    course::SignInDialog *dialog = nullptr;
    ASSERT_TRUE(until([&] { return (dialog = part<course::SignInDialog>(u"signInDialog"_s)) && dialog->isVisible(); }));
    auto *person = part<QComboBox>(u"signInPerson"_s, dialog);
    QTest::keyClick(person, Qt::Key_Home);
    for (int step = 0; step < person->count() && person->currentText() != name; ++step)
        QTest::keyClick(person, Qt::Key_Down);
    ASSERT_EQ(person->currentText(), name);
    auto *password = part<QLineEdit>(u"signInPassword"_s, dialog);
    QTest::mouseClick(password, Qt::LeftButton);
    QTest::keyClicks(password, QLatin1String(kWord));
    press(part<QPushButton>(u"signInTake"_s, dialog));
    ASSERT_TRUE(until([&] { return desk().person() == name && !part<course::SignInDialog>(u"signInDialog"_s); }));
    ASSERT_TRUE(until([&] { return desk().standing() && desk().standing()->person == name; }));
    activate();
}

void Seat::await(const QString &wanted)
{
    ASSERT_TRUE(until([&] { return state() == wanted; }))
        << "waits for " << wanted.toStdString() << ", the page is at " << state().toStdString();
}

void Seat::answer(const QString &picture)
{
    auto *dialog = part<course::StepDialog>(u"stepDialog"_s);
    if (!dialog)
        return;
    if (auto *word = part<QLineEdit>(u"stepPassword"_s, dialog); word && word->isVisible()) {
        QTest::mouseClick(word, Qt::LeftButton);
        QTest::keyClicks(word, QLatin1String(kWord));
    }
    auto *take = part<QPushButton>(u"stepTake"_s, dialog);
    ASSERT_TRUE(until([&] { return take->isEnabled(); })) << take->toolTip().toStdString();
    asked.clear();
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        asked << label->text();
    if (!picture.isEmpty())
        film(picture, dialog);
    press(take);
    ASSERT_TRUE(until([&] { return !part<course::StepDialog>(u"stepDialog"_s); }));
    activate();
}

void Seat::awaitOffer(const QString &to)
{
    const QString words = workflow::actionOf(Kind::Page, to, state());
    auto *button = part<QPushButton>(u"courseButton"_s);
    ASSERT_TRUE(until([&] { return button->text().startsWith(words); }))
        << "wants " << words.toStdString() << ", the button says " << button->text().toStdString();
}

void Seat::take(const QString &to, const QString &picture)
{
    const QString words = workflow::actionOf(Kind::Page, to, state());
    auto *button = part<QPushButton>(u"courseButton"_s);
    ASSERT_TRUE(until([&] { return button->text() == words && button->isEnabled(); }))
        << "wants " << words.toStdString() << ", the button says " << button->text().toStdString() << ": "
        << button->toolTip().toStdString();
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(until([&] { return state() == to || part<course::StepDialog>(u"stepDialog"_s); }));
    answer(picture);
    await(to);
}

void Seat::takeStory(const QString &to, const QString &picture)
{
    activate();
    const auto laid = view->layout();
    const auto line = std::find_if(laid->lines.begin(), laid->lines.end(),
        [](const layout::LineLayout &one) { return one.role == model::ParagraphRole::Body; });
    ASSERT_NE(line, laid->lines.end());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
        at({line->box.x + line->box.width / 2, line->box.y + line->box.height / 2}));
    ASSERT_EQ(view->selection().story, story);
    menu(u"reviewStory"_s);
    QDialog *dialog = nullptr;
    ASSERT_TRUE(until([&] { return (dialog = part<QDialog>(u"courseDialog"_s)) != nullptr; }));
    auto *next = part<QPushButton>(u"courseNext"_s, dialog);
    const QString words = workflow::actionOf(Kind::Story, to, desk().stateOf(story));
    ASSERT_TRUE(until([&] { return next->isVisible() && next->isEnabled() && next->text() == words; }))
        << "wants " << words.toStdString() << ", the card says " << next->text().toStdString() << ": "
        << next->toolTip().toStdString();
    const auto steps = [&] { return session::stepsNow(session(), {Kind::Story, story})->size(); };
    const std::size_t before = steps();
    QTest::mouseClick(next, Qt::LeftButton);
    ASSERT_TRUE(until([&] { return part<course::StepDialog>(u"stepDialog"_s) || steps() > before; }));
    answer(picture);
    ASSERT_TRUE(until([&] { return steps() > before && desk().stateOf(story) == to; }));
    if (auto *shown = part<QDialog>(u"courseDialog"_s))
        QTest::keyClick(shown, Qt::Key_Escape);
    ASSERT_TRUE(until([&] { return !part<QDialog>(u"courseDialog"_s); }));
    activate();
}

// The page ---------------------------------------------------------------------------------------

const model::Paragraph &Seat::lastBody() const
{
    const model::Paragraph *end = nullptr;
    for (const auto *paragraph : document().childrenOf<model::Paragraph>(story))
        if (paragraph->role == model::ParagraphRole::Body)
            end = paragraph;
    return *end;
}

void Seat::typeAtEndOf(Id paragraph)
{
    activate();
    const int end = static_cast<int>(document().find<model::Paragraph>(paragraph)->text.size());
    const auto place = [&] {
        const auto laid = view->layout();
        const auto caret = laid->caretAt({paragraph, end, true});
        EXPECT_TRUE(caret);
        return caret ? at({caret->rect.x, caret->rect.y + caret->rect.height / 2}) - QPoint(2, 0) : QPoint();
    };
    for (int notch = 0; notch < 7; ++notch) { // the wheel's zoom keeps what is under the pointer
        const QPointF at = place();
        QWheelEvent event(at, view->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(view->viewport(), &event);
    }
    settle();
    ASSERT_TRUE(view->viewport()->rect().contains(place()));
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place());
    ASSERT_TRUE(until([&] { return view->isTyping(); }));
    QTest::keyClick(view, Qt::Key_End);
    ASSERT_EQ(view->cursor().caret().paragraph, paragraph);
    ASSERT_EQ(view->cursor().caret().offset, end);
}

Id Seat::overset() const
{
    const auto laid = view->layout();
    for (const layout::CopyfitState &each : laid->stories)
        if (each.story == story && (each.oversetLines > 0 || each.oversetCharacters > 0))
            return each.lastArea;
    return {};
}

// The proof room ---------------------------------------------------------------------------------

void Seat::enterRoom()
{
    activate();
    QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
    room = &shell::ProofPlace::of(*window).room();
    proof = &room->view();
    ASSERT_TRUE(until([&] { return room->desk().shown() != nullptr; }));
}

void Seat::leaveRoom()
{
    activate();
    QTest::keyClick(window, Qt::Key_1, Qt::ControlModifier);
    ASSERT_EQ(window->room(), shell::Room::Compose);
    settle(); // the page as the marks left it
}

void Seat::awaitRound(proof::Round round)
{
    // What is read stays before the eyes until its reader takes the newer one.
    auto *offer = part<QPushButton>(u"messageAction"_s, room);
    const auto isThere = [&] { return room->desk().shown() && room->desk().shown()->proof.round == round; };
    ASSERT_TRUE(until([&] { return isThere() || offer->isVisible(); })) << "nobody made another proof";
    if (!isThere())
        press(offer);
    ASSERT_TRUE(until(isThere));
    ASSERT_TRUE(until([&] { return proof->isComplete(); }));
    press(part<QToolButton>(u"proofActual"_s, room));
    ASSERT_DOUBLE_EQ(proof->zoom(), 1);
}

TextPlace Seat::find(const QString &words) const
{
    TextPlace found;
    int times = 0;
    const model::Document then = room->desk().shown()->document;
    for (const auto *paragraph : then.childrenOf<model::Paragraph>(story))
        for (qsizetype at = paragraph->text.indexOf(words); at >= 0;
             at = paragraph->text.indexOf(words, at + 1), ++times)
            found = {paragraph->id, static_cast<int>(at), static_cast<int>(at + words.size())};
    EXPECT_EQ(times, 1) << words.toStdString();
    return found;
}

TextPlace Seat::within(const QString &words, int from, int length) const
{
    const TextPlace all = find(words);
    return {all.paragraph, all.from + from, all.from + from + length};
}

std::vector<QRectF> Seat::rectsOf(const TextPlace &place) const
{
    return review::rectsOf(*room->desk().shown()->layout, place);
}

void Seat::bring(QPointF points)
{
    if (proof->zoom() != 1)
        press(part<QToolButton>(u"proofActual"_s, room));
    const QRect port = proof->viewport()->rect();
    const QRect middle = port.adjusted(port.width() / 4, port.height() / 4, -port.width() / 4, -port.height() / 4);
    for (const bool isAcross : {false, true}) {
        const auto of = [&](QPoint point) { return isAcross ? point.x() : point.y(); };
        for (int before = INT_MAX;;) { // until it is near the middle, or the sheet ends
            const int now = of(proof->toView(points).toPoint());
            const int by = now < of(middle.topLeft()) ? 1 : now > of(middle.bottomRight()) ? -1 : 0;
            if (by == 0 || now == before)
                break;
            before = now;
            wheel(*proof, isAcross ? by : 0, isAcross ? 0 : by);
        }
    }
    ASSERT_TRUE(port.contains(proof->toView(points).toPoint()));
}

void Seat::select(const TextPlace &place)
{
    const auto rects = rectsOf(place);
    ASSERT_FALSE(rects.empty());
    bring(rects.front().center());
    const QPoint from = proof->toView({rects.front().left() + 0.6, rects.front().center().y()}).toPoint(),
                 to = proof->toView({rects.back().right() - 0.6, rects.back().center().y()}).toPoint();
    QTest::mousePress(proof->viewport(), Qt::LeftButton, {}, from);
    move((from + to) / 2);
    move(to);
    QTest::mouseRelease(proof->viewport(), Qt::LeftButton, {}, to);
    ASSERT_EQ(proof->selection().from.paragraph, place.paragraph);
    ASSERT_EQ(proof->selection().from.offset, place.from);
    ASSERT_EQ(proof->selection().to.offset, place.to);
}

void Seat::caret(const TextPlace &place)
{
    const auto rects = rectsOf(place);
    ASSERT_FALSE(rects.empty());
    bring(rects.front().center());
    QTest::mouseClick(proof->viewport(), Qt::LeftButton, {},
        proof->toView({rects.front().left() + 0.6, rects.front().center().y()}).toPoint());
    ASSERT_EQ(proof->selection().from.paragraph, place.paragraph);
    ASSERT_EQ(proof->selection().from.offset, place.from);
    ASSERT_TRUE(proof->selection().isCaret());
}

void Seat::dragBefore(const TextPlace &from, const TextPlace &to)
{
    select(from);
    const QPoint down = proof->toView(rectsOf(from).front().center()).toPoint();
    const QRectF target = rectsOf(to).front();
    const QPoint up = proof->toView({target.left() + 0.6, target.center().y()}).toPoint();
    ASSERT_TRUE(proof->viewport()->rect().contains(up)) << "both are in sight";
    QTest::mousePress(proof->viewport(), Qt::LeftButton, {}, down);
    move((down + up) / 2);
    move(up);
    QTest::mouseRelease(proof->viewport(), Qt::LeftButton, {}, up);
}

void Seat::key(Qt::Key pressed, MarkKind expected)
{
    const std::size_t before = count();
    QTest::keyClick(proof, pressed);
    ASSERT_EQ(count(), before + 1) << toName(expected).toStdString();
    EXPECT_EQ(last().kind, expected);
}

void Seat::type(const QString &words, MarkKind expected)
{
    const std::size_t before = count();
    QInputMethodEvent event;
    event.setCommitString(words);
    auto *editor = part<QLineEdit>(u"markEditor"_s, proof);
    QApplication::sendEvent(editor->isVisible() ? static_cast<QWidget *>(editor) : proof, &event);
    ASSERT_TRUE(editor->isVisible());
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_EQ(count(), before + 1) << words.toStdString();
    EXPECT_EQ(last().kind, expected);
}

void Seat::press(MarkKind kind)
{
    const QString name = u"mark_"_s + toName(kind);
    if (auto *button = part<QToolButton>(name, room)) {
        auto *palette = part<QAbstractScrollArea>(u"markPalette"_s, room);
        const auto isSeen = [&] {
            return palette->viewport()->rect().contains(button->mapTo(palette->viewport(), button->rect().center()));
        };
        for (int notch = 0; notch < 20 && !isSeen(); ++notch)
            wheel(*palette, 0, button->mapTo(palette->viewport(), QPoint()).y() < 0 ? 1 : -1);
        ASSERT_TRUE(isSeen()) << name.toStdString();
        press(button);
        return;
    }
    auto *more = part<QToolButton>(u"moreMarks"_s, room);
    auto *entry = more->menu()->findChild<QAction *>(name);
    // The menu has an event loop of its own while it is open.
    QTimer::singleShot(0, more, [more, entry] { choose(more->menu(), entry); });
    press(more);
    ASSERT_TRUE(until([&] { return !more->menu()->isVisible(); }));
}

void Seat::sign(MarkKind kind)
{
    const std::size_t before = count();
    press(kind);
    ASSERT_EQ(count(), before + 1) << toName(kind).toStdString();
    EXPECT_EQ(last().kind, kind);
}

void Seat::clickFrame(Id frame)
{
    const auto shown = room->desk().shown();
    for (const layout::FrameLayout &one : shown->layout->frames)
        if (one.frame == frame) {
            const QPointF middle = review::toPoints(one.box).center();
            bring(middle);
            QTest::mouseClick(proof->viewport(), Qt::LeftButton, {}, proof->toView(middle).toPoint());
        }
    ASSERT_EQ(proof->frame(), frame);
}

void Seat::choose(Id mark)
{
    ASSERT_EQ(room->side().tab(), review::ReviewSide::Tab::Marks);
    auto *list = part<QListView>(u"marksList"_s, room);
    const auto &remarks = room->desk().sheet().remarks;
    const auto found =
        std::find_if(remarks.begin(), remarks.end(), [&](const proof::Remark &one) { return one.id == mark; });
    ASSERT_NE(found, remarks.end());
    const QModelIndex index = list->model()->index(static_cast<int>(found - remarks.begin()), 0);
    const auto middle = [&] { return list->visualRect(index).center(); };
    for (int notch = 0; notch < 60 && !list->viewport()->rect().contains(middle()); ++notch)
        wheel(*list, 0, middle().y() < 0 ? 1 : -1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle());
    ASSERT_EQ(room->marks().chosen(), mark);
}

void Seat::accept(const proof::Remark &mark)
{
    const bool isTask = proof::isTask(document(), mark);
    choose(mark.id);
    press(part<QPushButton>(u"markAccept"_s, room));
    if (mark.kind == MarkKind::ReplaceAll) { // every place is seen first
        QDialog *preview = nullptr;
        ASSERT_TRUE(
            until([&] { return (preview = part<QDialog>(u"replacePreview"_s, room)) && preview->isVisible(); }));
        press(part<QPushButton>(u"replaceAccept"_s, preview));
    }
    // What the program cannot do is somebody's task, and done when he says so.
    const auto wanted = isTask ? RemarkState::Done : RemarkState::Accepted;
    ASSERT_TRUE(until([&] { return room->desk().stateOf(mark.id) == wanted; })) << toName(mark.kind).toStdString();
    activate();
}

void Seat::reject(Id mark, const QString &why)
{
    choose(mark);
    write(part<QLineEdit>(u"markReply"_s, room), why);
    press(part<QPushButton>(u"markReject"_s, room));
    ASSERT_TRUE(until([&] { return room->desk().stateOf(mark) == RemarkState::Rejected; }));
}

void Seat::readAll()
{
    const auto shown = room->desk().shown();
    const auto &read = room->reading().progress();
    std::vector<QRectF> seen;
    for (const layout::LineLayout &line : shown->layout->lines) {
        const QRectF box = review::toPoints(line.box);
        if (std::any_of(seen.begin(), seen.end(), [&](const QRectF &one) { return one.contains(box); }))
            continue;
        const QByteArray before = read.toBytes();
        bring(box.center());
        const QRectF port = proof->viewport()->rect();
        seen.emplace_back(proof->toPoints(port.topLeft()), proof->toPoints(port.bottomRight()));
        if (read.percent() < 100) // a moment, as the eye needs it
            (void)QTest::qWaitFor([&] { return read.toBytes() != before; }, 3000);
    }
    EXPECT_TRUE(until([&] { return read.percent() == 100; })) << read.percent();
}

void Seat::verifyAll(const std::function<void()> &seen)
{
    auto *check = part<QToolButton>(u"verifyMarks"_s, room);
    press(check);
    review::VerifyView &verify = room->verify();
    ASSERT_TRUE(until([&] { return verify.waiting() > 0; }));
    const auto crops = [&] {
        const auto labels = verify.findChildren<QLabel *>(QRegularExpression(u"^verify(Before|After)$"_s));
        return std::all_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return !label->pixmap().isNull() || !label->text().isEmpty(); });
    };
    EXPECT_TRUE(until(crops)) << "each beside what it was";
    seen();
    for (QCheckBox *tick : verify.findChildren<QCheckBox *>(u"verifyTick"_s)) {
        const auto place = [&] { return tick->mapTo(verify.viewport(), QPoint(9, tick->height() / 2)); };
        for (int notch = 0; notch < 200 && !verify.viewport()->rect().adjusted(0, 12, 0, -12).contains(place());
             ++notch) {
            const int was = verify.verticalScrollBar()->value();
            wheel(verify, 0, place().y() < 12 ? 1 : -1);
            if (verify.verticalScrollBar()->value() == was)
                break;
        }
        const int left = verify.waiting();
        QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(9, tick->height() / 2));
        ASSERT_TRUE(until([&] { return verify.waiting() == left - 1; })) << tick->text().toStdString();
    }
    EXPECT_EQ(verify.waiting(), 0);
    press(check);
}

void Seat::film(const QString &name, QWidget *of)
{
    QWidget &seen = of ? *of : *window;
    if (!qEnvironmentVariableIsEmpty("BANXIN_SHOTS") || !qEnvironmentVariableIsEmpty("BANXIN_WRITE_MANUAL"))
        QTest::qWait(700); // thumbnails and the like come by and by
    keepInManual(seen, u"rounds-"_s + name);
    keep(seen, u"rounds-"_s + name);
}

} // namespace banxin::test
