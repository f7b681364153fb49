// Paths: building, filling, stroking, clipping (ISO 32000-1, 8.5).
#include "preflight/interpreter.h"
#include "preflight/operators.h"

namespace banxin::preflight {

namespace {

constexpr int kCurveSteps = 8;
constexpr std::size_t kMostDots = 2'000'000;

} // namespace

void Interpreter::moveTo(double x, double y)
{
    m_current = m_start = {x, y};
    if (!m_path.polygons.empty() && m_path.polygons.back().size() == 1)
        m_path.polygons.back()[0] = m_state.matrix.map(x, y); // a move after a move
    else
        m_path.polygons.push_back({m_state.matrix.map(x, y)});
}

void Interpreter::lineTo(double x, double y)
{
    if (m_path.polygons.empty())
        return moveTo(x, y);
    m_current = {x, y};
    if (m_path.polygons.back().size() < kMostDots)
        m_path.polygons.back().push_back(m_state.matrix.map(x, y));
}

void Interpreter::curveTo(double x1, double y1, double x2, double y2, double x3, double y3)
{
    const Dot from = m_current;
    for (int i = 1; i <= kCurveSteps; ++i) {
        const double t = static_cast<double>(i) / kCurveSteps, u = 1 - t;
        lineTo(u * u * u * from.x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3,
            u * u * u * from.y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3);
    }
}

void Interpreter::closePath()
{
    if (m_path.polygons.empty() || m_path.polygons.back().size() < 2)
        return;
    m_path.polygons.back().push_back(m_path.polygons.back().front());
    moveTo(m_start.x, m_start.y);
}

bool Interpreter::applyPath(std::string_view name, const Operands &operands, Frame &frame)
{
    const auto number = [&](std::size_t i) { return operands[i].number; };
    const auto wants = [&](std::size_t count) {
        bool isSound = operands.size() >= count;
        for (std::size_t i = 0; i < count && isSound; ++i)
            isSound = operands[i].kind == Token::Kind::Number;
        if (!isSound)
            trouble(Trouble::Kind::Syntax, {}, frame);
        return isSound;
    };
    switch (op(name)) {
    case op("m"):
        if (wants(2))
            moveTo(number(0), number(1));
        return true;
    case op("l"):
        if (wants(2))
            lineTo(number(0), number(1));
        return true;
    case op("c"):
        if (wants(6))
            curveTo(number(0), number(1), number(2), number(3), number(4), number(5));
        return true;
    case op("v"):
        if (wants(4))
            curveTo(m_current.x, m_current.y, number(0), number(1), number(2), number(3));
        return true;
    case op("y"):
        if (wants(4))
            curveTo(number(0), number(1), number(2), number(3), number(2), number(3));
        return true;
    case op("h"):
        closePath();
        return true;
    case op("re"):
        if (wants(4)) {
            const double x = number(0), y = number(1), w = number(2), h = number(3);
            moveTo(x, y);
            lineTo(x + w, y);
            lineTo(x + w, y + h);
            lineTo(x, y + h);
            closePath();
        }
        return true;
    case op("S"):
        paintPath(false, true, false, frame);
        return true;
    case op("s"):
        closePath();
        paintPath(false, true, false, frame);
        return true;
    case op("f"):
    case op("F"):
        paintPath(true, false, false, frame);
        return true;
    case op("f*"):
        paintPath(true, false, true, frame);
        return true;
    case op("B"):
        paintPath(true, true, false, frame);
        return true;
    case op("B*"):
        paintPath(true, true, true, frame);
        return true;
    case op("b"):
        closePath();
        paintPath(true, true, false, frame);
        return true;
    case op("b*"):
        closePath();
        paintPath(true, true, true, frame);
        return true;
    case op("n"):
        paintPath(false, false, false, frame);
        return true;
    case op("W"):
        m_pendingClip = PendingClip::NonZero;
        return true;
    case op("W*"):
        m_pendingClip = PendingClip::EvenOdd;
        return true;
    default:
        return false;
    }
}

void Interpreter::paintPath(bool fills, bool strokes, bool isEvenOdd, Frame &frame)
{
    while (!m_path.polygons.empty() && m_path.polygons.back().size() < 2)
        m_path.polygons.pop_back();
    const Box around = m_state.clip ? m_state.clip->box : Box::everything();
    if (!m_path.polygons.empty()) {
        const Box box = m_path.box();
        const auto path = std::make_shared<Path>(m_path);
        path->isEvenOdd = isEvenOdd;
        if (fills) {
            Painted painted;
            painted.kind = Painted::Kind::Fill;
            painted.path = path;
            painted.box = box.intersected(around);
            add(std::move(painted), With::Fill, frame);
        }
        if (strokes) {
            Painted painted;
            painted.kind = Painted::Kind::Stroke;
            painted.path = path;
            painted.size = m_state.lineWidth * std::sqrt(std::abs(m_state.matrix.determinant()));
            painted.box = box.grownBy(painted.size / 2).intersected(around);
            add(std::move(painted), With::Stroke, frame);
        }
        if (m_pendingClip != PendingClip::None) {
            m_path.isEvenOdd = m_pendingClip == PendingClip::EvenOdd;
            intersectClip(std::move(m_path));
        }
    }
    m_pendingClip = PendingClip::None;
    m_path = {};
}

void Interpreter::intersectClip(Path path)
{
    auto clip = std::make_shared<Clip>();
    clip->box = path.box();
    clip->isRectangle = path.polygons.size() == 1 && uprightRectangle(path.polygons.front());
    if (m_state.clip)
        clip->box = clip->box.intersected(m_state.clip->box);
    clip->path = std::move(path);
    clip->before = m_state.clip;
    if (clip->isRectangle) {
        clip->path.polygons.clear(); // its box says it
        while (clip->before && clip->before->isRectangle)
            clip->before = clip->before->before;
    }
    m_state.clip = std::move(clip);
}

} // namespace banxin::preflight
