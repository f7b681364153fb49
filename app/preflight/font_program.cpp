#include "preflight/font_program.h"

#include "pdf/cff_reader.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <array>
#include <optional>

namespace banxin::preflight {

namespace {

/// A thread's own, as FreeType wants it.
FT_Library library()
{
    struct Library {
        FT_Library value = nullptr;
        Library() { FT_Init_FreeType(&value); }
        ~Library() { FT_Done_FreeType(value); }
    };
    static thread_local const Library theLibrary;
    return theLibrary.value;
}

std::uint32_t bigEndian(const std::string &data, std::size_t at, int bytes)
{
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8
            | (at + static_cast<std::size_t>(i) < data.size()
                    ? static_cast<unsigned char>(data[at + static_cast<std::size_t>(i)])
                    : 0U);
    return value;
}

/// Where a table of an SFNT stands.
std::optional<std::pair<std::size_t, std::size_t>> tableOf(const std::string &data, const char *tag)
{
    if (data.size() < 12)
        return {};
    const std::uint32_t tables = bigEndian(data, 4, 2);
    for (std::uint32_t i = 0; i < tables && 12 + 16 * (std::size_t(i) + 1) <= data.size(); ++i) {
        const std::size_t entry = 12 + 16 * std::size_t(i);
        if (data.compare(entry, 4, tag) != 0)
            continue;
        const std::size_t offset = bigEndian(data, entry + 8, 4), length = bigEndian(data, entry + 12, 4);
        if (offset > data.size() || length > data.size() - offset)
            return {};
        return std::pair{offset, length};
    }
    return {};
}

double numberIn(const pdf::CffDict &dict, int op, double otherwise)
{
    const pdf::CffEntry *entry = pdf::findEntry(dict, op);
    return entry && !entry->numbers.empty() ? entry->numbers.back() : otherwise;
}

/// The width that a Type 2 charstring begins with, over the nominal one; nothing said gives the default. False where
/// the beginning hides in a subroutine (Adobe Technical Note 5177, 3.1).
bool charstringWidth(QByteArrayView program, double nominal, double standard, double &width)
{
    double first = 0;
    int count = 0;
    for (qsizetype at = 0; at < program.size();) {
        const auto b = static_cast<unsigned char>(program[at]);
        const auto byte = [&](qsizetype i) {
            return at + i < program.size() ? static_cast<unsigned char>(program[at + i]) : 0;
        };
        double value = 0;
        if (b == 28) {
            value = static_cast<std::int16_t>(byte(1) << 8 | byte(2));
            at += 3;
        } else if (b == 255) {
            value = static_cast<std::int32_t>(std::uint32_t(byte(1)) << 24 | std::uint32_t(byte(2)) << 16
                        | std::uint32_t(byte(3)) << 8 | std::uint32_t(byte(4)))
                / 65536.0;
            at += 5;
        } else if (b >= 251) {
            value = -(b - 251) * 256 - byte(1) - 108;
            at += 2;
        } else if (b >= 247) {
            value = (b - 247) * 256 + byte(1) + 108;
            at += 2;
        } else if (b >= 32) {
            value = b - 139;
            at += 1;
        } else {
            bool hasWidth = false;
            switch (b) {
            case 1:
            case 3:
            case 18:
            case 19:
            case 20:
            case 23:
                hasWidth = count % 2 == 1;
                break;
            case 21:
                hasWidth = count == 3;
                break;
            case 4:
            case 22:
                hasWidth = count == 2;
                break;
            case 14:
                hasWidth = count == 1 || count == 5;
                break;
            default:
                return false;
            }
            width = hasWidth ? nominal + first : standard;
            return true;
        }
        if (count++ == 0)
            first = value;
    }
    return false;
}

} // namespace

struct FontProgram::Data {
    FT_Face face = nullptr;
    bool hasTried = false;
    std::optional<pdf::CffFont> cff;
    std::vector<std::uint16_t> glyphByCid; // 0 for none
    double cffScale = 1; // thousandths of an em for a font unit
    std::size_t hmtx = 0, longMetrics = 0;
    double unitsPerEm = 1000;
    Data() = default;
    Data(const Data &) = delete;
    Data &operator=(const Data &) = delete;
    ~Data()
    {
        if (face)
            FT_Done_Face(face);
    }
};

FontProgram::FontProgram(std::string data, Format format)
    : m_data(std::move(data))
    , m_format(format)
    , d(std::make_unique<Data>())
{
    const bool isSfnt = m_data.compare(0, 4, "OTTO") == 0 || m_data.compare(0, 4, "true") == 0
        || m_data.compare(0, 4, std::string("\0\1\0\0", 4)) == 0;
    if (format == Format::Cff)
        readCff();
    else if ((format == Format::TrueType || format == Format::OpenType) && isSfnt)
        readSfnt();
    else if (format == Format::Type1 && openFace())
        m_isSound = true;
    if (m_isSound && m_glyphCount == 0 && openFace())
        m_glyphCount = static_cast<std::uint32_t>(std::max<FT_Long>(d->face->num_glyphs, 0));
}

FontProgram::~FontProgram() = default;

void FontProgram::readCff()
{
    d->cff = pdf::readCff(QByteArrayView(m_data.data(), static_cast<qsizetype>(m_data.size())));
    if (!d->cff || d->cff->fontDicts.empty())
        return;
    m_isSound = true;
    m_isCidKeyed = d->cff->isCidKeyed;
    m_glyphCount = static_cast<std::uint32_t>(std::max(d->cff->charStrings.count, 0));
    const auto scaleIn = [](const pdf::CffDict &dict) {
        const pdf::CffEntry *matrix = pdf::findEntry(dict, pdf::cff::FontMatrix);
        return matrix && !matrix->numbers.empty() && matrix->numbers.front() > 0 ? matrix->numbers.front() * 1000 : 1.0;
    };
    d->cffScale = scaleIn(d->cff->top);
    const pdf::CffDict &inner = d->cff->fontDicts.front().dict;
    if (m_isCidKeyed && pdf::findEntry(inner, pdf::cff::FontMatrix)) {
        const bool both = pdf::findEntry(d->cff->top, pdf::cff::FontMatrix) != nullptr;
        d->cffScale = both ? d->cffScale * scaleIn(inner) / 1000 : scaleIn(inner);
        if (both && d->cffScale < 0.1) // both say a thousandth
            d->cffScale *= 1000;
    }
    if (!m_isCidKeyed)
        return;
    d->glyphByCid.assign(65536, 0);
    const auto charset = static_cast<std::size_t>(std::max(numberIn(d->cff->top, pdf::cff::CharSet, 0), 0.0));
    if (charset <= 2 || charset >= m_data.size()) { // none: the identity
        for (std::uint32_t i = 0; i < std::min<std::uint32_t>(m_glyphCount, 65536); ++i)
            d->glyphByCid[i] = static_cast<std::uint16_t>(i);
        return;
    }
    const std::uint32_t kind = bigEndian(m_data, charset, 1);
    std::size_t at = charset + 1;
    for (std::uint32_t glyph = 1; glyph < m_glyphCount && at + 2 <= m_data.size();) {
        const std::uint32_t first = bigEndian(m_data, at, 2);
        const std::uint32_t left = kind == 0 ? 0 : bigEndian(m_data, at + 2, kind == 1 ? 1 : 2);
        at += kind == 0 ? 2 : kind == 1 ? 3 : 4;
        for (std::uint32_t i = 0; i <= left && glyph < m_glyphCount; ++i, ++glyph) {
            if (first + i < 65536)
                d->glyphByCid[first + i] = static_cast<std::uint16_t>(glyph);
        }
    }
}

void FontProgram::readSfnt()
{
    const auto head = tableOf(m_data, "head"), maxp = tableOf(m_data, "maxp"), hhea = tableOf(m_data, "hhea"),
               hmtx = tableOf(m_data, "hmtx"), os2 = tableOf(m_data, "OS/2"), cff = tableOf(m_data, "CFF ");
    if (os2 && os2->second >= 10)
        m_fsType = static_cast<int>(bigEndian(m_data, os2->first + 8, 2));
    if (maxp && maxp->second >= 6)
        m_glyphCount = bigEndian(m_data, maxp->first + 4, 2);
    if (head && head->second >= 20)
        d->unitsPerEm = std::max(1.0, static_cast<double>(bigEndian(m_data, head->first + 18, 2)));
    if (hhea && hhea->second >= 36 && hmtx) {
        d->longMetrics = std::min<std::size_t>(bigEndian(m_data, hhea->first + 34, 2), hmtx->second / 4);
        d->hmtx = hmtx->first;
    }
    const bool hasGlyphs = tableOf(m_data, "glyf") && tableOf(m_data, "loca");
    m_isSound = (hasGlyphs && head && maxp && m_glyphCount > 0) || (m_format == Format::OpenType && cff);
    if (cff && m_isSound) {
        const auto font = pdf::readCff(QByteArrayView(m_data.data() + cff->first, static_cast<qsizetype>(cff->second)));
        m_isSound = font.has_value();
        if (font && m_glyphCount == 0)
            m_glyphCount = static_cast<std::uint32_t>(std::max(font->charStrings.count, 0));
    }
}

bool FontProgram::openFace() const
{
    if (!d->hasTried) {
        d->hasTried = true;
        if (!m_data.empty() && m_data.size() < (std::size_t(1) << 30)
            && FT_New_Memory_Face(library(), reinterpret_cast<const FT_Byte *>(m_data.data()),
                   static_cast<FT_Long>(m_data.size()), 0, &d->face)
                != 0)
            d->face = nullptr;
    }
    return d->face != nullptr;
}

std::uint32_t FontProgram::glyphOfCid(std::uint32_t cid) const
{
    if (!d->glyphByCid.empty())
        return cid < d->glyphByCid.size() ? d->glyphByCid[cid] : 0;
    return cid < m_glyphCount ? cid : 0;
}

std::uint32_t FontProgram::glyphNamed(const std::string &name) const
{
    return openFace() && FT_HAS_GLYPH_NAMES(d->face) ? FT_Get_Name_Index(d->face, name.c_str()) : 0;
}

std::uint32_t FontProgram::glyphOfUnicode(std::uint32_t character) const
{
    return openFace() && FT_Select_Charmap(d->face, FT_ENCODING_UNICODE) == 0 ? FT_Get_Char_Index(d->face, character)
                                                                              : 0;
}

std::uint32_t FontProgram::glyphOfCode(std::uint32_t code) const
{
    if (!openFace())
        return 0;
    for (const FT_Encoding encoding : {FT_ENCODING_MS_SYMBOL, FT_ENCODING_APPLE_ROMAN, FT_ENCODING_ADOBE_CUSTOM,
             FT_ENCODING_ADOBE_STANDARD, FT_ENCODING_ADOBE_EXPERT}) {
        if (FT_Select_Charmap(d->face, encoding) != 0)
            continue;
        for (const std::uint32_t offset : {0U, 0xF000U}) {
            if (const std::uint32_t glyph = FT_Get_Char_Index(d->face, code + offset))
                return glyph;
        }
    }
    for (int i = 0; i < d->face->num_charmaps; ++i) { // subsets often have one of no known kind
        if (FT_Set_Charmap(d->face, d->face->charmaps[i]) == 0) {
            if (const std::uint32_t glyph = FT_Get_Char_Index(d->face, code))
                return glyph;
        }
    }
    return 0;
}

double FontProgram::widthOf(std::uint32_t glyph) const
{
    if (glyph >= m_glyphCount)
        return -1;
    if (d->cff) {
        const int fd = d->cff->fontDictOf(glyph);
        if (fd >= 0 && static_cast<std::size_t>(fd) < d->cff->fontDicts.size()) {
            const pdf::CffDict &own = d->cff->fontDicts[static_cast<std::size_t>(fd)].privateDict;
            double width = 0;
            if (charstringWidth(
                    d->cff->charStrings.at(static_cast<int>(glyph)), numberIn(own, 21, 0), numberIn(own, 20, 0), width))
                return width * d->cffScale;
        }
    } else if (d->longMetrics > 0) {
        const std::size_t at = d->hmtx + 4 * std::min<std::size_t>(glyph, d->longMetrics - 1);
        return bigEndian(m_data, at, 2) * 1000.0 / d->unitsPerEm;
    }
    if (!openFace() || FT_Load_Glyph(d->face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0
        || d->face->units_per_EM == 0)
        return -1;
    return static_cast<double>(d->face->glyph->metrics.horiAdvance) * 1000.0 / d->face->units_per_EM;
}

std::vector<std::vector<Dot>> FontProgram::outlineOf(std::uint32_t glyph) const
{
    if (!openFace() || FT_Load_Glyph(d->face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0
        || d->face->units_per_EM == 0 || d->face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
        return {};
    struct Pen {
        std::vector<std::vector<Dot>> polygons;
        double scale = 0.001;
        Dot dot(const FT_Vector *v) const
        {
            return {static_cast<double>(v->x) * scale, static_cast<double>(v->y) * scale};
        }
        void line(Dot to) { polygons.back().push_back(to); }
        void curve(Dot a, Dot b, Dot to)
        {
            const Dot from = polygons.back().back();
            for (int i = 1; i <= 6; ++i) {
                const double t = i / 6.0, u = 1 - t;
                line({u * u * u * from.x + 3 * u * u * t * a.x + 3 * u * t * t * b.x + t * t * t * to.x,
                    u * u * u * from.y + 3 * u * u * t * a.y + 3 * u * t * t * b.y + t * t * t * to.y});
            }
        }
    } pen;
    pen.scale = 1.0 / d->face->units_per_EM;
    FT_Outline_Funcs functions{};
    functions.move_to = [](const FT_Vector *to, void *user) {
        auto *p = static_cast<Pen *>(user);
        p->polygons.push_back({p->dot(to)});
        return 0;
    };
    functions.line_to = [](const FT_Vector *to, void *user) {
        auto *p = static_cast<Pen *>(user);
        p->line(p->dot(to));
        return 0;
    };
    functions.conic_to = [](const FT_Vector *c, const FT_Vector *to, void *user) {
        auto *p = static_cast<Pen *>(user);
        const Dot from = p->polygons.back().back(), control = p->dot(c), end = p->dot(to);
        p->curve({from.x + (control.x - from.x) * 2 / 3, from.y + (control.y - from.y) * 2 / 3},
            {end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3}, end);
        return 0;
    };
    functions.cubic_to = [](const FT_Vector *a, const FT_Vector *b, const FT_Vector *to, void *user) {
        auto *p = static_cast<Pen *>(user);
        p->curve(p->dot(a), p->dot(b), p->dot(to));
        return 0;
    };
    FT_Outline_Decompose(&d->face->glyph->outline, &functions, &pen);
    return std::move(pen.polygons);
}

} // namespace banxin::preflight
