// A window on a fresh copy of the sample newsroom, for cases that work in it by mouse and keys.
#pragma once

#include "canvas/page_view.h"
#include "session/translation.h"
#include "shell/workbench.h"
#include "store/store.h"
#include "tests/support/sample_copy.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace banxin::support {

class WindowCase : public testing::Test {
protected:
    static constexpr int kPatience = 20000;

    void SetUp() override
    {
        m_location = m_folder.filePath(QStringLiteral("株洲日报.banxin"));
        copySample(m_location);
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        window = open(m_location);
        view = &window->view();
    }
    shell::MainWindow *open(const QString &location)
    {
        shell::MainWindow *opened = m_workbench->openStore(location, {QDate(2020, 10, 19), {}, QStringLiteral("A02")});
        ready(*opened);
        return opened;
    }
    static void ready(shell::MainWindow &opened)
    {
        opened.showNormal();
        opened.resize(1600, 1200);
        EXPECT_TRUE(
            QTest::qWaitFor([&] { return !opened.page().isNull() && opened.view().layout() != nullptr; }, kPatience));
        QTest::qWait(100); // the lists follow a moment later
        opened.view().fitPage();
        opened.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&opened));
        opened.view().setFocus();
    }
    session::Session &session() const { return window->session(); }
    const model::Document &document() const { return window->session().working(); }
    const model::Page &page() const { return *document().find<model::Page>(window->page()); }
    QPoint at(base::Point point) const { return view->transform().toView(point).toPoint(); }
    QPoint at(double x, double y) const { return at({base::Length::mm(x), base::Length::mm(y)}); }
    void settle() const
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return session().isLayoutCurrent(window->page()) && !view->isPreviewing(); }, kPatience));
    }
    /// Enters with the data, moves a little, and lets it go there; false where the page does not take it.
    bool dropOnPage(const QMimeData &data, QPoint where) const
    {
        QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &enter);
        if (!enter.isAccepted())
            return false;
        QDragMoveEvent move(where + QPoint(2, 2), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &move);
        QDropEvent drop(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &drop);
        return drop.isAccepted();
    }
    std::vector<base::Id> frames() const { return document().children(window->page(), model::ObjectKind::Frame); }
    /// Of the page, showing what is told.
    template <typename Content> std::vector<const model::Frame *> framesWith() const
    {
        std::vector<const model::Frame *> found;
        for (const model::Frame *frame : document().childrenOf<model::Frame>(window->page()))
            if (std::holds_alternative<Content>(frame->content))
                found.push_back(frame);
        return found;
    }
    void expectSound(const QString &location)
    {
        auto store = store::Store::open(location, store::OpenMode::Inspect);
        ASSERT_TRUE(store);
        const auto report = (*store)->verify();
        ASSERT_TRUE(report);
        for (const store::Fault &fault : report->faults)
            ADD_FAILURE() << fault.kind.toStdString() << ": " << fault.message.toStdString();
    }
    /// The program's words are those of the run's language (BANXIN_LANG) from now on.
    static void speakAsTheRun()
    {
        static const bool isInstalled = [] {
            session::installTranslation(*qApp);
            return true;
        }();
        EXPECT_TRUE(isInstalled);
    }
    /// BANXIN_WRITE_MANUAL=docs/manual keeps what is seen as a picture of the manual, in the language of the run.
    static void keepInManual(QWidget &widget, const QString &name)
    {
        const QString manual = qEnvironmentVariable("BANXIN_WRITE_MANUAL");
        if (manual.isEmpty())
            return;
        const QString file = manual + QStringLiteral("/images/") + qEnvironmentVariable("BANXIN_LANG")
            + QStringLiteral("/by-hand-") + name + QStringLiteral(".png");
        EXPECT_TRUE(widget.grab().toImage().convertToFormat(QImage::Format_RGB888).save(file)) << file.toStdString();
    }
    /// BANXIN_SHOTS=FOLDER keeps what was seen.
    static void keep(QWidget &widget, const QString &name)
    {
        const QString shots = qEnvironmentVariable("BANXIN_SHOTS");
        if (!shots.isEmpty())
            widget.grab().save(shots + u'/' + name + QStringLiteral(".png"));
    }

    QTemporaryDir m_folder;
    QString m_location;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *window = nullptr;
    canvas::PageView *view = nullptr;
};

} // namespace banxin::support
