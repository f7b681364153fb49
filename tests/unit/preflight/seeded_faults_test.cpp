// One fault after another is put into the clean file: its rule finds it, and no other does.
#include "preflight/preflight.h"
#include "preflight/rule.h"
#include "tests/support/clean_pdf.h"

#include <gtest/gtest.h>

#include <ostream>
#include <set>

namespace banxin::preflight {

namespace {

using support::OpenPdf;
using Handle = QPDFObjectHandle;

struct Seed {
    const char *name;
    const char *rule;
    void (*breaks)(OpenPdf &) = nullptr;
    const char *version = "1.6";
    QByteArray (*after)(QByteArray bytes) = nullptr; // on the written file
    OpenPdf::Encryption encryption = OpenPdf::Encryption::None;
    void (*profile)(Profile &) = nullptr;
};

void PrintTo(const Seed &seed, std::ostream *out) { *out << seed.name; }

/// As an encoder that clears its table before it grows would write it (ISO 32000-1, 7.4.4).
std::string lzw(const std::string &data)
{
    std::string out;
    unsigned bits = 0;
    int count = 0;
    const auto put = [&](unsigned code) {
        bits = bits << 9 | code;
        for (count += 9; count >= 8; count -= 8)
            out += static_cast<char>(bits >> (count - 8));
    };
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (i % 200 == 0)
            put(256);
        put(static_cast<unsigned char>(data[i]));
    }
    put(257);
    out += static_cast<char>(bits << (8 - count));
    return out;
}

/// The SFNT with one more table.
std::string withTable(const std::string &font, const std::string &tag, const std::string &table)
{
    const auto number = [](std::string &to, std::size_t value, int bytes) {
        for (int i = bytes - 1; i >= 0; --i)
            to += static_cast<char>(value >> (8 * i));
    };
    const auto at = [&](std::size_t place) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(font[place + i]);
        return value;
    };
    const std::size_t tables = at(2) & 0xFFFF, directory = 12 + 16 * tables;
    std::string out = font.substr(0, 4);
    number(out, tables + 1, 2);
    out += font.substr(6, 6);
    for (std::size_t i = 0; i < tables; ++i) {
        out += font.substr(12 + 16 * i, 8);
        number(out, at(12 + 16 * i + 8) + 16, 4);
        out += font.substr(12 + 16 * i + 12, 4);
    }
    out += tag + std::string(4, '\0');
    number(out, font.size() + 16, 4);
    number(out, table.size(), 4);
    return out + font.substr(directory) + table;
}

Handle descendantOf(OpenPdf &pdf, const char *font)
{
    return pdf.resource("/Font", font).getKey("/DescendantFonts").getArrayItem(0);
}

void setFontFile(OpenPdf &pdf, const std::string &data)
{
    auto file = descendantOf(pdf, "/F1").getKey("/FontDescriptor").getKey("/FontFile2");
    file.replaceStreamData(data, Handle::newNull(), Handle::newNull());
}

void setRights(OpenPdf &pdf, const std::string &fsType)
{
    const auto file = descendantOf(pdf, "/F1").getKey("/FontDescriptor").getKey("/FontFile2");
    setFontFile(pdf, withTable(OpenPdf::dataOf(file), "OS/2", std::string(8, '\0') + fsType + std::string(70, '\0')));
}

void setState(OpenPdf &pdf, const char *key, const char *value)
{
    pdf.resource("/ExtGState", "/Over").replaceKey(key, Handle::parse(value));
}

void setPhoto(OpenPdf &pdf, const char *key, const std::string &value)
{
    pdf.resource("/XObject", "/Photo").getDict().replaceKey(key, Handle::parse(&pdf.qpdf(), value));
}

void annotate(OpenPdf &pdf, const std::string &annotation)
{
    pdf.page().replaceKey("/Annots", Handle::parse(&pdf.qpdf(), "[" + annotation + "]"));
}

void editXmp(OpenPdf &pdf, const char *old, const char *replacement)
{
    pdf.editStream(pdf.catalog().getKey("/Metadata"), old, replacement);
}

void addArtifact(OpenPdf &pdf, const std::string &content)
{
    pdf.append("/Artifact BMC /Knock gs q " + content + " Q EMC\n");
}

Handle info(OpenPdf &pdf) { return pdf.qpdf().getTrailer().getKey("/Info"); }

Handle intent(OpenPdf &pdf) { return pdf.catalog().getKey("/OutputIntents").getArrayItem(0); }

/// A picture of its own beside the others: `dictionary` without size, 4 × 4 mm or so.
void addPicture(OpenPdf &pdf, const std::string &dictionary, const std::string &data, const std::string &place)
{
    pdf.page()
        .getKey("/Resources")
        .getKey("/XObject")
        .replaceKey("/More", pdf.addStream("<</Type /XObject /Subtype /Image " + dictionary + ">>", data));
    addArtifact(pdf, place + " cm /More Do");
}

void addSpace(OpenPdf &pdf, const char *name, const std::string &space)
{
    pdf.page().getKey("/Resources").getKey("/ColorSpace").replaceKey(name, Handle::parse(&pdf.qpdf(), space));
}

std::string reference(Handle object) { return object.unparse(); }

constexpr const char *kTint = "<</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 0 0 0]>>";

// clang-format off
const Seed kSeeds[] = {
    // The file
    {"BrokenTable", "file-damaged", nullptr, "1.6", [](QByteArray b) { return b.replace("startxref\n", "startxref\n9"); }},
    {"Version17", "file-version", nullptr, "1.7"},
    {"VersionOfCatalog", "file-version", [](OpenPdf &p) { p.catalog().replaceKey("/Version", Handle::newName("/1.7")); }},
    {"NoId", "file-id", nullptr, "1.6", [](QByteArray b) { return b.replace("/ID [", "/IX ["); }},
    {"Encrypted", "file-encryption", nullptr, "1.6", nullptr, OpenPdf::Encryption::UserPasswordEmpty},
    {"LzwContent", "file-lzw", [](OpenPdf &p) {
        auto content = p.page().getKey("/Contents");
        content.replaceStreamData(lzw(OpenPdf::dataOf(content)), Handle::newName("/LZWDecode"), Handle::newNull()); }},
    {"CryptFilter", "file-crypt", [](OpenPdf &p) { p.catalog().replaceKey("/Extra", p.addStream("<</Filtrx /Crypt>>", "x")); },
        "1.6", [](QByteArray b) { return b.replace("/Filtrx", "/Filter"); }},
    {"ExternalStream", "file-external-stream", [](OpenPdf &p) { p.catalog().replaceKey("/Extra", p.addStream("<</F (x.bin)>>", "")); }},
    // Content
    {"DamagedContent", "unreadable", [](OpenPdf &p) {
        auto more = p.addStream("<<>>", "not deflated at all");
        more.getDict().replaceKey("/Filter", Handle::newName("/FlateDecode"));
        p.page().replaceKey("/Contents", Handle::newArray({p.page().getKey("/Contents"), more})); }},
    {"TruncatedPicture", "unreadable", [](OpenPdf &p) { setPhoto(p, "/Height", "121"); }},
    {"DamagedJpeg", "unreadable", [](OpenPdf &p) { setPhoto(p, "/Filter", "/DCTDecode"); }},
    {"FormWithinItself", "unreadable", [](OpenPdf &p) {
        auto form = p.resource("/XObject", "/Form");
        form.getDict().getKey("/Resources").replaceKey("/XObject", Handle::parse(&p.qpdf(), "<</Me " + reference(form) + ">>"));
        p.editStream(form, "re f", "re f /Me Do"); }},
    {"MissingOperands", "content-syntax", [](OpenPdf &p) { addArtifact(p, "1 0 0 cm"); }},
    {"StrayParenthesis", "content-syntax", [](OpenPdf &p) { addArtifact(p, ")"); }},
    {"UnknownOperator", "content-operator", [](OpenPdf &p) { addArtifact(p, "1 frobnicate"); }},
    {"SaveWithoutRestore", "content-balance", [](OpenPdf &p) { p.append("q\n"); }},
    {"RestoreWithoutSave", "content-balance", [](OpenPdf &p) { p.append("Q\n"); }},
    {"MarkNotEnded", "content-balance", [](OpenPdf &p) { p.append("/Artifact BMC\n"); }},
    {"NoSuchState", "content-resource", [](OpenPdf &p) { addArtifact(p, "/Nowhere gs"); }},
    {"NoSuchPicture", "content-resource", [](OpenPdf &p) { addArtifact(p, "/Nowhere Do"); }},
    // Metadata
    {"NoXmp", "xmp-missing", [](OpenPdf &p) { p.catalog().removeKey("/Metadata"); }, "1.6", nullptr, OpenPdf::Encryption::None,
        [](Profile &f) { f.accessibility = Accessibility::Ignored; }},
    {"BrokenXmp", "xmp-missing", [](OpenPdf &p) { editXmp(p, "</rdf:RDF>", "<rdf:RDF>"); }},
    {"CompressedXmp", "xmp-compressed", [](OpenPdf &p) {
        auto xmp = p.catalog().getKey("/Metadata");
        const std::string data = OpenPdf::dataOf(xmp);
        std::string hex;
        for (const char c : data)
            hex += QByteArray(1, c).toHex().toStdString();
        xmp.replaceStreamData(hex + ">", Handle::newNull(), Handle::newNull());
        xmp.getDict().replaceKey("/Filtrx", Handle::newName("/ASCIIHexDecode")); },
        "1.6", [](QByteArray b) { return b.replace("/Filtrx", "/Filter"); }},
    {"OtherPdfx", "xmp-pdfx-version", [](OpenPdf &p) { editXmp(p, "PDF/X-4<", "PDF/X-3<"); }},
    {"OtherPdfxInInfo", "info-pdfx-version", [](OpenPdf &p) { info(p).removeKey("/GTS_PDFXVersion"); }},
    {"NoTitle", "xmp-title", [](OpenPdf &p) { editXmp(p, "Clean", ""); }},
    {"NoCreateDate", "xmp-dates", [](OpenPdf &p) { editXmp(p, "<xmp:CreateDate>2020-10-19T06:00:00+08:00</xmp:CreateDate>", ""); }},
    {"BadMetadataDate", "xmp-dates", [](OpenPdf &p) { editXmp(p, "<xmp:MetadataDate>2020-10-19T", "<xmp:MetadataDate>2020-10-19 "); }},
    {"NoDocumentId", "xmp-document-id", [](OpenPdf &p) { editXmp(p, "uuid:1", ""); }},
    {"NoVersionId", "xmp-document-id", [](OpenPdf &p) { editXmp(p, "<xmpMM:VersionID>1</xmpMM:VersionID>", ""); }},
    {"NoRenditionClass", "xmp-document-id", [](OpenPdf &p) { editXmp(p, ">default<", "><"); }},
    {"TrapUnknown", "trapped", [](OpenPdf &p) { info(p).replaceKey("/Trapped", Handle::newName("/Unknown")); }},
    {"TrapDiffers", "trapped", [](OpenPdf &p) { info(p).replaceKey("/Trapped", Handle::newName("/True")); }},
    {"TitleDiffers", "info-xmp", [](OpenPdf &p) { info(p).replaceKey("/Title", Handle::newString("Other")); }},
    {"DateDiffers", "info-xmp", [](OpenPdf &p) { info(p).replaceKey("/ModDate", Handle::newString("D:20200101000000+08'00'")); }},
    // Output intent
    {"NoIntent", "intent-missing", [](OpenPdf &p) { p.catalog().removeKey("/OutputIntents"); }},
    {"TwoIntents", "intent-missing", [](OpenPdf &p) { p.catalog().getKey("/OutputIntents").appendItem(intent(p)); }},
    {"NoCondition", "intent-condition", [](OpenPdf &p) { intent(p).removeKey("/OutputConditionIdentifier"); }},
    {"NoRegistry", "intent-condition", [](OpenPdf &p) { intent(p).removeKey("/RegistryName"); intent(p).removeKey("/Info"); }},
    {"NoProfile", "intent-profile", [](OpenPdf &p) { intent(p).removeKey("/DestOutputProfile"); }},
    {"ScreenProfile", "intent-profile", [](OpenPdf &p) { p.editStream(intent(p).getKey("/DestOutputProfile"), "prtrCMYK", "mntrCMYK"); }},
    {"RgbProfile", "intent-profile", [](OpenPdf &p) { p.editStream(intent(p).getKey("/DestOutputProfile"), "prtrCMYK", "prtrRGB "); }},
    {"CutProfile", "intent-profile", [](OpenPdf &p) {
        auto profile = intent(p).getKey("/DestOutputProfile");
        profile.replaceStreamData(OpenPdf::dataOf(profile).substr(0, 2000), Handle::newNull(), Handle::newNull()); }},
    {"WrongComponents", "intent-components", [](OpenPdf &p) { intent(p).getKey("/DestOutputProfile").getDict().replaceKey("/N", Handle::newInteger(3)); }},
    // Boxes
    {"EmptyMedia", "box-media", [](OpenPdf &p) {
        p.page().replaceKey("/MediaBox", Handle::parse("[0 0 0 400]")); }},
    {"NoTrim", "box-trim", [](OpenPdf &p) { p.page().removeKey("/TrimBox"); }},
    {"TrimAndArt", "box-trim", [](OpenPdf &p) { p.page().replaceKey("/ArtBox", p.page().getKey("/TrimBox")); }},
    {"BleedOutside", "box-nesting", [](OpenPdf &p) { p.page().replaceKey("/BleedBox", Handle::parse("[-5 10 270 390]")); }},
    {"CropOutside", "box-nesting", [](OpenPdf &p) { p.page().replaceKey("/CropBox", Handle::parse("[0 0 300 400]")); }},
    {"UserUnit", "box-user-unit", [](OpenPdf &p) { p.page().replaceKey("/UserUnit", Handle::newInteger(2)); }},
    {"WrongSize", "page-size", [](OpenPdf &) {}, "1.6", nullptr, OpenPdf::Encryption::None,
        [](Profile &f) { f.trim = base::Size{base::Length::pt(242), base::Length::pt(360)}; }},
    {"ShortOfBleed", "bleed", [](OpenPdf &p) { p.edit("10 340 260 50 re", "18 340 252 50 re"); }},
    {"PictureAtTrim", "bleed", [](OpenPdf &p) { p.edit("60 0 0 40 40 200 cm", "60 0 0 40 20 200 cm"); }},
    // Fonts
    {"NotEmbedded", "font-not-embedded", [](OpenPdf &p) { descendantOf(p, "/F0").getKey("/FontDescriptor").removeKey("/FontFile3"); }},
    {"DamagedCff", "font-damaged", [](OpenPdf &p) {
        descendantOf(p, "/F0").getKey("/FontDescriptor").getKey("/FontFile3").replaceStreamData("\1\0\4\1garbage", Handle::newNull(), Handle::newNull()); }},
    {"DamagedTrueType", "font-damaged", [](OpenPdf &p) { setFontFile(p, "no font"); }},
    {"NotASubset", "font-not-subset", [](OpenPdf &p) { descendantOf(p, "/F0").replaceKey("/BaseFont", Handle::newName("/Whole")); }},
    {"EmbeddingForbidden", "font-rights", [](OpenPdf &p) { setRights(p, std::string("\0\2", 2)); }},
    {"SubsetForbidden", "font-rights", [](OpenPdf &p) { setRights(p, std::string("\1\0", 2)); }},
    {"NoCidMap", "font-cid-map", [](OpenPdf &p) { descendantOf(p, "/F1").removeKey("/CIDToGIDMap"); }},
    {"UnknownCMap", "font-encoding", [](OpenPdf &p) { p.resource("/Font", "/F0").replaceKey("/Encoding", Handle::newName("/Mystery-H")); }},
    {"OtherFontName", "font-name", [](OpenPdf &p) { descendantOf(p, "/F0").getKey("/FontDescriptor").replaceKey("/FontName", Handle::newName("/Other")); }},
    {"NotdefShown", "missing-glyph", [](OpenPdf &p) { p.edit("<00030004>", "<00030000>"); }},
    {"NoSuchGlyph", "missing-glyph", [](OpenPdf &p) { p.edit("<00030004>", "<00039999>"); }},
    {"NoSuchTrueTypeGlyph", "missing-glyph", [](OpenPdf &p) { p.edit("24 Tf 40 300 Td <0001", "24 Tf 40 300 Td <0099"); }},
    {"WrongWidths", "font-widths", [](OpenPdf &p) { descendantOf(p, "/F0").replaceKey("/W", Handle::parse("[1 [900]]")); }},
    {"WrongTrueTypeWidths", "font-widths", [](OpenPdf &p) { descendantOf(p, "/F1").replaceKey("/W", Handle::parse("[1 [500]]")); }},
    // Colour
    {"RgbFill", "color-rgb", [](OpenPdf &p) { addArtifact(p, "1 0 0 rg 40 100 20 20 re f"); }},
    {"RgbPicture", "color-rgb", [](OpenPdf &p) { setPhoto(p, "/ColorSpace", "/DeviceRGB"); }},
    {"RgbIndexed", "color-rgb", [](OpenPdf &p) {
        addPicture(p, "/Width 60 /Height 60 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 <FF0000 00FF00>]", std::string(3600, '\1'), "20 0 0 20 40 100"); }},
    {"RgbInForm", "color-rgb", [](OpenPdf &p) { p.editStream(p.resource("/XObject", "/Form"), "0 0.3 0.3 0 k", "0.5 0.3 0.3 rg"); }},
    {"RgbInPattern", "color-rgb", [](OpenPdf &p) { p.editStream(p.resource("/Pattern", "/Hatch"), "0.3 0 0 0 k", "0.5 0.3 0.3 rg"); }},
    {"RgbGradient", "color-rgb", [](OpenPdf &p) {
        p.resource("/Shading", "/Fade").replaceKey("/ColorSpace", Handle::newName("/DeviceRGB"));
        p.resource("/Shading", "/Fade").getKey("/Function").replaceKey("/C0", Handle::parse("[0 0 0]"));
        p.resource("/Shading", "/Fade").getKey("/Function").replaceKey("/C1", Handle::parse("[1 1 1]")); }},
    {"RgbInlineImage", "color-rgb", [](OpenPdf &p) { addArtifact(p, "9 0 0 9 40 100 cm BI /W 30 /H 30 /BPC 8 /CS /RGB ID " + std::string(2700, 'x') + " EI"); }},
    {"RgbAdvert", "color-rgb-converted", [](OpenPdf &p) { addArtifact(p, "1 0 0 rg 40 100 20 20 re f"); }, "1.6", nullptr, OpenPdf::Encryption::None,
        [](Profile &f) { f.role = FileRole::Advert; }},
    {"CalGray", "color-calibrated", [](OpenPdf &p) {
        addSpace(p, "/Cal", "[/CalGray <</WhitePoint [0.9505 1 1.089]>>]");
        addArtifact(p, "/Cal cs 0.5 sc 40 100 20 20 re f"); }},
    {"Lab", "color-calibrated", [](OpenPdf &p) {
        addSpace(p, "/Lab", "[/Lab <</WhitePoint [0.9505 1 1.089]>>]");
        addArtifact(p, "/Lab cs 50 10 10 sc 40 100 20 20 re f"); }},
    {"DamagedColourProfile", "color-profile", [](OpenPdf &p) {
        addSpace(p, "/Icc", "[/ICCBased " + reference(p.addStream("<</N 4>>", "no profile")) + "]");
        addArtifact(p, "/Icc cs 0.1 0 0 0 sc 40 100 20 20 re f"); }},
    {"ProfileOfOtherChannels", "color-profile", [](OpenPdf &p) {
        auto own = p.addStream("<</N 1>>", OpenPdf::dataOf(intent(p).getKey("/DestOutputProfile")));
        addSpace(p, "/Icc", "[/ICCBased " + reference(own) + "]");
        addArtifact(p, "/Icc cs 0.1 sc 40 100 20 20 re f"); }},
    {"ProfiledCmyk", "color-profiled", [](OpenPdf &p) {
        auto own = p.addStream("<</N 4>>", OpenPdf::dataOf(intent(p).getKey("/DestOutputProfile")));
        addSpace(p, "/Icc", "[/ICCBased " + reference(own) + "]");
        addArtifact(p, "/Icc cs 0.1 0 0 0 sc 40 100 20 20 re f"); }},
    {"DefaultCmyk", "color-default", [](OpenPdf &p) {
        addSpace(p, "/DefaultCMYK", "[/ICCBased " + reference(intent(p).getKey("/DestOutputProfile")) + "]"); }},
    // Spots
    {"TwoSpots", "spot-count", [](OpenPdf &p) {
        addSpace(p, "/Blue", std::string("[/Separation /Blue /DeviceCMYK ") + kTint + "]");
        addArtifact(p, "/Blue cs 0.5 scn 40 100 20 20 re f"); }},
    {"SpotOfTwoMeanings", "spot-alternates", [](OpenPdf &p) {
        addSpace(p, "/Red2", std::string("[/Separation /Red /DeviceCMYK ") + kTint + "]");
        addArtifact(p, "/Red2 cs 0.5 scn 40 100 20 20 re f"); }},
    {"SpotInRgb", "spot-alternate-space", [](OpenPdf &p) {
        addSpace(p, "/Red", "[/Separation /Red /DeviceRGB <</FunctionType 2 /Domain [0 1] /N 1 /C0 [1 1 1] /C1 [1 0 0]>>]"); }},
    {"UndeclaredSpot", "spot-undeclared", [](OpenPdf &p) {
        addSpace(p, "/Two", "[/DeviceN [/Red /Black] /DeviceCMYK " + reference(p.addStream(
            "<</FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1]>>", "{0 exch 0 exch}")) + "]");
        addArtifact(p, "/Two cs 0.5 0.2 scn 40 100 20 20 re f"); }},
    {"TooMuchOfASpot", "content-color-range", [](OpenPdf &p) { p.edit("/Red cs 0.8 scn", "/Red cs 1.5 scn"); }},
    {"TooMuchOfAnInk", "content-color-range", [](OpenPdf &p) { addArtifact(p, "0.5 0 0 -1 k 40 100 20 20 re f"); }},
    {"RegistrationColour", "spot-registration", [](OpenPdf &p) {
        addSpace(p, "/All", std::string("[/Separation /All /DeviceCMYK ") + kTint + "]");
        addArtifact(p, "/All cs 0.4 scn 40 100 20 20 re f"); }},
    // States
    {"Transfer", "state-transfer", [](OpenPdf &p) { setState(p, "/TR", "/Identity"); }},
    {"Transfer2", "state-transfer", [](OpenPdf &p) { setState(p, "/TR2", "/Identity"); }},
    {"HalftonePhase", "state-halftone-phase", [](OpenPdf &p) { setState(p, "/HTP", "[0 0]"); }},
    {"NamedHalftone", "state-halftone", [](OpenPdf &p) { setState(p, "/HT", "<</HalftoneType 1 /HalftoneName (x) /Frequency 100 /Angle 45 /SpotFunction /Round>>"); }},
    {"UnknownBlendMode", "state-blend-mode", [](OpenPdf &p) { setState(p, "/BM", "/Sparkle"); }},
    {"UnknownIntent", "state-intent", [](OpenPdf &p) { addArtifact(p, "/Guess ri"); }},
    {"UnknownIntentOfPicture", "state-intent", [](OpenPdf &p) { setPhoto(p, "/Intent", "/Guess"); }},
    {"OverprintMode0", "overprint-mode", [](OpenPdf &p) { setState(p, "/OPM", "0"); }},
    {"RgbGroup", "transparency-space", [](OpenPdf &p) { p.page().getKey("/Group").replaceKey("/CS", Handle::newName("/DeviceRGB")); }},
    {"RgbGroupOfForm", "transparency-space", [](OpenPdf &p) { p.resource("/XObject", "/Form").getDict().getKey("/Group").replaceKey("/CS", Handle::newName("/DeviceRGB")); }},
    {"NoGroup", "transparency-group", [](OpenPdf &p) { p.page().removeKey("/Group"); }},
    // Forbidden
    {"PostScript", "forbidden-postscript", [](OpenPdf &p) { p.page().getKey("/Resources").getKey("/XObject").replaceKey("/Ps", p.addStream("<</Type /XObject /Subtype /PS>>", "showpage")); }},
    {"Opi", "forbidden-opi", [](OpenPdf &p) { setPhoto(p, "/OPI", "<</1.3 <</Type /OPI>> >>"); }},
    {"ReferenceXObject", "forbidden-reference", [](OpenPdf &p) { p.resource("/XObject", "/Form").getDict().replaceKey("/Ref", Handle::parse("<</F (x.pdf) /Page 0>>")); }},
    {"Alternates", "forbidden-alternates", [](OpenPdf &p) { setPhoto(p, "/Alternates", "[]"); }},
    {"PresentationSteps", "forbidden-presentation", [](OpenPdf &p) { p.page().replaceKey("/PresSteps", Handle::parse("<</Type /NavNode>>")); }},
    {"Layers", "layers", [](OpenPdf &p) { p.catalog().replaceKey("/OCProperties", Handle::parse("<</OCGs [] /D <<>> >>")); }},
    {"Script", "forbidden-javascript", [](OpenPdf &p) { p.catalog().replaceKey("/OpenAction", Handle::parse("<</S /JavaScript /JS (x)>>")); }},
    {"NamedScripts", "forbidden-javascript", [](OpenPdf &p) { p.catalog().replaceKey("/Names", Handle::parse("<</JavaScript <</Names []>> >>")); }},
    {"Launch", "forbidden-action", [](OpenPdf &p) { p.catalog().replaceKey("/OpenAction", Handle::parse("<</S /Launch /F (x)>>")); }},
    {"OpensAtPage", "forbidden-action", [](OpenPdf &p) { p.catalog().replaceKey("/OpenAction", Handle::parse("[0 /Fit]")); }},
    {"ActionsOfPage", "forbidden-action", [](OpenPdf &p) { p.page().replaceKey("/AA", Handle::parse("<</O <</S /Named /N /Print>> >>")); }},
    {"Form", "forbidden-form", [](OpenPdf &p) { p.catalog().replaceKey("/AcroForm", Handle::parse("<</Fields []>>")); }},
    {"Widget", "forbidden-form", [](OpenPdf &p) { annotate(p, "<</Type /Annot /Subtype /Widget /Rect [50 50 90 90]>>"); }},
    {"Xfa", "forbidden-xfa", [](OpenPdf &p) { p.catalog().replaceKey("/AcroForm", Handle::parse("<</Fields [] /XFA (x)>>")); }},
    {"Attachment", "forbidden-embedded-file", [](OpenPdf &p) {
        p.catalog().replaceKey("/Names", Handle::parse(&p.qpdf(), "<</EmbeddedFiles <</Names [(x) <</Type /Filespec /F (x) /EF <</F "
            + reference(p.addStream("<</Type /EmbeddedFile>>", "x")) + ">> >>]>> >>")); }},
    {"Portfolio", "forbidden-embedded-file", [](OpenPdf &p) { p.catalog().replaceKey("/Collection", Handle::parse("<<>>")); }},
    {"FileAttachment", "forbidden-embedded-file", [](OpenPdf &p) { annotate(p, "<</Type /Annot /Subtype /FileAttachment /Rect [50 50 90 90]>>"); }},
    {"RichMedia", "forbidden-media", [](OpenPdf &p) { annotate(p, "<</Type /Annot /Subtype /RichMedia /Rect [50 50 90 90]>>"); }},
    {"Sound", "forbidden-media", [](OpenPdf &p) { annotate(p, "<</Type /Annot /Subtype /Sound /Rect [50 50 90 90]>>"); }},
    {"Remark", "forbidden-annotation", [](OpenPdf &p) { annotate(p, "<</Type /Annot /Subtype /Text /Rect [50 50 90 90]>>"); }},
    // Pictures
    {"CoarsePicture", "picture-resolution", [](OpenPdf &p) { p.edit("60 0 0 40 40 200 cm", "60 0 0 100 40 200 cm"); }},
    {"SoftPicture", "picture-resolution-low", [](OpenPdf &p) { p.edit("60 0 0 40 40 200 cm", "60 0 0 70 40 200 cm"); }},
    {"CoarseLineArt", "picture-line-art", [](OpenPdf &p) { p.edit("30 0 0 30 110 200 cm", "30 0 0 34 110 200 cm"); }},
    {"CoarseStencil", "picture-line-art", [](OpenPdf &p) { addArtifact(p, "0 0 0 1 k 9 0 0 9 40 100 cm BI /W 24 /H 24 /IM true ID " + std::string(72, 'x') + " EI"); }},
    {"Interpolated", "picture-interpolated", [](OpenPdf &p) { setPhoto(p, "/Interpolate", "true"); }},
    // Text
    {"RichBlackText", "black-text-inks", [](OpenPdf &p) { p.edit("/Over gs 0 0 0 1 k", "/Over gs 0.5 0.4 0.4 1 k"); }},
    {"NearlyRichBlackText", "black-text-inks", [](OpenPdf &p) { p.edit("/Over gs 0 0 0 1 k", "/Over gs 0 0 0.1 0.95 k"); }},
    {"BlackKnocksOut", "black-text-overprint", [](OpenPdf &p) { p.edit("BT /F0 9 Tf", "/Knock gs BT /F0 9 Tf"); }},
    {"BlackKnocksOutInGrey", "black-text-overprint", [](OpenPdf &p) { p.edit("BT /F0 9 Tf", "/Knock gs 0 g BT /F0 9 Tf"); }},
    {"WhiteOverprints", "white-overprint", [](OpenPdf &p) { p.edit("/Knock gs 0 0 0 0 k", "/Over gs 0 0 0 0 k"); }},
    {"WhitePathOverprints", "white-overprint", [](OpenPdf &p) { addArtifact(p, "/Over gs 0 0 0 0 k 40 100 20 20 re f"); }},
    {"SmallReversedType", "reversed-type-several", [](OpenPdf &p) { p.edit("/F0 10 Tf", "/F0 8 Tf"); }},
    {"SmallReversedOnPhoto", "reversed-type-several", [](OpenPdf &p) { addArtifact(p, "0 0 0 0 k BT /F0 8 Tf 50 220 Td <0001> Tj ET"); }},
    {"SmallReversedFromOneInk", "reversed-type-single", [](OpenPdf &p) { p.edit("/F0 7 Tf", "/F0 5 Tf"); }},
    {"SmallColouredType", "coloured-type", [](OpenPdf &p) { p.edit("/F0 12 Tf 40 260", "/F0 9 Tf 40 260"); }},
    {"SmallByMatrix", "coloured-type", [](OpenPdf &p) { p.edit("BT /F0 12 Tf 40 260 Td <00010002> Tj ET", "q 0.5 0 0 0.5 0 0 cm BT /F0 12 Tf 80 520 Td <00010002> Tj ET Q"); }},
    // Rules
    {"ThinRule", "rule-weight-single", [](OpenPdf &p) { p.edit("0.5 w", "0.2 w"); }},
    {"Hairline", "rule-weight-single", [](OpenPdf &p) { p.edit("0.5 w", "0 w"); }},
    {"ThinFilledRule", "rule-weight-single", [](OpenPdf &p) { p.edit("200 0.4 re", "200 0.2 re"); }},
    {"ThinColouredRule", "rule-weight-several", [](OpenPdf &p) { p.edit("K 2 w", "K 1 w"); }},
    {"ThinByMatrix", "rule-weight-several", [](OpenPdf &p) { p.edit("2 w 40 186 m 240 186 l S", "2 w q 0.5 0 0 0.5 0 0 cm 80 372 m 480 372 l S Q"); }},
    // Ink
    {"TooMuchInk", "total-ink", [](OpenPdf &p) { addArtifact(p, "0.8 0.7 0.7 0.8 k 40 100 30 30 re f"); }},
    {"TooMuchInkInPicture", "total-ink", [](OpenPdf &p) {
        addPicture(p, "/Width 90 /Height 90 /BitsPerComponent 8 /ColorSpace /DeviceCMYK", std::string(4 * 8100, '\xD0'), "30 0 0 30 40 100"); }},
    {"TooMuchInkByOverprint", "total-ink", [](OpenPdf &p) { addArtifact(p, "0.8 0.7 0.7 0 k 40 100 30 30 re f /Over gs 0 0 0 0.8 k 40 100 30 30 re f"); }},
    {"TooMuchInkBySpot", "total-ink", [](OpenPdf &p) { addArtifact(p, "0.8 0.7 0.7 0 k 40 100 30 30 re f /Over gs /Red cs 0.8 scn 40 100 30 30 re f"); }},
    {"TooMuchInkByMultiply", "total-ink", [](OpenPdf &p) {
        p.page().getKey("/Resources").getKey("/ExtGState").replaceKey("/Dark", Handle::parse("<</BM /Multiply>>"));
        addArtifact(p, "0.8 0.7 0.7 0 k 40 100 30 30 re f /Dark gs 0.5 0.5 0.5 0.5 k 40 100 30 30 re f"); }},
    {"TooMuchInkInGradient", "total-ink", [](OpenPdf &p) {
        p.resource("/Shading", "/Fade").getKey("/Function").replaceKey("/C0", Handle::parse("[1 1 1 0.5]"));
        p.resource("/Shading", "/Fade").getKey("/Function").replaceKey("/C1", Handle::parse("[1 1 1 0.5]")); }},
    {"TooMuchInkInTiles", "total-ink", [](OpenPdf &p) { p.editStream(p.resource("/Pattern", "/Hatch"), "0.3 0 0 0 k 0 0 4 8 re", "1 1 1 0.5 k 0 0 8 8 re"); }},
    {"Jpeg2000", "ink-unmeasured", [](OpenPdf &p) { setPhoto(p, "/Filter", "/JPXDecode"); }},
    // PDF/UA-1
    {"NoUaIdentifier", "ua-identifier", [](OpenPdf &p) { editXmp(p, "<pdfuaid:part>1</pdfuaid:part>", ""); }},
    {"NotMarked", "ua-marked", [](OpenPdf &p) { p.catalog().removeKey("/MarkInfo"); }},
    {"Suspects", "ua-marked", [](OpenPdf &p) { p.catalog().getKey("/MarkInfo").replaceKey("/Suspects", Handle::newBool(true)); }},
    {"NoLanguage", "ua-language", [](OpenPdf &p) { p.catalog().removeKey("/Lang"); }},
    {"TitleNotShown", "ua-title", [](OpenPdf &p) { p.catalog().removeKey("/ViewerPreferences"); }},
    {"NoParentTree", "ua-structure", [](OpenPdf &p) { p.catalog().getKey("/StructTreeRoot").removeKey("/ParentTree"); }},
    {"UntaggedContent", "ua-untagged", [](OpenPdf &p) { p.append("q 0.1 0 0 0 k 40 100 20 20 re f Q\n"); }},
    {"NoToUnicode", "ua-unicode", [](OpenPdf &p) { p.resource("/Font", "/F0").removeKey("/ToUnicode"); }},
    {"UnknownRole", "ua-role", [](OpenPdf &p) { p.catalog().getKey("/StructTreeRoot").getKey("/K").getArrayItem(2).replaceKey("/S", Handle::newName("/Story")); }},
    {"FigureWithoutAlt", "ua-alt", [](OpenPdf &p) { p.catalog().getKey("/StructTreeRoot").getKey("/K").getArrayItem(3).removeKey("/Alt"); }},
    {"SkippedHeading", "ua-headings", [](OpenPdf &p) { p.catalog().getKey("/StructTreeRoot").getKey("/K").getArrayItem(1).replaceKey("/S", Handle::newName("/H3")); }},
    {"WrongOwner", "ua-owner", [](OpenPdf &p) {
        auto owners = p.catalog().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums").getArrayItem(1);
        const auto first = owners.getArrayItem(0);
        owners.setArrayItem(0, owners.getArrayItem(3));
        owners.setArrayItem(3, first); }},
    {"MarkUsedTwice", "ua-mark-twice", [](OpenPdf &p) { p.append("/P <</MCID 2>> BDC q 0.1 0 0 0 k 40 100 20 20 re f Q EMC\n"); }},
    {"WrongParent", "ua-parent", [](OpenPdf &p) { p.catalog().getKey("/StructTreeRoot").getKey("/K").getArrayItem(2).replaceKey("/P", p.catalog()); }},
    {"MarkWithoutElement", "ua-orphan", [](OpenPdf &p) { p.append("/P <</MCID 9>> BDC q 0.1 0 0 0 k 40 100 20 20 re f Q EMC\n"); }},
};
// clang-format on

class SeededFault : public testing::TestWithParam<Seed> { };

TEST_P(SeededFault, IsFoundByItsRuleAlone)
{
    const Seed &seed = GetParam();
    OpenPdf pdf(support::cleanPdf());
    if (seed.breaks)
        seed.breaks(pdf);
    QByteArray bytes = pdf.written(seed.version, seed.encryption);
    if (seed.after)
        bytes = seed.after(bytes);
    Profile profile;
    if (seed.profile)
        seed.profile(profile);
    const auto report = preflight(bytes, profile);
    ASSERT_TRUE(report) << qPrintable(report.error().toText());
    std::set<std::string> found;
    QStringList told;
    for (const Finding &finding : report->findings) {
        found.insert(finding.rule.toStdString());
        told << QStringLiteral("%1: %2 (page %3, object %4)")
                    .arg(finding.rule, finding.message)
                    .arg(finding.page)
                    .arg(finding.object);
        EXPECT_FALSE(finding.message.isEmpty());
        EXPECT_FALSE(finding.message.contains(u'%') && finding.message.contains(QStringLiteral("%1")));
        EXPECT_FALSE(finding.basis.isEmpty());
        EXPECT_TRUE(!finding.rect || !finding.object.isEmpty()) << "a place without an object";
    }
    EXPECT_EQ(found, std::set<std::string>{seed.rule}) << qPrintable(told.join(u'\n'));
}

/// Sound pages, the broken one twice, and more sound ones.
TEST_P(SeededFault, IsToldAlikeWhenPagesAreReadSideBySide)
{
    const Seed &seed = GetParam();
    OpenPdf pdf(support::cleanPdf());
    auto sound = pdf.page().shallowCopy();
    sound.replaceKey("/Contents", pdf.addStream("<< >>", OpenPdf::dataOf(pdf.page().getKey("/Contents"))));
    if (seed.breaks)
        seed.breaks(pdf);
    pdf.qpdf().addPage(pdf.qpdf().makeIndirectObject(pdf.page().shallowCopy()), false);
    for (const bool first : {true, false, false, true})
        pdf.qpdf().addPage(pdf.qpdf().makeIndirectObject(sound.shallowCopy()), first);
    Profile profile;
    if (seed.profile)
        seed.profile(profile);
    QByteArray bytes = pdf.written(seed.version, seed.encryption);
    if (seed.after)
        bytes = seed.after(bytes);
    base::JobPool jobs;
    const auto alone = preflight(bytes, profile), together = preflight(bytes, profile, partsReadInWorkers(), jobs);
    ASSERT_TRUE(alone && together);
    EXPECT_EQ(alone->pages, 6);
    ASSERT_EQ(together->findings.size(), alone->findings.size());
    for (std::size_t i = 0; i < alone->findings.size(); ++i) {
        const Finding &a = alone->findings[i], &b = together->findings[i];
        EXPECT_EQ(a, b) << qPrintable(a.rule) << ' ' << a.page << " / " << qPrintable(b.rule) << ' ' << b.page;
    }
}

INSTANTIATE_TEST_SUITE_P(Preflight, SeededFault, testing::ValuesIn(kSeeds),
    [](const testing::TestParamInfo<Seed> &seed) { return std::string(seed.param.name); });

TEST(SeededFaults, ThereIsOneForEveryRule)
{
    std::set<std::string> seeded;
    for (const Seed &seed : kSeeds)
        seeded.insert(seed.rule);
    std::set<std::string> rules;
    for (const Rule *rule : allRules())
        rules.insert(rule->id);
    EXPECT_EQ(seeded, rules);
}

TEST(SeededFaults, AUserPasswordIsRefused)
{
    OpenPdf pdf(support::cleanPdf());
    const auto report = preflight(pdf.written("1.6", OpenPdf::Encryption::UserPasswordSet), {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, base::ErrorKind::Refused);
}

TEST(SeededFaults, WhatIsNoPdfIsRefused)
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("hello"), QByteArray("%PDF-1.6\n"), QByteArray(5000, 'x')})
        EXPECT_FALSE(preflight(bytes, {})) << bytes.left(20).constData();
}

} // namespace

} // namespace banxin::preflight
