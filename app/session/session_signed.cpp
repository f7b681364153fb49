// Session: a released page leaves the newsroom as it was signed.
#include "session/export_input.h"
#include "session/session_private.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::session {

/// The released pages of what is to go to press; none of a proof for the telephone or a trial.
base::Result<std::map<base::Id, SignedPage>> Session::Private::signedAmong(const ExportInput &input)
{
    if (input.request.forTelephone || input.request.isTrial || input.request.checkOnly)
        return std::map<base::Id, SignedPage>();
    return storeThread.ask([&]() -> base::Result<std::map<base::Id, SignedPage>> {
        return store ? signedPages(*store, input.pages) : std::map<base::Id, SignedPage>();
    });
}

/// A released page goes to press as it was signed, byte for byte, and it is stated that it did.
base::Status Session::Private::giveSigned(const ExportInput &input, const std::map<base::Id, SignedPage> &known,
    std::vector<QByteArray> &pdfs, ExportReport &report)
{
    if (known.empty())
        return {};
    return storeThread.ask([&]() -> base::Status {
        for (std::size_t i = 0; store && i < input.files.size(); ++i) {
            const std::vector<base::Id> &pages = input.files[i].pages;
            const auto released =
                std::find_if(pages.begin(), pages.end(), [&](base::Id page) { return known.count(page) > 0; });
            if (released == pages.end())
                continue;
            if (pages.size() > 1) {
                const auto *page = input.document.find<model::Page>(*released);
                report.warnings << QCoreApplication::translate(
                    "session", "%1 版已经付印；要签过的那一份，请一版一个文件导出。")
                                       .arg(page ? page->number : QString());
                continue;
            }
            const SignedPage &what = known.at(*released);
            auto bytes = store->asset(what.pdf);
            if (!bytes)
                return tl::unexpected(bytes.error());
            pdfs[i] = std::move(*bytes);
            if (store->isReadOnly())
                continue;
            const auto facts = handedOut(*store, input.document, *released, what);
            if (!facts)
                return tl::unexpected(facts.error());
            report.facts.insert(report.facts.end(), facts->begin(), facts->end());
        }
        return {};
    });
}

} // namespace banxin::session
