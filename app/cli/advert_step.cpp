// EditDriver: the step that puts an advert on a page.
#include "cli/edit_driver.h"
#include "cli/store_arguments.h"
#include "edit/edits.h"
#include "session/advert_file.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin::cli {

using namespace banxin::model;
using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Length;
using base::Result;

namespace {

Result<Asset> fileFor(const Document &document, store::Store &store, const QJsonObject &step)
{
    if (const QString path = step.value(u"file"_s).toString(); !path.isEmpty()) {
        auto file = session::advertFile(path);
        if (!file)
            return tl::unexpected(file.error());
        if (const auto kept = store.addAsset(file->bytes); !kept)
            return tl::unexpected(kept.error());
        return std::move(file->asset);
    }
    const QString digest = step.value(u"asset"_s).toString();
    if (digest.isEmpty())
        return Asset(); // sold, its file awaited
    for (const base::Id id : document.all(ObjectKind::Asset)) {
        const auto *asset = document.find<Asset>(id);
        if (asset && asset->digest.toHex() == digest)
            return *asset;
    }
    return base::failure(ErrorKind::Refused, tr("没有这个素材。"), digest);
}

/// The grid's rectangle at [column, row, columns, rows]; or a corner [x, y] in points with the module's size, or
/// with the file's own.
Result<base::Rect> boxFor(const Page &page, const QJsonObject &step, const Asset &file, int number)
{
    const QString module = step.value(u"module"_s).toString();
    const auto size = session::advertModule(module);
    if (const QJsonArray at = step.value(u"at"_s).toArray(); !at.isEmpty()) {
        QStringList numbers;
        for (const QJsonValue &value : at)
            numbers.append(value.toVariant().toString());
        const auto grid = gridNumbers(numbers);
        if (!grid)
            return tl::unexpected(grid.error());
        const auto &[column, row, columns, rows] = *grid;
        if (column < 0 || row < 0 || columns < 1 || rows < 1 || columns > page.grid.columns - column
            || rows > page.grid.rows - row)
            return base::failure(ErrorKind::Refused, tr("位置超出了版心。"), page.number,
                tr("本版有 %1 栏、%2 行。").arg(page.grid.columns).arg(page.grid.rows));
        base::Rect box = page.grid.rect(column, row, columns, rows);
        if (size) { // the module stands at the corner of the place
            box.width = size->width;
            box.height = size->height;
        }
        return box;
    }
    if (!step.value(u"x"_s).isDouble() || !step.value(u"y"_s).isDouble())
        return base::failure(ErrorKind::WrongUse, tr("没有说广告放在哪里（at，或者 x 和 y）。"));
    const auto points = [&](const QString &name) {
        return Length::pt(std::clamp(step.value(name).toDouble(), -1e6, 1e6)); // the edit refuses what is too far
    };
    base::Rect box{points(u"x"_s), points(u"y"_s), {}, {}};
    if (size) {
        box.width = size->width;
        box.height = size->height;
    } else if (number >= 0 && number < static_cast<int>(file.pageSizes.size())) {
        box.width = file.pageSizes[static_cast<std::size_t>(number)].width;
        box.height = file.pageSizes[static_cast<std::size_t>(number)].height;
    } else {
        box.width = points(u"width"_s);
        box.height = points(u"height"_s);
    }
    return box;
}

} // namespace

Result<ChangeSet> EditDriver::advertChange(const QJsonObject &step) const
{
    const auto id = pageNumbered(m_document, m_issue, step.value(u"page"_s).toString());
    if (!id)
        return tl::unexpected(id.error());
    AdvertContent content;
    content.page = step.value(u"pdfPage"_s).toInt(1) - 1;
    content.module = step.value(u"module"_s).toString();
    content.advertiser = step.value(u"advertiser"_s).toString();
    content.labelled = step.value(u"labelled"_s).toBool(true);
    if (!content.module.isEmpty() && !session::advertModule(content.module))
        return base::failure(ErrorKind::WrongUse, tr("没有“%1”这种广告位。").arg(content.module), {},
            tr("广告位有：%1。").arg(session::advertModules().join(u'、')));
    const auto file = fileFor(m_document, *m_store, step);
    if (!file)
        return tl::unexpected(file.error());
    const auto box = boxFor(*m_document.find<Page>(*id), step, *file, content.page);
    if (!box)
        return tl::unexpected(box.error());
    return edit::placeAdvert(m_document, *id, *box, *file, content, {m_author, {}});
}

} // namespace banxin::cli
