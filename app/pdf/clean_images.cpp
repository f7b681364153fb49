#include "pdf/clean_images.h"

#include "pdf/deflate.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_DCT.hh>

namespace banxin::pdf {

namespace {

constexpr double mostPixels = 150e6;
constexpr int jpegQuality = 92; // high enough that a second generation is not seen on any press

class Quality : public Pl_DCT::CompressConfig {
public:
    void apply(jpeg_compress_struct *compress) override { jpeg_set_quality(compress, jpegQuality, TRUE); }
};

QByteArray jpegOf(const QByteArray &samples, int width, int height, int components)
{
    Pl_Buffer buffer("jpeg");
    Quality quality;
    Pl_DCT encoder("jpeg", &buffer, static_cast<JDIMENSION>(width), static_cast<JDIMENSION>(height), components,
        components == 4 ? JCS_CMYK : JCS_GRAYSCALE, &quality);
    encoder.write(reinterpret_cast<const unsigned char *>(samples.constData()), std::size_t(samples.size()));
    encoder.finish();
    const auto bytes = buffer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

bool isJpeg(QPDFObjectHandle stream)
{
    const auto filters = filtersOf(stream);
    return !filters.empty() && (filters.back() == "/DCTDecode" || filters.back() == "/DCT");
}

/// Reads samples of 1 to 16 bits a component.
class SampleReader {
public:
    SampleReader(const QByteArray &data, int bits, int perRow)
        : m_data(data)
        , m_bits(bits)
        , m_rowBytes((qsizetype(perRow) * bits + 7) / 8)
    {
    }
    unsigned at(int row, int sample) const
    {
        const qsizetype bit = qsizetype(sample) * m_bits;
        const qsizetype at = qsizetype(row) * m_rowBytes + bit / 8;
        if (at >= m_data.size())
            return (1u << m_bits) - 1; // what is missing is paper
        const auto byte = static_cast<unsigned char>(m_data[at]);
        if (m_bits == 8)
            return byte;
        if (m_bits == 16)
            return at + 1 < m_data.size() ? unsigned(byte) << 8 | static_cast<unsigned char>(m_data[at + 1]) : 65535u;
        return byte >> (8 - m_bits - bit % 8) & ((1u << m_bits) - 1);
    }

private:
    const QByteArray &m_data;
    int m_bits;
    qsizetype m_rowBytes;
};

} // namespace

bool CleanImages::isStencil(QPDFObjectHandle stream)
{
    return boolIn(stream.getDict(), "/ImageMask", false) || boolIn(stream.getDict(), "/IM", false);
}

QPDFObjectHandle CleanImages::image(QPDFObjectHandle stream, QPDFObjectHandle resources, Target target)
{
    const auto memo = std::pair(stream.getObjGen(), target);
    if (const auto known = m_images.find(memo); known != m_images.end())
        return known->second;
    m_images[memo] = QPDFObjectHandle::newNull(); // a mask of itself
    QPDFObjectHandle clean = cleaned(stream, resources, target);
    m_images[memo] = clean;
    return clean;
}

QPDFObjectHandle CleanImages::cleaned(QPDFObjectHandle stream, QPDFObjectHandle resources, Target target)
{
    QPDFObjectHandle dict = stream.getDict();
    const double width = numberIn(dict, "/Width", 0), height = numberIn(dict, "/Height", 0);
    if (width < 1 || height < 1 || width > 65535 || height > 65535 || width * height > mostPixels)
        return QPDFObjectHandle::newNull();
    const auto filters = filtersOf(stream);
    const bool isJpx = !filters.empty() && filters.back() == "/JPXDecode";
    const std::vector<const char *> keys{
        "/Width", "/Height", "/BitsPerComponent", "/ImageMask", "/Decode", isJpx ? "/SMaskInData" : "/Width"};
    ColorSpacePointer space;
    if (!isStencil(stream)) {
        QPDFObjectHandle given = dict.getKey("/ColorSpace");
        space = m_colors.space(given, resources, target);
        if (space && (space->kind == ColorSpace::Kind::Pattern))
            space = nullptr;
        if (!space && !(isJpx && given.isNull()))
            return QPDFObjectHandle::newNull();
        if (isJpx && !m_cleaning.keepsColors() && (space ? bool(space->conversion) : !hasPressColors(stream))) {
            m_cleaning.refuse(tr("JPEG 2000 图片是 RGB 颜色，无法换成印刷色"));
            return QPDFObjectHandle::newNull();
        }
    }
    QPDFObjectHandle clean =
        space && space->conversion ? converted(stream, *space) : cleanedStream(m_cleaning, stream, keys);
    if (clean.isNull())
        return clean;
    noteForbidden(m_cleaning, dict);
    QPDFObjectHandle entries = clean.getDict();
    entries.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    entries.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    if (space)
        entries.replaceKey("/ColorSpace", space->clean);
    QPDFObjectHandle soft = dict.getKey("/SMask"), hard = dict.getKey("/Mask");
    if (integerIn(dict, "/SMaskInData", 0) != 0 && isJpx)
        m_cleaning.isTransparent = true;
    if (soft.isStream() && !isStencil(stream)) {
        QPDFObjectHandle made = mask(soft);
        if (!made.isNull()) {
            m_cleaning.isTransparent = true;
            if (QPDFObjectHandle matte = soft.getDict().getKey("/Matte");
                matte.isArray() && !(space && space->conversion))
                made.getDict().replaceKey("/Matte", matte);
            entries.replaceKey("/SMask", made);
        }
    } else if (hard.isStream() && isStencil(hard)) {
        QPDFObjectHandle made = image(hard, resources, target);
        if (!made.isNull())
            entries.replaceKey("/Mask", made);
    } else if (hard.isArray() && !(space && space->conversion)) {
        entries.replaceKey("/Mask", hard);
    }
    return clean;
}

QPDFObjectHandle CleanImages::mask(QPDFObjectHandle stream)
{
    QPDFObjectHandle dict = stream.getDict();
    if (numberIn(dict, "/Width", 0) < 1 || numberIn(dict, "/Height", 0) < 1)
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle clean = cleanedStream(m_cleaning, stream, {"/Width", "/Height", "/BitsPerComponent", "/Decode"});
    QPDFObjectHandle entries = clean.getDict();
    entries.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    entries.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    entries.replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceGray"));
    return clean;
}

bool CleanImages::hasPressColors(QPDFObjectHandle jpx)
{
    QByteArray data;
    try {
        const auto raw = jpx.getRawStreamData();
        data = QByteArray(reinterpret_cast<const char *>(raw->getBuffer()),
            qsizetype(std::min<std::size_t>(raw->getSize(), 1 << 16)));
    } catch (const std::exception &) {
        return false;
    }
    const auto byte = [&](qsizetype at) { return at < data.size() ? static_cast<unsigned char>(data[at]) : 0; };
    // The colour specification box with an enumerated space (ISO 15444-1, I.5.3.3): 17 is grey, 12 CMYK.
    if (const qsizetype at = data.indexOf("colr"); at >= 0 && byte(at + 4) == 1)
        return byte(at + 10) == 17 || byte(at + 10) == 12;
    if (const qsizetype size = data.indexOf("\xff\x51"); size >= 0) { // a bare codestream: by its components
        const int components = byte(size + 38) << 8 | byte(size + 39);
        return components == 1 || components == 4;
    }
    return false;
}

bool CleanImages::withoutMatte(
    QByteArray &rgb, QPDFObjectHandle mask, const std::vector<double> &matte, int width, int height)
{
    QPDFObjectHandle dict = mask.getDict();
    if (integerIn(dict, "/Width", 0) != width || integerIn(dict, "/Height", 0) != height
        || integerIn(dict, "/BitsPerComponent", 0) != 8 || matte.size() != 3)
        return false;
    const auto alpha = decodedData(mask, std::size_t(width) * std::size_t(height) + 1024);
    if (!alpha || alpha->size() < qsizetype(width) * height)
        return false;
    auto *samples = reinterpret_cast<std::uint8_t *>(rgb.data());
    for (qsizetype i = 0; i < qsizetype(width) * height; ++i) {
        const double a = static_cast<unsigned char>((*alpha)[i]) / 255.0;
        for (std::size_t c = 0; c < 3; ++c) {
            std::uint8_t &sample = samples[i * 3 + qsizetype(c)];
            const double m = matte[c] * 255;
            sample = static_cast<std::uint8_t>(a <= 0 ? m : std::clamp(m + (sample - m) / a, 0.0, 255.0));
        }
    }
    return true;
}

QPDFObjectHandle CleanImages::converted(QPDFObjectHandle stream, const ColorSpace &space)
{
    const auto fail = [&](const char *why) {
        m_cleaning.refuse(tr(why));
        return QPDFObjectHandle::newNull();
    };
    QPDFObjectHandle dict = stream.getDict();
    const int width = integerIn(dict, "/Width", 0), height = integerIn(dict, "/Height", 0);
    const bool fromJpeg = isJpeg(stream);
    const int bits = fromJpeg ? 8 : integerIn(dict, "/BitsPerComponent", 8);
    if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16)
        return fail(QT_TRANSLATE_NOOP("pdf", "RGB 图片每色的位数不对"));
    if (!dict.getKey("/F").isNull())
        return fail(QT_TRANSLATE_NOOP("pdf", "有一段数据放在别的文件里"));
    const std::size_t expected = (std::size_t(width) * 3 * std::size_t(bits) + 7) / 8 * std::size_t(height);
    auto data = decodedData(stream, expected + (1 << 20));
    if (!data || data->isEmpty())
        return fail(QT_TRANSLATE_NOOP("pdf", "RGB 图片的数据已损坏，或者压缩方式不认识"));
    if (fromJpeg && std::size_t(data->size()) != expected)
        return fail(QT_TRANSLATE_NOOP("pdf", "RGB 图片的数据与它的说明不符"));

    std::vector<double> decode = numbersIn(dict, "/Decode");
    const bool isPlain = decode.size() != 6 || decode == space.decode;
    if (decode.size() != 6)
        decode = space.decode;
    const double most = double((1u << bits) - 1);
    const std::vector<double> key = numbersIn(dict, "/Mask"); // pairs of raw values that are not painted
    QByteArray stencil;
    const qsizetype stencilRow = (width + 7) / 8;
    if (key.size() == 6)
        stencil = QByteArray(stencilRow * height, '\0');
    const Conversion &conversion = *space.conversion;
    const qsizetype pixels = qsizetype(width) * height;
    QByteArray rgb;
    if (isPlain && bits == 8 && !conversion.toRgb && stencil.isEmpty()) {
        rgb = std::move(*data);
        rgb.resize(pixels * 3, '\xff');
    } else {
        rgb = QByteArray(pixels * 3, Qt::Uninitialized);
        auto *out = reinterpret_cast<std::uint8_t *>(rgb.data());
        const SampleReader reader(*data, bits, width * 3);
        unsigned last[3] = {~0u, ~0u, ~0u};
        std::array<double, 3> mixed{};
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x, out += 3) {
                const unsigned raw[] = {reader.at(y, x * 3), reader.at(y, x * 3 + 1), reader.at(y, x * 3 + 2)};
                if (!std::equal(raw, raw + 3, last)) {
                    double color[3];
                    for (std::size_t c = 0; c < 3; ++c)
                        color[c] = decode[2 * c] + raw[c] / most * (decode[2 * c + 1] - decode[2 * c]);
                    mixed = conversion.rgb(color);
                    std::copy(raw, raw + 3, last);
                }
                for (std::size_t c = 0; c < 3; ++c)
                    out[c] = static_cast<std::uint8_t>(std::lround(std::clamp(mixed[c], 0.0, 1.0) * 255));
                bool isMasked = !stencil.isEmpty();
                for (std::size_t c = 0; isMasked && c < 3; ++c)
                    isMasked = raw[c] >= key[2 * c] && raw[c] <= key[2 * c + 1];
                if (isMasked)
                    stencil[y * stencilRow + x / 8] =
                        static_cast<char>(stencil[y * stencilRow + x / 8] | 0x80 >> x % 8);
            }
        }
        data.reset();
    }
    QPDFObjectHandle soft = dict.getKey("/SMask");
    if (soft.isStream()) {
        const auto matte = numbersIn(soft.getDict(), "/Matte");
        if (!matte.empty() && !withoutMatte(rgb, soft, matte, width, height))
            return fail(QT_TRANSLATE_NOOP("pdf", "RGB 图片与底色预先混合过（Matte），无法换成印刷色"));
    }
    const int components = conversion.components();
    QByteArray inks(pixels * components, Qt::Uninitialized);
    constexpr qsizetype atOnce = 1 << 20;
    for (qsizetype from = 0; from < pixels; from += atOnce)
        conversion.convert(reinterpret_cast<const std::uint8_t *>(rgb.constData()) + from * 3,
            reinterpret_cast<std::uint8_t *>(inks.data()) + from * components,
            std::size_t(std::min(atOnce, pixels - from)));
    rgb.clear();
    const QByteArray entries =
        "<< /BitsPerComponent 8 /Width " + QByteArray::number(width) + " /Height " + QByteArray::number(height) + " >>";
    QPDFObjectHandle made;
    if (fromJpeg) { // what was JPEG stays JPEG: raw samples would make the page ten times as large
        const QByteArray jpeg = jpegOf(inks, width, height, components);
        made = QPDFObjectHandle::newStream(&m_cleaning.file, std::string(jpeg.constData(), std::size_t(jpeg.size())));
        made.replaceDict(parsedObject(entries));
        made.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/DCTDecode"));
        made.getDict().replaceKey("/Length", QPDFObjectHandle::newInteger(jpeg.size()));
    } else {
        made = deflatedStream(m_cleaning.file, entries, inks);
    }
    if (!stencil.isEmpty() && !soft.isStream()) {
        const QByteArray look = "<< /Type /XObject /Subtype /Image /ImageMask true /BitsPerComponent 1 /Width "
            + QByteArray::number(width) + " /Height " + QByteArray::number(height) + " >>";
        made.getDict().replaceKey("/Mask", deflatedStream(m_cleaning.file, look, stencil));
    }
    return made;
}

} // namespace banxin::pdf
