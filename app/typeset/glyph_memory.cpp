#include "typeset/glyph_memory.h"

#include <cmath>

namespace banxin::typeset {

namespace {

constexpr std::size_t mostWords = 20000; // about 4 MB; beyond it the memory starts anew

std::uint64_t packed(FaceMemory::Glyph glyph)
{
    return (std::uint64_t{1} << 63) | (std::uint64_t{glyph.id} << 31)
        | static_cast<std::uint32_t>(glyph.advance & 0x7fffffff);
}

FaceMemory::Glyph unpacked(std::uint64_t entry)
{
    return {static_cast<std::uint32_t>((entry >> 31) & 0xffffffff), static_cast<int>(entry & 0x7fffffff)};
}

} // namespace

FaceMemory::FaceMemory(std::shared_ptr<const font::Face> face)
    : m_face(std::move(face))
    , m_unitsPerEm(m_face->unitsPerEm())
{
}

FaceMemory::~FaceMemory()
{
    for (std::atomic<Page *> &page : m_pages)
        delete page.load();
}

FaceMemory::Glyph FaceMemory::glyph(char32_t character)
{
    const auto ask = [&] {
        const std::uint32_t id = m_face->glyphFor(character);
        return Glyph{id, m_face->advanceOf(id)};
    };
    if (character > 0xffff)
        return ask();
    std::atomic<Page *> &place = m_pages[character >> 8];
    Page *page = place.load(std::memory_order_acquire);
    if (!page) {
        auto fresh = std::make_unique<Page>();
        for (std::atomic<std::uint64_t> &entry : *fresh)
            entry.store(0, std::memory_order_relaxed);
        if (place.compare_exchange_strong(page, fresh.get()))
            page = fresh.release();
    }
    std::atomic<std::uint64_t> &entry = (*page)[character & 0xff];
    if (const std::uint64_t known = entry.load(std::memory_order_relaxed))
        return unpacked(known);
    const Glyph glyph = ask();
    entry.store(packed(glyph), std::memory_order_relaxed);
    return glyph;
}

FaceMemory::Ink FaceMemory::ink(std::uint32_t glyph, font::Direction direction)
{
    const bool vertical = direction == font::Direction::Vertical;
    const std::uint64_t key = (std::uint64_t{glyph} << 1) | (vertical ? 1u : 0u);
    {
        const std::shared_lock lock(m_mutex);
        if (const auto found = m_inks.find(key); found != m_inks.end())
            return found->second;
    }
    // Control points bound the curve: near enough, and the same everywhere.
    const font::Outline outline = m_face->outlineOf(glyph);
    Ink ink;
    for (std::size_t i = 0; i + 1 < outline.points.size(); i += 2) {
        const float along = vertical ? -outline.points[i + 1] : outline.points[i];
        const int low = static_cast<int>(std::floor(along)), high = static_cast<int>(std::ceil(along));
        ink.start = i == 0 ? low : std::min(ink.start, low);
        ink.end = i == 0 ? high : std::max(ink.end, high);
    }
    const std::unique_lock lock(m_mutex);
    m_inks.emplace(key, ink);
    return ink;
}

FaceMemory::Word FaceMemory::word(QStringView text, font::Direction direction, font::Reading reading)
{
    auto &words = m_words[direction == font::Direction::Vertical ? 1 : reading == font::Reading::RightToLeft ? 2 : 0];
    const QString key = text.toString();
    {
        const std::shared_lock lock(m_mutex);
        if (const auto found = words.find(key); found != words.end())
            return found->second;
    }
    // At a size of one unit an EMU the answer is in font units, so that it serves all sizes.
    auto shaped = std::make_shared<const std::vector<font::ShapedGlyph>>(
        m_face->shape(text, base::Length::emu(m_unitsPerEm), direction, reading));
    const std::unique_lock lock(m_mutex);
    if (words.size() >= mostWords)
        words.clear();
    words.emplace(key, shaped);
    return shaped;
}

bool FaceMemory::isFullWidth(char32_t character)
{
    const Glyph own = glyph(character);
    return own.id != 0 && own.advance * 10 >= m_unitsPerEm * 9;
}

bool FaceMemory::hasVerticalForm(QStringView text)
{
    const Word down = word(text, font::Direction::Vertical), along = word(text, font::Direction::Horizontal);
    return !std::equal(down->begin(), down->end(), along->begin(), along->end(),
        [](const font::ShapedGlyph &a, const font::ShapedGlyph &b) { return a.id == b.id; });
}

FaceMemory &GlyphMemory::of(const std::shared_ptr<const font::Face> &face)
{
    const std::lock_guard lock(m_mutex);
    std::unique_ptr<FaceMemory> &memory = m_faces[face.get()];
    if (!memory)
        memory = std::make_unique<FaceMemory>(face);
    return *memory;
}

} // namespace banxin::typeset
