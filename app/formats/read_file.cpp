#include "formats/read_file.h"

#include "base/foreign_file.h"
#include "formats/archive_source.h"
#include "formats/zip_archive.h"
#include "manuscript/recogniser.h"

#include <QFileInfo>

namespace banxin::formats {

using manuscript::Reading;
using manuscript::recognised;
using manuscript::Source;
using manuscript::SourcePicture;

using namespace Qt::StringLiterals;

namespace {

// No manuscript with its pictures is larger.
constexpr qint64 longestFile = qint64(256) << 20;

enum class Keep { Nothing, Bytes };

base::Result<ManuscriptFile> folderAt(const QString &path, const ReadOptions &options, Keep keep)
{
    auto files = filesIn(path);
    if (!files)
        return tl::unexpected(files.error());
    ManuscriptFile made;
    if (keep == Keep::Bytes) {
        std::vector<ZipFile> packed;
        for (const SourcePicture &file : *files)
            packed.push_back({file.name, file.bytes});
        auto bytes = zipped(packed);
        if (!bytes)
            return tl::unexpected(bytes.error());
        made.bytes = *std::move(bytes);
    }
    auto source = folderSource(path, *std::move(files), options);
    if (!source)
        return tl::unexpected(source.error());
    made.source = *std::move(source);
    return made;
}

base::Result<ManuscriptFile> fileAt(const QString &path, const ReadOptions &options)
{
    auto bytes = path == "-"_L1 ? base::standardInput(longestFile) : base::foreignFile(path, longestFile);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto source = sourceOf(*bytes, QFileInfo(path).fileName(), options);
    if (!source) {
        base::Error error = source.error();
        error.where = path;
        return tl::unexpected(error);
    }
    return ManuscriptFile{*std::move(bytes), *std::move(source)};
}

base::Result<ManuscriptFile> readAt(const QString &path, const ReadOptions &options, Keep keep)
{
    return QFileInfo(path).isDir() ? folderAt(path, options, keep) : fileAt(path, options);
}

} // namespace

base::Result<Source> sourceFrom(const QByteArray &bytes, const QString &name, const ReadOptions &options)
{
    return sourceOf(bytes, name, options);
}

base::Result<ManuscriptFile> manuscriptAt(const QString &path, const ReadOptions &options)
{
    return readAt(path, options, Keep::Bytes);
}

base::Result<Reading> readFile(const QString &path, const ReadOptions &options)
{
    const auto file = readAt(path, options, Keep::Nothing);
    if (!file)
        return tl::unexpected(file.error());
    return recognised(file->source);
}

} // namespace banxin::formats
