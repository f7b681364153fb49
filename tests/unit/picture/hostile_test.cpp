// Files that are broken, or made to break: each ends as pixels or as a message, within a second, and the program goes
// on.
#include "picture/picture.h"
#include "picture/press_profile.h"
#include "tests/unit/picture/format_files.h"
#include "tests/unit/picture/picture_files.h"
#include "worker/worker_pool.h"

#include <QElapsedTimer>

#include <atomic>
#include <cstring>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include <png.h>
#include <tiffio.h>
#include <zlib.h>

namespace banxin::picture {

namespace {

int noise(int x, int y, int c) { return (x * 7919 + y * 104729 + c * 1299709) * 2654435761u >> 16 & 0xFFFF; }

struct Seed {
    const char *name;
    QByteArray bytes;
};

std::vector<Seed> seeds()
{
    std::vector<Seed> made;
    for (const bool progressive : {false, true}) {
        for (const JpegKind kind : {JpegKind::YccRgb, JpegKind::Ycck, JpegKind::Gray})
            made.push_back({"jpeg", withOrientation(jpegOfKind(40, 24, kind, progressive, noise), 6)});
    }
    for (const int type : {PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA, PNG_COLOR_TYPE_GRAY}) {
        for (const bool interlaced : {false, true})
            made.push_back(
                {"png", pngOf({40, 24, 16, type, interlaced, wideRgbProfile().left(type == 0 ? 0 : 9999)}, noise)});
    }
    made.push_back({"png", pngOf({40, 24, 4, PNG_COLOR_TYPE_PALETTE, false, {}}, noise)});
    TiffForm form;
    form.predictor = 2;
    for (const int compression :
        {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS, COMPRESSION_JPEG}) {
        for (const int tile : {0, 16}) {
            form.compression = compression;
            form.tile = tile;
            form.rowsPerStrip = 16;
            made.push_back({"tiff", tiffOf(form, noise)});
        }
    }
    form = {};
    form.photometric = PHOTOMETRIC_SEPARATED;
    form.samples = 5;
    form.extra = EXTRASAMPLE_ASSOCALPHA;
    form.isApart = true;
    made.push_back({"tiff", tiffOf(form, noise)});
    form = {};
    form.bits = form.samples = 1;
    form.photometric = PHOTOMETRIC_MINISWHITE;
    for (const int compression : {COMPRESSION_CCITTFAX3, COMPRESSION_CCITTFAX4, COMPRESSION_CCITTRLE}) {
        form.compression = compression;
        made.push_back({"tiff", tiffOf(form, noise)});
    }
    for (const WebpKind kind : {WebpKind::Lossy, WebpKind::Lossless})
        made.push_back({"webp", webpOf(40, 24, 4, kind, noise, wideRgbProfile(), 3)});
    return made;
}

QByteArray mutated(QByteArray bytes, std::mt19937 &random)
{
    const auto below = [&](qsizetype most) {
        return qsizetype(random() % std::uint32_t(std::max<qsizetype>(1, most)));
    };
    const int changes = 1 + int(random() % 3);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        // Headers say most of what matters: half of the changes go there.
        const qsizetype at = random() % 2 ? below(bytes.size()) : below(std::min<qsizetype>(bytes.size(), 256));
        switch (random() % 7) {
        case 0:
        case 1:
            bytes[at] = static_cast<char>(random());
            break;
        case 2:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
            break;
        case 3:
            bytes.truncate(at);
            break;
        case 4:
            bytes.insert(at, bytes.mid(below(bytes.size()), 1 + below(64)));
            break;
        case 5:
            bytes.remove(at, 1 + below(16));
            break;
        default:
            bytes.replace(at, std::min<qsizetype>(4, bytes.size() - at), QByteArray(4, random() % 2 ? '\xFF' : '\0'));
        }
    }
    return bytes;
}

int casesWanted()
{
    const int wanted = qEnvironmentVariableIntValue("BANXIN_CASES");
    return wanted > 0 ? wanted : 2400;
}

/// Mends a PNG chunk's checksum, so that what it says is believed.
void mendChecksum(QByteArray &png, qsizetype chunk)
{
    const auto length = qFromBigEndian<quint32>(png.constData() + chunk);
    const auto sum = crc32(0, reinterpret_cast<const Bytef *>(png.constData() + chunk + 4), length + 4);
    qToBigEndian<quint32>(static_cast<quint32>(sum), png.data() + chunk + 8 + length);
}

void expectRefusedAtOnce(const QByteArray &bytes, const char *what)
{
    PressConversion conversion;
    conversion.outputProfile = bestInstalledPressProfile().icc;
    QElapsedTimer timer;
    timer.start();
    const auto press = convertedForPress(bytes, conversion);
    EXPECT_FALSE(press) << what;
    EXPECT_FALSE(decodedForScreen(bytes, 200)) << what;
    EXPECT_LT(timer.elapsed(), 2000) << what; // two refusals
    if (!press) {
        EXPECT_FALSE(press.error().what.isEmpty()) << what;
    }
}

} // namespace

TEST(Hostile, MutatedFilesGivePixelsOrAMessage)
{
    const std::vector<Seed> from = seeds();
    const auto before = worker::sharedWorkers().counts();
    PressConversion conversion;
    conversion.outputProfile = bestInstalledPressProfile().icc;
    const int count = casesWanted();
    std::atomic<int> next = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> shown = 0;
    const auto work = [&] {
        for (int i = next++; i < count; i = next++) {
            std::mt19937 random(static_cast<unsigned>(i));
            const Seed &seed = from[static_cast<std::size_t>(i) % from.size()];
            const QByteArray bytes = mutated(seed.bytes, random);
            const QString name = QStringLiteral("%1 %2").arg(QLatin1String(seed.name)).arg(i);
            const auto image = decodedForScreen(bytes, 64, name);
            const auto press = convertedForPress(bytes, conversion, name);
            const auto metadata = readMetadata(bytes, name);
            shown += image ? 1 : 0;
            if (image) {
                EXPECT_FALSE(image->isNull());
            }
            for (const base::Error *error : {image ? nullptr : &image.error(), press ? nullptr : &press.error(),
                     metadata ? nullptr : &metadata.error()}) {
                if (!error)
                    continue;
                ++refused;
                EXPECT_FALSE(error->what.isEmpty()) << i;
                EXPECT_NE(error->kind, base::ErrorKind::WrongUse) << i;
            }
        }
    };
    std::vector<std::thread> threads;
    for (int t = 0; t < 3; ++t)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();
    const auto after = worker::sharedWorkers().counts();
    RecordProperty("shown", shown.load());
    RecordProperty("refusals", refused.load());
    RecordProperty("processes lost", after.lost - before.lost);
    EXPECT_GT(shown, count / 20);
    EXPECT_GT(refused, count / 20);
    EXPECT_LE(after.lost - before.lost, count / 100) << "a decoder crashes too readily";
}

TEST(Hostile, BombsAreRefusedWithinASecond)
{
    // A header that promises the world.
    QByteArray png = pngOf({64, 64, 8, PNG_COLOR_TYPE_RGB, false, {}}, noise);
    for (const quint32 side : {20'000u, 65'000u, 0x7fffffffu}) {
        qToBigEndian<quint32>(side, png.data() + 16);
        qToBigEndian<quint32>(side, png.data() + 20);
        mendChecksum(png, 8);
        expectRefusedAtOnce(png, "png");
    }
    QByteArray jpeg = jpegOfKind(64, 64, JpegKind::YccRgb, true, noise);
    const qsizetype frame = jpeg.indexOf("\xFF\xC2");
    ASSERT_GT(frame, 0);
    qToBigEndian<quint16>(20'000, jpeg.data() + frame + 5);
    qToBigEndian<quint16>(20'000, jpeg.data() + frame + 7);
    expectRefusedAtOnce(jpeg, "jpeg");
    QByteArray webp = webpOf(64, 64, 3, WebpKind::Lossless, noise);
    for (int i = 21; i < 25; ++i) // 16,383 × 16,383 in fourteen bits each
        webp[i] = static_cast<char>(i == 24 ? (webp[i] & 0xF0) | 0x0F : 0xFF);
    expectRefusedAtOnce(webp, "webp");
    TiffForm form;
    form.compression = COMPRESSION_LZW;
    QByteArray tiff = tiffOf(form, noise);
    for (qsizetype at = 8; at + 12 <= tiff.size(); ++at) { // its width and its length
        if (tiff.mid(at, 8) == QByteArray("\x00\x01\x03\x00\x01\x00\x00\x00", 8)
            || tiff.mid(at, 8) == QByteArray("\x01\x01\x03\x00\x01\x00\x00\x00", 8))
            tiff.replace(at + 8, 2, "\x40\x9C"); // 40,000: too many pixels
    }
    expectRefusedAtOnce(tiff, "tiff");
}

TEST(Hostile, BombsThatKeepTheirWordAreRefusedToo)
{
    // 19,000 × 19,000 black pixels, a gigabyte, in one megabyte.
    PngForm large;
    large.width = large.height = 19'000;
    large.type = PNG_COLOR_TYPE_RGB;
    QByteArray png = pngOf({8, 8, 8, PNG_COLOR_TYPE_RGB, false, {}}, noise);
    qToBigEndian<quint32>(19'000, png.data() + 16);
    qToBigEndian<quint32>(19'000, png.data() + 20);
    mendChecksum(png, 8);
    const QByteArray row(19'000 * 3 + 1, '\0');
    z_stream zlib{};
    ASSERT_EQ(deflateInit(&zlib, 1), Z_OK);
    QByteArray packed(2 << 20, '\0');
    zlib.next_out = reinterpret_cast<Bytef *>(packed.data());
    zlib.avail_out = static_cast<uInt>(packed.size());
    for (int y = 0; y < 2000; ++y) { // a tenth of it is enough to have a second's work begun
        zlib.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(row.constData()));
        zlib.avail_in = static_cast<uInt>(row.size());
        ASSERT_EQ(deflate(&zlib, Z_NO_FLUSH), Z_OK);
    }
    deflate(&zlib, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(zlib.total_out));
    deflateEnd(&zlib);
    QByteArray chunk(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(packed.size()), chunk.data());
    png = png.left(33) + chunk + "IDAT" + packed + QByteArray(4, '\0');
    mendChecksum(png, 33);
    expectRefusedAtOnce(png, "png");
}

TEST(Hostile, TextThatInflatesWithoutEndIsNotRead)
{
    QByteArray text = QByteArray("k\0\0", 3) + qCompress(QByteArray(30 << 20, ' '), 9).mid(4);
    QByteArray chunk(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(text.size()), chunk.data());
    chunk += "zTXt" + text + QByteArray(4, '\0');
    mendChecksum(chunk, 0);
    QByteArray png = pngOf({64, 64, 8, PNG_COLOR_TYPE_RGB, false, {}}, noise);
    png.insert(33, chunk.repeated(400)); // twelve gigabytes of blanks
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(decodedForScreen(png, 0));
    EXPECT_LT(timer.elapsed(), 2000);
    timer.restart();
    (void)readMetadata(png); // exiv2 reads them all; its time is short
    EXPECT_LT(timer.elapsed(), 10'000);
    EXPECT_TRUE(probe(png));
}

} // namespace banxin::picture
