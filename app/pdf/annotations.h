// The comments in a PDF: reading those that anybody's program wrote, and writing ours onto a page that stays as it is.
// It knows no proof marks.
#pragma once

#include <QRectF>

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <vector>

namespace banxin::pdf {

class EmbeddedFont;

/// ISO 32000-1, 12.5.6.2. Places are in points from the upper left corner of the page's trim box, y downwards, of the
/// page as it stands before /Rotate.
struct Annotation {
    int page = 0;
    QByteArray subtype; // "Highlight"
    QString name; // /NM
    QString subject;
    QString author;
    QString contents; // of /RC without its markup where there is no more
    QString modified; // ISO 8601 in UTC; empty where it says nothing that can be read
    QString state, stateModel; // "Accepted", "Review"
    QString intent; // "Replace"
    int replyTo = -1; // index of the one that /IRT names
    bool isGrouped = false; // /RT /Group: part of that one, no answer to it
    QRectF rect;
    std::vector<QRectF> quads; // what /QuadPoints encloses
    friend bool operator==(const Annotation &, const Annotation &) = default;
};

struct AnnotatedFile {
    std::vector<QSizeF> pages; // trim, in points
    QByteArray permanentId; // the first half of /ID; readers that save a file keep it
    QByteArray note; // what withAnnotations() was given, where it is still there
    std::vector<Annotation> annotations; // that a person made; no links, fields and pop-ups
    friend bool operator==(const AnnotatedFile &, const AnnotatedFile &) = default;
};

/// At most so many annotations are read of a file.
inline constexpr int kMostAnnotations = 20000;

/// Refused where the bytes are no PDF, want a password or hold too many annotations. For foreign files: in a worker
/// alone. Annotations that make no sense are passed over.
base::Result<AnnotatedFile> readAnnotations(const QByteArray &pdf);

struct NewAnnotation {
    Annotation says; // `quads` are written as they are; `replyTo` names another of the list
    std::array<double, 3> rgb = {0, 0, 0};
    std::vector<QPointF> vertices; // of Line and PolyLine
    bool isHidden = false;
    /// Content that draws it, in points from the trim's corner, y downwards; fonts are /F0, /F1 …, /Faint makes lines
    /// and type 45 %, /Paper ground 88 % opaque. Empty: nothing is seen of it.
    QByteArray appearance;
};

/// The first page of `pdf`, otherwise unchanged, with these annotations besides its own; its medium grows where they
/// stand beyond it. `note` is kept in the file for
/// readAnnotations(). The fonts are prepared. Claims to be PDF/X or PDF/UA are taken out: a page with comments is
/// neither. Equal input gives equal bytes.
base::Result<QByteArray> withAnnotations(const QByteArray &pdf, const std::vector<NewAnnotation> &annotations,
    const std::vector<const EmbeddedFont *> &fonts, const QByteArray &note);

} // namespace banxin::pdf
