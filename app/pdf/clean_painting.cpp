// ContentCleaner: colours, and what is painted with Do, sh and inline images.
#include "pdf/clean_content.h"

#include "pdf/syntax.h"

#include <algorithm>

namespace banxin::pdf {

namespace {

struct Abbreviation {
    const char *brief;
    const char *full;
};
constexpr Abbreviation imageKeys[] = {{"/BPC", "/BitsPerComponent"}, {"/CS", "/ColorSpace"}, {"/D", "/Decode"},
    {"/DP", "/DecodeParms"}, {"/F", "/Filter"}, {"/H", "/Height"}, {"/IM", "/ImageMask"}, {"/W", "/Width"}};
constexpr Abbreviation filterNames[] = {{"/AHx", "/ASCIIHexDecode"}, {"/A85", "/ASCII85Decode"}, {"/LZW", "/LZWDecode"},
    {"/Fl", "/FlateDecode"}, {"/RL", "/RunLengthDecode"}, {"/CCF", "/CCITTFaxDecode"}, {"/DCT", "/DCTDecode"}};

template <std::size_t N> std::string inFull(const Abbreviation (&list)[N], const std::string &name)
{
    for (const Abbreviation &one : list) {
        if (name == one.brief)
            return one.full;
    }
    return name;
}

QPDFObjectHandle fullFilter(QPDFObjectHandle given)
{
    if (given.isName())
        return QPDFObjectHandle::newName(inFull(filterNames, given.getName()));
    if (!given.isArray())
        return given;
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (int i = 0; i < given.getArrayNItems(); ++i)
        array.appendItem(fullFilter(given.getArrayItem(i)));
    return array;
}

} // namespace

bool ContentCleaner::operateColor(const std::string &name)
{
    if (name == "cs" || name == "CS") {
        chooseSpace(name == "CS");
    } else if (name == "sc" || name == "scn" || name == "SC" || name == "SCN") {
        if (!ignoresColor())
            setColor(name[0] == 'S');
    } else if (name == "g" || name == "G") {
        setDeviceColor(name == "G", "/DeviceGray");
    } else if (name == "rg" || name == "RG") {
        setDeviceColor(name == "RG", "/DeviceRGB");
    } else if (name == "k" || name == "K") {
        setDeviceColor(name == "K", "/DeviceCMYK");
    } else {
        return false;
    }
    return true;
}

void ContentCleaner::chooseSpace(bool strokes)
{
    if (ignoresColor())
        return;
    const std::string name = operandName();
    const ColorSpacePointer space = name.empty() ? nullptr : spaceNamed(name);
    if (!space) {
        m_cleaning.refuse(tr("颜色空间“%1”读不懂").arg(QString::fromStdString(name).mid(1)));
        return;
    }
    (strokes ? m_state.stroke : m_state.fill) = space;
    (strokes ? m_state.strokeInherited : m_state.fillInherited) = false;
    if (space->conversion) {
        const double black[] = {0, 0, 0};
        const auto inks = space->conversion->converted(black);
        write(inks, inks.size() == 4 ? (strokes ? "K" : "k") : (strokes ? "G" : "g"));
    } else {
        m_out += nameOfSpace(*space) + (strokes ? " CS\n" : " cs\n");
    }
    beforePaint(true, true);
}

QByteArray ContentCleaner::nameOfSpace(const ColorSpace &space)
{
    if (QPDFObjectHandle clean = space.clean; clean.isName())
        return QByteArray::fromStdString(clean.getName());
    return '/' + nameFor("/ColorSpace", 'C', space.clean);
}

void ContentCleaner::setColor(bool strokes)
{
    const ColorSpacePointer space = strokes ? m_state.stroke : m_state.fill;
    if (strokes ? m_state.strokeInherited : m_state.fillInherited)
        m_usesInherited = true;
    if (space->kind == ColorSpace::Kind::Pattern) {
        setPattern(strokes, *space);
        return;
    }
    const auto color = operandNumbers(std::size_t(space->components));
    if (color.empty())
        return;
    if (space->conversion) {
        const auto inks = space->conversion->converted(color.data());
        write(inks, inks.size() == 4 ? (strokes ? "K" : "k") : (strokes ? "G" : "g"));
    } else {
        pass(color.size(), strokes ? "SCN" : "scn");
    }
}

void ContentCleaner::setPattern(bool strokes, const ColorSpace &space)
{
    const QPDFObjectHandle given = named("/Pattern", operandName());
    QPDFObjectHandle pattern =
        given.isInitialized() ? m_owner.pattern(given, m_given, m_target) : QPDFObjectHandle::newNull();
    if (pattern.isNull()) {
        m_cleaning.refuse(tr("图案“%1”读不懂").arg(QString::fromStdString(operandName()).mid(1)));
        return;
    }
    m_operands.pop_back();
    std::vector<double> color;
    if (space.under && !m_operands.empty()) {
        color = operandNumbers(std::size_t(space.under->components));
        if (space.under->conversion && !color.empty())
            color = space.under->conversion->converted(color.data());
    }
    for (const double number : color)
        appendNumber(m_out, number, 4);
    m_out += '/' + nameFor("/Pattern", 'P', pattern) + (strokes ? " SCN\n" : " scn\n");
}

void ContentCleaner::setDeviceColor(bool strokes, const char *device)
{
    if (ignoresColor())
        return;
    const ColorSpacePointer space = spaceNamed(device);
    auto color = operandNumbers(std::size_t(space->components));
    if (color.empty())
        return;
    (strokes ? m_state.stroke : m_state.fill) = space;
    (strokes ? m_state.strokeInherited : m_state.fillInherited) = false;
    for (double &part : color)
        part = std::clamp(part, 0.0, 1.0);
    if (space->conversion)
        color = space->conversion->converted(color.data());
    if (QPDFObjectHandle clean = space->clean; !clean.isName()) { // what DeviceRGB stands for, kept for the screen
        m_out += nameOfSpace(*space) + (strokes ? " CS " : " cs ");
        write(color, strokes ? "SCN" : "scn");
    } else if (color.size() == 3) {
        write(color, strokes ? "RG" : "rg");
    } else {
        write(color, color.size() == 4 ? (strokes ? "K" : "k") : (strokes ? "G" : "g"));
    }
    beforePaint(true, true);
}

void ContentCleaner::paintObject()
{
    const std::string name = operandName();
    QPDFObjectHandle given = named("/XObject", name);
    if (!given.isStream())
        return;
    QPDFObjectHandle dict = given.getDict();
    if (isHidden() || !m_owner.layers().isVisible(dict.getKey("/OC"))) {
        m_cleaning.remove(tr("隐藏的图层"));
        return;
    }
    const std::string subtype = nameIn(dict, "/Subtype");
    if (subtype == "/PS" || nameIn(dict, "/Subtype2") == "/PS") {
        m_cleaning.remove(tr("PostScript 片段"));
        return;
    }
    if (subtype == "/Image") {
        paintImage(given);
        return;
    }
    if (subtype != "/Form")
        return;
    QPDFObjectHandle form = m_owner.form(given, m_given, m_state, m_target);
    if (!form.isNull())
        m_out += '/' + nameFor("/XObject", 'X', form) + " Do\n";
}

void ContentCleaner::paintImage(QPDFObjectHandle stream)
{
    QPDFObjectHandle image = m_owner.images().image(stream, m_given, m_target);
    if (image.isNull()) {
        m_cleaning.refuse(tr("有一张图片已损坏，无法读取"));
        return;
    }
    if (ignoresColor() && !CleanImages::isStencil(stream))
        return;
    m_out += '/' + nameFor("/XObject", 'X', image) + " Do\n";
}

void ContentCleaner::paintInlineImage()
{
    std::string data = std::move(m_inlineData);
    m_inlineData.clear();
    const auto entries = std::move(m_inlineEntries);
    m_inlineEntries.clear();
    if (isHidden())
        return;
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&m_cleaning.file, data);
    QPDFObjectHandle dict = QPDFObjectHandle::newDictionary();
    for (std::size_t i = 0; i + 1 < entries.size(); i += 2) {
        QPDFObjectHandle key = entries[i], value = entries[i + 1];
        if (key.isName())
            dict.replaceKey(inFull(imageKeys, key.getName()), value);
    }
    if (dict.hasKey("/Filter"))
        dict.replaceKey("/Filter", fullFilter(dict.getKey("/Filter")));
    dict.replaceKey("/Length", QPDFObjectHandle::newInteger(static_cast<long long>(data.size())));
    stream.replaceDict(dict);
    paintImage(stream);
}

void ContentCleaner::paintShading()
{
    if (isHidden() || ignoresColor())
        return;
    QPDFObjectHandle given = named("/Shading", operandName());
    QPDFObjectHandle shading = m_owner.colors().shading(given, m_given, m_target);
    if (shading.isNull()) {
        m_cleaning.refuse(tr("渐变“%1”读不懂").arg(QString::fromStdString(operandName()).mid(1)));
        return;
    }
    if (!shading.isIndirect())
        shading = m_cleaning.file.makeIndirectObject(shading);
    m_out += '/' + nameFor("/Shading", 'S', shading) + " sh\n";
}

} // namespace banxin::pdf
