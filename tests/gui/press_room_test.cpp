// The room for the press as a person works in it: preflight by page, export with marks and a printer's folder, errors
// passed over for a reason, delivery and what changed since.
#include "../support/clang_qpdf.h"

#include "canvas/page_view.h"
#include "edit/edits.h"
#include "session/delivery.h"
#include "session/sample_newsroom.h"
#include "session/translation.h"
#include "shell/press_pages.h"
#include "shell/workbench.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

using namespace banxin;

namespace {

constexpr int kPatience = 30000;

class PressRoomTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString store = m_folder.filePath(QStringLiteral("株洲.banxin"));
        ASSERT_TRUE(session::makeSampleNewsroom(store));
        ASSERT_TRUE(QDir().mkpath(plant()));
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        m_window = m_workbench->openStore(store, {QDate(2020, 10, 19), {}, QStringLiteral("A01")});
        m_window->showNormal();
        m_window->resize(1600, 1100);
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return !m_window->page().isNull() && m_window->view().layout(); }, kPatience));
        m_pages = session().working().children(session().issue(), model::ObjectKind::Page);
    }
    QString plant() const { return m_folder.filePath(QStringLiteral("plant")); }
    session::Session &session() { return m_window->session(); }
    void trigger(const char *action) { m_window->action(QString::fromLatin1(action))->trigger(); }
    template <typename T> T *part(const char *name)
    {
        T *found = m_window->findChild<T *>(QString::fromLatin1(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    /// The printer's profile as the test wants it.
    void setPrinter(const std::function<void(model::PrinterProfile &)> &change)
    {
        const auto *issue = session().working().find<model::Issue>(session().issue());
        const auto *publication = session().working().find<model::Publication>(issue->publication);
        auto printers = publication->printers;
        if (printers.empty())
            printers.push_back(model::printerNamed(*publication, {}));
        const QString own = model::printerNamed(*publication, {}).name;
        for (model::PrinterProfile &printer : printers)
            if (printer.name == own)
                change(printer);
        const auto set =
            edit::setPrinters(session().working(), publication->id, printers, own, {session().person(), {}});
        ASSERT_TRUE(set && session().apply(*set));
    }
    /// No picture of the sample is fine enough for that.
    void spoil()
    {
        setPrinter([](model::PrinterProfile &printer) { printer.lowestResolution = printer.lowResolution = 1000; });
    }
    bool waitForText(const QLabel *label, const QString &text)
    {
        return QTest::qWaitFor([&] { return label->text().contains(text); }, kPatience);
    }
    /// Chooses a segment by mouse.
    void click(widgets::SegmentedControl *control, const QString &text)
    {
        for (auto *button : control->findChildren<QAbstractButton *>())
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        FAIL() << qPrintable(text);
    }
    QTreeWidgetItem *firstFinding(shell::PressPages *pages)
    {
        for (int i = 0; i < pages->topLevelItemCount(); ++i)
            if (pages->topLevelItem(i)->childCount() > 0)
                return pages->topLevelItem(i)->child(0);
        return nullptr;
    }
    QStringList inPlant(const QString &pattern) { return QDir(plant()).entryList({pattern}, QDir::Files); }
    void type(base::Id page)
    {
        const auto laid = session().pageLayoutNow(page);
        for (const layout::LineLayout &line : laid->lines) {
            if (line.story.isNull() || line.role != model::ParagraphRole::Body)
                continue;
            const auto typed = edit::replaceText(
                session().working(), line.paragraph, 1, 1, QStringLiteral("新"), {session().person(), base::Id()});
            ASSERT_TRUE(typed && session().apply(*typed));
            return;
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *m_window = nullptr;
    std::vector<base::Id> m_pages;
};

} // namespace

TEST_F(PressRoomTest, ChecksTheIssueWhenItIsEnteredAndLeadsToWhatIsWrong)
{
    spoil();
    QTest::keyClick(m_window, Qt::Key_3, Qt::ControlModifier);
    EXPECT_TRUE(part<QDockWidget>("pressDock")->isVisible());
    auto *state = part<QLabel>("pressState");
    ASSERT_TRUE(waitForText(state, QStringLiteral("错误"))) << qPrintable(state->text());
    auto *pages = part<shell::PressPages>("pressPages");
    ASSERT_EQ(pages->status(m_pages[0]).tone, widgets::Tone::Error) << qPrintable(pages->status(m_pages[0]).text);
    EXPECT_TRUE(pages->topLevelItem(pages->topLevelItemCount() - 1)->text(0).startsWith(QStringLiteral("合格")));
    m_window->showPage(m_pages[1]);
    m_window->view().selectFrame({});
    QTreeWidgetItem *finding = firstFinding(pages);
    ASSERT_TRUE(finding);
    QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, pages->visualItemRect(finding).center());
    EXPECT_EQ(m_window->page(), m_pages[0]);
    EXPECT_FALSE(m_window->view().selection().frame.isNull());
    // Mended: it says that it knows no longer, and looks again when asked.
    setPrinter([](model::PrinterProfile &printer) { printer.lowestResolution = 10; });
    EXPECT_TRUE(state->text().contains(QStringLiteral("重新预检"))) << qPrintable(state->text());
    QTest::mouseClick(part<QPushButton>("pressCheck"), Qt::LeftButton);
    EXPECT_TRUE(waitForText(state, QStringLiteral("预检通过"))) << qPrintable(state->text());
    QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
    EXPECT_FALSE(part<QDockWidget>("pressDock")->isVisible());
}

TEST_F(PressRoomTest, ShowsFindingsInTheDialogBeforeAnythingIsWritten)
{
    spoil();
    trigger("fileExport");
    auto *dialog = part<QDialog>("exportDialog");
    auto *pages = part<shell::PressPages>("exportPages");
    ASSERT_TRUE(waitForText(part<QLabel>("exportCheckState"), QStringLiteral("错误")));
    EXPECT_TRUE(part<QLabel>("exportPurposeNote")->text().startsWith(QStringLiteral("差")));
    EXPECT_TRUE(dialog->isVisible());
    QTreeWidgetItem *finding = firstFinding(pages);
    ASSERT_TRUE(finding);
    pages->setFocus();
    pages->setCurrentItem(finding);
    QTest::keyClick(pages, Qt::Key_Return);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_FALSE(m_window->view().selection().frame.isNull());
}

TEST_F(PressRoomTest, ExportsTheTickedPagesWithTheMarksThatAreChosen)
{
    trigger("fileExport");
    auto *pages = part<shell::PressPages>("exportPages");
    pages->setFocus();
    pages->setCurrentItem(pages->topLevelItem(1));
    QTest::keyClick(pages, Qt::Key_Space);
    EXPECT_EQ(pages->checkedPages(), (std::vector<base::Id>{m_pages[0], m_pages[2]}));
    part<QCheckBox>("exportCrop")->setChecked(true);
    part<QCheckBox>("exportSlug")->setChecked(true);
    part<QRadioButton>("exportPerPage")->setChecked(true);
    QTest::keyClicks(part<QLineEdit>("exportNote"), QStringLiteral("night"));
    part<QLineEdit>("exportPath")->setText(plant());
    click(part<widgets::SegmentedControl>("exportStandard"), QStringLiteral("PDF/X-4"));
    ASSERT_EQ(part<QLineEdit>("exportNote")->text(), QStringLiteral("night"));
    ASSERT_TRUE(part<QLineEdit>("exportNote")->isEnabled());
    QTest::mouseClick(part<QPushButton>("exportStart"), Qt::LeftButton);
    const auto *outcome = part<QLabel>("exportOutcome");
    ASSERT_TRUE(waitForText(outcome, QStringLiteral("已导出 2 版"))) << qPrintable(outcome->text());
    ASSERT_EQ(inPlant(QStringLiteral("*.pdf")).size(), 2);
    EXPECT_EQ(pages->status(m_pages[0]).percent, 100);
    EXPECT_EQ(pages->status(m_pages[1]).percent, -1);
    QFile file(QDir(plant()).filePath(inPlant(QStringLiteral("*A01*.pdf")).value(0)));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_FALSE(bytes.contains("StructTreeRoot"));
    // The marks that were ticked are in the file, beyond its bleed.
    QPDF read;
    read.processMemoryFile("press", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    QPDFObjectHandle page = read.getAllPages().at(0);
    const auto media = page.getKey("/MediaBox").getArrayAsRectangle(),
               bleed = page.getKey("/BleedBox").getArrayAsRectangle();
    ASSERT_GT(bleed.llx - media.llx, 10);
    ASSERT_GT(media.ury - bleed.ury, 10);
    const QString seen = m_folder.filePath(QStringLiteral("seen"));
    const auto run = [](const QString &program, const QStringList &arguments) {
        QProcess reader;
        reader.start(program, arguments);
        EXPECT_TRUE(reader.waitForFinished(60000)) << program.toStdString();
        return QString::fromUtf8(reader.readAllStandardOutput());
    };
    run(QStringLiteral("pdftoppm"),
        {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-gray"), QStringLiteral("-singlefile"),
            file.fileName(), seen});
    const QImage sheet(seen + QStringLiteral(".pgm"));
    ASSERT_NEAR(sheet.width(), media.urx - media.llx, 2);
    int left = 0, right = 0; // dark pixels beside the bleed
    for (int y = 0; y < sheet.height(); ++y)
        for (int x = 0; x < sheet.width(); ++x) {
            const bool isDark = qGray(sheet.pixel(x, y)) < 160;
            left += isDark && x < bleed.llx - media.llx - 1;
            right += isDark && x > bleed.urx - media.llx + 1;
        }
    EXPECT_GT(left, 10) << "two lines of 裁切线";
    EXPECT_GT(right, 10);
    const auto words = [&](const QString &pdf) {
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    };
    EXPECT_TRUE(words(file.fileName()).contains(QStringLiteral("night"))) << "the slug says the note";
    EXPECT_TRUE(part<QPushButton>("exportOpenFolder")->isVisible());
}

TEST_F(PressRoomTest, PassesErrorsOverOnlyForAReasonAndKeepsIt)
{
    spoil();
    trigger("fileExport");
    part<QPushButton>("exportOne")->click();
    const QString path = m_folder.filePath(QStringLiteral("a.pdf"));
    part<QLineEdit>("exportPath")->setText(path);
    QTest::mouseClick(part<QPushButton>("exportStart"), Qt::LeftButton);
    auto *force = part<QPushButton>("exportForce");
    ASSERT_TRUE(QTest::qWaitFor([&] { return force->isVisible(); }, kPatience));
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_FALSE(force->isEnabled()) << "no reason, no release";
    auto *reason = part<QLineEdit>("exportReason");
    EXPECT_TRUE(reason->isVisible());
    QTest::keyClicks(reason, QStringLiteral("archive photo"));
    EXPECT_TRUE(force->isEnabled());
    QTest::keyClick(reason, Qt::Key_Return);
    ASSERT_TRUE(waitForText(part<QLabel>("exportOutcome"), QStringLiteral("已导出 1 版")));
    EXPECT_TRUE(QFile::exists(path));
    ASSERT_TRUE(session().flushNow());
    const auto kept = session().recordsNow({session().issue()}, session::kOverrideFact);
    ASSERT_TRUE(kept && kept->size() == 1);
    EXPECT_EQ(session::overrideFrom(kept->front().fact.value)->reason, QStringLiteral("archive photo"));
}

TEST_F(PressRoomTest, StoppedItLeavesNothingBehind)
{
    trigger("fileExport");
    const QString path = m_folder.filePath(QStringLiteral("a.pdf"));
    part<QLineEdit>("exportPath")->setText(path);
    QTest::mouseClick(part<QPushButton>("exportStart"), Qt::LeftButton);
    auto *stop = part<QPushButton>("exportStop");
    ASSERT_TRUE(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !stop->isVisible(); }, kPatience));
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_TRUE(QDir(m_folder.path()).entryList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden).isEmpty());
    auto *start = part<QPushButton>("exportStart");
    EXPECT_TRUE(start->isVisible());
    QTest::mouseClick(start, Qt::LeftButton);
    EXPECT_TRUE(waitForText(part<QLabel>("exportOutcome"), QStringLiteral("已导出 3 版")));
}

TEST_F(PressRoomTest, DeliversToThePlantAndTellsWhatChangedSince)
{
    setPrinter([&](model::PrinterProfile &printer) {
        printer.deliveryFolder = plant();
        printer.filePerPage = true;
    });
    trigger("pressDeliver");
    auto *dialog = part<QDialog>("exportDialog");
    EXPECT_EQ(part<QLineEdit>("exportPath")->text(), plant());
    QTest::mouseClick(part<QPushButton>("exportStart"), Qt::LeftButton);
    const auto *outcome = part<QLabel>("exportOutcome");
    ASSERT_TRUE(waitForText(outcome, QStringLiteral("已送厂 3 版"))) << qPrintable(outcome->text());
    EXPECT_EQ(inPlant(QStringLiteral("*.pdf")).size(), 3);
    EXPECT_EQ(inPlant(QStringLiteral("*.sha256")).size(), 3);
    EXPECT_EQ(inPlant(QStringLiteral("*_receipt_1.json")).size(), 1);
    QTest::mouseClick(part<QPushButton>("exportClose"), Qt::LeftButton);
    EXPECT_FALSE(dialog->isVisible());
    QTest::qWait(50); // it is gone by then
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window));
    QTest::keyClick(m_window, Qt::Key_3, Qt::ControlModifier);
    auto *pages = part<shell::PressPages>("pressPages");
    const auto says = [&](base::Id page, const QString &text) {
        return QTest::qWaitFor([&] { return pages->status(page).detail.contains(text); }, kPatience);
    };
    ASSERT_TRUE(says(m_pages[0], QStringLiteral("版本 1"))) << qPrintable(pages->status(m_pages[0]).detail);
    EXPECT_FALSE(part<QLabel>("pressChanged")->isVisible());
    type(m_pages[1]);
    EXPECT_TRUE(says(m_pages[1], QStringLiteral("之后改过"))) << qPrintable(pages->status(m_pages[1]).detail);
    EXPECT_FALSE(pages->status(m_pages[0]).detail.contains(QStringLiteral("之后改过")));
    EXPECT_TRUE(part<QLabel>("pressChanged")->isVisible());
    EXPECT_TRUE(part<QLabel>("pressChanged")->text().contains(QStringLiteral("1 版")));

    // Again, that page alone.
    QTest::mouseClick(part<QPushButton>("pressDeliverButton"), Qt::LeftButton);
    auto *ticks = part<shell::PressPages>("exportPages");
    ticks->setChecked({m_pages[1]});
    QTest::mouseClick(part<QPushButton>("exportStart"), Qt::LeftButton);
    ASSERT_TRUE(waitForText(part<QLabel>("exportOutcome"), QStringLiteral("已送厂 1 版")))
        << qPrintable(part<QLabel>("exportOutcome")->text());
    EXPECT_EQ(inPlant(QStringLiteral("*A02_v2.pdf")).size(), 1);
    EXPECT_EQ(inPlant(QStringLiteral("*.pdf")).size(), 4);
    EXPECT_TRUE(says(m_pages[1], QStringLiteral("版本 2")));
}

TEST_F(PressRoomTest, SaysThatTheFolderIsAwayAndTriesAgain)
{
    setPrinter(
        [&](model::PrinterProfile &printer) { printer.deliveryFolder = m_folder.filePath(QStringLiteral("away")); });
    trigger("pressDeliver");
    QTest::mouseClick(part<QPushButton>("exportStart"), Qt::LeftButton);
    const auto *outcome = part<QLabel>("exportOutcome");
    ASSERT_TRUE(waitForText(outcome, QStringLiteral("找不到送厂文件夹"))) << qPrintable(outcome->text());
    EXPECT_FALSE(part<QPushButton>("exportForce")->isVisible());
    auto *again = part<QPushButton>("exportStart");
    EXPECT_EQ(again->text(), QStringLiteral("重试"));
    ASSERT_TRUE(QDir().mkpath(m_folder.filePath(QStringLiteral("away"))));
    QTest::mouseClick(again, Qt::LeftButton);
    EXPECT_TRUE(waitForText(outcome, QStringLiteral("已送厂 3 版"))) << qPrintable(outcome->text());
}

TEST_F(PressRoomTest, AsksForAFolderWhereThePrinterHasNone)
{
    trigger("pressDeliver");
    EXPECT_FALSE(part<QPushButton>("exportStart")->isEnabled());
    EXPECT_TRUE(part<QLabel>("exportOutcome")->text().contains(QStringLiteral("送厂文件夹")));
    QTest::keyClicks(part<QLineEdit>("exportPath"), plant());
    EXPECT_TRUE(part<QPushButton>("exportStart")->isEnabled());
    click(part<widgets::SegmentedControl>("exportPurpose"), QStringLiteral("送厂试样"));
    QTest::mouseClick(part<QPushButton>("exportStart"), Qt::LeftButton);
    ASSERT_TRUE(waitForText(part<QLabel>("exportOutcome"), QStringLiteral("已送厂 3 版")));
    EXPECT_FALSE(inPlant(QStringLiteral("*_sample.pdf")).isEmpty());
}

/// Pictures of the room and the dialog, where BANXIN_SHOTS names a folder for them.
TEST_F(PressRoomTest, CanBeLookedAt)
{
    const QString into = qEnvironmentVariable("BANXIN_SHOTS");
    if (into.isEmpty())
        GTEST_SKIP() << "set BANXIN_SHOTS to a folder";
    spoil();
    setPrinter([&](model::PrinterProfile &printer) { printer.deliveryFolder = plant(); });
    session::installTranslation(*qApp);
    const QString language = qEnvironmentVariable("BANXIN_LANG");
    for (const widgets::ThemeMode mode : {widgets::ThemeMode::Light, widgets::ThemeMode::Dark}) {
        widgets::applyTheme(*qApp, mode);
        const QString tail =
            QStringLiteral("-%1-%2-%3x.png")
                .arg(language, mode == widgets::ThemeMode::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                .arg(qApp->devicePixelRatio());
        trigger("fileExport");
        QTest::qWait(4000);
        auto *dialog = part<QDialog>("exportDialog");
        dialog->grab().save(into + QStringLiteral("/out7-export") + tail);
        part<QPushButton>("exportStart")->click();
        EXPECT_TRUE(QTest::qWaitFor([&] { return part<QPushButton>("exportForce")->isVisible(); }, kPatience));
        dialog->grab().save(into + QStringLiteral("/out7-refused") + tail);
        dialog->reject();
        QTest::qWait(50);
        trigger("pressDeliver");
        dialog = part<QDialog>("exportDialog");
        part<shell::PressPages>("exportPages")->setChecked({m_pages[0]});
        click(part<widgets::SegmentedControl>("exportPurpose"),
            part<widgets::SegmentedControl>("exportPurpose")->findChildren<QAbstractButton *>().at(1)->text());
        part<QPushButton>("exportStart")->click();
        EXPECT_TRUE(QTest::qWaitFor([&] { return part<QPushButton>("exportOpenFile")->isVisible(); }, kPatience));
        dialog->grab().save(into + QStringLiteral("/out7-delivered") + tail);
        dialog->reject();
        QTest::qWait(50);
        trigger("windowPress");
        QTest::qWait(5000);
        m_window->grab().save(into + QStringLiteral("/out7-room") + tail);
        trigger("windowCompose");
    }
    widgets::applyTheme(*qApp, widgets::ThemeMode::Light);
}
