#include "formats/html_source.h"

#include "formats/html_blocks.h"
#include "formats/html_charset.h"
#include "formats/html_document.h"
#include "formats/web_chrome.h"
#include "manuscript/text_columns.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace banxin::formats {

using manuscript::Source;

namespace {

using namespace Qt::StringLiterals;

/// What Windows' clipboard puts round a fragment (CF_HTML): the fragment alone is the text.
struct Clipboard {
    QString html;
    QString address;
    bool isFragment = false;
};

Clipboard withoutClipboardMarks(const QString &html)
{
    Clipboard made{html, {}, false};
    static const QRegularExpression start(u"<!--\\s*StartFragment\\s*-->"_s);
    static const QRegularExpression end(u"<!--\\s*EndFragment\\s*-->"_s);
    const auto from = start.match(html);
    if (!from.hasMatch())
        return made;
    const qsizetype begin = from.capturedEnd();
    const auto to = end.match(html, begin);
    made.html = html.mid(begin, to.hasMatch() ? to.capturedStart() - begin : -1);
    made.isFragment = true;
    static const QRegularExpression address(u"^SourceURL:(\\S+)"_s, QRegularExpression::MultilineOption);
    made.address = address.match(html.first(from.capturedStart())).captured(1);
    return made;
}

/// Made by a program for texts, not by a site.
bool isWritten(const QString &html)
{
    static const QRegularExpression generator(
        u"<meta[^>]{0,200}(?:Microsoft Word|WPS Office|LibreOffice|OpenOffice|pandoc|Word\\.Document|kingsoft)"
        "|urn:schemas-microsoft-com:office:word|class=\"?Mso[A-Z]"_s,
        QRegularExpression::CaseInsensitiveOption);
    return generator.match(QStringView(html).first(std::min<qsizetype>(html.size(), 65536))).hasMatch();
}

} // namespace

bool isHtml(const QByteArray &bytes)
{
    QByteArray head = bytes.left(4096);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        head.replace('\0', QByteArray());
    static const QRegularExpression mark(
        u"<!doctype\\s+html|<html[\\s>]|<!--\\s*StartFragment|<head[\\s>]|<body[\\s>]"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression first(
        u"^\\s*<(?:p|div|h[1-6]|table|span|meta|section|article|center|font|ul|ol)[\\s>]"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(head).remove(u"\u00EF\u00BB\u00BF"_s);
    return mark.match(text).hasMatch() || first.match(text).hasMatch();
}

base::Result<Source> htmlSource(const QByteArray &bytes, const QString &name)
{
    const auto decoded = decodedHtml(bytes, name);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const Clipboard clipboard = withoutClipboardMarks(decoded->text);
    auto document = HtmlDocument::parsed(clipboard.html.toUtf8(), name);
    if (!document)
        return tl::unexpected(document.error());
    Source source;
    source.name = name;
    source.encoding = decoded->encoding;
    source.isEncodingDoubtful = decoded->isDoubtful;
    const bool isSite = !isWritten(decoded->text) && (!clipboard.isFragment || !clipboard.address.isEmpty());
    const WebChrome chrome(document->root(), isSite ? HtmlKind::WebPage : HtmlKind::Written);
    source.isWebPage = isSite;
    if (!clipboard.address.isEmpty())
        source.notes.push_back(QCoreApplication::translate("formats", "粘贴自 %1。").arg(clipboard.address));
    addHtmlBlocks(document->root(), chrome, source);
    findColumns(source.blocks);
    return source;
}

} // namespace banxin::formats
