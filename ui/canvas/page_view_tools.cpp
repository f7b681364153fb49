// What tools are given: the frame under a place, previews of a throwaway document, commits.
#include "canvas/page_view.h"
#include "widgets/numbers.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <unordered_set>

namespace banxin::canvas {

void PageView::setTool(Tool *tool)
{
    if (tool == m_tool)
        return;
    if (m_tool)
        m_tool->end();
    if (m_drag == Drag::Tool)
        m_drag = Drag::None;
    m_tool = tool;
    if (m_tool) {
        if (m_cursor.isActive())
            climbOut();
        m_tool->begin();
    }
    updatePointer();
    viewport()->update();
    Q_EMIT toolChanged();
}

Pointer PageView::pointerAt(QPointF at, Qt::KeyboardModifiers modifiers) const
{
    return {at, transform().toPage(at), modifiers};
}

/// True where a tool had something under way that is given up now.
bool PageView::cancelTool()
{
    if (m_drag == Drag::Tool)
        m_drag = Drag::None;
    return m_tool && m_tool->cancel();
}

/// The button may go up where this view does not hear of it: what was being dragged is given up, and what follows the
/// pointer then follows it no more.
void PageView::loseDrag()
{
    const Drag lost = std::exchange(m_drag, Drag::None);
    if (lost == Drag::None)
        return;
    if (lost == Drag::Tool && m_tool)
        m_tool->letGo();
    updatePointer();
}

base::Id PageView::frameAt(QPointF at) const
{
    const std::vector<base::Id> under = framesAt(at);
    return under.empty() ? base::Id() : under.front();
}

std::vector<base::Id> PageView::framesAt(QPointF at) const
{
    std::vector<base::Id> under;
    if (!m_layout)
        return under;
    constexpr double kRuleReach = 3; // a rule is thinner than a hand is steady
    const ViewTransform view = transform();
    const base::Point point = view.toPage(at);
    const base::Id top = m_layout->frameAt(point);
    if (!top.isNull())
        under.push_back(top);
    std::vector<base::Id> rules;
    for (auto frame = m_layout->frames.rbegin(); frame != m_layout->frames.rend(); ++frame) {
        const auto turn = base::turnOf(frame->box, frame->rotation);
        const base::Point upright = turn ? turn->back(point) : point;
        const bool rule = frame->kind == u"rule"
            && view.toView(frame->box)
                   .adjusted(-kRuleReach, -kRuleReach, kRuleReach, kRuleReach)
                   .contains(turn ? view.toView(upright) : at);
        if (rule)
            rules.push_back(frame->frame);
        else if (frame->frame != top && frame->box.contains(upright))
            under.push_back(frame->frame);
    }
    std::erase_if(under, [&](base::Id frame) { return std::find(rules.begin(), rules.end(), frame) != rules.end(); });
    // Where text of an area keeps off something, that stands in the area's hole, whichever of them is painted last.
    std::stable_partition(under.begin(), under.end(), [this](base::Id id) {
        const auto *frame = m_document.find<model::Frame>(id);
        return frame && frame->runaround && !std::holds_alternative<model::AreaContent>(frame->content);
    });
    under.insert(under.begin(), rules.begin(), rules.end());
    return under;
}

QString PageView::fitWords(const layout::CopyfitState &fit)
{
    using widgets::grouped;
    if (fit.oversetCharacters > 0 || fit.oversetLines > 0)
        return tr("超 %1 字 %2 行").arg(grouped(fit.oversetCharacters), grouped(fit.oversetLines));
    return fit.holeLines > 0 ? tr("欠 %1 字 %2 行").arg(grouped(fit.holeCharacters), grouped(fit.holeLines))
                             : QString();
}

bool PageView::awaitsPicture(const model::AreaContent &area)
{
    constexpr int kLongestCaption = 160;
    return area.placement.isNull() && area.reservedPictures == 1 && area.reservedCharacters <= kLongestCaption;
}

QString PageView::awaitsWords(const model::AreaContent &area)
{
    if (awaitsPicture(area))
        return tr("等图 · 图说 %1 字").arg(area.reservedCharacters);
    return area.reservedPictures > 0 ? tr("预留 %1 字 %2 图").arg(area.reservedCharacters).arg(area.reservedPictures)
                                     : tr("预留 %1 字").arg(area.reservedCharacters);
}

/// What the pointer rests on: the story's title, its step and how it fits, or what an advert is; empty for furniture.
QString PageView::hint(QPointF at) const
{
    if (m_tool && !m_cursor.isActive() && !m_preview)
        if (const QString own = m_tool->hint(pointerAt(at, Qt::NoModifier)); !own.isEmpty())
            return own;
    const auto *frame = m_document.find<model::Frame>(frameAt(at));
    if (!frame || m_cursor.isActive() || m_preview)
        return {};
    QString text;
    if (m_layout)
        for (const layout::FrameLayout &each : m_layout->frames)
            if (each.frame == frame->id && !each.story.isNull())
                text = aboutStory(each.story);
    if (const auto *area = std::get_if<model::AreaContent>(&frame->content); area && area->placement.isNull())
        text = awaitsWords(*area);
    if (const auto *advert = std::get_if<model::AdvertContent>(&frame->content))
        text = advert->advertiser.isEmpty() ? tr("广告") : tr("广告：%1").arg(advert->advertiser);
    if (frame->locked)
        text = text.isEmpty() ? tr("已锁定") : tr("%1（已锁定）").arg(text);
    return text;
}

QString PageView::aboutStory(base::Id story) const
{
    QStringList said{model::titleOf(m_document, story), m_stepOf ? m_stepOf(story) : QString()};
    for (const layout::CopyfitState &fit : m_layout->stories)
        if (fit.story == story)
            said << (fitWords(fit).isEmpty() ? tr("恰好", "of a story's length") : fitWords(fit));
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

std::optional<QRectF> PageView::seenBox(base::Id id) const
{
    const layout::FrameLayout *frame = laidOut(id);
    if (!frame)
        return {};
    const auto turn = base::turnOf(frame->box, frame->rotation);
    return transform().toView(turn ? turn->bounds(frame->box) : frame->box);
}

std::optional<QRectF> PageView::selectionBox() const
{
    std::optional<QRectF> all;
    for (const base::Id id : m_selected)
        if (const auto box = seenBox(id))
            all = all ? all->united(*box) : *box;
    return all;
}

base::Rect PageView::boundsOfSelection() const
{
    std::optional<base::Rect> all;
    for (const base::Id id : m_selected)
        if (const auto *frame = m_document.find<model::Frame>(id)) {
            const auto turn = base::turnOf(frame->box, frame->rotation);
            const base::Rect seen = turn ? turn->bounds(frame->box) : frame->box;
            all = all ? all->united(seen) : seen;
        }
    return all.value_or(base::Rect());
}

const layout::FrameLayout *PageView::laidOut(base::Id frame) const
{
    const auto found = m_places.find(frame);
    return found == m_places.end() ? nullptr : &m_layout->frames[found->second];
}

bool PageView::isOverset(base::Id id) const
{
    const auto *frame = m_document.find<model::Frame>(id);
    const auto *area = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
    return area && !area->placement.isNull() && m_layout
        && std::any_of(m_layout->stories.begin(), m_layout->stories.end(), [&](const layout::CopyfitState &story) {
               return story.placement == area->placement && (story.oversetCharacters > 0 || story.oversetLines > 0);
           });
}

void PageView::refuse(std::vector<base::Id> frames, const QString &why)
{
    constexpr int kMoment = 600; // milliseconds
    m_refusing = std::move(frames);
    m_refusal.start(kMoment);
    viewport()->update();
    Q_EMIT told(why);
}

void PageView::preview(const model::Document &document)
{
    if (!m_session)
        return;
    m_toolPreview = true;
    m_session->previewLayout(document, m_page, this, [this](std::shared_ptr<const layout::PageLayout> layout) {
        if (!layout || !m_toolPreview || layout->page != m_page)
            return; // the tool has gone on
        showLayout(std::move(layout));
    });
}

void PageView::endPreview()
{
    if (!std::exchange(m_toolPreview, false))
        return;
    takeLayout();
}

bool PageView::commit(const base::Result<model::ChangeSet> &change)
{
    const bool previewed = std::exchange(m_toolPreview, false);
    const auto giveUp = [&](const base::Error &error) {
        if (previewed)
            takeLayout();
        Q_EMIT editRefused(error);
        return false;
    };
    if (!change)
        return giveUp(change.error());
    if (!m_session)
        return false;
    if (change->isEmpty()) {
        if (previewed)
            takeLayout();
        return true;
    }
    m_session->endUndoStep();
    if (const base::Status applied = m_session->apply(*change); !applied)
        return giveUp(applied.error());
    m_session->endUndoStep();
    if (previewed && m_session->isLayoutCurrent(m_page))
        takeLayout();
    return true;
}

void PageView::noteClick(QPointF at)
{
    if (m_layout && m_selected.size() == 1 && hasText(m_frame) && frameAt(at) == m_frame)
        m_clicked = m_layout->hitTest(transform().toPage(at));
}

bool PageView::beginTyping()
{
    const layout::PageLayout *layout = freshLayout();
    if (!layout || m_cursor.isActive())
        return m_cursor.isActive();
    for (const layout::LineLayout &line : layout->lines) {
        if (line.frame != m_frame || !line.editable)
            continue;
        m_cursor.place({line.paragraph, std::max(0, line.line().start - line.prefix)});
        caretMoved();
        setFocus();
        return m_cursor.isActive();
    }
    return false;
}

void PageView::setPulledGuide(std::optional<model::Guide> guide)
{
    m_pulledGuide = guide;
    viewport()->update();
}

void PageView::paintGuides(QPainter &painter, const ViewTransform &view)
{
    const auto *page = m_document.find<model::Page>(m_page);
    if (!page || !m_grid.shown)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF room = viewport()->rect();
    const auto draw = [&](const model::Guide &guide, const QColor &color) {
        painter.setPen(QPen(color, 1));
        const QPointF at = view.toView(base::Point{guide.at, guide.at});
        if (guide.vertical)
            painter.drawLine(QPointF(at.x(), room.top()), QPointF(at.x(), room.bottom()));
        else
            painter.drawLine(QPointF(room.left(), at.y()), QPointF(room.right(), at.y()));
    };
    for (const model::Guide &guide : page->guides)
        draw(guide, ink::kGuide);
    if (m_pulledGuide)
        draw(*m_pulledGuide, ink::kAccent);
    painter.restore();
}

void PageView::panBy(QPoint pixels)
{
    leaveFit();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

void PageView::zoomAt(double zoom, QPointF at)
{
    m_fit = Fit::None;
    setZoomAt(zoom, at);
}

void PageView::showArea(const QRectF &area)
{
    const QRectF room = viewport()->rect();
    if (area.width() < 1 || area.height() < 1)
        return;
    const base::Point middle = transform().toPage(area.center());
    m_fit = Fit::None;
    setZoomAt(m_zoom * std::min(room.width() / area.width(), room.height() / area.height()), area.center());
    scrollTo(transform().origin + room.center() - transform().toView(middle));
}

void PageView::setFoundWords(const QStringList &words)
{
    m_foundWords = words;
    findWords();
    viewport()->update();
}

void PageView::findWords()
{
    m_found.clear();
    if (m_layout && !m_foundRanges.empty())
        return findRanges();
    if (!m_layout || m_foundWords.isEmpty())
        return;
    std::unordered_set<base::Id> seen;
    for (const layout::LineLayout &line : m_layout->lines) {
        const auto *paragraph = m_document.find<model::Paragraph>(line.paragraph);
        if (!paragraph || !seen.insert(line.paragraph).second)
            continue;
        for (const QString &word : m_foundWords) {
            for (qsizetype at = paragraph->text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0 && !word.isEmpty();
                 at = paragraph->text.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
                const int from = static_cast<int>(at), to = static_cast<int>(at + word.size());
                const auto rects = m_layout->selectionRects({paragraph->id, from, true}, {paragraph->id, to});
                const auto turn = m_layout->turnOf(line.frame);
                for (const base::Rect &rect : rects)
                    m_found.push_back(turn ? turn->bounds(rect) : rect);
            }
        }
    }
}

} // namespace banxin::canvas
