// An advert's file on its way into the page: read aside, tried for the printer, placed and changed in single steps.
#include "canvas/page_view.h"
#include "edit/edits.h"
#include "session/sample_newsroom.h"
#include "shell/advert_dialog.h"
#include "shell/workbench.h"
#include "tests/support/advert_files.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

constexpr int kPatience = 60000;

/// Two pages, 200 × 100 and 100 × 100 pt.
QByteArray twoPages()
{
    support::PdfText text;
    const int pages = text.add({});
    QByteArray kids;
    for (const QByteArray &box : {QByteArray("[0 0 200 100]"), QByteArray("[0 0 100 100]")}) {
        const int content = text.addStream({}, "0 0 0 1 k 10 10 50 50 re f");
        const int page = text.add("<< /Type /Page /Parent " + support::reference(pages) + " /MediaBox " + box
            + " /Resources << >> /Contents " + support::reference(content) + " >>");
        kids += support::reference(page) + ' ';
    }
    text.replace(pages, "<< /Type /Pages /Count 2 /Kids [" + kids + "] >>");
    return text.file(text.add("<< /Type /Catalog /Pages " + support::reference(pages) + " >>"));
}

class AdvertDialogTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString store = m_folder.filePath(QStringLiteral("株洲.banxin"));
        ASSERT_TRUE(session::makeSampleNewsroom(store));
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        m_window = m_workbench->openStore(store, {QDate(2020, 10, 19), {}, QStringLiteral("A01")});
        m_window->showNormal();
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return !m_window->page().isNull() && m_window->view().layout(); }, kPatience));
    }
    shell::AdvertDialog *dialog()
    {
        m_window->action(QStringLiteral("pageAdvert"))->trigger();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (auto *one : m_window->findChildren<shell::AdvertDialog *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }
    template <typename T> static T *part(QWidget *in, const char *name)
    {
        return in->findChild<T *>(QString::fromLatin1(name));
    }
    static bool rested(QWidget *in)
    {
        return QTest::qWaitFor([in] { return !part<QPushButton>(in, "advertStop")->isVisible(); }, kPatience);
    }
    const model::Frame *frame(base::Id id) { return m_window->session().working().find<model::Frame>(id); }
    const model::AdvertContent &advert(base::Id id) { return std::get<model::AdvertContent>(frame(id)->content); }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *m_window = nullptr;
};

} // namespace

TEST_F(AdvertDialogTest, aFileIsPlacedAndItsPageChangedInStepsThatCanBeUndone)
{
    auto *first = dialog();
    ASSERT_TRUE(first);
    first->useFile(file(QStringLiteral("商场.pdf"), twoPages()));
    EXPECT_TRUE(part<QPushButton>(first, "advertStop")->isVisible());
    EXPECT_FALSE(part<QPushButton>(first, "advertPlace")->isEnabled());
    ASSERT_TRUE(rested(first));
    EXPECT_EQ(part<QLabel>(first, "advertName")->text(), QStringLiteral("商场.pdf"));
    part<QLineEdit>(first, "advertAdvertiser")->setText(QStringLiteral("商场"));
    part<QPushButton>(first, "advertPlace")->click();
    const base::Id made = m_window->view().selection().frame;
    ASSERT_TRUE(frame(made));
    EXPECT_EQ(advert(made).page, 0);
    EXPECT_TRUE(advert(made).labelled);
    EXPECT_EQ(frame(made)->box.width, base::Length::pt(200));
    const auto *page = m_window->session().working().find<model::Page>(m_window->page());
    EXPECT_TRUE(page->grid.typeArea.contains({frame(made)->box.x, frame(made)->box.y}));

    auto *second = dialog();
    ASSERT_TRUE(second);
    EXPECT_EQ(part<QLineEdit>(second, "advertAdvertiser")->text(), QStringLiteral("商场"));
    auto *number = part<QLineEdit>(second, "advertPage");
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("2"));
    QTest::keyClick(number, Qt::Key_Return);
    ASSERT_TRUE(rested(second));
    part<QCheckBox>(second, "advertLabelled")->setChecked(false);
    part<QPushButton>(second, "advertPlace")->click();
    EXPECT_EQ(advert(made).page, 1);
    EXPECT_FALSE(advert(made).labelled);
    ASSERT_TRUE(m_window->session().undoNow());
    EXPECT_EQ(advert(made).page, 0);
    EXPECT_TRUE(advert(made).labelled);
    ASSERT_TRUE(m_window->session().undoNow());
    EXPECT_FALSE(frame(made));
}

TEST_F(AdvertDialogTest, whatCannotBePrintedIsRefusedAndNothingIsChanged)
{
    auto &session = m_window->session();
    const auto *publication =
        session.working().find<model::Publication>(session.working().find<model::Issue>(session.issue())->publication);
    auto printers = publication->printers;
    ASSERT_FALSE(printers.empty());
    const QString own = model::printerNamed(*publication, {}).name;
    for (model::PrinterProfile &printer : printers)
        printer.rgbAdverts = model::RgbAdverts::Refuse;
    const auto change = edit::setPrinters(session.working(), publication->id, printers, own, {session.person(), {}});
    ASSERT_TRUE(change);
    ASSERT_TRUE(session.apply(*change));

    auto *asking = dialog();
    ASSERT_TRUE(asking);
    auto *said = part<QLabel>(asking, "advertSaid");
    asking->useFile(file(QStringLiteral("彩.pdf"), support::wildAdvert()));
    ASSERT_TRUE(rested(asking));
    EXPECT_TRUE(said->text().contains(QStringLiteral("RGB"))) << qPrintable(said->text());
    asking->useFile(file(QStringLiteral("坏.pdf"), "%PDF-1.7 nothing"));
    ASSERT_TRUE(rested(asking));
    EXPECT_TRUE(said->text().contains(QStringLiteral("坏.pdf"))) << qPrintable(said->text());
    EXPECT_EQ(part<QLabel>(asking, "advertName")->text(), QStringLiteral("等文件"));
    asking->useFile(file(QStringLiteral("商场.pdf"), twoPages()));
    part<QPushButton>(asking, "advertStop")->click();
    EXPECT_TRUE(part<QPushButton>(asking, "advertPlace")->isEnabled());
    QTest::qWait(500);
    EXPECT_EQ(part<QLabel>(asking, "advertName")->text(), QStringLiteral("等文件")) << "stopped is stopped";
}
