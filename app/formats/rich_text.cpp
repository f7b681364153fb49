#include "formats/rich_text.h"

#include "formats/html_document.h"
#include "worker/asking.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

#include <unicode/ucnv.h>

#include <algorithm>

namespace banxin::formats {

namespace {

constexpr qsizetype kMostCharacters = 2'000'000;
constexpr quint32 kMostParagraphs = 100'000;

/// Puts a text together; white space is as HTML has it, or as it stands.
class Building {
public:
    explicit Building(bool collapses)
        : m_collapses(collapses)
    {
    }

    RichRun look; // of what comes now

    void add(const QString &text)
    {
        for (const QChar c : text) {
            if (m_all > kMostCharacters)
                return;
            const bool isSpace = c == u' ' || c == u'\n' || c == u'\r' || c == u'\t';
            if (m_collapses && isSpace) {
                if (!m_now.text.isEmpty() && !m_space) {
                    m_space = true;
                    m_spaceLook = look;
                }
                continue;
            }
            if (std::exchange(m_space, false)) {
                const RichRun now = std::exchange(look, m_spaceLook);
                put(u' ');
                look = now;
            }
            put(c == QChar(0x00A0) ? QChar(u' ') : c);
        }
    }
    void put(QChar c)
    {
        ++m_all;
        const int at = static_cast<int>(m_now.text.size());
        m_now.text += c;
        RichRun run = look;
        if (!run.bold && !run.slanted && !run.raised && !run.lowered && run.link.isEmpty())
            return;
        run.start = at;
        run.end = at + 1;
        if (!m_now.runs.empty()) {
            RichRun &last = m_now.runs.back();
            RichRun same = run;
            same.start = last.start;
            same.end = last.end;
            if (last.end == at && last == same) {
                last.end = at + 1;
                return;
            }
        }
        m_now.runs.push_back(run);
    }
    void end()
    {
        m_space = false;
        while (m_now.text.endsWith(u' '))
            m_now.text.chop(1);
        const int size = static_cast<int>(m_now.text.size());
        for (RichRun &run : m_now.runs)
            run.end = std::min(run.end, size);
        std::erase_if(m_now.runs, [](const RichRun &run) { return run.start >= run.end; });
        if (size > 0)
            m_text.push_back(std::move(m_now));
        m_now = {};
    }
    bool isEmpty() const { return m_now.text.isEmpty(); }
    RichText take()
    {
        end();
        return std::move(m_text);
    }

private:
    const bool m_collapses;
    RichText m_text;
    RichParagraph m_now;
    bool m_space = false; // white space was seen, which stands where words follow
    RichRun m_spaceLook;
    qsizetype m_all = 0;
};

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
        return true;
    default:
        return false;
    }
}

class Html {
public:
    RichText read(const GumboNode *root)
    {
        walk(root);
        return m_out.take();
    }

private:
    void walk(const GumboNode *node)
    {
        if (isText(node)) {
            m_out.add(QString::fromUtf8(node->v.text.text));
            return;
        }
        const GumboTag tag = tagOf(node);
        if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_TITLE
            || tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_TEMPLATE)
            return;
        if (isElement(node) && styleOf(node, u"display") == u"none")
            return;
        if (tag == GUMBO_TAG_BR) {
            m_out.end();
            return;
        }
        const RichRun before = m_out.look;
        const bool block = isElement(node) && isBlock(tag);
        if (block)
            m_out.end();
        if (isElement(node))
            dress(node, tag);
        const int numberBefore = m_number;
        if (tag == GUMBO_TAG_OL)
            m_number = 1;
        else if (tag == GUMBO_TAG_UL)
            m_number = 0;
        if (tag == GUMBO_TAG_LI) {
            const RichRun look = std::exchange(m_out.look, {});
            m_out.add(m_number > 0 ? QStringLiteral("%1.").arg(m_number++) : QStringLiteral("·"));
            m_out.look = look;
        }
        for (const GumboNode *child : childrenOf(node)) {
            if (tagOf(child) == GUMBO_TAG_TD || tagOf(child) == GUMBO_TAG_TH)
                if (!m_out.isEmpty())
                    m_out.put(QChar(0x3000)); // cells of a row stand side by side
            walk(child);
        }
        if (tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL)
            m_number = numberBefore;
        if (block)
            m_out.end();
        m_out.look = before;
    }

    void dress(const GumboNode *node, GumboTag tag)
    {
        RichRun &look = m_out.look;
        switch (tag) {
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
            look.bold = true;
            break;
        case GUMBO_TAG_I:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_CITE:
            look.slanted = true;
            break;
        case GUMBO_TAG_SUP:
            look.raised = true;
            break;
        case GUMBO_TAG_SUB:
            look.lowered = true;
            break;
        case GUMBO_TAG_A: {
            const QString where = attributeOr(node, "href").trimmed();
            if (where.startsWith(QLatin1String("http"), Qt::CaseInsensitive))
                look.link = where.left(2000);
            break;
        }
        default:
            break;
        }
        // What browsers and word processors write into style instead.
        const QString weight = styleOf(node, u"font-weight");
        if (!weight.isEmpty())
            look.bold = weight == u"bold" || weight == u"bolder" || weight.toInt() >= 600;
        const QString slant = styleOf(node, u"font-style");
        if (!slant.isEmpty())
            look.slanted = slant == u"italic" || slant == u"oblique";
        const QString lift = styleOf(node, u"vertical-align");
        if (lift == u"super")
            look.raised = true;
        else if (lift == u"sub")
            look.lowered = true;
    }

    Building m_out{true};
    int m_number = 0; // of the next item; 0: a list without numbers
};

/// The few words of RTF that say what is asked here; groups that are no text are passed over whole.
class Rtf {
public:
    explicit Rtf(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    RichText read()
    {
        qsizetype at = 0;
        while (at < m_bytes.size()) {
            const char c = m_bytes[at];
            if (c == '{') {
                m_states.push_back(m_state);
                if (m_states.size() > 200) // nobody's text is nested so deep
                    break;
                ++at;
            } else if (c == '}') {
                writeBytes();
                if (m_states.empty())
                    break;
                m_state = m_states.back();
                m_states.pop_back();
                ++at;
            } else if (c == '\\') {
                at = word(at + 1);
            } else {
                if (c != '\r' && c != '\n' && !m_state.hidden) {
                    if (m_skip > 0)
                        --m_skip;
                    else
                        m_raw += c;
                }
                ++at;
            }
        }
        writeBytes();
        return m_out.take();
    }

private:
    struct State {
        RichRun look;
        bool hidden = false;
        int fallback = 1; // characters that stand for a \u
    };

    void writeBytes()
    {
        if (m_raw.isEmpty())
            return;
        m_out.look = m_state.look;
        m_out.add(decoded(m_raw));
        m_raw.clear();
    }

    QString decoded(const QByteArray &bytes) const
    {
        UErrorCode status = U_ZERO_ERROR;
        UConverter *converter =
            ucnv_open(m_codePage == 936 ? "GB18030" : qPrintable(QStringLiteral("cp%1").arg(m_codePage)), &status);
        if (U_FAILURE(status))
            return QString::fromLatin1(bytes);
        QString text(bytes.size() + 1, QChar());
        const int size = ucnv_toUChars(converter, reinterpret_cast<UChar *>(text.data()), static_cast<int>(text.size()),
            bytes.constData(), static_cast<int>(bytes.size()), &status);
        ucnv_close(converter);
        return U_SUCCESS(status) ? text.left(size) : QString::fromLatin1(bytes);
    }

    /// From behind the backslash; to where it goes on.
    qsizetype word(qsizetype at)
    {
        if (at >= m_bytes.size())
            return at;
        const char first = m_bytes[at];
        if (first == '\'') {
            bool isHex = false;
            const int byte = m_bytes.mid(at + 1, 2).toInt(&isHex, 16);
            if (isHex && !m_state.hidden) {
                if (m_skip > 0)
                    --m_skip;
                else
                    m_raw += static_cast<char>(byte);
            }
            return at + 3;
        }
        if (!QChar::isLetter(static_cast<uchar>(first)) || static_cast<uchar>(first) > 127) {
            if (first == '*') {
                m_state.hidden = true; // what one need not know
            } else if (first == '~') {
                m_raw += ' ';
            } else if (first == '\\' || first == '{' || first == '}') {
                if (!m_state.hidden)
                    m_raw += first;
            }
            return at + 1;
        }
        qsizetype end = at;
        while (end < m_bytes.size()
            && ((m_bytes[end] >= 'a' && m_bytes[end] <= 'z') || (m_bytes[end] >= 'A' && m_bytes[end] <= 'Z')))
            ++end;
        const QByteArray name = m_bytes.mid(at, end - at);
        qsizetype digits = end;
        if (digits < m_bytes.size() && m_bytes[digits] == '-')
            ++digits;
        while (digits < m_bytes.size() && m_bytes[digits] >= '0' && m_bytes[digits] <= '9')
            ++digits;
        bool hasNumber = false;
        const int number = m_bytes.mid(end, digits - end).toInt(&hasNumber);
        say(name, hasNumber ? std::optional(number) : std::nullopt);
        return digits < m_bytes.size() && m_bytes[digits] == ' ' ? digits + 1 : digits;
    }

    void say(const QByteArray &name, std::optional<int> number)
    {
        static constexpr const char *kNoText[] = {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object",
            "header", "footer", "headerl", "headerr", "footerl", "footerr", "fldinst", "listtable", "listoverridetable",
            "rsidtbl", "generator", "themedata", "datastore", "footnote", "annotation", "nonshppict"};
        if (std::any_of(std::begin(kNoText), std::end(kNoText), [&](const char *one) { return name == one; })) {
            writeBytes();
            m_state.hidden = true;
            return;
        }
        if (m_state.hidden)
            return;
        const bool on = number.value_or(1) != 0;
        if (name == "b" || name == "i" || name == "super" || name == "sub" || name == "nosupersub" || name == "plain")
            writeBytes();
        if (name == "par" || name == "line" || name == "sect" || name == "page" || name == "row") {
            writeBytes();
            m_out.end();
        } else if (name == "cell") {
            writeBytes();
            m_out.put(QChar(0x3000));
        } else if (name == "tab") {
            m_raw += ' ';
        } else if (name == "b") {
            m_state.look.bold = on;
        } else if (name == "i") {
            m_state.look.slanted = on;
        } else if (name == "super") {
            m_state.look.raised = on;
        } else if (name == "sub") {
            m_state.look.lowered = on;
        } else if (name == "nosupersub") {
            m_state.look.raised = m_state.look.lowered = false;
        } else if (name == "plain") {
            m_state.look = {};
        } else if (name == "ansicpg" && number) {
            m_codePage = *number;
        } else if (name == "uc" && number) {
            m_state.fallback = std::clamp(*number, 0, 16);
        } else if (name == "u" && number) {
            writeBytes();
            m_out.look = m_state.look;
            m_out.add(QString(QChar(static_cast<char16_t>(*number))));
            m_skip = m_state.fallback;
        } else {
            static const struct {
                const char *name;
                char16_t sign;
            } kSigns[] = {{"emdash", u'—'}, {"endash", u'–'}, {"lquote", u'‘'}, {"rquote", u'’'}, {"ldblquote", u'“'},
                {"rdblquote", u'”'}, {"bullet", u'·'}, {"emspace", 0x3000}};
            for (const auto &each : kSigns) {
                if (name != each.name)
                    continue;
                writeBytes();
                m_out.look = m_state.look;
                m_out.add(QString(QChar(each.sign)));
            }
        }
    }

    const QByteArray &m_bytes;
    Building m_out{false};
    State m_state;
    std::vector<State> m_states;
    QByteArray m_raw; // in the code page
    int m_codePage = 936;
    int m_skip = 0;
};

} // namespace

base::Result<RichText> richFromHtml(const QByteArray &bytes)
{
    // Between these marks is what was copied.
    QByteArray html = bytes;
    const QByteArray begin = "<!--StartFragment-->", end = "<!--EndFragment-->";
    const qsizetype from = html.indexOf(begin), to = html.indexOf(end);
    if (from >= 0 && to > from)
        html = html.mid(from + begin.size(), to - from - begin.size());
    if (html.startsWith("\xFF\xFE") || html.startsWith("\xFE\xFF"))
        html = QString::fromUtf16(reinterpret_cast<const char16_t *>(html.constData()), html.size() / 2).toUtf8();
    const auto document = HtmlDocument::parsed(html, QString());
    if (!document)
        return tl::unexpected(document.error());
    return Html().read(document->root());
}

base::Result<RichText> richFromRtf(const QByteArray &bytes)
{
    if (!bytes.startsWith("{\\rtf"))
        return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("formats", "剪贴板里的不是 RTF。"));
    return Rtf(bytes).read();
}

QByteArray toBytes(const RichText &text)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << static_cast<quint32>(text.size());
    for (const RichParagraph &paragraph : text) {
        out << paragraph.text << static_cast<quint32>(paragraph.runs.size());
        for (const RichRun &run : paragraph.runs)
            out << run.start << run.end << run.bold << run.slanted << run.raised << run.lowered << run.link;
    }
    return bytes;
}

std::optional<RichText> richFrom(QByteArrayView bytes)
{
    QDataStream in(QByteArray(bytes.data(), bytes.size()));
    quint32 count = 0;
    in >> count;
    if (count > kMostParagraphs)
        return {};
    RichText text;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        RichParagraph paragraph;
        quint32 runs = 0;
        in >> paragraph.text >> runs;
        if (runs > static_cast<quint32>(paragraph.text.size()))
            return {};
        int last = 0;
        for (quint32 j = 0; j < runs && in.status() == QDataStream::Ok; ++j) {
            RichRun run;
            in >> run.start >> run.end >> run.bold >> run.slanted >> run.raised >> run.lowered >> run.link;
            if (run.start < last || run.end <= run.start || run.end > paragraph.text.size())
                return {};
            last = run.end;
            paragraph.runs.push_back(std::move(run));
        }
        text.push_back(std::move(paragraph));
    }
    return in.status() == QDataStream::Ok && in.atEnd() ? std::optional(std::move(text)) : std::nullopt;
}

base::Result<RichText> richTextOf(const QByteArray &bytes, RichKind kind)
{
    const QString name = QCoreApplication::translate("formats", "剪贴板");
    auto request = worker::requestFor(kind == RichKind::Html ? wire::richHtmlTask : wire::richRtfTask, bytes, name);
    request.cpuSeconds = 5;
    return worker::asked<RichText>(request,
        {base::ErrorKind::Refused, QCoreApplication::translate("formats", "剪贴板里的文字读不懂。"), name,
            QCoreApplication::translate("formats", "请改用“清除格式粘贴”。")},
        richFrom);
}

} // namespace banxin::formats
