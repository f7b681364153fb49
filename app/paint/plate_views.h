// What plates look like: some of them by themselves, or all of them as the press's paper will show them. Pictures of
// which the plates have nothing stand as grey boxes.
#pragma once

#include "paint/ink_plates.h"

#include <QByteArray>

#include <memory>

namespace banxin::paint {

enum class PlateColors {
    Grey, // as the plate itself: ink is black
    Inks // each plate in its ink's colour, laid over each other
};
/// The plates for which `shown` says so; those beyond its end are not.
QImage separations(const InkPlates &plates, const std::vector<bool> &shown, PlateColors colors);

enum class Paper {
    Simulated, // the profile's own paper, darker and warmer than the screen's white: absolute colorimetric
    White // relative colorimetric
};
enum class BlackPoint { Compensated, AsIs }; // on a white paper; on a simulated one the ink's black is as it is

/// 软打样: inks through the press's profile to sRGB by lcms2. Any thread.
class SoftProof {
public:
    /// Without a usable CMYK profile, of the installed press profile's (screenColor()'s) looks.
    SoftProof(const QByteArray &profile, Paper paper, BlackPoint blackPoint);
    ~SoftProof();
    SoftProof(SoftProof &&) noexcept;
    SoftProof &operator=(SoftProof &&) noexcept;

    /// Spots are mixed in by their alternates.
    QImage image(const InkPlates &plates) const;
    QRgb paper() const;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace banxin::paint
