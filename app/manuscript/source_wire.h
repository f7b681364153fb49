// What the manuscript tasks of a worker are asked and what comes back, as bytes. What comes back is checked: the other
// side has read foreign data.
#pragma once

#include "manuscript/docx_source.h"
#include "manuscript/file_kind.h"
#include "manuscript/source.h"

#include <optional>

namespace banxin::manuscript::wire {

constexpr auto readTask = "manuscript.read";
constexpr auto unpackTask = "manuscript.unpack";

struct ReadArguments {
    FileKind kind = FileKind::Html;
    TrackedChanges changes = TrackedChanges::Accepted;
    QString name;
};
QByteArray toBytes(const ReadArguments &arguments);
std::optional<ReadArguments> argumentsFrom(const QByteArray &bytes);

QByteArray toBytes(const Source &source);
std::optional<Source> sourceFrom(QByteArrayView bytes);

/// Files out of an archive, names with folders.
struct Unpacked {
    std::vector<SourcePicture> files;
    QStringList passedOver; // names
};
QByteArray toBytes(const Unpacked &unpacked);
std::optional<Unpacked> unpackedFrom(QByteArrayView bytes);

} // namespace banxin::manuscript::wire
