#include "forms_pages.h"

#include "session/sample_content.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace banxin::support {

using base::Color;
using base::Id;
using base::Length;
using base::Point;
using base::Rect;
using model::ParagraphRole;

namespace {

Id named(const QString &name) { return Id::fromName(u"forms/"_s + name); }

struct Mark {
    QString text;
    QString style; // a character style of the sample's template
    QString ruby = {};
    QString after = {}; // what stands before it, where the text alone does not say which is meant
};

class Builder {
public:
    explicit Builder(model::Document document)
        : m_document(std::move(document))
    {
        m_publication = m_document.all(model::ObjectKind::Publication).front();
        model::Issue issue;
        issue.id = m_issue = named(u"issue"_s);
        issue.publication = m_publication;
        issue.date = {2020, 10, 21};
        put(issue);
        style(u"点线框"_s, [](model::ParagraphFormat &format) {
            format.border = Color::black();
            format.borderForm = model::BorderForm::Dotted;
            format.shadingPadding = Length::pt(9);
        });
        style(u"样张引题"_s, [](model::ParagraphFormat &format) {
            format.characters.family = u"楷"_s;
            format.characters.size = Length::pt(13);
            format.leading = Length::pt(17);
            format.alignment = model::Alignment::Left;
            format.indent = base::Em();
            format.gridLocked = false;
            format.breakBySense = true;
        });
        style(u"文武线底纹"_s, [](model::ParagraphFormat &format) {
            format.border = Color::percent(0, 95, 85, 15);
            format.borderForm = model::BorderForm::ThickThin;
            format.borderWeight = Length::pt(0.4);
            format.shading = Color::percent(0, 2, 12, 0);
            format.shadingPadding = Length::pt(9);
        });
    }

    Id page(const QString &number)
    {
        model::Page page;
        page.id = named(u"page/"_s + number);
        page.issue = m_issue;
        page.order = base::OrderKey::nth(static_cast<int>(m_pages.size()));
        page.number = number;
        page.trim = {Length::mm(184), Length::mm(123)};
        page.grid.typeArea = {Length::mm(11), Length::mm(11), Length::pt(9 * 51), Length::pt(12 * 23 + 9)};
        page.grid.columns = 4;
        page.grid.charactersPerColumn = 12;
        page.grid.rows = 24;
        m_grid = page.grid;
        m_page = page.id;
        m_pages.push_back(page.id);
        put(page);
        return page.id;
    }

    void story(const QString &name)
    {
        model::Story story;
        story.id = m_story = named(u"story/"_s + name);
        story.publication = m_publication;
        put(story);
        m_placement = named(u"placement/"_s + name);
        put(model::Placement{m_placement, m_story, m_issue});
    }

    std::pair<Id, Id> storyAtHand() const { return {m_story, m_placement}; }
    void goOnWith(std::pair<Id, Id> storyAndPlacement) { std::tie(m_story, m_placement) = storyAndPlacement; }

    void paragraph(
        const QString &text, const std::vector<Mark> &marks = {}, const QString &style = {}, ParagraphRole role = {})
    {
        model::Paragraph paragraph;
        paragraph.id = named(u"paragraph/%1"_s.arg(m_paragraphs));
        paragraph.parent = m_story;
        paragraph.order = base::OrderKey::nth(m_paragraphs++);
        paragraph.role = role;
        paragraph.text = text;
        paragraph.style = style;
        for (const Mark &mark : marks) {
            const int at = static_cast<int>(text.indexOf(mark.after + mark.text) + mark.after.size());
            Q_ASSERT(at >= 0);
            paragraph.spans.push_back({at, at + static_cast<int>(mark.text.size()), mark.style, mark.ruby});
        }
        std::sort(paragraph.spans.begin(), paragraph.spans.end(),
            [](const model::Span &a, const model::Span &b) { return a.start < b.start; });
        put(paragraph);
    }
    void body(const QString &text, const std::vector<Mark> &marks = {}, const QString &style = {})
    {
        paragraph(text, marks, style, ParagraphRole::Body);
    }

    model::AreaContent area() const
    {
        model::AreaContent area;
        area.placement = m_placement;
        return area;
    }
    void frame(const Rect &box, model::FrameContent content, const std::vector<Point> &contour = {},
        model::RunaroundSides sides = model::RunaroundSides::Both)
    {
        model::Frame frame;
        frame.id = named(u"frame/%1"_s.arg(m_frames));
        frame.page = m_page;
        frame.order = base::OrderKey::nth(m_frames++);
        frame.box = box;
        frame.content = std::move(content);
        frame.contour = contour;
        frame.runaround = !contour.empty();
        frame.runaroundGap = Length::pt(6);
        frame.runaroundSides = sides;
        put(frame);
    }
    const model::Grid &grid() const { return m_grid; }

    void form(const QString &kind, const QString &text, bool isVertical = false, const QString &shown = {})
    {
        m_forms.push_back({kind, text, static_cast<int>(m_pages.size()) - 1, isVertical, shown});
    }

    FormsPages done() { return {std::move(m_document), std::move(m_pages), std::move(m_forms)}; }

private:
    void put(model::Object object) { m_document = std::move(m_document).with(std::move(object), ++m_revision); }
    template <typename State> void style(const QString &name, State state)
    {
        model::ParagraphStyle style;
        style.id = named(u"style/"_s + name);
        style.publication = m_publication;
        style.name = name;
        style.basedOn = u"body"_s;
        state(style.format);
        put(style);
    }

    model::Document m_document;
    std::int64_t m_revision = 1 << 20;
    Id m_publication, m_issue, m_page, m_story, m_placement;
    model::Grid m_grid;
    std::vector<Id> m_pages;
    std::vector<Form> m_forms;
    int m_paragraphs = 0;
    int m_frames = 0;
};

// What goes with characters, in horizontal lines: drop capital, dots, lines, readings, reversed type, borders, a table.
void addHorizontal(Builder &b)
{
    b.story(u"horizontal"_s);
    b.paragraph(u"山水洲城文明花开"_s, {}, {}, ParagraphRole::Headline);
    b.body(u"炎帝陵在株洲，瓷都在醴陵。改革推向深入，人社工作如何让“株洲人社”这个品牌更加闪亮？局长蒋湘晖一锤定音："
           u"通过文明创建，内提素质、外树形象，让老百姓更加满意。"_s,
        {{u"株洲"_s, u"注音"_s, u"zhū zhōu"_s}, {u"醴陵"_s, u"注音"_s, u"lǐ líng"_s}, {u"更加闪亮"_s, u"着重号"_s},
            {u"蒋湘晖"_s, u"专名号"_s}},
        u"首字下沉"_s);
    b.body(u"读红楼梦与三国演义；“醴”字怎么念？面积120m2，饮水H2O净化——反白标签在此。"_s,
        {{u"红楼梦"_s, u"书名号"_s}, {u"三国演义"_s, u"书名号"_s}, {u"2"_s, u"上标"_s, {}, u"m"_s},
            {u"2"_s, u"下标"_s, {}, u"H"_s}, {u"反白标签"_s, u"反白"_s}});
    b.body(u"文武线里的文字有淡黄的底纹，行仍在版心的行格上，前后各让出一行。"_s, {}, u"文武线底纹"_s);
    b.body(u"上月创建情况见下表。"_s);
    b.paragraph(u"单位\t做法\t人数\t增幅"_s, {}, {}, ParagraphRole::TableHead);
    b.paragraph(u"市人社局\t内提素质、外树形象，服务更加优质\t1200\t3.5%"_s, {}, {}, ParagraphRole::TableRow);
    b.paragraph(u"市审计局\t参与“战疫”\t57\t12%"_s, {}, {}, ParagraphRole::TableRow);
    b.paragraph(u"长青街道\t志愿服务\t456\t-2%"_s, {}, {}, ParagraphRole::TableRow);
    b.body(u"点线花边围住的一段。"_s, {}, u"点线框"_s);
    b.frame(b.grid().rect(0, 0, 2, 24), b.area());
    b.form(u"drop"_s, u"炎"_s);
    b.form(u"dot"_s, u"更加闪亮"_s);
    b.form(u"line"_s, u"蒋湘晖"_s);
    b.form(u"wave"_s, u"红楼梦"_s);
    b.form(u"wave"_s, u"三国演义"_s);
    b.form(u"ruby"_s, u"株洲，"_s, false, u"zhū zhōu"_s);
    b.form(u"ruby"_s, u"醴陵。"_s, false, u"lǐ líng"_s);
    b.form(u"raised"_s, u"m2"_s);
    b.form(u"lowered"_s, u"H2O"_s);
    b.form(u"border"_s, u"文武线里的文字有淡黄的底纹，行仍在版心的行格上，前后各让出一行。"_s, false, u"thick-thin"_s);
    b.form(u"border"_s, u"点线花边围住的一段。"_s, false, u"dots"_s);
    b.form(u"table"_s, {}, false,
        u"单位\t做法\t人数\t增幅\n市人社局\t内提素质、外树形象，服务更加优质\t1200\t3.5%\n"
        u"市审计局\t参与“战疫”\t57\t12%\n长青街道\t志愿服务\t456\t-2%"_s);
    b.form(u"reversed"_s, u"反白标签"_s);
}

// The same in vertical lines, and what only they have: digits upright together, words on their side, other quotes.
void addVertical(Builder &b)
{
    b.story(u"vertical"_s);
    b.paragraph(u"“文明株洲”这样炼成"_s, {}, {}, ParagraphRole::Headline);
    b.body(u"攸县、湘潭等地建成实践所105个、服务点38处，志愿者逾650000人，注册App的市民占12.5%。“十四五”期间，5G信号将"
           u"覆盖全城——“老百姓说‘好’才是真的好”（见Zhuzhou Daily）……"_s,
        {{u"攸县"_s, u"注音"_s, u"yōu xiàn"_s}, {u"湘潭"_s, u"注音"_s, u"xiāng tán"_s}}, u"首字下沉"_s);
    b.body(u"他读完水浒传，又去访问毛泽东旧居，早市人声鼎沸。请务必戴好口罩，保持距离。室温26℃，黑板上写着一个"
           u"“静”字。2020—2022年，全市将新建公园19座、绿道270公里，人均绿地面积达到13.6平方米；老旧小区改造惠及"
           u"居民42000户，加装电梯512部，让“忧居”变“优居”。"_s,
        {{u"水浒传"_s, u"书名号"_s}, {u"毛泽东"_s, u"专名号"_s}, {u"务必戴好口罩"_s, u"着重号"_s},
            {u"静"_s, u"反白"_s}});
    b.body(u"竖排的段落也可以加框，框随行走。"_s, {}, u"文武线底纹"_s);
    b.body(u"市民说，『公园』就在家门口，清晨打拳、傍晚散步都方便。志愿者每周三、周六上门教老人用手机挂号、缴费，还把「"
           u"常用」的"
           u"号码写成大字贴在墙上。"_s);
    model::AreaContent area = b.area();
    area.writingMode = model::WritingMode::Vertical;
    area.columns = 2;
    area.columnMode = model::ColumnMode::Absolute;
    area.columnRule = Length::pt(0.4);
    b.frame(b.grid().rect(2, 0, 2, 24), area);
    b.form(u"drop"_s, u"攸"_s, true);
    b.form(u"border"_s, u"竖排的段落也可以加框，框随行走。"_s, true, u"thick-thin"_s);
    b.form(u"column-rules"_s, {}, true, u"1"_s);
    b.form(u"upright"_s, u"105"_s, true);
    b.form(u"upright"_s, u"38"_s, true);
    b.form(u"upright"_s, u"5G"_s, true);
    b.form(u"turned"_s, u"650000"_s, true);
    b.form(u"turned"_s, u"Zhuzhou"_s, true);
    b.form(u"turned"_s, u"12.5%"_s, true);
    b.form(u"quote"_s, u"“十四五”"_s, true, u"『』"_s);
    b.form(u"quote"_s, u"‘好’"_s, true, u"「」"_s);
    b.form(u"wave"_s, u"水浒传"_s, true);
    b.form(u"line"_s, u"毛泽东"_s, true);
    b.form(u"ruby"_s, u"湘潭"_s, true, u"xiāng tán"_s);
    b.form(u"dot"_s, u"务必戴好口罩"_s, true);
    b.form(u"reversed"_s, u"静"_s, true);
}
using Corners = std::vector<std::pair<int, int>>; // in thousandths of the box
const Corners kDisc = {{1000, 500}, {933, 750}, {750, 933}, {500, 1000}, {250, 933}, {67, 750}, {0, 500}, {67, 250},
    {250, 67}, {500, 0}, {750, 67}, {933, 250}};
const Corners kDiamond = {{500, 0}, {1000, 500}, {500, 1000}, {0, 500}};
const Corners kBox = {{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}};

// What art draws and text keeps off.
void addShape(
    Builder &b, const Rect &box, const Corners &corners, model::RunaroundSides sides = model::RunaroundSides::Both)
{
    std::vector<Point> contour;
    QString path;
    for (const auto &[x, y] : corners) {
        contour.push_back({box.width.scaled(x, 1000), box.height.scaled(y, 1000)});
        path += u"%1 %2 %3 "_s.arg(path.isEmpty() ? u"M"_s : u"L"_s)
                    .arg(contour.back().x.toPt(), 0, 'f', 3)
                    .arg(contour.back().y.toPt(), 0, 'f', 3);
    }
    model::ArtContent art;
    art.path = path + u'Z';
    art.fill = Color::percent(20, 0, 12, 0);
    b.frame(box, art, contour, sides);
}

// A story in three columns around a disc, in an area of two rectangles; it goes on on the next page.
void beginAcross(Builder &b)
{
    b.story(u"across"_s);
    const QString text = u"绿道环湖，晨练的人从四面八方走来。三年前这里还是一片荒滩，如今步道、花境和凉亭连成一线，孩子"
                         u"们追着风筝跑过草坪。"
                         u"社区把议事会搬到树下，谁家的门前要添一盏灯、哪段台阶该修，当场记下，限期办结。“有事一起商量"
                         u"，日子就有了奔头。”"
                         u"住在湖边的退休教师这样说。"_s;
    for (int i = 0; i < 5; ++i)
        b.body(text);
    const model::Grid &grid = b.grid();
    model::AreaContent area = b.area();
    area.columns = 3;
    area.columnMode = model::ColumnMode::Relative;
    area.gutter = Length::pt(9);
    area.columnRule = Length::pt(0.4);
    const Rect box = grid.rect(0, 0, 3, 24), low = grid.rect(0, 0, 3, 16), high = grid.rect(0, 0, 2, 24);
    area.parts = {{Length(), Length(), low.width, low.height}, {Length(), Length(), high.width, high.height}};
    b.frame(box, area);
    const Length side = Length::mm(40);
    addShape(b, {box.x + (box.width - Length::pt(18)) / 3 - side / 2, box.y + Length::mm(16), side, side}, kDisc);
    b.form(u"around"_s, {});
    b.form(u"column-rules"_s, {}, false, u"3"_s);
}

void endAcross(Builder &b)
{
    model::AreaContent area = b.area();
    area.sequence = 1;
    b.frame(b.grid().rect(0, 0, 2, 10), area);
}

// The same in vertical lines.
void beginDown(Builder &b)
{
    b.story(u"down"_s);
    for (int i = 0; i < 2; ++i)
        b.body(u"老街的早市从五点开到九点，豆腐、米粉、剁椒摆满半条街。卖菜的阿婆记得每一位熟客：“今天的丝瓜嫩，给你留"
               u"着呢。”"
               u"整治之后，摊位有了棚，污水有了沟，吆喝声还在。管理员说，一座城的味道，就在这样的巷子里。街口的钟敲过九"
               u"下，"
               u"人们散去，石板路又静下来。年轻人在旧邮局里办起书店，二楼的窗正对着江水。"_s);
    model::AreaContent area = b.area();
    area.writingMode = model::WritingMode::Vertical;
    b.frame(b.grid().rect(3, 0, 1, 24), area);
    b.form(u"jump"_s, {}, false, u"（下转第F03版）"_s);
}

void endDown(Builder &b)
{
    model::AreaContent area = b.area();
    area.sequence = 1;
    area.writingMode = model::WritingMode::Vertical;
    b.frame(b.grid().rect(3, 0, 1, 24), area);
}

// Hebrew and Arabic in Chinese sentences, with vowel points, ligatures, numbers and brackets of their own.
void addBothWays(Builder &b, bool isVertical)
{
    b.story(isVertical ? u"both-vertical"_s : u"both"_s);
    b.body(
        u"街角的面包店由一对以色列夫妇经营，门上写着“ברוכים הבאים”，价目表是“חלה %1 שקל (שבת)”。孩子见人就说שָׁלוֹם，客人"
        u"学会的第一句话是תודה רבה。"_s.arg(isVertical ? 36 : 25));
    b.body(
        u"隔壁卖香料的老人祖籍摩洛哥，招呼用的是السلام عليكم，道别用مع السلامة；墙上挂着“أهلا وسهلا ١٢٣”几个大字。"_s);
    model::AreaContent area = b.area();
    area.writingMode = isVertical ? model::WritingMode::Vertical : model::WritingMode::Horizontal;
    b.frame(isVertical ? b.grid().rect(2, 0, 1, 24) : b.grid().rect(0, 11, 2, 13), area);
    b.form(u"both-ways"_s, isVertical ? u"“חלה36שקל(שבת)”"_s : u"“חלה25שקל(שבת)”"_s, isVertical,
        isVertical ? u"“)שבת(שקל36חלה”"_s : u"“)שבת(שקל25חלה”"_s);
}

struct Headlines {
    QString kicker, headline, deck, byline;
};

void addHeadlines(Builder &b, const QString &name, const Headlines &texts, const QString &body, const Rect &box,
    const std::function<void(model::AreaContent &)> &form)
{
    b.story(name);
    const std::pair<ParagraphRole, QString> parts[] = {{ParagraphRole::Kicker, texts.kicker},
        {ParagraphRole::Headline, texts.headline}, {ParagraphRole::Deck, texts.deck},
        {ParagraphRole::Byline, texts.byline}};
    for (const auto &[role, text] : parts) {
        if (!text.isEmpty())
            b.paragraph(text, {}, {}, role);
    }
    for (const QString &text : body.split(u'\n'))
        b.body(text);
    model::AreaContent area = b.area();
    area.gutter = Length::pt(9);
    form(area);
    b.frame(box, area);
}

} // namespace

base::Result<FormsPages> headlinePages()
{
    const auto sample = session::sampleContent();
    if (!sample)
        return tl::unexpected(sample.error());
    Builder b(sample->document());
    b.page(u"F11"_s);
    const QString news =
        u"昨日上午，我市召开文明创建工作推进会，总结上半年工作，部署下一阶段任务。会议要求，各级各部门要把群众满意作"
        u"为第一标准，补短板、强弱项，把创建工作做到群众心坎上。\n会上，十二个单位的负责人先后发言，晒成绩、找差距、"
        u"谈打算。与会人员还实地察看了三个社区的便民服务点，听取居民的意见和建议。"_s;
    addHeadlines(b, u"beside"_s, {u"全市创建工作推进会"_s, u"把实事办到群众心坎上"_s, u"十二个单位谈打算"_s, {}}, news,
        b.grid().rect(0, 0, 4, 10), [](model::AreaContent &area) {
            area.columns = 4;
            area.balanced = true;
            area.kickerPlace = area.deckPlace = model::HeadlinePlace::Beside;
            area.styles = {{ParagraphRole::Deck, u"样张引题"_s}, {ParagraphRole::Kicker, u"样张引题"_s}};
        });
    addHeadlines(b, u"left"_s, {u"湘江两岸秋意渐浓"_s, u"骑行看风光"_s, {}, u"本报记者 王星"_s}, news + u'\n' + news,
        b.grid().rect(0, 11, 2, 13), [](model::AreaContent &area) {
            area.columns = 2;
            area.headlineForm = model::HeadlineForm::Vertical;
        });
    addHeadlines(b, u"right"_s, {{}, u"三比零完胜"_s, u"女排小组赛全胜晋级"_s, {}}, news + u'\n' + news,
        b.grid().rect(2, 11, 2, 13), [](model::AreaContent &area) {
            area.columns = 2;
            area.headlineForm = model::HeadlineForm::VerticalRight;
        });
    return b.done();
}

base::Result<FormsPages> formsPages()
{
    const auto sample = session::sampleContent();
    if (!sample)
        return tl::unexpected(sample.error());
    Builder b(sample->document());
    b.page(u"F01"_s);
    addHorizontal(b);
    addVertical(b);
    b.page(u"F02"_s);
    beginAcross(b);
    const auto across = b.storyAtHand();
    beginDown(b);
    const auto down = b.storyAtHand();
    b.page(u"F03"_s);
    b.goOnWith(across);
    endAcross(b);
    b.goOnWith(down);
    endDown(b);
    addBothWays(b, false);
    addBothWays(b, true);
    b.form(u"jump"_s, {}, false, u"（上接第F02版）"_s);
    return b.done();
}

base::Result<FormsPages> runaroundPages()
{
    const auto sample = session::sampleContent();
    if (!sample)
        return tl::unexpected(sample.error());
    Builder b(sample->document());
    b.page(u"F21"_s);
    const QString news =
        u"渡口边的老街修好了，青石板一块块重新垫平，檐下的灯笼也换了新的。清早，卖米粉的铺子先开门，热气漫到街心；晌午"
        u"，"
        u"画画的孩子靠着墙根坐成一排。“从前这里走不得夜路。”住了六十年的刘娭毑说，如今路灯12盏、长椅8把，散步的人到"
        u"九点还不肯回家。社区请来木匠，教年轻人修窗棂、补门板，手艺学会了，老屋也就留住了。"_s;
    const model::Grid &grid = b.grid();
    const auto story = [&](const QString &name, int paragraphs, const Rect &box, int columns, model::WritingMode mode) {
        b.story(name);
        for (int i = 0; i < paragraphs; ++i)
            b.body(news);
        model::AreaContent area = b.area();
        area.columns = columns;
        area.gutter = Length::pt(9);
        area.writingMode = mode;
        b.frame(box, area);
    };
    using enum model::WritingMode;
    const auto at = [](const Rect &box, int x, int y, Length width, Length height) {
        return Rect{box.x + box.width.scaled(x, 1000) - width / 2, box.y + box.height.scaled(y, 1000) - height / 2,
            width, height};
    };
    const Rect one = grid.rect(0, 0, 2, 12), two = grid.rect(2, 0, 2, 12), three = grid.rect(0, 13, 2, 11),
               four = grid.rect(2, 13, 2, 11);
    story(u"disc"_s, 2, one, 1, Horizontal);
    addShape(b, at(one, 500, 500, Length::mm(26), Length::mm(26)), kDisc);
    story(u"diamond"_s, 2, two, 2, Horizontal);
    addShape(b, at(two, 500, 480, Length::mm(30), Length::mm(30)), kDiamond);
    story(u"down"_s, 2, three, 1, Vertical);
    addShape(b, at(three, 450, 500, Length::mm(28), Length::mm(14)), kBox);
    story(u"neither"_s, 2, four, 1, Horizontal);
    addShape(b, at(four, 500, 520, Length::mm(30), Length::mm(13)), kBox, model::RunaroundSides::Neither);
    return b.done();
}

} // namespace banxin::support
