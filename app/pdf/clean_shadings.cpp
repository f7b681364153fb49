// CleanColors: functions and shadings.
#include "pdf/clean_colors.h"

#include <cmath>

namespace banxin::pdf {

namespace {

/// Enough that no step shows; several inputs make do with fewer each.
int samplesFor(std::size_t inputs)
{
    constexpr int samples[] = {0, 256, 48, 17, 9, 6, 5};
    return inputs < std::size(samples) ? samples[inputs] : 3;
}

} // namespace

QPDFObjectHandle CleanColors::sampled(
    const Function &function, const Conversion &conversion, const std::vector<double> &domain)
{
    const std::size_t inputs = domain.size() / 2;
    const int each = samplesFor(inputs);
    std::size_t total = 1;
    for (std::size_t i = 0; i < inputs; ++i)
        total *= std::size_t(each);
    std::vector<std::array<double, 3>> colors;
    colors.reserve(total);
    std::vector<double> in(inputs);
    for (std::size_t n = 0; n < total; ++n) {
        std::size_t rest = n;
        for (std::size_t i = 0; i < inputs; ++i) {
            in[i] = domain[2 * i] + (domain[2 * i + 1] - domain[2 * i]) * double(rest % std::size_t(each)) / (each - 1);
            rest /= std::size_t(each);
        }
        auto out = function.at(in);
        out.resize(3);
        colors.push_back(conversion.rgb(out.data()));
    }
    const auto inks = conversion.convertedTogether(colors);
    QByteArray entries = "<< /FunctionType 0 /BitsPerSample 8 /Size [";
    for (std::size_t i = 0; i < inputs; ++i)
        entries += QByteArray::number(each) + ' ';
    entries += "] /Range [";
    for (int i = 0; i < conversion.components(); ++i)
        entries += "0 1 ";
    entries += "] >>";
    QPDFObjectHandle stream = deflatedStream(
        m_cleaning.file, entries, QByteArray(reinterpret_cast<const char *>(inks.data()), qsizetype(inks.size())));
    stream.getDict().replaceKey("/Domain", arrayOf(domain));
    return stream;
}

QPDFObjectHandle CleanColors::function(QPDFObjectHandle given, int depth)
{
    if (depth > 8)
        return QPDFObjectHandle::newNull();
    if (given.isName()) // /Identity, /Default
        return given;
    if (given.isArray()) {
        QPDFObjectHandle array = QPDFObjectHandle::newArray();
        for (int i = 0; i < given.getArrayNItems(); ++i)
            array.appendItem(function(given.getArrayItem(i), depth + 1));
        return array;
    }
    if (given.isStream())
        return cleanedStream(m_cleaning, given,
            {"/FunctionType", "/Domain", "/Range", "/Size", "/BitsPerSample", "/Order", "/Encode", "/Decode"});
    if (!given.isDictionary())
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle dict = QPDFObjectHandle::newDictionary();
    copyEntries(given, dict, {"/FunctionType", "/Domain", "/Range", "/C0", "/C1", "/N", "/Bounds", "/Encode"});
    if (QPDFObjectHandle parts = given.getKey("/Functions"); parts.isArray())
        dict.replaceKey("/Functions", function(parts, depth + 1));
    return dict;
}

QPDFObjectHandle CleanColors::shading(QPDFObjectHandle given, QPDFObjectHandle resources, Target target)
{
    QPDFObjectHandle dict = given.isStream() ? given.getDict() : given;
    if (!dict.isDictionary())
        return QPDFObjectHandle::newNull();
    const auto memo = std::pair(given.getObjGen(), target);
    if (given.isIndirect()) {
        if (const auto known = m_shadings.find(memo); known != m_shadings.end())
            return known->second;
    }
    const int type = integerIn(dict, "/ShadingType", 0);
    const auto colors = space(dict.getKey("/ColorSpace"), resources, target);
    if (type < 1 || type > 7 || !colors || colors->kind == ColorSpace::Kind::Pattern)
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle clean;
    if (given.isStream()) {
        clean = cleanedStream(m_cleaning, given,
            {"/ShadingType", "/BBox", "/AntiAlias", "/BitsPerCoordinate", "/BitsPerComponent", "/BitsPerFlag",
                "/VerticesPerRow", "/Decode"});
    } else {
        clean = QPDFObjectHandle::newDictionary();
        copyEntries(dict, clean, {"/ShadingType", "/BBox", "/AntiAlias", "/Coords", "/Domain", "/Extend", "/Matrix"});
        clean = m_cleaning.file.makeIndirectObject(clean);
    }
    QPDFObjectHandle entries = clean.isStream() ? clean.getDict() : clean;
    entries.replaceKey("/ColorSpace", colors->clean);
    QPDFObjectHandle color = dict.getKey("/Function");
    if (!color.isNull() && colors->conversion) {
        const auto read = Function::read(color);
        const std::size_t inputs = type == 1 ? 2 : 1;
        std::vector<double> domain = numbersIn(dict, "/Domain");
        if (domain.size() != inputs * 2 || type > 3)
            domain = read ? read->domain() : std::vector<double>();
        if (!read || read->inputs() != static_cast<int>(inputs) || domain.size() != inputs * 2) {
            m_cleaning.refuse(tr("渐变用 RGB 颜色，它的函数读不懂"));
            return QPDFObjectHandle::newNull();
        }
        entries.replaceKey("/Function", sampled(*read, *colors->conversion, domain));
    } else if (!color.isNull()) {
        entries.replaceKey("/Function", function(color));
    } else if (colors->conversion) {
        m_cleaning.refuse(tr("网格渐变用 RGB 颜色，无法换成印刷色"));
    }
    if (const auto background = numbersIn(dict, "/Background"); !background.empty()) {
        if (!colors->conversion)
            entries.replaceKey("/Background", dict.getKey("/Background"));
        else if (background.size() == 3)
            entries.replaceKey("/Background", arrayOf(colors->conversion->converted(background.data())));
    }
    if (given.isIndirect())
        m_shadings[memo] = clean;
    return clean;
}

} // namespace banxin::pdf
