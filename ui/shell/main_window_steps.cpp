// What was taken back or done again is shown where it is: the window goes to its page, and says so where that is
// another one, or where nothing is left to go to.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "edit/change_places.h"
#include "panels/facts.h"
#include "shell/status_line.h"
#include "widgets/message_bar.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::shell {

namespace {

/// More than that are a page, not a place on it.
constexpr std::size_t kMostChosen = 24;

bool has(const std::vector<base::Id> &ids, base::Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

} // namespace

void MainWindow::tell(const QString &what, const QString &button, std::function<void()> run)
{
    m_messageIsCommit = false;
    m_otherUseStory = {};
    m_otherUse = {};
    m_message->showMessage(widgets::Tone::Ok, what); // it goes by itself
    m_message->setAction(button);
    m_message->setProperty("told", what); // until the next change: its button is about this one
    m_onMessage = [this, run = std::move(run)] {
        m_message->clear();
        if (run)
            run();
    };
}

void MainWindow::showStep(const session::StepTaken &step)
{
    if (isInIntake())
        return;
    const model::Document &document = m_session->working();
    const edit::ChangePlaces places = edit::changePlaces(step.before, document, m_session->issue(), step.change);
    // Edits are stored with their Chinese name.
    const QString label = QCoreApplication::translate("edit", step.change.label.toUtf8().constData());
    const QString did = step.redo ? tr("重做了“%1”").arg(label) : tr("撤销了“%1”").arg(label);
    const auto back = [this, redo = step.redo] { redo ? undo() : this->redo(); };
    const QString backWord = step.redo ? tr("撤销") : tr("重做");
    if (!places.madeIssue.isNull() && places.madeIssue != m_session->issue()) {
        openIssue(places.madeIssue, [this, did, issue = places.madeIssue, backWord, back] {
            tell(tr("%1：%2").arg(did, nameOfIssue(issue)), backWord, back);
        });
        return;
    }
    if (places.issueIsGone) {
        const auto *gone = step.before.find<model::Issue>(m_session->issue());
        const QString name = gone ? gone->date.toString(Qt::ISODate) : QString();
        m_known = step.before; // which day it was
        m_onOpened = [this, did, name, backWord, back] {
            tell(tr("%1：%2 这一期没有了。").arg(did, name), backWord, back);
        };
        leaveGoneIssue();
        return;
    }
    const base::Id shown = m_page;
    bool told = showPlaces(places, did);
    if (!told && !places.gonePages.isEmpty()) {
        const std::vector<base::Id> before = step.before.children(m_session->issue(), model::ObjectKind::Page);
        base::Id left; // the page before the one that went
        bool isBehind = false;
        for (const base::Id page : before) {
            if (page == shown && !left.isNull())
                break;
            if (document.find<model::Page>(page)) {
                left = page;
                if (isBehind)
                    break;
            }
            isBehind = isBehind || page == shown;
        }
        if (document.find<model::Page>(shown))
            left = {};
        if (!left.isNull())
            showPage(left);
        tell(tr("%1：%2 没有了。").arg(did, places.gonePages.join(tr("、"))), backWord, back);
        told = true;
    }
    if (step.from.isNull() || m_session->issue() == step.from)
        return;
    const auto *page = document.find<model::Page>(m_page);
    tell(tr("%1：%2 %3").arg(did, nameOfIssue(m_session->issue()), page ? page->number : QString()).trimmed(),
        tr("转回 %1").arg(nameOfIssue(step.from)), [this, from = step.from] { openIssue(from); });
}

/// True where the window went there or said where it is.
bool MainWindow::showPlaces(const edit::ChangePlaces &places, const QString &did)
{
    const model::Document &document = m_session->working();
    const auto numberOf = [&document](base::Id page) {
        const auto *object = document.find<model::Page>(page);
        return object ? object->number : QString();
    };
    if (places.isNowhere()) {
        if (places.texts.empty() || places.texts.front().story.isNull() || !places.gonePages.isEmpty())
            return false;
        const base::Id story = places.texts.front().story;
        if (document.find<model::Story>(story))
            tell(tr("%1：稿库里的“%2”").arg(did, model::titleOf(document, story)), tr("转到"),
                [this, story] { revealStory(story); });
        else
            m_status->showNote(did);
        return true;
    }
    std::vector<base::Id> pages;
    for (const edit::ChangePlaces::OnPage &each : places.pages)
        pages.push_back(each.page);
    base::Id target = has(pages, m_page) || pages.empty() ? m_page : pages.front();
    if (pages.empty()) { // text alone
        const edit::ChangePlaces::InText &text = *std::find_if(
            places.texts.begin(), places.texts.end(), [](const auto &each) { return !each.pages.empty(); });
        if (!has(text.pages, m_page)) {
            target = text.pages.front();
            for (const base::Id page : text.pages) // of several the one where the paragraph is
                if (const auto laid = m_session->pageLayout(page); laid
                    && std::any_of(laid->lines.begin(), laid->lines.end(),
                        [&](const layout::LineLayout &line) { return line.paragraph == text.paragraph; })) {
                    target = page;
                    break;
                }
        }
    }
    const base::Id from = m_page;
    const bool moved = target != from;
    if (moved) {
        showPage(target);
        const QString back = numberOf(from);
        tell(tr("%1：%2").arg(did, numberOf(target)), back.isEmpty() ? QString() : tr("转回 %1").arg(back),
            [this, from] { showPage(from); });
    }
    std::erase(pages, target);
    if (!pages.empty()) {
        QStringList others;
        for (const base::Id page : pages)
            others << numberOf(page);
        tell(tr("%1：%2，还有 %3").arg(did, numberOf(target), others.join(tr("、"))), tr("转到 %1").arg(others.front()),
            [this, page = pages.front()] { showPage(page); });
    }
    if (m_room == Room::Compose)
        selectPlaces(places, moved);
    return true;
}

/// The frames that changed, or the caret where text did.
void MainWindow::selectPlaces(const edit::ChangePlaces &places, bool moved)
{
    const auto page = std::find_if(
        places.pages.begin(), places.pages.end(), [this](const auto &each) { return each.page == m_page; });
    if (page != places.pages.end() && !page->frames.empty()) {
        const std::vector<base::Id> &chosen = m_view->selectedFrames();
        const bool areChosen =
            std::all_of(page->frames.begin(), page->frames.end(), [&](base::Id frame) { return has(chosen, frame); });
        if (areChosen || page->frames.size() > kMostChosen)
            return;
        m_view->selectFrame(page->frames.back()); // scrolls to it
        m_view->setSelectedFrames(page->frames);
        return;
    }
    if (!places.pages.empty())
        return;
    for (const edit::ChangePlaces::InText &text : places.texts) {
        if (!has(text.pages, m_page))
            continue;
        const auto *paragraph = m_session->working().find<model::Paragraph>(text.paragraph);
        const auto *caret = m_session->working().find<model::Paragraph>(m_view->selection().paragraph);
        if (m_view->isTyping() && caret && paragraph && caret->parent == paragraph->parent)
            return; // the caret has followed
        if (paragraph && (moved || m_view->hasFocus()))
            m_view->typeAt(paragraph->id, std::min<int>(text.offset, static_cast<int>(paragraph->text.size())));
        else if (!text.story.isNull())
            m_view->selectStory(text.story);
        return;
    }
}

void MainWindow::setNumber(int number)
{
    m_number = number;
    refreshTitle();
}

} // namespace banxin::shell
