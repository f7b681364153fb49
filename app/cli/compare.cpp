// banxin-cli compare: what is otherwise in one PDF than in another.
#include "cli/command.h"
#include "cli/store_arguments.h"
#include "proof/compare_json.h"
#include "proof/compare_sheet.h"
#include "session/file_writer.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = qint64(1) << 30;

base::Result<proof::FileToCompare> fileAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Refused, tr("打不开文件：%1。").arg(file.errorString()), path);
    if (file.size() > kLargestFile)
        return base::failure(base::ErrorKind::Refused, tr("文件太大，没有读。"), path);
    return proof::FileToCompare{file.readAll(), path, -1};
}

/// Drawn again: comparing keeps no pixels, and most runs want none.
base::Result<proof::PageImage> imageOf(const proof::FileToCompare &file, int page, double *scale)
{
    if (page < 0)
        return proof::PageImage{};
    const auto objects = raster::pageObjects(file.pdf, page, file.name);
    if (!objects)
        return tl::unexpected(objects.error());
    if (*scale == 0)
        *scale = proof::comparedScale(objects->shown);
    return proof::comparedImage(file.pdf, page, *objects, *scale);
}

base::Status writeSheets(const proof::FileComparison &comparison, const proof::FileToCompare &before,
    const proof::FileToCompare &after, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return base::failure(base::ErrorKind::Refused, tr("建不了文件夹。"), folder, tr("请检查路径和权限。"));
    int number = 0;
    for (const proof::ComparedPage &page : comparison.pages) {
        ++number;
        if (page.differences.empty())
            continue;
        double scale = 0;
        const auto other = imageOf(after, page.pages.after, &scale);
        const auto one = imageOf(before, page.pages.before, &scale);
        for (const auto *image : {&one, &other})
            if (!*image)
                return tl::unexpected(image->error());
        const QString path = QDir(folder).filePath(u"page-%1.png"_s.arg(number));
        QBuffer file;
        const QImage sheet = proof::comparisonSheet(page.differences, *one, *other, scale);
        if (!file.open(QIODevice::WriteOnly) || !sheet.save(&file, "PNG"))
            return base::failure(base::ErrorKind::Refused, tr("内存不够，画不出比较图。"), path);
        if (const auto saved = session::writeFileDurably(path, file.data()); !saved)
            return saved;
    }
    return {};
}

QString shortened(const QString &words)
{
    constexpr int longest = 60;
    return words.size() > longest ? words.first(longest) + u'…' : words;
}

void print(const proof::FileComparison &comparison)
{
    const auto number = [](int page) { return page < 0 ? tr("无") : QString::number(page + 1); };
    for (const proof::ComparedPage &page : comparison.pages) {
        if (page.differences.empty())
            continue;
        printLine(tr("第 %1 页 → 第 %2 页：差异 %3 处")
                      .arg(number(page.pages.before), number(page.pages.after))
                      .arg(page.differences.size()));
        int at = 0;
        for (const proof::Difference &difference : page.differences) {
            const QRectF rect = difference.rect();
            QString words = difference.about.isEmpty() ? QString() : shortened(difference.about) + u"："_s;
            words += tr("“%1” → “%2”").arg(shortened(difference.before.words), shortened(difference.after.words));
            printLine(u"  %1. %2 %3"_s.arg(++at).arg(proof::titleOf(difference.kind), words));
            printLine(u"     "_s
                + tr("左 %1 上 %2 宽 %3 高 %4 毫米")
                      .arg(rect.x() / 72 * 25.4, 0, 'f', 1)
                      .arg(rect.y() / 72 * 25.4, 0, 'f', 1)
                      .arg(rect.width() / 72 * 25.4, 0, 'f', 1)
                      .arg(rect.height() / 72 * 25.4, 0, 'f', 1));
        }
    }
    printLine(comparison.count() == 0 ? tr("没有差异（%1 页）。").arg(comparison.pages.size())
                                      : tr("共 %1 处差异。").arg(comparison.count()));
}

} // namespace

int runCompare(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption jsonOption(u"json"_s), pngOption(u"png"_s, {}, u"DIR"_s);
    parser.addOptions({jsonOption, pngOption});
    if (!parser.parse(QStringList{u"compare"_s} + arguments) || parser.positionalArguments().size() != 2)
        return report(
            {base::ErrorKind::WrongUse, tr("用法：banxin-cli compare A.pdf B.pdf [--json] [--png DIR]"), {}, {}});
    const auto before = fileAt(parser.positionalArguments().at(0));
    const auto after = fileAt(parser.positionalArguments().at(1));
    for (const auto *file : {&before, &after})
        if (!*file)
            return report(file->error());
    const auto done = proof::comparedFiles(*before, *after);
    if (!done)
        return report(done.error());
    if (parser.isSet(pngOption))
        if (const auto written = writeSheets(*done, *before, *after, parser.value(pngOption)); !written)
            return report(written.error());
    if (parser.isSet(jsonOption))
        printJson(proof::toJson(*done));
    else
        print(*done);
    return Done;
}

} // namespace banxin::cli
