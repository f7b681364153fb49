#include "preflight/preflight.h"
#include "tests/support/clean_pdf.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

namespace banxin::preflight {

namespace {

QStringList rulesOf(const Report &report)
{
    QStringList rules;
    for (const Finding &finding : report.findings)
        rules << finding.rule + QStringLiteral(": ") + finding.message;
    return rules;
}

} // namespace

TEST(CleanFile, HasNoFinding)
{
    const auto report = preflight(support::cleanPdf(), {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->pages, 1);
    EXPECT_TRUE(report->findings.empty()) << qPrintable(rulesOf(*report).join(u'\n'));
}

} // namespace banxin::preflight
