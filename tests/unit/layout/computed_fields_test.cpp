// Fields that follow from the issue's date, the page's number and the people named, and findings that are muted.
#include "layout/computed_fields.h"
#include "layout/muted_findings.h"

#include "page_fixture.h"

using namespace banxin;
using namespace Qt::StringLiterals;

class ComputedFields : public layout::PageFixture {
protected:
    QString resolved(const QString &text) const { return layout::resolvedFields(document, page.id, text); }
    template <typename Change> void publication(Change change)
    {
        model::Publication changed = *document.find<model::Publication>(named(u"publication"_s));
        change(changed);
        put(changed);
    }
    template <typename Change> void issue(Change change)
    {
        model::Issue changed = *document.find<model::Issue>(named(u"issue"_s));
        change(changed);
        put(changed);
    }
};

TEST_F(ComputedFields, FollowTheDateOfTheIssue)
{
    publication([](model::Publication &p) { p.numbering = {20635, QDate(2020, 10, 19), 127, {}}; });
    const QString text =
        u"{year}年{month}月{day}日 {weekday} {lunar-year}{lunar-day} {solar-term} 总第{issue-number}期"_s;
    EXPECT_EQ(resolved(text), u"2020年10月19日 星期一 庚子年九月初三 总第20635期"_s);
    issue([](model::Issue &i) { i.date = QDate(2020, 10, 23); });
    EXPECT_EQ(resolved(text), u"2020年10月23日 星期五 庚子年九月初七 霜降 总第20639期"_s);
    issue([](model::Issue &i) { i.fields.insert(u"issue-number"_s, u"增1"_s); }); // 增期: its own, typed
    EXPECT_EQ(resolved(u"{issue-number}"_s), u"增1"_s);
    QStringList unfilled;
    EXPECT_EQ(layout::resolvedFields(document, page.id, u"{solar-term}"_s, &unfilled), u"霜降"_s);
    issue([](model::Issue &i) { i.date = QDate(2020, 10, 24); });
    EXPECT_EQ(layout::resolvedFields(document, page.id, u"{solar-term}"_s, &unfilled), QString());
    EXPECT_TRUE(unfilled.isEmpty()) << "a day without a term lacks nothing";
}

TEST_F(ComputedFields, NumberPagesInChineseAsWell)
{
    EXPECT_EQ(resolved(u"{page-cn} 今日{pages-cn}版"_s), u"第二版 今日一版"_s);
    page.number = u"B12"_s;
    put(page);
    EXPECT_EQ(resolved(u"{page-cn}"_s), u"第十二版"_s);
    page.number = u"号外"_s;
    put(page);
    EXPECT_EQ(resolved(u"{page-cn}"_s), u"号外"_s);
    EXPECT_EQ(layout::chineseNumber(20), u"二十"_s);
    EXPECT_EQ(layout::chineseNumber(31), u"三十一"_s);
    EXPECT_EQ(layout::chineseNumber(104), u"104"_s);
}

TEST_F(ComputedFields, CreditsAreMadeOfRoles)
{
    using model::CreditKeeper;
    publication([](model::Publication &p) {
        p.creditRoles = {{u"值班总编"_s, CreditKeeper::Publication}, {u"责任编辑"_s, CreditKeeper::Page},
            {u"美术编辑"_s, CreditKeeper::Page}, {u"校对"_s, CreditKeeper::Issue}};
    });
    QStringList unfilled;
    EXPECT_EQ(layout::resolvedFields(document, page.id, u"{credits}"_s, &unfilled), QString());
    EXPECT_EQ(unfilled, QStringList{u"credits"_s});
    page.fields = {{u"责任编辑"_s, u"邓金星"_s}, {u"美术编辑"_s, u"王帆"_s}};
    put(page);
    issue([](model::Issue &i) { i.fields.insert(u"校对"_s, u"谭智方，李明"_s); });
    EXPECT_EQ(resolved(u"{credits}"_s), u"责任编辑：邓金星\u3000美术编辑：王 帆\u3000校对：谭智方、李 明"_s);
    publication([](model::Publication &p) { p.fields.insert(u"值班总编"_s, u"欧阳文"_s); });
    page.fields[u"美术编辑"_s] = u"邓金星"_s; // the same person twice: one entry
    put(page);
    EXPECT_EQ(resolved(u"{credits}"_s), u"值班总编：欧阳文\u3000责任编辑/美术编辑：邓金星\u3000校对：谭智方、李 明"_s);
    EXPECT_EQ(resolved(u"责编 {责任编辑}"_s), u"责编 邓金星"_s); // each by itself too
    page.fields[u"校对"_s] = QString(); // left empty on purpose on this page
    put(page);
    EXPECT_EQ(resolved(u"{credits}"_s), u"值班总编：欧阳文\u3000责任编辑/美术编辑：邓金星"_s);
    page.fields[u"credits"_s] = u"责编：某某"_s; // typed as a whole, as a manuscript brings it
    put(page);
    EXPECT_EQ(resolved(u"{credits}"_s), u"责编：某某"_s);
}

TEST_F(ComputedFields, MutedFindingsAreNotToldButErrorsAre)
{
    const auto frame = this->frame(u"credits"_s,
        {page.grid.typeArea.x, page.grid.typeArea.y, Length::mm(40), Length::mm(4)}, model::TextContent{});
    text(u"credits/0"_s, frame, u"{nobody}"_s);
    text(u"credits/1"_s, frame, u"放不下的一行放不下的一行放不下的一行放不下的一行放不下的一行"_s, Role::Furniture, 1);
    const auto told = [&](const QString &rule) {
        const auto layout = composed();
        return std::count_if(layout->findings.begin(), layout->findings.end(),
            [&](const layout::Finding &finding) { return finding.rule == rule; });
    };
    EXPECT_EQ(told(u"unfilled-field"_s), 1);
    EXPECT_EQ(told(u"overset"_s), 1);
    publication([](model::Publication &p) { p.mutedFindings = {u"unfilled-field"_s, u"overset"_s}; });
    EXPECT_EQ(told(u"unfilled-field"_s), 0);
    EXPECT_EQ(told(u"overset"_s), 1) << "an error is told whatever is muted";
}
