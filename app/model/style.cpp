#include "model/style.h"

#include <algorithm>

namespace banxin::model {

namespace {

template <typename T> void lay(T &value, const std::optional<T> &stated)
{
    if (stated)
        value = *stated;
}

} // namespace

ResolvedCharacters overlaid(ResolvedCharacters base, const CharacterFormat &format)
{
    lay(base.family, format.family);
    lay(base.weight, format.weight);
    lay(base.size, format.size);
    lay(base.color, format.color);
    lay(base.widthPercent, format.widthPercent);
    lay(base.tracking, format.tracking);
    lay(base.emphasis, format.emphasis);
    lay(base.sideLine, format.sideLine);
    lay(base.script, format.script);
    if (format.shading)
        base.shading = format.shading;
    return base;
}

ResolvedParagraph overlaid(ResolvedParagraph base, const ParagraphFormat &format)
{
    base.characters = overlaid(std::move(base.characters), format.characters);
    lay(base.leading, format.leading);
    lay(base.alignment, format.alignment);
    lay(base.indent, format.indent);
    lay(base.rightIndent, format.rightIndent);
    lay(base.gridLocked, format.gridLocked);
    lay(base.rows, format.rows);
    lay(base.extraRowsPerLine, format.extraRowsPerLine);
    lay(base.breakBySense, format.breakBySense);
    lay(base.firstFit, format.firstFit);
    lay(base.prohibition, format.prohibition);
    lay(base.punctuation, format.punctuation);
    lay(base.cjkLatinGap, format.cjkLatinGap);
    lay(base.keepWithNext, format.keepWithNext);
    lay(base.spaceBefore, format.spaceBefore);
    lay(base.spaceAfter, format.spaceAfter);
    lay(base.minimumTracking, format.minimumTracking);
    lay(base.minimumWidthPercent, format.minimumWidthPercent);
    lay(base.minimumSizePercent, format.minimumSizePercent);
    lay(base.maximumLines, format.maximumLines);
    lay(base.maximumTracking, format.maximumTracking);
    if (format.shading)
        base.shading = format.shading;
    lay(base.shadingPadding, format.shadingPadding);
    lay(base.writingMode, format.writingMode);
    lay(base.dropLines, format.dropLines);
    lay(base.dropCharacters, format.dropCharacters);
    lay(base.keepTogether, format.keepTogether);
    if (format.border)
        base.border = format.border;
    lay(base.borderForm, format.borderForm);
    lay(base.borderWeight, format.borderWeight);
    return base;
}

ResolvedCharacters sound(ResolvedCharacters look)
{
    look.size = std::clamp(look.size, base::Length::pt(0.5), base::Length::pt(2000));
    look.widthPercent = std::clamp(look.widthPercent, 5, 1000);
    look.tracking.thousandths = std::clamp<std::int64_t>(look.tracking.thousandths, -900, 20000);
    return look;
}

ResolvedParagraph sound(ResolvedParagraph format)
{
    const base::Length zero, most = base::Length::pt(4000);
    format.characters = sound(std::move(format.characters));
    format.leading = std::clamp(format.leading, base::Length::pt(0.5), most);
    format.indent.thousandths = std::clamp<std::int64_t>(format.indent.thousandths, 0, 100000);
    format.rightIndent.thousandths = std::clamp<std::int64_t>(format.rightIndent.thousandths, 0, 100000);
    format.cjkLatinGap.thousandths = std::clamp<std::int64_t>(format.cjkLatinGap.thousandths, 0, 2000);
    format.minimumTracking.thousandths = std::clamp<std::int32_t>(format.minimumTracking.thousandths, -200, 0);
    format.minimumWidthPercent = std::clamp(format.minimumWidthPercent, 50, 100);
    format.minimumSizePercent = std::clamp(format.minimumSizePercent, 40, 100);
    format.maximumLines = std::clamp(format.maximumLines, 0, 100);
    format.maximumTracking.thousandths = std::clamp<std::int32_t>(format.maximumTracking.thousandths, 0, 4000);
    format.rows = std::clamp(format.rows, 0, 500);
    format.extraRowsPerLine = std::clamp(format.extraRowsPerLine, 0, 500);
    format.spaceBefore = std::clamp(format.spaceBefore, zero, most);
    format.spaceAfter = std::clamp(format.spaceAfter, zero, most);
    format.shadingPadding = std::clamp(format.shadingPadding, zero, base::Length::pt(200));
    format.borderWeight = std::clamp(format.borderWeight, base::Length::pt(0.05), base::Length::pt(40));
    format.dropLines = std::clamp(format.dropLines, 0, 20);
    format.dropCharacters = std::clamp(format.dropCharacters, 1, 20);
    return format;
}

} // namespace banxin::model
