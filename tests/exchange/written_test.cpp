// What an annotated proof holds, object by object, and that other programs open it and see the marks.
#include "tests/support/marked_proof.h"

#include "pdf/xfdf.h"
#include "proof/annotations_out.h"

#include <QFile>
#include <QProcess>
#include <QSet>

#include <poppler/qt6/poppler-annotation.h>
#include <poppler/qt6/poppler-qt6.h>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace banxin;
using namespace banxin::proof;

namespace {

class Written : public test::MarkedProof {
protected:
    QString saved(const QByteArray &pdf)
    {
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        return path;
    }
    static QByteArray ran(const QString &program, const QStringList &arguments, int expected = 0)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(120000)) << program.toStdString();
        const QByteArray said = process.readAll();
        EXPECT_EQ(process.exitCode(), expected) << program.toStdString() << ": " << said.left(2000).toStdString();
        return said;
    }
    static const pdf::Annotation *find(const pdf::AnnotatedFile &file, const QString &name)
    {
        for (const pdf::Annotation &annotation : file.annotations)
            if (annotation.name == name)
                return &annotation;
        return nullptr;
    }
};

} // namespace

TEST_F(Written, EveryKindIsOneAnnotationWithItsNameAuthorDateAndWords)
{
    const auto marks = everyKind(body[0], 10);
    mark(marks);
    const QByteArray pdf = exported();
    const auto file = pdf::readAnnotations(pdf);
    ASSERT_TRUE(file) << file.error().toText().toStdString();
    ASSERT_EQ(file->annotations.size(), marks.size() + 1); // 改正 is two
    static const char *const subtypes[] = {"Caret", "StrikeOut", "Caret", "Underline", "Underline", "PolyLine",
        "PolyLine", "PolyLine", "PolyLine", "Line", "Line", "Line", "PolyLine", "Square", "Underline", "Underline",
        "Caret", "Caret", "Underline", "Highlight", "Highlight"};
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const pdf::Annotation *one = find(*file, marks[i].id.toString());
        ASSERT_NE(one, nullptr) << i;
        EXPECT_EQ(one->subtype, subtypes[i]) << i;
        EXPECT_EQ(one->subject, standardName(marks[i].kind));
        EXPECT_EQ(one->author, QStringLiteral("谭智方"));
        EXPECT_EQ(one->modified, QStringLiteral("2020-10-18T14:00:00Z"));
        EXPECT_EQ(one->contents, contentsOf(marks[i]));
        EXPECT_EQ(one->replyTo, -1);
        EXPECT_FALSE(one->rect.isEmpty()) << i;
        if (marks[i].anchor && marks[i].anchor->from != marks[i].anchor->to && one->subtype != "Caret") {
            const QRectF at = rectOf(body[0], marks[i].anchor->from, marks[i].anchor->to);
            EXPECT_TRUE(one->rect.adjusted(-2, -2, 2, 2).contains(at)) << i;
        }
        if (!one->quads.empty()) {
            const QRectF at = rectOf(body[0], marks[i].anchor->from, marks[i].anchor->to);
            EXPECT_NEAR(one->quads.front().left(), at.left(), 0.02);
            EXPECT_NEAR(one->quads.front().bottom(), at.bottom(), 0.02);
        }
    }
    const pdf::Annotation *strike = find(*file, strikeNameOf(marks[0]));
    ASSERT_NE(strike, nullptr);
    EXPECT_TRUE(strike->isGrouped);
    EXPECT_EQ(file->annotations[static_cast<std::size_t>(strike->replyTo)].name, marks[0].id.toString());
    const auto note = proofNoteFrom(file->note);
    ASSERT_TRUE(note);
    EXPECT_EQ(note->proof, proof.id);
    EXPECT_EQ(note->page, page);
    EXPECT_EQ(note->marks.size(), marks.size());
    EXPECT_EQ(exported(), pdf); // equal input, equal bytes
}

TEST_F(Written, WhatStandsInTheMarginIsOnTheMedium)
{
    mark({markAt(MarkKind::Insert, body[0], 5, 5, QStringLiteral("这里要添上一句比较长的话才说得清"))});
    const QByteArray pdf = exported();
    const auto kept = Poppler::Document::loadFromData(*session().assetNow(proof.pdf));
    const auto made = Poppler::Document::loadFromData(pdf);
    EXPECT_GT(made->page(0)->pageSizeF().width(), kept->page(0)->pageSizeF().width() + 60);
    EXPECT_EQ(made->page(0)->pageSizeF().height(), kept->page(0)->pageSizeF().height());
    EXPECT_EQ(pdf::readAnnotations(pdf)->pages, pdf::readAnnotations(*session().assetNow(proof.pdf))->pages);
    EXPECT_TRUE(made->page(0)->text({}).contains(QStringLiteral("才说得清"))); // as type, not as a picture
}

TEST_F(Written, RepliesAndDecisionsAreAnswers)
{
    Remark remark = markAt(MarkKind::Delete, body[0], 5, 7);
    mark({remark});
    say({replyTo(remark, QStringLiteral("保留更好？"))});
    say({decisionOn(remark, RemarkState::Rejected, QStringLiteral("原文如此"))});
    const Sheet known = sheet();
    const Remark &said = known.remarks.front();
    const auto file = pdf::readAnnotations(exported());
    ASSERT_TRUE(file);
    const pdf::Annotation *reply = find(*file, said.thread.front().id.toString());
    ASSERT_NE(reply, nullptr);
    EXPECT_EQ(reply->subtype, "Text");
    EXPECT_EQ(reply->contents, QStringLiteral("保留更好？"));
    EXPECT_EQ(file->annotations[static_cast<std::size_t>(reply->replyTo)].name, remark.id.toString());
    EXPECT_FALSE(reply->isGrouped);
    EXPECT_TRUE(reply->state.isEmpty());
    const pdf::Annotation *state = find(*file, said.decisions.front().id.toString());
    ASSERT_NE(state, nullptr);
    EXPECT_EQ(state->state, QStringLiteral("Rejected"));
    EXPECT_EQ(state->stateModel, QStringLiteral("Review"));
    EXPECT_EQ(state->contents, QStringLiteral("退回：原文如此"));
}

TEST_F(Written, AMarkWhoseTextIsNotOnTheProofIsANoteInTheCorner)
{
    Remark remark = markAt(MarkKind::Replace, body[0], 5, 7, QStringLiteral("新"));
    remark.anchor->quote = QStringLiteral("这里没有的话");
    remark.anchor->to = remark.anchor->from + 6;
    remark.anchor->before = remark.anchor->after = QStringLiteral("别处别处别处别处别处别处");
    mark({remark});
    const auto made = session::annotatedNow(session(), proofPage(), sheet());
    ASSERT_TRUE(made);
    EXPECT_EQ(made->withoutPlace, 1);
    const auto file = pdf::readAnnotations(made->pdf);
    ASSERT_EQ(file->annotations.size(), 1U);
    EXPECT_EQ(file->annotations[0].subtype, "Text");
    EXPECT_LT(file->annotations[0].rect.right(), 40);
}

// What stands beside the PDF says what stands in it, and a file that is there is not lost.
TEST_F(Written, AsXfdfBesideThePdfItSaysTheSame)
{
    const auto marks = everyKind(body[0], 10);
    mark(marks);
    say({replyTo(marks[0], QStringLiteral("再看看 <甲&乙>"))});
    const session::ProofPage shown = proofPage();
    const QString xfdf = folder.filePath(QStringLiteral("A01 大样.xfdf")),
                  beside = folder.filePath(QStringLiteral("A01 大样.pdf"));
    const auto bytesOf = [](const QString &path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    };
    ASSERT_TRUE(session::writeMarksNow(session(), xfdf, shown, sheet()));
    EXPECT_EQ(bytesOf(beside), shown.pdf);
    const QByteArray bytes = bytesOf(xfdf);
    EXPECT_TRUE(bytes.contains("href=\"A01 大样.pdf\""));
    const auto within = pdf::readAnnotations(exported()), told = pdf::readXfdf(bytes, shown.pdf);
    ASSERT_TRUE(within && told) << (told ? QString() : told.error().toText()).toStdString();
    EXPECT_EQ(told->permanentId, within->permanentId);
    ASSERT_EQ(told->annotations.size(), within->annotations.size());
    const auto isNear = [](const QRectF &a, const QRectF &b) {
        return std::abs(a.left() - b.left()) < 0.02 && std::abs(a.top() - b.top()) < 0.02
            && std::abs(a.right() - b.right()) < 0.02 && std::abs(a.bottom() - b.bottom()) < 0.02;
    };
    for (const pdf::Annotation &is : told->annotations) {
        const pdf::Annotation *was = find(*within, is.name);
        ASSERT_TRUE(was) << is.name.toStdString();
        SCOPED_TRACE(is.subject.toStdString());
        EXPECT_TRUE(isNear(is.rect, was->rect));
        ASSERT_EQ(is.quads.size(), was->quads.size());
        for (std::size_t i = 0; i < is.quads.size(); ++i)
            EXPECT_TRUE(isNear(is.quads[i], was->quads[i]));
        const auto parentIn = [](const pdf::AnnotatedFile &file, const pdf::Annotation &one) {
            return one.replyTo < 0 ? QString() : file.annotations[std::size_t(one.replyTo)].name;
        };
        EXPECT_EQ(parentIn(*told, is), parentIn(*within, *was));
        pdf::Annotation same = is;
        same.rect = was->rect;
        same.quads = was->quads;
        same.replyTo = was->replyTo;
        EXPECT_EQ(same, *was);
    }
    // Once more over the same; another file of that name stays as it is.
    EXPECT_TRUE(session::writeMarksNow(session(), xfdf, shown, sheet()));
    QFile other(beside);
    ASSERT_TRUE(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
    other.close();
    const auto refused = session::writeMarksNow(session(), xfdf, shown, sheet());
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().toText().contains(beside));
    EXPECT_EQ(bytesOf(beside), "mine");
}

TEST_F(Written, OtherProgramsOpenItAndSeeTheMarks)
{
    const auto marks = everyKind(body[0], 10);
    mark(marks);
    say({replyTo(marks[0], QStringLiteral("再看看"))});
    const QString path = saved(exported()), picture = folder.filePath(QStringLiteral("mupdf.png"));
    ran(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
    EXPECT_TRUE(ran(QStringLiteral("gs"),
        {QStringLiteral("-q"), QStringLiteral("-dNOPAUSE"), QStringLiteral("-dBATCH"),
            QStringLiteral("-sDEVICE=png16m"), QStringLiteral("-r40"), QStringLiteral("-o"),
            folder.filePath(QStringLiteral("gs.png")), path})
                    .isEmpty());
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("gs.png"))));
    const QByteArray traced = ran(QStringLiteral("mutool"), {QStringLiteral("trace"), path, QStringLiteral("1")});
    EXPECT_TRUE(traced.contains("Sans") || traced.contains("CJK"));
    ran(QStringLiteral("mutool"),
        {QStringLiteral("draw"), QStringLiteral("-r"), QStringLiteral("40"), QStringLiteral("-o"), picture, path});

    const auto document = Poppler::Document::load(path);
    ASSERT_TRUE(document);
    const auto annotations = document->page(0)->annotations();
    EXPECT_EQ(annotations.size(), marks.size()); // Poppler tells no answers and no parts of others
    QSet<QString> names;
    for (const auto &annotation : annotations)
        names.insert(annotation->uniqueName());
    for (const Remark &remark : sheet().remarks)
        EXPECT_TRUE(names.contains(remark.id.toString())) << toName(remark.kind).toStdString();
    // The ink of the round is on the page, and was not before.
    const auto inked = [](const QImage &image) {
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor at = image.pixelColor(x, y);
                found += std::abs(at.red() - 0xD0) < 24 && std::abs(at.green() - 0x20) < 24
                    && std::abs(at.blue() - 0x1A) < 24;
            }
        return found;
    };
    document->setRenderHint(Poppler::Document::Antialiasing);
    const QImage with = document->page(0)->renderToImage(144, 144);
    document->setRenderHint(Poppler::Document::HideAnnotations);
    const QImage without = document->page(0)->renderToImage(144, 144);
    EXPECT_GT(inked(with), inked(without) + 500);
    document->setRenderHint(Poppler::Document::HideAnnotations, false);
    if (const QString shots = qEnvironmentVariable("BANXIN_SHOTS"); !shots.isEmpty())
        document->page(0)
            ->renderToImage(144, 144, 0, static_cast<int>(rectOf(body[0], 0, 4).top() * 2) - 100, 2000, 700)
            .save(shots + QStringLiteral("/marks.png"));
}

TEST_F(Written, ThePageItselfIsUnchangedAndClaimsNoStandard)
{
    mark({markAt(MarkKind::Delete, body[0], 5, 7)}); // nothing beside the page
    const QByteArray pdf = exported();
    const auto kept = session().assetNow(proof.pdf);
    ASSERT_TRUE(kept);
    EXPECT_EQ(pdf::readAnnotations(pdf)->permanentId, pdf::readAnnotations(*kept)->permanentId);
    EXPECT_TRUE(kept->contains("GTS_PDFXVersion>"));
    EXPECT_FALSE(pdf.contains("GTS_PDFXVersion>"));
    EXPECT_FALSE(pdf.contains("pdfuaid:part>"));
    const auto before = Poppler::Document::loadFromData(*kept), after = Poppler::Document::loadFromData(pdf);
    ASSERT_TRUE(before && after);
    after->setRenderHint(Poppler::Document::HideAnnotations);
    EXPECT_EQ(before->page(0)->renderToImage(72, 72), after->page(0)->renderToImage(72, 72));
    const auto content = [](const QByteArray &bytes) {
        QPDF file;
        file.processMemoryFile("page", bytes.constData(), std::size_t(bytes.size()));
        const auto data =
            QPDFPageDocumentHelper(file).getAllPages()[0].getObjectHandle().getKey("/Contents").getRawStreamData();
        return QByteArray(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
    };
    EXPECT_EQ(content(*kept), content(pdf));
}

TEST_F(Written, ThreeHundredMarksCostLessThan300KB)
{
    std::vector<Remark> many;
    QString words;
    for (const base::Id paragraph : body)
        words += text(paragraph);
    int word = 0;
    for (std::size_t i = 0; many.size() < 300; i = (i + 1) % body.size())
        for (Remark &remark : everyKind(body[i], 3 + static_cast<int>(many.size() / body.size() % 30))) {
            if (many.size() == 300)
                break;
            if (!remark.text.isEmpty() || remark.comment.isEmpty())
                (remark.text.isEmpty() ? remark.comment : remark.text) = words.mid((word += 6) % (words.size() - 8), 6);
            many.push_back(remark);
        }
    mark(many);
    const auto kept = session().assetNow(proof.pdf);
    const QByteArray pdf = exported();
    EXPECT_GT(pdf.size(), kept->size());
    EXPECT_LE(pdf.size() - kept->size(), 300 * 1000);
    RecordProperty("bytes", static_cast<int>(pdf.size() - kept->size()));
    EXPECT_EQ(taken(pdf).unchanged, 300);
}
