// Issues and pages in the window: a new issue, the plan of one, pages that come and go, and undo that goes where it
// changes something.
#include "tests/support/window_case.h"

#include "edit/frame_edits.h"
#include "panels/pages_panel.h"
#include "widgets/length_edit.h"
#include "widgets/message_bar.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class Issues : public support::WindowCase {
protected:
    template <typename T> T *part(const QString &name, QObject *in = nullptr) const
    {
        T *found = (in ? in : static_cast<QObject *>(window))->findChild<T *>(name);
        EXPECT_TRUE(found) << name.toStdString();
        return found;
    }
    QDialog *dialog(const QString &action, const QString &name) const
    {
        window->action(action)->trigger();
        auto *found = part<QDialog>(name);
        EXPECT_TRUE(QTest::qWaitFor([&] { return found->isVisible(); }, kPatience));
        return found;
    }
    widgets::MessageBar *bar() const { return window->findChild<widgets::MessageBar *>(); }
    QString said() const { return bar()->what(); }
    QPushButton *offered() const { return part<QPushButton>(u"messageAction"_s, bar()); }
    static void click(QAbstractButton *button) { QTest::mouseClick(button, Qt::LeftButton); }
    QString number() const
    {
        const auto *page = document().find<model::Page>(window->page());
        return page ? page->number : QString();
    }
    QDate day() const
    {
        const auto *issue = document().find<model::Issue>(session().issue());
        return issue ? issue->date : QDate();
    }
    QStringList numbers() const
    {
        QStringList all;
        for (const auto *page : document().childrenOf<model::Page>(session().issue()))
            all << page->number;
        return all;
    }
    template <typename Condition> bool comes(Condition condition) const
    {
        return QTest::qWaitFor(condition, kPatience);
    }
    void openIssue(const QDate &date)
    {
        for (const session::IssueSummary &issue : session().issues())
            if (issue.date == date)
                session().openIssue(issue.id);
        ASSERT_TRUE(comes([&] { return day() == date && view->layout(); }));
        settle();
    }
    /// Once it can be done: what can is read from the store.
    void step(const QString &name) const
    {
        const auto can = [&] { return name == u"editUndo" ? session().canUndo() : session().canRedo(); };
        EXPECT_TRUE(comes([&] { return can() && window->action(name)->isEnabled(); })) << name.toStdString();
        window->action(name)->trigger();
    }
    void undo() const { step(u"editUndo"_s); }
    void redo() const { step(u"editRedo"_s); }
    void goTo(const QString &number)
    {
        for (const auto *page : document().childrenOf<model::Page>(session().issue()))
            if (page->number == number)
                window->showPage(page->id);
        ASSERT_EQ(this->number(), number);
        settle();
    }
    void moveSomethingOnA01() const
    {
        const Id frame = frames().front();
        base::Rect box = document().find<model::Frame>(frame)->box;
        box.x += base::Length::mm(1);
        EXPECT_TRUE(view->commit(edit::setFrameBoxes(document(), {{frame, box}}, {session().person(), {}})));
    }
    /// An area of the page shown, moved up a little.
    Id moveSomething()
    {
        const Id frame = framesWith<model::AreaContent>().back()->id;
        base::Rect box = document().find<model::Frame>(frame)->box;
        box.y -= base::Length::mm(3);
        EXPECT_TRUE(view->commit(edit::setFrameBoxes(document(), {{frame, box}}, {session().person(), {}})));
        EXPECT_TRUE(session().flushNow());
        settle();
        return frame;
    }
};

} // namespace

TEST_F(Issues, ANewOneFollowsOnAndOpens)
{
    QDialog *made = dialog(u"fileNewIssue"_s, u"newIssueDialog"_s);
    auto *date = part<QDateEdit>(u"newIssueDate"_s, made);
    EXPECT_EQ(date->date(), QDate(2020, 10, 21)) << "the day after the newest";
    EXPECT_EQ(part<QLabel>(u"newIssueWeekday"_s, made)->text(), u"周三"_s);
    auto *make = part<QPushButton>(u"newIssueMake"_s, made);
    // A day that has one is refused in the field.
    date->setDate(QDate(2020, 10, 20));
    EXPECT_FALSE(make->isEnabled());
    EXPECT_TRUE(part<QLabel>(u"newIssueDateSaid"_s, made)->text().contains(u"已经有一期"_s));
    keep(*made, u"new-issue-refused"_s);
    QTest::keyClicks(part<QLineEdit>(u"newIssueEdition"_s, made), u"B"_s);
    EXPECT_TRUE(make->isEnabled()) << "another edition";
    part<QLineEdit>(u"newIssueEdition"_s, made)->clear();
    date->setDate(QDate(2020, 10, 22));
    EXPECT_TRUE(make->isEnabled());
    auto *number = part<QLineEdit>(u"newIssueNumber"_s, made);
    number->selectAll();
    QTest::keyClicks(number, u"20637"_s);
    // Like another one.
    auto *like = part<QComboBox>(u"newIssueLike"_s, made);
    like->setCurrentIndex(like->findText(u"同 2020-10-19 周一"_s));
    Q_EMIT like->activated(like->currentIndex());
    auto *table = part<QTableView>(u"planTable"_s, made);
    ASSERT_TRUE(comes([&] { return table->model()->rowCount() == 3; }));
    keep(*made, u"new-issue"_s);
    const Id before = session().issue();
    click(make);
    ASSERT_TRUE(comes([&] { return day() == QDate(2020, 10, 22) && view->layout(); }));
    EXPECT_EQ(numbers(), (QStringList{u"A01"_s, u"A02"_s, u"A03"_s}));
    EXPECT_EQ(document().find<model::Issue>(session().issue())->fields.value(u"issue-number"_s), u"20637"_s);
    EXPECT_TRUE(window->windowTitle().contains(u"2020-10-22"_s));
    // The next follows on from it.
    made = dialog(u"fileNewIssue"_s, u"newIssueDialog"_s);
    EXPECT_EQ(part<QDateEdit>(u"newIssueDate"_s, made)->date(), QDate(2020, 10, 23));
    EXPECT_EQ(part<QLineEdit>(u"newIssueNumber"_s, made)->text(), u"20638"_s);
    made->reject();
    // One step takes it back, and the window goes to one that is there.
    undo();
    ASSERT_TRUE(comes([&] { return day().isValid() && day() != QDate(2020, 10, 22) && view->layout(); }));
    EXPECT_EQ(session().issues().size(), 2u);
    EXPECT_TRUE(comes([&] { return said().contains(u"2020-10-22"_s); })) << said().toStdString();
    keep(*window, u"issue-gone"_s);
    EXPECT_NE(session().issue(), Id());
    click(offered()); // 重做
    ASSERT_TRUE(comes([&] { return day() == QDate(2020, 10, 22) && view->layout(); }));
    EXPECT_EQ(session().issues().size(), 3u);
    EXPECT_NE(session().issue(), before);
    ASSERT_TRUE(session().flushNow());
    expectSound(m_location);
}

TEST_F(Issues, ThePickerOffersANewOneFirst)
{
    auto *picker = part<QToolButton>(u"issuePicker"_s);
    Q_EMIT picker->menu()->aboutToShow();
    ASSERT_FALSE(picker->menu()->actions().isEmpty());
    EXPECT_EQ(picker->menu()->actions().front(), window->action(u"fileNewIssue"_s));
}

TEST_F(Issues, ASecondWindowKnowsANewOneAtOnce)
{
    window->action(u"windowNew"_s)->trigger();
    shell::MainWindow *second = m_workbench->windows().back();
    ready(*second);
    QDialog *made = dialog(u"fileNewIssue"_s, u"newIssueDialog"_s);
    click(part<QPushButton>(u"newIssueMake"_s, made));
    ASSERT_TRUE(comes([&] { return day() == QDate(2020, 10, 21); }));
    EXPECT_TRUE(comes([&] { return second->session().issues().size() == 3u; }));
}

TEST_F(Issues, ThePlanChangesAllPagesAsOneStep)
{
    QDialog *plan = dialog(u"pagePlan"_s, u"issuePlanDialog"_s);
    auto *table = part<QTableView>(u"planTable"_s, plan);
    ASSERT_EQ(table->model()->rowCount(), 3);
    keep(*plan, u"issue-plan"_s);
    // A section by typing, a page more, one less, one up.
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 1));
    QTest::keyClick(table, Qt::Key_Return);
    auto *line = table->findChild<QLineEdit *>();
    ASSERT_TRUE(line);
    line->selectAll();
    QTest::keyClicks(line, u"News"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::qWait(30); // the table takes it a moment later
    EXPECT_EQ(table->model()->index(1, 1).data().toString(), u"News"_s);
    click(part<QPushButton>(u"planUp"_s, plan));
    EXPECT_EQ(table->model()->index(0, 1).data().toString(), u"News"_s);
    table->setCurrentIndex(table->model()->index(2, 0));
    click(part<QPushButton>(u"planRemove"_s, plan));
    EXPECT_TRUE(part<QLabel>(u"planGoing"_s, plan)->text().contains(u"A03"_s));
    click(part<QPushButton>(u"planAdd"_s, plan));
    ASSERT_EQ(table->model()->rowCount(), 3);
    EXPECT_EQ(table->model()->index(2, 0).data().toString(), u"A03"_s) << "numbers go on";
    // Room for an advert, out of the list of its column.
    table->setCurrentIndex(table->model()->index(2, 4));
    QTest::keyClick(table, Qt::Key_Return);
    auto *modules = table->findChild<QComboBox *>();
    ASSERT_TRUE(modules && QTest::qWaitFor([&] { return modules->view()->isVisible(); }, kPatience));
    QTest::keyClick(modules->view(), Qt::Key_Down);
    QTest::keyClick(modules->view(), Qt::Key_Return);
    QTest::qWait(30);
    EXPECT_TRUE(table->model()->index(2, 4).data().toString().startsWith(u"留 "_s))
        << table->model()->index(2, 4).data().toString().toStdString();
    keep(*plan, u"issue-plan-changed"_s);
    click(part<QPushButton>(u"planSave"_s, plan));
    EXPECT_FALSE(plan->isVisible());
    EXPECT_EQ(numbers(), (QStringList{u"A02"_s, u"A01"_s, u"A03"_s}));
    EXPECT_EQ(document().childrenOf<model::Page>(session().issue())[0]->section, u"News"_s);
    const auto frames =
        document().childrenOf<model::Frame>(document().childrenOf<model::Page>(session().issue())[2]->id);
    EXPECT_EQ(std::count_if(frames.begin(), frames.end(),
                  [](const auto *frame) { return std::holds_alternative<model::AdvertContent>(frame->content); }),
        1);
    undo();
    EXPECT_TRUE(comes([&] { return numbers() == QStringList({u"A01"_s, u"A02"_s, u"A03"_s}); }));
    ASSERT_TRUE(session().flushNow());
    expectSound(m_location);
}

TEST_F(Issues, ThePlanIsRefusedWhereANumberStandsTwice)
{
    QDialog *plan = dialog(u"pagePlan"_s, u"issuePlanDialog"_s);
    auto *table = part<QTableView>(u"planTable"_s, plan);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    auto *line = table->findChild<QLineEdit *>();
    ASSERT_TRUE(line);
    line->selectAll();
    QTest::keyClicks(line, u"A01"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::qWait(30); // the table takes it a moment later
    click(part<QPushButton>(u"planSave"_s, plan));
    EXPECT_TRUE(plan->isVisible());
    EXPECT_TRUE(part<QLabel>(u"planCount"_s, plan)->text().contains(u"A01"_s));
    keep(*plan, u"issue-plan-refused"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    line = table->findChild<QLineEdit *>();
    ASSERT_TRUE(line);
    line->selectAll();
    QTest::keyClicks(line, u"A09"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::qWait(30); // the table takes it a moment later
    click(part<QPushButton>(u"planSave"_s, plan));
    EXPECT_FALSE(plan->isVisible());
    EXPECT_EQ(numbers(), (QStringList{u"A01"_s, u"A09"_s, u"A03"_s}));
    undo();
    EXPECT_TRUE(comes([&] { return numbers() == QStringList({u"A01"_s, u"A02"_s, u"A03"_s}); }));
}

TEST_F(Issues, APageThatGoesIsToldAndComesBack)
{
    const std::size_t frames = this->frames().size();
    window->action(u"pageRemove"_s)->trigger();
    ASSERT_EQ(numbers(), (QStringList{u"A01"_s, u"A03"_s}));
    EXPECT_TRUE(said().contains(u"A02"_s) && said().contains(QString::number(frames)) && said().contains(u"稿库"_s))
        << said().toStdString();
    keep(*window, u"page-removed"_s);
    click(offered());
    ASSERT_TRUE(comes([&] { return numbers().contains(u"A02"_s); }));
    EXPECT_TRUE(comes([&] { return number() == u"A02"_s; })) << "it shows what came back";
    EXPECT_EQ(this->frames().size(), frames);
    // Done again from elsewhere: it says that the page is gone, and how it comes back.
    redo();
    ASSERT_TRUE(comes([&] { return !numbers().contains(u"A02"_s); }));
    EXPECT_TRUE(comes([&] { return said().contains(u"A02 没有了"_s); })) << said().toStdString();
    EXPECT_EQ(number(), u"A01"_s) << "the page before it";
    // What it offers is about this step alone.
    moveSomethingOnA01();
    EXPECT_FALSE(bar()->isVisible());
    undo();
    // The last one stays, and a way on is offered.
    goTo(u"A03"_s);
    window->action(u"pageRemove"_s)->trigger();
    window->action(u"pageRemove"_s)->trigger();
    EXPECT_EQ(numbers().size(), 1);
    EXPECT_TRUE(said().contains(u"仅有的一版"_s)) << said().toStdString();
    click(offered());
    EXPECT_TRUE(part<QDialog>(u"newPageDialog"_s)->isVisible());
}

TEST_F(Issues, ANewPageProposesWhatFitsAndIsSeenInTheList)
{
    QDialog *made = dialog(u"pageNew"_s, u"newPageDialog"_s);
    auto *kinds = part<QListWidget>(u"newPageKinds"_s, made);
    EXPECT_EQ(part<QLineEdit>(u"newPageNumber"_s, made)->text(), u"A04"_s);
    kinds->setCurrentItem(kinds->findItems(u"新闻版"_s, Qt::MatchExactly).value(0));
    EXPECT_NE(part<QLineEdit>(u"newPageSection"_s, made)->text(), u"时事聚焦"_s) << "A02 is called so";
    keep(*made, u"new-page"_s);
    click(part<QPushButton>(u"newPageMake"_s, made));
    ASSERT_TRUE(comes([&] { return number() == u"A04"_s; }));
    EXPECT_TRUE(page().section.isEmpty());
    auto *list = part<QListView>(u"pageList"_s);
    ASSERT_TRUE(comes([&] { return list->currentIndex().row() == 3; }));
    EXPECT_TRUE(list->selectionModel()->isRowSelected(3));
    const QRect row = list->visualRect(list->model()->index(3, 0));
    EXPECT_TRUE(list->viewport()->rect().contains(row.center())) << "scrolled to";
    keep(*window, u"new-page-made"_s);
}

TEST_F(Issues, ANewPageIsCalledAsInTheIssueBefore)
{
    openIssue(QDate(2020, 10, 20));
    QDialog *made = dialog(u"pageNew"_s, u"newPageDialog"_s);
    EXPECT_EQ(part<QLineEdit>(u"newPageNumber"_s, made)->text(), u"A02"_s);
    EXPECT_TRUE(comes([&] { return part<QLineEdit>(u"newPageSection"_s, made)->text() == u"时事聚焦"_s; }));
}

TEST_F(Issues, UndoGoesToThePageThatItChanges)
{
    const Id moved = moveSomething();
    const base::Rect box = document().find<model::Frame>(moved)->box;
    goTo(u"A03"_s);
    undo();
    ASSERT_TRUE(comes([&] { return document().find<model::Frame>(moved)->box != box; }));
    EXPECT_TRUE(comes([&] { return number() == u"A02"_s; }));
    EXPECT_EQ(view->selectedFrames(), std::vector<Id>{moved});
    EXPECT_TRUE(said().contains(u"A02"_s)) << said().toStdString();
    click(offered()); // 转回
    EXPECT_EQ(number(), u"A03"_s);
    goTo(u"A01"_s);
    redo();
    EXPECT_TRUE(comes([&] { return number() == u"A02"_s && view->selectedFrames() == std::vector<Id>{moved}; }));
}

TEST_F(Issues, UndoPutsTheCaretWhereTextWasTakenBack)
{
    Id body;
    const auto laid = view->layout();
    for (const layout::LineLayout &line : laid->lines)
        if (line.role == model::ParagraphRole::Body)
            body = line.paragraph;
    ASSERT_TRUE(view->commit(edit::replaceText(document(), body, 3, 3, u"多余"_s, {session().person(), {}})));
    ASSERT_TRUE(session().flushNow());
    goTo(u"A01"_s);
    undo();
    EXPECT_TRUE(comes([&] { return number() == u"A02"_s; }));
    EXPECT_TRUE(view->isTyping());
    EXPECT_EQ(view->selection().paragraph, body);
    EXPECT_EQ(view->selection().offset, 3);
}

TEST_F(Issues, UndoGoesToTheIssueThatItChanges)
{
    const Id moved = moveSomething();
    const base::Rect box = document().find<model::Frame>(moved)->box;
    openIssue(QDate(2020, 10, 20));
    undo();
    ASSERT_TRUE(comes([&] { return day() == QDate(2020, 10, 19) && number() == u"A02"_s; }));
    EXPECT_TRUE(comes([&] { return document().find<model::Frame>(moved)->box != box; }));
    EXPECT_TRUE(comes([&] { return said().contains(u"2020-10-19"_s) && said().contains(u"A02"_s); }))
        << said().toStdString();
    EXPECT_EQ(view->selectedFrames(), std::vector<Id>{moved});
    keep(*window, u"undo-elsewhere"_s);
    click(offered()); // 转回
    EXPECT_TRUE(comes([&] { return day() == QDate(2020, 10, 20); }));
    redo();
    EXPECT_TRUE(comes([&] {
        return day() == QDate(2020, 10, 19) && document().find<model::Frame>(moved)
            && document().find<model::Frame>(moved)->box == box;
    }));
    ASSERT_TRUE(session().flushNow());
    expectSound(m_location);
}

TEST_F(Issues, UndoOfAStoryThatStandsNowhereOffersToGoThere)
{
    model::Story story;
    story.id = Id::create();
    story.publication = document().find<model::Issue>(session().issue())->publication;
    model::Paragraph words;
    words.id = Id::create();
    words.parent = story.id;
    words.role = model::ParagraphRole::Headline;
    words.text = u"备用稿"_s;
    model::ChangeSet put;
    put.id = Id::create();
    put.author = session().person();
    put.undoGroup = Id::create();
    put.changes = {{story.id, 0, model::Put{story}}, {words.id, 0, model::Put{words}}};
    ASSERT_TRUE(session().apply(put));
    session().endUndoStep();
    ASSERT_TRUE(session().apply(*edit::replaceText(document(), words.id, 0, 0, u"改"_s, {session().person(), {}})));
    ASSERT_TRUE(session().flushNow());
    undo();
    EXPECT_TRUE(comes([&] { return said().contains(u"备用稿"_s); })) << said().toStdString();
    EXPECT_EQ(offered()->text(), u"转到"_s);
}

TEST_F(Issues, AWrongLengthSaysWhyRightThere)
{
    view->selectFrame(framesWith<model::PictureContent>().front()->id);
    QTest::qWait(100);
    auto *row = part<widgets::LengthEdit>(u"boxRow"_s);
    const auto enter = [&](const QString &text) {
        row->setFocus();
        row->selectAll();
        QTest::keyClicks(row, text);
        QTest::keyClick(row, Qt::Key_Return);
    };
    enter(u"99999"_s);
    auto *why = part<QLabel>(u"fieldBubble"_s);
    ASSERT_TRUE(why);
    EXPECT_TRUE(why->isVisible());
    EXPECT_TRUE(why->text().contains(u"99999"_s));
    EXPECT_EQ(row->accessibleDescription(), why->text());
    const QRect field(row->mapTo(window, QPoint(0, 0)), row->size());
    EXPECT_LT(std::abs(why->geometry().top() - field.bottom()), 12) << "right below it";
    EXPECT_FALSE(why->geometry().intersects(field));
    EXPECT_TRUE(window->rect().contains(why->geometry()));
    keep(*window, u"field-bubble"_s);
    // The next field is not covered while somebody types there.
    auto *rows = part<widgets::LengthEdit>(u"boxRows"_s);
    rows->setFocus();
    EXPECT_FALSE(why->geometry().intersects(QRect(rows->mapTo(window, QPoint(0, 0)), rows->size())));
    enter(u"1+"_s);
    EXPECT_TRUE(why->isVisible());
    EXPECT_FALSE(why->text().contains(u"99999"_s)) << "the reason of now";
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Escape);
    EXPECT_FALSE(why->isVisible());
    EXPECT_TRUE(row->accessibleDescription().isEmpty());
}
