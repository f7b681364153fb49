#include "manuscript/read_file.h"

#include "manuscript/archive_source.h"
#include "manuscript/recogniser.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace banxin::manuscript {

using namespace Qt::StringLiterals;
using base::ErrorKind;

namespace {

// No manuscript with its pictures is larger.
constexpr qint64 longestFile = qint64(256) << 20;

QString tr(const char *text) { return QCoreApplication::translate("manuscript", text); }

} // namespace

base::Result<Source> sourceFrom(const QByteArray &bytes, const QString &name) { return sourceOf(bytes, name); }

base::Result<Reading> readFile(const QString &path)
{
    if (QFileInfo(path).isDir()) {
        const auto source = folderSource(path);
        if (!source)
            return tl::unexpected(source.error());
        return recognised(*source);
    }
    QFile file(path);
    const bool isOpen = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QString advice = tr("请核对文件的位置和权限。");
    if (!isOpen)
        return base::failure(ErrorKind::Refused, tr("文件读不出来：%1。").arg(file.errorString()), path, advice);
    const QByteArray bytes = file.read(longestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return base::failure(ErrorKind::Refused, tr("文件读不出来：%1。").arg(file.errorString()), path, advice);
    if (bytes.size() > longestFile)
        return base::failure(
            ErrorKind::Refused, tr("文件太大：超过 256 MB。"), path, tr("稿件没有这样大的；请核对是不是选错了文件。"));
    const auto source = sourceFrom(bytes, QFileInfo(path).fileName());
    if (!source) {
        base::Error error = source.error();
        error.where = path;
        return tl::unexpected(error);
    }
    return recognised(*source);
}

} // namespace banxin::manuscript
