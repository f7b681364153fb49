// Loaded before banxin-cli: whoever asks a decoder of foreign formats for anything in this process ends it, and is
// named. Workers are started with an environment of their own and know nothing of it.
#include <cstdio>
#include <cstdlib>

namespace {

[[noreturn]] void refuse(const char *what)
{
    std::fprintf(stderr, "decoded in the program: %s\n", what);
    std::abort();
}

} // namespace

#define BANXIN_REFUSED(name)                                                                                           \
    extern "C" __attribute__((visibility("default"))) void name() { refuse(#name); }

BANXIN_REFUSED(jpeg_CreateDecompress)
BANXIN_REFUSED(jpeg_read_header)
BANXIN_REFUSED(jpeg_start_decompress)
BANXIN_REFUSED(png_create_read_struct)
BANXIN_REFUSED(png_create_read_struct_2)
BANXIN_REFUSED(TIFFClientOpen)
BANXIN_REFUSED(TIFFOpen)
BANXIN_REFUSED(WebPGetFeaturesInternal)
BANXIN_REFUSED(WebPDecode)
BANXIN_REFUSED(cmsOpenProfileFromMem)
BANXIN_REFUSED(cmsOpenProfileFromFile)
BANXIN_REFUSED(cmsReadTag)
