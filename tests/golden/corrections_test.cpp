// The laws of corrections, for every manuscript of manuscripts/*.txt and for random corrections to damaged ones.
// BANXIN_CASES says how many, BANXIN_SEED from which on.
#include "manuscript_cases.h"
#include "manuscript_law.h"
#include "random_corrections.h"

#include "manuscript/correction.h"
#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

using Kind = Correction::Kind;

QByteArray jsonOf(const Reading &reading) { return QJsonDocument(toJson(reading)).toJson(); }

/// The reading as nothing but the texts of its passages.
Reading flattened(const Reading &reading)
{
    Reading flat;
    flat.dropped = reading.dropped;
    flat.changes = reading.changes;
    auto &paragraphs = flat.pages.emplace_back().stories.emplace_back().lead;
    for (const Passage &passage : passages(reading)) {
        if (passage.role == Role::Table) {
            for (const QString &cell : passage.cells)
                paragraphs.push_back({passage.id.line, cell, false, {}});
        } else if (passage.role != Role::Unused && !passage.inText) {
            paragraphs.push_back({passage.id.line, passage.text, false, {}});
        }
    }
    return flat;
}

/// Breaches of what holds for every reading.
QStringList breachesOf(const QString &text, const Source &source, const Reading &reading)
{
    QStringList all = breachesOfLaw(text, reading);
    for (const auto *changes : {&reading.changes, &reading.kept}) {
        for (const Change &change : *changes) {
            if (change.at >= 0
                && source.blocks[std::size_t(change.block)].text.mid(change.at, change.before.size()) != change.before)
                all << u"line %1: [%2] does not stand where it says"_s.arg(change.line).arg(change.before);
        }
    }
    for (const QString &breach : breachesOfLaw(text, flattened(reading)))
        all << u"of the passages: "_s + breach;
    std::set<PassageId> seen;
    for (const Passage &passage : passages(reading)) {
        if (!seen.insert(passage.id).second)
            all << u"two passages are called %1/%2"_s.arg(passage.id.line).arg(passage.id.nth);
    }
    return all;
}

/// A change's name, and what it names.
std::map<int, std::pair<int, int>> namesOf(const Reading &reading)
{
    std::map<int, std::pair<int, int>> names;
    for (const auto *changes : {&reading.changes, &reading.kept}) {
        for (const Change &change : *changes) {
            if (change.id >= 0)
                names[change.id] = {change.block, change.at};
        }
    }
    return names;
}

} // namespace

TEST(CorrectionLaw, NoneLeaveTheReadingAsItIs)
{
    for (const QString &name : names()) {
        const QString text = textOf(name);
        const Source source = plainSource(text);
        const Reading reading = recognised(source);
        EXPECT_EQ(jsonOf(corrected(source, {})), jsonOf(reading)) << name.toStdString();
        const QStringList breaches = breachesOf(text, source, reading);
        EXPECT_TRUE(breaches.isEmpty()) << name.toStdString() << '\n' << breaches.join(u'\n').toStdString();
    }
}

TEST(CorrectionLaw, ARoleSetBackIsNothingChanged)
{
    for (const QString &name : names()) {
        const Source source = plainSource(textOf(name));
        const Reading reading = recognised(source);
        const QByteArray json = jsonOf(reading);
        for (const Passage &passage : passages(reading)) {
            if (passage.inText)
                continue;
            for (const Role role : {Role::Body, Role::Unused, Role::Masthead}) {
                std::vector<std::size_t> refused;
                const Reading back = corrected(source,
                    {{Kind::SetRole, passage.id, role, {}}, {Kind::SetRole, passage.id, passage.role, {}}}, &refused);
                EXPECT_EQ(jsonOf(back), json) << name.toStdString() << " line " << passage.id.line;
            }
        }
    }
}

TEST(CorrectionLaw, AnyPassageCanBeLeftOutAndTakenIn)
{
    for (const QString &name : names()) {
        const QString text = textOf(name);
        const Source source = plainSource(text);
        for (const Passage &passage : passages(recognised(source))) {
            if (passage.inText || passage.role == Role::Table || (passage.text.isEmpty() && passage.picture.isEmpty()))
                continue;
            const Role role = passage.role == Role::Unused ? Role::Body : Role::Unused;
            std::vector<std::size_t> refused;
            const Reading reading = corrected(source, {{Kind::SetRole, passage.id, role, {}}}, &refused);
            EXPECT_TRUE(refused.empty()) << name.toStdString() << ' ' << passage.text.toStdString();
            const auto all = passages(reading);
            const auto found =
                std::find_if(all.begin(), all.end(), [&](const Passage &one) { return one.id == passage.id; });
            ASSERT_NE(found, all.end()) << name.toStdString() << ' ' << passage.text.toStdString();
            EXPECT_EQ(found->role, role);
            const QStringList breaches = breachesOf(text, source, reading);
            EXPECT_TRUE(breaches.isEmpty()) << name.toStdString() << '\n' << breaches.join(u'\n').toStdString();
        }
    }
}

TEST(CorrectionLaw, HoldsForRandomOnes)
{
    const int first = qEnvironmentVariableIntValue("BANXIN_SEED");
    int failed = 0;
    for (int seed = first; seed < first + caseCount() && failed < 5; ++seed) {
        QRandomGenerator random(static_cast<quint32>(seed) + 0x10000000);
        QString name;
        QString text = damagedManuscript(random, name);
        if (random.bounded(3) == 0)
            text = textOf(name);
        const Source source = plainSource(text);
        const Reading recognisedAlone = recognised(source);
        Reading reading = recognisedAlone;
        std::vector<Correction> corrections;
        QByteArray before, last;
        for (int steps = 1 + random.bounded(6); steps > 0; --steps) {
            before = jsonOf(reading);
            corrections.push_back(randomCorrection(reading, random));
            reading = corrected(source, corrections);
        }
        QStringList breaches = breachesOf(text, source, reading);
        std::set<PassageId> ids, were;
        for (const Passage &passage : passages(reading))
            if (!passage.inText)
                ids.insert(passage.id);
        for (const Passage &passage : passages(recognisedAlone))
            if (!passage.inText)
                were.insert(passage.id);
        if (ids != were)
            breaches << u"passages came or went"_s;
        const auto now = namesOf(reading);
        for (const auto &[id, place] : namesOf(recognisedAlone)) {
            if (const auto found = now.find(id); found != now.end() && found->second != place)
                breaches << u"change %1 is another"_s.arg(id);
        }
        for (const Change &change : reading.kept) {
            if (std::none_of(corrections.begin(), corrections.end(), [&](const Correction &one) {
                    return std::find(one.changes.begin(), one.changes.end(), change.id) != one.changes.end();
                }))
                breaches << u"change %1 was kept by nobody"_s.arg(change.id);
        }
        std::vector<Correction> undone(corrections.begin(), corrections.end() - 1);
        if (jsonOf(corrected(source, undone)) != before)
            breaches << u"taking the last one back is not the reading before"_s;
        failed += breaches.isEmpty() ? 0 : 1;
        EXPECT_TRUE(breaches.isEmpty()) << "BANXIN_SEED=" << seed << " BANXIN_CASES=1, of " << name.toStdString()
                                        << '\n'
                                        << breaches.join(u'\n').toStdString() << '\n'
                                        << toldAs(corrections).toStdString() << "----\n"
                                        << text.toStdString() << "\n----";
    }
}

} // namespace banxin::manuscript
