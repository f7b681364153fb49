// Finding and replacing by keys and mouse: the bar above the page, its count and options, the preview before all is
// replaced, and one step back for all of it.
#include "compose_case.h"

#include "edit/find_text.h"
#include "find/find_bar.h"
#include "find/format_choice.h"
#include "session/translation.h"
#include "tests/support/looks.h"
#include "widgets/segmented_control.h"
#include "widgets/tokens.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class Find : public support::ComposeCase {
protected:
    void SetUp() override
    {
        static const bool isEnglish = qEnvironmentVariable("BANXIN_LANG") == u"en"_s; // to be looked at
        static const bool translated = isEnglish && (session::installTranslation(*qApp), true);
        EXPECT_EQ(translated, isEnglish);
        ComposeCase::SetUp();
    }
    find::FindBar *bar() const { return part<find::FindBar>(u"findBar"_s); }
    QLineEdit *findField() const { return part<QLineEdit>(u"findText"_s); }
    QLineEdit *replaceField() const { return part<QLineEdit>(u"replaceText"_s); }
    QString count() const { return part<QLabel>(u"findCount"_s)->text(); }
    void openBar() const
    {
        QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
        ASSERT_TRUE(bar()->isVisible());
        ASSERT_TRUE(findField()->hasFocus());
    }
    static void say(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->clear();
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(field, &event);
    }
    /// Searched for, and the count is there.
    void look(const QString &text) const
    {
        say(findField(), text);
        EXPECT_TRUE(comes([&] { return !count().isEmpty() && !count().contains(u'…'); }));
    }
    void scope(edit::FindScope which) const
    {
        auto *control = part<widgets::SegmentedControl>(u"findScope"_s);
        QTest::mouseClick(control->findChildren<QAbstractButton *>()[static_cast<int>(which)], Qt::LeftButton);
        EXPECT_EQ(control->current(), static_cast<int>(which));
        EXPECT_TRUE(comes([&] { return !count().contains(u'…'); }));
    }
    /// How often it stands in what that scope searches, counted without any of the code that is tried here.
    int occurrences(const QString &text) const
    {
        int found = 0;
        for (const Id id : document().all(model::ObjectKind::Paragraph))
            found += static_cast<int>(document().find<model::Paragraph>(id)->text.count(text));
        return found;
    }
    QDialog *openPreview() const
    {
        QTest::mouseClick(part<QPushButton>(u"replaceAll"_s), Qt::LeftButton);
        auto *dialog = part<QDialog>(u"replaceDialog"_s);
        EXPECT_TRUE(dialog->isVisible());
        return dialog;
    }
    QString paragraphOfCaret() const
    {
        const auto *paragraph = document().find<model::Paragraph>(view->selection().paragraph);
        return paragraph ? paragraph->text : QString();
    }
    QString selectedText() const
    {
        const auto [from, to] = view->selectedRange();
        return from.paragraph == to.paragraph ? paragraphOfCaret().mid(from.offset, to.offset - from.offset)
                                              : QString();
    }
    /// Types where the story of the page is.
    void typeInStory() const
    {
        const auto laid = view->layout();
        for (const auto &line : laid->lines)
            if (line.role == model::ParagraphRole::Body && line.editable) {
                view->typeAt(line.paragraph, 0);
                return;
            }
    }
};

TEST_F(Find, GoesFromHitToHitByKeysAndRoundTheEnd)
{
    typeInStory();
    openBar();
    look(u"的"_s);
    const QString first = count();
    ASSERT_TRUE(first.contains(u'/')) << first.toStdString();
    const int all = first.section(u'/', 1).toInt();
    ASSERT_GT(all, 2);
    QTest::keyClick(findField(), Qt::Key_Return);
    EXPECT_EQ(selectedText(), u"的"_s);
    EXPECT_TRUE(findField()->hasFocus()) << "keys stay in the bar";
    const int at = count().section(u'/', 0, 0).toInt();
    const auto place = view->selectedRange();
    QTest::keyClick(window, Qt::Key_F3);
    EXPECT_EQ(count().section(u'/', 0, 0).toInt(), at % all + 1);
    EXPECT_NE(view->selectedRange(), place);
    QTest::keyClick(window, Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(view->selectedRange(), place);
    for (int i = 0; i < all; ++i)
        QTest::keyClick(findField(), Qt::Key_Return);
    EXPECT_EQ(view->selectedRange(), place) << "round the end";
    EXPECT_FALSE(view->foundPlaces().empty()) << "all are marked on the page";
    picture(u"find-page"_s);
    if (!qEnvironmentVariableIsEmpty("BANXIN_PICTURES")) {
        for (const auto mode : {widgets::ThemeMode::Dark, widgets::ThemeMode::Light}) {
            widgets::applyTheme(*qApp, mode);
            window->setTheme(mode);
            if (mode == widgets::ThemeMode::Dark)
                picture(u"find-dark"_s);
        }
    }
    QTest::keyClick(findField(), Qt::Key_Escape);
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_TRUE(view->hasFocus());
    EXPECT_TRUE(view->foundPlaces().empty());
}

TEST_F(Find, WhatIsSelectedIsLookedFor)
{
    typeInStory();
    for (int i = 0; i < 2; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    const QString selected = selectedText();
    ASSERT_EQ(selected.size(), 2);
    openBar();
    EXPECT_EQ(findField()->text(), selected);
}

TEST_F(Find, ReplacesOneAfterTheOther)
{
    typeInStory();
    openBar();
    look(u"的"_s);
    QTest::keyClick(findField(), Qt::Key_Return);
    const int before = count().section(u'/', 1).toInt();
    const Id paragraph = view->selection().paragraph;
    const QString text = paragraphOfCaret();
    const int at = view->selectedRange().first.offset;
    say(replaceField(), u"之"_s);
    QTest::keyClick(replaceField(), Qt::Key_Return);
    EXPECT_EQ(document().find<model::Paragraph>(paragraph)->text, QString(text).replace(at, 1, u"之"_s));
    EXPECT_TRUE(comes([&] { return count().section(u'/', 1).toInt() == before - 1; }));
    EXPECT_TRUE(comes([&] { return selectedText() == u"的"_s; })) << "the next one is at hand";
    EXPECT_TRUE(undone([&] { return document().find<model::Paragraph>(paragraph)->text == text; }));
}

TEST_F(Find, AllAreSeenBeforeTheyAreReplacedAndTakenBackAtOnce)
{
    openBar();
    look(u"文明"_s);
    scope(edit::FindScope::Issue);
    const int all = count().section(u'/', 1).toInt();
    ASSERT_GT(all, 3);
    const int stood = occurrences(u"文明"_s);
    say(replaceField(), u"礼貌礼貌"_s);
    const model::Document before = document();
    QDialog *dialog = openPreview();
    auto *list = dialog->findChild<QListView *>(u"replaceList"_s);
    ASSERT_EQ(list->model()->rowCount(), all);
    const QString row = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(row.contains(u"文明"_s) && row.contains(u"礼貌礼貌"_s)) << row.toStdString();
    EXPECT_EQ(document(), before) << "nothing is replaced yet";
    // Two are left out: one by the mouse, one by the keys.
    const QRect second = list->visualRect(list->model()->index(1, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, second.topLeft() + QPoint(18, second.height() / 2));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    if (!qEnvironmentVariableIsEmpty("BANXIN_PICTURES"))
        dialog->grab().save(qEnvironmentVariable("BANXIN_PICTURES") + u"/find-preview.png"_s);
    auto *apply = dialog->findChild<QPushButton *>(u"replaceApply"_s);
    EXPECT_TRUE(apply->text().contains(QString::number(all - 2))) << apply->text().toStdString();
    QTest::mouseClick(apply, Qt::LeftButton);
    EXPECT_TRUE(comes([&] { return occurrences(u"礼貌礼貌"_s) == all - 2; }));
    EXPECT_EQ(occurrences(u"文明"_s), stood - (all - 2));
    EXPECT_TRUE(comes([&] { return said().contains(QString::number(all - 2)); }));
    EXPECT_TRUE(undone([&] { return document() == before; })) << "one step";
    EXPECT_TRUE(comes([&] { return window->session().canRedo(); }));
    window->action(u"editRedo"_s)->trigger();
    EXPECT_TRUE(comes([&] { return occurrences(u"礼貌礼貌"_s) == all - 2; }));
}

TEST_F(Find, GivenUpThePreviewChangesNothing)
{
    openBar();
    look(u"的"_s);
    say(replaceField(), u"礼貌"_s);
    const model::Document before = document();
    QDialog *dialog = openPreview();
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_EQ(document(), before);
}

TEST_F(Find, AWrongExpressionIsToldInTheBar)
{
    openBar();
    QTest::mouseClick(part<QCheckBox>(u"findRegex"_s), Qt::LeftButton, {}, QPoint(8, 8));
    ASSERT_TRUE(part<QCheckBox>(u"findRegex"_s)->isChecked());
    say(findField(), u"刘[某"_s);
    auto *error = part<QLabel>(u"findError"_s);
    EXPECT_TRUE(error->isVisible());
    EXPECT_TRUE(error->text().contains(u"方括号"_s) && error->text().contains(u"3"_s)) << error->text().toStdString();
    picture(u"find-error"_s);
    look(u"[的民]"_s);
    EXPECT_FALSE(error->isVisible());
    EXPECT_TRUE(count().contains(u'/'));
    // What a group took goes into the replacement; one that is not there is told.
    look(u"(的)"_s);
    say(replaceField(), u"$2"_s);
    QTest::mouseClick(part<QPushButton>(u"replaceAll"_s), Qt::LeftButton);
    EXPECT_TRUE(error->isVisible());
    EXPECT_FALSE(window->findChild<QDialog *>(u"replaceDialog"_s));
}

TEST_F(Find, FormatsAreFoundAndSet)
{
    openBar();
    scope(edit::FindScope::Page);
    QTest::mouseClick(part<QToolButton>(u"findFormat"_s), Qt::LeftButton);
    auto *sheet = part<find::FormatChoice>(u"findFormats"_s);
    ASSERT_TRUE(sheet->isVisible());
    auto *style = sheet->findChild<QComboBox *>(u"findParagraph"_s);
    ASSERT_GT(style->count(), 3);
    style->setCurrentIndex(style->findData(u"headline"_s));
    ASSERT_GT(style->currentIndex(), 0);
    if (!qEnvironmentVariableIsEmpty("BANXIN_PICTURES"))
        sheet->grab().save(qEnvironmentVariable("BANXIN_PICTURES") + u"/find-formats.png"_s);
    QTest::keyClick(sheet, Qt::Key_Escape);
    EXPECT_TRUE(comes([&] { return count().contains(u'/'); }));
    QTest::mouseClick(part<QToolButton>(u"findNext"_s), Qt::LeftButton);
    EXPECT_EQ(document().find<model::Paragraph>(view->selection().paragraph)->role, model::ParagraphRole::Headline);
}

/// 选区, 本稿, 本版 by the mouse: each finds what stands in it and no more.
TEST_F(Find, ScopesAreChosenByTheMouse)
{
    typeInStory();
    const model::Paragraph *at = document().find<model::Paragraph>(view->selection().paragraph);
    const QString word = at->text.mid(2, 1);
    const auto in = [&](Id story) {
        int found = 0;
        for (const auto *each : document().childrenOf<model::Paragraph>(story))
            found += static_cast<int>(each->text.count(word));
        return found;
    };
    const int story = in(view->selection().story);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    const QString selected = selectedText();
    ASSERT_EQ(selected.size(), 3);
    openBar();
    look(word);
    scope(edit::FindScope::Selection);
    EXPECT_TRUE(comes([&] { return count().section(u'/', -1) == QString::number(selected.count(word)); }))
        << count().toStdString();
    scope(edit::FindScope::Story);
    EXPECT_TRUE(comes([&] { return count().section(u'/', -1) == QString::number(story); })) << count().toStdString();
    scope(edit::FindScope::Page);
    EXPECT_GE(count().section(u'/', -1).toInt(), story);
}

/// A format on the lower line is set by replacing, and the words stay.
TEST_F(Find, AFormatIsSetByTheBar)
{
    typeInStory();
    openBar();
    scope(edit::FindScope::Story);
    const model::Paragraph before = *document().find<model::Paragraph>(view->selection().paragraph);
    look(before.text.mid(4, 4));
    QTest::mouseClick(part<QToolButton>(u"findFormat"_s), Qt::LeftButton);
    auto *sheet = part<find::FormatChoice>(u"findFormats"_s);
    auto *style = sheet->findChild<QComboBox *>(u"replaceCharacters"_s);
    ASSERT_TRUE(style);
    style->setCurrentIndex(style->findData(u"领句"_s));
    ASSERT_GT(style->currentIndex(), 0);
    QTest::keyClick(sheet, Qt::Key_Escape);
    say(replaceField(), before.text.mid(4, 4));
    QTest::keyClick(findField(), Qt::Key_Return);
    QTest::mouseClick(part<QPushButton>(u"replaceOne"_s), Qt::LeftButton);
    const auto after = [&] { return *document().find<model::Paragraph>(before.id); };
    EXPECT_TRUE(comes([&] { return after().spans != before.spans; }));
    EXPECT_EQ(after().text, before.text);
    const auto spans = after().spans;
    EXPECT_TRUE(std::any_of(spans.begin(), spans.end(), [](const auto &span) { return span.style == u"领句"_s; }));
}

/// The bar, its sheet of formats and what is shown before all is replaced, in both themes; in English and at twice the
/// scale too (gui_find_en_2x).
TEST_F(Find, LooksAsItShould)
{
    const auto judge = [](QWidget *shown, const char *name) {
        for (const auto mode : {widgets::ThemeMode::Dark, widgets::ThemeMode::Light}) {
            widgets::applyTheme(*qApp, mode);
            QStringList faults;
            (void)QTest::qWaitFor(
                [&] {
                    QTest::qWait(20);
                    faults = support::faultsOfLooks(*shown);
                    return faults.isEmpty();
                },
                600);
            EXPECT_TRUE(faults.isEmpty()) << name << '\n' << faults.join(u'\n').toStdString();
            if (const QString folder = qEnvironmentVariable("BANXIN_PICTURES"); !folder.isEmpty())
                shown->grab().save(folder + u"/find-looks-%1-%2.png"_s.arg(QLatin1String(name)).arg(int(mode)));
        }
    };
    typeInStory();
    openBar();
    look(u"的"_s);
    scope(edit::FindScope::Issue);
    judge(bar(), "bar");
    QTest::mouseClick(part<QToolButton>(u"findFormat"_s), Qt::LeftButton);
    auto *sheet = part<find::FormatChoice>(u"findFormats"_s);
    ASSERT_TRUE(sheet->isVisible());
    judge(sheet, "formats");
    QTest::keyClick(sheet, Qt::Key_Escape);
    say(replaceField(), u"之"_s);
    QDialog *dialog = openPreview();
    EXPECT_TRUE(comes([&] { return dialog->findChild<QListView *>() || dialog->findChild<QAbstractItemView *>(); }));
    judge(dialog, "preview");
    dialog->activateWindow();
    const QStringList lost = support::unreachedByTab(*dialog);
    EXPECT_TRUE(lost.isEmpty()) << lost.join(u'\n').toStdString();
    dialog->reject();
}

TEST_F(Find, GoesToTheOtherPagesOfTheIssue)
{
    openBar();
    look(u"的"_s);
    scope(edit::FindScope::Issue);
    const Id first = window->page();
    const int all = count().section(u'/', 1).toInt();
    bool left = false;
    for (int i = 0; i < all && !left; ++i) {
        QTest::keyClick(findField(), Qt::Key_Return);
        left = window->page() != first;
    }
    EXPECT_TRUE(left);
    settle();
    EXPECT_EQ(selectedText(), u"的"_s);
    EXPECT_TRUE(comes([&] { return view->caretRect().has_value(); }));
}

TEST_F(Find, RemembersWhatWasLookedFor)
{
    openBar();
    look(u"文明"_s);
    QTest::keyClick(findField(), Qt::Key_Return);
    look(u"株洲"_s);
    QTest::keyClick(findField(), Qt::Key_Return);
    EXPECT_EQ(bar()->history().mid(0, 2), QStringList({u"株洲"_s, u"文明"_s}));
    QTest::keyClick(findField(), Qt::Key_Escape);
}

TEST_F(Find, TenThousandAreOneStep)
{
    model::Story story;
    story.id = Id::create();
    story.publication = document().children({}, model::ObjectKind::Publication).front();
    story.page = window->page(); // meant for it
    model::ChangeSet change;
    change.id = change.undoGroup = Id::create();
    change.changes.push_back({story.id, 0, model::Put{story}});
    for (int i = 0; i < 500; ++i) {
        model::Paragraph paragraph;
        paragraph.id = Id::create();
        paragraph.parent = story.id;
        paragraph.order = base::OrderKey::nth(i);
        paragraph.text = QString(u"甲鑫乙"_s).repeated(20);
        change.changes.push_back({paragraph.id, 0, model::Put{paragraph}});
    }
    ASSERT_TRUE(window->session().apply(change));
    openBar();
    scope(edit::FindScope::Issue);
    look(u"鑫"_s);
    ASSERT_TRUE(count().endsWith(u"/10000"_s)) << count().toStdString();
    say(replaceField(), u"金金"_s);
    QDialog *dialog = openPreview();
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"replaceApply"_s), Qt::LeftButton);
    EXPECT_TRUE(comes([&] { return occurrences(u"金金"_s) == 10000; }));
    EXPECT_EQ(occurrences(u"鑫"_s), 0);
    EXPECT_TRUE(undone([&] { return occurrences(u"鑫"_s) == 10000; })) << "one step";
    EXPECT_EQ(occurrences(u"金金"_s), 0);
}

TEST_F(Find, FollowsWhatIsTyped)
{
    typeInStory();
    openBar();
    look(u"娃哈哈"_s);
    EXPECT_FALSE(count().contains(u'/'));
    view->setFocus();
    typeInStory();
    type(u"娃哈哈"_s);
    EXPECT_TRUE(comes([&] { return count().endsWith(u"/1"_s); })) << count().toStdString();
}

} // namespace
