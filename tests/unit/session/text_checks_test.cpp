// Findings kept by paragraph: what an update gives after any edits and undos is what a fresh look gives, and only what
// has changed is looked at.
#include "session/text_checks.h"

#include "edit/article_edits.h"
#include "edit/edits.h"
#include "language/checker.h"
#include "tests/support/newsroom.h"
#include "tests/support/seed.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using session::TextChecks;
using test::namedId;

namespace {

const edit::EditContext kWho{u"甲"_s, {}};

/// Stories that are meant for the page, with these paragraphs.
model::Document newsroom(const std::vector<QStringList> &stories)
{
    std::vector<model::Object> objects = test::newsroomObjects(0, 0);
    for (std::size_t s = 0; s < stories.size(); ++s) {
        const QString name = u"稿%1"_s.arg(s);
        model::Story story;
        story.id = namedId(name);
        story.publication = namedId(u"报纸"_s);
        story.order = base::OrderKey::nth(static_cast<int>(s));
        story.page = namedId(u"版"_s);
        objects.push_back(story);
        for (int n = 0; n < stories[s].size(); ++n) {
            model::Paragraph paragraph;
            paragraph.id = namedId(u"%1段%2"_s.arg(name).arg(n));
            paragraph.parent = story.id;
            paragraph.order = base::OrderKey::nth(n);
            paragraph.role = n == 0 ? model::ParagraphRole::Headline : model::ParagraphRole::Body;
            paragraph.text = stories[s][n];
            objects.push_back(paragraph);
        }
    }
    const auto made = model::applied({}, test::putting(objects), 1);
    EXPECT_TRUE(made);
    return *made;
}

Id issue() { return namedId(u"期"_s); }

struct Told {
    QString rule;
    Id paragraph;
    int from = 0;
    int length = 0;
    QString text;
    base::Fix fix;
    QString message;
    friend bool operator==(const Told &, const Told &) = default;
};

std::vector<Told> told(const std::optional<TextChecks::Found> &found)
{
    std::vector<Told> all;
    EXPECT_TRUE(found);
    for (const auto &text : *found)
        for (const base::Finding &one : text->findings)
            all.push_back({one.rule, one.paragraph, one.start, one.length, one.text, one.fix, one.message});
    return all;
}

std::shared_ptr<const check::Checker> rules(const QStringList &off = {})
{
    model::Publication publication;
    for (const QString &rule : off)
        publication.mutedFindings.push_back(rule);
    return std::make_shared<const check::Checker>(publication);
}

/// As nobody has looked before.
std::vector<Told> freshly(const model::Document &document)
{
    TextChecks checks;
    checks.setChecker(rules());
    return told(checks.update(document, issue()));
}

model::Document edited(const model::Document &document, const base::Result<model::ChangeSet> &change)
{
    EXPECT_TRUE(change) << (change ? "" : change.error().toText().toStdString());
    const auto next = model::applied(document, *change, 0);
    EXPECT_TRUE(next);
    return next ? *next : document;
}

const std::vector<QStringList> &stories()
{
    static const std::vector<QStringList> all = {
        {u"全市文明创建再上台阶。"_s, u"本报讯（记者 王星）10月18日,全市动员。局长蒋湘晖说，要继续再接再励。"_s,
            u"截止当日，共有13例，重型1例。“文明之花，绽放。"_s, u"局长蒋湘辉表示，2020年10月19日 星期二开始。"_s},
        {u"秋收"_s, u"做为一名党员，他积极的推动工作。"_s, u"早上七点到，早晨7点走。占地180平米。"_s}};
    return all;
}

TEST(TextChecks, FindsWhatTheRulesFindInAStory)
{
    const model::Document document = newsroom(stories());
    const std::vector<Told> found = freshly(document);
    ASSERT_FALSE(found.empty());
    // The same rules by hand, over the whole story at once.
    const language::Checker checker;
    std::vector<Told> wanted;
    for (std::size_t s = 0; s < stories().size(); ++s) {
        std::vector<language::Paragraph> paragraphs;
        for (int n = 0; n < stories()[s].size(); ++n)
            paragraphs.push_back(
                {stories()[s][n], n == 0 ? language::ParagraphRole::Headline : language::ParagraphRole::Body});
        language::DayContext days;
        days.issue = QDate(2020, 10, 19);
        for (const language::Finding &one : checker.check(paragraphs, days))
            wanted.push_back({QLatin1String(one.rule->id), namedId(u"稿%1段%2"_s.arg(s).arg(one.paragraph)),
                static_cast<int>(one.at), static_cast<int>(one.length), one.text, one.fix, one.message()});
    }
    EXPECT_EQ(found.size(), wanted.size());
    for (const Told &one : wanted)
        EXPECT_TRUE(std::find(found.begin(), found.end(), one) != found.end()) << one.rule.toStdString();
    const auto has = [&](const QString &rule) {
        return std::any_of(found.begin(), found.end(), [&](const Told &one) { return one.rule == rule; });
    };
    for (const QString &rule :
        {u"P01"_s, u"P10"_s, u"P20"_s, u"W02"_s, u"W04"_s, u"W05"_s, u"W11"_s, u"N10"_s, u"U01"_s})
        EXPECT_TRUE(has(rule)) << rule.toStdString();
}

TEST(TextChecks, LooksAtOneTextAfterAKey)
{
    model::Document document = newsroom(stories());
    TextChecks checks;
    checks.setChecker(rules());
    const auto first = checks.update(document, issue());
    ASSERT_TRUE(first);
    EXPECT_EQ(checks.looks(), 2);
    const auto again = checks.update(document, issue());
    EXPECT_EQ(checks.looks(), 0);
    EXPECT_TRUE(*again == *first) << "the very same values";
    document = edited(document, edit::replaceText(document, namedId(u"稿1段1"_s), 2, 2, u"的的"_s, kWho));
    const auto then = checks.update(document, issue());
    EXPECT_EQ(checks.looks(), 1);
    EXPECT_TRUE((*then)[0] == (*first)[0]) << "the other story is not touched";
    EXPECT_FALSE((*then)[1] == (*first)[1]);
    EXPECT_EQ(told(then), freshly(document));
}

TEST(TextChecks, IncrementalIsWhatAFreshLookIs)
{
    std::mt19937_64 random(test::seed());
    const auto draw = [&](int below) {
        return static_cast<int>(random() % static_cast<std::uint64_t>(std::max(1, below)));
    };
    const QStringList pieces{u"，"_s, u","_s, u"“"_s, u"”"_s, u"再接再励"_s, u"截止当日，"_s, u"10月18日"_s,
        u"星期二"_s, u"局长蒋湘晖说，"_s, u"局长蒋湘辉说，"_s, u"的的"_s, u"13例"_s, u"。"_s, u"7点到"_s, u"七点到"_s,
        u"新华社长沙10月17日电 "_s, QString(QChar::LineSeparator), u"平米"_s, u"  "_s, u"中"_s};
    model::Document document = newsroom(stories());
    TextChecks checks;
    checks.setChecker(rules());
    (void)checks.update(document, issue());
    std::vector<std::pair<model::Document, model::ChangeSet>> past; // before, and what takes the step back
    int undone = 0, edits = 0;
    for (int round = 0; round < 400; ++round) {
        const std::vector<Id> all = document.all(model::ObjectKind::Paragraph);
        const auto &paragraph =
            *document.find<model::Paragraph>(all[static_cast<std::size_t>(draw(static_cast<int>(all.size())))]);
        const int size = static_cast<int>(paragraph.text.size());
        const int from = draw(size + 1), to = std::min(size, from + draw(4));
        base::Result<model::ChangeSet> change = base::failure(base::ErrorKind::Refused, {}, {}, {});
        switch (draw(7)) {
        case 0:
        case 1:
        case 2:
            change = edit::replaceText(
                document, paragraph.id, from, draw(2) ? from : to, pieces[draw(static_cast<int>(pieces.size()))], kWho);
            break;
        case 3:
            change = edit::splitParagraph(document, paragraph.id, from, kWho);
            break;
        case 4:
            if (all.size() > 4)
                change = edit::joinToPrevious(document, paragraph.id, kWho);
            break;
        case 5:
            if (to > from)
                change = edit::setCut(document, paragraph.id, from, to, draw(2) == 0, kWho);
            break;
        default:
            if (!past.empty()) { // an undo
                const model::Document before = past.back().first;
                document = edited(document, past.back().second);
                past.pop_back();
                ++undone;
                EXPECT_TRUE(document == before);
                EXPECT_EQ(told(checks.update(document, issue())), freshly(document)) << "round " << round;
            }
            continue;
        }
        if (!change)
            continue;
        const auto next = model::applied(document, *change, 0);
        if (!next)
            continue;
        past.emplace_back(document, model::inverse(document, *change));
        document = *next;
        ++edits;
        ASSERT_EQ(told(checks.update(document, issue())), freshly(document)) << "round " << round;
    }
    EXPECT_GT(edits, 150);
    EXPECT_GT(undone, 20);
}

TEST(TextChecks, RangesCountInTheWholeTextWithItsBreaks)
{
    const model::Document document = newsroom({{u"题"_s, u"他说要继\u2028续再接再励，干好。"_s}});
    const std::vector<Told> found = freshly(document);
    ASSERT_EQ(found.size(), 1U);
    const QString text = document.find<model::Paragraph>(namedId(u"稿0段1"_s))->text;
    EXPECT_EQ(text.mid(found[0].from, found[0].length), found[0].text);
    EXPECT_TRUE(found[0].text.contains(u'励'));
}

TEST(TextChecks, AnotherCheckerLooksAtAllAnew)
{
    const model::Document document = newsroom(stories());
    TextChecks checks;
    checks.setChecker(rules());
    const std::vector<Told> before = told(checks.update(document, issue()));
    checks.setChecker(rules({u"W05"_s}));
    const std::vector<Told> after = told(checks.update(document, issue()));
    EXPECT_LT(after.size(), before.size());
    EXPECT_TRUE(std::none_of(after.begin(), after.end(), [](const Told &one) { return one.rule == u"W05"; }));
}

TEST(TextChecks, StopsWhenNobodyWaits)
{
    const model::Document document = newsroom(stories());
    TextChecks checks;
    checks.setChecker(rules());
    const std::atomic<bool> cancelled = true;
    EXPECT_FALSE(checks.update(document, issue(), {}, &cancelled));
    EXPECT_EQ(told(checks.update(document, issue())), freshly(document));
}

TEST(TextChecks, ARangeGoesAlongWithItsText)
{
    using session::mappedRange;
    const QString was = u"他说要继续再接再励，干好。"_s;
    const int from = static_cast<int>(was.indexOf(u"再接")), to = from + 4;
    const auto now = [&](QString text) { return mappedRange(was, text, from, to); };
    EXPECT_EQ(now(was), std::pair(from, to));
    EXPECT_EQ(now(QString(was).insert(0, u"昨天"_s)), std::pair(from + 2, to + 2));
    EXPECT_EQ(now(QString(was).append(u"昨天"_s)), std::pair(from, to));
    EXPECT_EQ(now(QString(was).insert(to, u"啊"_s)), std::pair(from, to));
    EXPECT_EQ(now(QString(was).insert(from, u"啊"_s)), std::pair(from + 1, to + 1));
    EXPECT_EQ(now(QString(was).remove(0, 2)), std::pair(from - 2, to - 2));
    EXPECT_FALSE(now(QString(was).insert(from + 1, u"啊"_s)));
    EXPECT_FALSE(now(QString(was).replace(from + 3, 1, u"厉"_s)));
    EXPECT_FALSE(now(QString()));
}

} // namespace
