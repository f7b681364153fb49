#include "shell/text_desk.h"

#include "canvas/page_view.h"
#include "find/find_bar.h"
#include "find/format_choice.h"
#include "find/replace_dialog.h"
#include "galley/galley_room.h"
#include "panels/facts.h"
#include "panels/names.h"
#include "shell/main_window.h"
#include "widgets/message_bar.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace banxin::shell {

using base::Id;
using edit::FindHit;

namespace {

constexpr char kHistory[] = "find/history";
constexpr QChar kBetween(0x1E); // the entries of the history

} // namespace

TextDesk::TextDesk(MainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_find(new find::FindDesk(*window.m_session, this))
    , m_bar(new find::FindBar(*m_find))
    , m_pageColumn(qobject_cast<QVBoxLayout *>(window.m_view->parentWidget()->layout()))
    , m_columns(qobject_cast<QSplitter *>(window.m_view->parentWidget()->parentWidget()))
{
    m_pageColumn->insertWidget(0, m_bar);
    m_find->setWhere([this] { return here(); });
    const QString past = window.m_settings.text(QLatin1String(kHistory));
    m_bar->setHistory(past.isEmpty() ? QStringList() : past.split(kBetween));
    connect(m_bar, &find::FindBar::historyChanged, this,
        [this] { m_window.m_settings.setText(QLatin1String(kHistory), m_bar->history().join(kBetween)); });
    connect(m_bar, &find::FindBar::closed, this, [this] {
        if (isGalleyOpen())
            m_galley->view().setFocus();
        else
            m_window.m_view->setFocus();
    });
    connect(m_bar, &find::FindBar::previewWanted, this, &TextDesk::preview);
    connect(m_find, &find::FindDesk::changed, this, &TextDesk::markHits);
    connect(m_find, &find::FindDesk::shown, this, &TextDesk::showHit);
    connect(m_find, &find::FindDesk::replacedAll, this, &TextDesk::tellReplaced);
    connect(window.m_view, &canvas::PageView::selectionChanged, this, [this] {
        if (m_find->isOn())
            refreshScopes();
        followSelection();
    });
}

find::FindDesk::Here TextDesk::here() const
{
    const canvas::PageView &view = *m_window.m_view;
    const model::Document &document = m_window.m_session->working();
    const canvas::CanvasSelection selection = view.selection();
    find::FindDesk::Here here;
    here.place.issue = m_window.m_session->issue();
    here.place.page = m_window.m_page;
    const auto *paragraph = document.find<model::Paragraph>(selection.paragraph);
    here.place.text = paragraph && selection.typing ? paragraph->parent
        : !selection.story.isNull()                 ? selection.story
                                                    : selection.frame;
    if (!selection.typing || !paragraph)
        return here;
    here.caret = {selection.paragraph, selection.offset, -1};
    const auto [from, to] = view.selectedRange();
    if (selection.selectedCharacters == 0)
        return here;
    here.caret = {from.paragraph, from.offset, -1};
    bool inside = false;
    for (const Id id : document.children(paragraph->parent, model::ObjectKind::Paragraph)) {
        inside = inside || id == from.paragraph;
        if (inside)
            here.place.selection.push_back(
                {id, id == from.paragraph ? from.offset : 0, id == to.paragraph ? to.offset : -1});
        if (id == to.paragraph)
            break;
    }
    return here;
}

void TextDesk::openFind()
{
    if (m_window.m_session->issue().isNull() || m_window.isInIntake())
        return;
    refreshNames();
    const find::FindDesk::Here at = here();
    QString text;
    const auto &selection = at.place.selection;
    if (selection.size() == 1)
        if (const auto *paragraph = m_window.m_session->working().find<model::Paragraph>(selection[0].paragraph))
            text = paragraph->text.mid(selection[0].from, selection[0].to - selection[0].from);
    m_bar->open(text, selection.size() > 1);
    refreshScopes();
}

void TextDesk::step(int by)
{
    if (m_bar->isHidden())
        openFind();
    else
        m_find->step(by);
}

void TextDesk::refreshScopes()
{
    const find::FindDesk::Here at = here();
    m_bar->setScopes(!at.place.selection.empty(), !at.place.text.isNull());
}

void TextDesk::refreshNames()
{
    const model::Publication *paper = m_window.publication();
    if (!paper)
        return;
    const model::Document &document = m_window.m_session->working();
    find::FormatChoice::Names paragraphs, characters, families;
    for (const auto *style : document.childrenOf<model::ParagraphStyle>(paper->id))
        paragraphs.emplace_back(style->name, panels::styleTitle(style->name));
    for (const auto *style : document.childrenOf<model::CharacterStyle>(paper->id))
        characters.emplace_back(style->name, style->name);
    for (const model::FontEntry &font : paper->fonts)
        if (std::find(families.begin(), families.end(), std::pair(font.family, font.family)) == families.end())
            families.emplace_back(font.family, font.family);
    m_bar->formats().setNames(paragraphs, characters, families);
}

void TextDesk::markHits()
{
    std::vector<canvas::FoundRange> ranges;
    ranges.reserve(m_find->hits().size());
    for (const FindHit &hit : m_find->hits())
        ranges.push_back({hit.paragraph, hit.from, hit.to});
    if (m_galley)
        m_galley->view().setFoundRanges(ranges);
    m_window.m_view->setFoundRanges(std::move(ranges));
}

/// The page that shows it: the one that is shown already where it can be; null where none does.
Id TextDesk::pageOf(const FindHit &hit) const
{
    session::Session &session = *m_window.m_session;
    const model::Document &document = session.working();
    const auto *paragraph = document.find<model::Paragraph>(hit.paragraph);
    if (!paragraph)
        return {};
    if (const auto *frame = document.find<model::Frame>(paragraph->parent))
        return frame->page;
    Id story = paragraph->parent;
    if (const auto *picture = document.find<model::StoryPicture>(story))
        story = picture->story;
    const std::vector<Id> pages = panels::pagesOfStory(document, session.issue(), story);
    const auto shows = [&](Id page) {
        const auto layout = session.pageLayout(page);
        return layout && layout->lineOf({hit.paragraph, hit.from}) >= 0;
    };
    const auto has = [&](Id page) { return std::find(pages.begin(), pages.end(), page) != pages.end(); };
    if (has(m_window.m_page) && shows(m_window.m_page))
        return m_window.m_page;
    const auto found = std::find_if(pages.begin(), pages.end(), shows);
    return found != pages.end() ? *found
        : has(m_window.m_page)  ? m_window.m_page
        : pages.empty()         ? Id()
                                : pages.front();
}

void TextDesk::showHit(const FindHit &hit)
{
    const Id page = pageOf(hit);
    if (page.isNull()) // in a story on no page
        openGalley(storyOf(hit.paragraph));
    else if (page != m_window.m_page)
        m_window.showPage(page);
    if (isGalleyOpen())
        m_galley->setStory(storyOf(hit.paragraph));
    m_window.m_view->selectText({hit.paragraph, hit.from}, {hit.paragraph, hit.to}, false);
    if (isGalleyOpen())
        m_galley->view().reveal({hit.paragraph, hit.from});
}

void TextDesk::preview(const std::shared_ptr<const find::FindDesk::Plan> &plan)
{
    if (m_window.m_session->isReadOnly()) {
        m_window.tellReadOnly();
        return;
    }
    auto *dialog = new find::ReplaceDialog(plan, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &find::ReplaceDialog::looked, this, &TextDesk::showHit);
    connect(dialog, &QDialog::accepted, this, [this, plan, dialog] { m_find->replaceAll(plan, dialog->ticked()); });
    dialog->open();
}

void TextDesk::tellReplaced(int done, int gone)
{
    m_window.m_message->showMessage(gone > 0 ? widgets::Tone::Warn : widgets::Tone::Ok, tr("替换了 %1 处。").arg(done),
        gone > 0 ? tr("%1 处的文字已经改过，没有动。").arg(gone) : QString());
    m_window.m_message->setAction(tr("撤销"));
    m_window.m_messageIsCommit = false;
    m_window.m_onMessage = [this] {
        m_window.m_message->clear();
        m_window.undo();
    };
}

} // namespace banxin::shell
