// Findings while somebody types, by mouse and keys: underlined on the page and in the galley, listed with filters, told
// of at the pointer, mended by one click or all at once, waived with a reason, switched off for the paper.
#include "compose_case.h"

#include "canvas/finding_marks.h"
#include "edit/edits.h"
#include "findings/finding_card.h"
#include "findings/live_checks.h"
#include "galley/galley_room.h"
#include "panels/finding_rows.h"
#include "panels/findings_panel.h"
#include "session/translation.h"
#include "tools/fit_popover.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QToolButton>

#include <set>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using model::ParagraphRole;
using panels::PageFinding;

namespace {

class LiveFindings : public support::ComposeCase {
protected:
    void SetUp() override
    {
        static const bool isEnglish = qEnvironmentVariable("BANXIN_LANG") == u"en"_s; // to be looked at
        static const bool translated = isEnglish && (session::installTranslation(*qApp), true);
        EXPECT_EQ(translated, isEnglish);
        ComposeCase::SetUp();
        checks = window->findChild<findings::LiveChecks *>();
        ASSERT_TRUE(checks);
        current();
    }
    findings::LiveChecks *checks = nullptr;

    /// Of the window, or of what stands over it.
    void picture(const QString &name, QWidget *of = nullptr) const
    {
        const QString folder = qEnvironmentVariable("BANXIN_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(50);
        EXPECT_TRUE((of ? of : window)->grab().save(folder + u"/live8-"_s + name + u".png"_s));
    }
    void current() const
    {
        EXPECT_TRUE(comes([&] { return checks->isCurrent() && window->session().isLayoutCurrent(window->page()); }));
        settle();
    }
    panels::FindingsPanel *panel() const { return window->findChild<panels::FindingsPanel *>(); }
    QListView *list() const { return part<QListView>(u"findingList"_s); }
    findings::FindingCard *card() const { return part<findings::FindingCard>(u"findingCard"_s); }
    const QString &textOf(Id paragraph) const { return document().find<model::Paragraph>(paragraph)->text; }

    /// A body paragraph of the page, long enough to type in, whose line is in sight.
    Id bodyParagraph(int skip = 0) const
    {
        const auto laid = view->layout();
        Id last;
        for (const auto &line : laid->lines) {
            const auto *paragraph = document().find<model::Paragraph>(line.paragraph);
            if (line.role != ParagraphRole::Body || !paragraph || paragraph->text.size() < 60 || line.paragraph == last)
                continue;
            last = line.paragraph;
            if (skip-- == 0)
                return line.paragraph;
        }
        ADD_FAILURE() << "no such paragraph";
        return {};
    }
    /// At the head of the paragraph, as somebody who types and then rests.
    void say(Id paragraph, const QString &text) const
    {
        view->typeAt(paragraph, 0);
        type(text);
        rest();
    }
    void rest() const
    {
        QTest::qWait(1100); // the word is finished
        current();
    }
    std::vector<base::Finding> found(Id paragraph, const QString &rule = {}) const
    {
        std::vector<base::Finding> all;
        for (const findings::LiveFinding &live : checks->findings())
            if (live.isShown && live.finding.paragraph == paragraph && (rule.isEmpty() || live.finding.rule == rule))
                all.push_back(live.finding);
        return all;
    }
    int markOf(Id paragraph, const QString &text) const
    {
        const auto &marks = view->findingMarks().all();
        for (std::size_t i = 0; i < marks.size(); ++i)
            if (marks[i].paragraph == paragraph
                && textOf(paragraph).mid(marks[i].from, marks[i].to - marks[i].from).contains(text))
                return static_cast<int>(i);
        return -1;
    }
    QPoint placeOf(int mark) const
    {
        const auto box = view->findingMarks().boxOf(mark, view->findingMapping());
        EXPECT_TRUE(box);
        return box ? box->center().toPoint() : QPoint();
    }
    /// Close enough to read, with the place in sight.
    void zoomTo(Id paragraph) const
    {
        view->setZoom(2);
        view->typeAt(paragraph, 0);
        current();
    }
    void hover(QPoint at) const
    {
        move(at - QPoint(40, 60), {}, Qt::NoButton);
        move(at, {}, Qt::NoButton);
        EXPECT_TRUE(comes([&] { return card()->isVisible(); }));
    }
    int rowOf(const QString &words) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            if (list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(words))
                return row;
        return -1;
    }
    /// The dock's list with the row in sight.
    QRect rowRect(int row) const
    {
        QDockWidget *dock = part<QDockWidget>(u"findingsDock"_s);
        dock->show();
        dock->raise();
        settle();
        const QModelIndex index = list()->model()->index(row, 0);
        list()->scrollTo(index);
        settle();
        return list()->visualRect(index);
    }
    QAction *menuEntry(const QString &menu, const QString &entry) const
    {
        auto *shown = window->findChild<QMenu *>(menu);
        EXPECT_TRUE(shown && shown->isVisible());
        return shown ? shown->findChild<QAction *>(entry) : nullptr;
    }
};

TEST_F(LiveFindings, UnderlinesWhatIsTypedOnceTheWordIsFinished)
{
    const Id paragraph = bodyParagraph();
    zoomTo(paragraph);
    const auto before = found(paragraph).size();
    type(u"要再接再励"_s);
    EXPECT_TRUE(comes([&] { return checks->areTextsCurrent(); }));
    EXPECT_TRUE(found(paragraph, u"W02"_s).empty()) << "the word is being typed";
    EXPECT_LT(markOf(paragraph, u"再接再励"_s), 0);
    type(u"，"_s);
    type(u"全"_s); // the next clause: what came before is finished
    EXPECT_TRUE(QTest::qWaitFor([&] { return found(paragraph, u"W02"_s).size() == 1; }, 800));
    EXPECT_EQ(found(paragraph).size(), before + 1);
    const int mark = markOf(paragraph, u"再接再励"_s);
    ASSERT_GE(mark, 0);
    EXPECT_TRUE(comes([&] { return view->findingMarks().boxOf(mark, view->findingMapping()).has_value(); }));
    // It goes along with the text at once, without a new look.
    view->typeAt(paragraph, 0);
    type(u"他"_s);
    const auto moved = found(paragraph, u"W02"_s);
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_EQ(textOf(paragraph).mid(moved[0].start, moved[0].length), moved[0].text);
    // Mended by hand it is gone.
    current();
    const int wrong = static_cast<int>(textOf(paragraph).indexOf(u'励'));
    view->selectText({paragraph, wrong}, {paragraph, wrong + 1});
    type(u"厉"_s);
    EXPECT_TRUE(found(paragraph, u"W02"_s).empty());
    current();
    EXPECT_TRUE(found(paragraph, u"W02"_s).empty());
}

TEST_F(LiveFindings, OtherFindingsWhileThePageIsBeingLaidOutLeaveNoPlaceOfOldOnes)
{
    const Id paragraph = bodyParagraph();
    zoomTo(paragraph);
    say(paragraph, u"要再接再励，做为党员，"_s);
    const auto before = view->findingMarks().all();
    const int kept = markOf(paragraph, u"再接再励"_s), gone = markOf(paragraph, u"做为"_s);
    ASSERT_GE(kept, 0);
    ASSERT_GE(gone, 0);
    const QPoint keptAt = placeOf(kept), goneAt = placeOf(gone);
    type(u"我"_s); // the layout is under way now
    ASSERT_FALSE(window->session().isLayoutCurrent(window->page()));
    view->setFindingMarks({before[static_cast<std::size_t>(kept)]});
    EXPECT_EQ(view->findingMarks().at(keptAt, view->findingMapping()), 0);
    EXPECT_EQ(view->findingMarks().at(goneAt, view->findingMapping()), -1);
    EXPECT_FALSE(view->grab().isNull());
    view->setFindingMarks({});
    EXPECT_EQ(view->findingMarks().at(keptAt, view->findingMapping()), -1);
    EXPECT_FALSE(view->grab().isNull());
}

TEST_F(LiveFindings, WhatWasSeenIsSeenOnWhileSomebodyTypes)
{
    const Id paragraph = bodyParagraph();
    say(paragraph, u"要再接再励。"_s);
    ASSERT_EQ(found(paragraph, u"W02"_s).size(), 1U);
    int gone = 0;
    QObject::connect(
        checks, &findings::LiveChecks::changed, checks, [&] { gone += found(paragraph, u"W02"_s).size() != 1; });
    view->typeAt(paragraph, static_cast<int>(textOf(paragraph).indexOf(u'。')) + 1);
    for (int i = 0; i < 20; ++i) {
        type(u"好"_s);
        QTest::qWait(25);
    }
    current();
    EXPECT_EQ(gone, 0) << "it never went for a moment";
}

TEST_F(LiveFindings, TheCardSaysWhatWhyAndMendsByOneClick)
{
    const Id paragraph = bodyParagraph();
    zoomTo(paragraph);
    say(paragraph, u"要再接再励。"_s);
    const QString before = textOf(paragraph);
    hover(placeOf(markOf(paragraph, u"再接再励"_s)));
    EXPECT_TRUE(part<QLabel>(u"findingTitle"_s)->text().contains(u"→"_s));
    EXPECT_FALSE(part<QLabel>(u"findingWhy"_s)->text().isEmpty());
    EXPECT_TRUE(
        part<QLabel>(u"findingBasis"_s)->text().contains(u"词典"_s) || qEnvironmentVariable("BANXIN_LANG") == u"en"_s);
    picture(u"card"_s);
    auto *fix = part<QPushButton>(u"findingFix"_s);
    ASSERT_TRUE(fix->isVisible());
    QTest::mouseClick(fix, Qt::LeftButton);
    EXPECT_EQ(textOf(paragraph), QString(before).replace(u"再接再励"_s, u"再接再厉"_s));
    EXPECT_FALSE(card()->isVisible());
    current();
    EXPECT_TRUE(found(paragraph, u"W02"_s).empty());
    action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(comes([&] { return textOf(paragraph) == before; })) << "one step";
}

TEST_F(LiveFindings, TheCardGoesWithThePointerAndWithTheKeys)
{
    const Id paragraph = bodyParagraph();
    zoomTo(paragraph);
    say(paragraph, u"要再接再励。"_s);
    const QPoint place = placeOf(markOf(paragraph, u"再接再励"_s));
    hover(place);
    move(place + QPoint(300, 260), {}, Qt::NoButton);
    EXPECT_TRUE(comes([&] { return !card()->isVisible(); }));
    hover(place);
    press(Qt::Key_Right);
    EXPECT_FALSE(card()->isVisible());
    // By key: at the caret, with the keys in it, and Esc back.
    view->typeAt(paragraph, static_cast<int>(textOf(paragraph).indexOf(u'励')));
    QTest::keyClick(window, Qt::Key_Return, Qt::AltModifier);
    ASSERT_TRUE(card()->isVisible());
    EXPECT_TRUE(part<QPushButton>(u"findingFix"_s)->hasFocus());
    QTest::keyClick(part<QPushButton>(u"findingFix"_s), Qt::Key_Escape);
    EXPECT_FALSE(card()->isVisible());
    EXPECT_TRUE(view->hasFocus());
    QTest::keyClick(window, Qt::Key_Return, Qt::AltModifier);
    QTest::keyClick(window, Qt::Key_Return, Qt::AltModifier); // again: the first way
    EXPECT_TRUE(textOf(paragraph).contains(u"再接再厉"_s));
}

TEST_F(LiveFindings, StepsFromTheCaretOnAndBack)
{
    const Id first = bodyParagraph(), second = bodyParagraph(2);
    say(second, u"要再接再励。"_s);
    say(first, u"截止当日，"_s);
    view->typeAt(first, 0);
    press(Qt::Key_Home);
    const auto stand = [&](Id paragraph) { return view->selection().paragraph == paragraph; };
    int steps = 0;
    QTest::keyClick(window, Qt::Key_F8);
    EXPECT_TRUE(stand(first)) << "the next one from the caret on";
    EXPECT_TRUE(card()->isVisible());
    EXPECT_TRUE(view->selection().selectedCharacters > 0);
    while (!stand(second) && ++steps < 40)
        QTest::keyClick(window, Qt::Key_F8);
    EXPECT_TRUE(stand(second));
    EXPECT_LT(steps, 40);
    ASSERT_TRUE(panel()->current());
    EXPECT_EQ(panel()->current()->paragraph, second) << "the list goes along";
    for (int i = 0; i <= steps && !stand(first); ++i)
        QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_TRUE(stand(first));
}

TEST_F(LiveFindings, TheListLeadsToThePlaceAndItsButtonMends)
{
    const Id paragraph = bodyParagraph(1);
    say(paragraph, u"要再接再励。"_s);
    view->climbOut();
    view->climbOut();
    const int row = rowOf(u"再接再厉"_s);
    ASSERT_GE(row, 0);
    QRect rect = rowRect(row);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rect.center() - QPoint(rect.width() / 4, 0));
    EXPECT_EQ(view->selection().paragraph, paragraph);
    EXPECT_TRUE(view->selection().typing);
    EXPECT_TRUE(card()->isVisible());
    picture(u"list"_s);
    rect = rowRect(rowOf(u"再接再厉"_s));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, QPoint(rect.right() - 28, rect.center().y()));
    EXPECT_TRUE(textOf(paragraph).startsWith(u"要再接再厉。"_s));
    current();
    EXPECT_LT(rowOf(u"再接再厉"_s), 0);
}

TEST_F(LiveFindings, FiltersBySeverityRuleAndScope)
{
    const Id paragraph = bodyParagraph();
    say(paragraph, u"要再接再励，他积极的推动工作。"_s);
    const panels::FindingCounts counts = panel()->counts();
    EXPECT_GE(counts.errors, 1);
    EXPECT_GE(counts.warnings, 1);
    QList<QToolButton *> chips;
    for (QToolButton *each : panel()->findChildren<QToolButton *>())
        if (each->property("filter").toBool() && each->objectName().isEmpty())
            chips << each;
    ASSERT_EQ(chips.size(), 4);
    rowRect(0);
    QTest::mouseClick(chips[1], Qt::LeftButton); // errors
    EXPECT_EQ(list()->model()->rowCount(), counts.errors);
    QTest::mouseClick(chips[2], Qt::LeftButton);
    EXPECT_EQ(list()->model()->rowCount(), counts.warnings);
    EXPECT_GE(rowOf(u"的 → 地"_s), 0);
    EXPECT_LT(rowOf(u"再接再厉"_s), 0);
    QTest::mouseClick(chips[0], Qt::LeftButton);
    EXPECT_EQ(list()->model()->rowCount(), counts.all());
    // By the rule.
    auto *rules = panel()->findChild<QMenu *>(u"findingRuleMenu"_s);
    Q_EMIT rules->aboutToShow();
    QAction *own = nullptr;
    for (QAction *each : rules->actions())
        if (each->data().toString() == u"W03")
            own = each;
    ASSERT_TRUE(own);
    own->trigger();
    EXPECT_GE(list()->model()->rowCount(), 1);
    for (const PageFinding &each : panel()->shown())
        EXPECT_EQ(each.rule, u"W03");
    Q_EMIT rules->aboutToShow();
    rules->actions().first()->trigger();
    // The whole issue has no fewer than the page.
    panel()->setScope(panels::FindingsPanel::Scope::Issue);
    settle();
    EXPECT_GE(panel()->counts().all(), counts.all());
    std::set<Id> pages;
    for (const PageFinding &each : panel()->shown())
        pages.insert(each.page);
    EXPECT_GT(pages.size(), 1U);
    panel()->setScope(panels::FindingsPanel::Scope::Story);
    settle();
    const Id story = document().find<model::Paragraph>(paragraph)->parent;
    EXPECT_GE(panel()->counts().all(), 2);
    for (const PageFinding &each : panel()->shown())
        EXPECT_EQ(each.story, story);
}

TEST_F(LiveFindings, MendsAllAutomaticOnesOncePreviewed)
{
    const Id first = bodyParagraph(), second = bodyParagraph(1);
    say(first, u"会议开始,全市动员,部署。"_s);
    say(second, u"他说\"好\"。"_s);
    const QString one = textOf(first), two = textOf(second);
    ASSERT_GE(panel()->counts().automatic, 3);
    rowRect(0);
    auto *all = part<QPushButton>(u"findingFixAll"_s);
    ASSERT_TRUE(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    auto *dialog = part<QDialog>(u"fixDialog"_s);
    ASSERT_TRUE(dialog->isVisible());
    EXPECT_EQ(textOf(first), one) << "nothing is changed yet";
    auto *rows = part<QListView>(u"fixList"_s);
    const int count = rows->model()->rowCount();
    ASSERT_GE(count, 3);
    picture(u"fix-all"_s, dialog);
    // One is left out by its tick.
    int left = -1;
    for (int row = 0; row < count && left < 0; ++row)
        if (rows->model()->index(row, 0).data().toString().contains(u"会议开始"_s))
            left = row;
    ASSERT_GE(left, 0);
    rows->scrollTo(rows->model()->index(left, 0));
    const QRect rect = rows->visualRect(rows->model()->index(left, 0));
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, QPoint(rect.left() + 20, rect.center().y()));
    QTest::mouseClick(part<QPushButton>(u"fixApply"_s), Qt::LeftButton);
    EXPECT_TRUE(textOf(first).startsWith(u"会议开始,全市动员，部署。"_s)) << textOf(first).left(20).toStdString();
    EXPECT_TRUE(textOf(second).startsWith(u"他说“好”。"_s)) << textOf(second).left(20).toStdString();
    action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(comes([&] { return textOf(first) == one && textOf(second) == two; })) << "one undo step";
}

TEST_F(LiveFindings, WaivesWithAReasonAndTakesItBack)
{
    const Id paragraph = bodyParagraph();
    say(paragraph, u"要再接再励。"_s);
    view->typeAt(paragraph, static_cast<int>(textOf(paragraph).indexOf(u'励')));
    QTest::keyClick(window, Qt::Key_Return, Qt::AltModifier);
    QTest::mouseClick(part<QPushButton>(u"findingWaive"_s), Qt::LeftButton);
    auto *dialog = part<QDialog>(u"waiveDialog"_s);
    ASSERT_TRUE(dialog->isVisible());
    auto *apply = part<QPushButton>(u"waiveApply"_s);
    EXPECT_FALSE(apply->isEnabled()) << "no waiver without a reason";
    QInputMethodEvent reason;
    reason.setCommitString(u"引用原文，照录"_s);
    QApplication::sendEvent(part<QComboBox>(u"waiveReason"_s)->lineEdit(), &reason);
    picture(u"waive"_s, dialog);
    ASSERT_TRUE(apply->isEnabled());
    QTest::mouseClick(apply, Qt::LeftButton);
    current();
    EXPECT_EQ(document().children(window->session().issue(), model::ObjectKind::Waiver).size(), 1U);
    ASSERT_EQ(found(paragraph, u"W02"_s).size(), 1U);
    EXPECT_TRUE(found(paragraph, u"W02"_s)[0].waived);
    EXPECT_LT(markOf(paragraph, u"再接再励"_s), 0) << "no line any more";
    EXPECT_LT(rowOf(u"再接再厉"_s), 0);
    EXPECT_GE(panel()->counts().waived, 1);
    // Seen among the waived ones, with the reason, and taken back there.
    rowRect(0);
    QTest::mouseClick(part<QToolButton>(u"findingWaived"_s), Qt::LeftButton);
    const int row = rowOf(u"再接再厉"_s);
    ASSERT_GE(row, 0);
    EXPECT_TRUE(list()->model()->index(row, 0).data(Qt::ToolTipRole).toString().contains(u"引用原文，照录"_s));
    const QRect rect = rowRect(row);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, QPoint(rect.right() - 28, rect.center().y()));
    current();
    EXPECT_TRUE(document().children(window->session().issue(), model::ObjectKind::Waiver).empty());
    EXPECT_GE(markOf(paragraph, u"再接再励"_s), 0);
    QTest::mouseClick(part<QToolButton>(u"findingWaived"_s), Qt::LeftButton);
    // It is a finding again.
    EXPECT_GE(rowOf(u"再接再厉"_s), 0);
}

TEST_F(LiveFindings, TheMenuAtAFindingBeginsWithItsFix)
{
    const Id paragraph = bodyParagraph();
    zoomTo(paragraph);
    say(paragraph, u"要再接再励。"_s);
    const QPoint place = placeOf(markOf(paragraph, u"再接再励"_s));
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view->viewport()->mapToGlobal(place));
    QApplication::sendEvent(view->viewport(), &event);
    auto *menu = window->findChild<QMenu *>(u"canvasMenu"_s);
    ASSERT_TRUE(menu && menu->isVisible());
    ASSERT_FALSE(menu->actions().isEmpty());
    EXPECT_EQ(menu->actions().first()->objectName(), u"menuFix"_s);
    picture(u"menu"_s, menu);
    QAction *fix = menu->actions().first();
    fix->trigger();
    menu->close();
    EXPECT_TRUE(textOf(paragraph).startsWith(u"要再接再厉。"_s));
}

TEST_F(LiveFindings, WhatCannotBeLetStandSaysWhyInItsMenu)
{
    const Id paragraph = bodyParagraph();
    say(paragraph, u"这一段写得太长，放不下。"_s.repeated(60));
    const auto isOverset = [](const PageFinding &finding) { return finding.rule == u"overset"_s; };
    const auto row = [&] {
        const std::vector<PageFinding> shown = panel()->shown();
        const auto at = std::find_if(shown.begin(), shown.end(), isOverset);
        return at == shown.end() ? -1 : static_cast<int>(at - shown.begin());
    };
    ASSERT_TRUE(comes([&] { return row() >= 0; }));
    // The button of its row is what helps: 适配稿区 for that area.
    window->view().setSelectedFrames({});
    EXPECT_EQ(panels::findingButton(panel()->shown()[static_cast<std::size_t>(row())]), u"适配"_s);
    QTest::mouseClick(
        list()->viewport(), Qt::LeftButton, {}, QPoint(rowRect(row()).right() - 28, rowRect(row()).center().y()));
    auto *fit = window->findChild<tools::FitPopover *>();
    ASSERT_TRUE(fit && fit->isOpen());
    EXPECT_EQ(window->view().selection().story, document().find<model::Paragraph>(paragraph)->parent);
    ASSERT_TRUE(comes([&] { return !fit->isBusy(); }));
    fit->dismiss();
    const QPoint at = rowRect(row()).center();
    Q_EMIT list()->customContextMenuRequested(at);
    QAction *never = menuEntry(u"findingMenu"_s, u"menuWaive"_s);
    ASSERT_TRUE(never);
    EXPECT_FALSE(never->isEnabled());
    EXPECT_TRUE(never->toolTip().contains(u"总编"_s)) << never->toolTip().toStdString();
    EXPECT_FALSE(window->findChild<QMenu *>(u"findingMenu"_s)->findChild<QAction *>(u"menuRuleOff"_s));
    EXPECT_TRUE(window->findChild<QMenu *>(u"findingMenu"_s)->findChild<QAction *>(u"menuFit"_s));
}

TEST_F(LiveFindings, ARuleCanBeSwitchedOffForThePaper)
{
    const Id paragraph = bodyParagraph();
    say(paragraph, u"他积极的推动工作。"_s);
    ASSERT_EQ(found(paragraph, u"W03"_s).size(), 1U);
    view->typeAt(paragraph, static_cast<int>(textOf(paragraph).indexOf(u"的推")));
    QTest::keyClick(window, Qt::Key_Return, Qt::AltModifier);
    auto *off = part<QPushButton>(u"findingRuleOff"_s);
    ASSERT_TRUE(off->isVisible());
    QTest::mouseClick(off, Qt::LeftButton);
    current();
    EXPECT_TRUE(found(paragraph, u"W03"_s).empty());
    action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(comes([&] { return found(paragraph, u"W03"_s).size() == 1; }));
}

TEST_F(LiveFindings, TheGalleyHasTheSameLinesAndTheSameCard)
{
    const Id paragraph = bodyParagraph();
    say(paragraph, u"要再接再励。截止当日，他积极的推动工作。"_s);
    view->typeAt(paragraph, 0);
    QTest::keyClick(window, Qt::Key_G, Qt::ControlModifier);
    auto *shown = part<galley::GalleyView>(u"galleyView"_s);
    ASSERT_TRUE(shown->isVisible());
    EXPECT_TRUE(comes([&] { return shown->isCurrent() && !shown->strips().lines.empty(); }));
    current();
    const auto &marks = shown->findingMarks().all();
    int mark = -1;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i].paragraph == paragraph && marks[i].from < 6)
            mark = static_cast<int>(i);
    ASSERT_GE(mark, 0);
    const auto box = shown->findingMarks().boxOf(mark, shown->findingMapping());
    ASSERT_TRUE(box);
    const QPoint at = box->center().toPoint();
    for (const QPoint to : {at + QPoint(60, 90), at}) {
        QMouseEvent moved(QEvent::MouseMove, to, shown->viewport()->mapToGlobal(to), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(shown->viewport(), &moved);
    }
    ASSERT_TRUE(comes([&] { return card()->isVisible(); }));
    EXPECT_EQ(card()->parentWidget(), shown->viewport());
    picture(u"galley"_s);
    if (!qEnvironmentVariableIsEmpty("BANXIN_PICTURES"))
        for (const auto mode : {widgets::ThemeMode::Dark, widgets::ThemeMode::Light}) {
            widgets::applyTheme(*qApp, mode);
            window->setTheme(mode);
            if (mode == widgets::ThemeMode::Dark)
                picture(u"galley-dark"_s);
        }
    QTest::mouseClick(part<QPushButton>(u"findingFix"_s), Qt::LeftButton);
    EXPECT_TRUE(textOf(paragraph).startsWith(u"要再接再厉。"_s));
}

TEST_F(LiveFindings, CountsStandInTheTabAndTheStatusLine)
{
    const Id paragraph = bodyParagraph();
    const panels::FindingCounts before = panel()->counts();
    say(paragraph, u"要再接再励，他积极的推动工作。"_s);
    const panels::FindingCounts after = panel()->counts();
    EXPECT_GE(after.errors, before.errors + 1); // the page's own rules may say more of a longer story
    EXPECT_GE(after.warnings, before.warnings + 1);
    auto *status = part<QToolButton>(u"statusFindings"_s);
    EXPECT_TRUE(status->isVisible());
    EXPECT_TRUE(status->text().contains(QString::number(after.errors)));
    EXPECT_TRUE(status->accessibleName().contains(QString::number(after.warnings)));
    EXPECT_TRUE(part<QDockWidget>(u"findingsDock"_s)
                    ->windowTitle()
                    .contains(u"%1·%2·%3"_s.arg(after.errors).arg(after.warnings).arg(after.infos)));
    QTest::mouseClick(status, Qt::LeftButton);
    EXPECT_TRUE(list()->isVisible());
}

TEST_F(LiveFindings, LinesCanBeHiddenAndAreNeverInThePreview)
{
    const Id paragraph = bodyParagraph();
    zoomTo(paragraph);
    say(paragraph, u"要再接再励。"_s);
    const QRect box =
        view->findingMarks().boxOf(markOf(paragraph, u"再接再励"_s), view->findingMapping())->toAlignedRect();
    view->climbOut();
    view->climbOut();
    settle();
    const auto red = [&] {
        const QImage seen = view->viewport()->grab(box).toImage();
        int pixels = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x) {
                const QColor color = seen.pixelColor(x, y);
                pixels += color.red() > 180 && color.green() < 120 && color.blue() < 120;
            }
        return pixels;
    };
    EXPECT_GT(red(), 10);
    action(u"viewPreview"_s)->trigger();
    settle();
    EXPECT_EQ(red(), 0);
    action(u"viewPreview"_s)->trigger();
    action(u"viewFindings"_s)->trigger();
    settle();
    EXPECT_EQ(red(), 0);
    action(u"viewFindings"_s)->trigger();
    settle();
    EXPECT_GT(red(), 10);
}

} // namespace
