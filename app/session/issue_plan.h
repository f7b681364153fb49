// The plan of an issue: its pages as a table of number, section, role, kind and adverts, and the one edit that makes an
// issue of a plan or gives an issue another plan. It reads and writes no store.
#pragma once

#include "base/result.h"
#include "model/change_set.h"
#include "session/newsroom_template.h"

#include <QDate>
#include <QStringList>

namespace banxin::session {

/// One page of a plan.
struct PlannedPage {
    base::Id page; // null: it is to be made
    QString number; // A01
    QString section; // 要闻; empty: none
    model::PageRole role = model::PageRole::Inside;
    QString kind; // name of a page of the template; empty: like none of them
    QStringList adverts; // modules (advert_file.h) that stand on it, empty names for those of no module
    QStringList reserved; // modules for which room is to be kept besides
    friend bool operator==(const PlannedPage &, const PlannedPage &) = default;
};

/// The pages of the issue as they stand, each with the template's page that it looks like.
std::vector<PlannedPage> planOf(const model::Document &document, base::Id issue, const NewsroomTemplate &newsroom);
/// The same pages to be made anew: those of a previous issue, for the next one.
std::vector<PlannedPage> planLike(const model::Document &document, base::Id issue, const NewsroomTemplate &newsroom);
/// The template's own: each of its pages once that has the size of the first and anything on it, numbered from A01.
/// Pages without a section, or with one that another has, are called as the template calls them.
std::vector<PlannedPage> usualPlan(const NewsroomTemplate &newsroom);
/// The number behind the last of these: A04 after A03; A01 where there is none.
QString numberBehind(const std::vector<PlannedPage> &plan);

/// What is wrong with a row of a plan.
struct PlanFault {
    int row = 0; // from 0
    QString what;
};
/// Numbers that are empty or stand twice, new pages of no kind; nothing where the plan can be made.
std::optional<PlanFault> faultOf(const std::vector<PlannedPage> &plan);

struct NewIssue {
    QDate date;
    QString edition; // empty for the only one
    QString number; // 总期数; empty: not said
};
/// 总期数 that follows on: one more than `number`, its zeros kept; empty where that does not end in a number.
QString nextIssueNumber(const QString &number);
/// An issue of the publication with the pages of the plan, one undo step; `issue` is its id. Refused where the date is
/// none, or the plan cannot be made.
base::Result<model::ChangeSet> makeIssue(const model::Document &document, base::Id publication, base::Id issue,
    const NewIssue &wish, const std::vector<PlannedPage> &plan, const NewsroomTemplate &newsroom,
    const QString &author);
/// 期计划: makes the issue's pages those of the plan, in its order: pages that it leaves out go (their stories back to
/// the pool), those without id are made, the others get number, section and role. One undo step; empty where nothing
/// differs. Refused where the plan cannot be made or is empty.
base::Result<model::ChangeSet> changedPlan(const model::Document &document, base::Id issue,
    const std::vector<PlannedPage> &plan, const NewsroomTemplate &newsroom, const QString &author);
/// 加版: one more page, as `row` says, where its number belongs: behind the last one of the same letter whose number is
/// smaller, else behind all. `made` is its id.
base::Result<model::ChangeSet> addedPage(const model::Document &document, base::Id issue, const PlannedPage &row,
    const NewsroomTemplate &newsroom, const QString &author, base::Id &made);

} // namespace banxin::session
