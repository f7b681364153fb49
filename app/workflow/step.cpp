#include "workflow/step.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace banxin::workflow {

using namespace Qt::StringLiterals;

QString toJson(const Step &step)
{
    QJsonObject json{{u"from"_s, step.from}, {u"to"_s, step.to}};
    if (!step.reason.isEmpty())
        json[u"reason"_s] = step.reason;
    if (!step.overridden.isEmpty())
        json[u"overridden"_s] = QJsonArray::fromStringList(step.overridden);
    if (!step.hash.isNull())
        json[u"hash"_s] = step.hash.toHex();
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

base::Result<Step> stepFromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto unreadable = [&](const QString &field) {
        return base::failure(
            base::ErrorKind::Refused, QCoreApplication::translate("workflow", "流转的记录读不出来。"), field);
    };
    Step step;
    step.from = json[u"from"_s].toString();
    step.to = json[u"to"_s].toString();
    const auto known = [](const QString &state) {
        return Machine::of(Kind::Story).knows(state) || Machine::of(Kind::Page).knows(state);
    };
    if (!known(step.from))
        return unreadable(u"from"_s);
    if (!known(step.to))
        return unreadable(u"to"_s);
    step.reason = json[u"reason"_s].toString();
    for (const QJsonValue &guard : json[u"overridden"_s].toArray())
        step.overridden << guard.toString();
    if (const QString hash = json[u"hash"_s].toString(); !hash.isEmpty()) {
        const auto digest = base::Digest::fromHex(hash);
        if (!digest)
            return unreadable(u"hash"_s);
        step.hash = *digest;
    }
    return step;
}

QString stateAfter(const std::vector<Step> &steps, const QString &initial)
{
    return steps.empty() ? initial : steps.back().to;
}

std::vector<Step> standing(Kind kind, const std::vector<Step> &steps)
{
    const QString first = Machine::of(kind).first();
    std::vector<Step> counting;
    for (const Step &step : steps) {
        if (step.to == first)
            counting.clear();
        else
            counting.push_back(step);
    }
    return counting;
}

std::optional<Step> signatureUnder(Kind kind, const std::vector<Step> &steps, QStringView state)
{
    const std::vector<Step> counting = standing(kind, steps);
    for (auto step = counting.rbegin(); step != counting.rend(); ++step)
        if (step->to == state && !step->hash.isNull())
            return *step;
    return std::nullopt;
}

} // namespace banxin::workflow
