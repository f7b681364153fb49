// HouseStyles: a publication's paragraph styles, resolved, for as long as one edit asks for them. It chooses nothing.
#pragma once

#include "model/document.h"

#include <QHash>

namespace banxin::edit {

class HouseStyles {
public:
    HouseStyles(const model::Document &document, base::Id publication);

    /// As model::resolvedParagraphStyle() has it.
    const model::ResolvedParagraph &resolved(const QString &name) const;
    /// The style itself or one based on `root`.
    bool descends(const QString &name, const QString &root) const;
    const std::vector<const model::ParagraphStyle *> &all() const { return m_all; }

private:
    std::vector<const model::ParagraphStyle *> lineage(const QString &name) const;

    std::vector<const model::ParagraphStyle *> m_all;
    QHash<QString, const model::ParagraphStyle *> m_byName;
    mutable QHash<QString, std::shared_ptr<const model::ResolvedParagraph>> m_resolved;
};

} // namespace banxin::edit
