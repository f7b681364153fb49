// LintText: a manuscript's lines with what each of them is, for the rules of text; what no reading takes is a line too.
#pragma once

#include "base/result.h"
#include "language/checker.h"

namespace banxin::cli {

struct LintText {
    std::vector<language::Paragraph> lines; // as they stand in the file
};

/// The lines of a text file or of standard input (-). Their roles are those that the recogniser gives them.
base::Result<LintText> lintText(const QString &path, const QString &encoding);

/// A publication's word list (CSV); refused where a line of it cannot be read.
base::Result<language::WordList> ownWords(const QString &path);

} // namespace banxin::cli
