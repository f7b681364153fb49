#include "pdf/placed_page.h"

#include "pdf/file_builder.h"
#include "tests/support/advert_files.h"

#include <gtest/gtest.h>

#include <QSet>

#include <functional>
#include <random>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace {

using namespace banxin;
using pdf::PlacedPageOptions;
using support::onePage;
using support::PdfText;

/// Inks that a test can reckon: each takes its complement away, black none.
base::Result<pdf::RgbConverter> complement(const QByteArray &)
{
    return pdf::RgbConverter([](const std::uint8_t *rgb, std::uint8_t *cmyk, std::size_t pixels) {
        for (std::size_t i = 0; i < pixels; ++i, rgb += 3, cmyk += 4) {
            for (int c = 0; c < 3; ++c)
                cmyk[c] = static_cast<std::uint8_t>(255 - rgb[c]);
            cmyk[3] = 0;
        }
    });
}

PlacedPageOptions converting()
{
    PlacedPageOptions options;
    options.rgbToPress = complement;
    return options;
}

/// Every object that a reader of the file reaches.
void walk(const QByteArray &bytes, const std::function<void(QPDFObjectHandle)> &look)
{
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("test", bytes.constData(), std::size_t(bytes.size()));
    std::function<void(QPDFObjectHandle)> into = [&](QPDFObjectHandle object) {
        look(object);
        if (object.isStream())
            object = object.getDict();
        if (object.isDictionary()) {
            for (const auto &key : object.getKeys()) {
                if (!object.getKey(key).isIndirect())
                    into(object.getKey(key));
            }
        } else if (object.isArray()) {
            for (int i = 0; i < object.getArrayNItems(); ++i) {
                if (!object.getArrayItem(i).isIndirect())
                    into(object.getArrayItem(i));
            }
        }
    };
    for (QPDFObjectHandle object : file.getAllObjects())
        into(object);
}

QString unpacked(const QByteArray &bytes)
{
    QPDF file;
    file.processMemoryFile("test", bytes.constData(), std::size_t(bytes.size()));
    Pl_Buffer buffer("test");
    QPDFWriter writer(file);
    writer.setOutputPipeline(&buffer);
    writer.setQDFMode(true);
    writer.setDecodeLevel(qpdf_dl_all);
    writer.write();
    const auto text = buffer.getBufferSharedPointer();
    return QString::fromLatin1(reinterpret_cast<const char *>(text->getBuffer()), qsizetype(text->getSize()));
}

/// What one page of this content becomes, unpacked; empty and a failure where it is refused.
QString placed(const QByteArray &content, const QByteArray &resources = {}, const QByteArray &more = {})
{
    PdfText text;
    const auto page = pdf::placedPage(onePage(text, content, resources, more), 0, converting());
    EXPECT_TRUE(page) << (page ? "" : qPrintable(page.error().toText()));
    return page ? unpacked(page->pdf) : QString();
}

QString refusal(const QByteArray &content, const QByteArray &resources)
{
    PdfText text;
    const auto page = pdf::placedPage(onePage(text, content, resources), 0, converting());
    EXPECT_FALSE(page);
    return page ? QString() : page.error().toText();
}

} // namespace

TEST(PlacedPage, nothingOfAWildPageIsLeftButWhatIsSeen)
{
    const auto page = pdf::placedPage(support::wildAdvert(), 0, converting());
    ASSERT_TRUE(page) << qPrintable(page.error().toText());
    EXPECT_TRUE(page->isTransparent);
    const QSet<QString> forbidden{QStringLiteral("/JS"), QStringLiteral("/JavaScript"), QStringLiteral("/AA"),
        QStringLiteral("/OpenAction"), QStringLiteral("/A"), QStringLiteral("/Annots"), QStringLiteral("/AcroForm"),
        QStringLiteral("/XFA"), QStringLiteral("/EF"), QStringLiteral("/Names"), QStringLiteral("/URI"),
        QStringLiteral("/Metadata"), QStringLiteral("/Thumb"), QStringLiteral("/PieceInfo"),
        QStringLiteral("/StructParents"), QStringLiteral("/StructTreeRoot"), QStringLiteral("/OPI"),
        QStringLiteral("/Alternates"), QStringLiteral("/Ref"), QStringLiteral("/TR"), QStringLiteral("/HT"),
        QStringLiteral("/UCR2"), QStringLiteral("/OC"), QStringLiteral("/OCProperties"), QStringLiteral("/Properties"),
        QStringLiteral("/DeviceRGB"), QStringLiteral("/CalRGB"), QStringLiteral("/Lab"), QStringLiteral("/PS"),
        QStringLiteral("/EmbeddedFile"), QStringLiteral("/Filespec"), QStringLiteral("/OCG"), QStringLiteral("/MCID"),
        QStringLiteral("/LZWDecode"), QStringLiteral("/Interpolate")};
    int objects = 0;
    walk(page->pdf, [&](QPDFObjectHandle object) {
        ++objects;
        if (object.isName()) {
            EXPECT_FALSE(forbidden.contains(QString::fromStdString(object.getName()))) << object.getName();
        }
        QPDFObjectHandle dict = object.isStream() ? object.getDict() : object;
        for (const auto &key : dict.isDictionary() ? dict.getKeys() : std::set<std::string>()) {
            EXPECT_FALSE(forbidden.contains(QString::fromStdString(key))) << key;
        }
    });
    EXPECT_GT(objects, 100);
    const QString text = unpacked(page->pdf);
    for (const char *operation : {" rg\n", " RG\n", " BDC", " BMC", "EMC", "/OC", " MP\n", "BI\n"})
        EXPECT_FALSE(text.contains(QLatin1String(operation))) << operation;
    EXPECT_GE(page->removed.size(), 15) << qPrintable(page->removed.join(u' '));
}

TEST(PlacedPage, theSamePageTwiceGivesTheSameBytes)
{
    const auto a = pdf::placedPage(support::wildAdvert(), 0, converting());
    const auto b = pdf::placedPage(support::wildAdvert(), 0, converting());
    ASSERT_TRUE(a && b);
    EXPECT_EQ(a->pdf, b->pdf);
}

TEST(PlacedPage, aCleanedPageIsCleanAlready)
{
    const auto once = pdf::placedPage(support::wildAdvert(), 0, converting());
    ASSERT_TRUE(once);
    PlacedPageOptions refusing;
    refusing.rgb = PlacedPageOptions::Rgb::Refuse;
    const auto again = pdf::placedPage(once->pdf, 0, refusing);
    ASSERT_TRUE(again) << qPrintable(again.error().toText());
    EXPECT_TRUE(again->removed.isEmpty()) << qPrintable(again->removed.join(u' '));
}

TEST(PlacedPage, neutralColoursAreBlackAlone)
{
    const QString text = placed("0 0 0 rg 0 0 9 9 re f 0.5 0.5 0.5 RG 1 1 1 rg 0.2 0.4 0.6 rg");
    EXPECT_TRUE(text.contains(QStringLiteral("0 0 0 1 k"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("0 0 0 .5 K")));
    EXPECT_TRUE(text.contains(QStringLiteral("0 0 0 0 k")));
    EXPECT_TRUE(text.contains(QStringLiteral(".8 .6 .4 0 k")));
}

TEST(PlacedPage, cmykAndGreyKeepTheirNumbers)
{
    EXPECT_TRUE(placed("0.7 0 0.1 0 k 0.3 g").contains(QStringLiteral(".7 0 .1 0 k\n.3 g")));
    PdfText with;
    const int icc = with.addStream("/N 4 /Alternate /DeviceCMYK", "no profile");
    const auto page = pdf::placedPage(onePage(with, "/Icc cs 0.1 0.2 0.3 0.4 scn 0 0 9 9 re f /Cal CS 0.25 SC 0.3 g",
                                          "/ColorSpace << /Icc [/ICCBased " + support::reference(icc)
                                              + "] /Cal [/CalGray << /WhitePoint [0.95 1 1.09] >>] >>"),
        0, converting());
    ASSERT_TRUE(page) << qPrintable(page.error().toText());
    const QString made = unpacked(page->pdf);
    EXPECT_TRUE(made.contains(QStringLiteral("/DeviceCMYK cs"))) << qPrintable(made);
    EXPECT_TRUE(made.contains(QStringLiteral("0.1 0.2 0.3 0.4 scn")));
    EXPECT_TRUE(made.contains(QStringLiteral("/DeviceGray CS")));
    EXPECT_TRUE(made.contains(QStringLiteral("0.25 SCN")));
}

TEST(PlacedPage, aSpaceMayBearAShortNameOfInlineImages)
{
    PdfText with;
    const int tint = with.add("<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 1 0.7 0] >>");
    const auto page =
        pdf::placedPage(onePage(with, "/G cs 0.7 scn 0 0 9 9 re f",
                            "/ColorSpace << /G [/Separation /Scarlet /DeviceCMYK " + support::reference(tint) + "] >>"),
            0, converting());
    ASSERT_TRUE(page) << qPrintable(page.error().toText());
    EXPECT_TRUE(unpacked(page->pdf).contains(QStringLiteral("/Scarlet")));
}

TEST(PlacedPage, aColourThatWasNotCmykKnocksOutInspiteOfOverprintMode)
{
    const QString text = placed("/Over gs 1 1 1 rg 0 0 9 9 re f 0 0 1 0 k 0 0 9 9 re f",
        "/ExtGState << /Over << /OP true /op true /OPM 1 >> >>");
    const auto zero = text.indexOf(QStringLiteral("/OPM 0")), white = text.indexOf(QStringLiteral("0 0 0 0 k"));
    EXPECT_GT(zero, 0) << qPrintable(text);
    EXPECT_GT(white, 0);
    EXPECT_EQ(text.count(QStringLiteral(" gs\n")),
        3); // besides the state at the beginning: as given, off for white, on again for yellow
}

TEST(PlacedPage, hiddenContentGoesAndItsStateStays)
{
    PdfText text;
    const QByteArray layer = support::reference(text.add("<< /Type /OCG /Name (x) >>"));
    const int stream = text.addStream(
        "", "/OC /L BDC 0.5 g 3 w 1 1 5 5 re f 20 20 m 30 30 l W S EMC 40 40 5 5 re f BT /OC /L BDC (no) Tj EMC ET");
    const int tree = text.next() + 1;
    const int page = text.add("<< /Type /Page /Parent " + support::reference(tree) + " /MediaBox [0 0 99 99] /Contents "
        + support::reference(stream) + " /Resources << /Properties << /L " + layer + " >> >> >>");
    text.add("<< /Type /Pages /Count 1 /Kids [" + support::reference(page) + "] >>");
    const QByteArray file = text.file(text.add("<< /Type /Catalog /Pages " + support::reference(tree)
        + " /OCProperties << /OCGs [" + layer + "] /D << /BaseState /OFF >> >> >>"));
    const auto result = pdf::placedPage(file, 0, converting());
    ASSERT_TRUE(result) << qPrintable(result.error().toText());
    const QString made = unpacked(result->pdf);
    EXPECT_TRUE(made.contains(QStringLiteral(".5 g\n3 w\n1 1 5 5 re\nn\n20 20 m\n30 30 l\nW\nn\n40 40 5 5 re\nf\n")))
        << qPrintable(made);
    EXPECT_FALSE(made.contains(QStringLiteral("Tj")));
}

TEST(PlacedPage, whatCannotBePrintedIsRefusedByName)
{
    EXPECT_TRUE(refusal("BT /F 9 Tf (a) Tj ET", "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
                    .contains(QStringLiteral("Helvetica")));
    EXPECT_FALSE(placed("BT /F 9 Tf ET", "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
                     .contains(QStringLiteral("Helvetica")));
    PlacedPageOptions refusing;
    refusing.rgb = PlacedPageOptions::Rgb::Refuse;
    PdfText text;
    const auto rgb = pdf::placedPage(onePage(text, "1 0 0 rg 0 0 9 9 re f", {}), 0, refusing);
    ASSERT_FALSE(rgb);
    EXPECT_TRUE(rgb.error().what.contains(QStringLiteral("RGB")));
    PdfText plain;
    EXPECT_TRUE(pdf::placedPage(onePage(plain, "1 0 0 0 k 0 0 9 9 re f", {}), 0, refusing));
    PdfText short_;
    EXPECT_FALSE(pdf::placedPage(onePage(short_, {}, {}), 1, converting()));
    EXPECT_FALSE(pdf::placedPage("%PDF-1.4 nothing", 0, converting()));
    EXPECT_FALSE(pdf::pageSizes({}));
}

TEST(PlacedPage, aFileWithAPasswordIsRefusedAndOneWithoutIsRead)
{
    for (const bool needsPassword : {true, false}) {
        const QByteArray wild = support::wildAdvert();
        QPDF file;
        file.processMemoryFile("test", wild.constData(), std::size_t(wild.size()));
        Pl_Buffer buffer("test");
        QPDFWriter writer(file);
        writer.setOutputPipeline(&buffer);
        writer.setR6EncryptionParameters(
            needsPassword ? "secret" : "", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
        writer.write();
        const auto bytes = buffer.getBufferSharedPointer();
        const QByteArray locked(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
        const auto sizes = pdf::pageSizes(locked);
        const auto page = pdf::placedPage(locked, 0, converting());
        EXPECT_EQ(bool(sizes), !needsPassword);
        ASSERT_EQ(bool(page), !needsPassword) << (page ? "" : qPrintable(page.error().toText()));
        if (needsPassword) {
            EXPECT_TRUE(page.error().what.contains(QStringLiteral("口令"))) << qPrintable(page.error().what);
        } else {
            EXPECT_TRUE(page->removed.contains(QStringLiteral("加密")));
            EXPECT_NEAR(page->pdf.size(), pdf::placedPage(wild, 0, converting())->pdf.size(), 200);
        }
    }
}

TEST(PlacedPage, sizesAreThoseShown)
{
    const auto sizes = pdf::pageSizes(support::wildAdvert());
    ASSERT_TRUE(sizes);
    ASSERT_EQ(sizes->size(), 1u);
    EXPECT_EQ(sizes->front().width, base::Length::pt(600));
    EXPECT_EQ(sizes->front().height, base::Length::pt(300));
    PdfText text;
    const auto scaled = pdf::pageSizes(onePage(text, {}, {}, "/CropBox [50 50 300 90] /UserUnit 2"));
    ASSERT_TRUE(scaled);
    EXPECT_EQ(scaled->front().width, base::Length::pt(300));
    EXPECT_EQ(scaled->front().height, base::Length::pt(80));
}

TEST(PlacedPage, aFormBringsItsPageIntoTheUnitSquare)
{
    const auto page = pdf::placedPage(support::wildAdvert(), 0, converting());
    ASSERT_TRUE(page);
    pdf::FileBuilder file;
    const int form = file.addPlacedPage(page->pdf);
    file.setRoot(file.add(
        "<< /Type /Catalog /Pages << /Type /Pages /Count 0 /Kids [] >> /Form " + QByteArray::number(form) + " 0 R >>"));
    const auto bytes = file.write(6);
    ASSERT_TRUE(bytes) << qPrintable(bytes.error().toText());
    QPDF read;
    read.processMemoryFile("test", bytes->constData(), std::size_t(bytes->size()));
    QPDFObjectHandle entries = read.getRoot().getKey("/Form").getDict();
    const auto matrix = entries.getKey("/Matrix").getArrayAsVector();
    ASSERT_EQ(matrix.size(), 6u);
    const auto at = [&](double x, double y) {
        double m[6];
        for (std::size_t i = 0; i < 6; ++i)
            m[i] = QPDFObjectHandle(matrix[i]).getNumericValue();
        return std::pair(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
    };
    // Turned clockwise, the lower left corner comes to the upper left.
    const auto [left, top] = at(10, 10);
    EXPECT_NEAR(left, 0, 1e-6);
    EXPECT_NEAR(top, 1, 1e-6);
    const auto [right, bottom] = at(310, 610);
    EXPECT_NEAR(right, 1, 1e-6);
    EXPECT_NEAR(bottom, 0, 1e-6);
    EXPECT_TRUE(entries.getKey("/Group").isDictionary());
}

TEST(PlacedPage, imagesKeepTheirMasks)
{
    PdfText text;
    const int image =
        text.addStream("/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace "
                       "/DeviceRGB /Mask [255 255 0 0 0 0]",
            QByteArray("\xff\x00\x00\x00\x80\xff", 6));
    const auto page =
        pdf::placedPage(onePage(text, "/I Do", "/XObject << /I " + support::reference(image) + " >>"), 0, converting());
    ASSERT_TRUE(page) << qPrintable(page.error().toText());
    bool found = false;
    walk(page->pdf, [&](QPDFObjectHandle object) {
        if (!object.isStream() || !object.getDict().getKey("/Mask").isStream())
            return;
        found = true;
        const auto samples = object.getStreamData(qpdf_dl_all);
        EXPECT_EQ(QByteArray(reinterpret_cast<const char *>(samples->getBuffer()), qsizetype(samples->getSize())),
            QByteArray("\x00\xff\xff\x00\xff\x7f\x00\x00", 8));
        const auto mask = object.getDict().getKey("/Mask").getStreamData(qpdf_dl_all);
        EXPECT_EQ(mask->getBuffer()[0] & 0xc0, 0x80);
    });
    EXPECT_TRUE(found);
}

TEST(PlacedPage, streamsThatPaintThemselvesEnd)
{
    PdfText text;
    const int form = text.next();
    text.addStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F "
            + support::reference(form) + " >> >>",
        "/F Do 0 0 5 5 re f");
    EXPECT_TRUE(
        pdf::placedPage(onePage(text, "/F Do", "/XObject << /F " + support::reference(form) + " >>"), 0, converting()));
}

TEST(PlacedPage, damagedFilesGiveAPageOrAMessage)
{
    const QByteArray whole = support::wildAdvert();
    std::mt19937 random(20201019);
    int pages = 0, messages = 0;
    for (int i = 0; i < 1500; ++i) {
        QByteArray file = whole;
        const int changes = 1 + int(random() % 12);
        for (int change = 0; change < changes; ++change) {
            const auto at = qsizetype(random() % unsigned(file.size()));
            switch (random() % 4) {
            case 0:
                file[at] = static_cast<char>(random());
                break;
            case 1:
                file.remove(at, 1 + qsizetype(random() % 30));
                break;
            case 2: {
                const auto from = qsizetype(random() % unsigned(file.size()));
                file.insert(at, file.mid(from, 1 + qsizetype(random() % 60)));
                break;
            }
            default: { // a number of the syntax becomes another
                qsizetype digit = at;
                while (digit < file.size() && (file[digit] < '0' || file[digit] > '9'))
                    ++digit;
                if (digit < file.size())
                    file[digit] = static_cast<char>('0' + random() % 10);
            }
            }
        }
        const auto page = pdf::placedPage(file, 0, converting());
        (void)pdf::pageSizes(file);
        if (page) {
            ++pages;
            EXPECT_TRUE(page->pdf.startsWith("%PDF-"));
        } else {
            ++messages;
            EXPECT_FALSE(page.error().what.isEmpty());
        }
    }
    EXPECT_GT(pages, 100);
    EXPECT_GT(messages, 100);
}
