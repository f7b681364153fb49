#include "manuscript/text_source.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include <unicode/translit.h>
#include <unicode/ucnv.h>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

Source sourceOf(const QString &text) { return textSource({text, u"UTF-8"_s}, u"稿件.txt"_s); }

// A letter a block: Text, Row, Picture, Separator.
QString kinds(const Source &source)
{
    QString all;
    for (const Block &block : source.blocks)
        all += u"TRPS"[static_cast<int>(block.kind)];
    return all;
}

QString markup(const Block &block)
{
    QString all;
    for (const Block::Markup &each : block.markup)
        all += u"%1@%2[%3]"_s.arg(each.line).arg(each.at).arg(each.text);
    return all.replace(u'\n', u"\\n"_s);
}

/// What the encoding lacks is left out.
QByteArray encoded(const QString &text, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), ucnv_close);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_SKIP, nullptr, nullptr, nullptr, &status);
    QByteArray bytes(text.size() * 4 + 16, Qt::Uninitialized);
    const int32_t size = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
        reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status));
    bytes.truncate(size);
    return bytes;
}

// 春眠不觉晓 in GB18030.
const QByteArray spring = QByteArray::fromHex("b4bac3dfb2bbbef5cffe");

} // namespace

TEST(TextDecoder, KnowsTheEncodings)
{
    const QString text = u"版心，“排版”𠮷\n第二行"_s;
    const struct {
        QStringConverter::Encoding encoding;
        const char *name;
    } marked[] = {{QStringConverter::Utf8, "UTF-8"}, {QStringConverter::Utf16LE, "UTF-16LE"},
        {QStringConverter::Utf16BE, "UTF-16BE"}, {QStringConverter::Utf32LE, "UTF-32LE"},
        {QStringConverter::Utf32BE, "UTF-32BE"}};
    for (const auto &each : marked) {
        QStringEncoder encoder(each.encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        const auto decoded = decodedText(bytes, {});
        ASSERT_TRUE(decoded) << each.name;
        EXPECT_EQ(decoded->text, text) << each.name;
        EXPECT_EQ(decoded->encoding, QLatin1String(each.name));
        EXPECT_FALSE(decoded->isDoubtful);
    }
    const auto plain = decodedText(text.toUtf8(), {});
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->encoding, u"UTF-8"_s);
    const auto gb = decodedText(spring + QByteArray::fromHex("a3ac9532cb36"), {});
    ASSERT_TRUE(gb);
    EXPECT_EQ(gb->encoding, u"GB18030"_s);
    EXPECT_EQ(gb->text.left(6), u"春眠不觉晓，"_s);
    EXPECT_FALSE(gb->isDoubtful);
}

TEST(TextDecoder, TellsWhatItGuessed)
{
    // Cut off in the middle of a character, UTF-8 is nearly always valid GB18030 too.
    const auto cut = decodedText(u"春眠不觉晓，处处闻啼鸟"_s.toUtf8().chopped(1), {});
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->encoding, u"UTF-8"_s);
    EXPECT_TRUE(cut->isDoubtful);
    EXPECT_TRUE(cut->text.startsWith(u"春眠不觉晓，处处闻啼"_s));
    const Source source = textSource(*cut, {});
    EXPECT_TRUE(source.isEncodingDoubtful);
    EXPECT_EQ(source.notes.size(), 1);

    QStringEncoder unmarked(QStringConverter::Utf16LE);
    const QByteArray bytes = unmarked(u"第1行\n第2行"_s);
    const auto wide = decodedText(bytes, {});
    ASSERT_TRUE(wide);
    EXPECT_EQ(wide->encoding, u"UTF-16LE"_s);
    EXPECT_EQ(wide->text, u"第1行\n第2行"_s);
    EXPECT_TRUE(wide->isDoubtful);
}

TEST(TextDecoder, RefusesWhatIsNoText)
{
    for (const QByteArray &bytes : {QByteArray("a\0b", 3),
             QByteArray("\x7f"
                        "ELF\2\1\1\0\0\0",
                 10),
             QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08", 8),
             QByteArray("\xEF\xBB\xBF"
                        "a\0b",
                 6)}) {
        const auto decoded = decodedText(bytes, u"x.txt"_s);
        ASSERT_FALSE(decoded);
        EXPECT_EQ(decoded.error().kind, base::ErrorKind::Refused);
        EXPECT_EQ(decoded.error().where, u"x.txt"_s);
        EXPECT_FALSE(decoded.error().advice.isEmpty());
    }
    EXPECT_TRUE(decodedText({}, {}));
}

TEST(TextDecoder, TakesTheEncodingThatIsNamed)
{
    const QString text = u"繁體字的稿件，來自香港。"_s;
    const QByteArray big5 = QByteArray::fromHex("c163c5e9a672aababd5aa5f3a141a8d3a6dbadbbb4e4a143");
    const auto named = decodedText(big5, {}, u"Big5"_s);
    ASSERT_TRUE(named);
    EXPECT_EQ(named->text, text);
    EXPECT_EQ(named->encoding, u"Big5"_s);
    EXPECT_FALSE(named->isDoubtful);
    const auto wide = decodedText(QByteArray::fromHex("fffe4e4f"), {}, u"UTF-16LE"_s);
    ASSERT_TRUE(wide);
    EXPECT_EQ(wide->text, QString(QChar(0x4F4E)));
    // One damaged character does not make it another encoding.
    const auto damaged = decodedText(text.repeated(3).toUtf8().chopped(1), {}, u"UTF-8"_s);
    ASSERT_TRUE(damaged);
    EXPECT_TRUE(damaged->isDoubtful);
    for (const QString &wrong : {u"UTF-8"_s, u"no such encoding"_s}) {
        const auto refused = decodedText(big5, u"x.txt"_s, wrong);
        ASSERT_FALSE(refused);
        EXPECT_TRUE(refused.error().what.contains(wrong));
    }
}

TEST(TextDecoder, TakesBig5WhereGb18030MakesMojibake)
{
    const QByteArray big5 = QByteArray::fromHex("c163c5e9a672aababd5aa5f3a141a8d3a6dbadbbb4e4a143");
    const auto guessed = decodedText(big5, {});
    ASSERT_TRUE(guessed);
    EXPECT_EQ(guessed->text, u"繁體字的稿件，來自香港。"_s);
    EXPECT_EQ(guessed->encoding, u"Big5"_s);
    EXPECT_TRUE(guessed->isDoubtful);
    // It is sound GB18030 as well.
    EXPECT_FALSE(decodedText(big5, {}, u"GB18030"_s)->isDoubtful);
    // What is neither.
    const auto rare = decodedText(encoded(u"龘靐齉爩鱻麤灪籱爨癵驫麣纞虋讟钃"_s, "GB18030"), {});
    ASSERT_TRUE(rare);
    EXPECT_EQ(rare->encoding, u"GB18030"_s);
    EXPECT_TRUE(rare->isDoubtful);
}

TEST(TextDecoder, NeverDoubtsGb18030ThatPeopleWrite)
{
    QDir folder(QStringLiteral(BANXIN_TEST_DATA "/golden/manuscripts"));
    const QStringList names = folder.entryList({u"*.txt"_s});
    ASSERT_GT(names.size(), 100);
    QStringList texts = {u"春眠不觉晓"_s, u"王喆 李堃"_s, u"龘靐齉爩鱻"_s, u"饕餮魑魅魍魉"_s, u"囹圄龃龉"_s,
        u"罡琰昶珺"_s, u"株洲攸县醴陵"_s, u"白日依山尽，黄河入海流。"_s, u"蒹葭苍苍，白露为霜。所谓伊人，在水一方。"_s,
        u"坎坎伐檀兮，寘之河之干兮，河水清且涟猗。不稼不穑，胡取禾三百廛兮？"_s,
        u"關關雎鳩，在河之洲。窈窕淑女，君子好逑。"_s};
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        texts.push_back(decodedText(file.readAll(), name)->text);
    }
    for (const QString &text : texts) {
        const auto decoded = decodedText(encoded(text, "GB18030"), {});
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->encoding, u"GB18030"_s) << text.left(40).toStdString();
        EXPECT_FALSE(decoded->isDoubtful) << text.left(40).toStdString();
        EXPECT_EQ(decoded->text, text);
    }
    // The same in Taiwan.
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> traditional(
        icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
    ASSERT_TRUE(U_SUCCESS(status));
    for (const QString &text : texts) {
        icu::UnicodeString made(reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()));
        traditional->transliterate(made);
        const QByteArray big5 = encoded(QString::fromUtf16(made.getBuffer(), made.length()), "Big5");
        const QString wanted = decodedText(big5, {}, u"Big5"_s)->text;
        if (std::count_if(wanted.begin(), wanted.end(), [](QChar c) { return c.script() == QChar::Script_Han; }) < 30)
            continue; // what Big5 lacks is left out
        const auto decoded = decodedText(big5, {});
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->encoding, u"Big5"_s) << wanted.left(40).toStdString();
        EXPECT_TRUE(decoded->isDoubtful);
        EXPECT_EQ(decoded->text, wanted);
    }
}

TEST(TextDecoder, EndsLinesAlike) { EXPECT_EQ(decodedText("a\r\nb\rc\n", {})->text, u"a\nb\nc\n"_s); }

TEST(TextSource, CountsLinesAndBlanks)
{
    const Source source = sourceOf(u"一\n\n　\n　　二\n\t三\n四"_s);
    ASSERT_EQ(source.blocks.size(), 4U);
    EXPECT_EQ(source.blocks[1].line, 4);
    EXPECT_EQ(source.blocks[1].blanksBefore, 2);
    EXPECT_TRUE(source.blocks[1].isIndented);
    EXPECT_EQ(source.blocks[1].text, u"　　二"_s);
    EXPECT_TRUE(source.blocks[2].isIndented);
    EXPECT_FALSE(source.blocks[3].isIndented);
}

TEST(TextSource, TakesMarksOfMarkdownOff)
{
    const Source source =
        sourceOf(u"## 标题 ##\n#没有空格的标题\n#话题# 大家谈\n#\n- 一项\n- 1 -\n**整行**\n有**粗**字\n2*3*4**5"_s);
    ASSERT_EQ(source.blocks.size(), 9U);
    const auto expectBlock = [&source](std::size_t i, const QString &text, const QString &marks, int level = 0) {
        EXPECT_EQ(source.blocks[i].text.trimmed(), text);
        EXPECT_EQ(markup(source.blocks[i]).toStdString(), marks.toStdString());
        EXPECT_EQ(source.blocks[i].headingLevel, level) << i;
    };
    expectBlock(0, u"标题"_s, u"1@0[##]1@3[##]"_s, 2);
    expectBlock(1, u"没有空格的标题"_s, u"2@0[#]"_s, 1);
    expectBlock(2, u"#话题# 大家谈"_s, {});
    expectBlock(3, u"#"_s, {});
    expectBlock(4, u"一项"_s, u"5@0[- ]"_s);
    expectBlock(5, u"- 1 -"_s, {});
    expectBlock(6, u"整行"_s, u"7@0[**]7@2[**]"_s);
    EXPECT_TRUE(source.blocks[6].isBold);
    expectBlock(7, u"有粗字"_s, u"8@1[**]8@2[**]"_s);
    EXPECT_FALSE(source.blocks[7].isBold);
    expectBlock(8, u"2*3*4**5"_s, {});
}

TEST(TextSource, QuotesKeepTheirBlankLinesMarks)
{
    const Source source = sourceOf(u"> 一\n>\n> ## 二\n>> 三\n>"_s);
    ASSERT_EQ(source.blocks.size(), 3U);
    EXPECT_TRUE(source.blocks[0].isQuoted);
    EXPECT_EQ(source.blocks[1].blanksBefore, 1);
    EXPECT_EQ(markup(source.blocks[1]), u"2@0[>]3@0[> ]3@0[##]"_s);
    EXPECT_EQ(markup(source.blocks[2]), u"4@0[>> ]"_s);
    ASSERT_EQ(source.leftOut.size(), 1U);
    EXPECT_EQ(source.leftOut[0].line, 5);
}

TEST(TextSource, SeesSeparatorsPicturesAndTables)
{
    const Source source = sourceOf(
        u"---\n* * *\n————————\n——副题\n![说明](a/b.jpg \"t\")\n\n| 日期 | 天气 |\n|---|:-:|\n| 19日 | 晴 |\n\n甲 | 乙"_s);
    EXPECT_EQ(kinds(source), u"SSSTPRRT"_s);
    EXPECT_EQ(source.blocks[4].text, u"说明"_s);
    EXPECT_EQ(source.blocks[4].picture, u"a/b.jpg"_s);
    EXPECT_EQ(markup(source.blocks[4]), u"5@0[![]5@2[](a/b.jpg \"t\")]"_s);
    EXPECT_EQ(source.blocks[5].cells, (QStringList{u"日期"_s, u"天气"_s}));
    EXPECT_TRUE(source.blocks[5].isTableHead);
    EXPECT_FALSE(source.blocks[6].isTableHead);
    EXPECT_EQ(source.blocks[6].markup.size(), 3U);
    ASSERT_EQ(source.leftOut.size(), 1U);
    EXPECT_EQ(source.leftOut[0].text, u"|---|:-:|"_s);
}

TEST(TextSource, ColumnsAreTablesWhereLinesAgree)
{
    EXPECT_EQ(kinds(sourceOf(u"项目\t第一\n百米\t10.86"_s)), u"RR"_s);
    EXPECT_EQ(kinds(sourceOf(u"18:30    快递队    银行队\n19:30    机车队    医疗队"_s)), u"RR"_s);
    EXPECT_EQ(kinds(sourceOf(u"　　丁　悦　　马立群　　王　珂\n　　朱　丹　　刘学文　　孙　浩"_s)), u"TT"_s);
    EXPECT_EQ(
        kinds(sourceOf(u"责任编辑：王星　　校对：李四\n美术编辑：王帆　　组版：张三\n值班：李一　　监制：王二"_s)),
        u"TTT"_s);
    EXPECT_EQ(kinds(sourceOf(u"一行  有空格\n另一行"_s)), u"TT"_s);
}

TEST(TextSource, JoinsParagraphsThatWereWrapped)
{
    const QString wrapped = u"　　监测员在浅滩上拍到一群黑翅长脚鹬，共有十七只，这是公园建\n园以来，首次记录到这种水鸟"
                            u"集群停留在浅滩上，大家都非常高\n兴。\n"
                            u"　　“腿又红又长，走起来像踩高跷。”监测员蒲小荷说，它们停了\n三天。"_s;
    const Source source = sourceOf(wrapped);
    ASSERT_EQ(source.blocks.size(), 2U);
    EXPECT_EQ(markup(source.blocks[0]), u"1@30[\\n]2@58[\\n]"_s);
    EXPECT_TRUE(source.blocks[0].text.endsWith(u"非常高兴。"_s));
    EXPECT_EQ(lineAt(source.blocks[0], 0), 1);
    EXPECT_EQ(lineAt(source.blocks[0], 29), 1);
    EXPECT_EQ(lineAt(source.blocks[0], 30), 2);
    EXPECT_EQ(lineAt(source.blocks[0], 58), 3);
    // Verses, and paragraphs of a line each.
    for (const QString &text :
        {u"山把颜色端出来\n放在每一户的窗台\n红的是辣椒，黄的是玉米\n白的是棉花刚刚醒来"_s,
            u"通知各单位于十月二十日上午九时到市政府一楼会议室开会。\n请各单位于十月十九日下午五时前把名单报送到会务组来。\n请与会同志妥善安排好工作，提前十分钟进入会场就座。"_s})
        EXPECT_EQ(sourceOf(text).blocks.size(), static_cast<std::size_t>(text.count(u'\n') + 1));
}

} // namespace banxin::manuscript
