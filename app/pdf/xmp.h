// XMP metadata and document information of one file, which must say the same (ISO 15930-7, 6.4).
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace banxin::pdf {

struct Metadata {
    QString title;
    QString creator; // the program
    QString language; // of the title, e.g. zh-CN
    QDateTime date; // created and modified
    QString documentId; // "uuid:…"
    QByteArray pdfxVersion; // "PDF/X-4"; empty for none
    bool isUniversal = false; // keeps PDF/UA-1 (ISO 14289-1, 5)
};

/// The packet as UTF-8, uncompressed as readers that scan files expect.
QByteArray xmpPacket(const Metadata &metadata);
/// The Info dictionary in PDF syntax.
QByteArray infoDictionary(const Metadata &metadata);

} // namespace banxin::pdf
