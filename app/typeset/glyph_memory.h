// GlyphMemory: what HarfBuzz answered for a face, kept by character and by word, so that it is asked
// once. Its answers are HarfBuzz's own; it never chooses a glyph.
#pragma once

#include "font/face.h"

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

namespace banxin::typeset {

/// The memory of one face; safe from several threads. All numbers are font units.
class FaceMemory {
public:
    explicit FaceMemory(std::shared_ptr<const font::Face> face);
    ~FaceMemory();
    FaceMemory(const FaceMemory &) = delete;
    FaceMemory &operator=(const FaceMemory &) = delete;

    struct Glyph {
        std::uint32_t id = 0;
        int advance = 0;
    };
    struct Ink {
        int start = 0; // along the line from the glyph's origin (vertical: from the pen, downwards)
        int end = 0;
    };
    using Word = std::shared_ptr<const std::vector<font::ShapedGlyph>>; // advances in font units

    /// What shaping the character alone in a horizontal line gives; id 0 where the face lacks it.
    Glyph glyph(char32_t character);
    Ink ink(std::uint32_t glyph, font::Direction direction);
    /// As Face::shape has it; `reading` counts in horizontal words alone.
    Word word(QStringView text, font::Direction direction, font::Reading reading = font::Reading::LeftToRight);

    /// It has the character, nine tenths of an em wide at least.
    bool isFullWidth(char32_t character);
    /// False where a vertical line would show what a horizontal one does (Noto's Chinese dashes).
    bool hasVerticalForm(QStringView text);

    const std::shared_ptr<const font::Face> &face() const { return m_face; }
    int unitsPerEm() const { return m_unitsPerEm; }

private:
    using Page = std::array<std::atomic<std::uint64_t>, 256>;

    std::shared_ptr<const font::Face> m_face;
    int m_unitsPerEm = 1000;
    std::array<std::atomic<Page *>, 256> m_pages{}; // of the basic plane
    std::shared_mutex m_mutex;
    std::unordered_map<std::uint64_t, Ink> m_inks;
    std::unordered_map<QString, Word> m_words[3]; // horizontal, vertical, from right to left
};

class GlyphMemory {
public:
    FaceMemory &of(const std::shared_ptr<const font::Face> &face);

private:
    std::mutex m_mutex;
    std::unordered_map<const font::Face *, std::unique_ptr<FaceMemory>> m_faces;
};

} // namespace banxin::typeset
