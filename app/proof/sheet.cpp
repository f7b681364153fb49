#include "proof/sheet.h"

#include "model/json_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace banxin::proof {

namespace {

base::Error unreadable(const QString &field)
{
    return {base::ErrorKind::Refused, QCoreApplication::translate("proof", "校样记录已损坏，没有丢弃。"), field,
        QCoreApplication::translate("proof", "请对照原校样补记。")};
}

model::Fact fact(const QString &kind, base::Id page, const QJsonObject &value)
{
    return {base::Id::create(), kind, page, QString::fromUtf8(model::json::toBytes(value)), {}};
}

/// What the fact says of a mark, or the field that is wrong.
QString read(const Statement &said, const QJsonObject &value, Remark &remark)
{
    if (said.fact.kind == kReplyFact) {
        const QJsonValue text = value.value(QStringLiteral("text"));
        if (!text.isString())
            return QStringLiteral("text");
        Reply reply{said.fact.id, said.author, said.time, text.toString()};
        if (const QString author = value.value(QStringLiteral("author")).toString(); !author.isEmpty())
            reply.author = author;
        if (const QString time = value.value(QStringLiteral("time")).toString(); !time.isEmpty())
            reply.time = time;
        if (const QJsonValue state = value.value(QStringLiteral("state")); !state.isUndefined()) {
            reply.state = remarkStateFromName(state.toString());
            if (!reply.state || *reply.state == RemarkState::Stale)
                return QStringLiteral("state");
        }
        reply.origin = value.value(QStringLiteral("origin")).toString();
        reply.foreignName = value.value(QStringLiteral("foreignName")).toString();
        remark.thread.push_back(std::move(reply));
        return {};
    }
    const auto state = remarkStateFromName(value.value(QStringLiteral("state")).toString());
    if (!state || *state == RemarkState::Stale)
        return QStringLiteral("state");
    Decision decision{
        said.fact.id, *state, value.value(QStringLiteral("reason")).toString(), said.author, said.time, {}};
    if (const QJsonValue anchor = value.value(QStringLiteral("anchor")); !anchor.isUndefined()) {
        auto placed = textAnchorFromJson(anchor.toObject());
        if (!placed)
            return QStringLiteral("anchor");
        remark.anchor = *placed;
        decision.anchor = std::move(*placed);
    }
    remark.decisions.push_back(std::move(decision));
    return {};
}

} // namespace

Sheet Sheet::of(const std::vector<Statement> &statements)
{
    Sheet sheet;
    std::vector<const Statement *> about; // others, until all marks are known: a reply may have been stored first
    for (const Statement &said : statements) {
        if (said.fact.kind == kReplyFact || said.fact.kind == kDecisionFact)
            about.push_back(&said);
        else
            sheet.add(said);
    }
    std::unordered_map<base::Id, std::size_t> marks;
    for (std::size_t i = 0; i < sheet.remarks.size(); ++i)
        marks.emplace(sheet.remarks[i].id, i);
    for (const Statement *said : about)
        sheet.say(*said, [&](base::Id id) {
            const auto mark = marks.find(id);
            return mark == marks.end() ? nullptr : &sheet.remarks[mark->second];
        });
    // What came in from another program was said before it was stored.
    for (Remark &remark : sheet.remarks)
        std::stable_sort(
            remark.thread.begin(), remark.thread.end(), [](const Reply &a, const Reply &b) { return a.time < b.time; });
    return sheet;
}

void Sheet::say(const Statement &said, const std::function<Remark *(base::Id)> &markOf)
{
    const QJsonObject value = QJsonDocument::fromJson(said.fact.value.toUtf8()).object();
    const auto id = base::Id::fromString(value.value(QStringLiteral("mark")).toString());
    Remark *mark = id ? markOf(*id) : nullptr;
    const QString wrong = mark ? read(said, value, *mark) : QStringLiteral("mark");
    if (!wrong.isEmpty())
        damaged.push_back({said.fact.id, unreadable(wrong)});
}

void Sheet::add(const Statement &said)
{
    if (said.fact.kind == kProofFact) {
        auto proof = proofFromJson(said.fact.value);
        if (!proof) {
            damaged.push_back({said.fact.id, proof.error()});
            return;
        }
        proof->id = said.fact.id;
        proof->page = said.fact.object;
        proof->author = said.author;
        proof->time = said.time;
        proofs.push_back(std::move(*proof));
    } else if (said.fact.kind == kMarkFact) {
        auto remark = remarkFromJson(said.fact.value);
        if (!remark) {
            damaged.push_back({said.fact.id, remark.error()});
            return;
        }
        remark->id = said.fact.id;
        remark->page = said.fact.object;
        if (remark->author.isEmpty())
            remark->author = said.author;
        if (remark->time.isEmpty())
            remark->time = said.time;
        remarks.push_back(std::move(*remark));
    } else if (said.fact.kind == kReplyFact || said.fact.kind == kDecisionFact) {
        say(said, [this](base::Id id) -> Remark * {
            for (Remark &remark : remarks)
                if (remark.id == id)
                    return &remark;
            return nullptr;
        });
    }
}

const Remark *Sheet::find(base::Id mark) const
{
    for (const Remark &remark : remarks)
        if (remark.id == mark)
            return &remark;
    return nullptr;
}

const Proof *Sheet::proofBefore(base::Id proof) const
{
    const auto later = std::find_if(proofs.begin(), proofs.end(), [&](const Proof &one) { return one.id == proof; });
    if (later == proofs.end())
        return nullptr;
    for (auto one = later; one != proofs.begin();)
        if ((--one)->page == later->page)
            return &*one;
    return nullptr;
}

const Proof *Sheet::newest(base::Id page) const
{
    for (auto proof = proofs.rbegin(); proof != proofs.rend(); ++proof)
        if (proof->page == page)
            return &*proof;
    return nullptr;
}

model::Fact factOf(const Proof &proof)
{
    return {proof.id.isNull() ? base::Id::create() : proof.id, kProofFact, proof.page, toJson(proof), {}};
}

model::Fact factOf(const Remark &remark)
{
    return {remark.id.isNull() ? base::Id::create() : remark.id, kMarkFact, remark.page, toJson(remark), {}};
}

model::Fact replyTo(const Remark &remark, const QString &text)
{
    return fact(
        kReplyFact, remark.page, {{QStringLiteral("mark"), remark.id.toString()}, {QStringLiteral("text"), text}});
}

model::Fact factOf(const Remark &remark, const Reply &reply)
{
    QJsonObject value{{QStringLiteral("mark"), remark.id.toString()}, {QStringLiteral("text"), reply.text}};
    const auto add = [&](const char *key, const QString &text) {
        if (!text.isEmpty())
            value.insert(QLatin1String(key), text);
    };
    add("author", reply.author);
    add("time", reply.time);
    add("state", reply.state ? toName(*reply.state) : QString());
    add("origin", reply.origin);
    add("foreignName", reply.foreignName);
    model::Fact made = fact(kReplyFact, remark.page, value);
    if (!reply.id.isNull())
        made.id = reply.id;
    return made;
}

model::Fact decisionOn(
    const Remark &remark, RemarkState state, const QString &reason, const std::optional<TextAnchor> &anchor)
{
    QJsonObject value{{QStringLiteral("mark"), remark.id.toString()}, {QStringLiteral("state"), toName(state)},
        {QStringLiteral("reason"), reason}};
    if (anchor)
        value.insert(QStringLiteral("anchor"), toJsonObject(*anchor));
    return fact(kDecisionFact, remark.page, value);
}

} // namespace banxin::proof
