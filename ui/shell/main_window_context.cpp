// What the window shows of the selection: the context bar, the counts, what can be done to it.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "edit/edits.h"
#include "panels/inspector_panel.h"
#include "panels/story_pool.h"
#include "shell/context_facts.h"
#include "shell/status_line.h"

#include <QAction>

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

} // namespace

void MainWindow::selectionChanged()
{
    const canvas::CanvasSelection selection = m_view->selection();
    m_pool->setCurrentStory(selection.story);
    dropOtherUses(selection.story);
    refreshSelection();
    refreshCounts();
    refreshPosition();
}

void MainWindow::refreshSelection()
{
    const canvas::CanvasSelection selection = m_view->selection();
    m_inspector->show(m_session, m_page, selection.frame);

    const model::Document &document = m_session->working();
    const auto *page = document.find<model::Page>(m_page);
    const auto *frame = document.find<model::Frame>(selection.frame);
    refreshPossible();
    if (!page) {
        m_context->show({}, {}, {}, {}, Tone::Ok);
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
        return;
    }
    const panels::GridSpan span = panels::gridSpan(page->grid, frame->box);
    QString fit;
    Tone tone = Tone::Ok;
    if (const auto *area = std::get_if<model::AreaContent>(&frame->content)) {
        facts.push_back({tr("题式"), area->headlineForm == model::HeadlineForm::Across ? tr("横题") : tr("竖题")});
        if (panels::takesBody(*area))
            facts.push_back({tr("栏数"), QString::number(std::max(1, area->columns))});
        if (const auto layout = m_session->pageLayout(m_page))
            for (const layout::CopyfitState &state : layout->stories)
                if (state.story == selection.story && !state.story.isNull()) {
                    const int under = state.undersetLines > panels::kTolerableUndersetLines ? state.undersetLines : 0;
                    fit = panels::copyfitText(
                        state.oversetCharacters, state.oversetLines, under, state.undersetCharacters);
                    if (state.oversetLines == 0 && under == 0)
                        fit = tr("恰好");
                    tone = state.oversetLines > 0 ? Tone::Error : under > 0 ? Tone::Warn : Tone::Ok;
                }
    }
    facts.push_back({tr("位置"), tr("第 %1 栏 %2 行").arg(span.column + 1).arg(span.row + 1)});
    facts.push_back({tr("大小"), tr("%1 栏 × %2 行").arg(span.columns).arg(span.rows)});
    facts.push_back(
        {{}, tr("%1 × %2 mm").arg(frame->box.width.toMm(), 0, 'f', 1).arg(frame->box.height.toMm(), 0, 'f', 1)});
    if (selection.typing && selection.selectedCharacters > 0)
        facts.push_back({tr("选中"), tr("%1 字").arg(selection.selectedCharacters)});
    m_context->show(iconOfKind(*frame), panels::frameKindName(*frame), std::move(facts), fit, tone);
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
    const bool area = frame && std::holds_alternative<model::AreaContent>(frame->content) && !isInIntake();
    enable(mayEdit && area, {u"storySwap", u"storyExchange", u"storyContinue", u"storyFit"});
    enable(mayEdit, {u"storyReserve", u"storyPlace"});
    enable(mayEdit && frame && !typing, {u"textType"});
    QAction *lock = action(QStringLiteral("objectLock"));
    lock->setText(frame && frame->locked ? tr("解锁") : tr("锁定"));
    tellKeys(*lock);
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
    const panels::PageFacts facts = panels::pageFacts(document, m_page, layout.get());
    const QString page = tr("全版 %1 字").arg(panels::grouped(facts.characters));
    int over = 0, overLines = 0, underLines = 0, under = 0;
    QString story;
    if (!selected.isNull()) {
        for (const layout::CopyfitState &state : layout->stories)
            if (state.story == selected) {
                over = state.oversetCharacters;
                overLines = state.oversetLines;
                underLines = state.undersetLines > panels::kTolerableUndersetLines ? state.undersetLines : 0;
                under = state.undersetCharacters;
            }
        int lines = 0;
        for (const layout::LineLayout &line : layout->lines)
            lines += line.story == selected && line.role == model::ParagraphRole::Body;
        story = tr("本稿 %1 字 · %2 行").arg(panels::grouped(model::characterCount(document, selected))).arg(lines);
    }
    if (const int hidden = m_view->selection().oversetCharacters; hidden > 0) {
        m_status->showCounts(story, tr("光标在超出的 %1 字里").arg(panels::grouped(hidden)), Tone::Error, page);
        return;
    }
    if (selected.isNull()) {
        const panels::PageFill fill = panels::pageFill(facts);
        m_status->showCounts({}, tr("满版率 %1% · %2").arg(fill.percent).arg(fill.text), fill.tone, page);
        return;
    }
    const bool exact = overLines == 0 && underLines == 0;
    m_status->showCounts(story, exact ? tr("恰好") : panels::copyfitText(over, overLines, underLines, under),
        overLines > 0        ? Tone::Error
            : underLines > 0 ? Tone::Warn
                             : Tone::Ok,
        page);
}

} // namespace banxin::shell
