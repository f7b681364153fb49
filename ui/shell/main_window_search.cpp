// What Ctrl+K finds in this window, and the pool in older issues.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "panels/facts.h"
#include "panels/story_pool.h"
#include "shell/command_search.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace banxin::shell {

namespace {

QString bare(QString text)
{
    text.remove(QStringLiteral("…"));
    text.remove(u'&');
    return text;
}

/// Every action of a menu and of those in it, with the way there.
void collect(const QMenu &menu, const QString &way, std::vector<CommandSearch::Hit> &hits)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (action->menu()) {
            collect(*action->menu(), way + QStringLiteral(" › ") + bare(action->text()), hits);
            continue;
        }
        if (action->objectName().isEmpty()) // a page, a newsroom: named by themselves
            continue;
        QString detail = way;
        if (!action->shortcut().isEmpty())
            detail += QStringLiteral("   ") + action->shortcut().toString(QKeySequence::NativeText);
        hits.push_back({QStringLiteral("chevron-right"), bare(action->text()), detail, {},
            [action] { action->trigger(); }, action->isEnabled()});
    }
}

} // namespace

void MainWindow::fillSearch()
{
    m_search->setSource([this] {
        std::vector<CommandSearch::Hit> hits;
        for (const QAction *title : menuBar()->actions())
            if (title->menu())
                collect(*title->menu(), bare(title->text()), hits);
        const model::Document &document = m_session->working();
        for (const model::Page *page : document.childrenOf<model::Page>(m_session->issue())) {
            const panels::PageFacts facts = panels::pageFacts(document, page->id, nullptr);
            hits.push_back(
                {QStringLiteral("file-text"), QStringLiteral("%1 %2").arg(page->number, page->section).trimmed(),
                    tr("版面", "one page"), facts.headline, [this, id = page->id] { showPage(id); }});
        }
        for (const panels::StoryFacts &story : panels::storyFacts(document, m_session->issue())) {
            const QString detail = (story.pages.isEmpty() ? tr("未上版") : story.pages.join(u' '))
                + QStringLiteral("   ") + tr("%1 字").arg(panels::grouped(story.characters));
            hits.push_back({QStringLiteral("newspaper"), story.title, detail, story.byline, [this, story] {
                                if (story.pages.isEmpty())
                                    revealStory(story.story);
                                else
                                    showStory(story.story);
                            }});
        }
        return hits;
    });
}

/// Stories that the open issue does not hold: they are read from the store, beside all else, and come when they come.
void MainWindow::findOlder()
{
    constexpr int kMost = 50;
    constexpr qsizetype kShortest = 2; // characters; one alone stands everywhere
    const int search = ++m_olderSearch;
    if (m_olderWords.join(QString()).size() < kShortest || m_session->issue().isNull()) {
        m_pool->setOlder({});
        return;
    }
    m_session->findStories(
        m_olderWords, kMost, this, [this, search](const base::Result<std::vector<session::FoundStory>> &found) {
            if (search == m_olderSearch)
                m_pool->setOlder(found ? *found : std::vector<session::FoundStory>());
        });
}

void MainWindow::bringOlder(const std::vector<base::Id> &stories, bool reveal)
{
    m_session->bringStories(stories, this, [this, stories, reveal](const base::Status &done) {
        if (!done) {
            showError(done.error());
            return;
        }
        refresh();
        if (reveal && !stories.empty())
            m_pool->revealStory(stories.front());
    });
}

} // namespace banxin::shell
