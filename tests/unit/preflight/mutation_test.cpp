// Thousands of damaged copies of the clean file: none crashes, hangs or throws, and each is told of or read.
#include "preflight/preflight.h"
#include "tests/support/clean_pdf.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>

#include <random>

namespace banxin::preflight {

namespace {

using support::OpenPdf;
using Handle = QPDFObjectHandle;

/// Some hundreds by default; the long test asks for thousands.
int mutations()
{
    const int asked = qEnvironmentVariableIntValue("BANXIN_MUTATIONS");
    return asked > 0 ? asked : 400;
}

int below(std::mt19937 &random, std::size_t count)
{
    return static_cast<int>(random() % std::max<std::size_t>(count, 1));
}

/// Something of another kind, or far out of range.
Handle oddValue(OpenPdf &pdf, std::mt19937 &random)
{
    static const char *const values[] = {"null", "true", "0", "-1", "2147483647", "-9999999999999", "0.00000001",
        "/Name", "/DeviceRGB", "/FlateDecode", "/DCTDecode", "()", "(text)", "<FEFF>", "[]", "[0 0 0 0]", "[1 2 3]",
        "[/ICCBased 5 0 R]", "[/Indexed /DeviceCMYK 255 <00>]", "[/Separation /All [/DeviceN [] /Pattern 0] 0]", "<<>>",
        "<</Type /Page>>", "<</S /JavaScript>>", "[[[[[[[[[[]]]]]]]]]]", "[1 0 0 1 1000000 -1000000]"};
    const int choice = below(random, std::size(values) + 2);
    if (choice < static_cast<int>(std::size(values)))
        return Handle::parse(&pdf.qpdf(), values[choice]);
    auto objects = pdf.qpdf().getAllObjects(); // a loop, or a stranger
    return objects[static_cast<std::size_t>(below(random, objects.size()))];
}

void mutateObject(OpenPdf &pdf, std::mt19937 &random)
{
    auto objects = pdf.qpdf().getAllObjects();
    auto holder = objects[static_cast<std::size_t>(below(random, objects.size()))];
    for (int depth = 0; depth < 6; ++depth) {
        auto dictionary = holder.isStream() ? holder.getDict() : holder;
        if (dictionary.isDictionary()) {
            const auto keys = dictionary.getKeys();
            if (keys.empty())
                return;
            const std::string key = *std::next(keys.begin(), below(random, keys.size()));
            auto value = dictionary.getKey(key);
            if ((value.isDictionary() || value.isArray()) && !value.isIndirect() && random() % 3 != 0)
                holder = value;
            else if (random() % 8 == 0)
                return dictionary.removeKey(key);
            else
                return dictionary.replaceKey(key, oddValue(pdf, random));
        } else if (holder.isArray() && holder.getArrayNItems() > 0) {
            const int item = below(random, static_cast<std::size_t>(holder.getArrayNItems()));
            auto value = holder.getArrayItem(item);
            if ((value.isDictionary() || value.isArray()) && !value.isIndirect())
                holder = value;
            else
                return holder.setArrayItem(item, oddValue(pdf, random));
        } else {
            return;
        }
    }
}

/// Content: bytes changed, pieces doubled or left out.
void mutateContent(OpenPdf &pdf, std::mt19937 &random)
{
    auto stream = pdf.page().getKey("/Contents");
    std::string data = OpenPdf::dataOf(stream);
    for (int i = below(random, 6); i >= 0 && !data.empty(); --i) {
        const auto at = static_cast<std::size_t>(below(random, data.size()));
        const auto length = std::min<std::size_t>(static_cast<std::size_t>(below(random, 40)), data.size() - at);
        switch (random() % 3) {
        case 0:
            data[at] = static_cast<char>(random());
            break;
        case 1:
            data.erase(at, length);
            break;
        default:
            data.insert(at, data.substr(at, length));
        }
    }
    stream.replaceStreamData(data, Handle::newNull(), Handle::newNull());
}

void expectAnswer(const QByteArray &bytes)
{
    const auto report = preflight(bytes, {});
    if (!report) {
        EXPECT_EQ(report.error().kind, base::ErrorKind::Refused);
        EXPECT_FALSE(report.error().what.isEmpty());
        return;
    }
    const auto again = reportFromJson(QJsonDocument(toJson(*report)).toJson());
    EXPECT_TRUE(again) << "the report is not read back";
}

TEST(Mutation, OfObjectsNeverCrashes)
{
    std::mt19937 random(20201019);
    for (int i = 0; i < mutations(); ++i) {
        OpenPdf pdf(support::cleanPdf());
        QByteArray bytes;
        try {
            for (int n = below(random, 4); n >= 0; --n)
                random() % 4 == 0 ? mutateContent(pdf, random) : mutateObject(pdf, random);
            bytes = pdf.written();
        } catch (const std::exception &) {
            continue; // too broken to be written at all
        }
        expectAnswer(bytes);
    }
}

TEST(Mutation, OfBytesNeverCrashes)
{
    std::mt19937 random(20201020);
    const QByteArray &clean = support::cleanPdf();
    for (int i = 0; i < mutations(); ++i) {
        QByteArray bytes = clean;
        for (int n = below(random, 20); n >= 0; --n)
            bytes[below(random, static_cast<std::size_t>(bytes.size()))] = static_cast<char>(random());
        if (random() % 10 == 0)
            bytes.truncate(below(random, static_cast<std::size_t>(bytes.size())));
        expectAnswer(bytes);
    }
}

TEST(Mutation, FormsThatMultiplyEndInAFinding)
{
    OpenPdf pdf(support::cleanPdf());
    // Twelve forms, each painting the next one ten times over: 10^12 rectangles.
    auto next = pdf.addStream("<</Type /XObject /Subtype /Form /BBox [0 0 9 9]>>", "0 0 1 1 re f");
    for (int i = 0; i < 12; ++i) {
        std::string content;
        for (int n = 0; n < 10; ++n)
            content += "/N Do ";
        next = pdf.addStream(
            "<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</N " + next.unparse() + ">> >> >>",
            content);
    }
    pdf.page().getKey("/Resources").getKey("/XObject").replaceKey("/Many", next);
    pdf.append("/Artifact BMC /Knock gs 0 0 0 1 k /Many Do EMC\n");
    const auto report = preflight(pdf.written(), {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(std::any_of(report->findings.begin(), report->findings.end(),
        [](const Finding &f) { return f.rule == QStringLiteral("unreadable"); }));
}

TEST(Mutation, AStreamThatInflatesWithoutEndIsAFinding)
{
    OpenPdf pdf(support::cleanPdf());
    // 257 MB of blanks in 250 KB.
    Pl_Buffer inner("inner");
    {
        Pl_Flate deflate("deflate", &inner, Pl_Flate::a_deflate);
        const std::string blanks(1 << 20, ' ');
        for (int i = 0; i < 257; ++i)
            deflate.write(reinterpret_cast<const unsigned char *>(blanks.data()), blanks.size());
        deflate.finish();
    }
    const auto deflated = inner.getBufferSharedPointer();
    auto stream =
        pdf.addStream("<<>>", std::string(reinterpret_cast<const char *>(deflated->getBuffer()), deflated->getSize()));
    stream.getDict().replaceKey("/Filter", Handle::newName("/FlateDecode"));
    pdf.page().replaceKey("/Contents", Handle::newArray(std::vector<Handle>{pdf.page().getKey("/Contents"), stream}));
    const auto report = preflight(pdf.written(), {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(std::any_of(report->findings.begin(), report->findings.end(),
        [](const Finding &f) { return f.rule == QStringLiteral("unreadable"); }));
}

} // namespace

} // namespace banxin::preflight
