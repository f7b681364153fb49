// Marks that were changed with Poppler's own API, with qpdf as Acrobat writes them, and with mupdf: nothing lost,
// nothing doubled, whoever had the file in between.
#include "tests/support/command.h"
#include "tests/support/marked_proof.h"

#include "edit/edits.h"
#include "pdf/xfdf.h"
#include "proof/annotations_out.h"
#include "raster/page_tiles.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <poppler/qt6/poppler-annotation.h>
#include <poppler/qt6/poppler-qt6.h>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace banxin;
using namespace banxin::proof;

namespace {

class Returned : public test::MarkedProof {
protected:
    QString path(const char *name) { return folder.filePath(QString::fromLatin1(name)); }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }
    QString out()
    {
        QFile file(path("out.pdf"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(exported());
        return file.fileName();
    }
    /// What Poppler wants: parts of the shown page, that is of its crop box, from its upper left corner.
    QPointF shown(QPointF point)
    {
        const auto facts = raster::pageFacts(exported(), 0);
        EXPECT_TRUE(facts);
        return {(point.x() + facts->trim.left()) / facts->width, (point.y() + facts->trim.top()) / facts->height};
    }
    QRectF shown(const QRectF &rect) { return {shown(rect.topLeft()), shown(rect.bottomRight())}; }
    /// Points of the page's own space.
    std::vector<double> inPage(const QRectF &rect)
    {
        QPDF file;
        const QByteArray kept = *session().assetNow(proof.pdf);
        file.processMemoryFile("kept", kept.constData(), std::size_t(kept.size()));
        QPDFObjectHandle box = QPDFPageDocumentHelper(file).getAllPages()[0].getAttribute("/TrimBox", false);
        const double left = box.getArrayItem(0).getNumericValue(), top = box.getArrayItem(3).getNumericValue();
        return {left + rect.left(), top - rect.bottom(), left + rect.right(), top - rect.top()};
    }
    /// Another program's file: `change` is given the page and a way to find an annotation by its name.
    QByteArray changedWithQpdf(const std::function<void(QPDF &, QPDFObjectHandle leaf)> &change)
    {
        const QByteArray before = exported();
        QPDF file;
        file.processMemoryFile("out", before.constData(), std::size_t(before.size()));
        change(file, QPDFPageDocumentHelper(file).getAllPages()[0].getObjectHandle());
        QPDFWriter writer(file, path("qpdf.pdf").toUtf8().constData());
        writer.write();
        return bytesOf(path("qpdf.pdf"));
    }
    static QPDFObjectHandle named(QPDFObjectHandle leaf, const QString &name)
    {
        for (QPDFObjectHandle one : leaf.getKey("/Annots").aitems())
            if (one.getKey("/NM").isString() && one.getKey("/NM").getUTF8Value() == name.toStdString())
                return one;
        ADD_FAILURE() << name.toStdString();
        return QPDFObjectHandle::newNull();
    }
    static QPDFObjectHandle inText(const QString &said)
    {
        return QPDFObjectHandle::newUnicodeString(said.toStdString());
    }
    static QPDFObjectHandle numbers(const std::vector<double> &values)
    {
        QPDFObjectHandle array = QPDFObjectHandle::newArray();
        for (const double value : values)
            array.appendItem(QPDFObjectHandle::newReal(value, 3, true));
        return array;
    }
    QPDFObjectHandle added(QPDF &file, QPDFObjectHandle leaf, const char *subtype, const char *name, const QRectF &at,
        const QString &words, bool hasQuads = false)
    {
        QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
        made.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
        made.replaceKey("/Subtype", QPDFObjectHandle::newName(subtype));
        if (name)
            made.replaceKey("/NM", inText(QString::fromLatin1(name)));
        made.replaceKey("/T", inText(QStringLiteral("李校对")));
        made.replaceKey("/M", QPDFObjectHandle::newString("D:20201019093000+08'00'"));
        made.replaceKey("/Contents", inText(words));
        const auto box = inPage(at);
        made.replaceKey("/Rect", numbers(box));
        if (hasQuads) // Acrobat's order
            made.replaceKey("/QuadPoints", numbers({box[0], box[3], box[2], box[3], box[0], box[1], box[2], box[1]}));
        made = file.makeIndirectObject(made);
        leaf.getKey("/Annots").appendItem(made);
        return made;
    }
    const Remark &byForeignName(const Sheet &sheet, const char *name)
    {
        for (const Remark &remark : sheet.remarks)
            if (remark.foreignName == QLatin1String(name))
                return remark;
        ADD_FAILURE() << name;
        return sheet.remarks.front();
    }
    /// A range of one line.
    std::pair<int, int> inOneLine(base::Id paragraph, int from, int length)
    {
        while (session::rectsOf(*layout, {paragraph, from, from + length}).size() != 1)
            ++from;
        return {from, from + length};
    }
};

} // namespace

TEST_F(Returned, UnchangedItChangesNothing)
{
    mark(everyKind(body[0], 10));
    say({replyTo(sheet().remarks[1], QStringLiteral("再看看")),
        decisionOn(sheet().remarks[2], RemarkState::Rejected, QStringLiteral("不改"))});
    const auto before = sheet();
    const TakenIn got = taken(exported());
    EXPECT_TRUE(got.facts.empty());
    EXPECT_EQ(got.unchanged, 21);
    EXPECT_TRUE(got.notReturned.empty());
    EXPECT_EQ(sheet().remarks, before.remarks);
}

TEST_F(Returned, ChangedWithPoppler)
{
    const auto marks = everyKind(body[0], 10);
    mark(marks);
    const auto [from, to] = inOneLine(body[2], 12, 5);
    {
        const auto document = Poppler::Document::load(out());
        ASSERT_TRUE(document);
        const auto sheetOf = document->page(0);
        auto annotations = sheetOf->annotations();
        for (auto &annotation : annotations) {
            if (annotation->uniqueName() == marks[20].id.toString())
                annotation->setContents(QStringLiteral("说明改过了"));
            if (annotation->uniqueName() == marks[4].id.toString())
                sheetOf->removeAnnotation(annotation.release());
        }
        Poppler::HighlightAnnotation high;
        high.setBoundary(shown(rectOf(body[2], from, to)));
        const QRectF at = shown(rectOf(body[2], from, to));
        Poppler::HighlightAnnotation::Quad quad;
        quad.points[0] = at.topLeft();
        quad.points[1] = at.topRight();
        quad.points[2] = at.bottomRight();
        quad.points[3] = at.bottomLeft();
        quad.capStart = quad.capEnd = true;
        quad.feather = 0.1;
        high.setHighlightQuads({quad});
        high.setAuthor(QStringLiteral("王编辑"));
        high.setContents(QStringLiteral("这一句请核实"));
        high.setUniqueName(QStringLiteral("okular-{1}"));
        sheetOf->addAnnotation(&high);
        Poppler::TextAnnotation sticky(Poppler::TextAnnotation::Linked);
        sticky.setBoundary(shown(QRectF(20, 20, 20, 20)));
        sticky.setContents(QStringLiteral("页眉再看"));
        sticky.setAuthor(QStringLiteral("王编辑"));
        sheetOf->addAnnotation(&sticky);
        const auto converter = document->pdfConverter();
        converter->setOutputFileName(path("poppler.pdf"));
        converter->setPDFOptions(Poppler::PDFConverter::WithChanges);
        ASSERT_TRUE(converter->convert());
    }
    const TakenIn got = taken(bytesOf(path("poppler.pdf")));
    EXPECT_EQ(got.unchanged, 19);
    EXPECT_EQ(got.rewritten, 1);
    EXPECT_EQ(got.remarks.size(), 2U);
    EXPECT_EQ(got.unplaced, 1);
    ASSERT_EQ(got.notReturned, std::vector<base::Id>{marks[4].id});
    const Sheet now = sheet();
    EXPECT_EQ(now.remarks.size(), 23U); // none went
    EXPECT_EQ(now.find(marks[20].id)->thread.back().text, QStringLiteral("在 PDF 里改写为：说明改过了"));
    const Remark &made = byForeignName(now, "okular-{1}");
    EXPECT_EQ(made.kind, MarkKind::Note);
    EXPECT_EQ(made.text, QStringLiteral("这一句请核实"));
    EXPECT_EQ(made.author, QStringLiteral("王编辑"));
    EXPECT_EQ(made.state(), RemarkState::Open);
    ASSERT_TRUE(made.anchor);
    EXPECT_EQ(made.anchor->paragraph, body[2]);
    EXPECT_EQ(made.anchor->from, from);
    EXPECT_EQ(made.anchor->to, to);
}

TEST_F(Returned, ChangedAsAcrobatWritesIt)
{
    const auto marks = everyKind(body[0], 10);
    mark(marks);
    const auto a = inOneLine(body[1], 8, 4), b = inOneLine(body[2], 20, 3), c = inOneLine(body[3], 15, 2);
    const QByteArray changed = changedWithQpdf([&](QPDF &file, QPDFObjectHandle leaf) {
        added(file, leaf, "/Highlight", "h-1", rectOf(body[1], a.first, a.second), QStringLiteral("查一下出处"), true);
        added(file, leaf, "/StrikeOut", "s-1", rectOf(body[2], b.first, b.second), QString(), true);
        // 替换文本: a caret with the words, and what is struck out as a part of it.
        QRectF end = rectOf(body[3], c.first, c.second);
        end = QRectF(end.right() - 3, end.center().y(), 6, end.height() / 2);
        QPDFObjectHandle caret = added(file, leaf, "/Caret", "c-1", end, QStringLiteral("新词"));
        caret.replaceKey("/IT", QPDFObjectHandle::newName("/Replace"));
        QPDFObjectHandle strike =
            added(file, leaf, "/StrikeOut", "c-1s", rectOf(body[3], c.first, c.second), QString(), true);
        strike.replaceKey("/IRT", caret);
        strike.replaceKey("/RT", QPDFObjectHandle::newName("/Group"));
        QRectF at = rectOf(body[4], 6, 7);
        at = QRectF(at.left() - 3, at.center().y(), 6, at.height() / 2);
        added(file, leaf, "/Caret", "c-2", at, QStringLiteral("添上"));
        // An answer, an answer to it, a state, and another mark's state on a foreign mark.
        QPDFObjectHandle reply = added(file, leaf, "/Text", "r-1", QRectF(30, 30, 18, 18), QStringLiteral("同意"));
        reply.replaceKey("/IRT", named(leaf, marks[1].id.toString()));
        const auto later = [](QPDFObjectHandle one, int minutes) {
            const std::string time = "D:202010190931" + std::to_string(10 + minutes) + "+08'00'";
            one.replaceKey("/M", QPDFObjectHandle::newString(time));
        };
        QPDFObjectHandle again = added(file, leaf, "/Text", "r-2", QRectF(30, 30, 18, 18), QStringLiteral("我也同意"));
        again.replaceKey("/IRT", reply);
        later(again, 1);
        again.replaceKey("/RT", QPDFObjectHandle::newName("/R"));
        for (const auto &[name, to, state] : {std::tuple("t-1", named(leaf, marks[1].id.toString()), "Accepted"),
                 std::tuple("t-2", caret, "Rejected")}) {
            QPDFObjectHandle set =
                added(file, leaf, "/Text", name, QRectF(30, 30, 18, 18), QStringLiteral("李校对 设置"));
            set.replaceKey("/IRT", to);
            later(set, 2);
            set.replaceKey("/State", inText(QString::fromLatin1(state)));
            set.replaceKey("/StateModel", inText(QStringLiteral("Review")));
            set.replaceKey("/F", QPDFObjectHandle::newInteger(30));
        }
        named(leaf, marks[0].id.toString()).replaceKey("/Contents", inText(QStringLiteral("另一个词")));
    });
    const TakenIn got = taken(changed);
    EXPECT_EQ(got.unchanged, 20);
    EXPECT_EQ(got.rewritten, 1);
    EXPECT_EQ(got.remarks.size(), 4U);
    EXPECT_EQ(got.replies, 2);
    EXPECT_EQ(got.states, 2);
    EXPECT_EQ(got.unplaced, 0);
    EXPECT_TRUE(got.notReturned.empty());
    const Sheet now = sheet();
    const auto expect = [&](const char *name, MarkKind kind, base::Id paragraph, int from, int to,
                            const QString &words) {
        const Remark &made = byForeignName(now, name);
        EXPECT_EQ(made.kind, kind) << name;
        EXPECT_EQ(made.text, words) << name;
        EXPECT_EQ(made.author, QStringLiteral("李校对"));
        EXPECT_EQ(made.time, QStringLiteral("2020-10-19T01:30:00Z"));
        EXPECT_EQ(made.round, proof.round);
        EXPECT_EQ(made.origin, QStringLiteral("back.pdf"));
        ASSERT_TRUE(made.anchor) << name;
        EXPECT_EQ(made.anchor->paragraph, paragraph) << name;
        EXPECT_EQ(made.anchor->from, from) << name;
        EXPECT_EQ(made.anchor->to, to) << name;
    };
    expect("h-1", MarkKind::Note, body[1], a.first, a.second, QStringLiteral("查一下出处"));
    expect("s-1", MarkKind::Delete, body[2], b.first, b.second, {});
    expect("c-1", MarkKind::Replace, body[3], c.first, c.second, QStringLiteral("新词"));
    expect("c-2", MarkKind::Insert, body[4], 6, 6, QStringLiteral("添上"));
    const Remark &answered = *now.find(marks[1].id);
    ASSERT_EQ(answered.thread.size(), 3U);
    EXPECT_EQ(answered.thread[0].text, QStringLiteral("同意"));
    EXPECT_EQ(answered.thread[0].author, QStringLiteral("李校对"));
    EXPECT_EQ(answered.thread[1].text, QStringLiteral("我也同意"));
    EXPECT_EQ(answered.thread[2].state, RemarkState::Accepted);
    EXPECT_EQ(answered.state(), RemarkState::Open); // nobody of the newsroom decided
    EXPECT_EQ(byForeignName(now, "c-1").thread.front().state, RemarkState::Rejected);
    // What came in goes out again, and comes back as what it is.
    const TakenIn round = taken(exported());
    EXPECT_TRUE(round.facts.empty());
    EXPECT_EQ(round.unchanged, 25);
}

TEST_F(Returned, ChangedWithMupdf)
{
    const auto marks = everyKind(body[0], 10);
    mark(marks);
    const auto [from, to] = inOneLine(body[2], 12, 4);
    // mutool's coordinates begin at the crop box's upper left corner.
    const auto facts = raster::pageFacts(exported(), 0);
    const QRectF at = rectOf(body[2], from, to).translated(facts->trim.topLeft());
    const QString script = path("change.js");
    {
        QFile file(script);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("var doc = new PDFDocument(scriptArgs[0]);\n"
                                  "var page = doc.loadPage(0), all = page.getAnnotations();\n"
                                  "for (var i = 0; i < all.length; ++i)\n"
                                  "  if (all[i].getObject().NM.asString() == '%1') all[i].setContents('mupdf says');\n"
                                  "var made = page.createAnnotation('StrikeOut');\n"
                                  "made.setQuadPoints([[%2, %3, %4, %3, %2, %5, %4, %5]]);\n"
                                  "made.setAuthor('mu'); made.setContents('out'); made.update();\n"
                                  "doc.save(scriptArgs[1], 'garbage');\n")
                       .arg(marks[20].id.toString())
                       .arg(at.left())
                       .arg(at.top())
                       .arg(at.right())
                       .arg(at.bottom())
                       .toUtf8());
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("mutool"), {QStringLiteral("run"), script, out(), path("mupdf.pdf")});
    ASSERT_TRUE(process.waitForFinished(60000));
    ASSERT_EQ(process.exitCode(), 0) << process.readAll().toStdString();
    const TakenIn got = taken(bytesOf(path("mupdf.pdf")));
    EXPECT_EQ(got.unchanged, 20);
    EXPECT_EQ(got.rewritten, 1);
    EXPECT_TRUE(got.notReturned.empty());
    ASSERT_EQ(got.remarks.size(), 1U);
    const Remark &made = got.remarks.front();
    EXPECT_EQ(made.kind, MarkKind::Delete);
    EXPECT_EQ(made.comment, QStringLiteral("out"));
    EXPECT_EQ(made.author, QStringLiteral("mu"));
    ASSERT_TRUE(made.anchor);
    EXPECT_EQ(made.anchor->paragraph, body[2]);
    EXPECT_EQ(made.anchor->from, from);
    EXPECT_EQ(made.anchor->to, to);
}

TEST_F(Returned, TextThatChangedSinceIsStale)
{
    mark(everyKind(body[0], 10));
    const auto a = inOneLine(body[1], 8, 4);
    const QByteArray changed = changedWithQpdf([&](QPDF &file, QPDFObjectHandle leaf) {
        added(file, leaf, "/Highlight", "h-1", rectOf(body[1], a.first, a.second), QStringLiteral("查"), true);
    });
    const auto wipe = edit::deleteRange(session().working(), body[1], 0, body[1],
        static_cast<int>(text(body[1]).size()) - 4, {QStringLiteral("邓"), {}});
    ASSERT_TRUE(wipe) << wipe.error().toText().toStdString();
    ASSERT_TRUE(session().apply(*wipe));
    ASSERT_TRUE(session().flushNow());
    const TakenIn got = taken(changed);
    ASSERT_EQ(got.remarks.size(), 1U);
    EXPECT_EQ(session::staleOf(got, session().working()), std::vector<base::Id>{got.remarks[0].id});
}

TEST_F(Returned, WhatIsNoProofOfThePageIsRefused)
{
    const auto expect = [&](const QByteArray &pdf, const QString &words, base::Id of = {}) {
        const auto got = read(pdf, of);
        ASSERT_FALSE(got);
        EXPECT_TRUE(got.error().what.contains(words)) << got.error().toText().toStdString();
        EXPECT_FALSE(got.error().advice.isEmpty());
        EXPECT_FALSE(got.error().where.isEmpty());
    };
    expect("no PDF at all", QStringLiteral("不是 PDF"));
    expect(exported().left(2000), QStringLiteral("损坏"));
    expect({}, QStringLiteral("不是 PDF"));
    const auto otherPage = session().working().children(session().issue(), model::ObjectKind::Page);
    if (otherPage.size() > 1)
        expect(exported(), QStringLiteral("另一个版"), otherPage[1]);
    // The kept file itself says nothing of where it is from, but its id does.
    const QByteArray kept = *session().assetNow(proof.pdf);
    expect(kept, QStringLiteral("没有写明"));
    EXPECT_TRUE(read(kept, page));
    const QByteArray twice = changedWithQpdf([&](QPDF &file, QPDFObjectHandle sheetOf) {
        QPDFPageDocumentHelper(file).addPage(QPDFPageObjectHelper(sheetOf).shallowCopyPage(), false);
    });
    expect(twice, QStringLiteral("2 页"));
    const QByteArray smaller = changedWithQpdf([&](QPDF &, QPDFObjectHandle sheetOf) {
        sheetOf.replaceKey("/TrimBox", numbers({100, 100, 300, 300}));
    });
    expect(smaller, QStringLiteral("毫米"));
    QPDF locked;
    const QByteArray before = exported();
    locked.processMemoryFile("out", before.constData(), std::size_t(before.size()));
    QPDFWriter writer(locked, path("locked.pdf").toUtf8().constData());
    writer.setR6EncryptionParameters("open", "own", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    expect(bytesOf(path("locked.pdf")), QStringLiteral("口令"));
}

TEST_F(Returned, OddFilesLoseNothing)
{
    const auto marks = everyKind(body[0], 10);
    mark(marks);
    const auto a = inOneLine(body[1], 8, 4);
    const QByteArray changed = changedWithQpdf([&](QPDF &file, QPDFObjectHandle leaf) {
        // One of ours copied as it is, two without names, an answer without a name, a chain that bites its tail.
        leaf.getKey("/Annots").appendItem(file.makeIndirectObject(named(leaf, marks[1].id.toString()).shallowCopy()));
        added(file, leaf, "/Highlight", nullptr, rectOf(body[1], a.first, a.second), QStringLiteral("一"), true);
        QPDFObjectHandle two = added(file, leaf, "/Square", nullptr, QRectF(200, 200, 50, 50), QStringLiteral("二"));
        added(file, leaf, "/Text", nullptr, QRectF(1, 1, 9, 9), QStringLiteral("答")).replaceKey("/IRT", two);
        QPDFObjectHandle x = added(file, leaf, "/Text", "x", QRectF(1, 1, 9, 9), QStringLiteral("甲"));
        QPDFObjectHandle y = added(file, leaf, "/Text", "y", QRectF(1, 1, 9, 9), QStringLiteral("乙"));
        x.replaceKey("/IRT", y);
        y.replaceKey("/IRT", x);
        leaf.getKey("/Annots").appendItem(QPDFObjectHandle::newNull());
        leaf.getKey("/Annots").appendItem(
            QPDFObjectHandle::parse("<< /Subtype /Highlight /QuadPoints [(a)] /Rect 7 >>"));
    });
    const TakenIn got = taken(changed);
    EXPECT_EQ(got.unchanged, 21);
    EXPECT_EQ(got.doubled, 1);
    EXPECT_EQ(got.replies, 1);
    QStringList words;
    for (const Remark &remark : got.remarks)
        words << remark.text;
    words.sort();
    EXPECT_EQ(words,
        (QStringList{
            QString(), QStringLiteral("一"), QStringLiteral("乙"), QStringLiteral("二"), QStringLiteral("甲")}));
}

TEST_F(Returned, ExportedBesideThePdfAsXfdf)
{
    const auto marks = everyKind(body[0], 10);
    mark(marks);
    const auto a = inOneLine(body[1], 8, 4), b = inOneLine(body[2], 20, 3);
    const auto joined = [](const std::vector<double> &numbers) {
        QStringList made;
        for (const double number : numbers)
            made << QString::number(number, 'f', 3);
        return made.join(u',');
    };
    const auto element = [&](const char *kind, const char *name, const QRectF &rect, const QString &more) {
        const auto at = inPage(rect); // left, bottom, right, top
        return QStringLiteral("<%1 page=\"0\" name=\"%2\" title=\"王编辑\" date=\"D:20201018230500+08'00'\" "
                              "rect=\"%3\" coords=\"%4\"%5</%1>\n")
            .arg(QString::fromLatin1(kind), QString::fromLatin1(name), joined(at),
                joined({at[0], at[3], at[2], at[3], at[0], at[1], at[2], at[1]}), more);
    };
    // What is answered is there as the reader found it.
    const QString answered = marks[1].id.toString();
    const auto written = pdf::readAnnotations(exported());
    ASSERT_TRUE(written);
    QString parent;
    for (const pdf::Annotation &one : written->annotations)
        if (one.name == answered)
            parent = element(one.subtype.toLower().constData(), answered.toUtf8().constData(), one.rect,
                QStringLiteral("><contents>%1</contents>").arg(one.contents.toHtmlEscaped()));
    ASSERT_FALSE(parent.isEmpty());
    const QString xfdf = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                        "<xfdf xmlns=\"http://ns.adobe.com/xfdf/\" xml:space=\"preserve\"><annots>\n")
        + element("highlight", "x-1", rectOf(body[1], a.first, a.second),
            QStringLiteral(
                "><contents-richtext><body xmlns=\"http://www.w3.org/1999/xhtml\"><p>查一下<b>出处</b></p></body>"
                "</contents-richtext><popup page=\"0\" rect=\"1,1,2,2\"/>"))
        + element("strikeout", "x-2", rectOf(body[2], b.first, b.second), QStringLiteral(">")) + parent
        + element("text", "x-3", QRectF(30, 30, 18, 18),
            QStringLiteral(" inreplyto=\"%1\"><contents>同意</contents>").arg(answered))
        + QStringLiteral("</annots></xfdf>");
    const QByteArray bytes = xfdf.toUtf8();
    EXPECT_TRUE(pdf::isXfdf(bytes));
    EXPECT_FALSE(pdf::isXfdf(exported()));
    const auto takenIn = [&] {
        const auto returned = session::returnedNow(session(), bytes, QStringLiteral("批注.xfdf"), page);
        EXPECT_TRUE(returned) << (returned ? std::string() : returned.error().toText().toStdString());
        const auto document = session::documentAtNow(session(), returned->proof.revision);
        const auto shown = session::proofPageNow(session(), returned->proof, *document);
        const auto got = session::takeInNow(*returned, *shown);
        EXPECT_TRUE(got) << (got ? std::string() : got.error().toText().toStdString());
        EXPECT_TRUE(session::keep(session(), *got));
        return *got;
    };
    const TakenIn got = takenIn();
    ASSERT_EQ(got.remarks.size(), 2U);
    EXPECT_EQ(got.replies, 1);
    const Sheet now = sheet();
    const Remark &high = byForeignName(now, "x-1"), &gone = byForeignName(now, "x-2");
    EXPECT_EQ(high.text, QStringLiteral("查一下出处"));
    EXPECT_EQ(high.author, QStringLiteral("王编辑"));
    ASSERT_TRUE(high.anchor && gone.anchor);
    EXPECT_EQ(high.anchor->from, a.first);
    EXPECT_EQ(high.anchor->to, a.second);
    EXPECT_EQ(gone.kind, MarkKind::Delete);
    EXPECT_EQ(now.find(marks[1].id)->thread.back().text, QStringLiteral("同意"));
    EXPECT_EQ(now.remarks.size(), marks.size() + 2); // what an XFDF does not name stays
    // Once more it brings nothing.
    const TakenIn again = takenIn();
    EXPECT_TRUE(again.remarks.empty());
    EXPECT_EQ(again.replies, 0);

    for (const QByteArray &broken :
        {QByteArray("<xfdf><annots><text page=\"0\"></annots></xfdf>"), QByteArray("<xfdf")}) {
        const auto returned = session::returnedNow(session(), broken, QStringLiteral("坏.xfdf"), page);
        EXPECT_TRUE(!returned || returned->file.annotations.size() < 2);
    }
}

TEST_F(Returned, TheCommandLineDoesTheSame)
{
    mark(everyKind(body[0], 10));
    const auto run = [&](const QStringList &arguments, int expected) {
        const support::Answer answer = support::run(QStringList{QStringLiteral("marks")} + arguments);
        EXPECT_EQ(answer.code, expected) << answer.said().toStdString();
        return expected == 0 ? answer.out : answer.error;
    };
    const auto json = [](const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); };
    const QStringList at{newsroom, QStringLiteral("--issue"), QStringLiteral("2020-10-20"), QStringLiteral("--page"),
        session().working().find<model::Page>(page)->number};
    const QStringList write = QStringList{QStringLiteral("export")} + at;
    const QJsonObject made =
        json(run(write + QStringList{QStringLiteral("--pdf"), path("cli.pdf"), QStringLiteral("--json")}, 0));
    EXPECT_EQ(made[QLatin1String("marks")].toInt(), 21);
    EXPECT_EQ(made[QLatin1String("bytes")].toInt(), bytesOf(path("cli.pdf")).size());
    EXPECT_EQ(bytesOf(path("cli.pdf")), exported());
    const QStringList back{QStringLiteral("import"), newsroom, path("cli.pdf"), QStringLiteral("--json")};
    const QJsonObject got = json(run(back, 0));
    EXPECT_EQ(got[QLatin1String("unchanged")].toInt(), 21);
    EXPECT_EQ(got[QLatin1String("proof")].toString(), proof.id.toString());
    const auto a = inOneLine(body[1], 8, 4);
    QFile(path("cli.pdf")).remove();
    QFile changed(path("cli.pdf"));
    ASSERT_TRUE(changed.open(QIODevice::WriteOnly));
    changed.write(changedWithQpdf([&](QPDF &file, QPDFObjectHandle sheetOf) {
        added(file, sheetOf, "/Highlight", "h-1", rectOf(body[1], a.first, a.second), QStringLiteral("查"), true);
    }));
    changed.close();
    const QJsonObject first = json(run(back, 0));
    ASSERT_EQ(first[QLatin1String("new")].toArray().size(), 1);
    EXPECT_EQ(first[QLatin1String("new")].toArray()[0].toObject()[QLatin1String("quote")].toString(),
        text(body[1]).mid(a.first, 4));
    EXPECT_TRUE(json(run(back, 0))[QLatin1String("new")].toArray().isEmpty());
    EXPECT_TRUE(run({QStringLiteral("import"), newsroom, path("none.pdf")}, 3).contains("none.pdf"));
    run({QStringLiteral("import"), newsroom}, 2);
    run({QStringLiteral("both"), newsroom}, 2);
    run(write, 2);
    run(write + QStringList{QStringLiteral("--round"), QStringLiteral("clean"), QStringLiteral("--pdf"), path("x.pdf")},
        3);
    run(write + QStringList{QStringLiteral("--round"), QStringLiteral("no"), QStringLiteral("--pdf"), path("x.pdf")},
        2);
}
