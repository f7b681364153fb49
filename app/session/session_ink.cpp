// Total ink: where a page takes more than its printer can dry, told beside the other findings.
#include "session/session_private.h"

#include "paint/total_ink.h"

#include <QCoreApplication>

#include <cmath>

namespace banxin::session {

namespace {

constexpr std::size_t kMostPlaces = 20; // of one page: more say nothing more

QString totalInkRule() { return QStringLiteral("total-ink"); }

layout::Finding findingOf(const paint::TotalInk::Place &place, int limit, const layout::PageLayout &layout)
{
    layout::Finding finding;
    finding.rule = totalInkRule();
    finding.message = QCoreApplication::translate("session", "总墨量 %1%，超过上限 %2%（15 mm² 均值）。")
                          .arg(std::lround(place.percent))
                          .arg(limit);
    finding.rect = place.rect;
    const base::Point middle{place.rect.x + place.rect.width / 2, place.rect.y + place.rect.height / 2};
    for (const display::Item &item : layout.display->items) { // the topmost that brings colour
        const auto *glyphs = std::get_if<display::GlyphItem>(&item.shape);
        if (!glyphs && item.printed && display::inkBounds(item).contains(middle))
            finding.story = item.story;
    }
    for (const layout::FrameLayout &frame : layout.frames) {
        if (frame.box.contains(middle))
            finding.frame = frame.frame;
    }
    return finding;
}

} // namespace

/// From any thread.
std::vector<layout::Finding> Session::Private::inkFindings(
    const layout::PageLayout &laid, const model::Publication &publication)
{
    std::vector<layout::Finding> findings;
    const int most = model::printerNamed(publication, {}).inkLimitPercent;
    if (!mayExceed(*laid.display, most))
        return findings;
    paint::PlateOptions options;
    options.pixelsPerPoint = inkResolution / 72.0;
    options.progress = [this](int) { return !inkStopped; };
    const auto plates = plateMaker.plates(*laid.display, plateMaker.condition(publication, {}), options);
    if (!plates)
        return findings;
    for (const paint::TotalInk::Place &place : paint::TotalInk(*plates).above(most)) {
        if (findings.size() == kMostPlaces)
            break;
        findings.push_back(findingOf(place, most, laid));
    }
    return findings;
}

std::shared_ptr<const layout::PageLayout> Session::Private::withInkFindings(
    std::shared_ptr<const layout::PageLayout> laid, const std::vector<layout::Finding> &wanted)
{
    const auto isInk = [](const layout::Finding &finding) { return finding.rule == totalInkRule(); };
    if (wanted.empty() && std::none_of(laid->findings.begin(), laid->findings.end(), isInk))
        return laid;
    auto told = std::make_shared<layout::PageLayout>(*laid);
    std::erase_if(told->findings, isInk);
    told->findings.insert(told->findings.end(), wanted.begin(), wanted.end());
    return told;
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
                const auto told = withInkFindings(now->second.layout, findings);
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
