#include "review/text_pane.h"

#include "widgets/tokens.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace banxin::review {

namespace {

constexpr int kLeft = 40, kRight = 16, kGap = 6;
constexpr double kRuleAbove = 14; // of the line between two stories

bool isHeading(model::ParagraphRole role)
{
    using model::ParagraphRole;
    return role == ParagraphRole::Headline || role == ParagraphRole::Kicker || role == ParagraphRole::Deck
        || role == ParagraphRole::SectionHead || role == ParagraphRole::SectionLabel;
}

} // namespace

TextPane::TextPane(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("proofText"));
    setAccessibleName(tr("样张文本"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::IBeamCursor);
    verticalScrollBar()->setSingleStep(24);
}

void TextPane::setProof(std::shared_ptr<const ShownProof> shown)
{
    m_shown = std::move(shown);
    m_blocks.clear();
    m_underlines.clear();
    m_places.clear();
    m_selection = {};
    if (m_shown && m_shown->layout) {
        std::unordered_set<base::Id> seen;
        base::Id story;
        for (const layout::LineLayout &line : m_shown->layout->lines) {
            if (!seen.insert(line.paragraph).second)
                continue;
            const auto *paragraph = m_shown->document.find<model::Paragraph>(line.paragraph);
            if (!paragraph || paragraph->text.isEmpty() || !line.editable) // what fields fill in is no copy
                continue;
            Block block;
            block.paragraph = line.paragraph;
            block.story = line.story;
            block.isHeading = isHeading(line.role);
            block.startsStory = line.story != story;
            story = line.story;
            m_blocks.push_back(std::move(block));
        }
    }
    layOut();
}

void TextPane::layOut()
{
    const double width = std::max(80, viewport()->width() - kLeft - kRight);
    double y = 12;
    for (Block &block : m_blocks) {
        const auto *paragraph = m_shown->document.find<model::Paragraph>(block.paragraph);
        if (block.startsStory && y > 12)
            y += 16;
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        block.text = std::make_unique<QTextLayout>(
            paragraph->text, widgets::uiFont(block.isHeading ? 15 : 13, block.isHeading ? 700 : 400));
        block.text->setTextOption(option);
        block.text->beginLayout();
        double height = 0;
        for (QTextLine line = block.text->createLine(); line.isValid(); line = block.text->createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += std::ceil(line.height() * 1.45);
        }
        block.text->endLayout();
        block.top = y;
        block.height = height;
        y += height + kGap;
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(y) + 12 - viewport()->height()));
    viewport()->update();
}

void TextPane::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

int TextPane::indexOf(base::Id paragraph) const
{
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        if (m_blocks[i].paragraph == paragraph)
            return static_cast<int>(i);
    return -1;
}

void TextPane::repaintParagraph(base::Id paragraph)
{
    const int index = indexOf(paragraph);
    if (index < 0)
        return;
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const int top = static_cast<int>(block.top) - verticalScrollBar()->value();
    viewport()->update(0, top - 2, viewport()->width(), static_cast<int>(std::ceil(block.height)) + 4);
}

void TextPane::repaintSelection()
{
    if (m_selection.isEmpty())
        return;
    const int first = indexOf(m_selection.from.paragraph), last = indexOf(m_selection.to.paragraph);
    for (int i = std::max(0, first); i <= last; ++i)
        repaintParagraph(m_blocks[static_cast<std::size_t>(i)].paragraph);
}

void TextPane::setMarks(const std::vector<ProofView::Mark> &marks, base::Id chosen)
{
    const std::vector<Underline> before = std::exchange(m_underlines, {});
    if (m_shown)
        for (const ProofView::Mark &mark : marks) {
            if (!mark.remark.anchor || mark.state == proof::RemarkState::Rejected)
                continue;
            auto known = m_places.find(mark.remark.id);
            if (known == m_places.end() || !(known->second.first == *mark.remark.anchor))
                known = m_places
                            .insert_or_assign(mark.remark.id,
                                std::pair(*mark.remark.anchor, proof::locate(m_shown->document, *mark.remark.anchor)))
                            .first;
            const auto &place = known->second.second;
            if (!place)
                continue;
            const proof::Rgb ink = proof::inkOf(mark.remark.round);
            m_underlines.push_back({place->paragraph, place->from, std::max(place->to, place->from + 1),
                QColor(ink.red, ink.green, ink.blue), mark.remark.id == chosen});
        }
    // Most stand as they stood.
    const auto isLess = [](const Underline &a, const Underline &b) { return a.key() < b.key(); };
    std::vector<Underline> was = before, is = m_underlines, changed;
    std::sort(was.begin(), was.end(), isLess);
    std::sort(is.begin(), is.end(), isLess);
    std::set_symmetric_difference(was.begin(), was.end(), is.begin(), is.end(), std::back_inserter(changed), isLess);
    for (const Underline &one : changed)
        repaintParagraph(one.paragraph);
}

void TextPane::setSelection(const ProofSelection &selection)
{
    if (selection == m_selection)
        return;
    repaintSelection();
    m_selection = selection;
    if (!selection.isEmpty()) {
        const QRect at = rectOf(selection.from.paragraph, selection.from.offset);
        if (!at.isNull() && !viewport()->rect().adjusted(0, 20, 0, -20).contains(at.center()))
            verticalScrollBar()->setValue(verticalScrollBar()->value() + at.center().y() - viewport()->height() / 2);
    }
    repaintSelection();
}

QRect TextPane::rectOf(base::Id paragraph, int offset) const
{
    const int index = indexOf(paragraph);
    if (index < 0)
        return {};
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const QTextLine line =
        block.text->lineForTextPosition(std::clamp<int>(offset, 0, static_cast<int>(block.text->text().size())));
    if (!line.isValid())
        return {};
    const double x = line.cursorToX(offset);
    return QRectF(kLeft + x, block.top + line.y() - verticalScrollBar()->value(), 13, line.height()).toRect();
}

void TextPane::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const widgets::Tokens &t = widgets::tokens(palette());
    painter.fillRect(viewport()->rect(), t.panel);
    painter.translate(0, -verticalScrollBar()->value());
    const double top = verticalScrollBar()->value() + event->rect().top(),
                 bottom = verticalScrollBar()->value() + event->rect().bottom() + 1;
    const int first = m_selection.isEmpty() ? -1 : indexOf(m_selection.from.paragraph);
    const int last = m_selection.isEmpty() ? -1 : indexOf(m_selection.to.paragraph);
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block &block = m_blocks[i];
        if (block.top + block.height < top || block.top - kRuleAbove > bottom)
            continue;
        if (block.startsStory && i > 0)
            painter.fillRect(QRectF(12, block.top - kRuleAbove, viewport()->width() - 24, 1), t.line);
        painter.setPen(t.text3);
        painter.setFont(widgets::uiFont(11));
        painter.drawText(
            QRectF(0, block.top, kLeft - 12, 18), Qt::AlignRight | Qt::AlignVCenter, QString::number(i + 1));
        QList<QTextLayout::FormatRange> formats;
        for (const Underline &mark : m_underlines) {
            if (mark.paragraph != block.paragraph)
                continue;
            QTextLayout::FormatRange range;
            range.start = mark.from;
            range.length = mark.to - mark.from;
            range.format.setFontUnderline(true);
            range.format.setUnderlineColor(mark.ink);
            QColor ground = mark.ink;
            ground.setAlpha(mark.isChosen ? 90 : 36);
            range.format.setBackground(ground);
            formats << range;
        }
        const int index = static_cast<int>(i), size = static_cast<int>(block.text->text().size());
        if (first >= 0 && last >= 0 && index >= first && index <= last && !m_selection.isCaret()) {
            QTextLayout::FormatRange range;
            range.start = index == first ? m_selection.from.offset : 0;
            range.length = (index == last ? m_selection.to.offset : size) - range.start;
            range.format.setBackground(QColor(0x1D, 0x6F, 0xE0, 90));
            formats << range;
        }
        painter.setPen(t.text);
        block.text->draw(&painter, {double(kLeft), block.top}, formats);
        if (m_selection.isCaret() && index == first) {
            painter.setPen(t.accent);
            block.text->drawCursor(&painter, {double(kLeft), block.top}, std::min(size, m_selection.from.offset), 2);
        }
    }
}

std::optional<layout::TextPosition> TextPane::positionAt(QPointF view) const
{
    const double y = view.y() + verticalScrollBar()->value();
    const Block *at = nullptr;
    for (const Block &block : m_blocks)
        if (!at || block.top <= y)
            at = &block;
    if (!at || at->text->lineCount() == 0)
        return std::nullopt;
    QTextLine line = at->text->lineAt(0);
    for (int i = 0; i < at->text->lineCount(); ++i)
        if (at->top + at->text->lineAt(i).y() <= y)
            line = at->text->lineAt(i);
    return layout::TextPosition{at->paragraph, line.xToCursor(view.x() - kLeft), false};
}

void TextPane::mousePressEvent(QMouseEvent *event)
{
    const auto at = positionAt(event->position());
    if (event->button() != Qt::LeftButton || !at)
        return;
    m_anchor = *at;
    m_selection = {*at, *at};
    viewport()->update();
    Q_EMIT selectionChanged(m_selection);
}

void TextPane::mouseMoveEvent(QMouseEvent *event)
{
    const auto at = positionAt(event->position());
    if (!(event->buttons() & Qt::LeftButton) || !at || m_anchor.paragraph.isNull())
        return;
    const int a = indexOf(m_anchor.paragraph), b = indexOf(at->paragraph);
    const bool forward = a < b || (a == b && m_anchor.offset <= at->offset);
    m_selection = forward ? ProofSelection{m_anchor, *at} : ProofSelection{*at, m_anchor};
    viewport()->update();
    Q_EMIT selectionChanged(m_selection);
}

} // namespace banxin::review
