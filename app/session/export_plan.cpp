#include "session/export_plan.h"

#include "session/file_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace banxin::session {

using namespace Qt::StringLiterals;

QString exportFileName(const QString &pattern, const model::Publication &publication, const model::Issue &issue,
    const QString &pageNumber, const QString &section, const QString &version)
{
    QString name = pattern.isEmpty() ? model::PrinterProfile().fileName : pattern;
    const std::pair<QString, QString> fields[] = {{u"{code}"_s, publication.code},
        {u"{publication}"_s, publication.name}, {u"{date}"_s, issue.date.toString(u"yyyyMMdd"_s)},
        {u"{edition}"_s, issue.edition}, {u"{page}"_s, pageNumber}, {u"{section}"_s, section},
        {u"{version}"_s, version}};
    for (const auto &[field, value] : fields)
        name.replace(field, value);
    for (QChar &c : name) {
        if (c < u' ' || u"/\\:*?\"<>|"_s.contains(c))
            c = u'-';
    }
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    if (name.isEmpty() || name == ".pdf"_L1)
        name = issue.date.toString(u"yyyyMMdd"_s) + pageNumber;
    if (!name.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        name += u".pdf"_s;
    return name;
}

base::Result<std::vector<ExportFile>> exportFiles(const model::Document &document, const model::Issue &issue,
    const model::Publication &publication, const std::vector<base::Id> &pages, const QString &path,
    const QString &pattern, bool perPage)
{
    const QString title = publication.name + u' ' + issue.date.toString(Qt::ISODate);
    const auto numberOf = [&](base::Id page) { return document.find<model::Page>(page)->number; };
    const auto sectionOf = [&](base::Id page) { return document.find<model::Page>(page)->section; };
    const bool isFolder = QFileInfo(path).isDir();
    std::vector<ExportFile> files;
    if (!isFolder || !perPage) {
        const QString number = pages.size() == 1 ? numberOf(pages.front()) : QString();
        const QString section = pages.size() == 1 ? sectionOf(pages.front()) : QString();
        files.push_back(
            {isFolder ? QDir(path).filePath(exportFileName(pattern, publication, issue, number, section)) : path,
                number.isEmpty() ? title : title + u' ' + number, pages});
    } else {
        for (const base::Id page : pages) {
            const QString number = numberOf(page);
            files.push_back({QDir(path).filePath(exportFileName(pattern, publication, issue, number, sectionOf(page))),
                title + u' ' + number, {page}});
        }
    }
    QSet<QString> names;
    for (ExportFile &file : files) {
        const auto output = outputFile(file.path);
        if (!output)
            return tl::unexpected(output.error());
        if (names.contains(*output)) { // links may make two names one file
            return base::failure(base::ErrorKind::Refused,
                QCoreApplication::translate("session", "两个版会写进同一个文件，没有导出。"), file.path,
                QCoreApplication::translate("session", "请在印刷配置的文件名里加上 {page}。"));
        }
        names.insert(*output);
    }
    return files;
}

} // namespace banxin::session
