// Pages named after the rule that they pin, as DisplayList dumps. Their body text has no punctuation,
// so that a line's breaks follow from its measure alone.
#include "page_fixture.h"

#include <QFile>

using namespace banxin;
using base::Length;

namespace {

class Golden : public layout::PageFixture {
protected:
    /// `count` ideographs in a row, none of them punctuation.
    static QString plain(int count)
    {
        static const QString source = QStringLiteral("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳"
                                                     "云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光");
        QString text;
        while (text.size() < count)
            text += source[text.size() % source.size()];
        return text;
    }

    void compare(const QString &name) const
    {
        const QString path =
            QString::fromUtf8(BANXIN_TEST_DATA) + QStringLiteral("/layout/") + name + QStringLiteral(".txt");
        const QString dump = display::textDump(*composed()->display);
        QFile file(path);
        if (qEnvironmentVariableIsSet("BANXIN_BLESS")) {
            ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
            file.write(dump.toUtf8());
            return;
        }
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        const QStringList wanted = QString::fromUtf8(file.readAll()).split(u'\n'), found = dump.split(u'\n');
        for (qsizetype i = 0; i < std::min(wanted.size(), found.size()); ++i)
            ASSERT_EQ(found[i].toStdString(), wanted[i].toStdString()) << name.toStdString() << " line " << i + 1;
        EXPECT_EQ(found.size(), wanted.size());
    }
};

} // namespace

TEST_F(Golden, HeadlineBlockAcrossTakesWholeRows)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("文明单位")}, {Role::Body, plain(90)}});
    frame(QStringLiteral("area"), page.grid.rect(0, 10, 3, 12), areaOf(QStringLiteral("a"), 3));
    compare(QStringLiteral("headline-block-across"));
}

TEST_F(Golden, SectionHeadTakesRowsAndKeepsItsText)
{
    story(QStringLiteral("a"),
        {{Role::Body, plain(40)}, {Role::SectionHead, QStringLiteral("全力救治")}, {Role::Body, plain(60)},
            {Role::SectionHead, QStringLiteral("联防联控")}, {Role::Body, plain(50)}});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 14), areaOf(QStringLiteral("a"), 2));
    compare(QStringLiteral("section-head-rows"));
}

TEST_F(Golden, RunaroundRectangleTakesRowsAndNarrowsLines)
{
    story(QStringLiteral("a"), {{Role::Body, plain(260)}});
    base::Rect picture = page.grid.rect(0, 3, 2, 4);
    picture.width = picture.width.scaled(2, 3);
    frame(QStringLiteral("picture"), picture, model::BoxContent{base::Color::percent(3, 4, 7, 2), {}, {}}, true);
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 20), areaOf(QStringLiteral("a"), 2));
    compare(QStringLiteral("runaround-rectangle"));
}

TEST_F(Golden, RunaroundOnBothSidesReadsEachRowFromTheLeft)
{
    story(QStringLiteral("a"), {{Role::Body, plain(200)}, {Role::Body, plain(90)}});
    const base::Rect box = page.grid.rect(0, 0, 3, 16);
    const base::Rect picture{
        box.x + Length::pt(9 * 12), page.grid.rowTop(3), Length::pt(9 * 10), page.grid.pitch() * 5};
    frame(QStringLiteral("picture"), picture, model::BoxContent{base::Color::percent(3, 4, 7, 2), {}, {}}, true);
    frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    compare(QStringLiteral("runaround-both-sides"));
}

TEST_F(Golden, BalancedLegsEndTogether)
{
    story(QStringLiteral("a"), {{Role::Body, plain(196)}});
    model::AreaContent content = areaOf(QStringLiteral("a"), 4);
    content.balanced = true;
    content.gutter = Length::pt(18);
    frame(QStringLiteral("area"), page.grid.rect(0, 5, 5, 30), content);
    compare(QStringLiteral("balanced-legs"));
}

TEST_F(Golden, VerticalHeadlineStandsInTheMiddleOfItsBox)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("地区贫困状况")}});
    model::AreaContent content = areaOf(QStringLiteral("a"));
    content.roles = {Role::Headline};
    content.headlineForm = model::HeadlineForm::Vertical;
    frame(QStringLiteral("area"), {Length::mm(50), Length::mm(60), Length::mm(40), Length::mm(45)}, content);
    compare(QStringLiteral("vertical-headline"));
}

TEST_F(Golden, FurnitureShowsFieldsRulesAndReversedType)
{
    style(QStringLiteral("反白"), [](model::ParagraphFormat &f) {
        f.characters.size = Length::pt(9);
        f.characters.color = base::Color::paper();
        f.alignment = model::Alignment::Centre;
        f.gridLocked = false;
    });
    const base::Rect band{Length::mm(20), Length::mm(20), Length::mm(60), Length::mm(8)};
    frame(QStringLiteral("band"), band, model::BoxContent{base::Color::percent(0, 95, 85, 15), {}, {}});
    model::TextContent reversed;
    reversed.verticalAlign = model::VerticalAlign::Middle;
    reversed.knocksOut = true;
    const auto label = frame(QStringLiteral("label"), band, reversed);
    model::Paragraph paragraph;
    paragraph.id = named(QStringLiteral("label/0"));
    paragraph.parent = label;
    paragraph.role = Role::Furniture;
    paragraph.text = QStringLiteral("{section}");
    paragraph.style = QStringLiteral("反白");
    put(paragraph);
    frame(
        QStringLiteral("rule"), {Length::mm(20), Length::mm(30), Length::mm(235), Length::mm(1)}, model::RuleContent{});
    frame(QStringLiteral("art"), {Length::mm(100), Length::mm(20), Length::mm(20), Length::mm(8)},
        model::ArtContent{QStringLiteral("M 0 0 C 10 5 20 5 30 0 Z"), base::Color::black(), {}, {}});
    const auto folio = frame(QStringLiteral("folio"), {Length::mm(20), Length::mm(32), Length::mm(100), Length::mm(5)},
        model::TextContent{});
    text(QStringLiteral("folio/0"), folio, QStringLiteral("{page}　{date-cn}　{weekday}"));
    compare(QStringLiteral("furniture"));
}

TEST_F(Golden, LayersArePaintedInTheirOrderAndHiddenOnesNot)
{
    page.layers = {
        {QStringLiteral("背景")}, {QStringLiteral("藏"), false}, {QStringLiteral("批注"), true, false, false}};
    put(page);
    story(QStringLiteral("a"), {{Role::Body, plain(60)}});
    const auto onLayer = [&](const QString &name, const QString &layer) {
        model::Frame made = *document.find<model::Frame>(named(name));
        made.layer = layer;
        put(made);
    };
    const base::Rect box = page.grid.rect(0, 0, 2, 6);
    frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a"), 2));
    frame(QStringLiteral("note"), box, model::BoxContent{{}, base::Color::percent(0, 90, 80, 0)});
    onLayer(QStringLiteral("note"), QStringLiteral("批注"));
    frame(QStringLiteral("hidden"), box, model::BoxContent{base::Color::black()}, true);
    onLayer(QStringLiteral("hidden"), QStringLiteral("藏"));
    frame(QStringLiteral("tint"), box, model::BoxContent{base::Color::percent(0, 3, 8, 0)});
    frame(QStringLiteral("ground"), box, model::BoxContent{base::Color::percent(5, 0, 0, 0)});
    onLayer(QStringLiteral("ground"), QStringLiteral("背景"));
    compare(QStringLiteral("layers"));
}

TEST_F(Golden, AnAreasGroundGoesRoundItsParts)
{
    story(QStringLiteral("a"), {{Role::Body, plain(120)}});
    model::AreaContent content = areaOf(QStringLiteral("a"), 2);
    const base::Rect box = page.grid.rect(0, 0, 2, 12);
    const base::Rect upper = page.grid.rect(0, 0, 2, 5);
    content.parts = {{{}, {}, box.width, upper.height}, {{}, {}, (box.width - page.grid.gutter()) / 2, box.height}};
    content.fill = base::Color::percent(0, 3, 8, 0);
    content.stroke = base::Color::black();
    content.border = QStringLiteral("thick-thin");
    frame(QStringLiteral("area"), box, content);
    compare(QStringLiteral("area-ground"));
}

TEST_F(Golden, AnAreasOwnSizesGoWithTheirLeading)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("文明单位")}, {Role::Body, plain(90)}});
    model::AreaContent content = areaOf(QStringLiteral("a"), 2);
    content.sizes = {{Role::Headline, Length::pt(16)}, {Role::Body, Length::pt(10.5)}};
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 12), content);
    compare(QStringLiteral("area-sizes"));
}

TEST_F(Golden, SqueezePullsInAFewCharacters)
{
    const base::Rect box = page.grid.rect(0, 0, 2, 12);
    const int perLine = static_cast<int>(box.width / Length::pt(9));
    story(QStringLiteral("a"), {{Role::Body, prose(perLine * 4)}, {Role::Body, prose(perLine * 2, 1)}});
    model::AreaContent content = areaOf(QStringLiteral("a"));
    content.squeeze = 1;
    frame(QStringLiteral("area"), box, content);
    compare(QStringLiteral("area-squeeze"));
}

TEST_F(Golden, ABorderClosesWithWholeTiles)
{
    model::BoxContent content;
    content.stroke = base::Color::percent(0, 90, 80, 0);
    content.weight = Length::pt(2);
    content.border = QStringLiteral("diamonds");
    frame(QStringLiteral("box"), {Length::mm(50), Length::mm(60), Length::mm(41), Length::mm(17)}, content);
    content.shape = model::FrameShape::Rounded;
    content.cornerRadius = Length::mm(3);
    frame(QStringLiteral("rounded"), {Length::mm(50), Length::mm(90), Length::mm(41), Length::mm(17)}, content);
    compare(QStringLiteral("border"));
}

TEST_F(Golden, APolygonIsFilledAndDrawn)
{
    model::BoxContent content;
    content.shape = model::FrameShape::Contour;
    content.gradient = model::Gradient{base::Color::percent(0, 10, 30, 0), base::Color::paper(), false, 90};
    content.stroke = base::Color::black();
    frame(QStringLiteral("polygon"), {Length::mm(50), Length::mm(60), Length::mm(40), Length::mm(30)}, content);
    model::Frame made = *document.find<model::Frame>(named(QStringLiteral("polygon")));
    made.contour = {{Length::mm(20), {}}, {Length::mm(40), Length::mm(12)}, {Length::mm(30), Length::mm(30)},
        {Length::mm(5), Length::mm(25)}};
    put(made);
    compare(QStringLiteral("polygon"));
}

TEST_F(Golden, WhatIsTurnedIsTurnedAboutItsMiddle)
{
    const base::Rect box{Length::mm(50), Length::mm(60), Length::mm(60), Length::mm(8)};
    frame(QStringLiteral("band"), box, model::BoxContent{base::Color::percent(0, 95, 85, 15)});
    const auto label = frame(QStringLiteral("label"), box, model::TextContent{});
    text(QStringLiteral("label/0"), label, QStringLiteral("{section}"));
    frame(
        QStringLiteral("rule"), {Length::mm(50), Length::mm(80), Length::mm(60), Length::mm(1)}, model::RuleContent{});
    for (const auto &[name, angle] : {std::pair(QStringLiteral("band"), -1500),
             std::pair(QStringLiteral("label"), -1500), std::pair(QStringLiteral("rule"), 9000)}) {
        model::Frame made = *document.find<model::Frame>(named(name));
        made.rotation = angle;
        put(made);
    }
    compare(QStringLiteral("turned"));
}

TEST_F(Golden, WhatIsCutIsNotSet)
{
    story(QStringLiteral("a"), {{Role::Body, plain(90)}, {Role::Body, plain(20)}});
    model::Paragraph paragraph = *document.find<model::Paragraph>(named(QStringLiteral("a/0")));
    paragraph.spans = {{10, 30, {}, {}, true}, {88, 90, {}, {}, true}};
    put(paragraph);
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 12), areaOf(QStringLiteral("a"), 2));
    compare(QStringLiteral("cut"));
}
