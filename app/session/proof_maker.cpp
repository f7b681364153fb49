#include "session/proof_maker.h"

#include "proof/sheet.h"

#include <QCoreApplication>
#include <QFile>

namespace banxin::session {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

tl::unexpected<base::Error> refused(const QString &what, const QString &advice)
{
    return base::failure(base::ErrorKind::Refused, what, {}, advice);
}

base::Status mayProof(const Session &session, const ProofWish &wish)
{
    if (session.isReadOnly())
        return refused(tr("这份编辑部数据是只读的，不能出样。"), session.readOnlyReason());
    if (!session.working().find<model::Page>(wish.page))
        return refused(tr("这一期没有要出样的版。"), tr("请先打开那一版。"));
    return {};
}

Session::ExportRequest requestFor(const ProofWish &wish, const QString &path)
{
    Session::ExportRequest request;
    request.pages = {wish.page};
    request.path = path;
    request.profile = wish.profile;
    request.isTrial = wish.force; // told and stamped: nobody takes it for the page to print
    return request;
}

base::Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Refused, tr("样张写出后读不回来。"), path, file.errorString());
    return file.readAll();
}

QString labelOf(const ProofWish &wish) { return tr("出样：%1").arg(proof::titleOf(wish.round)); }

proof::Proof proofOf(const Session &session, const ProofWish &wish, std::int64_t revision)
{
    proof::Proof made;
    made.id = base::Id::create();
    made.page = wish.page;
    made.round = wish.round;
    made.revision = revision;
    made.author = session.person();
    made.time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    return made;
}

} // namespace

base::Result<ProofReport> makeProofNow(Session &session, const ProofWish &wish)
{
    if (const auto may = mayProof(session, wish); !may)
        return tl::unexpected(may.error());
    if (const auto flushed = session.flushNow(); !flushed)
        return tl::unexpected(flushed.error());
    ProofReport report{proofOf(session, wish, session.working().revision()), {}, {}};
    const QTemporaryDir folder;
    const auto exported = session.exportPdfNow(requestFor(wish, folder.filePath(QStringLiteral("proof.pdf"))));
    if (!exported)
        return tl::unexpected(exported.error());
    const auto bytes = bytesOf(exported->paths.value(0));
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto kept = session.addAssetNow(*bytes);
    if (!kept)
        return tl::unexpected(kept.error());
    report.proof.pdf = *kept;
    report.warnings = exported->warnings;
    report.findings = exported->findings;
    if (const auto said = session.record({proof::factOf(report.proof)}, labelOf(wish)); !said)
        return tl::unexpected(said.error());
    if (const auto flushed = session.flushNow(); !flushed)
        return tl::unexpected(flushed.error());
    return report;
}

ProofMaker::ProofMaker(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &Session::commitStateChanged, this, [this] {
        if (m_folder && !m_isExporting)
            begin();
    });
    connect(&m_session, &Session::exportFinished, this, [this](const Session::ExportReport &report) {
        if (m_isExporting && m_folder && report.paths.value(0).startsWith(m_folder->path()))
            take(report);
    });
    connect(&m_session, &Session::exportFailed, this, [this](const base::Error &error) {
        if (m_isExporting)
            fail(error);
    });
}

void ProofMaker::make(const ProofWish &wish)
{
    if (m_folder) {
        Q_EMIT failed({base::ErrorKind::Refused, tr("正在出样，请等它完成。"), {}, {}});
        return;
    }
    if (const auto may = mayProof(m_session, wish); !may) {
        Q_EMIT failed(may.error());
        return;
    }
    m_wish = wish;
    m_folder = std::make_unique<QTemporaryDir>();
    m_session.flush();
    begin();
}

/// What is not in the store yet has no revision: the proof waits for it.
void ProofMaker::begin()
{
    if (m_session.commitState() == CommitState::Pending)
        return;
    if (m_session.commitState() == CommitState::Failed) {
        fail(m_session.commitError());
        return;
    }
    m_isExporting = true;
    m_revision = m_session.working().revision();
    m_session.exportPdf(requestFor(m_wish, m_folder->filePath(QStringLiteral("proof.pdf"))));
}

void ProofMaker::take(const Session::ExportReport &report)
{
    ProofReport made{proofOf(m_session, m_wish, m_revision), report.warnings, report.findings};
    const QString path = report.paths.value(0);
    m_session.aside(this, [this, made, path, &session = m_session]() mutable -> std::function<void()> {
        const auto bytes = bytesOf(path);
        const auto kept =
            bytes ? session.addAssetNow(*bytes) : base::Result<base::Digest>(tl::unexpected(bytes.error()));
        return [this, made, kept]() mutable {
            if (!kept) {
                fail(kept.error());
                return;
            }
            made.proof.pdf = *kept;
            if (const auto said = m_session.record({proof::factOf(made.proof)}, labelOf(m_wish)); !said) {
                fail(said.error());
                return;
            }
            m_session.flush();
            m_isExporting = false;
            m_folder.reset();
            Q_EMIT this->made(made);
        };
    });
}

void ProofMaker::fail(const base::Error &error)
{
    m_isExporting = false;
    m_folder.reset();
    Q_EMIT failed(error);
}

} // namespace banxin::session
