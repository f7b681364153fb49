// L03: a picture has a caption, unless it is decoration, or the text of a photo news speaks for it.
#include "check/rules/all.h"
#include "check/rules/picture_text.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    for (const StoryOnPage &story : view.stories) {
        for (const PictureOnPage &one : story.pictures) {
            if (isDecoration(one))
                continue;
            if (one.caption.isEmpty()) {
                if (!isPhotoNews(story) || story.textOf(model::ParagraphRole::Body).isEmpty())
                    report.add(
                        onFrame(*one.frame, story.title(), story.story), tr("“%1”的图片没有说明。").arg(story.title()));
            } else if (!one.captionShown) {
                report.add(onFrame(*one.frame, one.caption, story.story),
                    tr("图片说明“%1”没有排到版上。").arg(one.caption.left(20)));
            }
        }
    }
}

} // namespace

const Rule captionRule{"L03", QT_TRANSLATE_NOOP("check", "图片没有说明"), QT_TRANSLATE_NOOP("check", "报社体例"),
    QT_TRANSLATE_NOOP("check", "一篇长稿的图片，下面什么也没有"), QT_TRANSLATE_NOOP("check", "图片新闻：正文就是说明"),
    Severity::Warning, Severity::Error, FixKind::None, look};

} // namespace banxin::check
