// Bodies and change sets as a damaged or hostile store may hold them: refused, or read so that
// writing and reading again changes nothing.
#include "model/change_set.h"
#include "model/object.h"

#include <cstdlib>

using namespace banxin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const int choice = data[0] % (model::kObjectKindCount + 1);
    if (choice == model::kObjectKindCount) {
        if (const auto change = model::changeSetFromJson(body)) {
            const auto again = model::changeSetFromJson(model::toJson(*change));
            if (!again || !(*again == *change))
                std::abort();
            (void)model::applied(model::Document(), *change);
        }
        return 0;
    }
    const auto kind = static_cast<model::ObjectKind>(choice);
    if (const auto object = model::fromBody(kind, body)) {
        const auto again = model::fromBody(kind, model::toBody(*object));
        if (!again || !(*again == *object))
            std::abort();
    }
    return 0;
}
