// F01-F06: what of preflight the page itself shows.
#include "check_fixture.h"

namespace banxin::check {

namespace {

using base::Color;

class PressRules : public CheckFixture {
protected:
    Do shot(int width, int height, double mm)
    {
        return [this, width, height, mm] {
            picture(u"lead"_s, u"shot"_s,
                {Length::mm(20), Length::mm(230), Length::mm(mm), Length::mm(mm * height / width)}, u"现场"_s,
                u"王帆 摄"_s);
            model::Asset asset;
            asset.id = named(u"shot/asset"_s);
            asset.digest = base::Digest::of("shot");
            asset.pixelWidth = width;
            asset.pixelHeight = height;
            asset.mediaType = u"image/jpeg"_s;
            put(asset);
        };
    }
    Do rule(Color color, double points)
    {
        return [this, color, points] {
            frame(u"rule"_s, {Length::mm(20), Length::mm(300), Length::mm(200), Length::mm(1)},
                model::RuleContent{color, Length::pt(points)});
        };
    }
    Do box(Color color, double points)
    {
        return [this, color, points] {
            model::BoxContent content;
            content.stroke = color;
            content.weight = Length::pt(points);
            frame(u"box"_s, {Length::mm(20), Length::mm(300), Length::mm(100), Length::mm(20)}, content);
        };
    }
    Do type(Color color, double size, std::optional<Color> ground = {})
    {
        return [this, color, size, ground] {
            if (ground) {
                model::BoxContent content;
                content.fill = ground;
                frame(u"ground"_s, {Length::mm(15), Length::mm(295), Length::mm(245), Length::mm(30)}, content);
            }
            furniture(u"note"_s, u"section-banner"_s, u"时事聚焦专栏"_s, 300, size);
            style(u"note"_s, [&](model::ParagraphFormat &f) {
                f.characters.size = Length::pt(size);
                f.characters.color = color;
                f.leading = Length::pt(size * 1.2);
                f.gridLocked = false;
                f.alignment = model::Alignment::Left;
            });
        };
    }
    Do tint(const base::Rect &rect)
    {
        return [this, rect] {
            model::BoxContent content;
            content.fill = Color::percent(0, 10, 20, 0);
            frame(u"tint"_s, rect, content);
        };
    }
    static base::Rect mm(double x, double y, double w, double h)
    {
        return {Length::mm(x), Length::mm(y), Length::mm(w), Length::mm(h)};
    }
    Do spots(int count)
    {
        return [this, count] {
            model::Publication house = *document.find<model::Publication>(named(u"publication"_s));
            for (int i = 1; i <= count; ++i)
                house.swatches.push_back(
                    {i, u"PANTONE %1 C"_s.arg(480 + i), model::InkKind::Spot, Color::percent(0, 90, 80, 0)});
            put(house);
            for (int i = 1; i <= count; ++i) {
                model::BoxContent content;
                Color color = Color::percent(0, 90, 80, 0);
                color.swatch = static_cast<std::uint16_t>(i);
                content.fill = color;
                frame(u"spot%1"_s.arg(i), mm(20 + 20 * i, 300, 10, 10), content);
            }
        };
    }
};

const Color kRed = Color::percent(0, 95, 85, 0), kBlack = Color::black(), kRich = Color::percent(60, 50, 50, 100),
            kCyan = Color::percent(100, 0, 0, 0);

TEST_F(PressRules, F01Resolution)
{
    expectRule(u"F01"_s,
        {{shot(600, 400, 200), u"76 ppi"_s}, {shot(300, 200, 100), u"76 ppi"_s}, {shot(900, 600, 180), u"127 ppi"_s},
            {shot(400, 300, 70), {}}, {shot(100, 100, 40), {}}, {shot(580, 400, 100), {}}},
        {shot(2000, 1500, 200), shot(1200, 800, 200), shot(600, 400, 100), shot(3000, 2000, 230), shot(300, 200, 40),
            shot(0, 0, 100)});
    reset();
    shot(600, 400, 200)();
    EXPECT_EQ(of(u"F01"_s, all()).front().severity, Severity::Error);
    reset();
    shot(900, 600, 180)();
    EXPECT_EQ(of(u"F01"_s, all()).front().severity, Severity::Warning);
}

TEST_F(PressRules, F02ThinRules)
{
    expectRule(u"F02"_s,
        {{rule(kBlack, 0.1), u"0.1 磅"_s}, {rule(kRed, 0.5), u"0.5 磅"_s}, {box(kRed, 1), {}}, {box(kBlack, 0.2), {}},
            {rule(kRed, 1.4), {}}, {rule(kCyan, 0.1), {}}},
        {rule(kBlack, 0.25), rule(kBlack, 0.4), rule(kRed, 1.5), rule(kCyan, 0.3), box(kBlack, 0.5), box(kRed, 2),
            rule(Color::paper(), 0.1)});
}

TEST_F(PressRules, F03ReversedType)
{
    const Color paper = Color::paper();
    expectRule(u"F03"_s,
        {{type(paper, 7, kRed), u"时事聚焦专栏"_s}, {type(paper, 8.5, kRed), {}}, {type(paper, 5, kBlack), {}},
            {type(paper, 5.5, kCyan), {}}, {type(paper, 6, kRed), {}}, {type(paper, 8, kRich), {}}},
        {type(paper, 9, kRed), type(paper, 12, kRed), type(paper, 6, kBlack), type(paper, 7, kCyan),
            type(kBlack, 5, kCyan), type(paper, 5)});
}

TEST_F(PressRules, F04ColouredType)
{
    expectRule(u"F04"_s,
        {{type(kRed, 8), u"时事聚焦专栏"_s}, {type(kRed, 9.5), {}}, {type(kRich, 20), {}}, {type(kRich, 9), {}},
            {type(Color::percent(50, 50, 0, 0), 7), {}}, {type(Color::percent(0, 95, 85, 15), 9), {}}},
        {type(kRed, 10), type(kRed, 40), type(kBlack, 5), type(kCyan, 7), type(Color::paper(), 7, kRed),
            type(Color::percent(0, 0, 0, 60), 7)});
    reset();
    type(kRich, 20)();
    EXPECT_EQ(of(u"F04"_s, all()).front().severity, Severity::Error);
}

TEST_F(PressRules, F05Bleed)
{
    expectRule(u"F05"_s,
        {{tint(mm(0, 100, 50, 50)), u"左"_s}, {tint(mm(100, 0, 50, 50)), u"上"_s},
            {tint(mm(225, 100, 50, 50)), u"右"_s}, {tint(mm(100, 340, 50, 50)), u"下"_s},
            {tint(mm(-1, 100, 50, 50)), u"左"_s}, {tint(mm(0.3, 100, 50, 50)), u"左"_s},
            {tint(mm(0, 0, 275, 50)), u"左、上、右"_s}},
        {tint(mm(-3, 100, 50, 50)), tint(mm(-3, -3, 281, 50)), tint(mm(20, 100, 50, 50)), tint(mm(1, 100, 50, 50)),
            tint(mm(225, 100, 53, 50)), tint(mm(100, 340, 50, 53))});
}

TEST_F(PressRules, F06Spots)
{
    const auto with = [this](int most, int count) {
        return [this, most, count] {
            spots(count)();
            model::Publication house = *document.find<model::Publication>(named(u"publication"_s));
            model::PrinterProfile printer;
            printer.mostSpots = most;
            house.printers = {printer};
            put(house);
        };
    };
    expectRule(u"F06"_s,
        {{spots(2), u"PANTONE 481 C、PANTONE 482 C"_s}, {spots(3), {}}, {spots(4), {}}, {with(0, 1), {}},
            {with(2, 3), {}}, {with(1, 2), {}}},
        {spots(0), spots(1), with(2, 2), with(3, 2), with(0, 0), with(4, 4)});
}

} // namespace

} // namespace banxin::check
