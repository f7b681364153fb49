// ChangeBuilder: puts the changes of one edit together, with the base revisions of the document they
// are made on; it applies nothing.
#pragma once

#include "edit/edits.h"

namespace banxin::edit {

/// No frame, and nothing in one, reaches farther than the longest side that PDF gives a page (ISO 32000-1,
/// annex C).
constexpr base::Length kFarthest = base::Length::pt(14400);

class ChangeBuilder {
public:
    ChangeBuilder(const model::Document &document, const EditContext &context, const QString &label);

    void put(model::Object value);
    void remove(base::Id id);
    /// Notes the file, unless the document knows its bytes.
    void putNew(const model::Asset &file);
    /// A paragraph's new value: as splices of the range that differs where these say it all, as a whole otherwise.
    void changeParagraph(const model::Paragraph &before, const model::Paragraph &after);
    model::ChangeSet take() { return std::move(m_change); }

private:
    void add(base::Id id, std::variant<model::Put, model::Remove, model::SpliceText> action);

    const model::Document &m_document;
    model::ChangeSet m_change;
};

/// Keys for `count` paragraphs right behind `paragraph`; siblings that share its key (two people
/// inserted at once) are given new keys behind them.
std::vector<base::OrderKey> keysBehind(
    const model::Document &document, const model::Paragraph &paragraph, int count, ChangeBuilder &builder);

/// An error of an edit: what was asked cannot be done, and nothing was changed.
tl::unexpected<base::Error> refused(const QString &what, base::Id where = {}, const QString &advice = {});
/// A message in Chinese, for translation.
QString tr(const char *text);

} // namespace banxin::edit
