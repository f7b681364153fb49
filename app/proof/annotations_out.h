// Marks as the annotations of a PDF: one each (改正 a caret and what it strikes out), drawn with the signs of GB/T
// 14706, with replies and decisions as answers. It writes no file (pdf/annotations.h).
#pragma once

#include "pdf/annotations.h"
#include "proof/sign.h"

namespace banxin::proof {

/// Sets what stands in the margin and knows the fonts for it.
class NoteSetter {
public:
    virtual ~NoteSetter() = default;
    virtual double widthOf(const QString &text, double size) = 0;
    /// Operators between BT and ET that show the text from the place of the text matrix on: "/F0 9 Tf <0001…> Tj".
    virtual QByteArray shown(const QString &text, double size) = 0;
};

/// What an annotation's /Contents says of the mark, in Chinese, whatever the program speaks: what comes instead, or
/// what is to be done; then its comment on a line of its own.
QString contentsOf(const Remark &remark);
QString contentsOf(const Reply &reply);
QString contentsOf(const Decision &decision);
/// The /NM of the second annotation of 改正.
QString strikeNameOf(const Remark &remark);
/// As /StateModel Review has it, and back from this and from Marked.
QString reviewStateOf(RemarkState state);
std::optional<RemarkState> stateFromReview(const QString &state);

/// Of marks with their places, in their order; one without a place is a note at the page's upper left corner. `trim` is
/// the page's size in points.
std::vector<pdf::NewAnnotation> annotationsOf(const std::vector<Remark> &remarks,
    const std::vector<MarkGeometry> &geometry, const QSizeF &trim, NoteSetter &setter);

} // namespace banxin::proof
