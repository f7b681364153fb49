// 质检报告: the error rate of an issue as it goes to the archive: by page, by story, by person and by kind; as a table
// for spreadsheets, and as a PDF set by the program itself.
#pragma once

#include "session/issue_check.h"

namespace banxin::session {

/// One line of a report's tables.
struct ReportRow {
    enum class Scope { Issue, Page, Story, Person, Kind };
    Scope scope = Scope::Page;
    QString name; // A01, a title, a person, a rule's number and title
    measures::ErrorRate rate; // of a kind without characters: 0
    int waived = 0; // findings that somebody let stand
    int findings = 0; // the others, those that merely inform aside; of taboos too, which weigh nothing
};

/// The issue, its pages, stories, people (who wrote what is wrong; else who is in charge of the page), kinds (rules),
/// in this order, each group by weight but pages by their order.
std::vector<ReportRow> reportRows(const model::Document &document, const IssueCheck &check);

/// UTF-8 with a byte order mark: scope,name,characters,findings,errors,weight,rate,form_errors,waived,passes.
QByteArray csvReport(const std::vector<ReportRow> &rows);

/// A4, in the publication's faces: the tables, then every finding with its reason or waiver. `document` is what was
/// checked. Refused where no page can be set (fonts are missing). From any thread.
base::Result<QByteArray> pdfReport(
    Session &session, const model::Document &document, base::Id issue, const IssueCheck &check, const QDateTime &when);

} // namespace banxin::session
