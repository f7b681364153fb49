#include "formats/archive_source.h"

#include "base/foreign_file.h"
#include "formats/source_wire.h"
#include "worker/asking.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace banxin::formats {

using manuscript::Block;
using manuscript::LeftOut;
using manuscript::Source;
using manuscript::SourcePicture;

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 mostBytes = qint64(200) << 20;
constexpr std::size_t mostFiles = 2000;

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

/// 2 before 10; the same on every machine.
bool isBefore(const QString &one, const QString &other)
{
    qsizetype i = 0, j = 0;
    while (i < one.size() && j < other.size()) {
        if (one[i].isDigit() && other[j].isDigit()) {
            const auto numberAt = [](const QString &text, qsizetype &at) {
                while (at < text.size() - 1 && text[at] == u'0' && text[at + 1].isDigit())
                    ++at;
                const qsizetype from = at;
                while (at < text.size() && text[at].isDigit())
                    ++at;
                return QStringView(text).sliced(from, at - from);
            };
            const QStringView first = numberAt(one, i), second = numberAt(other, j);
            if (first.size() != second.size())
                return first.size() < second.size();
            if (const int order = first.compare(second); order != 0)
                return order < 0;
            continue;
        }
        if (one[i] != other[j])
            return one[i] < other[j];
        ++i;
        ++j;
    }
    return one.size() - i < other.size() - j;
}

/// What programs leave in folders and archives.
bool isLitter(const QString &name)
{
    const QString file = name.section(u'/', -1);
    return name.startsWith("__MACOSX/"_L1) || name.contains("/__MACOSX/"_L1) || file.startsWith(u'.')
        || file.startsWith("~$"_L1) || file.compare("Thumbs.db"_L1, Qt::CaseInsensitive) == 0
        || file.compare("desktop.ini"_L1, Qt::CaseInsensitive) == 0;
}

/// What is asked of files within: each is what its own bytes say.
ReadOptions ofEach(ReadOptions options)
{
    options.kind.reset();
    return options;
}

QString fileOf(const QString &name) { return name.section(u'/', -1); }
QString stemOf(const QString &name) { return QFileInfo(fileOf(name)).completeBaseName(); }

enum class Is { Text, Picture };

void append(Source &all, Source &&one, Is kind)
{
    const int offset = all.blocks.empty() ? 0 : all.blocks.back().line;
    bool isFirst = !all.blocks.empty();
    for (Block &block : one.blocks)
        block.beginsFile = false;
    for (Block &block : one.blocks) {
        block.line += offset;
        for (Block::Markup &mark : block.markup)
            mark.line += offset;
        if (std::exchange(isFirst, false)) {
            block.blanksBefore = std::max(block.blanksBefore, 2);
            block.beginsFile = kind == Is::Text; // another text is another story; a picture goes with the last
        }
        all.blocks.push_back(std::move(block));
    }
    for (LeftOut &left : one.leftOut) {
        left.line += offset;
        all.leftOut.push_back(std::move(left));
    }
    for (SourcePicture &picture : one.pictures)
        all.pictures.push_back(std::move(picture));
    for (const QString &note : one.notes)
        all.notes.push_back(u"%1：%2"_s.arg(one.name, note));
    if (all.encoding.isEmpty())
        all.encoding = one.encoding;
    all.isEncodingDoubtful |= one.isEncodingDoubtful;
    all.isWebPage |= one.isWebPage;
    all.hasTrackedChanges |= one.hasTrackedChanges;
}

/// The text that names the picture: its caption stands in it.
Block *captionFor(Source &all, const QString &picture)
{
    const QString stem = stemOf(picture);
    if (stem.size() < 2)
        return nullptr;
    for (Block &block : all.blocks)
        if (block.kind == Block::Kind::Picture
            && (fileOf(block.picture) == fileOf(picture) || stemOf(block.picture) == stem))
            return &block;
    for (Block &block : all.blocks)
        if (block.kind == Block::Kind::Text && block.text.size() < 400 && block.text.contains(stem))
            return &block;
    return nullptr;
}

} // namespace

base::Result<Source> joined(const QString &name, std::vector<SourcePicture> files, const ReadOne &read)
{
    std::erase_if(files, [](const SourcePicture &file) { return isLitter(file.name) || file.bytes.isEmpty(); });
    std::sort(files.begin(), files.end(),
        [](const SourcePicture &one, const SourcePicture &other) { return isBefore(one.name, other.name); });
    Source all;
    all.name = name;
    std::vector<Source> pictures;
    for (const SourcePicture &file : files) {
        const FileKind kind = kindOf(file.bytes);
        if (kind == FileKind::Zip || kind == FileKind::Unknown) {
            all.notes.push_back(tr("%1 不是稿件，没有读入。").arg(file.name));
            continue;
        }
        auto one = read(file.bytes, file.name);
        if (!one) {
            all.notes.push_back(tr("%1 没有读入：%2").arg(file.name, one.error().what));
            continue;
        }
        one->name = file.name;
        if (kind == FileKind::Picture)
            pictures.push_back(*std::move(one));
        else
            append(all, *std::move(one), Is::Text);
    }
    for (Source &one : pictures) {
        Block *caption = captionFor(all, one.name);
        const auto own = std::find_if(one.blocks.begin(), one.blocks.end(),
            [](const Block &block) { return block.kind == Block::Kind::Picture; });
        if (!caption || own == one.blocks.end() || one.pictures.empty()) {
            append(all, std::move(one), Is::Picture);
            continue;
        }
        const QString picture = one.pictures.front().name;
        if (caption->kind == Block::Kind::Picture) {
            caption->picture = picture;
            if (caption->text.trimmed().isEmpty())
                caption->text = own->text;
            else if (!own->text.isEmpty())
                all.notes.push_back(tr("%1 自带的说明：%2").arg(one.name, own->text));
        } else {
            // Its caption is in the text: the picture stands before it.
            Block block;
            block.kind = Block::Kind::Picture;
            block.line = caption->line;
            block.picture = picture;
            block.beginsFile = std::exchange(caption->beginsFile, false);
            if (!own->text.isEmpty())
                all.notes.push_back(tr("%1 自带的说明：%2").arg(one.name, own->text));
            all.blocks.insert(all.blocks.begin() + (caption - all.blocks.data()), std::move(block));
        }
        for (SourcePicture &file : one.pictures)
            all.pictures.push_back(std::move(file));
        for (const QString &note : one.notes)
            all.notes.push_back(u"%1：%2"_s.arg(one.name, note));
    }
    if (all.blocks.empty()) {
        return base::failure(base::ErrorKind::Refused, tr("里面没有读得出来的稿件或图片。"), name,
            all.notes.isEmpty() ? QString() : all.notes.first());
    }
    return all;
}

base::Result<Source> zipSource(const QByteArray &bytes, const QString &name, const ReadOptions &options)
{
    auto request = worker::requestFor(wire::unpackTask, bytes, name);
    request.arguments = wire::toBytes(wire::ReadArguments{FileKind::Zip, options.changes, name});
    request.cpuSeconds = 10;
    auto unpacked = worker::asked<wire::Unpacked>(request,
        {base::ErrorKind::Refused, tr("解读稿件的进程给出了不合情理的结果，文件没有读入。"), name,
            tr("请让来稿的人重新保存或重新压缩后再发一次。")},
        wire::unpackedFrom);
    if (!unpacked)
        return tl::unexpected(unpacked.error());
    auto all = joined(
        name, std::move(unpacked->files), [each = ofEach(options)](const QByteArray &one, const QString &itsName) {
            return sourceOf(one, itsName, each);
        });
    if (all)
        for (const QString &passed : unpacked->passedOver)
            all->notes.push_back(tr("压缩包里 %1 的路径不正常，没有读入。").arg(passed));
    return all;
}

base::Result<std::vector<SourcePicture>> filesIn(const QString &path)
{
    const QDir folder(path);
    std::vector<SourcePicture> files;
    qint64 left = mostBytes;
    QDirIterator entries(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString file = entries.next(), name = folder.relativeFilePath(file);
        if (isLitter(name))
            continue;
        if (entries.fileInfo().size() > left || files.size() >= mostFiles)
            return base::failure(base::ErrorKind::Refused, tr("文件夹太大：最多读 2000 个文件、200 MB。"), path);
        auto bytes = base::foreignFile(file, left);
        if (!bytes)
            return tl::unexpected(bytes.error());
        left -= bytes->size();
        files.push_back({name, *std::move(bytes)});
    }
    std::sort(files.begin(), files.end(),
        [](const SourcePicture &one, const SourcePicture &other) { return isBefore(one.name, other.name); });
    return files;
}

base::Result<Source> folderSource(const QString &path, std::vector<SourcePicture> files, const ReadOptions &options)
{
    return joined(QDir(path).dirName(), std::move(files),
        [each = ofEach(options)](const QByteArray &one, const QString &name) { return sourceOf(one, name, each); });
}

} // namespace banxin::formats
