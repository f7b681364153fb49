// Interpreter: runs content streams (ISO 32000-1, 8 and 9) and notes what they paint; forms, patterns and glyph
// procedures are run in their place. It keeps going through what is broken and says so.
#pragma once

#include "preflight/lexer.h"
#include "preflight/page_content.h"

#include <string>
#include <unordered_map>

namespace banxin::preflight {

struct TextState {
    double character = 0, word = 0, scale = 1, leading = 0, rise = 0, size = 0;
    int mode = 0;
    Font *font = nullptr;
};

struct GraphicsState {
    Matrix matrix;
    Paint fill, stroke;
    bool fillOverprints = false, strokeOverprints = false;
    int overprintMode = 0;
    double fillAlpha = 1, strokeAlpha = 1;
    Blend blend = Blend::Normal;
    bool isMasked = false;
    // What the groups around are painted with.
    double groupAlpha = 1;
    Blend groupBlend = Blend::Normal;
    bool isGroupMasked = false;
    double lineWidth = 1;
    std::shared_ptr<const Clip> clip;
    TextState text;
};

class Interpreter {
public:
    Interpreter(PageContent &page, SharedContent &shared);

    void runPage();

private:
    /// What a stream's names mean, and where its things go.
    struct Frame {
        Object stream; // whose number findings name
        Object resources;
        int depth = 0;
        bool isUncoloured = false; // its colour operators do not count (8.7.3.3, 9.6.5)
        std::unordered_map<std::string, Font *> fonts;
        std::unordered_map<std::string, std::shared_ptr<const ColorSpace>> spaces;
    };
    using Operands = std::vector<Token>;

    void run(const std::string &content, Frame &frame);
    void apply(std::string_view op, const Operands &operands, Frame &frame);
    bool applyPath(std::string_view op, const Operands &operands, Frame &frame);
    bool applyText(std::string_view op, const Operands &operands, Frame &frame);
    bool applyColor(std::string_view op, const Operands &operands, Frame &frame);
    bool applyState(std::string_view op, const Operands &operands, Frame &frame);
    bool applyMarks(std::string_view op, const Operands &operands, Frame &frame);

    // States
    void save();
    void restore(Frame &frame);
    void setExtendedState(const std::string &name, Frame &frame);

    // Colours
    std::shared_ptr<const ColorSpace> spaceNamed(const std::string &name, Frame &frame);
    void setDevice(Paint &paint, ColorSpace::Family family, const Operands &operands, Frame &frame);
    void checkRange(const ColorSpace &space, const std::vector<double> &values, Frame &frame);
    void setColor(Paint &paint, const Operands &operands, Frame &frame);
    void setPattern(Paint &paint, const std::string &name, const std::vector<double> &under, Frame &frame);
    std::shared_ptr<const Gradient> gradientOf(const Object &shading, const Matrix &matrix, Frame &frame);
    void meetSpots(const ColorSpace &space, int depth = 0);

    // Paths
    void moveTo(double x, double y);
    void lineTo(double x, double y);
    void curveTo(double x1, double y1, double x2, double y2, double x3, double y3);
    void closePath();
    void paintPath(bool fills, bool strokes, bool isEvenOdd, Frame &frame);
    void intersectClip(Path path);

    // Text
    void show(const Token &string, Frame &frame);
    void showAll(const Operands &operands, std::size_t from, Frame &frame);
    void endRun(const Matrix &toPage, Frame &frame);
    void addText(Painted run, Frame &frame);
    void advance(double by);
    void runGlyphProcedure(Font &font, std::uint32_t code, const Matrix &matrix, Frame &frame);

    // Objects
    void doObject(const std::string &name, Frame &frame);
    void doForm(const Object &form, Frame &frame);
    void doPicture(std::shared_ptr<Picture> picture, const Object &object, Frame &frame);
    void inlineImage(Lexer &lexer, Frame &frame);
    void paintGradient(const std::string &name, Frame &frame);

    enum class With { Fill, Stroke };
    void add(Painted painted, With with, Frame &frame);
    void trouble(Trouble::Kind kind, const QString &what, Frame &frame);

    PageContent &m_page;
    SharedContent &m_shared;
    std::vector<Painted> *m_out; // the page's, or a pattern cell's
    Origin m_origin = Origin::Page;
    Matrix m_base; // what patterns are measured in
    GraphicsState m_state;
    std::vector<GraphicsState> m_saved;
    std::size_t m_floor = 0; // saved states that the running stream may not take
    std::vector<Tag> m_marks;
    std::size_t m_markFloor = 0;

    Path m_path; // in the page's space
    Dot m_current; // in user space
    Dot m_start;
    enum class PendingClip { None, NonZero, EvenOdd } m_pendingClip = PendingClip::None;

    bool m_isInText = false;
    Matrix m_textMatrix, m_lineMatrix;
    Painted m_run; // of text, being shown
    Box m_textClip;
    std::string m_bytes; // of a string
    std::map<std::pair<int, int>, std::shared_ptr<const Tile>> m_tiles;
    std::vector<std::pair<int, int>> m_running; // forms, so that none runs within itself
    std::set<std::pair<const Font *, std::uint32_t>> m_procedures; // glyph procedures that were run
    std::set<std::pair<int, int>> m_knownStates, m_knownGroups;
};

} // namespace banxin::preflight
