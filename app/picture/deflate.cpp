#include "picture/deflate.h"

#include "picture/picture_errors.h"

#include <cstring>
#include <vector>

#include <libdeflate.h>
#include <zlib.h>

namespace banxin::picture {

namespace {

constexpr int level = 1;
// Whole is three times as fast; beyond this it would take memory that other pictures need.
constexpr qsizetype mostWhole = 64 << 20;

} // namespace

QByteArray deflated(const QByteArray &bytes)
{
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(level), libdeflate_free_compressor);
    if (!compressor)
        throw std::bad_alloc();
    const auto size = static_cast<std::size_t>(bytes.size());
    QByteArray out(qsizetype(libdeflate_zlib_compress_bound(compressor.get(), size)), Qt::Uninitialized);
    out.truncate(qsizetype(libdeflate_zlib_compress(
        compressor.get(), bytes.constData(), size, out.data(), static_cast<std::size_t>(out.size()))));
    return out;
}

struct SampleStream::Stream {
    z_stream zlib{};
    std::vector<std::uint8_t> out = std::vector<std::uint8_t>(256 * 1024);
    bool started = false;

    ~Stream()
    {
        if (started)
            deflateEnd(&zlib);
    }
};

SampleStream::SampleStream() = default;
SampleStream::~SampleStream() = default;

base::Status SampleStream::begin(qsizetype size, bool deflates)
{
    m_deflates = deflates;
    if (!deflates || size <= mostWhole) {
        m_bytes = QByteArray(size, Qt::Uninitialized);
        return {};
    }
    m_stream = std::make_unique<Stream>();
    m_stream->started = deflateInit(&m_stream->zlib, level) == Z_OK;
    return m_stream->started ? base::Status() : notWritten(QStringLiteral("zlib"));
}

base::Status SampleStream::add(const std::uint8_t *samples, std::size_t size)
{
    if (!m_stream) {
        if (qsizetype(size) > m_bytes.size() - m_used)
            return notWritten(QStringLiteral("rows"));
        std::memcpy(m_bytes.data() + m_used, samples, size);
        m_used += qsizetype(size);
        return {};
    }
    z_stream &zlib = m_stream->zlib;
    zlib.next_in = const_cast<std::uint8_t *>(samples);
    zlib.avail_in = static_cast<uInt>(size);
    do {
        zlib.next_out = m_stream->out.data();
        zlib.avail_out = static_cast<uInt>(m_stream->out.size());
        deflate(&zlib, Z_NO_FLUSH);
        m_bytes.append(
            reinterpret_cast<const char *>(m_stream->out.data()), qsizetype(m_stream->out.size() - zlib.avail_out));
    } while (zlib.avail_out == 0);
    return {};
}

base::Result<QByteArray> SampleStream::finish()
{
    if (!m_stream)
        return m_deflates ? deflated(m_bytes) : std::move(m_bytes);
    z_stream &zlib = m_stream->zlib;
    int state = Z_OK;
    do {
        zlib.next_out = m_stream->out.data();
        zlib.avail_out = static_cast<uInt>(m_stream->out.size());
        state = deflate(&zlib, Z_FINISH);
        m_bytes.append(
            reinterpret_cast<const char *>(m_stream->out.data()), qsizetype(m_stream->out.size() - zlib.avail_out));
    } while (state == Z_OK);
    if (state != Z_STREAM_END)
        return notWritten(QStringLiteral("zlib"));
    return std::move(m_bytes);
}

} // namespace banxin::picture
