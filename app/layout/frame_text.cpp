#include "layout/frame_text.h"

#include "layout/flow.h"
#include "layout/page_composer.h"

namespace banxin::layout {

using base::Length;
using base::Rect;
using typeset::SetParagraph;

namespace {

/// One set paragraph of a frame, as it is stacked.
struct Piece {
    const model::Paragraph *paragraph = nullptr;
    TextBlock block;
    std::shared_ptr<const SetParagraph> set;
    int prefix = 0;
    bool editable = true;
};

Rect innerOf(const model::Frame &frame, const std::vector<Length> &insets)
{
    Rect inner = frame.box;
    if (insets.size() == 4)
        inner = {inner.x + insets[0], inner.y + insets[1], inner.width - insets[0] - insets[2],
            inner.height - insets[1] - insets[3]};
    inner.width = std::max(inner.width, Length::pt(1));
    inner.height = std::max(inner.height, Length::pt(1));
    return inner;
}

/// Spans carried over to the text with its fields filled in; one within a field covers what the field became, and one
/// of which nothing is left goes.
std::vector<model::Span> mappedSpans(const FilledText &filled, const std::vector<model::Span> &spans)
{
    std::vector<model::Span> mapped;
    for (const model::Span &span : spans) {
        const int start = filled.places[static_cast<std::size_t>(span.start)];
        const int end = filled.places[static_cast<std::size_t>(span.end)];
        if (start < end)
            mapped.push_back({start, end, span.style, span.ruby, span.cut, span.note, span.noteBy});
    }
    return mapped;
}

LineLayout lineOf(
    const Piece &piece, int index, const model::Frame &frame, base::Id story, Length x, Length measure, Length top)
{
    const model::ResolvedParagraph &format = piece.block.input.format;
    const Length size = format.characters.size;
    LineLayout line;
    line.frame = frame.id;
    line.story = story;
    line.paragraph = piece.paragraph->id;
    line.role = piece.paragraph->role;
    line.set = piece.set;
    line.lineIndex = index;
    line.prefix = piece.prefix;
    line.editable = piece.editable;
    line.origin = {x, top + (format.leading - size) / 2 + ascentOf(size)};
    line.box = {x, top, measure, format.leading};
    line.shading = format.shading;
    line.shadingPadding = format.shadingPadding;
    if (!piece.block.cuts.isEmpty()) {
        line.cuts = piece.block.cuts.on(line.line());
        for (int &cut : line.cuts)
            cut -= piece.prefix;
    }
    return line;
}

int printedCharacters(const Piece &piece, const typeset::Line &line)
{
    return piece.block.cuts.inRest(line.end) - piece.block.cuts.inRest(line.start);
}

int printedCharacters(const std::vector<Piece> &pieces, const LineLayout &line)
{
    const auto of = std::find_if(
        pieces.begin(), pieces.end(), [&](const Piece &piece) { return piece.paragraph->id == line.paragraph; });
    return of == pieces.end() ? 0 : printedCharacters(*of, line.line());
}

/// Stacks the pieces from the head of `inner`; lines that end below its foot are overset.
void stack(
    FrameText &result, const std::vector<Piece> &pieces, const model::Frame &frame, base::Id story, const Rect &inner)
{
    const Length slack = Length::pt(1); // a line box may be a little taller than the frame drawn round it
    Length top = inner.top();
    for (const Piece &piece : pieces) {
        const model::ResolvedParagraph &format = piece.block.input.format;
        if (&piece != &pieces.front())
            top += format.spaceBefore;
        for (int i = 0; i < static_cast<int>(piece.set->lines.size()); ++i) {
            const Length emBottom = top + (format.leading + format.characters.size) / 2;
            const bool first = result.lines.empty() && result.oversetLines == 0;
            if (emBottom > inner.bottom() + slack && !first) {
                const typeset::Line &line = piece.set->lines[static_cast<std::size_t>(i)];
                ++result.oversetLines;
                result.oversetCharacters += printedCharacters(piece, line);
                continue;
            }
            result.lines.push_back(lineOf(piece, i, frame, story, inner.x, inner.width, top));
            top += format.leading;
        }
        top += format.spaceAfter;
        result.missingGlyphs += piece.set->missingGlyphs;
    }
}

void alignLines(FrameText &result, const Rect &inner, model::VerticalAlign how)
{
    if (result.lines.empty() || how == model::VerticalAlign::Top)
        return;
    const Length top = result.lines.front().box.top(), bottom = result.lines.back().box.bottom();
    const Length free = inner.height - (bottom - top);
    const auto count = static_cast<std::int64_t>(result.lines.size());
    for (std::int64_t i = 0; i < count; ++i) {
        Length by = free / 2;
        if (how == model::VerticalAlign::Bottom)
            by = free;
        else if (how == model::VerticalAlign::JustifiedRows)
            by = count > 1 ? free.scaled(i, count - 1) : Length();
        LineLayout &line = result.lines[static_cast<std::size_t>(i)];
        line.origin.y += by;
        line.box.y += by;
    }
}

/// Vertical lines from right to left in the middle of the box.
void stackVertical(FrameText &result, const std::vector<Piece> &pieces, const model::Frame &frame, const Rect &inner)
{
    Length width;
    for (const Piece &piece : pieces)
        width += piece.block.input.format.leading * static_cast<std::int64_t>(piece.set->lines.size());
    Length right = inner.x + (inner.width + width) / 2;
    for (const Piece &piece : pieces) {
        const Length leading = piece.block.input.format.leading;
        for (int i = 0; i < static_cast<int>(piece.set->lines.size()); ++i) {
            LineLayout line = lineOf(piece, i, frame, {}, inner.x, inner.height, inner.top());
            line.mode = model::WritingMode::Vertical;
            line.origin = {right - leading / 2, inner.top()};
            line.box = {right - leading, inner.top(), leading, inner.height};
            result.lines.push_back(std::move(line));
            right = right - leading;
        }
        result.missingGlyphs += piece.set->missingGlyphs;
    }
}

} // namespace

FrameText setFurniture(const model::Document &document, const model::Frame &frame, const model::TextContent &content,
    const StyleSheet &styles, const typeset::ParagraphSetter &setter)
{
    FrameText result;
    const Rect inner = innerOf(frame, content.insets);
    std::vector<Piece> pieces;
    bool vertical = false;
    for (const model::Paragraph *paragraph : document.childrenOf<model::Paragraph>(frame.id)) {
        Piece piece;
        piece.paragraph = paragraph;
        const FilledText filled = filledText(document, frame.page, paragraph->text, &result.unfilledFields);
        piece.editable = filled.text == paragraph->text;
        if (!piece.editable && filled.text.trimmed().isEmpty())
            continue; // nothing of it is filled: no empty line either
        piece.block = styles.block(filled.text,
            piece.editable ? paragraph->spans : mappedSpans(filled, paragraph->spans), styles.nameFor(*paragraph));
        if (piece.block.cuts.takesAll())
            continue;
        const bool down = piece.block.input.format.writingMode == model::WritingMode::Vertical;
        vertical = vertical || down;
        piece.set = piece.block.cuts.restored(setter.set(piece.block.input, {{down ? inner.height : inner.width}}));
        pieces.push_back(std::move(piece));
    }
    if (vertical) {
        stackVertical(result, pieces, frame, inner);
    } else {
        stack(result, pieces, frame, {}, inner);
        alignLines(result, inner, content.verticalAlign);
    }
    return result;
}

FrameText setCaption(const model::Document &document, const model::Frame &frame, const model::CaptionContent &content,
    const StyleSheet &styles, const typeset::ParagraphSetter &setter)
{
    FrameText result;
    const auto *picture = document.find<model::StoryPicture>(content.picture);
    if (!picture)
        return result;
    const Rect inner = innerOf(frame, {});
    std::vector<Piece> captions, credits;
    for (const model::Paragraph *paragraph : document.childrenOf<model::Paragraph>(picture->id)) {
        const bool credit = paragraph->role == model::ParagraphRole::Credit;
        if (!credit && paragraph->role != model::ParagraphRole::Caption)
            continue;
        Piece piece;
        piece.paragraph = paragraph;
        const QString &own = credit ? content.creditStyle : content.captionStyle;
        const QString style = paragraph->style.isEmpty() && !own.isEmpty() ? own : styles.nameFor(*paragraph);
        QString text = paragraph->text;
        std::vector<model::Span> spans = paragraph->spans;
        if (!spans.empty() && TextCuts(text, spans).takesAll())
            continue;
        if (!credit && captions.empty() && !content.marker.isEmpty()) {
            piece.prefix = static_cast<int>(content.marker.size());
            text.prepend(content.marker);
            for (model::Span &span : spans) {
                span.start += piece.prefix;
                span.end += piece.prefix;
            }
        }
        piece.block = styles.block(text, spans, style);
        if (credit)
            piece.block.input.format.alignment = model::Alignment::Right;
        piece.set = piece.block.cuts.restored(setter.set(piece.block.input, {{inner.width}}));
        (credit ? credits : captions).push_back(std::move(piece));
    }
    stack(result, captions, frame, picture->story, inner);

    // The first credit joins the last caption line where both fit with an em between them.
    if (!credits.empty() && !result.lines.empty() && result.oversetLines == 0
        && credits.front().set->lines.size() == 1) {
        const LineLayout &lastLine = result.lines.back();
        const typeset::Line &line = credits.front().set->lines.front();
        const Length used = lastLine.line().width, needed = line.width - line.indent;
        if (used + needed + credits.front().block.input.format.characters.size <= inner.width) {
            LineLayout joined =
                lineOf(credits.front(), 0, frame, picture->story, inner.x, inner.width, lastLine.box.top());
            joined.origin.y = lastLine.origin.y;
            joined.box = {inner.right() - needed, lastLine.box.y, needed, lastLine.box.height};
            result.lines.push_back(std::move(joined));
            result.missingGlyphs += credits.front().set->missingGlyphs;
            credits.erase(credits.begin());
        }
    }
    if (!credits.empty()) {
        const Length below = result.lines.empty() ? inner.top() : result.lines.back().box.bottom();
        FrameText rest;
        stack(rest, credits, frame, picture->story, {inner.x, below, inner.width, inner.bottom() - below});
        if (!result.lines.empty() && !rest.lines.empty()
            && rest.lines.front().box.bottom() > inner.bottom() + rest.lines.front().box.height / 2) {
            // Even its first line has no room: `stack` lets a frame's first line through, here it is not.
            rest.oversetLines += static_cast<int>(rest.lines.size());
            for (const LineLayout &line : rest.lines)
                rest.oversetCharacters += printedCharacters(credits, line);
            rest.lines.clear();
        }
        result.lines.insert(result.lines.end(), rest.lines.begin(), rest.lines.end());
        result.oversetLines += rest.oversetLines;
        result.oversetCharacters += rest.oversetCharacters;
        result.missingGlyphs += rest.missingGlyphs;
    }
    return result;
}

std::optional<LineLayout> setAdvertLabel(const model::Frame &frame, const typeset::ParagraphSetter &setter)
{
    const Length size = Length::pt(6.5), padding = Length::pt(1.5);
    Piece piece;
    piece.editable = false;
    model::ResolvedParagraph format;
    format.characters.family = QStringLiteral("黑");
    format.characters.size = size;
    format.leading = size + padding;
    format.alignment = model::Alignment::Left;
    format.gridLocked = false;
    const QString text = QStringLiteral("广告");
    piece.block.input.text = text;
    piece.block.input.format = format;
    piece.block.input.runs.push_back({0, static_cast<int>(text.size()), format.characters});
    piece.set = setter.set(piece.block.input, {{frame.box.width}});
    if (piece.set->lines.size() != 1)
        return std::nullopt;
    const Length width = piece.set->lines.front().width + padding * 2;
    if (width > frame.box.width / 2 || format.leading > frame.box.height / 2)
        return std::nullopt;
    const Length x = frame.box.right() - width;
    LineLayout line;
    line.frame = frame.id;
    line.paragraph = frame.id;
    line.role = model::ParagraphRole::Furniture;
    line.set = piece.set;
    line.editable = false;
    line.box = {x, frame.box.top(), width, format.leading};
    line.origin = {x + padding, frame.box.top() + padding / 2 + ascentOf(size)};
    return line;
}

} // namespace banxin::layout
