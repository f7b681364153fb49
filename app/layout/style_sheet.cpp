#include "layout/style_sheet.h"

#include <algorithm>
#include <mutex>

namespace banxin::layout {

void scaleTo(TextBlock &block, base::Length asked)
{
    using base::Length;
    model::ResolvedParagraph &format = block.input.format;
    const Length before = format.characters.size, size = std::clamp(asked, Length::pt(2), Length::pt(500));
    if (before <= Length() || size == before)
        return;
    const auto scale = [&](Length &length) { length = length.scaled(size.toEmu(), before.toEmu()); };
    scale(format.leading);
    scale(format.characters.size);
    for (typeset::StyledRun &run : block.input.runs)
        scale(run.look.size);
}

StyleSheet::StyleSheet(const model::Document &document, base::Id publication)
    : m_document(document)
    , m_publication(publication)
    , m_objects(styleObjects(document, publication))
{
}

StyleSheet::Shared StyleSheet::styleObjects(const model::Document &document, base::Id publication)
{
    Shared objects;
    for (const auto kind : {model::ObjectKind::ParagraphStyle, model::ObjectKind::CharacterStyle}) {
        for (const base::Id id : document.children(publication, kind))
            objects.push_back(document.share(id));
    }
    return objects;
}

bool StyleSheet::isCurrent(const model::Document &document, base::Id publication) const
{
    return publication == m_publication && styleObjects(document, publication) == m_objects;
}

QString StyleSheet::nameFor(
    const model::Paragraph &paragraph, const std::map<model::ParagraphRole, QString> *overrides) const
{
    if (!paragraph.style.isEmpty())
        return paragraph.style;
    if (overrides) {
        if (const auto it = overrides->find(paragraph.role); it != overrides->end() && !it->second.isEmpty())
            return it->second;
    }
    return model::toName(paragraph.role);
}

const StyleSheet::Entry &StyleSheet::entryOf(const QString &name) const
{
    {
        const std::shared_lock lock(m_mutex);
        if (const auto it = m_paragraphs.find(name); it != m_paragraphs.end())
            return it->second;
    }
    const std::unique_lock lock(m_mutex);
    const auto [it, isNew] = m_paragraphs.try_emplace(name);
    if (isNew) {
        it->second.number = static_cast<int>(m_paragraphs.size()) - 1;
        it->second.format = model::resolvedParagraphStyle(m_document, m_publication, name);
    }
    return it->second;
}

const model::ResolvedParagraph &StyleSheet::paragraphStyle(const QString &name) const { return entryOf(name).format; }
int StyleSheet::numberOf(const QString &name) const { return entryOf(name).number; }

model::ResolvedCharacters StyleSheet::characterStyle(const QString &name, const model::ResolvedCharacters &under) const
{
    return model::resolvedCharacterStyle(m_document, m_publication, name, under);
}

TextBlock StyleSheet::block(const QString &text, const std::vector<model::Span> &spans, const QString &styleName,
    const std::map<QString, QString> *shown) const
{
    TextBlock block;
    block.cuts = TextCuts(text, spans);
    block.input.text = block.cuts.isEmpty() ? text : block.cuts.without(text);
    const Entry &entry = entryOf(styleName);
    block.input.format = entry.format;
    block.styleNumber = entry.number;
    const model::ResolvedCharacters &plain = block.input.format.characters;
    const int length = static_cast<int>(block.input.text.size());
    int at = 0;
    std::vector<int> seams; // at which nothing but a note parts the text
    for (const model::Span &span : spans) {
        const int start = std::clamp(block.cuts.inRest(span.start), at, length),
                  end = std::clamp(block.cuts.inRest(span.end), start, length);
        if (start == end || span.cut)
            continue;
        if (!span.note.isEmpty()) {
            seams.push_back(start);
            seams.push_back(end);
            if (span.style.isEmpty() && span.ruby.isEmpty())
                continue; // a note alone is nothing to the text
        }
        if (start > at)
            block.input.runs.push_back({at, start, plain});
        const auto other = shown ? shown->find(span.style) : std::map<QString, QString>::const_iterator();
        const bool replaced = shown && other != shown->end();
        block.input.runs.push_back({start, end, characterStyle(replaced ? other->second : span.style, plain)});
        block.input.runs.back().look.ruby = span.ruby;
        at = end;
    }
    if (at < length || block.input.runs.empty())
        block.input.runs.push_back({at, length, plain});
    std::vector<typeset::StyledRun> &runs = block.input.runs;
    for (auto run = runs.begin(); !seams.empty() && run + 1 < runs.end();) {
        const auto next = run + 1;
        if (run->look == next->look && run->look.ruby.isEmpty()
            && std::find(seams.begin(), seams.end(), run->end) != seams.end()) {
            next->start = run->start;
            run = runs.erase(run);
        } else {
            ++run;
        }
    }
    return block;
}

} // namespace banxin::layout
