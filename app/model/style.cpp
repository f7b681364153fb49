#include "model/style.h"

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
    lay(base.prohibition, format.prohibition);
    lay(base.punctuation, format.punctuation);
    lay(base.cjkLatinGap, format.cjkLatinGap);
    lay(base.keepWithNext, format.keepWithNext);
    lay(base.spaceBefore, format.spaceBefore);
    lay(base.spaceAfter, format.spaceAfter);
    lay(base.minimumWidthPercent, format.minimumWidthPercent);
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

} // namespace banxin::model
