// Plain text and Markdown: decoded and split into blocks.
#pragma once

#include "manuscript/source.h"

namespace banxin::manuscript {

struct DecodedText {
    QString text; // line ends are \n
    QString encoding;
    bool isDoubtful = false; // a guess: nothing strict fitted
};

/// BOM, strict UTF-8, strict GB18030 (Big5 where that makes mojibake and Big5 does not: doubtful), then what a detector
/// holds most likely; refused where nothing fits. `as` is an
/// encoding that somebody has named (as ICU knows it): it alone is tried.
base::Result<DecodedText> decodedText(const QByteArray &bytes, const QString &name, const QString &as = {});

/// Lines as blocks. Markdown's marks are taken off and kept as markup; its tables and pictures become blocks of theirs.
/// The lines of a hard-wrapped paragraph are one block. A table row's text is the line without its bars.
Source textSource(const DecodedText &decoded, const QString &name);

} // namespace banxin::manuscript
