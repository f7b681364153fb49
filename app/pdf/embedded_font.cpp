#include "pdf/embedded_font.h"

#include "pdf/cff_subset.h"
#include "pdf/deflate.h"
#include "pdf/file_builder.h"
#include "pdf/syntax.h"
#include "pdf/truetype_subset.h"

#include <QCryptographicHash>

#include <cmath>

namespace banxin::pdf {

namespace {

// Font programs are dense: higher levels cost milliseconds and win a percent.
constexpr int programLevel = 3;
constexpr int textLevel = 6;

} // namespace

EmbeddedFont::EmbeddedFont(FontProgram program)
    : m_program(std::move(program))
{
    m_glyphs.push_back(0);
    m_texts.emplace_back();
    m_widths.push_back(m_program.advance(0) * 1000.0 / m_program.unitsPerEm);
}

int EmbeddedFont::cidFor(std::uint32_t glyph, QStringView text)
{
    const bool isOne = text.size() == 1;
    const quint64 key = quint64(glyph) << 32 | (isOne ? text.front().unicode() : 0u);
    if (isOne) {
        const auto it = m_byCharacter.constFind(key);
        if (it != m_byCharacter.cend())
            return *it;
    } else {
        const auto it = m_byText.find({glyph, text.toString()});
        if (it != m_byText.end())
            return it->second;
    }
    const auto cid = static_cast<int>(m_glyphs.size());
    if (cid > 0xFFFE) {
        m_full = true;
        return 0;
    }
    m_glyphs.push_back(glyph);
    m_texts.push_back(text.toString());
    m_widths.push_back(m_program.advance(glyph) * 1000.0 / m_program.unitsPerEm);
    if (isOne)
        m_byCharacter.insert(key, cid);
    else
        m_byText.emplace(std::pair(glyph, text.toString()), cid);
    return cid;
}

QByteArray EmbeddedFont::subsetName() const
{
    // Subsets of one font in one file need different tags (ISO 32000-1, 9.6.4); equal ones may share theirs.
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(m_program.postScriptName);
    hash.addData(QByteArrayView(
        reinterpret_cast<const char *>(m_glyphs.data()), qsizetype(m_glyphs.size() * sizeof(std::uint32_t))));
    const QByteArray digest = hash.result();
    QByteArray name;
    for (int i = 0; i < 6; ++i)
        name += static_cast<char>('A' + static_cast<unsigned char>(digest[i]) % 26);
    return name + '+' + m_program.postScriptName;
}

bool EmbeddedFont::prepare()
{
    m_name = subsetName();
    if (!(m_program.isCff ? subsetCff() : subsetTrueType()))
        return false;
    m_toUnicode = deflated(toUnicode(), textLevel);
    return true;
}

bool EmbeddedFont::subsetCff()
{
    const QByteArray cff = m_program.table("CFF ");
    const auto subset = cffSubset(cff, m_glyphs, m_name);
    if (!subset)
        return false;
    m_dataLength = subset->size();
    m_data = deflated(*subset, programLevel);
    return true;
}

bool EmbeddedFont::subsetTrueType()
{
    const auto subset = trueTypeSubset(m_program.table, m_glyphs);
    if (!subset)
        return false;
    m_dataLength = subset->program.size();
    m_data = deflated(subset->program, programLevel);
    QByteArray map;
    for (const std::uint32_t glyph : subset->glyphs) {
        map.append(static_cast<char>(glyph >> 8));
        map.append(static_cast<char>(glyph));
    }
    m_cidToGid = deflated(map, textLevel);
    return true;
}

QByteArray EmbeddedFont::toUnicode() const
{
    QByteArray out("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                   "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                   "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                   "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n");
    constexpr std::size_t most = 100; // a block's entries, by the CMap specification
    for (std::size_t first = 1; first < m_texts.size(); first += most) {
        const std::size_t last = std::min(first + most, m_texts.size());
        appendInteger(out, static_cast<std::int64_t>(last - first));
        out += "beginbfchar\n";
        for (std::size_t cid = first; cid < last; ++cid) {
            out += '<';
            appendHex16(out, static_cast<unsigned>(cid));
            out += "> <";
            for (const QChar c : m_texts[cid])
                appendHex16(out, c.unicode());
            out += ">\n";
        }
        out += "endbfchar\n";
    }
    out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    return out;
}

QByteArray EmbeddedFont::widthsArray() const
{
    constexpr double defaultWidth = 1000;
    QByteArray out("[");
    bool isOpen = false;
    for (std::size_t cid = 0; cid < m_widths.size(); ++cid) {
        if (m_widths[cid] == defaultWidth) {
            if (isOpen)
                out += ']';
            isOpen = false;
            continue;
        }
        if (!isOpen) {
            appendInteger(out, static_cast<std::int64_t>(cid));
            out += '[';
            isOpen = true;
        }
        appendNumber(out, m_widths[cid], 3);
    }
    out += isOpen ? "]]" : "]";
    return out;
}

EmbeddedFont::Objects EmbeddedFont::addTo(FileBuilder &file) const
{
    const QByteArray name = nameOf(m_name);
    QByteArray program = "/Filter /FlateDecode";
    if (m_program.isCff)
        program += " /Subtype /CIDFontType0C";
    else
        program += " /Length1 " + QByteArray::number(m_dataLength);
    const int fontFile = file.addStream(program, m_data);

    constexpr int symbolic = 4;
    constexpr int italic = 64;
    QByteArray descriptor = "<< /Type /FontDescriptor /FontName " + name + " /Flags "
        + QByteArray::number(symbolic | (m_program.italicAngle != 0 ? italic : 0)) + " /FontBBox [";
    for (const double side : m_program.box)
        appendNumber(descriptor, std::round(side), 0);
    descriptor += "] /ItalicAngle ";
    appendNumber(descriptor, m_program.italicAngle, 1);
    descriptor += "/Ascent ";
    appendNumber(descriptor, std::round(m_program.ascent), 0);
    descriptor += "/Descent ";
    appendNumber(descriptor, std::round(m_program.descent), 0);
    descriptor += "/CapHeight ";
    appendNumber(descriptor, std::round(m_program.capHeight), 0);
    descriptor += "/StemV "; // no font states it; estimated from the weight
    appendNumber(descriptor, 30 + m_program.weight / 6.0, 0);
    descriptor += (m_program.isCff ? "/FontFile3 " : "/FontFile2 ") + referenceTo(fontFile) + " >>";

    QByteArray descendant = "<< /Type /Font /Subtype ";
    descendant += m_program.isCff ? "/CIDFontType0" : "/CIDFontType2";
    descendant += " /BaseFont " + name + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        + " /FontDescriptor " + referenceTo(file.add(descriptor)) + " /DW 1000 /W " + widthsArray();
    if (m_vertical) {
        descendant += " /DW2 [";
        appendNumber(descendant, verticalOriginY, 0);
        appendNumber(descendant, -verticalAdvance, 0);
        descendant += ']';
    }
    if (!m_program.isCff)
        descendant += " /CIDToGIDMap " + referenceTo(file.addStream("/Filter /FlateDecode", m_cidToGid));
    descendant += " >>";
    const int descendantObject = file.add(descendant);
    const int unicode = file.addStream("/Filter /FlateDecode", m_toUnicode);

    const auto composite = [&](const char *encoding) {
        return file.add("<< /Type /Font /Subtype /Type0 /BaseFont " + name
            + (m_program.isCff ? "-" + QByteArray(encoding) : QByteArray()) + " /Encoding /" + encoding
            + " /DescendantFonts [" + referenceTo(descendantObject) + "] /ToUnicode " + referenceTo(unicode) + " >>");
    };
    Objects objects;
    if (m_horizontal)
        objects.horizontal = composite("Identity-H");
    if (m_vertical)
        objects.vertical = composite("Identity-V");
    return objects;
}

} // namespace banxin::pdf
