// banxin-cli check: what the contract says of its JSON, its codes and its reports; waivers and settings in a newsroom.
#include "../support/command.h"
#include "edit/check_edits.h"
#include "edit/house_edits.h"
#include "store/store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace banxin;

namespace {

struct Answer : support::Answer {
    QJsonArray findings() const { return json()["findings"_L1].toArray(); }
    QJsonArray of(const QString &rule) const
    {
        QJsonArray found;
        const QJsonArray all = findings();
        for (const QJsonValue &one : all) {
            if (one["rule"_L1] == rule)
                found.append(one);
        }
        return found;
    }
};

class CheckCommand : public testing::Test {
protected:
    static Answer run(const QStringList &arguments) { return {support::run(arguments)}; }
    void SetUp() override
    {
        newsroom = folder.filePath(u"a.banxin"_s);
        ASSERT_EQ(run({u"sample"_s, newsroom}).code, 0);
    }
    Answer check(const QStringList &more = {}) const
    {
        return run(QStringList{u"check"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--json"_s} + more);
    }
    /// Something done to the newsroom itself.
    void change(const std::function<base::Result<model::ChangeSet>(const model::Document &)> &how) const
    {
        auto store = store::Store::open(newsroom);
        ASSERT_TRUE(store.has_value());
        const auto document = (*store)->loadAll();
        ASSERT_TRUE(document.has_value());
        const auto made = how(*document);
        ASSERT_TRUE(made.has_value()) << made.error().what.toStdString();
        ASSERT_TRUE((*store)->commit(*made).has_value());
    }
    void say(const QString &was, const QString &is) const
    {
        change([&](const model::Document &document) -> base::Result<model::ChangeSet> {
            for (const base::Id id : document.all(model::ObjectKind::Paragraph)) {
                const auto *paragraph = document.find<model::Paragraph>(id);
                const qsizetype at = paragraph->text.indexOf(was);
                if (at >= 0)
                    return edit::replaceText(
                        document, id, static_cast<int>(at), static_cast<int>(at + was.size()), is, {u"刘芳"_s, {}});
            }
            return base::failure(base::ErrorKind::WrongUse, was);
        });
    }

    QTemporaryDir folder;
    QString newsroom;
};

} // namespace

TEST_F(CheckCommand, FindingsHaveTheirPlaceAndTheirFix)
{
    const Answer before = check({u"--page"_s, u"A02"_s});
    say(u"青岛"_s, u"青岛,"_s);
    const Answer answer = check({u"--page"_s, u"A02"_s});
    EXPECT_EQ(answer.code, 1) << answer.error.toStdString();
    ASSERT_EQ(answer.of(u"P01"_s).size(), before.of(u"P01"_s).size() + 1) << answer.out.toStdString();
    QJsonObject comma;
    const QJsonArray commas = answer.of(u"P01"_s);
    for (const QJsonValue &one : commas) {
        if (one["text"_L1].toString() == u","_s)
            comma = one.toObject();
    }
    EXPECT_EQ(comma["page"_L1].toString(), u"A02"_s);
    EXPECT_EQ(comma["severity"_L1].toString(), u"error"_s);
    EXPECT_EQ(comma["end"_L1].toInt(), comma["start"_L1].toInt() + 1);
    EXPECT_EQ(comma["fix"_L1]["replacement"_L1].toString(), u"，"_s);
    EXPECT_EQ(comma["rect"_L1].toArray().size(), 4);
    EXPECT_TRUE(comma["waived"_L1].isNull());
    for (const QString &key : {u"story"_s, u"paragraph"_s, u"frame"_s})
        EXPECT_EQ(comma[key].toString().size(), 13) << key.toStdString();
    EXPECT_GT(answer.json()["characters"_L1].toInt(), 2000);
    EXPECT_GT(answer.json()["error_rate"_L1].toDouble(), before.json()["error_rate"_L1].toDouble());
    const QJsonArray all = answer.findings();
    for (const QJsonValue &one : all) {
        EXPECT_EQ(one["page"_L1].toString(), u"A02"_s);
        EXPECT_FALSE(one["message"_L1].toString().isEmpty());
    }
}

// As text a line says which words and which story.
TEST_F(CheckCommand, LinesSayTheWordsAndTheStory)
{
    const Answer answer = run({u"check"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s});
    const QStringList lines = QString::fromUtf8(answer.out).split(u'\n');
    const auto found =
        std::find_if(lines.begin(), lines.end(), [](const QString &line) { return line.startsWith(u"A02 W10 "_s); });
    ASSERT_NE(found, lines.end()) << answer.out.toStdString();
    const qsizetype open = found->indexOf(u'“'), story = found->indexOf(u'《');
    EXPECT_GT(open, 0) << found->toStdString();
    EXPECT_GT(found->indexOf(u'”', open), open + 1) << found->toStdString();
    EXPECT_GT(story, open) << found->toStdString();
    EXPECT_TRUE(found->endsWith(u'》')) << found->toStdString();
}

TEST_F(CheckCommand, WhatIsWaivedStopsNothing)
{
    say(u"青岛"_s, u"青岛,"_s);
    change([](const model::Document &document) -> base::Result<model::ChangeSet> {
        base::Finding finding;
        for (const base::Id id : document.all(model::ObjectKind::Paragraph)) {
            const auto *paragraph = document.find<model::Paragraph>(id);
            const qsizetype at = paragraph->text.indexOf(u"青岛,"_s);
            if (at < 0)
                continue;
            finding.rule = u"P01"_s;
            finding.paragraph = id;
            finding.story = paragraph->parent;
            finding.start = static_cast<int>(at) + 2;
            finding.length = 1;
            finding.text = u","_s;
        }
        for (const base::Id issue : document.all(model::ObjectKind::Issue)) {
            if (document.find<model::Issue>(issue)->date == QDate(2020, 10, 19))
                return edit::waive(document, issue, {finding}, u"引用网名"_s, {u"刘芳"_s, {}});
        }
        return base::failure(base::ErrorKind::WrongUse, u"no issue"_s);
    });
    const QJsonArray commas = check({u"--page"_s, u"A02"_s}).of(u"P01"_s);
    bool isWaived = false;
    for (const QJsonValue &one : commas) {
        if (one["text"_L1].toString() == u","_s) {
            isWaived = true;
            EXPECT_EQ(one["waived"_L1]["by"_L1].toString(), u"刘芳"_s);
            EXPECT_EQ(one["waived"_L1]["reason"_L1].toString(), u"引用网名"_s);
        }
    }
    EXPECT_TRUE(isWaived);
    EXPECT_EQ(run({u"verify"_s, newsroom}).code, 0) << "waivers are stored like all else";
}

TEST_F(CheckCommand, ReleaseMakesPageRulesErrors)
{
    const Answer making = check({u"--page"_s, u"A03"_s}), release = check({u"--page"_s, u"A03"_s, u"--release"_s});
    ASSERT_FALSE(making.of(u"L01"_s).isEmpty()) << making.out.toStdString();
    EXPECT_EQ(making.of(u"L01"_s)[0]["severity"_L1].toString(), u"warning"_s);
    EXPECT_EQ(release.of(u"L01"_s)[0]["severity"_L1].toString(), u"error"_s);
    EXPECT_EQ(release.code, 1);
}

TEST_F(CheckCommand, RulesThatAreOffAreOff)
{
    change([](const model::Document &document) -> base::Result<model::ChangeSet> {
        const base::Id id = document.all(model::ObjectKind::Publication).front();
        edit::House house = edit::houseOf(document, id);
        house.publication.mutedFindings = {u"L01"_s, u"L02"_s};
        house.publication.checks.severities.insert(u"L13"_s, u"info"_s);
        return edit::setHouse(document, house, {u"刘芳"_s, {}});
    });
    const Answer answer = check();
    EXPECT_TRUE(answer.of(u"L01"_s).isEmpty());
    EXPECT_TRUE(answer.of(u"L02"_s).isEmpty());
}

TEST_F(CheckCommand, TheSameStoryInAnEarlierIssueIsTold)
{
    // The sample's second day sets all stories of the first one again.
    const Answer answer = run({u"check"_s, newsroom, u"--issue"_s, u"2020-10-20"_s, u"--json"_s});
    ASSERT_FALSE(answer.of(u"L10"_s).isEmpty());
    EXPECT_TRUE(answer.of(u"L10"_s)[0]["message"_L1].toString().contains(u"2020-10-19"_s));
}

TEST_F(CheckCommand, ReportsAsPdfAndCsv)
{
    const QString pdf = folder.filePath(u"报告.pdf"_s), csv = folder.filePath(u"报告.csv"_s);
    const Answer answer = check({u"--report"_s, pdf, u"--report"_s, csv});
    EXPECT_LE(answer.code, 1) << answer.error.toStdString();
    QFile table(csv);
    ASSERT_TRUE(table.open(QIODevice::ReadOnly));
    const QByteArray bytes = table.readAll();
    EXPECT_TRUE(bytes.startsWith("\xef\xbb\xbf"));
    const QString text = QString::fromUtf8(bytes);
    for (const QString &row :
        {u"\r\nissue,\"2020-10-19\","_s, u"\r\npage,\"A01\","_s, u"\r\nstory,"_s, u"\r\nperson,"_s, u"\r\nkind,\"L"_s})
        EXPECT_TRUE(text.contains(row)) << row.toStdString();
    QFile file(pdf);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-1.6"));
    EXPECT_EQ(run({u"preflight"_s, pdf}).code, 0);
}

TEST_F(CheckCommand, WrongUseIsSaid)
{
    EXPECT_EQ(run({u"check"_s, newsroom}).code, 2);
    EXPECT_EQ(run({u"check"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"Z99"_s}).code, 2);
    EXPECT_EQ(check({u"--report"_s, folder.filePath(u"a.txt"_s)}).code, 2);
    EXPECT_EQ(run({u"check"_s, folder.filePath(u"none.banxin"_s), u"--issue"_s, u"2020-10-19"_s}).code, 4);
}
