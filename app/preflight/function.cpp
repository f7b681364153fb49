#include "preflight/function.h"

#include <cmath>

namespace banxin::preflight {

namespace {

std::vector<double> numbersOf(const Object &array, std::size_t most = 64)
{
    std::vector<double> numbers;
    if (Object value = array; !value.isArray())
        return numbers;
    for (const Object &item : itemsOf(array)) {
        if (numbers.size() < most)
            numbers.push_back(numberOf(item, 0));
    }
    return numbers;
}

double between(double x, double x0, double x1, double y0, double y1)
{
    return x1 == x0 ? y0 : y0 + (x - x0) * (y1 - y0) / (x1 - x0);
}

} // namespace

std::optional<Function> Function::read(const Object &value, int depth)
{
    Object object = value;
    if (depth > 6)
        return {};
    Function f;
    if (object.isArray()) {
        f.m_kind = Kind::Several;
        for (const Object &item : itemsOf(object)) {
            const auto part = read(item, depth + 1);
            if (!part || f.m_parts.size() >= 32)
                return {};
            f.m_parts.push_back(*part);
        }
        return f;
    }
    const auto domain = numbersOf(keyOf(object, "/Domain"));
    if (domain.size() != 2) // of several inputs, or damaged
        return {};
    f.m_domain[0] = std::min(domain[0], domain[1]);
    f.m_domain[1] = std::max(domain[0], domain[1]);
    switch (static_cast<int>(numberOf(keyOf(object, "/FunctionType"), -1))) {
    case 0: {
        f.m_kind = Kind::Sampled;
        const auto size = numbersOf(keyOf(object, "/Size"));
        const auto range = numbersOf(keyOf(object, "/Range"));
        const int bits = static_cast<int>(numberOf(keyOf(object, "/BitsPerSample"), 0));
        const auto data = bytesOf(object, 1 << 22);
        if (size.size() != 1 || size[0] < 1 || size[0] > 65536 || range.empty() || range.size() % 2 || !data
            || (bits != 8 && bits != 16))
            return {};
        auto decode = numbersOf(keyOf(object, "/Decode"));
        if (decode.size() != range.size())
            decode = range;
        const std::size_t n = range.size() / 2, steps = static_cast<std::size_t>(size[0]);
        const std::size_t bytes = static_cast<std::size_t>(bits / 8);
        if (data->size() < n * steps * bytes)
            return {};
        for (std::size_t step = 0; step < steps; ++step) {
            std::vector<double> sample(n);
            for (std::size_t i = 0; i < n; ++i) {
                const std::size_t at = (step * n + i) * bytes;
                double raw = static_cast<unsigned char>((*data)[at]);
                if (bits == 16)
                    raw = raw * 256 + static_cast<unsigned char>((*data)[at + 1]);
                sample[i] = between(raw, 0, bits == 8 ? 255 : 65535, decode[2 * i], decode[2 * i + 1]);
            }
            f.m_samples.push_back(std::move(sample));
        }
        return f;
    }
    case 2:
        f.m_c0 = numbersOf(keyOf(object, "/C0"));
        f.m_c1 = numbersOf(keyOf(object, "/C1"));
        if (f.m_c0.empty())
            f.m_c0 = {0};
        if (f.m_c1.empty())
            f.m_c1 = {1};
        f.m_exponent = numberOf(keyOf(object, "/N"), 1);
        if (f.m_c0.size() != f.m_c1.size())
            return {};
        return f;
    case 3: {
        f.m_kind = Kind::Stitching;
        f.m_bounds = numbersOf(keyOf(object, "/Bounds"), 1024);
        f.m_encode = numbersOf(keyOf(object, "/Encode"), 2048);
        for (const Object &item : itemsOf(keyOf(object, "/Functions"))) {
            const auto part = read(item, depth + 1);
            if (!part || f.m_parts.size() > 1024)
                return {};
            f.m_parts.push_back(*part);
        }
        if (f.m_parts.empty() || f.m_bounds.size() + 1 != f.m_parts.size() || f.m_encode.size() != 2 * f.m_parts.size())
            return {};
        return f;
    }
    default:
        return {};
    }
}

std::vector<double> Function::at(double x) const
{
    if (m_kind == Kind::Several) {
        std::vector<double> all;
        for (const Function &part : m_parts) {
            const auto one = part.at(x);
            all.push_back(one.empty() ? 0 : one.front());
        }
        return all;
    }
    x = std::clamp(x, m_domain[0], m_domain[1]);
    switch (m_kind) {
    case Kind::Exponential: {
        const double power = m_exponent == 1 ? x : std::pow(x, m_exponent);
        std::vector<double> out(m_c0.size());
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = m_c0[i] + power * (m_c1[i] - m_c0[i]);
        return out;
    }
    case Kind::Stitching: {
        std::size_t part = 0;
        while (part < m_bounds.size() && x >= m_bounds[part])
            ++part;
        const double low = part == 0 ? m_domain[0] : m_bounds[part - 1];
        const double high = part == m_bounds.size() ? m_domain[1] : m_bounds[part];
        return m_parts[part].at(between(x, low, high, m_encode[2 * part], m_encode[2 * part + 1]));
    }
    case Kind::Sampled: {
        const double place = between(x, m_domain[0], m_domain[1], 0, static_cast<double>(m_samples.size() - 1));
        const auto low =
            static_cast<std::size_t>(std::clamp(std::floor(place), 0.0, static_cast<double>(m_samples.size() - 1)));
        const std::size_t high = std::min(low + 1, m_samples.size() - 1);
        std::vector<double> out(m_samples[low]);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += (place - static_cast<double>(low)) * (m_samples[high][i] - out[i]);
        return out;
    }
    case Kind::Several:
        break;
    }
    return {};
}

} // namespace banxin::preflight
