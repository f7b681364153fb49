#include "raster/object_wire.h"

#include "worker/values.h"

#include <algorithm>
#include <cmath>

namespace banxin::raster::wire {

namespace {

bool isSound(double number) { return std::isfinite(number) && std::abs(number) <= farthest; }

bool isSound(const QRectF &box)
{
    return isSound(box.x()) && isSound(box.y()) && isSound(box.width()) && isSound(box.height()) && box.width() >= 0
        && box.height() >= 0;
}

template <typename Value, typename Read>
bool readMany(QDataStream &in, std::vector<Value> &values, std::size_t most, Read read)
{
    quint32 count = 0;
    in >> count;
    if (count > most)
        return false;
    for (quint32 i = 0; i < count; ++i) {
        Value value;
        if (!read(value) || in.status() != QDataStream::Ok)
            return false;
        values.push_back(std::move(value));
    }
    return true;
}

bool readObjects(QDataStream &in, PageObjects &objects)
{
    qint32 pages = 0;
    in >> pages >> objects.shown >> objects.trim >> objects.isCut;
    objects.pages = pages;
    if (pages < 1 || !isSound(QRectF(QPointF(), objects.shown)) || !isSound(objects.trim))
        return false;
    const bool areNames = readMany(in, objects.fonts, mostNames, [&](QString &name) {
        in >> name;
        return true;
    }) && readMany(in, objects.inks, mostNames, [&](Ink &ink) {
        quint8 space = 0;
        in >> space;
        for (auto &part : ink.parts)
            in >> part;
        in >> ink.opacity >> ink.shown >> ink.spot;
        ink.space = static_cast<Ink::Space>(space);
        return space <= static_cast<quint8>(Ink::Space::Other);
    });
    return areNames && readMany(in, objects.glyphs, mostGlyphs, [&](Glyph &glyph) {
        in >> glyph.text >> glyph.code >> glyph.at >> glyph.box >> glyph.size >> glyph.font >> glyph.ink
            >> glyph.isVertical;
        return isSound(glyph.box) && isSound(QRectF(glyph.at, QSizeF(0, 0))) && isSound(glyph.size)
            && glyph.font < objects.fonts.size() && glyph.ink < objects.inks.size();
    }) && readMany(in, objects.pictures, mostPictures, [&](Picture &picture) {
        qint32 width = 0, height = 0;
        in >> picture.digest >> picture.box >> width >> height;
        for (double &number : picture.place)
            in >> number;
        picture.width = width;
        picture.height = height;
        return isSound(picture.box)
            && std::all_of(picture.place.begin(), picture.place.end(), [](double number) { return isSound(number); });
    }) && readMany(in, objects.shapes, mostShapes, [&](Shape &shape) {
        quint8 kind = 0;
        quint64 form = 0;
        in >> kind >> form >> shape.box >> shape.weight >> shape.ink;
        shape.kind = static_cast<Shape::Kind>(kind);
        shape.form = form;
        return isSound(shape.box) && isSound(shape.weight) && kind <= static_cast<quint8>(Shape::Kind::Pattern)
            && shape.ink < objects.inks.size();
    });
}

} // namespace

QByteArray toBytes(const PageObjects &objects)
{
    return worker::written([&](QDataStream &out) {
        out << qint32(objects.pages) << objects.shown << objects.trim << objects.isCut;
        out << quint32(objects.fonts.size());
        for (const QString &name : objects.fonts)
            out << name;
        out << quint32(objects.inks.size());
        for (const Ink &ink : objects.inks) {
            out << static_cast<quint8>(ink.space);
            for (const auto part : ink.parts)
                out << part;
            out << ink.opacity << ink.shown << ink.spot;
        }
        out << quint32(objects.glyphs.size());
        for (const Glyph &glyph : objects.glyphs)
            out << glyph.text << glyph.code << glyph.at << glyph.box << glyph.size << glyph.font << glyph.ink
                << glyph.isVertical;
        out << quint32(objects.pictures.size());
        for (const Picture &picture : objects.pictures) {
            out << picture.digest << picture.box << qint32(picture.width) << qint32(picture.height);
            for (const double number : picture.place)
                out << number;
        }
        out << quint32(objects.shapes.size());
        for (const Shape &shape : objects.shapes)
            out << static_cast<quint8>(shape.kind) << quint64(shape.form) << shape.box << shape.weight << shape.ink;
    });
}

std::optional<PageObjects> pageObjectsFrom(QByteArrayView bytes)
{
    return worker::readAs<PageObjects>(
        bytes, [](QDataStream &in, PageObjects &objects) { return readObjects(in, objects); });
}

} // namespace banxin::raster::wire
