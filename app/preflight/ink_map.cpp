#include "preflight/ink_map.h"

#include "preflight/picture_samples.h"

#include <numeric>

namespace banxin::preflight {

namespace {

constexpr double kMostPlaces = 16e6;
constexpr double kTextCoverage = 0.3; // of an em box by small type
constexpr int kMostExcesses = 12;

Path outlineOf(const Painted &stroke)
{
    Path path;
    const double half = std::max(stroke.size, InkMap::kStep / 10) / 2;
    for (const auto &polygon : stroke.path->polygons) {
        for (std::size_t i = 0; i + 1 < polygon.size() && path.polygons.size() < 100'000; ++i) {
            const Dot a = polygon[i], b = polygon[i + 1];
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            if (length <= 0)
                continue;
            const double x = (b.x - a.x) / length * half, y = (b.y - a.y) / length * half;
            path.polygons.push_back({{a.x - y, a.y + x}, {b.x - y, b.y + x}, {b.x + y, b.y - x}, {a.x + y, a.y - x}});
        }
    }
    return path;
}

} // namespace

double InkMap::stepOf(const Box &area)
{
    const double places = std::max(area.width(), 0.0) * std::max(area.height(), 0.0) / (kStep * kStep);
    return places > kMostPlaces ? kStep * std::sqrt(places / kMostPlaces) : kStep;
}

InkMap::InkMap(const Box &area, const SpotInks &spots, const PartReader &parts)
    : m_area(area)
    , m_step(stepOf(area))
    , m_spots(spots)
    , m_parts(parts)
    , m_plates(4 + std::min<std::size_t>(spots.all().size(), Inks::kMostSpots))
{
    m_columns = static_cast<int>(std::max(area.width(), 0.0) / m_step);
    m_rows = static_cast<int>(std::max(area.height(), 0.0) / m_step);
    m_inks.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) * m_plates, 0);
    m_isTouched.assign(static_cast<std::size_t>(m_rows), false);
}

Dot InkMap::centre(int row, int column) const
{
    return {m_area.x0 + (column + 0.5) * m_step, m_area.y1 - (row + 0.5) * m_step};
}

int InkMap::columnOf(double x) const
{
    return static_cast<int>(std::clamp(std::ceil((x - m_area.x0) / m_step - 0.5), 0.0, static_cast<double>(m_columns)));
}

int InkMap::rowOf(double y) const
{
    return static_cast<int>(std::clamp(std::ceil((m_area.y1 - y) / m_step - 0.5), 0.0, static_cast<double>(m_rows)));
}

namespace {

/// Of every plate, whether the state leaves what is under it (ISO 32000-1, 8.6.7).
std::array<bool, 4 + Inks::kMostSpots> leftAlone(const Inks &inks, const Painted &painted)
{
    std::array<bool, 4 + Inks::kMostSpots> left{};
    if (!painted.overprints)
        return left;
    const bool skipsZero = painted.overprintMode == 1 && painted.kind != Painted::Kind::Picture && painted.paint.space
        && painted.paint.space->family == ColorSpace::Family::Cmyk;
    for (std::size_t i = 0; i < left.size(); ++i)
        left[i] = !inks.addressed[i] || (skipsZero && i < 4 && inks.plates[i] == 0);
    return left;
}

} // namespace

void InkMap::lay(std::size_t place, const Inks &inks, double alpha, const Painted &painted)
{
    std::uint8_t *below = &m_inks[place * m_plates];
    const auto left = leftAlone(inks, painted);
    for (std::size_t i = 0; i < m_plates; ++i) {
        if (left[i])
            continue;
        const double under = below[i] / 255.0, own = inks.plates[i];
        double made = own;
        switch (painted.blend) {
        case Blend::Normal:
        case Blend::Other:
            break;
        case Blend::Multiply:
            made = under + own - under * own;
            break;
        case Blend::Screen:
            made = under * own;
            break;
        case Blend::Darken:
            made = std::max(under, own);
            break;
        case Blend::Lighten:
            made = std::min(under, own);
            break;
        }
        below[i] = static_cast<std::uint8_t>(std::clamp((under + (made - under) * alpha) * 255 + 0.5, 0.0, 255.0));
    }
}

void InkMap::layEvenly(std::size_t place, std::size_t count, const Painted &painted, double alpha)
{
    if (painted.blend != Blend::Normal && painted.blend != Blend::Other) {
        for (std::size_t i = 0; i < count; ++i)
            lay(place + i, painted.paint.inks, alpha, painted);
        return;
    }
    const auto left = leftAlone(painted.paint.inks, painted);
    for (std::size_t plate = 0; plate < m_plates; ++plate) {
        if (left[plate])
            continue;
        const float own = painted.paint.inks.plates[plate] * 255, part = static_cast<float>(alpha);
        std::uint8_t *below = &m_inks[place * m_plates + plate];
        for (std::size_t i = 0; i < count; ++i, below += m_plates) {
            const auto under = static_cast<float>(*below);
            *below = static_cast<std::uint8_t>(std::clamp(under + (own - under) * part + 0.5F, 0.0F, 255.0F));
        }
    }
}

void InkMap::layRow(int row, int from, int to, const Painted &painted, double alpha, const At *at)
{
    const std::size_t start = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns);
    m_isTouched[static_cast<std::size_t>(row)] = true;
    std::vector<const std::vector<bool> *> masks;
    for (const Clip *clip = painted.clip.get(); clip; clip = clip->before.get()) {
        if (!clip->isRectangle)
            masks.push_back(maskOf(clip));
    }
    if (masks.empty() && !at)
        return layEvenly(start + static_cast<std::size_t>(from), static_cast<std::size_t>(to - from), painted, alpha);
    for (int column = from; column < to; ++column) {
        const std::size_t place = start + static_cast<std::size_t>(column);
        if (std::any_of(masks.begin(), masks.end(), [&](const auto *mask) { return !(*mask)[place]; }))
            continue;
        if (!at) {
            lay(place, painted.paint.inks, alpha, painted);
            continue;
        }
        Coat coat;
        if ((*at)(centre(row, column), coat))
            lay(place, coat.inks, coat.alpha * alpha, painted);
    }
}

void InkMap::forRuns(
    const Path &path, const Box &within, const std::function<void(int row, int from, int to)> &run) const
{
    struct Crossing {
        int row;
        double x;
        int winding;
    };
    std::vector<Crossing> crossings;
    const int firstRow = rowOf(within.y1), lastRow = rowOf(within.y0);
    const int firstColumn = columnOf(within.x0), lastColumn = columnOf(within.x1);
    if (firstRow >= lastRow || firstColumn >= lastColumn)
        return;
    for (const auto &polygon : path.polygons) {
        if (const auto box = uprightRectangle(polygon); box && path.polygons.size() == 1) {
            const int from = std::max(columnOf(box->x0), firstColumn), to = std::min(columnOf(box->x1), lastColumn);
            for (int row = std::max(rowOf(box->y1), firstRow); row < std::min(rowOf(box->y0), lastRow); ++row) {
                if (from < to)
                    run(row, from, to);
            }
            return;
        }
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const Dot a = polygon[i], b = polygon[(i + 1) % polygon.size()];
            const int top = std::max(rowOf(std::max(a.y, b.y)), firstRow);
            const int bottom = std::min(rowOf(std::min(a.y, b.y)), lastRow);
            for (int row = top; row < bottom && crossings.size() < 20'000'000; ++row) {
                const double y = m_area.y1 - (row + 0.5) * m_step;
                crossings.push_back({row, a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), a.y < b.y ? 1 : -1});
            }
        }
    }
    std::sort(crossings.begin(), crossings.end(),
        [](const Crossing &a, const Crossing &b) { return a.row != b.row ? a.row < b.row : a.x < b.x; });
    int winding = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        if (i == 0 || crossings[i - 1].row != crossings[i].row)
            winding = 0;
        winding += path.isEvenOdd ? 1 : crossings[i].winding;
        if (crossings[i + 1].row != crossings[i].row || (path.isEvenOdd ? winding % 2 == 0 : winding == 0))
            continue;
        const int from = std::max(columnOf(crossings[i].x), firstColumn);
        const int to = std::min(columnOf(crossings[i + 1].x), lastColumn);
        if (from < to)
            run(crossings[i].row, from, to);
    }
}

const std::vector<bool> *InkMap::maskOf(const Clip *clip)
{
    const auto known = m_masks.try_emplace(clip);
    std::vector<bool> &mask = known.first->second;
    if (known.second) {
        mask.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), false);
        forRuns(clip->path, clip->box, [&](int row, int from, int to) {
            const auto start = mask.begin() + static_cast<std::ptrdiff_t>(row) * m_columns;
            std::fill(start + from, start + to, true);
        });
    }
    return &mask;
}

void InkMap::paintPath(const Path &path, const Painted &painted, double alpha)
{
    forRuns(path, painted.box, [&](int row, int from, int to) { layRow(row, from, to, painted, alpha, nullptr); });
}

void InkMap::paintEverywhere(const Box &box, const Painted &painted, const At &at)
{
    const int from = columnOf(box.x0), to = columnOf(box.x1);
    for (int row = rowOf(box.y1); row < rowOf(box.y0); ++row)
        layRow(row, from, to, painted, painted.isMasked ? painted.alpha / 2 : painted.alpha, &at);
}

void InkMap::paintText(const Painted &painted)
{
    if (painted.glyphs.empty()) { // small, or of a font that is not there
        Path path;
        const Box &b = painted.box;
        path.polygons.push_back({{b.x0, b.y0}, {b.x1, b.y0}, {b.x1, b.y1}, {b.x0, b.y1}});
        return paintPath(path, painted, painted.alpha * kTextCoverage);
    }
    Path path;
    for (const auto &[glyph, matrix] : painted.glyphs) {
        for (const auto &polygon : painted.font->program()->outlineOf(glyph)) {
            path.polygons.emplace_back();
            for (const Dot dot : polygon)
                path.polygons.back().push_back(matrix.map(dot.x, dot.y));
        }
    }
    paintPath(path, painted, painted.alpha);
}

void InkMap::paintPicture(const Painted &painted)
{
    if (std::abs(painted.matrix.determinant()) < 1e-9)
        return;
    Object object = painted.picture->object;
    const std::pair<int, int> number =
        object.isStream() ? std::pair{object.getObjectID(), object.getGeneration()} : std::pair{0, 0};
    auto &samples = m_pictures[number];
    if (!samples || number.first == 0)
        samples = std::make_shared<PictureSamples>(
            samplesOf(*painted.picture, static_cast<int>(std::min(painted.matrix.stretchX() / m_step + 1, 4000.0)),
                static_cast<int>(std::min(painted.matrix.stretchY() / m_step + 1, 4000.0)), m_spots, m_parts));
    if (samples->state == PictureSamples::State::Unreadable)
        return m_unreadable.push_back(&painted);
    if (samples->state == PictureSamples::State::Unmeasured)
        return m_unmeasured.push_back(&painted);
    const Matrix inverse = painted.matrix.inverse();
    const bool isPlain =
        !painted.isTransparent() && !painted.overprints && samples->coverage.empty() && !samples->plates.empty();
    for (const Clip *clip = painted.clip.get(); clip && isPlain; clip = clip->before.get()) {
        if (!clip->isRectangle)
            return paintPictureThrough(painted, *samples, inverse);
    }
    if (!isPlain)
        return paintPictureThrough(painted, *samples, inverse);
    // What most pictures are: upright or turned, whole, laid over everything.
    const int from = columnOf(painted.box.x0), to = columnOf(painted.box.x1);
    for (int row = rowOf(painted.box.y1); row < rowOf(painted.box.y0); ++row) {
        m_isTouched[static_cast<std::size_t>(row)] = true;
        const Dot start = centre(row, from);
        Dot unit = inverse.map(start.x, start.y);
        std::uint8_t *place = &m_inks[(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
                                          + static_cast<std::size_t>(from))
            * m_plates];
        for (int column = from; column < to; ++column, place += m_plates) {
            if (unit.x >= 0 && unit.y >= 0 && unit.x < 1 && unit.y < 1)
                std::copy_n(samples->platesAt(unit.x, 1 - unit.y), m_plates, place);
            unit.x += inverse.a * m_step;
            unit.y += inverse.b * m_step;
        }
    }
}

void InkMap::paintPictureThrough(const Painted &painted, const PictureSamples &samples, const Matrix &inverse)
{
    paintEverywhere(painted.box, painted, [&](Dot dot, Coat &coat) {
        const Dot unit = inverse.map(dot.x, dot.y);
        if (unit.x < 0 || unit.y < 0 || unit.x >= 1 || unit.y >= 1)
            return false;
        coat.inks = samples.plates.empty() ? painted.paint.inks : samples.inksAt(unit.x, 1 - unit.y);
        coat.alpha = samples.coverageAt(unit.x, 1 - unit.y);
        return true;
    });
}

bool InkMap::gradientAt(const Gradient &gradient, const Matrix &inverse, Dot dot, Inks &inks) const
{
    const Dot p = inverse.map(dot.x, dot.y);
    const std::vector<double> &c = gradient.axis;
    double t = 0;
    if (gradient.type == 2) {
        const double dx = c[2] - c[0], dy = c[3] - c[1], square = dx * dx + dy * dy;
        if (square <= 0)
            return false;
        t = ((p.x - c[0]) * dx + (p.y - c[1]) * dy) / square;
    } else { // circles from (c0, c1, c2) to (c3, c4, c5): the greatest t whose circle goes through p
        const double dx = c[3] - c[0], dy = c[4] - c[1], dr = c[5] - c[2];
        const double a = dx * dx + dy * dy - dr * dr;
        const double b = (p.x - c[0]) * dx + (p.y - c[1]) * dy + c[2] * dr;
        const double q = (p.x - c[0]) * (p.x - c[0]) + (p.y - c[1]) * (p.y - c[1]) - c[2] * c[2];
        if (std::abs(a) < 1e-12) {
            if (b == 0)
                return false;
            t = q / (2 * b);
        } else {
            const double root = b * b - a * q;
            if (root < 0)
                return false;
            const double first = (b + std::sqrt(root)) / a, second = (b - std::sqrt(root)) / a;
            t = std::max(first, second);
            if ((t > 1 && !gradient.extends[1]) || c[2] + t * dr < 0)
                t = std::min(first, second);
            if (c[2] + t * dr < 0)
                return false;
        }
    }
    if ((t < 0 && !gradient.extends[0]) || (t > 1 && !gradient.extends[1]))
        return false;
    const auto step =
        static_cast<std::size_t>(std::clamp(t, 0.0, 1.0) * static_cast<double>(gradient.steps.size() - 1) + 0.5);
    inks = gradient.steps[step];
    return inks.isKnown;
}

void InkMap::paint(const Painted &painted)
{
    if (m_columns < 1 || m_rows < 1 || !painted.box.intersects(m_area))
        return;
    const auto gradient = painted.kind == Painted::Kind::Gradient ? painted.gradient : painted.paint.gradient;
    if (painted.kind == Painted::Kind::Picture && !(painted.picture->isMask && gradient))
        return paintPicture(painted);
    if (gradient) {
        if (gradient->steps.empty() || std::abs(gradient->matrix.determinant()) < 1e-12)
            return m_unmeasured.push_back(&painted);
        const Matrix inverse = gradient->matrix.inverse();
        const At at = [&](Dot dot, Coat &coat) { return gradientAt(*gradient, inverse, dot, coat.inks); };
        if (painted.kind == Painted::Kind::Fill)
            forRuns(*painted.path, painted.box,
                [&](int row, int from, int to) { layRow(row, from, to, painted, painted.alpha, &at); });
        else
            paintEverywhere(painted.box, painted, at);
        return;
    }
    if (painted.paint.tile) { // what its cell has in the mean
        const Tile &tile = *painted.paint.tile;
        auto [known, isNew] = m_tiles.try_emplace(&tile);
        if (isNew && m_depth == 0) {
            const Box cell = Box::of(tile.matrix, tile.cell.x0, tile.cell.y0, tile.cell.x1, tile.cell.y1);
            InkMap map(
                {cell.x0, cell.y0, cell.x0 + std::min(cell.width(), 300.0), cell.y0 + std::min(cell.height(), 300.0)},
                m_spots, m_parts);
            map.m_depth = 1;
            for (const Painted &thing : tile.painted)
                map.paint(thing);
            known->second = map.mean(map.m_area);
        }
        Painted covered = painted;
        covered.paint.inks = known->second;
        covered.paint.tile = nullptr;
        return paint(covered);
    }
    if (!painted.paint.inks.isKnown)
        return;
    const double alpha = painted.isMasked ? painted.alpha / 2 : painted.alpha;
    switch (painted.kind) {
    case Painted::Kind::Fill:
        paintPath(*painted.path, painted, alpha);
        break;
    case Painted::Kind::Stroke:
        paintPath(outlineOf(painted), painted, alpha);
        break;
    case Painted::Kind::Text:
        paintText(painted);
        break;
    case Painted::Kind::Picture:
    case Painted::Kind::Gradient:
        break;
    }
}

Inks InkMap::mean(const Box &box) const
{
    Inks inks;
    inks.isKnown = true;
    std::fill(inks.addressed.begin(), inks.addressed.end(), true);
    std::array<double, kPlates> sums{};
    int count = 0;
    for (int row = rowOf(box.y1); row < rowOf(box.y0); ++row) {
        for (int column = columnOf(box.x0); column < columnOf(box.x1); ++column, ++count) {
            const std::size_t place =
                static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
            for (std::size_t i = 0; i < m_plates; ++i)
                sums[i] += m_inks[place * m_plates + i];
        }
    }
    for (std::size_t i = 0; i < m_plates && count > 0; ++i)
        inks.plates[i] = static_cast<float>(sums[i] / (255.0 * count));
    return inks;
}

std::vector<InkReport::Excess> InkMap::above(double percent) const
{
    const auto columns = static_cast<std::size_t>(std::max(m_columns, 0)),
               rows = static_cast<std::size_t>(std::max(m_rows, 0));
    const double limit = percent / 100 * 255;
    constexpr auto window = static_cast<std::size_t>(kWindow);
    if (columns < window || rows < window)
        return {};
    const auto most = static_cast<std::uint32_t>(limit * static_cast<double>(window * window));
    // The last rows' totals, and their sums by column; where no place is above the limit, no window is.
    std::vector<std::uint16_t> totals(columns * window, 0);
    std::vector<std::uint32_t> sums(columns, 0);
    std::array<bool, window> hasAbove{}, isBare; // bare: all of its totals are 0
    isBare.fill(true);
    std::vector<float> means; // of windows above the limit, by their first place
    for (std::size_t y = 0; y < rows; ++y) {
        std::uint16_t *line = &totals[y % window * columns];
        if (!m_isTouched[y] && isBare[y % window]) // its totals and those that it replaces are 0
            hasAbove[y % window] = false;
        else {
            isBare[y % window] = !m_isTouched[y];
            const std::uint8_t *inks = &m_inks[y * columns * m_plates];
            unsigned highest = 0;
            for (std::size_t x = 0; x < columns; ++x, inks += m_plates) {
                unsigned total = 0;
                for (std::size_t i = 0; i < m_plates; ++i)
                    total += inks[i];
                sums[x] += total - line[x];
                line[x] = static_cast<std::uint16_t>(total);
                highest = std::max(highest, total);
            }
            hasAbove[y % window] = highest > limit;
        }
        if (y + 1 < window || std::none_of(hasAbove.begin(), hasAbove.end(), [](bool has) { return has; }))
            continue;
        std::uint32_t sum = std::accumulate(sums.begin(), sums.begin() + kWindow, 0U);
        for (std::size_t x = 0;; ++x) {
            if (sum > most) {
                if (means.empty())
                    means.resize(columns * rows, 0);
                means[(y + 1 - window) * columns + x] =
                    static_cast<float>(sum) / static_cast<float>(window * window) / 255 * 100;
            }
            if (x + window >= columns)
                break;
            sum += sums[x + window] - sums[x];
        }
    }
    std::vector<InkReport::Excess> excesses;
    std::vector<std::size_t> left;
    for (std::size_t start = 0; start < means.size(); ++start) {
        if (means[start] <= 0)
            continue;
        std::size_t x0 = columns, y0 = rows, x1 = 0, y1 = 0;
        double worst = 0;
        left.push_back(start);
        while (!left.empty()) {
            const std::size_t at = left.back();
            left.pop_back();
            if (means[at] <= 0)
                continue;
            worst = std::max(worst, static_cast<double>(means[at]));
            means[at] = 0;
            const std::size_t x = at % columns, y = at / columns;
            x0 = std::min(x0, x), x1 = std::max(x1, x + window), y0 = std::min(y0, y), y1 = std::max(y1, y + window);
            if (x > 0)
                left.push_back(at - 1);
            if (x + 1 < columns)
                left.push_back(at + 1);
            if (y > 0)
                left.push_back(at - columns);
            if (y + 1 < rows)
                left.push_back(at + columns);
        }
        excesses.push_back(
            {{m_area.x0 + static_cast<double>(x0) * m_step, m_area.y1 - static_cast<double>(y1) * m_step,
                 m_area.x0 + static_cast<double>(x1) * m_step, m_area.y1 - static_cast<double>(y0) * m_step},
                worst});
    }
    std::stable_sort(excesses.begin(), excesses.end(),
        [](const InkReport::Excess &a, const InkReport::Excess &b) { return a.percent > b.percent; });
    if (excesses.size() > kMostExcesses)
        excesses.resize(kMostExcesses);
    return excesses;
}

} // namespace banxin::preflight
