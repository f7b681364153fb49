// PageComposer: a page of a Document -> PageLayout. The same inputs give the same layout, byte for
// byte, on any machine; what was set before is answered from memory by digest.
#pragma once

#include "layout/page_layout.h"

#include <memory>

namespace banxin::base {
class JobPool;
}

namespace banxin::layout {

struct FlowResult;
class StyleSheet;

class PageComposer {
public:
    /// `notice`: what was wrong with the publication's own rules, a finding on every page; usually empty.
    PageComposer(std::shared_ptr<const font::FontSet> fonts, std::shared_ptr<const typeset::RuleTables> rules,
        const QString &notice = {});
    ~PageComposer();

    /// Lays the page out. A story with areas on several pages is flowed through all of them, so that the
    /// page shows its own part. Safe to call from several threads.
    std::shared_ptr<const PageLayout> compose(const model::Document &document, base::Id page) const;

    /// 超/欠 of the page's stories as compose() has them, without anything drawn: what a change would come to.
    std::vector<CopyfitState> copyfits(const model::Document &document, base::Id page) const;

    /// Flows the stories of all these pages on the pool's threads, so that compose() finds them in memory. It
    /// changes no result; a job of the pool may not call it.
    void flowAhead(const model::Document &document, const std::vector<base::Id> &pages, base::JobPool &jobs) const;

    /// How a story stands in its areas on all pages of the issue that `page` belongs to, as compose() has it; null
    /// where the placement has no area. Safe to call from several threads.
    std::shared_ptr<const FlowResult> flowOf(const model::Document &document, base::Id page, base::Id placement) const;
    /// The publication's styles as pages have them.
    std::shared_ptr<const StyleSheet> stylesOf(const model::Document &document, base::Id page) const;

    const typeset::ParagraphSetter &setter() const;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

/// `{date}`, `{weekday}`, … in furniture text replaced from the page's, issue's and publication's fields and the
/// calendar. A field that nobody has filled leaves nothing behind: its label (电话：{phone}) and a separator beside it
/// go along, and all between two separators where nothing else of it is filled (总第 {issue-number} 期); it is named in
/// `unfilled`, unless it was left empty on purpose.
struct FilledText {
    QString text;
    std::vector<int> places; // of each offset of the text as it was, the end included, in the new one
};
FilledText filledText(
    const model::Document &document, base::Id page, const QString &text, QStringList *unfilled = nullptr);
/// Its text alone.
QString resolvedFields(
    const model::Document &document, base::Id page, const QString &text, QStringList *unfilled = nullptr);

} // namespace banxin::layout
