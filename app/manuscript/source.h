// Source: a manuscript as its reader found it, block by block, before anybody decides what is what. Readers of
// every format make one; the recogniser reads it. Nothing in it is cleaned.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace banxin::manuscript {

/// A line of a plain text, a paragraph of Word or of a web page, a row of a table, a picture.
struct Block {
    enum class Kind { Text, TableRow, Picture, Separator };
    Kind kind = Kind::Text;
    /// Where a Word file has it: in the text, in a box beside it (after the paragraph that holds the box), or at the
    /// end.
    enum class Place { Story, TextBox, Footnote };
    Place place = Place::Story;
    int line = 0; // from 1: of the file, where it has lines, else the block's number
    QString text; // as it stands, white space at its ends and all; of a picture its caption or alternate text
    int blanksBefore = 0; // empty lines
    bool beginsFile = false; // of several files in one manuscript, but for the first: no story goes on over it
    int headingLevel = 0; // 1 to 6 where markup or a style says so; 0: not said
    bool isIndented = false; // begins with full-width spaces, a tab or a first-line indent
    bool isBold = false; // the whole of it
    bool isCentred = false;
    bool isQuoted = false;
    double size = 0; // of its type in points; 0: not known
    QString style; // the name of a Word style or a class, as written
    QStringList cells; // of a table's row
    bool isTableHead = false;
    QString picture; // of a picture: what it is called in `Source::pictures`, or its address
    /// Markup that was taken off the text, e.g. `#`; each once, in their order. Where lines of a hard-wrapped text
    /// were joined it is the line end, told on the line that ends.
    struct Markup {
        int line = 0;
        QString text;
        int at = 0; // where in the block's text it stood
        QString after; // what stands there now: a space where Western words were parted by the line end alone
        int id = -1; // its Change::id, which the recogniser gives
        int stood = -1; // where it stood in the source's text, of marks that the recogniser takes off
    };
    std::vector<Markup> markup;
    /// A tracked change as it was settled, for people to see: a run of the text that it brought in, or the words that
    /// it took out there (they stand in Source::leftOut).
    struct Revision {
        int at = 0; // in the block's text
        int length = 0; // 0: taken out
        QString left;
        QString author;
    };
    std::vector<Revision> revisions;
};

/// The line of the file on which a place in the block's text stands; another than `line` where lines were joined.
int lineAt(const Block &block, qsizetype at);

/// What the reader itself left out: tags' own text such as scripts and menus, mail headers.
struct LeftOut {
    int line = 0;
    QString text;
    QString why;
};

struct SourcePicture {
    QString name;
    QByteArray bytes;
};

struct Source {
    QString name; // of the file
    QString encoding; // UTF-8, UTF-16LE, GB18030, …; empty where the format knows of none
    bool isEncodingDoubtful = false; // a detector's guess: to be warned of
    bool isWebPage = false;
    bool hasTrackedChanges = false; // that nobody has settled yet
    std::vector<Block> blocks;
    std::vector<LeftOut> leftOut;
    std::vector<SourcePicture> pictures;
    QStringList notes; // of the reader to people: tracked changes, macros left alone, …
};

} // namespace banxin::manuscript
