#include "preflight/color_space.h"

namespace banxin::preflight {

namespace {

constexpr float kTrace = 0.004F;
constexpr std::array<const char *, 4> kProcess{"/Cyan", "/Magenta", "/Yellow", "/Black"};

int processOf(const std::string &name)
{
    for (std::size_t i = 0; i < kProcess.size(); ++i) {
        if (name == kProcess[i])
            return static_cast<int>(i);
    }
    return -1;
}

std::shared_ptr<ColorSpace> made(ColorSpace::Family family, int components, const Object &where = Object::newNull())
{
    auto space = std::make_shared<ColorSpace>();
    space->family = family;
    space->components = components;
    space->where = where;
    return space;
}

std::shared_ptr<const ColorSpace> named(const std::string &name, const Object &resources, int depth)
{
    using enum ColorSpace::Family;
    const Object found = keyOf(keyOf(resources, "/ColorSpace"), name);
    // The short names are inline images' alone: others may call their own spaces so.
    const bool mayBeShort = Object(found).isNull();
    if (name == "/DeviceGray" || (name == "/G" && mayBeShort))
        return deviceSpace(Gray);
    if (name == "/DeviceCMYK" || (name == "/CMYK" && mayBeShort))
        return deviceSpace(Cmyk);
    if (name == "/DeviceRGB" || (name == "/RGB" && mayBeShort))
        return deviceSpace(Rgb);
    if (name == "/Pattern")
        return made(Pattern, 0);
    if (Object value = found; value.isNull() || (value.isName() && value.getName() == name))
        return made(Unknown, 0);
    return readColorSpace(found, resources, depth + 1);
}

} // namespace

float Inks::total() const
{
    float sum = 0;
    for (const float ink : plates)
        sum += ink;
    return sum;
}

int Inks::count() const
{
    return static_cast<int>(std::count_if(plates.begin(), plates.end(), [](float ink) { return ink > kTrace; }));
}

int SpotInks::plateOf(const std::string &name) const
{
    const auto found = std::find_if(m_spots.begin(), m_spots.end(), [&](const Spot &s) { return s.name == name; });
    return std::min(static_cast<int>(found - m_spots.begin()), Inks::kMostSpots - 1);
}

SpotInks::Spot &SpotInks::add(const std::string &name, const std::string &alternate, const Object &where, int page)
{
    for (Spot &spot : m_spots) {
        if (spot.name == name) {
            if (spot.alternate.empty())
                spot.alternate = alternate;
            if (!alternate.empty() && spot.alternate != alternate && !spot.isTwofold) {
                spot.isTwofold = true;
                spot.where = where;
                spot.page = page;
            }
            return spot;
        }
    }
    m_spots.push_back({name, alternate, false, false, false, where, page});
    return m_spots.back();
}

void SpotInks::append(const SpotInks &later)
{
    for (const Spot &other : later.m_spots) {
        Spot &spot = add(other.name, other.alternate, other.where, other.page);
        if (other.isTwofold && !spot.isTwofold) {
            spot.isTwofold = true;
            spot.where = other.where;
            spot.page = other.page;
        }
        spot.isAlternateForeign = spot.isAlternateForeign || other.isAlternateForeign;
        spot.isUndeclared = spot.isUndeclared || other.isUndeclared;
    }
}

const ColorSpace *ColorSpace::within(Family wanted) const
{
    const ColorSpace *space = this;
    for (int depth = 0; space && depth < 8; ++depth) {
        if (space->family == wanted)
            return space;
        // What a spot looks like elsewhere is not what is printed.
        if (space->family != Family::Indexed && space->family != Family::Pattern)
            return nullptr;
        space = space->base.get();
    }
    return nullptr;
}

std::vector<double> ColorSpace::initial() const
{
    std::vector<double> values(static_cast<std::size_t>(std::max(components, 0)), 0);
    if (family == Family::Cmyk || (family == Family::Icc && components == 4))
        values[3] = 1;
    else if (family == Family::Separation || family == Family::DeviceN)
        std::fill(values.begin(), values.end(), 1);
    return values;
}

std::pair<double, double> ColorSpace::range(int component, int bits) const
{
    if (family == Family::Indexed)
        return {0, (1 << std::min(bits, 16)) - 1};
    if (family == Family::Lab)
        return component == 0 ? std::pair{0.0, 100.0} : std::pair{-100.0, 100.0};
    return {0, 1};
}

Inks ColorSpace::inksOf(const std::vector<double> &values, const SpotInks &spots) const
{
    Inks inks;
    if (values.size() < static_cast<std::size_t>(std::max(components, 0)))
        return inks;
    const auto value = [&](std::size_t i) { return static_cast<float>(std::clamp(values[i], 0.0, 1.0)); };
    switch (family) {
    case Family::Gray:
    case Family::CalGray:
        inks.plates[3] = 1 - value(0);
        std::fill_n(inks.addressed.begin(), 4, true);
        inks.isKnown = true;
        break;
    case Family::Icc:
        if (components != 1 && components != 4)
            break;
        [[fallthrough]];
    case Family::Cmyk:
        if (components == 1) {
            inks.plates[3] = 1 - value(0);
        } else {
            for (std::size_t i = 0; i < 4; ++i)
                inks.plates[i] = value(i);
        }
        std::fill_n(inks.addressed.begin(), 4, true);
        inks.isKnown = true;
        break;
    case Family::Indexed: {
        if (!base || base->components <= 0)
            break;
        const auto n = static_cast<std::size_t>(base->components);
        const auto index = static_cast<std::size_t>(std::clamp(values[0], 0.0, static_cast<double>(highest)));
        if ((index + 1) * n > lookup.size())
            break;
        std::vector<double> colour(n);
        for (std::size_t i = 0; i < n; ++i) {
            const auto [low, high] = base->range(static_cast<int>(i), 8);
            colour[i] = low + (high - low) * static_cast<unsigned char>(lookup[index * n + i]) / 255.0;
        }
        return base->inksOf(colour, spots);
    }
    case Family::Separation:
    case Family::DeviceN:
        inks.isKnown = true;
        for (std::size_t i = 0; i < colorants.size() && i < values.size(); ++i) {
            if (colorants[i] == "/None")
                continue;
            if (colorants[i] == "/All") {
                std::fill(inks.plates.begin(), inks.plates.begin() + 4, value(i));
                std::fill(inks.addressed.begin(), inks.addressed.end(), true);
                continue;
            }
            const int process = processOf(colorants[i]);
            const auto plate = static_cast<std::size_t>(process >= 0 ? process : 4 + spots.plateOf(colorants[i]));
            inks.plates[plate] = std::max(inks.plates[plate], value(i));
            inks.addressed[plate] = true;
        }
        break;
    case Family::Rgb:
    case Family::CalRgb:
    case Family::Lab:
    case Family::Pattern:
    case Family::Unknown:
        break;
    }
    return inks;
}

std::shared_ptr<const ColorSpace> deviceSpace(ColorSpace::Family family)
{
    using enum ColorSpace::Family;
    static const std::shared_ptr<const ColorSpace> gray = made(Gray, 1), cmyk = made(Cmyk, 4), rgb = made(Rgb, 3);
    return family == Gray ? gray : family == Cmyk ? cmyk : rgb;
}

std::shared_ptr<const ColorSpace> readColorSpace(const Object &value, const Object &resources, int depth)
{
    using enum ColorSpace::Family;
    Object object = value;
    if (depth > 8)
        return made(Unknown, 0);
    if (object.isName())
        return named(object.getName(), resources, depth);
    if (!object.isArray() || object.getArrayNItems() < 1)
        return made(Unknown, 0);
    const auto item = [&](int i) { return i < object.getArrayNItems() ? object.getArrayItem(i) : Object::newNull(); };
    Object first = item(0);
    const std::string family = first.isName() ? first.getName() : std::string();
    if (object.getArrayNItems() == 1 || family == "/DeviceGray" || family == "/DeviceCMYK" || family == "/DeviceRGB")
        return family == "/Pattern" ? made(Pattern, 0) : named(family, resources, depth);
    if (family == "/CalGray")
        return made(CalGray, 1, object);
    if (family == "/CalRGB")
        return made(CalRgb, 3, object);
    if (family == "/Lab")
        return made(Lab, 3, object);
    if (family == "/ICCBased") {
        auto space = made(Icc, static_cast<int>(numberOf(keyOf(item(1), "/N"), 0)), item(1));
        if (space->components != 1 && space->components != 3 && space->components != 4)
            space->components = 0; // the rule on profiles tells
        return space;
    }
    if (family == "/Pattern") {
        auto space = made(Pattern, 0, object);
        space->base = readColorSpace(item(1), resources, depth + 1);
        space->components = space->base->components;
        return space;
    }
    if (family == "/Indexed" || family == "/I") {
        auto space = made(Indexed, 1, object);
        space->base = readColorSpace(item(1), resources, depth + 1);
        space->highest = static_cast<int>(std::clamp(numberOf(item(2), 0), 0.0, 255.0));
        Object table = item(3);
        if (table.isString())
            space->lookup = table.getStringValue();
        else if (auto bytes = bytesOf(table, 1 << 20))
            space->lookup = std::move(*bytes);
        return space;
    }
    if (family == "/Separation" || family == "/DeviceN") {
        auto space = made(family == "/Separation" ? Separation : DeviceN, 0, object);
        for (Object &name : itemsOf(item(1)))
            space->colorants.push_back(name.isName() ? name.getName() : std::string("/"));
        space->components = static_cast<int>(std::min<std::size_t>(space->colorants.size(), 32));
        space->colorants.resize(static_cast<std::size_t>(space->components));
        for (const auto &[name, own] : entriesOf(keyOf(item(4), "/Colorants")))
            space->declared.push_back(name);
        space->base = readColorSpace(item(2), resources, depth + 1);
        Object function = item(3), alternate = item(2);
        space->alternate =
            alternate.isIndirect() && !alternate.isStream() ? alternate.unparseResolved() : alternate.unparse();
        space->alternate += ' ';
        if (function.isStream()) {
            space->alternate += function.getDict().unparse();
            if (const auto bytes = bytesOf(function, 1 << 20))
                space->alternate += *bytes;
        } else {
            space->alternate += function.unparseResolved();
        }
        return space;
    }
    return made(Unknown, 0, object);
}

} // namespace banxin::preflight
