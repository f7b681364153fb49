// TestPage: display lists of real Chinese text for tests and benchmarks of what paints them.
#pragma once

#include "display/display_list.h"
#include "font/font_set.h"

namespace banxin::support {

inline std::shared_ptr<const font::FontSet> fonts()
{
    static const auto set = font::FontSet::make(font::FontSet::defaultRequests());
    return set.value();
}

/// One run of text from `origin`, shaped as it stands.
inline display::Item textItem(base::Point origin, const QString &text, const QString &family, int weight,
    base::Length size, base::Color color = base::Color::black(), int widthPercent = 100,
    font::Direction direction = font::Direction::Horizontal)
{
    auto run = std::make_shared<font::GlyphRun>();
    run->face = fonts()->face(family, weight);
    run->size = size;
    run->color = color;
    run->widthPercent = widthPercent;
    run->direction = direction;
    run->text = text;
    base::Length pen;
    for (const font::ShapedGlyph &glyph : run->face->shape(text, size, direction)) {
        const bool down = direction == font::Direction::Vertical;
        const base::Length advance = down ? glyph.advance : glyph.advance.scaled(widthPercent, 100);
        run->glyphs.push_back({glyph.id, (down ? base::Length() : pen) + glyph.xOffset.scaled(widthPercent, 100),
            (down ? pen : base::Length()) + glyph.yOffset, advance, glyph.cluster, 1});
        pen += advance;
    }
    display::Item item;
    item.shape = display::GlyphItem{origin, run};
    item.role = display::Role::Body;
    item.bounds = display::inkBounds(item.shape);
    return item;
}

inline display::Item ruleItem(
    base::Point from, base::Point to, base::Length width, base::Color color = base::Color::black())
{
    display::PathItem path;
    path.path = display::PathData::line(from, to);
    path.stroke = color;
    path.strokeWidth = width;
    display::Item item;
    item.shape = path;
    item.bounds = display::inkBounds(item.shape);
    return item;
}

/// A dense broadsheet: 8 columns of 13 characters of 9 pt in 80 lines, 8,320 glyphs, column rules, a headline.
inline display::DisplayList densePage()
{
    using base::Length;
    static const QString story =
        QStringLiteral("本报讯（记者张三）株洲市文明单位创建成果巡礼活动十八日在市体育中心启动，来自全市各县市区的三百"
                       "余名代表参加了仪式。"
                       "会议指出，要坚持以人民为中心的发展思想，持续深化群众性精神文明创建活动，把社会主义核心价值观融"
                       "入社会发展各方面，"
                       "转化为人们的情感认同和行为习惯。“十四五”时期，我市将建成新时代文明实践中心9个、实践所105个，志"
                       "愿者注册人数超过65万人；"
                       "与去年同期相比，增长12.5%"
                       "。国务院联防联控机制新闻发布会强调，疫情防控仍处于关键阶段，各地要落实常态化防控举措，"
                       "加快推进乡村振兴，确保粮食丰收、农民增收。据新华社北京电，我国科学家在量子计算、深海探测、航空"
                       "航天等领域取得重大突破。");
    display::DisplayList list;
    list.trim = {Length::mm(390), Length::mm(540)};
    const Length size = Length::pt(9), pitch = Length::pt(13.5), left = Length::mm(20), top = Length::mm(40);
    int offset = 0;
    for (int column = 0; column < 8; ++column) {
        const Length x = left + (size * 14) * column;
        for (int line = 0; line < 80; ++line) {
            QString text;
            while (text.size() < 13)
                text += story[offset++ % story.size()];
            list.items.push_back(textItem({x, top + pitch * line}, text, QStringLiteral("宋"), 400, size));
        }
        if (column > 0)
            list.items.push_back(ruleItem({x - size / 2, top}, {x - size / 2, top + pitch * 79}, Length::pt(0.25)));
    }
    list.items.push_back(textItem({left, Length::mm(33)}, QStringLiteral("株洲市文明单位创建成果巡礼"),
        QStringLiteral("标宋"), 900, Length::pt(63)));
    return list;
}

} // namespace banxin::support
