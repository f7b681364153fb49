// PDF/UA-1: what the file as a whole says of itself, and that all content is tagged.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

bool isTrue(const Object &value)
{
    Object object = value;
    return object.isBool() && object.getBoolValue();
}

void identifier(Check &check)
{
    if (check.subject().metadata().value("pdfuaid:part") != QLatin1String("1"))
        check.report({}, keyOf(check.subject().catalog(), "/Metadata"));
}

void marked(Check &check)
{
    const Object info = keyOf(check.subject().catalog(), "/MarkInfo");
    if (!isTrue(keyOf(info, "/Marked")) || isTrue(keyOf(info, "/Suspects")))
        check.report({}, check.subject().catalog());
}

void language(Check &check)
{
    if (textOf(keyOf(check.subject().catalog(), "/Lang")).value_or(QString()).trimmed().isEmpty())
        check.report({}, check.subject().catalog());
}

void displayTitle(Check &check)
{
    if (!isTrue(keyOf(keyOf(check.subject().catalog(), "/ViewerPreferences"), "/DisplayDocTitle")))
        check.report({}, check.subject().catalog());
}

/// Told once a page.
void untagged(Check &check, const PageContent &page)
{
    const Painted *first = nullptr;
    int count = 0;
    for (const Painted &painted : page.painted) {
        if (painted.origin != Origin::Page || painted.tag != Tag::None)
            continue;
        first = first ? first : &painted;
        ++count;
    }
    if (first)
        check.report(page, *first, {QString::number(count)});
}

void unicode(Check &check)
{
    for (const Font *font : check.subject().shared().fonts()) {
        if (font->firstPage == 0 || hasKey(font->object(), "/ToUnicode"))
            continue;
        // Simple fonts with an encoding of known names need none (ISO 14289-1, 7.21.7).
        if (font->kind() == Font::Kind::Simple && hasKey(font->object(), "/Encoding"))
            continue;
        check.reportOnPage(
            font->firstPage, {QString::fromUtf8(QByteArray::fromStdString(font->name()))}, font->object());
    }
}

constexpr Rule kRules[] = {
    {"ua-identifier", Severity::Error, Scope::Accessible, "ISO 14289-1, 5",
        QT_TRANSLATE_NOOP("preflight", "XMP 没有声明是 PDF/UA-1（pdfuaid:part）。"), identifier},
    {"ua-marked", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.1",
        QT_TRANSLATE_NOOP("preflight", "文件没有声明已加标签（MarkInfo）。"), marked},
    {"ua-language", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.2",
        QT_TRANSLATE_NOOP("preflight", "文件没有说明语言（Lang）。"), language},
    {"ua-title", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.1",
        QT_TRANSLATE_NOOP("preflight", "没有要求在窗口上显示文件标题（DisplayDocTitle）。"), displayTitle},
    {"ua-untagged", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.1",
        QT_TRANSLATE_NOOP("preflight", "有 %1 处内容既没有标签，也没有标作装饰。"), nullptr, untagged},
    {"ua-unicode", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.21.7",
        QT_TRANSLATE_NOOP("preflight", "字体“%1”的字读不成文字（没有 ToUnicode）。"), nullptr, nullptr, unicode},
};

} // namespace

std::span<const Rule> accessibilityRules() { return kRules; }

} // namespace banxin::preflight
