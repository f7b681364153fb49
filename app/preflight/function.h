// Function: a PDF function of one input (ISO 32000-1, 7.10), as gradients have it. Calculator functions (type 4) are
// not evaluated.
#pragma once

#include "preflight/objects.h"

#include <memory>
#include <optional>
#include <vector>

namespace banxin::preflight {

class Function {
public:
    /// Nothing where it is damaged or of a kind that is not evaluated. An array of functions gives one value each.
    static std::optional<Function> read(const Object &value, int depth = 0);

    std::vector<double> at(double x) const;

private:
    enum class Kind { Sampled, Exponential, Stitching, Several };
    Kind m_kind = Kind::Exponential;
    double m_domain[2] = {0, 1};
    std::vector<double> m_c0, m_c1; // exponential
    double m_exponent = 1;
    std::vector<Function> m_parts; // stitching, several
    std::vector<double> m_bounds, m_encode;
    std::vector<std::vector<double>> m_samples; // sampled, by step
};

} // namespace banxin::preflight
