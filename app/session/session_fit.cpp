// 适配稿区: proposals reckoned on a thread of their own, beside what is laid out for the screen.
#include "session/session_private.h"

#include "base/guarded.h"

namespace banxin::session {

using Proposals = std::vector<arrange::Proposal>;

/// From any thread. `author` is whose undo step it would be.
base::Result<Proposals> Session::Private::fitFor(const model::Document &document, base::Id page, base::Id frame,
    const QString &author, const std::atomic<bool> &cancelled)
{
    const auto composer = layout.composerNow(document, page);
    if (!composer)
        return tl::unexpected(composer.error());
    return base::guarded(page.toString(), [&]() -> base::Result<Proposals> {
        return arrange::proposals(document, page, frame, **composer, {author, {}}, &cancelled);
    });
}

void Session::proposeFit(base::Id page, base::Id frame, QObject *context, FitProposed done)
{
    proposeFit(d->working, page, frame, context, std::move(done));
}

void Session::proposeFit(
    const model::Document &document, base::Id page, base::Id frame, QObject *context, FitProposed done)
{
    cancelFit();
    d->fitCancelled = std::make_shared<std::atomic<bool>>(false);
    d->fitPool.start([this, document, page, frame, author = d->person, cancelled = d->fitCancelled,
                         context = QPointer<QObject>(context), done = std::move(done)] {
        if (*cancelled)
            return;
        auto found = d->fitFor(document, page, frame, author, *cancelled);
        QMetaObject::invokeMethod(
            this,
            [cancelled, context, done, found = found ? std::move(*found) : Proposals()] {
                if (context && !*cancelled)
                    done(found);
            },
            Qt::QueuedConnection);
    });
}

void Session::cancelFit()
{
    if (d->fitCancelled)
        *d->fitCancelled = true;
}

base::Result<Proposals> Session::proposeFitNow(base::Id page, base::Id frame)
{
    return d->fitFor(d->working, page, frame, d->person, false);
}

} // namespace banxin::session
