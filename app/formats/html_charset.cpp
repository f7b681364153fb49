#include "formats/html_charset.h"

#include <QRegularExpression>

#include <optional>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

namespace banxin::formats {

using manuscript::DecodedText;
using manuscript::decodedText;

namespace {

using namespace Qt::StringLiterals;

/// Nothing where a byte does not fit.
std::optional<QString> strictlyDecoded(const QByteArray &bytes, const char *charset)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &error), &ucnv_close);
    if (U_FAILURE(error))
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    QString text(bytes.size() * 2 + 1, Qt::Uninitialized);
    const auto size = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()),
        static_cast<std::int32_t>(text.size()), bytes.constData(), static_cast<std::int32_t>(bytes.size()), &error);
    if (U_FAILURE(error))
        return std::nullopt;
    text.resize(size);
    return text;
}

DecodedText decoded(QString text, const QString &encoding)
{
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return {std::move(text), encoding};
}

/// What pages call it, and what they mean (WHATWG Encoding, 4.2): GB2312 and GBK are written by those who use GB18030.
QByteArray meantBy(const QByteArray &name)
{
    const QByteArray lower = name.trimmed().toLower();
    if (lower == "gb2312" || lower == "gbk" || lower == "gb_2312-80" || lower == "x-gbk" || lower == "gb18030")
        return "GB18030";
    if (lower == "utf8" || lower == "utf-8" || lower == "unicode" || lower.startsWith("utf-16"))
        return "UTF-8"; // a page whose mark could be read is not in UTF-16
    if (lower == "iso-8859-1" || lower == "latin1" || lower == "ascii" || lower == "us-ascii")
        return "windows-1252";
    return lower.toUpper();
}

bool hasBeyondAscii(const QByteArray &bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
}

} // namespace

QByteArray declaredCharset(QByteArrayView html)
{
    const QString head = QString::fromLatin1(html.first(std::min<qsizetype>(html.size(), 4096)));
    static const QRegularExpression meta(u"<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.\\-]{2,40})"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression declaration(
        u"^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.\\-]{2,40})"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = meta.match(head); match.hasMatch())
        return match.captured(1).toLatin1();
    return declaration.match(head).captured(1).toLatin1();
}

base::Result<DecodedText> decodedHtml(const QByteArray &bytes, const QString &name)
{
    const bool hasMark =
        bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    const QByteArray declared = declaredCharset(bytes);
    if (hasMark || declared.isEmpty())
        return decodedText(bytes, name);
    // Pages saved anew in UTF-8 go on calling themselves GB2312.
    if (const auto text = strictlyDecoded(bytes, "UTF-8"); text && hasBeyondAscii(bytes))
        return decoded(*text, u"UTF-8"_s);
    const QByteArray meant = meantBy(declared);
    if (meant != "UTF-8" && meant != "WINDOWS-1252" && meant != "windows-1252") {
        if (const auto text = strictlyDecoded(bytes, meant.constData()))
            return decoded(*text, QString::fromLatin1(meant));
    }
    return decodedText(bytes, name); // it is not what it says
}

} // namespace banxin::formats
