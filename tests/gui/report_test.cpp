// 质检报告 from the window: the rate under the list of findings, the report's tables, kept as CSV and PDF, refused
// where it cannot be written; underlines of a page's rules; what earlier issues had.
#include "compose_case.h"

#include "canvas/finding_marks.h"
#include "edit/edits.h"
#include "findings/finding_card.h"
#include "findings/live_checks.h"
#include "panels/findings_panel.h"
#include "session/issue_check.h"
#include "session/translation.h"
#include "shell/report_dialog.h"
#include "store/store.h"
#include "tests/support/looks.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLabel>
#include <QTimer>
#include <QTreeWidget>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class Report : public support::ComposeCase {
protected:
    void SetUp() override
    {
        static const bool translated = (session::installTranslation(*qApp), true); // Chinese, but BANXIN_LANG
        EXPECT_TRUE(translated);
        ComposeCase::SetUp();
        checks = window->findChild<findings::LiveChecks *>();
        ASSERT_TRUE(checks);
        current();
    }
    void current() const
    {
        EXPECT_TRUE(comes([&] { return checks->isCurrent() && window->session().isLayoutCurrent(window->page()); }));
        settle();
    }
    shell::ReportDialog *openReport() const
    {
        window->findChild<QAction *>(u"textReport"_s)->trigger();
        auto *dialog = window->findChild<shell::ReportDialog *>();
        EXPECT_TRUE(dialog);
        return dialog;
    }
    static bool isDone(const shell::ReportDialog &dialog)
    {
        return QTest::qWaitFor([&] { return dialog.findChild<QPushButton *>(u"reportPdf"_s)->isEnabled(); }, kPatience);
    }
    /// Names the file in the dialog that the button opens, and waits until something is said of it.
    static QString saveAs(shell::ReportDialog &dialog, const QString &button, const QString &path)
    {
        QTimer::singleShot(0, &dialog, [&] {
            auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            ASSERT_TRUE(files);
            files->selectFile(path);
            // A folder that is not there is no file that could be chosen by hand.
            QMetaObject::invokeMethod(files, "done", Q_ARG(int, QDialog::Accepted));
        });
        QTest::mouseClick(dialog.findChild<QPushButton *>(button), Qt::LeftButton);
        auto *state = dialog.findChild<QLabel *>(u"reportState"_s);
        EXPECT_TRUE(isDone(dialog));
        return state->text();
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    findings::LiveChecks *checks = nullptr;
};

TEST_F(Report, SaysWhatTheCommandLineSays)
{
    shell::ReportDialog *dialog = openReport();
    ASSERT_TRUE(isDone(*dialog));
    const auto expected = session::checkIssueNow(window->session(), {});
    ASSERT_TRUE(expected);
    const auto rows = session::reportRows(document(), *expected);
    EXPECT_EQ(dialog->findChild<QLabel *>(u"reportRate"_s)->text(), shell::rateWords(expected->rate));
    EXPECT_GT(expected->rate.characters, 10000);
    auto *table = dialog->findChild<QTreeWidget *>(u"reportTable"_s);
    const auto segments =
        dialog->findChild<widgets::SegmentedControl *>(u"reportGroups"_s)->findChildren<QAbstractButton *>();
    ASSERT_EQ(segments.size(), 4);
    using Scope = session::ReportRow::Scope;
    const Scope scopes[] = {Scope::Page, Scope::Story, Scope::Person, Scope::Kind};
    for (int group = 0; group < 4; ++group) {
        QTest::mouseClick(segments[group], Qt::LeftButton);
        std::vector<session::ReportRow> own;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(own),
            [&](const session::ReportRow &row) { return row.scope == scopes[group]; });
        ASSERT_EQ(table->topLevelItemCount(), static_cast<int>(own.size())) << group;
        EXPECT_GT(own.size(), 0U) << group;
        for (std::size_t i = 0; i < own.size(); ++i) {
            const QTreeWidgetItem *item = table->topLevelItem(static_cast<int>(i));
            EXPECT_EQ(item->text(0), own[i].name);
            EXPECT_EQ(item->text(group == 3 ? 1 : 2), QString::number(own[i].findings)) << own[i].name.toStdString();
        }
    }
}

TEST_F(Report, IsKeptAsATableAndAsAPdf)
{
    shell::ReportDialog *dialog = openReport();
    ASSERT_TRUE(isDone(*dialog));
    QTemporaryDir folder;
    const QString csv = folder.filePath(u"质检.csv"_s), pdf = folder.filePath(u"质检.pdf"_s);
    EXPECT_TRUE(saveAs(*dialog, u"reportCsv"_s, csv).contains(u"质检.csv"_s));
    const QByteArray table = bytesOf(csv);
    EXPECT_TRUE(table.startsWith("\xef\xbb\xbfscope,name,characters,"));
    const auto done = session::checkIssueNow(window->session(), {});
    ASSERT_TRUE(done);
    EXPECT_EQ(table, session::csvReport(session::reportRows(document(), *done)));
    EXPECT_TRUE(saveAs(*dialog, u"reportPdf"_s, pdf).contains(u"质检.pdf"_s));
    EXPECT_TRUE(bytesOf(pdf).startsWith("%PDF-"));
    EXPECT_TRUE(bytesOf(pdf).trimmed().endsWith("%%EOF"));
}

TEST_F(Report, SaysWhyItCannotBeWritten)
{
    shell::ReportDialog *dialog = openReport();
    ASSERT_TRUE(isDone(*dialog));
    // Into the newsroom's own folder nothing is written.
    const QString path = QDir(location()).filePath(u"质检.csv"_s);
    const QString said = saveAs(*dialog, u"reportCsv"_s, path);
    EXPECT_FALSE(said.isEmpty());
    EXPECT_EQ(dialog->findChild<QLabel *>(u"reportState"_s)->property("tone").toString(), u"error"_s);
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(Report, CanBeStoppedAndAskedAgain)
{
    shell::ReportDialog *dialog = openReport();
    auto *stop = dialog->findChild<QPushButton *>(u"reportStop"_s);
    ASSERT_TRUE(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    EXPECT_FALSE(stop->isVisible());
    QTest::qWait(500);
    EXPECT_FALSE(dialog->findChild<QPushButton *>(u"reportPdf"_s)->isEnabled());
    EXPECT_TRUE(dialog->findChild<QLabel *>(u"reportRate"_s)->text().isEmpty());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"reportAgain"_s), Qt::LeftButton);
    EXPECT_TRUE(isDone(*dialog));
    EXPECT_FALSE(dialog->findChild<QLabel *>(u"reportRate"_s)->text().isEmpty());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"reportClose"_s), Qt::LeftButton);
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(Report, LooksRight)
{
    for (const auto mode : {widgets::ThemeMode::Light, widgets::ThemeMode::Dark}) {
        window->findChild<QAction *>(u"viewDark"_s)->setChecked(mode == widgets::ThemeMode::Dark);
        shell::ReportDialog *dialog = openReport();
        ASSERT_TRUE(isDone(*dialog));
        EXPECT_EQ(support::faultsOfLooks(*dialog), QStringList());
        const QString folder = qEnvironmentVariable("BANXIN_LOOKS");
        if (!folder.isEmpty()) {
            const QString name = folder
                + u"/report-%1-%2.png"_s.arg(qEnvironmentVariable("BANXIN_LANG", u"zh"_s),
                    mode == widgets::ThemeMode::Dark ? u"dark"_s : u"light"_s);
            EXPECT_TRUE(dialog->grab().save(name));
        }
        dialog->reject();
        QTest::qWait(10);
    }
    window->findChild<QAction *>(u"viewDark"_s)->setChecked(false);
}

TEST_F(Report, TheRateStandsUnderTheListAndFollows)
{
    auto *dock = part<QDockWidget>(u"findingsDock"_s);
    dock->show();
    dock->raise();
    settle();
    auto *panel = window->findChild<panels::FindingsPanel *>();
    auto *rate = part<QPushButton>(u"findingRate"_s);
    // What the report says of this page.
    const auto done = session::checkIssueNow(window->session(), {});
    ASSERT_TRUE(done);
    const auto own = std::find_if(
        done->pages.begin(), done->pages.end(), [&](const auto &one) { return one.page == window->page(); });
    ASSERT_NE(own, done->pages.end());
    EXPECT_TRUE(comes([&] { return rate->isVisible() && rate->text() == shell::rateWords(own->rate); }))
        << rate->text().toStdString() << " / " << shell::rateWords(own->rate).toStdString() << "\n"
        << rate->toolTip().toStdString() << " / " << shell::rateDetails(own->rate).toStdString();
    panel->setScope(panels::FindingsPanel::Scope::Issue);
    EXPECT_TRUE(comes([&] { return rate->text() == shell::rateWords(done->rate); }))
        << rate->toolTip().toStdString() << " / " << shell::rateDetails(done->rate).toStdString();
    panel->setScope(panels::FindingsPanel::Scope::Page);
    // One slip more weighs more.
    Id body;
    const auto laid = view->layout();
    for (const auto &line : laid->lines) {
        const auto *paragraph = document().find<model::Paragraph>(line.paragraph);
        if (line.role == model::ParagraphRole::Body && paragraph && paragraph->text.size() > 60)
            body = line.paragraph;
    }
    const QString before = rate->text();
    view->typeAt(body, 0);
    type(u"要再接再励，"_s);
    EXPECT_TRUE(comes([&] { return rate->text() != before; }));
    QTest::mouseClick(rate, Qt::LeftButton);
    EXPECT_TRUE(window->findChild<shell::ReportDialog *>());
}

TEST_F(Report, WhatAPageRuleSaysOfWordsIsUnderlined)
{
    // A headline's number that the text does not bear out (L11) or a jump line (L09): of what the sample's pages or
    // this slip set off, those with a range are marks on the page.
    Id headline;
    const auto laid = view->layout();
    for (const auto &line : laid->lines)
        if (line.role == model::ParagraphRole::Headline)
            headline = line.paragraph;
    ASSERT_FALSE(headline.isNull());
    view->typeAt(headline, 0);
    type(u"捐款98765万元"_s);
    EXPECT_TRUE(comes([&] {
        const auto &all = checks->pageFindings();
        return checks->isCurrent() && std::any_of(all.begin(), all.end(), [&](const base::Finding &one) {
            return one.rule == u"L11" && one.paragraph == headline;
        });
    }));
    const auto &all = checks->pageFindings();
    const auto at = std::find_if(all.begin(), all.end(),
        [&](const base::Finding &one) { return one.rule == u"L11" && one.paragraph == headline; });
    ASSERT_NE(at, all.end());
    const auto isMarked = [&](int from, int to) {
        const auto &marks = view->findingMarks().all();
        return std::any_of(marks.begin(), marks.end(), [&](const canvas::FindingMark &mark) {
            return mark.paragraph == headline && mark.from == from && mark.to == to;
        });
    };
    const int from = at->start, to = at->end();
    EXPECT_TRUE(comes([&] { return isMarked(from, to); }));
    // It goes with its words, and its card tells of it.
    view->typeAt(headline, 0);
    type(u"共"_s);
    EXPECT_TRUE(isMarked(from + 1, to + 1));
    current();
    view->typeAt(headline, from + 2);
    window->findChild<QAction *>(u"textFindingCard"_s)->trigger();
    auto *card = part<findings::FindingCard>(u"findingCard"_s);
    ASSERT_TRUE(card->isOpen());
    EXPECT_EQ(card->finding().rule, u"L11"_s);
}

TEST_F(Report, WhatEarlierIssuesHadIsTold)
{
    // A story of this page in an issue of the week before.
    Id story;
    for (const model::Frame *frame : document().childrenOf<model::Frame>(window->page()))
        if (const auto *area = std::get_if<model::AreaContent>(&frame->content))
            if (const auto *placement = document().find<model::Placement>(area->placement))
                story = placement->story;
    ASSERT_FALSE(story.isNull());
    const auto *own = document().find<model::Issue>(window->session().issue());
    model::ChangeSet change;
    change.id = Id::create();
    change.undoGroup = change.id;
    change.author = u"测试"_s;
    change.label = u"上周"_s;
    model::Issue issue = *own;
    issue.id = Id::create();
    issue.date = own->date.addDays(-7);
    model::Page page = *document().find<model::Page>(window->page());
    page.id = Id::create();
    page.issue = issue.id;
    model::Placement placement;
    placement.id = Id::create();
    placement.issue = issue.id;
    placement.story = story;
    model::Frame frame;
    frame.id = Id::create();
    frame.page = page.id;
    frame.box = {base::Length::mm(30), base::Length::mm(30), base::Length::mm(60), base::Length::mm(60)};
    frame.content = model::AreaContent{placement.id, 0};
    {
        auto opened = store::Store::open(location());
        ASSERT_TRUE(opened);
        for (const model::Object &object :
            {model::Object(issue), model::Object(page), model::Object(placement), model::Object(frame)})
            change.changes.push_back({model::idOf(object), 0, model::Put{object}});
        const auto done = (*opened)->commit(change);
        ASSERT_TRUE(done) << done.error().toText().toStdString();
    }
    // Whoever opens the issue is told.
    m_workbench.reset();
    open();
    checks = window->findChild<findings::LiveChecks *>();
    current();
    const auto &all = checks->pageFindings();
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const base::Finding &one) {
        return one.rule == u"L10" && one.story == story && one.message.contains(issue.date.toString(Qt::ISODate));
    }));
}

} // namespace
