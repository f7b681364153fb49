#include "edit/house_styles.h"

#include <algorithm>

namespace banxin::edit {

using model::ParagraphStyle;

HouseStyles::HouseStyles(const model::Document &document, base::Id publication)
    : m_all(document.childrenOf<ParagraphStyle>(publication))
{
    for (const ParagraphStyle *style : m_all) {
        if (!m_byName.contains(style->name))
            m_byName.insert(style->name, style);
    }
}

/// The style first; a circle ends where it closes.
std::vector<const ParagraphStyle *> HouseStyles::lineage(const QString &name) const
{
    std::vector<const ParagraphStyle *> chain;
    for (const ParagraphStyle *style = m_byName.value(name);
         style && std::find(chain.begin(), chain.end(), style) == chain.end(); style = m_byName.value(style->basedOn))
        chain.push_back(style);
    return chain;
}

const model::ResolvedParagraph &HouseStyles::resolved(const QString &name) const
{
    std::shared_ptr<const model::ResolvedParagraph> &known = m_resolved[name];
    if (!known) {
        model::ResolvedParagraph look;
        const auto chain = lineage(name);
        for (auto it = chain.rbegin(); it != chain.rend(); ++it)
            look = overlaid(std::move(look), (*it)->format);
        known = std::make_shared<const model::ResolvedParagraph>(sound(std::move(look)));
    }
    return *known;
}

bool HouseStyles::descends(const QString &name, const QString &root) const
{
    const auto chain = lineage(name);
    return std::any_of(chain.begin(), chain.end(), [&](const ParagraphStyle *style) { return style->name == root; });
}

} // namespace banxin::edit
