// CleanResources: what the content streams of a placed page name: forms, patterns, fonts and graphics states, each
// rewritten once. It keeps nothing that is not painted.
#pragma once

#include "pdf/clean_colors.h"
#include "pdf/clean_images.h"
#include "pdf/optional_content.h"

#include <set>

namespace banxin::pdf {

/// How far the pen goes for each code of a font of one byte a character, in thousandths of an em.
struct CodeWidths {
    std::array<double, 256> widths{};
    bool isType3 = false;
};

/// What of the graphics state decides how operators are rewritten.
struct ContentState {
    ColorSpacePointer fill, stroke;
    bool fillInherited = true, strokeInherited = true; // from the stream that painted this one
    bool overprints = false, strokesOverprint = false;
    int overprintMode = 0;
    int writtenMode = 0; // what the rewritten stream has set
    int renderMode = 0; // of text
    bool hasFont = false;
    bool fontEmbedded = false;
    QString fontName;
    std::shared_ptr<const CodeWidths> widths; // of a font of one byte a character
    double fontSize = 0, characterSpacing = 0, wordSpacing = 0;
};

enum class ContentKind { Page, Form, Pattern, Uncoloured, Glyph };

struct CleanedContent {
    QByteArray content;
    QPDFObjectHandle resources;
    bool usesInherited = false; // colour components in a space that it did not choose
};

class CleanResources {
public:
    CleanResources(Cleaning &cleaning, const OptionalContent &layers);

    CleanedContent content(const std::vector<QByteArray> &parts, QPDFObjectHandle resources, const ContentState &state,
        Target target, ContentKind kind);
    /// Null objects where something is not sound.
    QPDFObjectHandle form(QPDFObjectHandle stream, QPDFObjectHandle parent, const ContentState &state, Target target);
    QPDFObjectHandle pattern(QPDFObjectHandle pattern, QPDFObjectHandle parent, Target target);
    QPDFObjectHandle font(QPDFObjectHandle font, QPDFObjectHandle parent, Target target);
    QPDFObjectHandle graphicsState(QPDFObjectHandle dictionary, QPDFObjectHandle parent, Target target);
    static bool isEmbedded(QPDFObjectHandle font);
    static QString nameOf(QPDFObjectHandle font);
    /// Null where the font's codes are of several bytes.
    static std::shared_ptr<const CodeWidths> widthsOf(QPDFObjectHandle font);

    Cleaning &cleaning() { return m_cleaning; }
    CleanColors &colors() { return m_colors; }
    CleanImages &images() { return m_images; }
    const OptionalContent &layers() const { return m_layers; }
    /// Glyphs share the resources of their font: the names of each are its own.
    int nextGlyphNumber() { return m_glyphs++; }
    /// Of a new stream, as before any operator.
    ContentState initialState();

private:
    struct Variant {
        ColorSpacePointer fill, stroke;
        QByteArray overprint;
        bool usesInherited = false;
        QPDFObjectHandle stream;
    };
    using Memo = std::pair<QPDFObjGen, Target>;
    class Visit;

    QPDFObjectHandle cleanedForm(QPDFObjectHandle stream, QPDFObjectHandle parent, const ContentState &state,
        Target target, bool &usesInherited);
    QPDFObjectHandle tiling(QPDFObjectHandle stream, QPDFObjectHandle parent, Target target);
    QPDFObjectHandle softMask(QPDFObjectHandle dictionary, QPDFObjectHandle parent);
    QPDFObjectHandle group(QPDFObjectHandle dictionary, Target target);
    QPDFObjectHandle glyphsFont(QPDFObjectHandle font, QPDFObjectHandle parent, Target target);
    QPDFObjectHandle descriptor(QPDFObjectHandle descriptor);
    QPDFObjectHandle encoding(QPDFObjectHandle encoding);

    Cleaning &m_cleaning;
    CleanColors m_colors;
    CleanImages m_images;
    const OptionalContent &m_layers;
    std::map<Memo, std::vector<Variant>> m_forms;
    std::map<Memo, QPDFObjectHandle> m_patterns, m_fonts, m_states;
    std::set<QPDFObjGen> m_active; // streams that are being rewritten: none paints itself
    int m_streams = 0;
    int m_glyphs = 0;
    qsizetype m_bytes = 0;
};

} // namespace banxin::pdf
