// Function: a PDF function (ISO 32000-1, 7.10) as numbers in, numbers out, so that what it computes can be sampled
// in other colours. It never changes the object that it was read from.
#pragma once

#include <memory>
#include <vector>

class QPDFObjectHandle;

namespace banxin::pdf {

class Function {
public:
    virtual ~Function() = default;
    /// `out` is given as many numbers as the function has outputs.
    std::vector<double> at(const std::vector<double> &in) const;
    int inputs() const { return static_cast<int>(m_domain.size() / 2); }
    const std::vector<double> &domain() const { return m_domain; }

    /// A function object, or an array of functions of one input and output each; null where it is not sound.
    static std::shared_ptr<const Function> read(QPDFObjectHandle object, int depth = 0);

protected:
    virtual std::vector<double> computed(const std::vector<double> &in) const = 0;
    std::vector<double> m_domain;
    std::vector<double> m_range; // empty where there is none
};

} // namespace banxin::pdf
