#include "layout/page_findings.h"

#include "layout/page_frames.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace banxin::layout {

using namespace Qt::StringLiterals;
using base::Id;

Finding finding(
    const QString &rule, Finding::Severity severity, const QString &message, Id frame, Id story, Id paragraph)
{
    Finding result;
    result.rule = rule;
    result.severity = severity;
    result.message = message;
    result.frame = frame;
    result.story = story;
    result.paragraph = paragraph;
    return result;
}

void reportFonts(const font::FontSet &fonts, const model::Publication *publication,
    const std::vector<LineLayout> &lines, std::vector<Finding> &findings)
{
    const auto isApproved = [&](const QString &asked) {
        return publication
            && std::any_of(publication->fonts.begin(), publication->fonts.end(), [&](const model::FontEntry &entry) {
                   return entry.substituteApproved
                       && asked == u"%1 %2"_s.arg(entry.installedFamily).arg(entry.installedWeight);
               });
    };
    std::set<QString> told;
    const auto report = [&](const font::FontFinding &found) {
        if (found.kind == font::FontFinding::Kind::MissingGlyph || !told.insert(found.asked).second)
            return; // glyphs are found where they are set
        const QString message = found.kind == font::FontFinding::Kind::MissingFamily
            ? QCoreApplication::translate("layout", "本机没有字体“%1”，用“%2”代替。")
            : QCoreApplication::translate("layout", "字体“%1”由“%2”代替。");
        findings.push_back(finding(u"substituted-font"_s,
            isApproved(found.asked) ? Finding::Severity::Warning : Finding::Severity::Error,
            message.arg(found.asked, found.used)));
    };
    for (const font::FontFinding &found : fonts.findings())
        report(found);
    for (const LineLayout &line : lines) {
        for (const font::FontFinding &found : line.set->substitutions)
            report(found);
    }
}

void reportText(const FrameText &text, const model::Frame &frame, Id story, std::vector<Finding> &findings)
{
    if (text.oversetLines > 0) {
        findings.push_back(finding(u"overset"_s, Finding::Severity::Error,
            QCoreApplication::translate("layout", "框里的文字放不下，超 %1 字 %2 行。")
                .arg(text.oversetCharacters)
                .arg(text.oversetLines),
            frame.id, story));
        const auto turn = turnOf(frame);
        findings.back().rect = turn ? turn->bounds(frame.box) : frame.box;
    }
    if (text.missingGlyphs > 0)
        findings.push_back(finding(u"missing-glyph"_s, Finding::Severity::Error,
            QCoreApplication::translate("layout", "有 %1 个字没有字形。").arg(text.missingGlyphs), frame.id, story));
    for (const QString &name : text.unfilledFields) {
        findings.push_back(finding(u"unfilled-field"_s, Finding::Severity::Warning,
            QCoreApplication::translate("layout", "“{%1}”还没有填，这一处什么也不印。").arg(name), frame.id));
        const auto turn = turnOf(frame);
        findings.back().rect = turn ? turn->bounds(frame.box) : frame.box;
    }
}

} // namespace banxin::layout
