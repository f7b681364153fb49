// L09, L10: what pages of one issue and of earlier ones have to do with each other.
#include "check_fixture.h"

namespace banxin::check {

namespace {

class IssueRules : public CheckFixture {
protected:
    void SetUp() override
    {
        CheckFixture::SetUp();
        // A second page with a story of its own.
        model::Page other = page;
        other.id = named(u"other"_s);
        other.number = u"A03"_s;
        other.order = base::OrderKey::nth(1);
        put(other);
        story(u"second"_s,
            {{Role::Headline, u"全市秋粮收购工作启动"_s}, {Role::Byline, u"记者 王星"_s}, {Role::Body, prose(300, 7)}});
        area(u"second"_s, 0, 4, 3, 30, 3);
        onOther(u"second/area0"_s);
        m_base = document;
    }
    void onOther(const QString &name)
    {
        change<model::Frame>(name, [&](model::Frame &f) { f.page = named(u"other"_s); });
    }
    void picturesOn(const QString &of, const QString &name, const QByteArray &bytes, bool isOther)
    {
        picture(of, name, corner(), u"现场"_s, u"王帆 摄"_s);
        change<model::StoryPicture>(name, [&](model::StoryPicture &p) { p.asset = base::Digest::of(bytes); });
        if (isOther) {
            onOther(name + u"/frame"_s);
            onOther(name + u"/under"_s);
        }
    }
    std::vector<Finding> findings(Stage stage, const std::vector<QString> &off) override
    {
        model::Publication house = *document.find<model::Publication>(named(u"publication"_s));
        house.mutedFindings = off;
        const Checker checker(house, stage);
        const std::vector<Layout> layouts{
            composer().compose(document, named(u"page"_s)), composer().compose(document, named(u"other"_s))};
        const auto found = checker.issue(document, named(u"issue"_s), layouts, m_earlier);
        m_earlier.clear();
        if (!off.empty())
            return found;
        return found;
    }
    Do says(const QString &end)
    {
        return [this, end] { say(u"lead/2"_s, prose(300) + end); };
    }
    Do earlier(EarlierUse use)
    {
        return [this, use] { m_earlier = {use}; };
    }
    std::vector<EarlierUse> m_earlier;
};

TEST_F(IssueRules, L09JumpsArrive)
{
    const auto pair = [this](const QString &here, const QString &there) {
        return [this, here, there] {
            say(u"lead/2"_s, prose(300) + here);
            say(u"second/2"_s, there + prose(300, 7));
        };
    };
    expectRule(u"L09"_s,
        {{says(u"（下转第A03版）"_s), u"下转第A03版"_s}, {says(u"（下转A07版）"_s), u"下转A07版"_s},
            {says(u"（下转第二版）"_s), u"下转第二版"_s}, {says(u"（下转第3版）"_s), u"下转第3版"_s},
            {pair({}, u"（上接第A02版）"_s), u"上接第A02版"_s}, {pair(u"（下转第A03版）"_s, u"（上接第A01版）"_s), {}},
            {says(u"（下转A02版）"_s), {}}},
        {pair(u"（下转第A03版）"_s, u"（上接第A02版）"_s), pair(u"（下转三版）"_s, u"（上接二版）"_s),
            says(u"（详见A03版）"_s), says(u"话题由此转到另一版。"_s), says(u"转业下岗的人。"_s), [this] {
                say(u"lead/2"_s, prose(1800));
                area(u"lead"_s, 3, 4, 2, 60, 2, 1);
                onOther(u"lead/area1"_s); // its own jump lines
            }});
}

TEST_F(IssueRules, L10NothingTwice)
{
    const QDate day(2020, 10, 19);
    const auto copied = [this](const QString &title, const QString &words) {
        return [this, title, words] {
            say(u"second/0"_s, title);
            say(u"second/2"_s, words);
        };
    };
    const QString title = u"文明创建让人社服务更优质"_s;
    const auto shown = [this](const QByteArray &a, const QByteArray &b) {
        return [this, a, b] {
            picturesOn(u"lead"_s, u"one"_s, a, false);
            picturesOn(u"second"_s, u"two"_s, b, true);
        };
    };
    // What happened earlier is asked once: the switch is tried on what stands twice in the issue.
    expectRule(u"L10"_s,
        {{copied(title, prose(700)), title}, {copied(u"另一个标题"_s, prose(700)), u"另一个标题"_s},
            {copied(title, prose(560)), title}, {shown("x", "x"), u"现场"_s},
            {[this] {
                 model::Placement again;
                 again.id = named(u"again"_s);
                 again.story = named(u"lead"_s);
                 again.issue = named(u"issue"_s);
                 put(again);
                 model::AreaContent content;
                 content.placement = again.id;
                 const Id id = frame(u"again/area"_s, page.grid.rect(0, 40, 3, 40), content);
                 (void)id;
                 onOther(u"again/area"_s);
             },
                title},
            {[this] {
                 picturesOn(u"lead"_s, u"one"_s, "x", false);
                 picturesOn(u"lead"_s, u"two"_s, "x", false);
             },
                {}}},
        {copied(u"全市秋粮收购工作启动"_s,
             u"粮站备足仓容，农户排队交粮，秋收到了尾声，价格比去年略有上涨。"_s.repeated(15)),
            shown("x", "y"), earlier({named(u"lead"_s), {}, title, day.addDays(-31), u"A01"_s}),
            earlier({named(u"lead"_s), {}, title, day.addDays(1), u"A01"_s}),
            earlier({named(u"elsewhere"_s), {}, u"别的标题别的标题"_s, day.addDays(-3), u"A01"_s}), [this] {
                say(u"lead/2"_s, prose(1800));
                area(u"lead"_s, 3, 4, 2, 60, 2, 1);
                onOther(u"lead/area1"_s);
            }});
    reset();
    m_earlier = {{named(u"lead"_s), {}, title, day.addDays(-10), u"A01"_s}};
    EXPECT_EQ(of(u"L10"_s, findings(Stage::Making, {})).size(), 1U);
    m_earlier = {{named(u"another"_s), {}, u"文明创建，让人社服务更优质"_s, day.addDays(-30), u"A01"_s}};
    EXPECT_EQ(of(u"L10"_s, findings(Stage::Making, {})).size(), 1U) << "the same headline";
    picturesOn(u"lead"_s, u"one"_s, "x", false);
    m_earlier = {{{}, base::Digest::of("x"), {}, day.addDays(-5), u"B02"_s}};
    const auto found = of(u"L10"_s, findings(Stage::Making, {}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found.front().message.contains(u"B02"_s));
}

} // namespace

} // namespace banxin::check
