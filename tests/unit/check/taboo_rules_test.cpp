// T01-T10: the taboos of the page.
#include "check_fixture.h"

namespace banxin::check {

namespace {

class Taboos : public CheckFixture {
protected:
    void SetUp() override
    {
        CheckFixture::SetUp();
        document = m_base;
        remove(u"lead/area0"_s);
        remove(u"lead/placement"_s);
        m_base = document;
    }

    /// A story of so many characters on the grid.
    void at(const QString &name, int column, int row, int columns, int rows, const QString &title, int characters,
        int legs = 0)
    {
        std::vector<std::pair<Role, QString>> paragraphs;
        if (!title.isEmpty())
            paragraphs.push_back({Role::Headline, title});
        paragraphs.push_back({Role::Body, prose(characters, static_cast<int>(qHash(name) % 7))});
        story(name, paragraphs);
        area(name, column, row, columns, rows, legs > 0 ? legs : columns);
    }
    void headlineStyle(const QString &of, double size)
    {
        const QString name = u"主题 "_s + of;
        style(name, [&](model::ParagraphFormat &f) {
            f.characters.size = Length::pt(size);
            f.leading = Length::pt(size * 1.2);
            f.alignment = model::Alignment::Left;
            f.gridLocked = false;
        });
        change<model::Paragraph>(of + u"/0"_s, [&](model::Paragraph &p) { p.style = name; });
    }
    void boxed(const QString &frame)
    {
        change<model::Frame>(
            frame, [](model::Frame &f) { std::get<model::AreaContent>(f.content).stroke = base::Color::black(); });
    }
    void vertical(const QString &frame)
    {
        change<model::Frame>(frame, [](model::Frame &f) {
            std::get<model::AreaContent>(f.content).headlineForm = model::HeadlineForm::Vertical;
        });
    }
    /// Two areas: the first takes the headline alone.
    void split(const QString &name, const base::Rect &head, const base::Rect &text, const QString &title,
        int characters, int legs)
    {
        story(name, {{Role::Headline, title}, {Role::Body, prose(characters)}});
        model::AreaContent first = areaOf(name, 1, 0), second = areaOf(name, legs, 1);
        first.roles = {Role::Headline};
        second.roles = {Role::Body};
        second.gutter = page.grid.gutter();
        frame(name + u"/head"_s, head, first);
        frame(name + u"/text"_s, text, second);
    }
    base::Rect on(int column, int row, int columns, int rows) const
    {
        return page.grid.rect(column, row, columns, rows);
    }
};

TEST_F(Taboos, T01HeadlinesMeet)
{
    const auto two = [this](int row, int other) {
        return [this, row, other] {
            at(u"a"_s, 0, row, 3, 30, u"文明创建让人社服务更优质便民利民"_s, 300);
            at(u"b"_s, 3, other, 2, 30, u"秋粮收购启动"_s, 200);
        };
    };
    const auto also = [](Do first, Do second) {
        return [first, second] {
            first();
            second();
        };
    };
    expectRule(u"T01"_s,
        {{two(5, 5), {}}, {two(20, 20), {}}, {also(two(5, 5), [this] { headlineStyle(u"b"_s, 24); }), {}},
            {two(40, 40), {}}, {also(two(5, 5), [this] { headlineStyle(u"a"_s, 32); }), {}}, {two(10, 11), {}}},
        {two(5, 12), two(5, 40), also(two(5, 5), [this] { boxed(u"b/area0"_s); }),
            also(two(5, 5), [this] { vertical(u"b/area0"_s); }), also(two(5, 5), [this] { headlineStyle(u"b"_s, 12); }),
            also(two(5, 5), [this] { say(u"a/0"_s, u"短题"_s); }),
            [this] { at(u"a"_s, 0, 5, 3, 30, u"文明创建"_s, 300); }});
}

TEST_F(Taboos, T02T03GapsThroughThePage)
{
    // Four stories in a square: the gaps between them cross the page and run down it.
    const auto four = [this](int row, int column) {
        return [this, row, column] {
            at(u"a"_s, 0, 4, column, row - 5, {}, 300);
            at(u"b"_s, column, 4, 5 - column, row - 5, {}, 300);
            at(u"c"_s, 0, row, column, 80 - row, {}, 300);
            at(u"d"_s, column, row, 5 - column, 80 - row, {}, 300);
        };
    };
    const auto bridged = [this](int row, int column, bool across) {
        return [this, row, column, across] {
            // One story reaches over the line where the others part.
            at(u"a"_s, 0, 4, across ? 5 : column, row - 5, {}, 300);
            if (!across)
                at(u"b"_s, column, 4, 5 - column, 75, {}, 300);
            at(u"c"_s, 0, row, column, 80 - row, {}, 300);
            if (across)
                at(u"d"_s, column, row, 5 - column, 80 - row, {}, 300);
        };
    };
    expectRule(u"T02"_s,
        {{four(40, 3), {}}, {four(40, 2), {}}, {four(35, 3), {}}, {four(45, 3), {}}, {four(50, 1), {}},
            {four(38, 4), {}}},
        {bridged(40, 3, false), bridged(40, 2, false), bridged(20, 3, true), four(12, 3), four(72, 3),
            [this] { at(u"a"_s, 0, 4, 5, 70, {}, 900); }, bridged(12, 2, true)});
    expectRule(u"T03"_s,
        {{four(40, 3), {}}, {four(40, 2), {}}, {four(35, 3), {}}, {four(20, 3), {}}, {four(60, 1), {}},
            {four(38, 4), {}}},
        {bridged(40, 3, true), bridged(20, 2, true), bridged(30, 3, true), [this] { at(u"a"_s, 0, 4, 5, 70, {}, 900); },
            [this] {
                at(u"a"_s, 0, 4, 3, 75, {}, 900);
                at(u"b"_s, 3, 4, 2, 75, {}, 900);
            },
            [this] {
                at(u"a"_s, 0, 4, 3, 10, {}, 90);
                at(u"b"_s, 3, 4, 2, 10, {}, 90);
                at(u"c"_s, 0, 15, 3, 10, {}, 90);
            }});
}

TEST_F(Taboos, T04TextUnderItsHeadline)
{
    const auto over = [this](int row, int textRow, int foreignRow) {
        return [this, row, textRow, foreignRow] {
            split(u"a"_s, on(0, row, 3, 4), on(0, textRow, 3, 12), u"文明创建让人社服务更优质"_s, 300, 3);
            at(u"b"_s, 0, foreignRow, 3, 12, {}, 300);
        };
    };
    expectRule(u"T04"_s,
        {{over(5, 40, 10), {}}, {over(5, 60, 10), {}}, {over(10, 45, 15), {}}, {over(20, 60, 25), {}},
            {over(30, 60, 36), {}}, {over(5, 25, 9), {}}},
        {over(5, 10, 30), over(5, 9, 24), over(20, 25, 45), [this] { at(u"a"_s, 0, 5, 3, 30, u"文明创建"_s, 300); },
            [this] {
                split(u"a"_s, on(0, 5, 3, 4), on(3, 5, 2, 30), u"文明创建让人社服务"_s, 300, 2);
                at(u"b"_s, 0, 11, 3, 12, {}, 300);
            },
            over(60, 66, 5)});
}

TEST_F(Taboos, T05RunsAreFound)
{
    const auto chain = [this](const base::Rect &a, const base::Rect &b) {
        return [this, a, b] {
            story(u"a"_s, {{Role::Body, prose(900)}});
            frame(u"a/one"_s, a, areaOf(u"a"_s, 1, 0));
            frame(u"a/two"_s, b, areaOf(u"a"_s, 1, 1));
        };
    };
    const auto between = [this, chain](const base::Rect &a, const base::Rect &b, const base::Rect &other) {
        return [this, chain, a, b, other] {
            chain(a, b)();
            story(u"b"_s, {{Role::Body, prose(900, 3)}});
            frame(u"b/one"_s, other, areaOf(u"b"_s, 1, 0));
        };
    };
    expectRule(u"T05"_s,
        {{chain(on(3, 5, 1, 20), on(0, 5, 1, 60)), {}}, {chain(on(2, 40, 1, 10), on(0, 5, 1, 60)), {}},
            {chain(on(4, 5, 1, 20), on(1, 5, 1, 60)), {}},
            {between(on(0, 5, 1, 20), on(2, 5, 1, 60), on(1, 5, 1, 20)), {}},
            {between(on(0, 5, 1, 20), on(3, 5, 1, 60), on(1, 5, 1, 20)), {}},
            {between(on(0, 5, 1, 15), on(0, 40, 1, 40), on(0, 22, 1, 15)), {}}},
        {chain(on(0, 5, 1, 20), on(1, 5, 1, 60)), chain(on(0, 5, 1, 20), on(1, 20, 1, 60)),
            chain(on(0, 5, 1, 20), on(0, 27, 1, 50)), between(on(0, 5, 1, 20), on(1, 5, 1, 60), on(2, 5, 1, 20)),
            between(on(0, 5, 1, 20), on(2, 5, 1, 60), on(1, 40, 1, 20)), [this] { at(u"a"_s, 0, 5, 3, 30, {}, 600); }});
}

TEST_F(Taboos, T06PicturesAtTheFoot)
{
    const auto shot = [this](int column, int row, int columns, int rows, int from = 20, int height = 30, int legs = 3) {
        return [this, column, row, columns, rows, from, height, legs] {
            at(u"a"_s, 0, from, 3, height, {}, 1200, legs);
            picture(u"a"_s, u"shot"_s, on(column, row, columns, rows), {}, u"王帆 摄"_s);
            change<model::Frame>(u"shot/frame"_s, [](model::Frame &f) { f.runaround = true; });
        };
    };
    expectRule(u"T06"_s,
        {{shot(1, 38, 1, 12), {}}, {shot(0, 38, 1, 12), {}}, {shot(1, 40, 1, 10), {}}, {shot(1, 36, 1, 13), {}},
            {shot(2, 35, 1, 15), {}}, {shot(0, 40, 1, 10), {}}},
        {shot(1, 20, 1, 12), shot(0, 20, 1, 10), shot(1, 30, 1, 10), shot(0, 38, 3, 12), shot(1, 55, 1, 12),
            shot(1, 20, 1, 30)});
}

TEST_F(Taboos, T07LegsOfFiveToSixtyLines)
{
    const auto legs = [this](int columns, int rows, int characters) {
        return [this, columns, rows, characters] { at(u"a"_s, 0, 5, columns, rows, {}, characters); };
    };
    expectRule(u"T07"_s,
        {{legs(1, 70, 2000), {}}, {legs(2, 65, 2000), {}}, {legs(4, 4, 300), {}}, {legs(5, 3, 300), {}},
            {legs(3, 4, 170), {}}, {legs(3, 72, 4000), {}}},
        {legs(1, 50, 900), legs(3, 20, 800), legs(3, 5, 210), legs(1, 3, 40), legs(1, 60, 2000), legs(2, 4, 60)});
}

TEST_F(Taboos, T08Rank)
{
    const auto two = [this](double first, double second, int column = 0, int columns = 3) {
        return [this, first, second, column, columns] {
            at(u"a"_s, 0, 5, 3, 25, u"文明创建让人社服务更好"_s, 300);
            at(u"b"_s, column, 40, columns, 25, u"秋粮收购工作全面启动"_s, 300);
            headlineStyle(u"a"_s, first);
            headlineStyle(u"b"_s, second);
        };
    };
    const auto also = [](Do first, Do second) {
        return [first, second] {
            first();
            second();
        };
    };
    expectRule(u"T08"_s,
        {{two(20, 28), {}}, {two(16, 24), {}}, {two(24, 36), {}}, {two(20, 23), {}}, {two(20, 28, 1, 2), {}},
            {two(12, 28), {}}},
        {two(28, 20), two(28, 28), two(28, 30), also(two(20, 28), [this] { boxed(u"b/area0"_s); }),
            also(two(20, 28), [this] { vertical(u"b/area0"_s); }), two(20, 28, 3, 2)});
}

TEST_F(Taboos, T09OrphanHeads)
{
    // The setter keeps heads with their text by itself; an area that ends after so many paragraphs does not.
    const auto heads = [this](int before, int behind, Role role = Role::SectionHead) {
        return [this, before, behind, role] {
            std::vector<std::pair<Role, QString>> paragraphs;
            for (int i = 1; i <= before; ++i)
                paragraphs.push_back({Role::Body, u"第%1行。"_s.arg(i)});
            paragraphs.push_back({role, u"人人参与"_s});
            for (int i = 0; i < behind; ++i)
                paragraphs.push_back({Role::Body, prose(60, i)});
            story(u"a"_s, paragraphs);
            model::AreaContent first = areaOf(u"a"_s, 1, 0);
            first.paragraphLimit = before + 1;
            frame(u"a/one"_s, on(0, 5, 1, 40), first);
            frame(u"a/two"_s, on(1, 5, 1, 40), areaOf(u"a"_s, 1, 1));
        };
    };
    const auto whole = [this](int before, int behind) {
        return [this, before, behind] {
            std::vector<std::pair<Role, QString>> paragraphs;
            for (int i = 1; i <= before; ++i)
                paragraphs.push_back({Role::Body, u"第%1行。"_s.arg(i)});
            paragraphs.push_back({Role::SectionHead, u"人人参与"_s});
            for (int i = 0; i < behind; ++i)
                paragraphs.push_back({Role::Body, prose(60, i)});
            story(u"a"_s, paragraphs);
            area(u"a"_s, 0, 5, 2, 20, 2);
        };
    };
    expectRule(u"T09"_s,
        {{heads(10, 2), u"人人参与"_s}, {heads(12, 1), u"人人参与"_s}, {heads(5, 3), u"人人参与"_s},
            {heads(8, 1, Role::SectionLabel), u"人人参与"_s}, {whole(15, 0), u"人人参与"_s},
            {heads(20, 1), u"人人参与"_s}},
        {whole(10, 3), whole(18, 3), whole(19, 3), whole(16, 2), whole(3, 3), heads(0, 3),
            [this] { at(u"a"_s, 0, 5, 3, 20, {}, 600); }});
}

TEST_F(Taboos, T10UnevenEnds)
{
    const auto filled = [this](int rows, int characters) {
        return [this, rows, characters] { at(u"a"_s, 0, 5, 3, rows, {}, characters); };
    };
    expectRule(u"T10"_s,
        {{filled(30, 300), {}}, {filled(40, 600), {}}, {filled(20, 500), {}}, {filled(30, 900), {}},
            {filled(60, 1000), {}}, {filled(12, 300), {}}},
        {filled(30, 2000), filled(20, 840), filled(10, 420), filled(15, 630), filled(12, 504), filled(5, 210)});
}

} // namespace

} // namespace banxin::check
