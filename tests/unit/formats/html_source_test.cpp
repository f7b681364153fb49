#include "formats/html_source.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QMap>
#include <QRegularExpression>
#include <QStringEncoder>

#include <random>

using namespace banxin;
using manuscript::Block;

namespace {

manuscript::Source read(const QString &html)
{
    auto source = formats::htmlSource(html.toUtf8(), QStringLiteral("页.html"));
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

QString reasonOf(const manuscript::Source &source, const QString &text)
{
    for (const auto &left : source.leftOut)
        if (left.text.contains(text))
            return left.why;
    return {};
}

const QString page = QStringLiteral(R"(<!DOCTYPE html><html><head><meta charset="utf-8"><title>创建文明城市_某网</title>
<style>.a{color:red}</style><script>var a = "<p>假的</p>";</script></head><body>
<header><div class="logo"><a href="/">某网</a><a href="/v">视频</a></div></header>
<nav><ul><li><a href="/1">首页</a></li><li><a href="/2">要闻</a></li></ul></nav>
<div class="crumbs"><a href="/">首页</a> &gt; <a href="/n">娄底新闻</a></div>
<div class="wrap">
 <h1>创建文明城市
   人人有责
 </h1>
 <div class="info">2020年10月19日 来源：<a href="http://x.cn">某网</a> 作者：张三</div>
 <div class="bdsharebuttonbox">分享到：<a href="#">微博</a></div>
 <div class="content">
  <p>　　昨日，市里召开大会。会议指出，要抓好落实。</p>
  <p style="text-indent:2em">第二段，<b>重点</b>内容。<br>第三段另起一行。</p>
  <p align="center"><strong>一、加强领导</strong></p>
  <ins class="adsbygoogle"><p>买一送一！</p></ins>
  <div class="ad-box">广告：买一送一</div>
  <figure><img src="a.jpg" alt="会场照片一张"><figcaption>图为会议现场 张三 摄</figcaption></figure>
  <p>第四段。见<a href="http://x.cn/1">报道</a>全文。</p>
  <ol><li>首先</li><li>其次</li></ol>
  <table border="1"><tr><th>名次</th><th>单位</th></tr><tr><td>1</td><td>一中</td></tr></table>
 </div>
 <div class="article-footer">责任编辑：李四</div>
 <div><a href="/a">别处一条新闻标题</a><a href="/b">别处又一条新闻</a><a href="/c">别处第三条</a></div>
</div>
<aside>热点排行</aside>
<div id="comments">网友甲：说得好。</div>
<div class="x">版权所有 某网 湘ICP备123号</div>
<footer>联系我们</footer>
<!-- 看不见 --></body></html>)");

} // namespace

TEST(HtmlSource, findsTheStoryAndTellsWhatItLeftOut)
{
    const auto source = read(page);
    EXPECT_TRUE(source.isWebPage);
    EXPECT_EQ(source.encoding, QStringLiteral("UTF-8"));
    const QStringList expected{QStringLiteral("创建文明城市 人人有责"),
        QStringLiteral("2020年10月19日 来源：某网 作者：张三"),
        QStringLiteral("　　昨日，市里召开大会。会议指出，要抓好落实。"), QStringLiteral("第二段，重点内容。"),
        QStringLiteral("第三段另起一行。"), QStringLiteral("一、加强领导"), QStringLiteral("图为会议现场 张三 摄"),
        QStringLiteral("第四段。见报道全文。"), QStringLiteral("1. 首先"), QStringLiteral("2. 其次"),
        QStringLiteral("名次\t单位"), QStringLiteral("1\t一中"), QStringLiteral("责任编辑：李四")};
    EXPECT_EQ(textsOf(source), expected) << qPrintable(textsOf(source).join(QStringLiteral("\n")));
    const auto &blocks = source.blocks;
    EXPECT_EQ(blocks[0].headingLevel, 1);
    EXPECT_TRUE(blocks[2].isIndented);
    EXPECT_TRUE(blocks[3].isIndented);
    EXPECT_FALSE(blocks[3].isBold);
    EXPECT_TRUE(blocks[5].isBold && blocks[5].isCentred);
    EXPECT_EQ(blocks[6].kind, Block::Kind::Picture);
    EXPECT_EQ(blocks[6].picture, QStringLiteral("a.jpg"));
    EXPECT_EQ(blocks[10].kind, Block::Kind::TableRow);
    EXPECT_TRUE(blocks[10].isTableHead);
    EXPECT_EQ(blocks[11].cells, (QStringList{QStringLiteral("1"), QStringLiteral("一中")}));
    for (std::size_t i = 0; i < blocks.size(); ++i)
        EXPECT_EQ(blocks[i].line, int(i) + 1);
    EXPECT_EQ(reasonOf(source, QStringLiteral("买一送一")), QStringLiteral("广告"));
    EXPECT_EQ(reasonOf(source, QStringLiteral("热点排行")), QStringLiteral("侧栏"));
    EXPECT_EQ(reasonOf(source, QStringLiteral("说得好")), QStringLiteral("评论"));
    EXPECT_EQ(reasonOf(source, QStringLiteral("分享到")), QStringLiteral("分享按钮"));
    EXPECT_EQ(reasonOf(source, QStringLiteral("ICP")), QStringLiteral("网站版权信息"));
    EXPECT_EQ(reasonOf(source, QStringLiteral("别处第三条")), QStringLiteral("链接列表"));
    EXPECT_EQ(reasonOf(source, QStringLiteral("假的")), QStringLiteral("网页脚本"));
}

namespace {

QMap<QChar, int> charactersOf(const QString &text)
{
    QMap<QChar, int> counted;
    for (const QChar c : text)
        if (!c.isSpace())
            ++counted[c];
    return counted;
}

} // namespace

TEST(HtmlSource, losesNoCharacter)
{
    // What a reader of the file sees between its tags, found without a parser. Numbers of lists are ours.
    QString html = page;
    html.replace(QStringLiteral("<ol>"), QStringLiteral("<ul>"))
        .replace(QStringLiteral("</ol>"), QStringLiteral("</ul>"));
    html.replace(QStringLiteral("alt=\"会场照片一张\""), QString())
        .replace(QStringLiteral("\"<p>假的</p>\""), QStringLiteral("1"));
    QString plain = html;
    plain.remove(QRegularExpression(QStringLiteral("<!--.*?-->"), QRegularExpression::DotMatchesEverythingOption));
    plain.remove(QRegularExpression(QStringLiteral("<[^>]*>"))).replace(QStringLiteral("&gt;"), QStringLiteral(">"));
    const auto source = read(html);
    QString kept = textsOf(source).join(QString());
    for (const auto &left : source.leftOut)
        kept += left.text;
    EXPECT_EQ(charactersOf(kept), charactersOf(plain));
}

TEST(HtmlSource, readsEveryEncodingPagesAreIn)
{
    const QString html = QStringLiteral("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; "
                                        "charset=gb2312\"></head><body><p>镕基同志在会上讲话。</p></body></html>");
    QStringEncoder gb("GB18030");
    const QByteArray bytes = gb.encode(html);
    const auto fromGb = formats::htmlSource(bytes, {});
    ASSERT_TRUE(fromGb);
    EXPECT_EQ(fromGb->encoding, QStringLiteral("GB18030"));
    EXPECT_EQ(textsOf(*fromGb), QStringList{QStringLiteral("镕基同志在会上讲话。")});
    // Saved anew in UTF-8, it goes on calling itself GB2312.
    const auto fromUtf8 = formats::htmlSource(html.toUtf8(), {});
    ASSERT_TRUE(fromUtf8);
    EXPECT_EQ(fromUtf8->encoding, QStringLiteral("UTF-8"));
    EXPECT_EQ(textsOf(*fromUtf8), textsOf(*fromGb));
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wide = utf16.encode(html);
    EXPECT_TRUE(formats::isHtml(wide));
    const auto fromUtf16 = formats::htmlSource(wide, {});
    ASSERT_TRUE(fromUtf16);
    EXPECT_EQ(textsOf(*fromUtf16), textsOf(*fromGb));
}

TEST(HtmlSource, takesAFragmentFromTheClipboard)
{
    const auto source =
        read(QStringLiteral("Version:0.9\r\nStartHTML:00000097\r\nSourceURL:http://www.a.cn/n/1.htm\r\n<html><body>\r\n"
                            "<!--StartFragment--><p>第一段。</p><p>第二段。</p><!--EndFragment-->\r\n</body></html>"));
    EXPECT_EQ(textsOf(source), (QStringList{QStringLiteral("第一段。"), QStringLiteral("第二段。")}));
    ASSERT_EQ(source.notes.size(), 1);
    EXPECT_TRUE(source.notes[0].contains(QStringLiteral("http://www.a.cn/n/1.htm")));
}

TEST(HtmlSource, readsWhatWordWrites)
{
    const auto source = read(QStringLiteral(
        R"(<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body><div class=WordSection1><p class=MsoTitle align=center style='text-align:center;mso-outline-level:1'><b><span>大标题<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-indent:21.0pt'><span lang=EN-US>10</span><span>月，<del>旧</del><ins>新</ins>事。</span></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp;</span></span><![endif]>加强管理</p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>l<span>&nbsp;&nbsp;</span></span><![endif]>点</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>末段。</p></div></body></html>)"));
    EXPECT_EQ(textsOf(source),
        (QStringList{QStringLiteral("大标题"), QStringLiteral("10月，新事。"), QStringLiteral("一、加强管理"),
            QStringLiteral("点"), QStringLiteral("末段。")}));
    EXPECT_FALSE(source.isWebPage);
    EXPECT_EQ(source.blocks[0].style, QStringLiteral("MsoTitle"));
    EXPECT_EQ(source.blocks[0].headingLevel, 1);
    EXPECT_TRUE(source.blocks[0].isCentred && source.blocks[0].isBold);
    EXPECT_TRUE(source.blocks[1].isIndented);
    ASSERT_EQ(source.blocks[3].markup.size(), 1u);
    EXPECT_EQ(source.blocks[4].blanksBefore, 1);
    EXPECT_FALSE(reasonOf(source, QStringLiteral("旧")).isEmpty());
}

TEST(HtmlSource, keepsTheTextOfTablesThatOnlyPutThingsInTheirPlaces)
{
    const auto source = read(QStringLiteral(
        "<html><body><table width=100%><tr><td><table><tr><td><p>甲段，说了一件事。</p><p>乙段，说了另一件事。</p>"
        "</td><td>边上</td></tr></table></td></tr></table></body></html>"));
    EXPECT_EQ(textsOf(source),
        (QStringList{
            QStringLiteral("甲段，说了一件事。"), QStringLiteral("乙段，说了另一件事。"), QStringLiteral("边上")}));
}

TEST(HtmlSource, keepsEveryStoryOfAPageOfSeveral)
{
    const QString story =
        QStringLiteral("第一句话说得很长很长很长很长很长很长很长。第二句话也很长很长很长很长很长很长。"
                       "第三句话还是很长很长很长很长很长很长很长。第四句话同样很长很长很长很长很长很长。");
    const auto source =
        read(QStringLiteral("<html><body><div>页头</div><main><article><h2>甲</h2><p>%1</p></article>"
                            "<article><h2>乙</h2><p>%1</p></article></main><div>页尾</div></body></html>")
                 .arg(story));
    EXPECT_EQ(textsOf(source), (QStringList{QStringLiteral("甲"), story, QStringLiteral("乙"), story}));
    EXPECT_EQ(reasonOf(source, QStringLiteral("页尾")), QStringLiteral("正文之外"));
}

TEST(HtmlSource, knowsTheHeadlineFromTheSitesName)
{
    const QString story =
        QStringLiteral("第一句话说得很长很长很长很长很长很长很长。第二句话也很长很长很长很长很长很长。"
                       "第三句话还是很长很长很长很长很长很长很长。第四句话同样很长很长很长很长很长很长。");
    const auto source =
        read(QStringLiteral("<html><head><title>文明城市创建工作动员大会召开_某网</title></head><body>"
                            "<header><h1><a href=\"/\">某新闻网站</a></h1><a href=\"/v\">视频</a></header>"
                            "<div class=\"wrap\"><div class=\"t\">文明城市创建工作动员大会召开</div>"
                            "<article><p>%1</p></article></div><div>页尾</div></body></html>")
                 .arg(story));
    EXPECT_EQ(textsOf(source), (QStringList{QStringLiteral("文明城市创建工作动员大会召开"), story}));
    EXPECT_EQ(reasonOf(source, QStringLiteral("某新闻网站")), QStringLiteral("页眉"));
    EXPECT_EQ(reasonOf(source, QStringLiteral("页尾")), QStringLiteral("正文之外"));
}

TEST(HtmlSource, takesPicturesInThePageAndFetchesNone)
{
    const auto source =
        read(QStringLiteral("<html><body><p>文。</p><img src=\"data:image/png;base64,%1\" alt=\"某某会议现场\">"
                            "<img src=\"http://x.cn/b.jpg\"><img src=\"dot.gif\" width=1 height=1></body></html>")
                 .arg(QString(400, u'A')));
    ASSERT_EQ(source.blocks.size(), 3u);
    ASSERT_EQ(source.pictures.size(), 1u);
    EXPECT_EQ(source.blocks[1].picture, source.pictures[0].name);
    EXPECT_EQ(source.blocks[1].text, QStringLiteral("某某会议现场"));
    EXPECT_EQ(source.pictures[0].bytes.size(), 300);
    EXPECT_EQ(source.blocks[2].picture, QStringLiteral("http://x.cn/b.jpg"));
}

TEST(HtmlSource, refusesOrSurvivesWhatIsHostile)
{
    EXPECT_FALSE(formats::htmlSource(QByteArray("<div>").repeated(200'000), {}));
    EXPECT_FALSE(formats::htmlSource(QByteArray("<b>").repeated(200'000), {}));
    (void)formats::htmlSource(QByteArray("<table><tr><td>").repeated(1'900), {});
    (void)formats::htmlSource(QByteArray("<p>").repeated(200'000), {});
    (void)formats::htmlSource(QByteArray("<a href=x>").repeated(1'000) + "<p>x", {});
    (void)formats::htmlSource(QByteArray("<![CDATA[<!--").repeated(1'000), {});
    (void)formats::htmlSource(QByteArray("<p>a\0b</p>", 10), {});
    (void)formats::htmlSource(QByteArray(), {});
    (void)formats::htmlSource("<table><tr><td><select><option><svg><math><p>&#xD800;&#x110000;", {});
}

TEST(HtmlSource, livesThroughMutations)
{
    const QByteArray good = page.toUtf8();
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        QByteArray bad = good;
        for (int i = 0; i < 8; ++i)
            bad[qsizetype(random() % unsigned(bad.size()))] = "<>/\"'= &;!-\0a"[random() % 13];
        if (round % 3 == 0)
            bad.truncate(qsizetype(random() % unsigned(bad.size())));
        (void)formats::htmlSource(bad, {});
    }
}
