#include "typeset/joint_widths.h"

namespace banxin::typeset {

using base::Length;

void measureJoint(
    Item &left, Item &right, const model::ResolvedParagraph &format, const RuleTables &tables, std::int64_t tracking)
{
    Joint &joint = right.before;
    if (joint.gap) {
        const Length em = Length::emu(joint.gapAtBefore ? left.em : right.em);
        joint.width = format.cjkLatinGap.at(em).toEmu();
        joint.squeeze = std::max<std::int64_t>(0, joint.width - tables.minimumCjkLatinGap().at(em).toEmu());
        const std::int64_t most = tables.maximumCjkLatinGap().at(em).toEmu();
        joint.stretch = std::max<std::int64_t>(0, most - joint.width);
        joint.reserve =
            std::max<std::int64_t>(0, tables.widestCjkLatinGap().at(em).toEmu() - joint.width - joint.stretch);
    }
    if (joint.trim == Joint::Trim::Before) {
        joint.trimmed = std::min(left.blank, left.em / 2);
        left.squeeze = std::max<std::int64_t>(0, left.squeeze - joint.trimmed);
    } else if (joint.trim == Joint::Trim::After) {
        joint.trimmed = std::min(right.blank, right.em / 2);
        right.squeeze = std::max<std::int64_t>(0, right.squeeze - joint.trimmed);
    }
    if (joint.trim != Joint::Trim::None && tables.rules().follows(Rule::PairsKept))
        left.squeeze = right.squeeze = 0;
    joint.width -= joint.trimmed;
    if (left.kind != ItemKind::LineBreak)
        joint.width += tracking;
    joint.lead = joint.width;
    if (joint.gap && !tables.rules().follows(Rule::NoGapAtEdges))
        joint.lead -= format.cjkLatinGap.at(Length::emu(joint.gapAtBefore ? left.em : right.em)).toEmu();
}

void addUp(ShapedText &text)
{
    text.sums.resize(text.items.size() + 1);
    for (std::size_t i = 0; i < text.items.size(); ++i) {
        const Item &item = text.items[i];
        Sums next = text.sums[i];
        next.width += item.cell + item.before.width;
        next.squeeze[item.tier] += item.squeeze;
        next.squeeze[6] += item.before.squeeze;
        next.shrink += item.squeeze + item.before.squeeze;
        next.stretch[0] += item.stretch;
        next.stretch[1] += item.before.stretch;
        next.reserve += item.before.reserve;
        next.sites += item.before.stretches ? 1 : 0;
        text.sums[i + 1] = next;
    }
}

} // namespace banxin::typeset
