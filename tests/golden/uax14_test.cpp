// UAX #14's own LineBreakTest.txt (Debian: unicode-data) at the strict level: where we break otherwise, there
// is a reason, and each reason stands in docs/typesetting.md with the number of its boundaries.
#include "typeset/collector.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

#include <map>

using namespace Qt::StringLiterals;

namespace banxin::typeset {

namespace {

struct Boundary {
    QString left, right; // classes
    QString rule; // of UAX #14
    bool we = false; // break there
    char32_t before = 0, after = 0;
    bool spacesOnly = false; // nothing but spaces stands before
    bool loneMark = false; // a combining mark without a character to stand on is on one side
};

bool isWestern(char32_t c)
{
    return (c > 0x20 && c < 0x7F) || c == 0xA7 || c == 0xAB || c == 0xAD || c == 0xB0 || c == 0x2011 || c == 0x2048
        || c == 0x2049;
}
bool isSpaceLike(char32_t c) { return c == 0x20 || c == 0x09 || c == 0xA0 || c == 0x200B; }

bool isLineEnd(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85; }

// Why we differ; empty where we must not.
QString reason(const Boundary &b)
{
    if (b.loneMark)
        return u"lone-mark"_s;
    if (!b.we && b.spacesOnly)
        return u"leading-spaces"_s;
    if (!b.we && isSpaceLike(b.after))
        return u"before-a-space"_s;
    if (b.we && (b.left == "CJ_NS"_L1 || b.right == "CJ_NS"_L1))
        return u"small-kana"_s;
    if (b.we && (b.left == "QU"_L1 || b.right == "QU"_L1 || b.rule == "15.0"_L1))
        return u"quotes"_s;
    if (!b.we && (b.right == "B2"_L1 || b.right == "HY"_L1))
        return u"connector"_s;
    if (!b.we && b.before == U'/')
        return u"solidus"_s;
    if (!b.we && isWestern(b.before) && isWestern(b.after))
        return u"western-word"_s;
    if (b.we && (!isWestern(b.before) || !isWestern(b.after)) && b.before < 0x3000 && b.after < 0x3000
        && (b.rule.startsWith(u"25"_s) || b.rule.startsWith(u"30"_s)))
        return u"signs-in-cells"_s;
    return {};
}

} // namespace

TEST(Uax14, AgreesWithItsOwnTestsWhereNoRuleOfChineseSettingSaysOtherwise)
{
    QFile file(u"/usr/share/unicode/auxiliary/LineBreakTest.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        FAIL() << "LineBreakTest.txt is missing: apt-get install unicode-data";
    // Scripts and signs that these rules do not speak of: conjoining and Hebrew letters, Thai, flags, …
    static const QSet<QString> foreign{u"BB"_s, u"CB"_s, u"JL"_s, u"JV"_s, u"JT"_s, u"H2"_s, u"H3"_s, u"HL"_s,
        u"SA_AL"_s, u"SA_CM"_s, u"XX_AL"_s, u"RI"_s, u"EM"_s, u"EB"_s};
    static const QSet<QString> odd{u"2329"_s, u"2024"_s, u"17D6"_s, u"0001"_s, u"200D"_s, u"231A"_s};
    static const QRegularExpression name(u"\\(([A-Z0-9_]+)\\)$"_s), number(u"\\[([0-9.]+)\\]"_s), sign(u"[×÷] "_s);

    int agreed = 0;
    std::map<QString, int> differed;
    for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList codes = row.section(u'#', 0, 0).simplified().split(u' ', Qt::SkipEmptyParts);
        if (codes.size() < 3)
            continue;
        QStringList classes, rules;
        bool isForeign = false;
        for (const QString &part : row.section(u'#', 1).split(sign, Qt::SkipEmptyParts)) {
            if (const auto rule = number.match(part); rule.hasMatch()) {
                rules << rule.captured(1);
                classes << name.match(part.trimmed()).captured(1);
                isForeign = isForeign || foreign.contains(classes.back());
            }
        }
        for (const QString &code : codes)
            isForeign = isForeign || odd.contains(code);
        if (isForeign)
            continue;

        ParagraphInput input;
        input.format.prohibition = model::Prohibition::Strict;
        std::u32string characters;
        std::vector<int> offsets;
        for (qsizetype i = 1; i < codes.size(); i += 2) {
            characters += codes[i].toUInt(nullptr, 16);
            offsets.push_back(static_cast<int>(input.text.size()));
            input.text += QString::fromUcs4(&characters.back(), 1);
        }
        QSet<int> ours;
        for (const Item &item : collect(input, coveringRuns(input), *RuleTables::standard())) {
            if (item.before.breakable)
                ours.insert(item.start);
        }
        bool spacesOnly = true, loneMark = false;
        for (std::size_t i = 1; i < characters.size(); ++i) {
            char32_t before = characters[i - 1];
            spacesOnly = isLineEnd(before) || (spacesOnly && (isSpaceLike(before) || before == 0x0308));
            const auto isLone = [&](std::size_t at) {
                return characters[at] == 0x0308
                    && (at == 0 || isSpaceLike(characters[at - 1]) || characters[at - 1] == 0x2060
                        || characters[at - 1] == 0x2014 || isLineEnd(characters[at - 1]));
            };
            loneMark = isLone(i) || isLone(i - 1);
            // A character and the mark on it, and what stands before spaces.
            for (std::size_t at = i - 1; at > 0 && (characters[at] == 0x0308 || characters[at] == 0x20); --at)
                before = characters[at - 1];
            const bool theirs = codes[static_cast<qsizetype>(2 * i)] == u"÷"_s, we = ours.contains(offsets[i]);
            if (we == theirs) {
                ++agreed;
                continue;
            }
            const qsizetype k = static_cast<qsizetype>(i);
            const QString why = reason({classes.value(k - 1), classes.value(k), rules.value(k), we, before,
                characters[i], spacesOnly, loneMark});
            EXPECT_FALSE(why.isEmpty()) << row.section(u'#', 0, 0).toStdString() << " at " << i << ", rule "
                                        << rules.value(k).toStdString() << ": we " << (we ? "break" : "do not");
            ++differed[why];
        }
    }
    int all = agreed;
    for (const auto &[why, count] : differed) {
        all += count;
        RecordProperty(why.toStdString(), count);
    }
    RecordProperty("agreed", agreed);

    // What docs/typesetting.md says of it: a sentence, and a table with a row a reason.
    QFile docs(QStringLiteral(BANXIN_TEST_DATA "/../../docs/typesetting.md"));
    ASSERT_TRUE(docs.open(QIODevice::ReadOnly));
    const QString said = QString::fromUtf8(docs.readAll()).section(u"\n## UAX #14\n"_s, 1).section(u"\n## "_s, 0, 0);
    const QLocale english(QLocale::English);
    const QString sentence = u"%1 of %2 boundaries agree"_s.arg(english.toString(agreed), english.toString(all));
    EXPECT_TRUE(said.contains(sentence)) << "docs/typesetting.md does not say: " << sentence.toStdString();
    static const QRegularExpression row(
        u"^\\| ([A-Za-z ]+) \\|.*\\| ([0-9,]+) \\|$"_s, QRegularExpression::MultilineOption);
    std::map<QString, int> stated;
    for (const auto &match : row.globalMatch(said))
        stated[match.captured(1).toLower().replace(u' ', u'-')] = match.captured(2).remove(u',').toInt();
    EXPECT_EQ(stated, differed);
}

} // namespace banxin::typeset
