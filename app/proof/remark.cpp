#include "proof/remark.h"

#include "model/json_values.h"

#include <QCoreApplication>

#include <array>

namespace banxin::proof {

namespace {

namespace json = model::json;

constexpr std::array<const char *, kMarkKinds> kindNames = {"replace", "delete", "insert", "script", "upright", "swap",
    "join", "split", "move", "shift-vertically", "shift-horizontally", "align", "stagger", "picture-upright",
    "more-space", "less-space", "character-space", "separate", "stet", "replace-all", "note"};
constexpr std::array<const char *, kMarkKinds> kindTitles = {QT_TRANSLATE_NOOP("proof", "改正"),
    QT_TRANSLATE_NOOP("proof", "删除"), QT_TRANSLATE_NOOP("proof", "增补"), QT_TRANSLATE_NOOP("proof", "改正上下角"),
    QT_TRANSLATE_NOOP("proof", "转正"), QT_TRANSLATE_NOOP("proof", "对调"), QT_TRANSLATE_NOOP("proof", "接排"),
    QT_TRANSLATE_NOOP("proof", "另起段"), QT_TRANSLATE_NOOP("proof", "转移"), QT_TRANSLATE_NOOP("proof", "上下移"),
    QT_TRANSLATE_NOOP("proof", "左右移"), QT_TRANSLATE_NOOP("proof", "排齐"), QT_TRANSLATE_NOOP("proof", "排阶梯形"),
    QT_TRANSLATE_NOOP("proof", "正图"), QT_TRANSLATE_NOOP("proof", "加大空距"), QT_TRANSLATE_NOOP("proof", "减小空距"),
    QT_TRANSLATE_NOOP("proof", "空字距"), QT_TRANSLATE_NOOP("proof", "分开"), QT_TRANSLATE_NOOP("proof", "保留"),
    QT_TRANSLATE_NOOP("proof", "代替"), QT_TRANSLATE_NOOP("proof", "说明")};
constexpr std::array stateNames = {"open", "accepted", "rejected", "done", "stale"};
constexpr std::array stateTitles = {QT_TRANSLATE_NOOP("proof", "待定"), QT_TRANSLATE_NOOP("proof", "已采纳"),
    QT_TRANSLATE_NOOP("proof", "已退回"), QT_TRANSLATE_NOOP("proof", "已办"), QT_TRANSLATE_NOOP("proof", "失位")};

template <typename E, std::size_t N> std::optional<E> named(const std::array<const char *, N> &names, QStringView name)
{
    for (std::size_t i = 0; i < N; ++i)
        if (name == QLatin1String(names[i]))
            return static_cast<E>(i);
    return std::nullopt;
}

tl::unexpected<base::Error> damaged(const QString &field)
{
    return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("proof", "校样批改的记录已损坏。"),
        field, QCoreApplication::translate("proof", "请按原校样重新批改；原记录保留在报社数据里。"));
}

/// Writes and reads the members of an object by one list, so that the two cannot differ; what has its default is left
/// out.
class Writer {
public:
    template <typename T> void member(const char *name, const T &value, const T &usual = {})
    {
        if (!(value == usual))
            object.insert(QLatin1String(name), json::write(value));
    }
    QJsonObject object;
};

class Reader {
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {
    }
    template <typename T> void member(const char *name, T &value, const T & = {})
    {
        const QJsonValue found = m_object.value(QLatin1String(name));
        if (!found.isUndefined() && !json::read(found, value) && wrong.isEmpty())
            wrong = QLatin1String(name);
    }
    QString wrong;

private:
    const QJsonObject &m_object;
};

template <typename Visitor, typename Anchor> void visitAnchor(Visitor &visitor, Anchor &anchor)
{
    visitor.member("story", anchor.story);
    visitor.member("paragraph", anchor.paragraph);
    visitor.member("revision", anchor.revision);
    visitor.member("from", anchor.from);
    visitor.member("to", anchor.to);
    visitor.member("quote", anchor.quote);
    visitor.member("before", anchor.before);
    visitor.member("after", anchor.after);
}

template <typename Visitor, typename Mark> void visitMark(Visitor &visitor, Mark &remark)
{
    visitor.member("frame", remark.frame);
    visitor.member("picture", remark.picture);
    visitor.member("nudge", remark.nudge);
    visitor.member("text", remark.text);
    visitor.member("amount", remark.amount);
    visitor.member("betweenLines", remark.betweenLines);
    visitor.member("comment", remark.comment);
    visitor.member("author", remark.author);
    visitor.member("time", remark.time);
    visitor.member("origin", remark.origin);
    visitor.member("foreignName", remark.foreignName);
}

} // namespace

QString toName(MarkKind kind) { return QLatin1String(kindNames[static_cast<std::size_t>(kind)]); }
std::optional<MarkKind> markKindFromName(QStringView name) { return named<MarkKind>(kindNames, name); }
QString titleOf(MarkKind kind)
{
    return QCoreApplication::translate("proof", kindTitles[static_cast<std::size_t>(kind)]);
}

QString standardName(MarkKind kind) { return QString::fromUtf8(kindTitles[static_cast<std::size_t>(kind)]); }

QString toName(RemarkState state) { return QLatin1String(stateNames[static_cast<std::size_t>(state)]); }
std::optional<RemarkState> remarkStateFromName(QStringView name) { return named<RemarkState>(stateNames, name); }
QString titleOf(RemarkState state)
{
    return QCoreApplication::translate("proof", stateTitles[static_cast<std::size_t>(state)]);
}

QJsonObject toJsonObject(const TextAnchor &anchor)
{
    Writer writer;
    visitAnchor(writer, anchor);
    return writer.object;
}

base::Result<TextAnchor> textAnchorFromJson(const QJsonObject &object)
{
    TextAnchor anchor;
    Reader reader(object);
    visitAnchor(reader, anchor);
    if (!reader.wrong.isEmpty())
        return damaged(reader.wrong);
    if (anchor.paragraph.isNull())
        return damaged(QStringLiteral("paragraph"));
    if (anchor.from < 0 || anchor.to < anchor.from || anchor.to - anchor.from != anchor.quote.size())
        return damaged(QStringLiteral("from"));
    return anchor;
}

QString toJson(const Remark &remark)
{
    Writer writer;
    visitMark(writer, remark);
    QJsonObject object = writer.object;
    object.insert(QStringLiteral("kind"), toName(remark.kind));
    object.insert(QStringLiteral("round"), toName(remark.round));
    if (remark.anchor)
        object.insert(QStringLiteral("anchor"), toJsonObject(*remark.anchor));
    if (remark.target)
        object.insert(QStringLiteral("target"), toJsonObject(*remark.target));
    if (remark.place)
        object.insert(QStringLiteral("place"), json::write(*remark.place));
    if (!remark.frames.empty()) {
        QJsonArray frames;
        for (const base::Id frame : remark.frames)
            frames.append(frame.toString());
        object.insert(QStringLiteral("frames"), frames);
    }
    return QString::fromUtf8(json::toBytes(object));
}

base::Result<Remark> remarkFromJson(const QString &text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return damaged(error.errorString());
    Remark remark;
    Reader reader(object);
    visitMark(reader, remark);
    if (!reader.wrong.isEmpty())
        return damaged(reader.wrong);
    const auto kind = markKindFromName(object.value(QStringLiteral("kind")).toString());
    if (!kind)
        return damaged(QStringLiteral("kind"));
    remark.kind = *kind;
    const auto round = roundFromName(object.value(QStringLiteral("round")).toString());
    if (!round)
        return damaged(QStringLiteral("round"));
    remark.round = *round;
    for (const auto &[name, anchor] : {std::pair("anchor", &remark.anchor), std::pair("target", &remark.target)}) {
        const QJsonValue value = object.value(QLatin1String(name));
        if (value.isUndefined())
            continue;
        auto read = textAnchorFromJson(value.toObject());
        if (!read)
            return damaged(QLatin1String(name) + u'.' + read.error().where);
        *anchor = std::move(*read);
    }
    if (const QJsonValue place = object.value(QStringLiteral("place")); !place.isUndefined()) {
        base::Rect rect;
        if (!json::read(place, rect))
            return damaged(QStringLiteral("place"));
        remark.place = rect;
    }
    const QJsonArray frames = object.value(QStringLiteral("frames")).toArray();
    for (const QJsonValue &value : frames) {
        base::Id frame;
        if (!json::read(value, frame))
            return damaged(QStringLiteral("frames"));
        remark.frames.push_back(frame);
    }
    return remark;
}

} // namespace banxin::proof
