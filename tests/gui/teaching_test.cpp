// What the window teaches and shows by itself: every action says its key and what it does, whatever has the focus looks
// so, and words stand out from their ground.
#include "manual/help_window.h"
#include "session/translation.h"
#include "shell/action_words.h"
#include "shell/start_window.h"
#include "shell/workbench.h"
#include "tests/support/looks.h"
#include "tests/support/sample_copy.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <gtest/gtest.h>

#include <cmath>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60000;

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}
/// As WCAG 2.1 has it.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

class Teaching : public testing::TestWithParam<widgets::ThemeMode> {
protected:
    static void SetUpTestSuite() { session::installTranslation(*qApp); }
    void SetUp() override
    {
        widgets::applyTheme(*qApp, GetParam());
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        m_workbench->setTheme(GetParam());
    }
    void TearDown() override
    {
        for (QWidget *top : QApplication::topLevelWidgets())
            if (top->objectName() == u"helpWindow")
                delete top;
        if (m_window)
            m_window->close();
        m_workbench.reset();
        widgets::applyTheme(*qApp, widgets::ThemeMode::Light);
    }
    void openSample()
    {
        const QString location = m_folder.filePath(u"株洲日报示例.banxin"_s);
        support::copySample(location);
        m_window = m_workbench->openStore(location, {QDate(2020, 10, 19), {}, u"A01"_s});
        m_window->showNormal();
        m_window->resize(1600, 1000);
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return !m_window->page().isNull() && m_window->view().layout(); }, kPatience));
        m_window->action(u"windowReset"_s)->trigger();
        m_window->activateWindow();
        QTest::qWait(400);
    }
    QDialog *dialog(const QString &action)
    {
        m_window->action(action)->trigger();
        QDialog *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                for (QWidget *top : QApplication::topLevelWidgets())
                    if (auto *one = qobject_cast<QDialog *>(top); one && one->isVisible())
                        found = one;
                return found != nullptr;
            },
            3000);
        QTest::qWait(30);
        return found;
    }
    /// Every control of the window that keys reach looks another way while it has the focus.
    void expectRings(QWidget &window, const QString &name)
    {
        window.activateWindow();
        QTest::qWait(20);
        int seen = 0;
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)
                || widget->focusProxy() || widget->visibleRegion().isEmpty() || widget->size().isEmpty()
                || qobject_cast<QTextBrowser *>(widget) || widget->objectName() == u"pageView"
                || widget->objectName() == u"qt_spinbox_lineedit")
                continue; // text has its caret, the page its frame with the handles
            QWidget *shown = widget;
            if (auto *area = qobject_cast<QAbstractScrollArea *>(widget); area && area->viewport())
                shown = area;
            if (QApplication::focusWidget())
                QApplication::focusWidget()->clearFocus();
            QTest::qWait(1);
            const QImage without = shown->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            QTest::qWait(1);
            if (!widget->hasFocus())
                continue;
            const QImage with = shown->grab().toImage();
            int changed = 0;
            double most = 0;
            if (with.size() == without.size()) {
                for (int y = 0; y < with.height(); ++y) {
                    for (int x = 0; x < with.width(); ++x) {
                        const QRgb a = with.pixel(x, y), b = without.pixel(x, y);
                        if (a == b)
                            continue;
                        ++changed;
                        most = std::max(most, contrast(QColor(a), QColor(b)));
                    }
                }
            }
            ++seen;
            EXPECT_GE(changed, 12) << name.toStdString() << ": no ring at " << support::pathOf(*widget).toStdString();
            EXPECT_GE(most, 1.5) << name.toStdString() << ": a pale ring at " << support::pathOf(*widget).toStdString();
        }
        EXPECT_GE(seen, 1) << name.toStdString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    QPointer<shell::MainWindow> m_window;
};

} // namespace

TEST_P(Teaching, EveryActionSaysItsKeyAndWhatItDoes)
{
    openSample();
    int seen = 0;
    QSet<QString> lines;
    for (const QAction *action : m_window->actions()) {
        const QString name = action->objectName();
        if (name.isEmpty())
            continue;
        ++seen;
        const QString does = shell::whatItDoes(name, shell::plainText(*action));
        EXPECT_GE(does.size(), 4) << name.toStdString() << " says nothing";
        EXPECT_NE(does, shell::plainText(*action)) << name.toStdString();
        lines.insert(does);
        const QString tip = action->toolTip();
        EXPECT_TRUE(tip.contains(does) || (!action->isEnabled() && tip.contains(u'：')))
            << name.toStdString() << ": " << tip.toStdString();
        if (!action->shortcut().isEmpty())
            EXPECT_TRUE(tip.section(u'\n', 0, 0).contains(action->shortcut().toString(QKeySequence::NativeText)))
                << name.toStdString() << ": " << tip.toStdString();
    }
    EXPECT_GE(seen, 120);
    EXPECT_GE(lines.size(), 110) << "each its own";
    // Another key is told as well.
    QAction *galley = m_window->action(u"storyGalley"_s);
    galley->setShortcut(QKeySequence(u"Ctrl+Alt+9"_s));
    shell::Settings().setShortcut(u"storyGalley"_s, u"Ctrl+Alt+9"_s);
    m_window->applyShortcuts();
    EXPECT_TRUE(galley->toolTip().contains(u"Ctrl+Alt+9"));
    EXPECT_TRUE(galley->toolTip().contains(shell::whatItDoes(u"storyGalley"_s)));
    shell::Settings().setShortcut(u"storyGalley"_s, std::nullopt);
    // Buttons without words have a tooltip.
    for (QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().isEmpty() && !button->icon().isNull()
            && !qobject_cast<QLineEdit *>(button->parentWidget()) && !qobject_cast<QTabBar *>(button->parentWidget()))
            EXPECT_FALSE(button->toolTip().isEmpty()) << support::pathOf(*button).toStdString();
    }
}

TEST_P(Teaching, WhatHasTheFocusShowsIt)
{
    openSample();
    expectRings(*m_window, u"window"_s);
    m_window->action(u"editFind"_s)->trigger();
    QTest::qWait(50);
    expectRings(*m_window->findChild<QWidget *>(u"findBar"_s), u"find bar"_s);
    for (const char16_t *each : {u"fileExport", u"pageNew", u"filePrint", u"fileSettings", u"filePrinters",
             u"fileSwatches", u"helpShortcuts", u"filePack", u"fileSaveVersion", u"pageFacts"}) {
        QDialog *shown = dialog(QString::fromUtf16(each));
        ASSERT_TRUE(shown) << QString::fromUtf16(each).toStdString();
        expectRings(*shown, QString::fromUtf16(each));
        shown->reject();
        QTest::qWait(20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    m_workbench->showStart();
    m_workbench->startWindow()->resize(1440, 900);
    QTest::qWait(300);
    expectRings(*m_workbench->startWindow(), u"start"_s);
    m_workbench->startWindow()->close();
    manual::HelpWindow *help = manual::openManual(u"text"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return help->isReady(); }, kPatience));
    expectRings(*help, u"manual"_s);
}

TEST_P(Teaching, WordsStandOutFromTheirGround)
{
    const widgets::Tokens &t = widgets::tokens(GetParam());
    const std::pair<const char *, QColor> words[] = {{"text", t.text}, {"text2", t.text2}, {"text3", t.text3},
        {"accent", t.accent}, {"ok", t.ok}, {"warn", t.warn}, {"error", t.error}};
    for (const auto &[name, ink] : words) {
        EXPECT_GE(contrast(ink, t.panel), 4.5) << name << " on panel";
        EXPECT_GE(contrast(ink, t.chrome), 4.5) << name << " on chrome";
    }
    for (const auto &[name, ink] : {words[0], words[1], words[2], words[3]})
        EXPECT_GE(contrast(ink, t.accentTint), 4.5) << name << " on what is chosen";
    EXPECT_GE(contrast(t.ok, t.okTint), 4.5);
    EXPECT_GE(contrast(t.warn, t.warnTint), 4.5);
    EXPECT_GE(contrast(t.error, t.errorTint), 4.5);
    EXPECT_GE(contrast(t.onAccent, t.accent), 4.5);
    EXPECT_GE(contrast(t.accent, t.panel), 3.0) << "the ring of focus";
    EXPECT_GE(contrast(t.accent, t.chrome), 3.0) << "the ring of focus";
}

INSTANTIATE_TEST_SUITE_P(Themes, Teaching, testing::Values(widgets::ThemeMode::Light, widgets::ThemeMode::Dark));
