// ExportPlan: which files an export writes, what they are called and which pages each of them holds. It writes none.
#pragma once

#include "base/result.h"
#include "model/document.h"

#include <QString>

#include <vector>

namespace banxin::session {

struct ExportFile {
    QString path;
    QString title; // of the document: 株洲日报 2020-10-19 A01
    std::vector<base::Id> pages;
};

/// `path` is a file that holds all `pages`, or a folder: then files are named by the printer's pattern, one a page
/// where `perPage`. Refused where a file cannot be written there, or two would have one name.
base::Result<std::vector<ExportFile>> exportFiles(const model::Document &document, const model::Issue &issue,
    const model::Publication &publication, const std::vector<base::Id> &pages, const QString &path,
    const QString &pattern, bool perPage);

/// `{code}`, `{publication}`, `{date}` (20201019), `{edition}`, `{page}` and `{section}` (empty for several pages) and
/// `{version}` (of a delivery; else empty) filled in; what no file name may hold becomes a hyphen. Ends in .pdf.
QString exportFileName(const QString &pattern, const model::Publication &publication, const model::Issue &issue,
    const QString &pageNumber, const QString &section = {}, const QString &version = {});

} // namespace banxin::session
