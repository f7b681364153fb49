// InkMap: how much ink lies where on a page, by plates, on a grid of half millimetres; painted with what the page
// paints in its order, overprint and transparency considered. It is coarse on purpose: ink is limited as a mean.
#pragma once

#include "preflight/page_content.h"

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

namespace banxin::preflight {

struct PictureSamples;
class PartReader;

class InkMap {
public:
    static constexpr double kStep = 72 / 25.4 / 2; // points
    static constexpr int kWindow = 8; // steps: 4 × 4 mm for the 15 mm² of ISO 12647-3

    InkMap(const Box &area, const SpotInks &spots, const PartReader &parts);
    /// kStep, or more where the area is too large for it.
    static double stepOf(const Box &area);

    void paint(const Painted &painted);
    /// Boxes of means above the limit, the worst first, a dozen at most.
    std::vector<InkReport::Excess> above(double percent) const;
    /// The mean over a box, plate by plate.
    Inks mean(const Box &box) const;

    /// Pictures that could not be read, and things whose inks nothing here tells.
    const std::vector<const Painted *> &unreadable() const { return m_unreadable; }
    const std::vector<const Painted *> &unmeasured() const { return m_unmeasured; }

private:
    static constexpr std::size_t kPlates = 4 + Inks::kMostSpots;
    struct Coat { // what is laid on one place
        Inks inks;
        double alpha = 1;
    };
    using At = std::function<bool(Dot, Coat &)>;

    void paintPath(const Path &path, const Painted &painted, double alpha);
    void paintEverywhere(const Box &box, const Painted &painted, const At &at);
    void paintText(const Painted &painted);
    void paintPicture(const Painted &painted);
    void paintPictureThrough(const Painted &painted, const PictureSamples &samples, const Matrix &inverse);
    bool gradientAt(const Gradient &gradient, const Matrix &inverse, Dot dot, Inks &inks) const;
    void lay(std::size_t place, const Inks &inks, double alpha, const Painted &painted);
    void layEvenly(std::size_t place, std::size_t count, const Painted &painted, double alpha);
    void layRow(int row, int from, int to, const Painted &painted, double alpha, const At *at);
    /// Runs of places inside the path, row by row.
    void forRuns(const Path &path, const Box &within, const std::function<void(int row, int from, int to)> &run) const;
    const std::vector<bool> *maskOf(const Clip *clip);
    Dot centre(int row, int column) const;
    int columnOf(double x) const; // the first whose centre is not left of x
    int rowOf(double y) const; // the first whose centre is not above y

    Box m_area;
    double m_step = kStep;
    int m_columns = 0, m_rows = 0;
    const SpotInks &m_spots;
    const PartReader &m_parts;
    std::size_t m_plates = 4;
    std::vector<std::uint8_t> m_inks; // place by place, m_plates each
    std::vector<bool> m_isTouched; // rows that have had ink laid on
    std::unordered_map<const Clip *, std::vector<bool>> m_masks;
    std::unordered_map<const Tile *, Inks> m_tiles;
    std::map<std::pair<int, int>, std::shared_ptr<PictureSamples>> m_pictures;
    std::vector<const Painted *> m_unreadable, m_unmeasured;
    int m_depth = 0;
};

} // namespace banxin::preflight
