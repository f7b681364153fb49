#include "pdf/clean_content.h"

#include "pdf/syntax.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace banxin::pdf {

namespace {

constexpr std::size_t mostOperands = 1000; // more than any operator takes; arrays are one
constexpr std::size_t mostSaved = 2000;

struct Passed {
    const char *name;
    std::size_t operands;
};
constexpr Passed stateOperators[] = {{"w", 1}, {"J", 1}, {"j", 1}, {"M", 1}, {"i", 1}, {"cm", 6}};
constexpr Passed textOperators[] = {
    {"Tc", 1}, {"Tw", 1}, {"Tz", 1}, {"TL", 1}, {"Ts", 1}, {"Td", 2}, {"TD", 2}, {"Tm", 6}, {"T*", 0}};
constexpr Passed pathOperators[] = {
    {"m", 2}, {"l", 2}, {"c", 6}, {"v", 4}, {"y", 4}, {"h", 0}, {"re", 4}, {"W", 0}, {"W*", 0}};

template <std::size_t N> const Passed *find(const Passed (&list)[N], const std::string &name)
{
    const auto found =
        std::find_if(std::begin(list), std::end(list), [&](const Passed &one) { return name == one.name; });
    return found == std::end(list) ? nullptr : found;
}

} // namespace

ContentCleaner::ContentCleaner(
    CleanResources &owner, QPDFObjectHandle resources, const ContentState &state, Target target, ContentKind kind)
    : m_owner(owner)
    , m_cleaning(owner.cleaning())
    , m_given(resources)
    , m_target(target)
    , m_kind(kind)
    , m_resources(QPDFObjectHandle::newDictionary())
    , m_state(state)
{
    if (kind == ContentKind::Glyph)
        m_prefix = 'g' + QByteArray::number(owner.nextGlyphNumber()) + '_';
}

CleanedContent ContentCleaner::clean(const std::vector<QByteArray> &parts)
{
    const ContentState initial = m_state;
    for (const QByteArray &data : parts) {
        m_state = initial;
        if (parts.size() > 1)
            m_out += "q\n";
        QPDFObjectHandle stream =
            QPDFObjectHandle::newStream(&m_cleaning.file, std::string(data.constData(), std::size_t(data.size())));
        QPDFObjectHandle::parseContentStream(stream, this);
        if (m_inText)
            m_out += "ET\n";
        for (std::size_t i = 0; i < m_saved.size(); ++i)
            m_out += "Q\n";
        if (parts.size() > 1)
            m_out += "Q\n";
        m_inText = false;
        m_saved.clear();
        m_operands.clear();
        m_marks.clear();
        m_hidden = 0;
    }
    return {std::move(m_out), m_resources, m_usesInherited};
}

ColorSpacePointer ContentCleaner::spaceNamed(const std::string &name)
{
    ColorSpacePointer &space = m_spaces[name];
    if (!space)
        space = m_owner.colors().space(QPDFObjectHandle::newName(name), m_given, m_target);
    return space;
}

void ContentCleaner::handleObject(QPDFObjectHandle object)
{
    if (object.isInlineImage()) {
        m_inlineEntries = std::move(m_operands);
        m_operands.clear();
        m_inlineData = object.getInlineImageValue();
        return;
    }
    if (!object.isOperator()) {
        if (m_operands.size() < mostOperands)
            m_operands.push_back(object);
        return;
    }
    const std::string name = object.getOperatorValue();
    if (name == "ID") // its operands are the image's dictionary, which comes with the data
        return;
    operate(name);
    m_operands.clear();
}

void ContentCleaner::operate(const std::string &name)
{
    if (name == "BI")
        return;
    if (name == "EI")
        paintInlineImage();
    else if (name == "Do")
        paintObject();
    else if (name == "sh")
        paintShading();
    else if (!operateState(name) && !operatePath(name) && !operateText(name) && !operateColor(name))
        operateMarks(name); // anything else is no operator: dropped
}

bool ContentCleaner::operateState(const std::string &name)
{
    if (const Passed *known = find(stateOperators, name)) {
        pass(known->operands, known->name);
    } else if (name == "q") {
        if (m_saved.size() >= mostSaved) {
            m_cleaning.refuse(tr("内容过于复杂"));
            return true;
        }
        m_saved.push_back(m_state);
        m_out += "q\n";
    } else if (name == "Q") {
        if (m_saved.empty())
            return true;
        m_state = std::move(m_saved.back());
        m_saved.pop_back();
        m_out += "Q\n";
    } else if (name == "d") {
        if (m_operands.size() >= 2 && m_operands[m_operands.size() - 2].isArray() && m_operands.back().isNumber()
            && numbersOf(m_operands[m_operands.size() - 2]).size()
                == std::size_t(m_operands[m_operands.size() - 2].getArrayNItems()))
            m_out += QByteArray::fromStdString(m_operands[m_operands.size() - 2].unparse()) + ' '
                + QByteArray::fromStdString(m_operands.back().unparse()) + " d\n";
    } else if (name == "ri") {
        const std::string intent = operandName();
        for (const char *standard : {"/Perceptual", "/RelativeColorimetric", "/Saturation", "/AbsoluteColorimetric"}) {
            if (intent == standard)
                m_out += QByteArray(standard) + " ri\n";
        }
    } else if (name == "gs") {
        useGraphicsState();
    } else if (name == "d0") {
        pass(2, "d0");
    } else if (name == "d1") {
        m_shapeOnly = pass(6, "d1");
    } else {
        return false;
    }
    return true;
}

bool ContentCleaner::operatePath(const std::string &name)
{
    if (const Passed *known = find(pathOperators, name)) {
        pass(known->operands, known->name);
        return true;
    }
    static const std::unordered_map<std::string, std::pair<bool, bool>> painting{{"f", {true, false}},
        {"F", {true, false}}, {"f*", {true, false}}, {"S", {false, true}}, {"s", {false, true}}, {"B", {true, true}},
        {"B*", {true, true}}, {"b", {true, true}}, {"b*", {true, true}}, {"n", {false, false}}};
    const auto found = painting.find(name);
    if (found == painting.end())
        return false;
    const auto [fills, strokes] = found->second;
    if (isHidden() || (!fills && !strokes)) {
        m_out += "n\n";
        return true;
    }
    // The state may not change between a path and its painting: the colours' overprint is set where they are.
    m_out += (name == "F" ? "f" : QByteArray::fromStdString(name)) + '\n';
    return true;
}

bool ContentCleaner::operateText(const std::string &name)
{
    if (const Passed *known = find(textOperators, name)) {
        const auto numbers = operandNumbers(known->operands);
        if (pass(known->operands, known->name) && name == "Tc")
            m_state.characterSpacing = numbers[0];
        else if (name == "Tw" && !numbers.empty())
            m_state.wordSpacing = numbers[0];
    } else if (name == "BT") {
        if (!m_inText)
            m_out += "BT\n";
        m_inText = true;
        m_textBeganHidden = isHidden();
    } else if (name == "ET") {
        if (m_inText)
            m_out += "ET\n";
        m_inText = false;
    } else if (name == "Tr") {
        const auto mode = operandNumbers(1);
        if (!mode.empty() && mode[0] >= 0 && mode[0] <= 7 && pass(1, "Tr"))
            m_state.renderMode = static_cast<int>(mode[0]);
    } else if (name == "Tf") {
        useFont();
    } else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
        showText(name);
    } else {
        return false;
    }
    return true;
}

bool ContentCleaner::operateMarks(const std::string &name)
{
    if (name == "BMC" || name == "BDC") {
        bool hides = false;
        if (name == "BDC" && m_operands.size() >= 2 && m_operands[m_operands.size() - 2].isName()
            && m_operands[m_operands.size() - 2].getName() == "/OC") {
            QPDFObjectHandle layer =
                m_operands.back().isName() ? named("/Properties", m_operands.back().getName()) : m_operands.back();
            hides = !m_owner.layers().isVisible(layer);
            if (hides)
                m_cleaning.remove(tr("隐藏的图层"));
        } else {
            m_cleaning.remove(tr("结构标记"));
        }
        m_marks.push_back(hides);
        m_hidden += hides;
    } else if (name == "EMC" && !m_marks.empty()) {
        m_hidden -= m_marks.back();
        m_marks.pop_back();
    }
    return true;
}

void ContentCleaner::useGraphicsState()
{
    const std::string name = operandName();
    QPDFObjectHandle given = named("/ExtGState", name);
    if (!given.isDictionary())
        return;
    QPDFObjectHandle &direct = m_cleanedStates[name];
    if (!direct.isInitialized())
        direct = m_owner.graphicsState(given, m_given, m_target);
    QPDFObjectHandle cleaned = direct;
    if (cleaned.isNull())
        return;
    if (cleaned.hasKey("/OP"))
        m_state.strokesOverprint = boolIn(cleaned, "/OP", false);
    if (cleaned.hasKey("/op") || cleaned.hasKey("/OP"))
        m_state.overprints = boolIn(cleaned, "/op", boolIn(cleaned, "/OP", false));
    if (cleaned.hasKey("/OPM"))
        m_state.overprintMode = m_state.writtenMode = integerIn(cleaned, "/OPM", 0);
    if (QPDFObjectHandle font = given.getKey("/Font"); font.isArray() && font.getArrayNItems() == 2) {
        m_state.hasFont = true;
        m_state.fontEmbedded = CleanResources::isEmbedded(font.getArrayItem(0));
        m_state.fontName = CleanResources::nameOf(font.getArrayItem(0));
        m_state.widths = CleanResources::widthsOf(font.getArrayItem(0));
        m_state.fontSize = numberOf(font.getArrayItem(1));
    }
    m_out += '/' + nameFor("/ExtGState", 'E', cleaned) + " gs\n";
    beforePaint(true, true);
}

void ContentCleaner::useFont()
{
    if (m_operands.size() < 2 || !m_operands[m_operands.size() - 2].isName() || !m_operands.back().isNumber())
        return;
    const std::string name = m_operands[m_operands.size() - 2].getName();
    QPDFObjectHandle given = named("/Font", name);
    m_state.hasFont = given.isDictionary();
    m_state.fontEmbedded = CleanResources::isEmbedded(given);
    m_state.fontName = CleanResources::nameOf(given);
    m_state.widths = CleanResources::widthsOf(given);
    m_state.fontSize = numberOf(m_operands.back());
    QPDFObjectHandle &cleaned = m_cleanedFonts[name];
    if (!cleaned.isInitialized())
        cleaned = m_owner.font(given, m_given, m_target);
    if (cleaned.isNull()) {
        m_state.fontEmbedded = false;
        return;
    }
    // A font that nothing is set in may be missing; naming it would make the press ask for it.
    if (!m_state.fontEmbedded && !m_cleaning.keepsColors())
        return;
    m_out +=
        '/' + nameFor("/Font", 'F', cleaned) + ' ' + QByteArray::fromStdString(m_operands.back().unparse()) + " Tf\n";
}

void ContentCleaner::showText(const std::string &name)
{
    if (!m_inText || m_operands.empty() || !m_state.hasFont)
        return;
    QPDFObjectHandle text = m_operands.back();
    if (name == "TJ" ? !text.isArray() : !text.isString())
        return;
    if (name == "'" || name == "\"") {
        if (name == "\"" && m_operands.size() >= 3 && m_operands[m_operands.size() - 3].isNumber()
            && m_operands[m_operands.size() - 2].isNumber()) {
            m_state.wordSpacing = numberOf(m_operands[m_operands.size() - 3]);
            m_state.characterSpacing = numberOf(m_operands[m_operands.size() - 2]);
            m_out += QByteArray::fromStdString(m_operands[m_operands.size() - 3].unparse()) + " Tw "
                + QByteArray::fromStdString(m_operands[m_operands.size() - 2].unparse()) + " Tc\n";
        }
        m_out += "T*\n";
    }
    // The mode is not for glyphs that are programs (ISO 32000-1, 9.3.6).
    const bool isType3 = m_state.widths && m_state.widths->isType3;
    const bool isPainted = !isHidden() && (m_state.renderMode != 3 || isType3);
    if (!isPainted && (m_textBeganHidden || !m_state.fontEmbedded) && m_state.renderMode < 4)
        return;
    if (!m_state.fontEmbedded && !m_cleaning.keepsColors()) {
        m_cleaning.refuse(tr("字体“%1”没有嵌入").arg(m_state.fontName));
        return;
    }
    // Hidden text in a visible text object still moves what comes after it.
    if (isHidden() && (m_state.renderMode < 4 || isType3) && passOver(text))
        return;
    const bool isSilenced = isHidden() && m_state.renderMode != 3 && m_state.renderMode != 7;
    if (isSilenced)
        m_out += m_state.renderMode < 4 ? "3 Tr\n" : "7 Tr\n";
    if (name == "TJ") {
        m_out += '[';
        const int count = text.getArrayNItems();
        for (int i = 0; i < count; ++i) {
            QPDFObjectHandle item = text.getArrayItem(i);
            if (item.isString() || item.isNumber())
                m_out += QByteArray::fromStdString(item.unparse()) + ' ';
        }
        m_out += "] TJ\n";
    } else {
        m_out += QByteArray::fromStdString(text.unparse()) + " Tj\n";
    }
    if (isSilenced)
        m_out += QByteArray::number(m_state.renderMode) + " Tr\n";
}

bool ContentCleaner::passOver(QPDFObjectHandle text)
{
    if (!m_state.widths || m_state.fontSize == 0)
        return false;
    double thousandths = 0;
    const auto count = [&](const std::string &codes) {
        for (const char code : codes) {
            thousandths += m_state.widths->widths[static_cast<unsigned char>(code)];
            thousandths +=
                (m_state.characterSpacing + (code == ' ' ? m_state.wordSpacing : 0)) / m_state.fontSize * 1000;
        }
    };
    if (text.isString()) {
        count(text.getStringValue());
    } else {
        for (int i = 0; i < text.getArrayNItems(); ++i) {
            QPDFObjectHandle item = text.getArrayItem(i);
            if (item.isString())
                count(item.getStringValue());
            else
                thousandths -= numberOf(item);
        }
    }
    m_out += '[';
    appendNumber(m_out, -thousandths, 3);
    m_out += "] TJ\n";
    return true;
}

void ContentCleaner::beforePaint(bool fills, bool strokes)
{
    if (m_cleaning.keepsColors() || m_state.overprintMode != 1)
        return;
    const bool knocksOut = (fills && m_state.overprints && m_state.fill->knocksOut)
        || (strokes && m_state.strokesOverprint && m_state.stroke->knocksOut);
    const int wanted = knocksOut ? 0 : 1;
    if (wanted == m_state.writtenMode)
        return;
    m_state.writtenMode = wanted;
    QPDFObjectHandle &state = m_cleanedStates[wanted ? "OPM 1" : "OPM 0"]; // no name of a resource has a space
    if (!state.isInitialized())
        state = m_cleaning.file.makeIndirectObject(
            parsedObject("<< /Type /ExtGState /OPM " + QByteArray::number(wanted) + " >>"));
    m_out += '/' + nameFor("/ExtGState", 'E', state) + " gs\n";
}

bool ContentCleaner::pass(std::size_t count, const char *name)
{
    if (m_operands.size() < count)
        return false;
    for (std::size_t i = m_operands.size() - count; i < m_operands.size(); ++i) {
        if (!m_operands[i].isNumber())
            return false;
    }
    for (std::size_t i = m_operands.size() - count; i < m_operands.size(); ++i)
        m_out += QByteArray::fromStdString(m_operands[i].unparse()) + ' ';
    m_out += QByteArray(name) + '\n';
    return true;
}

void ContentCleaner::write(const std::vector<double> &numbers, const char *name)
{
    for (const double number : numbers)
        appendNumber(m_out, number, 4);
    m_out += QByteArray(name) + '\n';
}

QPDFObjectHandle ContentCleaner::named(const char *kind, const std::string &name)
{
    if (name.empty() || !m_given.isDictionary())
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle all = m_given.getKey(kind);
    return all.isDictionary() ? all.getKey(name) : QPDFObjectHandle::newNull();
}

std::string ContentCleaner::operandName() const
{
    QPDFObjectHandle last = m_operands.empty() ? QPDFObjectHandle::newNull() : m_operands.back();
    return last.isName() ? last.getName() : std::string();
}

std::vector<double> ContentCleaner::operandNumbers(std::size_t count) const
{
    std::vector<double> numbers;
    if (m_operands.size() < count)
        return numbers;
    for (std::size_t i = m_operands.size() - count; i < m_operands.size(); ++i) {
        QPDFObjectHandle operand = m_operands[i];
        if (!operand.isNumber())
            return {};
        numbers.push_back(numberOf(operand));
    }
    return numbers;
}

QByteArray ContentCleaner::nameFor(const char *kind, char letter, QPDFObjectHandle object)
{
    const std::string identity = object.unparse(); // the reference, or the whole of a direct object
    QByteArray &name = m_names[{kind, identity}];
    if (name.isEmpty()) {
        name = m_prefix + letter + QByteArray::number(m_nextName++);
        if (!m_resources.hasKey(kind))
            m_resources.replaceKey(kind, QPDFObjectHandle::newDictionary());
        m_resources.getKey(kind).replaceKey("/" + name.toStdString(), object);
    }
    return name;
}

} // namespace banxin::pdf
