// FontProgram: what an embedded font program says of itself: its glyphs, their widths and outlines, and whether its
// licence lets it be embedded. It never reads a font of the machine.
#pragma once

#include "preflight/objects.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace banxin::preflight {

class FontProgram {
public:
    enum class Format { Type1, TrueType, Cff, OpenType };
    FontProgram(std::string data, Format format);
    ~FontProgram();
    FontProgram(const FontProgram &) = delete;
    FontProgram &operator=(const FontProgram &) = delete;

    bool isSound() const { return m_isSound; }
    bool isCidKeyed() const { return m_isCidKeyed; }
    std::uint32_t glyphCount() const { return m_glyphCount; }
    /// OS/2 fsType, or -1 where the program has no such table (Type 1, bare CFF).
    int embeddingRights() const { return m_fsType; }

    /// Of a CID-keyed CFF; else the CID is the glyph.
    std::uint32_t glyphOfCid(std::uint32_t cid) const;
    /// 0 where there is none.
    std::uint32_t glyphNamed(const std::string &name) const;
    std::uint32_t glyphOfUnicode(std::uint32_t character) const;
    /// By the program's own encoding of single bytes: symbolic fonts.
    std::uint32_t glyphOfCode(std::uint32_t code) const;
    /// Advance in thousandths of an em; negative where it cannot be told.
    double widthOf(std::uint32_t glyph) const;

    /// An outline in em, as closed polygons; empty where there is none.
    std::vector<std::vector<Dot>> outlineOf(std::uint32_t glyph) const;

private:
    struct Data;
    void readCff();
    void readSfnt();
    bool openFace() const; // FreeType, where it is needed at all

    std::string m_data;
    Format m_format;
    bool m_isSound = false;
    bool m_isCidKeyed = false;
    std::uint32_t m_glyphCount = 0;
    int m_fsType = -1;
    std::unique_ptr<Data> d;
};

} // namespace banxin::preflight
