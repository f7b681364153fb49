// The area itself: rows more where they are free, rows given back, going on on another page.
#include "arrange/series.h"

#include "edit/free_place.h"

#include <algorithm>

namespace banxin::arrange {

using base::Id;
using base::Length;
using base::Rect;

namespace {

/// The frames that belong to the area: itself, pictures and captions of the story in it.
std::vector<Id> framesIn(const Subject &subject, const model::Frame &area)
{
    std::vector<Id> own{area.id};
    for (const auto *frame : subject.document.childrenOf<model::Frame>(area.page)) {
        Id picture;
        if (const auto *content = std::get_if<model::PictureContent>(&frame->content))
            picture = content->picture;
        if (const auto *content = std::get_if<model::CaptionContent>(&frame->content))
            picture = content->picture;
        const auto *of = subject.document.find<model::StoryPicture>(picture);
        if (of && of->story == subject.story && frame->box.intersects(area.box))
            own.push_back(frame->id);
    }
    return own;
}

/// Where the rows are added or taken.
enum class Edge { Foot, Head };

Rect withRows(const model::Grid &grid, const Rect &box, Edge edge, int rows)
{
    Rect after = box;
    if (edge == Edge::Foot) {
        after.height += shiftOfBottom(grid, box.bottom(), rows);
    } else {
        const Length by = shiftOfTop(grid, box.top(), -rows);
        after.y += by;
        after.height -= by;
    }
    return after;
}

/// Free rows at the edge; one stays white before what follows, none at the end of the type area.
int freeRows(const Subject &subject, const model::Frame &area, const model::Grid &grid, Edge edge)
{
    const std::vector<Id> own = framesIn(subject, area);
    const Length slack = Length::mm(0.15);
    int rows = 0;
    for (; rows < subject.rules.areaRows; ++rows) {
        const Rect after = withRows(grid, area.box, edge, rows + 1);
        const bool isLast = edge == Edge::Foot ? after.bottom() + grid.pitch() > grid.typeArea.bottom() + slack
                                               : after.top() - grid.pitch() < grid.typeArea.top() - slack;
        if (after.bottom() > grid.typeArea.bottom() + slack || after.top() < grid.typeArea.top() - slack)
            break;
        const Rect asked = isLast ? after : withRows(grid, area.box, edge, rows + 2);
        const Rect strip = edge == Edge::Foot
            ? Rect{asked.x, area.box.bottom(), asked.width, asked.bottom() - area.box.bottom()}
            : Rect{asked.x, asked.y, asked.width, area.box.top() - asked.y};
        if (!isFree(subject.document, area.page, strip, area.box, own))
            break;
    }
    return rows;
}

/// Rows at the foot in which no picture stands.
int rowsToGive(const Subject &subject, const model::Frame &area, const model::Grid &grid)
{
    Length lowest = area.box.top();
    const std::vector<Id> own = framesIn(subject, area);
    for (std::size_t i = 1; i < own.size(); ++i) {
        const auto *frame = subject.document.find<model::Frame>(own[i]);
        lowest = std::max(lowest, frame->box.bottom());
    }
    int rows = 0;
    while (rows < subject.rules.areaRows && withRows(grid, area.box, Edge::Foot, -(rows + 1)).bottom() >= lowest
        && withRows(grid, area.box, Edge::Foot, -(rows + 1)).height > grid.pitch() * 2)
        ++rows;
    return rows;
}

} // namespace

std::optional<Series> rowSeries(const Subject &subject)
{
    const model::Frame *area =
        subject.isHeadlineCut() ? subject.document.find<model::Frame>(subject.state.headlineArea) : subject.lastArea();
    const auto *page = area ? subject.document.find<model::Page>(area->page) : nullptr;
    if (!page || (!takesBody(*area) && !subject.isHeadlineCut()) || !contentOf(*area).parts.empty()
        || contentOf(*area).writingMode == model::WritingMode::Vertical)
        return {};
    const model::Grid grid = page->grid;
    Series series;
    series.kind = Proposal::Kind::AreaRows;
    const int sign = subject.isOverset() ? 1 : -1;
    Edge edge = Edge::Foot;
    series.title = sign > 0 ? tr("加高稿区") : tr("收短稿区");
    if (isLocked(subject.document, *area)) {
        series.obstacle = tr("稿区锁定了。");
        return series;
    }
    if (sign > 0) {
        series.steps = freeRows(subject, *area, grid, Edge::Foot);
        if (series.steps == 0) {
            series.steps = freeRows(subject, *area, grid, Edge::Head);
            edge = Edge::Head;
        }
        series.obstacle = series.steps == 0 ? tr("上下都没有空行。")
            : subject.isHeadlineCut()       ? tr("空行不够排完标题。")
                                            : tr("空行不够排完余文。");
    } else {
        series.steps = rowsToGive(subject, *area, grid);
        series.obstacle = series.steps == 0 ? tr("图排到了区底，收短会挤出去。") : tr("各栏少一行就超了。");
    }
    const int legs = std::max(1, contentOf(*area).columns);
    if (!subject.isHeadlineCut())
        series.first = std::max(1, sign > 0 ? (subject.lines() + legs - 1) / legs : subject.lines() / legs);
    const Rect box = area->box;
    const FitRules::Harm harm = subject.rules.harmOf(series.kind);
    series.describe = [grid, box, edge, sign, harm](int step) {
        Series::Step told;
        told.title = sign < 0    ? tr("稿区收短 %n 行", nullptr, step)
            : edge == Edge::Foot ? tr("稿区往下加高 %n 行", nullptr, step)
                                 : tr("稿区往上加高 %n 行", nullptr, step);
        told.effect = tr("%1 栏 × %2 → %3 行")
                          .arg(columnsOf(grid, box.width))
                          .arg(rowsOf(grid, box.height))
                          .arg(rowsOf(grid, withRows(grid, box, edge, sign * step).height));
        told.harm = harm.of(step);
        return told;
    };
    series.make = [id = area->id, grid, edge, sign](Draft &draft, int step) {
        const auto *frame = draft.find<model::Frame>(id);
        if (!frame)
            return false;
        model::Frame after = *frame;
        after.box = withRows(grid, frame->box, edge, sign * step);
        draft.put(after);
        return true;
    };
    return series;
}

namespace {

/// The document with a story of as many characters as found no room, to ask for a place for them.
std::optional<edit::GridRect> placeForRest(const Subject &subject, Id page)
{
    const auto *story = subject.document.find<model::Story>(subject.story);
    model::Story rest = *story;
    rest.id = Id::create();
    model::Paragraph text;
    text.id = Id::create();
    text.parent = rest.id;
    text.order = base::OrderKey::nth(0);
    text.text = QString(std::max(1, subject.before.oversetCharacters), u'字');
    return edit::freePlace(subject.document.with(rest, 0).with(text, 0), page, rest.id);
}

Series continueSeries(const Subject &subject)
{
    Series series;
    series.kind = Proposal::Kind::Continue;
    series.title = tr("余文转版");
    const std::vector<Id> pages = subject.document.children(subject.page.issue, model::ObjectKind::Page);
    series.obstacle = pages.size() < 2 ? tr("这一期只有一个版。") : tr("其他版都没有空处。");
    // The pages behind this one first.
    std::vector<Id> asked;
    const auto own = std::find(pages.begin(), pages.end(), subject.page.id);
    asked.insert(asked.end(), own == pages.end() ? own : own + 1, pages.end());
    asked.insert(asked.end(), pages.begin(), own);
    for (const Id id : asked) {
        const auto place = placeForRest(subject, id);
        if (!place)
            continue;
        const auto *page = subject.document.find<model::Page>(id);
        const int least = subject.rules.leastContinuedRows;
        series.steps = std::max(1, place->rows - least + 1);
        // Two lines send the reader on, and the rest has to stand in whole rows.
        series.first =
            std::clamp((subject.lines() + 2 + place->columns - 1) / place->columns + 1 - least + 1, 1, series.steps);
        series.obstacle = tr("余文在那里排不满。");
        const auto rectOf = [at = *place, least](int step) {
            edit::GridRect rect = at;
            rect.rows = std::min(at.rows, least + step - 1);
            return rect;
        };
        const FitRules::Harm harm = subject.rules.harmOf(series.kind);
        series.describe = [rectOf, harm, number = page->number](int step) {
            const edit::GridRect rect = rectOf(step);
            return Series::Step{tr("余文转 %1 版").arg(number),
                tr("%1 版第 %2 栏第 %3 行起，%4 栏 × %5 行")
                    .arg(number)
                    .arg(rect.column + 1)
                    .arg(rect.row + 1)
                    .arg(rect.columns)
                    .arg(rect.rows),
                harm.of(step)};
        };
        series.make = [rectOf, id, story = subject.story, context = subject.context](Draft &draft, int step) {
            return draft.apply(edit::continueStory(draft.document(), id, story, rectOf(step), context));
        };
        break;
    }
    return series;
}

} // namespace

std::vector<Series> areaSeries(const Subject &subject)
{
    std::vector<Series> all;
    if (auto rows = rowSeries(subject))
        all.push_back(std::move(*rows));
    if (subject.isOverset())
        all.push_back(continueSeries(subject));
    return all;
}

} // namespace banxin::arrange
