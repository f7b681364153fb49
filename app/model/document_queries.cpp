// Common questions to a document, answered from its objects alone.
#include "model/cuts.h"
#include "model/document.h"

namespace banxin::model {

namespace {

/// The named style and its ancestors, the style itself first; a circle ends where it closes.
template <typename Style>
std::vector<const Style *> lineage(const Document &document, base::Id publication, QString name)
{
    std::vector<const Style *> chain;
    const std::vector<const Style *> styles = document.childrenOf<Style>(publication);
    while (!name.isEmpty()) {
        const auto it =
            std::find_if(styles.begin(), styles.end(), [&](const Style *style) { return style->name == name; });
        if (it == styles.end() || std::find(chain.begin(), chain.end(), *it) != chain.end())
            break;
        chain.push_back(*it);
        name = (*it)->basedOn;
    }
    return chain;
}

} // namespace

ResolvedParagraph resolvedParagraphStyle(const Document &document, base::Id publication, const QString &name)
{
    ResolvedParagraph resolved;
    const auto chain = lineage<ParagraphStyle>(document, publication, name);
    for (auto it = chain.rbegin(); it != chain.rend(); ++it)
        resolved = overlaid(std::move(resolved), (*it)->format);
    return sound(std::move(resolved));
}

ResolvedCharacters resolvedCharacterStyle(
    const Document &document, base::Id publication, const QString &name, ResolvedCharacters base)
{
    const auto chain = lineage<CharacterStyle>(document, publication, name);
    for (auto it = chain.rbegin(); it != chain.rend(); ++it)
        base = overlaid(std::move(base), (*it)->format);
    return sound(std::move(base));
}

QString titleOf(const Document &document, base::Id story)
{
    QString title;
    for (const Paragraph *paragraph : document.childrenOf<Paragraph>(story))
        if (paragraph->role == ParagraphRole::Headline)
            title += paragraph->text;
    title.remove(QChar::LineSeparator);
    return title;
}

int characterCount(const Document &document, base::Id story)
{
    int count = 0;
    for (const Paragraph *paragraph : document.childrenOf<Paragraph>(story))
        for (const QChar unit : printedText(*paragraph))
            if (!unit.isLowSurrogate() && !unit.isSpace())
                ++count;
    return count;
}

} // namespace banxin::model
