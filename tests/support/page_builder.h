// PageBuilder: a page put together by hand for tests of the press: no story, no layout, text on plain
// lines. It never breaks lines.
#pragma once

#include "display/display_list.h"
#include "font/font_set.h"

#include <QString>

namespace banxin::support {

struct TextLook {
    QString family = QStringLiteral("宋");
    int weight = 400;
    base::Length size = base::Length::pt(9);
    base::Color color;
    bool overprint = true;
    int widthPercent = 100;
    font::Direction direction = font::Direction::Horizontal;
    base::Length extra; // added to every advance, as justification does
};

class PageBuilder {
public:
    PageBuilder(base::Size trim, base::Length bleed, std::shared_ptr<const font::FontSet> fonts)
        : m_fonts(std::move(fonts))
    {
        m_list.trim = trim;
        m_list.bleed = bleed;
        m_list.title = QStringLiteral("试排");
    }

    /// One line from `origin` on, a run for each face that it needs. Returns where the line ends.
    base::Point text(base::Point origin, const QString &text, const TextLook &look = {}, int readingOrder = -1)
    {
        const int order = readingOrder < 0 ? m_order++ : readingOrder;
        const auto preferred = m_fonts->face(look.family, look.weight);
        for (qsizetype start = 0; start < text.size();) {
            std::shared_ptr<const font::Face> face;
            qsizetype end = start;
            while (end < text.size()) {
                const bool isPair = text[end].isHighSurrogate() && end + 1 < text.size();
                const char32_t character =
                    isPair ? QChar::surrogateToUcs4(text[end], text[end + 1]) : text[end].unicode();
                auto covering = m_fonts->faceCovering(character, face ? face : preferred);
                if (!covering)
                    covering = preferred;
                if (face && covering != face)
                    break;
                face = covering;
                end += isPair ? 2 : 1;
            }
            origin = run(origin, text.mid(start, end - start), face, look, order);
            start = end;
        }
        return origin;
    }
    void rectangle(const base::Rect &rect, base::Color color, bool overprint = false)
    {
        display::PathItem item;
        item.path = display::PathData::rectangle(rect);
        item.fill = color;
        item.overprint = overprint;
        add(item);
    }
    void rule(base::Point from, base::Point to, base::Length width, base::Color color = {})
    {
        display::PathItem item;
        item.path = display::PathData::line(from, to);
        item.stroke = color;
        item.strokeWidth = width;
        item.overprint = color.isBlackOnly();
        add(item);
    }
    void picture(const base::Digest &asset, const base::Rect &frame, const base::Rect &image)
    {
        display::PictureItem item;
        item.asset = asset;
        item.frame = frame;
        item.image = image;
        item.altText = QStringLiteral("示例图片");
        add(item);
    }
    void add(display::Shape shape, int order = 0)
    {
        display::Item item;
        item.role = std::holds_alternative<display::GlyphItem>(shape) ? display::Role::Text
            : std::holds_alternative<display::PathItem>(shape)        ? display::Role::Artifact
                                                                      : display::Role::Figure;
        item.shape = std::move(shape);
        item.readingOrder = order;
        item.source = base::Id::fromNumber(static_cast<std::uint64_t>(1000 + order));
        item.bounds = {{}, {}, m_list.trim.width, m_list.trim.height};
        m_list.items.push_back(std::move(item));
    }
    void add(const display::SpotInk &ink) { m_list.spots.push_back(ink); }
    std::shared_ptr<const display::DisplayList> list() const { return std::make_shared<display::DisplayList>(m_list); }

private:
    base::Point run(base::Point origin, const QString &text, const std::shared_ptr<const font::Face> &face,
        const TextLook &look, int order)
    {
        auto run = std::make_shared<font::GlyphRun>();
        run->face = face;
        run->size = look.size;
        run->color = look.color;
        run->widthPercent = look.widthPercent;
        run->direction = look.direction;
        run->text = text;
        const bool vertical = look.direction == font::Direction::Vertical;
        const auto shaped = face->shape(text, look.size, look.direction);
        base::Length pen;
        for (std::size_t i = 0; i < shaped.size(); ++i) {
            font::PlacedGlyph glyph;
            glyph.id = shaped[i].id;
            glyph.x = shaped[i].xOffset.scaled(look.widthPercent, 100);
            glyph.y = shaped[i].yOffset;
            (vertical ? glyph.y : glyph.x) += pen;
            glyph.advance =
                (vertical ? shaped[i].advance : shaped[i].advance.scaled(look.widthPercent, 100)) + look.extra;
            pen += glyph.advance;
            glyph.textStart = shaped[i].cluster;
            int end = static_cast<int>(text.size());
            for (std::size_t j = i + 1; j < shaped.size(); ++j) {
                if (shaped[j].cluster > shaped[i].cluster) {
                    end = shaped[j].cluster;
                    break;
                }
            }
            glyph.textLength = end - glyph.textStart;
            run->glyphs.push_back(glyph);
        }
        display::GlyphItem item;
        item.origin = origin;
        item.run = run;
        item.overprint = look.overprint && look.color.isBlackOnly() && !look.color.isPaper();
        add(item, order);
        if (vertical)
            return {origin.x, origin.y + pen};
        return {origin.x + pen, origin.y};
    }

    display::DisplayList m_list;
    std::shared_ptr<const font::FontSet> m_fonts;
    int m_order = 1;
};

} // namespace banxin::support
