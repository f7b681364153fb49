// PressInks: the colour spaces of spot inks and the shadings of gradients, as objects of one file.
#pragma once

#include "display/display_list.h"

#include <QByteArray>

#include <array>
#include <map>

namespace banxin::pdf {
class FileBuilder;
}

namespace banxin::press {

/// Number of the ink that prints on every plate: of crop and registration marks alone.
constexpr std::uint16_t allInks = 65535;
/// Its SpotInk, for a list that uses it.
display::SpotInk allInksSpot();

class PressInks {
public:
    explicit PressInks(pdf::FileBuilder &file)
        : m_file(file)
    {
    }

    /// The object of the Separation space (ISO 32000-1, 8.6.6.4), written once for each ink.
    int colorSpace(const display::SpotInk &ink);
    /// The object of the shading (8.7.4.5); points in `gradient` are the page's own. `inks` knows its spots.
    int shading(const display::Gradient &gradient, const std::vector<display::SpotInk> &inks);
    /// The same in the screen's colours.
    int screenShading(
        const display::Gradient &gradient, const std::array<double, 3> &from, const std::array<double, 3> &to);

private:
    int addShading(const display::Gradient &gradient, const QByteArray &space, const QByteArray &function);

    pdf::FileBuilder &m_file;
    std::map<QString, int> m_spaces; // by name and alternate
};

} // namespace banxin::press
