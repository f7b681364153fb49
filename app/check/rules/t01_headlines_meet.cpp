// T01 碰题: headlines of two stories do not stand side by side at one level.
#include "check/rules/all.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    const Length near = std::max(view.page.grid.gutter() * 2, view.pitch() * 2);
    for (std::size_t i = 0; i < view.stories.size(); ++i) {
        for (std::size_t j = i + 1; j < view.stories.size(); ++j) {
            const StoryOnPage &a = view.stories[i], &b = view.stories[j];
            if (!a.headline || !b.headline || a.isHeadlineVertical != b.isHeadlineVertical || a.isHeadlineVertical)
                continue;
            if (a.isBoxed != b.isBoxed || a.isBoxed)
                continue; // 加框 keeps them apart
            // The lines' boxes reach over the whole measure: what is inked decides how near they come.
            const auto inked = [&](const StoryOnPage &story) {
                Rect box = *story.headline;
                Length right = box.left(), left = box.right();
                for (const layout::LineLayout *line : story.lines) {
                    if (line->role != model::ParagraphRole::Headline)
                        continue;
                    const Length from = line->box.left() + line->line().indent,
                                 to = line->box.left() + line->line().width;
                    left = std::min(left, from);
                    right = std::max(right, to);
                }
                return Rect{left, box.y, std::max(Length(), right - left), box.height};
            };
            const Rect first = inked(a), second = inked(b);
            const Rect &left = first.left() <= second.left() ? first : second;
            const Rect &right = first.left() <= second.left() ? second : first;
            if (right.left() < left.right())
                continue;
            const Length overlap = std::min(left.bottom(), right.bottom()) - std::max(left.top(), right.top());
            if (overlap * 2 <= std::min(left.height, right.height) || right.left() - left.right() > near)
                continue;
            // Type of very different sizes reads as two levels.
            const Length small = std::min(a.headlineSize, b.headlineSize),
                         large = std::max(a.headlineSize, b.headlineSize);
            if (large > small * 2)
                continue;
            const StoryOnPage &said = first.left() <= second.left() ? b : a;
            const StoryOnPage &other = &said == &a ? b : a;
            Finding place;
            place.frame = said.headlineFrame;
            place.story = said.story;
            place.rect = right;
            place.text = other.title() + u'｜' + said.title();
            report.add(std::move(place), tr("“%1”与“%2”的标题并排碰在一起。").arg(other.title(), said.title()));
        }
    }
}

} // namespace

const Rule headlinesMeetRule{"T01", QT_TRANSLATE_NOOP("check", "碰题"), QT_TRANSLATE_NOOP("check", "版面禁忌"),
    QT_TRANSLATE_NOOP("check", "左右两条横题在同一行高上，字号相近"),
    QT_TRANSLATE_NOOP("check", "一条横题，一条竖题；一篇加框"), Severity::Warning, Severity::Warning, FixKind::None,
    look};

} // namespace banxin::check
