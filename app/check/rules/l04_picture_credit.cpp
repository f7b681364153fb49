// L04: a picture says who took it; a credit for the whole page counts.
#include "check/rules/all.h"
#include "check/rules/picture_text.h"

#include <QRegularExpression>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

void look(const PageView &view, Report &report)
{
    static const QRegularExpression ofAll(
        u"(?:本版|本组|本报道|以上|题图|文中|文内)(?:所有)?(?:的)?(?:新闻)?(?:图片|照片|组图|图文|摄影)|(?:图片|照片|组图)[^。\\n]{0,4}均|均[为由][^。\\n]{0,12}(?:摄|供图|提供)|图文/"_s);
    if (ofAll.match(view.notes()).hasMatch())
        return;
    for (const StoryOnPage &story : view.stories) {
        bool inStory = false; // （本报记者 王帆 摄） at the end, 通讯员 刘芳 摄影报道 in the byline
        for (const model::Paragraph *paragraph : story.paragraphs) {
            using Role = model::ParagraphRole;
            const bool isEnd = paragraph == story.paragraphs.back();
            if (paragraph->role == Role::Byline || paragraph->role == Role::Signature || paragraph->role == Role::Source
                || isEnd)
                inStory = inStory || namesPhotographer(flat(paragraph->text).right(60));
        }
        for (const PictureOnPage &one : story.pictures) {
            if (isDecoration(one) || inStory || !one.credit.isEmpty() || namesPhotographer(one.caption))
                continue;
            report.add(onFrame(*one.frame, one.caption.isEmpty() ? story.title() : one.caption, story.story),
                tr("“%1”的图片没有摄影者或来源。").arg(story.title()));
        }
    }
}

} // namespace

const Rule pictureCreditRule{"L04", QT_TRANSLATE_NOOP("check", "图片没有署名"), QT_TRANSLATE_NOOP("check", "报社体例"),
    QT_TRANSLATE_NOOP("check", "只有说明“比武现场”"),
    QT_TRANSLATE_NOOP("check", "新华社发（塞巴斯蒂安·库尔吉 摄）；本版图片均由王帆摄"), Severity::Warning,
    Severity::Error, FixKind::None, look};

} // namespace banxin::check
