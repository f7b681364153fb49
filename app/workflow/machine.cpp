#include "workflow/machine.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <span>

namespace banxin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("workflow", text); }

constexpr std::array<const char16_t *, 15> kGuards{u"headline", u"body", u"errors", u"author", u"reviewers", u"changed",
    u"overset", u"missing", u"marks", u"proof", u"rounds", u"rechecked", u"stories", u"folio", u"unchanged"};

Guard guardFrom(const QString &name)
{
    const auto found = std::find(kGuards.begin(), kGuards.end(), name);
    Q_ASSERT(found != kGuards.end());
    return static_cast<Guard>(found - kGuards.begin());
}

Transition transitionFrom(const QJsonObject &json, const QString &to)
{
    Transition transition;
    transition.to = to;
    for (const QJsonValue &role : json[u"roles"_s].toArray()) {
        const auto known = roleFromName(role.toString());
        Q_ASSERT(known);
        if (known)
            transition.roles.push_back(*known);
    }
    for (const QJsonValue &guard : json[u"guards"_s].toArray())
        transition.guards.push_back(guardFrom(guard.toString()));
    transition.needsReason = json[u"reason"_s].toBool();
    transition.isSignature = json[u"signature"_s].toBool();
    transition.isReview = json[u"review"_s].toBool();
    transition.bySystem = json[u"system"_s].toBool();
    return transition;
}

QString withRound(const QString &state, int round) { return u"%1-%2"_s.arg(state).arg(round); }

struct Title {
    const char16_t *state;
    const char *title;
};
constexpr Title kStoryTitles[] = {{u"draft", QT_TRANSLATE_NOOP("workflow", "初稿")},
    {u"submitted", QT_TRANSLATE_NOOP("workflow", "送审")}, {u"first-review", QT_TRANSLATE_NOOP("workflow", "初审")},
    {u"second-review", QT_TRANSLATE_NOOP("workflow", "复审")}, {u"approved", QT_TRANSLATE_NOOP("workflow", "终审签发")},
    {u"held", QT_TRANSLATE_NOOP("workflow", "缓发")}, {u"spiked", QT_TRANSLATE_NOOP("workflow", "撤稿")},
    {u"frozen", QT_TRANSLATE_NOOP("workflow", "锁定")}, {u"published", QT_TRANSLATE_NOOP("workflow", "见报")}};
constexpr Title kPageTitles[] = {{u"planned", QT_TRANSLATE_NOOP("workflow", "计划")},
    {u"layout", QT_TRANSLATE_NOOP("workflow", "组版")}, {u"proof", QT_TRANSLATE_NOOP("workflow", "大样")},
    {u"correcting", QT_TRANSLATE_NOOP("workflow", "校改")}, {u"clean", QT_TRANSLATE_NOOP("workflow", "清样")},
    {u"reading", QT_TRANSLATE_NOOP("workflow", "审读")}, {u"signing", QT_TRANSLATE_NOOP("workflow", "待签")},
    {u"released", QT_TRANSLATE_NOOP("workflow", "付印")}, {u"exported", QT_TRANSLATE_NOOP("workflow", "已出版")}};

std::span<const Title> titlesOfStates(Kind kind)
{
    return kind == Kind::Story ? std::span<const Title>(kStoryTitles) : std::span<const Title>(kPageTitles);
}

} // namespace

QString toName(Guard guard) { return QString::fromUtf16(kGuards[static_cast<std::size_t>(guard)]); }

QString toJson(const Settings &settings)
{
    QStringList skipped(settings.skipped.begin(), settings.skipped.end());
    skipped.sort();
    QJsonObject json{{u"skipped"_s, QJsonArray::fromStringList(skipped)}, {u"rounds"_s, settings.rounds}};
    if (settings.press)
        json[u"press"_s] = QJsonObject{{u"day"_s, settings.press->day}, {u"minute"_s, settings.press->minute},
            {u"step"_s, settings.press->stepMinutes}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

base::Result<Settings> settingsFromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    Settings settings;
    settings.rounds = json[u"rounds"_s].toInt(-1);
    if (settings.rounds < 0 || settings.rounds > kMostRounds)
        return base::failure(base::ErrorKind::Refused, tr("校次要在 0 到 %1 之间。").arg(kMostRounds), u"rounds"_s);
    for (const QJsonValue &value : json[u"skipped"_s].toArray()) {
        const QString state = value.toString();
        if (!Machine::of(Kind::Story).isSkippable(state) && !Machine::of(Kind::Page).isSkippable(state))
            return base::failure(base::ErrorKind::Refused, tr("这一步不能省去：%1。").arg(state), u"skipped"_s,
                tr("可以省去的是 first-review 初审、second-review 复审、clean 清样、reading 审读。"));
        settings.skipped.insert(state);
    }
    if (json.contains(u"press"_s)) {
        const QJsonObject press = json[u"press"_s].toObject();
        const PressTime time{press[u"day"_s].toInt(1), press[u"minute"_s].toInt(-1), press[u"step"_s].toInt(-1)};
        const bool isDay = time.day == -1 || time.day == 0;
        if (!isDay || time.minute < 0 || time.minute >= 24 * 60 || time.stepMinutes < 5 || time.stepMinutes > 720)
            return base::failure(base::ErrorKind::Refused, tr("付印时间写得不对。"), u"press"_s,
                tr("时间从 00:00 到 23:59，在出版的前一天或当天；每一步 5 到 720 分钟。"));
        settings.press = time;
    }
    return settings;
}

QString withoutRound(QStringView state)
{
    const qsizetype dash = state.lastIndexOf(u'-');
    bool isNumber = false;
    if (dash > 0)
        state.mid(dash + 1).toInt(&isNumber);
    return (isNumber ? state.left(dash) : state).toString();
}

int roundOf(QStringView state)
{
    const QString bare = withoutRound(state);
    return bare.size() == state.size() ? 0 : state.mid(bare.size() + 1).toInt();
}

QString titleOf(Kind kind, QStringView state)
{
    const QString bare = withoutRound(state);
    for (const Title &each : titlesOfStates(kind))
        if (bare == each.state) {
            const int round = roundOf(state);
            return round > 0 ? u"%1 %2"_s.arg(tr(each.title)).arg(round) : tr(each.title);
        }
    return state.toString();
}

QString stateNamed(Kind kind, const QString &words)
{
    static const QRegularExpression inBrackets(u"^([a-z-]+)\\((\\d+)\\)$"_s);
    QString name = words.trimmed();
    if (const auto match = inBrackets.match(name); match.hasMatch())
        name = withRound(match.captured(1), match.captured(2).toInt());
    const int round = roundOf(name);
    if (Machine::of(kind).knows(name) && (round == 0 || round <= 99))
        return name;
    for (const Title &each : titlesOfStates(kind)) {
        const QString title = tr(each.title), state = QString::fromUtf16(each.state);
        for (const QString &known : {title, QString::fromUtf8(each.title)}) {
            if (name == known)
                return state;
            bool isNumber = false;
            const int number = name.startsWith(known) ? name.mid(known.size()).trimmed().toInt(&isNumber) : 0;
            if (isNumber && number > 0)
                return withRound(state, number);
        }
    }
    return {};
}

const Machine &Machine::of(Kind kind)
{
    static const Machine story(Kind::Story), page(Kind::Page);
    return kind == Kind::Story ? story : page;
}

Machine::Machine(Kind kind)
    : m_kind(kind)
{
    QFile file(u":/rules/workflow.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonObject all = QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray()).object();
    const QJsonObject own = all[kind == Kind::Story ? u"story"_s : u"page"_s].toObject();
    for (const QJsonValue &value : own[u"path"_s].toArray()) {
        const QJsonObject json = value.toObject();
        m_path.push_back({transitionFrom(json, json[u"state"_s].toString()), json[u"skippable"_s].toBool(),
            json[u"round"_s].toBool()});
    }
    for (const QJsonValue &value : own[u"aside"_s].toArray()) {
        const QJsonObject json = value.toObject();
        QStringList from;
        for (const QJsonValue &state : json[u"from"_s].toArray())
            from << state.toString();
        m_aside.push_back({from, transitionFrom(json, json[u"to"_s].toString())});
    }
}

QString Machine::first() const { return m_kind == Kind::Story ? u"draft"_s : u"layout"_s; }

int Machine::placeOf(QStringView state) const
{
    const QString bare = withoutRound(state);
    const auto found = std::find_if(m_path.begin(), m_path.end(),
        [&](const Step &step) { return step.transition.to == bare && (step.isRound || bare.size() == state.size()); });
    return found == m_path.end() ? -1 : static_cast<int>(found - m_path.begin());
}

bool Machine::knows(QStringView state) const
{
    if (placeOf(state) >= 0)
        return true;
    return std::any_of(m_aside.begin(), m_aside.end(), [&](const Aside &each) { return each.transition.to == state; });
}

bool Machine::isSkippable(QStringView state) const
{
    const int place = placeOf(state);
    return place >= 0 && m_path[static_cast<std::size_t>(place)].isSkippable;
}

QStringList Machine::path(const Settings &settings) const
{
    QStringList states;
    bool roundsDone = false;
    for (const Step &step : m_path) {
        if (step.isRound) {
            if (std::exchange(roundsDone, true))
                continue;
            for (int round = 1; round <= settings.rounds; ++round)
                for (const Step &each : m_path)
                    if (each.isRound)
                        states << withRound(each.transition.to, round);
        } else if (!step.isSkippable || !settings.skipped.contains(step.transition.to)) {
            states << step.transition.to;
        }
    }
    return states;
}

std::optional<Transition> Machine::next(const QString &from, const QString &to, const Settings &settings) const
{
    const int place = placeOf(from), aim = placeOf(to);
    if (place < 0 || aim < 0)
        return std::nullopt;
    const Step &step = m_path[static_cast<std::size_t>(aim)];
    const QStringList states = path(settings);
    const bool fromRound = roundOf(from) > 0, toRound = roundOf(to) > 0;
    bool follows = false;
    if (fromRound && toRound) {
        // Within a round, and from each to the next: as many as the page needs.
        const int rounds = roundOf(to) - roundOf(from);
        follows = rounds == 0 ? aim == place + 1 : rounds == 1 && aim == place - 1;
    } else if (fromRound) {
        // Out of the rounds once all of them are done, from the last step of one.
        const bool isLastStep = !m_path[static_cast<std::size_t>(place) + 1].isRound;
        const int leave = static_cast<int>(std::find_if(states.begin(), states.end(), [&](const QString &each) {
            return placeOf(each) > place;
        }) - states.begin());
        follows = isLastStep && roundOf(from) >= settings.rounds && leave < states.size() && states[leave] == to;
    } else {
        // The next one that is not left out; a state that itself is left out now stands where it stood.
        const auto after =
            std::find_if(states.begin(), states.end(), [&](const QString &each) { return placeOf(each) > place; });
        follows = after != states.end() && *after == to;
        // More proofs than the course has, from the page as it is composed.
        follows = follows || (to == u"proof-1"_s && from == u"layout"_s);
    }
    if (!follows)
        return std::nullopt;
    Transition transition = step.transition;
    transition.from = from;
    transition.to = to;
    return transition;
}

std::optional<Transition> Machine::find(const QString &from, const QString &to, const Settings &settings) const
{
    if (auto transition = next(from, to, settings))
        return transition;
    const QString bare = withoutRound(from);
    for (const Aside &each : m_aside) {
        if (each.transition.to != to || !each.from.contains(bare))
            continue;
        Transition transition = each.transition;
        transition.from = from;
        return transition;
    }
    return std::nullopt;
}

std::vector<Transition> Machine::from(const QString &state, const Settings &settings) const
{
    std::vector<Transition> ways;
    QStringList aims = path(settings);
    if (const int round = roundOf(state); round > 0)
        aims << withRound(u"correcting"_s, round) << withRound(u"proof"_s, round + 1);
    aims << u"proof-1"_s;
    aims.removeDuplicates();
    for (const QString &aim : std::as_const(aims))
        if (const auto way = next(state, aim, settings); way && !way->bySystem)
            ways.push_back(*way);
    // What the course asks for comes before more of the same.
    std::stable_sort(ways.begin(), ways.end(), [&](const Transition &a, const Transition &b) {
        const auto isExtra = [&](const Transition &way) { return roundOf(way.to) > settings.rounds; };
        return !isExtra(a) && isExtra(b);
    });
    for (const Aside &each : m_aside)
        if (each.from.contains(withoutRound(state)) && !each.transition.bySystem) {
            ways.push_back(each.transition);
            ways.back().from = state;
        }
    return ways;
}

} // namespace banxin::workflow
