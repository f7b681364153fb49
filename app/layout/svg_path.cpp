#include "layout/svg_path.h"

namespace banxin::layout {

using base::Length;
using base::Point;
using display::PathData;

namespace {

/// Reads numbers as hundred-thousandths of a point in integers, so that no locale or rounding mode matters.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    void skip()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
            ++m_at;
    }
    bool atEnd()
    {
        skip();
        return m_at >= m_text.size();
    }
    bool atNumber()
    {
        skip();
        return m_at < m_text.size()
            && (m_text[m_at].isDigit() || m_text[m_at] == u'-' || m_text[m_at] == u'+' || m_text[m_at] == u'.');
    }
    QChar command()
    {
        skip();
        return m_text[m_at++];
    }

    std::optional<Length> number()
    {
        if (!atNumber())
            return {};
        bool negative = false;
        if (m_text[m_at] == u'-' || m_text[m_at] == u'+')
            negative = m_text[m_at++] == u'-';
        std::int64_t value = 0;
        int digits = 0, decimals = 0;
        bool point = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'.' && !point) {
                point = true;
            } else if (c >= u'0' && c <= u'9') {
                ++digits;
                if (point && decimals == 5)
                    continue;
                decimals += point;
                value = value * 10 + c.digitValue();
            } else {
                break;
            }
        }
        if (digits == 0)
            return {};
        for (; decimals < 5; ++decimals)
            value *= 10;
        return Length::emu(negative ? -value : value).scaled(12700, 100000);
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<PathData> pathFromSvg(QStringView data, Point origin)
{
    Scanner in(data);
    PathData path;
    Point at = origin, start = origin;
    QChar command;
    while (!in.atEnd()) {
        if (!in.atNumber())
            command = in.command();
        else if (command.isNull())
            return {};
        const bool relative = command.isLower();
        const Point from = relative ? at : origin;
        const auto readPoint = [&](Point &point) {
            const auto x = in.number(), y = in.number();
            if (!x || !y)
                return false;
            point = {from.x + *x, from.y + *y};
            return true;
        };
        switch (command.toUpper().unicode()) {
        case u'M': {
            if (!readPoint(at))
                return {};
            start = at;
            path.verbs.push_back(PathData::Verb::Move);
            path.points.push_back(at);
            command = relative ? u'l' : u'L'; // further pairs are lines (SVG 1.1 §8.3.2)
            break;
        }
        case u'L':
        case u'H':
        case u'V': {
            if (command.toUpper() == u'L') {
                if (!readPoint(at))
                    return {};
            } else {
                const auto value = in.number();
                if (!value)
                    return {};
                if (command.toUpper() == u'H')
                    at.x = from.x + *value;
                else
                    at.y = from.y + *value;
            }
            path.verbs.push_back(PathData::Verb::Line);
            path.points.push_back(at);
            break;
        }
        case u'C': {
            Point a, b, c;
            if (!readPoint(a) || !readPoint(b) || !readPoint(c))
                return {};
            path.verbs.push_back(PathData::Verb::Cubic);
            path.points.insert(path.points.end(), {a, b, c});
            at = c;
            break;
        }
        case u'Z':
            if (in.atNumber())
                return {};
            path.verbs.push_back(PathData::Verb::Close);
            at = start;
            break;
        default:
            return {};
        }
        if (path.verbs.front() != PathData::Verb::Move)
            return {};
    }
    return path;
}

} // namespace banxin::layout
