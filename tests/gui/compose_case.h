// A case that composes on a page of the sample newsroom: its window open, mouse, keys and input methods as a person has
// them.
#pragma once

#include "canvas/page_view.h"
#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "shell/workbench.h"
#include "widgets/message_bar.h"

#include "tests/support/sample_copy.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace banxin::support {

class ComposeCase : public testing::Test {
protected:
    static constexpr int kPatience = 60000;

    void SetUp() override
    {
        copySample(location());
        open();
    }
    QString location() const { return m_folder.filePath(QStringLiteral("株洲日报.banxin")); }
    /// The window on page A02 of the first issue.
    void open()
    {
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        window = m_workbench->openStore(location(), {QDate(2020, 10, 19), {}, QStringLiteral("A02")});
        window->showNormal();
        window->resize(1600, 1200);
        view = &window->view();
        activate();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && view->layout(); }, kPatience));
        QTest::qWait(100); // the lists follow a moment later
        view->fitPage();
        view->setFocus();
    }

    /// Keys of the menus are the active window's alone.
    void activate() const
    {
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window));
    }

    const model::Document &document() const { return window->session().working(); }
    const model::Page &page() const { return *document().find<model::Page>(window->page()); }
    const model::Frame *frame(base::Id id) const { return document().find<model::Frame>(id); }
    base::Rect box(base::Id id) const { return frame(id)->box; }
    template <typename Content> const Content &content(base::Id id) const
    {
        return std::get<Content>(frame(id)->content);
    }
    std::size_t frames() const { return document().children(window->page(), model::ObjectKind::Frame).size(); }
    QAction *action(const QString &name) const { return window->action(name); }
    template <typename T> T *part(const QString &name) const
    {
        T *found = window->findChild<T *>(name);
        EXPECT_TRUE(found) << name.toStdString();
        return found;
    }
    QString said() const { return window->findChild<widgets::MessageBar *>()->what(); }

    QPoint at(base::Point point) const { return view->transform().toView(point).toPoint(); }
    QPoint mm(double x, double y) const { return at({base::Length::mm(x), base::Length::mm(y)}); }
    QPoint middleOf(const base::Rect &rect) const { return at({rect.x + rect.width / 2, rect.y + rect.height / 2}); }
    QPoint middleOf(base::Id id) const { return middleOf(box(id)); }
    void move(QPoint to, Qt::KeyboardModifiers held = {}, Qt::MouseButtons buttons = Qt::LeftButton) const
    {
        QMouseEvent event(QEvent::MouseMove, to, view->viewport()->mapToGlobal(to), Qt::NoButton, buttons, held);
        QApplication::sendEvent(view->viewport(), &event);
    }
    /// Press and some moves, as a hand does it; the button stays down.
    void pull(QPoint from, QPoint to, Qt::KeyboardModifiers held = {}) const
    {
        QTest::mousePress(view->viewport(), Qt::LeftButton, held, from);
        for (int step = 1; step <= 6; ++step)
            move(from + (to - from) * step / 6, held);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers held = {}) const
    {
        pull(from, to, held);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, held, to);
    }
    void click(QPoint where, Qt::KeyboardModifiers held = {}) const
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, held, where);
    }
    void press(int key, Qt::KeyboardModifiers held = {}) const
    {
        QTest::keyClick(view, static_cast<Qt::Key>(key), held);
    }
    /// As an input method gives it: QTest types ASCII alone.
    void type(const QString &text) const
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(view, &event);
    }
    static void enter(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(field, &event);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void settle() const
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                return window->session().isLayoutCurrent(window->page()) && !view->isPreviewing() && view->layout()
                    && view->layout()->page == window->page();
            },
            kPatience));
    }
    template <typename Condition> bool comes(Condition condition) const
    {
        return QTest::qWaitFor(condition, kPatience);
    }
    /// One step back, and that what it is to lead to has come.
    template <typename Condition> bool undone(Condition condition) const
    {
        action(QStringLiteral("editUndo"))->trigger();
        return comes(condition);
    }
    /// Drawn with the tool of that key, in millimetres, free of the grid.
    base::Id draw(Qt::Key tool, double x, double y, double width, double height) const
    {
        press(tool);
        drag(mm(x, y), mm(x + width, y + height), Qt::AltModifier);
        settle();
        return view->selection().frame;
    }
    /// Drawn with the tool of that key over whole columns and rows of the grid.
    base::Id drawOnGrid(Qt::Key tool, int column, int row, int columns, int rows) const
    {
        press(tool);
        const base::Rect rect = page().grid.rect(column, row, columns, rows);
        const base::Length in = base::Length::mm(1);
        drag(at({rect.x + in, rect.y + in}), at({rect.right() - in, rect.bottom() - in}));
        settle();
        return view->selection().frame;
    }
    /// A page with furniture alone, by its dialog; it is the one that is shown then.
    base::Id makeEmptyPage() const
    {
        const base::Id before = window->page();
        action(QStringLiteral("pageNew"))->trigger();
        auto *dialog = window->findChild<QDialog *>(QStringLiteral("newPageDialog"));
        auto *kinds = dialog->findChild<QListWidget *>(QStringLiteral("newPageKinds"));
        const auto found = kinds->findItems(QStringLiteral("里版"), Qt::MatchExactly);
        EXPECT_EQ(found.size(), 1);
        kinds->setCurrentItem(found.value(0));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("newPageMake")), Qt::LeftButton);
        EXPECT_TRUE(comes([&] { return window->page() != before; }));
        QTest::qWait(20); // the dialog goes
        activate();
        settle();
        view->fitPage();
        view->setFocus();
        return window->page();
    }
    void dropFiles(const QStringList &paths, QPoint where) const
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        dropData(data, where);
    }
    void dropData(const QMimeData &data, QPoint where) const
    {
        QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent drop(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &drop);
    }
    /// All that stands in a frame on the page that is shown, line after line.
    QString wordsIn(base::Id id) const
    {
        QString words;
        const auto laid = view->layout();
        for (const layout::LineLayout &line : laid->lines)
            if (line.frame == id)
                for (const typeset::SetRun &run : line.line().runs)
                    words += run.run->text;
        return words;
    }
    int linesIn(base::Id id) const
    {
        const auto laid = view->layout();
        return static_cast<int>(std::count_if(
            laid->lines.begin(), laid->lines.end(), [&](const layout::LineLayout &line) { return line.frame == id; }));
    }
    /// How many pixels of about that colour the page shows there.
    int pixels(const QRect &where, const QColor &color, int near = 24) const
    {
        const QImage shown = view->viewport()->grab(where).toImage();
        int count = 0;
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x) {
                const QColor pixel = shown.pixelColor(x, y);
                count += std::abs(pixel.red() - color.red()) < near && std::abs(pixel.green() - color.green()) < near
                    && std::abs(pixel.blue() - color.blue()) < near;
            }
        return count;
    }
    /// Written where BANXIN_PICTURES says, to be looked at.
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("BANXIN_PICTURES");
        if (!folder.isEmpty()) {
            QTest::qWait(50);
            EXPECT_TRUE(window->grab().save(folder + u'/' + name + QStringLiteral(".png")));
        }
    }
    void showDock(const QString &name) const
    {
        auto *dock = part<QDockWidget>(name);
        dock->show();
        dock->raise();
        QTest::qWait(20);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *window = nullptr;
    canvas::PageView *view = nullptr;
};

} // namespace banxin::support
