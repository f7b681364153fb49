#include "preflight/part_decoding.h"

#include <lcms2.h>

namespace banxin::preflight::decoding {

IccProfile iccProfile(std::string_view bytes)
{
    IccProfile read;
    if (bytes.size() < 132 || bytes.compare(36, 4, "acsp") != 0)
        return read;
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    if ((byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3)) > bytes.size()) // cut short
        return read;
    const cmsHPROFILE profile = cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size()));
    if (!profile)
        return read;
    const cmsColorSpaceSignature space = cmsGetColorSpace(profile);
    read.isSound = true;
    read.isPrinter = cmsGetDeviceClass(profile) == cmsSigOutputClass;
    read.components = static_cast<int>(cmsChannelsOf(space));
    read.isCmyk = space == cmsSigCmykData;
    read.version = static_cast<int>(cmsGetEncodedICCversion(profile) >> 24);
    cmsCloseProfile(profile);
    return read;
}

} // namespace banxin::preflight::decoding
