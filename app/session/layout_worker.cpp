#include "session/layout_worker.h"

#include "base/guarded.h"
#include "font/font_set.h"
#include "typeset/rule_tables.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace banxin::session {

namespace {

/// Taking a million glyphs apart is for nobody where the program ends.
std::vector<std::shared_ptr<const layout::PageComposer>> &leftToTheSystem()
{
    static auto *const left = new std::vector<std::shared_ptr<const layout::PageComposer>>; // never deleted
    return *left;
}

} // namespace

LayoutWorker::LayoutWorker(Deliver deliver, Compose compose)
    : m_deliver(std::move(deliver))
    , m_compose(std::move(compose))
    , m_thread(QStringLiteral("layout"))
{
}

LayoutWorker::~LayoutWorker()
{
    clear();
    m_thread.ask([this] {
        if (m_leavesMemory && m_composer)
            leftToTheSystem().push_back(m_composer);
    });
}

void LayoutWorker::leaveMemory()
{
    m_thread.ask([this] { m_leavesMemory = true; });
}

void LayoutWorker::request(
    const model::Document &document, int serial, const std::vector<base::Id> &pages, base::Id viewed)
{
    const std::lock_guard lock(m_mutex);
    m_document = document;
    m_serial = serial;
    m_viewed = viewed;
    for (const base::Id page : pages) {
        if (std::find(m_waiting.begin(), m_waiting.end(), page) == m_waiting.end())
            m_waiting.push_back(page);
    }
    schedule();
}

void LayoutWorker::clear()
{
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
    m_preview.reset();
}

void LayoutWorker::preview(const model::Document &document, base::Id page, std::function<void(Layout)> done)
{
    const std::lock_guard lock(m_mutex);
    m_preview = Preview{document, page, std::move(done)};
    schedule();
}

LayoutWorker::Outcome LayoutWorker::layoutNow(const model::Document &document, base::Id page, double *fontMilliseconds)
{
    return m_thread.ask([&] { return compose(document, page, fontMilliseconds); });
}

void LayoutWorker::schedule()
{
    if (m_scheduled || (m_waiting.empty() && !m_preview))
        return;
    m_scheduled = true;
    m_thread.post([this] { step(); });
}

/// One page a step, so that a newer document or a waiting caller comes in between.
void LayoutWorker::step()
{
    std::unique_lock lock(m_mutex);
    m_scheduled = false;
    if (m_preview) {
        const Preview preview = *std::exchange(m_preview, std::nullopt);
        lock.unlock();
        const Outcome outcome = compose(preview.document, preview.page);
        preview.done(outcome ? *outcome : nullptr);
    } else if (!m_waiting.empty()) {
        auto next = std::find(m_waiting.begin(), m_waiting.end(), m_viewed);
        if (next == m_waiting.end())
            next = m_waiting.begin();
        const base::Id page = *next;
        m_waiting.erase(next);
        const model::Document document = m_document;
        const int serial = m_serial;
        lock.unlock();
        m_deliver(page, serial, compose(document, page));
    }
    if (!lock.owns_lock())
        lock.lock();
    schedule();
}

namespace {

tl::unexpected<base::Error> noSuchPage(base::Id page)
{
    return base::failure(
        base::ErrorKind::WrongUse, QCoreApplication::translate("session", "这一期里没有这个版面。"), page.toString());
}

} // namespace

LayoutWorker::Outcome LayoutWorker::compose(const model::Document &document, base::Id page, double *fontMilliseconds)
{
    const auto *pageObject = document.find<model::Page>(page);
    if (!pageObject)
        return noSuchPage(page);
    bool finished = false;
    Outcome outcome = base::guarded(pageObject->number, [&] {
        Outcome made = [&]() -> Outcome {
            if (m_compose)
                return m_compose(document, page);
            const auto composer = composerFor(document, *pageObject, fontMilliseconds);
            if (!composer)
                return tl::unexpected(composer.error());
            return (*composer)->compose(document, page);
        }();
        finished = true;
        return made;
    });
    if (!finished)
        m_composer.reset(); // its caches may be half written
    return outcome;
}

base::Result<std::shared_ptr<const layout::PageComposer>> LayoutWorker::composerNow(
    const model::Document &document, base::Id page, double *fontMilliseconds)
{
    const auto *pageObject = document.find<model::Page>(page);
    if (!pageObject)
        return noSuchPage(page);
    return m_thread.ask([&] {
        return base::guarded(pageObject->number, [&] { return composerFor(document, *pageObject, fontMilliseconds); });
    });
}

base::Result<std::shared_ptr<const layout::PageComposer>> LayoutWorker::composerFor(
    const model::Document &document, const model::Page &page, double *fontMilliseconds)
{
    const auto *issue = document.find<model::Issue>(page.issue);
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    const std::vector<model::FontEntry> fonts = publication ? publication->fonts : std::vector<model::FontEntry>();
    const QString rules = publication ? publication->typesetting : QString();
    if (!m_composer || fonts != m_fonts || rules != m_rules) {
        QElapsedTimer timer;
        timer.start();
        std::vector<font::FaceRequest> requests;
        for (const model::FontEntry &entry : fonts)
            requests.push_back({entry.family, entry.weight, entry.installedFamily, entry.installedWeight});
        auto set = font::FontSet::make(requests.empty() ? font::FontSet::defaultRequests() : requests);
        if (!set)
            return tl::unexpected(set.error());
        const auto tables = typeset::RuleTables::standardWith(rules);
        m_composer = tables ? std::make_shared<const layout::PageComposer>(*set, *tables)
                            : std::make_shared<const layout::PageComposer>(
                                *set, typeset::RuleTables::standard(), tables.error().toText());
        m_fonts = fonts;
        m_rules = rules;
        if (fontMilliseconds)
            *fontMilliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    return m_composer;
}

} // namespace banxin::session
