#include "cli/command.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::cli;
using namespace Qt::StringLiterals;

namespace {

class LayoutCommand : public testing::Test {
protected:
    void SetUp() override
    {
        store = dir.filePath(u"sample.banxin"_s);
        ASSERT_EQ(runSample({store}), Done);
    }
    QByteArray output(const QStringList &options)
    {
        testing::internal::CaptureStdout();
        EXPECT_LE(runLayout(QStringList{store, u"--issue"_s, u"2020-10-19"_s} + options), DoneWithErrors);
        return QByteArray::fromStdString(testing::internal::GetCapturedStdout());
    }
    std::string errorOf(const QStringList &arguments)
    {
        testing::internal::CaptureStderr();
        EXPECT_EQ(runLayout(arguments), WrongUse);
        return testing::internal::GetCapturedStderr();
    }

    QTemporaryDir dir;
    QString store;
};

} // namespace

TEST_F(LayoutCommand, TextIsWhatStandsBetweenStartAndEndAndCellsCoverTheLine)
{
    int shown = 0;
    for (const QString &page : {u"A01"_s, u"A02"_s, u"A03"_s}) {
        const QJsonObject layout = QJsonDocument::fromJson(output({u"--page"_s, page, u"--json"_s})).object();
        const QJsonArray lines = layout["lines"_L1].toArray();
        EXPECT_GT(lines.size(), 20);
        for (const QJsonValue &line : lines) {
            const QString text = line["text"_L1].toString();
            EXPECT_EQ(text.toUcs4().size(), line["end"_L1].toInt() - line["start"_L1].toInt()) << text.toStdString();
            shown += line["shown"_L1].isString() ? 1 : 0;
            const QJsonArray glyphs = line["glyphs"_L1].toArray();
            if (glyphs.isEmpty())
                continue;
            const QString along = glyphs[0]["x"_L1].isUndefined() ? u"y"_s : u"x"_s;
            double at = line[along == "x"_L1 ? "x"_L1 : "baseline"_L1].toDouble() + line["indent"_L1].toDouble();
            double sum = 0;
            for (const QJsonValue &glyph : glyphs) {
                EXPECT_NEAR(glyph[along].toDouble(), at, 1e-3) << text.toStdString();
                EXPECT_GE(glyph["advance"_L1].toDouble(), 0) << text.toStdString();
                at = glyph[along].toDouble() + glyph["advance"_L1].toDouble();
                sum += glyph["advance"_L1].toDouble();
            }
            EXPECT_NEAR(sum, line["width"_L1].toDouble() - line["indent"_L1].toDouble(), 1e-3) << text.toStdString();
        }
    }
    EXPECT_GT(shown, 0) << "the page's date comes from a field";
}

TEST_F(LayoutCommand, PrintsEveryLineToRead)
{
    const QString plain = QString::fromUtf8(output({u"--page"_s, u"A02"_s}));
    const QJsonObject layout = QJsonDocument::fromJson(output({u"--page"_s, u"A02"_s, u"--json"_s})).object();
    for (const QJsonValue &line : layout["lines"_L1].toArray()) {
        const QString text = line[line["shown"_L1].isString() ? "shown"_L1 : "text"_L1].toString().trimmed();
        EXPECT_TRUE(plain.contains(text)) << text.toStdString();
    }
    EXPECT_GT(plain.count(u"squeeze"_s), 3);
    EXPECT_GE(plain.count(u'\n'), layout["lines"_L1].toArray().size());
}

TEST_F(LayoutCommand, SaysWhatIsWrong)
{
    EXPECT_NE(errorOf({store, u"--page"_s, u"A01"_s}).find("--issue"), std::string::npos);
    EXPECT_NE(errorOf({store, u"--issue"_s, u"2020-10-19"_s}).find("--page"), std::string::npos);
    EXPECT_NE(errorOf({store, u"--nonsense"_s}).find("nonsense"), std::string::npos);
    EXPECT_NE(errorOf({}).find("layout --help"), std::string::npos);
}
