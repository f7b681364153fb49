// The page on screen: zoom at the pointer, selecting, typing, selection, undo and input methods.
#include "canvas/page_thumbnails.h"
#include "canvas/page_view.h"
#include "edit/article_edits.h"
#include "edit/change_builder.h"
#include "edit/frame_edits.h"
#include "model/line_breaks.h"

#include "tests/support/sample_copy.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QScrollBar>
#include <QTest>
#include <QTextCharFormat>
#include <QToolTip>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace banxin;
using canvas::PageView;
using support::waitFor;

namespace {

class PageViewTest : public testing::Test {
protected:
    void SetUp() override
    {
        support::copySample(location);
        ASSERT_TRUE(session.openNow(location));
        ASSERT_TRUE(session.openIssueNow(session.issues().front().id));
        view.resize(1000, 900);
        view.setSession(&session);
        view.show();
        page = session.working().children(session.issue(), model::ObjectKind::Page).at(1); // 时事聚焦
        view.setPage(page);
        view.setFocus();
        ASSERT_TRUE(waitFor([&] { return view.layout() != nullptr && QTest::qWaitForWindowExposed(&view, 50); }));
    }
    void TearDown() override { view.setSession(nullptr); }

    /// A body line in the middle of a story that goes on for several lines.
    const layout::LineLayout &bodyLine() const
    {
        const auto &lines = view.layout()->lines;
        for (std::size_t i = 2; i + 3 < lines.size(); ++i) {
            const bool body = lines[i].role == model::ParagraphRole::Body && lines[i].editable && !lines[i].line().last;
            if (body && lines[i - 1].paragraph == lines[i].paragraph && lines[i + 1].paragraph == lines[i].paragraph)
                return lines[i];
        }
        ADD_FAILURE() << "the sample page has no paragraph of three lines";
        return lines.front();
    }
    /// The middle of the line's n-th character, in the viewport.
    QPoint placeOf(const layout::LineLayout &line, int character) const
    {
        const auto left = view.layout()->caretAt({line.paragraph, line.line().start - line.prefix + character, true});
        EXPECT_TRUE(left);
        return pixelsOf({left->rect.x + line.line().size / 4, left->rect.y + left->rect.height / 2});
    }
    QPoint pixelsOf(base::Point point) const
    {
        // As the view says it: the caret's own rectangle is checked against this by the tests.
        const double scale = view.zoom() * view.logicalDpiX() / 72.0;
        const double margin = 0.8;
        const base::Size trim = view.layout()->trim;
        const auto place = [&](int size, base::Length length, const QScrollBar *bar) {
            return bar->maximum() > 0 ? margin * size - bar->value() : (size - length.toPt() * scale) / 2;
        };
        const QPointF origin(place(view.viewport()->width(), trim.width, view.horizontalScrollBar()),
            place(view.viewport()->height(), trim.height, view.verticalScrollBar()));
        return (origin + QPointF(point.x.toPt(), point.y.toPt()) * scale).toPoint();
    }
    void typeAtLine(const layout::LineLayout &line, int character)
    {
        view.typeAt(line.paragraph, line.line().start - line.prefix + character);
        ASSERT_TRUE(view.isTyping());
    }
    QString textOf(base::Id paragraph) const { return session.working().find<model::Paragraph>(paragraph)->text; }
    /// Paints until every picture that is in sight has come.
    void waitForPictures()
    {
        bool came = true;
        const auto connection =
            QObject::connect(&session, &session::Session::pictureReady, &view, [&came] { came = true; });
        while (std::exchange(came, false)) {
            (void)view.grab();
            waitFor([&] { return came; }, 1000);
        }
        QObject::disconnect(connection);
        (void)view.grab();
    }
    void compose(const QString &preedit, const QString &commit, int replaceFrom = 0, int replaceLength = 0)
    {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        QList<QInputMethodEvent::Attribute> attributes;
        if (!preedit.isEmpty()) {
            attributes << QInputMethodEvent::Attribute(
                QInputMethodEvent::TextFormat, 0, static_cast<int>(preedit.size()), underlined)
                       << QInputMethodEvent::Attribute(QInputMethodEvent::Cursor, static_cast<int>(preedit.size()), 1);
        }
        QInputMethodEvent event(preedit, attributes);
        event.setCommitString(commit, replaceFrom, replaceLength);
        QApplication::sendEvent(&view, &event);
    }

    QTemporaryDir folder;
    QString location = folder.filePath(QStringLiteral("copy.banxin"));
    session::Session session;
    PageView view;
    base::Id page;
};

} // namespace

TEST_F(PageViewTest, TurnedTextIsTypedWhereItIsSeen)
{
    const layout::LineLayout *caption = nullptr;
    const auto shown = view.layout();
    for (const layout::LineLayout &line : shown->lines) {
        if (line.role == model::ParagraphRole::Caption && line.editable)
            caption = caption ? caption : &line;
    }
    ASSERT_TRUE(caption);
    const base::Id frame = caption->frame, paragraph = caption->paragraph;
    const int cut = 9;
    ASSERT_TRUE(session.apply(*edit::rotateFrames(session.working(), {frame}, 1500, {QStringLiteral("甲"), {}})));
    ASSERT_TRUE(
        session.apply(*edit::setCut(session.working(), paragraph, cut, cut + 4, true, {QStringLiteral("甲"), {}})));
    ASSERT_TRUE(waitFor([&] { return view.layout()->turnOf(frame).has_value(); }));
    const auto caret = view.layout()->caretAt({paragraph, 6});
    ASSERT_TRUE(caret && caret->turn);
    const QPoint place = pixelsOf(caret->turn->turned({caret->rect.x, caret->rect.y + caret->rect.height / 2}));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, place);
    ASSERT_TRUE(view.isTyping());
    view.typeAt(paragraph, 6);
    ASSERT_TRUE(view.caretRect());
    // Around the slanting caret, and no higher or wider than it has to be.
    EXPECT_LT((view.caretRect()->center() - place).manhattanLength(), 6);
    EXPECT_GT(view.caretRect()->width(), 1.5);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right);
    const QString before = textOf(paragraph);
    QTest::keyClick(&view, Qt::Key_X);
    EXPECT_NE(textOf(paragraph), before);
}

TEST_F(PageViewTest, TheWheelZoomsAtThePointerAndScrollsWithAlt)
{
    view.setZoom(1);
    const QPointF at(300, 200);
    const auto wheel = [&](Qt::KeyboardModifiers modifiers, QPoint turned = {0, 120}, QPoint pixels = {}) {
        QWheelEvent event(
            at, view.viewport()->mapToGlobal(at), pixels, turned, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    };
    base::Point under, now;
    bool inside = false;
    QObject::connect(&view, &PageView::cursorMoved, &view, [&](base::Point point, bool is) {
        now = point;
        inside = is;
    });
    QTest::mouseMove(view.viewport(), at.toPoint());
    ASSERT_TRUE(inside);
    under = now;
    wheel(Qt::NoModifier);
    EXPECT_NEAR(view.zoom(), 1.2, 1e-6);
    QTest::mouseMove(view.viewport(), at.toPoint() + QPoint(1, 0));
    QTest::mouseMove(view.viewport(), at.toPoint());
    EXPECT_NEAR(now.x.toPt(), under.x.toPt(), 1.0);
    EXPECT_NEAR(now.y.toPt(), under.y.toPt(), 1.0);
    int before = view.verticalScrollBar()->value();
    wheel(Qt::AltModifier, {120, 0}); // as Qt gives it
    EXPECT_LT(view.verticalScrollBar()->value(), before);
    before = view.horizontalScrollBar()->value();
    wheel(Qt::ShiftModifier);
    EXPECT_LT(view.horizontalScrollBar()->value(), before);
    before = view.verticalScrollBar()->value();
    wheel(Qt::NoModifier, {0, 30}, {0, 25}); // two fingers
    EXPECT_EQ(view.verticalScrollBar()->value(), before - 25);
    EXPECT_NEAR(view.zoom(), 1.2, 1e-6);
}

TEST_F(PageViewTest, FitPageShowsTheWholePage)
{
    view.setZoom(4);
    view.fitPage();
    const base::Size trim = view.layout()->trim;
    const double scale = view.zoom() * view.logicalDpiX() / 72.0;
    EXPECT_LE(trim.width.toPt() * scale, view.viewport()->width());
    EXPECT_LE(trim.height.toPt() * scale, view.viewport()->height());
    EXPECT_GT(trim.height.toPt() * scale, 0.9 * view.viewport()->height());
    view.fitWidth();
    EXPECT_NEAR(trim.width.toPt() * view.zoom() * view.logicalDpiX() / 72.0, view.viewport()->width() - 48, 1);
}

TEST_F(PageViewTest, AFittedPageHasNoScrollBarsUntilItIsMoved)
{
    view.setZoom(2);
    EXPECT_GT(view.verticalScrollBar()->maximum(), 0);
    view.fitPage();
    EXPECT_EQ(view.verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(view.horizontalScrollBar()->maximum(), 0);
    EXPECT_FALSE(view.verticalScrollBar()->isVisible());
    view.fitWidth();
    EXPECT_FALSE(view.horizontalScrollBar()->isVisible());
    view.fitPage();
    QTest::keyPress(&view, Qt::Key_Space);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, {400, 400});
    const int before = view.verticalScrollBar()->value();
    QTest::mouseMove(view.viewport(), {400, 350});
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, {400, 350});
    QTest::keyRelease(&view, Qt::Key_Space);
    EXPECT_EQ(view.verticalScrollBar()->value(), before + 50);
    EXPECT_EQ(view.fit(), PageView::Fit::None);
}

TEST_F(PageViewTest, ZoomingKeepsTheCaretWhereItIsAndTheSelectionToo)
{
    const layout::LineLayout line = bodyLine();
    typeAtLine(line, 2);
    view.fitPage();
    ASSERT_TRUE(view.caretRect() && view.viewport()->rect().contains(view.caretRect()->center().toPoint()));
    const QPointF caret = view.caretRect()->center();
    view.actualSize();
    EXPECT_NEAR(view.zoom(), 1, 1e-9);
    EXPECT_LE((view.caretRect()->center() - caret).manhattanLength(), 3);
    view.setZoom(3);
    EXPECT_LE((view.caretRect()->center() - caret).manhattanLength(), 3);
    QTest::keyClick(&view, Qt::Key_Escape);
    view.fitPage();
    const base::Rect box = session.working().find<model::Frame>(view.selection().frame)->box;
    const base::Point middle{box.x + box.width / 2, box.y + box.height / 2};
    const QPoint before = pixelsOf(middle);
    view.actualSize();
    EXPECT_LE((pixelsOf(middle) - before).manhattanLength(), 3);
    view.setZoom(0.001);
    EXPECT_NEAR(view.zoom(), 0.05, 1e-9);
    view.setZoom(100);
    EXPECT_NEAR(view.zoom(), 32, 1e-9);
}

TEST_F(PageViewTest, SpaceAndDragPans)
{
    view.setZoom(2);
    const QPoint before(view.horizontalScrollBar()->value(), view.verticalScrollBar()->value());
    QTest::keyPress(&view, Qt::Key_Space);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, {400, 400});
    QTest::mouseMove(view.viewport(), {340, 370});
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, {340, 370});
    QTest::keyRelease(&view, Qt::Key_Space);
    EXPECT_EQ(QPoint(view.horizontalScrollBar()->value(), view.verticalScrollBar()->value()), before + QPoint(60, 30));
    EXPECT_TRUE(view.selection().frame.isNull());
}

TEST_F(PageViewTest, AClickSelectsAnAreaAndASecondTypesInIt)
{
    view.setZoom(1.5);
    const layout::LineLayout line = bodyLine();
    const QPoint at = placeOf(line, 2);
    const QPoint shift = view.viewport()->rect().center() - at;
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() - shift.x());
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - shift.y());
    const QPoint place = placeOf(line, 2);
    ASSERT_TRUE(view.viewport()->rect().contains(place));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    EXPECT_EQ(view.selection().frame, line.frame);
    EXPECT_EQ(view.selection().story, line.story);
    EXPECT_FALSE(view.isTyping());
    QTest::qWait(QApplication::doubleClickInterval() + 20);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    ASSERT_TRUE(view.isTyping());
    EXPECT_EQ(view.selection().paragraph, line.paragraph);
    EXPECT_EQ(view.selection().offset, line.line().start - line.prefix + 2);
    // The caret stands where the click was, by less than a character.
    ASSERT_TRUE(view.caretRect());
    const double em = line.line().size.toPt() * view.zoom() * view.logicalDpiX() / 72.0;
    EXPECT_NEAR(view.caretRect()->center().x(), place.x(), em);
    EXPECT_NEAR(view.caretRect()->center().y(), place.y(), em);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(view.isTyping());
    EXPECT_EQ(view.selection().frame, line.frame);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_TRUE(view.selection().frame.isNull());
}

TEST_F(PageViewTest, AfterOneClickKeysTypeNothingUntilEnterPutsTheCaretThere)
{
    view.setZoom(1.5);
    const layout::LineLayout line = bodyLine();
    const QPoint shift = view.viewport()->rect().center() - placeOf(line, 2);
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() - shift.x());
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - shift.y());
    const QString before = textOf(line.paragraph);
    const int at = line.line().start - line.prefix + 2;
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, placeOf(line, 2));
    EXPECT_FALSE(view.inputMethodQuery(Qt::ImEnabled).toBool()); // letters are the tools'
    QTest::keyClicks(&view, QStringLiteral("ab"));
    compose({}, QStringLiteral("字"));
    EXPECT_FALSE(view.isTyping());
    EXPECT_EQ(textOf(line.paragraph), before);
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_TRUE(view.isTyping());
    EXPECT_TRUE(view.inputMethodQuery(Qt::ImEnabled).toBool());
    compose({}, QStringLiteral("字"));
    EXPECT_EQ(textOf(line.paragraph), before.left(at) + QStringLiteral("字") + before.mid(at));
}

TEST_F(PageViewTest, TabWalksTheFramesAndEnterTypes)
{
    std::vector<base::Id> seen;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&view, Qt::Key_Tab);
        seen.push_back(view.selection().frame);
        EXPECT_FALSE(seen.back().isNull());
    }
    EXPECT_NE(seen[0], seen[1]);
    QTest::keyClick(&view, Qt::Key_Backtab);
    EXPECT_EQ(view.selection().frame, seen[1]);
    const auto &lines = view.layout()->lines;
    const auto text = std::find_if(lines.begin(), lines.end(),
        [](const layout::LineLayout &line) { return line.editable && line.role == model::ParagraphRole::Body; });
    view.selectFrame(text->frame);
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_TRUE(view.isTyping());
    EXPECT_EQ(view.selection().paragraph, text->paragraph);
}

TEST_F(PageViewTest, DoubleClickTakesAWordAndTripleTheParagraph)
{
    const layout::LineLayout line = bodyLine();
    typeAtLine(line, 3);
    const QPoint place = placeOf(line, 3);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, place);
    const int word = view.selection().selectedCharacters;
    EXPECT_GE(word, 1);
    EXPECT_LE(word, 4);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    EXPECT_EQ(view.selection().selectedCharacters, textOf(line.paragraph).toUcs4().size());
}

TEST_F(PageViewTest, DraggingSelectsAndTypingReplaces)
{
    view.setZoom(2);
    const layout::LineLayout line = bodyLine();
    typeAtLine(line, 1);
    const QString before = textOf(line.paragraph);
    const int start = line.line().start - line.prefix;
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, placeOf(line, 1));
    QTest::mouseMove(view.viewport(), placeOf(line, 3));
    QTest::mouseMove(view.viewport(), placeOf(line, 5));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, placeOf(line, 5));
    EXPECT_EQ(view.selection().selectedCharacters, 4);
    view.copy();
    EXPECT_EQ(QApplication::clipboard()->text(), before.mid(start + 1, 4));
    QTest::keyClicks(&view, QStringLiteral("ab"));
    EXPECT_EQ(textOf(line.paragraph), before.left(start + 1) + QStringLiteral("ab") + before.mid(start + 5));
    view.undo();
    EXPECT_TRUE(waitFor([&] { return textOf(line.paragraph) == before; }));
}

TEST_F(PageViewTest, TypingReflowsThePageAndTheCaretGoesAlong)
{
    const layout::LineLayout line = bodyLine();
    typeAtLine(line, 0);
    const auto before = view.layout();
    QTest::keyClicks(&view, QStringLiteral("New"));
    EXPECT_EQ(textOf(line.paragraph).mid(line.line().start - line.prefix, 3), QStringLiteral("New"));
    ASSERT_TRUE(waitFor([&] { return view.layout() != before && session.isLayoutCurrent(page); }));
    waitFor([&] {
        return view.layout()->caretAt({line.paragraph, view.selection().offset}).has_value()
            && view.caretRect().has_value();
    });
    const auto caret = view.layout()->caretAt({line.paragraph, view.selection().offset});
    ASSERT_TRUE(caret);
    ASSERT_TRUE(view.caretRect());
    EXPECT_LE((view.caretRect()->topLeft().toPoint() - pixelsOf({caret->rect.x, caret->rect.y})).manhattanLength(), 3);
}

TEST_F(PageViewTest, KeysMoveAndSelect)
{
    const layout::LineLayout line = bodyLine();
    const int start = line.line().start - line.prefix;
    typeAtLine(line, 2);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.selection().offset, start + 3);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_EQ(view.selection().offset, line.line().end - line.prefix);
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_EQ(view.selection().offset, start);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_GT(view.selection().offset, start);
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(view.selection().offset, start);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(view.selection().selectedCharacters, 2);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    EXPECT_GT(view.selection().selectedCharacters, textOf(line.paragraph).size());
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.selection().selectedCharacters, 0);
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(view.selection().offset, 0);
}

TEST_F(PageViewTest, EnterSplitsBackspaceJoinsAndPasteIsOneStep)
{
    const layout::LineLayout line = bodyLine();
    const QString before = textOf(line.paragraph);
    const int at = line.line().start - line.prefix + 2;
    typeAtLine(line, 2);
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(textOf(line.paragraph), before.left(at));
    EXPECT_NE(view.selection().paragraph, line.paragraph);
    QTest::keyClick(&view, Qt::Key_Backspace);
    EXPECT_EQ(textOf(line.paragraph), before);
    EXPECT_EQ(view.selection().offset, at);
    QApplication::clipboard()->setText(QStringLiteral("贴来的字"));
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(textOf(line.paragraph).mid(at, 4), QStringLiteral("贴来的字"));
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("字"));
    EXPECT_EQ(textOf(line.paragraph).mid(at, 3), QStringLiteral("贴来的"));
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return textOf(line.paragraph).mid(at, 4) == QStringLiteral("贴来的字"); }));
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return textOf(line.paragraph) == before; }));
    EXPECT_EQ(view.selection().paragraph, line.paragraph);
}

TEST_F(PageViewTest, EachUndoTakesOneRunOfTyping)
{
    const layout::LineLayout line = bodyLine();
    const QString before = textOf(line.paragraph);
    const int at = line.line().start - line.prefix + 2;
    const auto paragraphs = [&] {
        const base::Id story = session.working().find<model::Paragraph>(line.paragraph)->parent;
        QStringList texts;
        for (const base::Id id : session.working().children(story, model::ObjectKind::Paragraph))
            texts << textOf(id);
        return texts;
    };
    std::vector<QStringList> stages{paragraphs()};
    const auto stage = [&] { stages.push_back(paragraphs()); };
    typeAtLine(line, 2);
    QTest::keyClicks(&view, QStringLiteral("one"));
    EXPECT_EQ(textOf(line.paragraph), before.left(at) + QStringLiteral("one") + before.mid(at));
    stage();
    QTest::qWait(1150); // a pause
    QTest::keyClicks(&view, QStringLiteral("two"));
    stage();
    QTest::keyClick(&view, Qt::Key_Backspace); // erasing is another kind
    QTest::keyClick(&view, Qt::Key_Backspace);
    stage();
    QTest::keyClick(&view, Qt::Key_Return);
    stage();
    QTest::keyClicks(&view, QStringLiteral("three"));
    stage();
    QTest::keyClick(&view, Qt::Key_Left); // the caret moved
    QTest::keyClicks(&view, QStringLiteral("four"));
    stage();
    QApplication::clipboard()->setText(QStringLiteral("贴来"));
    view.paste();
    stage();
    QTest::keyClicks(&view, QStringLiteral("five"));
    stage();
    const auto last = static_cast<std::ptrdiff_t>(stages.size()) - 1;
    for (std::ptrdiff_t i = last - 1; i >= 0; --i) {
        QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
        EXPECT_TRUE(waitFor([&] { return paragraphs() == stages[static_cast<std::size_t>(i)]; }, 3000)) << i;
        EXPECT_TRUE(waitFor([&] { return session.commitState() == session::CommitState::Saved; }));
    }
    for (std::ptrdiff_t i = 1; i <= 4; ++i) {
        ASSERT_TRUE(waitFor([&] { return session.canRedo(); }));
        QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_TRUE(waitFor([&] { return paragraphs() == stages[static_cast<std::size_t>(i)]; }, 3000)) << i;
        EXPECT_TRUE(waitFor([&] { return session.commitState() == session::CommitState::Saved; }));
    }
    // And the same when the program is started again.
    session::Session later;
    ASSERT_TRUE(later.openNow(location));
    ASSERT_TRUE(later.openIssueNow(session.issue()));
    const auto now = [&] {
        const base::Id story = later.working().find<model::Paragraph>(line.paragraph)->parent;
        QStringList texts;
        for (const base::Id id : later.working().children(story, model::ObjectKind::Paragraph))
            texts << later.working().find<model::Paragraph>(id)->text;
        return texts;
    };
    for (std::size_t i = 3; i > 0; --i) {
        ASSERT_TRUE(later.undoNow());
        EXPECT_EQ(now(), stages[i]);
    }
    ASSERT_TRUE(later.redoNow());
    EXPECT_EQ(now(), stages[2]);
}

TEST_F(PageViewTest, TheCaretIsNeverLostInOversetText)
{
    const layout::LineLayout line = bodyLine();
    const base::Id story = line.story;
    typeAtLine(line, 2);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(view.selection().oversetCharacters, 0);
    QApplication::clipboard()->setText(QStringLiteral("贴来的字没有地方放").repeated(60));
    view.paste();
    ASSERT_TRUE(waitFor([&] { return session.isLayoutCurrent(page) && view.selection().oversetCharacters > 0; }));
    const base::Id in = view.selection().paragraph;
    // It stands at the end of what is seen of the story.
    ASSERT_TRUE(view.caretRect());
    const layout::LineLayout *last = nullptr;
    const auto laidOut = view.layout();
    for (const layout::LineLayout &other : laidOut->lines)
        if (other.story == story && other.role == model::ParagraphRole::Body && other.editable)
            last = &other;
    ASSERT_TRUE(last);
    const auto seen = view.layout()->caretAt({last->paragraph, last->line().end - last->prefix});
    ASSERT_TRUE(seen);
    EXPECT_LE((view.caretRect()->topLeft().toPoint() - pixelsOf({seen->rect.x, seen->rect.y})).manhattanLength(), 3);
    const base::Id end = last->paragraph; // another layout comes, and the line goes with this one
    // Typing goes on, out of sight.
    QTest::keyClicks(&view, QStringLiteral("more"));
    EXPECT_TRUE(textOf(in).endsWith(QStringLiteral("more")));
    ASSERT_TRUE(waitFor([&] { return session.isLayoutCurrent(page); }));
    EXPECT_GT(view.selection().oversetCharacters, 0);
    EXPECT_TRUE(view.caretRect());
    // An arrow brings it back.
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(view.selection().oversetCharacters, 0);
    EXPECT_EQ(view.selection().paragraph, end);
    // All of it is gone with the step that brought it.
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] {
        const auto &stories = view.layout()->stories;
        return session.isLayoutCurrent(page)
            && std::none_of(stories.begin(), stories.end(),
                [&](const layout::CopyfitState &fit) { return fit.story == story && fit.oversetCharacters > 0; });
    }));
}

TEST_F(PageViewTest, OverAndUnderAreShownForEveryAreaAndCoverNoText)
{
    // One story runs over, another loses its last paragraphs.
    const layout::LineLayout line = bodyLine();
    typeAtLine(line, 2);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QApplication::clipboard()->setText(QStringLiteral("贴来的字没有地方放").repeated(60));
    view.paste();
    const auto laidOut = view.layout();
    for (const layout::LineLayout &other : laidOut->lines) {
        if (other.story != line.story && other.role == model::ParagraphRole::Body && other.editable) {
            view.typeAt(other.paragraph, 2);
            break;
        }
    }
    ASSERT_NE(view.selection().story, line.story);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Delete);
    ASSERT_TRUE(waitFor([&] { return session.isLayoutCurrent(page); }));
    view.climbOut();
    view.climbOut();
    ASSERT_TRUE(view.selection().frame.isNull());
    for (const double zoom : {0.5, 1.0, 2.0}) {
        view.setZoom(zoom);
        (void)view.grab();
        int over = 0, under = 0;
        for (const PageView::Badge &badge : view.badges()) {
            (badge.overset ? over : under) += 1;
            EXPECT_TRUE(badge.text.startsWith(badge.overset ? u'超' : u'欠'));
            const auto changed = view.layout();
            for (const layout::LineLayout &text : changed->lines) {
                if (text.line().end <= text.line().start)
                    continue;
                const QRect box(pixelsOf({text.box.left(), text.box.top()}),
                    pixelsOf({text.box.right(), text.box.bottom()}) - QPoint(1, 1));
                EXPECT_FALSE(box.adjusted(1, 1, -1, -1).intersects(badge.rect.toRect().adjusted(1, 1, -1, -1)))
                    << zoom << badge.text.toStdString();
            }
        }
        EXPECT_GE(over, 1);
        EXPECT_GE(under, 1);
    }
    view.setPreview(true);
    (void)view.grab();
    EXPECT_TRUE(view.badges().empty());
}

TEST_F(PageViewTest, PreeditIsDrawnInPlaceAndNeverEdited)
{
    const layout::LineLayout line = bodyLine();
    const QString before = textOf(line.paragraph);
    const int at = line.line().start - line.prefix + 2;
    typeAtLine(line, 2);
    const QRectF caret = *view.caretRect();
    EXPECT_TRUE(view.inputMethodQuery(Qt::ImEnabled).toBool());
    EXPECT_EQ(view.inputMethodQuery(Qt::ImSurroundingText).toString(), before);
    EXPECT_EQ(view.inputMethodQuery(Qt::ImCursorPosition).toInt(), at);
    const auto shown = view.layout();
    compose(QStringLiteral("wen'ming"), {});
    ASSERT_TRUE(waitFor([&] { return view.layout() != shown; }));
    EXPECT_EQ(textOf(line.paragraph), before);
    EXPECT_EQ(session.pendingEdits(), 0);
    // The layout on screen has the preedit in it, and the caret stands after it.
    EXPECT_TRUE(view.layout()->caretAt({line.paragraph, static_cast<int>(before.size()) + 8}).has_value()
        || before.size() > 200);
    EXPECT_NE(view.inputMethodQuery(Qt::ImCursorRectangle).toRectF(), caret.translated(view.viewport()->pos()));
    compose({}, QStringLiteral("文明"));
    EXPECT_EQ(textOf(line.paragraph), before.left(at) + QStringLiteral("文明") + before.mid(at));
    EXPECT_EQ(view.selection().offset, at + 2);
    const auto composed = view.layout();
    ASSERT_TRUE(waitFor([&] { return view.layout() != composed; }));
    EXPECT_EQ(
        view.inputMethodQuery(Qt::ImCursorRectangle).toRectF(), view.caretRect()->translated(view.viewport()->pos()));
}

TEST_F(PageViewTest, ComposingThatIsGivenUpLeavesNoTrace)
{
    const layout::LineLayout line = bodyLine();
    const QString before = textOf(line.paragraph);
    typeAtLine(line, 2);
    const auto shown = view.layout();
    compose(QStringLiteral("wen"), {});
    ASSERT_TRUE(waitFor([&] { return view.layout() != shown; }));
    compose({}, {});
    EXPECT_EQ(textOf(line.paragraph), before);
    EXPECT_TRUE(waitFor([&] { return view.layout() == session.pageLayout(page); }));
}

TEST_F(PageViewTest, AnInputMethodMayReplaceWhatStandsBeside)
{
    const layout::LineLayout line = bodyLine();
    const QString before = textOf(line.paragraph);
    const int at = line.line().start - line.prefix + 3;
    typeAtLine(line, 3);
    compose({}, QStringLiteral("换"), -2, 2);
    EXPECT_EQ(textOf(line.paragraph), before.left(at - 2) + QStringLiteral("换") + before.mid(at));
    EXPECT_EQ(view.selection().offset, at - 1);
}

TEST_F(PageViewTest, ScrollingPaintsTheSamePixelsAsPaintingAfresh)
{
    view.setZoom(1.3);
    waitForPictures();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 137);
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() - 41);
    const QImage scrolled = view.grab().toImage();
    view.setTheme(view.theme()); // forgets all pixels
    const QImage fresh = view.grab().toImage();
    QRect different;
    for (int y = 0; y < fresh.height(); ++y) {
        for (int x = 0; x < fresh.width(); ++x) {
            // Photographs that are cut off elsewhere are reduced with other roundings.
            const QColor a = scrolled.pixelColor(x, y), b = fresh.pixelColor(x, y);
            if (std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())})
                > 6)
                different |= QRect(x, y, 1, 1);
        }
    }
    EXPECT_TRUE(different.isNull()) << different.x() << ' ' << different.y() << ' ' << different.width() << ' '
                                    << different.height();
}

TEST_F(PageViewTest, AnEditPaintsTheSamePixelsAsPaintingAfresh)
{
    view.setZoom(1.3);
    const layout::LineLayout line = bodyLine();
    typeAtLine(line, 1);
    waitForPictures();
    const auto before = view.layout();
    QTest::keyClicks(&view, QStringLiteral("reflow"));
    ASSERT_TRUE(
        waitFor([&] { return view.layout() != before && session.commitState() == session::CommitState::Saved; }));
    const QImage edited = view.grab().toImage();
    view.setTheme(view.theme());
    EXPECT_EQ(edited, view.grab().toImage());
}

TEST_F(PageViewTest, AWordThatHangsOutOfItsAreaLeavesNothingBehind)
{
    view.setZoom(1.3);
    const layout::LineLayout line = bodyLine();
    typeAtLine(line, 1);
    waitForPictures();
    const QImage whole = view.grab().toImage();
    const auto before = view.layout();
    QTest::keyClicks(&view, QString(160, u'W'));
    ASSERT_TRUE(
        waitFor([&] { return view.layout() != before && session.commitState() == session::CommitState::Saved; }));
    const auto hanging = view.layout();
    EXPECT_TRUE(std::any_of(hanging->display->items.begin(), hanging->display->items.end(),
        [](const display::Item &item) { return display::inkBounds(item.shape).right() > item.bounds.right(); }));
    const QImage edited = view.grab().toImage();
    view.setTheme(view.theme());
    EXPECT_EQ(edited, view.grab().toImage());
    const auto then = view.layout();
    ASSERT_TRUE(waitFor([&] { return session.canUndo(); })); // known a moment after it is saved
    view.undo();
    ASSERT_TRUE(waitFor([&] { return view.layout() != then && session.isLayoutCurrent(page); }));
    const QImage undone = view.grab().toImage();
    view.setTheme(view.theme());
    EXPECT_EQ(undone, view.grab().toImage());
}

TEST_F(PageViewTest, TheGridIsSeenWhenItIsShown)
{
    waitForPictures();
    const QImage without = view.grab().toImage();
    view.setGridShown(true);
    EXPECT_NE(view.grab().toImage(), without);
    view.setGridShown(false);
    EXPECT_EQ(view.grab().toImage(), without);
}

TEST_F(PageViewTest, ThumbnailsComeAndFollowEdits)
{
    canvas::PageThumbnails thumbnails;
    thumbnails.setSession(&session);
    EXPECT_TRUE(thumbnails.thumbnail(page, 90).isNull());
    ASSERT_TRUE(waitFor([&] { return !thumbnails.thumbnail(page, 90).isNull(); }));
    const QImage before = thumbnails.thumbnail(page, 90);
    EXPECT_EQ(before.width(), 90);
    const auto laidOut = view.layout();
    for (const layout::LineLayout &line : laidOut->lines) {
        if (line.role == model::ParagraphRole::Headline && line.editable) {
            view.typeAt(line.paragraph, 0);
            break;
        }
    }
    view.selectAll();
    QTest::keyClicks(&view, QStringLiteral("X"));
    EXPECT_TRUE(waitFor([&] { return thumbnails.thumbnail(page, 90) != before; }));
    thumbnails.setSession(nullptr);
}

TEST_F(PageViewTest, ShiftEnterBreaksAHeadlineInItsAreaAloneAndTakesTheBreakBack)
{
    const auto isHeadline = [](const layout::LineLayout &line) {
        return line.editable && line.role == model::ParagraphRole::Headline && line.line().end - line.line().start > 4;
    };
    const auto &lines = view.layout()->lines;
    const auto found = std::find_if(lines.begin(), lines.end(), isHeadline);
    ASSERT_NE(found, lines.end());
    const base::Id paragraph = found->paragraph, frame = found->frame;
    const int at = found->line().start + 2;
    const QString text = textOf(paragraph);
    const auto breaks = [&] {
        const auto &area = std::get<model::AreaContent>(session.working().find<model::Frame>(frame)->content);
        return model::lineBreaksIn(area, *session.working().find<model::Paragraph>(paragraph));
    };
    const auto lineStartsAt = [&](int offset) {
        return std::any_of(view.layout()->lines.begin(), view.layout()->lines.end(),
            [&](const auto &line) { return line.paragraph == paragraph && line.line().start == offset; });
    };
    typeAtLine(*found, 2);
    QTest::keyClick(&view, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(textOf(paragraph), text) << "the story keeps its text";
    EXPECT_EQ(breaks(), std::vector<int>{at});
    EXPECT_TRUE(waitFor([&] { return lineStartsAt(at); }));
    QTest::keyClick(&view, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_TRUE(breaks().empty());
    view.undo();
    EXPECT_TRUE(waitFor([&] { return breaks() == std::vector<int>{at}; }));
    // In body text it goes into the text.
    const auto body = bodyLine();
    typeAtLine(body, 2);
    QTest::keyClick(&view, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_TRUE(textOf(body.paragraph).contains(QChar::LineSeparator));
}

TEST_F(PageViewTest, ThePointerIsToldTheStoryItsStepAndHowItFits)
{
    const auto toldAt = [&](QPoint at) {
        QHelpEvent event(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
        QApplication::sendEvent(view.viewport(), &event);
        return QToolTip::text();
    };
    const layout::LineLayout line = bodyLine();
    const QString title = model::titleOf(session.working(), line.story);
    const auto laid = view.layout();
    const auto fit = std::find_if(
        laid->stories.begin(), laid->stories.end(), [&](const auto &each) { return each.story == line.story; });
    ASSERT_NE(fit, laid->stories.end());
    const QString told = toldAt(placeOf(line, 3));
    EXPECT_TRUE(told.startsWith(title + QStringLiteral(" · "))) << told.toStdString();
    EXPECT_TRUE(
        told.endsWith(fit->holeLines > 0 ? QStringLiteral(" %1 行").arg(fit->holeLines) : QStringLiteral("恰好")))
        << told.toStdString();
    view.setStepOf([&](base::Id story) { return story == line.story ? QStringLiteral("初审") : QString(); });
    EXPECT_TRUE(toldAt(placeOf(line, 4)).contains(QStringLiteral(" · 初审 · ")));

    // An area that waits says for what.
    model::Frame waiting = *session.working().find<model::Frame>(line.frame);
    model::AreaContent area;
    area.reservedCharacters = 600;
    for (const auto &[pictures, words] :
        {std::pair(0, QStringLiteral("预留 600 字")), std::pair(2, QStringLiteral("预留 600 字 2 图"))}) {
        area.reservedPictures = pictures;
        waiting.content = area;
        edit::ChangeBuilder builder(session.working(), {session.person(), {}}, QStringLiteral("预留"));
        builder.put(waiting);
        ASSERT_TRUE(view.commit(builder.take()));
        ASSERT_TRUE(waitFor([&] { return session.isLayoutCurrent(page); }));
        EXPECT_EQ(
            toldAt(pixelsOf({waiting.box.x + waiting.box.width / 2, waiting.box.y + waiting.box.height / 2})), words);
    }
}
