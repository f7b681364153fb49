// Total ink: where a page takes more than its printer can dry, told beside the other findings.
#include "session/page_findings.h"
#include "session/session_private.h"

namespace banxin::session {

/// From any thread.
std::vector<layout::Finding> Session::Private::inkFindings(
    const layout::PageLayout &laid, const model::Publication &publication)
{
    return session::inkFindings(plateMaker, laid, publication, [this] { return !inkStopped; });
}

const model::Publication *Session::Private::publicationOf(base::Id page) const
{
    const auto *on = working.find<model::Page>(page);
    const auto *in = on ? working.find<model::Issue>(on->issue) : nullptr;
    return in ? working.find<model::Publication>(in->publication) : nullptr;
}

/// The page that is looked at, once typing rests: the others when they are looked at, or exported.
void Session::Private::checkInk()
{
    const base::Id page = viewedPage;
    const auto shown = layouts.find(page);
    const model::Publication *publication = publicationOf(page);
    if (shown == layouts.end() || !publication)
        return;
    const auto laid = shown->second.layout;
    const model::PrinterProfile printer = model::printerNamed(*publication, {});
    InkCheck &check = inkChecks[page];
    if (check.isRunning
        || (check.list == laid->display && check.printer == printer && check.untagged == publication->untagged))
        return;
    check.isRunning = true;
    inkPool.start([this, page, laid, printer, publication = *publication] {
        const auto findings = inkFindings(*laid, publication);
        const model::SourceProfiles untagged = publication.untagged;
        QMetaObject::invokeMethod(
            q,
            [this, page, laid, printer, untagged, findings] {
                InkCheck &done = inkChecks[page];
                done = {laid->display, printer, untagged, findings, false};
                const auto now = layouts.find(page);
                if (now == layouts.end())
                    return;
                const auto told = session::withInkFindings(now->second.layout, findings);
                if (now->second.layout->display != laid->display)
                    inkTimer.start(); // it has changed meanwhile
                if (told == now->second.layout)
                    return;
                now->second.layout = told;
                Q_EMIT q->layoutReady(page);
            },
            Qt::QueuedConnection);
    });
}

PlateMaker &Session::plateMaker() { return d->plateMaker; }

} // namespace banxin::session
