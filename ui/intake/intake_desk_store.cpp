// How a manuscript goes from the desk into the newsroom.
#include "intake/intake_desk.h"

#include "edit/edits.h"
#include "edit/free_place.h"
#include "session/manuscript_import.h"

#include <algorithm>

namespace banxin::intake {

namespace {
constexpr int kStoringTurns = 8;
} // namespace

bool IntakeDesk::store(const Destination &to)
{
    const Item entry = currentEntry();
    if (m_storing || !entry || entry->seen.state != Incoming::State::Ready
        || !m_session.working().find<model::Issue>(m_session.issue()))
        return false;
    m_storing = entry;
    m_destination = to;
    m_issue = m_session.issue();
    m_storingTurns = kStoringTurns;
    if (!entry->isRecognising) // else as soon as the newest corrections are in it
        beginStoring();
    return true;
}

void IntakeDesk::beginStoring()
{
    m_session.endUndoStep();
    const auto *issue = m_session.working().find<model::Issue>(m_issue);
    if (!issue || m_session.issue() != m_issue) {
        finishStoring(base::failure(base::ErrorKind::Refused, tr("这一期已经换成别的一期，稿件没有入库。"), {},
            tr("请核对要上哪一版，再入库一次。")));
        return;
    }
    const Incoming &item = m_storing->seen;
    const auto kept = [this](const base::Result<session::ManuscriptImport> &import) {
        if (!import) {
            finishStoring(tl::unexpected(import.error()));
            return;
        }
        if (m_session.issue() != m_issue) {
            finishStoring(base::failure(base::ErrorKind::Refused, tr("这一期已经换成别的一期，稿件没有入库。"), {},
                tr("请核对要上哪一版，再入库一次。")));
            return;
        }
        if (const auto done = m_session.apply(import->change); !done) {
            // It was made of the issue as it stood; where that has gone on meanwhile, it is made anew.
            if (done.error().kind == base::ErrorKind::Conflict && --m_storingTurns > 0)
                beginStoring();
            else
                finishStoring(tl::unexpected(done.error()));
            return;
        }
        Stored what{import->stories, {}, import->notes};
        for (const base::Id story : import->stories) {
            const base::Id page = m_session.working().find<model::Story>(story)->page;
            const auto at = m_destination.places ? edit::freePlace(m_session.working(), page, story) : std::nullopt;
            if (!at)
                continue;
            const edit::EditContext context{m_session.person(), import->change.undoGroup};
            const auto placing = edit::placeStory(m_session.working(), page, story, *at, context);
            if (placing && m_session.apply(*placing))
                what.placed.push_back(story);
        }
        m_session.endUndoStep();
        finishStoring(what);
    };
    m_session.aside(this,
        [&session = m_session, document = m_session.working(), to = m_destination, publication = issue->publication,
            bytes = item.bytes, source = item.source, reading = item.reading,
            context = edit::EditContext{m_session.person(), base::Id::create()}, kept]() -> std::function<void()> {
            auto import = session::manuscriptImport(
                document, {publication, to.pages, to.withFurniture}, bytes, *source, *reading, context);
            if (!import)
                return [kept, import = std::move(import)] { kept(import); };
            for (const QByteArray &file : import->files) {
                if (const auto done = session.addAssetNow(file); !done)
                    return [kept, error = done.error()] { kept(tl::unexpected(error)); };
            }
            return [kept, import = std::move(import)] { kept(import); };
        });
}

void IntakeDesk::finishStoring(const base::Result<Stored> &what)
{
    const Item entry = std::exchange(m_storing, nullptr);
    if (!what) {
        Q_EMIT storingRefused(what.error());
        return;
    }
    if (const auto at = std::find(m_items.begin(), m_items.end(), entry); at != m_items.end())
        remove(static_cast<int>(at - m_items.begin()));
    Q_EMIT stored(*what);
}

} // namespace banxin::intake
