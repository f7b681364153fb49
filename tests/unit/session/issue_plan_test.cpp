// Issues made of plans, and plans that change: numbers, sections, order, adverts, in one step each.
#include "session/issue_plan.h"

#include "session/page_template.h"
#include "session/sample_content.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using session::PlannedPage;

namespace {

class IssuePlans : public testing::Test {
protected:
    IssuePlans()
    {
        document = session::sampleContent().value().document();
        publication = document.all(model::ObjectKind::Publication).front();
        for (const Id each : document.all(model::ObjectKind::Issue))
            if (document.find<model::Issue>(each)->date == QDate(2020, 10, 19))
                issue = each;
        newsroom = session::templateOf(document, issue).value();
    }
    void apply(const base::Result<model::ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        auto next = model::applied(document, *change, document.revision() + 1);
        ASSERT_TRUE(next) << next.error().toText().toStdString();
        const model::Document before = document;
        document = std::move(*next);
        model::ChangeSet inverse = model::inverse(before, *change);
        for (model::ObjectChange &one : inverse.changes)
            one.baseRevision = document.objectRevision(one.id);
        const auto back = model::applied(document, inverse);
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, before) << "one step takes all of it back";
    }
    QStringList numbers(Id of) const
    {
        QStringList all;
        for (const auto *page : document.childrenOf<model::Page>(of))
            all << page->number + u' ' + page->section;
        return all;
    }
    std::vector<PlannedPage> plan() const { return session::planOf(document, issue, newsroom); }

    model::Document document;
    Id publication, issue;
    session::NewsroomTemplate newsroom;
};

} // namespace

TEST_F(IssuePlans, TellWhatStandsAndWhatItIsLike)
{
    const std::vector<PlannedPage> rows = plan();
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0].number, u"A01"_s);
    EXPECT_EQ(rows[0].kind, u"special"_s);
    EXPECT_EQ(rows[1].kind, u"news"_s);
    EXPECT_EQ(rows[1].section, u"时事聚焦"_s);
    EXPECT_EQ(rows[2].kind, u"inside"_s);
    for (const PlannedPage &row : session::planLike(document, issue, newsroom))
        EXPECT_TRUE(row.page.isNull()) << "they are to be made";
    const std::vector<PlannedPage> usual = session::usualPlan(newsroom);
    ASSERT_GE(usual.size(), 2u);
    EXPECT_EQ(usual[0].number, u"A01"_s);
    EXPECT_EQ(usual[0].role, model::PageRole::Front);
    EXPECT_EQ(usual[1].number, u"A02"_s);
    EXPECT_FALSE(session::faultOf(usual));
    QStringList names;
    for (const PlannedPage &row : usual) {
        names << row.section;
        EXPECT_FALSE(row.section.isEmpty()) << row.number.toStdString() << " is called as its template is";
        EXPECT_FALSE(newsroom.page(row.kind)->furniture.empty()) << "a blank page is nobody's usual one";
    }
    EXPECT_EQ(QSet<QString>(names.begin(), names.end()).size(), names.size()) << names.join(u' ').toStdString();
}

TEST_F(IssuePlans, MakeAnIssueInOneStep)
{
    const Id made = Id::create();
    apply(session::makeIssue(document, publication, made, {QDate(2020, 10, 21), {}, u"20637"_s},
        session::planLike(document, issue, newsroom), newsroom, u"甲"_s));
    const auto *object = document.find<model::Issue>(made);
    ASSERT_TRUE(object);
    EXPECT_EQ(object->date, QDate(2020, 10, 21));
    EXPECT_EQ(object->fields.value(u"issue-number"_s), u"20637"_s);
    EXPECT_EQ(numbers(made), numbers(issue));
    const auto pages = document.childrenOf<model::Page>(made);
    EXPECT_FALSE(document.children(pages[1]->id, model::ObjectKind::Frame).empty()) << "furniture of its kind";
    EXPECT_FALSE(session::makeIssue(document, publication, Id::create(), {}, {}, newsroom, u"甲"_s)) << "no date";
    std::vector<PlannedPage> twice = session::usualPlan(newsroom);
    twice[1].number = twice[0].number;
    EXPECT_EQ(session::faultOf(twice)->row, 1);
    EXPECT_FALSE(
        session::makeIssue(document, publication, Id::create(), {QDate(2020, 10, 22), {}, {}}, twice, newsroom, {}));
}

TEST_F(IssuePlans, ChangeAllOfThePagesInOneStep)
{
    std::vector<PlannedPage> rows = plan();
    const Id first = rows[0].page, second = rows[1].page, third = rows[2].page;
    // Two change places and numbers, one goes, one comes with room for an advert.
    std::swap(rows[0], rows[1]);
    std::swap(rows[0].number, rows[1].number);
    rows[0].section = u"要闻"_s;
    rows[0].role = model::PageRole::Front;
    rows[2] = {{}, u"A03"_s, u"广告"_s, model::PageRole::Inside, u"inside"_s, {}, {u"1/4"_s, u"1/4"_s}};
    apply(session::changedPlan(document, issue, rows, newsroom, u"甲"_s));
    EXPECT_EQ(numbers(issue).value(0), u"A01 要闻"_s);
    EXPECT_EQ(numbers(issue).value(2), u"A03 广告"_s);
    EXPECT_EQ(document.children(issue, model::ObjectKind::Page)[0], second);
    EXPECT_EQ(document.children(issue, model::ObjectKind::Page)[1], first);
    EXPECT_FALSE(document.find<model::Page>(third));
    EXPECT_EQ(document.find<model::Page>(second)->role, model::PageRole::Front);
    const Id made = document.children(issue, model::ObjectKind::Page)[2];
    std::vector<base::Rect> adverts;
    for (const auto *frame : document.childrenOf<model::Frame>(made))
        if (std::holds_alternative<model::AdvertContent>(frame->content))
            adverts.push_back(frame->box);
    ASSERT_EQ(adverts.size(), 2u);
    EXPECT_TRUE(adverts[0].right() <= adverts[1].x || adverts[1].right() <= adverts[0].x
        || adverts[0].bottom() <= adverts[1].y || adverts[1].bottom() <= adverts[0].y)
        << "side by side or one above the other";
    EXPECT_EQ(plan()[2].adverts.size(), 2);

    const auto nothing = session::changedPlan(document, issue, plan(), newsroom, u"甲"_s);
    ASSERT_TRUE(nothing);
    EXPECT_TRUE(nothing->isEmpty()) << "as it stands";
    EXPECT_FALSE(session::changedPlan(document, issue, {}, newsroom, u"甲"_s)) << "an issue has pages";
}

TEST_F(IssuePlans, NumbersFollowOn)
{
    EXPECT_EQ(session::nextIssueNumber(u"20635"_s), u"20636"_s);
    EXPECT_EQ(session::nextIssueNumber(u"第099"_s), u"第100"_s);
    EXPECT_EQ(session::nextIssueNumber(u"试刊"_s), QString());
    EXPECT_EQ(session::numberBehind({}), u"A01"_s);
    EXPECT_EQ(session::numberBehind(plan()), u"A04"_s);
}

TEST_F(IssuePlans, APageComesWhereItsNumberBelongs)
{
    const auto add = [&](const QString &number) {
        Id made;
        PlannedPage row;
        row.number = number;
        row.kind = u"inside"_s;
        const auto change = session::addedPage(document, issue, row, newsroom, u"甲"_s, made);
        apply(change);
        return made;
    };
    add(u"B01"_s);
    add(u"A04"_s);
    QStringList all;
    for (const auto *page : document.childrenOf<model::Page>(issue))
        all << page->number;
    EXPECT_EQ(all, (QStringList{u"A01"_s, u"A02"_s, u"A03"_s, u"A04"_s, u"B01"_s}));
}
