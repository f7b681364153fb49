#include "cli/read_options.h"

#include "cli/store_arguments.h"

namespace banxin::cli {

using namespace Qt::StringLiterals;

base::Result<formats::ReadOptions> readOptions(const QString &tracked, const QString &encoding)
{
    formats::ReadOptions options;
    options.encoding = encoding;
    if (tracked == "rejected"_L1)
        options.changes = formats::TrackedChanges::Rejected;
    else if (!tracked.isEmpty() && tracked != "accepted"_L1)
        return base::failure(base::ErrorKind::WrongUse, tr("修订只有接受和拒绝两种取法，没有 %1。").arg(tracked), {},
            tr("写 --tracked accepted 或 --tracked rejected。"));
    return options;
}

} // namespace banxin::cli
