// What panels and context tools ask for becomes edits.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "edit/page_edits.h"
#include "edit/restore.h"
#include "history/history_panel.h"
#include "history/history_window.h"
#include "panels/facts.h"
#include "panels/inspector/look.h"
#include "panels/inspector_panel.h"
#include "panels/layers_panel.h"
#include "panels/pages_panel.h"
#include "panels/story_pool.h"
#include "panels/styles_panel.h"
#include "panels/swatches_panel.h"
#include "shell/compare_place.h"
#include "shell/new_page_dialog.h"
#include "tools/tool_box.h"
#include "widgets/message_bar.h"

#include <algorithm>

namespace banxin::shell {

using panels::PaintTarget;

/// As a step of its own; what refuses it is told.
bool MainWindow::commit(const base::Result<model::ChangeSet> &change)
{
    const bool done = m_view->commit(change);
    refreshSelection(); // fields show what is, whatever was asked for
    return done;
}

edit::EditContext MainWindow::editContext() const { return {m_session->person(), base::Id()}; }

/// Changes the content of the selected area.
void MainWindow::changeArea(const std::function<void(model::AreaContent &)> &change)
{
    const auto *frame = m_session->working().find<model::Frame>(m_view->selection().frame);
    const auto *area = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
    if (!area)
        return;
    model::AreaContent content = *area;
    change(content);
    commit(edit::setAreaContent(m_session->working(), frame->id, content, editContext()));
}

void MainWindow::wireContextTools()
{
    connect(m_contextTools, &ContextTools::headlineFormWanted, this,
        [this](model::HeadlineForm form) { changeArea([form](auto &area) { area.headlineForm = form; }); });
    connect(m_contextTools, &ContextTools::columnsWanted, this,
        [this](int columns) { changeArea([columns](auto &area) { area.columns = columns; }); });
    connect(m_contextTools, &ContextTools::pictureWanted, this, [this](edit::PicturePlace place, int span) {
        commit(edit::setPicturePlace(m_session->working(), m_view->selection().frame, place, span, editContext()));
    });
    connect(m_contextTools, &ContextTools::borderWanted, this, [this](const QString &border) {
        changeArea([&border](model::AreaContent &area) {
            area = std::get<model::AreaContent>(panels::withBorder(area, border == u"line" ? QString() : border));
            if (border.isEmpty())
                area.stroke.reset();
            else if (!area.stroke)
                area.stroke = base::Color::black();
        });
    });
    connect(m_contextTools, &ContextTools::fillWanted, this,
        [this](const std::optional<base::Color> &fill) { changeArea([&fill](auto &area) { area.fill = fill; }); });
    connect(m_contextTools, &ContextTools::boxWanted, this, &MainWindow::setSelectionBox);
    connect(m_contextTools, &ContextTools::styleWanted, this, &MainWindow::setStyleAtCaret);
    connect(m_contextTools, &ContextTools::sizeWanted, this, [this](const std::optional<base::Length> &size) {
        const auto *paragraph = m_session->working().find<model::Paragraph>(m_view->selection().paragraph);
        if (!paragraph)
            return;
        changeArea([&](model::AreaContent &area) {
            if (size)
                area.sizes[paragraph->role] = *size;
            else
                area.sizes.erase(paragraph->role);
        });
    });
}

void MainWindow::setStyleAtCaret(const QString &style)
{
    commit(edit::setParagraphStyle(m_session->working(), m_view->selection().paragraph, style, editContext()));
}

/// All that is selected into the rectangle: each keeps its part of it.
void MainWindow::setSelectionBox(const base::Rect &box)
{
    const model::Document &document = m_session->working();
    std::vector<const model::Frame *> frames;
    for (const base::Id id : m_view->selectedFrames())
        if (const auto *frame = document.find<model::Frame>(id))
            frames.push_back(frame);
    if (frames.size() == 1)
        commit(edit::setFrameBoxes(document, {{frames.front()->id, box}}, editContext()));
    else if (!frames.empty())
        commit(edit::setFrameBoxes(document, edit::scaledFrames(frames, edit::boundsOf(frames), box), editContext()));
}

void MainWindow::addPage()
{
    auto *dialog = new NewPageDialog(*m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewPageDialog::made, this, &MainWindow::showPage);
    dialog->open();
}

/// It comes back by undoing; what goes with it is told.
void MainWindow::removePage(base::Id page)
{
    const model::Document before = m_session->working();
    const auto *object = before.find<model::Page>(page);
    const auto pages = before.children(m_session->issue(), model::ObjectKind::Page);
    const auto at = std::find(pages.begin(), pages.end(), page);
    if (!object || at == pages.end())
        return;
    const QString name = QStringLiteral("%1 %2").arg(object->number, object->section).trimmed();
    if (pages.size() < 2) {
        tell(tr("%1 是这一期仅有的一版，不能删。").arg(name), tr("新建版…"), [this] { addPage(); });
        return;
    }
    const std::size_t frames = before.children(page, model::ObjectKind::Frame).size();
    std::vector<base::Id> stories = edit::storiesOn(before, page);
    const base::Id next = at == pages.begin() ? pages[1] : *(at - 1);
    if (!commit(edit::removePage(before, page, editContext())))
        return;
    std::erase_if(stories, [this](base::Id story) { // what goes on elsewhere stands there still
        return !panels::pagesOfStory(m_session->working(), m_session->issue(), story).empty();
    });
    if (page == m_page || m_page.isNull())
        showPage(next);
    QString what = tr("删除了 %1：%n 个框", nullptr, static_cast<int>(frames)).arg(name);
    if (!stories.empty())
        what += tr("，%n 篇稿回到稿库", nullptr, static_cast<int>(stories.size()));
    tell(what + tr("。"), tr("撤销"), [this] { undo(); });
}

void MainWindow::wirePanels()
{
    connect(m_pages, &panels::PagesPanel::addWanted, this, &MainWindow::addPage);
    connect(m_pages, &panels::PagesPanel::moveWanted, this, [this](base::Id page, base::Id after) {
        commit(edit::movePage(m_session->working(), page, after, editContext()));
    });
    connect(m_pool, &panels::StoryPool::placeWanted, this, &MainWindow::placeStories);
    connect(m_styles, &panels::StylesPanel::paragraphStyleWanted, this, &MainWindow::setStyleAtCaret);
    connect(m_styles, &panels::StylesPanel::characterStyleWanted, this, &MainWindow::setCharacterStyle);
    connect(
        m_styles, &panels::StylesPanel::areaStyleWanted, this, [this](model::ParagraphRole role, const QString &name) {
            changeArea([&](model::AreaContent &area) {
                if (name.isEmpty() || name == model::toName(role))
                    area.styles.erase(role);
                else
                    area.styles[role] = name;
            });
        });
    connect(m_swatches, &panels::SwatchesPanel::editWanted, this, &MainWindow::showSwatches);
    connect(m_swatches, &panels::SwatchesPanel::colorWanted, this,
        [this](PaintTarget target, const std::optional<base::Color> &, const QString &style) {
            if (target == PaintTarget::Text) // the others are the inspector's
                setCharacterStyle(style);
        });
    m_inspector->connectSwatches(m_swatches);
    connect(m_inspector, &panels::InspectorPanel::frameWanted, m_view, &canvas::PageView::selectFrame);
    connect(m_inspector, &panels::InspectorPanel::cropWanted, this, [this](base::Id frame) {
        m_view->selectFrame(frame);
        m_toolBox->crop(frame);
    });
    connect(m_layers, &panels::LayersPanel::changeWanted, this, &MainWindow::takeChange);
    connect(
        m_layers, &panels::LayersPanel::layerChosen, this, [this](const QString &name) { m_toolBox->setLayer(name); });
    connect(m_history, &history::HistoryPanel::failed, this, &MainWindow::showError);
    connect(m_history, &history::HistoryPanel::pageHistoryWanted, this, [this](base::Id page, std::int64_t revision) {
        auto *window = new history::HistoryWindow(*m_session, page, revision, this);
        window->setAttribute(Qt::WA_DeleteOnClose);
        connect(window, &history::HistoryWindow::restored, this, &MainWindow::showPage);
        connect(window, &history::HistoryWindow::compareWanted, window,
            [this, window](base::Id which, std::int64_t then) { compareVersion(*this, which, then, window); });
        window->show();
    });
}

namespace {

struct Reading {
    int start;
    int end;
    QString ruby;
};

/// The range in parts by the readings that stand over it, which a style leaves alone.
std::vector<Reading> rubies(const model::Paragraph &paragraph, int start, int end)
{
    std::vector<Reading> parts;
    int at = start;
    for (const model::Span &span : paragraph.spans) {
        const int from = std::max(at, span.start), to = std::min(end, span.end);
        if (from >= to || span.ruby.isEmpty())
            continue;
        if (at < from)
            parts.push_back({at, from, {}});
        parts.push_back({from, to, span.ruby});
        at = to;
    }
    if (at < end)
        parts.push_back({at, end, {}});
    return parts;
}

} // namespace

/// Of the selected text, one step for all its paragraphs.
void MainWindow::setCharacterStyle(const QString &style)
{
    const auto [from, to] = m_view->selectedRange();
    if (from == to || from.paragraph.isNull()) {
        m_message->showMessage(widgets::Tone::Accent, tr("先选中要改的字。"));
        return;
    }
    const model::Document &before = m_session->working();
    const auto *first = before.find<model::Paragraph>(from.paragraph);
    std::vector<base::Id> paragraphs;
    bool inside = false;
    for (const auto *paragraph : before.childrenOf<model::Paragraph>(first ? first->parent : base::Id())) {
        inside = inside || paragraph->id == from.paragraph;
        if (inside)
            paragraphs.push_back(paragraph->id);
        if (paragraph->id == to.paragraph)
            break;
    }
    m_session->endUndoStep();
    const edit::EditContext context{m_session->person(), base::Id::create()};
    for (const base::Id id : paragraphs) {
        const auto *paragraph = m_session->working().find<model::Paragraph>(id);
        const int start = id == from.paragraph ? from.offset : 0;
        const int end = id == to.paragraph ? to.offset : static_cast<int>(paragraph->text.size());
        if (start >= end)
            continue;
        for (const auto &[at, until, ruby] : rubies(*paragraph, start, end)) {
            const auto change = edit::setSpan(m_session->working(), id, at, until, style, ruby, context);
            const base::Status status = change ? m_session->apply(*change) : tl::unexpected(change.error());
            if (!status) {
                showError(status.error());
                refreshSelection();
                return;
            }
        }
    }
    m_session->endUndoStep();
    refreshSelection();
}

/// What panels show of the selection.
void MainWindow::refreshPanels()
{
    const model::Document &document = m_session->working();
    const model::Publication *paper = publication();
    const canvas::CanvasSelection selection = m_view->selection();
    m_pages->setEditable(!m_session->isReadOnly());
    m_history->setPage(m_page);
    m_layers->show(m_session, m_page, m_view->selectedFrames());
    if (paper) {
        m_styles->show(document, paper->id);
        m_swatches->show(document, paper->id);
    }
    panels::StylesPanel::Reach reach;
    reach.readOnly = m_session->isReadOnly();
    const auto *frame = document.find<model::Frame>(selection.frame);
    reach.area = frame && std::holds_alternative<model::AreaContent>(frame->content);
    if (const auto *paragraph = document.find<model::Paragraph>(selection.paragraph); paragraph && selection.typing) {
        reach.caret = true;
        reach.paragraph = frame ? contextText(*frame).style : paragraph->style;
        for (const model::Span &span : paragraph->spans)
            if (span.start <= selection.offset && selection.offset < span.end)
                reach.character = span.style;
    }
    m_styles->setReach(reach);
    panels::PaintState text;
    text.possible = selection.typing && selection.selectedCharacters > 0 && !m_session->isReadOnly();
    m_swatches->setState(PaintTarget::Text, text);
}

} // namespace banxin::shell
