// Draft: a document that is tried out, with a note of what in it differs from the one that it began with. It lays
// nothing out and commits nothing.
#pragma once

#include "edit/edits.h"

#include <vector>

namespace banxin::arrange {

class Draft {
public:
    explicit Draft(const model::Document &document)
        : m_document(document)
        , m_base(document)
    {
    }
    const model::Document &document() const { return m_document; }
    template <typename T> const T *find(base::Id id) const { return m_document.find<T>(id); }
    void put(const model::Object &object);
    /// What an edit of the room `edit` made of the document as it stands by now.
    bool apply(const base::Result<model::ChangeSet> &change);
    /// What differs, as one change of the document that the draft began with.
    model::ChangeSet change(const edit::EditContext &context, const QString &label) const;

private:
    model::Document m_document;
    model::Document m_base;
    std::vector<base::Id> m_changed; // in the order of their first change
};

/// A message in Chinese, for translation.
QString tr(const char *text, const char *comment = nullptr, int count = -1);

} // namespace banxin::arrange
