// What came back in a PDF: annotations matched with the marks that they were by /NM, the rest made marks of what other
// programs write. It changes nothing: facts out, for one commit. Taking in what was taken in makes none.
#pragma once

#include "pdf/annotations.h"
#include "proof/sheet.h"

#include <functional>

namespace banxin::proof {

/// Which proof a PDF of ours is of, written into it.
struct ProofNote {
    base::Id issue;
    base::Id page;
    base::Id proof;
    std::vector<base::Id> marks; // that are in it
};
QByteArray toBytes(const ProofNote &note);
/// Nothing where the bytes are none.
std::optional<ProofNote> proofNoteFrom(const QByteArray &bytes);

/// Finds text of the proof's own page; places in points from the trim's corner.
class AnchorFinder {
public:
    virtual ~AnchorFinder() = default;
    /// The text under the rectangles, a paragraph each, in reading order; empty where there is none.
    virtual std::vector<TextAnchor> textUnder(const std::vector<QRectF> &quads) const = 0;
    /// The caret nearest to where another program put its sign; nothing where no text is near.
    virtual std::optional<TextAnchor> caretAt(const QRectF &rect) const = 0;
};

struct TakenIn {
    std::vector<model::Fact> facts;
    std::vector<Remark> remarks; // new ones, pending
    int unchanged = 0; // marks of ours that are in the file as they are known
    int replies = 0;
    int states = 0; // set in another program; they decide nothing
    int rewritten = 0; // marks whose words were changed there: kept as replies
    int doubled = 0; // in the file more than once, taken once
    int unplaced = 0; // of the new ones: without text under them
    std::vector<base::Id> notReturned; // were in the file as we wrote it; they stay
};

/// `known` are the page's proofs and marks; `origin` is the file's name.
TakenIn takeIn(const pdf::AnnotatedFile &file, const Sheet &known, const Proof &proof, const AnchorFinder &text,
    const QString &origin);

/// The file's own proof among those of the page: by its note, else by the file's permanent id, as `idOf` gives it of
/// each, else by marks that are in it. Null where it is none of them.
const Proof *proofOf(
    const pdf::AnnotatedFile &file, const Sheet &known, const std::function<QByteArray(const Proof &)> &idOf);

} // namespace banxin::proof
