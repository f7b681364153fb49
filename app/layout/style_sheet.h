// StyleSheet: a publication's styles as layout asks for them, resolved once and kept, and text with
// its spans as the setter wants it; safe from several threads. It never sets a line.
#pragma once

#include "layout/text_cuts.h"
#include "model/document.h"
#include "typeset/paragraph_setter.h"

#include <map>
#include <shared_mutex>

namespace banxin::layout {

/// A paragraph ready for the setter: what of its text is on paper, its looks, its resolved format.
struct TextBlock {
    typeset::ParagraphInput input;
    int styleNumber = 0; // the same for the same paragraph style in one sheet
    int looksNumber = 0; // of an area that shows character styles as others or in other sizes; 0 elsewhere
    TextCuts cuts; // what `input` is without; what is set of it is restored() by them
};

/// The same in another size of type; leading, and what of it is larger or smaller, go along.
void scaleTo(TextBlock &block, base::Length size);

class StyleSheet {
public:
    StyleSheet(const model::Document &document, base::Id publication);

    /// The style's own name replaces the area's, which replaces the role's (toName(role)).
    QString nameFor(
        const model::Paragraph &paragraph, const std::map<model::ParagraphRole, QString> *overrides = nullptr) const;
    const model::ResolvedParagraph &paragraphStyle(const QString &name) const;
    int numberOf(const QString &name) const;
    model::ResolvedCharacters characterStyle(const QString &name, const model::ResolvedCharacters &under) const;

    /// What is not cut of a text, and spans with the named style's looks; `shown` names character styles that stand for
    /// others.
    TextBlock block(const QString &text, const std::vector<model::Span> &spans, const QString &styleName,
        const std::map<QString, QString> *shown = nullptr) const;

    /// True while the document still has the very style objects that this sheet was made from.
    bool isCurrent(const model::Document &document, base::Id publication) const;

private:
    using Shared = std::vector<std::shared_ptr<const model::Object>>;
    static Shared styleObjects(const model::Document &document, base::Id publication);

    model::Document m_document;
    base::Id m_publication;
    Shared m_objects;
    struct Entry {
        int number = 0;
        model::ResolvedParagraph format;
    };
    const Entry &entryOf(const QString &name) const;
    mutable std::shared_mutex m_mutex;
    mutable std::map<QString, Entry> m_paragraphs; // entries stay where they are
};

} // namespace banxin::layout
