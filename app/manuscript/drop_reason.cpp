#include "manuscript/drop_reason.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace banxin::manuscript {

namespace {

struct Known {
    DropReason reason;
    const char16_t *name; // of those that rules give
    const char *text;
};

constexpr Known all[] = {
    {DropReason::Separator, u"", QT_TRANSLATE_NOOP("manuscript", "分隔线")},
    {DropReason::PageNumber, u"", QT_TRANSLATE_NOOP("manuscript", "页码")},
    {DropReason::EndMark, u"", QT_TRANSLATE_NOOP("manuscript", "稿件结束的记号")},
    {DropReason::Invisible, u"", QT_TRANSLATE_NOOP("manuscript", "看不见的字符")},
    {DropReason::RepeatedTitle, u"", QT_TRANSLATE_NOOP("manuscript", "重复的标题")},
    {DropReason::RepeatedSource, u"", QT_TRANSLATE_NOOP("manuscript", "重复的来源")},
    {DropReason::ViewCount, u"viewCount", QT_TRANSLATE_NOOP("manuscript", "点击数")},
    {DropReason::MailHeader, u"", QT_TRANSLATE_NOOP("manuscript", "邮件头")},
    {DropReason::MailTalk, u"", QT_TRANSLATE_NOOP("manuscript", "邮件里的话")},
    {DropReason::MailSignature, u"", QT_TRANSLATE_NOOP("manuscript", "邮件签名")},
    {DropReason::NoteToEditor, u"", QT_TRANSLATE_NOOP("manuscript", "给编辑的话")},
    {DropReason::ChatHeader, u"", QT_TRANSLATE_NOOP("manuscript", "聊天的人和时间")},
    {DropReason::ChatPicture, u"", QT_TRANSLATE_NOOP("manuscript", "聊天里的图片")},
    {DropReason::ChatTalk, u"", QT_TRANSLATE_NOOP("manuscript", "聊天里的话")},
    {DropReason::RelatedLinks, u"", QT_TRANSLATE_NOOP("manuscript", "相关链接")},
    {DropReason::WebButton, u"webButton", QT_TRANSLATE_NOOP("manuscript", "网页按钮")},
    {DropReason::WebNavigation, u"webNavigation", QT_TRANSLATE_NOOP("manuscript", "网页导航")},
    {DropReason::WebComment, u"", QT_TRANSLATE_NOOP("manuscript", "网页评论")},
    {DropReason::Account, u"account", QT_TRANSLATE_NOOP("manuscript", "公众号的名称和发布地")},
    {DropReason::FormerTitle, u"formerTitle", QT_TRANSLATE_NOOP("manuscript", "转载前的标题")},
    {DropReason::Placeholder, u"placeholder", QT_TRANSLATE_NOOP("manuscript", "图片的占位")},
    {DropReason::Neighbours, u"neighbours", QT_TRANSLATE_NOOP("manuscript", "上下篇")},
    {DropReason::Copyright, u"copyright", QT_TRANSLATE_NOOP("manuscript", "版权声明")},
    {DropReason::ServiceHead, u"serviceHead", QT_TRANSLATE_NOOP("manuscript", "通稿栏目")},
    {DropReason::ServiceNumber, u"serviceNumber", QT_TRANSLATE_NOOP("manuscript", "通稿编号")},
    {DropReason::Navigation, u"navigation", QT_TRANSLATE_NOOP("manuscript", "导航")},
    {DropReason::Sidebar, u"sidebar", QT_TRANSLATE_NOOP("manuscript", "侧栏")},
    {DropReason::Footer, u"footer", QT_TRANSLATE_NOOP("manuscript", "页脚")},
    {DropReason::Comments, u"comments", QT_TRANSLATE_NOOP("manuscript", "评论")},
    {DropReason::Advert, u"advert", QT_TRANSLATE_NOOP("manuscript", "广告")},
    {DropReason::ShareBar, u"shareBar", QT_TRANSLATE_NOOP("manuscript", "分享按钮")},
    {DropReason::RelatedNews, u"relatedNews", QT_TRANSLATE_NOOP("manuscript", "相关阅读")},
    {DropReason::Tools, u"tools", QT_TRANSLATE_NOOP("manuscript", "网页工具")},
    {DropReason::SiteNotice, u"siteNotice", QT_TRANSLATE_NOOP("manuscript", "网站版权信息")},
    {DropReason::ByEditor, u"", QT_TRANSLATE_NOOP("manuscript", "编辑不用")},
};

} // namespace

QString toText(DropReason reason)
{
    const auto found =
        std::find_if(std::begin(all), std::end(all), [reason](const Known &one) { return one.reason == reason; });
    return found == std::end(all) ? QString() : QCoreApplication::translate("manuscript", found->text);
}

std::optional<DropReason> dropReasonNamed(QStringView name)
{
    const auto found = std::find_if(
        std::begin(all), std::end(all), [name](const Known &one) { return !name.isEmpty() && name == one.name; });
    return found == std::end(all) ? std::nullopt : std::optional(found->reason);
}

bool isOfWebPage(DropReason reason)
{
    return reason == DropReason::WebButton || reason == DropReason::WebNavigation || reason == DropReason::WebComment
        || reason == DropReason::Account;
}

} // namespace banxin::manuscript
