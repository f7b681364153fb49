#include "rule_case.h"

#include "typeset/collector.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace banxin::typeset {

namespace {

using base::Em;
using base::Length;

// Widths are said in thousandths; what does not divide may be one more or less.
constexpr double tolerance = 0.0016;

[[noreturn]] void fail(const RuleCase &at, const QString &what)
{
    qFatal("%s:%d: %s", qUtf8Printable(at.file), at.row, qUtf8Printable(what));
}

double number(const RuleCase &at, const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber)
        fail(at, "no number: "_L1 + text);
    return value;
}

// \u{2028} and the like.
QString unescaped(QString text)
{
    static const QRegularExpression escape(u"\\\\u\\{([0-9A-Fa-f]+)\\}"_s);
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text)) {
        // Not QString::fromUcs4(), which takes U+FEFF for a mark of byte order.
        const auto character = QChar::fromUcs4(match.captured(1).toUInt(nullptr, 16));
        text.replace(match.capturedStart(), match.capturedLength(), QStringView(character).toString());
    }
    return text;
}

void setOption(RuleCase &at, const QString &name, const QString &value)
{
    model::ResolvedParagraph &format = at.input.format;
    const auto oneOf = [&](const QStringList &names) {
        const auto index = names.indexOf(value);
        if (index < 0)
            fail(at, "no such "_L1 + name + ": "_L1 + value);
        return static_cast<int>(index);
    };
    const Length size = format.characters.size;
    if (name == "measure"_L1) {
        at.measures.lines.clear();
        for (const QString &each : value.split(u','))
            at.measures.lines.push_back(Em::of(number(at, each)).at(size));
    } else if (name == "level"_L1) {
        format.prohibition = static_cast<model::Prohibition>(oneOf({u"none"_s, u"basic"_s, u"gb"_s, u"strict"_s}));
    } else if (name == "scheme"_L1) {
        format.punctuation = static_cast<model::PunctuationScheme>(
            oneOf({u"fullWidth"_s, u"kaiming"_s, u"halfWidth"_s, u"noTrim"_s, u"gb"_s}));
    } else if (name == "fit"_L1) {
        at.strategy = oneOf({u"total"_s, u"first"_s}) == 0 ? BreakStrategy::TotalFit : BreakStrategy::FirstFit;
    } else if (name == "align"_L1) {
        format.alignment = static_cast<model::Alignment>(oneOf({u"justified"_s, u"left"_s, u"centre"_s, u"right"_s}));
    } else if (name == "indent"_L1) {
        format.indent = Em::of(number(at, value));
    } else if (name == "gap"_L1) {
        format.cjkLatinGap = Em::of(number(at, value));
    } else if (name == "delta"_L1) {
        at.lineDelta = static_cast<int>(number(at, value));
    } else if (name == "narrowest"_L1) {
        format.minimumWidthPercent = static_cast<int>(number(at, value));
    } else if (name == "tightest"_L1) {
        format.minimumTracking = Em::of(number(at, value));
    } else if (name == "widest"_L1) {
        format.maximumTracking = Em::of(number(at, value));
    } else if (name == "smallest"_L1) {
        format.minimumSizePercent = static_cast<int>(number(at, value));
    } else if (name == "lines"_L1) {
        format.maximumLines = static_cast<int>(number(at, value));
    } else if (name == "family"_L1) {
        format.characters.family = value;
    } else if (name == "vertical"_L1) {
        format.writingMode = model::WritingMode::Vertical;
    } else if (name == "headline"_L1) {
        format.breakBySense = true;
        format.alignment = model::Alignment::Left;
    } else {
        fail(at, "no such option: "_L1 + name);
    }
}

void readLine(RuleCase &at, const QString &value)
{
    ExpectedLine &line = at.lines.emplace_back();
    const qsizetype mark = value.indexOf(" @ "_L1);
    line.text = unescaped(mark < 0 ? value : value.left(mark).trimmed());
    if (mark < 0)
        return;
    for (const QString &each : value.mid(mark + 3).split(u' ', Qt::SkipEmptyParts)) {
        const QString name = each.section(u'=', 0, 0), said = each.section(u'=', 1);
        if (name == "width"_L1) {
            line.width = number(at, said);
        } else if (name == "indent"_L1) {
            line.indent = number(at, said);
        } else if (name == "runs"_L1) {
            line.runs = static_cast<int>(number(at, said));
        } else if (name == "percent"_L1) {
            line.percent = static_cast<int>(number(at, said));
        } else if (name == "size"_L1) {
            line.size = static_cast<int>(number(at, said));
        } else if (name == "tiers"_L1) {
            line.tiers.emplace();
            for (const QString &tier : said.split(u',')) {
                if (tier == "none"_L1)
                    continue;
                const QString amount = tier.section(u':', 1);
                line.tiers->emplace_back(
                    tier.section(u':', 0, 0), amount.isEmpty() ? std::nullopt : std::optional(number(at, amount)));
            }
        } else if (name == "narrow"_L1 || name == "wide"_L1) {
            for (const QString &index : said.split(u','))
                (name == "narrow"_L1 ? line.narrow : line.wide).push_back(static_cast<int>(number(at, index)));
        } else if (name == "cells"_L1) {
            for (const QString &cell : said.split(u','))
                line.cells.push_back(number(at, cell));
        } else if (name == "shown"_L1) {
            line.shown.emplace_back(static_cast<int>(number(at, said.section(u':', 0, 0))), said.section(u':', 1));
        } else {
            fail(at, "no such expectation: "_L1 + name);
        }
    }
}

// 2-4 size=150 family=黑 weight=700: characters 2 and 3 of the text, their size in percent of the paragraph's.
void readLook(RuleCase &at, const QString &value)
{
    StyledRun &run = at.input.runs.emplace_back();
    run.look = at.input.format.characters;
    const QString range = value.section(u' ', 0, 0);
    run.start = static_cast<int>(number(at, range.section(u'-', 0, 0)));
    run.end = static_cast<int>(number(at, range.section(u'-', 1)));
    for (const QString &each : value.section(u' ', 1).split(u' ', Qt::SkipEmptyParts)) {
        const QString name = each.section(u'=', 0, 0), said = each.section(u'=', 1);
        if (name == "size"_L1)
            run.look.size = run.look.size * static_cast<int>(number(at, said)) / 100;
        else if (name == "family"_L1)
            run.look.family = said;
        else if (name == "weight"_L1)
            run.look.weight = static_cast<int>(number(at, said));
        else
            fail(at, "no such look: "_L1 + name);
    }
}

QString breaksOf(const ParagraphInput &input, const RuleTables &rules)
{
    QString breaks;
    for (const Item &item : collect(input, coveringRuns(input), rules)) {
        if (item.before.breakable)
            breaks += u'|';
        breaks += input.text.mid(item.start, item.end - item.start);
    }
    return breaks;
}

double inEm(Length length, Length size)
{
    return static_cast<double>(length.toEmu()) / static_cast<double>(size.toEmu());
}

bool alike(double a, double b) { return std::abs(a - b) < tolerance; }

QString described(const Line &line)
{
    QStringList tiers;
    for (const TierUse &use : line.tiers)
        tiers << use.tier + u':' + QString::number(use.amountPerMille / 1000.0);
    QStringList cells;
    for (std::size_t i = 0; i + 1 < line.carets.size(); ++i)
        cells << QString::number(inEm(line.carets[i + 1] - line.carets[i], line.size), 'f', 3);
    return u"size=%6 width=%1 tiers=%2 indent=%3 runs=%4 cells=%5"_s.arg(inEm(line.width, line.size), 0, 'f', 3)
        .arg(tiers.isEmpty() ? u"none"_s : tiers.join(u','))
        .arg(inEm(line.indent, line.size))
        .arg(line.runs.size())
        .arg(cells.join(u','))
        .arg(line.size.toPt());
}

bool looksLike(const Line &line, int offset, const QString &shown)
{
    for (const SetRun &run : line.runs) {
        for (const font::PlacedGlyph &glyph : run.run->glyphs) {
            if (run.textStart + glyph.textStart == line.start + offset)
                return run.run->face->shape(shown, run.run->size, run.run->direction).front().id == glyph.id;
        }
    }
    return false;
}

// What is wrong with the line, or nothing.
QString difference(const ExpectedLine &wanted, const Line &line, Length asked)
{
    const Length size = line.size;
    if (wanted.width && !alike(*wanted.width, inEm(line.width, size)))
        return u"width"_s;
    if (wanted.indent && !alike(*wanted.indent, inEm(line.indent, size)))
        return u"indent"_s;
    if (wanted.runs && *wanted.runs != static_cast<int>(line.runs.size()))
        return u"runs"_s;
    if (wanted.percent && (line.runs.empty() || line.runs.front().run->widthPercent != *wanted.percent))
        return u"percent"_s;
    if (wanted.size && (line.size * 100 + asked / 2) / asked != *wanted.size)
        return u"size"_s;
    if (wanted.tiers) {
        if (wanted.tiers->size() != line.tiers.size())
            return u"tiers"_s;
        for (std::size_t i = 0; i < line.tiers.size(); ++i) {
            const auto &[tier, amount] = (*wanted.tiers)[i];
            if (tier != line.tiers[i].tier || (amount && !alike(*amount, line.tiers[i].amountPerMille / 1000.0)))
                return u"tiers"_s;
        }
    }
    if (!wanted.cells.empty()) {
        if (wanted.cells.size() + 1 != line.carets.size())
            return u"cells"_s;
        for (std::size_t i = 0; i < wanted.cells.size(); ++i) {
            if (!alike(wanted.cells[i], inEm(line.carets[i + 1] - line.carets[i], size)))
                return u"cell %1"_s.arg(i);
        }
    }
    const auto cell = [&](int i) {
        const std::size_t k = static_cast<std::size_t>(i);
        return k + 1 < line.carets.size() ? inEm(line.carets[k + 1] - line.carets[k], size) : 0;
    };
    for (const int i : wanted.narrow) {
        if (cell(i) <= 0 || cell(i) > 0.7)
            return u"narrow %1"_s.arg(i);
    }
    for (const int i : wanted.wide) {
        if (cell(i) < 0.9)
            return u"wide %1"_s.arg(i);
    }
    for (const auto &[offset, shown] : wanted.shown) {
        if (!looksLike(line, offset, shown))
            return u"shown %1"_s.arg(offset);
    }
    return {};
}

} // namespace

QString RuleCase::difference(const ParagraphSetter &setter) const
{
    if (!breaks.isEmpty()) {
        const QString found = breaksOf(input, setter.rules());
        if (found != breaks)
            return u"breaks: "_s + found;
    }
    if (lines.empty())
        return {};
    const auto set = setter.set(input, measures, strategy, lineDelta);
    const Length asked = input.format.characters.size;
    QStringList found;
    QString first;
    for (std::size_t i = 0; i < set->lines.size(); ++i) {
        const Line &line = set->lines[i];
        const QString text = input.text.mid(line.start, line.end - line.start);
        QString wrong = u"too many"_s;
        if (i < lines.size())
            wrong = text == lines[i].text ? typeset::difference(lines[i], line, asked) : u"text"_s;
        if (first.isEmpty() && !wrong.isEmpty())
            first = u"line %1, "_s.arg(i + 1) + wrong;
        found << u"  "_s + text + u" @ "_s + described(line);
    }
    if (first.isEmpty() && set->lines.size() < lines.size())
        first = u"lines are missing"_s;
    return first.isEmpty() ? first : first + u":\n"_s + found.join(u'\n');
}

std::vector<RuleCase> ruleCases(const QString &folder)
{
    std::vector<RuleCase> cases;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qUtf8Printable(info.filePath()));
        QString clause, options;
        Rule rule = Rule::StartPoints;
        int row = 0;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            ++row;
            const QString key = line.section(u' ', 0, 0), value = line.section(u' ', 1);
            if (line.isEmpty() || key == "#"_L1)
                continue;
            // Before the first case, and between cases, what holds for all that follow.
            const bool inCase = !cases.empty() && cases.back().file == info.fileName() && !cases.back().name.isEmpty();
            RuleCase *at = inCase ? &cases.back() : nullptr;
            if (key == "rule"_L1) {
                const auto named = ruleNamed(value);
                if (!named)
                    qFatal("%s:%d: no such rule", qUtf8Printable(info.fileName()), row);
                rule = *named;
            } else if (key == "clause"_L1) {
                clause = value;
            } else if (key == "options"_L1) {
                options = value;
            } else if (key == "case"_L1) {
                RuleCase &made = cases.emplace_back();
                made.file = info.fileName();
                made.row = row;
                made.name = value;
                made.rule = rule;
                made.clause = clause;
                made.options = options;
                made.measures = Measures{{Em::of(60).at(made.input.format.characters.size)}};
                for (const QString &each : options.split(u' ', Qt::SkipEmptyParts))
                    setOption(made, each.section(u'=', 0, 0), each.section(u'=', 1));
            } else if (at && key == "with"_L1) {
                at->options += u' ' + value;
                for (const QString &each : value.split(u' ', Qt::SkipEmptyParts))
                    setOption(*at, each.section(u'=', 0, 0), each.section(u'=', 1));
            } else if (at && key == "look"_L1) {
                at->options += u' ' + value;
                readLook(*at, value);
            } else if (at && key == "text"_L1) {
                at->input.text = unescaped(value);
            } else if (at && key == "line"_L1) {
                readLine(*at, value);
            } else if (at && key == "breaks"_L1) {
                at->breaks = unescaped(value);
            } else {
                qFatal("%s:%d: not understood", qUtf8Printable(info.fileName()), row);
            }
            // A new case may have moved those before it.
            if (at && key != "case"_L1 && at->input.text.isEmpty() && !at->breaks.isEmpty())
                at->input.text = QString(at->breaks).remove(u'|');
        }
    }
    // Where a case gives no text of its own, its lines are it.
    for (RuleCase &each : cases) {
        if (each.input.text.isEmpty()) {
            for (const ExpectedLine &line : each.lines)
                each.input.text += line.text;
        }
        if (each.input.text.isEmpty() || each.clause.isEmpty() || (each.lines.empty() && each.breaks.isEmpty()))
            fail(each, u"a case wants a clause, a text and what is expected"_s);
    }
    return cases;
}

} // namespace banxin::typeset
