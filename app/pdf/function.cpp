#include "pdf/function.h"

#include "pdf/calculator.h"
#include "pdf/object_values.h"

#include <algorithm>
#include <cmath>

namespace banxin::pdf {

namespace {

constexpr int mostInputs = 8;
constexpr int mostOutputs = 32;
constexpr std::size_t mostSamples = 1 << 22;

double between(double x, double x0, double x1, double y0, double y1)
{
    return x1 == x0 ? y0 : y0 + (x - x0) * (y1 - y0) / (x1 - x0);
}

class Sampled : public Function {
public:
    bool take(QPDFObjectHandle stream)
    {
        QPDFObjectHandle dict = stream.getDict();
        const int bits = integerIn(dict, "/BitsPerSample", 0);
        const std::size_t in = m_domain.size() / 2, out = m_range.size() / 2;
        if (in == 0 || out == 0 || (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16 && bits != 32))
            return false;
        std::size_t total = out;
        for (const double size : numbersIn(dict, "/Size")) {
            if (size < 1 || size > 65536)
                return false;
            m_size.push_back(static_cast<int>(size));
            total *= static_cast<std::size_t>(m_size.back());
            if (total > mostSamples)
                return false;
        }
        if (m_size.size() != in)
            return false;
        m_encode = numbersIn(dict, "/Encode");
        m_decode = numbersIn(dict, "/Decode");
        if (m_encode.size() != in * 2) {
            m_encode.clear();
            for (const int size : m_size)
                m_encode.insert(m_encode.end(), {0.0, size - 1.0});
        }
        if (m_decode.size() != out * 2)
            m_decode = m_range;
        const auto data = decodedData(stream, mostSamples * 4 + 64);
        if (!data)
            return false;
        std::size_t bit = 0;
        const double most = std::pow(2.0, bits) - 1;
        for (std::size_t i = 0; i < total; ++i) {
            std::uint64_t value = 0;
            for (int b = 0; b < bits; ++b, ++bit) {
                const auto byte = static_cast<qsizetype>(bit / 8);
                const int set =
                    byte < data->size() ? (static_cast<unsigned char>((*data)[byte]) >> (7 - bit % 8)) & 1 : 0;
                value = value << 1 | static_cast<unsigned>(set);
            }
            m_samples.push_back(static_cast<float>(static_cast<double>(value) / most));
        }
        return true;
    }

private:
    std::vector<double> computed(const std::vector<double> &in) const override
    {
        const std::size_t n = m_size.size(), out = m_range.size() / 2;
        std::vector<double> at(n);
        for (std::size_t i = 0; i < n; ++i)
            at[i] =
                std::clamp(between(in[i], m_domain[2 * i], m_domain[2 * i + 1], m_encode[2 * i], m_encode[2 * i + 1]),
                    0.0, m_size[i] - 1.0);
        std::vector<double> result(out, 0.0);
        for (std::size_t corner = 0; corner < std::size_t(1) << n; ++corner) {
            double weight = 1;
            std::size_t index = 0, step = 1;
            for (std::size_t i = 0; i < n; ++i) {
                const double low = std::floor(at[i]), part = at[i] - low;
                const bool isHigh = corner >> i & 1;
                weight *= isHigh ? part : 1 - part;
                index += step * static_cast<std::size_t>(std::min<double>(low + isHigh, m_size[i] - 1.0));
                step *= static_cast<std::size_t>(m_size[i]);
            }
            if (weight <= 0)
                continue;
            for (std::size_t k = 0; k < out; ++k)
                result[k] += weight * m_samples[index * out + k];
        }
        for (std::size_t k = 0; k < out; ++k)
            result[k] = m_decode[2 * k] + result[k] * (m_decode[2 * k + 1] - m_decode[2 * k]);
        return result;
    }

    std::vector<int> m_size;
    std::vector<double> m_encode, m_decode;
    std::vector<float> m_samples;
};

class Exponential : public Function {
public:
    bool take(QPDFObjectHandle dict)
    {
        m_from = numbersIn(dict, "/C0");
        m_to = numbersIn(dict, "/C1");
        if (m_from.empty())
            m_from = {0.0};
        if (m_to.empty())
            m_to = {1.0};
        m_exponent = numberIn(dict, "/N", 1);
        return m_from.size() == m_to.size() && m_domain.size() == 2;
    }

private:
    std::vector<double> computed(const std::vector<double> &in) const override
    {
        const double part = m_exponent == 1 ? in[0] : std::pow(in[0], m_exponent);
        std::vector<double> result;
        for (std::size_t i = 0; i < m_from.size(); ++i)
            result.push_back(m_from[i] + part * (m_to[i] - m_from[i]));
        return result;
    }

    std::vector<double> m_from, m_to;
    double m_exponent = 1;
};

class Stitched : public Function {
public:
    bool take(QPDFObjectHandle dict, int depth)
    {
        QPDFObjectHandle parts = dict.getKey("/Functions");
        m_bounds = numbersIn(dict, "/Bounds");
        m_encode = numbersIn(dict, "/Encode");
        if (!parts.isArray() || m_domain.size() != 2)
            return false;
        for (int i = 0; i < parts.getArrayNItems(); ++i) {
            auto part = read(parts.getArrayItem(i), depth + 1);
            if (!part || part->inputs() != 1)
                return false;
            m_parts.push_back(std::move(part));
        }
        return !m_parts.empty() && m_bounds.size() + 1 == m_parts.size() && m_encode.size() >= m_parts.size() * 2;
    }

private:
    std::vector<double> computed(const std::vector<double> &in) const override
    {
        std::size_t k = 0;
        while (k < m_bounds.size() && in[0] >= m_bounds[k])
            ++k;
        const double low = k == 0 ? m_domain[0] : m_bounds[k - 1];
        const double high = k == m_bounds.size() ? m_domain[1] : m_bounds[k];
        return m_parts[k]->at({between(in[0], low, high, m_encode[2 * k], m_encode[2 * k + 1])});
    }

    std::vector<std::shared_ptr<const Function>> m_parts;
    std::vector<double> m_bounds, m_encode;
};

class Calculated : public Function {
public:
    bool take(QPDFObjectHandle stream)
    {
        const auto program = decodedData(stream, 1 << 20);
        return program && !m_range.empty() && m_calculator.read(*program);
    }

private:
    std::vector<double> computed(const std::vector<double> &in) const override
    {
        std::vector<double> result = m_calculator.run(in);
        const std::size_t out = m_range.size() / 2;
        if (result.size() > out)
            result.erase(result.begin(), result.end() - static_cast<std::ptrdiff_t>(out));
        return result;
    }

    Calculator m_calculator;
};

/// A function for each component.
class Joined : public Function {
public:
    bool take(QPDFObjectHandle array, int depth)
    {
        for (int i = 0; i < array.getArrayNItems(); ++i) {
            auto part = read(array.getArrayItem(i), depth + 1);
            if (!part || (!m_parts.empty() && part->inputs() != m_parts.front()->inputs()))
                return false;
            m_parts.push_back(std::move(part));
        }
        if (m_parts.empty())
            return false;
        m_domain = m_parts.front()->domain();
        return true;
    }

private:
    std::vector<double> computed(const std::vector<double> &in) const override
    {
        std::vector<double> result;
        for (const auto &part : m_parts) {
            const auto one = part->at(in);
            result.push_back(one.empty() ? 0 : one[0]);
        }
        return result;
    }

    std::vector<std::shared_ptr<const Function>> m_parts;
};

} // namespace

std::vector<double> Function::at(const std::vector<double> &in) const
{
    std::vector<double> held(in);
    held.resize(m_domain.size() / 2);
    for (std::size_t i = 0; i < held.size(); ++i)
        held[i] = std::clamp(held[i], m_domain[2 * i], std::max(m_domain[2 * i], m_domain[2 * i + 1]));
    std::vector<double> out = computed(held);
    if (!m_range.empty())
        out.resize(m_range.size() / 2);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (!std::isfinite(out[i]))
            out[i] = 0;
        if (!m_range.empty())
            out[i] = std::clamp(out[i], m_range[2 * i], std::max(m_range[2 * i], m_range[2 * i + 1]));
    }
    return out;
}

std::shared_ptr<const Function> Function::read(QPDFObjectHandle object, int depth)
{
    if (depth > 8)
        return nullptr;
    const auto sound = [](auto function, bool taken) -> std::shared_ptr<const Function> {
        return taken ? std::move(function) : nullptr;
    };
    if (object.isArray()) {
        auto joined = std::make_shared<Joined>();
        if (object.getArrayNItems() > mostOutputs)
            return nullptr;
        const bool taken = joined->take(object, depth);
        return sound(std::move(joined), taken);
    }
    QPDFObjectHandle dict = object.isStream() ? object.getDict() : object;
    if (!dict.isDictionary())
        return nullptr;
    const int type = integerIn(dict, "/FunctionType", -1);
    const auto begin = [&](auto function) {
        function->m_domain = numbersIn(dict, "/Domain");
        function->m_range = numbersIn(dict, "/Range");
        if (function->m_domain.empty() || function->m_domain.size() % 2 != 0 || function->m_range.size() % 2 != 0
            || function->m_domain.size() > 2 * mostInputs || function->m_range.size() > 2 * mostOutputs)
            function.reset();
        return function;
    };
    if (type == 0 && object.isStream()) {
        auto function = begin(std::make_shared<Sampled>());
        const bool taken = function && function->take(object);
        return sound(std::move(function), taken);
    }
    if (type == 2) {
        auto function = begin(std::make_shared<Exponential>());
        const bool taken = function && function->take(dict);
        return sound(std::move(function), taken);
    }
    if (type == 3) {
        auto function = begin(std::make_shared<Stitched>());
        const bool taken = function && function->take(dict, depth);
        return sound(std::move(function), taken);
    }
    if (type == 4 && object.isStream()) {
        auto function = begin(std::make_shared<Calculated>());
        const bool taken = function && function->take(object);
        return sound(std::move(function), taken);
    }
    return nullptr;
}

} // namespace banxin::pdf
