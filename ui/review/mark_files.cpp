#include "review/mark_files.h"

#include "session/file_writer.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace banxin::review {

MarkFiles::MarkFiles(ProofDesk &desk, QWidget &window)
    : QObject(&window)
    , m_desk(desk)
    , m_window(window)
{
    setObjectName(QStringLiteral("markFiles"));
}

void MarkFiles::fail(const base::Error &error)
{
    m_isBusy = false;
    Q_EMIT failed(error);
}

void MarkFiles::askToExport()
{
    const auto shown = m_desk.shown();
    if (!shown) {
        fail({base::ErrorKind::Refused, tr("这一版还没有样张，没有批注可以导出。"), {}, tr("请先出样。")});
        return;
    }
    const auto *page = shown->document.find<model::Page>(shown->proof.page);
    auto *dialog = new QFileDialog(&m_window, tr("导出批注"), {},
        tr("批注在 PDF 里 (*.pdf)") + QStringLiteral(";;") + tr("批注在 PDF 旁边，XFDF (*.xfdf)"));
    dialog->setObjectName(QStringLiteral("exportMarks"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(
            filter.contains(QStringLiteral("xfdf")) ? QStringLiteral("xfdf") : QStringLiteral("pdf"));
    });
    dialog->selectFile(tr("%1 %2 批注").arg(page ? page->number : QString(), proof::titleOf(shown->proof.round))
        + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &MarkFiles::exportTo);
    dialog->open();
}

void MarkFiles::askToImport()
{
    auto *dialog = new QFileDialog(&m_window, tr("导入批注"), {}, tr("PDF 和 XFDF 文件 (*.pdf *.xfdf)"));
    dialog->setObjectName(QStringLiteral("importMarks"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MarkFiles::importFrom);
    dialog->open();
}

void MarkFiles::exportTo(const QString &path)
{
    const auto shown = m_desk.shown();
    if (m_isBusy || !shown)
        return;
    m_isBusy = true;
    m_desk.session().aside(
        this, [this, path, shown, sheet = m_desk.sheet(), &session = m_desk.session()]() -> std::function<void()> {
            const auto made = session::writeMarksNow(
                session, path, {shown->proof, shown->pdf, shown->document, shown->layout}, sheet);
            const base::Status written = made ? base::Status() : base::Status(tl::unexpected(made.error()));
            return [this, path, written, marks = made ? made->marks : 0, loose = made ? made->withoutPlace : 0] {
                if (!written) {
                    fail(written.error());
                    return;
                }
                m_isBusy = false;
                QString what = tr("批注 %1 条，写到 %2").arg(marks).arg(path);
                if (loose > 0)
                    what += tr("；其中 %1 条在这次样张上没有原处，写在版角").arg(loose);
                Q_EMIT told(what);
            };
        });
}

void MarkFiles::importFrom(const QString &path)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_desk.session().aside(
        this, [this, path, page = m_desk.page(), &session = m_desk.session()]() -> std::function<void()> {
            const QString name = QFileInfo(path).fileName();
            const auto read = [&]() -> base::Result<session::ReturnedMarks> {
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly))
                    return base::failure(
                        base::ErrorKind::Refused, tr("这个文件读不出来，没有导入。"), path, file.errorString());
                return session::returnedNow(session, file.readAll(), name, page);
            };
            const auto returned = read();
            return [this, returned] {
                if (!returned) {
                    fail(returned.error());
                    return;
                }
                m_desk.session().documentAt(returned->proof.revision, this,
                    [this, returned = *returned](const base::Result<model::Document> &document) {
                        if (document)
                            takeIn(returned, *document);
                        else
                            fail(document.error());
                    });
            };
        });
}

void MarkFiles::takeIn(const session::ReturnedMarks &returned, const model::Document &document)
{
    m_desk.session().aside(this, [this, returned, document, &session = m_desk.session()]() -> std::function<void()> {
        const auto shown = session::proofPageNow(session, returned.proof, document);
        const auto taken =
            shown ? session::takeInNow(returned, *shown) : base::Result<proof::TakenIn>(tl::unexpected(shown.error()));
        return [this, taken] {
            if (taken)
                keep(*taken);
            else
                fail(taken.error());
        };
    });
}

void MarkFiles::keep(const proof::TakenIn &taken)
{
    if (const base::Status kept = session::keep(m_desk.session(), taken); !kept) {
        fail(kept.error());
        return;
    }
    m_isBusy = false;
    Q_EMIT told(reportOf(taken, session::staleOf(taken, m_desk.session().working()).size()));
}

QString reportOf(const proof::TakenIn &taken, std::size_t stale)
{
    QStringList made;
    const auto add = [&](const QString &text, std::size_t count) {
        if (count > 0)
            made << text.arg(count);
    };
    add(MarkFiles::tr("新批注 %1 条"), taken.remarks.size());
    add(MarkFiles::tr("回复 %1 条"), std::size_t(taken.replies));
    add(MarkFiles::tr("状态 %1 条"), std::size_t(taken.states));
    add(MarkFiles::tr("改写 %1 条"), std::size_t(taken.rewritten));
    if (made.isEmpty())
        made << MarkFiles::tr("没有新的批注");
    add(MarkFiles::tr("照旧 %1 条"), std::size_t(taken.unchanged));
    add(MarkFiles::tr("没有对上文字、留在原处作说明的 %1 条"), std::size_t(taken.unplaced));
    add(MarkFiles::tr("失位的 %1 条，请在校样上指定位置"), stale);
    add(MarkFiles::tr("没有带回来、照旧保留的 %1 条"), taken.notReturned.size());
    return made.join(MarkFiles::tr("，"));
}

} // namespace banxin::review
