// XFDF (ISO 19444-1): comments that a reader exports beside the PDF that they are about. It knows no proof marks.
#pragma once

#include "pdf/annotations.h"

namespace banxin::pdf {

/// Whether the bytes are meant as XFDF.
bool isXfdf(const QByteArray &bytes);
/// The first half of the PDF's /ID, where the XFDF names it.
QByteArray xfdfPermanentId(const QByteArray &xfdf);
/// As readAnnotations() tells them; `pdf` is the file that they are about, for its pages. Refused where it is no XFDF
/// or holds too many comments; what makes no sense is passed over.
base::Result<AnnotatedFile> readXfdf(const QByteArray &xfdf, const QByteArray &pdf);
/// These annotations of the first page of `pdf`, as a file beside it; `name` is the PDF's own, for readers that look
/// for it. What each looks like stays in the PDF. Equal input gives equal bytes. Refused where `pdf` cannot be read.
base::Result<QByteArray> toXfdf(
    const QByteArray &pdf, const std::vector<NewAnnotation> &annotations, const QString &name);

} // namespace banxin::pdf
