// What a galley looks like: strips with numbers, the overset on its tint, marks, caret and selection.
#include "galley/galley_view.h"
#include "widgets/drawing.h"
#include "widgets/tokens.h"

#include <QPaintEvent>
#include <QPainter>

#include <cmath>
#include <set>
#include <unordered_map>

namespace banxin::galley {

using base::Length;

namespace {

constexpr double kLeast = 52; // pixels left of a strip
constexpr double kClear = 12; // of them between a number and its line
constexpr int kNumberEach = 5;

QString roleName(model::ParagraphRole role)
{
    using Role = model::ParagraphRole;
    switch (role) {
    case Role::Kicker:
        return GalleyView::tr("引题");
    case Role::Headline:
        return GalleyView::tr("主题");
    case Role::Deck:
        return GalleyView::tr("副题");
    case Role::Summary:
        return GalleyView::tr("提要");
    case Role::Byline:
        return GalleyView::tr("署名");
    case Role::SectionLabel:
        return GalleyView::tr("栏头");
    case Role::SectionUnit:
        return GalleyView::tr("单位", "role");
    case Role::SectionHead:
        return GalleyView::tr("小标题");
    case Role::Signature:
        return GalleyView::tr("落款");
    case Role::Source:
        return GalleyView::tr("来源");
    case Role::Caption:
        return GalleyView::tr("图说");
    case Role::Credit:
        return GalleyView::tr("摄影");
    case Role::TableHead:
        return GalleyView::tr("表头");
    case Role::TableRow:
        return GalleyView::tr("表格");
    default:
        return {};
    }
}

} // namespace

/// What parts are called has room there in every language.
double GalleyView::numbersWidth() const
{
    double widest = kLeast;
    std::set<model::ParagraphRole> seen;
    for (const layout::GalleyRow &row : m_galley.rows)
        if (seen.insert(row.line.role).second)
            widest =
                std::max<double>(widest, widgets::textWidth(roleName(row.line.role), widgets::uiFont(11)) + kClear + 8);
    return widest;
}

void GalleyView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const widgets::Tokens &t = widgets::tokens(palette());
    painter.fillRect(event->rect(), t.panel);
    if (m_story.isNull() || m_strips.lines.empty()) {
        painter.setPen(t.text2);
        painter.setFont(widgets::uiFont(13));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
            m_story.isNull() ? tr("选一个稿区或者稿库里的一篇稿件，这里就是它的小样。") : tr("正在排小样…"));
        return;
    }
    const auto [first, last] = rowsIn(QRectF(event->rect()).adjusted(-4, -4, m_numbers, 4));
    if (first > last)
        return;
    paintGround(painter, event->rect());
    paintSelection(painter, first, last);
    paintRows(painter, first, last);
    paintMarks(painter, first, last);
    m_marks.paint(painter, event->rect(), findingMapping());
    paintNumbers(painter, first, last);
    paintPreedit(painter);
    if (m_caretOn && m_caretRect && hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(*m_caretRect, t.accent);
    }
}

/// Hairlines between strips, and the ground on which the overset stands from its dashed line on.
void GalleyView::paintGround(QPainter &painter, const QRect &clip) const
{
    const widgets::Tokens &t = widgets::tokens(palette());
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double s = scale();
    const double step = static_cast<double>(m_galley.measure.toEmu()) * s + m_numbers + 14;
    if (!m_isWide) {
        const int strips = m_strips.lines.back().leg + 1;
        for (int strip = 0; strip < strips; ++strip) {
            const double x = origin().x() + strip * step;
            for (const double at : {x - 6, x + static_cast<double>(m_galley.measure.toEmu()) * s + 6})
                if (at >= clip.left() - 1 && at <= clip.right() + 1)
                    painter.fillRect(QRectF(std::floor(at), 0, 1, viewport()->height()), t.line);
        }
    }
    if (m_galley.oversetRow < 0)
        return;
    const auto from = static_cast<std::size_t>(m_galley.oversetRow);
    for (std::size_t i = from; i < m_strips.lines.size(); ++i) {
        if (!m_galley.rows[i].isOverset)
            continue;
        const QRectF box = toView(m_strips.lines[i].box).adjusted(-6, 0, 6, 0);
        if (box.intersects(clip))
            painter.fillRect(box, t.errorTint);
    }
    const QRectF line = toView(m_strips.lines[from].box).adjusted(-6, 0, 6, 0);
    QPen dashes(t.error, 1.5);
    dashes.setDashPattern({4, 3});
    dashes.setCapStyle(Qt::FlatCap);
    painter.setPen(dashes);
    painter.drawLine(line.topLeft(), line.topRight());
    // What it means stands under the last line.
    const QRectF end = toView(m_strips.lines.back().box);
    std::size_t lastOverset = from;
    for (std::size_t i = from; i < m_galley.rows.size(); ++i)
        if (m_galley.rows[i].isOverset)
            lastOverset = i;
    const QRectF under = toView(m_strips.lines[lastOverset].box);
    painter.setPen(t.error);
    painter.setFont(widgets::uiFont(11));
    if (lastOverset + 1 == m_galley.rows.size() && under.bottom() + 22 < viewport()->height())
        painter.drawText(QRectF(end.left(), end.bottom() + 4, std::max(end.width(), 240.0), 18),
            Qt::AlignLeft | Qt::AlignVCenter, tr("版面到虚线为止，以下为超出部分"));
}

void GalleyView::paintSelection(QPainter &painter, int first, int last) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF room = viewport()->rect();
    const auto fill = [&](const layout::TextPosition &from, const layout::TextPosition &to, const QColor &color) {
        for (const base::Rect &rect : m_strips.selectionRects(from, to)) {
            const QRectF box = toView(rect);
            if (box.intersects(room))
                painter.fillRect(box, color);
        }
    };
    if (!m_found.empty()) {
        std::unordered_map<base::Id, bool> shown;
        for (int i = first; i <= last; ++i)
            shown.emplace(m_strips.lines[static_cast<std::size_t>(i)].paragraph, true);
        for (const canvas::FoundRange &range : m_found)
            if (shown.contains(range.paragraph))
                fill({range.paragraph, range.from, true}, {range.paragraph, range.to}, canvas::ink::kFound);
    }
    if (hasCaret() && cursor().hasSelection() && m_preedit.isEmpty()) {
        const auto [from, to] = cursor().range();
        fill(from, to, canvas::ink::kSelection);
    }
}

void GalleyView::paintRows(QPainter &painter, int first, int last)
{
    const double s = scale();
    const widgets::Tokens &t = widgets::tokens(palette());
    const bool isDark = widgets::themeMode(palette()) == widgets::ThemeMode::Dark;
    painter.save();
    painter.translate(origin());
    const QRectF visible = QRectF(viewport()->rect()).translated(-origin());
    m_glyphs->begin(s, visible, paint::Baselines::OnPixels);
    for (int i = first; i <= last; ++i) {
        const layout::LineLayout &line = m_strips.lines[static_cast<std::size_t>(i)];
        for (const typeset::LineMark &mark : line.line().marks) {
            if (mark.kind != typeset::LineMark::Kind::Shading && mark.kind != typeset::LineMark::Kind::Line
                && mark.kind != typeset::LineMark::Kind::Wave && mark.kind != typeset::LineMark::Kind::Dot)
                continue;
            const base::Rect &rect = mark.rect;
            const QRectF box((line.origin.x + rect.x).toEmu() * s, (line.origin.y + rect.y).toEmu() * s,
                static_cast<double>(rect.width.toEmu()) * s, static_cast<double>(rect.height.toEmu()) * s);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(mark.kind == typeset::LineMark::Kind::Shading ? t.line : t.text2);
            if (mark.kind == typeset::LineMark::Kind::Dot)
                painter.drawEllipse(box);
            else if (mark.kind == typeset::LineMark::Kind::Shading)
                painter.drawRect(box);
            else
                painter.drawRect(QRectF(box.left(), box.center().y() - 0.6, box.width(), 1.2));
        }
        for (const typeset::SetRun &run : line.line().runs) {
            display::GlyphItem item;
            item.origin = {line.origin.x + run.offset.x, line.origin.y + run.offset.y};
            item.run = run.run;
            // Black on white is white on dark; colours stay themselves.
            const base::Color &ink = run.run->color;
            if (isDark && ink.isBlackOnly() && ink.k > 5000)
                item.color = base::Color::percent(0, 0, 0, 8);
            else if (!isDark && ink.isPaper())
                item.color = base::Color::black();
            m_glyphs->add(painter, item);
        }
    }
    m_glyphs->flush(painter);
    painter.restore();
}

/// Cuts and notes: seen, never printed.
void GalleyView::paintMarks(QPainter &painter, int first, int last)
{
    m_notes.clear();
    painter.setRenderHint(QPainter::Antialiasing);
    base::Id done;
    for (int i = first; i <= last; ++i) {
        const layout::LineLayout &line = m_strips.lines[static_cast<std::size_t>(i)];
        for (const int cut : line.cuts) {
            const auto caret = m_strips.caretAt({line.paragraph, cut, cut == line.line().start - line.prefix});
            if (!caret)
                continue;
            const QPointF tip = toView(caret->rect).bottomLeft();
            painter.setPen(Qt::NoPen);
            painter.setBrush(canvas::ink::kOverset);
            painter.drawPolygon(QPolygonF{tip, tip + QPointF(4, 6), tip + QPointF(-4, 6)});
        }
        const auto *paragraph = m_document.find<model::Paragraph>(line.paragraph);
        if (!paragraph || line.paragraph == done)
            continue;
        done = line.paragraph;
        for (const model::Span &span : paragraph->spans) {
            if (span.note.isEmpty())
                continue;
            for (const base::Rect &rect :
                m_strips.selectionRects({line.paragraph, span.start, true}, {line.paragraph, span.end})) {
                const QRectF box = toView(rect);
                painter.fillRect(QRectF(box.left(), box.bottom() - 2.5, box.width(), 2), canvas::ink::kNote);
            }
            const auto caret = m_strips.caretAt({line.paragraph, span.end});
            if (!caret)
                continue;
            const QRectF at = toView(caret->rect);
            const QRectF sheet(at.left() - 5, at.top() - 6, 10, 10);
            painter.setPen(QPen(canvas::ink::kNoteEdge, 1));
            painter.setBrush(canvas::ink::kNote);
            painter.drawPolygon(QPolygonF{sheet.topLeft(), sheet.topRight(), sheet.bottomRight() - QPointF(0, 4),
                sheet.bottomRight() - QPointF(4, 0), sheet.bottomLeft()});
            m_notes.emplace_back(sheet.adjusted(-4, -4, 4, 4),
                span.noteBy.isEmpty() ? span.note : tr("%1：%2", "who noted what").arg(span.noteBy, span.note));
        }
    }
}

/// Each fifth line's number, and the first one's of a strip; what is no body text says what it is.
void GalleyView::paintNumbers(QPainter &painter, int first, int last) const
{
    const widgets::Tokens &t = widgets::tokens(palette());
    painter.setFont(widgets::uiFont(11));
    for (int i = first; i <= last; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const layout::GalleyRow &row = m_galley.rows[index];
        const QRectF box = toView(m_strips.lines[index].box);
        const QRectF left(box.left() - m_numbers, box.top(), m_numbers - kClear, box.height());
        const QString role = row.isFirst ? roleName(row.line.role) : QString();
        const bool isHead = i == 0 || m_strips.lines[index].leg != m_strips.lines[index - 1].leg;
        if (!role.isEmpty()) {
            painter.setPen(t.accent);
            painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter, role);
        } else if (row.number > 0 && (row.number % kNumberEach == 0 || isHead)) {
            painter.setPen(row.isOverset ? t.error : t.text3);
            painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter, QString::number(row.number));
        }
    }
}

void GalleyView::paintPreedit(QPainter &painter) const
{
    if (!m_preeditShown || m_preedit.isEmpty())
        return;
    const widgets::Tokens &t = widgets::tokens(palette());
    const layout::TextPosition from = m_preeditAt,
                               to{m_preeditAt.paragraph, m_preeditAt.offset + static_cast<int>(m_preedit.size())};
    for (const base::Rect &rect : m_strips.selectionRects(from, to)) {
        const QRectF box = toView(rect);
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 1.5), t.accent);
    }
}

} // namespace banxin::galley
