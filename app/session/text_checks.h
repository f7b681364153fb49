// TextChecks: what the rules of text find in the stories and frames of an issue, kept by text: one whose paragraphs are
// as they were is not looked at again. It belongs to one thread at a time, shows nothing and changes nothing.
#pragma once

#include "check/checker.h"
#include "model/document.h"

#include <atomic>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banxin::session {

/// A paragraph as the rules have seen it.
struct SeenParagraph {
    base::Id id;
    QString text;
    model::ParagraphRole role = model::ParagraphRole::Body;
    friend bool operator==(const SeenParagraph &, const SeenParagraph &) = default;
};

/// The findings of one text: a story with its captions, or what stands in the frames of a page.
struct CheckedText {
    base::Id text; // of the story or the page
    QDate day; // of the issue
    std::vector<SeenParagraph> paragraphs;
    std::vector<base::Finding> findings; // in the order of the paragraphs; waivers aside
};

class TextChecks {
public:
    /// Another one looks at all anew; none finds nothing.
    void setChecker(std::shared_ptr<const check::Checker> checker);

    using Found = std::vector<std::shared_ptr<const CheckedText>>;
    /// The texts of the issue's pages as they are read, then the stories that are meant for them, then `more` where
    /// they are not among these; nothing once `cancelled` is set (what was seen by then is kept). A text that is as it
    /// was before is the very same value as before.
    std::optional<Found> update(const model::Document &document, base::Id issue, const std::vector<base::Id> &more = {},
        const std::atomic<bool> *cancelled = nullptr);

    /// How many texts were looked at by the newest update.
    int looks() const { return m_looks; }

private:
    std::shared_ptr<const CheckedText> check(const model::Document &document, base::Id issue, base::Id text);

    std::shared_ptr<const check::Checker> m_checker;
    std::unordered_map<base::Id, std::shared_ptr<const CheckedText>> m_texts;
    int m_looks = 0;
};

/// Where a range of `was` stands in `now`, which somebody has changed in one place since; nothing where that place
/// touches the range.
std::optional<std::pair<int, int>> mappedRange(const QString &was, const QString &now, int from, int to);

} // namespace banxin::session
