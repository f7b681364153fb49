// Colours: spaces, tiling patterns and gradients (ISO 32000-1, 8.6 and 8.7).
#include "pdf/function.h"
#include "preflight/interpreter.h"
#include "preflight/limits.h"
#include "preflight/operators.h"

#include <QCoreApplication>

namespace banxin::preflight {

namespace {

std::vector<double> numbersOf(const std::vector<Token> &operands)
{
    std::vector<double> values;
    for (const Token &token : operands) {
        if (token.kind == Token::Kind::Number && values.size() < 32)
            values.push_back(token.number);
    }
    return values;
}

} // namespace

bool Interpreter::applyColor(std::string_view name, const Operands &operands, Frame &frame)
{
    using enum ColorSpace::Family;
    switch (op(name)) {
    case op("g"):
    case op("G"):
    case op("rg"):
    case op("RG"):
    case op("k"):
    case op("K"):
    case op("cs"):
    case op("CS"):
    case op("sc"):
    case op("SC"):
    case op("scn"):
    case op("SCN"):
        break;
    default:
        return false;
    }
    if (frame.isUncoloured)
        return true;
    const bool strokes = name[0] < 'a';
    Paint &paint = strokes ? m_state.stroke : m_state.fill;
    switch (op(name)) {
    case op("g"):
    case op("G"):
        setDevice(paint, Gray, operands, frame);
        break;
    case op("rg"):
    case op("RG"):
        setDevice(paint, Rgb, operands, frame);
        break;
    case op("k"):
    case op("K"):
        setDevice(paint, Cmyk, operands, frame);
        break;
    case op("cs"):
    case op("CS"):
        if (operands.empty() || operands[0].kind != Token::Kind::Name) {
            trouble(Trouble::Kind::Syntax, {}, frame);
            break;
        }
        paint = {};
        paint.space = spaceNamed(nameOf(operands[0]), frame);
        paint.inks = paint.space->inksOf(paint.space->initial(), m_shared.spots());
        break;
    default:
        setColor(paint, operands, frame);
    }
    return true;
}

std::shared_ptr<const ColorSpace> Interpreter::spaceNamed(const std::string &name, Frame &frame)
{
    auto found = frame.spaces.find(name);
    if (found == frame.spaces.end()) {
        Object value = keyOf(keyOf(frame.resources, "/ColorSpace"), name);
        auto space = value.isNull() ? readColorSpace(Object::newName(name), frame.resources)
                                    : m_shared.spaceOf(value, frame.resources);
        if (space->family == ColorSpace::Family::Unknown)
            trouble(Trouble::Kind::Resource, QString::fromStdString(name), frame);
        meetSpots(*space);
        found = frame.spaces.emplace(name, std::move(space)).first;
    }
    return found->second;
}

void Interpreter::meetSpots(const ColorSpace &space, int depth)
{
    if (space.family == ColorSpace::Family::Separation || space.family == ColorSpace::Family::DeviceN) {
        for (const std::string &name : space.colorants) {
            if (name != "/All" && name != "/None" && name != "/Cyan" && name != "/Magenta" && name != "/Yellow"
                && name != "/Black") {
                // Of several inks together only Colorants says what each one looks like.
                const std::string alternate =
                    space.family == ColorSpace::Family::Separation ? space.alternate : std::string();
                SpotInks::Spot &spot = m_shared.spots().add(name, alternate, space.where, m_page.number);
                const auto family = space.base->family;
                const bool isPress = family == ColorSpace::Family::Cmyk || family == ColorSpace::Family::Gray
                    || (family == ColorSpace::Family::Icc && space.base->components != 3);
                spot.isAlternateForeign = spot.isAlternateForeign || !isPress;
                spot.isUndeclared = spot.isUndeclared
                    || (space.family == ColorSpace::Family::DeviceN
                        && std::find(space.declared.begin(), space.declared.end(), name) == space.declared.end());
            }
        }
    } else if (space.base && depth < 4) {
        meetSpots(*space.base, depth + 1);
    }
}

void Interpreter::checkRange(const ColorSpace &space, const std::vector<double> &values, Frame &frame)
{
    using enum ColorSpace::Family;
    const auto family = space.family;
    if (family != Gray && family != Cmyk && family != Rgb && family != Separation && family != DeviceN)
        return;
    if (std::any_of(values.begin(), values.end(), [](double value) { return value < -0.001 || value > 1.001; }))
        trouble(Trouble::Kind::Range, {}, frame);
}

void Interpreter::setDevice(Paint &paint, ColorSpace::Family family, const Operands &operands, Frame &frame)
{
    auto values = numbersOf(operands);
    paint = {};
    paint.space = deviceSpace(family);
    checkRange(*paint.space, values, frame);
    values.resize(static_cast<std::size_t>(paint.space->components));
    paint.inks = paint.space->inksOf(values, m_shared.spots());
}

void Interpreter::setColor(Paint &paint, const Operands &operands, Frame &frame)
{
    const auto values = numbersOf(operands);
    if (!operands.empty() && operands.back().kind == Token::Kind::Name)
        return setPattern(paint, nameOf(operands.back()), values, frame);
    paint.tile = nullptr;
    paint.gradient = nullptr;
    if (!paint.space || values.size() < static_cast<std::size_t>(std::max(paint.space->components, 0))) {
        trouble(Trouble::Kind::Syntax, {}, frame);
        return;
    }
    checkRange(*paint.space, values, frame);
    paint.inks = paint.space->inksOf(values, m_shared.spots());
}

void Interpreter::setPattern(Paint &paint, const std::string &name, const std::vector<double> &under, Frame &frame)
{
    Object pattern = keyOf(keyOf(frame.resources, "/Pattern"), name);
    paint.tile = nullptr;
    paint.gradient = nullptr;
    paint.inks = {};
    if (pattern.isNull()) {
        trouble(Trouble::Kind::Resource, QString::fromStdString(name), frame);
        return;
    }
    const Matrix matrix = matrixOf(keyOf(pattern, "/Matrix")).value_or(Matrix()) * m_base;
    if (numberOf(keyOf(pattern, "/PatternType"), 0) == 2) {
        paint.gradient = gradientOf(keyOf(pattern, "/Shading"), matrix, frame);
        return;
    }
    if (!pattern.isStream())
        return;
    const bool isColoured = numberOf(keyOf(pattern, "/PaintType"), 1) == 1;
    if (!isColoured && paint.space && paint.space->base)
        paint.inks = paint.space->base->inksOf(under, m_shared.spots());
    const std::pair<int, int> number{pattern.getObjectID(), pattern.getGeneration()};
    if (const auto known = m_tiles.find(number); known != m_tiles.end()) {
        if (!known->second) // the very pattern that is being painted
            trouble(Trouble::Kind::Unreadable, QCoreApplication::translate("preflight", "图案"), frame);
        else if (isColoured)
            paint.tile = known->second;
        return;
    }
    auto tile = std::make_shared<Tile>();
    tile->pattern = pattern;
    tile->cell = boxOf(keyOf(pattern, "/BBox")).value_or(Box{});
    tile->matrix = matrix;
    tile->stepX = std::abs(numberOf(keyOf(pattern, "/XStep"), 0));
    tile->stepY = std::abs(numberOf(keyOf(pattern, "/YStep"), 0));
    tile->isColoured = isColoured;
    m_tiles[number] = nullptr; // while it runs: a pattern may name itself
    const auto bytes = bytesOf(pattern, std::min(kMostStreamBytes, m_shared.bytesLeft));
    if (!bytes || frame.depth >= 4) {
        m_tiles[number] = tile;
        trouble(Trouble::Kind::Unreadable, QCoreApplication::translate("preflight", "图案"), frame);
        return;
    }
    m_shared.bytesLeft -= std::min(m_shared.bytesLeft, bytes->size());
    Frame inner;
    inner.stream = pattern;
    inner.resources = keyOf(pattern, "/Resources");
    inner.depth = frame.depth + 1;
    inner.isUncoloured = !isColoured;
    const GraphicsState outer = m_state;
    const bool isInText = m_isInText;
    Path path = std::move(m_path);
    const Matrix base = m_base;
    const Origin origin = m_origin;
    auto *const out = m_out;
    std::vector<Painted> painted;
    m_path = {};
    m_isInText = false;
    m_origin = Origin::PatternCell;
    m_out = &painted;
    m_base = matrix;
    m_state = {};
    m_state.fill = isColoured ? Paint{deviceSpace(ColorSpace::Family::Gray), {}, nullptr, nullptr} : paint;
    if (isColoured)
        m_state.fill.inks = m_state.fill.space->inksOf({0}, m_shared.spots());
    m_state.stroke = m_state.fill;
    m_state.matrix = matrix;
    run(*bytes, inner);
    m_out = out;
    m_origin = origin;
    m_base = base;
    m_state = outer;
    m_path = std::move(path);
    m_isInText = isInText;
    // What the cell is painted with is judged with the page's things.
    for (const Painted &thing : painted) {
        if (m_out->size() < kMostPainted)
            m_out->push_back(thing);
    }
    tile->painted = std::move(painted);
    m_tiles[number] = tile;
    if (isColoured)
        paint.tile = tile;
}

std::shared_ptr<const Gradient> Interpreter::gradientOf(const Object &shading, const Matrix &matrix, Frame &frame)
{
    auto gradient = std::make_shared<Gradient>();
    gradient->shading = shading;
    gradient->matrix = matrix;
    gradient->type = static_cast<int>(numberOf(keyOf(shading, "/ShadingType"), 0));
    gradient->space = m_shared.spaceOf(keyOf(shading, "/ColorSpace"), frame.resources);
    meetSpots(*gradient->space);
    for (const Object &number : itemsOf(keyOf(shading, "/Coords")))
        gradient->axis.push_back(numberOf(number, 0));
    const auto extends = itemsOf(keyOf(shading, "/Extend"));
    for (std::size_t i = 0; i < 2 && i < extends.size(); ++i)
        gradient->extends[i] = Object(extends[i]).isBool() && Object(extends[i]).getBoolValue();
    const std::size_t coordinates = gradient->type == 2 ? 4 : gradient->type == 3 ? 6 : 0;
    const auto function = pdf::Function::read(keyOf(shading, "/Function"));
    if (coordinates == 0 || gradient->axis.size() != coordinates || !function || function->inputs() != 1)
        return gradient;
    double low = 0, high = 1;
    if (const auto domain = itemsOf(keyOf(shading, "/Domain")); domain.size() == 2) {
        low = numberOf(domain[0], 0);
        high = numberOf(domain[1], 1);
    }
    constexpr int kSteps = 64;
    for (int i = 0; i <= kSteps; ++i)
        gradient->steps.push_back(
            gradient->space->inksOf(function->at({low + (high - low) * i / kSteps}), m_shared.spots()));
    return gradient;
}

void Interpreter::paintGradient(const std::string &name, Frame &frame)
{
    Object shading = keyOf(keyOf(frame.resources, "/Shading"), name);
    if (shading.isNull()) {
        trouble(Trouble::Kind::Resource, QString::fromStdString(name), frame);
        return;
    }
    Painted painted;
    painted.kind = Painted::Kind::Gradient;
    painted.gradient = gradientOf(shading, m_state.matrix, frame);
    if (shading.isIndirect())
        painted.object = shading;
    painted.box = m_state.clip ? m_state.clip->box : m_page.boxes.media.value_or(Box{0, 0, 1, 1});
    if (const auto box = boxOf(keyOf(shading, "/BBox")))
        painted.box = painted.box.intersected(Box::of(m_state.matrix, box->x0, box->y0, box->x1, box->y1));
    add(std::move(painted), With::Fill, frame);
}

} // namespace banxin::preflight
