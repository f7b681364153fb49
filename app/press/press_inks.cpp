#include "press/press_inks.h"

#include "pdf/file_builder.h"
#include "pdf/syntax.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin::press {

namespace {

using base::Color;

constexpr std::array processNames{"Cyan", "Magenta", "Yellow", "Black"};

std::array<int, 4> inksOf(const Color &color) { return {color.c, color.m, color.y, color.k}; }

void appendParts(QByteArray &out, const std::vector<int> &hundredths)
{
    out += '[';
    for (const int part : hundredths)
        pdf::appendNumber(out, part / 10000.0, 4);
    out += ']';
}

/// From none of it to `to`, or from `from`.
QByteArray evenFunction(const std::vector<int> &from, const std::vector<int> &to)
{
    QByteArray out = "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 ";
    appendParts(out, from);
    out += " /C1 ";
    appendParts(out, to);
    return out + " >>";
}

/// qpdf writes a number sign before a digit as it stands, which readers take for an escape: a full-width one is shown.
QByteArray plateName(const display::SpotInk &ink)
{
    return pdf::nameOf(QString(ink.name).replace(u'#', u'＃').toUtf8());
}

const display::SpotInk *find(const std::vector<display::SpotInk> &inks, int number)
{
    const auto found =
        std::find_if(inks.begin(), inks.end(), [&](const display::SpotInk &ink) { return ink.number == number; });
    return found == inks.end() ? nullptr : &*found;
}

/// Sums up, ink by ink, what each component brings: components lie on the stack, the last on top.
QByteArray sumFunction(const std::vector<std::array<int, 4>> &perComponent)
{
    const int count = static_cast<int>(perComponent.size());
    QByteArray code = "{ ";
    for (int ink = 0; ink < 4; ++ink) {
        code += "0 ";
        for (int i = 0; i < count; ++i) {
            // Above the components: the inks summed up so far, and the sum at hand.
            const int depth = ink + 1 + (count - 1 - i);
            code += QByteArray::number(depth) + " index ";
            pdf::appendNumber(code, perComponent[std::size_t(i)][std::size_t(ink)] / 10000.0, 4);
            code += "mul add ";
        }
        code += "dup 1 gt { pop 1 } if ";
    }
    code += QByteArray::number(count + 4) + " 4 roll ";
    for (int i = 0; i < count; ++i)
        code += "pop ";
    return code + "}";
}

} // namespace

display::SpotInk allInksSpot() { return {allInks, QStringLiteral("All"), Color{10000, 10000, 10000, 10000}}; }

int PressInks::colorSpace(const display::SpotInk &ink)
{
    const auto alternate = inksOf(ink.alternate);
    QString key = ink.name;
    for (const int part : alternate)
        key += u' ' + QString::number(part);
    const auto known = m_spaces.find(key);
    if (known != m_spaces.end())
        return known->second;
    const int object = m_file.add("[/Separation " + plateName(ink) + " /DeviceCMYK "
        + evenFunction({0, 0, 0, 0}, {alternate.begin(), alternate.end()}) + "]");
    m_spaces.emplace(key, object);
    return object;
}

int PressInks::shading(const display::Gradient &gradient, const std::vector<display::SpotInk> &inks)
{
    // The inks that either end has: a plate that neither has is left alone by no one but knocked out.
    std::vector<int> from, to;
    std::vector<QByteArray> names;
    std::vector<std::array<int, 4>> perComponent;
    QByteArray colorants;
    const bool isPlain = !gradient.from.isSpot() && !gradient.to.isSpot();
    const auto inkFrom = inksOf(gradient.from), inkTo = inksOf(gradient.to);
    for (std::size_t i = 0; i < 4; ++i) {
        const int a = gradient.from.isSpot() ? 0 : inkFrom[i], b = gradient.to.isSpot() ? 0 : inkTo[i];
        if (!isPlain && a == 0 && b == 0)
            continue;
        from.push_back(a);
        to.push_back(b);
        names.push_back("/" + QByteArray(processNames[i]));
        std::array<int, 4> self{};
        self[i] = 10000;
        perComponent.push_back(self);
    }
    std::vector<int> spots;
    for (const Color &color : {gradient.from, gradient.to}) {
        const display::SpotInk *ink = color.isSpot() ? find(inks, color.swatch) : nullptr;
        if (!ink || std::find(spots.begin(), spots.end(), ink->number) != spots.end())
            continue;
        spots.push_back(ink->number);
        from.push_back(gradient.from.swatch == ink->number ? gradient.from.tint : 0);
        to.push_back(gradient.to.swatch == ink->number ? gradient.to.tint : 0);
        names.push_back(plateName(*ink));
        perComponent.push_back(inksOf(ink->alternate));
        colorants += plateName(*ink) + ' ' + pdf::referenceTo(colorSpace(*ink)) + ' ';
    }

    QByteArray space = "/DeviceCMYK";
    if (!isPlain && names.size() == 1) {
        space = pdf::referenceTo(colorSpace(*find(inks, spots.front())));
    } else if (!isPlain) {
        QByteArray list;
        for (const QByteArray &name : names)
            list += name + ' ';
        QByteArray domain;
        for (std::size_t i = 0; i < names.size(); ++i)
            domain += "0 1 ";
        const int function = m_file.addStream(
            "/FunctionType 4 /Domain [" + domain + "] /Range [0 1 0 1 0 1 0 1]", sumFunction(perComponent));
        space = "[/DeviceN [" + list + "] /DeviceCMYK " + pdf::referenceTo(function) + " << /Colorants << " + colorants
            + ">> >>]";
    }
    return addShading(gradient, space, evenFunction(from, to));
}

int PressInks::screenShading(
    const display::Gradient &gradient, const std::array<double, 3> &from, const std::array<double, 3> &to)
{
    const auto parts = [](const std::array<double, 3> &color) {
        std::vector<int> hundredths;
        for (const double part : color)
            hundredths.push_back(static_cast<int>(std::lround(part * 10000)));
        return hundredths;
    };
    return addShading(gradient, "/DeviceRGB", evenFunction(parts(from), parts(to)));
}

int PressInks::addShading(const display::Gradient &gradient, const QByteArray &space, const QByteArray &function)
{
    QByteArray coords;
    if (gradient.radial) {
        for (const int round : {0, 1}) {
            pdf::appendLength(coords, gradient.start.x);
            pdf::appendLength(coords, gradient.start.y);
            const double dx = (gradient.end.x - gradient.start.x).toPt(),
                         dy = (gradient.end.y - gradient.start.y).toPt();
            pdf::appendNumber(coords, round * std::hypot(dx, dy));
        }
    } else {
        for (const base::Point &point : {gradient.start, gradient.end}) {
            pdf::appendLength(coords, point.x);
            pdf::appendLength(coords, point.y);
        }
    }
    return m_file.add(QByteArray("<< /ShadingType ") + (gradient.radial ? "3" : "2") + " /ColorSpace " + space
        + " /Coords [" + coords + "] /Extend [true true] /Function " + function + " >>");
}

} // namespace banxin::press
