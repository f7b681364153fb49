// plainPdf: a PDF's objects one by one as text, for tests that look for them; streams stay as they are.
#pragma once

#define POINTERHOLDER_TRANSITION 4
#include <QByteArray>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace banxin::test {

inline QByteArray plainPdf(const QByteArray &pdf)
{
    QPDF file;
    file.processMemoryFile("pdf", pdf.constData(), std::size_t(pdf.size()));
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

} // namespace banxin::test
