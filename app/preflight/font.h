// Font: one font of a PDF as text is shown with it: how its codes are read, how far each goes, and whether the
// embedded program has a glyph for it. It never draws.
#pragma once

#include "preflight/font_program.h"
#include "preflight/objects.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace banxin::preflight {

/// One code of a shown string.
struct Code {
    std::uint32_t code = 0;
    std::uint32_t cid = 0; // simple fonts: the code
    int length = 1; // in bytes
};

class Font {
public:
    explicit Font(const Object &font);

    enum class Kind { Simple, Composite, Type3, Unknown };
    Kind kind() const { return m_kind; }
    const Object &object() const { return m_object; }
    /// Of composite fonts, else the font itself.
    const Object &descendant() const { return m_descendant; }
    const Object &descriptor() const { return m_descriptor; }
    std::string name() const; // BaseFont without its slash
    bool isVertical() const { return m_isVertical; }
    bool isSubset() const; // by its name
    bool isEmbedded() const { return m_hasProgram; }
    /// Null where none is embedded or it is not read (Type 3).
    const FontProgram *program() const { return m_program.get(); }
    bool isCidMapMissing() const { return m_isCidMapMissing; }
    bool isEncodingSound() const { return m_isEncodingSound; }
    /// Whether codes can be followed to glyphs.
    bool knowsGlyphs() const
    {
        return m_program && m_program->isSound() && m_knowsCids && m_isEncodingSound && !m_isCidMapMissing;
    }

    Code read(std::string_view text, std::size_t at) const;
    /// As the PDF states it, in thousandths of an em (Type 3: of the text space's unit).
    double widthOf(std::uint32_t cid) const;
    struct Vertical {
        double advance = -1000, x = 500, y = 880;
    };
    Vertical verticalOf(std::uint32_t cid) const;
    /// 0 is .notdef. Only where knowsGlyphs().
    std::uint32_t glyphOf(std::uint32_t cid) const;
    /// As the program states it; negative where it does not. Only where knowsGlyphs().
    double programWidthOf(std::uint32_t cid) const;

    /// Codes that content has shown.
    void use(std::uint32_t cid);
    const std::vector<bool> &used() const { return m_used; }
    /// What later pages show in the same font.
    void addUse(const Font &later);

    // Of Type 3.
    Matrix glyphSpace() const { return m_glyphSpace; }
    Object glyphProcedure(std::uint32_t code) const;

    int firstPage = 0; // where it was shown first, set by who reads the page

private:
    void readComposite();
    void readSimple();
    void readType3();
    void readProgram();
    void readWidths(const Object &array);
    void readVerticalWidths(const Object &array);
    void readCMap(const Object &encoding);
    void readEncoding();

    Object m_object, m_descendant, m_descriptor;
    Kind m_kind = Kind::Unknown;
    bool m_isVertical = false;
    bool m_hasProgram = false;
    bool m_isCidMapMissing = false;
    bool m_isEncodingSound = true;
    bool m_knowsCids = true;
    bool m_usesGidMap = false;
    bool m_isIdentity = true;
    bool m_isMixed = false; // one or two bytes a code, as GBK-EUC-H
    std::shared_ptr<const FontProgram> m_program;
    std::vector<float> m_widths; // by CID; negative: the default
    double m_defaultWidth = 1000;
    Vertical m_defaultVertical;
    std::unordered_map<std::uint32_t, Vertical> m_verticals;
    std::string m_cidToGid; // two bytes a CID; empty: the identity
    std::vector<std::string> m_names; // of simple fonts by code: from Differences or a Type 3 encoding
    std::vector<std::uint32_t> m_simpleGlyphs; // by code
    struct CidRange {
        std::uint32_t low, high, cid;
        int length;
    };
    std::vector<CidRange> m_cidRanges; // of an embedded CMap
    std::vector<int> m_lengthByFirstByte;
    std::vector<bool> m_used;
    Matrix m_glyphSpace{0.001, 0, 0, 0.001, 0, 0};
};

} // namespace banxin::preflight
