#include "workflow/board.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace banxin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("workflow", text); }

/// The states that have a column: correcting stands in its proof's, what comes after the last one in that.
std::vector<BoardColumn> columnsOf(Kind kind, const Settings &settings)
{
    std::vector<BoardColumn> columns;
    for (const QString &state : Machine::of(kind).path(settings)) {
        const QString bare = withoutRound(state);
        const bool isHidden = kind == Kind::Page ? bare == u"planned" || bare == u"correcting" || bare == u"exported"
                                                 : bare == u"frozen" || bare == u"published";
        if (!isHidden)
            columns.push_back({state, titleOf(kind, state), {}});
    }
    return columns;
}

/// States in their whole order, whatever is left out.
int rankOf(Kind kind, QStringView state)
{
    static const QStringList kPages{
        u"planned"_s, u"layout"_s, u"proof"_s, u"clean"_s, u"reading"_s, u"signing"_s, u"released"_s, u"exported"_s};
    static const QStringList kStories{
        u"draft"_s, u"submitted"_s, u"first-review"_s, u"second-review"_s, u"approved"_s, u"frozen"_s, u"published"_s};
    QString bare = withoutRound(state);
    if (bare == u"correcting")
        bare = u"proof"_s;
    const qsizetype place = (kind == Kind::Page ? kPages : kStories).indexOf(bare);
    return static_cast<int>(place) * 100 + std::min(roundOf(state), 99);
}

/// The last column that is not after the state; the first where all are.
int columnOf(Kind kind, const std::vector<BoardColumn> &columns, QStringView state)
{
    int found = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (rankOf(kind, columns[i].state) <= rankOf(kind, state))
            found = static_cast<int>(i);
    return found;
}

QDateTime localTime(const QString &time) { return QDateTime::fromString(time, Qt::ISODate).toLocalTime(); }

std::vector<BoardNode> nodesOf(
    Kind kind, const std::vector<BoardColumn> &columns, const std::vector<Step> &steps, int here, bool isOver)
{
    std::vector<BoardNode> nodes(columns.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const int column = static_cast<int>(i);
        nodes[i].stand = column < here || (column == here && isOver) ? BoardNode::Stand::Passed
            : column == here                                         ? BoardNode::Stand::Here
                                                                     : BoardNode::Stand::Ahead;
    }
    std::vector<bool> isSigned(columns.size()); // by who read the proof: that counts, not who made the next one
    for (const Step &step : steps) {
        const int from = columnOf(kind, columns, step.from), to = columnOf(kind, columns, step.to);
        const auto write = [&](int column) {
            nodes[static_cast<std::size_t>(column)].person = step.person;
            nodes[static_cast<std::size_t>(column)].time = localTime(step.time);
        };
        // What it left is finished by that; where it is now it came to by that.
        for (int column = from; column < to; ++column)
            if (column < here && !isSigned[static_cast<std::size_t>(column)])
                write(column);
        if (withoutRound(step.to) == u"correcting" && to < here) {
            write(to);
            isSigned[static_cast<std::size_t>(to)] = true;
        }
        if (to == here && (from != here || step.from != step.to))
            write(here);
    }
    return nodes;
}

struct Next {
    QStringList holders;
    QString holder;
    QString to;
};

/// Who takes the next step of the course.
Next nextOf(Kind kind, const QString &state, const BoardFacts &facts, const QString &owner)
{
    const auto ways = Machine::of(kind).from(state, facts.settings);
    const auto way = std::find_if(ways.begin(), ways.end(), [&](const Transition &each) {
        return !each.bySystem && rankOf(kind, each.to) >= rankOf(kind, state) && each.to != state
            && Machine::of(kind).path(facts.settings).contains(each.to);
    });
    if (way == ways.end() || way->roles.empty())
        return {};
    const bool isEditors = std::find(way->roles.begin(), way->roles.end(), Role::Editor) != way->roles.end();
    Next next;
    for (const Person &person : facts.people)
        if (std::any_of(way->roles.begin(), way->roles.end(), [&](Role role) { return person.has(role); }))
            next.holders << person.name;
    // The page's own editor comes before others who might.
    if (kind == Kind::Page && isEditors && !owner.isEmpty())
        return {{owner}, owner, way->to};
    next.to = way->to;
    next.holder = next.holders.size() == 1 ? next.holders.front() : titlesOf(way->roles);
    return next;
}

/// The reason of the last step, where that went back.
QString returnedBy(Kind kind, const std::vector<Step> &steps)
{
    if (steps.empty())
        return {};
    const Step &last = steps.back();
    return rankOf(kind, last.to) < rankOf(kind, last.from) ? last.reason : QString();
}

void countBack(Board &board, const BoardFacts &facts, const QDateTime &now)
{
    board.press = pressTimeOf(facts.date, facts.settings);
    if (!board.press.isValid())
        return;
    const qint64 step = facts.settings.press->stepMinutes * 60;
    const qint64 last = static_cast<qint64>(board.columns.size()) - 1;
    for (std::size_t i = 0; i < board.columns.size(); ++i)
        board.columns[i].limit = board.press.addSecs(-step * (last - static_cast<qint64>(i)));
    board.begin = board.columns.front().limit.addSecs(-step);
    board.left = now.secsTo(board.press);
    const double whole = static_cast<double>(board.begin.secsTo(board.press));
    board.gone = std::clamp(static_cast<double>(board.begin.secsTo(now)) / whole, 0.0, 1.0);
    board.pressure = pressureAt(board.press, now, facts.settings.press->stepMinutes);
}

BoardPageRow rowOf(const BoardPage &page, const BoardFacts &facts, const Board &board, const QDateTime &now)
{
    BoardPageRow row;
    row.page = page.id;
    row.number = page.number;
    row.section = page.section;
    row.headline = page.headline;
    row.owner = page.owner;
    row.state = stateAfter(page.steps, page.initial);
    row.stateTitle = titleOf(Kind::Page, row.state);
    row.here = columnOf(Kind::Page, board.columns, row.state);
    const bool isOver = rankOf(Kind::Page, row.state) >= rankOf(Kind::Page, u"released");
    row.nodes = nodesOf(Kind::Page, board.columns, standing(Kind::Page, page.steps), row.here, isOver);
    if (!page.steps.empty())
        row.since = localTime(page.steps.back().time);
    row.limit = board.columns[static_cast<std::size_t>(row.here)].limit;
    row.pressure = isOver      ? Pressure::Done
        : !row.limit.isValid() ? Pressure::None
                               : pressureAt(row.limit, now, facts.settings.press->stepMinutes);
    if (!isOver) {
        const Next next = nextOf(Kind::Page, row.state, facts, page.owner);
        row.holders = next.holders;
        row.holder = next.holder;
        row.next = next.to;
        row.returned = returnedBy(Kind::Page, page.steps);
    }
    row.openMarks = page.openMarks;
    row.unchecked = page.unchecked;
    return row;
}

BoardStoryRow rowOf(const BoardStory &story, const BoardFacts &facts, const Board &board)
{
    BoardStoryRow row;
    row.story = story.id;
    row.title = story.title;
    row.byline = story.byline;
    row.characters = story.characters;
    row.state = stateAfter(story.steps, story.initial);
    row.stateTitle = titleOf(Kind::Story, row.state);
    row.isAside = row.state == u"held" || row.state == u"spiked";
    const bool isOver = rankOf(Kind::Story, row.state) >= rankOf(Kind::Story, u"approved");
    if (row.isAside)
        row.nodes.resize(board.storyColumns.size());
    else
        row.nodes = nodesOf(Kind::Story, board.storyColumns, standing(Kind::Story, story.steps),
            columnOf(Kind::Story, board.storyColumns, row.state), isOver);
    const auto signature = signatureUnder(Kind::Story, story.steps, u"approved");
    row.isChanged = isOver && signature && signature->hash != story.hash;
    if (!isOver && !row.isAside) {
        const Next next = nextOf(Kind::Story, row.state, facts, {});
        row.holders = next.holders;
        row.holder = next.holder;
        row.next = next.to;
    } else if (row.isChanged) {
        for (const Person &person : facts.people)
            if (person.has(Role::Chief))
                row.holders << person.name;
        row.holder = row.holders.size() == 1 ? row.holders.front() : titleOf(Role::Chief);
        row.next = row.state; // signed again
    }
    if (!isOver)
        row.returned = returnedBy(Kind::Story, story.steps);
    return row;
}

} // namespace

QDateTime pressTimeOf(const QDate &date, const Settings &settings)
{
    if (!settings.press || !date.isValid())
        return {};
    return QDateTime(date.addDays(settings.press->day), QTime(0, 0).addSecs(settings.press->minute * 60));
}

Pressure pressureAt(const QDateTime &limit, const QDateTime &now, int stepMinutes)
{
    if (!limit.isValid())
        return Pressure::None;
    const qint64 left = now.secsTo(limit);
    return left < 0 ? Pressure::Past : left <= stepMinutes * 30 ? Pressure::Near : Pressure::Ample;
}

Board boardOf(const BoardFacts &facts, const QDateTime &now)
{
    Board board;
    board.columns = columnsOf(Kind::Page, facts.settings);
    board.storyColumns = columnsOf(Kind::Story, facts.settings);
    countBack(board, facts, now);
    std::unordered_map<base::Id, BoardStoryRow> stories;
    for (const BoardStory &story : facts.stories)
        stories.emplace(story.id, rowOf(story, facts, board));
    std::vector<base::Id> order;
    for (const BoardPage &page : facts.pages) {
        BoardPageRow row = rowOf(page, facts, board, now);
        for (const base::Id id : page.stories) {
            const auto found = stories.find(id);
            if (found == stories.end())
                continue;
            if (found->second.pages.isEmpty())
                order.push_back(id);
            found->second.pages << page.number;
            ++row.stories;
            row.approved += rankOf(Kind::Story, found->second.state) >= rankOf(Kind::Story, u"approved")
                && !found->second.isChanged;
        }
        board.released += row.pressure == Pressure::Done;
        board.pages.push_back(std::move(row));
    }
    for (const BoardStory &story : facts.stories)
        if (stories.at(story.id).pages.isEmpty())
            order.push_back(story.id);
    for (const base::Id id : order)
        board.stories.push_back(std::move(stories.at(id)));
    if (board.pressure != Pressure::None && !board.pages.empty()
        && board.released == static_cast<int>(board.pages.size()))
        board.pressure = Pressure::Done;
    return board;
}

bool waitsFor(const QStringList &holders, const QString &person)
{
    return std::any_of(holders.begin(), holders.end(), [&](const QString &each) { return isSamePerson(each, person); });
}

bool isShown(const BoardFilter &filter, const Board &board, const BoardPageRow &row)
{
    if (!filter.person.isEmpty() && !waitsFor(row.holders, filter.person) && !isSamePerson(row.owner, filter.person))
        return false;
    if (!filter.column.isEmpty() && board.columns[static_cast<std::size_t>(row.here)].state != filter.column)
        return false;
    return !filter.late || row.pressure == Pressure::Near || row.pressure == Pressure::Past;
}

bool isShown(const BoardFilter &filter, const BoardStoryRow &row)
{
    if (filter.unplaced && !row.pages.isEmpty())
        return false;
    return filter.person.isEmpty() || waitsFor(row.holders, filter.person) || row.byline.contains(filter.person);
}

QString durationInWords(qint64 seconds)
{
    const qint64 minutes = std::abs(seconds) / 60;
    const QString words = minutes >= 48 * 60 ? tr("%1 天").arg(minutes / (24 * 60))
        : minutes >= 60                      ? tr("%1 时 %2 分").arg(minutes / 60).arg(minutes % 60)
                                             : tr("%1 分").arg(minutes);
    return seconds < 0 ? tr("超 %1").arg(words) : words;
}

} // namespace banxin::workflow
