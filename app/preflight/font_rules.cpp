// Fonts: embedded, as subsets, by right, and sound.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

/// Each font once, at the first text that is shown in it.
template <typename Fault> void forFonts(Check &check, const PageContent &page, Fault fault)
{
    std::set<const Font *> seen;
    for (const Painted &painted : page.painted) {
        if (!painted.font || painted.font->firstPage != page.number || !seen.insert(painted.font).second)
            continue;
        if (fault(*painted.font))
            check.report(page, {QString::fromUtf8(QByteArray::fromStdString(painted.font->name()))},
                painted.font->descendant(), painted.box);
    }
}

void embedded(Check &check, const PageContent &page)
{
    forFonts(check, page, [](const Font &font) { return !font.isEmbedded(); });
}

void damaged(Check &check, const PageContent &page)
{
    forFonts(check, page,
        [](const Font &font) { return font.isEmbedded() && (!font.program() || !font.program()->isSound()); });
}

void subset(Check &check, const PageContent &page)
{
    forFonts(check, page, [](const Font &font) { return font.isEmbedded() && !font.isSubset(); });
}

/// OS/2 fsType: bits 1 to 3 are one choice, of which the most restrictive that is alone holds; bit 8 forbids
/// subsets, bit 9 outlines.
void rights(Check &check, const PageContent &page)
{
    forFonts(check, page, [](const Font &font) {
        const int rights = font.program() ? font.program()->embeddingRights() : -1;
        return rights >= 0
            && ((rights & 0x000E) == 0x0002 || (rights & 0x0200) != 0 || ((rights & 0x0100) != 0 && font.isSubset()));
    });
}

void cidMap(Check &check, const PageContent &page)
{
    forFonts(check, page, [](const Font &font) { return font.isCidMapMissing(); });
}

void encoding(Check &check, const PageContent &page)
{
    forFonts(check, page, [](const Font &font) { return !font.isEncodingSound(); });
}

void fontName(Check &check, const PageContent &page)
{
    forFonts(check, page, [](const Font &font) {
        const std::string name = nameIn(font.descriptor(), "/FontName");
        return font.isEmbedded() && font.isSubset() && name != "/" + font.name();
    });
}

constexpr Rule kRules[] = {
    {"font-not-embedded", Severity::Error, Scope::Always, "ISO 15930-7: fonts; newspaper: fonts",
        QT_TRANSLATE_NOOP("preflight", "字体“%1”没有嵌入。"), nullptr, embedded},
    {"font-damaged", Severity::Error, Scope::Always, "ISO 15930-7: fonts",
        QT_TRANSLATE_NOOP("preflight", "嵌入的字体“%1”读不出来。"), nullptr, damaged},
    {"font-not-subset", Severity::Warning, Scope::Always, "newspaper: fonts",
        QT_TRANSLATE_NOOP("preflight", "字体“%1”整套嵌入，没有取子集。"), nullptr, subset},
    {"font-rights", Severity::Error, Scope::Always, "OpenType OS/2 fsType; newspaper: fonts",
        QT_TRANSLATE_NOOP("preflight", "字体“%1”的授权标志不允许这样嵌入。"), nullptr, rights},
    {"font-cid-map", Severity::Error, Scope::Always, "ISO 15930-7: fonts; ISO 32000-1, 9.7.4.2",
        QT_TRANSLATE_NOOP("preflight", "字体“%1”没有 CIDToGIDMap。"), nullptr, cidMap},
    {"font-encoding", Severity::Error, Scope::Always, "ISO 15930-7: fonts; ISO 32000-1, 9.7.5",
        QT_TRANSLATE_NOOP("preflight", "字体“%1”的编码（CMap）既不是预定义的，也没有嵌入。"), nullptr, encoding},
    {"font-name", Severity::Warning, Scope::Always, "ISO 32000-1, 9.8.1",
        QT_TRANSLATE_NOOP("preflight", "字体“%1”的描述用了另一个名字。"), nullptr, fontName},
};

} // namespace

std::span<const Rule> fontRules() { return kRules; }

} // namespace banxin::preflight
