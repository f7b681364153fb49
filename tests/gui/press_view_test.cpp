// The page as the press will show it: soft proof, separations, total ink, and the window's way to them; printers'
// profiles, swatches, and exports for a printer.
#include "canvas/page_view.h"
#include "canvas/press_view.h"
#include "edit/edits.h"
#include "picture/press_profile.h"
#include "session/sample_newsroom.h"
#include "shell/press_pages.h"
#include "shell/printers_dialog.h"
#include "shell/workbench.h"
#include "tests/support/advert_files.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

#include <gtest/gtest.h>

using namespace banxin;
using base::Length;

namespace {

constexpr int kPatience = 60000;

class PressViewTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString store = m_folder.filePath(QStringLiteral("株洲.banxin"));
        ASSERT_TRUE(session::makeSampleNewsroom(store));
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        m_window = m_workbench->openStore(store, {QDate(2020, 10, 19), {}, QStringLiteral("A01")});
        m_window->showNormal();
        m_window->resize(1600, 1100);
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return !m_window->page().isNull() && m_window->view().layout(); }, kPatience));
        QTest::qWait(100);
    }
    canvas::PageView &view() { return m_window->view(); }
    canvas::PressView &press() { return view().press(); }
    QPushButton *refusedExport(const QString &path);
    void trigger(const char *action) { m_window->action(QString::fromLatin1(action))->trigger(); }
    QImage seen()
    {
        QImage image(view().viewport()->size(), QImage::Format_RGB32);
        view().viewport()->render(&image);
        return image;
    }
    /// Paints until what is seen is of the page as it is.
    bool waitForPress()
    {
        return QTest::qWaitFor(
            [&] {
                (void)seen();
                return press().isCurrent();
            },
            kPatience);
    }
    template <typename T> T *part(const char *name) { return m_window->findChild<T *>(QString::fromLatin1(name)); }
    QToolBar *bar() { return part<QToolBar>("pressBar"); }

    /// A box of too much ink, 20 mm from the corner.
    base::Id addHeavyBox(Length side)
    {
        model::Frame frame;
        frame.id = base::Id::create();
        frame.page = m_window->page();
        const auto frames = m_window->session().working().childrenOf<model::Frame>(frame.page);
        frame.order = base::OrderKey::between(frames.back()->order, {});
        frame.box = {Length::mm(4), Length::mm(8), side, side};
        model::BoxContent box;
        box.fill = base::Color::percent(75, 75, 75, 75);
        frame.content = box;
        model::ChangeSet change;
        change.label = QStringLiteral("加框");
        change.author = m_window->session().person();
        change.id = base::Id::create();
        change.changes.push_back({frame.id, 0, model::Put{frame}});
        EXPECT_TRUE(m_window->session().apply(change));
        return frame.id;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *m_window = nullptr;
};

/// Pixels that are neither grey nor nearly so.
int coloured(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            count += color.saturation() > 90;
        }
    }
    return count;
}

} // namespace

TEST_F(PressViewTest, SeparationsShowTheirPlatesAndTheInksAtAPlace)
{
    ASSERT_FALSE(bar()->isVisible());
    const QImage ordinary = seen();
    trigger("pressSeparations");
    EXPECT_TRUE(bar()->isVisible());
    EXPECT_GT(coloured(seen()), coloured(ordinary) / 2) << "the ordinary page until the plates are there";
    ASSERT_TRUE(waitForPress());
    const int all = coloured(seen());
    EXPECT_GT(all, 1000);

    // The masthead's red ground: magenta and yellow, hardly any black.
    const auto reading = press().inksAt({Length::mm(24), Length::mm(24)});
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->amounts.size(), 4U);
    EXPECT_GT(reading->amounts[1].percent, 50);
    EXPECT_LT(reading->amounts[3].percent, 30);
    EXPECT_FALSE(reading->mean);

    for (const char *plate : {"pressPlateC", "pressPlateM", "pressPlateY"})
        part<QCheckBox>(plate)->setChecked(false);
    ASSERT_TRUE(waitForPress());
    EXPECT_LT(coloured(seen()), all / 4) << "black alone";
    part<QCheckBox>("pressInks")->setChecked(false);
    ASSERT_TRUE(waitForPress());

    trigger("pressPage");
    EXPECT_FALSE(bar()->isVisible());
    QTest::qWait(50);
    EXPECT_FALSE(press().inksAt({Length::mm(24), Length::mm(24)}));
}

TEST_F(PressViewTest, PlatesStandWhereThePageDoesAtEveryZoom)
{
    view().setPreview(true);
    for (const double zoom : {0.4, 1.0, 3.0}) {
        press().setSettings({});
        view().setZoom(zoom);
        QTest::qWait(300); // pictures come
        const QImage ordinary = seen();
        canvas::PressSettings settings; // beside the bar, which would make the view smaller
        settings.mode = canvas::PressMode::Separations;
        press().setSettings(settings);
        ASSERT_TRUE(waitForPress());
        const QImage plates = seen();
        int apart = 0;
        for (int y = 0; y < plates.height(); ++y) {
            for (int x = 0; x < plates.width(); ++x)
                apart += std::abs(qGray(plates.pixel(x, y)) - qGray(ordinary.pixel(x, y))) > 120;
        }
        EXPECT_LT(apart, plates.width() * plates.height() / 2000) << zoom;
    }
}

TEST_F(PressViewTest, AdvertsAreOnThePlatesWithTheirSpots)
{
    support::PdfText text;
    const int tint = text.add("<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0.1 0.3 0.8 0] >>");
    const QByteArray pdf =
        support::onePage(text, "0.2 0.4 0.6 0.1 k 0 0 100 100 re f /Gold cs 0.5 scn 100 0 100 100 re f",
            "/ColorSpace << /Gold [/Separation /Gold /DeviceCMYK " + support::reference(tint) + "] >>");
    const QString path = m_folder.filePath(QStringLiteral("advert.pdf"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    auto &session = m_window->session();
    const auto asset = session.addAdvertNow(path);
    ASSERT_TRUE(asset) << qPrintable(asset.error().toText());
    model::AdvertContent content;
    content.labelled = false;
    const auto placed = edit::placeAdvert(session.working(), m_window->page(),
        {Length::pt(60), Length::pt(300), Length::pt(200), Length::pt(100)}, *asset, content, {session.person(), {}});
    ASSERT_TRUE(placed) << qPrintable(placed.error().toText());
    ASSERT_TRUE(session.apply(*placed));
    trigger("pressSeparations");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            (void)seen();
            return press().isCurrent() && press().plates().size() == 5;
        },
        kPatience));
    const auto inks = [&](double x) {
        std::vector<int> amounts;
        const auto reading = press().inksAt({Length::pt(x), Length::pt(350)});
        const auto read = reading.value_or(canvas::PressView::Reading());
        for (const auto &amount : read.amounts)
            amounts.push_back(amount.percent);
        return amounts;
    };
    EXPECT_EQ(inks(110), (std::vector<int>{20, 40, 60, 10, 0}));
    EXPECT_EQ(inks(210), (std::vector<int>{0, 0, 0, 0, 50}));
    EXPECT_TRUE(part<QCheckBox>("pressPlateGold"));
}

TEST_F(PressViewTest, SoftProofShowsThePaperUnlessToldNotTo)
{
    trigger("pressSoftProof");
    ASSERT_TRUE(waitForPress());
    const base::Point margin{Length::mm(200), Length::mm(5)};
    const auto colorAt = [&](base::Point point) {
        const double scale = view().zoom() * view().logicalDpiX() / 72.0;
        const auto *page = m_window->session().working().find<model::Page>(m_window->page());
        const QPointF origin((view().viewport()->width() - page->trim.width.toPt() * scale) / 2,
            (view().viewport()->height() - page->trim.height.toPt() * scale) / 2);
        return seen().pixel((origin + QPointF(point.x.toPt(), point.y.toPt()) * scale).toPoint());
    };
    EXPECT_LT(qGray(colorAt(margin)), 250);
    part<QCheckBox>("pressPaper")->setChecked(false);
    ASSERT_TRUE(waitForPress());
    EXPECT_EQ(qGray(colorAt(margin)), 255);
    EXPECT_FALSE(press().profile().isEmpty());
}

TEST_F(PressViewTest, TotalInkFollowsEditsAndItsFindingGoesWithThem)
{
    trigger("pressTotalInk");
    ASSERT_TRUE(waitForPress());
    ASSERT_TRUE(press().inkFacts());
    EXPECT_TRUE(press().inkFacts()->places.empty());
    EXPECT_EQ(press().inkFacts()->limit, 240);

    const base::Id box = addHeavyBox(Length::mm(5));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            (void)seen();
            return press().inkFacts() && press().inkFacts()->places.size() == 1;
        },
        kPatience));
    const auto place = press().inkFacts()->places.front();
    EXPECT_NEAR(place.rect.x.toMm(), 4, 0.3);
    EXPECT_NEAR(place.rect.width.toMm(), 5, 0.5);
    EXPECT_NEAR(place.percent, 300, 2);
    EXPECT_TRUE(part<QLabel>("pressInk")->text().contains(QStringLiteral("300%")));
    const auto reading = press().inksAt({Length::mm(6.5), Length::mm(10.5)});
    ASSERT_TRUE(reading);
    EXPECT_NEAR(reading->total, 300, 2);
    EXPECT_TRUE(reading->mean);

    const auto findings = [&] {
        const auto layout = m_window->session().pageLayout(m_window->page());
        return std::count_if(layout->findings.begin(), layout->findings.end(), [&](const layout::Finding &finding) {
            return finding.rule == u"total-ink" && finding.severity == layout::Finding::Severity::Error && finding.rect
                && finding.frame == box;
        });
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return findings() == 1; }, kPatience));
    m_window->session().undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return findings() == 0; }, kPatience));
}

TEST_F(PressViewTest, PrintersProfilesAreChangedInOneUndoableStep)
{
    const auto publication = [&] {
        const auto &document = m_window->session().working();
        return *document.find<model::Publication>(
            document.find<model::Issue>(m_window->session().issue())->publication);
    };
    const model::Publication before = publication();
    trigger("filePrinters");
    auto *dialog = part<QDialog>("printersDialog");
    ASSERT_TRUE(dialog);
    auto *list = part<QListWidget>("printersList");
    const int rows = list->count();
    part<QPushButton>("printerCopy")->click();
    ASSERT_EQ(list->count(), rows + 1);
    auto *name = part<QLineEdit>("printerName");
    name->setText({});
    QTest::keyClicks(name, QStringLiteral("CP"));
    auto *limit = part<QLineEdit>("printerInkLimit");
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("300"));
    QTest::keyClick(limit, Qt::Key_Return);
    part<QCheckBox>("printerCrop")->setChecked(false);
    part<QCheckBox>("printerCrop")->click();
    part<QPushButton>("printerDefault")->click();
    EXPECT_EQ(publication(), before) << "until it is saved";
    part<QPushButton>("printersSave")->click();
    const model::Publication after = publication();
    ASSERT_EQ(after.printers.size(), std::size_t(rows) + 1);
    EXPECT_EQ(after.printers.back().name, QStringLiteral("CP"));
    EXPECT_EQ(after.printers.back().inkLimitPercent, 300);
    EXPECT_TRUE(after.printers.back().cropMarks);
    EXPECT_EQ(model::printerNamed(after, {}).name, QStringLiteral("CP"));
    ASSERT_TRUE(m_window->session().undoNow());
    EXPECT_EQ(publication(), before);
}

TEST_F(PressViewTest, AProfilesFileIsReadAsideAndWhatIsNoneIsRefused)
{
    trigger("filePrinters");
    auto *dialog = part<shell::PrintersDialog>("printersDialog");
    ASSERT_TRUE(dialog);
    auto *said = part<QLabel>("printerProfile");
    auto *save = part<QPushButton>("printersSave");
    const auto rested = [&] { return save->isEnabled(); };
    const QString path = m_folder.filePath(QStringLiteral("no profile.icc"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    dialog->useProfileFile(path);
    EXPECT_FALSE(save->isEnabled());
    EXPECT_TRUE(said->text().contains(QStringLiteral("正在读"))) << qPrintable(said->text());
    ASSERT_TRUE(QTest::qWaitFor(rested, kPatience));
    EXPECT_TRUE(said->text().contains(QStringLiteral("不是 ICC 特性文件"))) << qPrintable(said->text());
    dialog->useProfileFile(m_folder.filePath(QStringLiteral("gone.icc")));
    ASSERT_TRUE(QTest::qWaitFor(rested, kPatience));
    EXPECT_TRUE(said->text().contains(QStringLiteral("无法读取"))) << qPrintable(said->text());

    const picture::PressProfile &best = picture::bestInstalledPressProfile();
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(best.icc);
    file.close();
    dialog->useProfileFile(path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rested() && said->text() == best.description; }, kPatience))
        << qPrintable(said->text());
    save->click();
    const auto &document = m_window->session().working();
    const auto *publication =
        document.find<model::Publication>(document.find<model::Issue>(m_window->session().issue())->publication);
    EXPECT_EQ(model::printerNamed(*publication, {}).iccAsset, base::Digest::of(best.icc));
}

TEST_F(PressViewTest, ASwatchThatCannotBeIsRefusedAndAGoodOneKept)
{
    const auto swatches = [&] {
        const auto &document = m_window->session().working();
        return document.find<model::Publication>(document.find<model::Issue>(m_window->session().issue())->publication)
            ->swatches;
    };
    const std::size_t before = swatches().size();
    trigger("fileSwatches");
    auto *dialog = part<QDialog>("swatchesDialog");
    ASSERT_TRUE(dialog);
    part<QPushButton>("swatchAdd")->click();
    auto *name = part<QLineEdit>("swatchName");
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    part<QPushButton>("swatchesSave")->click();
    EXPECT_TRUE(part<QLabel>("swatchesRefused")->isVisible());
    EXPECT_EQ(swatches().size(), before);
    QTest::keyClicks(name, QStringLiteral("PANTONE 485 C"));
    auto *kind = part<QComboBox>("swatchKind");
    kind->setCurrentIndex(1);
    Q_EMIT kind->activated(1);
    auto *magenta = part<QLineEdit>("swatchInk1");
    magenta->setFocus();
    magenta->selectAll();
    QTest::keyClicks(magenta, QStringLiteral("95"));
    QTest::keyClick(magenta, Qt::Key_Return);
    part<QPushButton>("swatchesSave")->click();
    ASSERT_EQ(swatches().size(), before + 1);
    EXPECT_EQ(swatches().back().name, QStringLiteral("PANTONE 485 C"));
    EXPECT_EQ(swatches().back().kind, model::InkKind::Spot);
    EXPECT_EQ(swatches().back().color.m, 9500);
}

/// Asks for an export that preflight refuses: for a plant that no picture of the sample is fine enough for.
QPushButton *PressViewTest::refusedExport(const QString &path)
{
    auto &session = m_window->session();
    const auto publication = [&] {
        return *session.working().find<model::Publication>(
            session.working().find<model::Issue>(session.issue())->publication);
    };
    auto printers = publication().printers;
    if (printers.empty())
        printers.push_back(model::printerNamed(publication(), {}));
    printers.front().lowestResolution = printers.front().lowResolution = 1000;
    const auto change =
        edit::setPrinters(session.working(), publication().id, printers, printers.front().name, {session.person(), {}});
    EXPECT_TRUE(change && session.apply(*change));
    trigger("fileExport");
    part<QPushButton>("exportOne")->click();
    part<QLineEdit>("exportPath")->setText(path);
    part<QPushButton>("exportStart")->click();
    auto *force = part<QPushButton>("exportForce");
    EXPECT_TRUE(QTest::qWaitFor([&] { return force->isVisible(); }, kPatience));
    return force;
}

TEST_F(PressViewTest, WhatFailsOfAForcedExportIsSaid)
{
    const QDir plant(m_folder.filePath(QStringLiteral("plant")));
    ASSERT_TRUE(plant.mkpath(QStringLiteral(".")));
    auto *force = refusedExport(plant.filePath(QStringLiteral("a.pdf")));
    ASSERT_FALSE(m_window->session().exportFindings().inFiles.empty());
    ASSERT_TRUE(QDir().rmdir(plant.path()));
    const QString refused = part<QLabel>("exportOutcome")->text();
    EXPECT_TRUE(refused.contains(QStringLiteral("预检"))) << qPrintable(refused);
    part<QLineEdit>("exportReason")->setText(QStringLiteral("史料"));
    force->click();
    const auto *outcome = part<QLabel>("exportOutcome");
    EXPECT_TRUE(QTest::qWaitFor([&] { return outcome->isVisible() && outcome->text() != refused; }, kPatience));
    EXPECT_FALSE(outcome->text().contains(QStringLiteral("预检"))) << qPrintable(outcome->text());
    EXPECT_FALSE(force->isVisible());
}

TEST_F(PressViewTest, WhatPreflightFindsLeadsToItsPageAndFrame)
{
    auto &session = m_window->session();
    const base::Id first = m_window->page();
    refusedExport(m_folder.filePath(QStringLiteral("a.pdf")));
    const auto *dialog = part<QDialog>("exportDialog");
    const auto &found = session.exportFindings().inFiles;
    const auto fault = std::find_if(found.begin(), found.end(),
        [](const auto &one) { return one.finding.severity == layout::Finding::Severity::Error && one.finding.rect; });
    ASSERT_NE(fault, found.end());
    EXPECT_EQ(fault->page, first);
    const auto *frame = session.working().find<model::Frame>(fault->finding.frame);
    ASSERT_TRUE(frame);
    EXPECT_TRUE(frame->box.contains({fault->finding.rect->x + fault->finding.rect->width / 2,
        fault->finding.rect->y + fault->finding.rect->height / 2}));

    // From the window's list, while the page is as it was exported; and from the dialog, whatever page is shown.
    auto *list = part<QListView>("findingList");
    const QModelIndexList rows =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, fault->finding.message, 1, Qt::MatchExactly);
    ASSERT_EQ(rows.size(), 1);
    const auto pages = session.working().children(session.issue(), model::ObjectKind::Page);
    m_window->showPage(pages[1]);
    auto *tree = part<shell::PressPages>("exportPages");
    ASSERT_GT(tree->topLevelItem(0)->childCount(), 0);
    QTest::mouseClick(
        tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(tree->topLevelItem(0)->child(0)).center());
    EXPECT_EQ(m_window->page(), first);
    EXPECT_FALSE(view().selection().frame.isNull());
    EXPECT_FALSE(dialog->isVisible());
    view().selectFrame({});
    Q_EMIT list->clicked(
        list->model()
            ->match(list->model()->index(0, 0), Qt::DisplayRole, fault->finding.message, 1, Qt::MatchExactly)
            .value(0));
    EXPECT_EQ(view().selection().frame, fault->finding.frame);
}

TEST_F(PressViewTest, ExportsAFileForEachPageAndAProofForTelephones)
{
    trigger("fileExport");
    auto *dialog = part<QDialog>("exportDialog");
    ASSERT_TRUE(dialog);
    EXPECT_GT(part<QComboBox>("exportPrinter")->count(), 0);
    EXPECT_TRUE(part<QLabel>("exportPrinterSummary")->text().contains(QStringLiteral("240%")));
    QTemporaryDir folder;
    part<QRadioButton>("exportPerPage")->setChecked(true);
    part<QLineEdit>("exportPath")->setText(folder.path());
    for (auto *segment : part<widgets::SegmentedControl>("exportPurpose")->findChildren<QAbstractButton *>())
        if (segment->text() == QStringLiteral("手机样"))
            segment->click();
    EXPECT_FALSE(part<QComboBox>("exportPrinter")->isEnabled());
    EXPECT_TRUE(part<QLineEdit>("exportNote")->isEnabled());
    part<QLineEdit>("exportPath")->setText(folder.path());
    part<QPushButton>("exportStart")->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return part<QPushButton>("exportOpenFolder")->isVisible(); }, kPatience))
        << part<QLabel>("exportOutcome")->text().toStdString();
    const QFileInfoList files = QDir(folder.path()).entryInfoList({QStringLiteral("*.pdf")}, QDir::Files);
    EXPECT_EQ(files.size(), 3);
    for (const QFileInfo &file : files)
        EXPECT_LE(file.size(), 1'000'000) << qPrintable(file.fileName());
}
