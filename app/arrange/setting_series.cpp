// How the story is set: squeeze, size and lines of its headline, legs.
#include "arrange/series.h"

#include "model/paragraph_roles.h"

#include <algorithm>

namespace banxin::arrange {

using base::Id;
using base::Length;
using model::ParagraphRole;

namespace {

std::vector<Id> idsOf(const std::vector<const model::Frame *> &areas)
{
    std::vector<Id> ids;
    for (const model::Frame *area : areas)
        ids.push_back(area->id);
    return ids;
}

template <typename Change> bool changeAreas(Draft &draft, const std::vector<Id> &areas, Change change)
{
    for (const Id id : areas) {
        const auto *area = draft.find<model::Frame>(id);
        if (!area)
            return false;
        model::Frame after = *area;
        change(std::get<model::AreaContent>(after.content));
        draft.put(after);
    }
    return true;
}

Series squeezeSeries(const Subject &subject)
{
    std::vector<const model::Frame *> areas;
    bool locked = false;
    for (const model::Frame *area : subject.areas) {
        if (takesBody(*area)) {
            areas.push_back(area);
            locked = locked || isLocked(subject.document, *area);
        }
    }
    Series series;
    series.kind = Proposal::Kind::Squeeze;
    const int sign = subject.isOverset() ? 1 : -1;
    int level = 0; // of the area that is squeezed most
    for (const model::Frame *area : areas)
        level = sign > 0 ? std::max(level, contentOf(*area).squeeze) : std::min(level, contentOf(*area).squeeze);
    series.title = sign > 0 ? tr("挤压") : tr("放松");
    series.obstacle = sign > 0 ? tr("正文没有能收回的短行。") : tr("正文没有能推出的行。");
    if (locked || areas.empty()) {
        series.obstacle = tr("稿区锁定了。");
        return series;
    }
    series.steps = std::max(0, model::kMostSqueeze - sign * level);
    if (series.steps == 0)
        series.obstacle = sign > 0 ? tr("已经挤到最紧一级。") : tr("已经放到最松一级。");
    const FitRules::Harm harm = subject.rules.harmOf(series.kind);
    series.describe = [sign, level, harm](int step) {
        Series::Step told;
        told.title = (sign > 0 ? tr("挤压到第 %1 级") : tr("放松到第 %1 级")).arg(std::abs(level + sign * step));
        told.harm = harm.of(std::abs(level + sign * step));
        return told;
    };
    series.make = [ids = idsOf(areas), sign, level](Draft &draft, int step) {
        return changeAreas(draft, ids, [&](model::AreaContent &content) { content.squeeze = level + sign * step; });
    };
    return series;
}

/// The story's heading: which paragraphs, and the area in which it stands.
struct Heading {
    const model::Frame *area = nullptr;
    const model::Paragraph *headline = nullptr;
    bool hasKicker = false;
    bool hasDeck = false;
    Length size; // of the headline
    Length others; // the largest of what stands with it
};

std::optional<Heading> headingOf(const Subject &subject)
{
    Heading heading;
    for (const model::Frame *area : subject.areas) {
        if (!heading.area && model::acceptsRole(contentOf(*area).roles, ParagraphRole::Headline))
            heading.area = area;
    }
    if (!heading.area)
        return {};
    const auto *story = subject.document.find<model::Story>(subject.story);
    const model::AreaContent &content = contentOf(*heading.area);
    for (const auto *paragraph : subject.document.childrenOf<model::Paragraph>(subject.story)) {
        const bool belongs = paragraph->role == ParagraphRole::Kicker || paragraph->role == ParagraphRole::Deck;
        if (paragraph->role != ParagraphRole::Headline && !belongs)
            continue;
        const auto own = content.styles.find(paragraph->role);
        const QString name = !paragraph->style.isEmpty() ? paragraph->style
            : own != content.styles.end()                ? own->second
                                                         : model::toName(paragraph->role);
        const auto asked = content.sizes.find(paragraph->role);
        const Length size = asked != content.sizes.end()
            ? asked->second
            : resolvedParagraphStyle(subject.document, story->publication, name).characters.size;
        if (belongs) {
            heading.others = std::max(heading.others, size);
            (paragraph->role == ParagraphRole::Kicker ? heading.hasKicker : heading.hasDeck) = true;
        } else if (!heading.headline) {
            heading.headline = paragraph;
            heading.size = size;
        }
    }
    return heading.headline ? std::optional(heading) : std::nullopt;
}

QString points(Length size) { return QString::number(size.toPt(), 'g', 4); }

Series sizeSeries(const Subject &subject, const Heading &heading)
{
    Series series;
    series.kind = Proposal::Kind::HeadlineSize;
    const int sign = subject.isOverset() ? -1 : 1;
    series.title = sign < 0 ? tr("缩小主题") : tr("放大主题");
    series.obstacle = sign < 0 ? tr("主题小 %1 pt 也腾不出整行。").arg(subject.rules.headlinePoints)
                               : tr("主题大 %1 pt 也填不满空行。").arg(subject.rules.headlinePoints);
    const bool isCut = subject.isHeadlineCut();
    if (!takesBody(*heading.area) && !isCut)
        series.obstacle = tr("标题另占稿区，与正文无关。");
    else if (isLocked(subject.document, *heading.area))
        series.obstacle = tr("稿区锁定了。");
    else
        series.steps = isCut ? std::max(0, static_cast<int>(heading.size.toPt())) : subject.rules.headlinePoints;
    const Length least = std::max(heading.others, subject.page.grid.bodySize.scaled(3, 2));
    while (sign < 0 && series.steps > 0 && heading.size - Length::pt(series.steps) <= least)
        --series.steps; // it stays larger than what stands with it
    if (isCut && series.steps > 0)
        series.obstacle = tr("主题缩到 %1 pt 也排不下。").arg(points(heading.size - Length::pt(series.steps)));
    if (series.steps == 0 && (takesBody(*heading.area) || isCut) && !isLocked(subject.document, *heading.area))
        series.obstacle = tr("主题再小就不比副题大了。");
    const Length size = heading.size;
    const FitRules::Harm harm = subject.rules.harmOf(series.kind);
    series.describe = [size, sign, harm](int step) {
        Series::Step told;
        told.title = tr("主题 %1 → %2 pt").arg(points(size), points(size + Length::pt(sign * step)));
        told.harm = harm.of(step);
        return told;
    };
    series.make = [id = heading.area->id, size, sign](Draft &draft, int step) {
        return changeAreas(draft, {id}, [&](model::AreaContent &content) {
            content.sizes[ParagraphRole::Headline] = size + Length::pt(sign * step);
        });
    };
    return series;
}

/// Kicker and deck beside the headline, or on lines of their own.
std::optional<Series> linesSeries(const Subject &subject, const Heading &heading)
{
    using model::HeadlinePlace;
    if ((!takesBody(*heading.area) && !subject.isHeadlineCut()) || isLocked(subject.document, *heading.area))
        return {};
    const HeadlinePlace wanted = subject.isOverset() ? HeadlinePlace::Beside : HeadlinePlace::OwnLine;
    const model::AreaContent &content = contentOf(*heading.area);
    struct Part {
        bool isKicker;
    };
    std::vector<Part> parts; // the deck goes first
    if (heading.hasDeck && content.deckPlace != wanted)
        parts.push_back({false});
    if (heading.hasKicker && content.kickerPlace != wanted)
        parts.push_back({true});
    if (parts.empty())
        return {};
    Series series;
    series.kind = Proposal::Kind::HeadlineLines;
    const bool beside = wanted == HeadlinePlace::Beside;
    series.title = beside ? tr("副题、引题排到主题旁边") : tr("副题、引题各占一行");
    series.obstacle = beside ? tr("主题旁边排不下。") : tr("标题区的行数不变。");
    series.steps = static_cast<int>(parts.size());
    const FitRules::Harm harm = subject.rules.harmOf(series.kind);
    series.describe = [parts, beside, harm](int step) {
        Series::Step told;
        told.title = step > 1 ? (beside ? tr("副题、引题排到主题旁边") : tr("副题、引题各占一行"))
            : parts.front().isKicker ? (beside ? tr("引题排到主题旁边") : tr("引题另占一行"))
                                     : (beside ? tr("副题排到主题旁边") : tr("副题另占一行"));
        told.harm = harm.of(step);
        return told;
    };
    series.make = [id = heading.area->id, parts, wanted](Draft &draft, int step) {
        return changeAreas(draft, {id}, [&](model::AreaContent &after) {
            for (int i = 0; i < step; ++i)
                (parts[static_cast<std::size_t>(i)].isKicker ? after.kickerPlace : after.deckPlace) = wanted;
        });
    };
    return series;
}

/// One leg more or fewer; a story with pictures keeps its legs, as they stand on the columns.
std::vector<Series> legSeries(const Subject &subject)
{
    const model::Frame *area = subject.lastArea();
    if (!area || !takesBody(*area) || contentOf(*area).writingMode == model::WritingMode::Vertical
        || !contentOf(*area).parts.empty())
        return {};
    const model::AreaContent &content = contentOf(*area);
    const auto *page = subject.document.find<model::Page>(area->page);
    const Length body = page->grid.bodySize, gutter = content.gutter > Length() ? content.gutter : page->grid.gutter();
    const auto charactersIn = [&](int legs) {
        return static_cast<int>((area->box.width - gutter * (legs - 1)) / legs / std::max(Length::pt(1), body));
    };
    const std::vector<const model::Frame *> frames = subject.document.childrenOf<model::Frame>(area->page);
    const bool narrowed = std::any_of(frames.begin(), frames.end(), [&](const model::Frame *frame) {
        return frame->runaround && frame->id != area->id && frame->box.intersects(area->box);
    });
    std::vector<Series> all;
    const int now = content.columns;
    for (const int legs : {now - 1, now + 1}) {
        const int characters = legs < 1 ? 0 : charactersIn(legs);
        if (characters < subject.rules.leastLineCharacters || characters > subject.rules.mostLineCharacters)
            continue;
        Series series;
        series.kind = Proposal::Kind::Columns;
        series.title = tr("%1 栏改 %2 栏").arg(now).arg(legs);
        series.obstacle = narrowed              ? tr("区里有图，改栏数会错开图边。")
            : isLocked(subject.document, *area) ? tr("稿区锁定了。")
                                                : tr("改了栏数，行数还是不合。");
        series.steps = narrowed || isLocked(subject.document, *area) ? 0 : 1;
        const FitRules::Harm harm = subject.rules.harmOf(series.kind);
        series.describe = [title = series.title, from = charactersIn(now), characters, harm](int step) {
            return Series::Step{title, tr("每行 %1 → %2 字").arg(from).arg(characters), harm.of(step)};
        };
        series.make = [id = area->id, legs, gutter](Draft &draft, int) {
            return changeAreas(draft, {id}, [&](model::AreaContent &after) {
                after.columns = legs;
                after.gutter = gutter;
            });
        };
        all.push_back(std::move(series));
    }
    return all;
}

} // namespace

std::vector<Series> settingSeries(const Subject &subject)
{
    std::vector<Series> all{squeezeSeries(subject)};
    if (const auto heading = headingOf(subject)) {
        all.push_back(sizeSeries(subject, *heading));
        if (auto lines = linesSeries(subject, *heading))
            all.push_back(std::move(*lines));
    }
    for (Series &legs : legSeries(subject))
        all.push_back(std::move(legs));
    return all;
}

std::vector<Series> headlineSeries(const Subject &subject)
{
    std::vector<Series> all;
    if (const auto heading = headingOf(subject)) {
        all.push_back(sizeSeries(subject, *heading));
        if (auto lines = linesSeries(subject, *heading))
            all.push_back(std::move(*lines));
    }
    if (auto rows = rowSeries(subject))
        all.push_back(std::move(*rows));
    return all;
}

} // namespace banxin::arrange
