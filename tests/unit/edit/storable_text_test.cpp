#include "../../support/newsroom.h"

#include "edit/edits.h"
#include "edit/storable_text.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <gtest/gtest.h>

#include <random>

using namespace banxin;
using edit::storableText;

namespace {

/// Units from everywhere, those that are wrong more often than not.
QString anyText(std::mt19937_64 &random)
{
    static const std::vector<std::pair<int, int>> ranges = {{0, 0x20}, {0x7F, 0x9F}, {0xD800, 0xDFFF}, {0xFDD0, 0xFDEF},
        {0xFFFE, 0xFFFF}, {0x2028, 0x2029}, {0x4E00, 0x9FFF}, {0x20, 0x7E}, {0, 0xFFFF}};
    QString text;
    for (auto left = random() % 40; left > 0; --left) {
        const auto [first, last] = ranges[random() % ranges.size()];
        text += QChar(static_cast<char16_t>(first + static_cast<int>(random() % std::uint64_t(last - first + 1))));
        if (random() % 8 == 0) // a whole character beyond the first plane, a noncharacter now and then
            text += QChar::fromUcs4(0x10000 * (1 + random() % 16) + (random() % 2 ? 0xFFFE + random() % 2 : 0x0BB7));
    }
    return text;
}

bool isStorable(char32_t c)
{
    return c == '\n' || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && !(c >= 0xFDD0 && c <= 0xFDEF) && (c & 0xFFFE) != 0xFFFE);
}

} // namespace

TEST(StorableText, SaysWhatBecomesOfEach)
{
    EXPECT_EQ(storableText(QStringLiteral("甲\r\n乙\r丙\u2029丁\u0085戊\v己\f庚")),
        QStringLiteral("甲\n乙\n丙\n丁\n戊\n己\n庚"));
    EXPECT_EQ(storableText(QStringLiteral("甲\t乙")), QStringLiteral("甲　乙"));
    EXPECT_EQ(storableText(QStringLiteral("甲\u2028乙𠮷")), QStringLiteral("甲\u2028乙𠮷"));
    const QString nul = QStringLiteral("甲") + QChar(0) + QChar(0x1B) + QChar(0x7F) + QChar(0x9F) + QChar(0xFDD0)
        + QChar(0xFFFE) + QChar(0xFFFF) + QStringLiteral("乙");
    EXPECT_EQ(storableText(nul), QStringLiteral("甲乙"));
    EXPECT_EQ(storableText(QStringLiteral("\U0001FFFE\U0010FFFF")), QString());
    const QString lone = QString(QChar(0xD842)) + QChar(0) + QChar(0xDFB7);
    EXPECT_EQ(storableText(lone), QStringLiteral("\uFFFD\uFFFD")) << "halves never grow together";
    EXPECT_EQ(storableText(QChar(0xDFB7) + QStringLiteral("字") + QChar(0xD842)), QStringLiteral("\uFFFD字\uFFFD"));
}

TEST(StorableText, WhateverComesInOnlyCharactersGoIn)
{
    std::mt19937_64 random(20201019);
    model::Document document;
    for (const model::Object &object : test::newsroomObjects())
        document = std::move(document).with(object, 1);
    const base::Id story = test::namedId(QStringLiteral("稿0"));
    for (int n = 0; n < 2000; ++n) {
        const QString given = anyText(random);
        const QString once = storableText(given);
        for (const char32_t c : once.toUcs4())
            ASSERT_TRUE(isStorable(c)) << n << ": " << std::hex << std::uint32_t(c);
        ASSERT_EQ(storableText(once), once) << n;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString again = decoder(once.toUtf8());
        ASSERT_FALSE(decoder.hasError());
        ASSERT_EQ(again, once) << n;

        const auto change = edit::replaceText(
            document, test::namedId(QStringLiteral("稿0段1")), 1, 2, given, {QStringLiteral("甲"), {}});
        ASSERT_TRUE(change) << n;
        const auto after = model::applied(document, *change);
        ASSERT_TRUE(after) << n;
        for (const auto *paragraph : after->childrenOf<model::Paragraph>(story)) {
            ASSERT_FALSE(paragraph->text.contains(u'\n')) << n;
            for (const char32_t c : paragraph->text.toUcs4())
                ASSERT_TRUE(isStorable(c)) << n;
        }
    }
}
