// banxin-cli preflight: any PDF against a printer's profile.
#include "cli/command.h"
#include "cli/store_arguments.h"
#include "picture/press_profile.h"
#include "preflight/preflight_task.h"

#include <QCommandLineParser>
#include <QFile>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = qint64(2) << 30;

base::Result<QByteArray> contentOf(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Refused, tr("打不开文件：%1。").arg(file.errorString()), path);
    if (file.size() > most)
        return base::failure(base::ErrorKind::Refused, tr("文件太大，没有读。"), path);
    return file.readAll();
}

/// A file of settings, or what an ICC profile is known by: then the defaults hold.
base::Result<preflight::Profile> profileNamed(const QString &name)
{
    preflight::Profile profile;
    if (name.isEmpty())
        return profile;
    if (name.endsWith(u".json"_s)) {
        const auto json = contentOf(name, 1 << 20);
        if (!json)
            return tl::unexpected(json.error());
        return preflight::profileFromJson(*json);
    }
    const auto icc = picture::pressProfileNamed(name);
    if (!icc)
        return tl::unexpected(icc.error());
    profile.printer.icc = name;
    return profile;
}

/// A printer of one of the newsroom's publications; without a name the first publication's own.
base::Result<preflight::Profile> printerNamed(const QString &name, const QString &location)
{
    const auto store = store::Store::open(location, store::OpenMode::Inspect);
    if (!store)
        return tl::unexpected(store.error());
    const auto publications = (*store)->publications();
    if (!publications)
        return tl::unexpected(publications.error());
    QStringList names;
    preflight::Profile profile;
    for (const model::Publication &publication : *publications) {
        const QString wanted = name.isEmpty() ? publication.outputProfile : name;
        for (const model::PrinterProfile &printer : publication.printers) {
            if (printer.name == wanted || wanted.isEmpty()) {
                profile.printer = printer;
                return profile;
            }
            names << printer.name;
        }
    }
    if (name.isEmpty())
        return profile;
    return base::failure(base::ErrorKind::WrongUse, tr("编辑部里没有叫“%1”的印刷配置。").arg(name), location,
        names.isEmpty() ? QString() : tr("有这些：%1。").arg(names.join(u'、')));
}

/// WIDTHxHEIGHT in millimetres.
std::optional<base::Size> sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool isWidth = false, isHeight = false;
    const double width = parts.value(0).toDouble(&isWidth), height = parts.value(1).toDouble(&isHeight);
    if (parts.size() != 2 || !isWidth || !isHeight || !(width > 0 && width < 5000) || !(height > 0 && height < 5000))
        return {};
    return base::Size{base::Length::mm(width), base::Length::mm(height)};
}

QString severityOf(preflight::Severity severity)
{
    switch (severity) {
    case preflight::Severity::Error:
        return tr("错误");
    case preflight::Severity::Warning:
        return tr("警告");
    case preflight::Severity::Info:
        break;
    }
    return tr("提示");
}

void print(const preflight::Report &report)
{
    int errors = 0, warnings = 0;
    for (const preflight::Finding &finding : report.findings) {
        errors += finding.severity == preflight::Severity::Error ? 1 : 0;
        warnings += finding.severity == preflight::Severity::Warning ? 1 : 0;
        QString where = finding.page > 0 ? tr("第 %1 页").arg(finding.page) : tr("全文件");
        if (finding.rect)
            where += tr("，左 %1 上 %2 宽 %3 高 %4 毫米")
                         .arg(finding.rect->x.toMm(), 0, 'f', 1)
                         .arg(finding.rect->y.toMm(), 0, 'f', 1)
                         .arg(finding.rect->width.toMm(), 0, 'f', 1)
                         .arg(finding.rect->height.toMm(), 0, 'f', 1);
        if (!finding.object.isEmpty())
            where += tr("，对象 %1").arg(finding.object);
        printLine(u"%1 %2: %3"_s.arg(severityOf(finding.severity), finding.rule, finding.message));
        printLine(u"    "_s + tr("%1（依据：%2）").arg(where, finding.basis));
    }
    printLine(report.findings.empty()
            ? tr("没有发现问题（%1 页）。").arg(report.pages)
            : tr("发现错误 %1 处，警告 %2 处（%3 页）。").arg(errors).arg(warnings).arg(report.pages));
}

} // namespace

int runPreflight(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption profileOption(u"profile"_s, {}, u"P"_s), storeOption(u"store"_s, {}, u"STORE"_s),
        advertOption(u"advert"_s, {}, u"SIZE"_s), accessibleOption(u"accessible"_s), jsonOption(u"json"_s);
    parser.addOptions({profileOption, storeOption, advertOption, accessibleOption, jsonOption});
    if (!parser.parse(QStringList{u"preflight"_s} + arguments) || parser.positionalArguments().size() != 1)
        return report({base::ErrorKind::WrongUse,
            tr("用法：banxin-cli preflight FILE.pdf [--profile NAME|ICC|FILE.json] [--store STORE] "
               "[--advert WIDTHxHEIGHT] [--accessible] [--json]"),
            {}, {}});
    const QString named = parser.value(profileOption);
    auto profile = parser.isSet(storeOption) && !named.endsWith(u".json"_s)
        ? printerNamed(named, parser.value(storeOption))
        : profileNamed(named);
    if (!profile)
        return report(profile.error());
    if (parser.isSet(advertOption)) {
        profile->role = preflight::FileRole::Advert;
        profile->trim = sizeOf(parser.value(advertOption));
        if (!profile->trim)
            return report({base::ErrorKind::WrongUse, tr("广告的尺寸写作 350x240，以毫米计。"), {}, {}});
    }
    if (parser.isSet(accessibleOption))
        profile->accessibility = preflight::Accessibility::Required;
    const QString path = parser.positionalArguments().constFirst();
    const auto pdf = contentOf(path, kLargestFile);
    if (!pdf)
        return report(pdf.error());
    auto done = preflight::preflightInWorker(*pdf, *profile, path);
    if (!done) {
        if (!done.error().where.contains(path))
            done.error().where = done.error().where.isEmpty() ? path : path + u": "_s + done.error().where;
        return report(done.error());
    }
    if (parser.isSet(jsonOption))
        printJson(preflight::toJson(*done));
    else
        print(*done);
    return done->hasErrors() ? DoneWithErrors : Done;
}

} // namespace banxin::cli
