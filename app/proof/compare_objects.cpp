#include "proof/compare_objects.h"

#include "proof/compare_glyphs.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace banxin::proof {

namespace {

using namespace Qt::StringLiterals;
using raster::Picture;
using raster::Shape;

constexpr double samePlace = 0.3; // pt
constexpr double near = 6; // pt: shapes so close together are one thing

QString tr(const char *text) { return QCoreApplication::translate("proof", text); }

bool isNear(double one, double other, double most = samePlace) { return std::abs(one - other) <= most; }
bool isSameRect(const QRectF &one, const QRectF &other)
{
    return isNear(one.left(), other.left()) && isNear(one.top(), other.top()) && isNear(one.right(), other.right())
        && isNear(one.bottom(), other.bottom());
}
bool isSameSize(const QRectF &one, const QRectF &other)
{
    return isNear(one.width(), other.width()) && isNear(one.height(), other.height());
}
double distance(const QRectF &one, const QRectF &other)
{
    return std::hypot(one.center().x() - other.center().x(), one.center().y() - other.center().y());
}
/// What both cover, of what either covers.
double overlap(const QRectF &one, const QRectF &other)
{
    const double width = std::min(one.right(), other.right()) - std::max(one.left(), other.left());
    const double height = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top());
    if (width <= 0 || height <= 0)
        return 0;
    const double shared = width * height;
    return shared / (one.width() * one.height() + other.width() * other.height() - shared);
}
bool touches(const QRectF &one, const QRectF &other)
{
    return one.left() <= other.right() + near && other.left() <= one.right() + near
        && one.top() <= other.bottom() + near && other.top() <= one.bottom() + near;
}
QRectF united(const QRectF &one, const QRectF &other)
{
    return {QPointF(std::min(one.left(), other.left()), std::min(one.top(), other.top())),
        QPointF(std::max(one.right(), other.right()), std::max(one.bottom(), other.bottom()))};
}

QString pictureText(const Picture &picture) { return tr("%1×%2 像素").arg(picture.width).arg(picture.height); }
QString cropText(const Picture &picture)
{
    const double scale = std::hypot(picture.place[0], picture.place[1]);
    const double ppi = scale > 0 ? picture.width / scale * 72 : 0;
    const double width = std::max(scale, 0.1);
    const double left = (picture.box.left() - std::min(picture.place[4], picture.place[4] + picture.place[0])) / width;
    return tr("从左 %1% 起，%2 ppi").arg(qRound(left * 100)).arg(qRound(ppi));
}
QString shapeText(const Shape &shape, const raster::PageObjects &page)
{
    const QString ink = toText(page.inks[shape.ink]);
    switch (shape.kind) {
    case Shape::Kind::Stroke:
        return tr("线 %1 pt，%2").arg(QString::number(std::round(double(shape.weight) * 100) / 100), ink);
    case Shape::Kind::Fill:
        return tr("色块 %1").arg(ink);
    case Shape::Kind::Shading:
        return tr("渐变");
    case Shape::Kind::Pattern:
        break;
    }
    return tr("图案");
}

class Comparing {
public:
    Comparing(const raster::PageObjects &before, const raster::PageObjects &after, const PixelComparison &pixels)
        : m_before(before)
        , m_after(after)
        , m_pixels(pixels)
    {
    }

    void comparePictures();
    void compareShapes(const std::vector<QRectF> &reflowedBefore, const std::vector<QRectF> &reflowedAfter);
    ObjectDifferences made;

private:
    void add(DifferenceKind kind, const QRectF *before, const QRectF *after, const QString &wordsBefore,
        const QString &wordsAfter, std::optional<QPointF> shift = {}, const QString &about = {})
    {
        Difference difference;
        difference.kind = kind;
        difference.about = about;
        if (before)
            difference.before.places = {*before};
        if (after)
            difference.after.places = {*after};
        difference.before.words = wordsBefore;
        difference.after.words = wordsAfter;
        made.found.push_back(std::move(difference));
        made.shifts.push_back(shift);
    }
    void addMoved(const QRectF &before, const QRectF &after, const QString &about)
    {
        add(DifferenceKind::Moved, &before, &after, placeText(before), placeText(after),
            after.topLeft() - before.topLeft(), about);
    }
    void pictureChanged(const Picture &before, const Picture &after);

    const raster::PageObjects &m_before;
    const raster::PageObjects &m_after;
    const PixelComparison &m_pixels;
};

/// The same file in another place, size or crop.
void Comparing::pictureChanged(const Picture &before, const Picture &after)
{
    bool isSamePlace = isSameRect(before.box, after.box);
    bool isSameCrop = true;
    const QPointF by = after.box.topLeft() - before.box.topLeft();
    for (std::size_t i = 0; i < 6; ++i)
        isSameCrop &= isNear(before.place[i] + (i == 4 ? by.x() : i == 5 ? by.y() : 0), after.place[i], 0.5);
    if (isSamePlace && isSameCrop)
        return;
    if (isSameCrop && isSameSize(before.box, after.box)) {
        addMoved(before.box, after.box, tr("图片"));
        return;
    }
    if (isSameSize(before.box, after.box)) {
        add(DifferenceKind::Image, &before.box, &after.box, cropText(before), cropText(after), {}, tr("图片换剪裁"));
        return;
    }
    // Another size: of the frame, and with it most often of the crop.
    const auto size = [](const QRectF &box) {
        return u"%1×%2 pt"_s.arg(
            QString::number(std::round(box.width() * 10) / 10), QString::number(std::round(box.height() * 10) / 10));
    };
    add(DifferenceKind::Moved, &before.box, &after.box, size(before.box), size(after.box), {}, tr("图片"));
}

void Comparing::comparePictures()
{
    const QRectF areaBefore = comparedArea(m_before), areaAfter = comparedArea(m_after);
    std::vector<const Picture *> before, after;
    for (const Picture &picture : m_before.pictures)
        if (areaBefore.intersects(picture.box))
            before.push_back(&picture);
    for (const Picture &picture : m_after.pictures)
        if (areaAfter.intersects(picture.box))
            after.push_back(&picture);
    // Nearest first among those of one file, then by what they cover.
    const auto pairUp = [&](const auto &mayPair, const auto &cost, const auto &take) {
        struct Choice {
            double cost;
            std::size_t i;
            std::size_t j;
        };
        std::vector<Choice> choices;
        for (std::size_t i = 0; i < before.size(); ++i)
            for (std::size_t j = 0; j < after.size(); ++j)
                if (before[i] && after[j] && mayPair(*before[i], *after[j]))
                    choices.push_back({cost(*before[i], *after[j]), i, j});
        std::stable_sort(choices.begin(), choices.end(),
            [](const Choice &one, const Choice &other) { return one.cost < other.cost; });
        for (const Choice &choice : choices) {
            if (!before[choice.i] || !after[choice.j])
                continue;
            take(*std::exchange(before[choice.i], nullptr), *std::exchange(after[choice.j], nullptr));
        }
    };
    pairUp([](const Picture &one, const Picture &other) { return one.digest == other.digest; },
        [](const Picture &one, const Picture &other) { return distance(one.box, other.box); },
        [&](const Picture &one, const Picture &other) { pictureChanged(one, other); });
    pairUp([](const Picture &one, const Picture &other) { return overlap(one.box, other.box) > 0.4; },
        [](const Picture &one, const Picture &other) { return -overlap(one.box, other.box); },
        [&](const Picture &one, const Picture &other) {
            // Stored otherwise, it may look the same.
            if (!isSameRect(one.box, other.box) || m_pixels.looksOtherwise(other.box))
                add(DifferenceKind::Image, &one.box, &other.box, pictureText(one), pictureText(other), {},
                    tr("换图片"));
        });
    for (const Picture *picture : before)
        if (picture && m_pixels.differs(picture->box))
            add(DifferenceKind::Image, &picture->box, nullptr, pictureText(*picture), {}, {}, tr("撤下图片"));
    for (const Picture *picture : after)
        if (picture && m_pixels.differs(picture->box))
            add(DifferenceKind::Image, nullptr, &picture->box, {}, pictureText(*picture), {}, tr("加图片"));
}

void Comparing::compareShapes(const std::vector<QRectF> &reflowedBefore, const std::vector<QRectF> &reflowedAfter)
{
    const QRectF areaBefore = comparedArea(m_before), areaAfter = comparedArea(m_after);
    const auto ink = [](const raster::PageObjects &page, const Shape &shape) -> const raster::Ink & {
        return page.inks[shape.ink];
    };
    std::vector<const Shape *> before, after;
    const auto meets = [](const QRectF &area, const QRectF &box) { // a rule has no height
        return box.left() <= area.right() && box.right() >= area.left() && box.top() <= area.bottom()
            && box.bottom() >= area.top();
    };
    for (const Shape &shape : m_before.shapes)
        if (meets(areaBefore, shape.box))
            before.push_back(&shape);
    for (const Shape &shape : m_after.shapes)
        if (meets(areaAfter, shape.box))
            after.push_back(&shape);
    const auto key = [](const Shape &shape) {
        return shape.form * 31 + std::uint64_t(shape.kind) * 7 + std::uint64_t(std::lround(shape.weight * 20));
    };
    // What stands where it stood goes first, then what has another ink there, then what is elsewhere, the nearest.
    enum class Pass { Same, Recoloured, Moved };
    for (const Pass pass : {Pass::Same, Pass::Recoloured, Pass::Moved}) {
        std::unordered_multimap<std::uint64_t, std::size_t> open;
        for (std::size_t j = 0; j < after.size(); ++j)
            if (after[j])
                open.emplace(key(*after[j]), j);
        for (const Shape *&one : before) {
            if (!one)
                continue;
            const auto range = open.equal_range(key(*one));
            auto best = open.end();
            for (auto it = range.first; it != range.second; ++it) {
                const Shape &other = *after[it->second];
                const bool isSame = isSameInk(ink(m_before, *one), ink(m_after, other));
                const bool fits = pass == Pass::Moved
                    ? isSame && isSameSize(one->box, other.box)
                    : isSameRect(one->box, other.box) && (pass == Pass::Recoloured || isSame);
                if (fits
                    && (best == open.end()
                        || distance(one->box, other.box) < distance(one->box, after[best->second]->box)))
                    best = it;
            }
            if (best == open.end())
                continue;
            const Shape &other = *after[best->second];
            if (pass == Pass::Recoloured)
                add(DifferenceKind::Colour, &one->box, &other.box, toText(ink(m_before, *one)),
                    toText(ink(m_after, other)), {}, shapeText(other, m_after));
            const auto isWithin = [](const QRectF &box, const std::vector<QRectF> &lines) {
                return std::any_of(lines.begin(), lines.end(), [&](const QRectF &line) { return touches(box, line); });
            };
            if (pass == Pass::Moved && !(isWithin(one->box, reflowedBefore) && isWithin(other.box, reflowedAfter)))
                addMoved(one->box, other.box, shapeText(other, m_after));
            after[best->second] = nullptr;
            open.erase(best);
            one = nullptr;
        }
    }
    // What is left came, went or has another outline: by things, not by strokes.
    struct Cluster {
        QRectF box;
        std::vector<const Shape *> before;
        std::vector<const Shape *> after;
    };
    std::vector<Cluster> clusters;
    const auto place = [&](const Shape *shape, bool isBefore) {
        if (!shape || !m_pixels.differs(shape->box))
            return;
        Cluster grown{shape->box, {}, {}};
        (isBefore ? grown.before : grown.after).push_back(shape);
        for (bool isGrowing = true; isGrowing;) {
            isGrowing = false;
            for (std::size_t i = 0; i < clusters.size(); ++i) {
                if (!touches(clusters[i].box, grown.box))
                    continue;
                grown.box = united(grown.box, clusters[i].box);
                grown.before.insert(grown.before.end(), clusters[i].before.begin(), clusters[i].before.end());
                grown.after.insert(grown.after.end(), clusters[i].after.begin(), clusters[i].after.end());
                clusters.erase(clusters.begin() + std::ptrdiff_t(i));
                isGrowing = true;
                break;
            }
        }
        clusters.push_back(std::move(grown));
    };
    for (const Shape *shape : before)
        place(shape, true);
    for (const Shape *shape : after)
        place(shape, false);
    for (const Cluster &cluster : clusters) {
        const auto box = [](const std::vector<const Shape *> &shapes) {
            QRectF all = shapes.front()->box;
            for (const Shape *shape : shapes)
                all = united(all, shape->box);
            return all;
        };
        const QRectF was = cluster.before.empty() ? QRectF() : box(cluster.before);
        const QRectF is = cluster.after.empty() ? QRectF() : box(cluster.after);
        add(DifferenceKind::Vector, cluster.before.empty() ? nullptr : &was, cluster.after.empty() ? nullptr : &is,
            cluster.before.empty() ? QString() : shapeText(*cluster.before.back(), m_before),
            cluster.after.empty() ? QString() : shapeText(*cluster.after.back(), m_after));
    }
}

} // namespace

ObjectDifferences comparedObjects(const raster::PageObjects &before, const raster::PageObjects &after,
    const PixelComparison &pixels, const std::vector<QRectF> &reflowedBefore, const std::vector<QRectF> &reflowedAfter)
{
    Comparing comparing(before, after, pixels);
    comparing.comparePictures();
    comparing.compareShapes(reflowedBefore, reflowedAfter);
    return std::move(comparing.made);
}

} // namespace banxin::proof
