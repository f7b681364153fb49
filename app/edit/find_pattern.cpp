// Finding: what is searched of a paragraph, and the expression's faults in words.
#include "edit/find_text.h"

#include "edit/change_builder.h"
#include "model/document.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

QChar narrow(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E)
        return QChar(static_cast<char16_t>(u - 0xFEE0));
    return u == 0x3000 || u == 0x00A0 ? QChar(u' ') : c;
}

/// One sign for all that mean the same.
QChar samePoint(QChar c)
{
    switch (c.unicode()) {
    case u'“':
    case u'”':
    case u'„':
    case u'「':
    case u'」':
    case u'『':
    case u'』':
    case u'＂':
    case u'〝':
    case u'〞':
        return u'"';
    case u'‘':
    case u'’':
    case u'＇':
    case u'′':
        return u'\'';
    case u'—':
    case u'–':
    case u'−':
    case u'－':
    case u'‐':
    case u'‑':
    case u'―':
    case u'─':
        return u'-';
    case u'•':
    case u'・':
    case u'‧':
    case u'∙':
    case u'．':
    case u'･':
        return u'·';
    case u'⋯':
        return u'…';
    case u'～':
    case u'〜':
    case u'∼':
        return u'~';
    case u'，':
        return u',';
    case u'；':
        return u';';
    case u'：':
        return u':';
    case u'！':
        return u'!';
    case u'？':
        return u'?';
    case u'（':
    case u'〔':
    case u'［':
        return u'(';
    case u'）':
    case u'〕':
    case u'］':
        return u')';
    default:
        return c;
    }
}

bool runsAlike(QChar c) { return c == u'-' || c == u'…'; }

/// A text to search in, and where its units are in the whole.
struct Searched {
    QString text;
    std::vector<int> starts; // empty: text and whole count alike
    std::vector<int> ends;
    int startOf(int at) const { return starts.empty() ? at : starts[static_cast<std::size_t>(at)]; }
    int endOf(int at) const { return ends.empty() ? at : ends[static_cast<std::size_t>(at) - 1]; }
};

QString folded(const FindQuery &query, QString text)
{
    if (query.punctuationAlike) {
        QString out;
        out.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            QChar c = samePoint(text[i]);
            if (c == u'.' && QStringView(text).mid(i, 3) == u"...") {
                while (i + 1 < text.size() && text[i + 1] == u'.')
                    ++i;
                c = u'…';
            }
            if (runsAlike(c) && !out.isEmpty() && out.back() == c)
                continue;
            out += query.widthAlike ? narrow(c) : c;
        }
        return out;
    }
    if (query.widthAlike)
        std::transform(text.begin(), text.end(), text.begin(), narrow);
    return text;
}

Searched searchedOf(const FindQuery &query, const Paragraph &paragraph, int from, int to, bool keepsBreaks)
{
    Searched searched;
    const QString &text = paragraph.text;
    const bool hasCuts = !query.inCuts
        && std::any_of(paragraph.spans.begin(), paragraph.spans.end(), [](const Span &span) { return span.cut; });
    const bool hasBreaks = !keepsBreaks && text.contains(QChar::LineSeparator);
    if (!hasCuts && !hasBreaks && !query.punctuationAlike && from == 0 && to == text.size()) {
        searched.text = query.widthAlike ? folded(query, text) : text;
        return searched;
    }
    searched.text.reserve(to - from);
    auto span = paragraph.spans.begin();
    for (int i = from; i < to; ++i) {
        while (span != paragraph.spans.end() && span->end <= i)
            ++span;
        if (hasCuts && span != paragraph.spans.end() && span->start <= i && span->cut) {
            i = std::min(span->end, to) - 1;
            continue;
        }
        if (hasBreaks && text[i] == QChar::LineSeparator)
            continue;
        QChar c = text[i];
        const int start = i;
        if (query.punctuationAlike) {
            c = samePoint(c);
            if (c == u'.' && QStringView(text).mid(i, std::min(3, to - i)) == u"...") {
                while (i + 1 < to && text[i + 1] == u'.')
                    ++i;
                c = u'…';
            }
            if (runsAlike(c) && !searched.text.isEmpty() && searched.text.back() == c
                && searched.ends.back() == start) {
                searched.ends.back() = i + 1;
                continue;
            }
        }
        searched.text += query.widthAlike ? narrow(c) : c;
        searched.starts.push_back(start);
        searched.ends.push_back(i + 1);
    }
    return searched;
}

/// A letter or digit of a script that parts words by spaces.
bool isOfWord(QChar c)
{
    if (!c.isLetterOrNumber())
        return false;
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return false;
    default:
        return true;
    }
}

bool isWhole(const QString &text, qsizetype from, qsizetype to)
{
    const auto cuts = [&](qsizetype at) {
        return at > 0 && at < text.size() && isOfWord(text[at - 1]) && isOfWord(text[at]);
    };
    return !cuts(from) && !cuts(to);
}

bool isWithinPair(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

/// An expression means the same with its full-width letters and digits narrow; of the signs those that mean something
/// to it become themselves.
QString foldedExpression(const FindQuery &query)
{
    if (!query.widthAlike)
        return query.text;
    QString out;
    for (const QChar c : query.text) {
        const QChar thin = narrow(c);
        if (thin != c && !thin.isLetterOrNumber())
            out += u'\\';
        out += thin;
    }
    return out;
}

/// What the expression's library says, in our words.
QString faultInWords(const QString &error)
{
    static const struct {
        const char *english;
        const char *words;
    } kFaults[] = {
        {"missing terminating ]", QT_TRANSLATE_NOOP("edit", "方括号“[”没有配对的“]”")},
        {"missing closing parenthesis", QT_TRANSLATE_NOOP("edit", "圆括号“(”没有配对的“)”")},
        {"unmatched closing parenthesis", QT_TRANSLATE_NOOP("edit", "多了一个“)”")},
        {"unmatched parenthes", QT_TRANSLATE_NOOP("edit", "圆括号没有配对")},
        {"quantifier does not follow", QT_TRANSLATE_NOOP("edit", "“*”“+”“?”“{…}”前面没有可以重复的内容")},
        {"\\ at end of pattern", QT_TRANSLATE_NOOP("edit", "末尾的“\\”后面缺一个字符")},
        {"range out of order", QT_TRANSLATE_NOOP("edit", "方括号里的范围前后颠倒")},
        {"numbers out of order", QT_TRANSLATE_NOOP("edit", "“{…}”里的次数前大后小")},
        {"number too big", QT_TRANSLATE_NOOP("edit", "“{…}”里的次数太大")},
        {"non-existent subpattern", QT_TRANSLATE_NOOP("edit", "引用了没有的分组")},
        {"two named subpatterns", QT_TRANSLATE_NOOP("edit", "两个分组同名")},
        {"lookbehind assertion is not fixed length", QT_TRANSLATE_NOOP("edit", "“(?<=…)”里的内容长短不定")},
        {"unknown property", QT_TRANSLATE_NOOP("edit", "“\\p{…}”里的类别没有")},
        {"unknown POSIX class", QT_TRANSLATE_NOOP("edit", "“[:…:]”里的类别没有")},
        {"unrecognized character follows", QT_TRANSLATE_NOOP("edit", "“\\”后面的字符没有意义")},
        {"unrecognized character after (?", QT_TRANSLATE_NOOP("edit", "“(?”后面的字符没有意义")},
        {"invalid range in character class", QT_TRANSLATE_NOOP("edit", "方括号里的范围不成立")},
        {"subpattern name", QT_TRANSLATE_NOOP("edit", "分组的名字写得不对")},
        {"regular expression is too large", QT_TRANSLATE_NOOP("edit", "式子太长")},
    };
    for (const auto &fault : kFaults)
        if (error.contains(QLatin1String(fault.english)))
            return tr(fault.words);
    return tr("写法不对（%1）").arg(error);
}

/// Whether text has the formats asked for, by styles, each judged once.
class Looks {
public:
    Looks(const Document &document, const FindQuery &query)
        : m_document(document)
        , m_query(query)
        , m_asksLook(!(query.look == CharacterFormat()))
    {
        const std::vector<Id> publications = document.children({}, ObjectKind::Publication);
        m_publication = publications.empty() ? Id() : publications.front();
    }

    bool asks() const { return m_query.paragraphStyle || m_query.characterStyle || m_asksLook; }
    bool takes(const Paragraph &paragraph) const
    {
        return !m_query.paragraphStyle
            || *m_query.paragraphStyle == (paragraph.style.isEmpty() ? toName(paragraph.role) : paragraph.style);
    }
    bool asksCharacters() const { return m_query.characterStyle || m_asksLook; }
    bool takes(const Paragraph &paragraph, const QString &characters)
    {
        if (m_query.characterStyle && *m_query.characterStyle != characters)
            return false;
        if (!m_asksLook)
            return true;
        const QString name = paragraph.style.isEmpty() ? toName(paragraph.role) : paragraph.style;
        const QString key = name + QChar(0) + characters;
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return *known;
        const ResolvedCharacters under = resolvedParagraphStyle(m_document, m_publication, name).characters;
        const ResolvedCharacters look =
            characters.isEmpty() ? under : resolvedCharacterStyle(m_document, m_publication, characters, under);
        const bool fits = overlaid(look, m_query.look) == look;
        m_known.insert(key, fits);
        return fits;
    }

private:
    const Document &m_document;
    const FindQuery &m_query;
    bool m_asksLook;
    Id m_publication;
    QHash<QString, bool> m_known;
};

/// Parts of [from, to) that look as asked for.
std::vector<std::pair<int, int>> lookingParts(const Paragraph &paragraph, int from, int to, Looks &looks)
{
    if (!looks.asksCharacters())
        return {{from, to}};
    std::vector<std::pair<int, int>> parts;
    const auto add = [&](int start, int end, const QString &style) {
        start = std::max(start, from);
        end = std::min(end, to);
        if (start >= end || !looks.takes(paragraph, style))
            return;
        if (!parts.empty() && parts.back().second == start)
            parts.back().second = end;
        else
            parts.emplace_back(start, end);
    };
    int at = 0;
    for (const Span &span : paragraph.spans) {
        add(at, span.start, {});
        add(span.start, span.end, span.style);
        at = span.end;
    }
    add(at, static_cast<int>(paragraph.text.size()), {});
    return parts;
}

} // namespace

Result<FindPattern> FindPattern::of(const FindQuery &query)
{
    FindPattern pattern;
    pattern.m_query = query;
    const bool asksFormat = query.paragraphStyle || query.characterStyle || !(query.look == CharacterFormat());
    if (query.text.isEmpty() && !asksFormat)
        return refused(tr("没有写要查找什么。"), {}, tr("请输入文字，或者选定要查找的格式。"));
    if (!query.isRegex) {
        pattern.m_needle = folded(query, query.text);
        return pattern;
    }
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!query.matchesCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    pattern.m_expression = QRegularExpression(foldedExpression(query), options);
    if (!pattern.m_expression.isValid()) {
        const qsizetype at = std::min(pattern.m_expression.patternErrorOffset() + 1, query.text.size());
        return base::failure(base::ErrorKind::Refused,
            tr("正则式有错：%1。").arg(faultInWords(pattern.m_expression.errorString())), tr("第 %1 个字符处").arg(at),
            tr("请改正式子，或者关掉“正则”按原样查找。"));
    }
    pattern.m_expression.optimize();
    return pattern;
}

QStringList FindPattern::groupNames() const
{
    return m_query.isRegex ? m_expression.namedCaptureGroups() : QStringList();
}

Result<std::vector<FindHit>> FindPattern::findIn(const Document &document, const std::vector<FindRange> &ranges,
    const std::atomic<bool> *cancelled, std::size_t most) const
{
    std::vector<FindHit> hits;
    Looks looks(document, m_query);
    const bool keepsBreaks =
        m_query.text.contains(QChar::LineSeparator) || m_query.text.contains(QLatin1String("2028"));
    const Qt::CaseSensitivity sensitivity = m_query.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (const FindRange &range : ranges) {
        if ((cancelled && *cancelled) || hits.size() >= most)
            break;
        const auto *paragraph = document.find<Paragraph>(range.paragraph);
        if (!paragraph || !looks.takes(*paragraph))
            continue;
        const int size = static_cast<int>(paragraph->text.size());
        const int first = std::clamp(range.from, 0, size),
                  last = range.to < 0 ? size : std::clamp(range.to, first, size);
        for (const auto &[from, to] : lookingParts(*paragraph, first, last, looks)) {
            const Searched searched = searchedOf(m_query, *paragraph, from, to, keepsBreaks);
            const QString &text = searched.text;
            const auto add = [&](qsizetype start, qsizetype end, const QRegularExpressionMatch *match) {
                if (end <= start || isWithinPair(text, start) || isWithinPair(text, end)
                    || (m_query.wholeWord && !isWhole(text, start, end)))
                    return;
                FindHit hit;
                hit.paragraph = paragraph->id;
                hit.from = searched.startOf(static_cast<int>(start));
                hit.to = searched.endOf(static_cast<int>(end));
                if (!searched.starts.empty()) {
                    for (auto at = start; at < end; ++at) {
                        const auto i = static_cast<std::size_t>(at);
                        if (!hit.parts.empty() && hit.parts.back().second == searched.starts[i])
                            hit.parts.back().second = searched.ends[i];
                        else
                            hit.parts.emplace_back(searched.starts[i], searched.ends[i]);
                    }
                    if (hit.parts.size() == 1)
                        hit.parts.clear();
                }
                if (hit.parts.empty())
                    hit.found = paragraph->text.mid(hit.from, hit.to - hit.from);
                for (const auto &[a, b] : hit.parts)
                    hit.found += QStringView(paragraph->text).mid(a, b - a);
                // What groups took is taken from the text as it is, not as it was compared.
                for (int group = 0; match && groups() > 0 && group <= groups(); ++group) {
                    QString captured;
                    const qsizetype a = match->capturedStart(group), b = match->capturedEnd(group);
                    if (a >= 0) {
                        captured = QLatin1String("");
                        for (qsizetype at = a; at < b; ++at) {
                            const int s = searched.startOf(static_cast<int>(at)),
                                      e = searched.endOf(static_cast<int>(at) + 1);
                            captured +=
                                searched.starts.empty() ? paragraph->text.mid(s, 1) : paragraph->text.mid(s, e - s);
                        }
                    }
                    hit.captures << captured;
                }
                hits.push_back(std::move(hit));
            };
            if (m_query.text.isEmpty()) {
                add(0, text.size(), nullptr);
            } else if (!m_query.isRegex) {
                if (m_needle.isEmpty())
                    continue;
                for (qsizetype at = text.indexOf(m_needle, 0, sensitivity); at >= 0 && hits.size() < most;) {
                    const std::size_t before = hits.size();
                    add(at, at + m_needle.size(), nullptr);
                    at = text.indexOf(m_needle, hits.size() > before ? at + m_needle.size() : at + 1, sensitivity);
                }
            } else {
                auto matches = m_expression.globalMatch(text);
                while (matches.hasNext() && hits.size() < most) {
                    const QRegularExpressionMatch match = matches.next();
                    add(match.capturedStart(), match.capturedEnd(), &match);
                    if (cancelled && *cancelled)
                        break;
                }
                if (!matches.isValid()) // the library gave it up
                    return refused(tr("这个正则式太费时，停了下来。"), paragraph->id,
                        tr("请把式子写得具体些，例如少用相套的“*”和“+”。"));
            }
        }
    }
    return hits;
}

} // namespace banxin::edit
