// Where the headlines of headlines/*.txt end their lines, against where a careful editor would.
#include "../unit/typeset/setting.h"

namespace banxin::typeset {

namespace {

/// A headline and the offsets that are marked as good places.
struct Marked {
    QString text;
    std::vector<bool> good;
};

std::vector<Marked> marked(const QString &name)
{
    QFile file(QStringLiteral(BANXIN_TEST_DATA "/headlines/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qUtf8Printable(name));
    std::vector<Marked> headlines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        Marked headline{QString(line).remove(u'/'), {}};
        headline.good.assign(static_cast<std::size_t>(headline.text.size()) + 1, false);
        std::size_t at = 0;
        for (const QString &whole : line.split(u'/'))
            headline.good.at(at += static_cast<std::size_t>(whole.size())) = true;
        headlines.push_back(std::move(headline));
    }
    return headlines;
}

struct Tally {
    int breaks = 0;
    int parted = 0; // something that should have stayed whole
    int longer = 0; // headlines of more than one line
    double uneven = 0; // em between their longest and their shortest line, summed
    QStringList worst;

    double share() const { return 100.0 * parted / std::max(1, breaks); }
    std::string told() const { return (QString::number(share()) + u"%\n"_s + worst.join(u'\n')).toStdString(); }
};

Tally tallyOf(const QString &name, const ParagraphSetter &set)
{
    Tally tally;
    for (const Marked &headline : marked(name)) {
        ParagraphInput input = body(headline.text, 0);
        input.format.breakBySense = true;
        for (int ems = 7; ems <= 14; ++ems) {
            const auto paragraph = set.set(input, measureOf(ems));
            std::int64_t shortest = std::numeric_limits<std::int64_t>::max(), longest = 0;
            for (const Line &line : paragraph->lines) {
                shortest = std::min(shortest, line.width.toEmu());
                longest = std::max(longest, line.width.toEmu());
                if (line.end == headline.text.size())
                    continue;
                ++tally.breaks;
                if (headline.good[static_cast<std::size_t>(line.end)])
                    continue;
                ++tally.parted;
                tally.worst.push_back(headline.text.left(line.end) + u'|' + headline.text.mid(line.end));
            }
            if (paragraph->lines.size() > 1) {
                ++tally.longer;
                tally.uneven += static_cast<double>(longest - shortest) / em9;
            }
        }
    }
    return tally;
}

} // namespace

TEST(Headlines, PartHardlyAnythingThatAnEditorKeepsWhole)
{
    for (const QString &name : {u"tuned.txt"_s, u"exam.txt"_s}) {
        const Tally tally = tallyOf(name, setter());
        RecordProperty(name.section(u'.', 0, 0).toStdString(), std::to_string(tally.share()));
        EXPECT_GT(tally.breaks, 400);
        EXPECT_LE(tally.share(), 2.0) << tally.told();
        EXPECT_LE(tally.uneven / tally.longer, 1.7) << "em";
    }
}

TEST(Headlines, PartManyMoreByTheDictionaryAlone)
{
    const auto rules = RuleTables::standardWith(uR"({"rules": {"senseFrequency": false}})"_s);
    ASSERT_TRUE(rules);
    const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
    ASSERT_TRUE(fonts);
    EXPECT_GT(tallyOf(u"exam.txt"_s, ParagraphSetter(*fonts, *rules)).share(), 6.0);
}

} // namespace banxin::typeset
