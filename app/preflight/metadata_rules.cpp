// XMP metadata and the Info dictionary: what the file says that it is.
#include "preflight/rule.h"

#include <QDateTime>
#include <QRegularExpression>

namespace banxin::preflight {

namespace {

bool isReadable(const Check &check)
{
    return check.subject().metadata().isThere && check.subject().metadata().isWellFormed;
}

QString xmp(const Check &check, const char *name) { return check.subject().metadata().value(name); }

QDateTime xmpDate(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$"));
    return shape.match(text).hasMatch() ? QDateTime::fromString(text, Qt::ISODate) : QDateTime();
}

/// D:YYYYMMDDHHmmSSOHH'mm' (ISO 32000-1, 7.9.4).
QDateTime infoDate(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:Z|([+-])(\\d\\d)'(\\d\\d)'?)?"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&](int i) { return match.captured(i).toInt(); };
    const int offset = (number(8) * 60 + number(9)) * 60 * (match.captured(7) == QLatin1String("-") ? -1 : 1);
    return QDateTime({number(1), number(2), number(3)}, {number(4), number(5), number(6)}, Qt::OffsetFromUTC, offset);
}

void missing(Check &check)
{
    if (!isReadable(check))
        check.report({}, keyOf(check.subject().catalog(), "/Metadata"));
}

void compressed(Check &check)
{
    if (check.subject().metadata().isCompressed)
        check.report({}, keyOf(check.subject().catalog(), "/Metadata"));
}

void pdfxVersion(Check &check)
{
    const QString version = xmp(check, "pdfxid:GTS_PDFXVersion");
    if (isReadable(check) && version != QLatin1String("PDF/X-4"))
        check.report({version}, keyOf(check.subject().catalog(), "/Metadata"));
}

void pdfxVersionInInfo(Check &check)
{
    const auto version = textOf(keyOf(check.subject().information(), "/GTS_PDFXVersion"));
    if (version != QLatin1String("PDF/X-4"))
        check.report({version.value_or(QString())}, check.subject().information());
}

void title(Check &check)
{
    if (isReadable(check) && xmp(check, "dc:title").isEmpty())
        check.report({}, keyOf(check.subject().catalog(), "/Metadata"));
}

void dates(Check &check)
{
    for (const char *name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"}) {
        if (isReadable(check) && !xmpDate(xmp(check, name)).isValid())
            check.report({QString::fromLatin1(name)}, keyOf(check.subject().catalog(), "/Metadata"));
    }
}

void documentId(Check &check)
{
    for (const char *name : {"xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"}) {
        if (isReadable(check) && xmp(check, name).isEmpty())
            check.report({QString::fromLatin1(name)}, keyOf(check.subject().catalog(), "/Metadata"));
    }
}

void trapped(Check &check)
{
    const QString inXmp = xmp(check, "pdf:Trapped");
    const std::string inInfo = nameIn(check.subject().information(), "/Trapped");
    const QString own = inInfo.empty() ? inXmp : QString::fromStdString(inInfo.substr(1));
    const bool isSaid = own == QLatin1String("True") || own == QLatin1String("False");
    if (!isSaid || (isReadable(check) && inXmp != own))
        check.report({own, inXmp}, check.subject().information());
}

void agreement(Check &check)
{
    const Object info = check.subject().information();
    if (!isReadable(check))
        return;
    const std::pair<const char *, const char *> texts[] = {{"/Title", "dc:title"}, {"/Author", "dc:creator"},
        {"/Subject", "dc:description"}, {"/Creator", "xmp:CreatorTool"}, {"/Producer", "pdf:Producer"}};
    for (const auto &[key, name] : texts) {
        const auto inInfo = textOf(keyOf(info, key));
        const QString inXmp = xmp(check, name);
        if (inInfo && !inXmp.isEmpty() && inInfo->simplified() != inXmp.simplified())
            check.report({QString::fromLatin1(key), QString::fromLatin1(name)}, info);
    }
    const std::pair<const char *, const char *> moments[] = {
        {"/CreationDate", "xmp:CreateDate"}, {"/ModDate", "xmp:ModifyDate"}};
    for (const auto &[key, name] : moments) {
        const auto inInfo = textOf(keyOf(info, key));
        const QDateTime inXmp = xmpDate(xmp(check, name));
        if (inInfo && inXmp.isValid() && std::abs(infoDate(*inInfo).secsTo(inXmp)) > 1)
            check.report({QString::fromLatin1(key), QString::fromLatin1(name)}, info);
        else if (inInfo && !infoDate(*inInfo).isValid())
            check.report({QString::fromLatin1(key), QString::fromLatin1(name)}, info);
    }
}

constexpr Rule kRules[] = {
    {"xmp-missing", Severity::Error, Scope::PressPages, "ISO 15930-7: metadata",
        QT_TRANSLATE_NOOP("preflight", "没有 XMP 元数据，或者读不出来。"), missing},
    {"xmp-compressed", Severity::Warning, Scope::PressPages, "XMP part 3: PDF",
        QT_TRANSLATE_NOOP("preflight", "XMP 元数据是压缩的，扫描文件的程序找不到它。"), compressed},
    {"xmp-pdfx-version", Severity::Error, Scope::PressPages, "ISO 15930-7: identification",
        QT_TRANSLATE_NOOP("preflight", "XMP 的 GTS_PDFXVersion 不是 PDF/X-4，而是“%1”。"), pdfxVersion},
    {"info-pdfx-version", Severity::Warning, Scope::PressPages, "ISO 15930-7: identification",
        QT_TRANSLATE_NOOP("preflight", "Info 的 GTS_PDFXVersion 不是 PDF/X-4，而是“%1”。"), pdfxVersionInInfo},
    {"xmp-title", Severity::Error, Scope::PressPages, "ISO 15930-7: metadata",
        QT_TRANSLATE_NOOP("preflight", "XMP 里没有标题（dc:title）。"), title},
    {"xmp-dates", Severity::Error, Scope::PressPages, "ISO 15930-7: metadata",
        QT_TRANSLATE_NOOP("preflight", "XMP 里的 %1 没有或者不成日期。"), dates},
    {"xmp-document-id", Severity::Error, Scope::PressPages, "ISO 15930-7: metadata",
        QT_TRANSLATE_NOOP("preflight", "XMP 里没有 %1。"), documentId},
    {"trapped", Severity::Error, Scope::PressPages, "ISO 15930-7: trapping",
        QT_TRANSLATE_NOOP("preflight", "没有说明是否作过陷印：Info 是“%1”，XMP 是“%2”，应同是 True 或 False。"),
        trapped},
    {"info-xmp", Severity::Error, Scope::PressPages, "ISO 15930-7: metadata",
        QT_TRANSLATE_NOOP("preflight", "Info 的 %1 与 XMP 的 %2 说法不同。"), agreement},
};

} // namespace

std::span<const Rule> metadataRules() { return kRules; }

} // namespace banxin::preflight
