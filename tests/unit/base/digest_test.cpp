#include "base/digest.h"

#include <gtest/gtest.h>

using banxin::base::Digest;

TEST(Digest, IsSha256)
{
    // FIPS 180-2, appendix B.1.
    EXPECT_EQ(
        Digest::of("abc").toHex().toStdString(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(Digest::of("").toHex().toStdString(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(Digest::of(QByteArray(100, '\0')).bytes().size(), 32);
}

TEST(Digest, ReadsItsHexInEitherCase)
{
    const Digest digest = Digest::of("版心");
    EXPECT_EQ(Digest::fromHex(digest.toHex()), digest);
    EXPECT_EQ(Digest::fromHex(digest.toHex().toUpper()), digest);
    EXPECT_EQ(std::hash<Digest>()(*Digest::fromHex(digest.toHex().toUpper())), std::hash<Digest>()(digest));
}

TEST(Digest, RefusesAnythingElse)
{
    const QString hex = Digest::of("版心").toHex();
    EXPECT_FALSE(Digest::fromHex(u""));
    EXPECT_FALSE(Digest::fromHex(hex.chopped(1)));
    EXPECT_FALSE(Digest::fromHex(hex + u'0'));
    for (const char16_t unit : {u'g', u'-', u' ', u'/', u'１', u'٣'}) {
        QString bad = hex;
        bad[10] = unit;
        EXPECT_FALSE(Digest::fromHex(bad)) << int(unit);
    }
}

TEST(Digest, NullIsNoDigest)
{
    EXPECT_TRUE(Digest().isNull());
    EXPECT_FALSE(Digest::of("").isNull());
    EXPECT_NE(Digest(), Digest::of(""));
}
