// Any text through the rules: ranges lie in it, fixes differ from what stands there, and automatic ones come to rest.
#include "language/checker.h"

#include <cstdio>
#include <cstdlib>

using namespace banxin::language;

namespace {

[[noreturn]] void fail(const char *why, const QString &text)
{
    std::fprintf(stderr, "%s: %s\n", why, qPrintable(text));
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0 || size > 4096)
        return 0;
    static const Checker checker;
    // The first byte chooses what the paragraphs are.
    const auto role = static_cast<ParagraphRole>(data[0] % 6);
    std::vector<Paragraph> story;
    const QString all = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    for (const QString &line : all.split(u'\n'))
        story.push_back({line, role});
    for (const Finding &one : checker.check(story, {QDate(2020, 10, 19), {}, 0})) {
        const QString &text = story[static_cast<std::size_t>(one.paragraph)].text;
        if (one.at < 0 || one.length <= 0 || one.end() > text.size() || text.mid(one.at, one.length) != one.text)
            fail("a range lies outside", text);
        if (one.fix.kind != FixKind::None && one.fix.replacement == one.text)
            fail(one.rule->id, text);
    }
    for (const Paragraph &one : story) {
        const QString once = normalised(one, checker);
        if (normalised({once, one.role}, checker) != once)
            fail("normalised twice", one.text);
    }
    return 0;
}
