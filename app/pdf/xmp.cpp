#include "pdf/xmp.h"

#include "pdf/syntax.h"

namespace banxin::pdf {

namespace {

QByteArray escaped(const QString &text)
{
    QString clean;
    for (const QChar c : text) { // XML 1.0 has no place for other control characters
        if (c.unicode() >= 0x20 || c == QLatin1Char('\t'))
            clean += c;
    }
    return clean.toHtmlEscaped().toUtf8();
}

QString twoDigits(int value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); }

QString offsetOf(const QDateTime &date, const QString &separator, const QString &end)
{
    const int minutes = date.offsetFromUtc() / 60;
    return (minutes < 0 ? QStringLiteral("-") : QStringLiteral("+")) + twoDigits(std::abs(minutes) / 60) + separator
        + twoDigits(std::abs(minutes) % 60) + end;
}

QString xmpDate(const QDateTime &date)
{
    return date.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + offsetOf(date, QStringLiteral(":"), {});
}

QString pdfDate(const QDateTime &date)
{
    return QStringLiteral("D:") + date.toString(QStringLiteral("yyyyMMddHHmmss"))
        + offsetOf(date, QStringLiteral("'"), QStringLiteral("'"));
}

} // namespace

QByteArray xmpPacket(const Metadata &m)
{
    const QByteArray date = xmpDate(m.date).toLatin1();
    const QByteArray creator = escaped(m.creator);
    QByteArray out = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                     "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                     "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                     "<rdf:Description rdf:about=\"\""
                     " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                     " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                     " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
                     " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                     " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\""
                     " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                     "<dc:format>application/pdf</dc:format>\n"
                     "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + escaped(m.title) + "</rdf:li></rdf:Alt></dc:title>\n";
    if (!m.language.isEmpty())
        out += "<dc:language><rdf:Bag><rdf:li>" + escaped(m.language) + "</rdf:li></rdf:Bag></dc:language>\n";
    out += "<xmp:CreatorTool>" + creator + "</xmp:CreatorTool>\n<xmp:CreateDate>" + date
        + "</xmp:CreateDate>\n<xmp:ModifyDate>" + date + "</xmp:ModifyDate>\n<xmp:MetadataDate>" + date
        + "</xmp:MetadataDate>\n<xmpMM:DocumentID>" + escaped(m.documentId) + "</xmpMM:DocumentID>\n<xmpMM:InstanceID>"
        + escaped(m.documentId)
        + "</xmpMM:InstanceID>\n<xmpMM:VersionID>1</xmpMM:VersionID>\n"
          "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n<pdf:Producer>"
        + creator + "</pdf:Producer>\n<pdf:Trapped>False</pdf:Trapped>\n";
    if (!m.pdfxVersion.isEmpty())
        out += "<pdfxid:GTS_PDFXVersion>" + m.pdfxVersion + "</pdfxid:GTS_PDFXVersion>\n";
    if (m.isUniversal)
        out += "<pdfuaid:part>1</pdfuaid:part>\n";
    out += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
    return out;
}

QByteArray infoDictionary(const Metadata &m)
{
    const QByteArray date = textString(pdfDate(m.date));
    QByteArray out = "<< /Title " + textString(m.title) + " /Creator " + textString(m.creator) + " /Producer "
        + textString(m.creator) + " /CreationDate " + date + " /ModDate " + date + " /Trapped /False";
    if (!m.pdfxVersion.isEmpty())
        out += " /GTS_PDFXVersion " + literalString(m.pdfxVersion);
    return out + " >>";
}

} // namespace banxin::pdf
