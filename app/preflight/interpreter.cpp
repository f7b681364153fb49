#include "preflight/interpreter.h"

#include "preflight/limits.h"
#include "preflight/operators.h"

#include <QCoreApplication>

namespace banxin::preflight {

namespace {

constexpr std::size_t kMostOperands = 200'000; // of one operator: TJ with a page's text
constexpr std::size_t kMostSavedStates = 512;

Blend blendOf(const Object &value)
{
    for (Object &item : itemsOf(value)) { // the first that is known
        const std::string name = item.isName() ? item.getName() : std::string();
        if (name == "/Normal" || name == "/Compatible")
            return Blend::Normal;
        if (name == "/Multiply")
            return Blend::Multiply;
        if (name == "/Screen")
            return Blend::Screen;
        if (name == "/Darken")
            return Blend::Darken;
        if (name == "/Lighten")
            return Blend::Lighten;
        if (!name.empty())
            return Blend::Other;
    }
    return Blend::Normal;
}

std::pair<int, int> numberOfObject(Object object) { return {object.getObjectID(), object.getGeneration()}; }

} // namespace

Interpreter::Interpreter(PageContent &page, SharedContent &shared)
    : m_page(page)
    , m_shared(shared)
    , m_out(&page.painted)
{
    const auto gray = deviceSpace(ColorSpace::Family::Gray);
    m_state.fill = {gray, gray->inksOf({0}, shared.spots()), nullptr, nullptr};
    m_state.stroke = m_state.fill;
}

void Interpreter::trouble(Trouble::Kind kind, const QString &what, Frame &frame)
{
    for (Trouble &known : m_page.troubles) {
        if (known.kind == kind && known.what == what) {
            ++known.count;
            return;
        }
    }
    if (m_page.troubles.size() < kMostFindingsOfRule)
        m_page.troubles.push_back({kind, what, frame.stream, 1});
}

void Interpreter::runPage()
{
    Frame frame;
    frame.stream = m_page.page;
    frame.resources = inheritedOf(m_page.page, "/Resources");
    std::string content;
    for (Object &part : itemsOf(keyOf(m_page.page, "/Contents"))) {
        if (frame.stream.isDictionary() && part.isStream())
            frame.stream = part;
        auto bytes = bytesOf(part, std::min(kMostStreamBytes, m_shared.bytesLeft));
        if (!bytes) {
            Frame at{part, {}, 0, false, {}, {}};
            trouble(Trouble::Kind::Unreadable, QCoreApplication::translate("preflight", "页面的内容流"), at);
            continue;
        }
        m_shared.bytesLeft -= std::min(m_shared.bytesLeft, bytes->size());
        if (content.empty())
            content = std::move(*bytes);
        else
            content.append("\n").append(*bytes);
    }
    run(content, frame);
}

void Interpreter::run(const std::string &content, Frame &frame)
{
    Lexer lexer(content);
    Operands operands;
    const std::size_t floor = m_floor, markFloor = m_markFloor;
    m_floor = m_saved.size();
    m_markFloor = m_marks.size();
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
        if (token.kind == Token::Kind::Bad) {
            trouble(Trouble::Kind::Syntax, {}, frame);
            continue;
        }
        if (token.kind != Token::Kind::Word || token.text == "true" || token.text == "false" || token.text == "null") {
            if (operands.size() < kMostOperands)
                operands.push_back(token);
            continue;
        }
        if (m_shared.operatorsLeft <= 0 || m_out->size() >= kMostPainted) {
            trouble(Trouble::Kind::Unreadable, QCoreApplication::translate("preflight", "过于庞大的内容"), frame);
            break;
        }
        --m_shared.operatorsLeft;
        if (token.text == "BI")
            inlineImage(lexer, frame);
        else
            apply(token.text, operands, frame);
        operands.clear();
    }
    bool isBalanced = m_saved.size() == m_floor && m_marks.size() == m_markFloor;
    while (m_saved.size() > m_floor)
        restore(frame);
    m_marks.resize(std::min(m_marks.size(), m_markFloor));
    if (m_isInText && frame.depth == 0) {
        isBalanced = false;
        m_isInText = false;
    }
    if (!isBalanced)
        trouble(Trouble::Kind::Unbalanced, {}, frame);
    m_floor = floor;
    m_markFloor = markFloor;
}

void Interpreter::apply(std::string_view name, const Operands &operands, Frame &frame)
{
    if (applyText(name, operands, frame) || applyPath(name, operands, frame) || applyColor(name, operands, frame)
        || applyState(name, operands, frame) || applyMarks(name, operands, frame))
        return;
    trouble(Trouble::Kind::Operator,
        QString::fromLatin1(name.data(), static_cast<qsizetype>(std::min<std::size_t>(name.size(), 16))), frame);
}

bool Interpreter::applyState(std::string_view name, const Operands &operands, Frame &frame)
{
    const auto number = [&](std::size_t i) { return i < operands.size() ? operands[i].number : 0; };
    switch (op(name)) {
    case op("q"):
        save();
        return true;
    case op("Q"):
        if (m_saved.size() <= m_floor)
            trouble(Trouble::Kind::Unbalanced, {}, frame);
        else
            restore(frame);
        return true;
    case op("cm"): {
        if (operands.size() < 6)
            break;
        const Matrix matrix{number(0), number(1), number(2), number(3), number(4), number(5)};
        if (const Matrix made = matrix * m_state.matrix; made.isSound())
            m_state.matrix = made;
        return true;
    }
    case op("w"):
        if (operands.empty())
            break;
        m_state.lineWidth = std::abs(number(0));
        return true;
    case op("gs"):
        if (operands.empty() || operands[0].kind != Token::Kind::Name)
            break;
        setExtendedState(nameOf(operands[0]), frame);
        return true;
    case op("ri"): {
        if (operands.empty() || operands[0].kind != Token::Kind::Name)
            break;
        const std::string intent = nameOf(operands[0]);
        if (intent != "/AbsoluteColorimetric" && intent != "/RelativeColorimetric" && intent != "/Saturation"
            && intent != "/Perceptual")
            trouble(Trouble::Kind::Intent, QString::fromStdString(intent), frame);
        return true;
    }
    case op("Do"):
        if (operands.empty() || operands[0].kind != Token::Kind::Name)
            break;
        doObject(nameOf(operands[0]), frame);
        return true;
    case op("sh"):
        if (operands.empty() || operands[0].kind != Token::Kind::Name)
            break;
        paintGradient(nameOf(operands[0]), frame);
        return true;
    case op("J"):
    case op("j"):
    case op("M"):
    case op("d"):
    case op("i"):
    case op("d0"):
        return true;
    case op("d1"):
        frame.isUncoloured = true;
        return true;
    default:
        return false;
    }
    trouble(Trouble::Kind::Syntax, {}, frame);
    return true;
}

bool Interpreter::applyMarks(std::string_view name, const Operands &operands, Frame &frame)
{
    switch (op(name)) {
    case op("BMC"):
    case op("BDC"): {
        Tag tag = Tag::None;
        if (!operands.empty() && operands[0].text == "Artifact")
            tag = Tag::Artifact;
        if (name == "BDC" && operands.size() >= 2) {
            Object properties = Object::newNull();
            int id = -1;
            if (operands[1].kind == Token::Kind::Name)
                id = static_cast<int>(
                    numberOf(keyOf(keyOf(keyOf(frame.resources, "/Properties"), nameOf(operands[1])), "/MCID"), -1));
            for (std::size_t i = 1; i + 1 < operands.size(); ++i) {
                if (operands[i].kind == Token::Kind::Name && operands[i].text == "MCID"
                    && operands[i + 1].kind == Token::Kind::Number)
                    id = static_cast<int>(std::clamp(operands[i + 1].number, -1.0, 1e9));
            }
            if (id >= 0 && tag == Tag::None) {
                tag = Tag::Marked;
                if (frame.depth == 0 && !m_page.markedIds.insert(id).second)
                    m_page.markedTwice.insert(id);
            }
        }
        if (m_marks.size() < 10'000)
            m_marks.push_back(tag == Tag::None && !m_marks.empty() ? m_marks.back() : tag);
        return true;
    }
    case op("EMC"):
        if (m_marks.size() > m_markFloor)
            m_marks.pop_back();
        else
            trouble(Trouble::Kind::Unbalanced, {}, frame);
        return true;
    case op("MP"):
    case op("DP"):
    case op("BX"):
    case op("EX"):
        return true;
    default:
        return false;
    }
}

void Interpreter::save()
{
    if (m_saved.size() < kMostSavedStates + m_floor)
        m_saved.push_back(m_state);
}

void Interpreter::restore(Frame &)
{
    m_state = std::move(m_saved.back());
    m_saved.pop_back();
}

void Interpreter::setExtendedState(const std::string &name, Frame &frame)
{
    Object state = keyOf(keyOf(frame.resources, "/ExtGState"), name);
    if (!state.isDictionary()) {
        trouble(Trouble::Kind::Resource, QString::fromStdString(name), frame);
        return;
    }
    if (!state.isIndirect() || m_knownStates.insert(numberOfObject(state)).second) {
        if (m_page.states.size() < 1000)
            m_page.states.push_back(state);
    }
    const auto boolean = [&](const char *key, bool otherwise) {
        Object value = keyOf(state, key);
        return value.isBool() ? value.getBoolValue() : otherwise;
    };
    // `OP` alone speaks for both (ISO 32000-1, table 58).
    m_state.strokeOverprints = boolean("/OP", m_state.strokeOverprints);
    m_state.fillOverprints = boolean("/op", boolean("/OP", m_state.fillOverprints));
    m_state.overprintMode = static_cast<int>(numberOf(keyOf(state, "/OPM"), m_state.overprintMode));
    m_state.strokeAlpha = std::clamp(numberOf(keyOf(state, "/CA"), m_state.strokeAlpha), 0.0, 1.0);
    m_state.fillAlpha = std::clamp(numberOf(keyOf(state, "/ca"), m_state.fillAlpha), 0.0, 1.0);
    m_state.lineWidth = std::abs(numberOf(keyOf(state, "/LW"), m_state.lineWidth));
    if (hasKey(state, "/BM"))
        m_state.blend = blendOf(keyOf(state, "/BM"));
    if (Object mask = keyOf(state, "/SMask"); !mask.isNull())
        m_state.isMasked = mask.isDictionary();
    if (const auto font = itemsOf(keyOf(state, "/Font")); font.size() == 2) {
        m_state.text.font = m_shared.fontOf(font[0]);
        m_state.text.size = numberOf(font[1], m_state.text.size);
    }
}

void Interpreter::add(Painted painted, With with, Frame &frame)
{
    if (painted.box.x1 < painted.box.x0 || painted.box.y1 < painted.box.y0 || m_out->size() >= kMostPainted)
        return;
    const bool strokes = with == With::Stroke;
    painted.origin = m_origin;
    painted.tag = m_marks.empty() ? Tag::None : m_marks.back();
    if (Object known = painted.object; !known.isInitialized() || known.isNull())
        painted.object = frame.stream;
    painted.paint = strokes ? m_state.stroke : m_state.fill;
    painted.overprints = strokes ? m_state.strokeOverprints : m_state.fillOverprints;
    painted.overprintMode = m_state.overprintMode;
    painted.alpha = (strokes ? m_state.strokeAlpha : m_state.fillAlpha) * m_state.groupAlpha;
    painted.blend = m_state.blend != Blend::Normal ? m_state.blend : m_state.groupBlend;
    painted.isMasked = m_state.isMasked || m_state.isGroupMasked;
    painted.clip = m_state.clip;
    m_out->push_back(std::move(painted));
}

} // namespace banxin::preflight
