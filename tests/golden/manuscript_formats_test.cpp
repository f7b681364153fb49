// The sample manuscripts in every form that newsrooms get them in, read to the same pages, field for field; and every
// other manuscript of manuscripts/*.txt as a web page and as a Word file, which lose no character of it.
#include "manuscript_formats.h"
#include "random_corrections.h"

#include "formats/foreign_source.h"
#include "formats/office_source.h"
#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QStringConverter>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

using formats::sourceOf;

namespace {

QString folder() { return QStringLiteral(BANXIN_TEST_DATA "/manuscripts/"); }

QString textNamed(const QString &name)
{
    QFile file(folder() + name + u".txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto decoded = decodedText(file.readAll(), name);
    return decoded ? decoded->text : QString();
}

QJsonValue withoutLines(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray made;
        for (const QJsonValue &each : value.toArray())
            made.append(withoutLines(each));
        return made;
    }
    if (!value.isObject())
        return value;
    QJsonObject made;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.key() != "line"_L1)
            made.insert(it.key(), withoutLines(it.value()));
    return made;
}

QStringList pagesOf(const Source &source)
{
    const QJsonValue pages = withoutLines(toJson(recognised(source))[u"pages"]);
    return QString::fromUtf8(QJsonDocument(pages.toArray()).toJson()).split(u'\n');
}

QStringList pagesOf(const QByteArray &bytes, const QString &name)
{
    const auto source = sourceOf(bytes, name);
    EXPECT_TRUE(source) << (source ? "" : qPrintable(source.error().toText()));
    return source ? pagesOf(*source) : QStringList();
}

void expectSame(const QStringList &got, const QStringList &expected, const char *what)
{
    int shown = 0;
    for (qsizetype i = 0; i < std::max(got.size(), expected.size()) && shown < 5; ++i) {
        const QString one = i < expected.size() ? expected[i] : u"nothing"_s;
        const QString other = i < got.size() ? got[i] : u"nothing"_s;
        if (one != other && ++shown)
            ADD_FAILURE() << what << ", line " << i << "\n  expected " << qPrintable(one) << "\n  got      "
                          << qPrintable(other);
    }
}

QMap<QChar, int> charactersOf(const QString &text)
{
    QMap<QChar, int> counted;
    for (const QChar c : text)
        if (!c.isSpace())
            ++counted[c];
    return counted;
}

QString everythingIn(const Source &source)
{
    QString all;
    for (const Block &block : source.blocks)
        all += block.kind == Block::Kind::TableRow ? block.cells.join(QString()) : block.text;
    for (const LeftOut &left : source.leftOut)
        all += left.text;
    return all;
}

/// How many bylines it shows within a text.
std::ptrdiff_t inTextCount(const Reading &reading)
{
    const auto all = passages(reading);
    return std::count_if(all.begin(), all.end(), [](const Passage &passage) { return passage.inText; });
}

class Samples : public testing::TestWithParam<const char *> { };

} // namespace

TEST_P(Samples, areTheSameInEveryForm)
{
    const QString text = textNamed(QString::fromLatin1(GetParam()));
    ASSERT_FALSE(text.isEmpty());
    const QStringList expected = pagesOf(textSource({text, u"UTF-8"_s}, {}));
    QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom), gb("GB18030");
    expectSame(pagesOf(wide.encode(text), u"a.txt"_s), expected, "UTF-16");
    expectSame(pagesOf(gb.encode(text), u"a.txt"_s), expected, "GB18030");
    const QString page = support::webPageOf(text);
    expectSame(pagesOf(page.toUtf8(), u"a.html"_s), expected, "web page");
    QString inGb = page;
    inGb.replace(u"charset=\"utf-8\""_s, u"charset=\"gb2312\""_s);
    QStringEncoder again("GB18030");
    expectSame(pagesOf(again.encode(inGb), u"a.html"_s), expected, "web page in GB18030");
    expectSame(pagesOf(support::wordFileOf(text, support::Heads::Styles), u"a.docx"_s), expected, "Word, styles");
    expectSame(pagesOf(support::wordFileOf(text, support::Heads::Looks), u"a.docx"_s), expected, "Word, looks");
    expectSame(pagesOf(support::wordFileOf(text, support::Heads::Typed), u"a.docx"_s), expected, "Word, # typed");
    expectSame(pagesOf(support::twoColumnPdfOf(text), u"a.pdf"_s), expected, "PDF");
}

// office/ holds what pandoc (2.17, -f markdown-smart+hard_line_breaks) and LibreOffice (7.4) make of the two texts.
TEST_P(Samples, areTheSameFromOtherPrograms)
{
    const QString name = QString::fromLatin1(GetParam());
    const QStringList expected = pagesOf(textSource({textNamed(name), u"UTF-8"_s}, {}));
    QStringList endings{u"-pandoc.docx"_s, u"-libreoffice.docx"_s, u"-typed.docx"_s};
    const bool asksOffice = qEnvironmentVariableIsSet("BANXIN_OFFICE"), hasOffice = !formats::officeProgram().isEmpty();
    if (asksOffice && hasOffice)
        endings << u".rtf"_s << u".odt"_s << u".doc"_s;
    for (const QString &ending : endings) {
        QFile file(folder() + u"office/"_s + name + ending);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
        expectSame(pagesOf(file.readAll(), u"来稿"_s), expected, qPrintable(ending));
    }
    if (asksOffice && !hasOffice)
        GTEST_SKIP() << "RTF, ODT and DOC: LibreOffice is not installed";
}

INSTANTIATE_TEST_SUITE_P(Manuscript, Samples, testing::Values("zhuzhou-daily", "loudi-news"));

TEST(ManuscriptFormats, areTheSameInWord)
{
    // Where only empty lines, or lines wrapped by hand, tell what is what: Word has paragraphs.
    const QStringList others{u"feature-long"_s, u"local-text-photo"_s, u"page-masthead-line"_s,
        u"page-weekend-four-stories"_s, u"recipe"_s, u"wrapped-hard"_s, u"wrapped-paragraph-gaps"_s};
    static const QRegularExpression markup(u"[|\t\r>]|!\\[|- |\\*\\*"_s);
    int compared = 0;
    for (const QString &file : QDir(folder()).entryList({u"*.txt"_s})) {
        const QString name = file.chopped(4), text = textNamed(name);
        if (others.contains(name) || markup.match(text).hasMatch() || text.contains(QChar(0xFEFF)))
            continue;
        expectSame(pagesOf(support::wordFileOf(text, support::Heads::Looks), u"a.docx"_s),
            pagesOf(textSource({text, u"UTF-8"_s}, {})), qPrintable(name));
        ++compared;
    }
    EXPECT_GT(compared, 40);
}

TEST(ManuscriptFormats, loseNoCharacterOfAnyManuscript)
{
    const QStringList names = QDir(folder()).entryList({u"*.txt"_s});
    ASSERT_GT(names.size(), 40);
    for (const QString &name : names) {
        QString text = textNamed(name.chopped(4));
        // What XML and HTML cannot hold, and what marks a head.
        text.remove(QChar(0xFEFF));
        for (const auto &[what, file] : {std::pair(u"web page"_s, support::webPageOf(text).toUtf8()),
                 std::pair(u"Word"_s, support::wordFileOf(text, support::Heads::Looks))}) {
            const auto source = sourceOf(file, name);
            ASSERT_TRUE(source) << qPrintable(name) << qPrintable(source.error().toText());
            EXPECT_EQ(charactersOf(everythingIn(*source)), charactersOf(support::shownIn(text, what == "Word"_L1)))
                << qPrintable(what) << ' ' << qPrintable(name);
        }
    }
}

TEST(ManuscriptFormats, correctionsLoseNoCharacterEither)
{
    const QStringList names = QDir(folder()).entryList({u"*.txt"_s});
    int number = 0;
    for (const QString &name : names) {
        QString text = textNamed(name.chopped(4));
        text.remove(QChar(0xFEFF));
        const QByteArray file =
            ++number % 2 == 0 ? support::webPageOf(text).toUtf8() : support::wordFileOf(text, support::Heads::Looks);
        const auto source = sourceOf(file, name);
        ASSERT_TRUE(source) << qPrintable(name);
        QRandomGenerator random(static_cast<quint32>(number));
        std::vector<Correction> corrections;
        Reading reading = recognised(*source);
        EXPECT_EQ(toJson(corrected(*source, {})), toJson(reading)) << qPrintable(name);
        const std::size_t count = passages(reading).size();
        for (int i = 0; i < 8; ++i) {
            corrections.push_back(randomCorrection(reading, random));
            reading = corrected(*source, corrections);
            // Every character is in a passage, but those that were changed.
            auto counted = charactersOf(everythingIn(*source));
            const auto take = [&](const QString &gone, int by) {
                const auto characters = charactersOf(gone);
                for (auto each = characters.begin(); each != characters.end(); ++each)
                    counted[each.key()] -= by * each.value();
            };
            for (const Passage &passage : passages(reading)) {
                if (!passage.inText)
                    take(passage.role == Role::Table ? passage.cells.join(QString()) : passage.text, 1);
            }
            for (const Change &change : reading.changes) {
                if (change.at < 0)
                    continue;
                take(change.before, 1);
                take(change.after, -1);
            }
            for (const Change &change : reading.kept) { // marks that the reader had taken off the text
                if (change.at < 0)
                    take(change.before, -1);
            }
            for (auto each = counted.begin(); each != counted.end(); ++each)
                EXPECT_EQ(each.value(), 0) << qPrintable(name) << ": " << qPrintable(QString(each.key())) << " after\n"
                                           << qPrintable(toldAs(corrections));
            EXPECT_EQ(passages(reading).size() - std::size_t(inTextCount(reading)),
                count - std::size_t(inTextCount(recognised(*source))))
                << qPrintable(name);
        }
    }
}

} // namespace banxin::manuscript
