#include "pdf/cff_reader.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>

namespace banxin::pdf {

namespace {

std::uint8_t byteAt(QByteArrayView data, qsizetype at) { return static_cast<std::uint8_t>(data[at]); }

std::uint32_t offsetAt(QByteArrayView data, qsizetype at, int size)
{
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | byteAt(data, at + i);
    return value;
}

std::optional<CffIndex> readIndex(QByteArrayView data, qsizetype at)
{
    if (at < 0 || at + 2 > data.size())
        return std::nullopt;
    CffIndex index;
    index.data = data;
    index.count = qFromBigEndian<quint16>(data.data() + at);
    if (index.count == 0) {
        index.end = at + 2;
        return index;
    }
    if (at + 3 > data.size())
        return std::nullopt;
    index.offsetSize = byteAt(data, at + 2);
    index.offsets = at + 3;
    index.objects = index.offsets + qsizetype(index.count + 1) * index.offsetSize - 1;
    if (index.offsetSize < 1 || index.offsetSize > 4 || index.objects + 1 > data.size())
        return std::nullopt;
    const qsizetype last = index.offsets + qsizetype(index.count) * index.offsetSize;
    index.end = index.objects + offsetAt(data, last, index.offsetSize);
    if (index.end > data.size())
        return std::nullopt;
    return index;
}

double readReal(QByteArrayView data, qsizetype &at)
{
    QByteArray text;
    for (; at < data.size(); ++at) {
        const std::uint8_t pair = byteAt(data, at);
        for (const int nibble : {pair >> 4, pair & 15}) {
            if (nibble < 10)
                text += static_cast<char>('0' + nibble);
            else if (nibble == 10)
                text += '.';
            else if (nibble == 11)
                text += 'E';
            else if (nibble == 12)
                text += "E-";
            else if (nibble == 14)
                text += '-';
            else if (nibble == 15) {
                ++at;
                return text.toDouble();
            }
        }
    }
    return 0;
}

std::optional<CffDict> readDict(QByteArrayView data)
{
    CffDict dict;
    CffEntry entry;
    qsizetype start = 0;
    qsizetype at = 0;
    while (at < data.size()) {
        const int b = byteAt(data, at);
        if (b <= 21) {
            entry.operands = data.sliced(start, at - start);
            entry.op = b;
            ++at;
            if (b == 12) {
                if (at >= data.size())
                    return std::nullopt;
                entry.op = 1200 + byteAt(data, at++);
            }
            dict.push_back(std::move(entry));
            entry = {};
            start = at;
            continue;
        }
        const qsizetype left = data.size() - at;
        if (b == 28 && left >= 3) {
            entry.numbers.push_back(qFromBigEndian<qint16>(data.data() + at + 1));
            at += 3;
        } else if (b == 29 && left >= 5) {
            entry.numbers.push_back(qFromBigEndian<qint32>(data.data() + at + 1));
            at += 5;
        } else if (b == 30) {
            entry.numbers.push_back(readReal(data, ++at));
        } else if (b >= 32 && b <= 246) {
            entry.numbers.push_back(b - 139);
            ++at;
        } else if (b >= 247 && b <= 250 && left >= 2) {
            entry.numbers.push_back((b - 247) * 256 + byteAt(data, at + 1) + 108);
            at += 2;
        } else if (b >= 251 && b <= 254 && left >= 2) {
            entry.numbers.push_back(-(b - 251) * 256 - byteAt(data, at + 1) - 108);
            at += 2;
        } else {
            return std::nullopt;
        }
    }
    return dict;
}

std::optional<double> numberOf(const CffDict &dict, int op, std::size_t i = 0)
{
    const CffEntry *entry = findEntry(dict, op);
    if (!entry || entry->numbers.size() <= i)
        return std::nullopt;
    return entry->numbers[i];
}

/// Fills in the private dictionary that `font.dict` points to.
bool readPrivate(QByteArrayView data, CffFontDict &font)
{
    const auto size = numberOf(font.dict, cff::Private, 0);
    const auto offset = numberOf(font.dict, cff::Private, 1);
    if (!size || !offset)
        return true; // allowed to be absent
    const auto at = static_cast<qsizetype>(*offset);
    const auto length = static_cast<qsizetype>(*size);
    if (at < 0 || length < 0 || at + length > data.size())
        return false;
    auto dict = readDict(data.sliced(at, length));
    if (!dict)
        return false;
    font.privateDict = std::move(*dict);
    if (const auto subrs = numberOf(font.privateDict, cff::Subrs)) {
        auto index = readIndex(data, at + static_cast<qsizetype>(*subrs));
        if (!index)
            return false;
        font.localSubroutines = *index;
    }
    return true;
}

} // namespace

QByteArrayView CffIndex::at(int i) const
{
    if (i < 0 || i >= count)
        return {};
    const qsizetype from = objects + offsetAt(data, offsets + qsizetype(i) * offsetSize, offsetSize);
    const qsizetype to = objects + offsetAt(data, offsets + qsizetype(i + 1) * offsetSize, offsetSize);
    if (from > to || to > data.size())
        return {};
    return data.sliced(from, to - from);
}

const CffEntry *findEntry(const CffDict &dict, int op)
{
    const auto it = std::find_if(dict.begin(), dict.end(), [op](const CffEntry &entry) { return entry.op == op; });
    return it == dict.end() ? nullptr : &*it;
}

int CffFont::fontDictOf(std::uint32_t glyph) const
{
    if (!isCidKeyed)
        return 0;
    const int format = byteAt(data, fdSelect);
    if (format == 0) {
        const qsizetype at = fdSelect + 1 + glyph;
        return at < data.size() ? byteAt(data, at) : 0;
    }
    // Format 3: ranges in ascending order.
    const int ranges = qFromBigEndian<quint16>(data.data() + fdSelect + 1);
    const qsizetype first = fdSelect + 3;
    int low = 0;
    int high = ranges;
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        if (qFromBigEndian<quint16>(data.data() + first + 3 * middle) <= glyph)
            low = middle;
        else
            high = middle;
    }
    return byteAt(data, first + 3 * low + 2);
}

std::optional<CffFont> readCff(QByteArrayView data)
{
    if (data.size() < 4 || byteAt(data, 0) != 1)
        return std::nullopt;
    const auto names = readIndex(data, byteAt(data, 2));
    if (!names || names->count < 1)
        return std::nullopt;
    const auto tops = readIndex(data, names->end);
    if (!tops || tops->count < 1)
        return std::nullopt;
    const auto strings = readIndex(data, tops->end);
    const auto subroutines = strings ? readIndex(data, strings->end) : std::nullopt;
    auto top = readDict(tops->at(0));
    if (!subroutines || !top)
        return std::nullopt;

    CffFont font;
    font.data = data;
    font.top = std::move(*top);
    font.strings = *strings;
    font.globalSubroutines = *subroutines;
    font.isCidKeyed = findEntry(font.top, cff::Ros) != nullptr;
    if (numberOf(font.top, cff::CharstringType).value_or(2) != 2)
        return std::nullopt;
    const auto glyphs = numberOf(font.top, cff::CharStrings);
    const auto charStrings = glyphs ? readIndex(data, static_cast<qsizetype>(*glyphs)) : std::nullopt;
    if (!charStrings)
        return std::nullopt;
    font.charStrings = *charStrings;

    if (!font.isCidKeyed) {
        CffFontDict only;
        only.dict = font.top;
        if (!readPrivate(data, only))
            return std::nullopt;
        font.fontDicts.push_back(std::move(only));
        return font;
    }
    const auto select = numberOf(font.top, cff::FdSelect);
    const auto array = numberOf(font.top, cff::FdArray);
    const auto dicts = array ? readIndex(data, static_cast<qsizetype>(*array)) : std::nullopt;
    if (!dicts || dicts->count < 1 || !select || *select < 1)
        return std::nullopt;
    font.fdSelect = static_cast<qsizetype>(*select);
    const qsizetype left = data.size() - font.fdSelect;
    const int format = left >= 3 ? byteAt(data, font.fdSelect) : 255;
    const bool fits = (format == 0 && left > font.charStrings.count)
        || (format == 3 && left >= 5 + 3 * qsizetype(qFromBigEndian<quint16>(data.data() + font.fdSelect + 1)));
    if (!fits)
        return std::nullopt;
    for (int i = 0; i < dicts->count; ++i) {
        CffFontDict one;
        auto dict = readDict(dicts->at(i));
        if (!dict)
            return std::nullopt;
        one.dict = std::move(*dict);
        if (!readPrivate(data, one))
            return std::nullopt;
        font.fontDicts.push_back(std::move(one));
    }
    return font;
}

} // namespace banxin::pdf
