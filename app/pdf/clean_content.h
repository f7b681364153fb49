// ContentCleaner: one content stream, operator by operator: colours in inks of the press, hidden layers not painted,
// marked content gone, resources named afresh. It never looks at another stream itself.
#pragma once

#include "pdf/clean_resources.h"

namespace banxin::pdf {

class ContentCleaner : private QPDFObjectHandle::ParserCallbacks {
public:
    ContentCleaner(
        CleanResources &owner, QPDFObjectHandle resources, const ContentState &state, Target target, ContentKind kind);
    /// Once. Each part begins in the initial state and leaves nothing open.
    CleanedContent clean(const std::vector<QByteArray> &parts);

private:
    void handleObject(QPDFObjectHandle object) override;
    void handleEOF() override { }

    void operate(const std::string &name);
    bool operateState(const std::string &name);
    bool operateColor(const std::string &name);
    bool operatePath(const std::string &name);
    bool operateText(const std::string &name);
    bool operateMarks(const std::string &name);
    void chooseSpace(bool strokes);
    void setColor(bool strokes);
    void setPattern(bool strokes, const ColorSpace &space);
    void setDeviceColor(bool strokes, const char *space);
    void useGraphicsState();
    void useFont();
    void showText(const std::string &name);
    /// Moves the pen as the text would, without it; false where its font's widths are not known.
    bool passOver(QPDFObjectHandle text);
    void paintObject();
    void paintImage(QPDFObjectHandle stream);
    void paintInlineImage();
    void paintShading();
    /// Overprint as the colours that are painted with want it (ISO 32000-1, 8.6.7).
    void beforePaint(bool fills, bool strokes);

    bool isHidden() const { return m_hidden > 0; }
    bool ignoresColor() const { return m_kind == ContentKind::Uncoloured || m_shapeOnly; }
    /// Writes the last `count` operands, all numbers, and the operator; false where they are not there.
    bool pass(std::size_t count, const char *name);
    void write(const std::vector<double> &numbers, const char *name);
    QPDFObjectHandle named(const char *kind, const std::string &name);
    ColorSpacePointer spaceNamed(const std::string &name);
    std::string operandName() const;
    std::vector<double> operandNumbers(std::size_t count) const;
    /// The name in the new resources.
    QByteArray nameFor(const char *kind, char letter, QPDFObjectHandle object);
    QByteArray nameOfSpace(const ColorSpace &space);

    CleanResources &m_owner;
    Cleaning &m_cleaning;
    QPDFObjectHandle m_given;
    Target m_target;
    ContentKind m_kind;
    QPDFObjectHandle m_resources;
    QByteArray m_prefix;
    std::map<std::pair<std::string, std::string>, QByteArray> m_names; // by kind and object
    std::map<std::string, QPDFObjectHandle> m_cleanedStates, m_cleanedFonts; // those without a number, by name
    std::map<std::string, ColorSpacePointer> m_spaces;
    int m_nextName = 0;

    std::vector<QPDFObjectHandle> m_operands;
    std::string m_inlineData;
    std::vector<QPDFObjectHandle> m_inlineEntries;
    ContentState m_state;
    std::vector<ContentState> m_saved;
    std::vector<bool> m_marks; // whether each hides what is in it
    int m_hidden = 0;
    bool m_inText = false;
    bool m_textBeganHidden = false;
    bool m_shapeOnly = false; // a glyph after d1
    bool m_usesInherited = false;
    QByteArray m_out;
};

} // namespace banxin::pdf
