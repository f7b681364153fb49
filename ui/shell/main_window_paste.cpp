// What other programs left on the clipboard comes onto the page: text as a frame of its own, pictures as their files
// do.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "intake/html_table.h"
#include "intake/intake_room.h"
#include "panels/facts.h"
#include "shell/picture_placer.h"
#include "shell/table_commands.h"
#include "shell/text_desk.h"
#include "tools/mime_picture.h"
#include "widgets/message_bar.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace banxin::shell {

using base::Id;
using widgets::Tone;

namespace {

/// Does the frame wait for a story?
bool awaitsStory(const model::Frame *frame)
{
    const auto *area = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
    return area && area->placement.isNull() && area->reservedCharacters > 0;
}

/// Is the line a headline before what follows? It is short and ends no sentence.
bool isHeadline(const QString &line)
{
    constexpr qsizetype kLongest = 32;
    static const QString kEnds = QStringLiteral("。！？；：，、…”");
    return !line.isEmpty() && line.size() <= kLongest && !kEnds.contains(line.back());
}

/// A new story of the text in the place that waits for one; its first line is the headline where it reads like one.
base::Result<model::ChangeSet> fillArea(const model::Document &before, Id page, Id target, const base::Rect &box,
    const QString &text, const edit::EditContext &context)
{
    model::Document document = before;
    model::ChangeSet all;
    const auto add = [&](const base::Result<model::ChangeSet> &change) -> base::Status {
        if (!change)
            return tl::unexpected(change.error());
        if (change->isEmpty())
            return {};
        auto next = model::applied(document, *change);
        if (!next)
            return tl::unexpected(next.error());
        document = std::move(*next);
        all = all.isEmpty() ? *change : model::merged(std::move(all), *change);
        return {};
    };
    Id area;
    if (const base::Status done = add(edit::addTextFrame(document, page, box, text, context, &area)); !done)
        return tl::unexpected(done.error());
    const Id story = panels::storyOfFrame(document, area);
    const auto paragraphs = document.childrenOf<model::Paragraph>(story);
    if (paragraphs.size() > 1 && isHeadline(paragraphs.front()->text.trimmed())) {
        const base::Status done =
            add(edit::setParagraphRole(document, paragraphs.front()->id, model::ParagraphRole::Headline, context));
        if (!done)
            return tl::unexpected(done.error());
    }
    if (const base::Status done = add(edit::removeFrames(document, {area}, context)); !done)
        return tl::unexpected(done.error());
    if (const base::Status done = add(edit::swapStory(document, target, story, context)); !done)
        return tl::unexpected(done.error());
    for (model::ObjectChange &one : all.changes)
        one.baseRevision = before.objectRevision(one.id);
    std::erase_if(all.changes, [&](const model::ObjectChange &one) { // there and back
        return std::holds_alternative<model::Remove>(one.action) && !before.findObject(one.id);
    });
    return all;
}

} // namespace

/// False where it is no matter of the page: manuscripts in files go to the import room.
bool MainWindow::pasteOntoPage(const QMimeData &clip)
{
    if (m_page.isNull() || !m_view->mayEdit())
        return false;
    const auto *selected = m_session->working().find<model::Frame>(m_view->selection().frame);
    const bool isArea = selected && std::holds_alternative<model::AreaContent>(selected->content);
    const base::Point at = middleOfSight();
    // Into the story whose area is selected; never in the place of the picture that came before it.
    const PicturePlacer::Spot spot{m_page, isArea ? selected->id : Id(), {}, {at.x, at.y, {}, {}}};
    if (const QStringList paths = tools::picturePaths(clip); !paths.isEmpty()) {
        m_pictures->place(paths, spot);
        return true;
    }
    const QList<QUrl> urls = clip.urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        return false;
    if (clip.hasText() && !clip.text().trimmed().isEmpty()) {
        pasteText(clip.text(), clip.html());
        return true;
    }
    const QByteArray picture = tools::pictureBytes(clip);
    if (picture.isEmpty())
        return false;
    m_pictures->placeBytes(picture, tr("粘贴的图片"), spot);
    return true;
}

/// Into an area that awaits a story, else a free text of its own; a manuscript that was meant for the import room goes
/// there by the message's button.
void MainWindow::pasteText(const QString &text, const QString &html)
{
    const auto *page = m_session->working().find<model::Page>(m_page);
    Id area;
    const Id chosen = m_view->selection().frame;
    const Id target = awaitsStory(m_session->working().find<model::Frame>(chosen))
        ? chosen
        : edit::awaitingArea(m_session->working(), m_page, static_cast<int>(text.size()));
    const auto filled = target.isNull() ? base::Result<model::ChangeSet>(model::ChangeSet())
                                        : fillArea(m_session->working(), m_page, target, boxForText(*page, text), text,
                                            {m_session->person(), Id::create()});
    if (!target.isNull() && filled) {
        if (!m_view->commit(filled))
            return;
        m_view->selectFrame(target);
        m_message->showMessage(
            Tone::Ok, tr("粘贴成了一篇稿，放进了等稿的稿区。"), tr("是来稿的话，可以改为取稿入库。"));
    } else {
        const auto change = edit::addTextFrame(
            m_session->working(), m_page, boxForText(*page, text), text, {m_session->person(), Id()}, &area);
        if (!m_view->commit(change))
            return;
        m_view->selectFrame(area);
        m_message->showMessage(Tone::Ok, tr("粘贴成了一个文本框。"), tr("是来稿的话，可以改为取稿入库。"));
    }
    m_message->setAction(tr("改为取稿"));
    m_messageIsCommit = false;
    m_onMessage = [this, after = m_changes, text, html] {
        m_message->clear();
        if (m_changes == after)
            m_session->undo(); // nobody has worked on it since
        QMimeData pasted; // the clipboard may hold something else by now
        pasted.setText(text);
        if (!html.isEmpty())
            pasted.setHtml(html);
        if (intake::IntakeRoom *room = showIntake())
            room->desk().addMime(pasted);
    };
}

/// Text, or a table. What only its HTML says to be one is read aside: it may be large, and it is a stranger's.
void MainWindow::pasteAtCaret(const QMimeData &clip)
{
    const QString text = clip.text(), table = tableOnClipboard(clip);
    const QByteArray html = m_view->mayEdit() && table.isEmpty() ? htmlWithTable(clip) : QByteArray();
    if (html.isEmpty()) {
        pasteAtCaret(text, table);
        return;
    }
    m_session->aside(this, [this, html, text, story = m_view->selection().story]() -> std::function<void()> {
        const base::Result<QString> found = intake::tableOfHtml(html);
        return [this, found, text, story] {
            if (!m_view->isTyping() || m_view->selection().story != story)
                m_message->showMessage(
                    Tone::Warn, tr("表格没有粘贴：光标已经不在那里了。"), tr("请点到要放的地方，再粘贴一次。"));
            else if (!found)
                showError(found.error());
            else
                pasteAtCaret(text, *found);
        };
    });
}

void MainWindow::pasteAtCaret(const QString &text, const QString &table)
{
    const auto change = pastedTable(text, table, m_session->working(), *m_view, editContext());
    if (change)
        commit(*change);
    else if (!m_text->pasteRich())
        m_view->pasteText(text);
}

/// Two columns wide and as high as the words need, about the middle of what is seen.
base::Rect MainWindow::boxForText(const model::Page &page, const QString &text) const
{
    const model::Grid &grid = page.grid;
    edit::GridCell cell = edit::cellAt(grid, middleOfSight());
    const int columns = std::min(2, grid.columns);
    const int line = std::max(1, grid.charactersPerColumn * columns);
    int rows = 0;
    for (const QString &paragraph : text.split(u'\n', Qt::SkipEmptyParts)) {
        rows += 1 + static_cast<int>(std::min<qsizetype>(paragraph.size() + 1, 1'000'000) / line);
        if (rows >= grid.rows)
            break;
    }
    rows = std::clamp(rows, 3, grid.rows);
    cell.column = std::clamp(cell.column - columns / 2, 0, grid.columns - columns);
    cell.row = std::clamp(cell.row - rows / 2, 0, grid.rows - rows);
    // Below the head of one that was pasted there before, so that both are seen.
    constexpr int kAside = 2; // rows
    const auto isTaken = [&] {
        const base::Rect at = grid.rect(cell.column, cell.row, columns, 1);
        const auto frames = m_session->working().childrenOf<model::Frame>(page.id);
        return std::any_of(frames.begin(), frames.end(), [&](const model::Frame *frame) {
            return std::holds_alternative<model::AreaContent>(frame->content) && frame->box.x == at.x
                && frame->box.y == at.y;
        });
    };
    for (int tries = 0; tries < grid.rows && isTaken(); ++tries) {
        cell.row += kAside;
        if (cell.row + rows > grid.rows) {
            cell.row = 0;
            cell.column = cell.column + columns < grid.columns ? cell.column + 1 : 0;
        }
    }
    return grid.rect(cell.column, cell.row, columns, rows);
}

base::Point MainWindow::middleOfSight() const
{
    const auto *page = m_session->working().find<model::Page>(m_page);
    const base::Point middle = m_view->transform().toPage(QRectF(m_view->viewport()->rect()).center());
    if (!page)
        return middle;
    const base::Rect &area = page->grid.typeArea;
    return {std::clamp(middle.x, area.x, area.right()), std::clamp(middle.y, area.y, area.bottom())};
}

} // namespace banxin::shell
