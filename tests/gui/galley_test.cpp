// The galley by keys and mouse: the page's lines in strips, typing with an input method, the overset, both views in
// step, finding in it, characters, styles by key, what other programs copied, notes.
#include "compose_case.h"

#include "display/display_list.h"
#include "edit/notes.h"
#include "galley/galley_room.h"
#include "model/paragraph_roles.h"
#include "session/translation.h"
#include "shell/characters_dialog.h"
#include "tests/support/looks.h"
#include "widgets/labels.h"
#include "widgets/numbers.h"
#include "widgets/segmented_control.h"
#include "widgets/tokens.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using model::ParagraphRole;

namespace {

class GalleyCase : public support::ComposeCase {
protected:
    void SetUp() override
    {
        static const bool isEnglish = qEnvironmentVariable("BANXIN_LANG") == u"en"_s; // to be looked at
        static const bool translated = isEnglish && (session::installTranslation(*qApp), true);
        EXPECT_EQ(translated, isEnglish);
        ComposeCase::SetUp();
    }
    galley::GalleyView *shown = nullptr;

    /// Ctrl+G with the caret in the page's longest story.
    void openGalley()
    {
        Id longest;
        int most = 0;
        const auto laid = view->layout();
        for (const auto &line : laid->lines) {
            const auto *paragraph = document().find<model::Paragraph>(line.paragraph);
            if (line.role != ParagraphRole::Body || !paragraph)
                continue;
            const int count = model::characterCount(document(), line.story);
            if (count > most) {
                most = count;
                longest = line.paragraph;
            }
        }
        ASSERT_FALSE(longest.isNull());
        view->typeAt(longest, 0);
        QTest::keyClick(window, Qt::Key_G, Qt::ControlModifier);
        shown = part<galley::GalleyView>(u"galleyView"_s);
        ASSERT_TRUE(shown->isVisible());
        ready();
    }
    void ready() const
    {
        EXPECT_TRUE(comes([&] { return shown->isCurrent() && !shown->strips().lines.empty(); }));
        settle();
    }
    void key(int which, Qt::KeyboardModifiers held = {}) const
    {
        QTest::keyClick(shown, static_cast<Qt::Key>(which), held);
    }
    void say(const QString &text) const
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(shown, &event);
    }
    const model::Paragraph &at() const { return *document().find<model::Paragraph>(view->selection().paragraph); }
    int offset() const { return view->cursor().caret().offset; }
    /// The row that is the paragraph's n-th.
    int rowOf(Id paragraph, int n = 0) const
    {
        const auto &rows = shown->galley().rows;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].line.paragraph == paragraph && n-- == 0)
                return static_cast<int>(i);
        return -1;
    }
    int bodyRow() const
    {
        const auto &rows = shown->galley().rows;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].line.role == ParagraphRole::Body && !rows[i].isOverset)
                return static_cast<int>(i);
        return -1;
    }
    void clickRow(int row, double across = 0.5) const
    {
        const QRectF rect = shown->rowRect(row);
        QTest::mouseClick(shown->viewport(), Qt::LeftButton, {},
            QPointF(rect.left() + rect.width() * across, rect.center().y()).toPoint());
    }
};

TEST_F(GalleyCase, ShowsThePagesLinesAndTheirNumbers)
{
    openGalley();
    const auto laid = view->layout();
    int same = 0;
    for (const auto &row : shown->galley().rows) {
        if (!row.isPageLine || row.page != window->page())
            continue;
        const bool isThere = std::any_of(laid->lines.begin(), laid->lines.end(), [&](const layout::LineLayout &line) {
            return line.set == row.line.set && line.lineIndex == row.line.lineIndex;
        });
        EXPECT_TRUE(isThere);
        same += isThere;
    }
    EXPECT_GT(same, 20);
    EXPECT_FALSE(part<QDockWidget>(u"pagesDock"_s)->isVisible()) << "the text has the room";
    EXPECT_TRUE(shown->hasFocus());
    EXPECT_TRUE(shown->caretRect());
    picture(u"galley"_s);
    if (!qEnvironmentVariableIsEmpty("BANXIN_PICTURES")) {
        for (const auto mode : {widgets::ThemeMode::Dark, widgets::ThemeMode::Light}) {
            widgets::applyTheme(*qApp, mode);
            window->setTheme(mode);
            if (mode == widgets::ThemeMode::Dark)
                picture(u"galley-dark"_s);
        }
    }
    QTest::mouseClick(
        part<widgets::SegmentedControl>(u"galleyMeasure"_s)->findChildren<QAbstractButton *>()[1], Qt::LeftButton);
    EXPECT_TRUE(shown->isWide());
    ready();
    EXPECT_GT(shown->galley().measure, shown->galley().size * 20);
    picture(u"galley-wide"_s);
    QTest::keyClick(window, Qt::Key_G, Qt::ControlModifier);
    EXPECT_FALSE(shown->isVisible());
    EXPECT_TRUE(comes([&] { return part<QDockWidget>(u"pagesDock"_s)->isVisible(); }));
    EXPECT_TRUE(view->hasFocus());
}

TEST_F(GalleyCase, TypesErasesSplitsAndTakesBack)
{
    openGalley();
    const int row = bodyRow();
    clickRow(row, 0.3);
    const Id paragraph = view->selection().paragraph;
    const QString before = at().text;
    const int from = offset();
    ASSERT_GT(from, 0);
    say(u"新华"_s);
    EXPECT_EQ(at().text, before.left(from) + u"新华"_s + before.mid(from));
    EXPECT_EQ(offset(), from + 2);
    ready();
    EXPECT_TRUE(shown->caretRect());
    key(Qt::Key_Backspace);
    key(Qt::Key_Delete);
    EXPECT_EQ(at().text, before.left(from) + u"新"_s + before.mid(from + 1));
    const auto siblings = document().children(at().parent, model::ObjectKind::Paragraph).size();
    key(Qt::Key_Return);
    EXPECT_EQ(document().children(at().parent, model::ObjectKind::Paragraph).size(), siblings + 1);
    ready();
    for (int i = 0; i < 4 && document().find<model::Paragraph>(paragraph)->text != before; ++i) {
        action(u"editUndo"_s)->trigger();
        QTest::qWait(150);
    }
    EXPECT_TRUE(comes([&] { return document().find<model::Paragraph>(paragraph)->text == before; }));
    ready();
}

/// Shift+Enter breaks a line, a table's cells have the keys that they have on the page, and the right button its menu.
TEST_F(GalleyCase, BreaksLinesFillsTablesAndHasItsMenu)
{
    openGalley();
    clickRow(bodyRow(), 0.4);
    const Id broken = at().id;
    const QString before = at().text;
    const int caret = offset();
    key(Qt::Key_Return, Qt::ShiftModifier);
    ready();
    EXPECT_EQ(at().id, broken) << "a line, no paragraph";
    EXPECT_EQ(at().text.size(), before.size() + 1);
    EXPECT_EQ(at().text.left(caret) + at().text.mid(caret + 1), before);
    action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(comes([&] { return document().find<model::Paragraph>(broken)->text == before; }));
    ready();
    // Cells that were copied elsewhere become a table at the caret; Tab goes from cell to cell and makes a new row.
    shown->setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Return);
    auto *data = new QMimeData;
    data->setText(u"日\t度\n周一\t12"_s);
    QApplication::clipboard()->setMimeData(data);
    action(u"editPaste"_s)->trigger();
    ready();
    const auto rows = [&] {
        QStringList texts;
        for (const auto *each : document().childrenOf<model::Paragraph>(shown->story()))
            if (model::isTableRole(each->role))
                texts << each->text;
        return texts;
    };
    EXPECT_TRUE(comes([&] {
        return rows() == QStringList({u"日\t度"_s, u"周一\t12"_s});
    })) << rows().join(u'|').toStdString();
    ready();
    shown->setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Tab);
    say(u"周二"_s);
    key(Qt::Key_Tab);
    say(u"9"_s);
    EXPECT_EQ(rows(), QStringList({u"日\t度"_s, u"周一\t12"_s, u"周二\t9"_s})) << rows().join(u'|').toStdString();
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    say(u"上"_s);
    EXPECT_EQ(rows().last(), u"上周二\t9"_s) << "and back to the cell before";
    ready();
    // The menu of the right button is the page's, for the caret where the button went down.
    const int row = bodyRow();
    const QPoint place = shown->rowRect(row).center().toPoint();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, shown->viewport()->mapToGlobal(place));
    QApplication::sendEvent(shown->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    EXPECT_TRUE(menu->actions().contains(action(u"editPaste"_s)));
    EXPECT_EQ(at().id, shown->galley().rows[static_cast<std::size_t>(row)].line.paragraph);
    menu->close();
}

TEST_F(GalleyCase, ComposesInPlace)
{
    openGalley();
    clickRow(bodyRow(), 0.3);
    const QString before = at().text;
    const int lines = shown->galley().lines;
    QInputMethodEvent compose(u"xin'hua"_s, {{QInputMethodEvent::Cursor, 7, 1, {}}});
    QApplication::sendEvent(shown, &compose);
    EXPECT_EQ(at().text, before) << "what is composed is in no document";
    const auto place = shown->caretRect();
    EXPECT_TRUE(comes([&] { return shown->caretRect() && shown->caretRect() != place; })) << "the text makes room";
    EXPECT_GE(shown->galley().lines, lines);
    picture(u"galley-preedit"_s);
    const QRectF told = shown->inputMethodQuery(Qt::ImCursorRectangle).toRectF();
    EXPECT_TRUE(told.isValid() && told.height() > 5);
    QInputMethodEvent commit;
    commit.setCommitString(u"新华"_s);
    QApplication::sendEvent(shown, &commit);
    EXPECT_EQ(at().text.size(), before.size() + 2);
    ready();
}

TEST_F(GalleyCase, TheCaretGoesByLinesAndWordsAndSelects)
{
    openGalley();
    const int row = bodyRow();
    clickRow(row, 0.4);
    ASSERT_EQ(shown->caretRow(), row);
    key(Qt::Key_Down);
    EXPECT_EQ(shown->caretRow(), row + 1);
    key(Qt::Key_Up);
    EXPECT_EQ(shown->caretRow(), row);
    key(Qt::Key_Home);
    const int start = offset();
    key(Qt::Key_End, Qt::ShiftModifier);
    const auto [from, to] = view->selectedRange();
    EXPECT_EQ(from.offset, start);
    EXPECT_EQ(to.offset - from.offset,
        shown->strips().lines[static_cast<std::size_t>(row)].line().end
            - shown->strips().lines[static_cast<std::size_t>(row)].line().start);
    EXPECT_GT(view->selection().selectedCharacters, 5);
    QTest::qWait(300);
    EXPECT_TRUE(comes([&] {
        for (QLabel *label : window->findChildren<QLabel *>())
            if (label->text().contains(u"不计标点"_s))
                return true;
        return false;
    })) << "the selection is counted";
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(view->selection().selectedCharacters, 0);
    const QRectF rect = shown->rowRect(row);
    QTest::mouseDClick(shown->viewport(), Qt::LeftButton, {}, rect.center().toPoint());
    EXPECT_GT(view->selection().selectedCharacters, 0);
}

TEST_F(GalleyCase, BothViewsHaveOneCaret)
{
    openGalley();
    clickRow(bodyRow() + 3, 0.5);
    settle();
    EXPECT_TRUE(comes([&] { return view->caretRect().has_value(); })) << "the page shows it too";
    const Id story = shown->story();
    // Another story is clicked on the page: its galley.
    const auto laid = view->layout();
    for (const auto &line : laid->lines) {
        if (line.story.isNull() || line.story == story || line.role != ParagraphRole::Body)
            continue;
        view->typeAt(line.paragraph, 0);
        break;
    }
    if (view->selection().story != story) {
        EXPECT_TRUE(comes([&] { return shown->story() == view->selection().story; }));
    }
}

TEST_F(GalleyCase, TheOversetBeginsAtItsLine)
{
    openGalley();
    clickRow(bodyRow(), 0.3);
    QString more;
    for (int i = 0; i < 60; ++i)
        more += u"一二三四五六七八九十"_s;
    say(more);
    ready();
    EXPECT_TRUE(comes([&] { return shown->galley().oversetRow > 0; }));
    const int over = shown->galley().oversetRow;
    EXPECT_FALSE(shown->galley().rows[static_cast<std::size_t>(over) - 1].isOverset);
    shown->reveal({shown->galley().rows[static_cast<std::size_t>(over)].line.paragraph,
        shown->galley().rows[static_cast<std::size_t>(over)].line.line().start, true});
    picture(u"galley-overset"_s);
    // One can type where the page shows nothing.
    clickRow(over, 0.5);
    const int length = static_cast<int>(at().text.size());
    say(u"末"_s);
    EXPECT_EQ(at().text.size(), length + 1);
    ready();
    EXPECT_TRUE(shown->caretRect());
    EXPECT_TRUE(part<QLabel>(u"galleyFit"_s)->text().contains(u"超"_s));
}

/// 字数 as the trade counts: real characters, full lines, and what of it is on the page.
TEST_F(GalleyCase, CountsByFullLinesBesideTheRealCharacters)
{
    openGalley();
    const auto said = [&] { return part<widgets::ElidedLabel>(u"galleyCount"_s)->text(); };
    const auto count = [&] { return layout::tradeCount(document(), shown->galley()); };
    const layout::TradeCount before = count();
    ASSERT_GT(before.perLine, 5);
    EXPECT_EQ(before.perLine, window->session().working().find<model::Page>(window->page())->grid.charactersPerColumn);
    EXPECT_TRUE(said().contains(u"实字 "_s + widgets::grouped(before.characters))) << said().toStdString();
    EXPECT_TRUE(said().contains(u"按行折算 %1（%2 行 × %3 字）"_s.arg(widgets::grouped(before.lines * before.perLine),
        widgets::grouped(before.lines), QString::number(before.perLine))))
        << said().toStdString();
    clickRow(bodyRow(), 0.3);
    say(QString(u"一二三四五六七八九十"_s).repeated(60));
    ready();
    EXPECT_TRUE(comes([&] { return shown->galley().oversetRow > 0; }));
    EXPECT_EQ(count().characters, before.characters + 600);
    EXPECT_LT(count().onPages, count().characters);
    EXPECT_TRUE(said().contains(u"排入版面 "_s + widgets::grouped(count().onPages))) << said().toStdString();
    picture(u"galley-count"_s);
    // In one column its lines are not those that print, and reckoned by them it is nothing.
    auto *measure = part<widgets::SegmentedControl>(u"galleyMeasure"_s);
    QTest::mouseClick(measure->findChildren<QAbstractButton *>().at(1), Qt::LeftButton);
    ready();
    EXPECT_FALSE(said().contains(u"按行折算"_s)) << said().toStdString();
    EXPECT_TRUE(said().contains(u"实字"_s));
}

/// Its head and foot, with an overset and with the bar that finds above the text, in both themes and as narrow as a
/// window gets; in English and at twice the scale too (gui_galley_en_2x).
TEST_F(GalleyCase, LooksAsItShould)
{
    openGalley();
    clickRow(bodyRow(), 0.3);
    say(QString(u"一二三四五六七八九十"_s).repeated(60));
    ready();
    EXPECT_TRUE(comes([&] { return shown->galley().oversetRow > 0; }));
    auto *room = part<galley::GalleyRoom>(u"galleyRoom"_s);
    for (const bool finds : {false, true}) {
        if (finds)
            window->action(u"editFind"_s)->trigger();
        for (const QSize size : {QSize(1600, 1000), QSize(1280, 800)})
            for (const auto mode : {widgets::ThemeMode::Light, widgets::ThemeMode::Dark}) {
                window->resize(size);
                widgets::applyTheme(*qApp, mode);
                QStringList faults;
                (void)QTest::qWaitFor( // what was told just now finds its place
                    [&] {
                        QTest::qWait(20);
                        faults = support::faultsOfLooks(*room);
                        return faults.isEmpty();
                    },
                    600);
                EXPECT_TRUE(faults.isEmpty()) << size.width() << '\n' << faults.join(u'\n').toStdString();
                picture(u"galley-looks-%1-%2-%3-%4"_s.arg(finds ? u"find"_s : u"text"_s)
                            .arg(size.width())
                            .arg(qEnvironmentVariable("BANXIN_LANG"))
                            .arg(mode == widgets::ThemeMode::Dark ? u"dark"_s : u"light"_s));
            }
    }
    const QStringList lost = support::unreachedByTab(*window);
    for (const QString &one : lost)
        EXPECT_FALSE(one.contains(u"galley"_s)) << one.toStdString();
}

TEST_F(GalleyCase, AStoryOnNoPageHasOneToo)
{
    model::Story story;
    story.id = Id::create();
    story.publication = document().children({}, model::ObjectKind::Publication).front();
    model::Paragraph paragraph;
    paragraph.id = Id::create();
    paragraph.parent = story.id;
    paragraph.order = base::OrderKey::nth(0);
    paragraph.text = QString(u"没有上版的稿件也要能改。"_s).repeated(20);
    model::ChangeSet change;
    change.id = change.undoGroup = Id::create();
    change.changes = {{story.id, 0, model::Put{story}}, {paragraph.id, 0, model::Put{paragraph}}};
    ASSERT_TRUE(window->session().apply(change));
    openGalley();
    view->selectText({paragraph.id, 0}, {paragraph.id, 0}, false);
    EXPECT_TRUE(comes([&] { return shown->story() == story.id; }));
    ready();
    EXPECT_FALSE(shown->galley().isPlaced);
    shown->setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    say(u"完"_s);
    EXPECT_TRUE(document().find<model::Paragraph>(paragraph.id)->text.endsWith(u"完"_s));
    ready();
    EXPECT_TRUE(shown->caretRect());
}

TEST_F(GalleyCase, FindsAboveTheText)
{
    openGalley();
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    auto *field = part<QLineEdit>(u"findText"_s);
    ASSERT_TRUE(field->hasFocus());
    EXPECT_TRUE(part<galley::GalleyRoom>(u"galleyRoom"_s)->isAncestorOf(field)) << "the bar came along";
    QInputMethodEvent event;
    event.setCommitString(u"的"_s);
    QApplication::sendEvent(field, &event);
    EXPECT_TRUE(comes([&] { return part<QLabel>(u"findCount"_s)->text().contains(u'/'); }));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(view->selection().selectedCharacters, 1);
    EXPECT_TRUE(shown->caretRow() >= 0);
    picture(u"galley-find"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(shown->hasFocus());
}

TEST_F(GalleyCase, SpecialCharactersComeFromTheMenuAndFromTheirDialog)
{
    openGalley();
    clickRow(bodyRow(), 0.4);
    const QString before = at().text;
    const int from = offset();
    action(u"textDash"_s)->trigger();
    EXPECT_EQ(at().text, QString(before).insert(from, u"——"_s));
    action(u"textCharacters"_s)->trigger();
    auto *dialog = part<QDialog>(u"charactersDialog"_s);
    ASSERT_TRUE(dialog->isVisible());
    auto *search = dialog->findChild<QLineEdit *>(u"characterSearch"_s);
    QTest::keyClicks(search, u"jiange"_s);
    auto *list = dialog->findChild<QListView *>(u"characterList"_s);
    ASSERT_GE(list->model()->rowCount(), 1);
    if (!qEnvironmentVariableIsEmpty("BANXIN_PICTURES"))
        dialog->grab().save(qEnvironmentVariable("BANXIN_PICTURES") + u"/characters-search.png"_s);
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(at().text, QString(before).insert(from, u"——·"_s));
    EXPECT_TRUE(dialog->isVisible()) << "more may come";
    EXPECT_EQ(static_cast<shell::CharactersDialog *>(dialog)->recent().front(), u"·"_s);
    search->clear();
    if (!qEnvironmentVariableIsEmpty("BANXIN_PICTURES"))
        dialog->grab().save(qEnvironmentVariable("BANXIN_PICTURES") + u"/characters.png"_s);
    dialog->close();
}

TEST_F(GalleyCase, StylesHaveKeys)
{
    openGalley();
    clickRow(bodyRow(), 0.4);
    QAction *style = action(u"paragraphStyle:section-head"_s);
    ASSERT_TRUE(style);
    style->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_7));
    QTest::keyClick(window, Qt::Key_7, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(at().style, u"section-head"_s);
}

TEST_F(GalleyCase, WhatIsBoldElsewhereIsTheHousesBold)
{
    openGalley();
    // The house's own bold.
    model::CharacterStyle bold;
    bold.id = Id::create();
    bold.publication = document().children({}, model::ObjectKind::Publication).front();
    bold.name = u"黑体字"_s;
    bold.format.family = u"黑"_s;
    bool known = false;
    for (const auto *style : document().childrenOf<model::CharacterStyle>(bold.publication))
        known = known || (style->format.family == u"黑"_s && !style->format.color && !style->format.size)
            || (style->format.weight && *style->format.weight >= 600);
    if (!known) {
        model::ChangeSet change;
        change.id = change.undoGroup = Id::create();
        change.changes = {{bold.id, 0, model::Put{bold}}};
        ASSERT_TRUE(window->session().apply(change));
    }
    clickRow(bodyRow(), 0.4);
    const QString before = at().text;
    const int from = offset();
    auto *clip = new QMimeData;
    clip->setHtml(u"<p>甲<b>乙</b><a href=\"https://a.cn\">丙</a></p><script>x</script>"_s);
    clip->setText(u"甲乙丙"_s);
    QApplication::clipboard()->setMimeData(clip);
    action(u"editPaste"_s)->trigger();
    EXPECT_TRUE(comes([&] { return at().text == QString(before).insert(from, u"甲乙丙"_s); }));
    const auto styled = std::find_if(at().spans.begin(), at().spans.end(),
        [&](const model::Span &span) { return span.start == from + 1 && span.end == from + 2; });
    ASSERT_NE(styled, at().spans.end());
    EXPECT_FALSE(styled->style.isEmpty());
    const auto notes = edit::notesOf(document(), at().parent);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].text, u"https://a.cn"_s);
    EXPECT_TRUE(undone([&] { return at().text == before; })) << "one step";
    // Without formats: words alone, no indents, no empty lines.
    QApplication::clipboard()->setText(u"　　丁 \n\n　戊\u200B"_s);
    const auto siblings = document().children(at().parent, model::ObjectKind::Paragraph).size();
    QTest::keyClick(window, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(document().children(at().parent, model::ObjectKind::Paragraph).size(), siblings + 1);
    EXPECT_TRUE(at().text.startsWith(u"戊"_s)) << at().text.toStdString();
}

TEST_F(GalleyCase, NotesAreSeenAndNeverPrinted)
{
    openGalley();
    clickRow(bodyRow(), 0.4);
    settle();
    const QString printed = display::textDump(*view->layout()->display);
    const int count = model::characterCount(document(), at().parent);
    action(u"textAddNote"_s)->trigger();
    auto *dialog = part<QDialog>(u"notesDialog"_s);
    ASSERT_TRUE(dialog->isVisible());
    auto *text = dialog->findChild<QPlainTextEdit *>(u"noteText"_s);
    text->setPlainText(u"这个数字待核"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"noteSave"_s), Qt::LeftButton);
    const auto notes = edit::notesOf(document(), shown->story());
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].text, u"这个数字待核"_s);
    EXPECT_EQ(model::characterCount(document(), shown->story()), count);
    ready();
    EXPECT_EQ(display::textDump(*view->layout()->display), printed) << "never printed";
    auto *list = dialog->findChild<QListView *>(u"noteList"_s);
    EXPECT_EQ(list->model()->rowCount(), 1);
    picture(u"galley-note"_s);
    if (!qEnvironmentVariableIsEmpty("BANXIN_PICTURES"))
        dialog->grab().save(qEnvironmentVariable("BANXIN_PICTURES") + u"/notes.png"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"noteRemove"_s), Qt::LeftButton);
    EXPECT_TRUE(edit::notesOf(document(), shown->story()).empty());
    dialog->close();
    window->activateWindow();
    EXPECT_TRUE(undone([&] { return edit::notesOf(document(), shown->story()).size() == 1; }));
}

TEST_F(GalleyCase, LongStoriesStayQuick)
{
    openGalley();
    clickRow(bodyRow(), 0.3);
    QString more;
    for (int i = 0; i < 10000; ++i)
        more += u"稿件很长也要跟得上手"_s;
    QStringList paragraphs;
    for (int i = 0; i < more.size(); i += 400)
        paragraphs << more.mid(i, 400);
    say(paragraphs.join(u'\n'));
    ready();
    ASSERT_GT(shown->galley().lines, 3000);
    key(Qt::Key_Home, Qt::ControlModifier);
    QElapsedTimer timer;
    for (int i = 0; i < 3; ++i) {
        timer.start();
        say(u"一"_s);
        EXPECT_TRUE(comes([&] { return shown->isCurrent(); }));
        shown->viewport()->repaint();
    }
    EXPECT_LT(timer.elapsed(), 600) << "a key in a story of 100,000 characters";
    timer.start();
    for (int i = 0; i < 10; ++i) {
        shown->horizontalScrollBar()->setValue(shown->horizontalScrollBar()->value() + 700);
        shown->viewport()->repaint();
    }
    EXPECT_LT(timer.elapsed() / 10, 100);
}

} // namespace
