// A monkey at the window: presses, drags, keys and commands at random. Nothing crashes, nothing hangs, and what is on
// disk afterwards is whole. BANXIN_MONKEY says how many events (2,000 without it), BANXIN_SEED repeats a run.
#include "canvas/page_view.h"
#include "edit/frame_edits.h"
#include "shell/workbench.h"
#include "store/store.h"

#include "tests/support/sample_copy.h"
#include "tests/support/seed.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

constexpr int kPatience = 60000;

class Monkey {
public:
    Monkey(shell::MainWindow &window, std::uint64_t seed)
        : m_window(window)
        , m_random(seed)
    {
        // Whatever leaves the window, opens others or waits for a person is not its to touch.
        static const QStringList kLeft{QStringLiteral("fileQuit"), QStringLiteral("fileClose"),
            QStringLiteral("fileNew"), QStringLiteral("fileOpen"), QStringLiteral("fileOpenPack"),
            QStringLiteral("languageChinese"), QStringLiteral("languageEnglish"), // the window is made anew
            QStringLiteral("fileStart"), QStringLiteral("fileImport"), QStringLiteral("fileExport"),
            QStringLiteral("viewDark")};
        for (QAction *action : window.findChildren<QAction *>())
            if (!action->objectName().isEmpty() && !kLeft.contains(action->objectName()) && !action->menu())
                m_actions << action;
        std::sort(m_actions.begin(), m_actions.end(),
            [](const QAction *a, const QAction *b) { return a->objectName() < b->objectName(); });
    }

    void act()
    {
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
            drag();
            break;
        case 3:
        case 4:
            click();
            break;
        case 5:
            QTest::mouseDClick(view().viewport(), Qt::LeftButton, modifiers(), somewhere());
            break;
        case 6:
        case 7:
            key();
            break;
        case 8:
            QTest::keyClicks(&view(), QStringLiteral("ab12").left(1 + below(4)));
            break;
        case 9:
        case 10:
            command();
            break;
        default:
            undoOrRedo();
            break;
        }
        clearAway();
    }

private:
    int below(int bound) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(std::max(1, bound))); }
    canvas::PageView &view() { return m_window.view(); }

    /// Half of the time at a frame's edge or corner, where handles, borders and ports are.
    QPoint somewhere()
    {
        const QSize room = view().viewport()->size();
        const auto layout = view().layout();
        if (layout && !layout->frames.empty() && below(2) == 0) {
            const auto &frame =
                layout->frames[static_cast<std::size_t>(below(static_cast<int>(layout->frames.size())))];
            const QRectF box = view().transform().toView(frame.box);
            const QPointF at(box.left() + box.width() * below(3) / 2, box.top() + box.height() * below(3) / 2);
            if (QRect(QPoint(), room).contains(at.toPoint()))
                return at.toPoint();
        }
        return {below(room.width()), below(room.height())};
    }

    Qt::KeyboardModifiers modifiers()
    {
        Qt::KeyboardModifiers result;
        for (const auto each : {Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier})
            if (below(6) == 0)
                result |= each;
        return result;
    }

    void click() { QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers(), somewhere()); }

    void drag()
    {
        const Qt::KeyboardModifiers held = modifiers();
        QTest::mousePress(view().viewport(), Qt::LeftButton, held, somewhere());
        for (int step = 1 + below(4); step > 0; --step) {
            QTest::mouseMove(view().viewport(), somewhere());
            if (below(4) == 0)
                QApplication::processEvents();
        }
        if (below(8) == 0)
            QTest::keyClick(&view(), Qt::Key_Escape);
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, held, somewhere());
    }

    void key()
    {
        static const std::vector<Qt::Key> kKeys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Tab,
            Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_PageDown,
            Qt::Key_Home, Qt::Key_End, Qt::Key_Space, Qt::Key_Plus, Qt::Key_Minus};
        QTest::keyClick(&view(), kKeys[static_cast<std::size_t>(below(static_cast<int>(kKeys.size())))], modifiers());
    }

    void command()
    {
        QAction *action = m_actions[below(static_cast<int>(m_actions.size()))];
        if (action->isEnabled())
            action->trigger();
    }

    void undoOrRedo() { below(3) == 0 ? view().redo() : view().undo(); }

    /// Menus and dialogs that came up are left again.
    void clearAway()
    {
        QApplication::processEvents();
        for (int i = 0; i < 5; ++i) {
            if (QWidget *popup = QApplication::activePopupWidget()) {
                popup->close();
            } else if (QWidget *modal = QApplication::activeModalWidget()) {
                if (auto *dialog = qobject_cast<QDialog *>(modal))
                    dialog->reject();
                else
                    modal->close();
            } else {
                break;
            }
            QApplication::processEvents();
        }
    }

    shell::MainWindow &m_window;
    std::mt19937_64 m_random;
    QList<QAction *> m_actions;
};

} // namespace

TEST(MonkeyTest, LeavesTheNewsroomWhole)
{
    const std::uint64_t seed = test::seed();
    const int events =
        qEnvironmentVariableIntValue("BANXIN_MONKEY") > 0 ? qEnvironmentVariableIntValue("BANXIN_MONKEY") : 2000;
    QTemporaryDir folder;
    const QString location = folder.filePath(QStringLiteral("株洲日报.banxin"));
    support::copySample(location);
    qint64 slowest = 0;
    {
        shell::Workbench workbench(*qApp);
        shell::MainWindow *window = workbench.openStore(location, {QDate(2020, 10, 19), {}, QStringLiteral("A02")});
        window->showNormal();
        window->resize(1600, 1000);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && window->view().layout(); }, kPatience));
        Monkey monkey(*window, seed);
        QElapsedTimer timer;
        for (int i = 0; i < events; ++i) {
            timer.start();
            monkey.act();
            slowest = std::max(slowest, timer.elapsed());
            ASSERT_FALSE(window->session().issue().isNull());
        }
        const base::Status kept = window->session().flushNow();
        EXPECT_TRUE(kept) << kept.error().toText().toStdString();
        // What was laid out step by step is what the document says.
        const auto pages = window->session().working().children(window->session().issue(), model::ObjectKind::Page);
        for (const base::Id page : pages) {
            const auto layout = window->session().pageLayoutNow(page);
            ASSERT_TRUE(layout);
            session::Session fresh;
            ASSERT_TRUE(fresh.openNow(location));
            ASSERT_TRUE(fresh.openIssueNow(window->session().issue()));
            const auto anew = fresh.pageLayoutNow(page);
            ASSERT_TRUE(anew);
            EXPECT_EQ(display::textDump(*layout->display), display::textDump(*anew->display));
        }
    }
    std::cout << "events " << events << ", slowest " << slowest << " ms\n";
    const auto store = store::Store::open(location, store::OpenMode::Inspect);
    ASSERT_TRUE(store) << store.error().toText().toStdString();
    const auto report = (*store)->verify();
    ASSERT_TRUE(report);
    for (const store::Fault &fault : report->faults)
        ADD_FAILURE() << fault.kind.toStdString() << ": " << fault.message.toStdString();
}
