#include "formats/foreign_source.h"

#include "formats/archive_source.h"
#include "formats/office_source.h"
#include "formats/picture_source.h"
#include "formats/source_wire.h"
#include "manuscript/text_source.h"
#include "worker/asking.h"

#include <QCoreApplication>

namespace banxin::formats {

using manuscript::decodedText;
using manuscript::Source;
using manuscript::textSource;

namespace {

constexpr int mostSeconds = 10; // of a worker's time for one file

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

base::Result<Source> readInWorker(
    FileKind kind, const QByteArray &bytes, const QString &name, const ReadOptions &options)
{
    auto request = worker::requestFor(wire::readTask, bytes, name);
    request.arguments = wire::toBytes(wire::ReadArguments{kind, options.changes, name});
    request.cpuSeconds = mostSeconds;
    return worker::asked<Source>(request,
        {base::ErrorKind::Refused, tr("解读稿件的进程给出了不合情理的结果，文件没有读入。"), name,
            tr("请让来稿的人另存一次再发。")},
        wire::sourceFrom);
}

} // namespace

base::Result<Source> sourceOf(const QByteArray &bytes, const QString &name, const ReadOptions &options)
{
    const FileKind kind = options.kind.value_or(kindOf(bytes));
    switch (kind) {
    case FileKind::Text: {
        const auto decoded = decodedText(bytes, name, options.encoding);
        if (!decoded)
            return tl::unexpected(decoded.error());
        return textSource(*decoded, name);
    }
    case FileKind::Html:
    case FileKind::Docx:
    case FileKind::Ninjs:
    case FileKind::Pdf:
        return readInWorker(kind, bytes, name, options);
    case FileKind::Office: {
        const auto docx = docxFromOffice(bytes, name, options.stop.get());
        if (!docx)
            return tl::unexpected(docx.error());
        auto source = readInWorker(FileKind::Docx, *docx, name, options);
        if (source)
            source->notes.push_back(tr("由 LibreOffice 转换后读入。"));
        return source;
    }
    case FileKind::Picture:
        return pictureSource(bytes, name);
    case FileKind::Zip:
        return zipSource(bytes, name, options);
    case FileKind::Unknown:
        break;
    }
    return base::failure(base::ErrorKind::Refused, tr("这不是稿件：表格、幻灯片、程序、影音和别的压缩格式不能读入。"),
        name, tr("能读的有文本、Markdown、网页、Word、WPS、RTF、ODT、PDF、图片，以及装着它们的 ZIP 和文件夹。"));
}

} // namespace banxin::formats
