#include "formats/format_tasks.h"

#include "formats/docx_source.h"
#include "formats/html_source.h"
#include "formats/ninjs_source.h"
#include "formats/pdf_source.h"
#include "formats/rich_text.h"
#include "formats/source_wire.h"
#include "formats/zip_archive.h"
#include "worker/worker_loop.h"

#include <QCoreApplication>

namespace banxin::formats {

using manuscript::Source;

namespace {

/// The pool says of which file it speaks.
tl::unexpected<base::Error> nameless(base::Error error)
{
    error.where.clear();
    return tl::unexpected(std::move(error));
}

using worker::TaskInput;
using worker::TaskOutput;

base::Status readTask(const TaskInput &input, TaskOutput &output)
{
    const auto arguments = wire::argumentsFrom(input.arguments);
    const auto read = [&]() -> base::Result<Source> {
        switch (arguments ? arguments->kind : FileKind::Unknown) {
        case FileKind::Html:
            return htmlSource(input.data, arguments->name);
        case FileKind::Docx:
            return docxSource(input.data, arguments->name, arguments->changes);
        case FileKind::Ninjs:
            return ninjsSource(input.data, arguments->name);
        case FileKind::Pdf:
            return pdfSource(input.data, arguments->name);
        default:
            break;
        }
        return base::failure(
            base::ErrorKind::WrongUse, QCoreApplication::translate("formats", "解读稿件的进程没有听懂要做什么。"));
    };
    const auto source = read();
    return source ? output.append(wire::toBytes(*source)) : nameless(source.error());
}

base::Status unpackTask(const TaskInput &input, TaskOutput &output)
{
    const auto arguments = wire::argumentsFrom(input.arguments);
    const auto archive = ZipArchive::opened(input.data, arguments ? arguments->name : QString());
    if (!archive)
        return nameless(archive.error());
    wire::Unpacked unpacked;
    unpacked.passedOver = archive->passedOver();
    for (const ZipArchive::Entry &entry : archive->entries()) {
        auto bytes = archive->read(entry);
        if (!bytes)
            return nameless(bytes.error());
        unpacked.files.push_back({entry.name, *std::move(bytes)});
    }
    return output.append(wire::toBytes(unpacked));
}

base::Status richTask(const TaskInput &input, TaskOutput &output, RichKind kind)
{
    const auto text = kind == RichKind::Html ? richFromHtml(input.data) : richFromRtf(input.data);
    return text ? output.append(toBytes(*text)) : nameless(text.error());
}

} // namespace

void addTasks(worker::WorkerLoop &loop)
{
    loop.add(wire::readTask, readTask);
    loop.add(wire::unpackTask, unpackTask);
    loop.add(wire::richHtmlTask,
        [](const TaskInput &input, TaskOutput &output) { return richTask(input, output, RichKind::Html); });
    loop.add(wire::richRtfTask,
        [](const TaskInput &input, TaskOutput &output) { return richTask(input, output, RichKind::Rtf); });
}

} // namespace banxin::formats
