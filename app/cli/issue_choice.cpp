#include "cli/issue_choice.h"

#include "cli/store_arguments.h"

#include <algorithm>

namespace banxin::cli {

using base::ErrorKind;

QString issueName(const QDate &date, const QString &edition)
{
    const QString day = date.toString(Qt::ISODate);
    return edition.isEmpty() ? day : day + u'/' + edition;
}

bool isPublication(const QString &wanted, base::Id id, const QString &name)
{
    return wanted.isEmpty() || wanted == name || wanted == id.toString();
}

base::Error noPublicationError(const QString &wanted)
{
    return {ErrorKind::WrongUse, tr("编辑部里没有“%1”的任何一期。").arg(wanted), QStringLiteral("--publication"),
        tr("用 banxin-cli list 查看有哪些报纸。")};
}

base::Result<base::Id> chosenIssue(
    const std::vector<IssueChoice> &choices, const QString &issue, const QString &publication)
{
    std::vector<IssueChoice> own;
    std::copy_if(choices.begin(), choices.end(), std::back_inserter(own), [&](const IssueChoice &choice) {
        return isPublication(publication, choice.publication, choice.publicationName);
    });
    if (own.empty() && !publication.isEmpty())
        return tl::unexpected(noPublicationError(publication));
    if (issue.isEmpty() && !own.empty())
        return own.back().id;
    std::vector<IssueChoice> called;
    std::copy_if(own.begin(), own.end(), std::back_inserter(called),
        [&](const IssueChoice &choice) { return choice.name == issue; });
    if (called.empty())
        return base::failure(ErrorKind::WrongUse, tr("编辑部里没有“%1”这一期。").arg(issue), QStringLiteral("--issue"),
            tr("用 banxin-cli list 查看有哪些期。"));
    if (called.size() > 1) {
        QStringList names;
        for (const IssueChoice &choice : called)
            names.append(choice.publicationName + QStringLiteral(" (%1)").arg(choice.publication.toString()));
        return base::failure(ErrorKind::WrongUse,
            tr("不止一家报纸有“%1”这一期：%2。").arg(issue, names.join(QStringLiteral("、"))),
            QStringLiteral("--issue"), tr("请用 --publication 指明报纸的名称或编号。"));
    }
    return called.front().id;
}

} // namespace banxin::cli
