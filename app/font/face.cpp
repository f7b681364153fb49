#include "font/face.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <hb-ot.h>
#include <hb.h>

#include <cmath>
#include <mutex>

namespace banxin::font {

using base::Length;

namespace {

struct BlobDeleter {
    void operator()(hb_blob_t *blob) const { hb_blob_destroy(blob); }
};
struct FaceDeleter {
    void operator()(hb_face_t *face) const { hb_face_destroy(face); }
};
struct FontDeleter {
    void operator()(hb_font_t *font) const { hb_font_destroy(font); }
};
struct BufferDeleter {
    void operator()(hb_buffer_t *buffer) const { hb_buffer_destroy(buffer); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobDeleter>;

// Signed 16-bit number of a table, 0 beyond its end.
int int16At(const QByteArray &table, int offset)
{
    return offset + 2 <= table.size() ? qFromBigEndian<qint16>(table.constData() + offset) : 0;
}

int uint16At(const QByteArray &table, int offset)
{
    return offset + 2 <= table.size() ? qFromBigEndian<quint16>(table.constData() + offset) : 0;
}

quint32 uint32At(const QByteArray &bytes, qsizetype offset)
{
    return offset + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + offset) : 0;
}

QString nameOf(hb_face_t *face, hb_ot_name_id_t id)
{
    std::uint16_t text[256];
    unsigned size = std::size(text);
    hb_ot_name_get_utf16(face, id, hb_language_from_string("en", -1), &size, text);
    return QString::fromUtf16(
        reinterpret_cast<const char16_t *>(text), static_cast<int>(std::min<unsigned>(size, std::size(text) - 1)));
}

void addPoint(Outline &outline, float x, float y)
{
    outline.points.push_back(x);
    outline.points.push_back(y);
}

// Shared by all faces: immutable, so that threads may draw at the same time.
hb_draw_funcs_t *drawFunctions()
{
    static hb_draw_funcs_t *const functions = [] {
        hb_draw_funcs_t *made = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(
            made,
            [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *) {
                auto &outline = *static_cast<Outline *>(data);
                outline.verbs.push_back(Outline::Verb::Move);
                addPoint(outline, x, y);
            },
            nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(
            made,
            [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *) {
                auto &outline = *static_cast<Outline *>(data);
                outline.verbs.push_back(Outline::Verb::Line);
                addPoint(outline, x, y);
            },
            nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(
            made,
            [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float cx, float cy, float x, float y, void *) {
                auto &outline = *static_cast<Outline *>(data);
                outline.verbs.push_back(Outline::Verb::Quad);
                addPoint(outline, cx, cy);
                addPoint(outline, x, y);
            },
            nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(
            made,
            [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float ax, float ay, float bx, float by, float x,
                float y, void *) {
                auto &outline = *static_cast<Outline *>(data);
                outline.verbs.push_back(Outline::Verb::Cubic);
                addPoint(outline, ax, ay);
                addPoint(outline, bx, by);
                addPoint(outline, x, y);
            },
            nullptr, nullptr);
        hb_draw_funcs_set_close_path_func(
            made,
            [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, void *) {
                static_cast<Outline *>(data)->verbs.push_back(Outline::Verb::Close);
            },
            nullptr, nullptr);
        hb_draw_funcs_make_immutable(made);
        return made;
    }();
    return functions;
}

// What a run's script asks of the font beyond HarfBuzz's defaults.
// Digits belong to no script: with them quotation marks are Western, without them Chinese.
bool isWestern(hb_script_t script, QStringView text)
{
    switch (script) {
    case HB_SCRIPT_HAN:
    case HB_SCRIPT_HIRAGANA:
    case HB_SCRIPT_KATAKANA:
    case HB_SCRIPT_BOPOMOFO:
    case HB_SCRIPT_HANGUL:
        return false;
    case HB_SCRIPT_COMMON:
    case HB_SCRIPT_INHERITED:
    case HB_SCRIPT_UNKNOWN:
    case HB_SCRIPT_INVALID:
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    default:
        return true;
    }
}

std::vector<hb_feature_t> featuresFor(hb_script_t script, QStringView text)
{
    const auto feature = [](hb_tag_t tag, std::uint32_t value) {
        return hb_feature_t{tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    };
    switch (script) {
    case HB_SCRIPT_LATIN:
    case HB_SCRIPT_GREEK:
    case HB_SCRIPT_CYRILLIC:
        return {feature(HB_TAG('p', 'w', 'i', 'd'), 1)};
    default:
        if (hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL)
            return {};
        return {feature(HB_TAG('k', 'e', 'r', 'n'), 0), feature(HB_TAG('v', 'k', 'r', 'n'), 0),
            feature(HB_TAG('l', 'i', 'g', 'a'), 0), feature(HB_TAG('c', 'l', 'i', 'g'), 0),
            feature(HB_TAG('p', 'w', 'i', 'd'), isWestern(script, text) ? 1 : 0)};
    }
}

} // namespace

struct Face::Data {
    QString path;
    int index = 0;
    Blob file;
    std::unique_ptr<hb_face_t, FaceDeleter> face;
    std::unique_ptr<hb_font_t, FontDeleter> font; // at one unit an em unit, immutable: safe from all threads
    int unitsPerEm = 1000;
    int ascender = 880;
    int descender = -120;
    int capHeight = 733;
    int weight = 400;
    int italicAngle = 0;
    bool isCff = false;
    bool mayBeEmbedded = true;
    mutable std::once_flag hashed;
    mutable base::Digest digest;

    // The directory entry of a table in face `number` of the file: offset and length.
    std::optional<std::pair<quint32, quint32>> placeOf(int number, const char tag[5]) const
    {
        unsigned length = 0;
        const char *data = hb_blob_get_data(file.get(), &length);
        const QByteArray bytes = QByteArray::fromRawData(data, static_cast<qsizetype>(length));
        qsizetype start = 0;
        if (bytes.startsWith("ttcf"))
            start = uint32At(bytes, 12 + 4 * static_cast<qsizetype>(number));
        if (start + 12 > bytes.size())
            return std::nullopt;
        const int tables = qFromBigEndian<quint16>(data + start + 4);
        for (int i = 0; i < tables; ++i) {
            const qsizetype entry = start + 12 + 16 * static_cast<qsizetype>(i);
            if (entry + 16 > bytes.size())
                break;
            if (QByteArrayView(data + entry, 4) == QByteArrayView(tag, 4))
                return std::pair(uint32At(bytes, entry + 8), uint32At(bytes, entry + 12));
        }
        return std::nullopt;
    }
};

Face::Face()
    : d(std::make_unique<Data>())
{
}
Face::~Face() = default;

base::Result<std::shared_ptr<const Face>> Face::open(const QString &path, int index)
{
    const auto refuse = [&](const QString &what) {
        return base::failure(base::ErrorKind::Refused, what, path,
            QCoreApplication::translate("font", "请重新安装这款字体，或在字体设置中改用别的字体。"));
    };
    Blob file(hb_blob_create_from_file_or_fail(QFile::encodeName(path).constData()));
    if (!file)
        return refuse(QCoreApplication::translate("font", "字体文件打不开。"));
    if (index < 0 || static_cast<unsigned>(index) >= hb_face_count(file.get()))
        return refuse(QCoreApplication::translate("font", "文件不是字体，或其中没有第 %1 款字体。").arg(index));

    std::shared_ptr<Face> made(new Face);
    Data &d = *made->d;
    d.path = path;
    d.index = index;
    d.face.reset(hb_face_create(file.get(), static_cast<unsigned>(index)));
    d.file = std::move(file);
    hb_face_make_immutable(d.face.get());
    d.isCff = !made->table("CFF ").isEmpty();
    if (hb_face_get_glyph_count(d.face.get()) == 0 || made->table("cmap").isEmpty()
        || (!d.isCff && made->table("glyf").isEmpty()))
        return refuse(QCoreApplication::translate("font", "字体文件已损坏，或不是轮廓字体。"));

    d.unitsPerEm = static_cast<int>(hb_face_get_upem(d.face.get()));
    d.font.reset(hb_font_create(d.face.get()));
    hb_font_set_scale(d.font.get(), d.unitsPerEm, d.unitsPerEm);
    hb_ot_font_set_funcs(d.font.get());
    hb_font_make_immutable(d.font.get());

    const QByteArray os2 = made->table("OS/2");
    if (const int weight = uint16At(os2, 4))
        d.weight = weight;
    const int fsType = uint16At(os2, 8);
    // OpenType OS/2 fsType: bit 1 alone restricts; bit 8 forbids subsets, bit 9 all but bitmaps.
    const bool restricted = (fsType & 0x0002) && !(fsType & 0x000c);
    d.mayBeEmbedded = !restricted && !(fsType & 0x0300);
    d.italicAngle = int16At(made->table("post"), 4);

    hb_position_t bottom = 0;
    if (hb_ot_layout_get_baseline(d.font.get(), HB_OT_LAYOUT_BASELINE_TAG_IDEO_EMBOX_BOTTOM_OR_LEFT, HB_DIRECTION_LTR,
            HB_OT_TAG_DEFAULT_SCRIPT, HB_OT_TAG_DEFAULT_LANGUAGE, &bottom)
        && bottom < 0 && bottom > -d.unitsPerEm) {
        d.descender = bottom;
    } else if (int16At(os2, 68) - int16At(os2, 70) == d.unitsPerEm) {
        d.descender = int16At(os2, 70);
    } else {
        d.descender = -static_cast<int>(std::lround(d.unitsPerEm * 0.12)); // the usual ideographic em box
    }
    d.ascender = d.unitsPerEm + d.descender;

    d.capHeight = uint16At(os2, 0) >= 2 ? int16At(os2, 88) : 0;
    if (d.capHeight <= 0) {
        hb_glyph_extents_t extents;
        const std::uint32_t capital = made->glyphFor(U'H');
        d.capHeight = capital && hb_font_get_glyph_extents(d.font.get(), capital, &extents) ? extents.y_bearing
                                                                                            : d.unitsPerEm * 7 / 10;
    }
    return made;
}

const QString &Face::path() const { return d->path; }
int Face::index() const { return d->index; }
int Face::unitsPerEm() const { return d->unitsPerEm; }
bool Face::isCff() const { return d->isCff; }
bool Face::mayBeEmbedded() const { return d->mayBeEmbedded; }
int Face::ascender() const { return d->ascender; }
int Face::descender() const { return d->descender; }
int Face::capHeight() const { return d->capHeight; }
int Face::italicAngle() const { return d->italicAngle; }
int Face::weight() const { return d->weight; }
QString Face::postScriptName() const { return nameOf(d->face.get(), 6); }

QString Face::familyName() const
{
    const QString typographic = nameOf(d->face.get(), 16);
    return typographic.isEmpty() ? nameOf(d->face.get(), HB_OT_NAME_ID_FONT_FAMILY) : typographic;
}

base::Digest Face::digest() const
{
    std::call_once(d->hashed, [this] {
        QByteArray content;
        const QByteArray bytes = file();
        const qsizetype start =
            bytes.startsWith("ttcf") ? uint32At(bytes, 12 + 4 * static_cast<qsizetype>(d->index)) : 0;
        const int tables = uint16At(bytes, static_cast<int>(start) + 4);
        // Tag, checksum and length of each table, but not where it stands in the file.
        for (int i = 0; i < tables; ++i) {
            const qsizetype entry = start + 12 + 16 * static_cast<qsizetype>(i);
            if (entry + 16 <= bytes.size())
                content += bytes.mid(entry, 8) + bytes.mid(entry + 12, 4);
        }
        for (const char *small : {"head", "hhea", "vhea", "maxp", "OS/2", "name", "BASE"})
            content += table(small);
        d->digest = base::Digest::of(content);
    });
    return d->digest;
}

base::Rect Face::boundingBoxPerMille() const
{
    const QByteArray head = table("head");
    const auto perMille = [&](int offset) { return Length::emu(int16At(head, offset)).scaled(1000, d->unitsPerEm); };
    const Length left = perMille(36), bottom = perMille(38), right = perMille(40), top = perMille(42);
    return {left, bottom, right - left, top - bottom};
}

bool Face::covers(char32_t character) const { return glyphFor(character) != 0; }

std::uint32_t Face::glyphFor(char32_t character) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(d->font.get(), character, &glyph) ? glyph : 0;
}

int Face::glyphCount() const { return static_cast<int>(hb_face_get_glyph_count(d->face.get())); }
int Face::advanceOf(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(d->font.get(), glyph); }

std::vector<ShapedGlyph> Face::shape(QStringView text, Length size, Direction direction, Reading reading) const
{
    static const hb_language_t language = hb_language_from_string("zh-Hans", -1);
    thread_local std::unique_ptr<hb_buffer_t, BufferDeleter> buffer(hb_buffer_create());
    hb_buffer_clear_contents(buffer.get());
    hb_buffer_add_utf16(buffer.get(), reinterpret_cast<const std::uint16_t *>(text.utf16()),
        static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    hb_buffer_guess_segment_properties(buffer.get());
    const bool vertical = direction == Direction::Vertical;
    hb_buffer_set_direction(buffer.get(),
        vertical                              ? HB_DIRECTION_TTB
            : reading == Reading::RightToLeft ? HB_DIRECTION_RTL
                                              : HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer.get(), language);
    const std::vector<hb_feature_t> features = featuresFor(hb_buffer_get_script(buffer.get()), text);
    hb_shape(d->font.get(), buffer.get(), features.data(), static_cast<unsigned>(features.size()));

    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const auto atSize = [&](hb_position_t units) { return size.scaled(units, d->unitsPerEm); };
    std::vector<ShapedGlyph> glyphs(count);
    for (unsigned i = 0; i < count; ++i) {
        ShapedGlyph &glyph = glyphs[i];
        glyph.id = infos[i].codepoint;
        glyph.cluster = static_cast<int>(infos[i].cluster);
        glyph.advance = atSize(vertical ? -positions[i].y_advance : positions[i].x_advance);
        glyph.xOffset = atSize(positions[i].x_offset);
        glyph.yOffset = atSize(-positions[i].y_offset);
    }
    return glyphs;
}

Outline Face::outlineOf(std::uint32_t glyph) const
{
    Outline outline;
    hb_font_get_glyph_shape(d->font.get(), glyph, drawFunctions(), &outline);
    return outline;
}

QByteArray Face::table(const char tag[5]) const
{
    // The table's blob is a part of the file's, which the face keeps.
    const Blob blob(hb_face_reference_table(d->face.get(), HB_TAG(tag[0], tag[1], tag[2], tag[3])));
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob.get(), &length);
    return length ? QByteArray::fromRawData(data, static_cast<qsizetype>(length)) : QByteArray();
}

QByteArray Face::file() const
{
    unsigned length = 0;
    const char *data = hb_blob_get_data(d->file.get(), &length);
    return QByteArray::fromRawData(data, static_cast<qsizetype>(length));
}

QByteArray Face::standAloneFile() const
{
    std::unique_ptr<hb_face_t, FaceDeleter> builder(hb_face_builder_create());
    unsigned count = hb_face_get_table_tags(d->face.get(), 0, nullptr, nullptr);
    std::vector<hb_tag_t> tags(count);
    hb_face_get_table_tags(d->face.get(), 0, &count, tags.data());
    for (const hb_tag_t tag : tags) {
        const Blob blob(hb_face_reference_table(d->face.get(), tag));
        hb_face_builder_add_table(builder.get(), tag, blob.get());
    }
    const Blob file(hb_face_reference_blob(builder.get()));
    unsigned length = 0;
    const char *data = hb_blob_get_data(file.get(), &length);
    return QByteArray(data, static_cast<qsizetype>(length));
}

bool Face::sharesOutlinesWithFirstFace() const
{
    if (d->index == 0)
        return true;
    const std::vector<const char *> tags =
        d->isCff ? std::vector<const char *>{"CFF "} : std::vector<const char *>{"glyf", "loca"};
    return std::all_of(tags.begin(), tags.end(), [this](const char *tag) {
        const auto own = d->placeOf(d->index, tag);
        return own && own == d->placeOf(0, tag);
    });
}

} // namespace banxin::font
