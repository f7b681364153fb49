// Text: state, position and showing (ISO 32000-1, 9).
#include "preflight/interpreter.h"
#include "preflight/operators.h"

namespace banxin::preflight {

namespace {

constexpr double kLargeType = 18; // points: from here on its strokes can be as wide as what ink is measured over
constexpr std::size_t kMostLargeGlyphs = 20'000;

} // namespace

bool Interpreter::applyText(std::string_view name, const Operands &operands, Frame &frame)
{
    TextState &text = m_state.text;
    const auto number = [&](std::size_t i) { return i < operands.size() ? operands[i].number : 0; };
    const auto isString = [&](std::size_t i) {
        return i < operands.size()
            && (operands[i].kind == Token::Kind::String || operands[i].kind == Token::Kind::HexString);
    };
    const auto nextLine = [&](double x, double y) {
        m_lineMatrix = Matrix{1, 0, 0, 1, x, y} * m_lineMatrix;
        m_textMatrix = m_lineMatrix;
    };
    std::size_t wanted = 1;
    switch (op(name)) {
    case op("BT"):
    case op("ET"):
    case op("T*"):
        wanted = 0;
        break;
    case op("Td"):
    case op("TD"):
    case op("Tf"):
        wanted = 2;
        break;
    case op("Tm"):
        wanted = 6;
        break;
    case op("\""):
        wanted = 3;
        break;
    case op("Tj"):
    case op("TJ"):
    case op("Tc"):
    case op("Tw"):
    case op("Tz"):
    case op("TL"):
    case op("Tr"):
    case op("Ts"):
    case op("'"):
        break;
    default:
        return false;
    }
    if (operands.size() < wanted) {
        trouble(Trouble::Kind::Syntax, {}, frame);
        return true;
    }
    switch (op(name)) {
    case op("BT"):
        if (m_isInText)
            trouble(Trouble::Kind::Unbalanced, {}, frame);
        m_isInText = true;
        m_textMatrix = m_lineMatrix = {};
        m_textClip = Box::nothing();
        break;
    case op("ET"):
        if (!m_isInText)
            trouble(Trouble::Kind::Unbalanced, {}, frame);
        m_isInText = false;
        if (!m_textClip.isEmpty()) {
            Path path;
            path.polygons.push_back({{m_textClip.x0, m_textClip.y0}, {m_textClip.x1, m_textClip.y0},
                {m_textClip.x1, m_textClip.y1}, {m_textClip.x0, m_textClip.y1}});
            intersectClip(std::move(path));
        }
        m_textClip = Box::nothing();
        break;
    case op("Tc"):
        text.character = number(0);
        break;
    case op("Tw"):
        text.word = number(0);
        break;
    case op("Tz"):
        text.scale = number(0) / 100;
        break;
    case op("TL"):
        text.leading = number(0);
        break;
    case op("Tr"):
        text.mode = static_cast<int>(std::clamp(number(0), 0.0, 7.0));
        break;
    case op("Ts"):
        text.rise = number(0);
        break;
    case op("Tf"): {
        text.size = number(1);
        const std::string key = nameOf(operands[0]);
        auto found = frame.fonts.find(key);
        if (found == frame.fonts.end()) {
            Font *font = m_shared.fontOf(keyOf(keyOf(frame.resources, "/Font"), key));
            if (!font)
                trouble(Trouble::Kind::Resource, QString::fromStdString(key), frame);
            found = frame.fonts.emplace(key, font).first;
        }
        text.font = found->second;
        break;
    }
    case op("Td"):
        nextLine(number(0), number(1));
        break;
    case op("TD"):
        text.leading = -number(1);
        nextLine(number(0), number(1));
        break;
    case op("T*"):
        nextLine(0, -text.leading);
        break;
    case op("Tm"):
        m_textMatrix = m_lineMatrix = {number(0), number(1), number(2), number(3), number(4), number(5)};
        break;
    case op("Tj"):
        showAll(operands, 0, frame);
        break;
    case op("TJ"):
        showAll(operands, 0, frame);
        break;
    case op("'"):
        nextLine(0, -text.leading);
        showAll(operands, 0, frame);
        break;
    case op("\""):
        text.word = number(0);
        text.character = number(1);
        nextLine(0, -text.leading);
        if (isString(2))
            showAll({operands[2]}, 0, frame);
        break;
    default:
        break;
    }
    return true;
}

void Interpreter::advance(double by)
{
    const bool vertical = m_state.text.font && m_state.text.font->isVertical();
    const double x = vertical ? 0 : by, y = vertical ? by : 0;
    m_textMatrix.e += x * m_textMatrix.a + y * m_textMatrix.c;
    m_textMatrix.f += x * m_textMatrix.b + y * m_textMatrix.d;
}

void Interpreter::showAll(const Operands &operands, std::size_t from, Frame &frame)
{
    const TextState &text = m_state.text;
    if (!text.font) {
        trouble(Trouble::Kind::Syntax, {}, frame);
        return;
    }
    if (!m_isInText)
        trouble(Trouble::Kind::Unbalanced, {}, frame);
    m_run = {};
    m_run.kind = Painted::Kind::Text;
    m_run.font = text.font;
    m_run.box = Box::nothing();
    const Matrix toPage = m_textMatrix * m_state.matrix;
    m_run.size = std::abs(text.size) * toPage.stretchY();
    if (text.font->kind() == Font::Kind::Type3) // its unit is not an em: the glyph space says what a thousand is
        m_run.size *= std::abs(text.font->glyphSpace().d) * 1000;
    m_run.matrix = Matrix{text.size * text.scale, 0, 0, text.size, 0, text.rise} * toPage;
    for (std::size_t i = from; i < operands.size(); ++i) {
        const Token &token = operands[i];
        if (token.kind == Token::Kind::Number)
            advance(-token.number / 1000 * text.size * (text.font->isVertical() ? 1 : text.scale));
        else if (token.kind == Token::Kind::String || token.kind == Token::Kind::HexString)
            show(token, frame);
    }
    if (m_run.box.x0 <= m_run.box.x1)
        addText(std::move(m_run), frame);
}

void Interpreter::show(const Token &string, Frame &frame)
{
    const TextState &text = m_state.text;
    Font &font = *text.font;
    m_bytes.clear();
    appendBytes(string, m_bytes);
    const bool vertical = font.isVertical(), type3 = font.kind() == Font::Kind::Type3, knows = font.knowsGlyphs();
    const double unit = type3 ? font.glyphSpace().a : 0.001;
    const Matrix start = Matrix{text.size * text.scale, 0, 0, text.size, 0, text.rise} * m_textMatrix * m_state.matrix;
    const bool isLarge = m_run.size >= kLargeType;
    double length = 0; // in text space, along the line
    for (std::size_t at = 0; at < m_bytes.size();) {
        const Code code = font.read(m_bytes, at);
        at += static_cast<std::size_t>(std::max(code.length, 1));
        const bool isSpace = code.length == 1 && code.code == ' ';
        double by = 0;
        if (vertical)
            by = font.verticalOf(code.cid).advance / 1000 * text.size + text.character + (isSpace ? text.word : 0);
        else
            by = (font.widthOf(code.cid) * unit * text.size + text.character + (isSpace ? text.word : 0)) * text.scale;
        font.use(code.cid);
        if (knows && !isSpace && font.glyphOf(code.cid) == 0)
            ++m_run.missingGlyphs;
        if ((isLarge && m_run.glyphs.size() < kMostLargeGlyphs && knows) || type3) {
            Matrix pen{1, 0, 0, 1, vertical ? 0 : length, vertical ? length : 0};
            if (vertical) {
                const Font::Vertical v = font.verticalOf(code.cid);
                pen.e -= v.x / 1000 * text.size * text.scale;
                pen.f -= v.y / 1000 * text.size;
            }
            const Matrix glyph =
                Matrix{text.size * text.scale, 0, 0, text.size, 0, text.rise} * pen * m_textMatrix * m_state.matrix;
            if (type3)
                runGlyphProcedure(font, code.code, font.glyphSpace() * glyph, frame);
            else
                m_run.glyphs.emplace_back(font.glyphOf(code.cid), glyph);
        }
        length += by;
    }
    const double em = text.size != 0 ? text.size : 1;
    // The em box of Chinese type: 0.88 above the line and 0.12 below.
    m_run.box =
        m_run.box.united(vertical ? Box::of(start, -0.5, 0, 0.5, length / em)
                                  : Box::of(start, 0, -0.12, length / em / (text.scale != 0 ? text.scale : 1), 0.88));
    advance(length);
}

void Interpreter::addText(Painted run, Frame &frame)
{
    const int mode = m_state.text.mode;
    if (mode >= 4)
        m_textClip = m_textClip.united(run.box);
    if (m_state.clip)
        run.box = run.box.intersected(m_state.clip->box);
    if (run.font->kind() == Font::Kind::Type3 || mode == 3 || mode == 7)
        return; // its procedures have painted it; or it is not painted
    if (m_state.text.font->firstPage == 0)
        m_state.text.font->firstPage = m_page.number;
    const bool strokes = mode == 1 || mode == 2 || mode == 5 || mode == 6;
    if (mode == 0 || mode == 2 || mode == 4 || mode == 6) {
        if (!strokes)
            return add(std::move(run), With::Fill, frame);
        add(run, With::Fill, frame);
    }
    if (strokes)
        add(std::move(run), With::Stroke, frame);
}

void Interpreter::runGlyphProcedure(Font &font, std::uint32_t code, const Matrix &matrix, Frame &frame)
{
    if (!m_procedures.insert({&font, code}).second || frame.depth >= 4)
        return;
    const Object procedure = font.glyphProcedure(code);
    const auto bytes = bytesOf(procedure, 1 << 22);
    if (!bytes)
        return;
    Frame inner;
    inner.stream = procedure;
    inner.resources = keyOf(font.object(), "/Resources");
    if (inner.resources.isNull())
        inner.resources = frame.resources;
    inner.depth = frame.depth + 1;
    const GraphicsState outer = m_state;
    const auto textMatrix = m_textMatrix, lineMatrix = m_lineMatrix;
    const Painted shownRun = m_run;
    const std::string shown = m_bytes;
    const bool isInText = m_isInText;
    Path path = std::move(m_path);
    const Origin origin = m_origin;
    m_path = {};
    m_isInText = false;
    if (m_origin == Origin::Page)
        m_origin = Origin::GlyphProcedure;
    m_state.matrix = matrix;
    m_state.text = {};
    run(*bytes, inner);
    m_origin = origin;
    m_state = outer;
    m_textMatrix = textMatrix;
    m_lineMatrix = lineMatrix;
    m_run = shownRun;
    m_bytes = shown;
    m_isInText = isInText;
    m_path = std::move(path);
}

} // namespace banxin::preflight
