// 版面信息: what a page's furniture asks for is filled in by hand, each where it is kept, in one step.
#include "canvas/page_view.h"
#include "session/sample_newsroom.h"
#include "shell/page_facts_dialog.h"
#include "shell/workbench.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace banxin;

TEST(PageFacts, AreFilledInWhereTheyAreKept)
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("日报.banxin"));
    ASSERT_TRUE(session::makeNewsroom(store, QStringLiteral("株洲日报"), {}, QDate(2020, 10, 19)));
    shell::Workbench workbench(*qApp);
    shell::MainWindow *window = workbench.openStore(store, {QDate(2020, 10, 19), {}, QStringLiteral("A01")});
    window->showNormal();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && window->view().layout(); }, 20000));
    window->action(QStringLiteral("pageFacts"))->trigger();
    auto *dialog = window->findChild<shell::PageFactsDialog *>();
    ASSERT_TRUE(dialog);
    const auto line = [&](const char *name) { return dialog->findChild<QLineEdit *>(QString::fromUtf8(name)); };
    ASSERT_TRUE(line("fact-cn") && line("fact-issue-number") && line("fact-责任编辑") && line("pageSection"));
    QTest::keyClicks(line("fact-cn"), QStringLiteral("43-0001"));
    QTest::keyClicks(line("fact-issue-number"), QStringLiteral("20635"));
    line("pageNumber")->clear();
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("pageFactsSave"));
    QTest::mouseClick(save, Qt::LeftButton);
    EXPECT_TRUE(dialog->isVisible()) << "a page has a number";
    QTest::keyClicks(line("pageNumber"), QStringLiteral("A01"));
    line("pageSection")->selectAll();
    QTest::keyClicks(line("pageSection"), QStringLiteral("News"));
    if (const QString shots = qEnvironmentVariable("BANXIN_SHOTS"); !shots.isEmpty())
        dialog->grab().save(shots + QStringLiteral("/page-facts.png"));
    QTest::mouseClick(save, Qt::LeftButton);
    EXPECT_FALSE(dialog->isVisible());
    const model::Document &document = window->session().working();
    const auto *page = document.find<model::Page>(window->page());
    const auto *issue = document.find<model::Issue>(page->issue);
    EXPECT_EQ(page->section, QStringLiteral("News"));
    EXPECT_TRUE(page->fields.isEmpty()) << "what nobody said stays unsaid";
    EXPECT_EQ(issue->fields.value(QStringLiteral("issue-number")), QStringLiteral("20635"));
    EXPECT_EQ(document.find<model::Publication>(issue->publication)->fields.value(QStringLiteral("cn")),
        QStringLiteral("43-0001"));
}
