// Pages compared by their text runs alone: characters that a file calls radicals are the characters they stand for;
// what another program wrote is compared as well as ours; numbers change as wholes.
#include "compared_newsroom.h"

#include "edit/edits.h"
#include "proof/compare_json.h"
#include "proof/compare_text.h"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <QProcess>
#include <QStandardPaths>

using namespace banxin;
using namespace banxin::proof;
using namespace banxin::test;
using namespace Qt::StringLiterals;

namespace {

/// The file with the characters of its fonts called radicals wherever there is one: 文 U+6587 is ⽂ U+2F42 there, as
/// many programs write it.
QByteArray withRadicals(const QByteArray &pdf, int *changed)
{
    QPDF file;
    file.processMemoryFile("pdf", pdf.constData(), std::size_t(pdf.size()));
    QHash<QByteArray, QByteArray> radicalOf;
    for (char32_t c = 0x2F00; c < 0x2FD6; ++c) {
        const auto hex = [](char32_t one) {
            return QByteArray::number(uint(one), 16).toUpper().rightJustified(4, '0');
        };
        radicalOf.insert(hex(foldedCharacter(c)), hex(c));
    }
    for (QPDFObjectHandle object : file.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle map = object.getKey("/ToUnicode");
        const auto data = map.getStreamData(qpdf_dl_all);
        QByteArray text(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        // The last <XXXX> of each line is what the character is.
        QList<QByteArray> lines = text.split('\n');
        for (QByteArray &line : lines) {
            const qsizetype from = line.lastIndexOf('<'), to = line.lastIndexOf('>');
            if (from < 1 || to - from != 5 || line.count('<') != 2)
                continue;
            const QByteArray code = line.mid(from + 1, 4).toUpper();
            if (radicalOf.contains(code)) {
                line.replace(from + 1, 4, radicalOf.value(code));
                ++*changed;
            }
        }
        map.replaceStreamData(lines.join('\n').toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

class CompareForeign : public testing::Test {
protected:
    CompareForeign()
    {
        page = newsroom.pages.at(1);
        before = newsroom.pdf(page);
    }
    /// A character of the body that has a radical of its own, and the paragraph.
    void replace(QChar what, const QString &with)
    {
        const auto layout = newsroom.session().pageLayoutNow(page);
        for (const layout::LineLayout &line : layout->lines) {
            const auto *found = newsroom.document().find<model::Paragraph>(line.paragraph);
            const int at = found && line.role == model::ParagraphRole::Body ? int(found->text.indexOf(what)) : -1;
            if (at < 0 || !layout->caretAt({line.paragraph, at, false}))
                continue;
            paragraph = line.paragraph;
            from = at;
            const auto change = edit::replaceText(newsroom.document(), paragraph, at, at + 1, with, {});
            ASSERT_TRUE(change);
            newsroom.apply(*change);
            return;
        }
        FAIL() << "no such character";
    }
    ComparedNewsroom newsroom{QDate(2020, 10, 19)};
    base::Id page, paragraph;
    int from = 0;
    QByteArray before;
};

} // namespace

TEST(CompareText, RadicalsAndCompatibilityCharactersAreWhatTheyStandFor)
{
    EXPECT_EQ(foldedText(u"⽂⼈⼭⻉⻓見神"), foldedText(u"文人山贝长見神"));
    EXPECT_EQ(foldedCharacter(0x2F42), char32_t(0x6587));
    EXPECT_EQ(foldedCharacter(U'文'), U'文');
    for (char32_t c = 0x2F00; c <= 0x2FD5; ++c) // none is left
        EXPECT_GE(foldedCharacter(c), char32_t(0x3400)) << std::hex << uint(c);
}

TEST_F(CompareForeign, RadicalsInTheFileAreNoDifferenceAndHideNone)
{
    int changed = 0;
    EXPECT_TRUE(differencesOf(before, withRadicals(before, &changed)).empty());
    EXPECT_GT(changed, 20); // it does call many by their radicals
    replace(u'日', u"春"_s);
    const auto objects = raster::pageObjects(withRadicals(before, &changed), 0);
    ASSERT_TRUE(objects);
    EXPECT_TRUE(std::any_of(objects->glyphs.begin(), objects->glyphs.end(),
        [](const raster::Glyph &glyph) { return glyph.text == QChar(0x2F47); })); // ⽇
    const QByteArray after = newsroom.pdf(page);
    for (const auto &[one, other] :
        {std::pair(withRadicals(before, &changed), after), std::pair(before, withRadicals(after, &changed)),
            std::pair(withRadicals(before, &changed), withRadicals(after, &changed))}) {
        const auto found = differencesOf(one, other);
        ASSERT_EQ(found.size(), 1u) << said(found);
        EXPECT_EQ(found[0].kind, DifferenceKind::TextReplaced);
        EXPECT_EQ(foldedText(found[0].before.words), U"日");
        EXPECT_EQ(found[0].after.words, u"春"_s);
        const auto place = newsroom.places(page, paragraph, from, from + 1);
        ASSERT_FALSE(place.empty());
        EXPECT_TRUE(found[0].rect().adjusted(-4, -4, 4, 4).contains(place.front().center()));
    }
}

TEST_F(CompareForeign, WhatAnotherProgramWroteIsComparedToo)
{
    const QString cairo = QStandardPaths::findExecutable(u"pdftocairo"_s);
    if (cairo.isEmpty())
        FAIL() << "pdftocairo (poppler-utils) is not installed";
    QTemporaryDir folder;
    const auto rewritten = [&](const QByteArray &pdf, const QString &name) {
        QFile file(folder.filePath(name + u".in"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        const QString out = folder.filePath(name);
        EXPECT_EQ(QProcess::execute(cairo, {u"-pdf"_s, file.fileName(), out}), 0);
        QFile made(out);
        EXPECT_TRUE(made.open(QIODevice::ReadOnly));
        return made.readAll();
    };
    const QByteArray one = rewritten(before, u"a.pdf"_s);
    EXPECT_TRUE(differencesOf(one, rewritten(before, u"b.pdf"_s)).empty());
    replace(u'日', u"春"_s);
    const auto found = differencesOf(one, rewritten(newsroom.pdf(page), u"c.pdf"_s));
    ASSERT_EQ(found.size(), 1u) << said(found);
    EXPECT_EQ(found[0].kind, DifferenceKind::TextReplaced);
    EXPECT_EQ(found[0].before.words, u"日"_s);
    EXPECT_EQ(found[0].after.words, u"春"_s);
}

TEST_F(CompareForeign, WhatIsNoPdfIsRefusedByName)
{
    const auto made = comparedFiles({before, u"甲.pdf"_s, -1}, {"no pdf", u"乙.pdf"_s, -1});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, base::ErrorKind::Refused);
    EXPECT_EQ(made.error().where, u"乙.pdf"_s);
}

TEST_F(CompareForeign, PagesThatCameAndWentAreTold)
{
    newsroom.session();
    const auto all = [&](std::vector<base::Id> pages) {
        QTemporaryDir folder;
        session::Session::ExportRequest request;
        request.pages = std::move(pages);
        request.path = folder.filePath(u"all.pdf"_s);
        request.force = true;
        EXPECT_TRUE(newsroom.session().exportPdfNow(request));
        QFile file(request.path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const auto &pages = newsroom.pages;
    const auto made = comparedFiles({all({pages[0], pages[1], pages[2]}), {}, -1}, {all({pages[0], pages[2]}), {}, -1});
    ASSERT_TRUE(made);
    ASSERT_EQ(made->pages.size(), 3u);
    EXPECT_EQ(made->pages[0].pages, (PagePair{0, 0}));
    EXPECT_EQ(made->pages[1].pages, (PagePair{1, -1}));
    EXPECT_EQ(made->pages[2].pages, (PagePair{2, 1}));
    EXPECT_TRUE(made->pages[0].differences.empty());
    EXPECT_TRUE(made->pages[2].differences.empty());
    ASSERT_EQ(made->pages[1].differences.size(), 1u);
    EXPECT_EQ(made->pages[1].differences[0].kind, DifferenceKind::TextRemoved);
    const QJsonObject json = toJson(*made);
    EXPECT_TRUE(json["pages"_L1][1]["b"_L1].isNull());
    EXPECT_EQ(json["pages"_L1][1]["a"_L1].toInt(), 2);
}
