// Marks out to other readers and back: a proof's kept PDF with its marks as annotations, and what people did with it
// there. Nothing here asks where files lie, and nothing but keep() changes the newsroom.
#pragma once

#include "session/session.h"

#include "proof/annotations_in.h"

namespace banxin::session {

/// A proof with its page as it was when it was made.
struct ProofPage {
    proof::Proof proof;
    QByteArray pdf; // the kept one
    model::Document document;
    std::shared_ptr<const layout::PageLayout> layout;
};

// The functions ending in Now may be called from `work` of Session::aside().

/// The page's proofs and marks.
base::Result<proof::Sheet> sheetNow(Session &session, base::Id page);
/// `document` is the issue at the proof's revision (Session::documentAt).
base::Result<ProofPage> proofPageNow(Session &session, const proof::Proof &proof, const model::Document &document);

struct AnnotatedProof {
    QByteArray pdf;
    int marks = 0; // of the proof's round, and open ones of others
    int withoutPlace = 0; // of these, notes in the page's corner: what they are about is not on this proof
};
base::Result<AnnotatedProof> annotatedNow(Session &session, const ProofPage &page, const proof::Sheet &sheet);
/// Writes that PDF to `path`. Where it ends with .xfdf: the comments alone (pdf/xfdf.h), and beside them, named alike,
/// the proof's own PDF, which readers open with them; another file that has this name stays, and all is Refused.
base::Result<AnnotatedProof> writeMarksNow(
    Session &session, const QString &path, const ProofPage &page, const proof::Sheet &sheet);

/// A PDF that came back, and whose it is.
struct ReturnedMarks {
    pdf::AnnotatedFile file;
    QString name; // of the file, without folders
    proof::Sheet sheet;
    proof::Proof proof;
};
/// Where the PDF says of which issue it is; null where it says nothing.
base::Result<std::pair<pdf::AnnotatedFile, base::Id>> returnedFileNow(const QByteArray &pdf, const QString &name);
/// `page` null: the one that the PDF names. Refused where it is no PDF, has not one page, or is no proof of that page.
base::Result<ReturnedMarks> returnedMarksNow(
    Session &session, const pdf::AnnotatedFile &file, const QString &name, base::Id page);
/// The same of comments that were exported beside the PDF (pdf/xfdf.h): about the proof whose /ID they name, or whose
/// marks; else about the page's newest.
base::Result<ReturnedMarks> returnedXfdfNow(
    Session &session, const QByteArray &xfdf, const QString &name, base::Id page);
/// Whichever of the two it is, of a page that is known.
base::Result<ReturnedMarks> returnedNow(Session &session, const QByteArray &bytes, const QString &name, base::Id page);
/// Also Refused where the page has another size than the proof.
base::Result<proof::TakenIn> takeInNow(const ReturnedMarks &returned, const ProofPage &page);

/// New marks that are about text that has changed since.
std::vector<base::Id> staleOf(const proof::TakenIn &taken, const model::Document &now);
/// Into the newsroom, in one commit; nothing where nothing is new.
base::Status keep(Session &session, const proof::TakenIn &taken);
/// For programs without a window: waits for it.
base::Result<model::Document> documentAtNow(Session &session, std::int64_t revision);

} // namespace banxin::session
