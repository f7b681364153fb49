// 批注 PDF from the proof room's menu: out, written on by another program, back; and what is no such file.
#include "tests/support/window_case.h"

#include "review/mark_files.h"
#include "review/review_room.h"
#include "shell/main_window.h"
#include "shell/proof_place.h"
#include "widgets/message_bar.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

#include <poppler/qt6/poppler-annotation.h>
#include <poppler/qt6/poppler-qt6.h>

using namespace banxin;
using namespace banxin::proof;
using base::Id;

namespace {

class MarkFilesTest : public support::WindowCase {
protected:
    void SetUp() override
    {
        WindowCase::SetUp();
        window->session().setPerson(QStringLiteral("谭智方"));
        QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
        room = &shell::ProofPlace::of(*window).room();
        QTest::mouseClick(room->findChild<QPushButton *>(QStringLiteral("makeFirstProof")), Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([&] { return room->desk().shown() != nullptr; }, kPatience));
        const auto shown = room->desk().shown();
        for (const layout::LineLayout &line : shown->layout->lines)
            if (line.role == model::ParagraphRole::Body && line.line().end - line.line().start > 10) {
                place = {line.paragraph, line.line().start, line.line().start + 3};
                break;
            }
        Remark remark;
        remark.kind = MarkKind::Replace;
        remark.anchor = anchorAt(shown->document, place.paragraph, place.from, place.to);
        remark.text = QStringLiteral("改");
        mark = room->desk().add(remark);
        ASSERT_FALSE(mark.isNull());
        ASSERT_TRUE(session().flushNow());
    }
    /// By the menu, with the file typed into its dialog.
    void choose(const char *action, const char *dialogName, const QString &path)
    {
        told.clear();
        wrong.clear();
        window->findChild<QAction *>(QString::fromLatin1(action))->trigger();
        auto *dialog = room->findChild<QFileDialog *>(QString::fromLatin1(dialogName));
        ASSERT_TRUE(dialog && dialog->isVisible());
        const auto one =
            QObject::connect(&room->files(), &review::MarkFiles::told, room, [&](const QString &what) { told = what; });
        const auto other = QObject::connect(
            &room->files(), &review::MarkFiles::failed, room, [&](const base::Error &error) { wrong = error.what; });
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        ASSERT_TRUE(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !told.isEmpty() || !wrong.isEmpty(); }, kPatience));
        QObject::disconnect(one);
        QObject::disconnect(other);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        EXPECT_FALSE(room->files().isBusy());
    }
    /// As another reader of PDF writes on it: a highlight with words, on the line of the mark.
    void writeOn(const QString &from, const QString &to)
    {
        const auto document = Poppler::Document::load(from);
        ASSERT_TRUE(document);
        const auto page = document->page(0);
        const QSizeF size = page->pageSizeF();
        const QRectF at(size.width() * 0.3, size.height() * 0.4, size.width() * 0.05, 12);
        const QRectF shown(
            at.left() / size.width(), at.top() / size.height(), at.width() / size.width(), at.height() / size.height());
        Poppler::HighlightAnnotation high;
        high.setBoundary(shown);
        Poppler::HighlightAnnotation::Quad quad;
        quad.points[0] = shown.topLeft();
        quad.points[1] = shown.topRight();
        quad.points[2] = shown.bottomRight();
        quad.points[3] = shown.bottomLeft();
        quad.capStart = quad.capEnd = true;
        quad.feather = 0.1;
        high.setHighlightQuads({quad});
        high.setAuthor(QStringLiteral("王编辑"));
        high.setContents(QStringLiteral("这一句请核实"));
        high.setUniqueName(QStringLiteral("okular-{1}"));
        page->addAnnotation(&high);
        const auto converter = document->pdfConverter();
        converter->setOutputFileName(to);
        converter->setPDFOptions(Poppler::PDFConverter::WithChanges);
        ASSERT_TRUE(converter->convert());
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    review::ReviewRoom *room = nullptr;
    TextPlace place;
    Id mark;
    QString told, wrong;
};

} // namespace

TEST_F(MarkFilesTest, OutWrittenOnAndBack)
{
    choose("reviewExportMarks", "exportMarks", path("out.pdf"));
    EXPECT_TRUE(told.contains(QStringLiteral("批注 1 条"))) << told.toStdString() << wrong.toStdString();
    ASSERT_TRUE(QFileInfo::exists(path("out.pdf")));
    writeOn(path("out.pdf"), path("back.pdf"));
    choose("reviewImportMarks", "importMarks", path("back.pdf"));
    EXPECT_TRUE(told.contains(QStringLiteral("新批注 1 条"))) << told.toStdString() << wrong.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("照旧 1 条"))) << told.toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return room->desk().sheet().remarks.size() == 2; }, kPatience));
    EXPECT_EQ(room->desk().sheet().remarks.back().author, QStringLiteral("王编辑"));
    EXPECT_EQ(room->desk().sheet().remarks.back().text, QStringLiteral("这一句请核实"));
    EXPECT_TRUE(room->desk().sheet().find(mark));
    keep(*window, QStringLiteral("mark-files"));
    // The same file again brings nothing.
    choose("reviewImportMarks", "importMarks", path("back.pdf"));
    EXPECT_TRUE(told.startsWith(QStringLiteral("没有新的批注"))) << told.toStdString();
    EXPECT_EQ(room->desk().sheet().remarks.size(), 2U);
}

TEST_F(MarkFilesTest, WhatIsNoSuchFileIsRefusedByName)
{
    QFile file(path("broken.pdf"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no PDF at all");
    file.close();
    choose("reviewImportMarks", "importMarks", path("broken.pdf"));
    EXPECT_FALSE(wrong.isEmpty());
    EXPECT_TRUE(told.isEmpty());
    EXPECT_EQ(room->desk().sheet().remarks.size(), 1U);
    const auto bars = room->findChildren<widgets::MessageBar *>();
    EXPECT_TRUE(std::any_of(
        bars.begin(), bars.end(), [&](const widgets::MessageBar *bar) { return bar->what().contains(wrong); }));
    // And nothing is written where it cannot be.
    room->files().exportTo(path("no/such/folder/out.pdf"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !room->files().isBusy(); }, kPatience));
    EXPECT_FALSE(QFileInfo::exists(path("no")));
}
