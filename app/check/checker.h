// Checker: every rule that a publication has switched on, over the stories, the pages and the whole of an issue. It
// reads a Document and finished layouts, changes neither, and keeps only what it remembers of paragraphs, so that an
// edit costs one look at what has changed. May be used from several threads at once.
#pragma once

#include "check/earlier_use.h"
#include "check/rule.h"
#include "layout/page_layout.h"
#include "model/document.h"

#include <memory>
#include <span>
#include <vector>

namespace banxin::check {

using Layout = std::shared_ptr<const layout::PageLayout>;

class Checker {
public:
    /// Takes the publication's switches, severities and words; later changes of it need another checker.
    explicit Checker(const model::Publication &publication, Stage stage = Stage::Making);
    ~Checker();
    Checker(const Checker &) = delete;
    Checker &operator=(const Checker &) = delete;
    /// False where the publication's settings are others by now.
    bool isFor(const model::Publication &publication, Stage stage) const;
    Stage stage() const;

    // Parts --------------------------------------------------------------------------------------
    // Each by itself, without waivers and places on paper: for who follows changes. checked() puts them together.

    /// The rules of text over the story's paragraphs, captions and credits: each finding with story, paragraph and
    /// range. `issue` gives the day; it may be null. What has not changed since costs next to nothing.
    std::vector<Finding> storyText(const model::Document &document, base::Id issue, base::Id story) const;
    /// The rules of text over the free text of the page's own frames, as it is printed where it has no {fields}.
    std::vector<Finding> pageText(const model::Document &document, base::Id page) const;
    /// The rules of the page, what layout found among them, each with the page.
    std::vector<Finding> page(const model::Document &document, const Layout &layout) const;
    /// The rules that compare pages. `layouts`: of the issue's pages, as far as there are any, in any order.
    std::vector<Finding> issue(const model::Document &document, base::Id issue, std::span<const Layout> layouts,
        const std::vector<EarlierUse> &earlier = {}) const;

    // Whole --------------------------------------------------------------------------------------
    /// All of a page: text of the stories on it and of its frames, its rules, what was let stand marked as such, in the
    /// order in which the page is read. A page whose layout is null is not looked at.
    std::vector<Finding> checkPage(const model::Document &document, const Layout &layout) const;
    /// All of an issue: its pages in their order, the stories that are meant for them and stand on none, the issue's
    /// rules.
    std::vector<Finding> checkIssue(const model::Document &document, base::Id issue, std::span<const Layout> layouts,
        const std::vector<EarlierUse> &earlier = {}) const;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

/// Says of findings with a paragraph where they stand on the page: page, frame, and the rectangle of the first line
/// they touch. Those whose text is not on it are left alone. For the whole range on paper: rectsOf().
void place(std::vector<Finding> &findings, const layout::PageLayout &layout);
/// The range of a finding on the page, a rectangle a line; its rect where it has no range; empty where it stands
/// elsewhere. Upright: PageLayout::turnOf(frame) says how a turned frame shows it.
std::vector<base::Rect> rectsOf(const Finding &finding, const layout::PageLayout &layout);

/// Marks what the issue's waivers let stand: Finding::waived. One waiver holds for one finding: same rule, same text in
/// the same paragraph (or, once it was split or joined, in the same story between the same characters); of several the
/// one between the same characters. Those of a page's rule hold as long as rule, page, frame, story and text are the
/// same.
void markWaived(const model::Document &document, base::Id issue, std::vector<Finding> &findings);

/// As the issue is read: by page, story, paragraph and range; what is of the whole issue comes last.
void sortAsRead(const model::Document &document, base::Id issue, std::vector<Finding> &findings);

/// Whether a finding without a place on any page belongs to another page than this one: its story ends there.
bool isElsewhere(const model::Document &document, const Finding &finding, const model::Page &page);

/// Of these, those that count: neither waived nor mere information.
bool counts(const Finding &finding);

} // namespace banxin::check
