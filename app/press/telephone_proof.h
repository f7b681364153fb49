// 手机样: what makes a press PDF into a proof for telephones: the screen's colours, small pictures and a watermark.
// It is never for a press.
#pragma once

#include "base/color.h"
#include "display/display_list.h"
#include "picture/color_transform.h"
#include "picture/press_profile.h"
#include "press/press_inks.h"

#include <array>
#include <memory>

namespace banxin::press {

struct TelephoneProof {
    QString watermark; // across each page
    std::shared_ptr<const font::Face> face; // of the watermark
    int pictureResolution = 120; // ppi
    int pictureQuality = 70; // of JPEG, 0…100
};

/// Inks as the screen's red, green and blue, 0…1 each.
class ScreenInks {
public:
    /// `profile` is the press's; empty: the installed one.
    explicit ScreenInks(const QByteArray &profile)
        : m_transform(picture::cmykToScreen(profile.isEmpty() ? picture::bestInstalledPressProfile().icc : profile))
    {
    }
    std::array<double, 3> operator()(const base::Color &color) const;

private:
    picture::ColorTransformPointer m_transform;
};

/// The watermark's letters along the page's rising diagonal, to be filled.
display::PathData watermarkOf(const TelephoneProof &proof, const base::Size &trim);

} // namespace banxin::press
