// L05: a story says who wrote it or where it comes from; a source note for the whole page counts.
#include "check/rules/all.h"

#include <QRegularExpression>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;
using Role = model::ParagraphRole;

/// 新华社长沙10月18日电, 本报讯（记者 王星）, 据新华社电, （娄底新闻网记者 王星）.
bool namesSource(const QString &first, const QString &last)
{
    static const QRegularExpression head(
        u"^[\\s　（(【]*(?:(?:据|综合)?[\\p{Han}A-Za-z]{2,8}[\\p{Han}]{0,8}\\d{1,2}月\\d{1,2}日(?:电|讯|专电)|(?:据)?(?:新华社|中新社|本报|[\\p{Han}]{2,8}(?:网|台|报|社))[\\p{Han}]{0,6}(?:讯|电|消息|特稿)|[^。]{0,12}(?:记者|通讯员|特约记者)[\\s　:：])"_s);
    static const QRegularExpression tail(
        u"[（(【](?:[^（）()]{0,30}(?:记者|通讯员|作者|编辑|整理|撰文|文/|来源|供稿)[^（）()]{0,40}|(?:均?据|来源|摘自|综合)[^（）()]{1,30}|(?:新华社|本报|[\\p{Han}]{2,8}(?:网|日报|晚报|宣))[^（）()]{0,20})[）)】]\\s*。?$|(?:来源|作者|供稿|撰稿)[：:]\\s*\\S+$"_s);
    return head.match(first).hasMatch() || tail.match(last).hasMatch();
}

void look(const PageView &view, Report &report)
{
    static const QRegularExpression ofAll(
        u"(?:本版|本组|本栏|以上)(?:稿件|文章|新闻|消息|内容|文字|撰稿|文图|图文|均)|均据|均由[^。\\n]{0,20}(?:报道|采写|整理|供稿)|(?:撰文|采写|本版文字)[：:]"_s);
    if (ofAll.match(view.notes()).hasMatch())
        return;
    constexpr qsizetype shortest = 60; // 导读, notices
    for (const StoryOnPage &story : view.stories) {
        if (story.areas.empty() || !story.beginsHere)
            continue;
        QString first, last;
        qsizetype length = 0;
        bool isNamed = false;
        const model::Paragraph *head = nullptr;
        for (const model::Paragraph *paragraph : story.paragraphs) {
            const QString text = flat(paragraph->text).trimmed();
            if (text.isEmpty())
                continue;
            if (paragraph->role == Role::Byline || paragraph->role == Role::Signature
                || paragraph->role == Role::Source)
                isNamed = true;
            if (paragraph->role == Role::Headline && !head)
                head = paragraph;
            if (paragraph->role == Role::Body || paragraph->role == Role::Summary) {
                if (first.isEmpty())
                    first = text;
                last = text;
                length += text.size();
            }
        }
        if (isNamed || length < shortest || namesSource(first, last))
            continue;
        Finding place = onFrame(*story.areas.front(), story.title(), story.story);
        if (head) {
            place = inText(view.document, *head, 0, flat(head->text).size());
            place.frame = story.headlineFrame;
        }
        report.add(std::move(place), tr("“%1”既没有作者，也没有来源。").arg(story.title()));
    }
}

} // namespace

const Rule bylineRule{"L05", QT_TRANSLATE_NOOP("check", "稿件没有署名和来源"), QT_TRANSLATE_NOOP("check", "报社体例"),
    QT_TRANSLATE_NOOP("check", "只有标题和正文"), QT_TRANSLATE_NOOP("check", "新华社长沙10月18日电；（均据新华社）"),
    Severity::Warning, Severity::Error, FixKind::None, look};

} // namespace banxin::check
