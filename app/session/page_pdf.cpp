#include "session/page_pdf.h"

#include "layout/page_composer.h"
#include "press/press_writer.h"

#include <QCoreApplication>

namespace banxin::session {

base::Result<PagePdf> pagePdfNow(Session &session, const model::Document &document, base::Id page)
{
    const auto *shown = document.find<model::Page>(page);
    if (!shown)
        return base::failure(
            base::ErrorKind::Refused, QCoreApplication::translate("session", "那时还没有这一版。"), page.toString());
    const auto composer = session.composerNow(document, page);
    if (!composer)
        return tl::unexpected(composer.error());
    PagePdf made;
    made.layout = (*composer)->compose(document, page);
    press::PressOptions options;
    options.title = shown->number;
    options.date = QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC); // nobody keeps the file
    options.tagged = false;
    const auto *issue = document.find<model::Issue>(shown->issue);
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    auto profile = press::outputProfile(publication ? model::printerNamed(*publication, {}).icc : QString());
    if (!profile)
        profile = press::outputProfile({}); // the printer's is not on this machine: both sides are seen through another
    if (!profile)
        return tl::unexpected(profile.error());
    options.outputProfile = profile->icc;
    options.outputCondition = profile->condition;
    const auto written = press::pressPdf(
        {made.layout->display}, options, [&](const base::Digest &asset) { return session.assetNow(asset); });
    if (!written)
        return tl::unexpected(written.error());
    made.pdf = written->pdf;
    return made;
}

} // namespace banxin::session
