// Word files: as archives of any bytes, and, since a fuzzer seldom makes an archive, as the XML of their body.
#include "formats/docx_source.h"
#include "formats/source_wire.h"
#include "tests/unit/formats/docx_files.h"

#include <cstdlib>

using namespace banxin;
using namespace banxin::formats;
using namespace banxin::manuscript;

namespace {

void check(const base::Result<Source> &source)
{
    if (!source)
        return;
    const QByteArray wired = wire::toBytes(*source);
    const auto back = wire::sourceFrom(wired);
    if (!back || wire::toBytes(*back) != wired)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 65536)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (bytes.startsWith("PK")) {
        check(docxSource(bytes, {}));
        return 0;
    }
    // The body, then other parts, each after a line that begins with its name and a colon.
    support::Parts parts;
    QByteArray body;
    QByteArray *part = &body;
    for (const QByteArray &line : bytes.split('\n')) {
        bool isName = false;
        for (const char *name : {"styles", "numbering", "footnotes", "comments", "header1"}) {
            if (line.startsWith(name + QByteArray(":")) && parts.size() < 8) {
                parts.emplace_back(QString::fromLatin1(name) + QStringLiteral(".xml"), QByteArray());
                part = &parts.back().second;
                *part = line.mid(line.indexOf(':') + 1);
                isName = true;
            }
        }
        if (!isName)
            *part += line + '\n';
    }
    const QByteArray docx = support::docxOf(body, parts);
    check(docxSource(docx, {}));
    check(docxSource(docx, {}, TrackedChanges::Rejected));
    return 0;
}
