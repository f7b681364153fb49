// CleanColors: colour spaces and shadings of a placed page in inks of the press. What is in RGB is converted; what is
// calibrated CMYK or grey keeps its numbers; spots keep their plates. It never looks at a content stream.
#pragma once

#include "pdf/cleaning.h"
#include "pdf/function.h"

#include <array>
#include <map>

namespace banxin::pdf {

/// From colours that a press does not have.
struct Conversion {
    Target target = Target::Press;
    std::function<std::array<double, 3>(const double *)> toRgb; // of Lab and CalRGB; none: components are RGB
    RgbConverter toPress;

    int components() const { return target == Target::Press ? 4 : 1; }
    std::array<double, 3> rgb(const double *color) const;
    /// A single colour: neutral ones in black alone, so that black text is on one plate.
    std::vector<double> converted(const double *color) const;
    /// Eight-bit RGB; `out` has room for components() bytes a pixel.
    void convert(const std::uint8_t *rgb, std::uint8_t *out, std::size_t pixels) const;
    /// Many colours that belong together, 3 components each: in black alone where all are neutral.
    std::vector<std::uint8_t> convertedTogether(const std::vector<std::array<double, 3>> &colors) const;
};

struct ColorSpace {
    enum class Kind { Grey, Cmyk, Rgb, Lab, Indexed, Spot, Pattern };
    Kind kind = Kind::Grey;
    int components = 1;
    QPDFObjectHandle clean; // as the press file has it
    std::shared_ptr<const Conversion> conversion; // none: numbers stay
    bool knocksOut = false; // numbers were not DeviceCMYK: overprint mode 1 is not for them (ISO 32000-1, 8.6.7)
    std::shared_ptr<const ColorSpace> under; // of Pattern
    std::vector<double> decode; // of 8-bit samples
};
using ColorSpacePointer = std::shared_ptr<const ColorSpace>;

class CleanColors {
public:
    explicit CleanColors(Cleaning &cleaning)
        : m_cleaning(cleaning)
    {
    }
    /// A name, or an array; names are looked up in `resources`. Null where it is not sound.
    ColorSpacePointer space(QPDFObjectHandle object, QPDFObjectHandle resources, Target target, int depth = 0);
    /// Null object where it is not sound.
    QPDFObjectHandle shading(QPDFObjectHandle shading, QPDFObjectHandle resources, Target target);
    QPDFObjectHandle function(QPDFObjectHandle function, int depth = 0);

private:
    ColorSpacePointer calibrated(QPDFObjectHandle array, const std::string &family, Target target);
    ColorSpacePointer iccBased(QPDFObjectHandle array, const QPDFObjectHandle &resources, Target target, int depth);
    ColorSpacePointer indexed(QPDFObjectHandle array, const QPDFObjectHandle &resources, Target target, int depth);
    ColorSpacePointer spot(QPDFObjectHandle array, const QPDFObjectHandle &resources, int depth);
    QPDFObjectHandle cleanedAttributes(QPDFObjectHandle attributes, const QPDFObjectHandle &resources, int depth);
    ColorSpacePointer rgb(const QPDFObjectHandle &original, const QByteArray &icc, Target target);
    std::shared_ptr<const Conversion> conversionFor(const QByteArray &icc, Target target);
    /// What `function` gives, converted, as a sampled function.
    QPDFObjectHandle sampled(const Function &function, const Conversion &conversion, const std::vector<double> &domain);

    Cleaning &m_cleaning;
    std::map<std::pair<QPDFObjGen, Target>, ColorSpacePointer> m_spaces;
    std::map<std::pair<QByteArray, Target>, std::shared_ptr<const Conversion>> m_conversions; // by profile
    std::map<std::pair<QPDFObjGen, Target>, QPDFObjectHandle> m_shadings;
};

} // namespace banxin::pdf
