// A plain text as a web page with what sites put round one, as Word files, as a PDF in two columns. For tests.
#pragma once

#include <QByteArray>
#include <QString>

namespace banxin::support {

/// Lines that begin with # are heads; empty lines beyond the first between paragraphs are kept as empty paragraphs.
QString webPageOf(const QString &text);
enum class Heads { Styles, Looks, Typed }; // typed: the # stands in the text
QByteArray wordFileOf(const QString &text, Heads heads);
/// Set as newspapers set it: indents, two columns to a page, heads in larger and bold type, in STSong-Light, which is
/// not embedded. Characters above U+FFFF are left out.
QByteArray twoColumnPdfOf(const QString &text);
/// The characters that a reader of these finds, chrome and all.
QString shownIn(const QString &text, bool inWord);

} // namespace banxin::support
