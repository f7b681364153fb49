#include "pdf/clean_colors.h"

#include <algorithm>
#include <cmath>

namespace banxin::pdf {

namespace {

constexpr std::size_t largestProfile = std::size_t(32) << 20;
constexpr int deepest = 8;

std::uint8_t byteOf(double value) { return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 1.0) * 255)); }

bool isNeutral(const std::array<double, 3> &rgb)
{
    const std::uint8_t first = byteOf(rgb[0]);
    return byteOf(rgb[1]) == first && byteOf(rgb[2]) == first;
}

double luminosity(const std::array<double, 3> &rgb) // ISO 32000-1, 11.5.3
{
    return 0.3 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2];
}

/// XYZ relative to its own white, to sRGB (IEC 61966-2-1), the white becoming that of sRGB.
std::array<double, 3> sRgbFrom(double x, double y, double z, const std::vector<double> &white)
{
    x *= 0.9505 / white[0];
    y *= 1.0 / white[1];
    z *= 1.0890 / white[2];
    const auto curve = [](double v) {
        v = std::clamp(v, 0.0, 1.0);
        return v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
    };
    return {curve(3.2406 * x - 1.5372 * y - 0.4986 * z), curve(-0.9689 * x + 1.8758 * y + 0.0415 * z),
        curve(0.0557 * x - 0.2040 * y + 1.0570 * z)};
}

ColorSpacePointer device(ColorSpace::Kind kind, const char *name, int components, bool knocksOut = false)
{
    auto space = std::make_shared<ColorSpace>();
    space->kind = kind;
    space->components = components;
    space->clean = QPDFObjectHandle::newName(name);
    space->knocksOut = knocksOut;
    for (int i = 0; i < components; ++i)
        space->decode.insert(space->decode.end(), {0.0, 1.0});
    return space;
}

} // namespace

std::array<double, 3> Conversion::rgb(const double *color) const
{
    if (toRgb)
        return toRgb(color);
    return {std::clamp(color[0], 0.0, 1.0), std::clamp(color[1], 0.0, 1.0), std::clamp(color[2], 0.0, 1.0)};
}

void Conversion::convert(const std::uint8_t *rgb, std::uint8_t *out, std::size_t pixels) const
{
    if (target == Target::Press) {
        toPress(rgb, out, pixels);
        return;
    }
    for (std::size_t i = 0; i < pixels; ++i, rgb += 3)
        out[i] = static_cast<std::uint8_t>((30 * rgb[0] + 59 * rgb[1] + 11 * rgb[2] + 50) / 100);
}

std::vector<double> Conversion::converted(const double *color) const
{
    const auto mixed = rgb(color);
    if (target == Target::Grey)
        return {luminosity(mixed)};
    if (isNeutral(mixed))
        return {0, 0, 0, 1 - mixed[1]};
    const std::uint8_t in[] = {byteOf(mixed[0]), byteOf(mixed[1]), byteOf(mixed[2])};
    std::uint8_t inks[4];
    toPress(in, inks, 1);
    return {inks[0] / 255.0, inks[1] / 255.0, inks[2] / 255.0, inks[3] / 255.0};
}

std::vector<std::uint8_t> Conversion::convertedTogether(const std::vector<std::array<double, 3>> &colors) const
{
    const auto n = static_cast<std::size_t>(components());
    std::vector<std::uint8_t> out(colors.size() * n);
    if (target == Target::Press && std::all_of(colors.begin(), colors.end(), isNeutral)) {
        for (std::size_t i = 0; i < colors.size(); ++i)
            out[i * 4 + 3] = byteOf(1 - colors[i][1]);
        return out;
    }
    std::vector<std::uint8_t> bytes;
    for (const auto &color : colors)
        bytes.insert(bytes.end(), {byteOf(color[0]), byteOf(color[1]), byteOf(color[2])});
    convert(bytes.data(), out.data(), colors.size());
    return out;
}

std::shared_ptr<const Conversion> CleanColors::conversionFor(const QByteArray &icc, Target target)
{
    if (m_cleaning.options.rgb == PlacedPageOptions::Rgb::Refuse)
        m_cleaning.refuse(tr("用了 RGB 颜色，而印刷配置要求退回 RGB 广告"));
    auto &known = m_conversions[{icc, target}];
    if (known)
        return known;
    auto conversion = std::make_shared<Conversion>();
    conversion->target = target;
    if (m_cleaning.options.rgbToPress) {
        auto made = m_cleaning.options.rgbToPress(icc);
        if (made)
            conversion->toPress = std::move(*made);
        else
            m_cleaning.refuse(made.error().what);
    }
    if (!conversion->toPress) // the refusal stands; the pass goes on to find the others
        conversion->toPress = [](const std::uint8_t *, std::uint8_t *cmyk, std::size_t pixels) {
            std::fill_n(cmyk, pixels * 4, std::uint8_t(0));
        };
    return known = conversion;
}

ColorSpacePointer CleanColors::rgb(const QPDFObjectHandle &original, const QByteArray &icc, Target target)
{
    auto space = std::make_shared<ColorSpace>();
    space->kind = ColorSpace::Kind::Rgb;
    space->components = 3;
    space->decode = {0, 1, 0, 1, 0, 1};
    space->knocksOut = true;
    if (m_cleaning.keepsColors()) {
        space->clean = original;
        return space;
    }
    space->conversion = conversionFor(icc, target);
    space->clean = QPDFObjectHandle::newName(target == Target::Press ? "/DeviceCMYK" : "/DeviceGray");
    return space;
}

ColorSpacePointer CleanColors::calibrated(QPDFObjectHandle array, const std::string &family, Target target)
{
    QPDFObjectHandle dict = array.getArrayNItems() > 1 ? array.getArrayItem(1) : QPDFObjectHandle::newNull();
    auto space = std::make_shared<ColorSpace>();
    space->components = 3;
    space->knocksOut = true;
    space->kind = family == "/Lab" ? ColorSpace::Kind::Lab : ColorSpace::Kind::Rgb;
    space->decode = {0, 1, 0, 1, 0, 1};
    std::vector<double> white = numbersIn(dict, "/WhitePoint");
    if (white.size() != 3 || white[0] <= 0 || white[1] <= 0 || white[2] <= 0)
        white = {0.9505, 1, 1.089};
    std::vector<double> range = numbersIn(dict, "/Range");
    if (family == "/Lab") {
        if (range.size() != 4)
            range = {-100, 100, -100, 100};
        space->decode = {0, 100, range[0], range[1], range[2], range[3]};
    }
    if (m_cleaning.keepsColors()) {
        space->clean = array;
        return space;
    }
    auto conversion = std::make_shared<Conversion>(*conversionFor({}, target));
    if (family == "/Lab") {
        conversion->toRgb = [white](const double *lab) {
            const auto back = [](double t) { return t >= 6.0 / 29 ? t * t * t : 108.0 / 841 * (t - 4.0 / 29); };
            const double m = (lab[0] + 16) / 116;
            const std::vector<double> unit{0.9505, 1, 1.089};
            auto rgb = sRgbFrom(unit[0] * back(m + lab[1] / 500), back(m), unit[2] * back(m - lab[2] / 200), unit);
            if (std::abs(lab[1]) < 0.5 && std::abs(lab[2]) < 0.5)
                rgb[0] = rgb[2] = rgb[1];
            return rgb;
        };
    } else {
        std::vector<double> gamma = numbersIn(dict, "/Gamma"), matrix = numbersIn(dict, "/Matrix");
        if (gamma.size() != 3)
            gamma = {1, 1, 1};
        if (matrix.size() != 9)
            matrix = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        conversion->toRgb = [white, gamma, matrix](const double *abc) {
            double linear[3];
            for (std::size_t i = 0; i < 3; ++i)
                linear[i] = std::pow(std::clamp(abc[i], 0.0, 1.0), gamma[i]);
            double xyz[3];
            for (std::size_t i = 0; i < 3; ++i)
                xyz[i] = matrix[i] * linear[0] + matrix[i + 3] * linear[1] + matrix[i + 6] * linear[2];
            auto rgb = sRgbFrom(xyz[0], xyz[1], xyz[2], white);
            if (abc[0] == abc[1] && abc[1] == abc[2])
                rgb[0] = rgb[2] = rgb[1];
            return rgb;
        };
    }
    space->conversion = conversion;
    space->clean = QPDFObjectHandle::newName(target == Target::Press ? "/DeviceCMYK" : "/DeviceGray");
    return space;
}

ColorSpacePointer CleanColors::iccBased(
    QPDFObjectHandle array, const QPDFObjectHandle &resources, Target target, int depth)
{
    QPDFObjectHandle stream = array.getArrayNItems() > 1 ? array.getArrayItem(1) : QPDFObjectHandle::newNull();
    if (!stream.isStream())
        return nullptr;
    const int components = integerIn(stream.getDict(), "/N", 0);
    if (components == 1)
        return device(ColorSpace::Kind::Grey, "/DeviceGray", 1, true);
    if (components == 4)
        return device(ColorSpace::Kind::Cmyk, "/DeviceCMYK", 4, true);
    if (components != 3) {
        QPDFObjectHandle alternate = stream.getDict().getKey("/Alternate");
        return alternate.isNull() ? nullptr : space(alternate, resources, target, depth + 1);
    }
    if (m_cleaning.keepsColors())
        return rgb(array, {}, target);
    auto &known = m_spaces[{stream.getObjGen(), target}]; // its arrays are often written out in place
    if (known)
        return known;
    QByteArray icc = decodedData(stream, largestProfile).value_or(QByteArray());
    if (icc.size() >= 128 && icc.mid(16, 4) == "Lab ") { // its numbers are Lab of the profile's own white, D50
        auto range = numbersIn(stream.getDict(), "/Range");
        if (range.size() != 6)
            range = {0, 100, -128, 127, -128, 127};
        QPDFObjectHandle lab = parsedObject("[/Lab << /WhitePoint [0.9642 1 0.8249] >>]");
        lab.getArrayItem(1).replaceKey("/Range", arrayOf({range[2], range[3], range[4], range[5]}));
        return known = calibrated(lab, "/Lab", target);
    }
    return known = rgb(array, icc.size() >= 128 && icc.mid(16, 4) == "RGB " ? icc : QByteArray(), target);
}

ColorSpacePointer CleanColors::indexed(
    QPDFObjectHandle array, const QPDFObjectHandle &resources, Target target, int depth)
{
    if (array.getArrayNItems() < 4)
        return nullptr;
    const ColorSpacePointer base = space(array.getArrayItem(1), resources, target, depth + 1);
    const double high = numberOf(array.getArrayItem(2), -1);
    if (!base || high < 0 || high > 255 || base->kind == ColorSpace::Kind::Indexed
        || base->kind == ColorSpace::Kind::Pattern)
        return nullptr;
    QPDFObjectHandle table = array.getArrayItem(3);
    QByteArray bytes;
    if (table.isString())
        bytes = QByteArray::fromStdString(table.getStringValue());
    else if (table.isStream())
        bytes = decodedData(table, 1 << 20).value_or(QByteArray());
    else
        return nullptr;
    const int count = static_cast<int>(high) + 1;
    bytes.resize(qsizetype(count) * base->components, '\0');
    auto space = std::make_shared<ColorSpace>();
    space->kind = ColorSpace::Kind::Indexed;
    space->components = 1;
    space->decode = {0, 255};
    space->knocksOut = base->knocksOut;
    if (base->conversion) {
        std::vector<std::array<double, 3>> colors;
        for (int i = 0; i < count; ++i) {
            double color[3];
            for (std::size_t c = 0; c < 3; ++c) {
                const auto value = static_cast<unsigned char>(bytes[i * 3 + static_cast<int>(c)]);
                color[c] = base->decode[2 * c] + value / 255.0 * (base->decode[2 * c + 1] - base->decode[2 * c]);
            }
            colors.push_back(base->conversion->rgb(color));
        }
        const auto inks = base->conversion->convertedTogether(colors);
        bytes = QByteArray(reinterpret_cast<const char *>(inks.data()), qsizetype(inks.size()));
    }
    space->clean = QPDFObjectHandle::newArray(std::vector<QPDFObjectHandle>{QPDFObjectHandle::newName("/Indexed"),
        base->clean, QPDFObjectHandle::newInteger(count - 1), QPDFObjectHandle::newString(bytes.toStdString())});
    return space;
}

QPDFObjectHandle CleanColors::cleanedAttributes(
    QPDFObjectHandle attributes, const QPDFObjectHandle &resources, int depth)
{
    QPDFObjectHandle clean = QPDFObjectHandle::newDictionary();
    copyEntries(attributes, clean, {"/Subtype"});
    if (QPDFObjectHandle colorants = attributes.getKey("/Colorants"); colorants.isDictionary()) {
        QPDFObjectHandle kept = QPDFObjectHandle::newDictionary();
        for (const std::string &name : colorants.getKeys()) {
            if (const auto one = space(colorants.getKey(name), resources, Target::Press, depth + 1))
                kept.replaceKey(name, one->clean);
        }
        clean.replaceKey("/Colorants", kept);
    }
    if (QPDFObjectHandle process = attributes.getKey("/Process"); process.isDictionary()) {
        const auto processSpace = space(process.getKey("/ColorSpace"), resources, Target::Press, depth + 1);
        if (!processSpace || processSpace->conversion)
            return QPDFObjectHandle::newNull();
        QPDFObjectHandle kept = QPDFObjectHandle::newDictionary();
        kept.replaceKey("/ColorSpace", processSpace->clean);
        copyEntries(process, kept, {"/Components"});
        clean.replaceKey("/Process", kept);
    }
    return clean;
}

ColorSpacePointer CleanColors::spot(QPDFObjectHandle array, const QPDFObjectHandle &resources, int depth)
{
    if (array.getArrayNItems() < 4)
        return nullptr;
    QPDFObjectHandle names = array.getArrayItem(1);
    const bool isSeveral = names.isArray();
    auto space = std::make_shared<ColorSpace>();
    space->kind = ColorSpace::Kind::Spot;
    space->components = isSeveral ? names.getArrayNItems() : 1;
    if (space->components < 1 || space->components > 32)
        return nullptr;
    for (int i = 0; i < space->components; ++i)
        space->decode.insert(space->decode.end(), {0.0, 1.0});
    if (m_cleaning.keepsColors()) {
        space->clean = array;
        return space;
    }
    const ColorSpacePointer alternate = this->space(array.getArrayItem(2), resources, Target::Press, depth + 1);
    if (!alternate)
        return nullptr;
    QPDFObjectHandle tint = array.getArrayItem(3);
    std::vector<QPDFObjectHandle> parts{array.getArrayItem(0), names, alternate->clean};
    if (alternate->conversion) {
        const auto function = Function::read(tint);
        if (!function || function->inputs() != space->components) {
            m_cleaning.refuse(tr("专色的替代色是 RGB，换算函数读不懂"));
            return nullptr;
        }
        std::vector<double> domain;
        for (int i = 0; i < space->components; ++i)
            domain.insert(domain.end(), {0.0, 1.0});
        if (function->inputs() > 6) {
            m_cleaning.refuse(tr("多于六色的专色组合，替代色是 RGB"));
            return nullptr;
        }
        parts.push_back(sampled(*function, *alternate->conversion, domain));
    } else {
        parts.push_back(function(tint));
    }
    if (isSeveral && array.getArrayNItems() > 4 && array.getArrayItem(4).isDictionary()) {
        QPDFObjectHandle attributes = cleanedAttributes(array.getArrayItem(4), resources, depth);
        if (!attributes.isNull())
            parts.push_back(attributes);
    }
    space->clean = m_cleaning.file.makeIndirectObject(QPDFObjectHandle::newArray(parts));
    return space;
}

ColorSpacePointer CleanColors::space(QPDFObjectHandle object, QPDFObjectHandle resources, Target target, int depth)
{
    if (!object.isInitialized() || depth > deepest)
        return nullptr;
    if (object.isName()) {
        const std::string name = object.getName();
        QPDFObjectHandle named = resources.isInitialized() && resources.isDictionary() ? resources.getKey("/ColorSpace")
                                                                                       : QPDFObjectHandle::newNull();
        // The short names are inline images' alone: others may call their own spaces so.
        const auto isShort = [&](const char *brief) {
            return name == brief && !(named.isDictionary() && named.hasKey(name));
        };
        if (name == "/DeviceGray" || isShort("/G") || name == "/CalGray")
            return device(ColorSpace::Kind::Grey, "/DeviceGray", 1);
        if (name == "/DeviceCMYK" || isShort("/CMYK") || name == "/CalCMYK")
            return device(ColorSpace::Kind::Cmyk, "/DeviceCMYK", 4);
        if (name == "/DeviceRGB" || isShort("/RGB") || name == "/CalRGB") {
            QPDFObjectHandle meant = named.isDictionary() ? named.getKey("/DefaultRGB") : QPDFObjectHandle::newNull();
            if (meant.isArray()) {
                const auto replaced = space(meant, QPDFObjectHandle::newNull(), target, depth + 1);
                if (replaced && replaced->kind == ColorSpace::Kind::Rgb)
                    return replaced;
            }
            return rgb(QPDFObjectHandle::newName("/DeviceRGB"), {}, target);
        }
        if (name == "/Pattern")
            return device(ColorSpace::Kind::Pattern, "/Pattern", 0);
        if (!named.isDictionary() || !named.hasKey(name))
            return nullptr;
        QPDFObjectHandle meant = named.getKey(name);
        return meant.isName() && meant.getName() == name ? nullptr : space(meant, resources, target, depth + 1);
    }
    if (!object.isArray() || object.getArrayNItems() == 0 || !object.getArrayItem(0).isName())
        return nullptr;
    const bool isKept = object.isIndirect();
    if (isKept) {
        if (const auto known = m_spaces.find({object.getObjGen(), target}); known != m_spaces.end())
            return known->second;
    }
    const std::string family = object.getArrayItem(0).getName();
    ColorSpacePointer found;
    if (family == "/CalGray")
        found = device(ColorSpace::Kind::Grey, "/DeviceGray", 1, true);
    else if (family == "/CalRGB" || family == "/Lab")
        found = calibrated(object, family, target);
    else if (family == "/ICCBased")
        found = iccBased(object, resources, target, depth);
    else if (family == "/Indexed" || family == "/I")
        found = indexed(object, resources, target, depth);
    else if (family == "/Separation" || family == "/DeviceN")
        found = spot(object, resources, depth);
    else if (family == "/Pattern" && object.getArrayNItems() > 1) {
        const auto under = space(object.getArrayItem(1), resources, target, depth + 1);
        if (under && under->kind != ColorSpace::Kind::Pattern) {
            auto pattern = std::make_shared<ColorSpace>();
            pattern->kind = ColorSpace::Kind::Pattern;
            pattern->components = under->components;
            pattern->under = under;
            pattern->knocksOut = under->knocksOut;
            pattern->clean = QPDFObjectHandle::newArray(
                std::vector<QPDFObjectHandle>{QPDFObjectHandle::newName("/Pattern"), under->clean});
            found = pattern;
        }
    } else {
        found = space(object.getArrayItem(0), resources, target, depth + 1);
    }
    if (isKept)
        m_spaces[{object.getObjGen(), target}] = found;
    return found;
}

} // namespace banxin::pdf
