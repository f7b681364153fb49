#include "history/history_model.h"

#include <QCoreApplication>
#include <QLocale>

namespace banxin::history {

using session::HistoryStep;
using session::NamedVersion;

namespace {

constexpr std::size_t kMostPages = 3; // named in a row

QString tr(const char *text) { return QCoreApplication::translate("history", text); }

QString clock(const QDateTime &utc) { return utc.toLocalTime().toString(QStringLiteral("HH:mm")); }

QString pagesOf(const HistoryStep &step, const model::Document *document)
{
    QStringList numbers;
    for (const base::Id id : step.pages) {
        const auto *page = document ? document->find<model::Page>(id) : nullptr;
        if (page && numbers.size() < static_cast<qsizetype>(kMostPages))
            numbers << page->number;
    }
    QString text = numbers.join(u'、');
    if (step.pages.size() > kMostPages)
        text += tr(" 等 %1 版").arg(step.pages.size());
    return text;
}

} // namespace

QString dayName(const QDate &day, const QDate &today)
{
    if (day == today)
        return tr("今天");
    if (day == today.addDays(-1))
        return tr("昨天");
    const QString pattern = day.year() == today.year() ? tr("M月d日 ddd") : tr("yyyy年M月d日 ddd");
    const bool isChinese = tr("今天") == QStringLiteral("今天");
    return QLocale(isChinese ? QLocale::Chinese : QLocale::English).toString(day, pattern);
}

QString momentName(const QDateTime &utc)
{
    const QDate day = utc.toLocalTime().date(), today = QDate::currentDate();
    return day == today ? clock(utc) : dayName(day, today) + u' ' + clock(utc);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const Row &row = at(index);
    if (role == Qt::DisplayRole)
        return row.text;
    if (role == Qt::AccessibleTextRole) {
        const QString kind = row.kind == RowKind::Version ? tr("版本：%1") : QStringLiteral("%1");
        const QString state = row.kind == RowKind::Step && row.step.undone ? u'，' + tr("已撤销") : QString();
        return kind.arg(row.text) + state + (row.note.isEmpty() ? QString() : u'，' + row.note);
    }
    if (role == Qt::ToolTipRole && row.kind == RowKind::Step)
        return row.text + u'\n' + row.note + u'\n'
            + (row.step.undone ? tr("双击重做到这一步") : tr("双击撤销到这一步"));
    if (role == Qt::ToolTipRole && row.kind == RowKind::Version)
        return row.text + u'\n' + row.note + u'\n' + tr("双击查看当时的版面");
    return {};
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    return at(index).kind == RowKind::Day ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void HistoryModel::show(const Content &content)
{
    std::vector<Row> rows;
    QDate day;
    const QDate today = QDate::currentDate();
    const auto startDay = [&](const QDateTime &utc) {
        const QDate local = utc.toLocalTime().date();
        if (local == day)
            return;
        day = local;
        Row row;
        row.kind = RowKind::Day;
        row.text = dayName(day, today);
        rows.push_back(row);
    };
    auto version = content.versions.rbegin();
    const auto addVersions = [&](std::int64_t downTo) {
        for (; version != content.versions.rend() && version->revision >= downTo; ++version) {
            startDay(version->time);
            Row row;
            row.kind = RowKind::Version;
            row.text = version->name;
            row.note = version->author + u' ' + clock(version->time);
            row.revision = version->revision;
            rows.push_back(row);
        }
    };
    bool seenNewest = false;
    for (const HistoryStep &step : content.steps) {
        addVersions(step.last);
        startDay(step.time);
        Row row;
        row.text = step.label.isEmpty() ? tr("修改") : step.label;
        const QString pages = pagesOf(step, content.document);
        row.note =
            step.author + u' ' + clock(step.time) + (pages.isEmpty() ? QString() : QStringLiteral(" · ") + pages);
        row.step = step;
        row.revision = step.last;
        row.isNewest = !seenNewest && !step.undone && step.author == content.person;
        seenNewest = seenNewest || row.isNewest;
        rows.push_back(row);
    }
    if (content.isWhole)
        addVersions(0);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QModelIndex HistoryModel::indexOf(base::Id step) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].kind == RowKind::Step && m_rows[i].step.step == step)
            return index(static_cast<int>(i));
    return {};
}

} // namespace banxin::history
