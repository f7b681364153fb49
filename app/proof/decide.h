// Deciding on marks 定案: Document -> ChangeSet, the edit that a mark asks for and the fact of its decision in one.
// They check and change nothing themselves; undo takes the edit back, never the decision.
#pragma once

#include "edit/edits.h"
#include "edit/find_text.h"
#include "proof/anchor.h"

#include <vector>

namespace banxin::proof {

struct DecideContext {
    edit::EditContext edit;
    std::vector<model::ChangeSet> since; // as locate() takes them
    std::vector<Remark> others; // marks of the page; 保留 turns those down that it speaks against
};

/// Nothing that the program could do by itself follows from the mark: somebody has to see to it, and says when it is
/// done. So are 排阶梯形, 说明, marks of places without text or frame, and what the model has no value for (转正 of a
/// character, 排齐 and shifts of text, spaces between lines). The reason is empty for marks that are none.
QString taskReason(const model::Document &document, const Remark &remark);
inline bool isTask(const model::Document &document, const Remark &remark)
{
    return !taskReason(document, remark).isEmpty();
}

/// 采纳: the edit and the decision. Of a task the decision Done alone. Refused where the mark is decided already, is
/// stale, or its edit is refused.
base::Result<model::ChangeSet> accept(
    const model::Document &document, const Remark &remark, const DecideContext &context);

/// 代替: what accept() will replace, in reading order; the preview. Empty for other marks.
base::Result<std::vector<edit::FindHit>> replaceAllHits(const model::Document &document, const Remark &remark);
/// 代替 of these hits alone, as replaceAllHits() found them. Refused where none is left.
base::Result<model::ChangeSet> acceptHits(const model::Document &document, const Remark &remark,
    const std::vector<edit::FindHit> &hits, const DecideContext &context);

/// 退回. Refused without a reason, and where the mark is decided already.
base::Result<model::ChangeSet> reject(
    const model::Document &document, const Remark &remark, const QString &reason, const edit::EditContext &context);
/// 重新待定: a mark that was decided is open again; what was edited stays. Refused where it is open.
base::Result<model::ChangeSet> reopen(
    const model::Document &document, const Remark &remark, const QString &reason, const edit::EditContext &context);
/// 核红 or 办妥: an accepted mark has been seen to be carried out. Refused for marks that are not accepted.
base::Result<model::ChangeSet> confirm(
    const model::Document &document, const Remark &remark, const edit::EditContext &context);
/// A mark whose text is lost gets another place by hand; it is open. Refused where there is no such range.
base::Result<model::ChangeSet> placeByHand(const model::Document &document, const Remark &remark, base::Id paragraph,
    int from, int to, const edit::EditContext &context);

/// 全部采纳: several at once as one undo step, each on what the one before left.
struct AcceptedAll {
    model::ChangeSet change; // empty where none could be accepted
    std::vector<base::Id> accepted;
    struct Left {
        base::Id mark;
        base::Error error;
    };
    std::vector<Left> left; // stay as they are, and why
};
AcceptedAll acceptAll(
    const model::Document &document, const std::vector<Remark> &remarks, const DecideContext &context);

} // namespace banxin::proof
