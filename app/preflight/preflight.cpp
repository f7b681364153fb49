#include "preflight/preflight.h"

#include "preflight/ink_map.h"
#include "preflight/ink_reach.h"
#include "preflight/rule.h"

#include <QCoreApplication>

#include <exception>

namespace banxin::preflight {

namespace {

/// Within rounding: our own pictures are brought to the limit exactly, and JPEG leaves some noise.
constexpr double kInkTolerance = 2; // percent

InkReport inksOf(const PageContent &page, const Profile &profile, const Subject &subject)
{
    Box area = page.boxes.media.value_or(page.boxes.page());
    area = area.intersected(page.boxes.bleed.value_or(page.boxes.page()));
    InkReport report;
    const double limit = profile.printer.inkLimitPercent + kInkTolerance;
    const InkReach reach(page, limit, InkMap::kWindow * InkMap::stepOf(area));
    if (!reach.isAnywhere())
        return report;
    InkMap map(area, subject.shared().spots(), subject.parts());
    for (const Painted &painted : page.painted) {
        if (painted.origin == Origin::Page && reach.concerns(painted))
            map.paint(painted);
    }
    report.excesses = map.above(limit);
    for (const Painted *painted : map.unreadable())
        report.unreadable.push_back(static_cast<std::size_t>(painted - page.painted.data()));
    for (const Painted *painted : map.unmeasured())
        report.unmeasured.push_back(static_cast<std::size_t>(painted - page.painted.data()));
    return report;
}

Finding unreadableFinding(int page, const char *why)
{
    return {QStringLiteral("unreadable"), Severity::Error,
        QCoreApplication::translate("preflight", "读不出来，没有检查：%1").arg(QString::fromUtf8(why)),
        QStringLiteral("ISO 32000-1, 7.4"), page, {}, {}};
}

/// What may be thrown at one page is no reason to say nothing of the others.
template <typename Look> void guarded(int page, std::vector<Finding> &findings, const Look &look)
{
    try {
        look();
    } catch (const std::exception &error) {
        findings.push_back(unreadableFinding(page, error.what()));
    }
}

std::vector<Finding> findingsOfFile(Subject &subject, const Profile &profile)
{
    std::vector<Finding> findings;
    Check check(subject, profile, findings);
    for (const Rule *rule : allRules())
        guarded(0, findings, [&] { check.runOnFile(*rule); });
    return findings;
}

/// Of pages from `begin` to before `end`, counted from 0.
std::vector<Finding> findingsOfPages(Subject &subject, const Profile &profile, std::size_t begin, std::size_t end)
{
    std::vector<Finding> findings;
    Check check(subject, profile, findings);
    for (std::size_t i = begin; i < std::min(end, subject.pages().size()); ++i) {
        const int number = static_cast<int>(i) + 1;
        guarded(number, findings, [&] {
            PageContent page = readPage(subject.pages()[i], number, subject.shared());
            page.inks = inksOf(page, profile, subject);
            for (const Rule *rule : allRules())
                check.runOnPage(*rule, page);
            if (!page.markedIds.empty())
                subject.shared().marks.push_back({number, std::move(page.markedIds)});
        });
    }
    return findings;
}

/// After findingsOfPages.
std::vector<Finding> findingsOfContent(Subject &subject, const Profile &profile)
{
    std::vector<Finding> findings;
    Check check(subject, profile, findings);
    for (const Rule *rule : allRules())
        guarded(0, findings, [&] { check.runOnContent(*rule); });
    return findings;
}

/// Fonts are told once: those of later pages that earlier ones have told too are left out.
void append(std::vector<Finding> &findings, std::vector<Finding> later)
{
    const auto isOfFonts = [](const Finding &finding) {
        const auto rules = fontRules();
        return std::any_of(
            rules.begin(), rules.end(), [&](const Rule &rule) { return finding.rule == QLatin1String(rule.id); });
    };
    const std::size_t earlier = findings.size();
    for (Finding &finding : later) {
        const auto isSame = [&](const Finding &other) {
            return other.rule == finding.rule && other.object == finding.object && other.message == finding.message;
        };
        const auto end = findings.begin() + static_cast<std::ptrdiff_t>(earlier);
        if (!isOfFonts(finding) || std::none_of(findings.begin(), end, isSame))
            findings.push_back(std::move(finding));
    }
}

Report reportOf(
    const Subject &subject, std::vector<Finding> content, std::vector<Finding> file, std::vector<Finding> pages)
{
    Report report;
    report.pages = static_cast<int>(subject.pages().size());
    for (std::vector<Finding> *findings : {&content, &file, &pages})
        std::move(findings->begin(), findings->end(), std::back_inserter(report.findings));
    std::stable_sort(report.findings.begin(), report.findings.end(),
        [](const Finding &a, const Finding &b) { return a.page < b.page; });
    return report;
}

} // namespace

base::Result<Report> preflight(const QByteArray &pdf, const Profile &profile, const PartReader &parts)
{
    const auto subject = Subject::open(pdf, parts);
    if (!subject)
        return tl::unexpected(subject.error());
    std::vector<Finding> pages = findingsOfPages(**subject, profile, 0, (*subject)->pages().size());
    std::vector<Finding> file = findingsOfFile(**subject, profile);
    return reportOf(**subject, findingsOfContent(**subject, profile), std::move(file), std::move(pages));
}

base::Result<Report> preflight(
    const QByteArray &pdf, const Profile &profile, const PartReader &parts, base::JobPool &jobs)
{
    // QPDF reads objects when they are asked for and is not for two threads: each piece of work has the file for
    // itself. One looks at its objects, the others at so many pages each.
    struct Reading {
        base::Result<std::unique_ptr<Subject>> subject;
        std::vector<Finding> findings;
    };
    auto first = Subject::open(pdf, parts, Subject::Reading::Pages);
    if (!first)
        return tl::unexpected(first.error());
    const std::size_t pages = (*first)->pages().size();
    const std::size_t shares = std::min(static_cast<std::size_t>(jobs.width()), pages);
    std::vector<Reading> readings(shares + 1);
    readings[1].subject = std::move(first);
    jobs.forEach(static_cast<int>(readings.size()), [&](int i) {
        const auto part = static_cast<std::size_t>(i);
        Reading &reading = readings[part];
        if (part != 1)
            reading.subject = Subject::open(pdf, parts, part == 0 ? Subject::Reading::Whole : Subject::Reading::Pages);
        if (!reading.subject)
            return;
        reading.findings = part == 0
            ? findingsOfFile(**reading.subject, profile)
            : findingsOfPages(**reading.subject, profile, (part - 1) * pages / shares, part * pages / shares);
    });
    for (const Reading &reading : readings) {
        if (!reading.subject)
            return tl::unexpected(reading.subject.error());
    }
    Subject &whole = **readings[0].subject;
    std::vector<Finding> ofPages;
    for (std::size_t part = 1; part <= shares; ++part) {
        whole.addDamages(**readings[part].subject);
        whole.shared().append((*readings[part].subject)->shared());
        append(ofPages, std::move(readings[part].findings));
    }
    Report report =
        reportOf(whole, findingsOfContent(whole, profile), std::move(readings[0].findings), std::move(ofPages));
    whole.shared() = {}; // it holds fonts of the other readings
    jobs.forEach(
        static_cast<int>(readings.size()), [&](int i) { readings[static_cast<std::size_t>(i)].subject->reset(); });
    return report;
}

} // namespace banxin::preflight
