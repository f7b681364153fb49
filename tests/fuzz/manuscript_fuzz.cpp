// Bytes as they come in for a text: refused, or read, and corrected at random, so that no character is lost and none
// invented.
#include "manuscript_law.h"
#include "random_corrections.h"

#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"

#include <cstdio>
#include <cstdlib>

using namespace banxin::manuscript;

namespace {

void lookInto(const QString &text, const Reading &reading, const std::vector<Correction> &corrections)
{
    const QStringList breaches = breachesOfLaw(text, reading);
    if (breaches.isEmpty())
        return;
    std::fprintf(stderr, "%s%s\n", qPrintable(toldAs(corrections)), qPrintable(breaches.join(QLatin1Char('\n'))));
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 16384)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto decoded = decodedText(bytes, {});
    if (!decoded)
        return 0;
    const Source source = textSource(*decoded, {});
    Reading reading = recognised(source);
    (void)toJson(reading);
    if (decoded->text.size() > 4096)
        return 0;
    lookInto(decoded->text, reading, {});
    QRandomGenerator random(static_cast<quint32>(qHash(bytes, 0)));
    std::vector<Correction> corrections;
    for (int i = 0; i < 3; ++i) {
        corrections.push_back(randomCorrection(reading, random));
        reading = corrected(source, corrections);
    }
    lookInto(decoded->text, reading, corrections);
    return 0;
}
