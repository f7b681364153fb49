#include "pdf/cleaning.h"

#include "pdf/deflate.h"

namespace banxin::pdf {

namespace {

constexpr std::size_t longestStream = std::size_t(512) << 20;

struct Forbidden {
    const char *key;
    const char *what;
};

constexpr Forbidden forbidden[] = {
    {"/OPI", QT_TRANSLATE_NOOP("pdf", "OPI 图片代换")},
    {"/Alternates", QT_TRANSLATE_NOOP("pdf", "备用图片")},
    {"/Ref", QT_TRANSLATE_NOOP("pdf", "对别的文件的引用")},
    {"/Metadata", QT_TRANSLATE_NOOP("pdf", "元数据")},
    {"/PieceInfo", QT_TRANSLATE_NOOP("pdf", "制作软件的私有数据")},
    {"/LastModified", QT_TRANSLATE_NOOP("pdf", "制作软件的私有数据")},
    {"/StructParent", QT_TRANSLATE_NOOP("pdf", "结构标记")},
    {"/StructParents", QT_TRANSLATE_NOOP("pdf", "结构标记")},
    {"/AF", QT_TRANSLATE_NOOP("pdf", "嵌入的文件")},
    {"/Thumb", QT_TRANSLATE_NOOP("pdf", "缩略图")},
    {"/AA", QT_TRANSLATE_NOOP("pdf", "动作")},
    {"/A", QT_TRANSLATE_NOOP("pdf", "动作")},
    {"/TR", QT_TRANSLATE_NOOP("pdf", "传递函数")},
    {"/TR2", QT_TRANSLATE_NOOP("pdf", "传递函数")},
    {"/HT", QT_TRANSLATE_NOOP("pdf", "网点设置")},
    {"/HTP", QT_TRANSLATE_NOOP("pdf", "网点设置")},
    {"/BG", QT_TRANSLATE_NOOP("pdf", "黑版生成设置")},
    {"/BG2", QT_TRANSLATE_NOOP("pdf", "黑版生成设置")},
    {"/UCR", QT_TRANSLATE_NOOP("pdf", "黑版生成设置")},
    {"/UCR2", QT_TRANSLATE_NOOP("pdf", "黑版生成设置")},
    {"/PresSteps", QT_TRANSLATE_NOOP("pdf", "放映设置")},
    {"/Trans", QT_TRANSLATE_NOOP("pdf", "放映设置")},
    {"/OC", QT_TRANSLATE_NOOP("pdf", "图层设置")},
};

/// The parameters of a filter that readers look at.
QPDFObjectHandle cleanedParameters(Cleaning &cleaning, QPDFObjectHandle given, int depth = 0)
{
    if (given.isArray() && depth == 0) {
        QPDFObjectHandle array = QPDFObjectHandle::newArray();
        for (int i = 0; i < given.getArrayNItems(); ++i)
            array.appendItem(cleanedParameters(cleaning, given.getArrayItem(i), depth + 1));
        return array;
    }
    if (!given.isDictionary())
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle dict = QPDFObjectHandle::newDictionary();
    for (const char *key :
        {"/Predictor", "/Colors", "/BitsPerComponent", "/Columns", "/EarlyChange", "/K", "/EndOfLine",
            "/EncodedByteAlign", "/Rows", "/EndOfBlock", "/BlackIs1", "/DamagedRowsBeforeError", "/ColorTransform"}) {
        QPDFObjectHandle value = given.getKey(key);
        if (value.isNumber() || value.isBool())
            dict.replaceKey(key, value);
    }
    if (QPDFObjectHandle globals = given.getKey("/JBIG2Globals"); globals.isStream())
        dict.replaceKey("/JBIG2Globals", cleanedStream(cleaning, globals, {}));
    return dict;
}

/// Takes the filters off from the front until no LZW is left.
QPDFObjectHandle withoutLzw(Cleaning &cleaning, QPDFObjectHandle stream)
{
    std::vector<std::string> filters = filtersOf(stream);
    std::size_t last = filters.size();
    for (std::size_t i = 0; i < filters.size(); ++i) {
        if (filters[i] == "/LZWDecode" || filters[i] == "/LZW" || filters[i] == "/Crypt")
            last = i;
    }
    if (last == filters.size())
        return stream;
    QPDFObjectHandle dict = stream.getDict();
    QPDFObjectHandle parameters = dict.getKey("/DecodeParms");
    const auto part = [&](std::size_t from, std::size_t to, const char *key) {
        QPDFObjectHandle array = QPDFObjectHandle::newArray();
        for (std::size_t i = from; i < to; ++i) {
            if (key == std::string_view("/Filter"))
                array.appendItem(QPDFObjectHandle::newName(filters[i]));
            else if (parameters.isArray() && static_cast<int>(i) < parameters.getArrayNItems())
                array.appendItem(parameters.getArrayItem(static_cast<int>(i)));
            else
                array.appendItem(i == 0 && parameters.isDictionary() ? parameters : QPDFObjectHandle::newNull());
        }
        return array;
    };
    QPDFObjectHandle front = stream.copyStream();
    QPDFObjectHandle frontDict = dict.shallowCopy();
    frontDict.removeKey("/Length");
    frontDict.replaceKey("/Filter", part(0, last + 1, "/Filter"));
    frontDict.replaceKey("/DecodeParms", part(0, last + 1, "/DecodeParms"));
    front.replaceDict(frontDict);
    const auto data = decodedData(front, longestStream);
    if (!data)
        cleaning.refuse(tr("有一段数据已损坏，解不开（LZW）"));
    QPDFObjectHandle rest = dict.shallowCopy();
    QByteArray bytes = data.value_or(QByteArray());
    QPDFObjectHandle names = part(last + 1, filters.size(), "/Filter");
    QPDFObjectHandle values = part(last + 1, filters.size(), "/DecodeParms");
    if (last + 1 == filters.size()) {
        bytes = deflated(bytes, 6);
        names = QPDFObjectHandle::newName("/FlateDecode");
        values = QPDFObjectHandle::newNull();
    }
    QPDFObjectHandle fresh =
        QPDFObjectHandle::newStream(&cleaning.file, std::string(bytes.constData(), std::size_t(bytes.size())));
    rest.replaceKey("/Filter", names);
    rest.replaceKey("/DecodeParms", values);
    rest.replaceKey("/Length", QPDFObjectHandle::newInteger(bytes.size()));
    fresh.replaceDict(rest);
    return fresh;
}

} // namespace

QPDFObjectHandle plainValue(QPDFObjectHandle value, int depth)
{
    if (value.isArray() && depth < 5) {
        std::vector<QPDFObjectHandle> items;
        const int count = value.getArrayNItems();
        for (int i = 0; i < count; ++i)
            items.push_back(plainValue(value.getArrayItem(i), depth + 1));
        return QPDFObjectHandle::newArray(items);
    }
    if (value.isDictionary() && depth < 5) {
        QPDFObjectHandle dict = QPDFObjectHandle::newDictionary();
        for (const std::string &key : value.getKeys())
            dict.replaceKey(key, plainValue(value.getKey(key), depth + 1));
        return dict;
    }
    if (!value.isScalar())
        return QPDFObjectHandle::newNull();
    return value.isIndirect() ? value.unsafeShallowCopy() : value;
}

void copyEntries(QPDFObjectHandle from, QPDFObjectHandle to, const std::vector<const char *> &keys)
{
    for (const char *key : keys) {
        if (from.hasKey(key))
            to.replaceKey(key, plainValue(from.getKey(key)));
    }
}

void noteForbidden(Cleaning &cleaning, QPDFObjectHandle dictionary)
{
    if (!dictionary.isDictionary())
        return;
    for (const Forbidden &one : forbidden) {
        if (dictionary.hasKey(one.key))
            cleaning.remove(tr(one.what));
    }
}

QPDFObjectHandle cleanedStream(Cleaning &cleaning, QPDFObjectHandle stream, const std::vector<const char *> &keys)
{
    noteForbidden(cleaning, stream.getDict());
    if (QPDFObjectHandle elsewhere = stream.getDict().getKey("/F"); !elsewhere.isNull())
        cleaning.refuse(tr("有一段数据放在别的文件里"));
    QPDFObjectHandle plain = withoutLzw(cleaning, stream);
    QPDFObjectHandle before = plain.getDict();
    QPDFObjectHandle fresh = plain.copyStream();
    QPDFObjectHandle dict = QPDFObjectHandle::newDictionary();
    copyEntries(before, dict, keys);
    copyEntries(before, dict, {"/Filter"}); // not the length: an encrypted stream is longer than its data
    if (QPDFObjectHandle given = before.getKey("/DecodeParms"); !given.isNull())
        dict.replaceKey("/DecodeParms", cleanedParameters(cleaning, given));
    fresh.replaceDict(dict);
    return fresh;
}

} // namespace banxin::pdf
