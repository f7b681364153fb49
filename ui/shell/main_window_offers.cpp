// What cannot be done as it was asked, or should not be as it stands: said, with the ways on as buttons.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "edit/article_edits.h"
#include "panels/facts.h"
#include "shell/status_line.h"
#include "tools/fit_popover.h"
#include "tools/tool_box.h"
#include "widgets/message_bar.h"

#include <algorithm>

namespace banxin::shell {

using base::Id;
using widgets::Tone;

namespace {

QString numberOf(const model::Document &document, Id page)
{
    const auto *object = document.find<model::Page>(page);
    return object ? object->number : QString();
}

/// The story's own first area on one of its pages; null where it has none.
Id areaOfStory(const model::Document &document, const std::vector<Id> &pages, Id story)
{
    const model::Frame *first = nullptr;
    for (const Id page : pages)
        for (const auto *frame : document.childrenOf<model::Frame>(page)) {
            const auto *area = std::get_if<model::AreaContent>(&frame->content);
            const auto *placement = area ? document.find<model::Placement>(area->placement) : nullptr;
            if (placement && placement->story == story
                && (!first || area->sequence < std::get<model::AreaContent>(first->content).sequence))
                first = frame;
        }
    return first ? first->id : Id();
}

} // namespace

/// A click in the pool: it never leads away from the page that is worked on.
void MainWindow::chooseStory(Id story)
{
    const model::Document &document = m_session->working();
    const std::vector<Id> pages = panels::pagesOfStory(document, m_session->issue(), story);
    if (pages.empty() || std::find(pages.begin(), pages.end(), m_page) != pages.end()) {
        m_message->pass(); // of the story that was clicked before
        showStory(story);
        return;
    }
    const QString number = numberOf(document, pages.front());
    tellWithWays(tr("“%1”在 %2 版。").arg(model::titleOf(document, story), number),
        {{tr("转到 %1").arg(number), [this, story] { showStory(story); }}});
}

void MainWindow::tellWithWays(const QString &what, std::vector<std::pair<QString, std::function<void()>>> ways)
{
    if (m_session->commitState() == session::CommitState::Failed)
        return; // that message is more urgent
    m_messageIsCommit = false;
    m_onMessage = {};
    m_otherUseStory = {};
    m_message->showMessage(Tone::Accent, what);
    m_message->setWays(std::move(ways));
    m_message->setPassing(true);
}

/// A story that stands in the issue was set down here.
void MainWindow::offerPlaced(Id story, Id onto, base::Point at)
{
    const model::Document &document = m_session->working();
    const std::vector<Id> pages = panels::pagesOfStory(document, m_session->issue(), story);
    const auto *page = document.find<model::Page>(m_page);
    if (!page || pages.empty())
        return;
    const Id own = areaOfStory(document, pages, story);
    const auto *frame = document.find<model::Frame>(onto);
    const auto *area = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
    if (area && panels::storyOfFrame(document, onto) == story) {
        m_view->selectFrame(onto);
        return;
    }
    const bool isHere = std::find(pages.begin(), pages.end(), m_page) != pages.end();
    const bool isOverset = std::any_of(pages.begin(), pages.end(), [&](Id on) {
        const auto layout = m_session->pageLayout(on);
        return layout
            && std::any_of(layout->stories.begin(), layout->stories.end(), [&](const layout::CopyfitState &state) {
                   return state.story == story && (state.oversetCharacters > 0 || state.oversetLines > 0);
               });
    });
    std::vector<std::pair<QString, std::function<void()>>> ways;
    const auto shows = [this, story](const base::Result<model::ChangeSet> &change) {
        if (m_view->commit(change))
            showStory(story);
    };
    if (area) {
        ways.push_back({area->placement.isNull() ? tr("移到这个稿区") : tr("与这里对调"),
            [this, shows, own, onto] { shows(edit::exchangeAreas(m_session->working(), own, onto, editContext())); }});
        if (isOverset && area->placement.isNull())
            ways.push_back({tr("转版到这个稿区"), [this, shows, story, onto] {
                                shows(edit::continueInto(m_session->working(), onto, story, editContext()));
                            }});
    } else {
        const edit::GridCell cell = edit::cellAt(page->grid, at);
        ways.push_back({isHere ? tr("移到这里") : tr("移到本版"), [this, shows, story, cell, to = m_page] {
                            shows(edit::moveStory(m_session->working(), to, story, cell, editContext()));
                        }});
        if (isOverset)
            ways.push_back({tr("转版到本版"), [this, story] { m_toolBox->continueStory(story); }});
    }
    if (!isHere) {
        const QString number = numberOf(document, pages.front());
        ways.push_back({tr("转到 %1").arg(number), [this, story] { showStory(story); }});
    }
    tellWithWays(tr("“%1”已经在 %2 版上。").arg(model::titleOf(document, story), numberOf(document, pages.front())),
        std::move(ways));
}

/// What mends a finding at once.
void MainWindow::offerRemedy(const panels::PageFinding &finding)
{
    if (m_session->isReadOnly())
        return;
    if (finding.rule == u"headline-overset") {
        tellWithWays(finding.message, {{tr("适配稿区"), [this, frame = finding.frame] { m_fit->openFor(frame); }}});
        return;
    }
    if (finding.rule != u"paragraph-limit")
        return;
    const auto setLimit = [this, frame = finding.frame](int more) {
        const auto *object = m_session->working().find<model::Frame>(frame);
        const auto *area = object ? std::get_if<model::AreaContent>(&object->content) : nullptr;
        if (!area)
            return;
        model::AreaContent content = *area;
        content.paragraphLimit = more == 0 ? 0 : content.paragraphLimit + more;
        commit(edit::setAreaContent(m_session->working(), frame, content, editContext()));
    };
    tellWithWays(finding.message,
        {{tr("多收一段"), [setLimit] { setLimit(1); }}, {tr("不限段数"), [setLimit] { setLimit(0); }}});
}

} // namespace banxin::shell
