// CleanResources: fonts.
#include "pdf/clean_resources.h"

namespace banxin::pdf {

namespace {

QPDFObjectHandle descendantOf(QPDFObjectHandle font)
{
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    return descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0)
                                                                     : QPDFObjectHandle::newNull();
}

} // namespace

bool CleanResources::isEmbedded(QPDFObjectHandle font)
{
    if (!font.isDictionary())
        return false;
    const std::string subtype = nameIn(font, "/Subtype");
    if (subtype == "/Type3")
        return true;
    QPDFObjectHandle holder = subtype == "/Type0" ? descendantOf(font) : font;
    QPDFObjectHandle descriptor =
        holder.isDictionary() ? holder.getKey("/FontDescriptor") : QPDFObjectHandle::newNull();
    if (!descriptor.isDictionary())
        return false;
    for (const char *key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        if (descriptor.getKey(key).isStream())
            return true;
    }
    return false;
}

QString CleanResources::nameOf(QPDFObjectHandle font)
{
    QString name = font.isDictionary() ? QString::fromStdString(nameIn(font, "/BaseFont")).mid(1) : QString();
    if (name.size() > 7 && name[6] == u'+')
        name = name.mid(7);
    return name.isEmpty() ? tr("（没有名称）") : name;
}

std::shared_ptr<const CodeWidths> CleanResources::widthsOf(QPDFObjectHandle font)
{
    const std::string subtype = font.isDictionary() ? nameIn(font, "/Subtype") : std::string();
    const auto given = numbersIn(font, "/Widths");
    if (subtype == "/Type0" || given.empty())
        return nullptr;
    auto made = std::make_shared<CodeWidths>();
    made->isType3 = subtype == "/Type3";
    const auto matrix = numbersIn(font, "/FontMatrix");
    const double unit = made->isType3 && matrix.size() == 6 ? matrix[0] * 1000 : 1;
    QPDFObjectHandle description = font.getKey("/FontDescriptor");
    made->widths.fill(made->isType3 ? 0 : numberIn(description, "/MissingWidth", 0));
    const int first = integerIn(font, "/FirstChar", 0);
    for (std::size_t i = 0; i < given.size() && i < 256; ++i) {
        if (const int code = first + static_cast<int>(i); code >= 0 && code < 256)
            made->widths[std::size_t(code)] = given[i] * unit;
    }
    return made;
}

QPDFObjectHandle CleanResources::font(QPDFObjectHandle given, QPDFObjectHandle parent, Target target)
{
    if (!given.isDictionary())
        return QPDFObjectHandle::newNull();
    const Memo memo{given.getObjGen(), target};
    if (given.isIndirect()) {
        if (const auto known = m_fonts.find(memo); known != m_fonts.end())
            return known->second;
        m_fonts[memo] = QPDFObjectHandle::newNull(); // glyphs that are set in their own font
    }
    noteForbidden(m_cleaning, given);
    const std::string subtype = nameIn(given, "/Subtype");
    QPDFObjectHandle made;
    if (subtype == "/Type3") {
        made = glyphsFont(given, parent, target);
    } else {
        made = QPDFObjectHandle::newDictionary();
        made.replaceKey("/Type", QPDFObjectHandle::newName("/Font"));
        copyEntries(given, made,
            {"/Subtype", "/BaseFont", "/FirstChar", "/LastChar", "/Widths", "/CIDSystemInfo", "/DW", "/W", "/DW2",
                "/W2"});
        if (given.hasKey("/Encoding"))
            made.replaceKey("/Encoding", encoding(given.getKey("/Encoding")));
        if (QPDFObjectHandle text = given.getKey("/ToUnicode"); text.isStream())
            made.replaceKey("/ToUnicode", cleanedStream(m_cleaning, text, {}));
        if (QPDFObjectHandle description = given.getKey("/FontDescriptor"); description.isDictionary())
            made.replaceKey("/FontDescriptor", descriptor(description));
        if (QPDFObjectHandle map = given.getKey("/CIDToGIDMap"); map.isName())
            made.replaceKey("/CIDToGIDMap", map);
        else if (map.isStream())
            made.replaceKey("/CIDToGIDMap", cleanedStream(m_cleaning, map, {}));
        else if (subtype == "/CIDFontType2")
            made.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
        if (subtype == "/Type0") {
            QPDFObjectHandle descendant = font(descendantOf(given), parent, target);
            if (!descendant.isNull())
                made.replaceKey(
                    "/DescendantFonts", QPDFObjectHandle::newArray(std::vector<QPDFObjectHandle>{descendant}));
        }
        made = m_cleaning.file.makeIndirectObject(made);
    }
    if (given.isIndirect())
        m_fonts[memo] = made;
    return made;
}

QPDFObjectHandle CleanResources::descriptor(QPDFObjectHandle given)
{
    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Type", QPDFObjectHandle::newName("/FontDescriptor"));
    copyEntries(given, made,
        {"/FontName", "/FontStretch", "/FontWeight", "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent",
            "/Leading", "/CapHeight", "/XHeight", "/StemV", "/StemH", "/AvgWidth", "/MaxWidth", "/MissingWidth"});
    for (const char *key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        if (QPDFObjectHandle program = given.getKey(key); program.isStream())
            made.replaceKey(key, cleanedStream(m_cleaning, program, {"/Length1", "/Length2", "/Length3", "/Subtype"}));
    }
    return m_cleaning.file.makeIndirectObject(made);
}

QPDFObjectHandle CleanResources::encoding(QPDFObjectHandle given)
{
    if (given.isStream()) {
        QPDFObjectHandle made = cleanedStream(m_cleaning, given, {"/CMapName", "/CIDSystemInfo", "/WMode"});
        made.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/CMap"));
        if (QPDFObjectHandle other = given.getDict().getKey("/UseCMap"); other.isName())
            made.getDict().replaceKey("/UseCMap", other);
        return made;
    }
    if (!given.isDictionary())
        return given.isName() ? given : QPDFObjectHandle::newNull();
    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Type", QPDFObjectHandle::newName("/Encoding"));
    copyEntries(given, made, {"/BaseEncoding", "/Differences"});
    return made;
}

QPDFObjectHandle CleanResources::glyphsFont(QPDFObjectHandle given, QPDFObjectHandle parent, Target target)
{
    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Type", QPDFObjectHandle::newName("/Font"));
    copyEntries(given, made, {"/Subtype", "/FontBBox", "/FontMatrix", "/FirstChar", "/LastChar", "/Widths"});
    if (given.hasKey("/Encoding"))
        made.replaceKey("/Encoding", encoding(given.getKey("/Encoding")));
    if (QPDFObjectHandle text = given.getKey("/ToUnicode"); text.isStream())
        made.replaceKey("/ToUnicode", cleanedStream(m_cleaning, text, {}));
    QPDFObjectHandle resources = given.getKey("/Resources");
    if (!resources.isDictionary())
        resources = parent;
    QPDFObjectHandle programs = QPDFObjectHandle::newDictionary(), all = QPDFObjectHandle::newDictionary();
    QPDFObjectHandle glyphs = given.getKey("/CharProcs");
    for (const std::string &name : glyphs.isDictionary() ? glyphs.getKeys() : std::set<std::string>()) {
        QPDFObjectHandle glyph = glyphs.getKey(name);
        const auto data = glyph.isStream() ? decodedData(glyph, 16 << 20) : std::nullopt;
        if (!data)
            continue;
        CleanedContent cleaned = content({*data}, resources, initialState(), target, ContentKind::Glyph);
        programs.replaceKey(name, deflatedStream(m_cleaning.file, "<< >>", cleaned.content));
        for (const std::string &kind : cleaned.resources.getKeys()) {
            QPDFObjectHandle from = cleaned.resources.getKey(kind);
            if (!all.hasKey(kind))
                all.replaceKey(kind, QPDFObjectHandle::newDictionary());
            for (const std::string &key : from.getKeys())
                all.getKey(kind).replaceKey(key, from.getKey(key));
        }
    }
    made.replaceKey("/CharProcs", programs);
    made.replaceKey("/Resources", all);
    return m_cleaning.file.makeIndirectObject(made);
}

} // namespace banxin::pdf
