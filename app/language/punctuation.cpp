#include "language/punctuation.h"

#include <QRegularExpression>

#include <vector>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

bool isChinese(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2E80 && u <= 0x9FFF && u != 0x3000) || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFF01 && u <= 0xFF60)
        || (u >= 0xFFE0 && u <= 0xFFE6) || u == 0x2103 || u == 0x2109 || c.isSurrogate();
}

bool isQuote(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2018 && u <= 0x201F) || u == u'"' || u == u'\'';
}

// What looks the same in Chinese and Western text: the script is that of what lies beyond.
bool isNeutral(QChar c)
{
    const char16_t u = c.unicode();
    return isQuote(c) || u == 0x2026 || u == 0x2014 || u == 0x2028;
}

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c.unicode() == 0xA0; }
bool isWord(QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); }

// Changes the text in place, unit for unit, except where dots, hyphens and spaces go at the end.
class Normaliser {
public:
    Normaliser(const QString &text, ChineseSpaces spaces)
        : m_text(text)
        , m_spaces(spaces)
        , m_kept(static_cast<std::size_t>(text.size()), false)
        , m_changed(static_cast<std::size_t>(text.size()), false)
    {
    }

    QString run()
    {
        if (std::none_of(m_text.begin(), m_text.end(), isChinese))
            return m_text;
        keepAddresses();
        brackets();
        quotes(u'"', QChar(0x201C), QChar(0x201D));
        quotes(u'\'', QChar(0x2018), QChar(0x2019));
        points();
        return joined();
    }

private:
    bool kept(qsizetype i) const { return m_kept[static_cast<std::size_t>(i)]; }
    bool chineseAt(qsizetype i) const { return i >= 0 && i < m_text.size() && isChinese(m_text[i]); }
    bool wordAt(qsizetype i) const { return i >= 0 && i < m_text.size() && isWord(m_text[i]); }
    bool blankAt(qsizetype i) const { return i >= 0 && i < m_text.size() && isBlank(m_text[i]); }

    // The nearest place in a direction that is neither a quote nor a dash nor a dot.
    qsizetype beyond(qsizetype i, int step) const
    {
        for (i += step; i >= 0 && i < m_text.size() && isNeutral(m_text[i]); i += step) { }
        return i;
    }

    void replace(qsizetype i, QChar c)
    {
        m_text[i] = c;
        m_changed[static_cast<std::size_t>(i)] = true;
    }

    // Addresses of the web and of mail keep every mark but a sentence's own at their end.
    void keepAddresses()
    {
        static const QRegularExpression address(u"(?:[A-Za-z][A-Za-z+.-]*://|www\\.)[!-~]+|[\\w.+-]+@[A-Za-z0-9.-]+"_s);
        for (auto found = address.globalMatch(m_text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            qsizetype end = match.capturedEnd();
            while (end > match.capturedStart() && QStringView(u",.;:!?)'\"").contains(m_text[end - 1]))
                --end;
            std::fill(m_kept.begin() + match.capturedStart(), m_kept.begin() + end, true);
        }
    }

    // GB/T 15834 §4.9: brackets that hold Chinese, or stand in Chinese text.
    void brackets()
    {
        std::vector<qsizetype> open;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (kept(i))
                continue;
            if (m_text[i] == u'(') {
                open.push_back(i);
            } else if (m_text[i] == u')') {
                if (open.empty()) {
                    if (chineseAt(beyond(i, -1)))
                        replace(i, QChar(0xFF09));
                    continue;
                }
                const qsizetype from = open.back();
                open.pop_back();
                const QStringView held = QStringView(m_text).mid(from + 1, i - from - 1);
                const bool holds = std::any_of(held.begin(), held.end(), isChinese);
                if (holds || chineseAt(beyond(from, -1)) || (chineseAt(beyond(i, 1)) && !wordAt(from - 1))) {
                    replace(from, QChar(0xFF08));
                    replace(i, QChar(0xFF09));
                }
            }
        }
        for (const qsizetype from : open) {
            if (chineseAt(beyond(from, 1)))
                replace(from, QChar(0xFF08));
        }
    }

    // GB/T 15834 §4.8: straight quotes in pairs; feet and inches, apostrophes and single ones stay.
    void quotes(char16_t straight, QChar opening, QChar closing)
    {
        qsizetype open = -1;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (kept(i) || m_text[i] != straight)
                continue;
            if (straight == u'\'' && wordAt(i - 1) && (open < 0 || wordAt(i + 1)))
                continue;
            if (straight == u'"' && open < 0 && i > 0 && m_text[i - 1].isDigit() && !chineseAt(i + 1))
                continue;
            if (open < 0) {
                open = i;
                continue;
            }
            const QStringView held = QStringView(m_text).mid(open + 1, i - open - 1);
            if (std::any_of(held.begin(), held.end(), isChinese) || chineseAt(open - 1) || chineseAt(i + 1)) {
                replace(open, opening);
                replace(i, closing);
            }
            open = -1;
        }
    }

    // GB/T 15834 §5.1: the points of Chinese text take a full-width position.
    void points()
    {
        static const QString half = u",;:?!"_s, full = u"，；：？！"_s;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (kept(i))
                continue;
            const QChar c = m_text[i];
            if (c == u'.') {
                const bool alone =
                    (i == 0 || m_text[i - 1] != u'.') && (i + 1 == m_text.size() || m_text[i + 1] != u'.');
                if (alone && chineseAt(beyond(i, -1)) && endsSentence(i))
                    replace(i, QChar(0x3002));
                continue;
            }
            const qsizetype which = half.indexOf(c);
            if (which < 0)
                continue;
            if (m_text.mid(i, 3) == "://"_L1)
                continue;
            if (isPointOfChinese(i))
                replace(i, full[which]);
        }
    }

    bool isPointOfChinese(qsizetype i) const
    {
        qsizetype before = beyond(i, -1);
        while (blankAt(before))
            before = beyond(before, -1);
        const qsizetype after = beyond(i, 1);
        if (chineseAt(before) || chineseAt(after))
            return true;
        // At the end of a Chinese paragraph a mark after a number or a word is Chinese too.
        return after >= m_text.size() && before >= 0;
    }

    bool endsSentence(qsizetype i) const
    {
        qsizetype after = i + 1;
        while (after < m_text.size()
            && (isNeutral(m_text[after]) || m_text[after] == u')' || m_text[after].unicode() == 0xFF09))
            ++after;
        return after >= m_text.size() || isBlank(m_text[after]);
    }

    // Spaces between names stay: （本报记者 王星 吴亮）.
    std::vector<bool> namesPlaces() const
    {
        static const QRegularExpression names(u"（[^（）]*(?:记者|通讯员|摄|编辑|校对|作者)[^（）]*）"_s);
        std::vector<bool> places(static_cast<std::size_t>(m_text.size()), false);
        for (auto found = names.globalMatch(m_text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            std::fill(places.begin() + match.capturedStart(), places.begin() + match.capturedEnd(), true);
        }
        return places;
    }

    // Between Chinese characters or marks of Chinese text no space is kept; beside a mark that was
    // made full-width in no text at all.
    bool isStray(qsizetype from, qsizetype to, const std::vector<bool> &names) const
    {
        if (from == 0 || to == m_text.size())
            return false;
        const bool wide = m_changed[static_cast<std::size_t>(from - 1)] || m_changed[static_cast<std::size_t>(to)];
        if (wide && !isQuote(m_text[from - 1]) && !isQuote(m_text[to]))
            return true;
        if (m_spaces == ChineseSpaces::Keep || names[static_cast<std::size_t>(from)])
            return false;
        const bool before = chineseAt(from - 1) || (isNeutral(m_text[from - 1]) && chineseAt(beyond(from, -1)));
        const bool after = chineseAt(to) || (isNeutral(m_text[to]) && chineseAt(beyond(to - 1, 1)));
        return before && after;
    }

    QString joined() const
    {
        const std::vector<bool> names = namesPlaces();
        QString out;
        out.reserve(m_text.size());
        for (qsizetype i = 0; i < m_text.size();) {
            const QChar c = m_text[i];
            qsizetype to = i + 1;
            while (to < m_text.size() && m_text[to] == c)
                ++to;
            if (isBlank(c)) {
                while (to < m_text.size() && isBlank(m_text[to]))
                    ++to;
                if (!isStray(i, to, names))
                    out += QStringView(m_text).mid(i, to - i);
                i = to;
                continue;
            }
            const qsizetype length = to - i;
            const bool beside = chineseAt(beyond(i, -1)) || chineseAt(beyond(to - 1, 1));
            if (!kept(i) && beside
                && ((c == u'.' && length >= 3) || (c.unicode() == 0x3002 && length >= 3) || c.unicode() == 0x2026)) {
                out += u"……"; // GB/T 15834 §4.11
            } else if (!kept(i) && beside && c == u'-' && length == 2 && !wordAt(i - 1) && !wordAt(to)) {
                out += u"——"; // GB/T 15834 §4.10
            } else {
                out += QStringView(m_text).mid(i, length);
            }
            i = to;
        }
        return out;
    }

    QString m_text;
    ChineseSpaces m_spaces;
    std::vector<bool> m_kept;
    std::vector<bool> m_changed;
};

} // namespace

QString normalisedPunctuation(const QString &text, ChineseSpaces spaces) { return Normaliser(text, spaces).run(); }

} // namespace banxin::language
