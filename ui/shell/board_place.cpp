#include "shell/board_place.h"

#include "board/board_window.h"
#include "canvas/page_thumbnails.h"
#include "course/course_desk.h"
#include "findings/live_checks.h"
#include "panels/story_pool.h"
#include "shell/course_place.h"
#include "shell/main_window.h"

#include <QDockWidget>

namespace banxin::shell {

namespace {

/// Errors and warnings that nobody waived, by the page or the story that they are about.
board::CheckCounts countsOf(const findings::LiveChecks &checks)
{
    board::CheckCounts counts;
    const auto add = [&](const base::Finding &finding, base::Id of) {
        if (finding.waived || of.isNull())
            return;
        counts.of[of].first += finding.severity == base::Severity::Error;
        counts.of[of].second += finding.severity == base::Severity::Warning;
    };
    for (const findings::LiveFinding &live : checks.findings())
        add(live.finding, live.text);
    for (const base::Finding &finding : checks.pageFindings())
        add(finding, finding.page);
    return counts;
}

} // namespace

BoardPlace::BoardPlace(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    setObjectName(QStringLiteral("boardPlace"));
    auto *thumbnails = window.findChild<canvas::PageThumbnails *>();
    const auto picture = [thumbnails](base::Id page, QSize pixels) {
        return thumbnails ? QPixmap::fromImage(thumbnails->thumbnail(page, pixels.width())) : QPixmap();
    };
    m_board = new board::BoardWindow(window.session(), picture, &window);
    if (thumbnails)
        connect(thumbnails, &canvas::PageThumbnails::thumbnailReady, m_board, &board::BoardWindow::thumbnailChanged);
    if (auto *checks = window.findChild<findings::LiveChecks *>()) {
        m_board->desk().setChecks([checks] { return countsOf(*checks); });
        connect(checks, &findings::LiveChecks::changed, &m_board->desk(), &board::BoardDesk::refresh);
    }
    const auto bringFront = [this] {
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
    };
    connect(m_board, &board::BoardWindow::pageWanted, &window, [this, bringFront](base::Id page) {
        bringFront();
        m_window.showPage(page);
    });
    connect(m_board, &board::BoardWindow::stepWanted, &window, [this, bringFront](base::Id page, base::Id story) {
        bringFront();
        if (!page.isNull()) {
            m_window.showPage(page);
            CoursePlace::of(m_window).showCourse({workflow::Kind::Page, page});
        } else {
            CoursePlace::of(m_window).showCourse({workflow::Kind::Story, story});
        }
    });
    connect(
        m_board, &board::BoardWindow::proofWanted, &window, [this, bringFront](base::Id page, const QString &state) {
            bringFront();
            CoursePlace::of(m_window).showProof(page, state);
        });
    connect(&CoursePlace::of(window).desk(), &course::CourseDesk::peopleChanged, &m_board->desk(),
        &board::BoardDesk::changed);
    connect(m_board, &board::BoardWindow::storyWanted, &window, [this, bringFront](base::Id story) {
        bringFront();
        const model::Document &document = m_window.session().working();
        const auto pages = panels::pagesOfStory(document, m_window.session().issue(), story);
        if (!pages.empty()) {
            m_window.showPage(pages.front());
            return;
        }
        // It waits in the pool.
        auto *pool = m_window.findChild<panels::StoryPool *>();
        if (auto *dock = m_window.findChild<QDockWidget *>(QStringLiteral("storiesDock")); dock && pool) {
            dock->show();
            dock->raise();
            pool->revealStory(story);
        }
    });
}

BoardPlace &BoardPlace::of(MainWindow &window)
{
    auto *known = window.findChild<BoardPlace *>(QStringLiteral("boardPlace"), Qt::FindDirectChildrenOnly);
    return known ? *known : *new BoardPlace(window);
}

void BoardPlace::show()
{
    m_board->setCurrentPage(m_window.page());
    m_board->show();
    m_board->raise();
    m_board->activateWindow();
}

} // namespace banxin::shell
