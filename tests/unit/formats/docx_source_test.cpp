#include "formats/docx_source.h"

#include "tests/unit/formats/docx_files.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;
using manuscript::Block;
using support::docxOf;
using support::paragraphOf;

namespace {

manuscript::Source read(const QByteArray &docx, formats::TrackedChanges changes = formats::TrackedChanges::Accepted)
{
    auto source = formats::docxSource(docx, QStringLiteral("稿.docx"), changes);
    EXPECT_TRUE(source) << (source ? "" : qPrintable(source.error().toText()));
    return source ? *source : manuscript::Source{};
}

QStringList textsOf(const manuscript::Source &source)
{
    QStringList texts;
    for (const Block &block : source.blocks)
        texts += block.text;
    return texts;
}

QString leftOutOf(const manuscript::Source &source)
{
    QStringList all;
    for (const auto &left : source.leftOut)
        all += left.text + u'|' + left.why;
    return all.join(u'\n');
}

const QByteArray styles =
    "<w:styles NS><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/>"
    "<w:pPr><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz "
    "w:val=\"44\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:name w:val=\"小标题\"/><w:basedOn w:val=\"y\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"y\"><w:name w:val=\"环\"/><w:basedOn w:val=\"x\"/>"
    "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style></w:styles>";

} // namespace

TEST(DocxSource, readsRolesFromStylesAndLooks)
{
    const auto source = read(docxOf(paragraphOf(QStringLiteral("创建文明城市"), "<w:pStyle w:val=\"1\"/>")
            + paragraphOf(QStringLiteral("记者 张三"), "<w:jc w:val=\"center\"/>") + "<w:p/><w:p/>"
            + paragraphOf(QStringLiteral("昨日，大会召开。"), "<w:ind w:firstLineChars=\"200\" w:firstLine=\"420\"/>")
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>加强领导</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>一行</w:t><w:br/><w:t>二行</w:t><w:tab/><w:t>尾</w:t></w:r></w:p>"
            + paragraphOf(QStringLiteral("小节"), "<w:pStyle w:val=\"x\"/>"),
        {{QStringLiteral("styles.xml"), styles}}));
    EXPECT_EQ(textsOf(source),
        (QStringList{QStringLiteral("创建文明城市"), QStringLiteral("记者 张三"), QStringLiteral("昨日，大会召开。"),
            QStringLiteral("加强领导"), QStringLiteral("一行"), QStringLiteral("二行\t尾"), QStringLiteral("小节")}));
    const auto &blocks = source.blocks;
    ASSERT_EQ(blocks.size(), 7u);
    EXPECT_EQ(blocks[0].headingLevel, 1);
    EXPECT_EQ(blocks[0].style, QStringLiteral("heading 1"));
    EXPECT_TRUE(blocks[0].isBold && blocks[0].isCentred);
    EXPECT_EQ(blocks[0].size, 22);
    EXPECT_EQ(blocks[1].size, 10.5);
    EXPECT_TRUE(blocks[1].isCentred);
    EXPECT_EQ(blocks[2].blanksBefore, 2);
    EXPECT_TRUE(blocks[2].isIndented);
    EXPECT_FALSE(blocks[2].isBold);
    EXPECT_TRUE(blocks[3].isBold);
    EXPECT_EQ(blocks[6].headingLevel, 3); // though its styles stand on each other in a ring
}

TEST(DocxSource, findsHeadsByTheirLooksWhereNobodyUsedStyles)
{
    const auto sized = [](const char *text, int halfPoints, const QByteArray &more = {}) {
        return "<w:p><w:r><w:rPr>" + more + "<w:sz w:val=\"" + QByteArray::number(halfPoints) + "\"/></w:rPr><w:t>"
            + text + "</w:t></w:r></w:p>";
    };
    const QByteArray body = sized("正文说了很长的话，说完这句还有下一句，一直说到这里才停。", 21);
    const auto source = read(docxOf(sized("引题在上", 32) + sized("大标题", 44, "<w:b/>")
        + sized("记者 张三", 21, "<w:b/>") + body + sized("小标题", 21, "<w:b/>") + body + body));
    std::vector<int> levels;
    for (const Block &block : source.blocks)
        levels.push_back(block.headingLevel);
    EXPECT_EQ(levels, (std::vector<int>{2, 1, 0, 0, 3, 0, 0}));
}

TEST(DocxSource, printsTheNumbersOfLists)
{
    const QByteArray numbering =
        "<w:numbering NS><w:abstractNum w:abstractNumId=\"0\">"
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText "
        "w:val=\"%1、\"/></w:lvl>"
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
        "w:val=\"%1.%2\"/><w:isLgl/></w:lvl>"
        "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
        "<w:lvlText w:val=\"●\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/>"
        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride></w:num></w:numbering>";
    const auto item = [](const char *text, int list, int level) {
        return paragraphOf(QString::fromUtf8(text),
            "<w:numPr><w:ilvl w:val=\"" + QByteArray::number(level) + "\"/><w:numId w:val=\"" + QByteArray::number(list)
                + "\"/></w:numPr>");
    };
    const auto source =
        read(docxOf(item("甲", 1, 0) + item("子", 1, 1) + item("丑", 1, 1) + item("乙", 1, 0) + item("寅", 1, 1)
                + item("点", 2, 0) + item("壬", 3, 0) + item("癸", 3, 0) + item("无", 0, 0) + item("缺", 77, 0),
            {{QStringLiteral("numbering.xml"), numbering}}));
    EXPECT_EQ(textsOf(source),
        (QStringList{QStringLiteral("一、甲"), QStringLiteral("1.1 子"), QStringLiteral("1.2 丑"),
            QStringLiteral("二、乙"), QStringLiteral("2.1 寅"), QStringLiteral("点"), QStringLiteral("九、壬"),
            QStringLiteral("十、癸"), QStringLiteral("无"), QStringLiteral("缺")}));
    ASSERT_EQ(source.blocks[5].markup.size(), 1u);
    EXPECT_EQ(source.blocks[5].markup[0].text, QStringLiteral("●"));
}

TEST(DocxSource, settlesTrackedChangesEitherWay)
{
    const QByteArray docx =
        docxOf("<w:p><w:r><w:t>捐款</w:t></w:r><w:del w:author=\"李四\"><w:r><w:delText>三</w:delText></w:r></w:del>"
               "<w:ins w:author=\"张三\"><w:r><w:t>五</w:t></w:r></w:ins><w:r><w:t>万元。</w:t></w:r></w:p>"
               "<w:p><w:pPr><w:rPr><w:del w:author=\"李四\"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>"
               "<w:p><w:r><w:t>后半</w:t></w:r></w:p>");
    const auto accepted = read(docx);
    EXPECT_EQ(textsOf(accepted), (QStringList{QStringLiteral("捐款五万元。"), QStringLiteral("前半后半")}));
    EXPECT_EQ(leftOutOf(accepted), QStringLiteral("三|修订中删除的文字"));
    ASSERT_FALSE(accepted.notes.isEmpty());
    EXPECT_TRUE(accepted.notes[0].contains(QStringLiteral("张三、李四"))
        || accepted.notes[0].contains(QStringLiteral("李四、张三")));
    EXPECT_TRUE(accepted.hasTrackedChanges);
    // What came in and what went stands where it was.
    QStringList revisions;
    for (const Block &block : accepted.blocks) {
        for (const Block::Revision &revision : block.revisions)
            revisions << (revision.length > 0 ? QStringLiteral("+") + block.text.mid(revision.at, revision.length)
                                              : QStringLiteral("-") + revision.left);
    }
    EXPECT_TRUE(revisions.contains(QStringLiteral("-三"))) << qPrintable(revisions.join(u' '));
    EXPECT_TRUE(revisions.contains(QStringLiteral("+五"))) << qPrintable(revisions.join(u' '));
    const auto rejected = read(docx, formats::TrackedChanges::Rejected);
    EXPECT_EQ(textsOf(rejected),
        (QStringList{QStringLiteral("捐款三万元。"), QStringLiteral("前半"), QStringLiteral("后半")}));
    EXPECT_EQ(leftOutOf(rejected), QStringLiteral("五|修订中插入的文字"));
}

TEST(DocxSource, findsPicturesBoxesNotesAndTables)
{
    const QByteArray drawing = "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"图片包含 室内 "
                               "描述已自动生成\"/><a:graphic><a:graphicData>"
                               "<a:blip r:embed=\"a.png\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    const QByteArray box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
        + paragraphOf(QStringLiteral("框中字"))
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
          "<v:textbox><w:txbxContent>"
        + paragraphOf(QStringLiteral("框中字"))
        + "</w:txbxContent></v:textbox></w:pict>"
          "</mc:Fallback></mc:AlternateContent></w:r>";
    const QByteArray cell1 = "<w:tc>" + paragraphOf(QStringLiteral("单位")) + "</w:tc>";
    const QByteArray cell2 =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraphOf(QStringLiteral("名次")) + "</w:tc>";
    const auto source = read(docxOf("<w:p>" + drawing + "</w:p>" + paragraphOf(QStringLiteral("图为现场。张三 摄"))
            + "<w:p><w:r><w:t>正文</w:t></w:r>" + box
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>"
              "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:sym w:font=\"Wingdings\" "
              "w:char=\"F0FC\"/></w:r>"
              "<w:r><w:pict><v:shape><v:imagedata r:id=\"b.png\"/></v:shape></w:pict></w:r></w:p>"
            + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell1 + cell2 + "</w:tr><w:tr>" + cell1 + cell2
            + "</w:tr></w:tbl>",
        {{QStringLiteral("media/a.png"), support::smallPng()}, {QStringLiteral("media/b.png"), support::smallPng()},
            {QStringLiteral("footnotes.xml"),
                "<w:footnotes NS><w:footnote w:id=\"0\" w:type=\"separator\">" + paragraphOf(QStringLiteral("线"))
                    + "</w:footnote><w:footnote w:id=\"2\">" + paragraphOf(QStringLiteral("据县志。"))
                    + "</w:footnote></w:footnotes>"},
            {QStringLiteral("comments.xml"),
                "<w:comments NS><w:comment w:id=\"0\" w:author=\"王五\">" + paragraphOf(QStringLiteral("核实"))
                    + "</w:comment></w:comments>"},
            {QStringLiteral("header1.xml"), "<w:hdr NS>" + paragraphOf(QStringLiteral("某报稿纸")) + "</w:hdr>"},
            {QStringLiteral("vbaProject.bin"), "macro"}}));
    EXPECT_EQ(textsOf(source),
        (QStringList{QString(), QStringLiteral("图为现场。张三 摄"), QStringLiteral("正文[1]✓"), QString(),
            QStringLiteral("框中字"), QStringLiteral("单位\t名次\t"), QStringLiteral("单位\t名次\t"),
            QStringLiteral("[1] 据县志。")}));
    const auto &blocks = source.blocks;
    ASSERT_EQ(blocks.size(), 8u);
    EXPECT_EQ(blocks[0].kind, Block::Kind::Picture);
    EXPECT_EQ(blocks[0].picture, QStringLiteral("a.png"));
    EXPECT_EQ(blocks[3].picture, QStringLiteral("b.png"));
    EXPECT_EQ(blocks[4].place, Block::Place::TextBox);
    EXPECT_TRUE(blocks[5].isTableHead);
    EXPECT_FALSE(blocks[6].isTableHead);
    EXPECT_EQ(blocks[7].place, Block::Place::Footnote);
    ASSERT_EQ(source.pictures.size(), 2u);
    EXPECT_EQ(source.pictures[0].bytes, support::smallPng());
    EXPECT_TRUE(leftOutOf(source).contains(QStringLiteral("藏|隐藏文字")));
    EXPECT_TRUE(leftOutOf(source).contains(QStringLiteral("某报稿纸|页眉")));
    const QString notes = source.notes.join(u'\n');
    for (const char *told : {"王五", "核实", "脚注", "隐藏文字", "宏"})
        EXPECT_TRUE(notes.contains(QString::fromUtf8(told))) << told << qPrintable(notes);
}

TEST(DocxSource, refusesWhatIsHostile)
{
    EXPECT_FALSE(formats::docxSource({}, {}));
    EXPECT_FALSE(formats::docxSource("PK\x03\x04", {}));
    EXPECT_FALSE(formats::docxSource(support::zipOf({{QStringLiteral("a.txt"), "a"}}), {}));
    // A bomb: 100 MB of nothing.
    const auto bomb =
        formats::docxSource(docxOf({}, {{QStringLiteral("media/a.png"), QByteArray(100'000'000, ' ')}}), {});
    ASSERT_FALSE(bomb);
    EXPECT_TRUE(bomb.error().what.contains(QStringLiteral("炸弹")));
    // Entities that grow.
    QByteArray lol = "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c < 'k'; ++c)
        lol +=
            QByteArray("<!ENTITY ") + c + " \"" + QByteArray(QByteArray("&") + char(c - 1) + ";").repeated(10) + "\">";
    const QByteArray grown = "<?xml version=\"1.0\"?>" + lol + "]><w:styles NS>&j;</w:styles>";
    EXPECT_FALSE(formats::docxSource(docxOf({}, {{QStringLiteral("styles.xml"), grown}}), {}));
    EXPECT_FALSE(formats::docxSource(docxOf(QByteArray("<w:p>").repeated(100'000)), {}));
    const QByteArray deep =
        QByteArray("<w:tbl><w:tr><w:tc>").repeated(70) + QByteArray("</w:tc></w:tr></w:tbl>").repeated(70);
    EXPECT_TRUE(formats::docxSource(docxOf(deep), {}));
    // A path that leaves the archive is nobody's picture.
    const auto leaving = read(
        docxOf("<w:p><w:r><w:pict><v:imagedata r:id=\"x\"/></w:pict></w:r></w:p>" + paragraphOf(QStringLiteral("文")),
            {{QStringLiteral("../../../../tmp/evil"), "evil"}},
            "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" "
            "Target=\"../../../../../etc/passwd\"/>"));
    EXPECT_TRUE(leaving.pictures.empty());
    EXPECT_EQ(textsOf(leaving), QStringList{QStringLiteral("文")});
}

TEST(DocxSource, livesThroughMutations)
{
    const QByteArray good = docxOf(
        paragraphOf(QStringLiteral("正文"), "<w:pStyle w:val=\"1\"/>"), {{QStringLiteral("styles.xml"), styles}});
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        QByteArray bad = good;
        for (int i = 0; i < 4; ++i)
            bad[qsizetype(random() % unsigned(bad.size()))] = char(random());
        if (round % 4 == 0)
            bad.truncate(qsizetype(random() % unsigned(bad.size())));
        (void)formats::docxSource(bad, {});
    }
}
