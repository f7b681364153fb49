#include "intake/reading_view.h"

#include "intake/passage_facts.h"
#include "intake/role_style.h"
#include "panels/facts.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <set>

namespace banxin::intake {

using namespace Qt::StringLiterals;
using manuscript::Passage;
using manuscript::PassageId;
using manuscript::ReadPage;
using manuscript::ReadStory;

namespace {

constexpr int kBoxLeft = 16;
constexpr int kBoxHeight = 26;

/// As wide as the longest role's name asks, in whatever language.
int boxWidth()
{
    static const int width = [] {
        int widest = 0;
        for (const Role role : roles())
            widest = std::max(widest, widgets::textWidth(nameOf(role), widgets::uiFont(13, 500)));
        return widest + 38;
    }();
    return width;
}

QString kindName(ReadPage::Kind kind)
{
    switch (kind) {
    case ReadPage::Kind::SpecialPage:
        return ReadingView::tr("专版");
    case ReadPage::Kind::NewsPage:
        return ReadingView::tr("新闻版");
    case ReadPage::Kind::WebArticle:
        return ReadingView::tr("网页稿");
    case ReadPage::Kind::Manuscript:
        break;
    }
    return ReadingView::tr("稿件");
}

/// How a byline is understood: 娄底新闻网 · 记者 · 王星 吴亮.
QString authorsOf(const manuscript::Byline &byline)
{
    QStringList all;
    for (const manuscript::Author &author : byline.authors) {
        QStringList parts;
        for (const QString &part : {author.org, author.role, author.names.join(u' ')}) {
            if (!part.isEmpty())
                parts << part;
        }
        all << parts.join(u" · "_s);
    }
    return all.join(u"；"_s);
}

} // namespace

ReadingView::ReadingView(QWidget *parent)
    : TextRows(parent)
{
    setObjectName(u"readingView"_s);
    setAccessibleName(tr("识别结果"));
}

void ReadingView::show(const Incoming *item)
{
    m_shown.clear();
    m_empty.clear();
    m_rowOfPassage.clear();
    if (!item || !item->reading || item->state == Incoming::State::Refused) {
        setRows({});
        return;
    }
    struct Measure {
        int ink = 0;
        int paragraphs = 0;
        QString toText() const { return tr("%1 字 · %2 段").arg(panels::grouped(ink)).arg(paragraphs); }
    };
    using Where = std::array<int, 3>; // page, story, section; −2: the whole story
    std::map<Where, Measure> measures;
    for (const Passage &passage : item->passages) {
        if (passage.story < 0 || passage.inText || passage.role == Role::Unused)
            continue;
        const bool isText = passage.role == Role::Body || passage.role == Role::Closing;
        const int ink = inkOf(passage.text);
        Measure &whole = measures[{passage.page, passage.story, -2}];
        whole.ink += ink;
        whole.paragraphs += isText;
        if (passage.role == Role::Body) {
            Measure &section = measures[{passage.page, passage.story, passage.section}];
            section.ink += ink;
            ++section.paragraphs;
        }
    }
    const widgets::Tokens &t = widgets::tokens(palette());
    std::vector<Row> rows;
    const std::vector<ReadPage> &pages = item->reading->pages;
    std::size_t stories = 0;
    for (const ReadPage &page : pages)
        stories += page.stories.size();
    int page = -1;
    std::set<std::pair<int, int>> begun; // stories; what speaks for the page may stand amid one
    for (const Passage &passage : item->passages) {
        if (passage.role == Role::Unused)
            continue;
        if (passage.page != page && pages.size() > 1) {
            const QString kind = kindName(pages[static_cast<std::size_t>(passage.page)].kind);
            add({tr("第 %1 版 · %2").arg(passage.page + 1).arg(kind), widgets::uiFont(12, 700), t.text2, {},
                    rows.empty() ? 8 : 28},
                {true, {}, {}}, rows);
        }
        page = passage.page;
        if (passage.story >= 0 && begun.insert({passage.page, passage.story}).second && stories > 1) {
            add({tr("第 %1 篇").arg(begun.size()), widgets::uiFont(12, 700), t.accent, {}, rows.empty() ? 8 : 24},
                {true, {}, measures[{passage.page, passage.story, -2}].toText()}, rows);
        }
        Shown shown{false, passage, {}};
        if (passage.role == Role::Head)
            shown.right = measures[{passage.page, passage.story, passage.section}].toText();
        if (!passage.inText)
            m_rowOfPassage.emplace(passage.id, static_cast<int>(rows.size()));
        add(rowFor(*item, passage), std::move(shown), rows);
    }
    if (rows.empty())
        m_empty = tr("这里面没有认出稿件。左边的行可以点选，再按键改成稿件的一部分。");
    setRows(std::move(rows));
}

void ReadingView::add(Row row, Shown shown, std::vector<Row> &rows)
{
    rows.push_back(std::move(row));
    m_shown.push_back(std::move(shown));
}

TextRows::Row ReadingView::rowFor(const Incoming &item, const Passage &passage) const
{
    const widgets::Tokens &t = widgets::tokens(palette());
    Row row;
    row.text = shownBeginning(passage.text);
    row.font = songFont(14);
    row.before = 4;
    row.least = kBoxHeight;
    const auto secondary = [&](int from, int length, int pixelSize = 12) {
        QTextCharFormat format;
        format.setForeground(t.text2);
        QFont font = widgets::uiFont(pixelSize);
        format.setFont(font);
        row.formats.append({from, length, format});
    };
    const auto note = [&](const QString &text) {
        const auto from = static_cast<int>(row.text.size());
        row.text += u"　"_s + text;
        secondary(from, static_cast<int>(row.text.size()) - from);
    };
    switch (passage.role) {
    case Role::Title:
        row.font = songFont(22, 700);
        row.before = 12;
        row.least = 36;
        break;
    case Role::Kicker:
    case Role::Deck:
        row.font = songFont(15, 500);
        row.before = 8;
        break;
    case Role::Head:
        row.font = songFont(15, 700);
        row.before = 14;
        if (!passage.label.isEmpty() || !passage.unit.isEmpty()) {
            QStringList before;
            for (const QString &part : {passage.label, passage.unit}) {
                if (!part.isEmpty())
                    before << part;
            }
            const QString lead = before.join(u" ｜ "_s) + u"　"_s;
            row.text = lead + passage.heading;
            secondary(0, static_cast<int>(lead.size()));
        } else if (row.text.isEmpty()) {
            row.text = tr("（小标题丢了）");
            secondary(0, static_cast<int>(row.text.size()));
        }
        break;
    case Role::Byline: {
        row.before = 8;
        const ReadPage &page = item.reading->pages[static_cast<std::size_t>(passage.page)];
        if (passage.story >= 0) {
            const ReadStory &story = page.stories[static_cast<std::size_t>(passage.story)];
            if (story.byline)
                note(passage.inText ? tr("%1（留在正文里）").arg(authorsOf(*story.byline)) : authorsOf(*story.byline));
        }
        break;
    }
    case Role::Body:
    case Role::Summary:
        row.indent = 2;
        break;
    case Role::Closing:
        row.indent = 2;
        row.color = t.text2;
        break;
    case Role::Caption:
        row.before = 8;
        if (!passage.picture.isEmpty())
            row.text = u"▣ "_s + (row.text.isEmpty() ? tr("（没有图片说明）") : row.text);
        if (!passage.picture.isEmpty())
            note(passage.picture);
        break;
    case Role::Table:
        if (!passage.cells.isEmpty())
            row.text = passage.cells.join(u" ｜ "_s);
        break;
    case Role::Source:
        row.before = 8;
        row.font = widgets::uiFont(13);
        break;
    default:
        row.font = widgets::uiFont(13);
    }
    return row;
}

std::vector<PassageId> ReadingView::chosen() const
{
    std::vector<PassageId> found;
    for (const int row : selection())
        found.push_back(m_shown[static_cast<std::size_t>(row)].passage.id);
    return found;
}

int ReadingView::rowOf(const PassageId &passage) const
{
    const auto found = m_rowOfPassage.find(passage);
    return found == m_rowOfPassage.end() ? -1 : found->second;
}

std::set<int> ReadingView::rowsOf(const std::vector<PassageId> &passages) const
{
    std::set<int> rows;
    for (const PassageId &id : passages) {
        if (const int row = rowOf(id); row >= 0)
            rows.insert(row);
    }
    return rows;
}

bool ReadingView::isChoosable(int row) const
{
    if (row < 0 || row >= rowCount())
        return false;
    const Shown &shown = m_shown[static_cast<std::size_t>(row)];
    return !shown.isHead && !shown.passage.inText;
}

int ReadingView::gutter() const { return kBoxLeft + boxWidth() + 14; }

bool ReadingView::beginsGroup(int row) const
{
    if (row == 0)
        return true;
    const Shown &before = m_shown[static_cast<std::size_t>(row - 1)], &here = m_shown[static_cast<std::size_t>(row)];
    return before.isHead || before.passage.role != here.passage.role || here.passage.role == Role::Head
        || here.passage.role == Role::Caption || before.passage.inText != here.passage.inText;
}

/// Of several alike only the first has its box, and the one that is at hand.
bool ReadingView::showsBox(int row, bool isNewGroup) const
{
    return isNewGroup || row == currentRow() || row == hoveredRow();
}

QRectF ReadingView::boxOf(const QRectF &gutterRect) const
{
    return {
        static_cast<qreal>(kBoxLeft), gutterRect.top(), static_cast<qreal>(boxWidth()), static_cast<qreal>(kBoxHeight)};
}

void ReadingView::paintGutter(QPainter &painter, int row, const QRectF &rect, bool isNewGroup)
{
    const Shown &shown = m_shown[static_cast<std::size_t>(row)];
    if (shown.isHead)
        return;
    const widgets::Tokens &t = widgets::tokens(palette());
    const QColor color = colorOf(shown.passage.role, t, widgets::themeMode(palette()));
    if (!showsBox(row, isNewGroup)) {
        painter.fillRect(QRectF(kBoxLeft, rect.top(), 3, rect.height()), color);
        return;
    }
    const QRectF box = boxOf(rect);
    painter.setPen(QPen(t.line2, 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.fillRect(QRectF(kBoxLeft, rect.top(), 3, std::max<qreal>(kBoxHeight, rect.height())), color);
    widgets::drawElided(
        painter, box.adjusted(11, 0, -24, 0), nameOf(shown.passage.role), widgets::uiFont(13, 500), color);
    if (!shown.passage.inText && shown.passage.role != Role::Table)
        widgets::drawIcon(painter, QRectF(box.right() - 20, box.center().y() - 6, 12, 12), u"chevron-down"_s, t.text3);
}

void ReadingView::paintOver(QPainter &painter, int row, const QRectF &rect, const QTextLayout &)
{
    const Shown &shown = m_shown[static_cast<std::size_t>(row)];
    const widgets::Tokens &t = widgets::tokens(palette());
    if (!shown.right.isEmpty()) {
        const QFont font = widgets::uiFont(12);
        const int width = widgets::textWidth(shown.right, font);
        const QRectF place(rect.right() - width, rect.top() + 3, width + 1, 18);
        widgets::drawElided(painter, place, shown.right, font, t.text2);
        if (shown.isHead)
            painter.fillRect(QRectF(16, rect.top() - 4, rect.right() - 16, 1), t.line);
    }
    if (shown.passage.truncatedStart)
        widgets::drawIcon(painter, QRectF(rect.left() + 6, rect.top() + 4, 14, 14), u"triangle-alert"_s, t.warn);
}

bool ReadingView::gutterPressed(int row, QPoint place)
{
    const QRect rect = rowRect(row);
    const QRectF box = boxOf(QRectF(rect).adjusted(0, this->row(row).before, 0, 0));
    if (!isChoosable(row) || !box.contains(place))
        return false;
    Q_EMIT roleMenuWanted(viewport()->mapToGlobal(box.bottomLeft().toPoint()));
    return true;
}

QString ReadingView::emptyText() const { return m_empty; }

} // namespace banxin::intake
