#include "formats/html_blocks.h"

#include "formats/numbering.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace banxin::formats {

using manuscript::Block;
using manuscript::LeftOut;
using manuscript::Source;

namespace {

using namespace Qt::StringLiterals;

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

constexpr int deepest = 400; // beyond it text is taken without its looks

struct Look {
    bool isBold = false;
    bool isCentred = false;
    bool isQuoted = false;
    bool isIndented = false;
    bool isPreformatted = false;
    int headingLevel = 0;
    double size = 0;
    QString style;
};

bool isWhite(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f'; }

double pointsOf(const QString &cssSize)
{
    static const QRegularExpression size(u"^([0-9]{1,4}(?:\\.[0-9]{1,4})?)(pt|px)"_s);
    const auto match = size.match(cssSize);
    if (!match.hasMatch())
        return 0;
    return match.captured(1).toDouble() * (match.captured(2) == "px"_L1 ? 0.75 : 1);
}

Look lookWithin(const GumboNode *node, Look look)
{
    const GumboTag tag = tagOf(node);
    if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
        look.headingLevel = 1 + static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1);
    look.isBold |= tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_TH || look.headingLevel > 0;
    look.isCentred |= tag == GUMBO_TAG_CENTER;
    look.isQuoted |= tag == GUMBO_TAG_BLOCKQUOTE;
    look.isPreformatted |= tag == GUMBO_TAG_PRE;
    if (tag == GUMBO_TAG_FONT) {
        constexpr std::array sizes{7.5, 10.0, 12.0, 13.5, 18.0, 24.0, 36.0};
        const int size = attributeOr(node, "size").toInt();
        if (size >= 1 && size <= 7)
            look.size = sizes[static_cast<std::size_t>(size - 1)];
    }
    if (isBlockTag(tag)) {
        const auto align = attributeOf(node, "align");
        if (align)
            look.isCentred = align->compare("center"_L1, Qt::CaseInsensitive) == 0;
        if (const auto name = attributeOf(node, "class"))
            look.style = *name;
    }
    if (!attributeOf(node, "style"))
        return look;
    const QString align = styleOf(node, u"text-align");
    if (!align.isEmpty())
        look.isCentred = align.startsWith("center"_L1);
    const QString weight = styleOf(node, u"font-weight");
    if (!weight.isEmpty())
        look.isBold = weight.startsWith("bold"_L1) || weight.toInt() >= 600;
    const QString indent = styleOf(node, u"text-indent");
    if (!indent.isEmpty()) {
        static const QRegularExpression number(u"^[0-9.]+"_s);
        look.isIndented = number.match(indent).captured().toDouble() > 0;
    }
    if (const double size = pointsOf(styleOf(node, u"font-size")); size > 0)
        look.size = size;
    if (styleOf(node, u"white-space").startsWith("pre"_L1))
        look.isPreformatted = true;
    static const QRegularExpression outline(u"^[1-6]$"_s);
    if (const QString level = styleOf(node, u"mso-outline-level"); outline.match(level).hasMatch())
        look.headingLevel = level.toInt();
    return look;
}

class Writer {
public:
    Writer(const WebChrome &chrome, Source &source)
        : m_chrome(chrome)
        , m_source(source)
    {
    }

    void walk(const GumboNode *node, const Look &look, int depth);
    void finish() { flush(); }

private:
    void walkChildren(const GumboNode *node, const Look &look, int depth);
    void list(const GumboNode *node, const Look &look, int depth);
    void table(const GumboNode *node, const Look &look, int depth);
    bool figure(const GumboNode *node, const Look &look, int depth);
    void picture(const GumboNode *node, const QString &caption);
    void wordListMark(const GumboNode *node, const Look &look);
    QString textOf(const GumboNode *node, const Look &look, int depth);
    void leaveOut(const GumboNode *node, const QString &why);
    void text(const QString &run, const Look &look);
    void append(QChar c, const Look &look);
    void lineBreak();
    void flush();
    int nextLine() const { return static_cast<int>(m_source.blocks.size()) + 1; }

    const WebChrome &m_chrome;
    Source &m_source;
    Block m_block;
    bool m_isSpace = false; // before what comes next
    int m_blanks = 0;
    int m_shown = 0; // characters of the block that are not white
    int m_bold = 0;
    bool m_wasBroken = false; // what stands here is an empty line, not nothing
    const GumboNode *m_captionDone = nullptr;
};

void Writer::append(QChar c, const Look &look)
{
    if (m_block.text.isEmpty()) {
        m_block.headingLevel = look.headingLevel;
        m_block.isCentred = look.isCentred;
        m_block.isQuoted = look.isQuoted;
        m_block.isIndented = look.isIndented;
        m_block.style = look.style;
    }
    if (!c.isSpace()) {
        ++m_shown;
        m_bold += look.isBold;
        m_block.size = std::max(m_block.size, look.size);
    }
    m_block.text += c;
}

void Writer::text(const QString &run, const Look &look)
{
    for (const QChar c : run) {
        if (look.isPreformatted) {
            if (c == u'\n')
                lineBreak();
            else if (c != u'\r')
                append(c, look);
            continue;
        }
        if (isWhite(c)) {
            m_isSpace = true;
            continue;
        }
        // A line end in the file is a space, as browsers have it: programs wrap where spaces were.
        if (m_isSpace && !m_block.text.isEmpty())
            append(u' ', look);
        m_isSpace = false;
        append(c, look);
    }
}

void Writer::flush()
{
    m_isSpace = false;
    if (m_block.text.trimmed().isEmpty()) {
        if (m_wasBroken || !m_block.text.isEmpty())
            ++m_blanks;
    } else {
        static const QRegularExpression indent(u"^(?:\u3000|\t|[\u00A0\u2002\u2003 ]{2,})"_s);
        m_block.isIndented |= indent.match(m_block.text).hasMatch();
        m_block.isBold = m_bold == m_shown;
        m_block.blanksBefore = m_blanks;
        m_block.line = nextLine();
        for (Block::Markup &mark : m_block.markup)
            mark.line = m_block.line;
        m_source.blocks.push_back(std::move(m_block));
        m_blanks = 0;
    }
    m_block = {};
    m_shown = 0;
    m_bold = 0;
    m_wasBroken = false;
}

void Writer::lineBreak()
{
    if (m_block.text.trimmed().isEmpty())
        m_wasBroken = true;
    flush();
}

void Writer::leaveOut(const GumboNode *node, const QString &why)
{
    const QString left = textWithin(node).trimmed();
    if (isBlockTag(tagOf(node)))
        flush();
    if (!left.isEmpty())
        m_source.leftOut.push_back({nextLine(), left, why});
}

QString Writer::textOf(const GumboNode *node, const Look &look, int depth)
{
    Source within;
    Writer writer(m_chrome, within);
    writer.walkChildren(node, look, depth + 1);
    writer.finish();
    QStringList lines;
    for (const Block &block : within.blocks)
        lines += block.kind == Block::Kind::TableRow ? block.cells.join(u'\t') : block.text;
    for (LeftOut &left : within.leftOut)
        m_source.leftOut.push_back({nextLine(), std::move(left.text), std::move(left.why)});
    return lines.join(u'\n');
}

void Writer::picture(const GumboNode *node, const QString &caption)
{
    QString address = attributeOr(node, "src").trimmed();
    const bool isPlaceholder = address.isEmpty() || (address.startsWith("data:"_L1) && address.size() < 300);
    if (isPlaceholder)
        for (const char *late : {"data-src", "data-original", "data-lazy-src", "data-actualsrc"})
            if (const auto found = attributeOf(node, late); found && !found->trimmed().isEmpty()) {
                address = found->trimmed();
                break;
            }
    const auto sideOf = [&](const char *name) {
        const auto side = attributeOf(node, name);
        return side ? side->trimmed().remove("px"_L1).toInt() : 0;
    };
    const int width = sideOf("width"), height = sideOf("height");
    constexpr int icon = 48;
    static const QRegularExpression fileLike(
        u"^\\s*$|\\.(?:jpe?g|png|gif|bmp|webp|tiff?)\\s*$|^(?:图片|图像|image|img|photo|picture|输入图片说明)\\s*\\d*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString alternate = attributeOr(node, "alt").trimmed();
    if (fileLike.match(alternate).hasMatch())
        alternate.clear();
    if ((width > 0 && width <= icon) || (height > 0 && height <= icon) || address.isEmpty()) {
        if (!alternate.isEmpty())
            m_source.leftOut.push_back({nextLine(), alternate, tr("网页里的小图")});
        return;
    }
    flush();
    Block block;
    block.kind = Block::Kind::Picture;
    block.line = nextLine();
    block.blanksBefore = m_blanks;
    m_blanks = 0;
    block.text = caption.isEmpty() ? alternate : caption;
    if (!caption.isEmpty() && !alternate.isEmpty() && alternate != caption.trimmed())
        m_source.leftOut.push_back({block.line, alternate, tr("图片的替代文字")});
    block.picture = address;
    if (address.startsWith("data:image/"_L1, Qt::CaseInsensitive)) {
        const qsizetype comma = address.indexOf(u',');
        const QString head = address.first(std::max<qsizetype>(comma, 0));
        const QByteArray bytes = head.endsWith(";base64"_L1)
            ? QByteArray::fromBase64(QStringView(address).sliced(comma + 1).toLatin1())
            : QByteArray();
        QString kind = head.mid(11).section(u';', 0, 0);
        static const QRegularExpression plain(u"^[a-z0-9]{2,5}$"_s);
        if (!plain.match(kind).hasMatch())
            kind = u"bin"_s;
        block.picture = u"picture-%1.%2"_s.arg(m_source.pictures.size() + 1).arg(kind);
        m_source.pictures.push_back({block.picture, bytes});
    }
    m_source.blocks.push_back(std::move(block));
}

const GumboNode *onlyWithin(const GumboNode *root, GumboTag tag, int &count)
{
    const GumboNode *found = nullptr;
    std::vector<const GumboNode *> open{root};
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (tagOf(node) == tag) {
            ++count;
            found = node;
        }
        const auto children = childrenOf(node);
        open.insert(open.end(), children.begin(), children.end());
    }
    return found;
}

/// One picture with its caption; anything else is walked as it stands.
bool Writer::figure(const GumboNode *node, const Look &look, int depth)
{
    int pictures = 0, captions = 0;
    const GumboNode *image = onlyWithin(node, GUMBO_TAG_IMG, pictures);
    const GumboNode *caption = onlyWithin(node, GUMBO_TAG_FIGCAPTION, captions);
    if (pictures != 1 || captions != 1 || !m_chrome.reasonAt(caption).isEmpty() || caption == image)
        return false;
    const QString text = textOf(caption, look, depth);
    flush();
    const auto before = m_source.blocks.size();
    picture(image, text);
    if (m_source.blocks.size() == before)
        return false;
    // What else stands in it follows.
    const GumboNode *const outer = m_captionDone;
    m_captionDone = caption;
    for (const GumboNode *child : childrenOf(node))
        if (child != image && child != caption)
            walk(child, look, depth + 1);
    m_captionDone = outer;
    flush();
    return true;
}

void Writer::list(const GumboNode *node, const Look &look, int depth)
{
    const bool isNumbered = tagOf(node) == GUMBO_TAG_OL;
    static constexpr int most = 1'000'000;
    const auto numberIn = [](const QString &text) { return std::clamp(text.toInt(), -most, most); };
    int number = attributeOf(node, "start") ? numberIn(attributeOr(node, "start")) : 1;
    const QString type = attributeOr(node, "type");
    flush();
    for (const GumboNode *child : childrenOf(node)) {
        if (tagOf(child) == GUMBO_TAG_LI && isNumbered && m_chrome.reasonAt(child).isEmpty()) {
            flush();
            if (const auto value = attributeOf(child, "value"))
                number = numberIn(*value);
            const NumberFormat format = type == "a"_L1 ? NumberFormat::LowerLetter
                : type == "A"_L1                       ? NumberFormat::UpperLetter
                : type == "i"_L1                       ? NumberFormat::LowerRoman
                : type == "I"_L1                       ? NumberFormat::UpperRoman
                                                       : NumberFormat::Decimal;
            text(numberText(number, format) + u'.', look);
            m_isSpace = true;
            ++number;
            walkChildren(child, lookWithin(child, look), depth + 1);
            flush();
        } else {
            walk(child, look, depth + 1);
        }
    }
    flush();
}

struct Cell {
    const GumboNode *node = nullptr;
    int columns = 1;
};

std::vector<std::vector<Cell>> rowsOf(const GumboNode *table, bool &isNested)
{
    std::vector<std::vector<Cell>> rows;
    std::vector<const GumboNode *> open;
    const auto openAll = [&](const GumboNode *node) {
        const auto children = childrenOf(node);
        open.insert(open.end(), children.rbegin(), children.rend());
    };
    openAll(table);
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        const GumboTag tag = tagOf(node);
        if (tag == GUMBO_TAG_TR)
            rows.emplace_back();
        if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !rows.empty()) {
            constexpr int mostColumns = 100;
            rows.back().push_back({node, std::clamp(attributeOr(node, "colspan").toInt(), 1, mostColumns)});
            int tables = 0;
            onlyWithin(node, GUMBO_TAG_TABLE, tables);
            isNested |= tables > 0;
            continue;
        }
        openAll(node);
    }
    return rows;
}

/// A table of data; old pages use tables to put paragraphs and pictures in their places.
bool holdsData(const GumboNode *table, const std::vector<std::vector<Cell>> &rows, bool isNested)
{
    if (isNested || rows.size() < 2 || attributeOr(table, "role") == "presentation"_L1)
        return false;
    std::size_t columns = 0;
    qsizetype cells = 0, characters = 0;
    bool hasHeads = false;
    for (const auto &row : rows) {
        columns = std::max(columns, row.size());
        for (const Cell &cell : row) {
            int pictures = 0;
            onlyWithin(cell.node, GUMBO_TAG_IMG, pictures);
            const QString text = textWithin(cell.node).trimmed();
            constexpr qsizetype longestCell = 300;
            if (pictures > 0 || text.size() > longestCell)
                return false;
            ++cells;
            characters += text.size();
            hasHeads |= tagOf(cell.node) == GUMBO_TAG_TH;
        }
    }
    return columns >= 2 && (hasHeads || characters <= cells * 60);
}

void Writer::table(const GumboNode *node, const Look &look, int depth)
{
    bool isNested = false;
    const auto rows = rowsOf(node, isNested);
    flush();
    if (!holdsData(node, rows, isNested)) {
        walkChildren(node, look, depth);
        flush();
        return;
    }
    for (const GumboNode *child : childrenOf(node))
        if (tagOf(child) == GUMBO_TAG_CAPTION)
            walk(child, look, depth + 1);
    flush();
    for (const auto &row : rows) {
        Block block;
        block.kind = Block::Kind::TableRow;
        bool isHead = !row.empty();
        for (const Cell &cell : row) {
            block.cells += textOf(cell.node, lookWithin(cell.node, look), depth).trimmed();
            for (int i = 1; i < cell.columns; ++i)
                block.cells += QString();
            isHead &= tagOf(cell.node) == GUMBO_TAG_TH;
        }
        if (block.cells.join(QString()).isEmpty())
            continue;
        block.isTableHead = isHead;
        block.line = nextLine();
        block.blanksBefore = m_blanks;
        m_blanks = 0;
        block.text = block.cells.join(u'\t');
        m_source.blocks.push_back(std::move(block));
    }
}

/// Word writes the mark of a list's paragraph as text; its bullets are marks, its numbers belong to the text.
void Writer::wordListMark(const GumboNode *node, const Look &look)
{
    const QString mark = textWithin(node).simplified();
    if (mark.isEmpty())
        return;
    static const QRegularExpression number(u"[0-9\\p{Han}①-⑳]|^[A-Za-z]+[.)、）]"_s);
    if (!number.match(mark).hasMatch()) {
        m_block.markup.push_back({0, mark, static_cast<int>(m_block.text.size()), {}});
        return;
    }
    text(mark, look);
    m_isSpace = mark.back().unicode() < 0x80;
}

void Writer::walkChildren(const GumboNode *node, const Look &look, int depth)
{
    if (depth > deepest) {
        text(textWithin(node), look);
        return;
    }
    for (const GumboNode *child : childrenOf(node))
        walk(child, look, depth + 1);
}

void Writer::walk(const GumboNode *node, const Look &look, int depth)
{
    if (!node)
        return;
    if (isText(node)) {
        text(QString::fromUtf8(node->v.text.text), look);
        return;
    }
    if (!isElement(node) || node == m_captionDone) {
        if (node->type == GUMBO_NODE_DOCUMENT)
            walkChildren(node, look, depth);
        return;
    }
    if (const QString why = m_chrome.reasonAt(node); !why.isEmpty()) {
        leaveOut(node, why);
        return;
    }
    const Look within = lookWithin(node, look);
    const GumboTag tag = tagOf(node);
    switch (tag) {
    case GUMBO_TAG_BR:
        if (look.headingLevel > 0 && !m_block.text.trimmed().isEmpty())
            m_isSpace = true; // a headline in two lines is one
        else
            lineBreak();
        return;
    case GUMBO_TAG_HR: {
        flush();
        Block separator;
        separator.kind = Block::Kind::Separator;
        separator.line = nextLine();
        separator.blanksBefore = m_blanks;
        m_blanks = 0;
        m_source.blocks.push_back(separator);
        return;
    }
    case GUMBO_TAG_IMG:
        picture(node, {});
        return;
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
        list(node, within, depth + 1);
        return;
    case GUMBO_TAG_TABLE:
        table(node, within, depth + 1);
        return;
    case GUMBO_TAG_FIGURE:
        if (figure(node, within, depth + 1))
            return;
        break;
    case GUMBO_TAG_DEL:
        leaveOut(node, tr("已经删去的文字"));
        return;
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
        leaveOut(node, tr("注音"));
        return;
    default:
        break;
    }
    if (tag == GUMBO_TAG_SPAN && styleOf(node, u"mso-list") == "ignore"_L1) {
        wordListMark(node, within);
        return;
    }
    const bool isBlock = isBlockTag(tag);
    if (isBlock)
        flush();
    walkChildren(node, within, depth + 1);
    if (isBlock)
        flush();
}

} // namespace

void addHtmlBlocks(const GumboNode *root, const WebChrome &chrome, Source &source)
{
    Writer writer(chrome, source);
    writer.walk(root, {}, 0);
    writer.finish();
}

} // namespace banxin::formats
