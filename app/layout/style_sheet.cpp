#include "layout/style_sheet.h"

namespace banxin::layout {

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

const model::ResolvedParagraph &StyleSheet::paragraphStyle(const QString &name) const
{
    auto it = m_paragraphs.find(name);
    if (it == m_paragraphs.end()) {
        const int number = static_cast<int>(m_paragraphs.size());
        it = m_paragraphs.emplace(name, Entry{number, model::resolvedParagraphStyle(m_document, m_publication, name)})
                 .first;
    }
    return it->second.format;
}

int StyleSheet::numberOf(const QString &name) const
{
    paragraphStyle(name);
    return m_paragraphs.at(name).number;
}

model::ResolvedCharacters StyleSheet::characterStyle(const QString &name, const model::ResolvedCharacters &under) const
{
    return model::resolvedCharacterStyle(m_document, m_publication, name, under);
}

TextBlock StyleSheet::block(const QString &text, const std::vector<model::Span> &spans, const QString &styleName,
    const std::map<QString, QString> *shown) const
{
    TextBlock block;
    block.input.text = text;
    block.input.format = paragraphStyle(styleName);
    block.styleNumber = numberOf(styleName);
    const model::ResolvedCharacters &plain = block.input.format.characters;
    const int length = static_cast<int>(text.size());
    int at = 0;
    for (const model::Span &span : spans) {
        const int start = std::clamp(span.start, at, length), end = std::clamp(span.end, start, length);
        if (start == end)
            continue;
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
    return block;
}

} // namespace banxin::layout
