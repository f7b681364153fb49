// Bytes as they come in for a text: refused, or read so that no character is lost and none invented.
#include "manuscript_law.h"

#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"

#include <cstdio>
#include <cstdlib>

using namespace banxin::manuscript;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 16384)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto decoded = decodedText(bytes, {});
    if (!decoded)
        return 0;
    const Reading reading = recognised(textSource(*decoded, {}));
    (void)toJson(reading);
    if (decoded->text.size() > 4096)
        return 0;
    const QStringList breaches = breachesOfLaw(decoded->text, reading);
    if (!breaches.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(breaches.join(QLatin1Char('\n'))));
        std::abort();
    }
    return 0;
}
