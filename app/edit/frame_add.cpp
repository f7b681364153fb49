// Edits that bring new frames onto a page: drawn ones and copies.
#include "edit/change_builder.h"
#include "edit/frame_checks.h"
#include "edit/frame_copies.h"
#include "edit/order_keys.h"
#include "edit/storable_text.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::OrderKey;
using base::Point;
using base::Result;
using base::Status;

namespace {

QString labelFor(const FrameContent &content)
{
    struct Label {
        QString operator()(const BoxContent &) const { return tr("加图形"); }
        QString operator()(const RuleContent &) const { return tr("加线"); }
        QString operator()(const ArtContent &) const { return tr("加图案"); }
        QString operator()(const TextContent &) const { return tr("加文字"); }
        QString operator()(const PictureContent &) const { return tr("加图片框"); }
        QString operator()(const CaptionContent &) const { return tr("加图片说明"); }
        QString operator()(const AreaContent &) const { return tr("加稿区"); }
        QString operator()(const AdvertContent &) const { return tr("放广告"); }
    };
    return std::visit(Label(), content);
}

Status checkLayer(const Page &page, const QString &name)
{
    if (name.isEmpty())
        return {};
    const auto found =
        std::find_if(page.layers.begin(), page.layers.end(), [&](const Layer &layer) { return layer.name == name; });
    if (found == page.layers.end())
        return refused(tr("没有名为“%1”的图层。").arg(name), page.id);
    if (found->locked)
        return refused(tr("图层“%1”已锁定。").arg(name), page.id, tr("请先解锁这个图层。"));
    return {};
}

Status checkNew(const Document &document, const Page &page, const NewFrame &frame)
{
    if (std::holds_alternative<AreaContent>(frame.content))
        return refused(tr("稿区要和稿件一起放上版面。"), page.id);
    if (std::holds_alternative<AdvertContent>(frame.content))
        return refused(tr("广告要和它的文件一起放上版面。"), page.id);
    const auto *picture = std::get_if<PictureContent>(&frame.content);
    const auto *caption = std::get_if<CaptionContent>(&frame.content);
    if ((picture && !document.find<StoryPicture>(picture->picture))
        || (caption && !document.find<StoryPicture>(caption->picture)))
        return refused(tr("这张图片已不存在。"), picture ? picture->picture : caption->picture);
    if (frame.role.size() > kLongestName || frame.style.size() > kLongestName)
        return refused(tr("名称最多 %1 个字。").arg(kLongestName), page.id);
    if (const auto status = checkLayer(page, frame.layer); !status)
        return status;
    if (const auto status = checkBox(frame.content, frame.box, page.id); !status)
        return status;
    if (const auto status = checkContent(frame.content, page.id); !status)
        return status;
    if (const auto status = checkRunaroundGap(frame.runaroundGap, page.id); !status)
        return status;
    return checkContour(frame.contour, page.id);
}

} // namespace

Result<ChangeSet> addFrame(
    const Document &document, Id pageId, const NewFrame &wanted, const EditContext &context, Id id)
{
    const Page *page = document.find<Page>(pageId);
    if (!page)
        return refused(tr("没有这个版。"), pageId);
    if (id.isNull() || document.findObject(id))
        return refused(tr("这个编号已经有了。"), id);
    if (const auto status = checkNew(document, *page, wanted); !status)
        return tl::unexpected(status.error());
    ChangeBuilder builder(document, context, labelFor(wanted.content));
    const std::vector<const Frame *> frames = document.childrenOf<Frame>(pageId);
    Frame frame;
    frame.id = id;
    frame.page = pageId;
    frame.order = keysBetween(frames.empty() ? OrderKey() : frames.back()->order, {}, 1).front();
    frame.role = storableText(wanted.role).simplified();
    frame.box = wanted.box;
    frame.content = wanted.content;
    frame.runaround = wanted.runaround;
    frame.runaroundGap = wanted.runaroundGap;
    frame.contour = wanted.contour;
    frame.layer = wanted.layer;
    builder.put(frame);
    if (std::holds_alternative<TextContent>(wanted.content)) {
        Paragraph paragraph;
        paragraph.id = Id::create();
        paragraph.parent = id;
        paragraph.order = OrderKey::nth(0);
        paragraph.role = ParagraphRole::Furniture;
        paragraph.text = storableText(wanted.text).replace(u'\n', QChar(QChar::LineSeparator));
        paragraph.style = wanted.style;
        builder.put(paragraph);
    }
    return builder.take();
}

Result<ChangeSet> duplicateFrames(
    const Document &document, const Frames &ids, Point by, const EditContext &context, Frames *made)
{
    const auto frames = changeable(document, ids);
    if (!frames)
        return tl::unexpected(frames.error());
    ChangeBuilder builder(document, context, tr("复制"));
    Frames copies;
    FrameCopies maker(document, frames->empty() ? Id() : frames->front()->page, *frames);
    for (const Frame *frame : *frames) {
        const auto box = moved(frame->box, by, frame->id);
        if (!box)
            return tl::unexpected(box.error());
        Frame copy = maker.copyOf(*frame);
        copy.box = *box;
        if (auto *area = std::get_if<AreaContent>(&copy.content)) {
            const Placement *placed = document.find<Placement>(area->placement);
            const Id story = placed ? placed->story : Id();
            *area = reservedForm(std::move(*area), placed ? characterCount(document, story) : 0,
                static_cast<int>(document.children(story, ObjectKind::StoryPicture).size()));
        }
        copies.push_back(copy.id);
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(frame->id))
            builder.put(copyFor(copy.id, *paragraph));
        builder.put(std::move(copy));
    }
    if (made)
        *made = std::move(copies);
    return builder.take();
}

} // namespace banxin::edit
