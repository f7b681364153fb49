#include "cli/store_arguments.h"

#include "cli/issue_choice.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace banxin::cli {

using base::ErrorKind;
using base::Result;

QString tr(const char *text) { return QCoreApplication::translate("cli", text); }

Result<QString> parsedStore(QCommandLineParser &parser, const QString &command, const QStringList &arguments)
{
    if (!parser.parse(QStringList{command} + arguments))
        return base::failure(
            ErrorKind::WrongUse, parser.errorText(), {}, tr("用法见 banxin-cli %1 --help。").arg(command));
    if (parser.positionalArguments().size() != 1 || parser.positionalArguments().constFirst().isEmpty())
        return base::failure(ErrorKind::WrongUse, tr("需要且只需要一个编辑部的位置。"), {},
            tr("用法见 banxin-cli %1 --help。").arg(command));
    return parser.positionalArguments().constFirst();
}

Result<base::Id> issueNamed(store::Store &store, const QString &name, const QString &publication)
{
    const auto issues = store.issues();
    if (!issues)
        return tl::unexpected(issues.error());
    const auto publications = store.publications();
    if (!publications)
        return tl::unexpected(publications.error());
    std::vector<IssueChoice> choices;
    for (const model::Issue &issue : *issues) {
        const auto own = std::find_if(publications->begin(), publications->end(),
            [&](const model::Publication &one) { return one.id == issue.publication; });
        choices.push_back(
            {issue.id, nameOf(issue), issue.publication, own == publications->end() ? QString() : own->name});
    }
    return chosenIssue(choices, name, publication);
}

Result<base::Id> pageNumbered(const model::Document &document, base::Id issue, const QString &number)
{
    for (const model::Page *page : document.childrenOf<model::Page>(issue))
        if (page->number == number)
            return page->id;
    return base::failure(
        ErrorKind::WrongUse, tr("这一期没有“%1”版。").arg(number), {}, tr("用 banxin-cli list 查看有哪些版。"));
}

Result<base::Id> idFrom(const QString &text, const QString &what)
{
    if (const auto id = base::Id::fromString(text))
        return *id;
    return base::failure(
        ErrorKind::WrongUse, tr("“%1”不是编号。").arg(text), what, tr("用 banxin-cli list 查看编号。"));
}

QString nameOf(const model::Issue &issue) { return issueName(issue.date, issue.edition); }

Result<std::array<int, 4>> gridNumbers(const QStringList &numbers)
{
    std::array<int, 4> values{};
    bool ok = numbers.size() == 4;
    for (std::size_t i = 0; ok && i < values.size(); ++i)
        values[i] = numbers[static_cast<qsizetype>(i)].trimmed().toInt(&ok);
    if (!ok || values[0] < 1 || values[1] < 1)
        return base::failure(
            ErrorKind::WrongUse, tr("位置应为四个整数：栏,行,栏数,行数，从 1 数起。"), numbers.join(u','));
    --values[0];
    --values[1];
    return values;
}

void printJson(const QJsonObject &json)
{
    printLine(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

void printLine(const QString &text) { std::fputs(text.toUtf8().append('\n').constData(), stdout); }

} // namespace banxin::cli
