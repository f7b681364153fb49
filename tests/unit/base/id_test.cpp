#include "base/id.h"

#include <gtest/gtest.h>

#include <limits>
#include <set>

using banxin::base::Id;

TEST(Id, ReadsWhatItWrote)
{
    for (const std::uint64_t number : {std::uint64_t(0), std::uint64_t(1), std::uint64_t(31), std::uint64_t(32),
             std::uint64_t(0x0123456789abcdef), std::numeric_limits<std::uint64_t>::max()}) {
        const Id id = Id::fromNumber(number);
        const QString text = id.toString();
        EXPECT_EQ(text.size(), 13);
        ASSERT_TRUE(Id::fromString(text)) << text.toStdString();
        EXPECT_EQ(*Id::fromString(text), id);
        EXPECT_EQ(*Id::fromString(text.toUpper()), id);
    }
}

TEST(Id, SortsAsItsText)
{
    Id previous = Id::fromNumber(0);
    for (int bit = 0; bit < 64; ++bit) {
        const Id next = Id::fromNumber(std::uint64_t(1) << bit);
        EXPECT_LT(previous, next);
        EXPECT_LT(previous.toString(), next.toString());
        previous = next;
    }
}

TEST(Id, RefusesWhatItDidNotWrite)
{
    const QString good = Id::fromNumber(1).toString();
    EXPECT_FALSE(Id::fromString(QString()));
    EXPECT_FALSE(Id::fromString(good.left(12)));
    EXPECT_FALSE(Id::fromString(good + u'0'));
    for (const char16_t letter : {u'i', u'l', u'o', u'u', u'-', u' ', u'１', u'版'}) {
        QString bad = good;
        bad[5] = letter;
        EXPECT_FALSE(Id::fromString(bad)) << bad.toStdString();
    }
    // 13 digits hold 65 bits: one too many.
    EXPECT_TRUE(Id::fromString(u"fzzzzzzzzzzzz"));
    EXPECT_FALSE(Id::fromString(u"g000000000000"));
}

TEST(Id, CreatesFreshOnes)
{
    std::set<Id> seen;
    for (int i = 0; i < 1000; ++i) {
        const Id id = Id::create();
        EXPECT_FALSE(id.isNull());
        EXPECT_TRUE(seen.insert(id).second);
    }
}

TEST(Id, NamesGiveTheSameIdOnEveryMachine)
{
    // The first eight bytes of SHA-256, big-endian; a change here would orphan every sample store.
    EXPECT_EQ(Id::fromName(u"").toNumber(), 0xe3b0c44298fc1c14ULL);
    EXPECT_EQ(Id::fromName(u"abc").toNumber(), 0xba7816bf8f01cfeaULL);
    EXPECT_NE(Id::fromName(u"株洲日报"), Id::fromName(u"株洲晚报"));
    EXPECT_TRUE(Id().isNull());
}
