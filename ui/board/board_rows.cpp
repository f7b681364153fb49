#include "board/board_rows.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/person_disc.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace banxin::board {

using widgets::Tone;
using widgets::uiFont;
using workflow::BoardNode;
using workflow::Pressure;

namespace {

constexpr int kPageHeight = 124;
constexpr int kStoryHeight = 36;
constexpr int kPersonHeight = 44;
constexpr int kDeedHeight = 30;
constexpr int kMargin = 12;
constexpr int kPageLeft = 288; // what stands before the nodes of a page
constexpr double kWidestNode = 150;

QString tr(const char *text) { return BoardHead::tr(text); }

/// Where the columns stand in a row of that width.
struct Columns {
    double left = 0;
    double width = 0;
    double centre(std::size_t column) const { return left + width * (static_cast<double>(column) + 0.5); }
};

Columns pageColumns(double width, std::size_t count)
{
    const double each = std::min(kWidestNode, (width - kPageLeft - kMargin) / std::max<double>(1, double(count)));
    return {kPageLeft, each};
}

/// Title, characters, pages, byline and the note share what the nodes leave.
struct StoryColumns {
    Columns nodes;
    double titleEnd, countEnd, pageEnd, bylineEnd, noteLeft;
};

StoryColumns storyColumns(double width, std::size_t count)
{
    const double each = std::clamp(width * 0.082, 56.0, 96.0);
    const double rest = std::max(200.0, width - each * static_cast<double>(count) - 2 * kMargin);
    StoryColumns columns{};
    columns.titleEnd = kMargin + rest * 0.42;
    columns.countEnd = columns.titleEnd + 84;
    columns.pageEnd = columns.countEnd + 64;
    columns.bylineEnd = columns.pageEnd + std::max(40.0, rest * 0.3 - 84);
    columns.nodes = {columns.bylineEnd, each};
    columns.noteLeft = columns.bylineEnd + each * static_cast<double>(count) + 8;
    return columns;
}

QString momentText(const QDateTime &time, const QDate &today)
{
    return time.toString(time.date() == today ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm"));
}

enum class Size { Large, Small };

void drawNode(QPainter &painter, QPointF centre, BoardNode::Stand stand, Tone tone, Size size, const widgets::Tokens &t)
{
    const double radius = size == Size::Large ? 8 : 7;
    if (stand == BoardNode::Stand::Passed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.ok);
        painter.drawEllipse(centre, radius, radius);
        widgets::drawIcon(painter, QRectF(centre.x() - 6, centre.y() - 6, 12, 12), QStringLiteral("check"), t.panel);
        return;
    }
    const bool isHere = stand == BoardNode::Stand::Here;
    painter.setBrush(t.panel);
    painter.setPen(QPen(isHere ? widgets::inkOf(t, tone) : t.line2, isHere ? 2.5 : 1.5));
    painter.drawEllipse(centre, isHere ? radius : 4.5, isHere ? radius : 4.5);
}

QString pageState(const PageLine &line)
{
    const QString word = wordOf(line.row.pressure);
    return word.isEmpty() ? line.row.stateTitle : line.row.stateTitle + QStringLiteral(" · ") + word;
}

class PageDelegate : public widgets::RowDelegate {
public:
    PageDelegate(const PageLines &lines, Thumbnails thumbnails, QObject *parent)
        : RowDelegate(kPageHeight, parent)
        , m_lines(lines)
        , m_thumbnails(std::move(thumbnails))
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const PageLine &line = m_lines.at(index);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        const bool isSelected = option.state & QStyle::State_Selected;
        if (isSelected)
            painter->fillRect(QRectF(row.left(), row.top(), 3, row.height() - 1), t.accent);
        paintSheet(*painter, row, line.row.page, t);
        paintNames(*painter, row, line.row, t);
        paintNodes(*painter, row, line, isSelected, t);
        const QString trouble = troubleText(line);
        if (trouble.isEmpty())
            return;
        const Tone tone = troubleTone(line);
        const QColor ink = tone == Tone::Plain ? t.text2 : widgets::inkOf(t, tone);
        const QFont font = uiFont(12);
        const double room = row.width() - kPageLeft - kMargin - 20;
        const double width = std::min<double>(widgets::textWidth(trouble, font), room);
        const QRectF place(row.right() - kMargin - width, row.bottom() - 24, width + 1, 18);
        widgets::drawElided(*painter, place, trouble, font, ink);
        widgets::drawIcon(*painter, QRectF(place.left() - 20, place.top() + 2, 14, 14),
            tone == Tone::Error      ? QStringLiteral("circle-x")
                : tone == Tone::Warn ? QStringLiteral("triangle-alert")
                                     : QStringLiteral("info"),
            ink);
    }

private:
    void paintSheet(QPainter &painter, const QRectF &row, base::Id page, const widgets::Tokens &t) const
    {
        const QRectF slot(row.left() + kMargin, row.top() + 10, 70, 103);
        QRectF sheet(slot.left(), slot.top(), 70, 99);
        const qreal ratio = painter.device()->devicePixelRatioF();
        const QPixmap picture = m_thumbnails ? m_thumbnails(page, (slot.size() * ratio).toSize()) : QPixmap();
        if (!picture.isNull()) {
            QSizeF size = picture.size();
            size.scale(slot.size(), Qt::KeepAspectRatio);
            sheet = QRectF(slot.topLeft(), size);
        }
        painter.fillRect(sheet, Qt::white);
        if (!picture.isNull())
            painter.drawPixmap(sheet, picture, QRectF(picture.rect()));
        painter.setPen(QPen(t.line2, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));
    }

    static void paintNames(
        QPainter &painter, const QRectF &row, const workflow::BoardPageRow &page, const widgets::Tokens &t)
    {
        const double left = row.left() + 94, right = row.left() + kPageLeft - 16;
        const double after = left
            + widgets::drawElided(
                painter, {left, row.top() + 8, right - left, 22}, page.number, uiFont(13, 700), t.text);
        widgets::drawElided(
            painter, {after + 8, row.top() + 8, right - after - 8, 22}, page.section, uiFont(13, 500), t.text);
        widgets::drawElided(painter, {left, row.top() + 30, right - left, 20}, page.headline, uiFont(12), t.text2);
        const bool allSigned = page.stories > 0 && page.approved == page.stories;
        widgets::drawElided(painter, {left, row.top() + 52, right - left, 18},
            page.stories == 0 ? tr("没有稿件") : tr("稿件签发 %1 / %2").arg(page.approved).arg(page.stories),
            uiFont(12), allSigned ? t.ok : t.text2);
        if (page.holder.isEmpty())
            return;
        widgets::drawPerson(painter, {left, row.top() + 90, 20, 20}, page.holder);
        widgets::drawElided(
            painter, {left + 28, row.top() + 90, right - left - 28, 20}, page.holder, uiFont(13), t.text);
    }

    static void paintNodes(
        QPainter &painter, const QRectF &row, const PageLine &line, bool isSelected, const widgets::Tokens &t)
    {
        const auto &nodes = line.row.nodes;
        const Columns columns = pageColumns(row.width(), nodes.size());
        const double y = row.top() + 48;
        const auto at = [&](std::size_t column) { return QPointF(row.left() + columns.centre(column), y); };
        for (std::size_t i = 1; i < nodes.size(); ++i) {
            const bool isDone = nodes[i - 1].stand == BoardNode::Stand::Passed;
            painter.setPen(QPen(isDone ? t.ok : t.line2, isDone ? 2 : 1.5));
            painter.drawLine(at(i - 1), at(i));
        }
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const BoardNode &node = nodes[i];
            const bool isHere = node.stand == BoardNode::Stand::Here;
            const Tone tone = toneOf(line.row.pressure);
            drawNode(painter, at(i), node.stand, tone, Size::Large, t);
            const double x = at(i).x();
            const double width = columns.width - 6;
            if (isHere) {
                const QString state = pageState(line);
                const double chip = widgets::chipWidth(state);
                // Over its node, but within the columns.
                const double from = std::clamp(x - chip / 2, row.left() + kPageLeft - 8, row.right() - chip - 4);
                const QRectF place(from, row.top() + 10, chip, widgets::kChipHeight);
                if (isSelected) { // its tint would be lost on the row's
                    painter.setPen(Qt::NoPen);
                    painter.setBrush(t.panel);
                    painter.drawRoundedRect(place, 4, 4);
                    painter.setPen(widgets::inkOf(t, tone));
                    painter.setFont(uiFont(12));
                    painter.drawText(place, Qt::AlignCenter, state);
                } else {
                    widgets::drawChip(painter, place, state, tone);
                }
            }
            if (node.stand == BoardNode::Stand::Ahead || !node.time.isValid())
                continue;
            if (!node.person.isEmpty())
                widgets::drawElided(painter, {x - width / 2, y + 14, width, 16}, node.person, uiFont(12), t.text,
                    Qt::AlignHCenter | Qt::AlignVCenter);
            const QString moment = momentText(node.time, line.today);
            const QFont font = uiFont(12);
            QString said = isHere ? tr("%1 起").arg(moment) : moment;
            for (const QString &shorter : {moment, node.time.toString(QStringLiteral("HH:mm"))})
                if (widgets::textWidth(said, font) > width)
                    said = shorter;
            widgets::drawElided(
                painter, {x - width / 2, y + 31, width, 16}, said, font, t.text2, Qt::AlignHCenter | Qt::AlignVCenter);
        }
    }

    const PageLines &m_lines;
    Thumbnails m_thumbnails;
};

QString storyNote(const workflow::BoardStoryRow &row)
{
    if (row.isAside)
        return row.stateTitle;
    if (row.isChanged)
        return tr("签后改过，待重签");
    if (!row.returned.isEmpty())
        return tr("被退回：%1").arg(row.returned);
    return row.holder.isEmpty() ? QString() : tr("待%1").arg(row.holder);
}

class StoryDelegate : public widgets::RowDelegate {
public:
    StoryDelegate(const StoryLines &lines, QObject *parent)
        : RowDelegate(kStoryHeight, parent)
        , m_lines(lines)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const workflow::BoardStoryRow &story = m_lines.at(index);
        const StoryColumns columns = storyColumns(row.width(), story.nodes.size());
        const auto cell = [&](double from, double to) {
            return QRectF(row.left() + from, row.top(), to - from - 8, row.height());
        };
        const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
        widgets::drawElided(*painter, cell(kMargin, columns.titleEnd), story.title, uiFont(13), t.text);
        widgets::drawElided(*painter, cell(columns.titleEnd, columns.countEnd), widgets::grouped(story.characters),
            uiFont(13), t.text, right);
        if (story.pages.isEmpty())
            widgets::drawElided(
                *painter, cell(columns.countEnd + 8, columns.pageEnd + 8), tr("未上版"), uiFont(12), t.warn);
        else
            widgets::drawElided(*painter, cell(columns.countEnd + 8, columns.pageEnd + 8),
                story.pages.join(QStringLiteral(" ")), uiFont(13), t.text);
        widgets::drawElided(*painter, cell(columns.pageEnd + 8, columns.bylineEnd), story.byline, uiFont(12), t.text2);
        for (std::size_t i = 0; i < story.nodes.size(); ++i) {
            const QPointF centre(row.left() + columns.nodes.centre(i), row.center().y());
            if (story.isChanged && i + 1 == story.nodes.size()) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(t.warn);
                painter->drawEllipse(centre, 7, 7);
                widgets::drawIcon(
                    *painter, QRectF(centre.x() - 5, centre.y() - 5, 10, 10), QStringLiteral("refresh-cw"), t.panel);
            } else {
                drawNode(*painter, centre, story.nodes[i].stand, Tone::Accent, Size::Small, t);
            }
        }
        const bool isWarning = story.isAside || story.isChanged || !story.returned.isEmpty();
        widgets::drawElided(*painter, cell(columns.noteLeft, row.width() - kMargin + 8), storyNote(story), uiFont(12),
            isWarning ? t.warn : t.text2);
    }

private:
    const StoryLines &m_lines;
};

class PersonDelegate : public widgets::RowDelegate {
public:
    PersonDelegate(const PersonLines &lines, QObject *parent)
        : RowDelegate(kPersonHeight, parent)
        , m_lines(lines)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const PersonLine &line = m_lines.at(index);
        widgets::drawPerson(*painter, {row.left() + kMargin, row.center().y() - 10, 20, 20}, line.name);
        const double left = row.left() + 42, right = row.right() - kMargin;
        const double after = left
            + widgets::drawElided(*painter, {left, row.top() + 4, (right - left) * 0.6, 18}, line.name,
                uiFont(13, line.isSelf ? 700 : 500), t.text);
        widgets::drawElided(*painter, {after + 12, row.top() + 4, right - after - 12, 18}, line.roles, uiFont(12),
            t.text2, Qt::AlignRight | Qt::AlignVCenter);
        widgets::drawElided(*painter, {left, row.top() + 23, right - left, 16},
            line.has.isEmpty() ? tr("手里没有版面和稿件") : line.has, uiFont(12),
            line.has.isEmpty() ? t.text3 : t.text);
    }

private:
    const PersonLines &m_lines;
};

class DeedDelegate : public widgets::RowDelegate {
public:
    DeedDelegate(const DeedLines &lines, QObject *parent)
        : RowDelegate(kDeedHeight, parent)
        , m_lines(lines)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const Deed &deed = m_lines.at(index);
        const auto cell = [&](double from, double to) {
            return QRectF(row.left() + from, row.top(), to - from, row.height());
        };
        widgets::drawElided(
            *painter, cell(kMargin, 90), deed.time.toString(QStringLiteral("MM-dd HH:mm")), uiFont(12), t.text2);
        widgets::drawElided(*painter, cell(98, 158), deed.person, uiFont(12), t.text);
        widgets::drawElided(*painter, cell(164, row.width() - kMargin),
            deed.reason.isEmpty() ? deed.what : tr("%1（%2）").arg(deed.what, deed.reason), uiFont(12), t.text2);
    }

private:
    const DeedLines &m_lines;
};

bool isName(int role) { return role == Qt::DisplayRole || role == Qt::AccessibleTextRole; }

} // namespace

Tone toneOf(Pressure pressure)
{
    switch (pressure) {
    case Pressure::Near:
        return Tone::Warn;
    case Pressure::Past:
        return Tone::Error;
    case Pressure::Done:
        return Tone::Ok;
    case Pressure::None:
    case Pressure::Ample:
        break;
    }
    return Tone::Accent;
}

QString wordOf(Pressure pressure)
{
    return pressure == Pressure::Near ? tr("临近") : pressure == Pressure::Past ? tr("超时") : QString();
}

int nodeAt(const workflow::BoardPageRow &row, int width, QPoint place)
{
    constexpr double kReach = 12;
    const Columns columns = pageColumns(width, row.nodes.size());
    for (std::size_t i = 0; i < row.nodes.size(); ++i)
        if (std::hypot(place.x() - columns.centre(i), place.y() - 48) <= kReach)
            return static_cast<int>(i);
    return -1;
}

QString troubleText(const PageLine &line)
{
    if (line.row.pressure == Pressure::Done)
        return {};
    QStringList parts;
    const PageTroubles &troubles = line.troubles;
    if (!line.row.returned.isEmpty())
        parts << tr("被退回：%1").arg(line.row.returned);
    if (troubles.missingPictures > 0)
        parts << tr("缺图 %1").arg(troubles.missingPictures);
    if (troubles.oversetLines > 0)
        parts << tr("超 %1 行").arg(troubles.oversetLines);
    if (troubles.cutHeadlines > 0)
        parts << tr("标题放不下 %1 处").arg(troubles.cutHeadlines);
    if (line.row.openMarks > 0)
        parts << tr("校样 %1 条待定").arg(line.row.openMarks);
    if (line.row.unchecked > 0)
        parts << tr("待核红 %1 处").arg(line.row.unchecked);
    if (troubles.errors > 0)
        parts << tr("差错 %1").arg(troubles.errors);
    if (troubles.warnings > 0)
        parts << tr("提醒 %1").arg(troubles.warnings);
    return parts.join(QStringLiteral(" · "));
}

Tone troubleTone(const PageLine &line)
{
    const PageTroubles &troubles = line.troubles;
    if (troubles.oversetLines > 0 || troubles.cutHeadlines > 0 || troubles.missingPictures > 0 || troubles.errors > 0)
        return Tone::Error;
    return line.row.openMarks > 0 || line.row.unchecked > 0 || !line.row.returned.isEmpty() ? Tone::Warn : Tone::Plain;
}

QVariant PageLines::data(const QModelIndex &index, int role) const
{
    const PageLine &line = at(index);
    if (role == Qt::ToolTipRole) {
        QStringList lines{line.row.headline,
            line.row.limit.isValid() ? tr("%1，限 %2").arg(pageState(line), momentText(line.row.limit, line.today))
                                     : pageState(line)};
        if (line.row.since.isValid())
            lines << tr("从 %1 起").arg(momentText(line.row.since, line.today));
        lines << troubleText(line);
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    if (!isName(role))
        return {};
    QStringList parts{line.row.number + u' ' + line.row.section, pageState(line), line.row.holder, troubleText(line)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVariant StoryLines::data(const QModelIndex &index, int role) const
{
    const workflow::BoardStoryRow &row = at(index);
    if (role == Qt::ToolTipRole)
        return row.title + u'\n' + row.stateTitle + (storyNote(row).isEmpty() ? QString() : u'\n' + storyNote(row));
    if (!isName(role))
        return {};
    QStringList parts{
        row.title, row.pages.isEmpty() ? tr("未上版") : row.pages.join(u' '), row.stateTitle, storyNote(row)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVariant PersonLines::data(const QModelIndex &index, int role) const
{
    const PersonLine &line = at(index);
    if (role == Qt::ToolTipRole)
        return line.has.isEmpty() ? line.roles : line.roles + u'\n' + line.has;
    return isName(role) ? QVariant(line.name + u' ' + line.roles + u' ' + line.has) : QVariant();
}

QVariant DeedLines::data(const QModelIndex &index, int role) const
{
    const Deed &deed = at(index);
    if (role != Qt::ToolTipRole && !isName(role))
        return {};
    QStringList parts{deed.time.toString(QStringLiteral("yyyy-MM-dd HH:mm")), deed.person, deed.what, deed.reason};
    parts.removeAll(QString());
    return parts.join(u' ');
}

void dressPageLines(QAbstractItemView &list, PageLines &lines, Thumbnails thumbnails)
{
    list.setModel(&lines);
    list.setItemDelegate(new PageDelegate(lines, std::move(thumbnails), &list));
    widgets::dressAsRows(list);
}

void dressStoryLines(QAbstractItemView &list, StoryLines &lines)
{
    list.setModel(&lines);
    list.setItemDelegate(new StoryDelegate(lines, &list));
    widgets::dressAsRows(list);
}

void dressPersonLines(QAbstractItemView &list, PersonLines &lines)
{
    list.setModel(&lines);
    list.setItemDelegate(new PersonDelegate(lines, &list));
    widgets::dressAsRows(list);
}

void dressDeedLines(QAbstractItemView &list, DeedLines &lines)
{
    list.setModel(&lines);
    list.setItemDelegate(new DeedDelegate(lines, &list));
    widgets::dressAsRows(list);
}

BoardHead::BoardHead(Of of, QAbstractItemView &list, QWidget *parent)
    : QWidget(parent)
    , m_of(of)
    , m_list(list)
{
    setFixedHeight(of == Of::Pages ? 48 : 30);
    list.viewport()->installEventFilter(this);
}

void BoardHead::setColumns(
    const std::vector<workflow::BoardColumn> &columns, const QString &first, const QDateTime &now, int stepMinutes)
{
    m_columns = columns;
    m_first = first;
    m_now = now;
    m_stepMinutes = stepMinutes;
    QStringList words{first};
    for (const workflow::BoardColumn &column : columns)
        words << (column.limit.isValid() ? tr("%1 限 %2").arg(column.title, momentText(column.limit, now.date()))
                                         : column.title);
    setAccessibleName(words.join(u' '));
    update();
}

bool BoardHead::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        update();
    return false;
}

void BoardHead::paintEvent(QPaintEvent *)
{
    const widgets::Tokens &t = widgets::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.chrome);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), t.line);
    const double over = m_list.viewport()->mapTo(m_list.window(), QPoint()).x() - mapTo(window(), QPoint()).x();
    const double wide = m_list.viewport()->width();
    const Qt::Alignment middle = Qt::AlignHCenter | Qt::AlignVCenter;
    if (m_of == Of::Pages) {
        widgets::drawElided(
            painter, {over + kMargin, 0, kPageLeft - 24, double(height())}, m_first, uiFont(12), t.text2);
        const Columns columns = pageColumns(wide, m_columns.size());
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const double x = over + columns.centre(i), width = columns.width - 4;
            const QDateTime limit = m_columns[i].limit;
            const bool isLong = widgets::textWidth(m_columns[i].title, uiFont(13, 500)) > width;
            widgets::drawElided(painter, {x - width / 2, 5, width, limit.isValid() ? 19.0 : height() - 10.0},
                m_columns[i].title, isLong ? uiFont(11, 500) : uiFont(13, 500), t.text, middle);
            if (limit.isValid())
                widgets::drawElided(painter, {x - width / 2, 24, width, 18},
                    tr("限 %1").arg(momentText(limit, m_now.date())), uiFont(12),
                    workflow::pressureAt(limit, m_now, m_stepMinutes) == Pressure::Past ? t.text3 : t.text2, middle);
        }
        return;
    }
    const StoryColumns columns = storyColumns(wide, m_columns.size());
    const auto cell = [&](double from, double to) { return QRectF(over + from, 0, to - from - 8, height()); };
    widgets::drawElided(painter, cell(kMargin, columns.titleEnd), m_first, uiFont(12), t.text2);
    widgets::drawElided(painter, cell(columns.titleEnd, columns.countEnd), tr("字数"), uiFont(12), t.text2,
        Qt::AlignRight | Qt::AlignVCenter);
    widgets::drawElided(painter, cell(columns.countEnd + 8, columns.pageEnd + 8), tr("版"), uiFont(12), t.text2);
    widgets::drawElided(painter, cell(columns.pageEnd + 8, columns.bylineEnd), tr("来源"), uiFont(12), t.text2);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const double x = over + columns.nodes.centre(i), width = columns.nodes.width - 2;
        widgets::drawElided(
            painter, {x - width / 2, 0, width, double(height())}, m_columns[i].title, uiFont(12), t.text2, middle);
    }
    widgets::drawElided(painter, cell(columns.noteLeft, wide - kMargin + 8), tr("说明"), uiFont(12), t.text2);
}

} // namespace banxin::board
