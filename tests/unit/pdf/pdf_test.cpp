#include "pdf/cff_reader.h"
#include "pdf/cff_subset.h"
#include "pdf/charstring.h"
#include "pdf/deflate.h"
#include "pdf/file_builder.h"
#include "pdf/syntax.h"
#include "pdf/xmp.h"

#include <QTimeZone>

#include <libdeflate.h>

#include <gtest/gtest.h>

namespace banxin::pdf {

namespace {

QByteArray index(const std::vector<QByteArray> &objects)
{
    QByteArray out;
    out.append(char(0)).append(static_cast<char>(objects.size()));
    if (objects.empty())
        return out;
    out.append(char(1)).append(char(1));
    int end = 1;
    for (const QByteArray &object : objects)
        out.append(static_cast<char>(end += static_cast<int>(object.size())));
    for (const QByteArray &object : objects)
        out += object;
    return out;
}

QByteArray fiveByte(int value)
{
    return QByteArray(1, char(29)) + QByteArray(1, static_cast<char>(value >> 24))
        + QByteArray(1, static_cast<char>(value >> 16)) + QByteArray(1, static_cast<char>(value >> 8))
        + QByteArray(1, static_cast<char>(value));
}

/// A name-keyed CFF of three glyphs; the third calls a local and a global subroutine and masks hints.
QByteArray smallCff()
{
    const QByteArray header = QByteArray::fromHex("01000401");
    const QByteArray names = index({"Small"});
    const QByteArray strings = index({});
    const QByteArray globals = index({QByteArray::fromHex("8b8b050b")}); // 0 0 rlineto return
    const QByteArray notdef = QByteArray::fromHex("0e");
    const QByteArray plain = QByteArray::fromHex("8c8c150e"); // 1 1 rmoveto endchar
    // 1 1 hstemhm 1 1 hintmask(1 byte) 1 1 rmoveto, then subroutines -107 of each kind, endchar in the local one
    const QByteArray called = QByteArray::fromHex("8c8c128c8c13c08c8c15201d200a");
    const QByteArray glyphs = index({notdef, plain, called});
    const QByteArray locals = index({QByteArray::fromHex("8d8d050e")}); // 2 2 rlineto endchar
    const QByteArray privateDict = fiveByte(500) + char(20) + fiveByte(18) + char(19); // defaultWidthX, Subrs behind it
    const auto topWith = [&](int charStrings, int privateAt) {
        return index({fiveByte(charStrings) + char(17) + fiveByte(static_cast<int>(privateDict.size()))
            + fiveByte(privateAt) + char(18)});
    };
    EXPECT_EQ(privateDict.size(), 12);
    const int glyphsAt =
        static_cast<int>(header.size() + names.size() + topWith(0, 0).size() + strings.size() + globals.size());
    const int privateAt = glyphsAt + static_cast<int>(glyphs.size());
    const QByteArray fixedPrivate = fiveByte(500) + char(20) + fiveByte(12) + char(19);
    return header + names + topWith(glyphsAt, privateAt) + strings + globals + glyphs + fixedPrivate + locals;
}

} // namespace

TEST(Syntax, NumbersAreShort)
{
    QByteArray out;
    appendNumber(out, 0.5);
    appendNumber(out, -0.0001);
    appendNumber(out, -12.34);
    appendNumber(out, 1000);
    appendInteger(out, -7);
    EXPECT_EQ(out, ".5 0 -12.34 1000 -7 ");
    out.clear();
    appendLength(out, base::Length::mm(25.4));
    appendLength(out, base::Length::pt(-0.25));
    appendLength(out, base::Length());
    EXPECT_EQ(out, "72 -.25 0 ");
}

TEST(Syntax, StringsAndNamesAreEscaped)
{
    EXPECT_EQ(textString(QStringLiteral("a(b)\\")), "(a\\(b\\)\\\\)");
    EXPECT_EQ(textString(QStringLiteral("版")), "<feff7248>");
    EXPECT_EQ(nameOf("A B#/é"), "/A#20B#23#2f#c3#a9");
}

TEST(Deflate, IsWhatInflateReads)
{
    const QByteArray text = QByteArray("版心").repeated(500);
    const QByteArray packed = deflated(text, 6);
    QByteArray back(text.size(), '\0');
    auto *decompressor = libdeflate_alloc_decompressor();
    EXPECT_EQ(libdeflate_zlib_decompress(decompressor, packed.constData(), std::size_t(packed.size()), back.data(),
                  std::size_t(back.size()), nullptr),
        LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(decompressor);
    EXPECT_EQ(back, text);
}

TEST(Cff, SubroutinesAreWrittenOut)
{
    const QByteArray cff = smallCff();
    const auto font = readCff(cff);
    ASSERT_TRUE(font);
    EXPECT_FALSE(font->isCidKeyed);
    QByteArray program;
    ASSERT_TRUE(appendFlattened(*font, 2, program));
    EXPECT_EQ(program.toHex(), "8c8c128c8c13c08c8c158b8b058d8d050e");
    EXPECT_FALSE(appendFlattened(*font, 3, program));
}

TEST(Cff, SubsetIsCidKeyedAndMayRepeatGlyphs)
{
    const std::uint32_t glyphs[] = {0, 2, 1, 2};
    const auto subset = cffSubset(smallCff(), glyphs, "ABCDEF+Small");
    ASSERT_TRUE(subset);
    const auto font = readCff(*subset);
    ASSERT_TRUE(font);
    EXPECT_TRUE(font->isCidKeyed);
    EXPECT_EQ(font->charStrings.count, 4);
    EXPECT_EQ(font->globalSubroutines.count, 0);
    EXPECT_EQ(font->charStrings.at(1), font->charStrings.at(3));
    EXPECT_EQ(font->charStrings.at(2).toByteArray().toHex(), "8c8c150e");
    ASSERT_EQ(font->fontDicts.size(), 1u);
    EXPECT_EQ(findEntry(font->fontDicts[0].privateDict, cff::Subrs), nullptr);
    const CffEntry *width = findEntry(font->fontDicts[0].privateDict, 20);
    ASSERT_NE(width, nullptr);
    EXPECT_EQ(width->numbers.at(0), 500);
    const std::uint32_t missing[] = {0, 9};
    EXPECT_FALSE(cffSubset(smallCff(), missing, "X"));
}

TEST(Cff, DamagedProgramsAreRefused)
{
    const QByteArray cff = smallCff();
    const std::uint32_t glyphs[] = {0, 1, 2};
    for (qsizetype length = 0; length < cff.size(); ++length)
        cffSubset(cff.left(length), glyphs, "X"); // must not read beyond
    for (qsizetype i = 0; i < cff.size(); ++i) {
        for (const int value : {0, 1, 29, 127, 255}) {
            QByteArray changed = cff;
            changed[i] = static_cast<char>(value);
            cffSubset(changed, glyphs, "X");
        }
    }
    EXPECT_FALSE(cffSubset(cff.left(20), glyphs, "X"));
}

TEST(FileBuilder, WritesWhatWasAddedAndReportsBadSyntax)
{
    const auto write = [](const QByteArray &extra) {
        FileBuilder file;
        const int pages = file.add("<< /Type /Pages /Count 0 /Kids [] >>");
        const int stream = file.addStream("/Extra " + extra, "data");
        file.setRoot(file.add("<< /Type /Catalog /Pages " + referenceTo(pages) + " /S " + referenceTo(stream) + " >>"));
        return file.write(6);
    };
    const auto good = write("(x)");
    ASSERT_TRUE(good);
    EXPECT_TRUE(good->startsWith("%PDF-1.6"));
    EXPECT_TRUE(good->contains("/Extra (x)"));
    EXPECT_EQ(*write("(x)"), *good);
    EXPECT_NE(*write("(y)"), *good);
    EXPECT_FALSE(write("<<"));
}

TEST(Xmp, SaysTheSameAsInfo)
{
    Metadata metadata;
    metadata.title = QStringLiteral("株洲日报 <A01> & “版”");
    metadata.creator = QStringLiteral("Banxin");
    metadata.date = QDateTime({2020, 10, 19}, {6, 5, 4}, QTimeZone("Asia/Shanghai"));
    metadata.documentId = QStringLiteral("uuid:1");
    metadata.pdfxVersion = "PDF/X-4";
    const QByteArray xmp = xmpPacket(metadata);
    EXPECT_TRUE(xmp.contains("2020-10-19T06:05:04+08:00"));
    EXPECT_TRUE(xmp.contains("株洲日报 &lt;A01&gt; &amp; “版”"));
    EXPECT_TRUE(infoDictionary(metadata).contains("(D:20201019060504+08'00')"));
}

} // namespace banxin::pdf
