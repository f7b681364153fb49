// banxin-cli lint: the rules of text over a manuscript, and its error rate.
#include "cli/command.h"
#include "cli/finding_json.h"
#include "cli/lint_text.h"
#include "cli/store_arguments.h"

#include "language/error_rate.h"

#include <QJsonArray>

namespace banxin::cli {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using language::Finding;

namespace {

// Offsets count code points from the paragraph's start.
qsizetype codePoints(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

QJsonObject jsonOf(const Finding &finding, const QString &line)
{
    QJsonObject fix{{u"kind"_s, nameOf(finding.fix.kind)},
        {u"replacement"_s,
            finding.fix.kind == language::FixKind::None ? QJsonValue() : QJsonValue(finding.fix.replacement)}};
    const qsizetype start = codePoints(QStringView(line).first(finding.at));
    return {{u"rule"_s, QLatin1String(finding.rule->id)}, {u"severity"_s, nameOf(finding.severity)},
        {u"message"_s, finding.message()}, {u"basis"_s, finding.rule->basisText()}, {u"page"_s, QJsonValue()},
        {u"frame"_s, QJsonValue()}, {u"story"_s, QJsonValue()}, {u"paragraph"_s, finding.paragraph + 1},
        {u"line"_s, finding.paragraph + 1}, {u"start"_s, start}, {u"end"_s, start + codePoints(finding.text)},
        {u"text"_s, finding.text}, {u"rect"_s, QJsonValue()}, {u"fix"_s, fix}, {u"waived"_s, QJsonValue()}};
}

struct LintJob {
    QString file, encoding;
    language::RuleSettings settings;
    language::DayContext days;
    bool json = false;
};

base::Result<LintJob> parsed(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s), date(u"date"_s, {}, u"D"_s), words(u"words"_s, {}, u"CSV"_s),
        off(u"off"_s, {}, u"RULES"_s), encoding(u"encoding"_s, {}, u"E"_s);
    parser.addOptions({json, date, words, off, encoding});
    const QString help = tr("用法见 banxin-cli %1 --help。").arg("lint"_L1);
    if (!parser.parse(QStringList{u"lint"_s} + arguments))
        return base::failure(ErrorKind::WrongUse, parser.errorText(), {}, help);
    if (parser.positionalArguments().size() != 1)
        return base::failure(ErrorKind::WrongUse, tr("需要且只需要一个文本文件。"), {}, help);
    LintJob job;
    job.file = parser.positionalArguments().constFirst();
    job.json = parser.isSet(json);
    job.encoding = parser.value(encoding);
    if (parser.isSet(date)) {
        job.days.issue = QDate::fromString(parser.value(date), Qt::ISODate);
        if (!job.days.issue.isValid())
            return base::failure(ErrorKind::WrongUse, tr("%1 不能是“%2”。").arg(u"--date"_s, parser.value(date)), {},
                tr("日期要写成 2020-10-19 的样子。"));
    }
    for (const QString &id : parser.value(off).split(u',', Qt::SkipEmptyParts)) {
        if (!language::ruleOf(id))
            return base::failure(ErrorKind::WrongUse, tr("没有“%1”这条规则。").arg(id), {}, help);
        job.settings.off.append(id);
    }
    if (parser.isSet(words)) {
        auto own = ownWords(parser.value(words));
        if (!own)
            return tl::unexpected(own.error());
        job.settings.words = std::move(*own);
    }
    return job;
}

} // namespace

int runLint(const QStringList &arguments)
{
    const auto job = parsed(arguments);
    if (!job)
        return report(job.error());
    const auto text = lintText(job->file, job->encoding);
    if (!text)
        return report(text.error());
    const language::Checker checker(job->settings);
    const std::vector<Finding> findings = checker.check(text->lines, job->days);

    QJsonArray all;
    std::vector<language::CountedError> errors;
    bool hasErrors = false;
    for (const Finding &finding : findings) {
        const language::Paragraph &line = text->lines[static_cast<std::size_t>(finding.paragraph)];
        all.append(jsonOf(finding, line.text));
        errors.push_back({&finding, line.role == language::ParagraphRole::Headline});
        hasErrors = hasErrors || finding.severity == language::Severity::Error;
    }
    qint64 characters = 0;
    for (const language::Paragraph &line : text->lines)
        characters += language::charactersOf(line.text);
    const double rate = language::errorRate(language::weightOf(errors), characters);
    if (job->json) {
        printJson({{u"findings"_s, all}, {u"characters"_s, characters}, {u"error_rate"_s, rate}});
    } else {
        for (const Finding &finding : findings)
            printLine(tr("第 %1 行 %2 %3：%4")
                          .arg(QString::number(finding.paragraph + 1), QLatin1String(finding.rule->id), finding.text,
                              finding.message()));
        printLine(
            tr("%1 字，%2 处；差错率万分之%3。")
                .arg(QString::number(characters), QString::number(findings.size()), QString::number(rate, 'f', 2)));
    }
    return hasErrors ? DoneWithErrors : Done;
}

int runNormalise(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption encoding(u"encoding"_s, {}, u"E"_s);
    parser.addOption(encoding);
    const QString help = tr("用法见 banxin-cli %1 --help。").arg("normalise"_L1);
    if (!parser.parse(QStringList{u"normalise"_s} + arguments))
        return report({ErrorKind::WrongUse, parser.errorText(), {}, help});
    if (parser.positionalArguments().size() != 1)
        return report({ErrorKind::WrongUse, tr("需要且只需要一个文本文件。"), {}, help});
    const auto text = lintText(parser.positionalArguments().constFirst(), parser.value(encoding));
    if (!text)
        return report(text.error());
    const language::Checker checker;
    QString out;
    for (std::size_t i = 0; i < text->lines.size(); ++i) {
        if (i > 0)
            out += u'\n';
        out += language::normalised(text->lines[i], checker);
    }
    const QByteArray bytes = out.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    return Done;
}

} // namespace banxin::cli
