// T08: a story that stands lower has no larger headline than the one above it.
#include "check/rules/all.h"
#include "check/rules/picture_text.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    for (const StoryOnPage &low : view.stories) {
        if (!low.headline || low.isBoxed || !low.beginsHere || isPhotoNews(low))
            continue; // a boxed story and a photo news are apart from the order
        const StoryOnPage *over = nullptr;
        for (const StoryOnPage &high : view.stories) {
            if (&high == &low || !high.headline || high.isBoxed || !high.beginsHere || isPhotoNews(high)
                || high.isHeadlineVertical != low.isHeadlineVertical)
                continue;
            const Rect &a = *high.headline, &b = *low.headline;
            const Length shared = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
            const bool isAbove = a.bottom() <= b.top() && shared * 3 > std::min(a.width, b.width);
            // The same size but for a tenth is the same size.
            if (isAbove && low.headlineSize * 10 > high.headlineSize * 11
                && (!over || high.headlineSize > over->headlineSize))
                over = &high;
        }
        if (!over)
            continue;
        Finding place;
        place.frame = low.headlineFrame;
        place.story = low.story;
        place.rect = *low.headline;
        place.text = over->title() + u'｜' + low.title();
        report.add(std::move(place),
            tr("“%1” %2 磅，上面的“%3”只有 %4 磅。")
                .arg(low.title())
                .arg(low.headlineSize.toPt(), 0, 'f', 1)
                .arg(over->title())
                .arg(over->headlineSize.toPt(), 0, 'f', 1));
    }
}

} // namespace

const Rule rankRule{"T08", QT_TRANSLATE_NOOP("check", "标题主次颠倒"), QT_TRANSLATE_NOOP("check", "版面禁忌"),
    QT_TRANSLATE_NOOP("check", "下面一篇的标题比上面的大"),
    QT_TRANSLATE_NOOP("check", "越往下标题越小；加框的一篇另算"), Severity::Warning, Severity::Warning, FixKind::None,
    look};

} // namespace banxin::check
