// banxin-cli proof: a page handed out to be read.
#include "cli/command.h"
#include "cli/issue_arguments.h"
#include "cli/store_arguments.h"
#include "proof/sheet.h"
#include "session/proof_maker.h"

#include <QJsonObject>

#include <cstdio>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

/// What comes after the newest proof of the page; the first reading where there is none, the last again at the end.
base::Result<proof::Round> nextRound(session::Session &session, base::Id page)
{
    const auto records = session.recordsNow({page}, proof::kProofFact);
    if (!records)
        return tl::unexpected(records.error());
    std::vector<proof::Statement> statements;
    for (const session::Record &record : *records)
        statements.push_back({record.fact, record.author, {}});
    const proof::Sheet sheet = proof::Sheet::of(statements);
    const proof::Proof *newest = sheet.newest(page);
    if (!newest)
        return proof::Round::Small;
    return static_cast<proof::Round>(
        std::min(static_cast<int>(newest->round) + 1, static_cast<int>(proof::Round::Clean)));
}

} // namespace

int runProof(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issueOption(u"issue"_s, {}, u"D"_s), pageOption(u"page"_s, {}, u"P"_s),
        publicationOption(u"publication"_s, {}, u"P"_s), roundOption(u"round"_s, {}, u"ROUND"_s),
        profileOption(u"profile"_s, {}, u"NAME|ICC"_s), asOption(u"as"_s, {}, u"PERSON"_s), trialOption(u"trial"_s),
        jsonOption(u"json"_s);
    parser.addOptions(
        {issueOption, pageOption, publicationOption, roundOption, profileOption, asOption, trialOption, jsonOption});
    if (const auto read = readArguments(parser, u"proof"_s, arguments, {u"issue"_s, u"page"_s}); !read)
        return report(read.error());
    session::ProofWish wish;
    if (parser.isSet(roundOption)) {
        const auto round = proof::roundFromName(parser.value(roundOption));
        if (!round)
            return report({base::ErrorKind::WrongUse, tr("没有名为“%1”的校次。").arg(parser.value(roundOption)), {},
                tr("校次是 small、large-1、large-2、large-3、clean 之一。")});
        wish.round = *round;
    }
    session::Session session;
    if (const auto opened = openIssueNamed(session, parser.positionalArguments().constFirst(),
            parser.value(issueOption), parser.value(publicationOption));
        !opened)
        return report(opened.error());
    if (parser.isSet(asOption))
        session.setPerson(parser.value(asOption));
    const auto page = pageNamed(session, parser.value(pageOption));
    if (!page)
        return report(page.error());
    wish.page = *page;
    wish.profile = parser.value(profileOption);
    wish.force = parser.isSet(trialOption);
    if (!parser.isSet(roundOption)) {
        const auto round = nextRound(session, *page);
        if (!round)
            return report(round.error());
        wish.round = *round;
    }
    const auto made = session::makeProofNow(session, wish);
    session.leaveLayoutMemory(); // the process ends after this
    if (!made)
        return report(made.error());
    bool errors = false;
    for (const layout::Finding &finding : made->findings) {
        errors = errors || finding.severity == layout::Finding::Severity::Error;
        std::fprintf(stderr, "%s: %s\n", qPrintable(finding.rule), qPrintable(finding.message));
    }
    for (const QString &warning : made->warnings)
        std::fprintf(stderr, "%s\n", qPrintable(warning));
    const proof::Proof &proof = made->proof;
    if (parser.isSet(jsonOption))
        printJson({{u"id"_s, proof.id.toString()}, {u"page"_s, parser.value(pageOption)},
            {u"name"_s, proof::toName(proof.round)}, {u"round"_s, static_cast<int>(proof.round)},
            {u"asset"_s, proof.pdf.toHex()}, {u"revision"_s, static_cast<qint64>(proof.revision)},
            {u"author"_s, proof.author}, {u"time"_s, proof.time}});
    else
        printLine(tr("%1 %2：修订 %3，%4")
                      .arg(parser.value(pageOption), proof::titleOf(proof.round))
                      .arg(proof.revision)
                      .arg(proof.pdf.toHex()));
    return errors ? DoneWithErrors : Done;
}

} // namespace banxin::cli
