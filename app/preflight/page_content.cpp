#include "preflight/page_content.h"

#include "preflight/interpreter.h"

namespace banxin::preflight {

Object inheritedOf(const Object &page, const char *key)
{
    Object node = page;
    for (int depth = 0; depth < 64; ++depth) {
        if (Object value = keyOf(node, key); !value.isNull())
            return value;
        node = keyOf(node, "/Parent");
        if (!node.isDictionary())
            break;
    }
    return Object::newNull();
}

Box Path::box() const
{
    Box box = Box::nothing();
    for (const auto &polygon : polygons) {
        for (const Dot &dot : polygon)
            box.add(dot);
    }
    return box;
}

bool Path::contains(Dot p) const
{
    int winding = 0, crossings = 0;
    for (const auto &polygon : polygons) {
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const Dot a = polygon[i], b = polygon[(i + 1) % polygon.size()];
            if ((a.y <= p.y) == (b.y <= p.y))
                continue;
            if (a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x) <= p.x)
                continue;
            ++crossings;
            winding += a.y <= p.y ? 1 : -1;
        }
    }
    return isEvenOdd ? crossings % 2 == 1 : winding != 0;
}

std::optional<Box> uprightRectangle(const std::vector<Dot> &polygon)
{
    std::size_t n = polygon.size();
    if (n == 5 && polygon.front().x == polygon.back().x && polygon.front().y == polygon.back().y)
        n = 4;
    if (n != 4)
        return {};
    constexpr double kStraight = 1e-4;
    for (std::size_t i = 0; i < n; ++i) {
        const Dot a = polygon[i], b = polygon[(i + 1) % n];
        if (std::abs(a.x - b.x) > kStraight && std::abs(a.y - b.y) > kStraight)
            return {};
    }
    Box box = Box::nothing();
    for (std::size_t i = 0; i < n; ++i)
        box.add(polygon[i]);
    return box;
}

Font *SharedContent::fontOf(const Object &font)
{
    Object object = font;
    if (!object.isDictionary())
        return nullptr;
    if (!object.isIndirect()) {
        m_directFonts.push_back(std::make_unique<Font>(font));
        return m_directFonts.back().get();
    }
    auto &known = m_fonts[{object.getObjectID(), object.getGeneration()}];
    if (!known)
        known = std::make_unique<Font>(font);
    return known.get();
}

std::vector<const Font *> SharedContent::fonts() const
{
    std::vector<const Font *> all;
    for (const auto &[number, font] : m_fonts)
        all.push_back(font.get());
    for (const auto &font : m_directFonts)
        all.push_back(font.get());
    return all;
}

void SharedContent::append(SharedContent &later)
{
    for (auto &[number, font] : later.m_fonts) {
        auto &known = m_fonts[number];
        if (!known)
            known = std::move(font);
        else
            known->addUse(*font);
    }
    std::move(later.m_directFonts.begin(), later.m_directFonts.end(), std::back_inserter(m_directFonts));
    later.m_fonts.clear();
    later.m_directFonts.clear();
    m_spots.append(later.m_spots);
    std::move(later.marks.begin(), later.marks.end(), std::back_inserter(marks));
}

std::shared_ptr<const ColorSpace> SharedContent::spaceOf(const Object &value, const Object &resources)
{
    Object object = value;
    if (!object.isIndirect() || !object.isArray())
        return readColorSpace(value, resources);
    auto &known = m_spaces[{object.getObjectID(), object.getGeneration()}];
    if (!known)
        known = readColorSpace(value, resources);
    return known;
}

PageContent readPage(const Object &page, int number, SharedContent &shared)
{
    PageContent content;
    content.number = number;
    content.page = page;
    content.boxes.media = boxOf(inheritedOf(page, "/MediaBox"));
    content.boxes.crop = boxOf(inheritedOf(page, "/CropBox"));
    content.boxes.bleed = boxOf(keyOf(page, "/BleedBox"));
    content.boxes.trim = boxOf(keyOf(page, "/TrimBox"));
    content.boxes.art = boxOf(keyOf(page, "/ArtBox"));
    const double turn = std::fmod(numberOf(inheritedOf(page, "/Rotate"), 0), 360);
    content.rotation = static_cast<int>(turn < 0 ? turn + 360 : turn);
    Interpreter(content, shared).runPage();
    return content;
}

} // namespace banxin::preflight
