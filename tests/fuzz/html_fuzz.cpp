// Web pages as they come: refused, or read with all their blocks in order and ready to travel from the worker.
#include "formats/html_source.h"
#include "formats/source_wire.h"

#include <cstdlib>

using namespace banxin::formats;
using namespace banxin::manuscript;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 65536)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)isHtml(bytes);
    const auto source = htmlSource(bytes, {});
    if (!source)
        return 0;
    const QByteArray wired = wire::toBytes(*source);
    const auto back = wire::sourceFrom(wired);
    if (!back || wire::toBytes(*back) != wired)
        std::abort();
    int line = 0;
    for (const Block &block : source->blocks)
        if (block.line != ++line)
            std::abort();
    return 0;
}
