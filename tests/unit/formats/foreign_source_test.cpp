#include "formats/foreign_source.h"

#include "formats/archive_source.h"
#include "formats/office_source.h"
#include "formats/pdf_source.h"
#include "formats/read_file.h"
#include "formats/source_wire.h"
#include "formats/zip_archive.h"
#include "manuscript/recogniser.h"
#include "tests/unit/formats/docx_files.h"

#include <exiv2/exiv2.hpp>

#include <gtest/gtest.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <random>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace banxin;
using formats::FileKind;
using manuscript::Block;
using manuscript::Source;

namespace {

QByteArray fileNamed(const char *name)
{
    QFile file(QStringLiteral(BANXIN_TEST_DATA "/unit/formats/files/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

Source read(const QByteArray &bytes, const QString &name = QStringLiteral("稿"))
{
    auto source = formats::sourceOf(bytes, name);
    EXPECT_TRUE(source) << (source ? "" : qPrintable(source.error().toText()));
    return source ? *source : Source{};
}

QStringList textsOf(const Source &source)
{
    QStringList texts;
    for (const Block &block : source.blocks)
        texts += block.text;
    return texts;
}

QByteArray jpeg()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPG");
    return bytes;
}

QByteArray withIptc(const QByteArray &picture, const char *caption)
{
    auto image =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()), long(picture.size()));
    image->readMetadata();
    auto &iptc = image->iptcData();
    iptc["Iptc.Envelope.CharacterSet"] = std::string("\x1b%G");
    iptc["Iptc.Application2.Headline"] = std::string("湘江西岸灯光亮起");
    iptc["Iptc.Application2.Caption"] = std::string(caption);
    iptc["Iptc.Application2.Byline"] = std::string("李四");
    iptc["Iptc.Application2.Credit"] = std::string("新华社");
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.seek(0, Exiv2::BasicIo::beg);
    const Exiv2::DataBuf bytes = io.read(long(io.size()));
    return {reinterpret_cast<const char *>(bytes.pData_), qsizetype(bytes.size_)};
}

Source everything()
{
    Source source;
    source.name = QStringLiteral("稿");
    source.encoding = QStringLiteral("GB18030");
    source.isEncodingDoubtful = true;
    source.isWebPage = true;
    Block block;
    block.kind = Block::Kind::TableRow;
    block.place = Block::Place::Footnote;
    block.line = 3;
    block.text = QStringLiteral("甲\t乙");
    block.blanksBefore = 2;
    block.beginsFile = true;
    block.headingLevel = 4;
    block.isIndented = block.isBold = block.isCentred = block.isQuoted = block.isTableHead = true;
    block.size = 10.5;
    block.style = QStringLiteral("正文");
    block.cells = {QStringLiteral("甲"), QStringLiteral("乙")};
    block.picture = QStringLiteral("a.png");
    block.markup.push_back({3, QStringLiteral("#"), 1, QStringLiteral(" ")});
    source.blocks = {block, Block{}};
    source.leftOut.push_back({1, QStringLiteral("菜单"), QStringLiteral("导航")});
    source.pictures.push_back({QStringLiteral("a.png"), support::smallPng()});
    source.notes = {QStringLiteral("有宏")};
    return source;
}

} // namespace

TEST(SourceWire, bringsEverythingBack)
{
    const QByteArray bytes = formats::wire::toBytes(everything());
    const auto back = formats::wire::sourceFrom(bytes);
    ASSERT_TRUE(back);
    EXPECT_EQ(formats::wire::toBytes(*back), bytes);
    EXPECT_EQ(back->blocks[0].cells, everything().blocks[0].cells);
    EXPECT_EQ(back->blocks[0].place, Block::Place::Footnote);
    EXPECT_TRUE(back->blocks[0].beginsFile);
    EXPECT_FALSE(back->blocks[1].beginsFile);
    EXPECT_EQ(back->pictures[0].bytes, support::smallPng());
    EXPECT_EQ(back->notes, everything().notes);
}

TEST(SourceWire, believesNothing)
{
    const QByteArray bytes = formats::wire::toBytes(everything());
    for (qsizetype size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(formats::wire::sourceFrom(bytes.first(size))) << size;
    EXPECT_FALSE(formats::wire::sourceFrom(bytes + "x"));
    std::mt19937 random(3);
    for (int round = 0; round < 3000; ++round) {
        QByteArray bad = bytes;
        for (int i = 0; i < 3; ++i)
            bad[qsizetype(random() % unsigned(bad.size()))] = char(random());
        const auto source = formats::wire::sourceFrom(bad);
        for (const Block &block : source ? source->blocks : std::vector<Block>())
            EXPECT_LE(block.headingLevel, 6);
    }
}

TEST(FileKind, goesByTheContent)
{
    using formats::kindOf;
    EXPECT_EQ(kindOf(fileNamed("pandoc.docx")), FileKind::Docx);
    EXPECT_EQ(kindOf(fileNamed("libreoffice.docx")), FileKind::Docx);
    EXPECT_EQ(kindOf(fileNamed("word97.doc")), FileKind::Office);
    EXPECT_EQ(kindOf(fileNamed("news.rtf")), FileKind::Office);
    EXPECT_EQ(kindOf(fileNamed("news.odt")), FileKind::Office);
    EXPECT_EQ(kindOf(fileNamed("columns.pdf")), FileKind::Pdf);
    EXPECT_EQ(kindOf(fileNamed("news.md")), FileKind::Text);
    EXPECT_EQ(kindOf(jpeg()), FileKind::Picture);
    EXPECT_EQ(kindOf(support::smallPng()), FileKind::Picture);
    EXPECT_EQ(kindOf(support::zipOf({{QStringLiteral("a.txt"), "a"}})), FileKind::Zip);
    EXPECT_EQ(kindOf(support::zipOf(
                  {{QStringLiteral("[Content_Types].xml"), "a"}, {QStringLiteral("xl/workbook.xml"), "a"}})),
        FileKind::Unknown);
    EXPECT_EQ(kindOf("<!DOCTYPE html><p>x"), FileKind::Html);
    EXPECT_EQ(kindOf("a < b, <i>x"), FileKind::Text);
    EXPECT_EQ(kindOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 a spreadsheet"), FileKind::Unknown);
    EXPECT_EQ(kindOf({}), FileKind::Text);
    EXPECT_FALSE(formats::sourceOf("GIF89a", QStringLiteral("a.gif")));
}

TEST(ForeignSource, readsWordInAWorkerAsPandocAndLibreOfficeWriteIt)
{
    const Source markdown = read(fileNamed("news.md"));
    QStringList expected;
    for (const Block &block : markdown.blocks)
        if (block.kind != Block::Kind::TableRow)
            expected += block.text;
    ASSERT_EQ(expected.size(), 9);
    for (const char *name : {"pandoc.docx", "libreoffice.docx"}) {
        const Source word = read(fileNamed(name));
        QStringList texts;
        std::vector<QStringList> rows;
        for (const Block &block : word.blocks) {
            if (block.kind == Block::Kind::TableRow)
                rows.push_back(block.cells);
            else
                texts += block.text;
        }
        EXPECT_EQ(texts, expected) << name;
        EXPECT_EQ(word.blocks[0].headingLevel, 1);
        EXPECT_TRUE(word.blocks[4].isBold);
        EXPECT_FALSE(word.blocks[5].isBold);
        ASSERT_EQ(rows.size(), 3u);
        EXPECT_EQ(rows[2], (QStringList{QStringLiteral("匝道"), QStringLiteral("1.1公里")}));
    }
}

TEST(ForeignSource, tellsWhatIsWrongWithABomb)
{
    const auto bomb =
        formats::sourceOf(support::docxOf({}, {{QStringLiteral("media/a.png"), QByteArray(100'000'000, ' ')}}),
            QStringLiteral("弹.docx"));
    ASSERT_FALSE(bomb);
    EXPECT_EQ(bomb.error().where, QStringLiteral("弹.docx"));
    EXPECT_FALSE(formats::sourceOf(QByteArray("<div>").repeated(200'000), QStringLiteral("深.html")));
}

TEST(PdfSource, readsColumnsAndPutsLinesTogether)
{
    const Source source = read(fileNamed("columns.pdf"));
    const QStringList texts = textsOf(source);
    ASSERT_EQ(texts.size(), 7) << qPrintable(texts.join(u'\n'));
    EXPECT_EQ(texts[0], QStringLiteral("长沙河西立交桥今日通车"));
    EXPECT_EQ(texts[1], QStringLiteral("——全长2.6公里，工期缩短四十天"));
    EXPECT_TRUE(texts[2].startsWith(QStringLiteral("本报讯 10月19日上午，河西立交桥建成通车。")))
        << qPrintable(texts[2]);
    EXPECT_TRUE(texts[2].endsWith(QStringLiteral("缩短到十分钟。")));
    EXPECT_EQ(texts[6], QStringLiteral("市交通局提醒，通车初期车流量较大，请市民错峰出行，服从现场交警指挥。"));
    EXPECT_EQ(source.blocks[0].size, 22);
    EXPECT_TRUE(source.blocks[0].isBold && source.blocks[0].isCentred);
    EXPECT_TRUE(source.blocks[3].isIndented);
}

TEST(PdfSource, refusesWhatHasNoText)
{
    const QByteArray empty =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\ntrailer<</Root 1 0 R>>\n";
    const auto scanned = formats::sourceOf(empty, QStringLiteral("扫描.pdf"));
    ASSERT_FALSE(scanned);
    EXPECT_TRUE(scanned.error().what.contains(QStringLiteral("扫描件"))) << qPrintable(scanned.error().toText());
    EXPECT_FALSE(formats::sourceOf("%PDF-1.7\nrubbish", QStringLiteral("坏.pdf")));
}

TEST(PictureSource, tellsWhatThePhotographerWrote)
{
    const Source source = read(withIptc(jpeg(), "10月18日，市民在江边散步。"), QStringLiteral("来稿/江边.jpg"));
    EXPECT_EQ(textsOf(source),
        (QStringList{QStringLiteral("湘江西岸灯光亮起"), QStringLiteral("10月18日，市民在江边散步。 新华社 李四 摄")}));
    ASSERT_EQ(source.blocks.size(), 2u);
    EXPECT_EQ(source.blocks[0].headingLevel, 1);
    EXPECT_EQ(source.blocks[1].kind, Block::Kind::Picture);
    EXPECT_EQ(source.blocks[1].picture, QStringLiteral("江边.jpg"));
    ASSERT_EQ(source.pictures.size(), 1u);
    // A caption that names its photographer is not told twice.
    const Source named = read(withIptc(jpeg(), "市民在江边散步。新华社记者 李四 摄"));
    EXPECT_EQ(named.blocks[1].text, QStringLiteral("市民在江边散步。新华社记者 李四 摄"));
    EXPECT_EQ(read(jpeg()).blocks.size(), 1u);
    EXPECT_FALSE(formats::sourceOf(jpeg().first(30), QStringLiteral("坏.jpg")));
}

/// What the worker makes of damage: an error, or a source, and never the end of it.
TEST(ForeignSource, livesThroughHostileFiles)
{
    const QByteArray docx = fileNamed("pandoc.docx"), pdf = fileNamed("columns.pdf");
    const QByteArray html =
        "<html><body><div><p>甲<b>乙</b></p><table><tr><td>丙</td></tr></table></div></body></html>";
    std::mt19937 random(21);
    int read = 0;
    for (int round = 0; round < 150; ++round) {
        for (const QByteArray &good : {docx, pdf, html}) {
            QByteArray bad = good;
            for (unsigned i = 0; i < 1 + random() % 6; ++i)
                bad[qsizetype(random() % unsigned(bad.size()))] = char(random());
            if (round % 5 == 0)
                bad.truncate(qsizetype(random() % unsigned(bad.size())));
            const auto source = formats::sourceOf(bad, QStringLiteral("坏"));
            read += source.has_value();
            EXPECT_TRUE(source || !source.error().what.isEmpty());
        }
    }
    EXPECT_GT(read, 50); // most of it is only scratched
}

TEST(NinjsSource, readsWhatAgenciesSend)
{
    const QByteArray first = R"({"uri":"urn:x:1","type":"text","headline":"长沙立交桥通车","byline":"新华社记者 周楠",
"body_xhtml":"<p>新华社长沙10月18日电（记者周楠）大桥通车。</p><p>第二段。</p>","copyrightholder":"新华社",
"associations":{"featuremedia":{"uri":"urn:x:2","type":"picture","description_text":"大桥全景。","byline":"李四 摄",
"renditions":{"original":{"href":"http://x.cn/a.jpg"}}}}})";
    const QByteArray later = R"({"uri":"urn:x:1","type":"text","headlines":[{"value":"长沙立交桥通车"}],
"byline":"新华社记者 周楠","bodies":[{"contentType":"text/plain","value":"新华社长沙10月18日电（记者周楠）大桥通车。\n第二段。"}],
"associations":[{"name":"featuremedia","uri":"urn:x:2","type":"picture","descriptions":[{"value":"大桥全景。"}],
"byline":"李四 摄","renditions":[{"name":"original","href":"http://x.cn/a.jpg"}]}]})";
    for (const QByteArray &sent : {first, later}) {
        EXPECT_EQ(formats::kindOf(sent), FileKind::Ninjs);
        const Source source = read(sent);
        EXPECT_EQ(textsOf(source),
            (QStringList{QStringLiteral("长沙立交桥通车"), QStringLiteral("新华社记者 周楠"),
                QStringLiteral("新华社长沙10月18日电（记者周楠）大桥通车。"), QStringLiteral("第二段。"),
                QStringLiteral("大桥全景。 李四 摄")}));
        ASSERT_EQ(source.blocks.size(), 5u);
        EXPECT_EQ(source.blocks[0].headingLevel, 1);
        EXPECT_EQ(source.blocks[4].picture, QStringLiteral("http://x.cn/a.jpg"));
        EXPECT_EQ(source.blocks[4].line, 5);
    }
    EXPECT_FALSE(formats::sourceOf(first.first(200), QStringLiteral("半.json")));
    EXPECT_FALSE(formats::sourceOf(R"({"uri":"urn:x:1","type":"text","headline":" "})", QStringLiteral("空.json")));
}

TEST(ArchiveSource, joinsTextsInOrderAndPicturesToTheirCaptions)
{
    const QByteArray zip = support::zipOf({{QStringLiteral("稿/10.txt"), QStringLiteral("第十篇。").toUtf8()},
        {QStringLiteral("稿/2.txt"), QStringLiteral("第二篇。\n\n图DSC01：会场。").toUtf8()},
        {QStringLiteral("稿/3.docx"), support::docxOf(support::paragraphOf(QStringLiteral("第三篇。")))},
        {QStringLiteral("稿/DSC01.jpg"), jpeg()}, {QStringLiteral("稿/其他.jpg"), jpeg()},
        {QStringLiteral("__MACOSX/稿/._2.txt"), "x"},
        {QStringLiteral("稿/表.xlsx"),
            support::zipOf({{QStringLiteral("[Content_Types].xml"), "a"}, {QStringLiteral("xl/workbook.xml"), "a"}})},
        {QStringLiteral("../../外.txt"), "evil"}});
    const Source source = read(zip, QStringLiteral("来稿.zip"));
    EXPECT_EQ(textsOf(source),
        (QStringList{QStringLiteral("第二篇。"), QString(), QStringLiteral("图DSC01：会场。"),
            QStringLiteral("第三篇。"), QStringLiteral("第十篇。"), QString()}))
        << qPrintable(textsOf(source).join(u'|'));
    ASSERT_EQ(source.blocks.size(), 6u);
    EXPECT_EQ(source.blocks[1].picture, QStringLiteral("DSC01.jpg"));
    EXPECT_EQ(source.blocks[5].picture, QStringLiteral("其他.jpg"));
    EXPECT_GE(source.blocks[3].blanksBefore, 2);
    const std::vector<bool> begin = {false, false, false, true, true, false}; // the last is a picture
    for (std::size_t i = 0; i < begin.size(); ++i)
        EXPECT_EQ(source.blocks[i].beginsFile, begin[i]) << i;
    EXPECT_EQ(source.pictures.size(), 2u);
    const QString notes = source.notes.join(u'\n');
    EXPECT_TRUE(notes.contains(QStringLiteral("表.xlsx")));
    EXPECT_TRUE(notes.contains(QStringLiteral("外.txt")));
    int line = 0;
    for (const Block &block : source.blocks) {
        EXPECT_GE(block.line, line);
        line = block.line;
    }
}

TEST(ArchiveSource, MakesAStoryAFileAtLeast)
{
    // Untitled, between texts with titles marked and unmarked, and after one whose end is readers' comments.
    const QByteArray zip =
        support::zipOf({{QStringLiteral("1.txt"),
                            QStringLiteral("渡口改桥通车\n\n　　大桥昨天通车，两岸居民来往只要三分钟。"
                                           "\n\n　　桥面宽十二米。\n\n网友评论\n好桥！")
                                .toUtf8()},
            {QStringLiteral("2.docx"),
                support::docxOf(support::paragraphOf(QStringLiteral("记者：修桥最难的是什么？"))
                    + support::paragraphOf(QStringLiteral("李工：是水下的桩基。洪水来了三回。")))},
            {QStringLiteral("3.md"),
                QStringLiteral("# 红薯粉条晾满坡\n\n山坡上挂满了粉条。\n\n## 收成\n\n今年多收了三成。").toUtf8()},
            {QStringLiteral("4.txt"),
                QStringLiteral("晒场上丰收忙\n\n　　晒场上一片金黄。\n\n　　机器昼夜不停。").toUtf8()},
            {QStringLiteral("5.txt"), QStringLiteral("只有一段，没有标题，从头说到了尾。").toUtf8()}});
    const auto reading = manuscript::recognised(read(zip, QStringLiteral("来稿.zip")));
    QStringList stories;
    for (const auto &page : reading.pages)
        for (const auto &story : page.stories)
            stories += (story.title ? story.title->text : QString()) + QLatin1Char('|')
                + (story.lead.empty() ? QString() : story.lead.front().text.left(3));
    EXPECT_EQ(stories,
        (QStringList{QStringLiteral("渡口改桥通车|大桥昨"), QStringLiteral("|记者："),
            QStringLiteral("红薯粉条晾满坡|山坡上"), QStringLiteral("晒场上丰收忙|晒场上"), QStringLiteral("|只有一")}))
        << qPrintable(stories.join(u'\n'));
}

TEST(ArchiveSource, LetsAPageSpeakForItsOwnFile)
{
    const QByteArray zip = support::zipOf({{QStringLiteral("1.txt"),
                                               QStringLiteral("时事聚焦\n责任编辑：肖星平\n\n渡口改桥通车\n\n"
                                                              "　　本报讯（记者张三）大桥昨天通车，两岸都高兴。")
                                                   .toUtf8()},
        {QStringLiteral("2.txt"), QStringLiteral("晒场上丰收忙\n\n　　晒场上一片金黄，机器昼夜不停。").toUtf8()}});
    const auto reading = manuscript::recognised(read(zip, QStringLiteral("来稿.zip")));
    ASSERT_EQ(reading.pages.size(), 2u);
    EXPECT_EQ(reading.pages[0].credits.size(), 1u);
    EXPECT_TRUE(reading.pages[1].credits.empty());
    ASSERT_EQ(reading.pages[1].stories.size(), 1u);
    ASSERT_TRUE(reading.pages[1].stories[0].title);
    EXPECT_EQ(reading.pages[1].stories[0].title->text, QStringLiteral("晒场上丰收忙"));
}

TEST(ArchiveSource, readsAFolderLikeAZip)
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(QStringLiteral("b.txt"), QStringLiteral("乙。").toUtf8());
    write(QStringLiteral("a.html"), QStringLiteral("<html><body><p>甲。</p></body></html>").toUtf8());
    ASSERT_TRUE(QFile::link(QStringLiteral("/etc/passwd"), folder.filePath(QStringLiteral("c.txt"))));
    const auto file = formats::manuscriptAt(folder.path());
    ASSERT_TRUE(file);
    EXPECT_EQ(textsOf(file->source), (QStringList{QStringLiteral("甲。"), QStringLiteral("乙。")}));
    // What is kept of it is an archive that says the same, and always the same archive.
    EXPECT_EQ(formats::kindOf(file->bytes), FileKind::Zip);
    EXPECT_EQ(textsOf(read(file->bytes)), textsOf(file->source));
    EXPECT_EQ(formats::manuscriptAt(folder.path())->bytes, file->bytes);
    const QTemporaryDir empty;
    EXPECT_FALSE(formats::manuscriptAt(empty.path()));
    EXPECT_FALSE(formats::manuscriptAt(empty.filePath(QStringLiteral("没有"))));
    EXPECT_FALSE(formats::manuscriptAt(QStringLiteral("/dev/zero")));
}

TEST(ArchiveSource, KnowsAWordFileFromAnArchiveOfThem)
{
    const QByteArray word = support::docxOf(support::paragraphOf(QStringLiteral("正文。")));
    EXPECT_EQ(formats::kindOf(word), FileKind::Docx);
    const auto packed = formats::zipped({{QStringLiteral("稿.docx"), word}, {QStringLiteral("又.docx"), word}});
    ASSERT_TRUE(packed);
    EXPECT_TRUE(packed->contains("word/document")); // not compressed: the names of its parts are seen
    EXPECT_EQ(formats::kindOf(*packed), FileKind::Zip);
    EXPECT_EQ(textsOf(read(*packed)), (QStringList{QStringLiteral("正文。"), QStringLiteral("正文。")}));
    // A directory that lies names nothing.
    for (qsizetype at = packed->size() - 22; at < packed->size(); ++at) {
        QByteArray damaged = *packed;
        damaged[at] = char(0xFF);
        (void)formats::namesInZip(damaged);
        (void)formats::namesInZip(damaged.left(at));
    }
    EXPECT_TRUE(formats::namesInZip({}).empty());
}

TEST(ForeignSource, ReadsWhatAClipboardSaysIsHtml)
{
    const QByteArray bytes = QStringLiteral("会议 A&amp;B 开了<br>一天。").toUtf8();
    EXPECT_EQ(textsOf(read(bytes)).first(), QString::fromUtf8(bytes)); // by itself it may be a text about tags
    formats::ReadOptions options;
    options.kind = FileKind::Html;
    const auto source = formats::sourceOf(bytes, QStringLiteral("剪贴板"), options);
    ASSERT_TRUE(source);
    EXPECT_EQ(textsOf(*source), (QStringList{QStringLiteral("会议 A&B 开了"), QStringLiteral("一天。")}));
}

TEST(ForeignSource, ReadsATextInTheEncodingThatIsSaid)
{
    const auto in = [](const QByteArray &bytes, const char *encoding) {
        formats::ReadOptions options;
        options.encoding = QString::fromLatin1(encoding);
        return formats::sourceOf(bytes, QStringLiteral("稿"), options);
    };
    const QByteArray big5 = "\xA4\xA4\xA4\xE5\xA1\x43"; // 中文。
    ASSERT_TRUE(in(big5, "big5"));
    EXPECT_EQ(textsOf(*in(big5, "big5")), QStringList{QStringLiteral("中文。")});
    EXPECT_EQ(in(big5, "Big5")->encoding, QStringLiteral("Big5"));
    EXPECT_FALSE(in(big5, "big5")->isEncodingDoubtful);
    const QByteArray gb = "\xD6\xD0\xCE\xC4\xA1\xA3";
    EXPECT_EQ(textsOf(*in(gb, "GB18030")), QStringList{QStringLiteral("中文。")});
    EXPECT_EQ(in(gb, "GB18030")->encoding, QStringLiteral("GB18030"));
    const auto wrong = in(gb, "UTF-8");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, base::ErrorKind::Refused);
    const QByteArray utf16 = QByteArray("\xFF\xFE\x2D\x4E\x87\x65\x02\x30", 8);
    EXPECT_EQ(textsOf(*in(utf16, "UTF-16LE")), QStringList{QStringLiteral("中文。")});
    EXPECT_EQ(textsOf(*in(utf16.mid(2), "utf-16le")), QStringList{QStringLiteral("中文。")});
    EXPECT_FALSE(in(utf16.chopped(1), "UTF-16LE"));
    const auto unknown = in(gb, "GB99");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, base::ErrorKind::WrongUse);
}

TEST(ArchiveSource, seesThroughDamage)
{
    const QByteArray good = support::zipOf({{QStringLiteral("1.txt"), QByteArray("text ").repeated(100)}});
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        QByteArray bad = good;
        for (int i = 0; i < 3; ++i)
            bad[qsizetype(4 + random() % unsigned(bad.size() - 4))] = char(random());
        (void)formats::zipSource(bad, QStringLiteral("坏.zip"));
    }
}

/// Seconds each: part of ./dev test --long (tests/CMakeLists.txt sets the variable).
TEST(OfficeSource, readsWhatLibreOfficeReads)
{
    if (!qEnvironmentVariableIsSet("BANXIN_OFFICE"))
        GTEST_SKIP() << "LibreOffice is asked in the long tests";
    if (formats::officeProgram().isEmpty())
        GTEST_SKIP() << "LibreOffice is not installed";
    QStringList expected;
    for (const Block &block : read(fileNamed("pandoc.docx")).blocks)
        expected += block.text;
    for (const char *name : {"word97.doc", "news.rtf", "news.odt"})
        EXPECT_EQ(textsOf(read(fileNamed(name))), expected) << name;
    (void)formats::sourceOf(fileNamed("word97.doc").first(9000), {}); // ends, one way or the other
}

TEST(OfficeSource, hasNoNetwork)
{
    if (!qEnvironmentVariableIsSet("BANXIN_OFFICE") || formats::officeProgram().isEmpty())
        GTEST_SKIP() << "LibreOffice is asked in the long tests";
    const int server = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ASSERT_EQ(bind(server, reinterpret_cast<sockaddr *>(&address), size), 0);
    ASSERT_EQ(listen(server, 5), 0);
    ASSERT_EQ(getsockname(server, reinterpret_cast<sockaddr *>(&address), &size), 0);
    const QByteArray link = "http://127.0.0.1:" + QByteArray::number(ntohs(address.sin_port)) + "/a.png";
    const auto docx = formats::docxFromOffice(
        "{\\rtf1 text {\\field{\\*\\fldinst INCLUDEPICTURE \"" + link + "\" \\\\d}{\\fldrslt x}} end}", {});
    EXPECT_TRUE(docx) << (docx ? "" : qPrintable(docx.error().toText()));
    const auto page = formats::docxFromOffice("<html><body><p>text<img src=\"" + link + "\"></p></body></html>", {});
    EXPECT_TRUE(page);
    EXPECT_LT(accept(server, nullptr, nullptr), 0);
    close(server);
}

TEST(OfficeSource, saysWhatToInstall)
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    if (formats::officeProgram().isEmpty()) {
        const auto none = formats::sourceOf(fileNamed("news.rtf"), QStringLiteral("稿.rtf"));
        ASSERT_FALSE(none);
        EXPECT_TRUE(none.error().advice.contains(QStringLiteral("libreoffice-writer")));
    }
    qputenv("PATH", path);
}
