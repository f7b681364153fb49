#include "cli/finding_json.h"

#include "cli/layout_json.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin::cli {

using namespace Qt::StringLiterals;

QString nameOf(base::Severity severity)
{
    return severity == base::Severity::Error  ? u"error"_s
        : severity == base::Severity::Warning ? u"warning"_s
                                              : u"info"_s;
}

QString nameOf(base::FixKind kind)
{
    return kind == base::FixKind::Auto ? u"auto"_s : kind == base::FixKind::Click ? u"click"_s : u"none"_s;
}

QJsonObject findingJson(const model::Document &document, const base::Finding &finding)
{
    const auto idOr = [](base::Id id) { return id.isNull() ? QJsonValue() : QJsonValue(id.toString()); };
    const auto codePoints = [](QStringView text) {
        return static_cast<qint64>(
            std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); }));
    };
    const auto *page = document.find<model::Page>(finding.page);
    const auto *paragraph = document.find<model::Paragraph>(finding.paragraph);
    const bool hasRange = paragraph && finding.length > 0;
    const QStringView text = paragraph ? QStringView(paragraph->text) : QStringView();
    QJsonValue rect;
    if (finding.rect)
        rect = QJsonArray{points(finding.rect->x), points(finding.rect->y), points(finding.rect->width),
            points(finding.rect->height)};
    const bool canFix = finding.fix.kind != base::FixKind::None;
    return {{u"rule"_s, finding.rule}, {u"severity"_s, nameOf(finding.severity)}, {u"message"_s, finding.message},
        {u"basis"_s, finding.basis.isEmpty() ? QJsonValue() : QJsonValue(finding.basis)},
        {u"page"_s, page ? QJsonValue(page->number) : QJsonValue()}, {u"frame"_s, idOr(finding.frame)},
        {u"story"_s, idOr(finding.story)}, {u"paragraph"_s, idOr(finding.paragraph)}, {u"line"_s, QJsonValue()},
        {u"start"_s, hasRange ? QJsonValue(codePoints(text.first(finding.start))) : QJsonValue()},
        {u"end"_s, hasRange ? QJsonValue(codePoints(text.first(finding.end()))) : QJsonValue()},
        {u"text"_s, finding.text}, {u"rect"_s, rect},
        {u"fix"_s,
            QJsonObject{{u"kind"_s, nameOf(finding.fix.kind)},
                {u"replacement"_s, canFix ? QJsonValue(finding.fix.replacement) : QJsonValue()}}},
        {u"waived"_s,
            finding.waived
                ? QJsonValue(QJsonObject{{u"by"_s, finding.waived->by}, {u"reason"_s, finding.waived->reason}})
                : QJsonValue()}};
}

} // namespace banxin::cli
