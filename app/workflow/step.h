// Step 流转: one change of state as it was made and is kept: the value of a fact of kind "state" about a story or a
// page. It is never undone; later steps follow it.
#pragma once

#include "base/digest.h"
#include "base/id.h"
#include "base/result.h"
#include "workflow/machine.h"

namespace banxin::workflow {

/// The kinds of facts that the workflow keeps.
inline const QString kStateFact = QStringLiteral("state"); // about a story or a page
inline const QString kPersonFact =
    QStringLiteral("person"); // about a publication; revoked by the next of the same name
inline const QString kSettingsFact = QStringLiteral("workflow"); // about a publication

struct Step {
    QString from;
    QString to;
    QString reason;
    QStringList overridden; // guards that the chief passed over, by their names
    base::Digest hash; // of what was signed: a story's text, a page's proof; null where nothing was
    // Of the fact itself, not of its value.
    base::Id id;
    QString person;
    QString time; // ISO 8601 in UTC
    std::int64_t revision = 0;
    friend bool operator==(const Step &, const Step &) = default;
};

/// The fact's value as compact JSON, and back; Refused where a field is missing or is none of the course's.
QString toJson(const Step &step);
base::Result<Step> stepFromJson(const QString &json);

/// The state after these steps, oldest first; `initial` where there are none.
QString stateAfter(const std::vector<Step> &steps, const QString &initial);
/// Those that still count: since the object last went back to where its course begins.
std::vector<Step> standing(Kind kind, const std::vector<Step> &steps);
/// The newest signature under `state` that still counts; nothing where there is none.
std::optional<Step> signatureUnder(Kind kind, const std::vector<Step> &steps, QStringView state);

} // namespace banxin::workflow
