// banxin-cli export: press PDF.
#include "cli/command.h"
#include "cli/issue_arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("cli", text); }

void printTimings(const QMap<QString, double> &timings)
{
    for (const char *stage : {"fonts", "layout", "display", "pictures", "subset", "write", "preflight", "total"})
        std::fprintf(stderr, "%-9s %8.1f ms\n", stage, timings.value(QString::fromLatin1(stage)));
}

} // namespace

int runExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issueOption(u"issue"_s, {}, u"D"_s), pageOption(u"page"_s, {}, u"P"_s),
        pdfOption(u"pdf"_s, {}, u"OUT.pdf"_s), profileOption(u"profile"_s, {}, u"NAME|ICC"_s), forceOption(u"force"_s),
        timingsOption(u"timings"_s);
    const QCommandLineOption publicationOption(u"publication"_s, {}, u"P"_s), perPageOption(u"per-page"_s),
        noteOption(u"note"_s, {}, u"TEXT"_s), telephoneOption(u"telephone"_s), trialOption(u"trial"_s),
        asOption(u"as"_s, {}, u"PERSON"_s), reasonOption(u"reason"_s, {}, u"R"_s);
    parser.addOptions({publicationOption, issueOption, pageOption, pdfOption, profileOption, forceOption, timingsOption,
        perPageOption, noteOption, telephoneOption, trialOption, asOption, reasonOption});
    if (!parser.parse(QStringList{u"export"_s} + arguments) || parser.positionalArguments().size() != 1
        || !parser.isSet(issueOption) || !parser.isSet(pdfOption)) {
        return report({base::ErrorKind::WrongUse,
            tr("用法：banxin-cli export STORE --issue D [--publication P] [--page P]... --pdf OUT.pdf|FOLDER "
               "[--per-page] "
               "[--profile NAME|ICC] [--note TEXT] [--telephone|--trial] [--force [--reason R]] [--as PERSON] "
               "[--timings]"),
            {}, {}});
    }
    session::Session session;
    if (const auto opened = openIssueNamed(session, parser.positionalArguments().constFirst(),
            parser.value(issueOption), parser.value(publicationOption));
        !opened)
        return report(opened.error());
    if (parser.isSet(asOption))
        session.setPerson(parser.value(asOption));
    session::Session::ExportRequest request;
    for (const QString &number : parser.values(pageOption)) {
        const auto page = pageNamed(session, number);
        if (!page)
            return report(page.error());
        request.pages.push_back(*page);
    }
    request.path = parser.value(pdfOption);
    request.profile = parser.value(profileOption);
    request.force = parser.isSet(forceOption);
    request.filePerPage = parser.isSet(perPageOption);
    request.note = parser.value(noteOption);
    request.forTelephone = parser.isSet(telephoneOption);
    request.isTrial = parser.isSet(trialOption);
    request.reason = parser.value(reasonOption).simplified();
    if (request.isTrial && request.forTelephone)
        return report({base::ErrorKind::WrongUse, tr("--trial 和 --telephone 只能给一个。"), {}, {}});
    const auto done = session.exportPdfNow(request);
    session.leaveLayoutMemory(); // the process ends after this
    if (!done)
        return report(done.error());

    bool errors = false;
    for (const layout::Finding &finding : done->findings) {
        errors = errors || finding.severity == layout::Finding::Severity::Error;
        std::fprintf(stderr, "%s: %s\n", qPrintable(finding.rule), qPrintable(finding.message));
    }
    for (const QString &warning : done->warnings)
        std::fprintf(stderr, "%s\n", qPrintable(warning));
    if (QFileInfo(request.path).isDir()) { // whoever asked does not know their names
        for (const QString &path : done->paths)
            std::printf("%s\n", qPrintable(path));
    }
    if (parser.isSet(timingsOption))
        printTimings(done->timings);
    return errors ? DoneWithErrors : Done;
}

} // namespace banxin::cli
