// banxin-cli check: the rules of text, pages and issue over an issue, its error rate, and the report of both.
#include "cli/command.h"
#include "cli/finding_json.h"
#include "cli/issue_arguments.h"
#include "cli/store_arguments.h"

#include "session/check_report.h"
#include "session/file_writer.h"
#include "session/issue_check.h"

#include <QDateTime>
#include <QJsonArray>

namespace banxin::cli {

using namespace Qt::StringLiterals;
using check::Finding;

namespace {

base::Status writeReport(
    const QString &path, session::Session &session, const session::IssueCheck &done, const QDateTime &when)
{
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return session::writeFileDurably(path, session::csvReport(session::reportRows(session.working(), done)));
    const auto pdf = session::pdfReport(session, session.working(), session.issue(), done, when);
    if (!pdf)
        return tl::unexpected(pdf.error());
    return session::writeFileDurably(path, *pdf);
}

void print(const model::Document &document, const Finding &one)
{
    const auto *page = document.find<model::Page>(one.page);
    QString line = u"%1 %2 "_s.arg(page ? page->number : u"—"_s, one.rule);
    line += one.severity == base::Severity::Error ? tr("错误")
        : one.severity == base::Severity::Warning ? tr("警告")
                                                  : tr("提示");
    line += u"  "_s;
    if (one.length > 0)
        line += u'“' + one.text + u"”"_s;
    line += one.message;
    if (const QString title = one.story.isNull() ? QString() : model::titleOf(document, one.story); !title.isEmpty())
        line += u"　《"_s + title + u'》';
    if (one.waived)
        line += tr("（%1豁免：%2）").arg(one.waived->by, one.waived->reason);
    printLine(line);
}

} // namespace

int runCheck(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption publicationOption(u"publication"_s, {}, u"P"_s), issueOption(u"issue"_s, {}, u"D"_s),
        pageOption(u"page"_s, {}, u"P"_s), releaseOption(u"release"_s), reportOption(u"report"_s, {}, u"FILE"_s),
        jsonOption(u"json"_s);
    parser.addOptions({publicationOption, issueOption, pageOption, releaseOption, reportOption, jsonOption});
    if (const auto read = readArguments(parser, u"check"_s, arguments, {u"issue"_s}); !read)
        return report(read.error());
    const QStringList reports = parser.values(reportOption);
    for (const QString &path : reports) {
        if (!path.endsWith(".csv"_L1, Qt::CaseInsensitive) && !path.endsWith(".pdf"_L1, Qt::CaseInsensitive))
            return report({base::ErrorKind::WrongUse, tr("%1 不能是“%2”。").arg(u"--report"_s, path), {},
                tr("报告写成 .pdf 或 .csv 文件。")});
        if (const auto output = session::outputFile(path); !output)
            return report(output.error());
    }
    session::Session session;
    if (const auto opened = openIssueNamed(session, parser.positionalArguments().constFirst(),
            parser.value(issueOption), parser.value(publicationOption));
        !opened)
        return report(opened.error());
    std::vector<base::Id> pages;
    for (const QString &number : parser.values(pageOption)) {
        const auto page = pageNamed(session, number);
        if (!page)
            return report(page.error());
        pages.push_back(*page);
    }
    const auto done = session::checkIssueNow(
        session, pages, parser.isSet(releaseOption) ? check::Stage::Release : check::Stage::Making);
    if (!done)
        return report(done.error());
    const QDateTime when = QDateTime::currentDateTimeUtc();
    for (const QString &path : reports) {
        if (const auto written = writeReport(path, session, *done, when); !written)
            return report(written.error());
    }
    const model::Document &document = session.working();
    bool hasErrors = false;
    for (const Finding &one : done->findings)
        hasErrors = hasErrors || (one.severity == base::Severity::Error && !one.waived);
    if (parser.isSet(jsonOption)) {
        QJsonArray findings, perPage;
        for (const Finding &one : done->findings)
            findings.append(findingJson(document, one));
        for (const session::PageCheck &one : done->pages) {
            const auto *page = document.find<model::Page>(one.page);
            perPage.append(QJsonObject{{u"page"_s, page ? page->number : QString()}, {u"characters"_s, one.characters},
                {u"error_rate"_s, one.rate.rate}, {u"form_errors"_s, one.rate.formErrors}});
        }
        printJson(
            {{u"findings"_s, findings}, {u"characters"_s, done->rate.characters}, {u"error_rate"_s, done->rate.rate},
                {u"form_errors"_s, done->rate.formErrors}, {u"passes"_s, done->rate.passes}, {u"pages"_s, perPage}});
    } else {
        for (const Finding &one : done->findings)
            print(document, one);
        printLine(tr("%1 字，%2 处；差错率万分之%3，形式差错 %4 处。")
                      .arg(QString::number(done->rate.characters), QString::number(done->findings.size()),
                          QString::number(done->rate.rate, 'f', 2), QString::number(done->rate.formErrors)));
    }
    session.leaveLayoutMemory();
    return hasErrors ? DoneWithErrors : Done;
}

} // namespace banxin::cli
