// What a signer is shown: the words that are others than at the last signature, and no others.
#include "workflow/text_changes.h"

#include "model/change_set.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::workflow;
using namespace Qt::StringLiterals;
using Kind = TextRun::Kind;

namespace {

QString joined(const std::vector<TextRun> &runs, Kind but)
{
    QString text;
    for (const TextRun &run : runs)
        if (run.kind != but)
            text += run.text;
    return text;
}

model::Document with(base::Id story, const std::vector<std::pair<base::Id, QString>> &paragraphs)
{
    model::ChangeSet change;
    change.id = base::Id::create();
    const base::Id publication = base::Id::fromName(u"报"_s);
    change.changes.push_back({publication, 0, model::Put{model::Publication{publication, u"报"_s, {}, {}, {}, {}}}});
    change.changes.push_back(
        {story, 0, model::Put{model::Story{story, publication, base::OrderKey::nth(0), u"draft"_s, {}}}});
    int n = 0;
    for (const auto &[id, text] : paragraphs) {
        model::Paragraph paragraph;
        paragraph.id = id;
        paragraph.parent = story;
        paragraph.order = base::OrderKey::nth(n++);
        paragraph.text = text;
        change.changes.push_back({id, 0, model::Put{paragraph}});
    }
    return *model::applied({}, change, 1);
}

} // namespace

TEST(TextChanges, OneWordForAnother)
{
    const auto runs = textRuns(u"建成集团图书馆两座。"_s, u"建成图书馆三座。"_s);
    EXPECT_EQ(runs,
        (std::vector<TextRun>{{Kind::Kept, u"建成"_s}, {Kind::Removed, u"集团"_s}, {Kind::Kept, u"图书馆"_s},
            {Kind::Removed, u"两"_s}, {Kind::Added, u"三"_s}, {Kind::Kept, u"座。"_s}}));
    EXPECT_EQ(textRuns(u"同"_s, u"同"_s), (std::vector<TextRun>{{Kind::Kept, u"同"_s}}));
    EXPECT_TRUE(textRuns({}, {}).empty());
    EXPECT_EQ(textRuns({}, u"新"_s), (std::vector<TextRun>{{Kind::Added, u"新"_s}}));
}

TEST(TextChanges, NothingIsLostOrInventedAndPairsStayWhole)
{
    QRandomGenerator random(20201019);
    const QString letters = u"市区新馆一二三，。𠮷𠀀"_s; // pairs among them
    const QList<uint> points = letters.toUcs4();
    for (int turn = 0; turn < 2000; ++turn) {
        QList<uint> before, after;
        for (int i = random.bounded(30); i > 0; --i)
            before << points[random.bounded(points.size())];
        for (const uint point : std::as_const(before))
            if (random.bounded(5) > 0)
                after << (random.bounded(6) == 0 ? points[random.bounded(points.size())] : point);
        const QString old = QString::fromUcs4(reinterpret_cast<const char32_t *>(before.constData()), before.size()),
                      now = QString::fromUcs4(reinterpret_cast<const char32_t *>(after.constData()), after.size());
        const auto runs = textRuns(old, now);
        ASSERT_EQ(joined(runs, Kind::Added), old);
        ASSERT_EQ(joined(runs, Kind::Removed), now);
        for (const TextRun &run : runs)
            ASSERT_TRUE(run.text.isValidUtf16()) << run.text.toStdString();
    }
}

TEST(TextChanges, ParagraphsThatAreOthersNewOrGone)
{
    const base::Id story = base::Id::fromName(u"稿"_s), a = base::Id::fromName(u"a"_s), b = base::Id::fromName(u"b"_s),
                   c = base::Id::fromName(u"c"_s), d = base::Id::fromName(u"d"_s);
    const auto before = with(story, {{a, u"题目"_s}, {b, u"新馆有座位600个。"_s}, {c, u"周一闭馆。"_s}});
    const auto after = with(story, {{a, u"题目"_s}, {b, u"新馆有座位800个。"_s}, {d, u"欢迎光临。"_s}});
    const auto changes = textChanges(before, after, {story});
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].paragraph, b);
    EXPECT_EQ(changes[1].runs, (std::vector<TextRun>{{Kind::Added, u"欢迎光临。"_s}}));
    EXPECT_EQ(changes[2].runs, (std::vector<TextRun>{{Kind::Removed, u"周一闭馆。"_s}}));
    EXPECT_EQ(countOf(changes).removed, 8); // of a number the whole
    EXPECT_EQ(countOf(changes).added, 8);
    EXPECT_TRUE(textChanges(after, after, {story}).empty());
    EXPECT_EQ(textChanges({}, after, {story}).size(), 3U) << "of a story that was not there all is new";
}
