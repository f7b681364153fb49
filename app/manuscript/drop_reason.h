// DropReason: why a line is not of the manuscript. Rules name one by its English name; people read its text, which no
// code does.
#pragma once

#include <QString>

#include <optional>

namespace banxin::manuscript {

enum class DropReason {
    Separator,
    PageNumber,
    EndMark,
    Invisible,
    RepeatedTitle,
    RepeatedSource,
    ViewCount,
    MailHeader,
    MailTalk,
    MailSignature,
    NoteToEditor,
    ChatHeader,
    ChatPicture,
    ChatTalk,
    RelatedLinks,
    // of a web page
    WebButton,
    WebNavigation,
    WebComment,
    Account,
    FormerTitle,
    Placeholder,
    Neighbours,
    Copyright,
    // of agency copy
    ServiceHead,
    ServiceNumber,
    // parts of a web page's tree
    Navigation,
    Sidebar,
    Footer,
    Comments,
    Advert,
    ShareBar,
    RelatedNews,
    Tools,
    SiteNotice,
    ByEditor,
};

/// As people are told, in the language of messages.
QString toText(DropReason reason);
/// As rules name it: webButton, mailHeader.
std::optional<DropReason> dropReasonNamed(QStringView name);
/// Whether what is left out for it shows that the text was copied from a web page.
bool isOfWebPage(DropReason reason);

} // namespace banxin::manuscript
