// L01-L08, L11-L15: each rule's hits, near misses, ranges and switch.
#include "check_fixture.h"

namespace banxin::check {

namespace {

class PageRules : public CheckFixture {
protected:
    Do credits(const QString &words)
    {
        return [this, words] { say(u"credits/0"_s, words); };
    }
    Do folio(const QString &words)
    {
        return [this, words] { say(u"folio/0"_s, words); };
    }
    Do head(const QString &words)
    {
        return [this, words] { say(u"lead/0"_s, words); };
    }
    Do body(const QString &words)
    {
        return [this, words] { say(u"lead/2"_s, words + prose(300)); };
    }
    Do byline(const QString &words)
    {
        return [this, words] { say(u"lead/1"_s, words); };
    }
    Do headAndBody(const QString &one, const QString &other)
    {
        return [this, one, other] {
            say(u"lead/0"_s, one);
            say(u"lead/2"_s, other + prose(300));
        };
    }
    Do shot(const QString &caption, const QString &credit)
    {
        return [this, caption, credit] { picture(u"lead"_s, u"shot"_s, corner(), caption, credit); };
    }
    Do both(Do a, Do b)
    {
        return [a, b] {
            a();
            b();
        };
    }
    /// The story without its byline, its body ending and beginning as told.
    Do unsigned_(const QString &first, const QString &last)
    {
        return [this, first, last] {
            remove(u"lead/1"_s);
            say(u"lead/2"_s, first + prose(300) + last);
        };
    }
    Do front(const QString &words)
    {
        return [this, words] {
            role(model::PageRole::Front);
            furniture(u"publisher"_s, u"publisher"_s, words, 350);
            change<model::Frame>(u"publisher"_s, [](model::Frame &f) { f.box.height = Length::mm(15); });
        };
    }
    static QString legal()
    {
        return u"国内统一连续出版物号 CN 43-0001　邮发代号 "
               u"41-16　主管：中共株洲市委　主办：株洲日报社　出版：株洲日报社　"
               u"总第 12345 期　今日 8 版　地址：株洲市天元区　电话：28891542　印刷：株洲日报印务　零售价：1.50元"_s;
    }
};

TEST_F(PageRules, L01CreditsNameEveryRole)
{
    expectRule(u"L01"_s,
        {{credits(u"责任编辑：邓金星　美术编辑：王 帆"_s), u"校对"_s},
            {credits(u"美术编辑：王帆　校对：谭智方"_s), u"责任编辑"_s},
            {credits(u"责任编辑：　美术编辑：　校对："_s), u"责任编辑、美术编辑、校对"_s},
            {credits(u"责任编辑：邓金星　校对：谭智方"_s), u"美术编辑"_s},
            {[this] { remove(u"credits"_s); }, u"责任编辑、美术编辑、校对"_s},
            {credits(u"责任编辑 邓金星 美术编辑 王帆 校对 谭智方"_s), {}},
            {credits(u"责任编辑/美术编辑：肖星平"_s), u"校对"_s}},
        {credits(u"责任编辑/美术编辑：肖星平　校对：谭智方"_s), credits(u"责任编辑／美术编辑／校对：肖星平"_s),
            credits(u"校对：谭智方 美术编辑：王 帆 责任编辑：邓金星"_s),
            credits(u"责任编辑:邓金星 美术编辑:王帆 校对:谭智方"_s),
            credits(u"值班编委：刘芳　责任编辑：邓金星　美术编辑：王帆　校对：谭智方"_s),
            credits(u"责任编辑：　邓金星　美术编辑： 王帆　校对： 谭智方"_s)});
}

TEST_F(PageRules, L02FolioFitsTheIssue)
{
    expectRule(u"L02"_s,
        {{folio(u"A02　株洲日报　2020年10月18日　星期一"_s), u"2020年10月18日"_s},
            {folio(u"A02　株洲日报　2020年10月19日　星期二"_s), u"星期二"_s},
            {folio(u"A03　株洲日报　2020年10月19日　星期一"_s), u"A03"_s},
            {folio(u"A02　株州日报　2020年10月19日　星期一"_s), u"株州日报"_s},
            {folio(u"A02　株洲日报　2020年10月19日"_s), u"星期"_s},
            {folio(u"株洲日报　2020年10月19日　星期一"_s), u"版次"_s},
            {folio(u"A02　2020年10月19日　星期一"_s), u"报名"_s}, {folio(u"A02　株洲日报　星期一"_s), u"日期"_s},
            {folio(u"A02　株洲日报　2019年10月19日　星期一"_s), u"2019年10月19日"_s},
            {[this] { remove(u"folio"_s); }, u"日期、星期、版次、报名"_s}},
        {folio(u"{page}　{paper}　{date}　{weekday}"_s), folio(u"第二版　株洲日报　10月19日　星期一"_s),
            folio(u"2020年10月19日 周一 02版 株洲日报"_s), folio(u"二〇二〇年十月十九日　星期一　A02　株 洲 日 报"_s),
            folio(u"A02　时事聚焦　2020年10月19日　星期一　株洲日报"_s),
            folio(u"今日8版　A02　株洲日报　2020年10月19日　星期一　农历九月初三"_s)});
    reset();
    say(u"folio/0"_s, u"A02　株洲日报　2020年10月19日　星期二"_s);
    const auto found = of(u"L02"_s, all());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().fix, (base::Fix{FixKind::Click, u"星期一"_s}));
    EXPECT_EQ(found.front().start, 21);
    EXPECT_EQ(found.front().length, 3);
}

TEST_F(PageRules, L03PicturesHaveCaptions)
{
    const auto role = [this](const QString &is) {
        return [this, is] {
            picture(u"lead"_s, u"shot"_s, corner(), {}, u"王帆 摄"_s);
            change<model::Frame>(u"shot/frame"_s, [&](model::Frame &f) { f.role = is; });
        };
    };
    expectRule(u"L03"_s,
        {{shot({}, {}), u"文明创建让人社服务更优质"_s}, {shot({}, u"王帆 摄"_s), {}},
            {shot(u"   "_s, u"王帆 摄"_s), {}},
            {[this] {
                 picture(u"lead"_s, u"shot"_s, corner(), u"比武现场"_s, u"王帆 摄"_s);
                 remove(u"shot/under"_s);
             },
                u"比武现场"_s},
            {[this] {
                 picture(u"lead"_s, u"a"_s, corner(30), u"比武现场"_s, u"王帆 摄"_s);
                 picture(u"lead"_s, u"b"_s, {Length::mm(180), Length::mm(260), Length::mm(30), Length::mm(30)}, {},
                     u"王帆 摄"_s);
             },
                {}},
            {both(shot({}, {}), body(u"本报讯"_s)), {}}},
        {shot(u"比武现场"_s, u"王帆 摄"_s), shot(u"比武现场"_s, {}), role(u"section-banner"_s), role(u"paper-name"_s),
            role(u"decoration"_s), both(shot({}, u"王帆 摄"_s), [this] { say(u"lead/2"_s, prose(120)); })});
}

TEST_F(PageRules, L04PicturesHaveCredits)
{
    expectRule(u"L04"_s,
        {{shot(u"比武现场"_s, {}), u"比武现场"_s}, {shot(u"图为10月18日的比武现场"_s, {}), {}}, {shot({}, {}), {}},
            {shot(u"摄影爱好者在江边"_s, {}), {}}, {shot(u"图片展开幕"_s, {}), {}}, {shot(u"记者在现场"_s, {}), {}},
            {shot(u"新华社大楼"_s, {}), {}}},
        {shot(u"比武现场"_s, u"王帆 摄"_s), shot(u"比武现场。王帆 摄"_s, {}),
            shot(u"比武现场（本报记者 王帆 摄）"_s, {}), shot(u"海滩。新华社发（塞巴斯蒂安·库尔吉 摄）"_s, {}),
            shot(u"比武现场 资料图片"_s, {}), shot(u"比武现场 株洲市人社局供图"_s, {}),
            both(shot(u"比武现场"_s, {}),
                credits(u"责任编辑：邓金星　美术编辑：王帆　校对：谭智方　本版图片均由刘芳拍摄"_s)),
            both(shot(u"比武现场"_s, {}), byline(u"株洲日报记者 刘芳 文/图"_s)),
            both(shot(u"比武现场"_s, {}), byline(u"通讯员 刘芳 摄影报道"_s))});
}

TEST_F(PageRules, L05StoriesSayWhoWroteThem)
{
    const auto another = [this](const QString &role_, const QString &words) {
        return [this, role_, words] {
            remove(u"lead/1"_s);
            text(u"lead/9"_s, named(u"lead"_s), words, role_ == "source"_L1 ? Role::Source : Role::Signature, 9);
        };
    };
    expectRule(u"L05"_s,
        {{unsigned_({}, {}), u"文明创建让人社服务更优质"_s}, {unsigned_(u"据了解，"_s, {}), {}},
            {unsigned_({}, u"记者见到了他。"_s), {}}, {unsigned_(u"10月18日，"_s, {}), {}},
            {unsigned_({}, u"（图见上方）"_s), {}}, {byline(u"　"_s), {}}, {unsigned_(u"新华社有人说，"_s, {}), {}}},
        {unsigned_(u"新华社长沙10月18日电"_s, {}), unsigned_(u"本报讯（记者 王星）"_s, {}),
            unsigned_({}, u"（娄底新闻网记者 王星 吴亮）"_s), unsigned_({}, u"（据新华社）"_s),
            another(u"source"_s, u"来源：娄底新闻网"_s), another(u"signature"_s, u"（邓金星）"_s),
            both(unsigned_({}, {}), credits(u"责任编辑：邓金星　美术编辑：王帆　校对：谭智方　（均据新华社）"_s)),
            both(unsigned_({}, {}), credits(u"责任编辑：邓金星　美术编辑：王帆　校对：谭智方　本版稿件：刘芳"_s)),
            [this] {
                remove(u"lead/1"_s);
                say(u"lead/2"_s, u"详见第三版的长篇报道。"_s);
            }});
}

TEST_F(PageRules, L06HeadlinesBreakWell)
{
    const QChar br(0x2028);
    const auto withName = [this](const QString &words) {
        return headAndBody(words, u"市人社局局长蒋湘晖介绍了情况，局长蒋湘晖说。"_s);
    };
    expectRule(u"L06"_s,
        {{head(u"青岛战“疫”12"_s + br + u"0小时"_s), u"20"_s}, {head(u"全市增长3"_s + br + u".5%的背后"_s), u"3."_s},
            {head(u"占比超过30"_s + br + u"%意味着什么"_s), u"0%"_s},
            {head(u"文明创建推进大"_s + br + u"会"_s), u"会"_s},
            {head(u"本市举行第"_s + br + u"3届技能大赛"_s), u"第3"_s},
            {withName(u"访局长蒋湘"_s + br + u"晖谈人社服务"_s), u"蒋湘晖"_s},
            {head(u"投资3"_s + br + u"亿元建新校"_s), u"3亿"_s}},
        {head(u"青岛战“疫”"_s + br + u"120小时"_s), head(u"全市增长3.5%"_s + br + u"的背后"_s),
            head(u"文明创建"_s + br + u"推进大会"_s), withName(u"访局长蒋湘晖"_s + br + u"谈人社服务"_s),
            head(u"文明创建让人社服务更优质"_s), head(u"2020年"_s + br + u"10月的株洲"_s),
            head(u"人社服务好不"_s + br + u"好？来看"_s)});
}

TEST_F(PageRules, L07OversetIsTold)
{
    const auto long_ = [this](int characters) { return [this, characters] { say(u"lead/2"_s, prose(characters)); }; };
    const auto low = [this](int rows) {
        return [this, rows] {
            change<model::Frame>(u"lead/area0"_s, [&](model::Frame &f) { f.box = page.grid.rect(0, 4, 3, rows); });
        };
    };
    expectRule(u"L07"_s,
        {{long_(3000), {}}, {long_(2000), {}}, {low(8), {}}, {low(12), {}},
            {credits((u"责任编辑：邓金星　"_s).repeated(60)), {}}, {head(prose(400)), {}}, {long_(9000), {}}},
        {long_(600), long_(500), long_(300), low(41), low(60), low(70)});
    reset();
    long_(3000)();
    EXPECT_EQ(of(u"L07"_s, all()).front().severity, Severity::Error);
    EXPECT_TRUE(of(u"overset"_s, all()).empty());
}

TEST_F(PageRules, L08LineEdges)
{
    // The setter keeps these off by itself; where the editor breaks lines by hand, or the style has no prohibition, the
    // rule sees them.
    const QChar br(0x2028);
    const auto broken = [this](const QString &words) { return body(words); };
    expectRule(u"L08"_s,
        {{broken(u"指挥部成立"_s + br + u"，全市动员起来"_s), u"，"_s},
            {broken(u"他说“"_s + br + u"好的”就走了"_s), u"“"_s},
            {broken(u"详见《"_s + br + u"株洲日报》的报道"_s), u"《"_s},
            {broken(u"会议结束"_s + br + u"。散会之后"_s), u"。"_s},
            {broken(u"以下几类（"_s + br + u"共三类）的人"_s), u"（"_s},
            {broken(u"他叫“小王"_s + br + u"”的那一位"_s), u"”"_s},
            {broken(u"占比30"_s + br + u"％以上的人"_s), u"％"_s}},
        {broken(u"指挥部成立，"_s + br + u"全市动员起来"_s), broken(u"他说"_s + br + u"“好的”就走了"_s),
            broken(u"详见"_s + br + u"《株洲日报》的报道"_s), broken(u"会议结束。"_s + br + u"散会之后"_s),
            broken(u"结果是"_s + br + u"——没有结果"_s), broken(u"以下几类"_s + br + u"（共三类）的人"_s)});
}

TEST_F(PageRules, L11HeadlineNumbersStandInTheBody)
{
    expectRule(u"L11"_s,
        {{headAndBody(u"青岛战“疫”120小时"_s, u"全市用了110个小时完成检测。"_s), u"120"_s},
            {headAndBody(u"投资3.5亿元"_s, u"总投资4.5亿元。"_s), u"3.5亿"_s},
            {headAndBody(u"13家单位受表彰"_s, u"共有12家单位受到表彰。"_s), {}},
            {headAndBody(u"增长25%"_s, u"同比增长15%。"_s), u"25"_s},
            {headAndBody(u"救助群众4000人"_s, u"救助群众3000人。"_s), u"4000"_s},
            {headAndBody(u"7天检测1000万人"_s, u"5天检测了1000万人。"_s), u"7"_s}},
        {headAndBody(u"青岛战“疫”120小时"_s, u"全市用了120个小时完成检测。"_s),
            headAndBody(u"1.2万人参加"_s, u"共有12000人参加。"_s),
            headAndBody(u"近1.2万人参加"_s, u"共有11980人参加。"_s), headAndBody(u"2020年文明创建"_s, u"今年以来。"_s),
            headAndBody(u"5G网络全覆盖"_s, u"网络已经全覆盖。"_s), headAndBody(u"“12·4”普法"_s, u"普法活动开始。"_s),
            headAndBody(u"一批项目开工"_s, u"项目开工。"_s), headAndBody(u"3天完成检测"_s, u"三天里完成了检测。"_s)});
}

TEST_F(PageRules, L12WriterAndEditor)
{
    expectRule(u"L12"_s,
        {{byline(u"株洲日报记者 邓金星 通讯员 彭泽波"_s), u"邓金星"_s}, {byline(u"记者邓金星"_s), u"邓金星"_s},
            {byline(u"邓金星"_s), u"邓金星"_s}, {byline(u"通讯员/凌应良 邓金星"_s), u"邓金星"_s},
            {both(credits(u"责任编辑：王 帆　美术编辑：刘芳　校对：谭智方"_s), byline(u"记者 王帆"_s)), u"王帆"_s},
            {both(credits(u"责任编辑：王帆　美术编辑：刘芳　校对：谭智方"_s), byline(u"记者 王　帆 摄影报道"_s)),
                u"王　帆"_s},
            {both(byline(u"通讯员 刘芳"_s), [this] { say(u"lead/2"_s, prose(300) + u"（娄底新闻网记者 邓金星）"_s); }),
                u"邓金星"_s}},
        {byline(u"株洲日报记者 刘芳"_s), byline(u"记者 邓金星宇"_s), byline(u"记者 王帆"_s), byline(u"记者 谭智方"_s),
            byline(u"记者 李邓金"_s), body(u"邓金星说，工作要继续。"_s),
            both(credits(u"责任编辑：王星　美术编辑：刘芳　校对：谭智方"_s), byline(u"记者 王星宇"_s))});
}

TEST_F(PageRules, L13LegalFieldsOfTheFrontPage)
{
    const auto without = [this](const QString &words, const QString &with = {}) {
        return front(legal().replace(words, with));
    };
    expectRule(u"L13"_s,
        {{without(u"CN 43-0001"_s), u"国内统一连续出版物号"_s}, {without(u"总第 12345 期"_s), u"总期号"_s},
            {without(u"今日 8 版"_s), u"版数"_s}, {without(u"主管：中共株洲市委"_s), u"主管单位"_s},
            {without(u"地址：株洲市天元区"_s), u"地址"_s}, {without(u"电话：28891542"_s), u"联系电话"_s},
            {without(u"邮发代号 41-16"_s), u"发行"_s}, {without(u"印刷：株洲日报印务"_s), u"印刷单位"_s},
            {without(u"零售价：1.50元"_s), u"定价"_s}},
        {front(legal()),
            front(legal().replace(u"主管：中共株洲市委　主办：株洲日报社　出版：株洲日报社"_s,
                u"中共株洲市委主管　株洲日报社主办　株洲日报社出版"_s)),
            [this] { role(model::PageRole::Inside); }, [this] { role(model::PageRole::Special); },
            front(legal().replace(u"零售价：1.50元"_s, u"每份定价 1.50 元"_s)),
            front(legal().replace(u"今日 8 版"_s, u"今日八版"_s)), front(legal().replace(u"地址"_s, u"社址"_s))});
}

TEST_F(PageRules, L14ThePapersNameIsLargest)
{
    const auto named_ = [this](double size, double headline) {
        return [this, size, headline] {
            role(model::PageRole::Front);
            furniture(u"name"_s, u"paper-name"_s, u"株洲日报"_s, 300, size);
            style(u"headline"_s, [&](model::ParagraphFormat &f) {
                f.characters.size = Length::pt(headline);
                f.leading = Length::pt(headline * 1.2);
                f.alignment = model::Alignment::Left;
                f.gridLocked = false;
            });
        };
    };
    const auto drawn = [this](double height) {
        return [this, height] {
            role(model::PageRole::Front);
            frame(
                u"name"_s, {Length::mm(20), Length::mm(300), Length::mm(100), Length::pt(height)}, model::ArtContent{});
            change<model::Frame>(u"name"_s, [](model::Frame &f) { f.role = u"paper-name"_s; });
        };
    };
    expectRule(u"L14"_s,
        {{named_(15, 60), {}}, {named_(27, 28), {}}, {named_(40, 51), {}},
            {[this] { role(model::PageRole::Front); }, u"paper-name"_s}, {drawn(20), {}}, {named_(10, 28), {}}},
        {named_(84, 51), named_(28, 28), named_(60, 28), drawn(90), [this] { role(model::PageRole::Inside); },
            drawn(30), [this] { role(model::PageRole::Special); }});
}

TEST_F(PageRules, L15AdvertsBearTheirLabel)
{
    const auto advert = [this](bool labelled, const QString &who = u"天元商场"_s) {
        return [this, labelled, who] {
            model::AdvertContent content;
            content.labelled = labelled;
            content.advertiser = who;
            content.asset = base::Digest::of("advert");
            frame(u"advert"_s, corner(), content);
        };
    };
    const auto typed = [this](const QString &words) {
        return [this, words] { furniture(u"advert"_s, u"advert"_s, words, 300); };
    };
    expectRule(u"L15"_s,
        {{advert(false), u"天元商场"_s}, {advert(false, {}), {}}, {advert(false, u"某银行"_s), u"某银行"_s},
            {typed(u"天元商场开业大酬宾"_s), {}}, {typed(u"招聘启事"_s), {}},
            {both(advert(false), credits(u"责任编辑：邓金星　美术编辑：王帆　校对：谭智方　广告热线：12345"_s)), {}}},
        {advert(true), advert(true, {}), advert(true, u"某银行"_s), typed(u"广告　天元商场开业大酬宾"_s),
            typed(u"天元商场开业（广告）"_s), both(advert(false), [this] {
                frame(u"label"_s, {Length::mm(180), Length::mm(195), Length::mm(20), Length::mm(4.9)},
                    model::TextContent{});
                text(u"label/0"_s, named(u"label"_s), u"广告"_s);
            })});
}

TEST_F(PageRules, PageRulesAreErrorsAtRelease)
{
    say(u"credits/0"_s, u"责任编辑：邓金星"_s);
    EXPECT_EQ(of(u"L01"_s, all(Stage::Making)).front().severity, Severity::Warning);
    EXPECT_EQ(of(u"L01"_s, all(Stage::Release)).front().severity, Severity::Error);
    model::Publication house = *document.find<model::Publication>(named(u"publication"_s));
    house.checks.severities.insert(u"L01"_s, u"info"_s);
    EXPECT_EQ(of(u"L01"_s, Checker(house, Stage::Release).page(document, composed())).front().severity, Severity::Info);
}

} // namespace

} // namespace banxin::check
