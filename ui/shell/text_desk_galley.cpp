// The galley beside the page: how it comes and goes, and how each of the two follows the other.
#include "canvas/page_view.h"
#include "find/find_bar.h"
#include "galley/galley_room.h"
#include "panels/story_pool.h"
#include "shell/findings_desk.h"
#include "shell/main_window.h"
#include "shell/text_desk.h"

#include <QDockWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

namespace banxin::shell {

using base::Id;

namespace {

constexpr char kTextSize[] = "galley/textSize";

} // namespace

void TextDesk::buildGalley()
{
    m_galley = new galley::GalleyRoom(*m_window.m_view);
    m_columns->insertWidget(0, m_galley);
    m_galley->hide();
    for (const char16_t *name : {u"textCharacters", u"textAddNote", u"editPastePlain"})
        m_galley->addAction(m_window.action(QString::fromUtf16(name)));
    galley::GalleyView &view = m_galley->view();
    view.setTextSize(m_window.m_settings.number(QLatin1String(kTextSize), view.textSize()));
    connect(m_galley, &galley::GalleyRoom::closeWanted, this, &TextDesk::closeGalley);
    connect(&view, &galley::GalleyView::left, this, [this] { m_window.m_view->setFocus(); });
    connect(&view, &galley::GalleyView::menuWanted, &m_window, &MainWindow::showCanvasMenu);
    connect(&view, &galley::GalleyView::textSizeChanged, this,
        [this](int pixels) { m_window.m_settings.setNumber(QLatin1String(kTextSize), pixels); });
    connect(&view, &galley::GalleyView::sightChanged, this, &TextDesk::followSight);
    connect(&view, &galley::GalleyView::galleyChanged, this, &TextDesk::followSight);
    connect(m_window.m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &TextDesk::followScrolling);
    m_window.m_live->attach(view);
}

bool TextDesk::isGalleyOpen() const { return m_galley && !m_galley->isHidden(); }

Id TextDesk::storyOf(Id paragraph) const
{
    const model::Document &document = m_window.m_session->working();
    const auto *found = document.find<model::Paragraph>(paragraph);
    if (!found)
        return {};
    if (const auto *picture = document.find<model::StoryPicture>(found->parent))
        return picture->story;
    return document.find<model::Story>(found->parent) ? found->parent : Id();
}

/// What is typed in, else what is selected, else what is chosen in the pool, else the first story of the page.
Id TextDesk::storyAtHand() const
{
    const canvas::CanvasSelection selection = m_window.m_view->selection();
    if (const Id typed = storyOf(selection.paragraph); selection.typing && !typed.isNull())
        return typed;
    if (!selection.story.isNull())
        return selection.story;
    const std::vector<Id> chosen = m_window.m_pool->selectedStories();
    if (!chosen.empty())
        return chosen.front();
    if (const auto layout = m_window.m_view->layout(); layout && !layout->stories.empty())
        return layout->stories.front().story;
    return {};
}

void TextDesk::toggleGalley()
{
    if (isGalleyOpen())
        closeGalley();
    else
        openGalley();
}

void TextDesk::openGalley(Id story)
{
    if (m_window.m_session->issue().isNull() || m_window.m_page.isNull())
        return;
    if (story.isNull())
        story = storyAtHand();
    if (m_window.m_room != Room::Compose || m_window.isInIntake())
        m_window.setRoom(Room::Compose);
    if (!m_galley)
        buildGalley();
    if (!isGalleyOpen()) {
        // The text has the room; what is wrong with it stays beside it.
        m_docksBefore.clear();
        for (const bool inFront : {false, true})
            for (const QDockWidget *dock : std::as_const(m_window.m_docks))
                if (!dock->isHidden() && (dock->isFloating() || !dock->visibleRegion().isEmpty()) == inFront)
                    m_docksBefore << dock->objectName();
        m_window.m_stateBefore = m_window.saveState();
        m_stripBefore = !m_window.m_toolStrip->isHidden();
        QStringList kept;
        if (m_window.width() >= 1440)
            kept << QStringLiteral("findingsDock");
        m_window.showOnlyDocks(kept);
        m_window.m_toolStrip->hide();
        m_galley->show();
        const int room = m_columns->width();
        m_columns->setSizes({room * 6 / 10, room * 4 / 10});
        placeBar();
        if (m_window.m_view->fit() != canvas::PageView::Fit::Page)
            m_window.m_view->fitPage();
        if (QAction *toggle = m_window.action(QStringLiteral("storyGalley")))
            toggle->setChecked(true);
    }
    m_galley->setStory(story);
    const bool isThere = storyOf(m_window.m_view->selection().paragraph) == story && m_window.m_view->isTyping();
    if (!isThere && !story.isNull()) {
        const auto paragraphs = m_window.m_session->working().children(story, model::ObjectKind::Paragraph);
        if (!paragraphs.empty())
            m_window.m_view->selectText({paragraphs.front(), 0}, {paragraphs.front(), 0}, false);
    }
    m_galley->view().reveal(m_window.m_view->cursor().caret());
    if (m_bar->isHidden() || !m_bar->isAncestorOf(m_window.focusWidget()))
        m_galley->view().setFocus(Qt::OtherFocusReason);
}

void TextDesk::closeGalley()
{
    if (!isGalleyOpen())
        return;
    m_galley->hide();
    m_galley->setStory({});
    m_window.m_view->showBeside({});
    placeBar();
    m_window.showOnlyDocks(m_docksBefore);
    m_window.m_toolStrip->setVisible(m_stripBefore);
    m_window.m_stateBefore.clear();
    m_window.applyNarrowLayout();
    if (QAction *toggle = m_window.action(QStringLiteral("storyGalley")))
        toggle->setChecked(false);
    m_window.m_view->setFocus(Qt::OtherFocusReason);
}

/// Above the text that is worked on.
void TextDesk::placeBar()
{
    const bool shown = m_bar->isVisible();
    QWidget *focus = m_bar->isAncestorOf(m_window.focusWidget()) ? m_window.focusWidget() : nullptr;
    if (isGalleyOpen())
        m_galley->column()->insertWidget(1, m_bar);
    else
        m_pageColumn->insertWidget(0, m_bar);
    m_bar->setVisible(shown);
    if (focus)
        focus->setFocus();
}

/// Another text is typed in on the page, or another story selected: its galley.
void TextDesk::followSelection()
{
    if (!isGalleyOpen())
        return;
    const canvas::CanvasSelection selection = m_window.m_view->selection();
    const Id story = selection.typing ? storyOf(selection.paragraph) : selection.story;
    if (!story.isNull() && story != m_galley->view().story())
        m_galley->setStory(story);
    if (selection.typing && !m_galley->view().hasFocus() && !m_stepping)
        m_galley->view().reveal(m_window.m_view->cursor().caret());
    followSight();
}

/// What of the text is in sight, and the caret's line, shown on the page; the page is brought there.
void TextDesk::followSight()
{
    if (!isGalleyOpen() || m_stepping)
        return;
    const galley::GalleyView &view = m_galley->view();
    const auto rows = view.rowsInSight();
    canvas::PageView &page = *m_window.m_view;
    if (!rows || view.strips().lines.empty()) {
        page.showBeside({});
        return;
    }
    const std::vector<layout::GalleyRow> &all = view.galley().rows;
    const auto at = [&](int row) -> const layout::GalleyRow & { return all[static_cast<std::size_t>(row)]; };
    m_stepping = true;
    // The page of the caret's line, where that is in sight, else of the first that is.
    int wanted = view.caretRow();
    if (wanted < rows->first || wanted > rows->second)
        wanted = rows->first;
    while (wanted <= rows->second && at(wanted).page.isNull())
        ++wanted;
    if (m_galley->followsPage() && wanted <= rows->second && at(wanted).page != m_window.m_page) {
        const auto [from, to] = page.selectedRange();
        const bool typing = page.isTyping();
        const bool backwards = typing && page.cursor().caret() == from;
        m_window.showPage(at(wanted).page);
        if (typing && backwards)
            page.selectText(to, from, false);
        else if (typing)
            page.selectText(from, to, false);
    }
    canvas::PageView::Beside beside;
    beside.story = view.story();
    for (int row = rows->first; row <= rows->second; ++row) {
        if (at(row).page != m_window.m_page || at(row).line.frame != view.story())
            continue;
        const typeset::Line &line = at(row).line.line();
        if (beside.from.paragraph.isNull())
            beside.from = {at(row).line.paragraph, std::max(0, line.start - at(row).line.prefix), true};
        beside.to = {at(row).line.paragraph, std::max(0, line.end - at(row).line.prefix)};
    }
    if (page.isTyping())
        beside.caret = {page.cursor().caret().paragraph, page.cursor().caret().offset, 0};
    page.showBeside(beside);
    if (m_galley->followsPage() && page.layout() && !beside.from.paragraph.isNull() && !view.hasFocus()) {
        if (const auto caret = page.layout()->caretAt(beside.from))
            page.reveal(page.transform().toView(caret->rect));
    }
    m_stepping = false;
}

/// The page was scrolled: the galley goes to the story's first line that is in sight there.
void TextDesk::followScrolling()
{
    if (!isGalleyOpen() || m_stepping || !m_galley->followsPage() || m_window.m_view->hasFocus() == false)
        return;
    const auto layout = m_window.m_view->layout();
    if (!layout)
        return;
    const canvas::ViewTransform transform = m_window.m_view->transform();
    const QRectF room = m_window.m_view->viewport()->rect();
    for (const layout::LineLayout &line : layout->lines) {
        if (line.story != m_galley->view().story() || !room.contains(transform.toView(line.box).center()))
            continue;
        m_stepping = true;
        m_galley->view().scrollTo({line.paragraph, std::max(0, line.line().start - line.prefix), true});
        m_stepping = false;
        followSight();
        return;
    }
}

} // namespace banxin::shell
