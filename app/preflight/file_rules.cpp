// The file as such: whole, open to every reader, and complete in itself.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

void damaged(Check &check)
{
    const QStringList damages = check.subject().damages();
    if (!damages.isEmpty())
        check.report({QString::number(damages.size()), damages.first().left(120)});
}

void version(Check &check)
{
    const int version = check.subject().version();
    if (version < 13 || version > 16)
        check.report({QStringLiteral("%1.%2").arg(version / 10).arg(version % 10)});
}

void identifier(Check &check)
{
    const auto both = itemsOf(keyOf(check.subject().trailer(), "/ID"));
    if (both.size() != 2 || !Object(both[0]).isString() || !Object(both[1]).isString()
        || Object(both[0]).getStringValue().empty())
        check.report();
}

void encryption(Check &check)
{
    if (check.subject().isEncrypted())
        check.report();
}

bool usesFilter(const Entry &entry, const char *name)
{
    if (!Object(entry.object).isStream())
        return false;
    const auto filters = filtersOf(entry.object);
    return std::find(filters.begin(), filters.end(), name) != filters.end();
}

void lzw(Check &check)
{
    for (const Entry &entry : check.subject().entries()) {
        if (usesFilter(entry, "/LZWDecode") || usesFilter(entry, "/LZW"))
            check.report({}, entry.holder);
    }
}

void lzwInline(Check &check, const PageContent &page)
{
    for (const Painted &painted : page.painted) {
        if (painted.picture && Object(painted.picture->object).isNull()
            && std::find(painted.picture->filters.begin(), painted.picture->filters.end(), "/LZWDecode")
                != painted.picture->filters.end())
            check.report(page, painted);
    }
}

void crypt(Check &check)
{
    for (const Entry &entry : check.subject().entries()) {
        if (usesFilter(entry, "/Crypt"))
            check.report({}, entry.holder);
    }
}

void externalStream(Check &check)
{
    for (const Entry &entry : check.subject().entries()) {
        if (Object(entry.object).isStream() && hasKey(entry.object, "/F"))
            check.report({}, entry.holder);
    }
}

constexpr Rule kRules[] = {
    {"file-damaged", Severity::Error, Scope::Always, "ISO 32000-1, 7.5",
        QT_TRANSLATE_NOOP("preflight", "文件结构有 %1 处损坏，读时作了修补：%2"), nullptr, nullptr, damaged},
    {"file-version", Severity::Error, Scope::PressPages, "ISO 15930-7: PDF version",
        QT_TRANSLATE_NOOP("preflight", "文件是 PDF %1，PDF/X-4 用 1.3 至 1.6。"), version},
    {"file-id", Severity::Error, Scope::PressPages, "ISO 15930-7: file trailer",
        QT_TRANSLATE_NOOP("preflight", "文件尾没有由两个字符串组成的 ID。"), identifier},
    {"file-encryption", Severity::Error, Scope::Always, "ISO 15930-7: encryption",
        QT_TRANSLATE_NOOP("preflight", "文件加了密。"), encryption},
    {"file-lzw", Severity::Error, Scope::Always, "ISO 15930-7: compression",
        QT_TRANSLATE_NOOP("preflight", "用了 LZW 压缩。"), lzw, lzwInline},
    {"file-crypt", Severity::Error, Scope::Always, "ISO 15930-7: encryption",
        QT_TRANSLATE_NOOP("preflight", "用了加密过滤器（Crypt）。"), crypt},
    {"file-external-stream", Severity::Error, Scope::Always, "ISO 15930-7: external streams",
        QT_TRANSLATE_NOOP("preflight", "有一个流的内容放在别的文件里。"), externalStream},
};

} // namespace

std::span<const Rule> fileRules() { return kRules; }

} // namespace banxin::preflight
