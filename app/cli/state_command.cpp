// banxin-cli state, audit: a story or a page to its next state, and everything that led there.
#include "cli/command.h"
#include "cli/issue_arguments.h"
#include "cli/store_arguments.h"

#include "session/workflow_desk.h"

#include <QEventLoop>
#include <QJsonArray>

namespace banxin::cli {

using namespace Qt::StringLiterals;
using workflow::Kind;

namespace {

/// The issue on which the story stands, else the newest of its publication, which brings the story along.
base::Status openFor(session::Session &session, const QString &location, base::Id story)
{
    {
        auto store = store::Store::open(location, store::OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        const auto placing = (*store)->issuesPlacing(story);
        if (!placing)
            return tl::unexpected(placing.error());
        if (const auto opened = session.openNow(location); !opened)
            return opened;
        if (!placing->empty())
            return session.openIssueNow(placing->front());
        const auto loaded = (*store)->loadStories({story});
        if (!loaded)
            return tl::unexpected(loaded.error());
        const auto *own = loaded->find<model::Story>(story);
        const auto issues = session.issues();
        const session::IssueSummary *newest = nullptr;
        for (const session::IssueSummary &issue : issues)
            if (own && issue.publication == own->publication && (!newest || issue.date > newest->date))
                newest = &issue;
        if (!newest)
            return base::failure(base::ErrorKind::WrongUse, tr("没有这篇稿件，或者它的报纸还没有一期。"),
                story.toString(), tr("用 banxin-cli list --stories 查看编号。"));
        if (const auto opened = session.openIssueNow(newest->id); !opened)
            return opened;
    }
    if (session.working().find<model::Story>(story))
        return {};
    base::Status brought;
    QEventLoop loop;
    QObject context;
    session.bringStories({story}, &context, [&](const base::Status &status) {
        brought = status;
        loop.quit();
    });
    loop.exec();
    return brought;
}

QJsonObject stepJson(Kind kind, const workflow::Step &step)
{
    QJsonObject json{{u"from"_s, step.from}, {u"to"_s, step.to}, {u"title"_s, workflow::titleOf(kind, step.to)},
        {u"person"_s, step.person}, {u"time"_s, step.time}, {u"reason"_s, step.reason},
        {u"overridden"_s, QJsonArray::fromStringList(step.overridden)}};
    json[u"hash"_s] = step.hash.isNull() ? QJsonValue() : QJsonValue(step.hash.toHex());
    return json;
}

} // namespace

int runState(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issueOption(u"issue"_s, {}, u"D"_s), pageOption(u"page"_s, {}, u"P"_s),
        publicationOption(u"publication"_s, {}, u"P"_s), storyOption(u"story"_s, {}, u"ID"_s),
        toOption(u"to"_s, {}, u"STATE"_s), asOption(u"as"_s, {}, u"PERSON"_s), reasonOption(u"reason"_s, {}, u"R"_s),
        overrideOption(u"override"_s), jsonOption(u"json"_s);
    parser.addOptions({issueOption, pageOption, publicationOption, storyOption, toOption, asOption, reasonOption,
        overrideOption, jsonOption});
    if (const auto read = readArguments(parser, u"state"_s, arguments, {}); !read)
        return report(read.error());
    const bool isStory = parser.isSet(storyOption);
    if (isStory == parser.isSet(pageOption) || (!isStory && !parser.isSet(issueOption)))
        return report({base::ErrorKind::WrongUse, tr("要给出 --story ID，或者 --issue D --page P。"), {},
            tr("用法见 banxin-cli %1 --help。").arg(u"state"_s)});
    const QString location = parser.positionalArguments().constFirst();
    session::Session session;
    session::MoveWish wish;
    if (isStory) {
        const auto story = idFrom(parser.value(storyOption), u"--story"_s);
        if (!story)
            return report(story.error());
        if (const auto opened = parser.isSet(issueOption)
                ? openIssueNamed(session, location, parser.value(issueOption), parser.value(publicationOption))
                : openFor(session, location, *story);
            !opened)
            return report(opened.error());
        wish.subject = {Kind::Story, *story};
    } else {
        if (const auto opened =
                openIssueNamed(session, location, parser.value(issueOption), parser.value(publicationOption));
            !opened)
            return report(opened.error());
        const auto page = pageNamed(session, parser.value(pageOption));
        if (!page)
            return report(page.error());
        wish.subject = {Kind::Page, *page};
    }
    const Kind kind = wish.subject.kind;
    wish.wish.person = parser.isSet(asOption) ? parser.value(asOption).trimmed() : session.person();
    if (!parser.isSet(toOption)) { // where it stands, and what may come next
        const auto now = session::situationNow(session, wish.subject);
        session.leaveLayoutMemory();
        if (!now)
            return report(now.error());
        QJsonArray next, steps;
        for (const workflow::Offer &offer : workflow::offers(*now, wish.wish.person)) {
            QJsonArray obstacles;
            for (const workflow::Obstacle &each : offer.obstacles)
                obstacles << QJsonObject{{u"guard"_s, each.guard ? workflow::toName(*each.guard) : QString()},
                    {u"what"_s, each.what}, {u"advice"_s, each.advice}};
            next << QJsonObject{{u"to"_s, offer.transition.to},
                {u"title"_s, workflow::titleOf(kind, offer.transition.to)},
                {u"reason_wanted"_s, offer.transition.needsReason}, {u"obstacles"_s, obstacles},
                {u"may_override"_s, offer.mayOverride}};
        }
        for (const workflow::Step &step : now->steps)
            steps << stepJson(kind, step);
        if (parser.isSet(jsonOption)) {
            printJson({{u"state"_s, now->state}, {u"title"_s, workflow::titleOf(kind, now->state)}, {u"next"_s, next},
                {u"steps"_s, steps}});
            return Done;
        }
        printLine(tr("%1：%2").arg(now->title, workflow::titleOf(kind, now->state)));
        for (const QJsonValue &way : std::as_const(next)) {
            printLine(u"  → "_s + way[u"title"_s].toString() + u" ("_s + way[u"to"_s].toString() + u')');
            for (const QJsonValue &each : way[u"obstacles"_s].toArray())
                printLine(u"      "_s + each[u"what"_s].toString());
        }
        return Done;
    }
    wish.wish.to = workflow::stateNamed(kind, parser.value(toOption));
    if (wish.wish.to.isEmpty())
        return report({base::ErrorKind::WrongUse, tr("没有名为“%1”的状态。").arg(parser.value(toOption)), u"--to"_s,
            tr("状态是：%1。").arg(workflow::Machine::of(kind).path({}).join(u", "_s))});
    wish.wish.reason = parser.value(reasonOption);
    wish.wish.overrides = parser.isSet(overrideOption);
    wish.password = qEnvironmentVariable("BANXIN_PASSWORD");
    const auto step = session::moveNow(session, wish);
    session.leaveLayoutMemory();
    if (!step)
        return report(step.error());
    if (parser.isSet(jsonOption))
        printJson(stepJson(kind, *step));
    else
        printLine(tr("%1 → %2").arg(workflow::titleOf(kind, step->from), workflow::titleOf(kind, step->to)));
    return Done;
}

int runAudit(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issueOption(u"issue"_s, {}, u"D"_s), publicationOption(u"publication"_s, {}, u"P"_s),
        jsonOption(u"json"_s);
    parser.addOptions({issueOption, publicationOption, jsonOption});
    if (const auto read = readArguments(parser, u"audit"_s, arguments, {u"issue"_s}); !read)
        return report(read.error());
    session::Session session;
    if (const auto opened = openIssueNamed(session, parser.positionalArguments().constFirst(),
            parser.value(issueOption), parser.value(publicationOption));
        !opened)
        return report(opened.error());
    const auto entries = session::auditNow(session);
    if (!entries)
        return report(entries.error());
    QJsonArray all;
    for (const session::AuditEntry &entry : *entries) {
        QJsonObject json = stepJson(entry.subject.kind, entry.step);
        json[entry.subject.kind == Kind::Story ? u"story"_s : u"page"_s] =
            entry.subject.kind == Kind::Story ? entry.subject.id.toString() : entry.title;
        json[u"revision"_s] = static_cast<qint64>(entry.step.revision);
        all << json;
        if (!parser.isSet(jsonOption)) {
            QString line = tr("%1 %2 %3：%4 → %5")
                               .arg(entry.step.time, entry.step.person, entry.title,
                                   workflow::titleOf(entry.subject.kind, entry.step.from),
                                   workflow::titleOf(entry.subject.kind, entry.step.to));
            if (!entry.step.reason.isEmpty())
                line += tr("（%1）").arg(entry.step.reason);
            if (!entry.step.overridden.isEmpty())
                line += tr("【放行：%1】").arg(entry.step.overridden.join(u", "_s));
            printLine(line);
        }
    }
    if (parser.isSet(jsonOption))
        printJson({{u"audit"_s, all}});
    return Done;
}

} // namespace banxin::cli
