// debian_pictures FOLDER...: every file in the folders that is a picture, or says so by its name, is read as an import,
// the screen and the press read it. None may cost a worker, ten seconds, or an answer without a sentence. Prints what
// came of them, and fails where too few were found to mean anything.
#include "base/foreign_file.h"
#include "picture/picture.h"
#include "picture/press_profile.h"
#include "session/picture_file.h"
#include "worker/worker_pool.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <map>

namespace {

using namespace banxin;
using namespace Qt::StringLiterals;

constexpr qint64 kMostMilliseconds = 10'000; // for one file
/// By content, of all four packages in Debian 12: 510.
constexpr int kLeastPictures = 400;
constexpr int kLeastOfFolder = 15;

enum class Kind { None, ByName, ByContent };

Kind kindOf(const QByteArray &bytes, const QString &suffix)
{
    const auto begins = [&](QByteArrayView with) { return bytes.startsWith(with); };
    if (begins("\xFF\xD8\xFF") || begins("\x89PNG") || begins(QByteArrayView("II*\0", 4))
        || begins(QByteArrayView("MM\0*", 4)) || begins(QByteArrayView("II+\0", 4))
        || begins(QByteArrayView("MM\0+", 4)) || (begins("RIFF") && bytes.mid(8, 4) == "WEBP"))
        return Kind::ByContent;
    static const QStringList names{u"jpg"_s, u"jpeg"_s, u"jpe"_s, u"jp2"_s, u"png"_s, u"tif"_s, u"tiff"_s, u"webp"_s,
        u"gif"_s, u"bmp"_s, u"psd"_s, u"pgf"_s, u"tga"_s, u"ppm"_s, u"pgm"_s, u"crw"_s, u"cr2"_s, u"nef"_s, u"orf"_s,
        u"raf"_s, u"rw2"_s, u"pef"_s, u"arw"_s, u"sr2"_s, u"srw"_s, u"dng"_s, u"mrw"_s, u"exv"_s, u"eps"_s, u"heic"_s,
        u"avif"_s, u"jxl"_s};
    return names.contains(suffix.toLower()) ? Kind::ByName : Kind::None;
}

struct Tally {
    int files = 0, pictures = 0, imported = 0, shown = 0, printed = 0, withWords = 0, faults = 0;
    qint64 slowest = 0;
    QString slowestName;
    std::map<QString, int> refusals; // by their sentence, numbers left out
};

/// The sentence without what differs from file to file.
QString classOf(const base::Error &error)
{
    QString sentence = error.what;
    for (QChar &c : sentence) {
        if (c.isDigit())
            c = u'#';
    }
    while (sentence.contains(u"##"_s))
        sentence.replace(u"##"_s, u"#"_s);
    return sentence;
}

class Reader {
public:
    Reader() { m_conversion.outputProfile = picture::bestInstalledPressProfile().icc; }

    void read(const QString &path, const QByteArray &bytes, Tally &tally)
    {
        const int lost = worker::sharedWorkers().counts().lost;
        QElapsedTimer timer;
        timer.start();
        const auto file = session::pictureFile(path, u"株洲日报"_s);
        const auto image = picture::decodedForScreen(bytes, 300, path);
        const auto press = picture::convertedForPress(bytes, m_conversion, path);
        const auto words = picture::readMetadata(bytes, path);
        const qint64 milliseconds = timer.elapsed();
        tally.imported += file ? 1 : 0;
        tally.shown += image ? 1 : 0;
        tally.printed += press ? 1 : 0;
        tally.withWords += words ? 1 : 0;
        if (milliseconds > tally.slowest) {
            tally.slowest = milliseconds;
            tally.slowestName = path.section(u'/', -1);
        }
        const auto fault = [&](const QString &what) {
            ++tally.faults;
            std::printf("FAIL %s: %s\n", qPrintable(path), qPrintable(what));
        };
        const base::Error *errors[] = {file ? nullptr : &file.error(), image ? nullptr : &image.error(),
            press ? nullptr : &press.error(), words ? nullptr : &words.error()};
        for (const base::Error *error : errors) {
            if (error && (error->what.isEmpty() || error->kind != base::ErrorKind::Refused))
                fault(u"refused without a sentence"_s);
        }
        if (image && (image->isNull() || std::max(image->width(), image->height()) > 300))
            fault(u"no pixels, or too many"_s);
        if (press && (press->width < 1 || press->height < 1 || press->data.isEmpty()))
            fault(u"nothing for the press"_s);
        if (worker::sharedWorkers().counts().lost != lost)
            fault(u"a worker was lost: "_s
                + (image ? press ? QString() : press.error().toText() : image.error().toText()));
        if (milliseconds >= kMostMilliseconds)
            fault(u"%1 ms"_s.arg(milliseconds));
        if (!file)
            ++tally.refusals[classOf(file.error())];
        else if (!image)
            ++tally.refusals[u"on the screen: "_s + classOf(image.error())];
        else if (!press)
            ++tally.refusals[u"for the press: "_s + classOf(press.error())];
    }

private:
    picture::PressConversion m_conversion;
};

Tally readFolder(const QString &folder, Reader &reader)
{
    Tally tally;
    QStringList paths;
    QDirIterator files(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << files.next();
    paths.sort();
    for (const QString &path : paths) {
        const auto bytes = base::foreignFile(path);
        const Kind kind = bytes ? kindOf(*bytes, path.section(u'.', -1)) : Kind::None;
        if (kind == Kind::None)
            continue;
        ++tally.files;
        tally.pictures += kind == Kind::ByContent ? 1 : 0;
        reader.read(path, *bytes, tally);
    }
    return tally;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Reader reader;
    int pictures = 0, faults = 0;
    for (const QString &folder : QCoreApplication::arguments().mid(1)) {
        const Tally tally = readFolder(folder, reader);
        std::printf(
            "%s: %d files, %d of them pictures of our formats by content; %d imported, %d shown, %d for the press, "
            "%d with readable words; slowest %lld ms (%s)\n",
            qPrintable(folder.section(u'/', -1)), tally.files, tally.pictures, tally.imported, tally.shown,
            tally.printed, tally.withWords, static_cast<long long>(tally.slowest), qPrintable(tally.slowestName));
        for (const auto &[sentence, count] : tally.refusals)
            std::printf("    %4d  %s\n", count, qPrintable(sentence));
        pictures += tally.pictures;
        faults += tally.faults;
        if (tally.pictures < kLeastOfFolder || tally.shown == 0) {
            ++faults;
            std::printf("FAIL %s: too few pictures to mean anything\n", qPrintable(folder));
        }
    }
    if (pictures < kLeastPictures) {
        ++faults;
        std::printf("FAIL %d pictures in all, expected %d\n", pictures, kLeastPictures);
    }
    std::printf("%d pictures, %d workers lost, %d faults\n", pictures, worker::sharedWorkers().counts().lost, faults);
    return faults == 0 ? 0 : 1;
}
