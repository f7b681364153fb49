// The other language from now on: every window is made anew where it stood, with what it showed.
#include "compose_case.h"

#include "session/translation.h"
#include "shell/start_window.h"

#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>

namespace banxin::support {

class LanguageCase : public ComposeCase {
protected:
    void TearDown() override
    {
        m_workbench.reset();
        session::speak(*qApp, session::Language::Chinese);
        shell::Settings().setLanguage({});
        ComposeCase::TearDown();
    }
    void choose(const char *name)
    {
        const QPointer<shell::MainWindow> before = window;
        window->action(QString::fromLatin1(name))->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !before && !m_workbench->windows().isEmpty(); }, kPatience));
        window = m_workbench->windows().last();
        view = &window->view();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return window->isVisible() && !window->page().isNull() && view->layout(); }, kPatience));
    }
    QStringList menuTitles() const
    {
        QStringList titles;
        for (const QAction *each : window->menuBar()->actions())
            titles << each->text();
        return titles;
    }
    static bool hasChinese(const QString &text)
    {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'一' && c <= u'鿿'; });
    }
};

TEST_F(LanguageCase, TheWindowSpeaksEnglishAndChineseAgainWhereItStood)
{
    const base::Id page = window->page();
    window->resize(1500, 1000);
    view->setZoom(1.5);
    view->typeAt(view->layout()->lines.front().paragraph, 0);
    const std::size_t frames = this->frames();
    choose("languageEnglish");
    EXPECT_EQ(session::spokenLanguage(), session::Language::English);
    EXPECT_EQ(window->page(), page);
    EXPECT_EQ(this->frames(), frames);
    EXPECT_EQ(window->size(), QSize(1500, 1000));
    for (const QString &title : menuTitles())
        EXPECT_FALSE(hasChinese(title)) << title.toStdString();
    for (const QAction *action : window->findChildren<QAction *>())
        if (action->objectName() != QStringLiteral("languageChinese") && !action->objectName().isEmpty()
            && !action->objectName().startsWith(QStringLiteral("paragraphStyle:")) // the house's own names
            && !action->objectName().startsWith(QStringLiteral("characterStyle:")))
            EXPECT_FALSE(hasChinese(action->text()) && action->parent() == window)
                << action->objectName().toStdString() << action->text().toStdString();
    EXPECT_TRUE(window->action(QStringLiteral("languageEnglish"))->isChecked());
    EXPECT_EQ(shell::Settings().language(), QStringLiteral("en"));
    choose("languageChinese");
    EXPECT_TRUE(menuTitles().contains(QStringLiteral("文件"))) << menuTitles().join(u' ').toStdString();
    EXPECT_EQ(window->page(), page);
}

TEST_F(LanguageCase, WhatWasTypedIsStoredAndTheStepIsUndoneInTheOtherLanguage)
{
    const auto &lines = view->layout()->lines;
    const auto body = std::find_if(lines.begin(), lines.end(),
        [](const layout::LineLayout &line) { return line.editable && line.role == model::ParagraphRole::Body; });
    const base::Id paragraph = body->paragraph;
    const QString before = document().find<model::Paragraph>(paragraph)->text;
    view->typeAt(paragraph, 0);
    type(QStringLiteral("先"));
    const QString typed = document().find<model::Paragraph>(paragraph)->text;
    EXPECT_NE(typed, before);
    choose("languageEnglish");
    EXPECT_EQ(document().find<model::Paragraph>(paragraph)->text, typed);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session().canUndo(); }, kPatience));
    EXPECT_TRUE(undone([&] { return document().find<model::Paragraph>(paragraph)->text == before; }));
}

TEST_F(LanguageCase, TheStartWindowFollows)
{
    m_workbench->showStart();
    ASSERT_TRUE(m_workbench->startWindow());
    m_workbench->startWindow()->findChild<QAction *>(QStringLiteral("languageEnglish"))->trigger();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return m_workbench->startWindow() && m_workbench->startWindow()->isVisible()
                && !hasChinese(m_workbench->startWindow()->menuBar()->actions().front()->text());
        },
        kPatience));
    for (const QLabel *label : m_workbench->startWindow()->findChildren<QLabel *>())
        EXPECT_FALSE(hasChinese(label->text()) && label->objectName() != QStringLiteral("recent"))
            << label->text().toStdString();
}

} // namespace banxin::support
