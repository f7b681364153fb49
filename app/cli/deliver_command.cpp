// banxin-cli deliver: pages to the plant's folder, and what went there before.
#include "cli/command.h"
#include "cli/issue_arguments.h"
#include "cli/store_arguments.h"
#include "layout/page_composer.h"
#include "session/delivery.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

/// One line of what went where.
struct Went {
    QString page;
    session::Delivered delivered;
    QString person;
    QDateTime time;
    bool isNewest = false; // of the page at this plant
    bool isChanged = false; // the page would be printed otherwise now
};

base::Result<std::vector<Went>> historyOf(session::Session &session, const std::vector<base::Id> &pages)
{
    const auto records = session.recordsNow(pages, session::kDeliveryFact);
    if (!records)
        return tl::unexpected(records.error());
    std::vector<Went> all;
    QMap<base::Id, base::Digest> contents;
    for (const session::Record &record : *records) {
        const auto *page = session.working().find<model::Page>(record.fact.object);
        const auto delivered = session::deliveredFrom(record.fact.value);
        if (!page || !delivered)
            continue;
        if (!contents.contains(page->id)) {
            const auto composer = session.composerNow(session.working(), page->id);
            if (!composer)
                return tl::unexpected(composer.error());
            const auto laid = (*composer)->compose(session.working(), page->id);
            contents[page->id] = session::contentDigest(*laid->display);
        }
        for (Went &before : all) {
            if (before.page == page->number && before.delivered.printer == delivered->printer
                && before.delivered.isTrial == delivered->isTrial)
                before.isNewest = false;
        }
        all.push_back(
            {page->number, *delivered, record.author, record.time, true, contents[page->id] != delivered->content});
    }
    return all;
}

QJsonObject jsonOf(const Went &one)
{
    return {{u"page"_s, one.page}, {u"printer"_s, one.delivered.printer}, {u"version"_s, one.delivered.version},
        {u"trial"_s, one.delivered.isTrial}, {u"file"_s, one.delivered.path}, {u"receipt"_s, one.delivered.receipt},
        {u"bytes"_s, one.delivered.bytes}, {u"sha256"_s, one.delivered.file.toHex()}, {u"person"_s, one.person},
        {u"time"_s, one.time.toString(Qt::ISODate)}, {u"newest"_s, one.isNewest}, {u"changed"_s, one.isChanged}};
}

void print(const Went &one)
{
    QString text = tr("%1　版本 %2　%3　%4　%5")
                       .arg(one.page, QString::number(one.delivered.version), one.time.toString(Qt::ISODate),
                           one.delivered.printer, one.delivered.path);
    if (one.isNewest && one.isChanged)
        text += tr("　之后改过");
    printLine(text);
}

} // namespace

int runDeliver(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issueOption(u"issue"_s, {}, u"D"_s), publicationOption(u"publication"_s, {}, u"P"_s),
        pageOption(u"page"_s, {}, u"P"_s), profileOption(u"profile"_s, {}, u"NAME"_s), toOption(u"to"_s, {}, u"F"_s),
        noteOption(u"note"_s, {}, u"T"_s), trialOption(u"trial"_s), asOption(u"as"_s, {}, u"PERSON"_s),
        forceOption(u"force"_s), reasonOption(u"reason"_s, {}, u"R"_s), statusOption(u"status"_s),
        jsonOption(u"json"_s);
    parser.addOptions({issueOption, publicationOption, pageOption, profileOption, toOption, noteOption, trialOption,
        asOption, forceOption, reasonOption, statusOption, jsonOption});
    if (auto read = readArguments(parser, u"deliver"_s, arguments, {u"issue"_s}); !read)
        return report(read.error());
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
    if (parser.isSet(statusOption)) {
        const auto pages = request.pages.empty() ? session.working().children(session.issue(), model::ObjectKind::Page)
                                                 : request.pages;
        const auto all = historyOf(session, pages);
        session.leaveLayoutMemory();
        if (!all)
            return report(all.error());
        QJsonArray json;
        for (const Went &one : *all)
            parser.isSet(jsonOption) ? json.append(jsonOf(one)) : print(one);
        if (parser.isSet(jsonOption))
            printJson({{u"deliveries"_s, json}});
        else if (all->empty())
            printLine(tr("还没有送过印厂。"));
        return Done;
    }
    const auto *issue = session.working().find<model::Issue>(session.issue());
    const auto *publication = session.working().find<model::Publication>(issue->publication);
    const QString profile = parser.value(profileOption);
    model::PrinterProfile printer = model::printerNamed(*publication, profile);
    if (!profile.isEmpty() && printer.name != profile)
        return report({base::ErrorKind::WrongUse, tr("报纸没有叫“%1”的印刷配置。").arg(profile), {}, {}});
    if (parser.isSet(toOption))
        printer.deliveryFolder = QFileInfo(parser.value(toOption)).absoluteFilePath();
    request.printer = printer;
    request.deliver = true;
    request.note = parser.value(noteOption);
    request.isTrial = parser.isSet(trialOption);
    request.force = parser.isSet(forceOption);
    request.reason = parser.value(reasonOption).simplified();
    if (request.force && request.reason.isEmpty())
        return report({base::ErrorKind::WrongUse, tr("带着错误送厂要写明理由：--force --reason 理由。"), {}, {}});
    const auto done = session.exportPdfNow(request);
    session.leaveLayoutMemory();
    if (!done)
        return report(done.error());
    bool errors = false;
    for (const layout::Finding &finding : done->findings) {
        errors = errors || finding.severity == layout::Finding::Severity::Error;
        std::fprintf(stderr, "%s: %s\n", qPrintable(finding.rule), qPrintable(finding.message));
    }
    for (const QString &warning : done->warnings)
        std::fprintf(stderr, "%s\n", qPrintable(warning));
    if (parser.isSet(jsonOption)) {
        QJsonArray files;
        for (const auto &file : done->files)
            files.append(QJsonObject{{u"file"_s, file.path}, {u"pages"_s, QJsonArray::fromStringList(file.pages)},
                {u"version"_s, file.version}, {u"bytes"_s, file.bytes}, {u"sha256"_s, file.digest.toHex()}});
        printJson({{u"folder"_s, printer.deliveryFolder}, {u"receipt"_s, done->receipt}, {u"files"_s, files}});
    } else {
        for (const auto &file : done->files)
            printLine(tr("%1　版本 %2　SHA-256 %3").arg(file.path, QString::number(file.version), file.digest.toHex()));
        printLine(tr("回执：%1").arg(done->receipt));
    }
    return errors ? DoneWithErrors : Done;
}

} // namespace banxin::cli
