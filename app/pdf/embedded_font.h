// EmbeddedFont: the subset of one font that a document uses, as a composite font. It gives a CID to
// every pair of glyph and text, so that text comes back exactly even where one glyph stands for two
// characters (文 U+6587 and ⽂ U+2F42). It never opens font files.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace banxin::pdf {

class FileBuilder;

/// What is known of a font before it is subset; measures in thousandths of an em, y upwards.
struct FontProgram {
    QByteArray postScriptName;
    bool isCff = false;
    int unitsPerEm = 1000;
    double ascent = 880;
    double descent = -120;
    double capHeight = 700;
    double italicAngle = 0;
    int weight = 400;
    double box[4] = {0, -120, 1000, 880}; // left, bottom, right, top
    std::function<QByteArray(const char tag[5])> table; // an SFNT table, empty where absent; called from any thread
    std::function<int(std::uint32_t glyph)> advance; // horizontal, in font units
};

class EmbeddedFont {
public:
    explicit EmbeddedFont(FontProgram program);

    /// The CID that shows `glyph` and reads as `text`.
    int cidFor(std::uint32_t glyph, QStringView text);
    /// Advance in thousandths of an em, as /W says.
    double widthOf(int cid) const { return m_widths[static_cast<std::size_t>(cid)]; }
    void setUsedVertically() { m_vertical = true; }
    void setUsedHorizontally() { m_horizontal = true; }
    int glyphCount() const { return static_cast<int>(m_glyphs.size()); }
    /// Above 65,534 pairs a font has no CIDs left.
    bool isFull() const { return m_full; }

    /// Makes the subset and compresses it: milliseconds, on any thread, after the last cidFor().
    /// False where the program is not sound.
    bool prepare();
    /// The objects of the prepared font.
    struct Objects {
        int horizontal = 0; // 0 where not used so
        int vertical = 0;
    };
    Objects addTo(FileBuilder &file) const;

    /// In a vertical line: the pen stands above the glyph's horizontal origin by this, in thousandths of an em,
    static constexpr double verticalOriginY = 880;
    /// and goes down by this for every glyph.
    static constexpr double verticalAdvance = 1000;

private:
    bool subsetCff();
    bool subsetTrueType();
    QByteArray toUnicode() const;
    QByteArray widthsArray() const;
    QByteArray subsetName() const;

    FontProgram m_program;
    std::vector<std::uint32_t> m_glyphs; // by CID
    std::vector<QString> m_texts;
    std::vector<double> m_widths;
    QHash<quint64, int> m_byCharacter; // glyph << 32 | character
    std::map<std::pair<std::uint32_t, QString>, int> m_byText;
    bool m_horizontal = false;
    bool m_vertical = false;
    bool m_full = false;

    QByteArray m_name;
    QByteArray m_data; // compressed
    qsizetype m_dataLength = 0; // before compression
    QByteArray m_toUnicode; // compressed
    QByteArray m_cidToGid; // compressed; TrueType only
};

} // namespace banxin::pdf
