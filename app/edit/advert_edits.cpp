// Edits of adverts.
#include "edit/change_builder.h"
#include "edit/frame_checks.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::OrderKey;
using base::Result;

namespace {

bool hasPage(const Asset &file, const AdvertContent &content)
{
    return content.page >= 0 && (file.pageSizes.empty() || content.page < static_cast<int>(file.pageSizes.size()));
}

} // namespace

Result<ChangeSet> setAdvert(
    const Document &document, Id frameId, const Asset &file, const AdvertContent &content, const EditContext &context)
{
    const Frame *frame = document.find<Frame>(frameId);
    if (!frame || !std::holds_alternative<AdvertContent>(frame->content))
        return refused(tr("这不是广告位。"), frameId);
    if (const auto status = checkChangeable(document, frameId); !status)
        return tl::unexpected(status.error());
    if (!hasPage(file, content))
        return refused(tr("广告文件里没有这一页。"), frameId);
    ChangeBuilder builder(document, context, tr("换广告"));
    if (!file.digest.isNull())
        builder.putNew(file);
    Frame changed = *frame;
    AdvertContent advert = content;
    advert.asset = file.digest;
    changed.content = std::move(advert);
    if (changed != *frame)
        builder.put(changed);
    return builder.take();
}

Result<ChangeSet> placeAdvert(const Document &document, Id page, const base::Rect &box, const Asset &file,
    const AdvertContent &content, const EditContext &context)
{
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    if (const auto status = checkBox(content, box, page); !status)
        return tl::unexpected(status.error());
    if (!hasPage(file, content))
        return refused(tr("广告文件里没有这一页。"), page);

    ChangeBuilder builder(document, context, tr("放广告"));
    if (!file.digest.isNull())
        builder.putNew(file);
    const std::vector<const Frame *> frames = document.childrenOf<Frame>(page);
    Frame frame;
    frame.id = Id::create();
    frame.page = page;
    frame.order = frames.empty() ? OrderKey::nth(0) : OrderKey::between(frames.back()->order, {});
    frame.box = box;
    AdvertContent advert = content;
    advert.asset = file.digest;
    frame.content = std::move(advert);
    frame.runaround = true;
    frame.runaroundGap = std::max(Length(), on->grid.pitch() - on->grid.bodySize);
    builder.put(frame);
    return builder.take();
}

} // namespace banxin::edit
