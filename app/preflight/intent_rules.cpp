// The output intent: the printing condition that the colours are meant for.
#include "preflight/limits.h"
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

std::vector<Object> intentsOf(const Check &check)
{
    std::vector<Object> found;
    for (const Object &intent : itemsOf(keyOf(check.subject().catalog(), "/OutputIntents"))) {
        if (isNamed(keyOf(intent, "/S"), "/GTS_PDFX"))
            found.push_back(intent);
    }
    return found;
}

void missing(Check &check)
{
    if (const auto count = intentsOf(check).size(); count != 1)
        check.report({QString::number(count)});
}

void condition(Check &check)
{
    const auto intents = intentsOf(check);
    if (intents.size() != 1)
        return;
    const auto says = [&](const char *key) { return !textOf(keyOf(intents[0], key)).value_or(QString()).isEmpty(); };
    if (!says("/OutputConditionIdentifier") || (!says("/RegistryName") && !says("/Info")))
        check.report({}, intents[0]);
}

IccProfile profileOf(const Check &check, const Object &intent)
{
    const auto bytes = bytesOf(keyOf(intent, "/DestOutputProfile"), kMostStreamBytes);
    return bytes ? check.subject().parts().icc(*bytes) : IccProfile();
}

void profile(Check &check)
{
    const auto intents = intentsOf(check);
    if (intents.size() != 1)
        return;
    const IccProfile profile = profileOf(check, intents[0]);
    if (!profile.isSound || !profile.isPrinter || !profile.isCmyk || profile.version > 4)
        check.report({}, keyOf(intents[0], "/DestOutputProfile"));
}

void components(Check &check)
{
    const auto intents = intentsOf(check);
    if (intents.size() != 1)
        return;
    const Object stream = keyOf(intents[0], "/DestOutputProfile");
    const IccProfile profile = profileOf(check, intents[0]);
    if (profile.isSound && profile.isCmyk && numberOf(keyOf(stream, "/N"), 0) != profile.components)
        check.report({told(numberOf(keyOf(stream, "/N"), 0), 0), QString::number(profile.components)}, stream);
}

constexpr Rule kRules[] = {
    {"intent-missing", Severity::Error, Scope::PressPages, "ISO 15930-7: output intents",
        QT_TRANSLATE_NOOP("preflight", "应有且只有一个 PDF/X 输出意图，这里有 %1 个。"), missing},
    {"intent-condition", Severity::Error, Scope::PressPages, "ISO 15930-7: output intents",
        QT_TRANSLATE_NOOP("preflight", "输出意图没有说明是哪一种印刷条件。"), condition},
    {"intent-profile", Severity::Error, Scope::PressPages, "ISO 15930-7: output intents",
        QT_TRANSLATE_NOOP("preflight", "输出意图里没有完好的 CMYK 输出特性文件（ICC 4 版以下，prtr 类）。"), profile},
    {"intent-components", Severity::Error, Scope::PressPages, "ISO 32000-1, 14.11.5",
        QT_TRANSLATE_NOOP("preflight", "输出特性文件的 /N 写作 %1，其实有 %2 个通道。"), components},
};

} // namespace

std::span<const Rule> intentRules() { return kRules; }

} // namespace banxin::preflight
