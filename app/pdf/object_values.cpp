#include "pdf/object_values.h"

#include "pdf/deflate.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>

#include <cmath>
#include <stdexcept>

namespace banxin::pdf {

namespace {

class Collected : public Pipeline {
public:
    explicit Collected(std::size_t most)
        : Pipeline("collected", nullptr)
        , m_most(most)
    {
    }
    void write(const unsigned char *data, std::size_t size) override
    {
        if (size > m_most - std::size_t(bytes.size()))
            throw std::runtime_error("stream is too long");
        bytes.append(reinterpret_cast<const char *>(data), qsizetype(size));
    }
    void finish() override { }

    QByteArray bytes;

private:
    std::size_t m_most;
};

} // namespace

double numberOf(QPDFObjectHandle object, double otherwise)
{
    if (!object.isInitialized() || !object.isNumber())
        return otherwise;
    const double value = object.getNumericValue();
    return std::isfinite(value) ? value : otherwise;
}

double numberIn(QPDFObjectHandle dictionary, const char *key, double otherwise)
{
    return dictionary.isDictionary() ? numberOf(dictionary.getKey(key), otherwise) : otherwise;
}

int integerIn(QPDFObjectHandle dictionary, const char *key, int otherwise)
{
    const double value = numberIn(dictionary, key, otherwise);
    return std::abs(value) < 2e9 ? static_cast<int>(value) : otherwise;
}

bool boolIn(QPDFObjectHandle dictionary, const char *key, bool otherwise)
{
    if (!dictionary.isDictionary())
        return otherwise;
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isBool() ? value.getBoolValue() : otherwise;
}

std::string nameIn(QPDFObjectHandle dictionary, const char *key)
{
    if (!dictionary.isDictionary())
        return {};
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isName() ? value.getName() : std::string();
}

std::vector<double> numbersOf(QPDFObjectHandle array)
{
    std::vector<double> numbers;
    if (!array.isInitialized() || !array.isArray())
        return numbers;
    const int count = array.getArrayNItems();
    for (int i = 0; i < count; ++i) {
        QPDFObjectHandle item = array.getArrayItem(i);
        if (!item.isNumber())
            return {};
        numbers.push_back(numberOf(item));
    }
    return numbers;
}

std::vector<double> numbersIn(QPDFObjectHandle dictionary, const char *key)
{
    return dictionary.isDictionary() ? numbersOf(dictionary.getKey(key)) : std::vector<double>();
}

std::vector<std::string> filtersOf(QPDFObjectHandle stream)
{
    std::vector<std::string> names;
    QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
    if (filter.isName()) {
        names.push_back(filter.getName());
    } else if (filter.isArray()) {
        for (int i = 0; i < filter.getArrayNItems(); ++i) {
            QPDFObjectHandle item = filter.getArrayItem(i);
            names.push_back(item.isName() ? item.getName() : std::string());
        }
    }
    return names;
}

std::optional<QByteArray> decodedData(QPDFObjectHandle stream, std::size_t most)
{
    Collected collected(most);
    try {
        bool filtered = false;
        if (!stream.pipeStreamData(&collected, &filtered, 0, qpdf_dl_all, true, false)
            && collected.bytes.isEmpty()) // what came before the damage is shown
            return std::nullopt;
        if (!filtered)
            return std::nullopt;
    } catch (const std::exception &) {
        return std::nullopt;
    }
    return collected.bytes;
}

QPDFObjectHandle arrayOf(const std::vector<double> &numbers)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double number : numbers)
        array.appendItem(QPDFObjectHandle::newReal(number, 6, true));
    return array;
}

QPDFObjectHandle deflatedStream(QPDF &file, const QByteArray &entries, const QByteArray &data)
{
    const QByteArray small = deflated(data, 6);
    QPDFObjectHandle stream =
        QPDFObjectHandle::newStream(&file, std::string(small.constData(), std::size_t(small.size())));
    QPDFObjectHandle dict = QPDFObjectHandle::parse(&file, entries.toStdString());
    dict.replaceKey("/Filter", QPDFObjectHandle::newName("/FlateDecode"));
    dict.replaceKey("/Length", QPDFObjectHandle::newInteger(small.size()));
    stream.replaceDict(dict);
    return stream;
}

QPDFObjectHandle parsedObject(const QByteArray &text) { return QPDFObjectHandle::parse(text.toStdString()); }

} // namespace banxin::pdf
