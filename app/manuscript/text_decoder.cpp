// The encodings of plain texts (text_source.h).
#include "manuscript/commonness.h"
#include "manuscript/text_source.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <array>
#include <memory>
#include <optional>

namespace banxin::manuscript {

using namespace Qt::StringLiterals;
using base::ErrorKind;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("manuscript", text); }

std::optional<QString> decodedStrictly(const QByteArray &bytes, QStringDecoder::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

std::optional<QString> decodedByIcu(const QByteArray &bytes, const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() + 1, Qt::Uninitialized); // no byte makes more than one unit
    auto *begin = reinterpret_cast<UChar *>(text.data());
    UChar *to = begin;
    const char *from = bytes.constData();
    ucnv_toUnicode(converter.get(), &to, begin + text.size(), &from, from + bytes.size(), nullptr, true, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(to - begin);
    return text;
}

struct Mark {
    QByteArray bytes;
    QStringDecoder::Encoding encoding;
    const char16_t *name;
};

// The longer ones first: UTF-32LE begins as UTF-16LE does.
const std::array<Mark, 5> &marks()
{
    static const std::array<Mark, 5> all = {{
        {QByteArray("\xFF\xFE\0\0", 4), QStringDecoder::Utf32LE, u"UTF-32LE"},
        {QByteArray("\0\0\xFE\xFF", 4), QStringDecoder::Utf32BE, u"UTF-32BE"},
        {QByteArray("\xEF\xBB\xBF", 3), QStringDecoder::Utf8, u"UTF-8"},
        {QByteArray("\xFF\xFE", 2), QStringDecoder::Utf16LE, u"UTF-16LE"},
        {QByteArray("\xFE\xFF", 2), QStringDecoder::Utf16BE, u"UTF-16BE"},
    }};
    return all;
}

bool isControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\n' && u != u'\r' && u != u'\t' && u != u'\f') || (u >= 0x7F && u < 0xA0);
}

// A text has no NUL and hardly a control character; a program, a picture or a document of Word has many.
bool isPlain(const QString &text)
{
    qsizetype controls = 0;
    for (const QChar c : text) {
        if (c.isNull())
            return false;
        controls += isControl(c) ? 1 : 0;
    }
    return controls <= 2 + text.size() / 200;
}

// UTF-16 without a mark shows by its line ends and digits, which have a zero byte.
std::optional<QString> unmarkedUtf16(const QByteArray &bytes, QStringDecoder::Encoding encoding)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    auto text = decodedStrictly(bytes, encoding);
    if (!text || !isPlain(*text))
        return std::nullopt;
    qsizetype known = 0;
    for (const QChar c : *text) {
        const char16_t u = c.unicode();
        known += u < 0x80 || (u >= 0x2010 && u <= 0x203B) || (u >= 0x3000 && u <= 0x303F)
                || (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0xFF00 && u <= 0xFFEF)
            ? 1
            : 0;
    }
    return known * 10 >= text->size() * 9 ? text : std::nullopt;
}

// UTF-8 with a few bad bytes, such as one cut off in the middle of a character: strict GB18030 would make rubbish of
// it, since it has a character for nearly every pair of bytes.
std::optional<QString> damagedUtf8(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    qsizetype bad = 0, good = 0;
    for (const QChar c : text) {
        bad += c == QChar::ReplacementCharacter ? 1 : 0;
        good += c.unicode() >= 0x800 && c != QChar::ReplacementCharacter ? 1 : 0;
    }
    return good >= 4 && bad * 4 <= good ? std::optional(text) : std::nullopt;
}

// With U+FFFD for what is damaged.
std::optional<QString> decodedLossily(const QByteArray &bytes, const char *name)
{
    QString lossy(bytes.size() + 1, Qt::Uninitialized);
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error), ucnv_close);
    if (U_FAILURE(error))
        return std::nullopt;
    const int32_t made = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(lossy.data()),
        static_cast<int32_t>(lossy.size()), bytes.constData(), static_cast<int32_t>(bytes.size()), &error);
    if (U_FAILURE(error))
        return std::nullopt;
    lossy.truncate(made);
    return lossy;
}

std::optional<DecodedText> guessed(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
    if (U_FAILURE(status))
        return std::nullopt;
    ucsdet_setText(
        detector.get(), bytes.constData(), static_cast<int32_t>(std::min<qsizetype>(bytes.size(), 1 << 20)), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const char *name = ucsdet_getName(matches[i], &status);
        if (U_FAILURE(status) || ucsdet_getConfidence(matches[i], &status) < 10)
            continue;
        // A damaged file of a common kind keeps its damage, marked.
        const bool isMultibyte = QLatin1String(name) == "UTF-8"_L1 || QLatin1String(name) == "GB18030"_L1;
        auto text = decodedByIcu(bytes, name);
        if (!text && isMultibyte)
            text = decodedLossily(bytes, name);
        if (text && isPlain(*text))
            return DecodedText{*text, QString::fromLatin1(name), true};
    }
    return std::nullopt;
}

// GB18030 has a character for nearly every pair of bytes, Big5's too. Of texts that are GB18030 at least four fifths
// are common hanzi, of Big5 read as it hardly a quarter, the rest kana, private use and hanzi that nobody knows.
std::optional<DecodedText> strictChinese(const QByteArray &bytes)
{
    constexpr double mojibake = 0.5, plausible = 0.8;
    constexpr qsizetype fewestForBig5 = 2, fewestForDoubt = 12; // rare names and verses may stand alone
    auto text = decodedByIcu(bytes, "GB18030");
    if (!text || !isPlain(*text))
        return std::nullopt;
    const Commonness asGb = commonnessOf(*text, Hanzi::OfBoth);
    if (asGb.share() >= mojibake)
        return DecodedText{*std::move(text), u"GB18030"_s, false};
    if (auto other = decodedByIcu(bytes, "Big5"); other && isPlain(*other)) {
        const Commonness asBig5 = commonnessOf(*other, Hanzi::OfBig5);
        if (asBig5.judged >= fewestForBig5 && asBig5.share() >= plausible)
            return DecodedText{*std::move(other), u"Big5"_s, true};
    }
    return DecodedText{*std::move(text), u"GB18030"_s, asGb.judged >= fewestForDoubt};
}

} // namespace

base::Result<DecodedText> decodedText(const QByteArray &bytes, const QString &name, const QString &as)
{
    // A line or a byte more costs time: these take seconds.
    constexpr qsizetype longest = 16 << 20, mostLines = 200'000;
    if (bytes.size() > longest || bytes.count('\n') + bytes.count('\r') > 2 * mostLines)
        return base::failure(ErrorKind::Refused, tr("文本太大：超过 16 MB，或者几十万行。"), name,
            tr("稿件没有这样大的；请核对是不是选错了文件。"));
    const auto normal = [](QString text, const QString &encoding, bool isDoubtful = false) {
        text.replace(u"\r\n"_s, u"\n"_s);
        text.replace(u'\r', u'\n');
        text.replace(QChar(QChar::ParagraphSeparator), u'\n');
        text.replace(QChar(QChar::LineSeparator), u'\n');
        return DecodedText{std::move(text), encoding, isDoubtful};
    };
    const base::Error notText{ErrorKind::Refused, tr("这不是文本文件：里面有文字里不会有的控制字符。"), name,
        tr("请用写它的程序打开，另存为纯文本（UTF-8）再读。")};
    if (!as.isEmpty()) {
        QByteArray rest = bytes;
        for (const Mark &mark : marks()) {
            if (bytes.startsWith(mark.bytes) && as == QString::fromUtf16(mark.name))
                rest = bytes.mid(mark.bytes.size());
        }
        const QByteArray known = as.toLatin1();
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
            ucnv_open(known.constData(), &status), ucnv_close);
        if (U_FAILURE(status))
            return base::failure(ErrorKind::WrongUse, tr("不认识编码 %1。").arg(as), name,
                tr("可以写 UTF-8、GB18030、UTF-16LE、UTF-16BE、Big5。"));
        if (const auto text = decodedByIcu(rest, known.constData()); text && isPlain(*text))
            return normal(*text, as);
        const auto text = decodedLossily(rest, known.constData());
        const qsizetype lost = text ? text->count(QChar::ReplacementCharacter) : 0;
        if (text && isPlain(*text) && lost * 5 <= text->size()) // here and there a damaged character
            return normal(*text, as, true);
        return base::failure(ErrorKind::Refused, tr("按 %1 读不通：这个文件不是这种编码的文本。").arg(as), name,
            tr("换一种编码，或者选“自动”。"));
    }
    for (const Mark &mark : marks()) {
        if (!bytes.startsWith(mark.bytes))
            continue;
        const auto text = decodedStrictly(bytes.mid(mark.bytes.size()), mark.encoding);
        const QString encoding = QString::fromUtf16(mark.name);
        if (text && isPlain(*text))
            return normal(*text, encoding);
        if (text && mark.encoding != QStringDecoder::Utf32LE)
            return tl::unexpected(notText);
    }
    if (!bytes.contains('\0')) {
        if (const auto text = decodedStrictly(bytes, QStringDecoder::Utf8))
            return isPlain(*text) ? base::Result<DecodedText>(normal(*text, u"UTF-8"_s)) : tl::unexpected(notText);
        if (const auto text = damagedUtf8(bytes); text && isPlain(*text))
            return normal(*text, u"UTF-8"_s, true);
        if (const auto chinese = strictChinese(bytes))
            return normal(chinese->text, chinese->encoding, chinese->isDoubtful);
        if (auto guess = guessed(bytes))
            return normal(guess->text, guess->encoding, true);
        return tl::unexpected(base::Error{ErrorKind::Refused, tr("认不出这个文件的编码，或者它不是文本。"), name,
            tr("请用写它的程序打开，另存为纯文本（UTF-8）再读。")});
    }
    for (const auto &[encoding, known] :
        {std::pair(QStringDecoder::Utf16LE, u"UTF-16LE"_s), std::pair(QStringDecoder::Utf16BE, u"UTF-16BE"_s)}) {
        if (const auto text = unmarkedUtf16(bytes, encoding))
            return normal(*text, known, true);
    }
    return tl::unexpected(notText);
}

} // namespace banxin::manuscript
