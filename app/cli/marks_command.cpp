// banxin-cli marks export, import: remarks to and from other readers of PDF.
#include "cli/command.h"
#include "cli/issue_arguments.h"
#include "cli/store_arguments.h"
#include "pdf/xfdf.h"
#include "session/mark_exchange.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

base::Result<session::ProofPage> proofPage(session::Session &session, const proof::Proof &proof)
{
    const auto document = session::documentAtNow(session, proof.revision);
    if (!document)
        return tl::unexpected(document.error());
    return session::proofPageNow(session, proof, *document);
}

/// The newest proof of the page, or the newest of that round.
base::Result<proof::Proof> chosenProof(const proof::Sheet &sheet, const QString &round)
{
    const auto wanted = proof::roundFromName(round);
    if (!round.isEmpty() && !wanted)
        return base::failure(base::ErrorKind::WrongUse, tr("没有名为“%1”的校次。").arg(round), u"--round"_s,
            tr("校次是 small、large-1、large-2、large-3、clean 之一。"));
    for (auto proof = sheet.proofs.rbegin(); proof != sheet.proofs.rend(); ++proof)
        if (!wanted || proof->round == *wanted)
            return *proof;
    return base::failure(
        base::ErrorKind::Refused, tr("这一版还没有这一次的校样。"), round, tr("先用 banxin-cli proof 出样。"));
}

int runMarksExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issueOption(u"issue"_s, {}, u"D"_s), pageOption(u"page"_s, {}, u"P"_s),
        publicationOption(u"publication"_s, {}, u"P"_s), roundOption(u"round"_s, {}, u"ROUND"_s),
        pdfOption(u"pdf"_s, {}, u"OUT.pdf"_s), jsonOption(u"json"_s);
    parser.addOptions({issueOption, pageOption, publicationOption, roundOption, pdfOption, jsonOption});
    if (const auto read = readArguments(parser, u"marks"_s, arguments, {u"issue"_s, u"page"_s, u"pdf"_s}); !read)
        return report(read.error());
    session::Session session;
    if (const auto opened = openIssueNamed(session, parser.positionalArguments().constFirst(),
            parser.value(issueOption), parser.value(publicationOption));
        !opened)
        return report(opened.error());
    const auto page = pageNamed(session, parser.value(pageOption));
    if (!page)
        return report(page.error());
    const auto sheet = session::sheetNow(session, *page);
    if (!sheet)
        return report(sheet.error());
    const auto proof = chosenProof(*sheet, parser.value(roundOption));
    if (!proof)
        return report(proof.error());
    const auto shown = proofPage(session, *proof);
    const auto made = shown ? session::writeMarksNow(session, parser.value(pdfOption), *shown, *sheet)
                            : tl::unexpected(shown.error());
    session.leaveLayoutMemory();
    if (!made)
        return report(made.error());
    if (parser.isSet(jsonOption))
        printJson(
            {{u"proof"_s, proof->id.toString()}, {u"name"_s, proof::toName(proof->round)}, {u"marks"_s, made->marks},
                {u"without_place"_s, made->withoutPlace}, {u"bytes"_s, static_cast<qint64>(made->pdf.size())}});
    else
        printLine(tr("%1 %2：批注 %3 条，写到 %4")
                      .arg(parser.value(pageOption), proof::titleOf(proof->round))
                      .arg(made->marks)
                      .arg(parser.value(pdfOption)));
    return Done;
}

base::Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Refused, tr("文件打不开。"), path,
            QFileInfo(path).exists() ? file.errorString() : tr("没有这个文件。"));
    return file.readAll();
}

base::Status openFor(session::Session &session, const QCommandLineParser &parser, base::Id issue, const QString &file)
{
    const QString store = parser.positionalArguments().constFirst();
    if (parser.isSet(u"issue"_s))
        return openIssueNamed(session, store, parser.value(u"issue"_s), parser.value(u"publication"_s));
    if (issue.isNull())
        return base::failure(base::ErrorKind::WrongUse, tr("这个 PDF 没有写明是哪一版的校样。"), file,
            tr("请加上 --issue D --page P。"));
    if (const auto opened = session.openNow(store); !opened)
        return opened;
    return session.openIssueNow(issue);
}

QJsonArray idsOf(const std::vector<base::Id> &ids)
{
    QJsonArray all;
    for (const base::Id id : ids)
        all << id.toString();
    return all;
}

int runMarksImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issueOption(u"issue"_s, {}, u"D"_s), pageOption(u"page"_s, {}, u"P"_s),
        publicationOption(u"publication"_s, {}, u"P"_s), asOption(u"as"_s, {}, u"PERSON"_s), jsonOption(u"json"_s);
    parser.addOptions({issueOption, pageOption, publicationOption, asOption, jsonOption});
    if (!parser.parse(QStringList{u"marks"_s} + arguments) || parser.positionalArguments().size() != 2
        || parser.isSet(issueOption) != parser.isSet(pageOption))
        return report({base::ErrorKind::WrongUse,
            parser.errorText().isEmpty() ? tr("要给出编辑部和 PDF 文件；--issue 和 --page 要一起给。")
                                         : parser.errorText(),
            {}, tr("用法见 banxin-cli %1 --help。").arg(u"marks"_s)});
    const QString path = parser.positionalArguments().constLast(), name = QFileInfo(path).fileName();
    const auto bytes = bytesOf(path);
    if (!bytes)
        return report(bytes.error());
    const bool isXfdf = pdf::isXfdf(*bytes);
    if (isXfdf && !parser.isSet(pageOption))
        return report({base::ErrorKind::WrongUse, tr("XFDF 文件没有写明是哪一版的校样。"), name,
            tr("请加上 --issue D --page P。")});
    std::pair<pdf::AnnotatedFile, base::Id> known;
    if (!isXfdf) {
        auto file = session::returnedFileNow(*bytes, name);
        if (!file)
            return report(file.error());
        known = std::move(*file);
    }
    session::Session session;
    if (const auto opened = openFor(session, parser, known.second, name); !opened)
        return report(opened.error());
    if (parser.isSet(asOption))
        session.setPerson(parser.value(asOption));
    base::Id page;
    if (parser.isSet(pageOption)) {
        const auto named = pageNamed(session, parser.value(pageOption));
        if (!named)
            return report(named.error());
        page = *named;
    }
    const auto returned = isXfdf ? session::returnedXfdfNow(session, *bytes, name, page)
                                 : session::returnedMarksNow(session, known.first, name, page);
    if (!returned)
        return report(returned.error());
    const auto shown = proofPage(session, returned->proof);
    const auto taken = shown ? session::takeInNow(*returned, *shown) : tl::unexpected(shown.error());
    session.leaveLayoutMemory();
    if (!taken)
        return report(taken.error());
    if (const auto kept = session::keep(session, *taken); !kept)
        return report(kept.error());
    if (const auto flushed = session.flushNow(); !flushed)
        return report(flushed.error());
    const auto stale = session::staleOf(*taken, session.working());
    if (parser.isSet(jsonOption)) {
        QJsonArray made;
        for (const proof::Remark &remark : taken->remarks)
            made << QJsonObject{{u"id"_s, remark.id.toString()}, {u"kind"_s, proof::toName(remark.kind)},
                {u"text"_s, remark.text}, {u"comment"_s, remark.comment}, {u"author"_s, remark.author},
                {u"quote"_s, remark.anchor ? QJsonValue(remark.anchor->quote) : QJsonValue()},
                {u"paragraph"_s, remark.anchor ? QJsonValue(remark.anchor->paragraph.toString()) : QJsonValue()}};
        printJson({{u"proof"_s, returned->proof.id.toString()}, {u"unchanged"_s, taken->unchanged}, {u"new"_s, made},
            {u"replies"_s, taken->replies}, {u"states"_s, taken->states}, {u"rewritten"_s, taken->rewritten},
            {u"doubled"_s, taken->doubled}, {u"unplaced"_s, taken->unplaced}, {u"stale"_s, idsOf(stale)},
            {u"not_returned"_s, idsOf(taken->notReturned)}});
        return Done;
    }
    printLine(tr("照旧 %1 条，新批注 %2 条，回复 %3 条，状态 %4 条，改写 %5 条")
                  .arg(taken->unchanged)
                  .arg(taken->remarks.size())
                  .arg(taken->replies)
                  .arg(taken->states)
                  .arg(taken->rewritten));
    const auto tell = [](const QString &text, std::size_t count) {
        if (count > 0)
            printLine(text.arg(count));
    };
    tell(tr("没有对上文字的 %1 条，作为说明留在原处"), static_cast<std::size_t>(taken->unplaced));
    tell(tr("失位的 %1 条：文字在出样以后改过，要在校样上指定位置"), stale.size());
    tell(tr("没有带回来的 %1 条，照旧保留"), taken->notReturned.size());
    return Done;
}

} // namespace

int runMarks(const QStringList &arguments)
{
    if (arguments.value(0) == u"export"_s)
        return runMarksExport(arguments.mid(1));
    if (arguments.value(0) == u"import"_s)
        return runMarksImport(arguments.mid(1));
    return report({base::ErrorKind::WrongUse, tr("marks 之后是 export 或 import。"), arguments.value(0),
        tr("用法见 banxin-cli %1 --help。").arg(u"marks"_s)});
}

} // namespace banxin::cli
