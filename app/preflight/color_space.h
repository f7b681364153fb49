// ColorSpace: one colour space of a PDF (ISO 32000-1, 8.6), and which plates a colour in it puts how much ink on.
// It never converts colours.
#pragma once

#include "preflight/objects.h"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace banxin::preflight {

/// What a colour lays on the plates, each 0 to 1.
struct Inks {
    static constexpr int kMostSpots = 4; // with plates of their own; further ones share the last

    std::array<float, 4 + kMostSpots> plates{}; // C, M, Y, K, then spots
    std::array<bool, 4 + kMostSpots> addressed{}; // plates that the colour space speaks of, at all
    bool isKnown = false; // false: RGB and the like, whose inks only a conversion would tell

    float total() const;
    /// Plates with more than a trace.
    int count() const;
    bool isPaper() const { return isKnown && count() == 0; }
    /// Dark by its K, whatever else it has.
    bool isBlack() const { return isKnown && plates[3] > 0.85F; }
    bool isBlackOnly() const { return isBlack() && count() == 1; }
};

/// The spot inks of a file by name, in order of their first use.
class SpotInks {
public:
    struct Spot {
        std::string name; // with its slash
        std::string alternate; // what it looks like elsewhere: space and tint function, as bytes
        bool isTwofold = false; // met again with another alternate
        bool isAlternateForeign = false; // it looks like something in RGB or the like
        bool isUndeclared = false; // met among several inks that do not say what it is by itself
        Object where; // the colour space
        int page = 0;
    };
    /// Its plate among the spots.
    int plateOf(const std::string &name) const;
    /// The one of that name, new or known.
    Spot &add(const std::string &name, const std::string &alternate, const Object &where, int page);
    /// What later pages of the same file had.
    void append(const SpotInks &later);
    const std::vector<Spot> &all() const { return m_spots; }

private:
    std::vector<Spot> m_spots;
};

struct ColorSpace {
    enum class Family { Gray, Cmyk, Rgb, CalGray, CalRgb, Lab, Icc, Indexed, Separation, DeviceN, Pattern, Unknown };
    Family family = Family::Unknown;
    int components = 0;
    std::shared_ptr<const ColorSpace> base; // of Indexed, of uncoloured patterns; the alternate of Separation, DeviceN
    std::vector<std::string> colorants; // of Separation and DeviceN
    std::string alternate; // as SpotInks::Spot
    std::string lookup; // of Indexed
    int highest = 0; // of Indexed
    std::vector<std::string> declared; // of DeviceN: inks that Colorants tells
    Object where; // the array, or the ICC profile's stream

    /// `values` has as many as components, in the space's own range.
    Inks inksOf(const std::vector<double> &values, const SpotInks &spots) const;
    /// Whether it is, or lies upon, a space of that family.
    const ColorSpace *within(Family wanted) const;
    std::vector<double> initial() const;
    /// What a sample of 0 and of the greatest value mean without a Decode array.
    std::pair<double, double> range(int component, int bits) const;
};

/// A device space.
std::shared_ptr<const ColorSpace> deviceSpace(ColorSpace::Family family);
/// Reads a space; names are looked up in `resources`. Family Unknown where it is none.
std::shared_ptr<const ColorSpace> readColorSpace(const Object &value, const Object &resources, int depth = 0);

} // namespace banxin::preflight
