#include "tests/support/clean_pdf.h"

#include "press/press_writer.h"
#include "tests/support/page_builder.h"

#include <qpdf/QPDFWriter.hh>

#include <cstdio>
#include <cstdlib>

namespace banxin::support {

namespace {

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::abort();
}

/// A page with one line of an OpenType CFF font and one of a TrueType font, for its fonts and profile.
QByteArray fontsPdf()
{
    const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
    const auto profile = press::outputProfile({});
    if (!fonts || !profile)
        fail(QStringLiteral("fonts or profile missing"));
    PageBuilder builder({base::Length::mm(100), base::Length::mm(100)}, base::Length::mm(3), *fonts);
    builder.text({base::Length::mm(10), base::Length::mm(20)}, QStringLiteral("株洲日报"));
    builder.text({base::Length::mm(10), base::Length::mm(40)}, QStringLiteral("文明单位"),
        {QStringLiteral("楷"), 400, base::Length::pt(24)});
    press::PressOptions options;
    options.title = QStringLiteral("预检");
    options.date = QDateTime({2020, 10, 19}, {6, 0}, Qt::OffsetFromUTC, 8 * 3600);
    options.outputProfile = profile->icc;
    options.outputCondition = profile->condition;
    const auto result =
        press::pressPdf({builder.list()}, options, [](const base::Digest &) { return base::Result<QByteArray>(); });
    if (!result)
        fail(result.error().toText());
    return result->pdf;
}

constexpr const char *kXmp = R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Clean</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>Banxin</xmp:CreatorTool><xmp:CreateDate>2020-10-19T06:00:00+08:00</xmp:CreateDate>
<xmp:ModifyDate>2020-10-19T06:00:00+08:00</xmp:ModifyDate><xmp:MetadataDate>2020-10-19T06:00:00+08:00</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass><pdf:Producer>Banxin</pdf:Producer><pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)";

// The trim is 240 × 360 at (20, 20), the bleed 10.
constexpr const char *kContent = R"(/Artifact BMC
q 0.1 0.2 0 0 k 10 340 260 50 re f Q
q 0 0 0 0.4 k 10 330 260 10 re f Q
EMC
/H1 <</MCID 0>> BDC
/Knock gs 0 0 0 0 k
BT /F0 10 Tf 40 350 Td <0001000200030004> Tj ET
BT /F0 7 Tf 40 332 Td <00010002> Tj ET
EMC
/H2 <</MCID 1>> BDC
/Over gs 0 0 0 1 k
BT /F1 24 Tf 40 300 Td <0001000200030004> Tj ET
EMC
/P <</MCID 2>> BDC
BT /F0 9 Tf 40 280 Td [<00010002> -100 <00030004>] TJ ET
/Knock gs 0 0.9 0.8 0.1 k
BT /F0 12 Tf 40 260 Td <00010002> Tj ET
EMC
/Figure <</MCID 3>> BDC
q 60 0 0 40 40 200 cm /Photo Do Q
q 30 0 0 30 110 200 cm /Drawing Do Q
q 30 0 0 30 150 200 cm /Grey Do Q
EMC
/Artifact BMC
0 0 0 1 K 0.5 w 40 190 m 240 190 l S
0.1 0.9 0 0 K 2 w 40 186 m 240 186 l S
0 0 0 1 k 40 180 200 0.4 re f
/Red cs 0.8 scn 40 150 30 20 re f
q 80 150 30 20 re W n /Fade sh Q
/Pattern cs /Hatch scn 120 150 30 20 re f
q 1 0 0 1 160 150 cm /Form Do Q
q /Half gs 0.2 0 0 0 k 200 150 20 20 re f Q
EMC
)";

std::string samples(std::size_t count, const std::string &pixel)
{
    std::string data;
    for (std::size_t i = 0; i < count; ++i)
        data += pixel;
    return data;
}

QByteArray made()
{
    const QByteArray fonts = fontsPdf();
    QPDF source;
    source.processMemoryFile("fonts", fonts.constData(), static_cast<std::size_t>(fonts.size()));
    QPDF pdf;
    pdf.emptyPDF();
    const auto add = [&](const std::string &text) {
        return pdf.makeIndirectObject(QPDFObjectHandle::parse(&pdf, text));
    };
    const auto stream = [&](const std::string &dictionary, const std::string &data) {
        auto object = QPDFObjectHandle::newStream(&pdf, data);
        object.replaceDict(QPDFObjectHandle::parse(&pdf, dictionary));
        return object;
    };
    const auto reference = [](QPDFObjectHandle object) { return object.unparse(); };

    std::string cff, trueType;
    auto page = source.getAllPages().front();
    for (auto &[name, font] : page.getKey("/Resources").getKey("/Font").getDictAsMap()) {
        auto descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        const auto copy = reference(pdf.copyForeignObject(font));
        (descendant.getKey("/Subtype").getName() == "/CIDFontType0" ? cff : trueType) = copy;
    }
    if (cff.empty() || trueType.empty())
        fail(QStringLiteral("two kinds of fonts wanted"));
    auto intent = source.getRoot().getKey("/OutputIntents").getArrayItem(0);
    const auto profile = reference(pdf.copyForeignObject(intent.getKey("/DestOutputProfile")));

    const auto photo = stream("<</Type /XObject /Subtype /Image /Width 180 /Height 120 /BitsPerComponent 8"
                              " /ColorSpace /DeviceCMYK>>",
        samples(180 * 120, std::string("\x80\x40\x20\x10", 4)));
    const auto drawing = stream("<</Type /XObject /Subtype /Image /Width 256 /Height 256 /BitsPerComponent 1"
                                " /ColorSpace /DeviceGray>>",
        samples(256 * 32, std::string("\xAA", 1)));
    const auto grey = stream("<</Type /XObject /Subtype /Image /Width 90 /Height 90 /BitsPerComponent 8"
                             " /ColorSpace /DeviceGray>>",
        samples(90 * 90, std::string("\xC0", 1)));
    const auto form = stream("<</Type /XObject /Subtype /Form /BBox [0 0 30 20]"
                             " /Group <</S /Transparency /CS /DeviceCMYK>> /Resources <<>> >>",
        "0 0.3 0.3 0 k 0 0 30 20 re f");
    const auto hatch = stream("<</Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 8 8] /XStep 8"
                              " /YStep 8 /Resources <<>> >>",
        "0.3 0 0 0 k 0 0 4 8 re f");
    const auto xmp = stream("<</Type /Metadata /Subtype /XML>>", kXmp);
    const auto content = stream("<<>>", kContent);

    auto tree = add("<</Type /StructTreeRoot>>");
    const auto element = [&](const char *type, int id, const char *more) {
        return reference(add(std::string("<</Type /StructElem /S ") + type + " /P " + reference(tree) + " /K "
            + std::to_string(id) + more + ">>"));
    };
    const std::string kids = element("/H1", 0, "") + " " + element("/H2", 1, "") + " " + element("/P", 2, "") + " "
        + element("/Figure", 3, " /Alt (a picture)");
    tree.replaceKey("/K", QPDFObjectHandle::parse(&pdf, "[" + kids + "]"));
    tree.replaceKey("/ParentTree", QPDFObjectHandle::parse(&pdf, "<</Nums [0 [" + kids + "]]>>"));

    const auto made = add("<</Type /Page /MediaBox [0 0 280 400] /BleedBox [10 10 270 390] /TrimBox [20 20 260 380]"
                          " /StructParents 0 /Group <</S /Transparency /CS /DeviceCMYK>> /Contents "
        + reference(content) + " /Resources <</Font <</F0 " + cff + " /F1 " + trueType + ">> /XObject <</Photo "
        + reference(photo) + " /Drawing " + reference(drawing) + " /Grey " + reference(grey) + " /Form "
        + reference(form) + ">> /Pattern <</Hatch " + reference(hatch)
        + ">> /Shading <</Fade <</ShadingType 2 /ColorSpace /DeviceCMYK /Coords [80 150 110 150] /Function"
          " <</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0.5 0.5 0 0]>> >> >>"
          " /ColorSpace <</Red [/Separation /Red /DeviceCMYK"
          " <</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 1 1 0]>>]>>"
          " /ExtGState <</Over <</Type /ExtGState /OP true /op true /OPM 1>>"
          " /Knock <</Type /ExtGState /OP false /op false /OPM 1>>"
          " /Half <</Type /ExtGState /ca 0.5 /op false /BM /Normal>> >> >> >>");
    pdf.addPage(made, false);
    auto catalog = pdf.getRoot();
    const auto set = [&](const char *key, const std::string &value) {
        catalog.replaceKey(key, QPDFObjectHandle::parse(&pdf, value));
    };
    catalog.replaceKey("/Metadata", xmp);
    set("/Lang", "(zh-CN)");
    set("/MarkInfo", "<</Marked true>>");
    set("/ViewerPreferences", "<</DisplayDocTitle true>>");
    catalog.replaceKey("/StructTreeRoot", tree);
    set("/OutputIntents",
        "[<</Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (IFRA26) /RegistryName (http://www.color.org)"
        " /Info (newsprint) /DestOutputProfile "
            + profile + ">>]");
    pdf.getTrailer().replaceKey("/Info",
        add("<</Title (Clean) /Creator (Banxin) /Producer (Banxin) /CreationDate (D:20201019060000+08'00')"
            " /ModDate (D:20201019060000+08'00') /Trapped /False /GTS_PDFXVersion (PDF/X-4)>>"));

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(false);
    writer.forcePDFVersion("1.6");
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
}

} // namespace

const QByteArray &cleanPdf()
{
    static const QByteArray bytes = made();
    return bytes;
}

OpenPdf::OpenPdf(const QByteArray &bytes)
    : m_bytes(bytes)
{
    m_qpdf.setSuppressWarnings(true); // tests break it on purpose
    m_qpdf.processMemoryFile("clean", m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
}

QPDFObjectHandle OpenPdf::resource(const char *kind, const char *name)
{
    return page().getKey("/Resources").getKey(kind).getKey(name);
}

QPDFObjectHandle OpenPdf::add(const std::string &object)
{
    return m_qpdf.makeIndirectObject(QPDFObjectHandle::parse(&m_qpdf, object));
}

QPDFObjectHandle OpenPdf::addStream(const std::string &dictionary, const std::string &data)
{
    auto stream = QPDFObjectHandle::newStream(&m_qpdf, data);
    stream.replaceDict(QPDFObjectHandle::parse(&m_qpdf, dictionary));
    return stream;
}

std::string OpenPdf::dataOf(QPDFObjectHandle stream)
{
    const auto buffer = stream.getStreamData(qpdf_dl_all);
    return std::string(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize());
}

void OpenPdf::editStream(QPDFObjectHandle stream, const std::string &old, const std::string &replacement)
{
    std::string data = dataOf(stream);
    const auto at = data.find(old);
    if (at == std::string::npos)
        fail(QStringLiteral("nothing to replace: ") + QString::fromStdString(old));
    data.replace(at, old.size(), replacement);
    stream.replaceStreamData(data, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

void OpenPdf::edit(const std::string &old, const std::string &replacement)
{
    editStream(page().getKey("/Contents"), old, replacement);
}

void OpenPdf::append(const std::string &content)
{
    auto stream = page().getKey("/Contents");
    stream.replaceStreamData(dataOf(stream) + content, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

QByteArray OpenPdf::written(const std::string &version, Encryption encryption)
{
    QPDFWriter writer(m_qpdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(false);
    if (encryption != Encryption::None)
        writer.setR4EncryptionParametersInsecure(encryption == Encryption::UserPasswordSet ? "secret" : "", "owner",
            true, true, true, true, true, true, qpdf_r3p_full, true, true);
    else
        writer.setStaticID(true);
    writer.forcePDFVersion(version);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
}

} // namespace banxin::support
