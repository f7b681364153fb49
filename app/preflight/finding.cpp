#include "preflight/finding.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace banxin::preflight {

namespace {

constexpr double kFarthest = 1e7; // points

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info");
}

std::optional<Severity> severityOf(const QString &name)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        if (name == nameOf(severity))
            return severity;
    }
    return {};
}

double points(base::Length length) { return std::round(length.toPt() * 1e5) / 1e5; }

QJsonObject toJson(const Finding &f)
{
    QJsonValue rect;
    if (f.rect)
        rect = QJsonArray{points(f.rect->x), points(f.rect->y), points(f.rect->width), points(f.rect->height)};
    return {{QStringLiteral("rule"), f.rule}, {QStringLiteral("severity"), nameOf(f.severity)},
        {QStringLiteral("message"), f.message}, {QStringLiteral("basis"), f.basis},
        {QStringLiteral("page"), f.page > 0 ? QJsonValue(f.page) : QJsonValue()},
        {QStringLiteral("object"), f.object.isEmpty() ? QJsonValue() : QJsonValue(f.object)},
        {QStringLiteral("rect"), rect}};
}

std::optional<Finding> findingOf(const QJsonObject &json)
{
    const auto severity = severityOf(json[QLatin1String("severity")].toString());
    const QString rule = json[QLatin1String("rule")].toString();
    const QJsonValue page = json[QLatin1String("page")], rect = json[QLatin1String("rect")];
    if (!severity || rule.isEmpty() || !(page.isDouble() || page.isNull()) || page.toInt() < 0)
        return {};
    Finding finding{rule, *severity, json[QLatin1String("message")].toString(), json[QLatin1String("basis")].toString(),
        page.toInt(), json[QLatin1String("object")].toString(), {}};
    if (rect.isArray()) {
        const QJsonArray numbers = rect.toArray();
        if (numbers.size() != 4)
            return {};
        base::Length lengths[4];
        for (int i = 0; i < 4; ++i) {
            const double value = numbers[i].toDouble(std::nan(""));
            if (!(std::abs(value) <= kFarthest * 4))
                return {};
            lengths[i] = base::Length::pt(value);
        }
        finding.rect = base::Rect{lengths[0], lengths[1], lengths[2], lengths[3]};
    } else if (!rect.isNull()) {
        return {};
    }
    return finding;
}

} // namespace

bool Report::hasErrors() const
{
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Error)
            return true;
    }
    return false;
}

QJsonObject toJson(const Report &report)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(toJson(finding));
    return {{QStringLiteral("pages"), report.pages}, {QStringLiteral("findings"), findings}};
}

base::Result<Report> reportFromJson(const QByteArray &json)
{
    const auto refused = [] {
        return base::failure(
            base::ErrorKind::Refused, QCoreApplication::translate("preflight", "预检的结果读不出来。"));
    };
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue pages = object[QLatin1String("pages")], findings = object[QLatin1String("findings")];
    if (!pages.isDouble() || pages.toInt() < 1 || !findings.isArray())
        return refused();
    Report report;
    report.pages = pages.toInt();
    for (const QJsonValue &value : findings.toArray()) {
        const auto finding = findingOf(value.toObject());
        if (!finding || finding->page > report.pages)
            return refused();
        report.findings.push_back(*finding);
    }
    return report;
}

} // namespace banxin::preflight
