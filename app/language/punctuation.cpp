#include "language/punctuation.h"

#include <QRegularExpression>

#include <cstdlib>
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

bool isBlank(QChar c)
{
    const char16_t u = c.unicode();
    return u == u' ' || u == u'\t' || u == 0xA0 || (u >= 0x2000 && u <= 0x200A) || u == 0x202F || u == 0x205F;
}
constexpr qsizetype longestTerm = 40;

bool isWord(QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); }

// Marks the text in place, unit for unit; dots, hyphens and spaces are looked at last.
class Normaliser {
public:
    Normaliser(const QString &text, ChineseSpaces spaces)
        : m_original(text)
        , m_text(text)
        , m_spaces(spaces)
        , m_kept(static_cast<std::size_t>(text.size()), false)
        , m_changed(static_cast<std::size_t>(text.size()), false)
    {
    }

    std::vector<Replacement> run()
    {
        if (std::none_of(m_text.begin(), m_text.end(), isChinese))
            return {};
        lookBeyond();
        keepAddresses();
        brackets();
        quotes(u'"', QChar(0x201C), QChar(0x201D));
        quotes(u'\'', QChar(0x2018), QChar(0x2019));
        keepForeignSpeech();
        points();
        return replacements();
    }

private:
    // “Hello, world!”他写道: a sentence of another language keeps its marks.
    void keepForeignSpeech()
    {
        static const QRegularExpression speech(u"“([^“”\\p{Han}]*[A-Za-z]{2}[^“”\\p{Han}]*)”"_s);
        for (auto found = speech.globalMatch(m_text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            std::fill(m_kept.begin() + match.capturedStart(1), m_kept.begin() + match.capturedEnd(1), true);
        }
    }
    bool kept(qsizetype i) const { return m_kept[static_cast<std::size_t>(i)]; }
    bool chineseAt(qsizetype i) const { return i >= 0 && i < m_text.size() && isChinese(m_text[i]); }
    bool wordAt(qsizetype i) const { return i >= 0 && i < m_text.size() && isWord(m_text[i]); }
    bool blankAt(qsizetype i) const { return i >= 0 && i < m_text.size() && isBlank(m_text[i]); }

    // The nearest place in a direction that is neither a quote nor a dash nor a dot; no replacement changes that.
    qsizetype beyond(qsizetype i, int step) const
    {
        return step < 0 ? m_before[static_cast<std::size_t>(i)] : m_after[static_cast<std::size_t>(i)];
    }

    void lookBeyond()
    {
        const auto size = static_cast<std::size_t>(m_text.size());
        m_before.resize(size);
        m_after.resize(size);
        m_chineseUpTo.resize(size + 1);
        qsizetype last = -1;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            m_before[at] = last;
            m_chineseUpTo[at + 1] = m_chineseUpTo[at] + (isChinese(m_text[i]) ? 1 : 0);
            if (!isNeutral(m_text[i]))
                last = i;
        }
        qsizetype next = m_text.size();
        for (qsizetype i = m_text.size(); i-- > 0;) {
            m_after[static_cast<std::size_t>(i)] = next;
            if (!isNeutral(m_text[i]))
                next = i;
        }
    }

    bool holdsChinese(qsizetype from, qsizetype to) const
    {
        return m_chineseUpTo[static_cast<std::size_t>(to)] > m_chineseUpTo[static_cast<std::size_t>(from)];
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
                if (holdsChinese(from + 1, i) || chineseAt(beyond(from, -1))
                    || (chineseAt(beyond(i, 1)) && !wordAt(from - 1))) {
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
            if (holdsChinese(open + 1, i) || chineseAt(open - 1) || chineseAt(i + 1)) {
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
                const qsizetype before = beyond(i, -1);
                if (alone && (chineseAt(before) || (before > 0 && m_text[before] == u'%')) && endsSentence(i))
                    replace(i, QChar(0x3002));
                continue;
            }
            const qsizetype which = half.indexOf(c);
            if (which < 0)
                continue;
            if (m_text.mid(i, 3) == "://"_L1)
                continue;
            if (isPointOfChinese(i) && !isOfLostText(i))
                replace(i, full[which]);
        }
    }

    // GDP增长6.5%,CPI上涨2%: both terms hang on Chinese. Numbers keep their commas.
    bool isBetweenTermsOfChinese(qsizetype i) const
    {
        if ((m_text[i] != u',' && m_text[i] != u';') || i == 0 || i + 1 >= m_text.size()
            || (m_text[i - 1].isDigit() && m_text[i + 1].isDigit()))
            return false;
        const auto hangsOnChinese = [this](qsizetype at, int step) {
            const qsizetype from = at;
            while (at >= 0 && at < m_text.size() && std::abs(at - from) < longestTerm
                && (wordAt(at) || QStringView(u"%.-+/").contains(m_text[at])))
                at += step;
            return at != from && chineseAt(at);
        };
        return hangsOnChinese(i - 1, -1) && hangsOnChinese(i + 1, 1);
    }

    // ???? where text was lost; 真的?? at the end of a sentence is meant.
    bool isOfLostText(qsizetype i) const
    {
        const auto isQuestion = [this](qsizetype at) {
            return at >= 0 && at < m_text.size() && (m_text[at] == u'?' || m_text[at] == u'？');
        };
        if (!isQuestion(i) || (!isQuestion(i - 1) && !isQuestion(i + 1)))
            return false;
        const qsizetype first = isQuestion(i - 1) ? i - 1 : i;
        return isQuestion(first - 1) || isQuestion(first + 2)
            || (first + 2 < m_text.size() && !isQuote(m_text[first + 2]) && !isBlank(m_text[first + 2]));
    }

    bool isPointOfChinese(qsizetype i) const
    {
        qsizetype before = beyond(i, -1);
        while (blankAt(before))
            before = beyond(before, -1);
        qsizetype after = beyond(i, 1);
        // A sentence goes on after these, in its own language.
        while (blankAt(after) && QStringView(u",;:").contains(m_text[i]))
            after = beyond(after, 1);
        if (chineseAt(before) || chineseAt(after))
            return true;
        if (isBetweenTermsOfChinese(i))
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
        if (after >= m_text.size() || isBlank(m_text[after]) || m_text[after] == u'(' || m_text[after] == u'（')
            return true;
        // “好.”他说
        const char16_t next = m_text[i + 1].unicode();
        return next == 0x201D || next == 0x2019;
    }

    // Spaces between names stay: （本报记者 王星 吴亮）; those of an agency's head too: 新华社长沙10月18日电 （记者
    // 周楠）.
    std::vector<bool> namesPlaces() const
    {
        std::vector<bool> places(static_cast<std::size_t>(m_text.size()), false);
        if (std::none_of(m_text.begin(), m_text.end(), isBlank))
            return places;
        static const QRegularExpression names(
            u"（[^（）]*(?:记者|通讯员|摄|编辑|校对|作者)[^（）]*）|（[\\p{Han}·、/ \\x{3000}]{2,24}）[”’\\s]*$"
            "|[^。！？]{0,40}(?:摄|摄影|摄影报道|供图)\\s*$"_s);
        static const QRegularExpression head(
            u"^[\\s\\x{3000}]*[\\p{Han}\\w、·《》 ]{0,30}(?:电|讯|消息)(?:[ \\t]+(?:（[^（）]*）[ \\t]*)?|（[^（）]*）[ \\t]*)"_s);
        // Names in a row outside of brackets: 记者 邹伟 罗沙 白阳报道, 一等奖：王星 李四, □王星 彭泽波, and any three
        // short runs or more. To glue names does harm; a stray blank that is left does none.
        static const QRegularExpression rows = [] {
            const QString gap = u"[ \\t\\x{A0}\\x{2000}-\\x{200A}\\x{202F}\\x{205F}]+"_s,
                          parted = u"\\p{Han}(?:%1|\\x{3000}+)\\p{Han}|\\p{Han}{1,6}·\\p{Han}{1,6}"_s.arg(gap),
                          whole = u"(?:\\p{Han}{2,4}|\\p{Han}{1,6}·\\p{Han}{1,6})(?![\\p{Han}·])"_s,
                          name = u"(?:\\p{Han}{2,4}|%1)(?![\\p{Han}·])"_s.arg(parted),
                          few = u"(?:\\p{Han}{2,3}|%1)(?![\\p{Han}·])"_s.arg(parted),
                          last = u"(?:%1(?=\\p{Han}))?"_s.arg(gap);
            const QStringList patterns{
                u"(?:记者|通讯员|摄影|作者|主持人|实习生|采写|供稿)(?:[：:]?\\p{Han}{1,4})?"
                "(?:%1(?:\\p{Han}{1,4}|\\p{Han}{1,6}·\\p{Han}{1,6})(?=%1))*%1(?=\\p{Han})"_s,
                u"(?:编辑|校对|撰文|撰稿|执笔|整理|编译|翻译|制图|美编|责编|策划|统筹|导演|编剧|主演)(?:%1%2)+%4"_s,
                u"[：:/／□■◎●▲△](?:%1)?\\K%5(?:%1%5)+%4"_s,
                u"[/／]%2%1"_s,
                u"[。！？）]%1%2(?:%1)?$"_s,
                u"[。！？”）](?:%1)?%5(?:%1%5)+(?:%1)?$|^\\p{Han}{2,3}(?:%1\\p{Han}{2,3})+(?:%1)?$"_s,
                u"(?<=\\p{Han})%1%3(?:%1%2)+%4"_s,
            };
            return QRegularExpression(patterns.join(u'|').arg(gap, name, whole, last, few));
        }();
        const auto fill = [&places](const QRegularExpressionMatch &match) {
            std::fill(places.begin() + match.capturedStart(), places.begin() + match.capturedEnd(), true);
        };
        for (const QRegularExpression *pattern : {&names, &rows}) {
            for (auto found = pattern->globalMatch(m_text); found.hasNext();)
                fill(found.next());
        }
        if (const QRegularExpressionMatch match = head.match(m_text); match.hasMatch())
            fill(match);
        return places;
    }

    // Between Chinese characters or marks of Chinese text no space is kept; beside a mark that was
    // made full-width in no text at all.
    bool isStray(qsizetype from, qsizetype to, const std::vector<bool> &names) const
    {
        if (from == 0 || to == m_text.size())
            return false;
        if (names[static_cast<std::size_t>(from)])
            return false;
        const bool wide = m_changed[static_cast<std::size_t>(from - 1)] || m_changed[static_cast<std::size_t>(to)];
        if (wide && !isQuote(m_text[from - 1]) && !isQuote(m_text[to]))
            return true;
        if (m_spaces == ChineseSpaces::Keep)
            return false;
        const bool before = chineseAt(from - 1) || (isNeutral(m_text[from - 1]) && chineseAt(beyond(from, -1)));
        const bool after = chineseAt(to) || (isNeutral(m_text[to]) && chineseAt(beyond(to - 1, 1)));
        return before && after;
    }

    std::vector<Replacement> replacements() const
    {
        const std::vector<bool> names = namesPlaces();
        std::vector<Replacement> all;
        const auto replaced = [this, &all](qsizetype from, qsizetype to, const QString &after) {
            const QString before = m_original.mid(from, to - from);
            if (before != after)
                all.push_back({from, before, after});
        };
        for (qsizetype i = 0; i < m_text.size();) {
            const QChar c = m_text[i];
            qsizetype to = i + 1;
            if (isBlank(c)) {
                while (to < m_text.size() && isBlank(m_text[to]))
                    ++to;
                if (isStray(i, to, names))
                    replaced(i, to, {});
                i = to;
                continue;
            }
            while (to < m_text.size() && m_text[to] == c)
                ++to;
            const qsizetype length = to - i;
            const bool beside = chineseAt(beyond(i, -1)) || chineseAt(beyond(to - 1, 1));
            if (!kept(i) && beside
                && ((c == u'.' && length >= 3) || (c.unicode() == 0x3002 && length >= 3) || c.unicode() == 0x2026)) {
                replaced(i, to, u"……"_s); // GB/T 15834 §4.11
            } else if (!kept(i) && beside && c == u'-' && length == 2 && !wordAt(i - 1) && !wordAt(to)) {
                replaced(i, to, u"——"_s); // GB/T 15834 §4.10
            } else {
                for (; i < to; ++i) {
                    if (m_changed[static_cast<std::size_t>(i)])
                        replaced(i, i + 1, c);
                }
            }
            i = to;
        }
        return all;
    }

    const QString m_original;
    QString m_text;
    ChineseSpaces m_spaces;
    std::vector<bool> m_kept;
    std::vector<bool> m_changed;
    std::vector<qsizetype> m_before, m_after;
    std::vector<int> m_chineseUpTo;
};

} // namespace

std::vector<Replacement> punctuationReplacements(const QString &text, ChineseSpaces spaces)
{
    return Normaliser(text, spaces).run();
}

QString normalisedPunctuation(const QString &text, ChineseSpaces spaces)
{
    QString out;
    out.reserve(text.size());
    qsizetype from = 0;
    for (const Replacement &each : punctuationReplacements(text, spaces)) {
        out += QStringView(text).mid(from, each.at - from);
        out += each.after;
        from = each.at + each.before.size();
    }
    out += QStringView(text).mid(from);
    return out;
}

} // namespace banxin::language
