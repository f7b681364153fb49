// PDFs as advertisers send them, written by hand so that a test knows every object in them.
#pragma once

#include <QByteArray>

#include <vector>

namespace banxin::support {

/// Objects and their cross-reference table.
class PdfText {
public:
    /// The number that the next object gets.
    int next() const { return static_cast<int>(m_objects.size()) + 1; }
    int add(const QByteArray &object);
    int addStream(const QByteArray &entries, const QByteArray &data);
    void replace(int object, const QByteArray &value) { m_objects[std::size_t(object - 1)] = value; }
    QByteArray file(int root) const;

private:
    std::vector<QByteArray> m_objects;
};

QByteArray reference(int object);
/// A file of one page of 200 × 100 pt with this content and these resources; `more` are entries of its page.
QByteArray onePage(PdfText &text, const QByteArray &content, const QByteArray &resources, const QByteArray &more = {});

/// An RGB page of 300 × 600 pt, turned to 600 × 300, with images, alpha, gradients, patterns, glyphs as programs, soft
/// masks and blending; and with everything that must not reach a press: hidden layers, annotations, JavaScript,
/// embedded files, form fields, XFA, launch and URI actions, metadata, thumbnails, OPI, alternates, reference and
/// PostScript XObjects, transfer functions. `jpeg`, where given, is an RGB one of 120 × 90 pixels.
QByteArray wildAdvert(const QByteArray &jpeg = {});

} // namespace banxin::support
