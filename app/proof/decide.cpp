#include "proof/decide.h"

#include "edit/change_builder.h"
#include "proof/mark_edit.h"
#include "proof/sheet.h"

#include <QCoreApplication>

namespace banxin::proof {

using namespace banxin::model;
using base::Result;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("proof", text); }

tl::unexpected<base::Error> refused(const Remark &remark, const QString &what, const QString &advice)
{
    QString where = titleOf(remark.kind);
    if (remark.anchor && !remark.anchor->quote.isEmpty())
        where += QStringLiteral("“%1”").arg(remark.anchor->quote);
    return base::failure(base::ErrorKind::Refused, what, where, advice);
}

base::Status mayDecide(const Remark &remark)
{
    if (remark.state() == RemarkState::Open)
        return {};
    return refused(
        remark, tr("这一处批改已经定案：%1。").arg(titleOf(remark.state())), tr("要改主意，先把它重新待定。"));
}

ChangeSet decision(const Document &document, const Remark &remark, RemarkState state, const QString &label,
    const QString &reason, const edit::EditContext &context)
{
    ChangeSet change = edit::ChangeBuilder(document, context, label).take();
    change.facts.push_back(decisionOn(remark, state, reason));
    return change;
}

/// What 保留 speaks against: other open marks on the text that stays.
std::vector<const Remark *> turnedDown(
    const Document &document, const Remark &stet, const TextPlace &place, const DecideContext &context)
{
    std::vector<const Remark *> found;
    for (const Remark &other : context.others) {
        if (other.id == stet.id || other.state() != RemarkState::Open || !other.anchor || other.kind == MarkKind::Stet
            || other.kind == MarkKind::Note)
            continue;
        const auto at = locate(document, *other.anchor, context.since);
        if (at && at->paragraph == place.paragraph && at->from <= place.to && place.from <= at->to
            && (at->from < place.to || at->from == at->to) && (place.from < at->to || at->from == at->to))
            found.push_back(&other);
    }
    return found;
}

} // namespace

Result<ChangeSet> accept(const Document &document, const Remark &remark, const DecideContext &context)
{
    if (const auto may = mayDecide(remark); !may)
        return tl::unexpected(may.error());
    if (isTask(document, remark))
        return decision(
            document, remark, RemarkState::Done, tr("办妥：%1").arg(titleOf(remark.kind)), {}, context.edit);
    if (stateIn(document, remark, context.since) == RemarkState::Stale)
        return refused(remark, tr("批改所指的文字已经变动，找不到唯一的位置。"), tr("请先在校样上给它指定位置。"));
    auto change = editOf(document, remark, context);
    if (!change)
        return change;
    change->label = tr("采纳：%1").arg(titleOf(remark.kind));
    change->facts.push_back(decisionOn(remark, RemarkState::Accepted));
    if (remark.kind == MarkKind::Stet && remark.anchor)
        if (const auto place = locate(document, *remark.anchor, context.since))
            for (const Remark *other : turnedDown(document, remark, *place, context))
                change->facts.push_back(decisionOn(*other, RemarkState::Rejected, tr("保留原文")));
    return change;
}

Result<ChangeSet> acceptHits(const Document &document, const Remark &remark, const std::vector<edit::FindHit> &hits,
    const DecideContext &context)
{
    if (const auto may = mayDecide(remark); !may)
        return tl::unexpected(may.error());
    auto change = editOfHits(document, remark, hits, context.edit);
    if (!change)
        return change;
    change->label = tr("采纳：%1").arg(titleOf(remark.kind));
    change->facts.push_back(decisionOn(remark, RemarkState::Accepted));
    return change;
}

Result<ChangeSet> reject(
    const Document &document, const Remark &remark, const QString &reason, const edit::EditContext &context)
{
    if (const auto may = mayDecide(remark); !may)
        return tl::unexpected(may.error());
    if (reason.trimmed().isEmpty())
        return refused(remark, tr("退回批改要写明理由。"), tr("写一句为什么不改，校对会看到。"));
    return decision(
        document, remark, RemarkState::Rejected, tr("退回：%1").arg(titleOf(remark.kind)), reason.trimmed(), context);
}

Result<ChangeSet> reopen(
    const Document &document, const Remark &remark, const QString &reason, const edit::EditContext &context)
{
    if (remark.state() == RemarkState::Open)
        return refused(remark, tr("这一处批改还没有定案。"), tr("可以直接采纳或退回。"));
    return decision(
        document, remark, RemarkState::Open, tr("重新待定：%1").arg(titleOf(remark.kind)), reason.trimmed(), context);
}

Result<ChangeSet> confirm(const Document &document, const Remark &remark, const edit::EditContext &context)
{
    if (remark.state() != RemarkState::Accepted)
        return refused(remark, tr("只有采纳了的批改才能核红。"), tr("先采纳或退回它。"));
    return decision(document, remark, RemarkState::Done, tr("核红：%1").arg(titleOf(remark.kind)), {}, context);
}

Result<ChangeSet> placeByHand(const Document &document, const Remark &remark, base::Id paragraph, int from, int to,
    const edit::EditContext &context)
{
    if (const auto may = mayDecide(remark); !may)
        return tl::unexpected(may.error());
    const auto anchor = anchorAt(document, paragraph, from, to);
    if (!anchor)
        return refused(remark, tr("这里没有可以指定的文字。"), tr("请在校样的文字上选定位置。"));
    ChangeSet change = edit::ChangeBuilder(document, context, tr("指定位置：%1").arg(titleOf(remark.kind))).take();
    change.facts.push_back(decisionOn(remark, RemarkState::Open, {}, anchor));
    return change;
}

AcceptedAll acceptAll(const Document &document, const std::vector<Remark> &remarks, const DecideContext &context)
{
    AcceptedAll result;
    DecideContext step = context;
    if (step.edit.undoGroup.isNull())
        step.edit.undoGroup = base::Id::create();
    Document now = document;
    bool isFirst = true;
    for (const Remark &remark : remarks) {
        auto change = accept(now, remark, step);
        auto next = change ? applied(now, *change) : Result<Document>(tl::unexpected(change.error()));
        if (!next) {
            result.left.push_back({remark.id, next.error()});
            continue;
        }
        now = std::move(*next);
        step.since.push_back(*change);
        result.accepted.push_back(remark.id);
        if (isFirst)
            result.change = std::move(*change);
        else
            join(result.change, *change);
        isFirst = false;
    }
    if (result.accepted.size() > 1)
        result.change.label = tr("采纳 %1 处批改").arg(result.accepted.size());
    return result;
}

} // namespace banxin::proof
