// What is selected to the clipboard and back: as frames for pages of this program, as text for others.
#include "tools/select_tool.h"

#include "canvas/page_view.h"
#include "edit/clipping.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTimer>

#include <algorithm>

namespace banxin::tools {

using base::Id;

namespace {

/// The words of the frames, each story once.
QString textOf(const model::Document &document, const std::vector<Id> &frames)
{
    QStringList lines;
    std::vector<Id> told;
    for (const Id id : frames) {
        const auto *frame = document.find<model::Frame>(id);
        if (!frame)
            continue;
        Id owner = id;
        if (const auto *area = std::get_if<model::AreaContent>(&frame->content)) {
            const auto *placement = document.find<model::Placement>(area->placement);
            owner = placement ? placement->story : Id();
        } else if (const auto *caption = std::get_if<model::CaptionContent>(&frame->content)) {
            owner = caption->picture;
        }
        if (owner.isNull() || std::find(told.begin(), told.end(), owner) != told.end())
            continue;
        told.push_back(owner);
        for (const model::Paragraph *paragraph : document.childrenOf<model::Paragraph>(owner))
            lines << paragraph->text;
    }
    return lines.join(u'\n');
}

} // namespace

void SelectTool::copy()
{
    const std::vector<Id> &frames = view().selectedFrames();
    if (frames.empty())
        return;
    auto *data = new QMimeData;
    data->setData(QLatin1String(edit::kClippingType),
        edit::clipping(view().document(), withCaptions(view().document(), frames),
            view().session() ? view().session()->location() : QString()));
    if (const QString text = textOf(view().document(), frames); !text.isEmpty())
        data->setText(text);
    QApplication::clipboard()->setMimeData(data);
}

void SelectTool::cut()
{
    if (!isMovable())
        return;
    copy();
    view().commit(
        edit::removeFrames(view().document(), withCaptions(view().document(), view().selectedFrames()), context()));
}

/// Of another newsroom the files come first: nothing is put on the page whose bytes are not here.
void SelectTool::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const QString type = QLatin1String(edit::kClippingType);
    if (!view().mayEdit() || !data || !data->hasFormat(type))
        return;
    const QByteArray bytes = data->data(type);
    const auto files = edit::filesOfClipping(view().document(), bytes);
    if (!files) {
        view().commit(tl::unexpected(files.error()));
        return;
    }
    session::Session *session = view().session();
    if (files->missing.empty() || !session) {
        pasteBytes(bytes, view().page());
        return;
    }
    session->aside(this, [this, session, files = *files, bytes, page = view().page()]() -> std::function<void()> {
        const base::Status brought = session->bringAssetsNow(files.store, files.missing);
        return [this, brought, bytes, page] { pasteBrought(brought, bytes, page); };
    });
}

/// On the page that was shown when it was asked for, once nothing is being dragged.
void SelectTool::pasteBrought(const base::Status &brought, const QByteArray &bytes, Id page)
{
    constexpr int kRest = 40; // ms
    if (view().isDragging()) {
        QTimer::singleShot(kRest, this, [this, brought, bytes, page] { pasteBrought(brought, bytes, page); });
        return;
    }
    if (brought) {
        pasteBytes(bytes, page);
        return;
    }
    const base::Error &error = brought.error();
    view().commit(base::failure(error.kind, tr("剪贴板上的图片在另一个编辑部，现在取不来：%1").arg(error.what),
        error.where, tr("什么都没有粘贴。请打开那个编辑部，重新复制一次。")));
}

/// In its place on another page; a little aside where the place is taken by what was copied.
void SelectTool::pasteBytes(const QByteArray &bytes, Id on)
{
    const auto *page = view().document().find<model::Page>(on);
    if (!page) {
        view().commit(base::failure(base::ErrorKind::Refused, tr("要粘贴到的版面已经不在了，什么都没有粘贴。")));
        return;
    }
    const QString number = page->number;
    std::vector<Id> made;
    auto change = edit::pasteClipping(view().document(), on, bytes, std::nullopt, context(), &made);
    const auto pasted = change ? model::applied(view().document(), *change)
                               : base::Result<model::Document>(tl::unexpected(change.error()));
    if (pasted && !made.empty()) {
        std::vector<base::Rect> boxes;
        for (const Id id : made)
            if (const auto *frame = pasted->find<model::Frame>(id))
                boxes.push_back(frame->box);
        const auto there = view().document().childrenOf<model::Frame>(on);
        const bool taken = std::any_of(there.begin(), there.end(), [&](const model::Frame *frame) {
            return std::find(boxes.begin(), boxes.end(), frame->box) != boxes.end();
        });
        if (taken) {
            base::Rect all = boxes.front();
            for (const base::Rect &box : boxes)
                all = all.united(box);
            const base::Length aside = base::Length::mm(5);
            made.clear();
            change = edit::pasteClipping(
                view().document(), on, bytes, base::Point{all.x + aside, all.y + aside}, context(), &made);
        }
    }
    if (!change || made.empty()) {
        view().commit(change);
        return;
    }
    if (!view().commit(change))
        return;
    if (view().page() != on)
        Q_EMIT view().told(tr("粘贴到了 %1 版。").arg(number));
    else if (!view().isTyping())
        view().setSelectedFrames(std::move(made));
}

void SelectTool::selectAll()
{
    std::vector<Id> frames;
    for (const model::Frame *each : edit::paintOrder(view().document(), view().page(), true))
        if (!edit::isLocked(view().document(), *each))
            frames.push_back(each->id);
    view().setSelectedFrames(std::move(frames));
}

} // namespace banxin::tools
