// Every manuscript of manuscripts/*.txt and every page of manuscripts/web_pages read, and compared with the reading
// that stands beside it; the law of the text for all of them, and for random damage to them. BANXIN_CASES says how many
// damaged ones, BANXIN_SEED from which on.
#include "manuscript_cases.h"
#include "manuscript_law.h"

#include "formats/html_source.h"
#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

Reading readingOf(const QString &text) { return recognised(plainSource(text)); }

// As the cases have it: what is nothing is left out, a paragraph is its text alone unless its start is lost.
QJsonValue terse(const QJsonValue &value, const QString &key = {})
{
    if (value.isArray()) {
        QJsonArray made;
        for (const QJsonValue &each : value.toArray())
            made.append(key == "rows"_L1 ? each : terse(each, key == "tables"_L1 ? u"rows"_s : QString()));
        return made;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    if (object.contains("truncated_start"_L1)) {
        if (!object["truncated_start"_L1].toBool())
            return object["text"_L1];
        return QJsonObject{{u"text"_s, object["text"_L1]}, {u"truncated_start"_s, true}};
    }
    QJsonObject made;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue each = terse(it.value(), it.key());
        const bool isEmpty = each.isNull() || each == QJsonValue(QString()) || each == QJsonValue(QJsonArray())
            || each == QJsonValue(QJsonObject());
        const bool isOurs =
            it.key() == "why"_L1 || it.key() == "message"_L1 || (key == "source"_L1 && it.key() == "raw"_L1);
        if (!isEmpty && !isOurs)
            made.insert(it.key(), each);
    }
    return made;
}

QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"(nothing)"_s;
    QJsonArray wrapped{value};
    return QString::fromUtf8(QJsonDocument(wrapped).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
}

// The smallest parts that differ, each with its path.
void differences(const QJsonValue &wanted, const QJsonValue &got, const QString &path, QStringList &all)
{
    if (wanted == got)
        return;
    if (wanted.isObject() && got.isObject()) {
        const QJsonObject a = wanted.toObject(), b = got.toObject();
        QStringList keys = a.keys() + b.keys();
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys))
            differences(a.value(key), b.value(key), path + u'.' + key, all);
    } else if (wanted.isArray() && got.isArray()) {
        const QJsonArray a = wanted.toArray(), b = got.toArray();
        for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
            differences(i < a.size() ? a[i] : QJsonValue(QJsonValue::Undefined),
                i < b.size() ? b[i] : QJsonValue(QJsonValue::Undefined), path + u"[%1]"_s.arg(i), all);
    } else {
        all << u"%1\n    wanted %2\n    got    %3"_s.arg(path, shown(wanted), shown(got));
    }
}

// What was changed on each line, the changes of a line in one.
QJsonObject changesByLine(const std::vector<Change> &changes)
{
    QJsonObject all;
    for (const Change &each : changes) {
        const QString key = u"line %1"_s.arg(each.line);
        QJsonArray both = all.value(key).toArray({QString(), QString()});
        if (both.isEmpty())
            both = {QString(), QString()};
        const QString before = each.before == "\n"_L1 ? each.before : each.before.trimmed();
        all[key] = QJsonArray{both[0].toString() + before, both[1].toString() + each.after};
    }
    return all;
}

std::vector<Change> changesFrom(const QJsonArray &array)
{
    std::vector<Change> all;
    for (const QJsonValue &each : array) { // Qt's JSON reads a byte order mark as nothing
        const QString before = each[1].toString();
        all.push_back({each[0].toInt(), before.isEmpty() ? u"\xfeff"_s : before, each[2].toString(), {}});
    }
    return all;
}

// Warnings as "line rule"; of close seconds there may be more than were asked for.
QJsonArray warningsOf(const QJsonArray &from, const QJsonArray *wanted)
{
    QStringList asked, all;
    if (wanted) {
        for (const QJsonValue &each : *wanted)
            asked << each.toString();
    }
    for (const QJsonValue &each : from) {
        const QString told = u"%1 %2"_s.arg(each["line"_L1].toInt()).arg(each["rule"_L1].toString());
        if (!wanted || !told.endsWith(" ambiguous"_L1) || asked.contains(told))
            all << told;
    }
    all.removeDuplicates();
    all.sort();
    return QJsonArray::fromStringList(all);
}

std::string caseName(const testing::TestParamInfo<std::string> &info)
{
    return QString::fromStdString(info.param).replace(u'-', u'_').toStdString();
}

std::vector<std::string> params()
{
    std::vector<std::string> all;
    for (const QString &each : names())
        all.push_back(each.toStdString());
    return all;
}

class Manuscripts : public testing::TestWithParam<std::string> {
protected:
    QString name() const { return QString::fromStdString(GetParam()); }
};

class WebPages : public Manuscripts { };

std::vector<std::string> webPages()
{
    std::vector<std::string> all;
    for (const QString &each : QDir(folder() + u"web_pages"_s).entryList({u"*.html"_s}))
        all.push_back(each.chopped(5).toStdString());
    return all;
}

void expectReading(const QString &path, const Reading &reading)
{
    const QJsonObject wanted = QJsonDocument::fromJson(bytesOf(path)).object();
    ASSERT_TRUE(wanted.contains("pages"_L1));
    const QJsonObject got = toJson(reading);
    QStringList all;
    differences(wanted["pages"_L1], terse(got["pages"_L1]), u"pages"_s, all);
    differences(wanted["dropped"_L1].toArray(), terse(got["dropped"_L1]), u"dropped"_s, all);
    differences(
        changesByLine(changesFrom(wanted["changes"_L1].toArray())), changesByLine(reading.changes), u"changes"_s, all);
    const QJsonArray warnings = warningsOf(wanted["warnings"_L1].toArray(), nullptr);
    differences(warnings, warningsOf(got["warnings"_L1].toArray(), &warnings), u"warnings"_s, all);
    EXPECT_TRUE(all.isEmpty()) << all.join(u'\n').toStdString();
}

} // namespace

TEST_P(Manuscripts, AreReadAsAnEditorWould)
{
    const auto decoded = decodedText(bytesOf(folder() + name() + u".txt"_s), name());
    ASSERT_TRUE(decoded);
    expectReading(folder() + name() + u".json"_s, recognised(textSource(*decoded, name())));
}

TEST_P(WebPages, AreReadAsAnEditorWould)
{
    const auto source = formats::htmlSource(bytesOf(folder() + u"web_pages/"_s + name() + u".html"_s), name());
    ASSERT_TRUE(source);
    expectReading(folder() + u"web_pages/"_s + name() + u".json"_s, recognised(*source));
}

TEST_P(Manuscripts, LoseAndInventNothing)
{
    const QString text = textOf(name());
    const QStringList breaches = breachesOfLaw(text, readingOf(text));
    EXPECT_TRUE(breaches.isEmpty()) << breaches.join(u'\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(Golden, Manuscripts, testing::ValuesIn(params()), caseName);
INSTANTIATE_TEST_SUITE_P(Golden, WebPages, testing::ValuesIn(webPages()), caseName);

TEST(ManuscriptLaw, HoldsForDamagedManuscripts)
{
    const int first = qEnvironmentVariableIntValue("BANXIN_SEED");
    int failed = 0;
    for (int seed = first; seed < first + caseCount() && failed < 5; ++seed) {
        QRandomGenerator random(static_cast<quint32>(seed));
        QString name;
        const QString text = damagedManuscript(random, name);
        const QStringList breaches = breachesOfLaw(text, readingOf(text));
        failed += breaches.isEmpty() ? 0 : 1;
        EXPECT_TRUE(breaches.isEmpty()) << "BANXIN_SEED=" << seed << " BANXIN_CASES=1, of " << name.toStdString()
                                        << '\n'
                                        << breaches.join(u'\n').toStdString() << "\n----\n"
                                        << text.toStdString() << "\n----";
    }
}

TEST(ManuscriptLaw, SeesWhatIsLostAndWhatIsInvented)
{
    const QString text = u"标题在此\n\n　　正文,第一段。"_s;
    Reading reading;
    ReadStory story;
    story.title = Para{1, u"标题在此"_s};
    story.lead = {{3, u"正文，第一段。"_s}};
    reading.pages.emplace_back().stories.push_back(story);
    reading.changes = {{3, u","_s, u"，"_s, {}}};
    EXPECT_TRUE(breachesOfLaw(text, reading).isEmpty());
    reading.changes.clear();
    EXPECT_FALSE(breachesOfLaw(text, reading).isEmpty());
    reading.changes = {{3, u","_s, u"，"_s, {}}};
    reading.pages[0].stories[0].title.reset();
    EXPECT_FALSE(breachesOfLaw(text, reading).isEmpty());
    reading.pages[0].stories[0].title = Para{1, u"标题在此"_s};
    reading.pages[0].stories[0].closing = {{3, u"无中生有"_s}};
    EXPECT_FALSE(breachesOfLaw(text, reading).isEmpty());
}

TEST(ManuscriptLaw, FindsWhichOfManyMarksWereChanged)
{
    const QString marks = QString(60, u'\'');
    const QString text = u"标题在此\n\n　　他说"_s + marks + u"好，"_s + marks + u"是。"_s;
    QString cleaned = u"他说"_s + marks + u"好，"_s + marks + u"是。"_s;
    cleaned[2 + 17] = cleaned[2 + 60 + 2 + 40] = u'’';
    Reading reading;
    ReadStory story;
    story.title = Para{1, u"标题在此"_s};
    story.lead = {{3, cleaned}};
    reading.pages.emplace_back().stories.push_back(story);
    reading.changes = {{3, u"'"_s, u"’"_s, {}}, {3, u"'"_s, u"’"_s, {}}};
    EXPECT_TRUE(breachesOfLaw(text, reading).isEmpty());
    reading.changes.pop_back();
    EXPECT_FALSE(breachesOfLaw(text, reading).isEmpty());
}

} // namespace banxin::manuscript
