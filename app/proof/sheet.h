// Sheet 校样记录: what a page's facts say of its proofs and marks, put together; and the facts that say it. It asks no
// store and loses nothing: what it cannot read, it names.
#pragma once

#include "model/fact.h"
#include "proof/remark.h"

#include <functional>
#include <vector>

namespace banxin::proof {

inline const QString kProofFact = QStringLiteral("proof");
inline const QString kMarkFact = QStringLiteral("mark");
inline const QString kReplyFact = QStringLiteral("mark-reply");
inline const QString kDecisionFact = QStringLiteral("mark-decision");

/// A fact as a store has it.
struct Statement {
    model::Fact fact;
    QString author;
    QString time; // ISO 8601 in UTC
};

struct Sheet {
    struct Damaged {
        base::Id fact;
        base::Error error;
    };
    std::vector<Proof> proofs; // oldest first
    std::vector<Remark> remarks; // in the order in which they were made
    std::vector<Damaged> damaged; // facts of these kinds that say nothing that can be read

    /// Of one page or of several; statements oldest first, those of other kinds are passed over.
    static Sheet of(const std::vector<Statement> &statements);
    /// One more, of what is there already; a reply to a mark that is not known is damaged.
    void add(const Statement &said);
    /// Null where there is none.
    const Remark *find(base::Id mark) const;
    /// The newest of a page; null where there is none.
    const Proof *newest(base::Id page) const;
    /// The one of the same page made before it; null where it is the first, or none.
    const Proof *proofBefore(base::Id proof) const;

private:
    void say(const Statement &said, const std::function<Remark *(base::Id)> &markOf);
};

model::Fact factOf(const Proof &proof);
/// With the mark's id, or a fresh one where it has none.
model::Fact factOf(const Remark &remark);
model::Fact replyTo(const Remark &remark, const QString &text);
/// A reply that came from elsewhere, with its own author and time; with its id, or a fresh one where it has none.
model::Fact factOf(const Remark &remark, const Reply &reply);
model::Fact decisionOn(
    const Remark &remark, RemarkState state, const QString &reason = {}, const std::optional<TextAnchor> &anchor = {});

} // namespace banxin::proof
