#include "layout/headline_block.h"

#include <algorithm>
#include <limits>

namespace banxin::layout {

using base::Length;
using model::HeadlinePlace;
using model::ParagraphRole;

namespace {

using Parts = std::span<const HeadlinePart>;

constexpr Length kEver = Length::mm(3000); // longer than any line on paper

class Composer {
public:
    Composer(const std::vector<HeadlinePart> &parts, const HeadlineRequest &request, const HeadlineSetter &setter)
        : m_parts(parts)
        , m_request(request)
        , m_setter(setter)
        , m_mostLines(parts.size(), 0)
    {
    }

    HeadlineBlock compose()
    {
        HeadlineBlock block = composed();
        // Too high: the part with most lines gives one up, as long as one can.
        std::vector<bool> spent(m_parts.size(), false);
        while (block.height > m_request.room) {
            int longest = -1, lines = 1;
            for (std::size_t i = 0; i < m_parts.size(); ++i) {
                const int count = linesOf(block, m_parts[i].paragraph);
                if (!spent[i] && count > lines) {
                    longest = static_cast<int>(i);
                    lines = count;
                }
            }
            if (longest < 0)
                return block;
            const std::size_t at = static_cast<std::size_t>(longest);
            const int before = m_mostLines[at];
            m_mostLines[at] = lines - 1;
            HeadlineBlock lower = composed();
            if (lower.height < block.height) {
                block = std::move(lower);
            } else {
                m_mostLines[at] = before;
                spent[at] = true;
            }
        }
        return block;
    }

private:
    static int linesOf(const HeadlineBlock &block, int paragraph)
    {
        return static_cast<int>(std::count_if(block.lines.begin(), block.lines.end(),
            [paragraph](const HeadlineLine &line) { return line.paragraph == paragraph; }));
    }

    std::shared_ptr<const typeset::SetParagraph> set(const HeadlinePart &part, Length measure) const
    {
        const auto at = static_cast<std::size_t>(&part - m_parts.data());
        return m_setter(part, measure, m_mostLines[at]);
    }

    /// Parts below each other from (x, y) on; returns their height. What a part keeps off others falls away
    /// at the ends.
    Length stack(Parts parts, Length x, Length y, Length measure, HeadlineBlock *block, bool hasNeighbour = false) const
    {
        const Length top = y;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const model::ResolvedParagraph &format = *parts[i].format;
            y += i > 0 ? format.spaceBefore : Length();
            const auto set = this->set(parts[i], measure);
            for (int line = 0; line < static_cast<int>(set->lines.size()); ++line) {
                if (block) {
                    const Length used = set->lines[static_cast<std::size_t>(line)].width;
                    block->lines.push_back(
                        {parts[i].paragraph, line, set, x, {x, y, used, format.leading}, hasNeighbour});
                    block->length = std::max(block->length, x + used);
                }
                y += format.leading;
            }
            y += i + 1 < parts.size() ? format.spaceAfter : Length();
        }
        return y - top;
    }

    bool keepsSense(Parts parts, Length measure) const
    {
        return std::none_of(
            parts.begin(), parts.end(), [&](const HeadlinePart &part) { return set(part, measure)->partsSense; });
    }

    Length heightOf(Parts parts, Length measure) const { return stack(parts, {}, {}, measure, nullptr); }

    /// From where to where the lines of the parts reach within their measure.
    std::pair<Length, Length> extentOf(Parts parts, Length measure) const
    {
        Length from = measure, to;
        for (const HeadlinePart &part : parts) {
            const auto set = this->set(part, measure);
            for (const typeset::Line &line : set->lines) {
                from = std::min(from, line.indent);
                to = std::max(to, line.width);
            }
        }
        return {std::min(from, to), to};
    }

    /// The least measure in which the parts are no higher than `most`, or as low as can be.
    Length sideMeasure(Parts parts, Length most) const
    {
        const auto [from, to] = extentOf(parts, kEver);
        const Length whole = to - from;
        if (parts.empty())
            return {};
        const Length em = parts.front().format->characters.size;
        constexpr std::int64_t mostLines = 12;
        const auto lines =
            std::clamp<std::int64_t>(most / std::max(Length::emu(1), parts.front().format->leading), 1, mostLines);
        for (std::int64_t count = lines; count > 1; --count) {
            for (Length measure = whole / count; measure < whole / count + em * 3; measure += em / 2) {
                if (measure >= em * 2 && heightOf(parts, measure) <= most && keepsSense(parts, measure))
                    return measure;
            }
        }
        return whole + Length::emu(1);
    }

    /// The headlines with what stands beside them; returns the height.
    Length placeHeads(Parts kickers, Parts heads, Parts decks, Length y, HeadlineBlock &block) const
    {
        const Length measure = m_request.measure;
        const Length gap = heads.front().format->characters.size.scaled(2, 3);
        const auto gapTo = [gap](Parts side) { return side.empty() ? Length() : gap; };
        // As high as the headline is alone: it takes no more lines for what stands beside it.
        const Length alone = heightOf(heads, measure);
        const Length left = sideMeasure(kickers, alone), right = sideMeasure(decks, alone);
        const Length middle = measure - left - right - gapTo(kickers) - gapTo(decks);
        if (middle * 2 < measure || heightOf(heads, middle) > alone)
            return {};
        const auto [from, to] = extentOf(heads, middle);
        const Length used = left + gapTo(kickers) + (to - from) + gapTo(decks) + right;
        Length x;
        switch (heads.front().format->alignment) {
        case model::Alignment::Centre:
            x = std::max(Length(), (measure - used) / 2);
            break;
        case model::Alignment::Right:
            x = std::max(Length(), measure - used);
            break;
        default:
            break;
        }
        const Length heights[] = {heightOf(kickers, left), heightOf(heads, middle), heightOf(decks, right)};
        const Length height = *std::max_element(std::begin(heights), std::end(heights));
        stack(kickers, x, y + (height - heights[0]) / 2, left, &block, true);
        x += left + gapTo(kickers);
        stack(heads, x - from, y + (height - heights[1]) / 2, middle, &block, true);
        x += to - from + gapTo(decks);
        stack(decks, x, y + (height - heights[2]) / 2, right, &block, true);
        return height;
    }

    HeadlineBlock composed() const
    {
        const Parts all(m_parts);
        const auto isRole = [](ParagraphRole role) {
            return [role](const HeadlinePart &part) { return part.role == role; };
        };
        const auto first = std::find_if(all.begin(), all.end(), isRole(ParagraphRole::Headline));
        auto last = first;
        while (last != all.end() && last->role == ParagraphRole::Headline)
            ++last;
        auto before = first, after = last;
        while (m_request.kicker == HeadlinePlace::Beside && first != all.end() && before != all.begin()
            && (before - 1)->role == ParagraphRole::Kicker)
            --before;
        while (m_request.deck == HeadlinePlace::Beside && after != all.end() && after->role == ParagraphRole::Deck)
            ++after;
        if (before != first || after != last) {
            HeadlineBlock block;
            Length y = placeOver(all.first(static_cast<std::size_t>(before - all.begin())), block);
            y += y > Length() ? before->format->spaceBefore : Length();
            const Length height = placeHeads(Parts(before, first), Parts(first, last), Parts(last, after), y, block);
            if (height > Length()) {
                y += height;
                const Parts rest(after, all.end());
                if (!rest.empty()) {
                    y += (after - 1)->format->spaceAfter + rest.front().format->spaceBefore
                        + rest.front().format->leading / 2;
                    y += stack(rest, {}, y, m_request.measure, &block);
                }
                block.height = y;
                return block;
            }
        }
        HeadlineBlock block;
        block.height = stack(all, {}, {}, m_request.measure, &block);
        return block;
    }

    Length placeOver(Parts parts, HeadlineBlock &block) const
    {
        if (parts.empty())
            return {};
        return stack(parts, {}, {}, m_request.measure, &block) + parts.back().format->spaceAfter;
    }

    const std::vector<HeadlinePart> &m_parts;
    const HeadlineRequest &m_request;
    const HeadlineSetter &m_setter;
    std::vector<int> m_mostLines; // by part; 0 is as many as it takes
};

} // namespace

HeadlineBlock composedHeadline(
    const std::vector<HeadlinePart> &parts, const HeadlineRequest &request, const HeadlineSetter &setter)
{
    return Composer(parts, request, setter).compose();
}

} // namespace banxin::layout
