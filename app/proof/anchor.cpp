#include "proof/anchor.h"

#include "model/placement.h"

namespace banxin::proof {

using namespace banxin::model;

namespace {

/// What stood around a place, as far as it is asked for.
struct Pattern {
    QString before;
    QString quote;
    QString after;
    bool atStart = false; // the paragraph begins with `before`
    bool atEnd = false;
};

/// Adds the places of the pattern in a text; two at most, as more than one is none.
void search(const Paragraph &paragraph, const Pattern &pattern, std::vector<TextPlace> &found)
{
    const QString whole = pattern.before + pattern.quote + pattern.after;
    const QString &text = paragraph.text;
    const std::size_t most = found.size() + 2;
    qsizetype at = pattern.atStart ? 0 : text.indexOf(whole);
    for (; at >= 0 && found.size() < most; at = text.indexOf(whole, at + 1)) {
        const bool fits = QStringView(text).mid(at).startsWith(whole);
        if (fits && (!pattern.atEnd || at + whole.size() == text.size())) {
            const int from = static_cast<int>(at + pattern.before.size());
            found.push_back({paragraph.id, from, from + static_cast<int>(pattern.quote.size())});
        }
        if (pattern.atStart || at >= text.size())
            break;
    }
}

/// Carried through the splices of its paragraph; nothing where it was written over, or another range came out.
std::optional<TextPlace> carried(const Paragraph &now, const TextAnchor &anchor, const std::vector<ChangeSet> &since)
{
    int from = anchor.from, to = anchor.to;
    for (const ChangeSet &change : since) {
        for (const ObjectChange &object : change.changes) {
            if (object.id != anchor.paragraph)
                continue;
            const auto *splice = std::get_if<SpliceText>(&object.action);
            if (!splice)
                return std::nullopt; // put anew: offsets say nothing any more
            // What is inserted at an edge stays outside of the range.
            from = mappedOffset(from, splice->splices, anchor.from == anchor.to);
            to = mappedOffset(to, splice->splices, true);
            if (to < from)
                to = from;
        }
    }
    if (from < 0 || to > now.text.size() || now.text.mid(from, to - from) != anchor.quote)
        return std::nullopt;
    if (anchor.quote.isEmpty()) { // something of what stood beside a caret is beside it still
        const bool fits = (!anchor.before.isEmpty() && from > 0 && now.text[from - 1] == anchor.before.back())
            || (!anchor.after.isEmpty() && from < now.text.size() && now.text[from] == anchor.after.front())
            || (anchor.before.isEmpty() && from == 0) || (anchor.after.isEmpty() && from == now.text.size());
        if (!fits)
            return std::nullopt;
    }
    return TextPlace{now.id, from, to};
}

/// From the most telling to the least; the patterns of one tier count together, so that two that lead to different
/// places lead to none.
std::vector<std::vector<Pattern>> tiersOf(const TextAnchor &anchor)
{
    const bool atStart = anchor.before.size() < kAnchorContext && anchor.from == anchor.before.size();
    const bool atEnd = anchor.after.size() < kAnchorContext;
    std::vector<std::vector<Pattern>> tiers{{{anchor.before, anchor.quote, anchor.after, atStart, atEnd}},
        {{anchor.before, anchor.quote, anchor.after, false, false}}};
    // A single character, or a caret, with little beside it could be anywhere.
    const auto isTelling = [&](const QString &sides) { return sides.size() + 2 * anchor.quote.size() >= 4; };
    std::vector<Pattern> sides;
    if (isTelling(anchor.before))
        sides.push_back({anchor.before, anchor.quote, {}, false, false});
    if (isTelling(anchor.after))
        sides.push_back({{}, anchor.quote, anchor.after, false, false});
    tiers.push_back(std::move(sides));
    for (const int near : {6, 3}) {
        const QString before = anchor.before.right(near), after = anchor.after.left(near);
        if (isTelling(before + after))
            tiers.push_back({{before, anchor.quote, after, false, false}});
    }
    if (anchor.quote.size() >= 2)
        tiers.push_back({{{}, anchor.quote, {}, false, false}});
    return tiers;
}

} // namespace

std::optional<TextAnchor> anchorAt(const Document &document, base::Id paragraph, int from, int to)
{
    const auto *found = document.find<Paragraph>(paragraph);
    if (!found || from < 0 || to < from || to > found->text.size())
        return std::nullopt;
    const QString &text = found->text;
    int start = std::max(0, from - kAnchorContext);
    if (start > 0 && text[start].isLowSurrogate())
        --start;
    int end = std::min<int>(static_cast<int>(text.size()), to + kAnchorContext);
    if (end < text.size() && text[end].isLowSurrogate())
        ++end;
    return TextAnchor{found->parent, paragraph, document.revision(), from, to, text.mid(from, to - from),
        text.mid(start, from - start), text.mid(to, end - to)};
}

std::optional<TextPlace> locate(const Document &now, const TextAnchor &anchor, const std::vector<ChangeSet> &since)
{
    const auto *own = now.find<Paragraph>(anchor.paragraph);
    if (own) {
        const std::int64_t changed = now.objectRevision(own->id);
        if (!since.empty() || (changed != 0 && changed <= anchor.revision))
            if (const auto place = carried(*own, anchor, since))
                return place;
    }
    std::vector<const Paragraph *> others;
    for (const Paragraph *paragraph : now.childrenOf<Paragraph>(anchor.story))
        if (paragraph != own)
            others.push_back(paragraph);
    for (const std::vector<Pattern> &tier : tiersOf(anchor)) {
        std::vector<TextPlace> found;
        const auto searchAll = [&](const std::vector<const Paragraph *> &among) {
            for (const Pattern &pattern : tier)
                for (const Paragraph *paragraph : among)
                    search(*paragraph, pattern, found);
        };
        if (own)
            searchAll({own});
        if (found.empty())
            searchAll(others);
        if (!found.empty()) {
            const bool agree =
                std::all_of(found.begin(), found.end(), [&](const TextPlace &place) { return place == found.front(); });
            return agree ? std::optional(found.front()) : std::nullopt;
        }
    }
    return std::nullopt;
}

base::Id locateFrame(const Document &now, const Remark &remark)
{
    const auto *own = now.find<Frame>(remark.frame);
    if (own && own->page == remark.page)
        return own->id;
    if (remark.picture.isNull())
        return {};
    base::Id found;
    for (const Frame *frame : now.childrenOf<Frame>(remark.page)) {
        const auto *content = std::get_if<PictureContent>(&frame->content);
        if (!content || content->picture != remark.picture)
            continue;
        if (!found.isNull())
            return {};
        found = frame->id;
    }
    return found;
}

RemarkState stateIn(const Document &now, const Remark &remark, const std::vector<ChangeSet> &since)
{
    const RemarkState stated = remark.state();
    if (stated != RemarkState::Open)
        return stated;
    const bool isLost = (remark.anchor && !locate(now, *remark.anchor, since))
        || (remark.target && !locate(now, *remark.target, since))
        || (!remark.frame.isNull() && locateFrame(now, remark).isNull());
    return isLost ? RemarkState::Stale : RemarkState::Open;
}

} // namespace banxin::proof
