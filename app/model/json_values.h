// How single values of the model are written in JSON and read back; it knows no object.
// Reading answers false for anything that writing would not have produced.
#pragma once

#include "base/color.h"
#include "base/digest.h"
#include "base/geometry.h"
#include "base/id.h"
#include "base/order_key.h"
#include "model/object.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <limits>

namespace banxin::model::json {

static_assert(!std::is_same_v<std::int64_t, qint64>, "both have overloads below");

/// The names of an enum's values in their order; they are what stores contain, so they never change.
template <typename E> struct Names;
template <> struct Names<Alignment> {
    static constexpr std::array values = {"justified", "left", "centre", "right"};
};
template <> struct Names<Prohibition> {
    static constexpr std::array values = {"none", "basic", "gb", "strict"};
};
template <> struct Names<PunctuationScheme> {
    static constexpr std::array values = {"full-width", "kaiming", "half-width", "no-trim", "gb"};
};
template <> struct Names<WritingMode> {
    static constexpr std::array values = {"horizontal", "vertical"};
};
template <> struct Names<Emphasis> {
    static constexpr std::array values = {"none", "dot"};
};
template <> struct Names<SideLine> {
    static constexpr std::array values = {"none", "proper-name", "book-title"};
};
template <> struct Names<ScriptPosition> {
    static constexpr std::array values = {"normal", "superscript", "subscript"};
};
template <> struct Names<BorderForm> {
    static constexpr std::array values = {"line", "double", "thick-thin", "dotted"};
};
template <> struct Names<ColumnMode> {
    static constexpr std::array values = {"auto", "free", "absolute", "relative"};
};
template <> struct Names<PageRole> {
    static constexpr std::array values = {"inside", "front", "special"};
};
template <> struct Names<HeadlineForm> {
    static constexpr std::array values = {"across", "vertical", "vertical-right"};
};
template <> struct Names<HeadlinePlace> {
    static constexpr std::array values = {"own-line", "beside"};
};
template <> struct Names<RunaroundSides> {
    static constexpr std::array values = {"both", "largest", "left", "right", "neither"};
};
template <> struct Names<VerticalAlign> {
    static constexpr std::array values = {"top", "middle", "bottom", "justified-rows"};
};
template <> struct Names<InkKind> {
    static constexpr std::array values = {"process", "spot"};
};
template <> struct Names<CreditKeeper> {
    static constexpr std::array values = {"page", "issue", "publication"};
};
template <> struct Names<StockKind> {
    static constexpr std::array values = {"page-template", "frames"};
};
template <> struct Names<RenderingIntent> {
    static constexpr std::array values = {"perceptual", "relative", "saturation", "absolute"};
};
template <> struct Names<RgbAdverts> {
    static constexpr std::array values = {"convert", "refuse"};
};
template <> struct Names<FrameShape> {
    static constexpr std::array values = {"rectangle", "rounded", "ellipse", "contour"};
};
template <> struct Names<ParagraphRole> {
    static constexpr std::array values = {"kicker", "headline", "deck", "summary", "byline", "section-label",
        "section-unit", "section-head", "body", "signature", "source", "caption", "credit", "furniture", "table-head",
        "table-row"};
};

template <typename E> QString enumName(E value)
{
    return QLatin1String(Names<E>::values[static_cast<std::size_t>(value)]);
}

template <typename E> std::optional<E> enumFromName(QStringView name)
{
    for (std::size_t i = 0; i < Names<E>::values.size(); ++i)
        if (name == QLatin1String(Names<E>::values[i]))
            return static_cast<E>(i);
    return std::nullopt;
}

template <typename T>
concept NamedEnum = requires
{
    Names<T>::values;
};

/// The bytes of an object without white space. Qt's reader drops a U+FEFF at the head of a string
/// unless it is escaped.
inline QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).replace("\xEF\xBB\xBF", "\\ufeff");
}

inline QJsonValue write(const QString &value) { return value; }
inline QJsonValue write(bool value) { return value; }
inline QJsonValue write(int value) { return value; }
inline QJsonValue write(qint64 value) { return value; }
inline QJsonValue write(std::int64_t value) { return static_cast<qint64>(value); }
inline QJsonValue write(base::Id value) { return value.toString(); }
inline QJsonValue write(const base::OrderKey &value) { return QString::fromLatin1(value.toText()); }
inline QJsonValue write(const base::Digest &value) { return value.toHex(); }
inline QJsonValue write(const QDate &value) { return value.toString(Qt::ISODate); }
inline QJsonValue write(base::Length value) { return static_cast<qint64>(value.toEmu()); }
inline QJsonValue write(base::Em value) { return value.thousandths; }
inline QJsonValue write(const base::Color &value)
{
    QJsonArray array{value.c, value.m, value.y, value.k};
    if (value.swatch != 0 || value.tint != 10000) {
        array.append(value.swatch);
        array.append(value.tint);
    }
    return array;
}
inline QJsonValue write(const base::Size &value) { return QJsonArray{write(value.width), write(value.height)}; }
inline QJsonValue write(const base::Rect &value)
{
    return QJsonArray{write(value.x), write(value.y), write(value.width), write(value.height)};
}
inline QJsonValue write(const base::Point &value) { return QJsonArray{write(value.x), write(value.y)}; }
inline QJsonValue write(const Span &value)
{
    QJsonArray array{value.start, value.end, value.style};
    const bool isNoted = !value.note.isEmpty();
    if (!value.ruby.isEmpty() || value.cut || isNoted)
        array.append(value.ruby);
    if (value.cut || isNoted)
        array.append(value.cut);
    if (isNoted) {
        array.append(value.note);
        array.append(value.noteBy);
    }
    return array;
}
inline QJsonValue write(const Fields &value)
{
    QJsonObject object;
    for (auto it = value.begin(); it != value.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}
inline QJsonValue write(const std::map<QString, QString> &value)
{
    QJsonObject object;
    for (const auto &[key, text] : value)
        object.insert(key, text);
    return object;
}
template <NamedEnum E> QJsonValue write(E value) { return enumName(value); }

inline bool read(const QJsonValue &json, QString &value)
{
    value = json.toString();
    return json.isString();
}
inline bool read(const QJsonValue &json, bool &value)
{
    value = json.toBool();
    return json.isBool();
}
inline bool readInteger(const QJsonValue &json, qint64 &value)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    value = json.toInteger(none);
    return json.isDouble() && value != none;
}
inline bool read(const QJsonValue &json, std::int64_t &value)
{
    qint64 wide = 0;
    const bool ok = readInteger(json, wide);
    value = wide;
    return ok;
}
inline bool read(const QJsonValue &json, qint64 &value) { return readInteger(json, value); }
inline bool read(const QJsonValue &json, int &value)
{
    qint64 wide = 0;
    if (!readInteger(json, wide) || wide != static_cast<int>(wide))
        return false;
    value = static_cast<int>(wide);
    return true;
}
inline bool read(const QJsonValue &json, base::Id &value)
{
    const auto id = base::Id::fromString(json.toString());
    value = id.value_or(base::Id());
    return id.has_value();
}
inline bool read(const QJsonValue &json, base::OrderKey &value)
{
    const QString text = json.toString();
    for (const QChar c : text)
        if (!((c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z')))
            return false;
    value = base::OrderKey(text.toLatin1());
    return json.isString();
}
inline bool read(const QJsonValue &json, base::Digest &value)
{
    const auto digest = base::Digest::fromHex(json.toString());
    value = digest.value_or(base::Digest());
    return digest.has_value();
}
inline bool read(const QJsonValue &json, QDate &value)
{
    value = QDate::fromString(json.toString(), Qt::ISODate);
    return value.isValid();
}
inline bool read(const QJsonValue &json, base::Length &value)
{
    qint64 emu = 0;
    const bool ok = readInteger(json, emu);
    value = base::Length::emu(emu);
    return ok;
}
inline bool read(const QJsonValue &json, base::Em &value) { return read(json, value.thousandths); }
inline bool readLengths(const QJsonValue &json, std::initializer_list<base::Length *> values)
{
    const QJsonArray array = json.toArray();
    if (array.size() != static_cast<qsizetype>(values.size()))
        return false;
    qsizetype i = 0;
    for (base::Length *value : values)
        if (!read(array.at(i++), *value))
            return false;
    return true;
}
inline bool read(const QJsonValue &json, base::Color &value)
{
    const QJsonArray array = json.toArray();
    if (array.size() != 4 && array.size() != 6)
        return false;
    std::uint16_t *const parts[] = {&value.c, &value.m, &value.y, &value.k, &value.swatch, &value.tint};
    for (int i = 0; i < array.size(); ++i) {
        int amount = 0;
        if (!read(array.at(i), amount) || amount < 0 || amount > 10000)
            return false;
        *parts[i] = static_cast<std::uint16_t>(amount);
    }
    return true;
}
inline bool read(const QJsonValue &json, base::Size &value) { return readLengths(json, {&value.width, &value.height}); }
inline bool read(const QJsonValue &json, base::Point &value) { return readLengths(json, {&value.x, &value.y}); }
inline bool read(const QJsonValue &json, base::Rect &value)
{
    return readLengths(json, {&value.x, &value.y, &value.width, &value.height});
}
inline bool read(const QJsonValue &json, Span &value)
{
    const QJsonArray array = json.toArray();
    return array.size() >= 3 && array.size() <= 7 && array.size() != 6 && read(array.at(0), value.start)
        && read(array.at(1), value.end) && read(array.at(2), value.style)
        && (array.size() < 4 || read(array.at(3), value.ruby))
        && (array.size() < 5 || (read(array.at(4), value.cut) && (value.cut || array.size() == 7)))
        && (array.size() < 7
            || (read(array.at(5), value.note) && !value.note.isEmpty() && read(array.at(6), value.noteBy)));
}
inline bool read(const QJsonValue &json, Fields &value)
{
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            return false;
        value.insert(it.key(), it.value().toString());
    }
    return json.isObject();
}
inline bool read(const QJsonValue &json, std::map<QString, QString> &value)
{
    Fields texts;
    if (!read(json, texts))
        return false;
    value = texts.toStdMap();
    return true;
}
template <NamedEnum E> bool read(const QJsonValue &json, E &value)
{
    const auto found = enumFromName<E>(json.toString());
    if (found)
        value = *found;
    return found.has_value();
}

} // namespace banxin::model::json
