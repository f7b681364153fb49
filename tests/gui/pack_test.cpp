// 打包 and 打开打包的一期 in the window: an issue into a file, and the file into a newsroom that opens with it.
#include "canvas/page_view.h"
#include "pack/pack_file.h"
#include "session/sample_newsroom.h"
#include "shell/pack_dialogs.h"
#include "shell/workbench.h"
#include "store/store.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

constexpr int kPatience = 60000;

class PackWindow : public testing::Test {
protected:
    void SetUp() override
    {
        m_store = m_folder.filePath(QStringLiteral("株洲.banxin"));
        ASSERT_TRUE(session::makeSampleNewsroom(m_store));
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        m_window = m_workbench->openStore(m_store, {QDate(2020, 10, 19), {}, QStringLiteral("A01")});
        m_window->showNormal();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->page().isNull(); }, kPatience));
    }
    template <typename T> T *visible()
    {
        for (QWidget *widget : QApplication::allWidgets()) {
            if (auto *one = qobject_cast<T *>(widget); one && one->isVisible())
                return one;
        }
        return nullptr;
    }
    template <typename T> static T *in(QWidget *dialog, const char *name)
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    static void click(QPushButton *button) { QTest::mouseClick(button, Qt::LeftButton); }
    QString packed()
    {
        m_window->action(QStringLiteral("filePack"))->trigger();
        auto *dialog = visible<shell::PackDialog>();
        EXPECT_TRUE(dialog);
        const QString path = m_folder.filePath(QStringLiteral("一期.banxinpack"));
        in<QLineEdit>(dialog, "packPath")->setText(path);
        click(in<QPushButton>(dialog, "packRun"));
        EXPECT_TRUE(QTest::qWaitFor([&] { return in<QLabel>(dialog, "packOutcome")->isVisible(); }, kPatience));
        EXPECT_TRUE(in<QLabel>(dialog, "packOutcome")->text().contains(QStringLiteral("3 版")))
            << in<QLabel>(dialog, "packOutcome")->text().toStdString();
        expectRoom(dialog);
        shot(dialog, "pack");
        click(in<QPushButton>(dialog, "packRun")); // 完成
        EXPECT_FALSE(visible<shell::PackDialog>());
        return path;
    }
    /// What the dialog says is seen whole.
    static void expectRoom(QWidget *dialog)
    {
        QCoreApplication::processEvents();
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                EXPECT_GE(label->height(), label->heightForWidth(label->width())) << label->text().toStdString();
        }
    }
    static void shot(QWidget *widget, const char *name)
    {
        if (const QString to = qEnvironmentVariable("BANXIN_LOOKS"); !to.isEmpty())
            widget->grab().save(to + u'/' + QLatin1String(name) + QStringLiteral(".png"));
    }

    QTemporaryDir m_folder;
    QString m_store;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *m_window = nullptr;
};

} // namespace

TEST_F(PackWindow, AnIssueGoesIntoAFileAndOpensFromItInANewNewsroom)
{
    const QString path = packed();
    ASSERT_TRUE(pack::summaryOf(path));
    EXPECT_EQ(m_workbench->openStore(path), nullptr); // as a double click on the file, or Ctrl+O, does
    auto *dialog = visible<shell::UnpackDialog>();
    ASSERT_TRUE(dialog);
    auto *run = in<QPushButton>(dialog, "unpackRun");
    ASSERT_TRUE(QTest::qWaitFor([&] { return run->isEnabled(); }, kPatience));
    EXPECT_TRUE(in<QLabel>(dialog, "unpackAbout")->text().contains(QStringLiteral("株洲日报")));
    const QString made = in<QLineEdit>(dialog, "unpackPath")->text();
    EXPECT_EQ(made, m_folder.filePath(QStringLiteral("一期.banxin")));
    expectRoom(dialog);
    shot(dialog, "unpack");
    click(run);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_workbench->windows().size() == 2; }, kPatience));
    shell::MainWindow *second = m_workbench->windows().last();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !second->page().isNull(); }, kPatience));
    EXPECT_EQ(QDir(second->session().location()).absolutePath(), QDir(made).absolutePath());
    EXPECT_EQ(second->session().working().find<model::Issue>(second->session().issue())->date, QDate(2020, 10, 19));
}

TEST_F(PackWindow, AConflictIsToldAndTheIssueGoesBesideIt)
{
    const QString path = packed();
    const auto *page = m_window->session().working().find<model::Page>(m_window->page());
    model::Page changed = *page;
    changed.section = QStringLiteral("别的名字");
    model::ChangeSet change;
    change.id = base::Id::create();
    change.undoGroup = base::Id::create();
    change.author = m_window->session().person();
    change.changes.push_back(
        {changed.id, m_window->session().working().objectRevision(changed.id), model::Put{changed}});
    ASSERT_TRUE(m_window->session().apply(change));
    ASSERT_TRUE(m_window->session().flushNow());
    m_workbench->openStore(path);
    auto *dialog = visible<shell::UnpackDialog>();
    ASSERT_TRUE(dialog);
    auto *run = in<QPushButton>(dialog, "unpackRun");
    ASSERT_TRUE(QTest::qWaitFor([&] { return run->isEnabled(); }, kPatience));
    in<QRadioButton>(dialog, "unpackOld")->setChecked(true);
    auto *stores = in<QComboBox>(dialog, "unpackStores");
    stores->setCurrentIndex(stores->findData(QDir(m_store).absolutePath()));
    ASSERT_GE(stores->currentIndex(), 0);
    click(run);
    auto *asNew = in<QPushButton>(dialog, "unpackAsNew");
    ASSERT_TRUE(QTest::qWaitFor([&] { return asNew->isVisible(); }, kPatience));
    EXPECT_TRUE(in<QLabel>(dialog, "packOutcome")->text().contains(QStringLiteral("A01 版")));
    expectRoom(dialog);
    shot(dialog, "unpack-conflict");
    click(asNew);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !visible<shell::UnpackDialog>(); }, kPatience));
    const auto store = store::Store::open(m_store, store::OpenMode::ReadOnly);
    EXPECT_EQ((*store)->issues()->size(), 3u);
}

TEST_F(PackWindow, WhatIsNoPackIsRefusedInWords)
{
    const QString path = m_folder.filePath(QStringLiteral("坏.banxinpack"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("PK\x03\x04 and nothing more");
    file.close();
    m_workbench->openStore(path);
    auto *dialog = visible<shell::UnpackDialog>();
    ASSERT_TRUE(dialog);
    ASSERT_TRUE(QTest::qWaitFor([&] { return in<QLabel>(dialog, "packOutcome")->isVisible(); }, kPatience));
    EXPECT_TRUE(in<QLabel>(dialog, "packOutcome")->text().contains(QStringLiteral("损坏")));
    EXPECT_FALSE(in<QPushButton>(dialog, "unpackRun")->isEnabled());
    expectRoom(dialog);
    shot(dialog, "unpack-bad");
    dialog->reject();
}
