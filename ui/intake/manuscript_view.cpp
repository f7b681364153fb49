#include "intake/manuscript_view.h"

#include "intake/passage_facts.h"
#include "intake/role_style.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace banxin::intake {

using namespace Qt::StringLiterals;
using manuscript::Block;
using manuscript::Passage;
using manuscript::PassageId;

namespace {

constexpr int kNumberWidth = 40;
constexpr int kBar = 4;
constexpr int kGutter = kNumberWidth + 8 + kBar + 12;

QString shownText(const Block &block)
{
    if (block.kind == Block::Kind::TableRow && !block.cells.isEmpty())
        return block.cells.join(u" ｜ "_s);
    if (block.kind == Block::Kind::Picture)
        return (u"▣ "_s + block.picture + u"　"_s + block.text).trimmed();
    return block.text;
}

} // namespace

ManuscriptView::ManuscriptView(QWidget *parent)
    : TextRows(parent)
{
    setObjectName(u"manuscriptView"_s);
    setAccessibleName(tr("原稿"));
}

void ManuscriptView::show(const Incoming *item)
{
    m_shown.clear();
    m_rowOfLine.clear();
    m_rowOfPassage.clear();
    if (!item || !item->source || item->state == Incoming::State::Refused) {
        m_empty = !item || item->state == Incoming::State::Refused ? QString() : tr("正在读取……");
        setRows({});
        return;
    }
    build(*item);
}

void ManuscriptView::build(const Incoming &item)
{
    const widgets::Tokens &t = widgets::tokens(palette());
    const manuscript::Source &source = *item.source;
    std::vector<Row> rows;
    std::vector<int> rowOfBlock(source.blocks.size(), -1);
    std::vector<int> shift(source.blocks.size(), 0); // of each block's text in its row
    std::size_t left = 0;
    const auto addLeft = [&](int before) {
        for (; left < source.leftOut.size() && source.leftOut[left].line < before; ++left) {
            const manuscript::LeftOut &one = source.leftOut[left];
            Row row{one.text.left(longestShown).simplified(), songFont(14), t.text3, {}, 4};
            m_shown.push_back({one.line, true, {}, {}, {}, one.why});
            rows.push_back(std::move(row));
        }
    };
    for (std::size_t i = 0; i < source.blocks.size(); ++i) {
        const Block &block = source.blocks[i];
        addLeft(block.line);
        Row row;
        // What the reader took off before the text, e.g. the # of a heading: it came so.
        QString markup;
        if (block.kind == Block::Kind::Text) {
            for (const Block::Markup &mark : block.markup) {
                if (mark.at <= 0 && mark.line <= block.line && !mark.text.contains(u'\n'))
                    markup += mark.text;
            }
        }
        if (!markup.isEmpty() && !markup.back().isSpace())
            markup += u' ';
        row.text = markup + shownBeginning(shownText(block));
        shift[i] = static_cast<int>(markup.size());
        if (!markup.trimmed().isEmpty()) {
            QTextCharFormat format;
            format.setForeground(t.warn);
            format.setFontWeight(400);
            row.formats.append({0, shift[i], format});
        }
        row.font = songFont(14, block.headingLevel > 0 || block.isBold ? 700 : 400);
        row.before = block.blanksBefore > 0 ? 12 : 4;
        rowOfBlock[i] = static_cast<int>(rows.size());
        m_rowOfLine.emplace_back(block.line, rowOfBlock[i]);
        m_shown.push_back({block.line, false, {}, {}, {}, {}});
        if (!markup.trimmed().isEmpty())
            m_shown.back().marks.push_back({0, static_cast<int>(markup.trimmed().size()), tr("排版标记，不印")});
        addRevisions(block, shift[i], row, m_shown.back());
        rows.push_back(std::move(row));
    }
    addLeft(std::numeric_limits<int>::max());

    // What the reader left out, by its line: its passages are found by their words.
    std::multimap<int, int> leftRows;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        if (m_shown[i].isLeftOut)
            leftRows.emplace(m_shown[i].line, static_cast<int>(i));
    }
    const QColor changed = t.warn;
    for (const Passage &passage : item.passages) {
        if (passage.inText)
            continue;
        int at = -1;
        if (passage.role == Role::Unused) {
            const auto [first, last] = leftRows.equal_range(passage.id.line);
            for (auto each = first; each != last && at < 0; ++each) {
                const auto row = static_cast<std::size_t>(each->second);
                if (m_shown[row].passages.empty() && rows[row].text.startsWith(passage.text.left(20).simplified()))
                    at = each->second;
            }
        }
        at = at < 0 ? rowOfLine(passage.id.line) : at;
        if (at < 0)
            continue;
        Shown &shown = m_shown[static_cast<std::size_t>(at)];
        shown.passages.push_back(passage.id);
        m_rowOfPassage.emplace(passage.id, at);
        if (std::find(shown.roles.begin(), shown.roles.end(), passage.role) == shown.roles.end())
            shown.roles.push_back(passage.role);
        if (passage.role != Role::Unused)
            continue;
        shown.why = passage.why;
        Row &row = rows[static_cast<std::size_t>(at)];
        const qsizetype from = std::max<qsizetype>(0, row.text.indexOf(passage.text.trimmed()));
        QTextCharFormat struck;
        struck.setFontStrikeOut(true);
        struck.setForeground(t.text3);
        const qsizetype length =
            shown.isLeftOut ? row.text.size() : std::min(passage.text.size(), row.text.size() - from);
        row.formats.append({static_cast<int>(from), static_cast<int>(length), struck});
    }
    for (const manuscript::Change &change : item.reading->changes) {
        if (change.block < 0 || change.at < 0 || change.block >= static_cast<int>(rowOfBlock.size()))
            continue;
        const int at = rowOfBlock[static_cast<std::size_t>(change.block)];
        Row &row = rows[static_cast<std::size_t>(at)];
        if (source.blocks[static_cast<std::size_t>(change.block)].kind != Block::Kind::Text
            || change.at + shift[static_cast<std::size_t>(change.block)] >= row.text.size())
            continue;
        const int place = change.at + shift[static_cast<std::size_t>(change.block)];
        const QString after =
            change.after.isEmpty() ? tr("删去", "in place of words") : u'「' + change.after.toHtmlEscaped() + u'」';
        const int length = std::max<int>(1, static_cast<int>(change.before.size()));
        m_shown[static_cast<std::size_t>(at)].marks.push_back(
            {place, length, tr("「%1」改成 %2：%3").arg(change.before.toHtmlEscaped(), after, change.why)});
        QTextCharFormat format;
        format.setForeground(changed);
        row.formats.append({place, length, format});
    }
    std::stable_sort(m_rowOfLine.begin(), m_rowOfLine.end());
    setRows(std::move(rows));
}

/// Tracked changes: what came in is green, where something went a red mark says what.
void ManuscriptView::addRevisions(const Block &block, int shift, Row &row, Shown &shown) const
{
    const widgets::Tokens &t = widgets::tokens(palette());
    for (const Block::Revision &revision : block.revisions) {
        const int at = revision.at + shift;
        const QString who = revision.author.toHtmlEscaped();
        if (revision.length == 0) {
            shown.marks.push_back({std::max(0, at - 1), 1,
                tr("修订：%1 删去「%2」").arg(who, revision.left.simplified().left(200).toHtmlEscaped()),
                widgets::Tone::Error});
            continue;
        }
        QTextCharFormat format;
        format.setForeground(t.ok);
        row.formats.append({at, revision.length, format});
        shown.marks.push_back({at, revision.length, tr("修订：%1 插入").arg(who), widgets::Tone::Ok});
    }
}

std::vector<PassageId> ManuscriptView::passagesOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_shown[static_cast<std::size_t>(row)].passages : std::vector<PassageId>{};
}

int ManuscriptView::rowOfLine(int line) const
{
    const auto after = std::upper_bound(m_rowOfLine.begin(), m_rowOfLine.end(), line,
        [](int wanted, const std::pair<int, int> &each) { return wanted < each.first; });
    return after == m_rowOfLine.begin() ? -1 : std::prev(after)->second;
}

std::set<int> ManuscriptView::rowsOf(const std::vector<PassageId> &passages) const
{
    std::set<int> rows;
    for (const PassageId &id : passages) {
        if (const auto found = m_rowOfPassage.find(id); found != m_rowOfPassage.end())
            rows.insert(found->second);
    }
    return rows;
}

bool ManuscriptView::isChoosable(int row) const { return row >= 0 && row < rowCount() && !passagesOf(row).empty(); }

int ManuscriptView::gutter() const { return kGutter; }

void ManuscriptView::paintGutter(QPainter &painter, int row, const QRectF &rect, bool)
{
    const widgets::Tokens &t = widgets::tokens(palette());
    const Shown &shown = m_shown[static_cast<std::size_t>(row)];
    painter.setFont(widgets::uiFont(11));
    painter.setPen(t.text3);
    if (!shown.isLeftOut)
        painter.drawText(QRectF(0, rect.top() + 2, kNumberWidth, 18), Qt::AlignRight | Qt::AlignVCenter,
            QString::number(shown.line));
    if (shown.roles.empty())
        return;
    // A line may be several things: a masthead with its date, a caption with its credit.
    const qreal part = rect.height() / static_cast<qreal>(shown.roles.size());
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < shown.roles.size(); ++i) {
        painter.setBrush(colorOf(shown.roles[i], t, widgets::themeMode(palette())));
        painter.drawRect(QRectF(kNumberWidth + 8, rect.top() + part * static_cast<qreal>(i), kBar, part));
    }
}

void ManuscriptView::paintOver(QPainter &painter, int row, const QRectF &rect, const QTextLayout &layout)
{
    const widgets::Tokens &t = widgets::tokens(palette());
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Mark &mark : m_shown[static_cast<std::size_t>(row)].marks) {
        const QTextLine line = layout.lineForTextPosition(mark.at);
        if (!line.isValid())
            continue;
        painter.setBrush(widgets::inkOf(t, mark.tone));
        const int end = std::min(mark.at + mark.length, line.textStart() + line.textLength());
        const qreal from = line.cursorToX(mark.at), to = line.cursorToX(end);
        painter.drawRect(
            QRectF(rect.left() + from, rect.top() + line.y() + line.height() + 1, std::max(4.0, to - from), 2));
    }
}

QString ManuscriptView::emptyText() const { return m_empty; }

bool ManuscriptView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint place = static_cast<QHelpEvent *>(event)->pos();
        const int row = rowAt(place.y());
        QStringList notes;
        if (row >= 0) {
            const Shown &shown = m_shown[static_cast<std::size_t>(row)];
            if (!shown.why.isEmpty())
                notes << tr("不用：%1").arg(shown.why);
            for (const Mark &mark : shown.marks) {
                if (notes.size() < 8 && !notes.contains(mark.note))
                    notes << mark.note;
            }
        }
        QToolTip::showText(viewport()->mapToGlobal(place), notes.join(u"<br>"_s), viewport());
        return true;
    }
    return TextRows::viewportEvent(event);
}

} // namespace banxin::intake
