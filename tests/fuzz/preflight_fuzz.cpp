// PDFs as anybody may send them: refused with a reason, or read to the end with an answer that reads back.
#include "preflight/preflight.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace banxin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    preflight::Profile profile;
    profile.accessibility = preflight::Accessibility::Required;
    const auto report = preflight::preflight(bytes, profile);
    if (report && !preflight::reportFromJson(QJsonDocument(preflight::toJson(*report)).toJson()))
        std::abort();
    return 0;
}
