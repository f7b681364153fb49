#include "review/proof_desk.h"

#include "layout/page_composer.h"

#include <QSet>

namespace banxin::review {

using namespace banxin::proof;

ProofDesk::ProofDesk(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_maker(session)
{
    m_later.setSingleShot(true);
    m_later.setInterval(150);
    connect(&m_later, &QTimer::timeout, this, &ProofDesk::refreshStates);
    connect(&m_session, &session::Session::changed, this, [this] { m_later.start(); });
    connect(&m_session, &session::Session::historyChanged, this, &ProofDesk::reload);
    connect(&m_session, &session::Session::commitStateChanged, this, [this] {
        if (!m_own.empty() && m_session.commitState() == session::CommitState::Saved)
            reload();
    });
    connect(&m_maker, &session::ProofMaker::made, this, [this](const session::ProofReport &report) {
        m_own.push_back({factOf(report.proof), report.proof.author, report.proof.time});
        fold();
        Q_EMIT makingChanged();
        if (report.proof.page == m_page)
            show(report.proof.id);
    });
    connect(&m_maker, &session::ProofMaker::failed, this, [this](const base::Error &error) {
        Q_EMIT makingChanged();
        Q_EMIT failed(error);
    });
}

void ProofDesk::setPage(base::Id page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_stored.clear();
    m_own.clear();
    m_sheet = {};
    m_states.clear();
    m_shown.reset();
    m_wanted = {};
    Q_EMIT sheetChanged();
    Q_EMIT shownChanged();
    reload();
}

void ProofDesk::reload()
{
    if (m_page.isNull())
        return;
    const int turn = ++m_reload;
    m_session.aside(this, [this, turn, page = m_page, &session = m_session]() -> std::function<void()> {
        std::vector<Statement> statements;
        std::optional<base::Error> problem;
        for (const QString &kind : {kProofFact, kMarkFact, kReplyFact, kDecisionFact}) {
            const auto records = session.recordsNow({page}, kind);
            if (!records) {
                problem = records.error();
                break;
            }
            for (const session::Record &record : *records)
                statements.push_back({record.fact, record.author, record.time.toString(Qt::ISODate)});
        }
        return [this, turn, statements, problem] {
            if (turn != m_reload)
                return;
            if (problem)
                Q_EMIT failed(*problem);
            else
                take(statements);
        };
    });
}

void ProofDesk::take(const std::vector<Statement> &stored)
{
    m_stored = stored;
    QSet<quint64> known;
    for (const Statement &said : stored)
        known.insert(said.fact.id.toNumber());
    std::erase_if(m_own, [&](const Statement &said) { return known.contains(said.fact.id.toNumber()); });
    const Proof *last = m_sheet.newest(m_page);
    const base::Id before = last ? last->id : base::Id();
    fold();
    const Proof *newest = m_sheet.newest(m_page);
    if (!newest)
        return;
    if (!m_shown && m_wanted.isNull())
        show(newest->id);
    else if (!before.isNull() && newest->id != before && newest->id != m_wanted && !m_maker.isMaking())
        Q_EMIT issued(*newest);
}

void ProofDesk::fold()
{
    std::vector<Statement> all = m_stored;
    all.insert(all.end(), m_own.begin(), m_own.end());
    Sheet sheet = Sheet::of(all);
    const bool isSame = sheet.remarks == m_sheet.remarks && sheet.proofs == m_sheet.proofs;
    m_sheet = std::move(sheet);
    if (isSame)
        return;
    for (const Remark &remark : m_sheet.remarks)
        m_states[remark.id] = stateIn(m_session.working(), remark);
    Q_EMIT sheetChanged();
}

/// What was said here is seen at once, whatever else there is.
void ProofDesk::addOwn(const Statement &said)
{
    m_own.push_back(said);
    const std::size_t marks = m_sheet.remarks.size();
    m_sheet.add(said);
    if (m_sheet.remarks.size() > marks) {
        m_states[said.fact.id] = stateIn(m_session.working(), m_sheet.remarks.back());
        return;
    }
    for (const Remark &remark : m_sheet.remarks)
        if (said.fact.value.contains(remark.id.toString()))
            m_states[remark.id] = stateIn(m_session.working(), remark);
}

void ProofDesk::refreshStates()
{
    bool isChanged = false;
    for (const Remark &remark : m_sheet.remarks) {
        const RemarkState now = stateIn(m_session.working(), remark);
        RemarkState &known = m_states[remark.id];
        isChanged = isChanged || known != now;
        known = now;
    }
    if (isChanged)
        Q_EMIT sheetChanged();
}

RemarkState ProofDesk::stateOf(base::Id mark) const
{
    const auto found = m_states.find(mark);
    return found == m_states.end() ? RemarkState::Open : found->second;
}

bool ProofDesk::isStale() const
{
    if (!m_shown)
        return false;
    const auto &now = m_session.working();
    if (now.revision() == m_shown->proof.revision)
        return false;
    for (const layout::LineLayout &line : m_shown->layout->lines)
        if (now.find<model::Paragraph>(line.paragraph) == nullptr
            || !(*now.find<model::Paragraph>(line.paragraph)
                == *m_shown->document.find<model::Paragraph>(line.paragraph)))
            return true;
    const auto frames = m_shown->document.childrenOf<model::Frame>(m_page);
    const auto present = now.childrenOf<model::Frame>(m_page);
    return !std::equal(frames.begin(), frames.end(), present.begin(), present.end(),
        [](const model::Frame *a, const model::Frame *b) { return *a == *b; });
}

void ProofDesk::read(const Proof &proof, QObject *context,
    std::function<void(const base::Result<std::shared_ptr<const ShownProof>> &)> done)
{
    m_session.documentAt(
        proof.revision, context, [this, proof, context, done](const base::Result<model::Document> &document) {
            if (!document) {
                done(tl::unexpected(document.error()));
                return;
            }
            m_session.aside(context, [&session = m_session, proof, document = *document, done]() {
                auto made = std::make_shared<ShownProof>();
                made->proof = proof;
                made->document = document;
                const auto read = [&]() -> base::Status {
                    auto pdf = session.assetNow(proof.pdf);
                    if (!pdf)
                        return tl::unexpected(pdf.error());
                    made->pdf = *pdf;
                    auto facts = raster::pageFacts(made->pdf, 0);
                    if (!facts)
                        return tl::unexpected(facts.error());
                    made->facts = *facts;
                    const auto composer = session.composerNow(document, proof.page);
                    if (!composer)
                        return tl::unexpected(composer.error());
                    made->layout = (*composer)->compose(document, proof.page);
                    return {};
                };
                const base::Status status = read();
                return std::function<void()>([status, made, done] {
                    if (status)
                        done(std::shared_ptr<const ShownProof>(made));
                    else
                        done(tl::unexpected(status.error()));
                });
            });
        });
}

void ProofDesk::show(base::Id id)
{
    const Proof *wanted = nullptr;
    for (const Proof &proof : m_sheet.proofs)
        if (proof.id == id)
            wanted = &proof;
    if (!wanted || m_wanted == id)
        return;
    m_wanted = id;
    m_isReading = true;
    read(*wanted, this, [this, id](const base::Result<std::shared_ptr<const ShownProof>> &shown) {
        if (m_wanted != id)
            return;
        m_isReading = false;
        if (!shown) {
            Q_EMIT failed(shown.error());
            return;
        }
        m_shown = *shown;
        Q_EMIT shownChanged();
    });
}

void ProofDesk::makeProof(Round round)
{
    session::ProofWish wish;
    wish.page = m_page;
    wish.round = round;
    m_maker.make(wish);
    Q_EMIT makingChanged();
}

void ProofDesk::state(const std::vector<model::Fact> &facts)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    for (const model::Fact &fact : facts)
        addOwn({fact, m_session.person(), now});
    Q_EMIT sheetChanged();
}

base::Id ProofDesk::add(Remark remark)
{
    if (!m_shown)
        return {};
    remark.id = base::Id::create();
    remark.page = m_page;
    remark.round = m_shown->proof.round;
    remark.author = m_session.person();
    remark.time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const model::Fact fact = factOf(remark);
    if (const auto said = m_session.record({fact}, tr("批改：%1").arg(titleOf(remark.kind))); !said) {
        Q_EMIT failed(said.error());
        return {};
    }
    state({fact});
    return remark.id;
}

void ProofDesk::reply(base::Id mark, const QString &text)
{
    const Remark *remark = m_sheet.find(mark);
    if (!remark || text.trimmed().isEmpty())
        return;
    const model::Fact fact = replyTo(*remark, text.trimmed());
    if (const auto said = m_session.record({fact}, tr("回复批改")); !said)
        Q_EMIT failed(said.error());
    else
        state({fact});
}

DecideContext ProofDesk::context() const { return {{m_session.person(), {}}, {}, m_sheet.remarks}; }

/// On its way to the store at once: undo takes back what is there, never a decision.
bool ProofDesk::commit(const base::Result<model::ChangeSet> &change)
{
    if (!change) {
        Q_EMIT failed(change.error());
        return false;
    }
    m_session.endUndoStep();
    if (const auto done = m_session.apply(*change); !done) {
        Q_EMIT failed(done.error());
        return false;
    }
    m_session.flush();
    state(change->facts);
    return true;
}

void ProofDesk::accept(base::Id mark)
{
    if (const Remark *remark = m_sheet.find(mark))
        commit(proof::accept(m_session.working(), *remark, context()));
}

void ProofDesk::acceptHits(base::Id mark, const std::vector<edit::FindHit> &hits)
{
    if (const Remark *remark = m_sheet.find(mark))
        commit(proof::acceptHits(m_session.working(), *remark, hits, context()));
}

void ProofDesk::acceptAll(std::optional<MarkKind> kind)
{
    std::vector<Remark> wanted;
    for (const Remark &remark : m_sheet.remarks)
        if (remark.state() == RemarkState::Open && (!kind || remark.kind == *kind)
            && !isTask(m_session.working(), remark))
            wanted.push_back(remark);
    const AcceptedAll all = proof::acceptAll(m_session.working(), wanted, context());
    if (!all.accepted.empty() && !commit(all.change))
        return;
    QString what = tr("采纳了 %1 处。").arg(all.accepted.size());
    if (!all.left.empty())
        what += tr("%1 处没有采纳：%2").arg(all.left.size()).arg(all.left.front().error.what);
    Q_EMIT told(what);
}

void ProofDesk::reject(base::Id mark, const QString &reason)
{
    if (const Remark *remark = m_sheet.find(mark))
        commit(proof::reject(m_session.working(), *remark, reason, context().edit));
}

void ProofDesk::reopen(base::Id mark)
{
    if (const Remark *remark = m_sheet.find(mark))
        commit(proof::reopen(m_session.working(), *remark, {}, context().edit));
}

void ProofDesk::confirm(base::Id mark)
{
    if (const Remark *remark = m_sheet.find(mark))
        commit(proof::confirm(m_session.working(), *remark, context().edit));
}

void ProofDesk::placeByHand(base::Id mark, base::Id paragraph, int from, int to)
{
    if (const Remark *remark = m_sheet.find(mark))
        commit(proof::placeByHand(m_session.working(), *remark, paragraph, from, to, context().edit));
}

} // namespace banxin::review
