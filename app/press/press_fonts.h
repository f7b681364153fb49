// PressFonts: the fonts of one file, collected while its pages are written.
#pragma once

#include "base/result.h"
#include "font/face.h"
#include "pdf/embedded_font.h"

#include <memory>
#include <vector>

namespace banxin::press {

class PressFonts {
public:
    struct Font {
        std::shared_ptr<const font::Face> face;
        std::unique_ptr<pdf::EmbeddedFont> embedded;
        int number = 0;
    };

    /// Refused where the font's licence bits (OS/2 fsType) forbid embedding.
    base::Result<Font *> of(const std::shared_ptr<const font::Face> &face);
    const std::vector<std::unique_ptr<Font>> &all() const { return m_fonts; }

private:
    std::vector<std::unique_ptr<Font>> m_fonts;
};

} // namespace banxin::press
