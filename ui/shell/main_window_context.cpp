// What the window shows of the selection: the context bar, the counts, what can be done to it.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "edit/edits.h"
#include "edit/frame_edits.h"
#include "panels/grid_measure.h"
#include "panels/inspector_panel.h"
#include "panels/story_pool.h"
#include "session/frame_names.h"
#include "shell/context_facts.h"
#include "shell/furniture.h"
#include "shell/status_line.h"
#include "shell/table_commands.h"
#include "shell/text_desk.h"
#include "tools/points_tool.h"

#include <QAction>

#include <algorithm>

namespace banxin::shell {

using widgets::Tone;

namespace {

QString iconOfKind(const model::Frame &frame)
{
    if (std::holds_alternative<model::AreaContent>(frame.content))
        return QStringLiteral("newspaper");
    if (std::holds_alternative<model::PictureContent>(frame.content))
        return QStringLiteral("image");
    if (std::holds_alternative<model::TextContent>(frame.content)
        || std::holds_alternative<model::CaptionContent>(frame.content))
        return QStringLiteral("type");
    return QStringLiteral("square");
}

Tone toneOf(const layout::CopyfitState &fit)
{
    return fit.oversetLines > 0 || fit.headlineLines > 0 ? Tone::Error : fit.holeLines > 0 ? Tone::Warn : Tone::Ok;
}

/// By thirds of the area; nothing where the picture stands outside of it.
std::optional<edit::PicturePlace> placeOf(const base::Rect &picture, const base::Rect &area)
{
    using Place = edit::PicturePlace;
    if (picture.top() >= area.bottom())
        return Place::Below;
    if (!picture.intersects(area))
        return std::nullopt;
    const auto third = [](base::Length at, base::Length from, base::Length extent) {
        return static_cast<int>(
            std::clamp<std::int64_t>((at - from) * 3 / std::max(extent, base::Length::emu(1)), 0, 2));
    };
    const int column = third(picture.x + picture.width / 2, area.x, area.width);
    const int row = third(picture.y + picture.height / 2, area.y, area.height);
    static constexpr Place kPlaces[3][3] = {{Place::TopLeft, Place::TopMiddle, Place::TopRight},
        {Place::MiddleLeft, Place::Middle, Place::MiddleRight}, {Place::BottomLeft, Place::Below, Place::BottomRight}};
    return kPlaces[row][column];
}

} // namespace

void MainWindow::selectionChanged()
{
    // Where the caret alone goes on, what is told of it waits for the page.
    const canvas::CanvasSelection now = m_view->selection();
    const canvas::CanvasSelection &shown = m_shownSelection;
    if (now.typing && shown.typing && now.page == shown.page && now.frame == shown.frame && now.story == shown.story
        && now.frames == shown.frames && (now.selectedCharacters > 0) == (shown.selectedCharacters > 0))
        refreshSoon(Stale::Selection);
    else
        showSelection();
}

void MainWindow::showSelection()
{
    m_shownSelection = m_view->selection();
    m_pool->setCurrentStory(m_shownSelection.story);
    dropOtherUses(m_shownSelection.story);
    refreshSelection();
    refreshCounts();
    refreshPosition();
}

void MainWindow::refreshSelection()
{
    const canvas::CanvasSelection selection = m_view->selection();
    m_inspector->show(m_session, m_page, m_view->selectedFrames());
    refreshPossible();
    refreshPanels();

    const model::Document &document = m_session->working();
    const auto *page = document.find<model::Page>(m_page);
    const auto *frame = document.find<model::Frame>(selection.frame);
    if (!page) {
        m_context->show({}, {}, {}, {}, Tone::Ok);
        m_contextTools->showNothing();
        return;
    }
    std::vector<ContextFacts::Fact> facts;
    if (!frame) {
        const model::Grid &grid = page->grid;
        facts.push_back({tr("开本"), panels::formatName(page->trim)});
        facts.push_back({tr("版心"),
            tr("%1 × %2 mm").arg(grid.typeArea.width.toMm(), 0, 'f', 1).arg(grid.typeArea.height.toMm(), 0, 'f', 1)});
        facts.push_back({tr("基本栏"), tr("%1 栏 × %2 字").arg(grid.columns).arg(grid.charactersPerColumn)});
        facts.push_back({tr("行", "label"), tr("%1 行", "of the grid").arg(grid.rows)});
        facts.push_back({tr("正文"), tr("%1 pt").arg(grid.bodySize.toPt(), 0, 'g', 4)});
        m_context->show(QStringLiteral("newspaper"), tr("版面", "one page"), std::move(facts), {}, Tone::Ok);
        m_contextTools->showNothing();
        return;
    }
    const auto &frames = m_view->selectedFrames();
    QString fit;
    Tone tone = Tone::Ok;
    const auto *area = std::get_if<model::AreaContent>(&frame->content);
    if (area && frames.size() < 2)
        if (const auto layout = m_session->pageLayout(m_page))
            for (const layout::CopyfitState &state : layout->stories)
                if (state.story == selection.story && !state.story.isNull()) {
                    fit = panels::copyfitText(state);
                    tone = toneOf(state);
                }
    m_contextTools->setEditable(!m_session->isReadOnly() && !frame->locked);
    if (selection.typing)
        m_contextTools->showText(contextText(*frame));
    else if (area && frames.size() < 2)
        m_contextTools->showArea(contextArea(*page, *frame), publication());
    else
        m_contextTools->showFrames(contextFrames(*page));
    if (selection.typing && selection.selectedCharacters > 0)
        facts.push_back({tr("选中"), tr("%1 字").arg(selection.selectedCharacters)});
    const bool several = frames.size() > 1;
    m_context->show(several ? QStringLiteral("group") : iconOfKind(*frame),
        several ? tr("%1 个框").arg(frames.size()) : session::frameKindName(*frame), std::move(facts), fit, tone);
}

const model::Publication *MainWindow::publication() const
{
    const auto *issue = m_session->working().find<model::Issue>(m_session->issue());
    return issue ? m_session->working().find<model::Publication>(issue->publication) : nullptr;
}

ContextTools::Area MainWindow::contextArea(const model::Page &page, const model::Frame &frame) const
{
    const auto &area = std::get<model::AreaContent>(frame.content);
    ContextTools::Area shown;
    shown.form = area.headlineForm;
    shown.columns = panels::takesBody(area) ? std::max(1, area.columns) : 0;
    shown.mostColumns = std::max(1, panels::gridSpan(page.grid, frame.box).columns);
    shown.border = area.border;
    shown.isFramed = area.stroke.has_value();
    shown.fill = area.fill;
    const base::Id story = panels::storyOfFrame(m_session->working(), frame.id);
    for (const model::Frame *other : m_session->working().childrenOf<model::Frame>(m_page)) {
        if (story.isNull() || !std::holds_alternative<model::PictureContent>(other->content)
            || panels::storyOfFrame(m_session->working(), other->id) != story)
            continue;
        const std::optional<edit::PicturePlace> place = placeOf(other->box, frame.box);
        if (shown.hasPicture && !place) // one that stands by this area tells more
            continue;
        shown.hasPicture = true;
        shown.place = place;
        shown.span = panels::gridSpan(page.grid, other->box).columns;
        if (place)
            break;
    }
    return shown;
}

ContextTools::Frames MainWindow::contextFrames(const model::Page &page) const
{
    ContextTools::Frames shown;
    shown.measure = panels::measureOf(page.grid);
    std::vector<const model::Frame *> frames;
    bool areas = true;
    for (const base::Id id : m_view->selectedFrames())
        if (const auto *frame = m_session->working().find<model::Frame>(id)) {
            frames.push_back(frame);
            shown.isLocked = shown.isLocked || frame->locked;
            areas = areas && std::holds_alternative<model::AreaContent>(frame->content);
        }
    shown.mayExchange = areas && frames.size() == 2;
    if (!frames.empty()) // one's own sides, of several what they cover
        shown.box = frames.size() == 1 ? frames.front()->box : edit::boundsOf(frames);
    shown.count = static_cast<int>(m_view->selectedFrames().size());
    return shown;
}

ContextTools::Text MainWindow::contextText(const model::Frame &frame) const
{
    ContextTools::Text shown;
    const canvas::CanvasSelection selection = m_view->selection();
    const auto *paragraph = m_session->working().find<model::Paragraph>(selection.paragraph);
    if (!paragraph)
        return shown;
    shown.style = paragraph->style.isEmpty() ? model::toName(paragraph->role) : paragraph->style;
    if (const auto *area = std::get_if<model::AreaContent>(&frame.content)) {
        shown.takesSize = true;
        shown.sizeIsOfArea = area->sizes.contains(paragraph->role);
        if (const auto own = area->styles.find(paragraph->role);
            own != area->styles.end() && paragraph->style.isEmpty())
            shown.style = own->second;
        if (shown.sizeIsOfArea)
            shown.size = area->sizes.at(paragraph->role);
    }
    if (const auto layout = m_view->layout(); layout && !shown.sizeIsOfArea)
        for (const layout::LineLayout &line : layout->lines)
            if (line.paragraph == paragraph->id) {
                shown.size = line.line().size;
                break;
            }
    if (const model::Publication *paper = publication())
        for (const model::ParagraphStyle *style : m_session->working().childrenOf<model::ParagraphStyle>(paper->id))
            shown.styles << style->name;
    return shown;
}

/// What can be done to the selection, and where.
void MainWindow::refreshPossible()
{
    const canvas::CanvasSelection selection = m_view->selection();
    const model::Document &document = m_session->working();
    const bool mayEdit = !m_session->isReadOnly() && m_room == Room::Compose && !isInIntake() && !m_page.isNull();
    const bool typing = selection.typing && !isInIntake();
    const std::size_t count = typing || isInIntake() ? 0 : m_view->selectedFrames().size();
    const auto enable = [this](bool possible, std::initializer_list<const char16_t *> names) {
        for (const char16_t *name : names)
            action(QString::fromUtf16(name))->setEnabled(possible);
    };
    enable((typing && m_view->canCopy() && !m_session->isReadOnly()) || (mayEdit && count > 0), {u"editCut"});
    enable((typing && m_view->canCopy()) || count > 0, {u"editCopy"});
    enable(!typing || !m_session->isReadOnly(), {u"editPaste"}); // where nothing is typed it is a manuscript
    enable(typing || (m_room == Room::Compose && !isInIntake()), {u"editSelectAll"});
    for (QAction *object : m_objectActions)
        object->setEnabled(mayEdit && count > 0);
    enable(mayEdit && count > 0, {u"editDelete", u"editDuplicate"});
    enable(mayEdit && count > 1, {u"objectGroup"});
    enable(mayEdit && count > 2, {u"distributeHorizontally", u"distributeVertically"});
    const auto *frame = document.find<model::Frame>(selection.frame);
    const auto &frames = m_view->selectedFrames();
    const auto isArea = [&document](base::Id id) {
        const auto *each = document.find<model::Frame>(id);
        return each && std::holds_alternative<model::AreaContent>(each->content);
    };
    const bool area = frame && std::holds_alternative<model::AreaContent>(frame->content) && !isInIntake();
    enable(mayEdit && area && count < 2, {u"storySwap", u"storyFit"});
    enable(mayEdit && area && count < 3 && std::all_of(frames.begin(), frames.end(), isArea), {u"storyExchange"});
    enable(mayEdit && area && count < 2 && m_view->isOverset(frame->id), {u"storyContinue"});
    enable(mayEdit, {u"storyReserve", u"storyPlace", u"pageNew", u"pageRemove", u"pageAdvert"});
    enable(!m_session->isReadOnly() && publication() != nullptr, {u"fileNewIssue", u"pagePlan"});
    for (const FurnitureKind &kind : furnitureKinds())
        action(QString::fromLatin1(kind.action))->setEnabled(mayEdit);
    enable(mayEdit && frame && !typing, {u"textType"});
    enable(mayEdit && count == 1 && frame && tools::isPolygon(*frame), {u"objectPoints"});
    enable(mayEdit && typing && isInTable(document, *m_view),
        {u"tableRowAbove", u"tableRowBelow", u"tableColumnLeft", u"tableColumnRight", u"tableRemoveRows",
            u"tableRemoveColumn", u"tableHead"});
    const auto *row = document.find<model::Paragraph>(selection.paragraph);
    action(QStringLiteral("tableHead"))->setChecked(typing && row && row->role == model::ParagraphRole::TableHead);
    QAction *lock = action(QStringLiteral("objectLock"));
    lock->setText(frame && frame->locked ? tr("解锁") : tr("锁定"));
    tellKeys(*lock);
    explainActions();
}

void MainWindow::refreshCounts()
{
    const model::Document &document = m_session->working();
    const auto layout = m_session->pageLayout(m_page);
    if (!layout) {
        m_status->showCounts({}, {}, Tone::Ok, {});
        return;
    }
    const base::Id selected = m_view->selection().story;
    const panels::PageFacts facts = panels::pageFacts(
        document, m_page, layout.get(), [&](base::Id each) { return m_facts.characters(document, each); });
    const QString page = tr("全版 %1 字").arg(panels::grouped(facts.characters));
    layout::CopyfitState fit;
    QString story;
    if (!selected.isNull()) {
        for (const layout::CopyfitState &state : layout->stories)
            if (state.story == selected)
                fit = state;
        int lines = 0;
        for (const layout::LineLayout &line : layout->lines)
            lines += line.story == selected && line.role == model::ParagraphRole::Body;
        story = tr("本稿 %1 字 · %2 行").arg(panels::grouped(m_facts.characters(document, selected))).arg(lines);
    }
    m_status->showCountNote(m_text->countNote(selected));
    if (const model::TextCounts chosen = m_text->selectionCounts(); chosen.characters > 0)
        story = tr("选 %1 字（不计标点 %2）")
                    .arg(panels::grouped(chosen.characters), panels::grouped(chosen.withoutMarks()))
            + (story.isEmpty() ? QString() : QStringLiteral(" · ") + story);
    if (const int hidden = m_view->selection().oversetCharacters; hidden > 0) {
        m_status->showCounts(story, tr("光标在超出的 %1 字里").arg(panels::grouped(hidden)), Tone::Error, page);
        return;
    }
    if (selected.isNull()) {
        const panels::PageFill fill = panels::pageFill(facts);
        m_status->showCounts({}, tr("满版率 %1% · %2").arg(fill.percent).arg(fill.text), fill.tone, page);
        return;
    }
    m_status->showCounts(story, panels::copyfitText(fit), toneOf(fit), page);
}

} // namespace banxin::shell
