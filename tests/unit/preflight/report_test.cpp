#include "preflight/preflight_task.h"
#include "tests/support/clean_pdf.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace banxin::preflight {

namespace {

QString rulesOf(const Report &report)
{
    QStringList rules;
    for (const Finding &finding : report.findings)
        rules << finding.rule + QStringLiteral(": ") + finding.message;
    return rules.join(u'\n');
}

QByteArray jsonOf(const QJsonObject &object) { return QJsonDocument(object).toJson(); }

} // namespace

TEST(CleanFile, HasNoFinding)
{
    const auto report = preflight(support::cleanPdf(), {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->pages, 1);
    EXPECT_TRUE(report->findings.empty()) << qPrintable(rulesOf(*report));
}

TEST(CleanFile, HasNoFindingAsAnAdvertOfItsSize)
{
    Profile profile;
    profile.role = FileRole::Advert;
    profile.accessibility = Accessibility::Required;
    profile.trim = base::Size{base::Length::pt(241), base::Length::pt(359)}; // within half a millimetre
    const auto report = preflight(support::cleanPdf(), profile);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->findings.empty()) << qPrintable(rulesOf(*report));
}

TEST(Findings, StandWhereTheThingIsSeenFromTheTrimsTopLeft)
{
    support::OpenPdf pdf(support::cleanPdf());
    pdf.append("/Artifact BMC /Knock gs 1 0 0 rg 40 100 30 20 re f EMC\n");
    const auto report = preflight(pdf.written(), {});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->findings.size(), 1U);
    const Finding &finding = report->findings.front();
    EXPECT_EQ(finding.page, 1);
    // The trim is (20, 20) to (260, 380).
    EXPECT_EQ(finding.rect,
        (base::Rect{base::Length::pt(20), base::Length::pt(260), base::Length::pt(30), base::Length::pt(20)}));
    EXPECT_EQ(finding.object.toStdString(), [&] {
        support::OpenPdf again(pdf.written());
        auto content = again.page().getKey("/Contents");
        return std::to_string(content.getObjectID()) + " 0";
    }());
}

TEST(Findings, OfATurnedPageStandWhereTheyAreSeen)
{
    // 40, 100, 30 × 20 on a trim of 240 × 360 at (20, 20).
    const std::map<int, std::array<double, 4>> seen{
        {90, {80, 20, 20, 30}}, {180, {190, 80, 30, 20}}, {-90, {260, 190, 20, 30}}};
    for (const auto &[turn, wanted] : seen) {
        support::OpenPdf pdf(support::cleanPdf());
        pdf.page().replaceKey("/Rotate", QPDFObjectHandle::newInteger(turn));
        pdf.append("/Artifact BMC /Knock gs 1 0 0 rg 40 100 30 20 re f EMC\n");
        const auto report = preflight(pdf.written(), {});
        ASSERT_TRUE(report);
        ASSERT_EQ(report->findings.size(), 1U);
        EXPECT_EQ(report->findings.front().rect,
            (base::Rect{base::Length::pt(wanted[0]), base::Length::pt(wanted[1]), base::Length::pt(wanted[2]),
                base::Length::pt(wanted[3])}))
            << turn;
    }
}

TEST(Findings, OfAFormAreWhereItIsPlaced)
{
    support::OpenPdf pdf(support::cleanPdf());
    pdf.editStream(pdf.resource("/XObject", "/Form"), "0 0.3 0.3 0 k 0 0 30 20 re", "1 0 0 rg 5 5 10 10 re");
    const auto report = preflight(pdf.written(), {});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->findings.size(), 1U) << qPrintable(rulesOf(*report));
    EXPECT_EQ(report->findings.front().rect,
        (base::Rect{base::Length::pt(145), base::Length::pt(215), base::Length::pt(10), base::Length::pt(10)}));
}

TEST(Findings, StopAtFiftyOfARuleOnAPage)
{
    support::OpenPdf pdf(support::cleanPdf());
    std::string content = "/Artifact BMC /Knock gs 1 0 0 rg\n";
    for (int i = 0; i < 200; ++i)
        content += std::to_string(30 + i) + " 100 1 1 re f\n";
    pdf.append(content + "EMC\n");
    const auto report = preflight(pdf.written(), {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->findings.size(), 50U);
}

TEST(Worker, AnswersAsTheFunctionDoes)
{
    support::OpenPdf pdf(support::cleanPdf());
    pdf.append("/Artifact BMC /Knock gs 1 0 0 rg 40 100 30 20 re f EMC\n");
    const QByteArray bytes = pdf.written();
    Profile profile;
    profile.printer.mostSpots = 0;
    const auto here = preflight(bytes, profile),
               there = preflightInWorker(bytes, profile, QStringLiteral("advert.pdf"));
    ASSERT_TRUE(here);
    ASSERT_TRUE(there) << qPrintable(there.error().toText());
    EXPECT_EQ(here->findings.size(), 2U);
    EXPECT_EQ(*here, *there);
    const auto refused = preflightInWorker("no PDF", profile, QStringLiteral("advert.pdf"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused);
}

TEST(ReportJson, ReadsBackWhatItWrote)
{
    Report report{3,
        {{QStringLiteral("color-rgb"), Severity::Error, QStringLiteral("用了 RGB 颜色。"),
             QStringLiteral("newspaper: RGB"), 2, QStringLiteral("12 0"),
             base::Rect{base::Length::pt(1.5), base::Length::pt(-2.25), base::Length::mm(10), base::Length()}},
            {QStringLiteral("file-id"), Severity::Warning, QStringLiteral("x"), {}, 0, {}, {}}}};
    const auto again = reportFromJson(jsonOf(toJson(report)));
    ASSERT_TRUE(again);
    EXPECT_EQ(jsonOf(toJson(*again)), jsonOf(toJson(report)));
    EXPECT_EQ(again->findings[1], report.findings[1]);
    EXPECT_TRUE(again->hasErrors());
}

TEST(ReportJson, RefusesWhatNoReportSays)
{
    for (const char *json : {"", "[]", "{}", "{\"pages\":0,\"findings\":[]}", "{\"pages\":1,\"findings\":{}}",
             "{\"pages\":1,\"findings\":[1]}",
             "{\"pages\":1,\"findings\":[{\"rule\":\"x\",\"severity\":\"fatal\",\"page\":1,\"rect\":null}]}",
             "{\"pages\":1,\"findings\":[{\"rule\":\"x\",\"severity\":\"error\",\"page\":2,\"rect\":null}]}",
             "{\"pages\":1,\"findings\":[{\"rule\":\"x\",\"severity\":\"error\",\"page\":1,\"rect\":[1,2]}]}",
             "{\"pages\":1,\"findings\":[{\"rule\":\"x\",\"severity\":\"error\",\"page\":1,\"rect\":[1,2,3,1e300]}]}"})
        EXPECT_FALSE(reportFromJson(json)) << json;
}

TEST(ProfileJson, ReadsBackWhatItWrote)
{
    Profile profile;
    profile.printer.name = QStringLiteral("株洲日报印务");
    profile.printer.inkLimitPercent = 220;
    profile.printer.bleed = base::Length::mm(5);
    profile.printer.rgbAdverts = model::RgbAdverts::Refuse;
    profile.role = FileRole::Advert;
    profile.accessibility = Accessibility::Required;
    profile.trim = base::Size{base::Length::mm(350), base::Length::mm(240)};
    const auto again = profileFromJson(jsonOf(toJson(profile)));
    ASSERT_TRUE(again);
    EXPECT_EQ(jsonOf(toJson(*again)), jsonOf(toJson(profile)));
    EXPECT_EQ(again->printer.inkLimitPercent, 220);
    EXPECT_EQ(again->trim, profile.trim);
}

TEST(ProfileJson, KeepsDefaultsAndRefusesWhatItDoesNotKnow)
{
    const auto few = profileFromJson("{\"lowestResolution\":120}");
    ASSERT_TRUE(few);
    EXPECT_EQ(few->printer.lowestResolution, 120);
    EXPECT_EQ(few->printer.inkLimitPercent, 240);
    for (const char *json :
        {"", "[]", "{\"inkLimit\":240}", "{\"inkLimitPercent\":\"240\"}", "{\"inkLimitPercent\":4000}",
            "{\"bleed\":-1}", "{\"role\":\"poster\"}", "{\"trim\":[1]}", "{\"trim\":[0,5]}", "{\"name\":3}"}) {
        const auto refused = profileFromJson(json);
        ASSERT_FALSE(refused) << json;
        EXPECT_EQ(refused.error().kind, base::ErrorKind::WrongUse);
    }
}

TEST(Profile, ChangesWhatIsFound)
{
    const auto countOf = [](const char *json) {
        const auto profile = profileFromJson(json);
        const auto report = preflight(support::cleanPdf(), *profile);
        return report ? report->findings.size() : 999U;
    };
    EXPECT_EQ(countOf("{\"lowestResolution\":300}"), 2U); // the photo and the grey one; not the drawing
    EXPECT_EQ(countOf("{\"mostSpots\":0}"), 1U);
    EXPECT_EQ(countOf("{\"colouredType\":13}"), 1U);
    EXPECT_EQ(countOf("{\"ruleInSeveralInks\":3}"), 1U);
    EXPECT_GE(countOf("{\"bleed\":20}"), 1U);
}

} // namespace banxin::preflight
