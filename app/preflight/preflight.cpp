#include "preflight/preflight.h"

#include "preflight/ink_map.h"
#include "preflight/rule.h"

#include <QCoreApplication>

#include <exception>

namespace banxin::preflight {

namespace {

/// Within rounding: our own pictures are brought to the limit exactly, and JPEG leaves some noise.
constexpr double kInkTolerance = 2; // percent

InkReport inksOf(const PageContent &page, const Profile &profile, const SpotInks &spots)
{
    Box area = page.boxes.media.value_or(page.boxes.page());
    area = area.intersected(page.boxes.bleed.value_or(page.boxes.page()));
    InkMap map(area, spots);
    for (const Painted &painted : page.painted) {
        if (painted.origin == Origin::Page)
            map.paint(painted);
    }
    InkReport report;
    report.excesses = map.above(profile.printer.inkLimitPercent + kInkTolerance);
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

} // namespace

base::Result<Report> preflight(const QByteArray &pdf, const Profile &profile)
{
    auto opened = Subject::open(pdf);
    if (!opened)
        return tl::unexpected(opened.error());
    Subject &subject = **opened;
    std::vector<Finding> ofFile, ofPages;
    Check fileCheck(subject, profile, ofFile), pageCheck(subject, profile, ofPages);

    Report report;
    report.pages = static_cast<int>(subject.pages().size());
    int number = 0;
    for (const Object &object : subject.pages()) {
        ++number;
        // What a library throws at one page is no reason to say nothing of the others.
        try {
            PageContent page = readPage(object, number, subject.shared());
            page.inks = inksOf(page, profile, subject.shared().spots());
            for (const Rule *rule : allRules())
                pageCheck.run(*rule, page);
        } catch (const std::exception &error) {
            ofPages.push_back(unreadableFinding(number, error.what()));
        }
    }
    for (const Rule *rule : allRules()) {
        try {
            fileCheck.run(*rule);
        } catch (const std::exception &error) {
            ofFile.push_back(unreadableFinding(0, error.what()));
        }
    }
    report.findings = std::move(ofFile);
    report.findings.insert(report.findings.end(), ofPages.begin(), ofPages.end());
    std::stable_sort(report.findings.begin(), report.findings.end(),
        [](const Finding &a, const Finding &b) { return a.page < b.page; });
    return report;
}

} // namespace banxin::preflight
