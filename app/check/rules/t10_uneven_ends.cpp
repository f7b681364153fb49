// T10: the legs of a story end together: what is underset leaves a hole.
#include "check/rules/all.h"

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

void look(const PageView &view, Report &report)
{
    for (const StoryOnPage &story : view.stories) {
        if (!story.fit || story.fit->holeLines <= 0 || story.fit->oversetLines > 0)
            continue;
        const model::Frame *last = nullptr;
        for (const model::Frame *area : story.areas) {
            if (area->id == story.fit->lastArea)
                last = area;
        }
        if (!last)
            continue; // it ends on another page
        const QString text = story.fit->holeCharacters > 0
            ? tr("欠 %1 字 %2 行").arg(story.fit->holeCharacters).arg(story.fit->holeLines)
            : tr("欠 %1 行").arg(story.fit->holeLines);
        report.add(onFrame(*last, text, story.story), tr("“%1”%2。").arg(story.title(), text));
    }
}

} // namespace

const Rule unevenEndsRule{"T10", QT_TRANSLATE_NOOP("check", "栏尾不齐"), QT_TRANSLATE_NOOP("check", "版面禁忌"),
    QT_TRANSLATE_NOOP("check", "最后一栏空着 8 行"), QT_TRANSLATE_NOOP("check", "各栏相差不过一行"), Severity::Warning,
    Severity::Warning, FixKind::None, look};

} // namespace banxin::check
