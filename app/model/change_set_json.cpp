// Change sets as the store keeps them.
#include "model/change_set.h"
#include "model/json_values.h"

#include <QCoreApplication>

namespace banxin::model {

namespace {

constexpr int kChangeSchema = 1;

QString key(const char *name) { return QLatin1String(name); }

tl::unexpected<base::Error> damaged(const QString &field)
{
    return base::failure(base::ErrorKind::Refused,
        QCoreApplication::translate("model", "修改记录已损坏：字段“%1”无法读取。").arg(field), {},
        QCoreApplication::translate("model", "请运行 banxin-cli verify 检查编辑部。"));
}

QJsonObject write(const ObjectChange &change)
{
    QJsonObject json{{key("id"), change.id.toString()}, {key("base"), static_cast<qint64>(change.baseRevision)}};
    if (const Put *put = std::get_if<Put>(&change.action)) {
        json.insert(key("put"), toName(kindOf(put->value)));
        json.insert(key("body"), toJsonObject(put->value));
    } else if (const SpliceText *text = std::get_if<SpliceText>(&change.action)) {
        QJsonArray splices;
        for (const Splice &splice : text->splices)
            splices.append(QJsonArray{splice.at, splice.removed, splice.inserted});
        json.insert(key("splice"), splices);
    } else {
        json.insert(key("remove"), true);
    }
    return json;
}

base::Result<ObjectChange> readChange(const QJsonObject &json)
{
    ObjectChange change;
    if (!json::read(json.value(key("id")), change.id))
        return damaged(key("id"));
    if (!json::read(json.value(key("base")), change.baseRevision))
        return damaged(key("base"));
    if (json.contains(key("put"))) {
        const auto kind = kindFromName(json.value(key("put")).toString());
        if (!kind)
            return damaged(key("put"));
        auto object = fromJsonObject(*kind, json.value(key("body")).toObject());
        if (!object)
            return tl::unexpected(object.error());
        change.action = Put{std::move(*object)};
    } else if (json.contains(key("splice"))) {
        SpliceText text;
        for (const QJsonValue &value : json.value(key("splice")).toArray()) {
            const QJsonArray array = value.toArray();
            Splice splice;
            if (array.size() != 3 || !json::read(array.at(0), splice.at) || !json::read(array.at(1), splice.removed)
                || !json::read(array.at(2), splice.inserted))
                return damaged(key("splice"));
            text.splices.push_back(std::move(splice));
        }
        change.action = std::move(text);
    } else if (json.value(key("remove")).toBool()) {
        change.action = Remove{};
    } else {
        return damaged(key("changes"));
    }
    return change;
}

QJsonObject write(const Fact &fact)
{
    QJsonObject json{{key("id"), fact.id.toString()}, {key("kind"), fact.kind}, {key("object"), fact.object.toString()},
        {key("value"), fact.value}};
    if (!fact.revokes.isNull())
        json.insert(key("revokes"), fact.revokes.toString());
    return json;
}

base::Result<Fact> readFact(const QJsonObject &json)
{
    Fact fact;
    for (const auto &[name, id] : {std::pair{"id", &fact.id}, std::pair{"object", &fact.object}})
        if (!json::read(json.value(key(name)), *id))
            return damaged(key(name));
    for (const auto &[name, text] : {std::pair{"kind", &fact.kind}, std::pair{"value", &fact.value}})
        if (!json::read(json.value(key(name)), *text))
            return damaged(key(name));
    if (json.contains(key("revokes")) && !json::read(json.value(key("revokes")), fact.revokes))
        return damaged(key("revokes"));
    return fact;
}

} // namespace

QByteArray toJson(const ChangeSet &change)
{
    QJsonArray changes;
    for (const ObjectChange &one : change.changes)
        changes.append(write(one));
    QJsonObject json{{key("schema"), kChangeSchema}, {key("label"), change.label}, {key("author"), change.author},
        {key("changes"), changes}};
    if (!change.id.isNull())
        json.insert(key("id"), change.id.toString());
    if (!change.undoGroup.isNull())
        json.insert(key("undoGroup"), change.undoGroup.toString());
    if (!change.undoes.isNull())
        json.insert(key("undoes"), change.undoes.toString());
    if (!change.facts.empty()) {
        QJsonArray facts;
        for (const Fact &fact : change.facts)
            facts.append(write(fact));
        json.insert(key("facts"), facts);
    }
    return json::toBytes(json);
}

base::Result<ChangeSet> changeSetFromJson(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return damaged(QStringLiteral("{}"));
    const QJsonObject json = document.object();
    int schema = 0;
    if (!json::read(json.value(key("schema")), schema) || schema != kChangeSchema)
        return damaged(key("schema"));
    ChangeSet change;
    const auto readId = [&](const char *name, base::Id &id) {
        return !json.contains(key(name)) || json::read(json.value(key(name)), id);
    };
    if (!readId("id", change.id))
        return damaged(key("id"));
    if (!readId("undoGroup", change.undoGroup))
        return damaged(key("undoGroup"));
    if (!readId("undoes", change.undoes))
        return damaged(key("undoes"));
    if (!json::read(json.value(key("label")), change.label))
        return damaged(key("label"));
    if (!json::read(json.value(key("author")), change.author))
        return damaged(key("author"));
    if (!json.value(key("changes")).isArray())
        return damaged(key("changes"));
    for (const QJsonValue &value : json.value(key("changes")).toArray()) {
        auto one = readChange(value.toObject());
        if (!one)
            return tl::unexpected(one.error());
        change.changes.push_back(std::move(*one));
    }
    for (const QJsonValue &value : json.value(key("facts")).toArray()) {
        auto fact = readFact(value.toObject());
        if (!fact)
            return tl::unexpected(fact.error());
        change.facts.push_back(std::move(*fact));
    }
    return change;
}

} // namespace banxin::model
