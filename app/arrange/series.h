// Series: one way to make room or to fill it, in steps that each do more of it (a picture one row lower, two, …).
// It says what each step would change; what comes of it is measured elsewhere.
#pragma once

#include "arrange/draft.h"
#include "arrange/fit_rules.h"

#include <functional>
#include <optional>

namespace banxin::arrange {

/// What story is to be fitted, and how it stands now.
struct Subject {
    const model::Document &document;
    const model::Page &page;
    base::Id story;
    const model::Placement &placement;
    std::vector<const model::Frame *> areas; // on all pages of the issue, in the order in which text flows
    layout::CopyfitState state;
    Fit before;
    const edit::EditContext &context;
    const FitRules &rules;

    bool isOverset() const { return before.oversetLines > 0 || before.oversetCharacters > 0 || isHeadlineCut(); }
    bool isHeadlineCut() const { return before.headlineLines > 0; }
    /// Lines that must go, or come.
    int lines() const { return isOverset() ? std::max(1, before.oversetLines) : before.undersetLines; }
    /// The area in which text found no room, or the last one that takes body text.
    const model::Frame *lastArea() const;
};

const model::AreaContent &contentOf(const model::Frame &area);
bool takesBody(const model::Frame &area);
/// Nobody may change it: itself or its layer.
bool isLocked(const model::Document &document, const model::Frame &frame);

struct Series {
    Proposal::Kind kind = Proposal::Kind::PictureRows;
    bool needsReview = false;
    int steps = 0; // 1 to steps can be made
    int first = 1; // likely to be enough
    QString title; // of a row that cannot be
    QString obstacle; // why there are no steps, or why those that there are do nothing

    struct Step {
        QString title;
        QString effect; // empty: how many lines it gives
        int harm = 0;
    };
    /// Of the document as it was asked of.
    std::function<Step(int step)> describe;
    /// False where it cannot be after what the draft has had already.
    std::function<bool(Draft &draft, int step)> make;
};

// Each gives none where the story has nothing of the kind.
std::vector<Series> pictureSeries(const Subject &subject);
std::vector<Series> settingSeries(const Subject &subject); // squeeze, headline, legs
std::vector<Series> areaSeries(const Subject &subject); // rows of the area, another page
std::vector<Series> cutSeries(const Subject &subject);
/// What makes room for a headline that is cut: its size, its lines, its area.
std::vector<Series> headlineSeries(const Subject &subject);
/// Rows more for the area in which such a headline stands, or rows for the story.
std::optional<Series> rowSeries(const Subject &subject);

// On the grid --------------------------------------------------------------------------------------
int columnsOf(const model::Grid &grid, base::Length width);
int rowsOf(const model::Grid &grid, base::Length height);
/// From the foot of the row's em box that `bottom` is nearest to to that of the row so many below.
base::Length shiftOfBottom(const model::Grid &grid, base::Length bottom, int rows);
base::Length shiftOfTop(const model::Grid &grid, base::Length top, int rows);
/// Nothing but `own` stands in the rectangle, what lies behind all of it and of `from` aside.
bool isFree(const model::Document &document, base::Id page, const base::Rect &rect, const base::Rect &from,
    const std::vector<base::Id> &own);

} // namespace banxin::arrange
