#include "check/rules/picture_text.h"

#include <QRegularExpression>

namespace banxin::check {

using namespace Qt::StringLiterals;

bool isDecoration(const PictureOnPage &picture) { return !picture.frame->role.isEmpty(); }

bool isPhotoNews(const StoryOnPage &story)
{
    constexpr qsizetype longest = 220;
    int bodies = 0;
    qsizetype length = 0;
    for (const model::Paragraph *paragraph : story.paragraphs) {
        if (paragraph->role != model::ParagraphRole::Body || paragraph->text.trimmed().isEmpty())
            continue;
        ++bodies;
        length += paragraph->text.size();
    }
    return bodies <= 1 && length <= longest && story.pictures.size() == 1;
}

bool namesPhotographer(const QString &text)
{
    static const QRegularExpression names(
        u"(?:[\\p{Han}）)]\\s*(?:摄|/?摄影报道|绘|制图|供图|提供|漫画|摄影))(?=[）)】\\]。，、；\\s]|$)"
        u"|文\\s*[/／、]\\s*(?:图|摄)|图\\s*[/／、]\\s*文|摄影报道|(?:图片?|照片|摄影|图/|摄影/|制图)[：:/"
        u"／]\\s*\\p{Han}|(?:新华社|中新社|本报|资料|示例|视觉中国|CFP|供)(?:社)?(?:发|照片|图片?|传真照片)"
        u"|(?:图片?|照片)(?:均)?(?:由|来源|来自|据)"_s);
    return names.match(text).hasMatch();
}

} // namespace banxin::check
