// What the manuscript tasks of a worker are asked and what comes back, as bytes. What comes back is checked: the other
// side has read foreign data.
#pragma once

#include "formats/docx_source.h"
#include "formats/file_kind.h"
#include "manuscript/source.h"

#include <optional>

namespace banxin::formats::wire {

constexpr auto readTask = "manuscript.read";
constexpr auto unpackTask = "manuscript.unpack";

struct ReadArguments {
    FileKind kind = FileKind::Html;
    TrackedChanges changes = TrackedChanges::Accepted;
    QString name;
};
QByteArray toBytes(const ReadArguments &arguments);
std::optional<ReadArguments> argumentsFrom(const QByteArray &bytes);

QByteArray toBytes(const manuscript::Source &source);
std::optional<manuscript::Source> sourceFrom(QByteArrayView bytes);

/// Files out of an archive, names with folders.
struct Unpacked {
    std::vector<manuscript::SourcePicture> files;
    QStringList passedOver; // names
};
QByteArray toBytes(const Unpacked &unpacked);
std::optional<Unpacked> unpackedFrom(QByteArrayView bytes);

} // namespace banxin::formats::wire
