// Matrix and Box: the plane of a PDF page in points, y upwards, as its content streams measure it. They
// never round; what is told to people is a base::Rect.
#pragma once

#include <algorithm>
#include <cmath>

namespace banxin::preflight {

struct Dot {
    double x = 0;
    double y = 0;
};

/// [x y 1] × the matrix, as ISO 32000-1, 8.3.3 writes it.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    Dot map(double x, double y) const { return {a * x + c * y + e, b * x + d * y + f}; }
    double determinant() const { return a * d - b * c; }
    /// How long a horizontal and a vertical unit become.
    double stretchX() const { return std::hypot(a, b); }
    double stretchY() const { return std::hypot(c, d); }
    bool isSound() const
    {
        return std::isfinite(a) && std::isfinite(b) && std::isfinite(c) && std::isfinite(d) && std::isfinite(e)
            && std::isfinite(f);
    }
    /// Meaningless where the determinant is 0.
    Matrix inverse() const
    {
        const double n = determinant();
        return {d / n, -b / n, -c / n, a / n, (c * f - d * e) / n, (b * e - a * f) / n};
    }
    /// First the left one, then the right one.
    friend Matrix operator*(const Matrix &l, const Matrix &r)
    {
        return {l.a * r.a + l.b * r.c, l.a * r.b + l.b * r.d, l.c * r.a + l.d * r.c, l.c * r.b + l.d * r.d,
            l.e * r.a + l.f * r.c + r.e, l.e * r.b + l.f * r.d + r.f};
    }
};

struct Box {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    static constexpr double kFar = 1e7; // no paper is as large
    static Box everything() { return {-kFar, -kFar, kFar, kFar}; }
    /// What unites with any box to that box.
    static Box nothing() { return {kFar, kFar, -kFar, -kFar}; }
    double width() const { return x1 - x0; }
    double height() const { return y1 - y0; }
    bool isEmpty() const { return !(x1 > x0) || !(y1 > y0); }
    void add(Dot p)
    {
        const double x = std::clamp(p.x, -kFar, kFar), y = std::clamp(p.y, -kFar, kFar);
        x0 = std::min(x0, x), y0 = std::min(y0, y), x1 = std::max(x1, x), y1 = std::max(y1, y);
    }
    Box intersected(const Box &o) const
    {
        return {std::max(x0, o.x0), std::max(y0, o.y0), std::min(x1, o.x1), std::min(y1, o.y1)};
    }
    Box united(const Box &o) const
    {
        return {std::min(x0, o.x0), std::min(y0, o.y0), std::max(x1, o.x1), std::max(y1, o.y1)};
    }
    Box grownBy(double by) const { return {x0 - by, y0 - by, x1 + by, y1 + by}; }
    bool intersects(const Box &o) const { return x0 < o.x1 && o.x0 < x1 && y0 < o.y1 && o.y0 < y1; }
    bool isInside(const Box &o, double tolerance) const
    {
        return x0 >= o.x0 - tolerance && y0 >= o.y0 - tolerance && x1 <= o.x1 + tolerance && y1 <= o.y1 + tolerance;
    }
    bool contains(Dot p) const { return p.x >= x0 && p.x < x1 && p.y >= y0 && p.y < y1; }
    static Box of(const Matrix &m, double x0, double y0, double x1, double y1)
    {
        Box box = nothing();
        box.add(m.map(x0, y0));
        box.add(m.map(x1, y0));
        box.add(m.map(x0, y1));
        box.add(m.map(x1, y1));
        return box;
    }
};

} // namespace banxin::preflight
