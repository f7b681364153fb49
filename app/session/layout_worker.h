// LayoutWorker: lays pages out on a thread of its own: the newest document supersedes what waits,
// the page being looked at comes first. It never touches a store or the working document.
#pragma once

#include "layout/page_composer.h"
#include "session/worker_thread.h"

#include <functional>
#include <mutex>

namespace banxin::session {

class LayoutWorker {
public:
    using Layout = std::shared_ptr<const layout::PageLayout>;
    using Outcome = base::Result<Layout>;
    /// Called on the layout thread; `serial` is the request's whose document was laid out.
    using Deliver = std::function<void(base::Id page, int serial, const Outcome &outcome)>;

    /// Lays one page out on the layout thread. It may throw: that becomes an Error, like any other.
    using Compose = std::function<Outcome(const model::Document &document, base::Id page)>;

    /// `compose` takes the place of the page composer.
    explicit LayoutWorker(Deliver deliver, Compose compose = {});
    ~LayoutWorker();

    /// Lays `pages` out as `document` has them, `viewed` before the others; pages that still wait from
    /// an older document are laid out from this one. Serials ascend.
    void request(const model::Document &document, int serial, const std::vector<base::Id> &pages, base::Id viewed);
    /// Drops what waits.
    void clear();
    /// A throwaway document (preedit, a drag); a newer preview drops one that still waits.
    void preview(const model::Document &document, base::Id page, std::function<void(Layout)> done);
    /// The composer outlives this and the program: taking its memory apart costs 70 ms for 130 pages.
    void leaveMemory();
    /// Waits for the layout. From any thread.
    Outcome layoutNow(const model::Document &document, base::Id page, double *fontMilliseconds = nullptr);
    /// What composes the page: it may be asked from any thread, beside the worker's own pages.
    base::Result<std::shared_ptr<const layout::PageComposer>> composerNow(
        const model::Document &document, base::Id page, double *fontMilliseconds = nullptr);

private:
    void schedule(); // with m_mutex held
    void step();
    Outcome compose(const model::Document &document, base::Id page, double *fontMilliseconds = nullptr);
    base::Result<std::shared_ptr<const layout::PageComposer>> composerFor(
        const model::Document &document, const model::Page &page, double *fontMilliseconds);

    Deliver m_deliver;
    Compose m_compose;
    std::mutex m_mutex; // guards the members up to m_scheduled
    model::Document m_document;
    int m_serial = 0;
    std::vector<base::Id> m_waiting;
    base::Id m_viewed;
    struct Preview {
        model::Document document;
        base::Id page;
        std::function<void(Layout)> done;
    };
    std::optional<Preview> m_preview;
    bool m_scheduled = false;

    // Of the layout thread alone.
    bool m_leavesMemory = false;
    std::vector<model::FontEntry> m_fonts;
    QString m_rules;
    std::shared_ptr<const layout::PageComposer> m_composer;

    WorkerThread m_thread; // last: ends first
};

} // namespace banxin::session
