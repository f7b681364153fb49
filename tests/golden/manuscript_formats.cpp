#include "manuscript_formats.h"

#include "tests/unit/formats/docx_files.h"

#include <QRegularExpression>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace banxin::support {

namespace {

struct Paragraph {
    QString text;
    int level = 0; // of a head
    int blanks = 0; // empty lines before it, beyond the one that parts paragraphs
};

std::vector<Paragraph> paragraphsOf(const QString &text)
{
    static const QRegularExpression head(u"^(#{1,6}) (.*\\S.*)$"_s);
    std::vector<Paragraph> all;
    int blanks = 0;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            ++blanks;
            continue;
        }
        const auto match = head.match(line);
        Paragraph one;
        one.level = match.hasMatch() ? static_cast<int>(match.capturedLength(1)) : 0;
        one.text = match.hasMatch() ? match.captured(2) : line;
        while (!one.text.isEmpty() && one.text.back().isSpace())
            one.text.chop(1);
        one.blanks = all.empty() ? 0 : std::max(0, blanks - 1);
        blanks = 0;
        all.push_back(one);
    }
    return all;
}

const QString before =
    u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>某网新闻</title>"
    "<script>var first = 1;</script><style>p{margin:0}</style></head><body>\n"
    "<div id=\"nav\"><ul><li><a href=\"/1\">网站首页</a></li><li><a href=\"/2\">视频</a></li></ul></div>\n"
    "<div class=\"ad-top\"><a href=\"/ad\">特价促销</a></div>\n<div class=\"content\">\n"_s;
const QString after = u"</div>\n<aside><a href=\"/3\">排行</a></aside><ul><li><a href=\"/4\">别的新闻标题一</a></li>"
                      "<li><a href=\"/5\">别的新闻标题二</a></li><li><a href=\"/6\">别的新闻标题三</a></li></ul>\n"
                      "<script>share()</script><footer>版权所有 某网 湘ICP备1号</footer></body></html>\n"_s;

QString withoutTags(QString html) { return html.remove(QRegularExpression(u"<[^>]*>"_s)); }

} // namespace

QString webPageOf(const QString &text)
{
    QString page = before;
    for (const Paragraph &one : paragraphsOf(text)) {
        for (int i = 0; i < one.blanks; ++i)
            page += u"<p>&nbsp;</p>\n"_s;
        const QString tag = one.level > 0 ? u"h%1"_s.arg(one.level) : u"p"_s;
        page += u"<%1>%2</%1>\n"_s.arg(tag, one.text.toHtmlEscaped());
    }
    return page + after;
}

QByteArray wordFileOf(const QString &text, Heads heads)
{
    constexpr std::array halfPoints{21, 44, 32, 21, 21, 21, 21};
    QByteArray body;
    for (const Paragraph &one : paragraphsOf(text)) {
        body += QByteArray("<w:p/>").repeated(one.blanks);
        QByteArray paragraph, run;
        if (one.level > 0 && heads == Heads::Styles)
            paragraph = "<w:pPr><w:pStyle w:val=\"h" + QByteArray::number(one.level) + "\"/></w:pPr>";
        if (heads == Heads::Looks)
            run = QByteArray("<w:rPr>") + (one.level > 0 ? "<w:b/>" : "") + "<w:sz w:val=\""
                + QByteArray::number(halfPoints[std::size_t(one.level)]) + "\"/></w:rPr>";
        QString plain;
        for (const QChar c : one.text) // what XML cannot hold
            if (c.unicode() >= 0x20 || c == u'\t')
                plain += c;
        if (heads == Heads::Typed && one.level > 0)
            plain.prepend(QString(one.level, u'#') + u' ');
        body += "<w:p>" + paragraph + "<w:r>" + run + "<w:t>" + plain.toHtmlEscaped().toUtf8() + "</w:t></w:r></w:p>";
    }
    QByteArray styles = "<w:styles NS>";
    for (int level = 1; level <= 6; ++level) {
        const QByteArray number = QByteArray::number(level);
        styles += "<w:style w:type=\"paragraph\" w:styleId=\"h" + number + "\"><w:name w:val=\"heading " + number
            + "\"/></w:style>";
    }
    return docxOf(body, {{u"styles.xml"_s, styles + "</w:styles>"}});
}

QString shownIn(const QString &text, bool inWord)
{
    QString shown;
    for (const Paragraph &one : paragraphsOf(text))
        shown += one.text;
    if (!inWord)
        return shown + withoutTags(before) + withoutTags(after);
    return shown.remove(QRegularExpression(u"[\\x00-\\x1f]"_s));
}

// The PDF -----------------------------------------------------------------------------------------

namespace {

struct Set {
    QString text;
    double x = 0;
    double y = 0;
    double size = 0;
    bool isBold = false;
};

bool isNarrow(QChar c) { return c.unicode() < 0x7F; }
double widthOf(const QString &text, double size)
{
    double width = 0;
    for (const QChar c : text)
        width += isNarrow(c) ? size / 2 : size;
    return width;
}

const QString marks = u"，。、；：？！”’）》〉】」』…—"_s;

/// Words stay whole; no mark begins a line.
QStringList linesOf(const QString &text, double size, double measure, double indent)
{
    QStringList lines;
    QString line;
    double room = measure - indent;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (isNarrow(text[i]) && !text[i].isSpace())
            while (end < text.size() && isNarrow(text[end]) && !text[end].isSpace())
                ++end;
        const QString word = text.sliced(i, end - i);
        const bool stays = marks.contains(word[0]) || word[0].isSpace();
        if (!line.isEmpty() && widthOf(line + word, size) > room + 0.01) {
            // A mark takes the character before it along.
            qsizetype from = line.size();
            if (stays)
                do {
                    --from;
                } while (from > 1 && (marks.contains(line[from]) || isNarrow(line[from])));
            lines += line.first(from);
            line.remove(0, from);
            room = measure;
        }
        line += word;
        i = end;
    }
    return lines << line;
}

QByteArray contentOf(const std::vector<Set> &page)
{
    QByteArray content;
    for (const Set &line : page) {
        QByteArray text;
        for (const QChar c : line.text)
            text += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        content += QByteArray("BT /") + (line.isBold ? "B" : "R") + ' ' + QByteArray::number(line.size) + " Tf "
            + QByteArray::number(line.x) + ' ' + QByteArray::number(line.y) + " Td <" + text + "> Tj ET\n";
    }
    return content;
}

QByteArray pdfOf(const std::vector<QByteArray> &contents)
{
    QByteArray pdf = "%PDF-1.5\n";
    std::vector<qsizetype> places;
    const auto add = [&](const QByteArray &object) {
        places.push_back(pdf.size());
        pdf += QByteArray::number(qsizetype(places.size())) + " 0 obj\n" + object + "\nendobj\n";
    };
    constexpr int firstPage = 9;
    QByteArray kids;
    for (std::size_t i = 0; i < contents.size(); ++i)
        kids += QByteArray::number(firstPage + 2 * int(i)) + " 0 R ";
    add("<</Type/Catalog/Pages 2 0 R>>");
    add("<</Type/Pages/Count " + QByteArray::number(int(contents.size())) + "/Kids[" + kids + "]>>");
    const auto addFont = [&](const QByteArray &name, int descendant, const QByteArray &flags) {
        add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/UniGB-UTF16-H/DescendantFonts["
            + QByteArray::number(descendant) + " 0 R]>>");
        add("<</Type/Font/Subtype/CIDFontType0/BaseFont/" + name
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>/DW 1000/W[1 95 500 814 939 "
              "500]/FontDescriptor "
            + QByteArray::number(descendant + 1) + " 0 R>>");
        add("<</Type/FontDescriptor/FontName/" + name + "/Flags " + flags
            + "/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>");
    };
    addFont("STSong-Light", 4, "6");
    addFont("STSong-Light-Bold", 7, "262150");
    for (const QByteArray &content : contents) {
        const QByteArray next = QByteArray::number(qsizetype(places.size()) + 2);
        add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</R 3 0 R/B 6 0 R>>>>/Contents " + next
            + " 0 R>>");
        add("<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream");
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(qsizetype(places.size()) + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : places)
        pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer<</Size " + QByteArray::number(qsizetype(places.size()) + 1) + "/Root 1 0 R>>\nstartxref\n"
        + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace

QByteArray twoColumnPdfOf(const QString &text)
{
    constexpr double size = 10.5, pitch = 16, left = 50, top = 790, bottom = 50, measure = 231, gutter = 28;
    constexpr std::array sizes{size, 20.0, 15.0, size, size, size, size};
    std::vector<QByteArray> contents;
    std::vector<Set> page;
    int column = 0;
    double y = top;
    const auto advance = [&](double by) {
        y -= by;
        if (y >= bottom)
            return;
        y = top;
        if (++column < 2)
            return;
        column = 0;
        contents.push_back(contentOf(page));
        page.clear();
    };
    for (const Paragraph &one : paragraphsOf(text)) {
        QString plain = one.text.trimmed();
        plain.remove(QRegularExpression(u"[\\x{10000}-\\x{10FFFF}]"_s));
        const double own = sizes[std::size_t(one.level)];
        // Prose is indented; a line for itself is not.
        const double indent = one.level == 0 && widthOf(plain, own) > measure ? 2 * own : 0;
        advance(pitch * one.blanks);
        bool isFirst = true;
        for (const QString &line : linesOf(plain, own, measure, indent)) {
            advance(own - size); // large type wants room above it
            page.push_back({line, left + column * (measure + gutter) + (isFirst ? indent : 0), y, own, one.level > 0});
            isFirst = false;
            advance(pitch);
        }
    }
    contents.push_back(contentOf(page));
    return pdfOf(contents);
}

} // namespace banxin::support
