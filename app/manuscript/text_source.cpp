#include "manuscript/text_source.h"

#include "manuscript/text_columns.h"
#include "manuscript/text_wrapping.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace banxin::manuscript {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("manuscript", text); }

// Nothing but white space and what cannot be seen.
bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return c.isSpace() || u < 0x20 || (u >= 0x7F && u < 0xA0) || (u >= 0x200B && u <= 0x200F) || u == 0x2060
            || u == 0xFEFF || u == 0xAD;
    });
}

bool isIndent(QStringView line)
{
    return line.startsWith(u'\x3000') || line.startsWith(u'\t') || line.startsWith(u"  ");
}

// What is left of a line while marks are taken off, and how many places of it stand before what is left.
class Line {
public:
    Line(const QString &text, int number)
        : m_text(text)
        , m_number(number)
    {
    }

    const QString &text() const { return m_text; }
    std::vector<Block::Markup> &markup() { return m_markup; }

    // A mark at the line's start, behind white space; the white space goes with it.
    void takeStart(qsizetype length)
    {
        const qsizetype from = start();
        m_markup.push_back({m_number, m_text.mid(from, length).trimmed() + spaceOf(from, length), 0, {}});
        m_text.remove(0, from + length);
    }

    qsizetype start() const
    {
        qsizetype at = 0;
        while (at < m_text.size() && m_text[at].isSpace())
            ++at;
        return at;
    }

    void take(qsizetype at, qsizetype length)
    {
        m_markup.push_back({m_number, m_text.mid(at, length), static_cast<int>(at), {}});
        m_text.remove(at, length);
    }

    // Two places each, from the left.
    void takePairs(const std::vector<qsizetype> &places)
    {
        QString rest;
        rest.reserve(m_text.size());
        qsizetype from = 0;
        for (const qsizetype place : places) {
            rest += QStringView(m_text).mid(from, place - from);
            m_markup.push_back({m_number, m_text.mid(place, 2), static_cast<int>(rest.size()), {}});
            from = place + 2;
        }
        rest += QStringView(m_text).mid(from);
        m_text = rest;
    }

private:
    // The one space of "- " and "> " is the mark's.
    QString spaceOf(qsizetype from, qsizetype length) const
    {
        const bool isHeading = m_text[from] == u'#';
        return !isHeading && length > 1 && m_text[from + length - 1] == u' ' ? u" "_s : QString();
    }

    QString m_text;
    int m_number;
    std::vector<Block::Markup> m_markup;
};

// ---, ***, ———, = = =
bool isSeparator(QStringView trimmed)
{
    if (trimmed.size() < 3 || !QStringView(u"-*_=~—―─━－＝＊").contains(trimmed.front()))
        return false;
    qsizetype count = 0;
    for (const QChar c : trimmed) {
        if (c == trimmed.front())
            ++count;
        else if (!c.isSpace())
            return false;
    }
    return count >= 3;
}

void takeQuote(Line &line, Block &block)
{
    static const QRegularExpression quote(u"^\\s*(?:>[ \\t]?)+"_s);
    const QRegularExpressionMatch match = quote.match(line.text());
    if (!match.hasMatch())
        return;
    line.takeStart(match.capturedEnd() - line.start());
    block.isQuoted = true;
}

// "# 标题"; without a space too, but #话题# is text.
void takeHeading(Line &line, Block &block)
{
    static const QRegularExpression heading(u"^\\s*(#{1,6})(?:[ \\t\\x{3000}]+(?=\\S)|(?=[^#\\s][^#]{0,60}$))"_s);
    static const QRegularExpression ending(u"[ \\t]+(#+)[ \\t]*$"_s);
    const QRegularExpressionMatch match = heading.match(line.text());
    if (!match.hasMatch())
        return;
    block.headingLevel = static_cast<int>(match.capturedLength(1));
    line.takeStart(match.capturedEnd() - line.start());
    if (const QRegularExpressionMatch end = ending.match(line.text()); end.hasMatch())
        line.take(end.capturedStart(1), end.capturedLength(1));
}

void takeListMark(Line &line)
{
    static const QRegularExpression mark(u"^\\s*[-*+][ \\t](?=\\s*[^\\s-])"_s);
    static const QRegularExpression pageNumber(u"^\\s*-\\s*\\d+\\s*-\\s*$"_s);
    const QRegularExpressionMatch match = mark.match(line.text());
    if (match.hasMatch() && !pageNumber.match(line.text()).hasMatch())
        line.takeStart(match.capturedEnd() - line.start());
}

void takeBold(Line &line, Block &block)
{
    static const QRegularExpression pair(u"\\*\\*(?=[^\\s*])([^*]*[^\\s*])\\*\\*"_s);
    const QString text = line.text();
    const qsizetype all = text.trimmed().size();
    std::vector<qsizetype> places;
    for (auto found = pair.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        block.isBold = match.capturedLength() == all;
        places.push_back(match.capturedStart());
        places.push_back(match.capturedEnd() - 2);
    }
    line.takePairs(places);
}

bool takePicture(Line &line, Block &block)
{
    static const QRegularExpression picture(
        u"^\\s*(!\\[)([^\\]]*)(\\]\\(\\s*<?([^\\s)>]+)>?(?:\\s+[\"'][^)]*[\"'])?\\s*\\))\\s*$"_s);
    const QRegularExpressionMatch match = picture.match(line.text());
    if (!match.hasMatch())
        return false;
    block.kind = Block::Kind::Picture;
    block.picture = match.captured(4);
    line.take(match.capturedStart(3), match.capturedLength(3));
    line.take(match.capturedStart(1), 2);
    std::swap(line.markup()[line.markup().size() - 1], line.markup()[line.markup().size() - 2]);
    line.markup().back().at -= 2;
    return true;
}

// Marks at the line's start were taken off one after another; the places of the first ones are still right, since
// all of them are the start.
Block blockOf(const QString &text, int number)
{
    Block block;
    block.line = number;
    Line line(text, number);
    block.isIndented = isIndent(text);
    if (isSeparator(QStringView(text).trimmed())) {
        block.kind = Block::Kind::Separator;
        block.text = text;
        return block;
    }
    takeQuote(line, block);
    if (block.isQuoted)
        block.isIndented = isIndent(line.text());
    if (isSeparator(QStringView(line.text()).trimmed())) {
        block.kind = Block::Kind::Separator;
    } else {
        takeHeading(line, block);
        if (block.headingLevel == 0)
            takeListMark(line);
        if (!takePicture(line, block))
            takeBold(line, block);
    }
    block.text = line.text();
    block.markup = line.markup();
    return block;
}

} // namespace

Source textSource(const DecodedText &decoded, const QString &name)
{
    Source source;
    source.name = name;
    source.encoding = decoded.encoding;
    source.isEncodingDoubtful = decoded.isDoubtful;
    if (decoded.isDoubtful)
        source.notes.append(tr("文件没有标明编码，按 %1 读出，请核对。").arg(decoded.encoding));

    const QStringList lines = decoded.text.split(u'\n');
    const BarTables bars(lines);
    int blanks = 0;
    std::vector<Block::Markup> pending; // of blank lines in a quotation
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (bars.isRule(i)) {
            source.leftOut.push_back({number, lines[i].trimmed(), tr("表格的标记线")});
            continue;
        }
        Block block = bars.isRow(i) ? bars.row(i, lines[i], number) : blockOf(lines[i], number);
        if (block.kind == Block::Kind::Text && isBlank(block.text)) {
            ++blanks;
            pending.insert(pending.end(), block.markup.begin(), block.markup.end());
            continue;
        }
        block.blanksBefore = std::exchange(blanks, 0);
        block.markup.insert(block.markup.begin(), pending.begin(), pending.end());
        pending.clear();
        source.blocks.push_back(std::move(block));
    }
    for (const Block::Markup &each : pending)
        source.leftOut.push_back({each.line, each.text, tr("引用标记")});
    findColumns(source.blocks);
    joinWrappedLines(source.blocks);
    return source;
}

} // namespace banxin::manuscript
