// ByHand: a newsroom from nothing as an editor makes it, by mouse and keys alone: the publication, its pages, a
// manuscript dropped on the window, stories dragged onto the page, frames drawn and set to their measures in the
// inspector.
#pragma once

#include "canvas/page_view.h"
#include "edit/article_edits.h"
#include "intake/intake_room.h"
#include "panels/inspector/fields.h"
#include "session/sample_newsroom.h"
#include "shell/start_window.h"
#include "shell/workbench.h"
#include "widgets/segmented_control.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <gtest/gtest.h>

namespace banxin::test {

using namespace Qt::StringLiterals;

inline constexpr int kPatience = 60000;

template <typename T> T *part(QWidget *of, const QString &name)
{
    T *found = of ? of->findChild<T *>(name) : nullptr;
    EXPECT_TRUE(found) << name.toStdString();
    return found;
}

/// As an input method commits it, instead of what stands in the field.
inline void type(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    for (const QChar letter : text) {
        QInputMethodEvent commit;
        commit.setCommitString(QString(letter));
        QApplication::sendEvent(field, &commit);
    }
}

/// Once it can be pressed.
inline void press(QWidget *of, const QString &button)
{
    auto *found = part<QPushButton>(of, button);
    EXPECT_TRUE(found && QTest::qWaitFor([&] { return found->isEnabled(); }, kPatience)) << button.toStdString();
    if (found)
        QTest::mouseClick(found, Qt::LeftButton);
}

class ByHand : public testing::Test {
protected:
    const model::Document &document() const { return m_window->session().working(); }
    base::Id issue() const { return m_window->session().issue(); }
    std::vector<const model::Page *> pages() const { return document().childrenOf<model::Page>(issue()); }

    /// 新建报纸 on the start page.
    void makePublication()
    {
        m_workbench.showStart();
        shell::StartWindow *start = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<shell::StartWindow *>(widget))
                start = found;
        ASSERT_TRUE(start);
        type(part<QLineEdit>(start, u"publicationName"_s), u"株洲日报"_s);
        type(part<QLineEdit>(start, u"publicationLocation"_s), m_folder.filePath(u"株洲日报.banxin"_s));
        part<QDateEdit>(start, u"issueDate"_s)->setDate(QDate(2020, 10, 19));
        press(start, u"makePublication"_s);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                for (QWidget *widget : QApplication::topLevelWidgets())
                    if (auto *found = qobject_cast<shell::MainWindow *>(widget))
                        m_window = found;
                return m_window && !m_window->page().isNull() && m_window->view().layout();
            },
            kPatience));
        QObject::connect(&m_window->view(), &canvas::PageView::editRefused, m_window,
            [](const base::Error &error) { ADD_FAILURE() << error.toText().toStdString(); });
        m_window->showNormal();
        m_window->resize(1920, 1200);
        QTest::qWait(100);
    }

    /// 新建版 from a row of the template's pages.
    void makePage(const QString &kind, const QString &number, const QString &section)
    {
        command(u"pageNew"_s);
        auto *dialog = part<QDialog>(m_window, u"newPageDialog"_s);
        auto *kinds = part<QListWidget>(dialog, u"newPageKinds"_s);
        const QList<QListWidgetItem *> found = kinds->findItems(kind, Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1) << kind.toStdString();
        kinds->setCurrentItem(found.front());
        type(part<QLineEdit>(dialog, u"newPageNumber"_s), number);
        type(part<QLineEdit>(dialog, u"newPageSection"_s), section);
        press(dialog, u"newPageMake"_s);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                const auto *page = document().find<model::Page>(m_window->page());
                return page && page->number == number;
            },
            kPatience));
        QTest::qWait(10); // the dialog goes
    }

    void dropFile(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window, &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent dropped(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window, &dropped);
    }

    /// The sample's manuscript, dropped on the window and taken into the pool without being placed; `before` it is
    /// stored.
    void takeManuscript(const std::function<void()> &before = [] {})
    {
        const QString manuscript = m_folder.filePath(u"来稿.txt"_s);
        ASSERT_TRUE(QFile::copy(u":/sample/zhuzhou-daily.txt"_s, manuscript));
        dropFile(manuscript);
        auto *room = m_window->findChild<intake::IntakeRoom *>();
        ASSERT_TRUE(room);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                const auto *now = room->desk().currentItem();
                return now && now->state != intake::Incoming::State::Reading;
            },
            kPatience));
        auto *places = part<QCheckBox>(m_window, u"intakePlace"_s);
        if (places->isChecked())
            QTest::mouseClick(places, Qt::LeftButton, {}, QPoint(8, places->height() / 2));
        ASSERT_FALSE(places->isChecked());
        before();
        press(m_window, u"intakeStore"_s);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !room->isVisible(); }, kPatience)) << wordsOf(*room).toStdString();
    }
    /// What the labels say that are in sight, for a test that fails.
    static QString wordsOf(const QWidget &room)
    {
        QStringList words;
        for (const QLabel *label : room.findChildren<QLabel *>())
            if (label->isVisible() && !label->text().isEmpty())
                words << label->text();
        return words.join(u" | "_s);
    }

    void dragStory(base::Id story, base::Point to)
    {
        canvas::PageView &view = m_window->view();
        QMimeData data;
        data.setData(u"application/x-banxin-stories"_s,
            QJsonDocument(QJsonArray{story.toString()}).toJson(QJsonDocument::Compact));
        const QPoint at = view.transform().toView(to).toPoint();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &drop);
    }

    canvas::PageView &view() const { return m_window->view(); }
    const model::Page &page() const { return *document().find<model::Page>(m_window->page()); }
    const model::Frame &frame(base::Id id) const { return *document().find<model::Frame>(id); }
    QPoint at(base::Point point) const { return view().transform().toView(point).toPoint(); }
    void settle() const
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                return m_window->session().isLayoutCurrent(m_window->page()) && !view().isPreviewing()
                    && view().layout() && view().layout()->page == m_window->page();
            },
            kPatience))
            << "current " << m_window->session().isLayoutCurrent(m_window->page()) << " previewing "
            << view().isPreviewing() << " tool " << view().tool()->name().toStdString();
        QTest::qWait(1); // what follows a layout by the event loop
    }
    void turnTo(base::Id page)
    {
        m_window->showPage(page);
        settle();
        view().fitPage();
    }
    void drag(base::Point from, base::Point to, Qt::KeyboardModifiers held = {}) const
    {
        QWidget *on = view().viewport();
        const QPoint a = at(from), b = at(to);
        QTest::mousePress(on, Qt::LeftButton, held, a);
        for (int step = 1; step <= 5; ++step) {
            const QPoint where = a + (b - a) * step / 5;
            QMouseEvent move(QEvent::MouseMove, where, on->mapToGlobal(where), Qt::NoButton, Qt::LeftButton, held);
            QApplication::sendEvent(on, &move);
        }
        QTest::mouseRelease(on, Qt::LeftButton, held, b);
        settle();
    }
    /// A command once it is at hand: what may be done with the selection follows it a little later.
    void command(const QString &name)
    {
        QAction *action = m_window->action(name);
        ASSERT_TRUE(QTest::qWaitFor([&] { return action->isEnabled(); }, kPatience)) << name.toStdString();
        action->trigger();
    }
    /// Draws with a tool of the strip; what was drawn is selected.
    base::Id draw(const QString &tool, base::Point from, base::Point to)
    {
        command(tool);
        drag(from, to, Qt::AltModifier);
        return view().selection().frame;
    }
    /// By a click into its middle; Ctrl goes to what lies below of what is there.
    void select(base::Id id)
    {
        m_window->action(u"toolSelect"_s)->trigger();
        if (view().selection().frame == id && view().selectedFrames().size() == 1)
            return;
        view().setFocus();
        const base::Rect box = frame(id).box;
        const QPoint middle = at({box.x + box.width / 2, box.y + box.height / 2});
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middle);
        for (int below = 0; below < 8 && view().selection().frame != id; ++below)
            QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ControlModifier, middle);
        ASSERT_EQ(view().selection().frame, id);
        QTest::qWait(1);
    }

    /// A dock in front of those in its place, by a click on its tab.
    void bring(const QString &title)
    {
        for (QTabBar *bar : m_window->findChildren<QTabBar *>())
            for (int tab = 0; tab < bar->count(); ++tab)
                if (bar->isVisible() && bar->tabText(tab) == title) {
                    if (bar->currentIndex() != tab) {
                        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
                        QTest::qWait(1);
                    }
                    return;
                }
        FAIL() << title.toStdString();
    }

    // The inspector's fields, by keys ---------------------------------------------------------------
    /// A length or a number; nothing is typed where it stands there already.
    void enter(const QString &field, double value)
    {
        bring(u"属性"_s);
        auto *edit = part<widgets::LengthEdit>(m_window, field);
        ASSERT_TRUE(edit);
        ASSERT_TRUE(edit->isEnabled()) << field.toStdString();
        QString text = QString::number(value, 'f', 3);
        while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
            text.chop(1);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        EXPECT_FALSE(edit->property("invalid").toBool()) << field.toStdString() << " " << text.toStdString();
        EXPECT_NEAR(edit->value(), value, 0.0006) << field.toStdString();
    }
    void choose(const QString &field, const QVariant &value)
    {
        bring(u"属性"_s);
        auto *list = part<panels::Choice>(m_window, field);
        ASSERT_TRUE(list);
        ASSERT_TRUE(list->isEnabled()) << field.toStdString();
        const int index = list->findData(value);
        ASSERT_GE(index, 0) << field.toStdString() << " " << value.toString().toStdString();
        if (index == list->currentIndex())
            return;
        list->setFocus();
        QKeyEvent typed(QEvent::KeyPress, 0, Qt::NoModifier, list->itemText(index)); // goes to what begins so
        QApplication::sendEvent(list, &typed);
        while (list->currentIndex() < index && list->currentIndex() + 1 < list->count())
            QTest::keyClick(list, Qt::Key_Down);
        while (list->currentIndex() > index && list->currentIndex() > 0)
            QTest::keyClick(list, Qt::Key_Up);
        EXPECT_EQ(list->currentIndex(), index) << field.toStdString();
    }
    void turn(const QString &field, bool on)
    {
        bring(u"属性"_s);
        auto *box = part<QCheckBox>(m_window, field);
        ASSERT_TRUE(box);
        if ((box->checkState() == Qt::Checked) == on)
            return;
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        EXPECT_EQ(box->checkState() == Qt::Checked, on) << field.toStdString();
    }
    /// A colour of the publication by its name, from the button's menu.
    void color(const QString &button, const QString &name)
    {
        bring(u"属性"_s);
        auto *tool = part<QToolButton>(m_window, button);
        ASSERT_TRUE(tool);
        QMenu *menu = tool->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions())
            if (action->text() == name) {
                action->trigger();
                settle();
                return;
            }
        FAIL() << name.toStdString();
    }
    /// A choice side by side, by a click.
    void segment(const QString &control, int id)
    {
        auto *segments = part<widgets::SegmentedControl>(m_window, control);
        ASSERT_TRUE(segments);
        if (segments->current() == id)
            return;
        const QList<QAbstractButton *> buttons = segments->findChildren<QAbstractButton *>();
        ASSERT_LT(id, buttons.size());
        QTest::mouseClick(buttons[id], Qt::LeftButton);
        EXPECT_EQ(segments->current(), id) << control.toStdString();
    }

    QTemporaryDir m_folder;
    shell::Workbench m_workbench{*qApp};
    shell::MainWindow *m_window = nullptr;
};

} // namespace banxin::test
