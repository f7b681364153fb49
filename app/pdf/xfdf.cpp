#include "pdf/xfdf.h"

#include "pdf/annotation_values.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace banxin::pdf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestText = 1 << 20;

QString tr(const char *text) { return QCoreApplication::translate("pdf", text); }

/// As a PDF names the kind; empty of what is no comment.
QByteArray subtypeOf(QStringView element)
{
    static const QHash<QString, QByteArray> all = [] {
        QHash<QString, QByteArray> made;
        for (const char *name : {"Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight",
                 "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "FileAttachment", "Sound", "Redact"})
            made.insert(QString::fromLatin1(name).toLower(), name);
        return made;
    }();
    return all.value(element.toString());
}

std::vector<double> numbersOf(QStringView text)
{
    std::vector<double> numbers;
    for (const QStringView one : text.split(u',')) {
        bool isNumber = false;
        numbers.push_back(one.trimmed().toDouble(&isNumber));
        if (!isNumber)
            return {};
    }
    return numbers;
}

/// What stands within the element, with its markup where it has any; the reader is at its end then.
QString innerText(QXmlStreamReader &reader)
{
    QString text;
    for (int depth = 1; depth > 0 && !reader.atEnd();) {
        reader.readNext();
        if (reader.isStartElement())
            ++depth;
        else if (reader.isEndElement() && --depth > 0 && (reader.name() == u"p" || reader.name() == u"br"))
            text += u'\n';
        else if (reader.isCharacters() && text.size() < kLongestText)
            text += reader.text();
    }
    return text.trimmed();
}

Annotation annotationOf(QXmlStreamReader &reader, const QByteArray &subtype, const std::vector<ShownBox> &pages)
{
    const QXmlStreamAttributes given = reader.attributes();
    const auto value = [&](QLatin1String name) { return given.value(name).toString().left(kLongestText); };
    Annotation made;
    made.page = given.value(QLatin1String("page")).toInt();
    made.subtype = subtype;
    made.name = value(QLatin1String("name"));
    made.subject = value(QLatin1String("subject"));
    made.author = value(QLatin1String("title"));
    made.modified = annotationTime(value(QLatin1String("date")));
    if (made.modified.isEmpty())
        made.modified = annotationTime(value(QLatin1String("creationdate")));
    made.state = value(QLatin1String("state"));
    made.stateModel = value(QLatin1String("statemodel"));
    made.intent = value(QLatin1String("IT"));
    made.isGrouped = given.value(QLatin1String("replyType")).compare(u"group", Qt::CaseInsensitive) == 0;
    if (made.page >= 0 && std::size_t(made.page) < pages.size()) {
        const AnnotationPlace place(pages[std::size_t(made.page)]);
        if (const auto sides = numbersOf(given.value(QLatin1String("rect"))); sides.size() == 4)
            made.rect = place.around(sides.data(), 2);
        const auto quads = numbersOf(given.value(QLatin1String("coords")));
        for (std::size_t i = 0; i + 8 <= quads.size(); i += 8)
            made.quads.push_back(place.around(quads.data() + i, 4));
    }
    QString plain, rich;
    while (reader.readNextStartElement()) {
        if (reader.name() == u"contents")
            plain = innerText(reader);
        else if (reader.name() == u"contents-richtext")
            rich = innerText(reader);
        else
            reader.skipCurrentElement();
    }
    made.contents = plain.isEmpty() ? rich : plain;
    return made;
}

} // namespace

namespace {

struct Shown {
    std::vector<ShownBox> pages;
    QByteArray permanentId;
};

base::Result<Shown> shownIn(const QByteArray &pdf)
{
    Shown shown;
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("proof", pdf.constData(), std::size_t(pdf.size()));
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages()) {
            const auto box = shownBoxOf(page.getObjectHandle());
            if (!box)
                break;
            shown.pages.push_back(*box);
        }
        QPDFObjectHandle ids = file.getTrailer().getKey("/ID");
        if (ids.isArray() && ids.getArrayNItems() > 0 && ids.getArrayItem(0).isString())
            shown.permanentId = QByteArray::fromStdString(ids.getArrayItem(0).getStringValue());
    } catch (const std::exception &exception) {
        return base::failure(
            base::ErrorKind::Refused, tr("校样的 PDF 读不出来。"), QString::fromUtf8(exception.what()));
    }
    return shown;
}

/// Writes annotations of one page; numbers are those of the page's own space.
class Writer {
public:
    Writer(QXmlStreamWriter &out, const ShownBox &box)
        : m_out(out)
        , m_box(box)
    {
    }
    void add(const NewAnnotation &annotation, const std::vector<NewAnnotation> &all)
    {
        const Annotation &says = annotation.says;
        m_out.writeStartElement(QString::fromLatin1(says.subtype).toLower());
        const auto put = [&](const char *name, const QString &value) {
            if (!value.isEmpty())
                m_out.writeAttribute(QLatin1String(name), value);
        };
        put("page", u"0"_s);
        put("rect", pointsOf({says.rect.bottomLeft(), says.rect.topRight()}));
        put("name", says.name);
        put("subject", says.subject);
        put("title", says.author);
        put("date", dateOf(says.modified));
        put("creationdate", dateOf(says.modified));
        put("color", colorOf(annotation.rgb));
        put("flags", annotation.isHidden ? u"hidden,print"_s : u"print"_s);
        put("state", says.state);
        put("statemodel", says.stateModel);
        put("IT", says.intent);
        if (says.replyTo >= 0) {
            put("inreplyto", all[std::size_t(says.replyTo)].says.name);
            put("replyType", says.isGrouped ? u"group"_s : u"reply"_s);
        }
        QStringList quads;
        for (const QRectF &quad : says.quads)
            quads << pointsOf({quad.topLeft(), quad.topRight(), quad.bottomLeft(), quad.bottomRight()});
        put("coords", quads.join(u','));
        const std::vector<QPointF> &vertices = annotation.vertices;
        if (says.subtype == "Line" && vertices.size() == 2) {
            put("start", pointsOf({vertices[0]}));
            put("end", pointsOf({vertices[1]}));
        }
        if (says.subtype == "Text")
            put("icon", u"Comment"_s);
        if (says.subtype != "Line" && !vertices.empty()) {
            QStringList points;
            for (const QPointF &vertex : vertices)
                points << pointsOf({vertex});
            m_out.writeTextElement(u"vertices"_s, points.join(u';'));
        }
        m_out.writeTextElement(u"contents"_s, says.contents);
        m_out.writeEndElement();
    }

private:
    QString pointsOf(const std::vector<QPointF> &points) const
    {
        QStringList numbers;
        for (const QPointF &point : points)
            for (const double value : {m_box.left + point.x() / m_box.unit, m_box.top - point.y() / m_box.unit})
                numbers << QString::number(value, 'f', 2);
        return numbers.join(u',');
    }
    static QString dateOf(const QString &iso)
    {
        QString digits;
        for (const QChar c : iso)
            if (c.isDigit())
                digits += c;
        return digits.isEmpty() ? QString() : u"D:"_s + digits.left(14) + u'Z';
    }
    static QString colorOf(const std::array<double, 3> &rgb)
    {
        QString text = u"#"_s;
        for (const double part : rgb)
            text += u"%1"_s.arg(qRound(part * 255), 2, 16, QLatin1Char('0')).toUpper();
        return text;
    }

    QXmlStreamWriter &m_out;
    const ShownBox &m_box;
};

} // namespace

base::Result<QByteArray> toXfdf(
    const QByteArray &pdf, const std::vector<NewAnnotation> &annotations, const QString &name)
{
    const auto shown = shownIn(pdf);
    if (!shown)
        return tl::unexpected(shown.error());
    if (shown->pages.empty())
        return base::failure(base::ErrorKind::Refused, tr("校样的 PDF 没有一页。"));
    QByteArray xfdf;
    QXmlStreamWriter out(&xfdf);
    out.setAutoFormatting(true);
    out.writeStartDocument();
    out.writeStartElement(u"xfdf"_s);
    out.writeDefaultNamespace(u"http://ns.adobe.com/xfdf/"_s);
    out.writeAttribute(u"xml:space"_s, u"preserve"_s);
    out.writeStartElement(u"annots"_s);
    Writer writer(out, shown->pages.front());
    for (const NewAnnotation &annotation : annotations)
        writer.add(annotation, annotations);
    out.writeEndElement();
    out.writeEmptyElement(u"f"_s);
    out.writeAttribute(u"href"_s, name);
    if (!shown->permanentId.isEmpty()) {
        const QString id = QString::fromLatin1(shown->permanentId.toHex()).toUpper();
        out.writeEmptyElement(u"ids"_s);
        out.writeAttribute(u"original"_s, id);
        out.writeAttribute(u"modified"_s, id);
    }
    out.writeEndDocument();
    return xfdf;
}

bool isXfdf(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes.left(4096));
    return !bytes.startsWith("%PDF") && reader.readNextStartElement() && reader.name() == u"xfdf";
}

QByteArray xfdfPermanentId(const QByteArray &xfdf)
{
    QXmlStreamReader reader(xfdf);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"ids")
            return QByteArray::fromHex(reader.attributes().value(QLatin1String("original")).toLatin1());
    return {};
}

base::Result<AnnotatedFile> readXfdf(const QByteArray &xfdf, const QByteArray &pdf)
{
    const auto shown = shownIn(pdf);
    if (!shown)
        return tl::unexpected(shown.error());
    const std::vector<ShownBox> &pages = shown->pages;
    AnnotatedFile made;
    for (const ShownBox &box : pages)
        made.pages.emplace_back((box.right - box.left) * box.unit, (box.top - box.bottom) * box.unit);
    made.permanentId = xfdfPermanentId(xfdf);
    QHash<QString, int> numbers;
    std::vector<std::pair<int, QString>> replies;
    QXmlStreamReader reader(xfdf);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QByteArray subtype = subtypeOf(reader.name());
        if (subtype.isEmpty())
            continue;
        if (int(made.annotations.size()) == kMostAnnotations)
            return base::failure(
                base::ErrorKind::Refused, tr("XFDF 文件里的批注太多。"), {}, tr("请只导出校样那一页的批注。"));
        const int index = int(made.annotations.size());
        const QString to = reader.attributes().value(QLatin1String("inreplyto")).toString();
        Annotation read = annotationOf(reader, subtype, pages);
        if (read.page < 0 || std::size_t(read.page) >= pages.size())
            continue;
        if (!to.isEmpty())
            replies.emplace_back(index, to);
        made.annotations.push_back(std::move(read));
        if (!made.annotations.back().name.isEmpty())
            numbers.insert(made.annotations.back().name, index);
    }
    if (reader.hasError() && reader.error() != QXmlStreamReader::PrematureEndOfDocumentError)
        return base::failure(base::ErrorKind::Refused, tr("这不是 XFDF 文件，或者文件已经损坏。"),
            tr("第 %1 行：%2").arg(reader.lineNumber()).arg(reader.errorString()),
            tr("请在写批注的程序里再导出一次。"));
    for (const auto &[index, to] : replies)
        if (const auto found = numbers.constFind(to); found != numbers.constEnd() && *found != index)
            made.annotations[std::size_t(index)].replyTo = *found;
    return made;
}

} // namespace banxin::pdf
