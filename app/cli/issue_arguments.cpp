#include "cli/issue_arguments.h"

#include "cli/issue_choice.h"

#include <QCoreApplication>

#include <cstdio>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("cli", text); }

base::Result<base::Id> issueNamed(const session::Session &session, const QString &name, const QString &publication)
{
    if (!QDate::fromString(name.section(u'/', 0, 0), Qt::ISODate).isValid())
        return base::failure(base::ErrorKind::WrongUse, tr("“%1”不是日期。").arg(name), u"--issue"_s,
            tr("请写成 2020-10-19 或 2020-10-19/版别。"));
    std::vector<IssueChoice> choices;
    for (const session::IssueSummary &issue : session.issues())
        choices.push_back({issue.id, issueName(issue.date, issue.edition), issue.publication, issue.publicationName});
    return chosenIssue(choices, name, publication);
}

} // namespace

base::Status readArguments(
    QCommandLineParser &parser, const QString &command, const QStringList &arguments, const QStringList &needed)
{
    const QString help = tr("用法见 banxin-cli %1 --help。").arg(command);
    if (!parser.parse(QStringList{command} + arguments))
        return base::failure(base::ErrorKind::WrongUse, parser.errorText(), {}, help);
    if (parser.positionalArguments().size() != 1)
        return base::failure(base::ErrorKind::WrongUse, tr("需要且只需要一个编辑部的位置。"),
            parser.positionalArguments().join(u' '), help);
    for (const QString &option : needed) {
        if (!parser.isSet(option))
            return base::failure(base::ErrorKind::WrongUse, tr("没有给出 --%1。").arg(option), {}, help);
    }
    return {};
}

base::Status openIssueNamed(
    session::Session &session, const QString &store, const QString &issue, const QString &publication)
{
    if (store.isEmpty())
        return base::failure(base::ErrorKind::WrongUse, tr("需要且只需要一个编辑部的位置。"));
    if (const auto opened = session.openNow(store); !opened)
        return opened;
    if (session.isReadOnly())
        std::fprintf(stderr, "%s\n", qPrintable(tr("编辑部以只读方式打开：%1").arg(session.readOnlyReason())));
    const auto id = issueNamed(session, issue, publication);
    if (!id)
        return tl::unexpected(id.error());
    return session.openIssueNow(*id);
}

base::Result<base::Id> pageNamed(const session::Session &session, const QString &number)
{
    for (const model::Page *page : session.working().childrenOf<model::Page>(session.issue())) {
        if (page->number == number)
            return page->id;
    }
    return base::failure(
        base::ErrorKind::WrongUse, tr("这一期没有 %1 版。").arg(number), u"--page"_s, tr("用 list 看有哪些版。"));
}

} // namespace banxin::cli
