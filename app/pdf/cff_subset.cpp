#include "pdf/cff_subset.h"

#include "pdf/cff_reader.h"
#include "pdf/charstring.h"

namespace banxin::pdf {

namespace {

constexpr int firstOwnString = 391; // SIDs below are the standard strings

void appendNumber(QByteArray &out, std::uint32_t value, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out.append(static_cast<char>(value >> shift));
}

/// A DICT integer of fixed length, so that the layout is known before the offsets are.
void appendInteger(QByteArray &out, qsizetype value)
{
    out.append(char(29));
    appendNumber(out, static_cast<std::uint32_t>(value), 4);
}

void appendOperator(QByteArray &out, int op)
{
    if (op >= 1200) {
        out.append(char(12));
        op -= 1200;
    }
    out.append(static_cast<char>(op));
}

void appendEntry(QByteArray &out, int op, std::initializer_list<qsizetype> values)
{
    for (const qsizetype value : values)
        appendInteger(out, value);
    appendOperator(out, op);
}

void appendIndex(QByteArray &out, const QByteArray &objects, const std::vector<std::uint32_t> &ends)
{
    appendNumber(out, static_cast<std::uint32_t>(ends.size()), 2);
    if (ends.empty())
        return;
    const int size = objects.size() + 1 < 0x100 ? 1
        : objects.size() + 1 < 0x10000          ? 2
        : objects.size() + 1 < 0x1000000        ? 3
                                                : 4;
    appendNumber(out, static_cast<std::uint32_t>(size), 1);
    appendNumber(out, 1, size);
    for (const std::uint32_t end : ends)
        appendNumber(out, end + 1, size);
    out.append(objects);
}

QByteArray indexOf(const std::vector<QByteArray> &objects)
{
    QByteArray joined;
    std::vector<std::uint32_t> ends;
    for (const QByteArray &object : objects) {
        joined += object;
        ends.push_back(static_cast<std::uint32_t>(joined.size()));
    }
    QByteArray out;
    appendIndex(out, joined, ends);
    return out;
}

/// Copies what is kept of a dictionary as stored.
void appendKept(QByteArray &out, const CffDict &dict, std::initializer_list<int> kept)
{
    for (const int op : kept) {
        if (const CffEntry *entry = findEntry(dict, op)) {
            out.append(entry->operands.data(), entry->operands.size());
            appendOperator(out, op);
        }
    }
}

QByteArray privateWithoutSubroutines(const CffDict &dict)
{
    QByteArray out;
    for (const CffEntry &entry : dict) {
        if (entry.op == cff::Subrs)
            continue;
        out.append(entry.operands.data(), entry.operands.size());
        appendOperator(out, entry.op);
    }
    return out;
}

struct Glyphs {
    QByteArray programs;
    std::vector<std::uint32_t> ends;
    std::vector<int> fontDicts; // new numbers
    std::vector<int> usedFontDicts; // old numbers in new order
};

std::optional<Glyphs> collected(const CffFont &font, std::span<const std::uint32_t> glyphs)
{
    Glyphs result;
    result.programs.reserve(qsizetype(glyphs.size()) * 400);
    std::vector<int> renumbered(font.fontDicts.size(), -1);
    for (const std::uint32_t glyph : glyphs) {
        if (!appendFlattened(font, glyph, result.programs))
            return std::nullopt;
        result.ends.push_back(static_cast<std::uint32_t>(result.programs.size()));
        const auto old = static_cast<std::size_t>(font.fontDictOf(glyph));
        if (renumbered[old] < 0) {
            renumbered[old] = static_cast<int>(result.usedFontDicts.size());
            result.usedFontDicts.push_back(static_cast<int>(old));
        }
        result.fontDicts.push_back(renumbered[old]);
    }
    return result;
}

QByteArray fdSelectOf(const Glyphs &glyphs)
{
    QByteArray ranges;
    int count = 0;
    for (std::size_t i = 0; i < glyphs.fontDicts.size(); ++i) {
        if (i > 0 && glyphs.fontDicts[i] == glyphs.fontDicts[i - 1])
            continue;
        appendNumber(ranges, static_cast<std::uint32_t>(i), 2);
        appendNumber(ranges, static_cast<std::uint32_t>(glyphs.fontDicts[i]), 1);
        ++count;
    }
    QByteArray out;
    out.append(char(3));
    appendNumber(out, static_cast<std::uint32_t>(count), 2);
    out += ranges;
    appendNumber(out, static_cast<std::uint32_t>(glyphs.fontDicts.size()), 2);
    return out;
}

} // namespace

std::optional<QByteArray> cffSubset(QByteArrayView cff, std::span<const std::uint32_t> glyphs, const QByteArray &name)
{
    const auto font = readCff(cff);
    if (!font || glyphs.empty() || glyphs.front() != 0 || glyphs.size() > 0xFFFF)
        return std::nullopt;
    const auto kept = collected(*font, glyphs);
    if (!kept)
        return std::nullopt;

    QByteArray charStrings;
    appendIndex(charStrings, kept->programs, kept->ends);
    const QByteArray select = fdSelectOf(*kept);
    QByteArray charset;
    charset.append(char(2));
    if (glyphs.size() > 1) {
        appendNumber(charset, 1, 2);
        appendNumber(charset, static_cast<std::uint32_t>(glyphs.size() - 2), 2);
    }

    const QByteArray header = QByteArray::fromHex("01000404");
    const QByteArray names = indexOf({name});
    const QByteArray strings = indexOf({QByteArrayLiteral("Adobe"), QByteArrayLiteral("Identity"), name});
    const QByteArray noSubroutines(2, '\0');

    std::vector<QByteArray> privates;
    for (const int old : kept->usedFontDicts)
        privates.push_back(privateWithoutSubroutines(font->fontDicts[std::size_t(old)].privateDict));

    // Dictionaries hold offsets in numbers of fixed length: made once to learn their sizes, once with the offsets.
    const auto topWith = [&](qsizetype charsetAt, qsizetype selectAt, qsizetype charStringsAt, qsizetype arrayAt) {
        QByteArray top;
        appendEntry(top, cff::Ros, {firstOwnString, firstOwnString + 1, 0});
        appendKept(top, font->top, {cff::FontMatrix, cff::FontBBox});
        appendEntry(top, cff::CidCount, {qsizetype(glyphs.size())});
        appendEntry(top, cff::CharSet, {charsetAt});
        appendEntry(top, cff::FdSelect, {selectAt});
        appendEntry(top, cff::CharStrings, {charStringsAt});
        appendEntry(top, cff::FdArray, {arrayAt});
        return indexOf({top});
    };
    const auto arrayWith = [&](qsizetype privatesAt) {
        std::vector<QByteArray> dicts;
        for (std::size_t i = 0; i < privates.size(); ++i) {
            QByteArray dict;
            appendEntry(dict, cff::FontName, {firstOwnString + 2});
            if (font->isCidKeyed)
                appendKept(dict, font->fontDicts[std::size_t(kept->usedFontDicts[i])].dict, {cff::FontMatrix});
            appendEntry(dict, cff::Private, {privates[i].size(), privatesAt});
            dicts.push_back(dict);
            privatesAt += privates[i].size();
        }
        return indexOf(dicts);
    };
    const qsizetype topSize = topWith(0, 0, 0, 0).size();
    const qsizetype charsetAt = header.size() + names.size() + topSize + strings.size() + noSubroutines.size();
    const qsizetype selectAt = charsetAt + charset.size();
    const qsizetype charStringsAt = selectAt + select.size();
    const qsizetype arrayAt = charStringsAt + charStrings.size();
    const qsizetype privatesAt = arrayAt + arrayWith(0).size();

    QByteArray out;
    out.reserve(privatesAt + 1024);
    out += header + names + topWith(charsetAt, selectAt, charStringsAt, arrayAt) + strings + noSubroutines + charset
        + select;
    out += charStrings;
    out += arrayWith(privatesAt);
    for (const QByteArray &dict : privates)
        out += dict;
    return out;
}

} // namespace banxin::pdf
