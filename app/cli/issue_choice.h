// IssueChoice: which issue people mean by a date, an edition and a publication; it opens nothing.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDate>

#include <vector>

namespace banxin::cli {

struct IssueChoice {
    base::Id id;
    QString name; // DATE or DATE/EDITION
    base::Id publication;
    QString publicationName;
};

/// The issue called `issue` (the last of the choices where it is empty) of `publication` (a name or an
/// id; any where it is empty). WrongUse where there is none, or where several publications have one.
base::Result<base::Id> chosenIssue(
    const std::vector<IssueChoice> &choices, const QString &issue, const QString &publication);
QString issueName(const QDate &date, const QString &edition);
bool isPublication(const QString &wanted, base::Id id, const QString &name);
base::Error noPublicationError(const QString &wanted);

} // namespace banxin::cli
