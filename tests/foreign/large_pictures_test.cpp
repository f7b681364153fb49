// A JPEG of 150 megapixels goes into a newsroom, onto a page and through banxin-cli's export. The kernel says how much
// memory the program and each of its workers had at most: this process inherits the workers when the program ends
// (PR_SET_CHILD_SUBREAPER) and asks wait4() for each one's ru_maxrss, which counts shared pages too.
#include "../support/newsroom.h"

#include <QFile>
#include <QProcess>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <jpeglib.h>

#include <fcntl.h>
#include <malloc.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 15'000;
constexpr int kHeight = 10'000;
constexpr long kMostKilobytes = 1'200'000'000 / 1024; // 1.2 GB
constexpr double kFrameMillimetres = 210; // the picture's width on the page

struct Form {
    const char *name;
    bool isCmyk;
    bool isProgressive;
    int chroma; // sampling factor of luminance over chrominance, each way
    int resolution; // of the printer, ppi
    bool passes; // as it is
    bool keepsSize;
};

// Slow and fast waves and grain, as photographs have them; in CMYK within the ink limit of newsprint.
class Photograph {
public:
    Photograph()
    {
        for (std::size_t i = 0; i < m_waves.size(); ++i) {
            const double t = static_cast<double>(i);
            m_waves[i] =
                static_cast<int>(96 + 60 * std::sin(t / 1900) + 25 * std::sin(t / 73 + 1) + 12 * std::sin(t / 9));
        }
    }
    void row(int y, int channels, std::vector<std::uint8_t> &samples)
    {
        const int slow = m_waves[static_cast<std::size_t>(y)];
        std::uint8_t *to = samples.data();
        for (int x = 0; x < kWidth; ++x) {
            m_grain = m_grain * 1664525 + 1013904223;
            const int light = slow + m_waves[static_cast<std::size_t>(x)] + static_cast<int>(m_grain >> 26);
            for (int c = 0; c < channels; ++c, ++to) {
                const int value = channels == 4 ? light / (3 + c) : std::min(light * (8 - c) / 12, 255);
                *to = static_cast<std::uint8_t>(channels == 4 ? 255 - value : value); // inks are stored inverted
            }
        }
    }

private:
    std::array<int, kWidth> m_waves{};
    std::uint32_t m_grain = 1;
};

/// Row by row into a file: this process stays small, and its children start with its size.
void writeJpeg(const QString &path, const Form &form)
{
    std::FILE *file = std::fopen(path.toLocal8Bit().constData(), "wb");
    ASSERT_TRUE(file);
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    jpeg_stdio_dest(&jpeg, file);
    jpeg.image_width = kWidth;
    jpeg.image_height = kHeight;
    jpeg.input_components = form.isCmyk ? 4 : 3;
    jpeg.in_color_space = form.isCmyk ? JCS_CMYK : JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 85, TRUE);
    if (!form.isCmyk)
        jpeg.comp_info[0].h_samp_factor = jpeg.comp_info[0].v_samp_factor = form.chroma;
    if (form.isProgressive)
        jpeg_simple_progression(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    Photograph photograph;
    std::vector<std::uint8_t> row(std::size_t(kWidth) * static_cast<std::size_t>(jpeg.input_components));
    JSAMPROW rows[] = {row.data()};
    while (jpeg.next_scanline < jpeg.image_height) {
        photograph.row(static_cast<int>(jpeg.next_scanline), jpeg.input_components, row);
        jpeg_write_scanlines(&jpeg, rows, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    ASSERT_EQ(std::fclose(file), 0);
}

/// A page with that picture alone.
void makeNewsroom(const QString &location, const QString &picture, const Form &form)
{
    auto objects = test::newsroomObjects(0);
    for (model::Object &object : objects) {
        if (auto *publication = std::get_if<model::Publication>(&object)) {
            model::PrinterProfile printer;
            printer.name = u"商印"_s;
            printer.pictureResolution = form.resolution;
            publication->printers = {printer};
        }
    }
    const auto &page = std::get<model::Page>(objects.back());
    auto store = store::Store::create(location);
    ASSERT_TRUE(store) << store.error().toText().toStdString();
    QFile file(picture);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto digest = (*store)->addAsset(file.readAll());
    ASSERT_TRUE(digest);
    model::Asset asset;
    asset.id = test::namedId(u"图档"_s);
    asset.digest = *digest;
    asset.mediaType = u"image/jpeg"_s;
    asset.originalName = u"航拍.jpg"_s;
    asset.pixelWidth = kWidth;
    asset.pixelHeight = kHeight;
    asset.byteCount = file.size();
    objects.push_back(asset);
    const base::Id publication = test::namedId(u"报纸"_s);
    objects.push_back(model::Story{test::namedId(u"稿"_s), publication, base::OrderKey::nth(0), u"draft"_s, {}});
    model::StoryPicture shown;
    shown.id = test::namedId(u"图"_s);
    shown.story = test::namedId(u"稿"_s);
    shown.order = base::OrderKey::nth(0);
    shown.asset = *digest;
    shown.altText = u"航拍"_s;
    objects.push_back(shown);
    model::Frame frame;
    frame.id = test::namedId(u"图框"_s);
    frame.page = page.id;
    frame.order = base::OrderKey::nth(0);
    frame.box = {page.grid.typeArea.x, page.grid.typeArea.y, base::Length::mm(kFrameMillimetres),
        base::Length::mm(kFrameMillimetres * kHeight / kWidth)};
    frame.content = model::PictureContent{shown.id};
    objects.push_back(frame);
    const auto committed = (*store)->commit(test::putting(objects));
    ASSERT_TRUE(committed) << committed.error().toText().toStdString();
}

struct Outcome {
    int code = -1;
    long program = 0; // kilobytes at most
    std::vector<long> workers;
    QString error;
};

/// The peak that children inherit from this process is what it has now.
void forgetPeak()
{
    malloc_trim(0);
    if (const int file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC); file >= 0) {
        (void)!write(file, "5", 1);
        close(file);
    }
}

Outcome exported(const QString &store, const QString &pdf)
{
    const QByteArray errors = (pdf + u".err"_s).toLocal8Bit();
    QByteArrayList words{
        BANXIN_CLI, "export", store.toLocal8Bit(), "--issue", "2020-10-19", "--pdf", pdf.toLocal8Bit()};
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 2, errors.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    forgetPeak();
    pid_t program = 0;
    Outcome run;
    const int failed = posix_spawn(&program, BANXIN_CLI, &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        return run;
    for (;;) {
        int status = 0;
        rusage usage{};
        const pid_t ended = wait4(-1, &status, 0, &usage);
        if (ended < 0 && errno == EINTR)
            continue;
        if (ended < 0)
            break; // no more children, its workers among them
        if (ended == program) {
            run.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
            run.program = usage.ru_maxrss;
        } else {
            run.workers.push_back(usage.ru_maxrss);
        }
    }
    QFile said(QString::fromLocal8Bit(errors));
    if (said.open(QIODevice::ReadOnly))
        run.error = QString::fromUtf8(said.readAll());
    return run;
}

/// The one picture of the file's one page.
QPDFObjectHandle pictureIn(QPDF &pdf)
{
    QPDFObjectHandle found;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Image")
            && !object.getDict().getKey("/Width").isNull()) {
            EXPECT_FALSE(found.isInitialized()) << "one picture is enough";
            found = object;
        }
    }
    return found;
}

class LargePicture : public testing::TestWithParam<Form> { };

} // namespace

TEST_P(LargePicture, IsExportedWithin1200Megabytes)
{
    const Form &form = GetParam();
    ASSERT_EQ(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), 0);
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"a.jpg"_s);
    const QString store = folder.filePath(u"报.banxin"_s);
    const QString pdf = folder.filePath(u"页.pdf"_s);
    ASSERT_NO_FATAL_FAILURE(writeJpeg(picture, form));
    ASSERT_NO_FATAL_FAILURE(makeNewsroom(store, picture, form));
    const Outcome run = exported(store, pdf);
    EXPECT_EQ(run.code, 0) << run.error.toStdString();
    ASSERT_FALSE(run.workers.empty()) << "pictures are decoded in workers";
    long together = run.program;
    for (const long worker : run.workers) {
        EXPECT_LE(worker, kMostKilobytes);
        together += worker;
    }
    EXPECT_LE(run.program, kMostKilobytes);
    // Peaks are of different moments, so that this is more than was ever there at once.
    EXPECT_LE(together, kMostKilobytes);
    std::printf("%s: file %lld MB, program %ld MB, workers", form.name, QFile(picture).size() / 1'000'000,
        run.program * 1024 / 1'000'000);
    for (const long worker : run.workers)
        std::printf(" %ld", worker * 1024 / 1'000'000);
    std::printf(" MB, together at most %ld MB\n", together * 1024 / 1'000'000);

    ASSERT_EQ(QProcess::execute(u"qpdf"_s, {u"--check"_s, pdf}), 0);
    QPDF read;
    read.processFile(pdf.toLocal8Bit().constData());
    QPDFObjectHandle image = pictureIn(read);
    ASSERT_TRUE(image.isInitialized());
    const int expected =
        form.keepsSize ? kWidth : static_cast<int>(std::lround(kFrameMillimetres / 25.4 * form.resolution));
    EXPECT_NEAR(static_cast<double>(image.getDict().getKey("/Width").getIntValue()), expected, 2);
    EXPECT_NEAR(static_cast<double>(image.getDict().getKey("/Height").getIntValue()), expected * 2.0 / 3, 2);
    EXPECT_TRUE(image.getDict().getKey("/ColorSpace").isNameAndEquals("/DeviceCMYK"));
    const auto data = image.getRawStreamData();
    QFile original(picture);
    ASSERT_TRUE(original.open(QIODevice::ReadOnly));
    const bool isOriginal = original.readAll()
        == QByteArrayView(reinterpret_cast<const char *>(data->getBuffer()), static_cast<qsizetype>(data->getSize()));
    EXPECT_EQ(isOriginal, form.passes);
}

INSTANTIATE_TEST_SUITE_P(Forms, LargePicture,
    testing::Values(Form{"PassedThrough", true, false, 1, 1300, true, true},
        Form{"BroughtDown", true, false, 1, 200, false, false}, Form{"Converted", false, false, 2, 1300, false, true},
        Form{"ConvertedAndBroughtDown", false, false, 2, 200, false, false},
        Form{"Progressive", false, true, 2, 200, false, false},
        Form{"ProgressiveWithAllItsColour", false, true, 1, 200, false, false}),
    [](const auto &info) { return std::string(info.param.name); });
