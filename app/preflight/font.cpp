#include "preflight/font.h"

#include "preflight/lexer.h"

#include <array>
#include <set>

namespace banxin::preflight {

namespace {

constexpr std::uint32_t kUnknownGlyph = 0xFFFFFFFF;
constexpr std::size_t kMostFontBytes = std::size_t(64) << 20;

/// ISO 32000-1, table 118.
bool isPredefinedCMap(const std::string &name)
{
    static const std::set<std::string> names = {"/GB-EUC-H", "/GB-EUC-V", "/GBpc-EUC-H", "/GBpc-EUC-V", "/GBK-EUC-H",
        "/GBK-EUC-V", "/GBKp-EUC-H", "/GBKp-EUC-V", "/GBK2K-H", "/GBK2K-V", "/UniGB-UCS2-H", "/UniGB-UCS2-V",
        "/UniGB-UTF16-H", "/UniGB-UTF16-V", "/B5pc-H", "/B5pc-V", "/HKscs-B5-H", "/HKscs-B5-V", "/ETen-B5-H",
        "/ETen-B5-V", "/ETenms-B5-H", "/ETenms-B5-V", "/CNS-EUC-H", "/CNS-EUC-V", "/UniCNS-UCS2-H", "/UniCNS-UCS2-V",
        "/UniCNS-UTF16-H", "/UniCNS-UTF16-V", "/83pv-RKSJ-H", "/90ms-RKSJ-H", "/90ms-RKSJ-V", "/90msp-RKSJ-H",
        "/90msp-RKSJ-V", "/90pv-RKSJ-H", "/Add-RKSJ-H", "/Add-RKSJ-V", "/EUC-H", "/EUC-V", "/Ext-RKSJ-H", "/Ext-RKSJ-V",
        "/H", "/V", "/UniJIS-UCS2-H", "/UniJIS-UCS2-V", "/UniJIS-UCS2-HW-H", "/UniJIS-UCS2-HW-V", "/UniJIS-UTF16-H",
        "/UniJIS-UTF16-V", "/KSC-EUC-H", "/KSC-EUC-V", "/KSCms-UHC-H", "/KSCms-UHC-V", "/KSCms-UHC-HW-H",
        "/KSCms-UHC-HW-V", "/KSCpc-EUC-H", "/UniKS-UCS2-H", "/UniKS-UCS2-V", "/UniKS-UTF16-H", "/UniKS-UTF16-V",
        "/Identity-H", "/Identity-V"};
    return names.count(name) != 0;
}

/// Code page 1252 above 0x7F; elsewhere it is Latin-1.
std::uint32_t winAnsi(std::uint32_t code)
{
    static constexpr std::array<std::uint16_t, 32> high = {0x20AC, 0x2022, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
        0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x2022, 0x017D, 0x2022, 0x2022, 0x2018, 0x2019, 0x201C, 0x201D,
        0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x2022, 0x017E, 0x0178};
    return code >= 0x80 && code < 0xA0 ? high[code - 0x80] : code;
}

std::uint32_t codeOf(const std::string &bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

} // namespace

Font::Font(const Object &font)
    : m_object(font)
    , m_descendant(font)
    , m_descriptor(Object::newNull())
{
    const std::string subtype = nameIn(font, "/Subtype");
    if (subtype == "/Type0") {
        m_kind = Kind::Composite;
        readComposite();
    } else if (subtype == "/Type3") {
        m_kind = Kind::Type3;
        readType3();
    } else if (subtype == "/Type1" || subtype == "/TrueType" || subtype == "/MMType1") {
        m_kind = Kind::Simple;
        readSimple();
    }
    m_used.assign(m_kind == Kind::Composite ? 65536 : 256, false);
}

std::string Font::name() const
{
    const std::string name = nameIn(m_descendant, "/BaseFont");
    return name.empty() ? name : name.substr(1);
}

bool Font::isSubset() const
{
    const std::string own = name();
    return own.size() > 7 && own[6] == '+'
        && std::all_of(own.begin(), own.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
}

void Font::readProgram()
{
    m_descriptor = keyOf(m_descendant, "/FontDescriptor");
    const struct {
        const char *key;
        FontProgram::Format format;
    } kinds[] = {{"/FontFile", FontProgram::Format::Type1}, {"/FontFile2", FontProgram::Format::TrueType},
        {"/FontFile3", FontProgram::Format::Cff}};
    for (const auto &[key, format] : kinds) {
        Object stream = keyOf(m_descriptor, key);
        if (!stream.isStream())
            continue;
        m_hasProgram = true;
        const bool isOpenType = isNamed(keyOf(stream, "/Subtype"), "/OpenType");
        m_program = std::make_shared<FontProgram>(bytesOf(stream, kMostFontBytes).value_or(std::string()),
            isOpenType ? FontProgram::Format::OpenType : format);
        return;
    }
}

void Font::readComposite()
{
    const auto descendants = itemsOf(keyOf(m_object, "/DescendantFonts"));
    m_descendant = descendants.empty() ? Object::newNull() : descendants.front();
    readProgram();
    Object encoding = keyOf(m_object, "/Encoding");
    if (encoding.isName()) {
        const std::string name = encoding.getName();
        m_isEncodingSound = isPredefinedCMap(name);
        m_isVertical = name.size() >= 2 && name.compare(name.size() - 2, 2, "-V") == 0;
        m_isIdentity = name == "/Identity-H" || name == "/Identity-V";
        m_knowsCids = m_isIdentity;
        m_isMixed = !m_isIdentity && name.find("UCS2") == std::string::npos && name.find("UTF16") == std::string::npos;
    } else if (encoding.isStream()) {
        m_isIdentity = false;
        m_isVertical = numberOf(keyOf(encoding, "/WMode"), 0) == 1;
        readCMap(encoding);
    } else {
        m_isEncodingSound = false;
    }
    m_defaultWidth = numberOf(keyOf(m_descendant, "/DW"), 1000);
    readWidths(keyOf(m_descendant, "/W"));
    if (const auto vertical = itemsOf(keyOf(m_descendant, "/DW2")); vertical.size() == 2) {
        m_defaultVertical.y = numberOf(vertical[0], 880);
        m_defaultVertical.advance = numberOf(vertical[1], -1000);
    }
    readVerticalWidths(keyOf(m_descendant, "/W2"));
    if (nameIn(m_descendant, "/Subtype") == "/CIDFontType2" && m_hasProgram) {
        Object map = keyOf(m_descendant, "/CIDToGIDMap");
        m_isCidMapMissing = !map.isStream() && !isNamed(map, "/Identity");
        if (map.isStream())
            m_cidToGid = bytesOf(map, 131072).value_or(std::string());
        m_usesGidMap = !m_cidToGid.empty();
    }
}

void Font::readSimple()
{
    readProgram();
    m_defaultWidth = numberOf(keyOf(m_descriptor, "/MissingWidth"), 0);
    m_widths.assign(256, -1);
    const auto first = static_cast<int>(std::clamp(numberOf(keyOf(m_object, "/FirstChar"), 0), 0.0, 255.0));
    const auto widths = itemsOf(keyOf(m_object, "/Widths"));
    for (std::size_t i = 0; i < widths.size() && i + static_cast<std::size_t>(first) < 256; ++i)
        m_widths[i + static_cast<std::size_t>(first)] = static_cast<float>(std::max(numberOf(widths[i], 0), 0.0));
    if (widths.empty())
        m_defaultWidth = 500; // one of the standard fourteen
    readEncoding();
}

void Font::readType3()
{
    readSimple();
    m_glyphSpace = matrixOf(keyOf(m_object, "/FontMatrix")).value_or(m_glyphSpace);
}

void Font::readEncoding()
{
    m_names.assign(256, std::string());
    Object encoding = keyOf(m_object, "/Encoding");
    std::uint32_t code = 0;
    for (Object &item : itemsOf(keyOf(encoding, "/Differences"))) {
        if (item.isNumber())
            code = static_cast<std::uint32_t>(std::clamp(item.getNumericValue(), 0.0, 255.0));
        else if (item.isName() && code < 256)
            m_names[code++] = item.getName().substr(1);
    }
    if (!m_program || !m_program->isSound() || m_kind != Kind::Simple)
        return;
    const std::string base = encoding.isName() ? encoding.getName() : nameIn(encoding, "/BaseEncoding");
    m_simpleGlyphs.assign(256, 0);
    for (std::uint32_t c = 0; c < 256; ++c) {
        std::uint32_t glyph = 0;
        if (!m_names[c].empty()) {
            glyph = m_program->glyphNamed(m_names[c]);
            if (glyph == 0 && m_names[c].size() == 7 && m_names[c].compare(0, 3, "uni") == 0)
                glyph = m_program->glyphOfUnicode(
                    static_cast<std::uint32_t>(std::strtoul(m_names[c].c_str() + 3, nullptr, 16)));
            // Names without a table of names in the program: which glyph is meant cannot be told.
            if (glyph == 0 && m_names[c] != ".notdef")
                glyph = nameIn(m_object, "/Subtype") == "/TrueType" ? kUnknownGlyph : 0;
        } else {
            if (base == "/WinAnsiEncoding")
                glyph = m_program->glyphOfUnicode(winAnsi(c));
            if (glyph == 0)
                glyph = m_program->glyphOfCode(c);
            if (glyph == 0)
                glyph = m_program->glyphOfUnicode(winAnsi(c));
            if (glyph == 0 && c >= 0x80 && base == "/MacRomanEncoding")
                glyph = kUnknownGlyph;
        }
        m_simpleGlyphs[c] = glyph;
    }
}

void Font::readWidths(const Object &array)
{
    const auto items = itemsOf(array);
    m_widths.assign(65536, -1);
    for (std::size_t i = 0; i + 1 < items.size();) {
        Object second = items[i + 1];
        const auto first = static_cast<std::size_t>(std::clamp(numberOf(items[i], 0), 0.0, 65535.0));
        if (second.isArray()) {
            const auto widths = itemsOf(second);
            for (std::size_t n = 0; n < widths.size() && first + n < 65536; ++n)
                m_widths[first + n] = static_cast<float>(numberOf(widths[n], 0));
            i += 2;
        } else {
            if (i + 2 >= items.size())
                break;
            const auto last = static_cast<std::size_t>(std::clamp(numberOf(second, 0), 0.0, 65535.0));
            for (std::size_t cid = first; cid <= last; ++cid)
                m_widths[cid] = static_cast<float>(numberOf(items[i + 2], 0));
            i += 3;
        }
    }
}

void Font::readVerticalWidths(const Object &array)
{
    const auto items = itemsOf(array);
    for (std::size_t i = 0; i + 1 < items.size();) {
        Object second = items[i + 1];
        const auto first = static_cast<std::uint32_t>(std::clamp(numberOf(items[i], 0), 0.0, 65535.0));
        if (second.isArray()) {
            const auto n = itemsOf(second);
            for (std::size_t k = 0; k + 2 < n.size(); k += 3)
                m_verticals[first + static_cast<std::uint32_t>(k / 3)] = {
                    numberOf(n[k], -1000), numberOf(n[k + 1], 500), numberOf(n[k + 2], 880)};
            i += 2;
        } else {
            if (i + 4 >= items.size())
                break;
            const auto last = static_cast<std::uint32_t>(std::clamp(numberOf(second, 0), 0.0, 65535.0));
            for (std::uint32_t cid = first; cid <= last; ++cid)
                m_verticals[cid] = {
                    numberOf(items[i + 2], -1000), numberOf(items[i + 3], 500), numberOf(items[i + 4], 880)};
            i += 5;
        }
    }
}

void Font::readCMap(const Object &encoding)
{
    const auto bytes = bytesOf(encoding, 1 << 24);
    if (!bytes || hasKey(encoding, "/UseCMap")) {
        m_knowsCids = false;
        m_isEncodingSound = bytes.has_value();
        m_isMixed = true;
        return;
    }
    m_lengthByFirstByte.assign(256, 2);
    Lexer lexer(*bytes);
    std::vector<Token> operands;
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
        if (token.kind != Token::Kind::Word) {
            if (operands.size() < 4096)
                operands.push_back(token);
            continue;
        }
        const auto bytesAt = [&](std::size_t i) {
            std::string out;
            appendBytes(operands[i], out);
            return out;
        };
        if (token.text == "endcodespacerange") {
            for (std::size_t i = 0; i + 1 < operands.size(); i += 2) {
                const std::string low = bytesAt(i), high = bytesAt(i + 1);
                for (unsigned b = low.empty() ? 256U : static_cast<unsigned char>(low[0]);
                     !high.empty() && b <= static_cast<unsigned char>(high[0]); ++b)
                    m_lengthByFirstByte[b] = static_cast<int>(std::clamp<std::size_t>(low.size(), 1, 4));
            }
        } else if (token.text == "endcidrange" || token.text == "endcidchar") {
            const std::size_t step = token.text == "endcidrange" ? 3 : 2;
            for (std::size_t i = 0; i + step <= operands.size(); i += step) {
                const std::string low = bytesAt(i), high = bytesAt(i + step - 2);
                m_cidRanges.push_back({codeOf(low), codeOf(high),
                    static_cast<std::uint32_t>(std::clamp(operands[i + step - 1].number, 0.0, 65535.0)),
                    static_cast<int>(low.size())});
            }
        }
        operands.clear();
    }
    std::sort(
        m_cidRanges.begin(), m_cidRanges.end(), [](const CidRange &a, const CidRange &b) { return a.low < b.low; });
}

Code Font::read(std::string_view text, std::size_t at) const
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i])) : 0U;
    };
    if (m_kind != Kind::Composite)
        return {byte(0), byte(0), 1};
    if (m_isMixed && byte(0) < 0x80)
        return {byte(0), byte(0), 1};
    int length = 2;
    if (!m_lengthByFirstByte.empty())
        length = m_lengthByFirstByte[byte(0)];
    Code code{0, 0, length};
    for (int i = 0; i < length; ++i)
        code.code = code.code << 8 | byte(static_cast<std::size_t>(i));
    code.cid = code.code & 0xFFFF;
    if (!m_lengthByFirstByte.empty()) {
        auto range = std::upper_bound(m_cidRanges.begin(), m_cidRanges.end(), code.code,
            [](std::uint32_t value, const CidRange &r) { return value < r.low; });
        code.cid = 0;
        for (int tries = 0; range != m_cidRanges.begin() && tries < 4; ++tries) {
            --range;
            if (code.code <= range->high && range->length == length) {
                code.cid = (range->cid + (code.code - range->low)) & 0xFFFF;
                break;
            }
        }
    }
    return code;
}

double Font::widthOf(std::uint32_t cid) const
{
    if (cid < m_widths.size() && m_widths[cid] >= 0)
        return m_widths[cid];
    return m_defaultWidth;
}

Font::Vertical Font::verticalOf(std::uint32_t cid) const
{
    if (const auto found = m_verticals.find(cid); found != m_verticals.end())
        return found->second;
    Vertical vertical = m_defaultVertical;
    vertical.x = widthOf(cid) / 2;
    return vertical;
}

std::uint32_t Font::glyphOf(std::uint32_t cid) const
{
    if (m_kind == Kind::Simple)
        return cid < m_simpleGlyphs.size() ? m_simpleGlyphs[cid] : 0;
    if (m_usesGidMap) {
        const std::size_t at = 2 * std::size_t(cid);
        return at + 1 < m_cidToGid.size() ? static_cast<std::uint32_t>(
                   static_cast<unsigned char>(m_cidToGid[at]) << 8 | static_cast<unsigned char>(m_cidToGid[at + 1]))
                                          : 0;
    }
    return m_program->glyphOfCid(cid);
}

double Font::programWidthOf(std::uint32_t cid) const
{
    const std::uint32_t glyph = glyphOf(cid);
    return glyph == kUnknownGlyph ? -1 : m_program->widthOf(glyph);
}

void Font::addUse(const Font &later)
{
    m_used.resize(std::max(m_used.size(), later.m_used.size()), false);
    for (std::size_t cid = 0; cid < later.m_used.size(); ++cid)
        m_used[cid] = m_used[cid] || later.m_used[cid];
    firstPage = firstPage == 0 ? later.firstPage : firstPage;
}

void Font::use(std::uint32_t cid)
{
    if (cid < m_used.size())
        m_used[cid] = true;
}

Object Font::glyphProcedure(std::uint32_t code) const
{
    if (code >= m_names.size() || m_names[code].empty())
        return Object::newNull();
    return keyOf(keyOf(m_object, "/CharProcs"), "/" + m_names[code]);
}

} // namespace banxin::preflight
