// JPEGs and ICC profiles in a file are read by workers as they would be here; a hostile one is a finding.
#include "preflight/part_reader.h"

#include "preflight/part_wire.h"
#include "preflight/preflight.h"
#include "tests/support/clean_pdf.h"
#include "worker/worker_pool.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <cstdio>

#include <jpeglib.h>

namespace banxin::preflight {

namespace {

struct Form {
    int width = 64, height = 48;
    int components = 4;
    bool isProgressive = false;
};

/// From no ink at the left to full at the right, each component paler than the one before.
std::string jpegOf(const Form &form)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char *bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &bytes, &size);
    jpeg.image_width = static_cast<JDIMENSION>(form.width);
    jpeg.image_height = static_cast<JDIMENSION>(form.height);
    jpeg.input_components = form.components;
    jpeg.in_color_space = form.components == 4 ? JCS_CMYK : JCS_GRAYSCALE;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 95, TRUE);
    if (form.isProgressive)
        jpeg_simple_progression(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    std::vector<unsigned char> row;
    for (int x = 0; x < form.width; ++x) {
        for (int c = 0; c < form.components; ++c)
            row.push_back(static_cast<unsigned char>(x * 255 / (form.width - 1) / (c + 1)));
    }
    JSAMPROW rows[] = {row.data()};
    while (jpeg.next_scanline < jpeg.image_height)
        jpeg_write_scanlines(&jpeg, rows, 1);
    jpeg_finish_compress(&jpeg);
    std::string made(reinterpret_cast<char *>(bytes), size);
    jpeg_destroy_compress(&jpeg);
    std::free(bytes);
    return made;
}

/// A clean file with that JPEG as a photograph in its inks, 10 × 10 pt.
QByteArray pdfWith(const std::string &jpeg, int width = 64, int height = 48)
{
    support::OpenPdf pdf(support::cleanPdf());
    const auto picture = pdf.addStream("<</Type /XObject /Subtype /Image /Width " + std::to_string(width) + " /Height "
            + std::to_string(height) + " /BitsPerComponent 8 /ColorSpace /DeviceCMYK /Filter /DCTDecode>>",
        jpeg);
    pdf.page().getKey("/Resources").getKey("/XObject").replaceKey("/Foreign", picture);
    pdf.append("/Artifact BMC q 10 0 0 10 60 60 cm /Foreign Do Q EMC\n");
    return pdf.written();
}

QStringList rulesIn(const base::Result<Report> &report)
{
    QStringList rules;
    if (report) {
        for (const Finding &finding : report->findings)
            rules << finding.rule;
    }
    return rules;
}

} // namespace

TEST(PartReader, WorkersReadJpegsAsThisProcessDoes)
{
    for (const Form &form : {Form{}, Form{640, 480, 4, true}, Form{300, 200, 1}}) {
        const std::string bytes = jpegOf(form);
        for (const MeansSize size : {MeansSize{1, 1, form.components}, MeansSize{16, 12, form.components}}) {
            const JpegMeans here = partsReadHere().jpeg(bytes, size), there = partsReadInWorkers().jpeg(bytes, size);
            EXPECT_EQ(here.outcome, JpegMeans::Outcome::Read);
            EXPECT_EQ(there.outcome, JpegMeans::Outcome::Read);
            EXPECT_EQ(here.means, there.means);
            ASSERT_EQ(there.means.size(), static_cast<std::size_t>(size.width * size.height * form.components));
            if (size.width > 1) { // it gets darker to the right
                EXPECT_LT(there.means.front(), 65535 / 10);
                EXPECT_GT(there.means[static_cast<std::size_t>((size.width - 1) * form.components)], 65535 * 9 / 10);
            }
        }
    }
}

TEST(PartReader, OtherComponentsAndDamageAreUnreadable)
{
    const std::string bytes = jpegOf({});
    const std::string noHeader = bytes.substr(0, 20);
    for (const PartReader *reader : {&partsReadHere(), &partsReadInWorkers()}) {
        EXPECT_EQ(reader->jpeg(bytes, {4, 4, 1}).outcome, JpegMeans::Outcome::Unreadable);
        EXPECT_EQ(reader->jpeg(noHeader, {4, 4, 4}).outcome, JpegMeans::Outcome::Unreadable);
        EXPECT_EQ(reader->jpeg({}, {4, 4, 4}).outcome, JpegMeans::Outcome::Unreadable);
        EXPECT_FALSE(reader->icc("no profile").isSound);
    }
}

TEST(PartReader, ProgressiveJpegsThatNobodyCanHoldAreTooLarge)
{
    std::string bytes = jpegOf({64, 48, 4, true});
    const auto frame = bytes.find("\xFF\xC2");
    ASSERT_NE(frame, std::string::npos);
    bytes.replace(frame + 5, 4, "\x4E\x20\x4E\x20"); // 20,000 × 20,000
    const auto made = partsReadInWorkers().jpeg(bytes, {100, 100, 4});
    EXPECT_EQ(made.outcome, JpegMeans::Outcome::TooLarge);
    EXPECT_TRUE(made.means.empty());
    const auto report = preflight(pdfWith(bytes, 20'000, 20'000), {}, partsReadInWorkers());
    EXPECT_EQ(rulesIn(report), QStringList(QStringLiteral("ink-unmeasured")));
}

TEST(PartReader, AHostileJpegInAFileIsAFinding)
{
    EXPECT_EQ(rulesIn(preflight(pdfWith(jpegOf({32, 32, 1}), 32, 32), {}, partsReadInWorkers())),
        QStringList(QStringLiteral("unreadable")));
    // A progressive one with as many scans as fit, each of which goes over all of its pixels.
    std::string scans = jpegOf({64, 48, 4, true});
    const auto first = scans.find("\xFF\xDA");
    ASSERT_NE(first, std::string::npos);
    const std::string scan = scans.substr(first, scans.find("\xFF\xC4", first) - first);
    std::string hostile = scans.substr(0, first);
    while (hostile.size() < 4'000'000)
        hostile += scan;
    hostile += scans.substr(first);
    hostile.replace(hostile.find("\xFF\xC2") + 5, 4, "\x1F\x40\x1F\x40"); // 8,000 × 8,000
    base::JobPool jobs;
    QElapsedTimer timer;
    timer.start();
    const auto before = worker::sharedWorkers().counts();
    const auto report = preflight(pdfWith(hostile, 8000, 8000), {}, partsReadInWorkers(), jobs);
    ASSERT_TRUE(report) << "the program goes on";
    EXPECT_LT(timer.elapsed(), 10'000);
    EXPECT_EQ(worker::sharedWorkers().counts().lost, before.lost) << "it is seen for what it is";
    EXPECT_EQ(rulesIn(report), QStringList(QStringLiteral("unreadable")));
    EXPECT_TRUE(preflight(support::cleanPdf(), {}, partsReadInWorkers(), jobs)->findings.empty()) << "and so does this";
}

TEST(PartReader, BelievesNoAnswerOfAnotherLength)
{
    const MeansSize size{3, 2, 4};
    JpegMeans means{JpegMeans::Outcome::Read, std::vector<std::uint16_t>(24, 7)};
    const QByteArray bytes = wire::toBytes(means);
    ASSERT_TRUE(wire::jpegMeansFrom(bytes, size));
    EXPECT_EQ(wire::jpegMeansFrom(bytes, size)->means, means.means);
    EXPECT_FALSE(wire::jpegMeansFrom(bytes + 'x', size));
    EXPECT_FALSE(wire::jpegMeansFrom(bytes.chopped(2), size));
    EXPECT_FALSE(wire::jpegMeansFrom({}, size));
    EXPECT_FALSE(wire::jpegMeansFrom(QByteArray(1, 9), size));
    EXPECT_FALSE(wire::meansSizeFrom(wire::toBytes(MeansSize{4001, 1, 4})));
    EXPECT_FALSE(wire::meansSizeFrom(wire::toBytes(MeansSize{1, 1, 5})));
    EXPECT_TRUE(wire::meansSizeFrom(wire::toBytes(size)));
}

} // namespace banxin::preflight
