#include "press/telephone_proof.h"

#include <cmath>

namespace banxin::press {

using base::Length;
using Verb = display::PathData::Verb;

std::array<double, 3> ScreenInks::operator()(const base::Color &color) const
{
    const auto byte = [](std::uint16_t ink) { return static_cast<std::uint8_t>((ink * 255 + 5000) / 10000); };
    const std::array<std::uint8_t, 4> inks{byte(color.c), byte(color.m), byte(color.y), byte(color.k)};
    std::array<std::uint8_t, 4> bgra{};
    m_transform->convert(inks.data(), bgra.data(), 1);
    return {bgra[2] / 255.0, bgra[1] / 255.0, bgra[0] / 255.0};
}

display::PathData watermarkOf(const TelephoneProof &proof, const base::Size &trim)
{
    display::PathData path;
    const double width = static_cast<double>(trim.width.toEmu()), height = static_cast<double>(trim.height.toEmu());
    const double diagonal = std::hypot(width, height), cos = width / diagonal, sin = height / diagonal;
    // Shaped at a size of which everything else is a multiple: the line takes seven tenths of the diagonal.
    const Length unit = Length::pt(100);
    const auto shaped = proof.face->shape(proof.watermark, unit, font::Direction::Horizontal);
    Length line;
    for (const font::ShapedGlyph &glyph : shaped)
        line += glyph.advance;
    if (line <= Length())
        return path;
    const double scale = std::min(0.7 * diagonal / static_cast<double>(line.toEmu()),
        0.16 * diagonal / static_cast<double>(unit.toEmu())); // a short text is not as high as the page
    const double em = static_cast<double>(unit.toEmu()) * scale;
    double pen = -static_cast<double>(line.toEmu()) * scale / 2;
    for (const font::ShapedGlyph &glyph : shaped) {
        const font::Outline outline = proof.face->outlineOf(glyph.id);
        const double perUnit = em / proof.face->unitsPerEm();
        std::size_t next = 0;
        double lastX = 0, lastY = 0; // in font units
        const auto add = [&](double x, double y) {
            // Up the diagonal, about its middle; y grows downwards on the page.
            const double along = pen + x * perUnit, across = y * perUnit - em * 0.38;
            path.points.push_back({Length::emu(std::llround(width / 2 + along * cos - across * sin)),
                Length::emu(std::llround(height / 2 - along * sin - across * cos))});
        };
        for (const font::Outline::Verb verb : outline.verbs) {
            const auto at = [&](std::size_t i) { return static_cast<double>(outline.points[next + i]); };
            switch (verb) {
            case font::Outline::Verb::Move:
            case font::Outline::Verb::Line:
                path.verbs.push_back(verb == font::Outline::Verb::Move ? Verb::Move : Verb::Line);
                add(lastX = at(0), lastY = at(1));
                next += 2;
                break;
            case font::Outline::Verb::Quad:
                path.verbs.push_back(Verb::Cubic);
                add((lastX + 2 * at(0)) / 3, (lastY + 2 * at(1)) / 3);
                add((at(2) + 2 * at(0)) / 3, (at(3) + 2 * at(1)) / 3);
                add(lastX = at(2), lastY = at(3));
                next += 4;
                break;
            case font::Outline::Verb::Cubic:
                path.verbs.push_back(Verb::Cubic);
                add(at(0), at(1));
                add(at(2), at(3));
                add(lastX = at(4), lastY = at(5));
                next += 6;
                break;
            case font::Outline::Verb::Close:
                path.verbs.push_back(Verb::Close);
                break;
            }
        }
        pen += static_cast<double>(glyph.advance.toEmu()) * scale;
    }
    return path;
}

} // namespace banxin::press
