#include "workflow/look.h"

#include "workflow/text_digest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace banxin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar letter) { return letter.isSpace(); });
    return text;
}

/// The rounds as proofs are kept under them (proof/round.h), from 小样 to 清样.
constexpr QLatin1StringView kRoundNames[] = {"small"_L1, "large-1"_L1, "large-2"_L1, "large-3"_L1, "clean"_L1};
constexpr int kLastNamedRound = 3;

} // namespace

void lookAtText(Situation &now, const model::Document &document, base::Id story)
{
    now.hash = textDigest(document, story);
    QString signedBy;
    bool hasCaption = false;
    const auto paragraphs = document.childrenOf<model::Paragraph>(story);
    for (const auto *paragraph : paragraphs) {
        const bool hasText = !paragraph->text.trimmed().isEmpty();
        now.hasHeadline = now.hasHeadline || (paragraph->role == model::ParagraphRole::Headline && hasText);
        now.hasBody = now.hasBody || (paragraph->role == model::ParagraphRole::Body && hasText);
        if (paragraph->role == model::ParagraphRole::Byline || paragraph->role == model::ParagraphRole::Signature)
            signedBy += withoutBlanks(paragraph->text);
    }
    for (const auto *picture : document.childrenOf<model::StoryPicture>(story))
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(picture->id))
            hasCaption = hasCaption || !paragraph->text.trimmed().isEmpty();
    now.hasBody = now.hasBody || hasCaption;
    now.hasHeadline = now.hasHeadline || (hasCaption && paragraphs.empty());
    for (const Person &person : now.people)
        if (signedBy.contains(withoutBlanks(person.name)))
            now.authors << person.name;
}

void lookAtProofs(Situation &now, const std::vector<Recorded> &records)
{
    std::int64_t since = 0;
    for (const Step &step : now.steps)
        if (step.to == Machine::of(Kind::Page).first())
            since = step.revision;
    const int round = roundOf(now.state);
    std::map<base::Id, QString> marks; // and what was decided last
    for (const Recorded &record : records) {
        const QJsonObject value = QJsonDocument::fromJson(record.fact.value.toUtf8()).object();
        if (record.fact.kind == u"mark") {
            marks[record.fact.id] = u"open"_s;
        } else if (record.fact.kind == u"mark-decision") {
            const auto mark = base::Id::fromString(value["mark"_L1].toString());
            const auto known = mark ? marks.find(*mark) : marks.end();
            if (known != marks.end())
                known->second = value["state"_L1].toString();
        } else if (record.fact.kind == u"proof") {
            const auto name = std::find(std::begin(kRoundNames), std::end(kRoundNames), value["name"_L1].toString());
            const auto pdf = base::Digest::fromHex(value["asset"_L1].toString());
            const auto revision = static_cast<std::int64_t>(value["revision"_L1].toInteger(-1));
            if (name == std::end(kRoundNames) || !pdf || revision < since)
                continue;
            const bool isClean = name == std::end(kRoundNames) - 1;
            const int number = isClean ? kCleanRound : static_cast<int>(name - std::begin(kRoundNames));
            now.proofs.push_back({number, *pdf, revision});
            // Further rounds than have a name of their own are read on another 大样 3.
            if (number == kLastNamedRound && round >= number && !now.steps.empty()
                && revision > now.steps.back().revision)
                now.proofs.push_back({round + 1, *pdf, revision});
        }
    }
    for (const auto &[mark, state] : marks) {
        now.openMarks += state != u"accepted" && state != u"rejected" && state != u"done";
        now.unchecked += state == u"accepted";
    }
    if (!now.proofs.empty())
        now.hash = now.proofs.back().pdf;
}

StoryStanding standingOf(const model::Document &document, base::Id story, const std::vector<Step> &steps)
{
    const auto signature = signatureUnder(Kind::Story, steps, u"approved");
    return {model::titleOf(document, story), signature.has_value(),
        signature && signature->hash == textDigest(document, story)};
}

bool isOfRecords(Guard guard)
{
    switch (guard) {
    case Guard::Headline:
    case Guard::Body:
    case Guard::Author:
    case Guard::Reviewers:
    case Guard::Changed:
    case Guard::Marks:
    case Guard::Proof:
    case Guard::Rounds:
    case Guard::Rechecked:
    case Guard::Stories:
    case Guard::Unchanged:
        return true;
    case Guard::Errors:
    case Guard::Overset:
    case Guard::Missing:
    case Guard::Folio:
        return false;
    }
    return false;
}

} // namespace banxin::workflow
