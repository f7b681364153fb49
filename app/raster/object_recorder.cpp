#include "raster/object_recorder.h"

#include "raster/object_wire.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>
#include <poppler/Stream.h>
#include <poppler/UTF.h>

namespace banxin::raster {

namespace {

constexpr double cellAbove = 0.88, cellBelow = 0.12; // of the em box of Chinese type
constexpr qint64 mostPictureBytes = qint64(256) << 20;

class Form {
public:
    void add(double number) { add(static_cast<std::uint64_t>(std::llround(std::clamp(number, -1e9, 1e9) * 50))); }
    void add(std::uint64_t bits)
    {
        for (int i = 0; i < 8; ++i, bits >>= 8)
            m_value = (m_value ^ (bits & 0xFF)) * 1099511628211ULL;
    }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 14695981039346656037ULL;
};

class Bounds {
public:
    void add(double x, double y)
    {
        m_left = std::min(m_left, x);
        m_top = std::min(m_top, y);
        m_right = std::max(m_right, x);
        m_bottom = std::max(m_bottom, y);
    }
    bool isSound() const
    {
        return m_left <= m_right && m_top <= m_bottom && std::isfinite(m_left) && std::isfinite(m_top)
            && std::isfinite(m_right) && std::isfinite(m_bottom);
    }
    QRectF rect() const { return {QPointF(m_left, m_top), QPointF(m_right, m_bottom)}; }

private:
    double m_left = INFINITY, m_top = INFINITY, m_right = -INFINITY, m_bottom = -INFINITY;
};

bool isUnmapped(Unicode c)
{
    return c == 0 || c == 0xFFFD || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) || (c < 0x20 && c != '\t');
}

std::uint16_t partOf(GfxColorComp component)
{
    return static_cast<std::uint16_t>(std::lround(std::clamp(colToDbl(component), 0.0, 1.0) * 10000));
}

/// The samples as they are in the file: two files with the same picture have the same there, whatever else differs.
void addStream(QCryptographicHash &hash, Stream &stream, qint64 most)
{
    std::array<unsigned char, 65536> part{};
    stream.reset();
    for (qint64 taken = 0; taken < most;) {
        const int count = stream.doGetChars(int(std::min<qint64>(part.size(), most - taken)), part.data());
        if (count <= 0)
            break;
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(part.data()), count));
        taken += count;
    }
    stream.close();
}

/// What nobody can see is no farther than what may be told.
double near(double number) { return std::isfinite(number) ? std::clamp(number, -wire::farthest, wire::farthest) : 0; }

} // namespace

ObjectRecorder::ObjectRecorder(PageObjects &objects, QPointF corner)
    : m_objects(objects)
    , m_corner(corner)
{
}

std::uint16_t ObjectRecorder::inkOf(GfxState &state, Paint paint)
{
    Ink ink;
    const bool isFill = paint == Paint::Fill;
    GfxColorSpace *space = isFill ? state.getFillColorSpace() : state.getStrokeColorSpace();
    const GfxColor *color = isFill ? state.getFillColor() : state.getStrokeColor();
    const double opacity = isFill ? state.getFillOpacity() : state.getStrokeOpacity();
    ink.opacity = static_cast<std::uint16_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 10000));
    GfxRGB rgb{};
    if (space && space->getMode() != csPattern) {
        if (isFill)
            state.getFillRGB(&rgb);
        else
            state.getStrokeRGB(&rgb);
        ink.shown = std::uint32_t(colToByte(rgb.r)) << 16 | std::uint32_t(colToByte(rgb.g)) << 8 | colToByte(rgb.b);
        const int count = std::min(space->getNComps(), 4);
        switch (space->getMode()) {
        case csSeparation:
            ink.space = Ink::Space::Spot;
            ink.spot = QString::fromUtf8(static_cast<GfxSeparationColorSpace *>(space)->getName()->c_str());
            break;
        case csIndexed:
        case csDeviceN:
        case csLab:
            ink.space = Ink::Space::Other;
            break;
        default:
            ink.space = space->getNComps() == 1 ? Ink::Space::Grey
                : space->getNComps() == 3       ? Ink::Space::Rgb
                : space->getNComps() == 4       ? Ink::Space::Cmyk
                                                : Ink::Space::Other;
        }
        for (int i = 0; i < count; ++i)
            ink.parts[std::size_t(i)] = partOf(color->c[i]);
    }
    const auto key = std::make_tuple(int(ink.space), ink.parts, int(ink.opacity), ink.shown, ink.spot);
    const auto found = m_inkOf.find(key);
    if (found != m_inkOf.end())
        return found->second;
    if (m_objects.inks.size() >= wire::mostNames)
        return 0;
    m_objects.inks.push_back(ink);
    return m_inkOf[key] = static_cast<std::uint16_t>(m_objects.inks.size() - 1);
}

std::uint16_t ObjectRecorder::fontOf(GfxState &state)
{
    const GfxFont *font = state.getFont().get();
    const auto found = m_fontOf.find(font);
    if (found != m_fontOf.end())
        return found->second;
    QString name;
    if (font && font->getName())
        name = QString::fromUtf8(font->getName()->c_str());
    if (name.size() > 7 && name[6] == u'+') // ABCDEF+ is the subset's tag
        name.remove(0, 7);
    const auto named = std::find(m_objects.fonts.begin(), m_objects.fonts.end(), name);
    const auto index = static_cast<std::uint16_t>(named - m_objects.fonts.begin());
    if (named == m_objects.fonts.end()) {
        if (m_objects.fonts.size() >= wire::mostNames)
            return 0;
        m_objects.fonts.push_back(name);
    }
    return m_fontOf[font] = index;
}

QRectF ObjectRecorder::seen(GfxState &state, const QRectF &box) const
{
    double left = 0, top = 0, right = 0, bottom = 0;
    state.getClipBBox(&left, &top, &right, &bottom);
    const double l = std::max(left, box.left()), t = std::max(top, box.top());
    const double r = std::min(right, box.right()), b = std::min(bottom, box.bottom());
    if (!(r >= l && b >= t))
        return {};
    return QRectF(QPointF(l, t), QPointF(r, b)).translated(-m_corner);
}

void ObjectRecorder::addShape(Shape shape)
{
    if (m_objects.shapes.size() >= wire::mostShapes)
        m_objects.isCut = true;
    else
        m_objects.shapes.push_back(shape);
}

void ObjectRecorder::addPath(GfxState &state, Paint paint)
{
    const GfxPath *path = state.getPath();
    Bounds bounds;
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const GfxSubpath *part = path->getSubpath(i);
        for (int k = 0; k < part->getNumPoints(); ++k) {
            double x = 0, y = 0;
            state.transform(part->getX(k), part->getY(k), &x, &y);
            bounds.add(x, y);
        }
    }
    if (!bounds.isSound())
        return;
    QRectF box = bounds.rect();
    Form form;
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const GfxSubpath *part = path->getSubpath(i);
        form.add(std::uint64_t(part->getNumPoints()) << 1 | (part->isClosed() ? 1 : 0));
        for (int k = 0; k < part->getNumPoints(); ++k) {
            double x = 0, y = 0;
            state.transform(part->getX(k), part->getY(k), &x, &y);
            form.add(std::uint64_t(part->getCurve(k) ? 1 : 0));
            form.add(x - box.left());
            form.add(y - box.top());
        }
    }
    Shape shape;
    shape.kind = paint == Paint::Fill ? Shape::Kind::Fill : Shape::Kind::Stroke;
    if (paint == Paint::Stroke) {
        shape.weight = static_cast<float>(std::clamp(state.getTransformedLineWidth(), 0.0, 1e4));
        const double half = shape.weight / 2;
        box.adjust(-half, -half, half, half);
    }
    shape.box = seen(state, box);
    if (shape.box.isNull())
        return;
    shape.form = form.value();
    shape.ink = inkOf(state, paint);
    addShape(shape);
}

void ObjectRecorder::stroke(GfxState *state) { addPath(*state, Paint::Stroke); }
void ObjectRecorder::fill(GfxState *state) { addPath(*state, Paint::Fill); }
void ObjectRecorder::eoFill(GfxState *state) { addPath(*state, Paint::Fill); }

bool ObjectRecorder::tilingPatternFill(GfxState *state, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int,
    int, int, double xStep, double yStep)
{
    double left = 0, top = 0, right = 0, bottom = 0;
    state->getClipBBox(&left, &top, &right, &bottom);
    Form form;
    form.add(xStep);
    form.add(yStep);
    Shape shape;
    shape.kind = Shape::Kind::Pattern;
    shape.form = form.value();
    shape.box = seen(*state, QRectF(QPointF(left, top), QPointF(right, bottom)));
    shape.ink = inkOf(*state, Paint::Fill);
    if (!shape.box.isNull())
        addShape(shape);
    return true;
}

void ObjectRecorder::addShading(GfxState &state, GfxShading &shading, std::uint64_t form, GfxColor color)
{
    double left = 0, top = 0, right = 0, bottom = 0;
    state.getClipBBox(&left, &top, &right, &bottom);
    Shape shape;
    shape.kind = Shape::Kind::Shading;
    shape.form = form;
    shape.box = seen(state, QRectF(QPointF(left, top), QPointF(right, bottom)));
    if (shape.box.isNull())
        return;
    GfxRGB rgb{};
    shading.getColorSpace()->getRGB(&color, &rgb);
    Ink ink;
    ink.space = Ink::Space::Other;
    ink.shown = std::uint32_t(colToByte(rgb.r)) << 16 | std::uint32_t(colToByte(rgb.g)) << 8 | colToByte(rgb.b);
    const auto key = std::make_tuple(int(ink.space), ink.parts, int(ink.opacity), ink.shown, ink.spot);
    const auto found = m_inkOf.find(key);
    if (found != m_inkOf.end()) {
        shape.ink = found->second;
    } else if (m_objects.inks.size() < wire::mostNames) {
        m_objects.inks.push_back(ink);
        shape.ink = m_inkOf[key] = static_cast<std::uint16_t>(m_objects.inks.size() - 1);
    } else {
        return;
    }
    addShape(shape);
}

bool ObjectRecorder::functionShadedFill(GfxState *state, GfxFunctionShading *shading)
{
    GfxColor color{};
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    shading->getDomain(&x0, &y0, &x1, &y1);
    shading->getColor((x0 + x1) / 2, (y0 + y1) / 2, &color);
    addShading(*state, *shading, 1, color);
    return true;
}

bool ObjectRecorder::axialShadedFill(GfxState *state, GfxAxialShading *shading, double, double)
{
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    shading->getCoords(&x0, &y0, &x1, &y1);
    double dx = 0, dy = 0;
    state->transformDelta(x1 - x0, y1 - y0, &dx, &dy);
    Form form;
    form.add(dx);
    form.add(dy);
    GfxColor color{};
    for (const double at : {0.0, 1.0, 0.5}) {
        shading->getColor(shading->getDomain0() + (shading->getDomain1() - shading->getDomain0()) * at, &color);
        for (int i = 0; i < std::min(shading->getColorSpace()->getNComps(), 4); ++i)
            form.add(std::uint64_t(color.c[i]));
    }
    addShading(*state, *shading, form.value(), color);
    return true;
}

bool ObjectRecorder::radialShadedFill(GfxState *state, GfxRadialShading *shading, double, double)
{
    double x0 = 0, y0 = 0, r0 = 0, x1 = 0, y1 = 0, r1 = 0;
    shading->getCoords(&x0, &y0, &r0, &x1, &y1, &r1);
    double dx = 0, dy = 0;
    state->transformDelta(x1 - x0, y1 - y0, &dx, &dy);
    Form form;
    for (const double number : {dx, dy, state->transformWidth(r0), state->transformWidth(r1)})
        form.add(number);
    GfxColor color{};
    for (const double at : {0.0, 1.0, 0.5}) {
        shading->getColor(shading->getDomain0() + (shading->getDomain1() - shading->getDomain0()) * at, &color);
        for (int i = 0; i < std::min(shading->getColorSpace()->getNComps(), 4); ++i)
            form.add(std::uint64_t(color.c[i]));
    }
    addShading(*state, *shading, form.value(), color);
    return true;
}

bool ObjectRecorder::gouraudTriangleShadedFill(GfxState *state, GfxGouraudTriangleShading *shading)
{
    addShading(*state, *shading, 2, GfxColor{});
    return true;
}

bool ObjectRecorder::patchMeshShadedFill(GfxState *state, GfxPatchMeshShading *shading)
{
    addShading(*state, *shading, 3, GfxColor{});
    return true;
}

void ObjectRecorder::drawChar(GfxState *state, double x, double y, double dx, double dy, double, double, CharCode code,
    int, const Unicode *text, int length)
{
    const int render = state->getRender() & 3;
    if (render == 3) // neither filled nor stroked: what text recognition puts behind a scan
        return;
    if (m_objects.glyphs.size() >= wire::mostGlyphs) {
        m_objects.isCut = true;
        return;
    }
    double a = 0, b = 0, c = 0, d = 0, penX = 0, penY = 0, stepX = 0, stepY = 0;
    state->getFontTransMat(&a, &b, &c, &d);
    state->transform(x, y, &penX, &penY);
    state->transformDelta(dx, dy, &stepX, &stepY);
    const QPointF pen(penX, penY), step(stepX, stepY), along(a, b), up(c, d); // the size is in them
    Glyph glyph;
    glyph.isVertical = state->getFont() && state->getFont()->getWMode() != 0;
    Bounds bounds;
    const auto cell = [&](const QPointF &first, const QPointF &last) {
        for (const QPointF &corner : {pen + first, pen + last, pen + step + first, pen + step + last})
            bounds.add(corner.x(), corner.y());
    };
    if (glyph.isVertical)
        cell(-along / 2, along / 2);
    else
        cell(up * -cellBelow, up * cellAbove);
    if (!bounds.isSound() || seen(*state, bounds.rect()).isNull())
        return;
    glyph.at = QPointF(near(penX - m_corner.x()), near(penY - m_corner.y()));
    glyph.box = bounds.rect().translated(-m_corner);
    glyph.size = static_cast<float>(near(std::hypot(up.x(), up.y())));
    if (m_hasActualText) {
        glyph.text = std::exchange(m_actualText, QString());
    } else {
        for (int i = 0; i < length; ++i) {
            const char32_t one = text[i];
            if (isUnmapped(text[i]))
                glyph.text += QChar(0xFFFD);
            else
                glyph.text += QString::fromUcs4(&one, 1);
        }
        if (length == 0 || glyph.text.contains(QChar(0xFFFD)))
            glyph.code = code;
        if (length == 0 && !(glyph.isVertical ? step.y() == 0 : step.x() == 0))
            glyph.text = QChar(0xFFFD);
    }
    glyph.font = fontOf(*state);
    glyph.ink = inkOf(*state, render == 1 ? Paint::Stroke : Paint::Fill);
    m_objects.glyphs.push_back(std::move(glyph));
}

void ObjectRecorder::beginActualText(GfxState *, const GooString *text)
{
    m_hasActualText = true;
    m_actualText.clear();
    Unicode *read = nullptr;
    const int length = TextStringToUCS4(text->toStr(), &read);
    for (int i = 0; i < length; ++i) {
        const char32_t one = isUnmapped(read[i]) ? 0xFFFD : read[i];
        m_actualText += QString::fromUcs4(&one, 1);
    }
    gfree(read);
}

void ObjectRecorder::endActualText(GfxState *)
{
    m_hasActualText = false;
    m_actualText.clear();
}

void ObjectRecorder::addPicture(
    GfxState &state, Stream &stream, int width, int height, qint64 inlineBytes, Stream *mask)
{
    Picture picture;
    Bounds bounds;
    for (const QPointF &corner : {QPointF(0, 0), QPointF(1, 0), QPointF(0, 1), QPointF(1, 1)}) {
        double x = 0, y = 0;
        state.transform(corner.x(), corner.y(), &x, &y);
        bounds.add(x, y);
    }
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray::number(width) + 'x' + QByteArray::number(height));
    if (inlineBytes >= 0) // its bytes stand in the page's content, which goes on behind them
        addStream(hash, stream, inlineBytes);
    else
        addStream(hash, *stream.getUndecodedStream(), mostPictureBytes);
    if (mask)
        addStream(hash, *mask->getUndecodedStream(), mostPictureBytes);
    picture.box = bounds.isSound() ? seen(state, bounds.rect()) : QRectF();
    if (picture.box.isNull())
        return;
    if (m_objects.pictures.size() >= wire::mostPictures) {
        m_objects.isCut = true;
        return;
    }
    picture.digest = hash.result();
    std::copy_n(state.getCTM(), 6, picture.place.begin());
    picture.place[4] -= m_corner.x();
    picture.place[5] -= m_corner.y();
    for (double &number : picture.place)
        number = near(number);
    picture.width = width;
    picture.height = height;
    m_objects.pictures.push_back(std::move(picture));
}

void ObjectRecorder::drawImageMask(
    GfxState *state, Object *, Stream *stream, int width, int height, bool, bool, bool isInline)
{
    addPicture(*state, *stream, width, height, isInline ? qint64(height) * ((qint64(width) + 7) / 8) : -1, nullptr);
}

void ObjectRecorder::drawImage(GfxState *state, Object *, Stream *stream, int width, int height, GfxImageColorMap *map,
    bool, const int *, bool isInline)
{
    const qint64 row = (qint64(width) * map->getNumPixelComps() * map->getBits() + 7) / 8;
    addPicture(*state, *stream, width, height, isInline ? row * height : -1, nullptr);
}

void ObjectRecorder::drawMaskedImage(GfxState *state, Object *, Stream *stream, int width, int height,
    GfxImageColorMap *, bool, Stream *mask, int, int, bool, bool)
{
    addPicture(*state, *stream, width, height, -1, mask);
}

void ObjectRecorder::drawSoftMaskedImage(GfxState *state, Object *, Stream *stream, int width, int height,
    GfxImageColorMap *, bool, Stream *mask, int, int, GfxImageColorMap *, bool)
{
    addPicture(*state, *stream, width, height, -1, mask);
}

} // namespace banxin::raster
