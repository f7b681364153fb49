// 打印大样 and 版面存为图片: sheets of the right size with line numbers and slug, and pictures that read back.
#include "paint/page_sheet.h"
#include "session/sample_newsroom.h"
#include "shell/paper_dialogs.h"
#include "shell/workbench.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

constexpr int kPatience = 30000;

class PaperTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString store = m_folder.filePath(QStringLiteral("株洲.banxin"));
        ASSERT_TRUE(session::makeSampleNewsroom(store));
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        m_window = m_workbench->openStore(store, {QDate(2020, 10, 19), {}, QStringLiteral("A01")});
        m_window->showNormal();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->page().isNull(); }, kPatience));
    }
    template <typename T> T *opened(const char *action)
    {
        m_window->action(QLatin1String(action))->trigger();
        for (auto *one : m_window->findChildren<T *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    template <typename T> static T *in(QWidget *dialog, const char *name)
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    static void shot(QWidget *widget, const char *name)
    {
        if (const QString to = qEnvironmentVariable("BANXIN_LOOKS"); !to.isEmpty())
            widget->grab().save(to + u'/' + QLatin1String(name) + QStringLiteral(".png"));
    }
    /// Prints into a file; how many sheets the dialog said.
    int print(const QString &path, const std::function<void(shell::PrintDialog *)> &choose)
    {
        auto *dialog = opened<shell::PrintDialog>("filePrint");
        if (!dialog)
            return -1;
        choose(dialog);
        shot(dialog, "print");
        dialog->setPrinterChoice([path](QPrinter &printer) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            return true;
        });
        int sheets = -1;
        QObject::connect(dialog, &shell::PrintDialog::printed, dialog, [&](int count) { sheets = count; });
        QTest::mouseClick(in<QPushButton>(dialog, "printRun"), Qt::LeftButton);
        EXPECT_TRUE(QTest::qWaitFor([&] { return sheets >= 0; }, kPatience));
        return sheets;
    }
    static QString info(const QString &path)
    {
        QProcess pdfinfo;
        pdfinfo.start(QStringLiteral("pdfinfo"), {path});
        pdfinfo.waitForFinished();
        return QString::fromUtf8(pdfinfo.readAllStandardOutput());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *m_window = nullptr;
};

} // namespace

TEST(Sheet, AScaledPageFillsThePaperAndTilesCoverAllOfIt)
{
    const QSizeF trim(780, 1106), a4(560, 800);
    paint::SheetOptions options;
    EXPECT_NEAR(paint::planOf(a4, trim, options).scale, std::min(560.0 / 780, 800.0 / 1106), 1e-9);
    options.slug = QStringLiteral("x");
    EXPECT_LT(paint::planOf(a4, trim, options).scale, 800.0 / 1106);
    EXPECT_EQ(paint::planOf(a4, trim, options).count(), 1);
    options.keepsSize = true;
    EXPECT_EQ(paint::planOf(QSizeF(900, 1300), trim, options).scale, 1) << "a small page is not blown up";
    options.tiled = true;
    const auto plan = paint::planOf(a4, trim, options);
    EXPECT_EQ(plan.scale, 1);
    const double overlap = 10 * 72 / 25.4;
    EXPECT_GE(plan.columns * a4.width() - (plan.columns - 1) * overlap, trim.width());
    EXPECT_GE(plan.rows * (a4.height() - 22) - (plan.rows - 1) * overlap, trim.height());
    EXPECT_EQ(plan.count(), 4);
    EXPECT_EQ(paint::planOf(QSizeF(900, 1300), trim, options).count(), 1);
}

TEST_F(PaperTest, APageIsPrintedOnOneSheetWithNumbersAndSlug)
{
    const QString path = m_folder.filePath(QStringLiteral("a.pdf"));
    EXPECT_EQ(print(path, [](shell::PrintDialog *) {}), 1);
    if (const QString to = qEnvironmentVariable("BANXIN_LOOKS"); !to.isEmpty())
        QFile::copy(path, to + QStringLiteral("/sheet.pdf"));
    const QString said = info(path);
    EXPECT_TRUE(said.contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\n")))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("A3"))) << said.toStdString();
    const auto layout = m_window->session().pageLayoutNow(m_window->page());
    const auto numbers = shell::sheetNumbers(*layout);
    EXPECT_GT(numbers.size(), 10u);
    EXPECT_EQ(numbers.front().number, 1);
    const QString slug =
        shell::sheetSlug(m_window->session(), m_window->page(), QDateTime(QDate(2026, 1, 2), QTime(3, 4)));
    for (const char *part : {"株洲日报", "2020-10-19", "A01", "修订", "2026-01-02 03:04"})
        EXPECT_TRUE(slug.contains(QString::fromUtf8(part))) << slug.toStdString();
    // The slug and the numbers are on the paper, in red and black, where without them there is nothing.
    paint::SheetOptions options;
    options.dpi = 60;
    const auto none = [](const base::Digest &, int) { return QImage(); };
    const QSizeF paper(800, 1150), trim(layout->trim.width.toPt(), layout->trim.height.toPt());
    const auto red = [](const QImage &image) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                count += color.red() > 180 && color.green() < 140 && color.blue() < 140 ? 1 : 0;
            }
        }
        return count;
    };
    const QImage plain = paint::sheet(*layout->display, paper, trim, 0, options, none, {});
    options.numbers = numbers;
    const QImage numbered = paint::sheet(*layout->display, paper, trim, 0, options, none, {});
    EXPECT_EQ(numbered.size(), (paper * 60 / 72.0).toSize());
    EXPECT_GT(red(numbered), red(plain) + 20);
    options.numbers.clear();
    options.slug = slug;
    EXPECT_NE(paint::sheet(*layout->display, paper, trim, 0, options, none, {}), plain);
}

TEST_F(PaperTest, AllPagesAndTilesGoToAsManySheets)
{
    const QString path = m_folder.filePath(QStringLiteral("all.pdf"));
    const int sheets = print(path, [](shell::PrintDialog *dialog) {
        in<QRadioButton>(dialog, "printAll")->setChecked(true);
        in<QComboBox>(dialog, "printPaper")->setCurrentIndex(1); // A4
        in<QCheckBox>(dialog, "printTiled")->setChecked(true);
        EXPECT_TRUE(in<QLabel>(dialog, "printSheets")->text().contains(u'4'));
    });
    EXPECT_EQ(sheets, 12);
    EXPECT_TRUE(info(path).contains(QRegularExpression(QStringLiteral("Pages:\\s+12\\n")))) << info(path).toStdString();
    EXPECT_TRUE(info(path).contains(QStringLiteral("A4")));
}

TEST_F(PaperTest, APageBecomesAPictureOfItsSize)
{
    for (const char *suffix : {"png", "jpg"}) {
        for (const bool proof : {false, true}) {
            auto *dialog = opened<shell::PagePictureDialog>("filePicture");
            ASSERT_TRUE(dialog);
            const QString path = m_folder.filePath(QStringLiteral("p%1.%2").arg(proof).arg(QLatin1String(suffix)));
            in<QLineEdit>(dialog, "picturePath")->setText(path);
            in<QSpinBox>(dialog, "pictureDpi")->setValue(72);
            in<QCheckBox>(dialog, "pictureSoftProof")->setChecked(proof);
            shot(dialog, "picture");
            bool saved = false;
            QObject::connect(dialog, &shell::PagePictureDialog::saved, dialog, [&] { saved = true; });
            QTest::mouseClick(in<QPushButton>(dialog, "pictureRun"), Qt::LeftButton);
            ASSERT_TRUE(QTest::qWaitFor([&] { return saved; }, kPatience))
                << in<QLabel>(dialog, "pictureOutcome")->text().toStdString();
            const QImage image(path);
            EXPECT_NEAR(image.width(), 275 / 25.4 * 72, 1.5);
            EXPECT_NEAR(image.height(), 390 / 25.4 * 72, 1.5);
            EXPECT_NEAR(image.dotsPerMeterX(), 72 / 0.0254, 30);
            const QColor paper = image.pixelColor(3, 3);
            EXPECT_EQ(paper == QColor(Qt::white), !proof) << "a soft proof shows the paper";
        }
    }
    auto *dialog = opened<shell::PagePictureDialog>("filePicture");
    in<QLineEdit>(dialog, "picturePath")->setText(m_folder.filePath(QStringLiteral("p.xyz")));
    QTest::mouseClick(in<QPushButton>(dialog, "pictureRun"), Qt::LeftButton);
    EXPECT_TRUE(in<QLabel>(dialog, "pictureOutcome")->text().contains(QStringLiteral(".xyz")));
    EXPECT_FALSE(QFile::exists(m_folder.filePath(QStringLiteral("p.xyz"))));
    dialog->reject();
}
