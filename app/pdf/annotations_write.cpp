#include "pdf/annotations.h"

#include "pdf/deflate.h"
#include "pdf/embedded_font.h"
#include "pdf/file_builder.h"
#include "pdf/page_boxes.h"
#include "pdf/syntax.h"

#include <QCoreApplication>

namespace banxin::pdf {

namespace {

/// "2020-10-18T14:00:00Z" as a PDF has it.
QByteArray dateOf(const QString &iso)
{
    QString digits;
    for (const QChar c : iso)
        if (c.isDigit())
            digits += c;
    return "(D:" + digits.left(14).toLatin1() + "Z)";
}

class Writer {
public:
    Writer(FileBuilder &file, const ShownBox &box)
        : m_file(file)
        , m_box(box)
    {
    }

    int resources(const std::vector<const EmbeddedFont *> &fonts)
    {
        QByteArray made = "<< /ExtGState << /Faint << /CA .45 /ca .45 >> /Paper << /ca .88 >> >> /Font <<";
        for (std::size_t i = 0; i < fonts.size(); ++i)
            made += " /F" + QByteArray::number(qsizetype(i)) + ' ' + referenceTo(fonts[i]->addTo(m_file).horizontal);
        return m_file.add(made + " >> >>");
    }

    /// All are known by their numbers before any is written: answers may stand before what they answer.
    std::vector<int> add(const std::vector<NewAnnotation> &annotations, int page, int resources)
    {
        std::vector<int> numbers;
        for (std::size_t i = 0; i < annotations.size(); ++i)
            numbers.push_back(m_file.reserve());
        for (std::size_t i = 0; i < annotations.size(); ++i)
            m_file.replace(numbers[i], dictionary(annotations[i], numbers, page, resources));
        return numbers;
    }

private:
    void point(QByteArray &out, QPointF at) const
    {
        appendNumber(out, m_box.left + at.x() / m_box.unit, 2);
        appendNumber(out, m_box.top - at.y() / m_box.unit, 2);
    }
    QByteArray corners(const QRectF &rect) const
    {
        QByteArray out;
        point(out, rect.bottomLeft());
        point(out, rect.topRight());
        return out;
    }

    QByteArray appearance(const NewAnnotation &annotation, int resources)
    {
        if (annotation.appearance.isEmpty()) {
            if (m_nothing == 0)
                m_nothing = m_file.addStream("/Type /XObject /Subtype /Form /BBox [0 0 1 1]", {});
            return referenceTo(m_nothing);
        }
        QByteArray content;
        appendNumber(content, 1 / m_box.unit, 6);
        content += "0 0 ";
        appendNumber(content, -1 / m_box.unit, 6);
        appendNumber(content, m_box.left, 3);
        appendNumber(content, m_box.top, 3);
        content += "cm\n" + annotation.appearance;
        return referenceTo(m_file.addStream("/Type /XObject /Subtype /Form /BBox [" + corners(annotation.says.rect)
                + "] /Resources " + referenceTo(resources) + " /Filter /FlateDecode",
            deflated(content, 9)));
    }

    QByteArray dictionary(const NewAnnotation &annotation, const std::vector<int> &numbers, int page, int resources)
    {
        const Annotation &says = annotation.says;
        constexpr int hidden = 2, print = 4, noZoom = 8, noRotate = 16;
        const bool isAnswer = says.replyTo >= 0 && !says.isGrouped;
        const int flags = print | (isAnswer ? noZoom | noRotate : 0) | (annotation.isHidden ? hidden : 0);
        QByteArray out = "<< /Type /Annot /Subtype " + nameOf(says.subtype) + " /P " + referenceTo(page) + " /F "
            + QByteArray::number(flags) + " /Rect [" + corners(says.rect) + "] /NM " + textString(says.name);
        const auto text = [&](const char *key, const QString &value) {
            if (!value.isEmpty())
                out += QByteArray(" /") + key + ' ' + textString(value);
        };
        text("Subj", says.subject);
        text("T", says.author);
        out += " /Contents " + textString(says.contents);
        text("State", says.state);
        text("StateModel", says.stateModel);
        if (!says.intent.isEmpty())
            out += " /IT " + nameOf(says.intent.toLatin1());
        if (!says.modified.isEmpty())
            out += " /M " + dateOf(says.modified) + " /CreationDate " + dateOf(says.modified);
        out += " /C [";
        for (const double part : annotation.rgb)
            appendNumber(out, part, 3);
        out += ']';
        if (says.replyTo >= 0)
            out += " /IRT " + referenceTo(numbers[static_cast<std::size_t>(says.replyTo)])
                + (says.isGrouped ? " /RT /Group" : " /RT /R");
        if (!says.quads.empty()) {
            out += " /QuadPoints [";
            for (const QRectF &quad : says.quads) // in the order that readers understand, not the standard's
                for (const QPointF corner : {quad.topLeft(), quad.topRight(), quad.bottomLeft(), quad.bottomRight()})
                    point(out, corner);
            out += ']';
        }
        if (!annotation.vertices.empty()) {
            out += says.subtype == "Line" ? " /L [" : " /Vertices [";
            for (const QPointF &vertex : annotation.vertices)
                point(out, vertex);
            out += ']';
        }
        if (says.subtype == "Text")
            out += " /Name /Comment";
        return out + " /AP << /N " + appearance(annotation, resources) + " >> >>";
    }

    FileBuilder &m_file;
    const ShownBox &m_box;
    int m_nothing = 0; // the appearance of what is not seen
};

} // namespace

base::Result<QByteArray> withAnnotations(const QByteArray &pdf, const std::vector<NewAnnotation> &annotations,
    const std::vector<const EmbeddedFont *> &fonts, const QByteArray &note)
{
    FileBuilder file(pdf);
    const auto page = file.firstPage();
    if (!page)
        return tl::unexpected(page.error());
    Writer writer(file, page->box);
    const int resources = writer.resources(fonts);
    QRectF all;
    for (const NewAnnotation &annotation : annotations)
        all |= annotation.says.rect;
    constexpr double beside = 6; // points: nothing stands at the very edge
    if (!all.isEmpty())
        file.makeRoom(page->box.left + (all.left() - beside) / page->box.unit,
            page->box.top - (all.bottom() + beside) / page->box.unit,
            page->box.left + (all.right() + beside) / page->box.unit,
            page->box.top - (all.top() - beside) / page->box.unit);
    file.addAnnotations(writer.add(annotations, page->object, resources));
    file.disownStandards();
    file.setPieceInfo(note);
    return file.write(page->minorVersion);
}

} // namespace banxin::pdf
