#include "intake/log_model.h"

#include "intake/role_style.h"

#include <QMap>

#include <algorithm>
#include <map>

namespace banxin::intake {

using namespace Qt::StringLiterals;
using manuscript::Change;
using manuscript::Correction;

namespace {

constexpr int kGroup = 4; // so many alike are told in one row

/// What cannot be seen is named.
QString shown(const QString &text)
{
    if (!text.trimmed().isEmpty())
        return text;
    QStringList names;
    for (const QChar c : text) {
        const QString name = c == u'\n' ? LogModel::tr("换行")
            : c == u'\t'                ? LogModel::tr("制表符")
            : c == u'\u3000'            ? LogModel::tr("全角空格")
                                        : LogModel::tr("空格");
        if (names.isEmpty() || names.back() != name)
            names << name;
    }
    return names.isEmpty() ? text : u'〔' + names.join(u' ') + u'〕';
}

QString told(const Change &change)
{
    const QString after = change.after.isEmpty() ? LogModel::tr("（删去）") : change.after;
    return u"%1 → %2"_s.arg(shown(change.before), shown(after));
}

/// A few characters of the manuscript on both sides, so that one of a hundred commas can be told from the others.
QString inContext(const Incoming &item, const Change &change)
{
    constexpr int kAround = 8;
    const auto &blocks = item.source->blocks;
    if (change.block < 0 || change.at < 0 || change.block >= static_cast<int>(blocks.size()))
        return {};
    const QString &text = blocks[static_cast<std::size_t>(change.block)].text;
    const int from = std::max(0, change.at - kAround);
    const auto to = static_cast<int>(std::min<qsizetype>(text.size(), change.at + change.before.size() + kAround));
    return (from > 0 ? u"…"_s : QString()) + text.mid(from, to - from).simplified()
        + (to < text.size() ? u"…"_s : QString());
}

LogEntry entryOf(const Incoming &item, const Change &change)
{
    LogEntry entry;
    entry.context = inContext(item, change);
    entry.kind = LogEntry::Kind::Changed;
    entry.action = change.id < 0 ? LogEntry::Action::None : LogEntry::Action::Keep;
    entry.line = entry.lastLine = change.line;
    entry.what = told(change);
    entry.why = change.why;
    if (change.id >= 0)
        entry.changes = {change.id};
    return entry;
}

/// Of many changes of one reason: which, and how often each.
LogEntry groupOf(const std::vector<LogEntry> &members)
{
    LogEntry group = members.front();
    group.action = LogEntry::Action::Unfold;
    group.changes.clear();
    group.context.clear();
    std::map<QString, int> kinds;
    for (const LogEntry &member : members) {
        group.line = std::min(group.line, member.line);
        group.lastLine = std::max(group.lastLine, member.line);
        group.changes.insert(group.changes.end(), member.changes.begin(), member.changes.end());
        ++kinds[member.what];
    }
    std::vector<std::pair<QString, int>> often(kinds.begin(), kinds.end());
    std::stable_sort(often.begin(), often.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList parts;
    for (std::size_t i = 0; i < often.size() && i < 5; ++i)
        parts << u"%1 ×%2"_s.arg(often[i].first).arg(often[i].second);
    group.what = LogModel::tr("%1 处：%2").arg(members.size()).arg(parts.join(u"　"_s))
        + (often.size() > 5 ? u"……"_s : QString());
    return group;
}

QString textOf(const Incoming &item, const manuscript::PassageId &id)
{
    for (const manuscript::Passage &passage : item.passages) {
        if (passage.id == id)
            return passage.text;
    }
    return {};
}

LogEntry entryOf(const Incoming &item, std::size_t index)
{
    const Correction &correction = item.corrections[index];
    LogEntry entry;
    entry.kind = correction.kind == Correction::Kind::KeepAsWritten ? LogEntry::Kind::Kept : LogEntry::Kind::Role;
    entry.action = LogEntry::Action::Withdraw;
    entry.correction = index;
    entry.line = entry.lastLine = correction.passage.line;
    entry.what = textOf(item, correction.passage);
    const bool isRefused = std::find(item.refused.begin(), item.refused.end(), index) != item.refused.end();
    switch (correction.kind) {
    case Correction::Kind::SetRole:
        entry.why = LogModel::tr("改成%1").arg(nameOf(correction.role));
        break;
    case Correction::Kind::Split:
        entry.why = LogModel::tr("从这里另起一篇");
        break;
    case Correction::Kind::Join:
        entry.why = LogModel::tr("并入上一篇");
        break;
    case Correction::Kind::KeepAsWritten: {
        QStringList kept;
        const std::set<int> wanted(correction.changes.begin(), correction.changes.end());
        for (const Change &change : item.reading->kept) {
            if (!wanted.contains(change.id))
                continue;
            entry.line = entry.line == 0 ? change.line : std::min(entry.line, change.line);
            entry.lastLine = std::max(entry.lastLine, change.line);
            kept << change.before;
        }
        entry.what = kept.size() > 12 ? kept.mid(0, 12).join(u"　"_s) + u"……"_s : kept.join(u"　"_s);
        entry.why = LogModel::tr("照原稿，不改");
        break;
    }
    }
    if (isRefused)
        entry.why += LogModel::tr("（做不到，没有改）");
    return entry;
}

} // namespace

QString nameOf(LogEntry::Kind kind)
{
    switch (kind) {
    case LogEntry::Kind::Dropped:
        return LogModel::tr("不用");
    case LogEntry::Kind::Changed:
        return LogModel::tr("改写");
    case LogEntry::Kind::Kept:
        return LogModel::tr("照原稿");
    case LogEntry::Kind::Role:
        return LogModel::tr("识别");
    case LogEntry::Kind::Warning:
        break;
    }
    return LogModel::tr("提示");
}

std::vector<LogEntry> logOf(const Incoming &item)
{
    std::vector<LogEntry> all;
    if (!item.reading)
        return all;
    for (const manuscript::Warning &warning : item.reading->warnings) {
        LogEntry entry;
        entry.kind = LogEntry::Kind::Warning;
        entry.line = entry.lastLine = warning.line;
        entry.what = warning.message;
        all.push_back(std::move(entry));
    }
    // Of what was said of a passage again and again the last is told.
    std::map<manuscript::PassageId, std::size_t> last;
    for (std::size_t i = 0; i < item.corrections.size(); ++i) {
        if (item.corrections[i].kind == Correction::Kind::SetRole)
            last[item.corrections[i].passage] = i;
    }
    for (std::size_t i = 0; i < item.corrections.size(); ++i) {
        if (item.corrections[i].kind != Correction::Kind::SetRole || last[item.corrections[i].passage] == i)
            all.push_back(entryOf(item, i));
    }
    for (const manuscript::Passage &passage : item.passages) {
        if (passage.role != Role::Unused || last.contains(passage.id))
            continue;
        LogEntry entry;
        entry.action = LogEntry::Action::Restore;
        entry.line = entry.lastLine = passage.id.line;
        entry.what = passage.text.simplified();
        entry.why = passage.why;
        entry.passage = passage.id;
        all.push_back(std::move(entry));
    }
    for (const Change &change : item.reading->changes)
        all.push_back(entryOf(item, change));
    return all;
}

void LogModel::setEntries(std::vector<LogEntry> entries)
{
    m_entries = std::move(entries);
    rebuild();
}

void LogModel::setFilter(Filter filter)
{
    m_filter = filter;
    rebuild();
}

int LogModel::countOf(Filter filter) const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [&](const LogEntry &entry) {
        switch (filter) {
        case Filter::All:
            return true;
        case Filter::Dropped:
            return entry.kind == LogEntry::Kind::Dropped;
        case Filter::Changed:
            return entry.kind == LogEntry::Kind::Changed || entry.kind == LogEntry::Kind::Kept;
        case Filter::Warnings:
            break;
        }
        return entry.kind == LogEntry::Kind::Warning;
    }));
}

void LogModel::rebuild()
{
    beginResetModel();
    m_shown.clear();
    const auto wanted = [&](LogEntry::Kind kind) {
        switch (m_filter) {
        case Filter::All:
            return true;
        case Filter::Dropped:
            return kind == LogEntry::Kind::Dropped;
        case Filter::Changed:
            return kind == LogEntry::Kind::Changed || kind == LogEntry::Kind::Kept;
        case Filter::Warnings:
            break;
        }
        return kind == LogEntry::Kind::Warning;
    };
    std::vector<QString> order; // of the reasons, as they come
    QMap<QString, std::vector<LogEntry>> changes;
    for (const LogEntry &entry : m_entries) {
        if (!wanted(entry.kind))
            continue;
        if (entry.kind != LogEntry::Kind::Changed || m_filter == Filter::Changed) {
            m_shown.push_back(entry);
            continue;
        }
        if (!changes.contains(entry.why))
            order.push_back(entry.why);
        changes[entry.why].push_back(entry);
    }
    for (const QString &why : order) {
        const std::vector<LogEntry> &members = changes[why];
        if (members.size() < kGroup) {
            m_shown.insert(m_shown.end(), members.begin(), members.end());
            continue;
        }
        LogEntry group = groupOf(members);
        const bool isUnfolded = m_unfolded.contains(why);
        group.action = isUnfolded ? LogEntry::Action::Fold : LogEntry::Action::Unfold;
        m_shown.push_back(std::move(group));
        if (!isUnfolded)
            continue;
        for (LogEntry member : members) {
            member.isInGroup = true;
            m_shown.push_back(std::move(member));
        }
    }
    // By line, but members stay behind their group.
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const LogEntry &a, const LogEntry &b) {
        const auto rank = [](const LogEntry &entry) { return entry.kind == LogEntry::Kind::Changed ? 1 : 0; };
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return rank(a) == 0 && a.line < b.line;
    });
    endResetModel();
}

void LogModel::toggle(const QString &why)
{
    if (!m_unfolded.erase(why))
        m_unfolded.insert(why);
    rebuild();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LogModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    const LogEntry &entry = at(index.row());
    if (role == Qt::ToolTipRole && (index.column() == What || index.column() == Why))
        return index.column() == What ? entry.what : entry.why;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Line:
        return entry.line == 0            ? tr("全稿")
            : entry.lastLine > entry.line ? u"%1–%2"_s.arg(entry.line).arg(entry.lastLine)
                                          : QString::number(entry.line);
    case Done:
        return nameOf(entry.kind);
    case What:
        return entry.context.isEmpty() ? entry.what : entry.what + u"　　"_s + entry.context;
    case Why:
        return entry.why;
    default:
        return buttonText(entry.action);
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("原稿行");
    case Done:
        return tr("处理");
    case What:
        return tr("内容");
    case Why:
        return tr("理由");
    default:
        return {};
    }
}

QString LogModel::buttonText(LogEntry::Action action)
{
    switch (action) {
    case LogEntry::Action::Restore:
        return tr("恢复");
    case LogEntry::Action::Keep:
    case LogEntry::Action::Withdraw:
        return tr("撤销");
    case LogEntry::Action::Unfold:
        return tr("逐条看");
    case LogEntry::Action::Fold:
        return tr("收起");
    case LogEntry::Action::None:
        break;
    }
    return {};
}

} // namespace banxin::intake
