// CleanPdf: a page of everything that preflight looks at, in which it finds nothing: text in both kinds of fonts,
// pictures, spots, gradients, patterns, forms, tags. Tests break one thing in it at a time.
#pragma once

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QByteArray>

#include <string>

namespace banxin::support {

/// The clean file's bytes; made once a process, through the press writer's fonts.
const QByteArray &cleanPdf();

/// The clean file, open to be changed.
class OpenPdf {
public:
    explicit OpenPdf(const QByteArray &bytes);

    QPDF &qpdf() { return m_qpdf; }
    QPDFObjectHandle catalog() { return m_qpdf.getRoot(); }
    QPDFObjectHandle page() { return m_qpdf.getAllPages().at(0); }
    QPDFObjectHandle resource(const char *kind, const char *name);
    QPDFObjectHandle add(const std::string &object); // in PDF syntax
    QPDFObjectHandle addStream(const std::string &dictionary, const std::string &data);

    /// The page's content with the first `old` replaced; aborts where there is none.
    void edit(const std::string &old, const std::string &replacement);
    void append(const std::string &content);
    void editStream(QPDFObjectHandle stream, const std::string &old, const std::string &replacement);
    static std::string dataOf(QPDFObjectHandle stream);

    enum class Encryption { None, UserPasswordEmpty, UserPasswordSet };
    QByteArray written(const std::string &version = "1.6", Encryption encryption = Encryption::None);

private:
    QByteArray m_bytes;
    QPDF m_qpdf;
};

} // namespace banxin::support
