#include "paint/ink_plates.h"

#include "paint/glyph_painter.h"
#include "paint/item_area.h"
#include "paint/shape_painter.h"
#include "paint/turned.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

namespace banxin::paint {

namespace {

using base::Color;

constexpr double emuPerPoint = 12700.0;
constexpr int perGroup = 3;
constexpr int firstSpot = 4;

std::uint8_t levelOf(int hundredths) { return static_cast<std::uint8_t>((hundredths * 255 + 5000) / 10000); }

/// Plates that are painted together, as the red, green and blue of one image: source-over mixes each by itself.
struct Group {
    std::array<int, perGroup> plates{-1, -1, -1}; // numbers; process inks 0 to 3, spots from 4
};

/// The plates' part of a colour.
class Inks {
public:
    explicit Inks(const std::vector<display::SpotInk> &spots)
        : m_spots(spots)
    {
    }
    /// Hundredths of a percent of the plate's ink.
    int of(const Color &color, int plate) const
    {
        const int spot = numberOf(color);
        if (spot >= 0)
            return plate == spot ? color.tint : 0;
        return plate == 0 ? color.c : plate == 1 ? color.m : plate == 2 ? color.y : plate == 3 ? color.k : 0;
    }
    /// Whether the colour, overprinting, changes the plate at all: a process ink of which there is none is left
    /// alone, and so is every plate but its own by a spot.
    bool prints(const Color &color, int plate) const
    {
        const int spot = numberOf(color);
        return spot >= 0 ? plate == spot : of(color, plate) > 0;
    }

private:
    /// The spot's plate; -1 for process colours, and for a spot that the page does not name.
    int numberOf(const Color &color) const
    {
        if (!color.isSpot())
            return -1;
        for (std::size_t i = 0; i < m_spots.size(); ++i) {
            if (m_spots[i].number == color.swatch)
                return static_cast<int>(i) + 4;
        }
        return -1;
    }
    const std::vector<display::SpotInk> &m_spots;
};

/// Which plates of a group an item changes.
using Touched = std::array<bool, perGroup>;
constexpr Touched all{true, true, true};
constexpr Touched none{};

class GroupPainter {
public:
    GroupPainter(const Inks &inks, const std::vector<Plate> &plates, const Group &group, const PlateOptions &options,
        const QRect &area)
        : m_inks(inks)
        , m_plates(plates)
        , m_group(group)
        , m_options(options)
        , m_area(area)
        , m_pixelsPerEmu(options.pixelsPerPoint / emuPerPoint)
        , m_image(area.size(), QImage::Format_RGB32)
    {
        if (m_image.isNull())
            throw std::bad_alloc();
        m_image.fill(Qt::black); // no ink
        m_painter.begin(&m_image);
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        m_painter.translate(-area.topLeft());
        Shades shades;
        shades.mixEvenly = true;
        shades.of = [this](const Color &color) {
            const auto level = [&](int i) {
                const int plate = m_group.plates[std::size_t(i)];
                return plate < 0 ? 0 : int(levelOf(m_inks.of(color, plate)));
            };
            return qRgb(level(0), level(1), level(2));
        };
        m_glyphs.begin(
            m_pixelsPerEmu, QRectF(area), options.alignedLines ? Baselines::OnPixels : Baselines::Exact, shades);
        m_shapes.begin(m_pixelsPerEmu, false, shades);
    }

    void draw(const display::Item &item, std::vector<QRect> *missing)
    {
        m_turn = item.turn;
        if (!item.turn) {
            drawUpright(item, missing);
            return;
        }
        m_glyphs.flush(m_painter);
        drawUpright(item, missing);
        m_glyphs.flush(m_painter);
        m_turn.reset();
    }

    const QImage &finished()
    {
        m_glyphs.flush(m_painter);
        m_painter.end();
        return m_image;
    }

private:
    /// Draws as the item at hand is turned.
    template <typename Draw> void turned(const Draw &work)
    {
        if (!m_turn) {
            work();
            return;
        }
        const Turned turned(m_painter, *m_turn, m_pixelsPerEmu);
        m_glyphs.setVisible(turned.seen(QRectF(m_area)));
        work();
        m_glyphs.flush(m_painter);
        m_glyphs.setVisible(QRectF(m_area));
    }

    void drawUpright(const display::Item &item, std::vector<QRect> *missing)
    {
        if (const auto *glyphs = std::get_if<display::GlyphItem>(&item.shape)) {
            if (!glyphs->run)
                return;
            drawTouching(touchedBy(glyphs->color.value_or(glyphs->run->color), glyphs->overprint), item,
                [&] { turned([&] { m_glyphs.add(m_painter, *glyphs); }); });
            return;
        }
        if (const auto *path = std::get_if<display::PathItem>(&item.shape)) {
            drawPath(*path, item);
            return;
        }
        m_glyphs.flush(m_painter);
        turned([&] {
            if (const auto *picture = std::get_if<display::PictureItem>(&item.shape))
                drawPicture(*picture, missing);
            else
                drawPlacedPage(std::get<display::PlacedPageItem>(item.shape), missing);
        });
    }

    Touched touchedBy(const Color &color, bool overprint) const
    {
        if (!overprint)
            return all;
        Touched touched{};
        for (std::size_t i = 0; i < perGroup; ++i)
            touched[i] = m_group.plates[i] >= 0 && m_inks.prints(color, m_group.plates[i]);
        return touched;
    }

    template <typename Draw> void drawTouching(const Touched &touched, const display::Item &item, const Draw &work)
    {
        if (touched == none)
            return;
        bool isWhole = true;
        for (std::size_t i = 0; i < perGroup; ++i)
            isWhole = isWhole && (touched[i] || m_group.plates[i] < 0);
        if (isWhole) {
            work();
            return;
        }
        // Some plates of the group are to stay as they were.
        m_glyphs.flush(m_painter);
        const QRect place =
            areaOf(item, m_pixelsPerEmu).toAlignedRect().translated(-m_area.topLeft()).adjusted(-2, -2, 2, 2)
            & m_image.rect();
        if (place.isEmpty())
            return;
        const QImage before = m_image.copy(place);
        work();
        m_glyphs.flush(m_painter);
        const QRgb mask = qRgba(touched[0] ? 255 : 0, touched[1] ? 255 : 0, touched[2] ? 255 : 0, 255);
        m_painter.end();
        for (int y = 0; y < place.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(place.top() + y)) + place.left();
            const auto *old = reinterpret_cast<const QRgb *>(before.constScanLine(y));
            for (int x = 0; x < place.width(); ++x)
                line[x] = (line[x] & mask) | (old[x] & ~mask);
        }
        m_painter.begin(&m_image);
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        m_painter.translate(-m_area.topLeft());
    }

    /// A gradient knocks out whatever its item says (press/page_content.cpp); fill and stroke are two marks of ink
    /// where they print on different plates.
    void drawPath(const display::PathItem &item, const display::Item &whole)
    {
        const bool fills = item.fill && !item.gradient;
        const Touched fill = fills ? touchedBy(*item.fill, item.overprint) : item.gradient ? all : none;
        const Touched stroke = item.stroke ? touchedBy(*item.stroke, item.overprint) : none;
        if (fill == stroke || fill == none || stroke == none) {
            const Touched touched = fill == none ? stroke : fill;
            display::PathItem part = item;
            if (fill == none)
                part.fill.reset();
            if (stroke == none)
                part.stroke.reset();
            drawTouching(touched, whole, [&] { drawShape(part); });
            return;
        }
        display::PathItem inside = item, outline = item;
        inside.stroke.reset();
        outline.fill.reset();
        outline.gradient.reset();
        drawTouching(fill, whole, [&] { drawShape(inside); });
        drawTouching(stroke, whole, [&] { drawShape(outline); });
    }
    void drawShape(const display::PathItem &item)
    {
        m_glyphs.flush(m_painter);
        turned([&] { m_shapes.draw(m_painter, item); });
    }

    /// The group's part of a picture's inks; the spots that it has none of are knocked out.
    QImage imageOf(const PlatePicture &picture) const
    {
        if (m_group.plates[0] == 0)
            return picture.process;
        if (m_group.plates[0] == 3 || picture.black.isNull())
            return picture.black;
        QImage image = picture.black.copy();
        std::array<const QImage *, perGroup> planes{};
        for (const PlatePicture::Spot &spot : picture.spots) {
            for (std::size_t i = 0; i < perGroup; ++i) {
                if (m_group.plates[i] >= 0 && m_plates[std::size_t(m_group.plates[i])].spot.name == spot.ink.name)
                    planes[i] = &spot.plane;
            }
        }
        for (int y = 0; y < image.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            const auto level = [&](std::size_t plane, int x) {
                return planes[plane] ? int(planes[plane]->constScanLine(y)[x]) : 0;
            };
            for (int x = 0; x < image.width(); ++x)
                line[x] = qRgba(level(0, x), level(1, x), level(2, x), qAlpha(line[x]));
        }
        return image;
    }

    void drawPicture(const display::PictureItem &item, std::vector<QRect> *missing)
    {
        bool isThere = false;
        display::PictureItem plain = item;
        plain.grey = false; // its inks are grey already
        m_shapes.draw(m_painter, plain, [&](const base::Digest &asset, int width) {
            const QImage image = m_options.pictures ? imageOf(m_options.pictures(asset, item.grey, width)) : QImage();
            isThere = !image.isNull();
            return image;
        });
        if (!isThere)
            tell(item.frame, missing);
    }

    void drawPlacedPage(const display::PlacedPageItem &item, std::vector<QRect> *missing)
    {
        bool isThere = false;
        m_shapes.draw(m_painter, item, [&](const base::Digest &asset, int page, int width) {
            const QImage image = m_options.placedPages ? imageOf(m_options.placedPages(asset, page, width)) : QImage();
            isThere = !image.isNull();
            return image;
        });
        if (!isThere)
            tell(item.frame, missing);
    }

    void tell(const base::Rect &upright, std::vector<QRect> *missing) const
    {
        if (!missing)
            return;
        const base::Rect frame = m_turn ? m_turn->bounds(upright) : upright;
        const auto pixels = [&](base::Length length) { return static_cast<double>(length.toEmu()) * m_pixelsPerEmu; };
        missing->push_back(QRectF(pixels(frame.x), pixels(frame.y), pixels(frame.width), pixels(frame.height))
                               .toAlignedRect()
                               .translated(-m_area.topLeft()));
    }

    const Inks &m_inks;
    const std::vector<Plate> &m_plates;
    const Group &m_group;
    const PlateOptions &m_options;
    QRect m_area;
    double m_pixelsPerEmu;
    QImage m_image;
    QPainter m_painter;
    GlyphPainter m_glyphs;
    ShapePainter m_shapes;
    std::optional<base::Turn> m_turn; // of the item at hand
};

/// Its planes are filled from the image's colours.
void takeApart(const QImage &image, const Group &group, std::vector<Plate> &plates)
{
    for (std::size_t i = 0; i < perGroup; ++i) {
        if (group.plates[i] < 0)
            continue;
        QImage plane(image.size(), QImage::Format_Grayscale8);
        if (plane.isNull())
            throw std::bad_alloc();
        const int shift = 16 - 8 * static_cast<int>(i);
        for (int y = 0; y < image.height(); ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            std::uint8_t *to = plane.scanLine(y);
            for (int x = 0; x < image.width(); ++x)
                to[x] = static_cast<std::uint8_t>(from[x] >> shift);
        }
        plates[std::size_t(group.plates[i])].plane = plane;
    }
}

void noteSpot(const display::SpotInk &ink, std::vector<Plate> &plates)
{
    const bool isKnown = std::any_of(plates.begin(), plates.end(),
        [&](const Plate &plate) { return plate.ink == PlateInk::Spot && plate.spot.name == ink.name; });
    if (!isKnown)
        plates.push_back({PlateInk::Spot, ink, {}});
}

std::optional<InkPlates> rendered(const display::DisplayList &list, const PlateOptions &options)
{
    InkPlates made;
    made.pixelsPerPoint = options.pixelsPerPoint;
    made.area = options.area;
    if (made.area.isEmpty()) {
        made.area = QRect(0, 0, std::max(1, qRound(list.trim.width.toPt() * options.pixelsPerPoint)),
            std::max(1, qRound(list.trim.height.toPt() * options.pixelsPerPoint)));
    }
    for (const PlateInk ink : {PlateInk::Cyan, PlateInk::Magenta, PlateInk::Yellow, PlateInk::Black})
        made.plates.push_back({ink, {}, {}});
    for (const display::SpotInk &spot : list.spots)
        made.plates.push_back({PlateInk::Spot, spot, {}});

    const Inks inks(list.spots);
    const double pixelsPerEmu = options.pixelsPerPoint / emuPerPoint;
    std::vector<const display::Item *> visible;
    for (const display::Item &item : list.items) {
        if (item.printed && areaOf(item, pixelsPerEmu).intersects(QRectF(made.area)))
            visible.push_back(&item);
    }
    // What spots adverts bring is known once they are painted: by then the process inks are.
    PlateOptions noting = options;
    noting.placedPages = [&](const base::Digest &asset, int page, int pixelWidth) {
        PlatePicture picture = options.placedPages ? options.placedPages(asset, page, pixelWidth) : PlatePicture();
        for (const PlatePicture::Spot &spot : picture.spots)
            noteSpot(spot.ink, made.plates);
        return picture;
    };
    const auto groupAfter = [&](int first) {
        Group group;
        for (int i = 0; i < perGroup && first + i < static_cast<int>(made.plates.size()); ++i)
            group.plates[std::size_t(i)] = first + i;
        return group;
    };
    std::size_t done = 0;
    const auto paint = [&](const Group &group) {
        GroupPainter painter(inks, made.plates, group, noting, made.area);
        const std::size_t groups = 2 + (made.plates.size() - firstSpot + perGroup - 1) / perGroup;
        const std::size_t steps = std::max<std::size_t>(1, visible.size() * groups);
        for (const display::Item *item : visible) {
            constexpr std::size_t between = 64;
            const bool isSlow = !std::holds_alternative<display::GlyphItem>(item->shape);
            if (options.progress && (done % between == 0 || isSlow)
                && !options.progress(static_cast<int>(std::min<std::size_t>(99, done * 100 / steps))))
                return false;
            painter.draw(*item, group.plates[0] == 0 ? &made.missing : nullptr);
            ++done;
        }
        takeApart(painter.finished(), group, made.plates);
        return true;
    };
    if (!paint({{0, 1, 2}}) || !paint({{3, -1, -1}}))
        return std::nullopt;
    for (int first = firstSpot; first < static_cast<int>(made.plates.size()); first += perGroup) {
        if (!paint(groupAfter(first)))
            return std::nullopt;
    }
    if (options.progress && !options.progress(100))
        return std::nullopt;
    return made;
}

} // namespace

base::Rect InkPlates::onPage(const QRect &pixels) const
{
    const auto at = [&](int pixel) {
        return base::Length::emu(static_cast<std::int64_t>(std::llround(pixel * emuPerPoint / pixelsPerPoint)));
    };
    const QRect whole = pixels.translated(area.topLeft());
    return {at(whole.x()), at(whole.y()), at(whole.width()), at(whole.height())};
}

PlatePicture platePicture(const picture::PressPicture &picture)
{
    const bool isGray = picture.colorModel == picture::ColorModel::Gray;
    const qsizetype channels = isGray ? 1 : 4;
    const qsizetype pixels = qsizetype(picture.width) * picture.height;
    if (picture.jpegPassthrough || picture.deflated || picture.bitsPerComponent != 8 || pixels <= 0
        || picture.colorModel == picture::ColorModel::Rgb || picture.data.size() != pixels * channels
        || (!picture.alpha.isEmpty() && picture.alpha.size() != pixels))
        return {};
    const bool isOpaque = picture.alpha.isEmpty();
    const QImage::Format format = isOpaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied;
    PlatePicture made{QImage(picture.width, picture.height, format), QImage(picture.width, picture.height, format), {}};
    if (made.process.isNull() || made.black.isNull())
        return {};
    const auto *sample = reinterpret_cast<const std::uint8_t *>(picture.data.constData());
    const auto *alpha = reinterpret_cast<const std::uint8_t *>(picture.alpha.constData());
    for (int y = 0; y < picture.height; ++y) {
        auto *process = reinterpret_cast<QRgb *>(made.process.scanLine(y));
        auto *black = reinterpret_cast<QRgb *>(made.black.scanLine(y));
        for (int x = 0; x < picture.width; ++x, sample += channels) {
            const int key = isGray ? 255 - sample[0] : sample[3];
            process[x] = isGray ? qRgb(0, 0, 0) : qRgb(sample[0], sample[1], sample[2]);
            black[x] = qRgb(key, key, key);
            if (isOpaque)
                continue;
            process[x] = qPremultiply((process[x] & 0xffffffU) | QRgb(*alpha) << 24);
            black[x] = qPremultiply((black[x] & 0xffffffU) | QRgb(*alpha) << 24);
            ++alpha;
        }
    }
    return made;
}

PlatePicture platePicture(const InkSamples &samples)
{
    const std::size_t inks = firstSpot + samples.spots.size(), channels = inks + 1;
    if (samples.width <= 0 || samples.height <= 0
        || samples.samples.size() != qsizetype(samples.width) * samples.height * qsizetype(channels))
        return {};
    const QSize size(samples.width, samples.height);
    PlatePicture made{
        QImage(size, QImage::Format_ARGB32_Premultiplied), QImage(size, QImage::Format_ARGB32_Premultiplied), {}};
    for (const display::SpotInk &spot : samples.spots)
        made.spots.push_back({spot, QImage(size, QImage::Format_Grayscale8)});
    const bool isWhole = std::none_of(
        made.spots.begin(), made.spots.end(), [](const PlatePicture::Spot &spot) { return spot.plane.isNull(); });
    if (made.process.isNull() || made.black.isNull() || !isWhole)
        return {};
    const auto *sample = reinterpret_cast<const std::uint8_t *>(samples.samples.constData());
    std::vector<std::uint8_t *> planes(made.spots.size());
    for (int y = 0; y < samples.height; ++y) {
        auto *process = reinterpret_cast<QRgb *>(made.process.scanLine(y));
        auto *black = reinterpret_cast<QRgb *>(made.black.scanLine(y));
        for (std::size_t i = 0; i < made.spots.size(); ++i)
            planes[i] = made.spots[i].plane.scanLine(y);
        for (int x = 0; x < samples.width; ++x, sample += channels) {
            const int cover = sample[inks];
            const auto level = [&](std::size_t ink) { return (sample[ink] * cover + 127) / 255; };
            process[x] = qRgba(level(0), level(1), level(2), cover);
            black[x] = qRgba(level(3), level(3), level(3), cover);
            for (std::size_t i = 0; i < made.spots.size(); ++i)
                planes[i][x] = static_cast<std::uint8_t>(level(firstSpot + i));
        }
    }
    return made;
}

std::optional<InkPlates> renderedPlates(const display::DisplayList &list, const PlateOptions &options)
{
    try {
        return rendered(list, options);
    } catch (const std::bad_alloc &) {
        return std::nullopt;
    }
}

} // namespace banxin::paint
