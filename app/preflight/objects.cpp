#include "preflight/objects.h"

#include <qpdf/Pipeline.hh>

#include <libdeflate.h>

#include <memory>
#include <stdexcept>

namespace banxin::preflight {

namespace {

/// Collects, and throws where it becomes too much: a small file can hold a large one.
class Bounded : public Pipeline {
public:
    Bounded(std::string &out, std::size_t most)
        : Pipeline("bounded", nullptr)
        , m_out(out)
        , m_most(most)
    {
    }
    void write(unsigned char const *data, std::size_t length) override
    {
        if (length > m_most - std::min(m_most, m_out.size()))
            throw std::length_error("stream too long");
        m_out.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override { }

private:
    std::string &m_out;
    std::size_t m_most;
};

std::optional<std::string> piped(Object stream, std::size_t most, qpdf_stream_decode_level_e level)
{
    std::string out;
    try {
        Bounded bounded(out, most);
        bool filtered = false;
        if (!stream.pipeStreamData(&bounded, &filtered, 0, level, true, false))
            return {};
        if (level != qpdf_dl_none && !filtered && !filtersOf(stream).empty())
            return {};
    } catch (const std::exception &) {
        return {};
    }
    return out;
}

/// What most streams are: one Flate without a predictor.
bool isPlainFlate(const Object &stream)
{
    const auto filters = filtersOf(stream);
    if (filters.size() != 1 || (filters.front() != "/FlateDecode" && filters.front() != "/Fl"))
        return false;
    for (const Object &parameters : itemsOf(keyOf(stream, "/DecodeParms"))) {
        if (numberOf(keyOf(parameters, "/Predictor"), 1) != 1)
            return false;
    }
    return true;
}

std::optional<std::string> inflated(const std::string &raw, std::size_t most)
{
    struct Free {
        void operator()(libdeflate_decompressor *d) const { libdeflate_free_decompressor(d); }
    };
    static thread_local const std::unique_ptr<libdeflate_decompressor, Free> decompressor(
        libdeflate_alloc_decompressor());
    std::string out;
    for (std::size_t size = std::max<std::size_t>(raw.size() * 4, 4096);; size *= 4) {
        size = std::min(size, most);
        out.resize(size);
        std::size_t written = 0;
        const auto result =
            libdeflate_zlib_decompress(decompressor.get(), raw.data(), raw.size(), out.data(), size, &written);
        if (result == LIBDEFLATE_SUCCESS) {
            out.resize(written);
            return out;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || size == most)
            return {};
    }
}

} // namespace

Object keyOf(const Object &holder, const std::string &key)
{
    Object object = holder;
    if (object.isStream())
        return object.getDict().getKey(key);
    return object.isDictionary() ? object.getKey(key) : Object::newNull();
}

Object keyOf(const Object &holder, const char *key) { return keyOf(holder, std::string(key)); }

bool hasKey(const Object &holder, const char *key) { return !keyOf(holder, key).isNull(); }

bool isNamed(const Object &value, const char *name)
{
    Object object = value;
    return object.isName() && object.getName() == name;
}

std::string nameIn(const Object &holder, const char *key)
{
    Object value = keyOf(holder, key);
    return value.isName() ? value.getName() : std::string();
}

double numberOf(const Object &value, double otherwise)
{
    Object object = value;
    if (!object.isNumber())
        return otherwise;
    const double number = object.getNumericValue();
    return std::isfinite(number) ? number : otherwise;
}

std::optional<QString> textOf(const Object &value)
{
    Object object = value;
    if (!object.isString())
        return {};
    return QString::fromUtf8(QByteArray::fromStdString(object.getUTF8Value()));
}

std::optional<Box> boxOf(const Object &value)
{
    Object object = value;
    if (!object.isArray() || object.getArrayNItems() != 4)
        return {};
    double n[4];
    for (int i = 0; i < 4; ++i) {
        Object item = object.getArrayItem(i);
        if (!item.isNumber())
            return {};
        n[i] = std::clamp(item.getNumericValue(), -Box::kFar, Box::kFar);
    }
    return Box{std::min(n[0], n[2]), std::min(n[1], n[3]), std::max(n[0], n[2]), std::max(n[1], n[3])};
}

std::optional<Matrix> matrixOf(const Object &value)
{
    Object object = value;
    if (!object.isArray() || object.getArrayNItems() != 6)
        return {};
    double n[6];
    for (int i = 0; i < 6; ++i) {
        Object item = object.getArrayItem(i);
        if (!item.isNumber() || !std::isfinite(item.getNumericValue()))
            return {};
        n[i] = item.getNumericValue();
    }
    return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
}

std::vector<Object> itemsOf(const Object &value)
{
    Object object = value;
    if (object.isNull())
        return {};
    if (!object.isArray())
        return {object};
    return object.getArrayAsVector();
}

std::vector<std::pair<std::string, Object>> entriesOf(const Object &holder)
{
    Object object = holder;
    if (object.isStream())
        object = object.getDict();
    std::vector<std::pair<std::string, Object>> entries;
    if (!object.isDictionary())
        return entries;
    for (auto &[key, value] : object.getDictAsMap())
        entries.emplace_back(key, value);
    return entries;
}

QString labelOf(const Object &value)
{
    Object object = value;
    if (!object.isInitialized() || !object.isIndirect())
        return {};
    return QStringLiteral("%1 %2").arg(object.getObjectID()).arg(object.getGeneration());
}

std::vector<std::string> filtersOf(const Object &stream)
{
    std::vector<std::string> filters;
    for (Object &filter : itemsOf(keyOf(stream, "/Filter"))) {
        if (filter.isName())
            filters.push_back(filter.getName());
    }
    return filters;
}

std::optional<std::string> bytesOf(const Object &stream, std::size_t most)
{
    if (Object object = stream; !object.isStream())
        return {};
    if (isPlainFlate(stream)) {
        if (const auto raw = rawBytesOf(stream, most)) {
            if (auto bytes = inflated(*raw, most))
                return bytes;
        }
    }
    return piped(stream, most, qpdf_dl_all);
}

std::optional<std::string> rawBytesOf(const Object &stream, std::size_t most)
{
    if (Object object = stream; !object.isStream())
        return {};
    return piped(stream, most, qpdf_dl_none);
}

} // namespace banxin::preflight
