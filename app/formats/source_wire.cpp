#include "formats/source_wire.h"

#include "worker/values.h"

namespace banxin::formats::wire {

using manuscript::Block;
using manuscript::LeftOut;
using manuscript::Source;
using manuscript::SourcePicture;

namespace {

using worker::readAs;
using worker::readList;
using worker::written;

/// Each of them takes bytes of its own, so that a count that lies ends with the bytes.
template <typename Value, typename Read> bool readAll(QDataStream &in, std::vector<Value> &all, Read read)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count; ++i) {
        Value value{};
        if (!read(value) || in.status() != QDataStream::Ok)
            return false;
        all.push_back(std::move(value));
    }
    return true;
}

template <typename Enum> bool readEnum(QDataStream &in, Enum &value, Enum last)
{
    quint8 number = 0;
    in >> number;
    value = static_cast<Enum>(number);
    return number <= static_cast<quint8>(last);
}

bool readNumber(QDataStream &in, int &value, int least, int most)
{
    qint32 number = 0;
    in >> number;
    value = number;
    return number >= least && number <= most;
}

constexpr int mostLines = 100'000'000;
constexpr double largestSize = 10'000;

void write(QDataStream &out, const Block &block)
{
    out << quint8(block.kind) << quint8(block.place) << qint32(block.line) << block.text << qint32(block.blanksBefore)
        << block.beginsFile << qint32(block.headingLevel) << block.isIndented << block.isBold << block.isCentred
        << block.isQuoted << block.size << block.style << block.cells << block.isTableHead << block.picture
        << quint32(block.markup.size());
    for (const Block::Markup &mark : block.markup)
        out << qint32(mark.line) << mark.text << qint32(mark.at) << mark.after;
    out << quint32(block.revisions.size());
    for (const Block::Revision &revision : block.revisions)
        out << qint32(revision.at) << qint32(revision.length) << revision.left << revision.author;
}

bool read(QDataStream &in, Block &block)
{
    bool makesSense = readEnum(in, block.kind, Block::Kind::Separator);
    makesSense &= readEnum(in, block.place, Block::Place::Footnote);
    makesSense &= readNumber(in, block.line, 0, mostLines);
    in >> block.text;
    makesSense &= readNumber(in, block.blanksBefore, 0, mostLines);
    in >> block.beginsFile;
    makesSense &= readNumber(in, block.headingLevel, 0, 6);
    in >> block.isIndented >> block.isBold >> block.isCentred >> block.isQuoted >> block.size >> block.style;
    readList(in, block.cells);
    in >> block.isTableHead >> block.picture;
    makesSense &= block.size >= 0 && block.size <= largestSize;
    const auto size = static_cast<int>(block.text.size());
    return makesSense && readAll(in, block.markup, [&](Block::Markup &mark) {
        bool isMark = readNumber(in, mark.line, 0, mostLines);
        in >> mark.text;
        isMark &= readNumber(in, mark.at, 0, size);
        in >> mark.after;
        return isMark;
    }) && readAll(in, block.revisions, [&](Block::Revision &revision) {
        const bool isRevision = readNumber(in, revision.at, 0, size) && readNumber(in, revision.length, 0, size);
        in >> revision.left >> revision.author;
        return isRevision && revision.at + revision.length <= size;
    });
}

void write(QDataStream &out, const std::vector<SourcePicture> &files)
{
    out << quint32(files.size());
    for (const SourcePicture &file : files)
        out << file.name << file.bytes;
}

bool readFiles(QDataStream &in, std::vector<SourcePicture> &files)
{
    return readAll(in, files, [&](SourcePicture &file) {
        in >> file.name >> file.bytes;
        return true;
    });
}

} // namespace

QByteArray toBytes(const ReadArguments &arguments)
{
    return written([&](QDataStream &out) {
        out << quint8(arguments.kind) << quint8(arguments.changes) << arguments.name.left(1000);
    });
}

std::optional<ReadArguments> argumentsFrom(const QByteArray &bytes)
{
    return readAs<ReadArguments>(bytes, [](QDataStream &in, ReadArguments &arguments) {
        const bool hasKind = readEnum(in, arguments.kind, FileKind::Unknown);
        const bool hasChanges = readEnum(in, arguments.changes, TrackedChanges::Rejected);
        in >> arguments.name;
        return hasKind && hasChanges;
    });
}

QByteArray toBytes(const Source &source)
{
    return written([&](QDataStream &out) {
        out << source.name << source.encoding << source.isEncodingDoubtful << source.isWebPage
            << source.hasTrackedChanges << quint32(source.blocks.size());
        for (const Block &block : source.blocks)
            write(out, block);
        out << quint32(source.leftOut.size());
        for (const LeftOut &left : source.leftOut)
            out << qint32(left.line) << left.text << left.why;
        write(out, source.pictures);
        out << source.notes;
    });
}

std::optional<Source> sourceFrom(QByteArrayView bytes)
{
    return readAs<Source>(bytes, [](QDataStream &in, Source &source) {
        in >> source.name >> source.encoding >> source.isEncodingDoubtful >> source.isWebPage
            >> source.hasTrackedChanges;
        const bool makesSense = readAll(in, source.blocks, [&](Block &block) {
            return read(in, block);
        }) && readAll(in, source.leftOut, [&](LeftOut &left) {
            const bool isLine = readNumber(in, left.line, 0, mostLines);
            in >> left.text >> left.why;
            return isLine;
        }) && readFiles(in, source.pictures);
        if (makesSense)
            readList(in, source.notes);
        return makesSense;
    });
}

QByteArray toBytes(const Unpacked &unpacked)
{
    return written([&](QDataStream &out) {
        write(out, unpacked.files);
        out << unpacked.passedOver;
    });
}

std::optional<Unpacked> unpackedFrom(QByteArrayView bytes)
{
    return readAs<Unpacked>(bytes, [](QDataStream &in, Unpacked &unpacked) {
        const bool makesSense = readFiles(in, unpacked.files);
        readList(in, unpacked.passedOver);
        return makesSense;
    });
}

} // namespace banxin::formats::wire
