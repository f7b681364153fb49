// Glyphs: the ones that are shown exist, and go as far as the PDF says.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

void missing(Check &check, const PageContent &page)
{
    for (const Painted &painted : page.painted) {
        if (painted.font && painted.missingGlyphs > 0)
            check.report(page, painted,
                {QString::fromUtf8(QByteArray::fromStdString(painted.font->name())),
                    QString::number(painted.missingGlyphs)});
    }
}

void widths(Check &check)
{
    for (const Font *font : check.subject().shared().fonts()) {
        if (!font->knowsGlyphs() || font->kind() == Font::Kind::Type3)
            continue;
        int wrong = 0;
        std::uint32_t first = 0;
        for (std::uint32_t cid = 0; cid < font->used().size(); ++cid) {
            if (!font->used()[cid] || font->glyphOf(cid) == 0)
                continue;
            const double own = font->programWidthOf(cid);
            // A thousandth of an em is rounding; readers space text by one and draw it by the other.
            if (own >= 0 && std::abs(own - font->widthOf(cid)) > 1.01 && wrong++ == 0)
                first = cid;
        }
        if (wrong > 0)
            check.reportOnPage(font->firstPage,
                {QString::fromUtf8(QByteArray::fromStdString(font->name())), QString::number(wrong),
                    QString::number(first)},
                font->descendant());
    }
}

constexpr Rule kRules[] = {
    {"missing-glyph", Severity::Error, Scope::Always, "newspaper: missing glyph; ISO 14289-1, 7.21.8",
        QT_TRANSLATE_NOOP("preflight", "字体“%1”里缺字，印出来是空白或方框（%2 个）。"), nullptr, missing},
    {"font-widths", Severity::Error, Scope::Always, "ISO 15930-7: fonts; ISO 14289-1, 7.21.5",
        QT_TRANSLATE_NOOP("preflight", "字体“%1”有 %2 个字的宽度与字体程序不同，第一个是 %3 号。"), nullptr, nullptr,
        widths},
};

} // namespace

std::span<const Rule> glyphRules() { return kRules; }

} // namespace banxin::preflight
