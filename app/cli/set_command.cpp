// banxin-cli set: a plain text, a paragraph a line, set in one measure on its own.
#include "cli/command.h"
#include "cli/layout_json.h"
#include "cli/store_arguments.h"

#include "base/type_size.h"
#include "typeset/paragraph_setter.h"

#include <QFile>
#include <QJsonArray>
#include <QStringDecoder>

#include <cmath>
#include <cstdio>

namespace banxin::cli {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Length;
using base::Result;

namespace {

constexpr Length longestMeasure = Length::mm(20000);

struct SetJob {
    QString file;
    model::ResolvedParagraph format;
    Length measure;
    typeset::BreakStrategy strategy = typeset::BreakStrategy::TotalFit;
    bool json = false;
};

base::Error wrongValue(const QString &option, const QString &value, const QString &advice)
{
    return {ErrorKind::WrongUse, tr("%1 不能是“%2”。").arg(option, value), {}, advice};
}

std::optional<double> ems(QStringView text)
{
    if (text.endsWith("em"_L1, Qt::CaseInsensitive))
        text.chop(2);
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(value) && value >= 0 && value <= 1e5 ? std::optional(value) : std::nullopt;
}

std::optional<Length> measureFrom(const QString &text, Length size)
{
    std::optional<Length> measure;
    if (text.endsWith("em"_L1, Qt::CaseInsensitive)) {
        if (const auto count = ems(text))
            measure = base::Em::of(*count).at(size);
    } else if (!text.isEmpty() && text.back().isLetter()) { // a length has its unit
        measure = base::typeSize(text);
    }
    return measure && *measure > Length() && *measure <= longestMeasure ? measure : std::nullopt;
}

Result<SetJob> parsed(QStringList arguments)
{
    // The number is optional, which QCommandLineParser does not know.
    for (QString &argument : arguments) {
        if (argument == "--indent"_L1)
            argument = u"--indent=2"_s;
    }
    QCommandLineParser parser;
    const QCommandLineOption measure(u"measure"_s, {}, u"M"_s), size(u"size"_s, {}, u"S"_s, u"9pt"_s),
        font(u"font"_s, {}, u"F"_s, u"宋"_s), vertical(u"vertical"_s),
        prohibition(u"prohibition"_s, {}, u"L"_s, u"gb"_s), punctuation(u"punctuation"_s, {}, u"P"_s, u"gb"_s),
        indent(u"indent"_s, {}, u"N"_s, u"0"_s), firstFit(u"first-fit"_s), headline(u"headline"_s), json(u"json"_s);
    parser.addOptions({measure, size, font, vertical, prohibition, punctuation, indent, firstFit, headline, json});
    const QString help = tr("用法见 banxin-cli %1 --help。").arg("set"_L1);
    if (!parser.parse(QStringList{u"set"_s} + arguments))
        return base::failure(ErrorKind::WrongUse, parser.errorText(), {}, help);
    if (parser.positionalArguments().size() != 1)
        return base::failure(ErrorKind::WrongUse, tr("需要且只需要一个文本文件。"), {}, help);
    if (!parser.isSet(measure))
        return base::failure(
            ErrorKind::WrongUse, tr("没有给出行长。"), {}, tr("请加上 --measure，如 --measure 13em。"));

    SetJob job;
    job.file = parser.positionalArguments().constFirst();
    job.json = parser.isSet(json);
    job.strategy = parser.isSet(firstFit) ? typeset::BreakStrategy::FirstFit : typeset::BreakStrategy::TotalFit;
    const auto type = base::typeSize(parser.value(size));
    if (!type || *type < Length::pt(1) || *type > Length::pt(2000))
        return tl::unexpected(
            wrongValue(u"--size"_s, parser.value(size), tr("请给出 1pt 到 2000pt 的字号，如 9pt 或小五。")));
    job.format.characters.size = *type;
    job.format.characters.family = parser.value(font);
    if (parser.isSet(headline)) {
        job.format.breakBySense = true;
        job.format.alignment = model::Alignment::Left;
    }
    const auto width = measureFrom(parser.value(measure), *type);
    if (!width)
        return tl::unexpected(wrongValue(
            u"--measure"_s, parser.value(measure), tr("请给出大于零、不过 20 米的行长，如 13em、117pt 或 41mm。")));
    job.measure = *width;
    if (parser.isSet(vertical))
        job.format.writingMode = model::WritingMode::Vertical;
    const auto first = ems(parser.value(indent));
    if (!first || base::Em::of(*first).at(*type) >= *width)
        return tl::unexpected(
            wrongValue(u"--indent"_s, parser.value(indent), tr("缩进以字计，不能为负，须比行长小。")));
    job.format.indent = base::Em::of(*first);

    const QStringList levels{u"none"_s, u"basic"_s, u"gb"_s, u"strict"_s};
    const auto level = levels.indexOf(parser.value(prohibition));
    if (level < 0)
        return tl::unexpected(
            wrongValue(u"--prohibition"_s, parser.value(prohibition), tr("可以是：%1。").arg(levels.join(u"、"_s))));
    job.format.prohibition = static_cast<model::Prohibition>(level);
    const QStringList schemes{u"fullWidth"_s, u"kaiming"_s, u"halfWidth"_s, u"noTrim"_s, u"gb"_s};
    const auto scheme = schemes.indexOf(parser.value(punctuation));
    if (scheme < 0)
        return tl::unexpected(
            wrongValue(u"--punctuation"_s, parser.value(punctuation), tr("可以是：%1。").arg(schemes.join(u"、"_s))));
    job.format.punctuation = static_cast<model::PunctuationScheme>(scheme);
    return job;
}

Result<QStringList> paragraphsOf(const QString &path)
{
    QFile file(path);
    const bool open = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return base::failure(
            ErrorKind::Refused, tr("文件读不出来：%1。").arg(file.errorString()), path, tr("请核对文件的位置和权限。"));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return base::failure(
            ErrorKind::Refused, tr("文件读不出来：%1。").arg(file.errorString()), path, tr("请核对文件的位置和权限。"));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return base::failure(ErrorKind::Refused, tr("文件不是 UTF-8 编码的文本。"), path, tr("请先把它转成 UTF-8。"));
    text.replace(u"\r\n"_s, u"\n"_s);
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text.split(u'\n');
}

// 𫠜 (U+2B81C); what is not to be seen by its number alone.
QString named(char32_t character)
{
    const QString number = u"U+%1"_s.arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper();
    const bool seen =
        QChar::isPrint(character) && !QChar::isMark(character) && QChar::category(character) != QChar::Other_PrivateUse;
    return seen ? u"%1 (%2)"_s.arg(QString::fromUcs4(&character, 1), number) : number;
}

// Which characters have no glyph, in the first few paragraphs that have such.
class MissingGlyphs {
public:
    void add(int paragraph, const typeset::SetParagraph &set)
    {
        if (set.missingGlyphs == 0)
            return;
        m_count += set.missingGlyphs;
        constexpr qsizetype mostNamed = 5;
        if (m_named.size() == mostNamed) {
            m_named.append(u"……"_s);
        } else if (m_named.size() < mostNamed) {
            QStringList characters;
            for (const char32_t character : set.missing)
                characters.append(named(character));
            m_named.append(tr("第 %1 段 %2").arg(paragraph).arg(characters.join(u' ')));
        }
    }
    int count() const { return m_count; }
    QString toText() const { return tr("有 %1 个字没有字形：%2。").arg(m_count).arg(m_named.join(tr("；"))); }

private:
    int m_count = 0;
    QStringList m_named;
};

// Where the lines stand when they are set below each other (vertical: from right to left) at a pitch of
// four thirds of the size, from the origin.
base::Point placeOf(const SetJob &job, int line)
{
    const Length pitch = job.format.characters.size.scaled(4, 3);
    return job.format.writingMode == model::WritingMode::Vertical
        ? base::Point{Length() - pitch * line, Length()}
        : base::Point{Length(), job.format.characters.size + pitch * line};
}

} // namespace

int runSet(const QStringList &arguments)
{
    const auto job = parsed(arguments);
    if (!job)
        return report(job.error());
    const auto paragraphs = paragraphsOf(job->file);
    if (!paragraphs)
        return report(paragraphs.error());
    const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
    if (!fonts)
        return report(fonts.error());
    if (const auto finding = (*fonts)->substitutionOf(job->format.characters.family, 400)) {
        if (finding->kind != font::FontFinding::Kind::Substituted)
            return report({ErrorKind::Refused, tr("没有“%1”这种字体。").arg(job->format.characters.family), u"--font"_s,
                tr("可用宋、标宋、黑、楷、仿宋，或已安装的字体的族名。")});
        std::fprintf(stderr, "%s\n", qPrintable(tr("字体“%1”用“%2”代替。").arg(finding->asked, finding->used)));
    }

    const typeset::ParagraphSetter setter(*fonts, typeset::RuleTables::standard());
    QJsonArray lines;
    int line = 0;
    MissingGlyphs missing;
    for (qsizetype p = 0; p < paragraphs->size(); ++p) {
        typeset::ParagraphInput input;
        input.text = paragraphs->at(p);
        input.format = job->format;
        const auto set = setter.set(input, {{job->measure}}, job->strategy);
        missing.add(static_cast<int>(p) + 1, *set);
        int offset = 0;
        for (const typeset::Line &each : set->lines) {
            const QString text = input.text.mid(each.start, each.end - each.start);
            const int end = offset + codePoints(text);
            if (job->json) {
                QJsonObject json = setLineJson(each, placeOf(*job, line), job->format.writingMode);
                json[u"paragraph"_s] = static_cast<int>(p) + 1;
                json[u"start"_s] = offset;
                json[u"end"_s] = end;
                json[u"text"_s] = text;
                lines.append(json);
            } else {
                printLine(text);
            }
            offset = end;
            ++line;
        }
    }
    if (job->json)
        printJson({{u"lines"_s, lines}});
    if (missing.count() > 0)
        std::fprintf(stderr, "%s\n", qPrintable(missing.toText()));
    return missing.count() > 0 ? DoneWithErrors : Done;
}

} // namespace banxin::cli
