// Manuscripts in formats that must be decoded: web pages, Word and other office files, PDF, pictures, archives and
// folders of them. All decoding is done in worker processes (worker/worker_pool.h) or in LibreOffice, never in the
// calling one.
#pragma once

#include "formats/docx_source.h"
#include "formats/file_kind.h"
#include "manuscript/source.h"

#include <atomic>
#include <memory>
#include <optional>

namespace banxin::formats {

struct ReadOptions {
    TrackedChanges changes = TrackedChanges::Accepted;
    QString encoding; // of a plain text; empty: found out
    std::optional<FileKind> kind; // nothing: what the bytes say. A clipboard says itself that it holds HTML
    std::shared_ptr<const std::atomic<bool>> stop; // once true LibreOffice is not waited for; null: never
};

/// The manuscript in the bytes, whatever kindOf() says they are; plain text too. Takes milliseconds, and seconds where
/// LibreOffice is asked: never on the GUI thread.
base::Result<manuscript::Source> sourceOf(
    const QByteArray &bytes, const QString &name, const ReadOptions &options = {});

} // namespace banxin::formats
