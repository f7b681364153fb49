// banxin-cli import: manuscripts read and put into the newsroom.
#include "base/login_name.h"
#include "cli/command.h"
#include "cli/read_options.h"
#include "cli/store_arguments.h"
#include "formats/read_file.h"
#include "manuscript/recogniser.h"
#include "session/manuscript_import.h"

#include <QJsonArray>
#include <QJsonObject>

namespace banxin::cli {

using namespace banxin::model;
using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Id;

namespace {

/// Where stories go: a newsroom, and maybe a page that they are meant for.
struct Destination {
    Document document;
    Id publication;
    Id page;
};

base::Result<Destination> destinationOf(
    store::Store &store, const QString &issue, const QString &publication, const QString &page)
{
    Destination to;
    if (!issue.isEmpty() || !page.isEmpty()) {
        const auto found = issueNamed(store, issue, publication);
        if (!found)
            return tl::unexpected(found.error());
        auto document = store.loadIssue(*found);
        if (!document)
            return tl::unexpected(document.error());
        to.document = std::move(*document);
        to.publication = to.document.find<Issue>(*found)->publication;
        if (!page.isEmpty()) {
            const auto id = pageNumbered(to.document, *found, page);
            if (!id)
                return tl::unexpected(id.error());
            to.page = *id;
        }
        return to;
    }
    const auto all = store.publications();
    if (!all)
        return tl::unexpected(all.error());
    for (const Publication &one : *all) {
        if (!publication.isEmpty() && one.name != publication && one.id.toString() != publication)
            continue;
        if (!to.publication.isNull())
            return base::failure(
                ErrorKind::WrongUse, tr("编辑部里有几家报纸。"), store.location(), tr("用 --publication 说是哪一家。"));
        to.publication = one.id;
    }
    if (to.publication.isNull())
        return base::failure(ErrorKind::Refused, tr("编辑部里没有这家报纸。"), publication);
    auto document = store.loadAll();
    if (!document)
        return tl::unexpected(document.error());
    to.document = std::move(*document);
    return to;
}

struct Imported {
    session::ManuscriptImport made;
    manuscript::Reading reading;
};

base::Result<Imported> importFile(store::Store &store, const Destination &to, const QString &path,
    const formats::ReadOptions &options, const QString &person)
{
    const auto read = formats::manuscriptAt(path, options);
    if (!read)
        return tl::unexpected(read.error());
    Imported imported;
    imported.reading = manuscript::recognised(read->source);
    auto made = session::manuscriptImport(to.document,
        {to.publication, std::vector<Id>(imported.reading.pages.size(), to.page), false}, read->bytes, read->source,
        imported.reading, {person, {}});
    if (!made)
        return tl::unexpected(made.error());
    for (const QByteArray &file : made->files) {
        if (const auto kept = store.addAsset(file); !kept)
            return tl::unexpected(kept.error());
    }
    if (const auto done = store.commit(made->change); !done)
        return tl::unexpected(done.error());
    imported.made = std::move(*made);
    return imported;
}

} // namespace

int runImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issue(u"issue"_s, {}, u"D"_s), page(u"page"_s, {}, u"P"_s);
    const QCommandLineOption publication(u"publication"_s, {}, u"P"_s), json(u"json"_s);
    const QCommandLineOption as(u"as"_s, {}, u"PERSON"_s, base::loginName());
    const QCommandLineOption tracked(u"tracked"_s, {}, u"T"_s), encoding(u"encoding"_s, {}, u"E"_s);
    parser.addOptions({issue, page, publication, as, json, tracked, encoding});
    if (!parser.parse(QStringList{u"banxin-cli"_s} + arguments))
        return report(
            {ErrorKind::WrongUse, parser.errorText(), {}, tr("用法见 banxin-cli %1 --help。").arg(u"import"_s)});
    QStringList files = parser.positionalArguments();
    if (files.size() < 2)
        return report({ErrorKind::WrongUse, tr("要说存进哪个编辑部，取哪些文件。"), {},
            tr("用法见 banxin-cli %1 --help。").arg(u"import"_s)});
    const auto options = readOptions(parser.value(tracked), parser.value(encoding));
    if (!options)
        return report(options.error());
    const auto opened = store::Store::open(files.takeFirst());
    if (!opened)
        return report(opened.error());
    QJsonArray stories;
    int stored = 0, failed = Done;
    for (const QString &file : files) {
        // As the file before left it: the order of stories goes on.
        const auto to = destinationOf(**opened, parser.value(issue), parser.value(publication), parser.value(page));
        if (!to)
            return report(to.error());
        const auto imported = importFile(**opened, *to, file, *options, parser.value(as));
        if (!imported) {
            failed = report(imported.error());
            continue;
        }
        ++stored;
        for (const QString &note : imported->made.notes)
            std::fprintf(stderr, "%s\n", qPrintable(note));
        for (const manuscript::Warning &warning : imported->reading.warnings)
            std::fprintf(
                stderr, "%s\n", qPrintable(tr("%1 第 %2 行：%3").arg(file).arg(warning.line).arg(warning.message)));
        std::size_t next = 0;
        for (const manuscript::ReadPage &each : imported->reading.pages) {
            for (const manuscript::ReadStory &story : each.stories) {
                const QString id = imported->made.stories[next++].toString();
                const QString title = story.title ? story.title->text : QString();
                if (parser.isSet(json))
                    stories.append(QJsonObject{{u"id"_s, id}, {u"title"_s, title}, {u"file"_s, file}});
                else
                    printLine(id + u' ' + title);
            }
        }
    }
    if (parser.isSet(json))
        printJson({{u"stories"_s, stories}});
    return failed == Done || stored == 0 ? failed : static_cast<int>(DoneWithErrors);
}

} // namespace banxin::cli
