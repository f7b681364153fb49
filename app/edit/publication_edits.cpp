// Edits of what the house has for all its pages: swatches, and the profiles of its printers.
#include "edit/change_builder.h"

#include <QSet>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Result;

namespace {

constexpr std::size_t kMost = 200;
constexpr int kLongestName = 200;

/// What is wrong with a name; empty where nothing is.
QString faultOf(const QString &name, QSet<QString> &taken)
{
    if (name.trimmed().isEmpty())
        return tr("名称不能空着。");
    if (name.size() > kLongestName)
        return tr("名称最多 %1 个字。").arg(kLongestName);
    if (taken.contains(name))
        return tr("有两个都叫“%1”。").arg(name);
    taken.insert(name);
    return {};
}

bool isWithin(int value, int least, int most) { return value >= least && value <= most; }

QString faultOf(const PrinterProfile &printer)
{
    if (!isWithin(printer.inkLimitPercent, 100, 400))
        return tr("总墨量上限要在 100% 和 400% 之间。");
    for (const int resolution :
        {printer.pictureResolution, printer.lowestResolution, printer.lowResolution, printer.lineArtResolution}) {
        if (!isWithin(resolution, 1, 4800))
            return tr("分辨率要在 1 和 4800 ppi 之间。");
    }
    if (printer.lowestResolution > printer.lowResolution)
        return tr("低于它就算错误的分辨率，不能高于低于它就警告的。");
    if (!isWithin(printer.mostSpots, 0, 28)) // ISO 32000-1, annex C: 32 components
        return tr("专色最多 28 个。");
    for (const Length length : {printer.overprintBelow, printer.reversedInSeveralInks, printer.reversedInOneInk,
             printer.colouredType, printer.ruleInSeveralInks, printer.ruleInOneInk}) {
        if (length < Length() || length > Length::pt(1000))
            return tr("字号和线的粗细要在 0 和 1000 pt 之间。");
    }
    if (printer.bleed < Length() || printer.bleed > Length::mm(50))
        return tr("出血要在 0 和 50 mm 之间。");
    if (printer.fileName.trimmed().isEmpty() || printer.fileName.contains(u'/'))
        return tr("文件名不能空着，也不能有斜线。");
    if (!printer.deliveryFolder.isEmpty() && !printer.deliveryFolder.startsWith(u'/'))
        return tr("送厂文件夹要写全路径，如 /mnt/plant。");
    return {};
}

} // namespace

Result<ChangeSet> setPrinters(const Document &document, Id publication, const std::vector<PrinterProfile> &printers,
    const QString &own, const EditContext &context)
{
    const Publication *before = document.find<Publication>(publication);
    if (!before)
        return refused(tr("这家报纸已不存在。"), publication);
    if (printers.size() > kMost)
        return refused(tr("印刷配置最多 %1 个。").arg(kMost), publication);
    QSet<QString> taken;
    for (const PrinterProfile &printer : printers) {
        for (const QString &fault : {faultOf(printer.name, taken), faultOf(printer)}) {
            if (!fault.isEmpty())
                return refused(
                    printer.name.isEmpty() ? fault : tr("印刷配置“%1”：%2").arg(printer.name, fault), publication);
        }
    }
    if (!own.isEmpty() && !printers.empty() && !taken.contains(own))
        return refused(tr("没有叫“%1”的印刷配置。").arg(own), publication);
    ChangeBuilder builder(document, context, tr("更改印刷配置"));
    Publication after = *before;
    after.printers = printers;
    after.outputProfile = own;
    if (!(after == *before))
        builder.put(after);
    return builder.take();
}

Result<ChangeSet> setUntagged(const Document &document, Id publication, const SourceProfiles &profiles,
    const std::vector<Asset> &files, const EditContext &context)
{
    const Publication *before = document.find<Publication>(publication);
    if (!before)
        return refused(tr("这家报纸已不存在。"), publication);
    for (const SourceProfile *profile : {&profiles.rgb, &profiles.grey, &profiles.cmyk}) {
        if (profile->name.size() > kLongestName)
            return refused(tr("名称最多 %1 个字。").arg(kLongestName), publication);
    }
    ChangeBuilder builder(document, context, tr("更改图片的默认特性文件"));
    Publication after = *before;
    after.untagged = profiles;
    if (after == *before)
        return builder.take();
    for (const Asset &file : files)
        builder.putNew(file);
    builder.put(after);
    return builder.take();
}

Result<ChangeSet> setSwatches(
    const Document &document, Id publication, const std::vector<Swatch> &swatches, const EditContext &context)
{
    const Publication *before = document.find<Publication>(publication);
    if (!before)
        return refused(tr("这家报纸已不存在。"), publication);
    if (swatches.size() > kMost)
        return refused(tr("色板最多 %1 种颜色。").arg(kMost), publication);
    QSet<QString> taken;
    QSet<int> numbers;
    for (const Swatch &swatch : swatches) {
        if (const QString fault = faultOf(swatch.name, taken); !fault.isEmpty())
            return refused(fault, publication);
        if (!isWithin(swatch.number, 1, 65534) || numbers.contains(swatch.number))
            return refused(tr("颜色“%1”的编号不能用。").arg(swatch.name), publication);
        numbers.insert(swatch.number);
        const base::Color &color = swatch.color;
        for (const int ink : {color.c, color.m, color.y, color.k}) {
            if (!isWithin(ink, 0, 10000))
                return refused(tr("颜色“%1”的墨量要在 0 和 100% 之间。").arg(swatch.name), publication);
        }
        if (color.swatch != 0)
            return refused(tr("颜色“%1”不能再由别的颜色来定。").arg(swatch.name), publication);
    }
    ChangeBuilder builder(document, context, tr("更改色板"));
    Publication after = *before;
    after.swatches = swatches;
    if (!(after == *before))
        builder.put(after);
    return builder.take();
}

} // namespace banxin::edit
