// CleanImages: the images of a placed page in inks of the press. Samples that need no conversion are never decoded.
#pragma once

#include "pdf/clean_colors.h"

namespace banxin::pdf {

class CleanImages {
public:
    CleanImages(Cleaning &cleaning, CleanColors &colors)
        : m_cleaning(cleaning)
        , m_colors(colors)
    {
    }
    /// An image XObject; a null object where it is not sound.
    QPDFObjectHandle image(QPDFObjectHandle stream, QPDFObjectHandle resources, Target target);
    /// Whether it is painted in the current colour.
    static bool isStencil(QPDFObjectHandle stream);

private:
    struct Samples;
    QPDFObjectHandle converted(QPDFObjectHandle stream, const ColorSpace &space);
    /// Takes the soft mask's backdrop colour out of samples that were mixed with it (ISO 32000-1, 11.6.5.3).
    bool withoutMatte(QByteArray &rgb, QPDFObjectHandle mask, const std::vector<double> &matte, int width, int height);
    QPDFObjectHandle mask(QPDFObjectHandle stream);
    QPDFObjectHandle cleaned(QPDFObjectHandle stream, QPDFObjectHandle resources, Target target);
    bool hasPressColors(QPDFObjectHandle jpx);

    Cleaning &m_cleaning;
    CleanColors &m_colors;
    std::map<std::pair<QPDFObjGen, Target>, QPDFObjectHandle> m_images;
};

} // namespace banxin::pdf
