#include "intake/intake_desk.h"

#include "edit/edits.h"
#include "edit/free_place.h"
#include "manuscript/read_file.h"
#include "panels/facts.h"
#include "session/like_stories.h"
#include "session/manuscript_import.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace banxin::intake {

using namespace Qt::StringLiterals;
using manuscript::Correction;

namespace {

QStringList filesOf(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

std::vector<LikeStory> likeStoriesOf(
    const model::Document &document, base::Id issue, const manuscript::Reading &reading)
{
    std::vector<LikeStory> all;
    for (const session::LikeStory &found : session::likeStories(document, reading)) {
        LikeStory like{found.story, found.readStory, model::titleOf(document, found.story), {}, found.likeness};
        for (const base::Id page : panels::pagesOfStory(document, issue, found.story))
            like.pages << document.find<model::Page>(page)->number;
        all.push_back(std::move(like));
    }
    return all;
}

} // namespace

IntakeDesk::IntakeDesk(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

bool IntakeDesk::takes(const QMimeData &data) { return !filesOf(data).isEmpty() || data.hasHtml() || data.hasText(); }

bool IntakeDesk::addMime(const QMimeData &data)
{
    if (const QStringList paths = filesOf(data); !paths.isEmpty()) {
        addFiles(paths);
        return true;
    }
    // A web page says more than its text; what merely wraps plain text in marks does not.
    if (data.hasHtml() && !data.html().trimmed().isEmpty()) {
        addBytes(tr("粘贴的网页"), data.html().toUtf8(), manuscript::FileKind::Html);
        return true;
    }
    if (data.hasText() && !data.text().trimmed().isEmpty()) {
        addBytes(tr("粘贴的文本"), data.text().toUtf8(), manuscript::FileKind::Text);
        return true;
    }
    return false;
}

void IntakeDesk::addFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        add(QFileInfo(path).fileName(), path, {});
}

void IntakeDesk::addBytes(const QString &name, const QByteArray &bytes, std::optional<manuscript::FileKind> kind)
{
    manuscript::ReadOptions options;
    options.kind = kind;
    add(name, {}, bytes, options);
}

void IntakeDesk::add(
    const QString &name, const QString &path, const QByteArray &bytes, const manuscript::ReadOptions &options)
{
    auto entry = std::make_shared<Entry>();
    entry->seen.name = name;
    entry->seen.path = path;
    entry->seen.bytes = bytes;
    entry->seen.options = options;
    m_items.push_back(entry);
    if (m_current < 0)
        m_current = 0;
    read(entry);
    Q_EMIT itemsChanged();
    if (m_items.size() == 1)
        Q_EMIT readingChanged();
}

void IntakeDesk::setCurrent(int index)
{
    if (index == m_current || index < 0 || index >= count())
        return;
    m_current = index;
    Q_EMIT itemsChanged();
    Q_EMIT readingChanged();
}

const Incoming *IntakeDesk::currentItem() const { return m_current < 0 ? nullptr : &item(m_current); }

void IntakeDesk::remove(int index)
{
    if (index < 0 || index >= count())
        return;
    m_items.erase(m_items.begin() + index);
    if (m_current > index || m_current >= count())
        --m_current;
    Q_EMIT itemsChanged();
    Q_EMIT readingChanged();
}

void IntakeDesk::setOptions(const manuscript::ReadOptions &options)
{
    if (m_current < 0)
        return;
    const auto &entry = m_items[static_cast<std::size_t>(m_current)];
    entry->seen.options = options;
    read(entry);
    Q_EMIT readingChanged();
}

void IntakeDesk::read(const std::shared_ptr<Entry> &entry)
{
    const int turn = ++entry->turn;
    entry->seen.state = Incoming::State::Reading;
    const auto answer = [this, entry, turn](const QByteArray &bytes, const base::Result<manuscript::Source> &source) {
        if (entry->turn != turn)
            return;
        if (!bytes.isEmpty())
            entry->seen.bytes = bytes;
        if (!source) {
            entry->seen.state = Incoming::State::Refused;
            entry->seen.error = source.error();
            tell(entry);
            return;
        }
        entry->seen.source = std::make_shared<const manuscript::Source>(*source);
        recognise(entry);
    };
    const QString path = entry->seen.path, name = entry->seen.name;
    m_session.aside(this,
        [path, name, bytes = entry->seen.bytes, options = entry->seen.options, answer]() -> std::function<void()> {
            QByteArray read = bytes;
            if (read.isEmpty() && !path.isEmpty()) {
                const auto file = manuscript::manuscriptAt(path, options); // or a folder of them
                if (!file)
                    return [answer, error = file.error()] { answer({}, tl::unexpected(error)); };
                return [answer, file = *file] { answer(file.bytes, file.source); };
            }
            auto source = manuscript::sourceOf(read, name, options);
            return [answer, read, source = std::move(source)] { answer(read, source); };
        });
}

void IntakeDesk::recognise(const std::shared_ptr<Entry> &entry)
{
    const int turn = ++entry->turn;
    struct Outcome {
        std::shared_ptr<const manuscript::Reading> reading;
        std::vector<manuscript::Passage> passages;
        std::vector<std::size_t> refused;
        std::vector<LikeStory> like;
        double milliseconds = 0;
    };
    const auto answer = [this, entry, turn](const Outcome &outcome) {
        if (entry->turn != turn)
            return;
        Incoming &seen = entry->seen;
        seen.reading = outcome.reading;
        seen.passages = outcome.passages;
        seen.refused = outcome.refused;
        seen.like = outcome.like;
        seen.milliseconds = outcome.milliseconds;
        seen.state = Incoming::State::Ready;
        tell(entry);
    };
    m_session.aside(this,
        [source = entry->seen.source, corrections = entry->seen.corrections, document = m_session.working(),
            issue = m_session.issue(), answer]() -> std::function<void()> {
            Outcome outcome;
            QElapsedTimer clock;
            clock.start();
            auto reading =
                std::make_shared<manuscript::Reading>(manuscript::corrected(*source, corrections, &outcome.refused));
            outcome.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            outcome.passages = manuscript::passages(*reading);
            outcome.like = likeStoriesOf(document, issue, *reading);
            outcome.reading = std::move(reading);
            return [answer, outcome] { answer(outcome); };
        });
}

bool IntakeDesk::holds(const std::shared_ptr<Entry> &entry) const
{
    return std::find(m_items.begin(), m_items.end(), entry) != m_items.end();
}

void IntakeDesk::tell(const std::shared_ptr<Entry> &entry)
{
    if (!holds(entry))
        return;
    Q_EMIT itemsChanged();
    if (m_items[static_cast<std::size_t>(m_current)] == entry)
        Q_EMIT readingChanged();
}

// Corrections ------------------------------------------------------------------------------------

void IntakeDesk::change(std::vector<Correction> corrections)
{
    const auto &entry = m_items[static_cast<std::size_t>(m_current)];
    entry->past.push_back(std::move(entry->seen.corrections));
    entry->future.clear();
    entry->seen.corrections = std::move(corrections);
    recognise(entry);
}

void IntakeDesk::correct(const std::vector<Correction> &corrections)
{
    const Incoming *item = currentItem();
    if (!item || !item->source || corrections.empty())
        return;
    std::vector<Correction> all = item->corrections;
    all.insert(all.end(), corrections.begin(), corrections.end());
    change(std::move(all));
}

void IntakeDesk::withdraw(std::size_t correction)
{
    const Incoming *item = currentItem();
    if (!item || correction >= item->corrections.size())
        return;
    std::vector<Correction> all = item->corrections;
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(correction));
    change(std::move(all));
}

bool IntakeDesk::canUndo() const
{
    return m_current >= 0 && !m_items[static_cast<std::size_t>(m_current)]->past.empty();
}

bool IntakeDesk::canRedo() const
{
    return m_current >= 0 && !m_items[static_cast<std::size_t>(m_current)]->future.empty();
}

void IntakeDesk::undo()
{
    if (!canUndo())
        return;
    const auto &entry = m_items[static_cast<std::size_t>(m_current)];
    entry->future.push_back(std::move(entry->seen.corrections));
    entry->seen.corrections = std::move(entry->past.back());
    entry->past.pop_back();
    recognise(entry);
}

void IntakeDesk::redo()
{
    if (!canRedo())
        return;
    const auto &entry = m_items[static_cast<std::size_t>(m_current)];
    entry->past.push_back(std::move(entry->seen.corrections));
    entry->seen.corrections = std::move(entry->future.back());
    entry->future.pop_back();
    recognise(entry);
}

bool IntakeDesk::isBusy() const
{
    return m_storing || std::any_of(m_items.begin(), m_items.end(), [](const std::shared_ptr<Entry> &entry) {
        return entry->seen.state == Incoming::State::Reading;
    });
}

// Into the newsroom ------------------------------------------------------------------------------

void IntakeDesk::store(const Destination &to)
{
    const Incoming *item = currentItem();
    if (m_storing || !item || item->state != Incoming::State::Ready)
        return;
    m_session.endUndoStep();
    const auto *issue = m_session.working().find<model::Issue>(m_session.issue());
    if (!issue)
        return;
    m_storing = true;
    const auto &entry = m_items[static_cast<std::size_t>(m_current)];
    const auto kept = [this, entry, to](const base::Result<session::ManuscriptImport> &import) {
        m_storing = false;
        if (!import) {
            Q_EMIT refused(import.error());
            return;
        }
        if (const auto done = m_session.apply(import->change); !done) {
            Q_EMIT refused(done.error());
            return;
        }
        Stored what{import->stories, {}, import->notes};
        for (const base::Id story : import->stories) {
            const base::Id page = m_session.working().find<model::Story>(story)->page;
            if (!to.places || page.isNull())
                continue;
            const auto at = edit::freePlace(m_session.working(), page, story);
            const edit::EditContext context{m_session.person(), import->change.undoGroup};
            const auto placing = at ? edit::placeStory(m_session.working(), page, story, *at, context)
                                    : base::Result<model::ChangeSet>(tl::unexpected(base::Error{}));
            if (placing && m_session.apply(*placing))
                what.placed.push_back(story);
        }
        m_session.endUndoStep();
        if (const auto at = std::find(m_items.begin(), m_items.end(), entry); at != m_items.end())
            remove(static_cast<int>(at - m_items.begin()));
        Q_EMIT stored(what);
    };
    m_session.aside(this,
        [&session = m_session, document = m_session.working(), to, publication = issue->publication,
            bytes = item->bytes, source = item->source, reading = item->reading,
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

} // namespace banxin::intake
