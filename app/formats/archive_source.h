// Several files as one manuscript: what comes in a ZIP or lies in a folder. Texts in the order of their names, pictures
// with the captions that name them.
#pragma once

#include "formats/foreign_source.h"

#include <functional>

namespace banxin::formats {

/// Unpacked in a worker, each file then read for itself. Names of encodings, notes and left-out lines of all are kept;
/// lines are numbered through.
base::Result<manuscript::Source> zipSource(
    const QByteArray &bytes, const QString &name, const ReadOptions &options = {});
/// The files under the folder, at most 2,000 and 200 MB, in the order of their names; links are not followed.
base::Result<std::vector<manuscript::SourcePicture>> filesIn(const QString &folder);
base::Result<manuscript::Source> folderSource(
    const QString &path, std::vector<manuscript::SourcePicture> files, const ReadOptions &options = {});

using ReadOne = std::function<base::Result<manuscript::Source>(const QByteArray &bytes, const QString &name)>;
/// Files that cannot be read are told in the notes; refused where none can.
base::Result<manuscript::Source> joined(
    const QString &name, std::vector<manuscript::SourcePicture> files, const ReadOne &read);

} // namespace banxin::formats
