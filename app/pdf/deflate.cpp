#include "pdf/deflate.h"

#include <libdeflate.h>

namespace banxin::pdf {

QByteArray deflated(QByteArrayView bytes, int level)
{
    libdeflate_compressor *compressor = libdeflate_alloc_compressor(level);
    const auto size = static_cast<std::size_t>(bytes.size());
    QByteArray result(qsizetype(libdeflate_zlib_compress_bound(compressor, size)), Qt::Uninitialized);
    const std::size_t written = libdeflate_zlib_compress(
        compressor, bytes.data(), size, result.data(), static_cast<std::size_t>(result.size()));
    libdeflate_free_compressor(compressor);
    result.truncate(qsizetype(written));
    return result;
}

} // namespace banxin::pdf
