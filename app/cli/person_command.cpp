// banxin-cli person, grant, course: who works on a publication, in which roles, and which steps it takes.
#include "cli/command.h"
#include "cli/store_arguments.h"

#include "session/password.h"
#include "session/workflow_desk.h"

#include <QJsonArray>
#include <QTime>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

/// Any issue of the publication: people belong to it, not to an issue.
base::Status openPublication(session::Session &session, const QString &location, const QString &publication)
{
    if (const auto opened = session.openNow(location); !opened)
        return opened;
    const session::IssueSummary *found = nullptr;
    const auto issues = session.issues();
    QSet<base::Id> publications;
    for (const session::IssueSummary &issue : issues) {
        if (!publication.isEmpty() && issue.publicationName != publication
            && issue.publication.toString() != publication)
            continue;
        publications.insert(issue.publication);
        if (!found || issue.date > found->date)
            found = &issue;
    }
    if (!found)
        return base::failure(base::ErrorKind::WrongUse, tr("编辑部里没有这份报纸的任何一期。"), publication);
    if (publications.size() > 1)
        return base::failure(
            base::ErrorKind::WrongUse, tr("编辑部里有几份报纸。"), location, tr("请用 --publication 说明是哪一份。"));
    return session.openIssueNow(found->id);
}

base::Result<std::vector<workflow::Role>> rolesFrom(const QStringList &values)
{
    std::vector<workflow::Role> roles;
    for (const QString &value : values)
        for (const QString &name : value.split(u',', Qt::SkipEmptyParts)) {
            const auto role = workflow::roleFromName(name.trimmed());
            if (!role)
                return base::failure(base::ErrorKind::WrongUse, tr("没有名为“%1”的角色。").arg(name), u"--role"_s,
                    tr("角色是 author、editor、head、chief、art、proof、lead、output、admin。"));
            if (std::find(roles.begin(), roles.end(), *role) == roles.end())
                roles.push_back(*role);
        }
    std::sort(roles.begin(), roles.end());
    return roles;
}

/// Who may change people: an admin, once there is one.
base::Status mayAdminister(const session::Newsroom &newsroom, const QString &person, const QString &password)
{
    if (newsroom.people.empty())
        return {};
    const workflow::Person *known = workflow::personNamed(newsroom.people, person);
    if (!known || !known->has(workflow::Role::Admin))
        return base::failure(base::ErrorKind::Refused, tr("只有管理员能登记人员和改步骤，%1 不是。").arg(person), {},
            tr("用 --as 写上管理员的名字。"));
    if (!known->password.isEmpty() && !session::isPassword(known->password, password))
        return base::failure(
            base::ErrorKind::Refused, tr("口令不对。"), person, tr("管理员的口令放在环境变量 BANXIN_PASSWORD 中。"));
    return {};
}

QJsonObject personJson(const workflow::Person &person)
{
    QJsonArray roles;
    for (const workflow::Role role : person.roles)
        roles << workflow::toName(role);
    return {{u"name"_s, person.name}, {u"roles"_s, roles}, {u"has_password"_s, !person.password.isEmpty()}};
}

struct Options {
    QCommandLineOption publication{u"publication"_s, {}, u"P"_s}, name{u"name"_s, {}, u"NAME"_s},
        role{u"role"_s, {}, u"ROLE"_s}, as{u"as"_s, {}, u"PERSON"_s}, json{u"json"_s};
};

/// 23:30, the evening before the issue's date; same-day/01:30, on it; none. What is neither is refused with the
/// settings.
std::optional<workflow::PressTime> pressFrom(const QString &words, workflow::PressTime press)
{
    if (words == u"none")
        return std::nullopt;
    const QString sameDay = u"same-day/"_s;
    press.day = words.startsWith(sameDay) ? 0 : -1;
    const QTime time = QTime::fromString(words.mid(press.day == 0 ? sameDay.size() : 0), u"H:mm"_s);
    press.minute = time.isValid() ? time.hour() * 60 + time.minute() : -1;
    return press;
}

QString pressName(const workflow::PressTime &press)
{
    const QString time = QTime(press.minute / 60, press.minute % 60).toString(u"HH:mm"_s);
    return press.day == 0 ? u"same-day/"_s + time : time;
}

int putPerson(const QString &command, const QStringList &arguments, bool mustBeKnown)
{
    QCommandLineParser parser;
    const Options options;
    parser.addOptions({options.publication, options.name, options.role, options.as, options.json});
    const auto location = parsedStore(parser, command, arguments);
    if (!location)
        return report(location.error());
    if (!parser.isSet(options.name) || !parser.isSet(options.role))
        return report(
            {base::ErrorKind::WrongUse, tr("没有给出 --%1。").arg(parser.isSet(options.name) ? u"role"_s : u"name"_s),
                {}, tr("用法见 banxin-cli %1 --help。").arg(command)});
    auto roles = rolesFrom(parser.values(options.role));
    if (!roles)
        return report(roles.error());
    session::Session session;
    if (const auto opened = openPublication(session, *location, parser.value(options.publication)); !opened)
        return report(opened.error());
    const auto newsroom = session::newsroomNow(session);
    if (!newsroom)
        return report(newsroom.error());
    const QString as = parser.isSet(options.as) ? parser.value(options.as) : session.person();
    if (const auto may = mayAdminister(*newsroom, as, qEnvironmentVariable("BANXIN_PASSWORD")); !may)
        return report(may.error());
    const workflow::Person *known = workflow::personNamed(newsroom->people, parser.value(options.name));
    if (mustBeKnown != (known != nullptr))
        return report({base::ErrorKind::Refused,
            known ? tr("%1 已经登记了。").arg(known->name)
                  : tr("编辑部里没有 %1 这个人。").arg(parser.value(options.name)),
            {}, known ? tr("改角色用 banxin-cli grant。") : tr("先用 banxin-cli person add 登记。")});
    workflow::Person person{parser.value(options.name), *roles, {}};
    if (const QString password = qEnvironmentVariable("BANXIN_NEW_PASSWORD"); !password.isEmpty()) {
        person.password = session::keptPassword(password);
        if (person.password.isEmpty())
            return report({base::ErrorKind::Refused, tr("内存不够，口令没有设成。"), {}, {}});
    }
    session.setPerson(as);
    if (const auto kept = session::putPersonNow(session, person); !kept)
        return report(kept.error());
    if (parser.isSet(options.json))
        printJson(personJson(person));
    else
        printLine(tr("%1：%2").arg(person.name, workflow::titlesOf(person.roles)));
    if (newsroom->people.empty())
        printLine(tr("从现在起，只有登记过的人能签稿签版。口令防不住能读写这个文件夹的人。"));
    return Done;
}

} // namespace

int runPerson(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    if (verb == u"add")
        return putPerson(u"person"_s, arguments.mid(1), false);
    if (verb != u"list")
        return report({base::ErrorKind::WrongUse, tr("person 之后是 add 或 list。"), verb,
            tr("用法见 banxin-cli %1 --help。").arg(u"person"_s)});
    QCommandLineParser parser;
    const Options options;
    parser.addOptions({options.publication, options.json});
    const auto location = parsedStore(parser, u"person"_s, arguments.mid(1));
    if (!location)
        return report(location.error());
    session::Session session;
    if (const auto opened = openPublication(session, *location, parser.value(options.publication)); !opened)
        return report(opened.error());
    const auto newsroom = session::newsroomNow(session);
    if (!newsroom)
        return report(newsroom.error());
    QJsonArray people;
    for (const workflow::Person &person : newsroom->people) {
        people << personJson(person);
        if (!parser.isSet(options.json))
            printLine(tr("%1：%2").arg(person.name, workflow::titlesOf(person.roles)));
    }
    if (parser.isSet(options.json))
        printJson({{u"people"_s, people}});
    return Done;
}

int runGrant(const QStringList &arguments) { return putPerson(u"grant"_s, arguments, true); }

int runCourse(const QStringList &arguments)
{
    QCommandLineParser parser;
    const Options options;
    const QCommandLineOption skipOption(u"skip"_s, {}, u"STATES"_s), roundsOption(u"rounds"_s, {}, u"N"_s),
        pressOption(u"press"_s, {}, u"TIME"_s), stepOption(u"step-minutes"_s, {}, u"N"_s);
    parser.addOptions(
        {options.publication, options.as, options.json, skipOption, roundsOption, pressOption, stepOption});
    const auto location = parsedStore(parser, u"course"_s, arguments);
    if (!location)
        return report(location.error());
    session::Session session;
    if (const auto opened = openPublication(session, *location, parser.value(options.publication)); !opened)
        return report(opened.error());
    auto newsroom = session::newsroomNow(session);
    if (!newsroom)
        return report(newsroom.error());
    workflow::Settings &settings = newsroom->settings;
    if (parser.isSet(skipOption) || parser.isSet(roundsOption) || parser.isSet(pressOption)
        || parser.isSet(stepOption)) {
        const QString as = parser.isSet(options.as) ? parser.value(options.as) : session.person();
        if (const auto may = mayAdminister(*newsroom, as, qEnvironmentVariable("BANXIN_PASSWORD")); !may)
            return report(may.error());
        if (parser.isSet(skipOption)) {
            settings.skipped.clear();
            for (const QString &state : parser.value(skipOption).split(u',', Qt::SkipEmptyParts))
                settings.skipped.insert(state.trimmed());
        }
        if (parser.isSet(roundsOption)) {
            bool isNumber = false;
            settings.rounds = parser.value(roundsOption).toInt(&isNumber);
            if (!isNumber)
                settings.rounds = -1; // refused below
        }
        if (parser.isSet(pressOption))
            settings.press = pressFrom(parser.value(pressOption), settings.press.value_or(workflow::PressTime()));
        if (parser.isSet(stepOption)) {
            if (!settings.press)
                return report({base::ErrorKind::WrongUse, tr("还没有付印时间，不能设每一步的时间。"),
                    u"--step-minutes"_s, tr("一并写上 --press，如 --press 23:30。")});
            settings.press->stepMinutes = parser.value(stepOption).toInt(); // 0 is refused below
        }
        const auto read = workflow::settingsFromJson(workflow::toJson(settings));
        if (!read)
            return report({base::ErrorKind::WrongUse, read.error().what, read.error().where, read.error().advice});
        session.setPerson(as);
        if (const auto kept = session::putSettingsNow(session, settings); !kept)
            return report(kept.error());
    }
    const QStringList story = workflow::Machine::of(workflow::Kind::Story).path(settings),
                      page = workflow::Machine::of(workflow::Kind::Page).path(settings);
    if (parser.isSet(options.json)) {
        QJsonObject json{{u"rounds"_s, settings.rounds}, {u"story"_s, QJsonArray::fromStringList(story)},
            {u"page"_s, QJsonArray::fromStringList(page)}};
        if (settings.press) {
            json[u"press"_s] = pressName(*settings.press);
            json[u"step_minutes"_s] = settings.press->stepMinutes;
        }
        printJson(json);
        return Done;
    }
    const auto titles = [](workflow::Kind kind, const QStringList &states) {
        QStringList words;
        for (const QString &state : states)
            words << workflow::titleOf(kind, state);
        return words.join(u" → "_s);
    };
    printLine(tr("稿件：%1").arg(titles(workflow::Kind::Story, story)));
    printLine(tr("版面：%1").arg(titles(workflow::Kind::Page, page)));
    if (settings.press)
        printLine(tr("付印：%1，每一步 %2 分钟").arg(pressName(*settings.press)).arg(settings.press->stepMinutes));
    return Done;
}

} // namespace banxin::cli
