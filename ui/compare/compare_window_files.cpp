// Files that a comparison reads and writes: somebody's PDF, and the report.
#include "compare/compare_window.h"

#include "proof/compare_sheet.h"
#include "widgets/message_bar.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include <array>

namespace banxin::compare {

void CompareWindow::askForPdf()
{
    auto *dialog = new QFileDialog(this, tr("打开外来 PDF"), {}, tr("PDF 文件 (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CompareWindow::addForeign);
    dialog->open();
}

void CompareWindow::addForeign(const QString &path)
{
    m_session.aside(this, [this, path]() -> std::function<void()> {
        QFile file(path);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const QByteArray bytes = isOpen ? file.readAll() : QByteArray();
        const QString why = file.errorString();
        return [this, path, bytes, why, isOpen] {
            if (!isOpen || bytes.isEmpty()) {
                showError({base::ErrorKind::Refused, tr("这个文件读不出来，没有比较。"), path,
                    isOpen ? tr("文件是空的。") : why});
                return;
            }
            SideChoice choice;
            choice.title = QFileInfo(path).fileName();
            choice.foreign = bytes;
            m_choices.push_back(std::move(choice));
            chooseSides(m_before, int(m_choices.size()) - 1);
        };
    });
}

void CompareWindow::askForReport()
{
    auto *dialog = new QFileDialog(this, tr("导出比较报告"), {}, tr("PNG 图片 (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(tr("比较报告") + QStringLiteral(".png"));
    connect(dialog, &QFileDialog::fileSelected, this, &CompareWindow::saveReport);
    dialog->open();
}

void CompareWindow::saveReport(const QString &path)
{
    if (!m_comparison)
        return;
    m_session.aside(this, [this, path, comparison = m_comparison]() -> std::function<void()> {
        const auto draw = [&]() -> base::Status {
            std::array<proof::PageImage, 2> images;
            double scale = 2;
            for (const ReadSide *side : {comparison->before.get(), comparison->after.get()})
                scale = std::min(scale, proof::comparedScale({side->facts.width, side->facts.height}));
            for (const int which : {0, 1}) {
                const ReadSide &side = which == 0 ? *comparison->before : *comparison->after;
                raster::PageObjects objects;
                objects.shown = {side.facts.width, side.facts.height};
                objects.trim = side.facts.trim;
                auto image = proof::comparedImage(side.pdf, side.page, objects, scale);
                if (!image)
                    return tl::unexpected(image.error());
                images[std::size_t(which)] = std::move(*image);
            }
            const QImage sheet = proof::comparisonSheet(comparison->differences, images[0], images[1], scale);
            if (!sheet.save(path, "PNG"))
                return base::failure(base::ErrorKind::Refused, tr("比较报告写不进这个文件。"), path,
                    tr("请换一个文件夹，或者看看磁盘是不是满了。"));
            return {};
        };
        const base::Status status = draw();
        return [this, status, path] {
            if (status)
                m_message->showMessage(widgets::Tone::Ok, tr("比较报告已存到 %1").arg(path));
            else
                showError(status.error());
        };
    });
}

} // namespace banxin::compare
