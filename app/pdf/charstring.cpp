#include "pdf/charstring.h"

namespace banxin::pdf {

namespace {

class Flattener {
public:
    Flattener(const CffFont &font, const CffIndex &locals, QByteArray &out)
        : m_font(font)
        , m_locals(locals)
        , m_out(out)
    {
    }
    bool run(QByteArrayView program, int depth);
    bool hasEnded() const { return m_ended; }

private:
    bool call(const CffIndex &subroutines, int depth);
    void push(QByteArrayView program, qsizetype at, int size, int value)
    {
        m_stack.push_back({m_out.size(), value});
        m_out.append(program.data() + at, size);
    }

    struct Operand {
        qsizetype at; // in the output: a call's operand is taken back out
        int value;
    };

    const CffFont &m_font;
    const CffIndex &m_locals;
    QByteArray &m_out;
    std::vector<Operand> m_stack;
    std::size_t m_stems = 0;
    bool m_ended = false;
};

bool Flattener::call(const CffIndex &subroutines, int depth)
{
    if (m_stack.empty() || depth >= 10)
        return false;
    const Operand operand = m_stack.back();
    m_stack.pop_back();
    m_out.truncate(operand.at);
    const int bias = subroutines.count < 1240 ? 107 : subroutines.count < 33900 ? 1131 : 32768;
    const int number = operand.value + bias;
    if (number < 0 || number >= subroutines.count)
        return false;
    return run(subroutines.at(number), depth + 1);
}

bool Flattener::run(QByteArrayView program, int depth)
{
    enum {
        HStem = 1,
        VStem = 3,
        CallSubr = 10,
        Return = 11,
        Escape = 12,
        EndChar = 14,
        HStemHm = 18,
        HintMask = 19,
        CntrMask = 20,
        VStemHm = 23,
        ShortInt = 28,
        CallGSubr = 29
    };
    const auto byteAt = [&](qsizetype i) { return static_cast<std::uint8_t>(program[i]); };
    const qsizetype size = program.size();
    for (qsizetype at = 0; at < size && !m_ended;) {
        const int b = byteAt(at);
        if (b >= 32 || b == ShortInt) {
            const int length = b == ShortInt ? 3 : b <= 246 ? 1 : b <= 254 ? 2 : 5;
            if (at + length > size || m_stack.size() > 192)
                return false;
            int value = 0;
            if (b == ShortInt)
                value = static_cast<std::int16_t>(byteAt(at + 1) << 8 | byteAt(at + 2));
            else if (b <= 246)
                value = b - 139;
            else if (b <= 250)
                value = (b - 247) * 256 + byteAt(at + 1) + 108;
            else if (b <= 254)
                value = -(b - 251) * 256 - byteAt(at + 1) - 108;
            else
                value = static_cast<std::int16_t>(byteAt(at + 1) << 8 | byteAt(at + 2));
            push(program, at, length, value);
            at += length;
            continue;
        }
        ++at;
        switch (b) {
        case Return:
            return true;
        case CallSubr:
            if (!call(m_locals, depth))
                return false;
            continue;
        case CallGSubr:
            if (!call(m_font.globalSubroutines, depth))
                return false;
            continue;
        case HStem:
        case VStem:
        case HStemHm:
        case VStemHm:
            m_stems += m_stack.size() / 2;
            m_out.append(static_cast<char>(b));
            break;
        case HintMask:
        case CntrMask: {
            m_stems += m_stack.size() / 2; // vertical stems before the first mask need no operator
            const auto length = static_cast<qsizetype>((m_stems + 7) / 8);
            if (at + length > size)
                return false;
            m_out.append(static_cast<char>(b));
            m_out.append(program.data() + at, length);
            at += length;
            break;
        }
        case Escape: {
            if (at >= size)
                return false;
            const int second = byteAt(at++);
            constexpr int firstFlex = 34;
            constexpr int lastFlex = 37;
            if (second < firstFlex || second > lastFlex)
                return false;
            m_out.append(static_cast<char>(b));
            m_out.append(static_cast<char>(second));
            break;
        }
        case EndChar:
            m_out.append(static_cast<char>(b));
            m_ended = true;
            break;
        default:
            m_out.append(static_cast<char>(b));
            break;
        }
        m_stack.clear();
    }
    return true;
}

} // namespace

bool appendFlattened(const CffFont &font, std::uint32_t glyph, QByteArray &out)
{
    if (glyph >= static_cast<std::uint32_t>(font.charStrings.count))
        return false;
    const auto dict = static_cast<std::size_t>(font.fontDictOf(glyph));
    if (dict >= font.fontDicts.size())
        return false;
    Flattener flattener(font, font.fontDicts[dict].localSubroutines, out);
    if (!flattener.run(font.charStrings.at(static_cast<int>(glyph)), 0))
        return false;
    if (!flattener.hasEnded())
        out.append(char(14));
    return true;
}

} // namespace banxin::pdf
