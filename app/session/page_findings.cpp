#include "session/page_findings.h"

#include "layout/page_composer.h"
#include "paint/total_ink.h"
#include "session/plate_maker.h"
#include "session/session.h"

#include <QCoreApplication>

#include <cmath>

namespace banxin::session {

namespace {

constexpr int kLooked = 64; // pixels: whether it can be decoded is all that is asked

QString damagedPictureRule() { return QStringLiteral("damaged-picture"); }

layout::Finding damageFinding(
    const display::Item &item, const display::PlacedPageItem &page, const base::Error &problem)
{
    layout::Finding finding;
    finding.rule = damagedPictureRule();
    finding.message = QCoreApplication::translate("session", "广告不能用：%1（“%2”）").arg(problem.what, page.altText);
    finding.frame = item.source;
    finding.rect = item.bounds;
    return finding;
}

layout::Finding damageFinding(
    const model::Document &document, base::Id page, const display::Item &item, const base::Error &problem)
{
    layout::Finding finding;
    finding.rule = damagedPictureRule();
    const QString name = std::get<display::PictureItem>(item.shape).altText;
    finding.message = name.isEmpty()
        ? QCoreApplication::translate("session", "图片不能用：%1").arg(problem.what)
        : QCoreApplication::translate("session", "图片不能用：%1（“%2”）").arg(problem.what, name);
    finding.story = item.story;
    finding.rect = item.bounds;
    for (const model::Frame *frame : document.childrenOf<model::Frame>(page)) {
        const auto *content = std::get_if<model::PictureContent>(&frame->content);
        if (content && content->picture == item.source && frame->box == item.bounds)
            finding.frame = frame->id;
    }
    return finding;
}

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

QStringList damagesOf(const layout::PageLayout &layout)
{
    QStringList messages;
    for (const layout::Finding &finding : layout.findings) {
        if (finding.rule == damagedPictureRule())
            messages << finding.message;
    }
    return messages;
}

LaidPage withPictureFindings(const model::Document &document, LaidPage laid, const KnownProblems &problems)
{
    std::vector<layout::Finding> wanted;
    forEachPicture(*laid, [&](const display::Item &item, const display::PictureItem &picture) {
        if (const auto problem = problems.picture(picture.asset))
            wanted.push_back(damageFinding(document, laid->page, item, *problem));
    });
    forEachPlacedPage(*laid, [&](const display::Item &item, const display::PlacedPageItem &page) {
        if (const auto problem = problems.placedPage(page.asset, page.page))
            wanted.push_back(damageFinding(item, page, *problem));
    });
    if (wanted.empty() && damagesOf(*laid).isEmpty())
        return laid;
    auto told = std::make_shared<layout::PageLayout>(*laid);
    std::erase_if(told->findings, [](const layout::Finding &finding) { return finding.rule == damagedPictureRule(); });
    told->findings.insert(told->findings.end(), wanted.begin(), wanted.end());
    return told;
}

std::vector<layout::Finding> inkFindings(PlateMaker &plateMaker, const layout::PageLayout &laid,
    const model::Publication &publication, const std::function<bool()> &goesOn)
{
    std::vector<layout::Finding> findings;
    const int most = model::printerNamed(publication, {}).inkLimitPercent;
    if (!mayExceed(*laid.display, most))
        return findings;
    paint::PlateOptions options;
    options.pixelsPerPoint = inkResolution / 72.0;
    options.progress = [&goesOn](int) { return !goesOn || goesOn(); };
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

LaidPage withInkFindings(LaidPage laid, const std::vector<layout::Finding> &wanted)
{
    const auto isInk = [](const layout::Finding &finding) { return finding.rule == totalInkRule(); };
    if (wanted.empty() && std::none_of(laid->findings.begin(), laid->findings.end(), isInk))
        return laid;
    auto told = std::make_shared<layout::PageLayout>(*laid);
    std::erase_if(told->findings, isInk);
    told->findings.insert(told->findings.end(), wanted.begin(), wanted.end());
    return told;
}

base::Result<LaidPage> checkedLayout(Session &session, const model::Document &document, base::Id page, LaidPage known)
{
    if (!known) {
        const auto composer = session.composerNow(document, page);
        if (!composer)
            return tl::unexpected(composer.error());
        known = (*composer)->compose(document, page);
    }
    forEachPicture(*known, [&](const display::Item &, const display::PictureItem &picture) {
        (void)session.pictureNow(picture.asset, kLooked);
    });
    forEachPlacedPage(*known, [&](const display::Item &, const display::PlacedPageItem &placed) {
        (void)session.placedPageNow(placed.asset, placed.page, kLooked);
    });
    LaidPage told = withPictureFindings(document, std::move(known),
        {[&](const base::Digest &asset) { return session.pictureError(asset); },
            [&](const base::Digest &asset, int at) { return session.placedPageError(asset, at); }});
    const auto *on = document.find<model::Page>(page);
    const auto *in = on ? document.find<model::Issue>(on->issue) : nullptr;
    const auto *publication = in ? document.find<model::Publication>(in->publication) : nullptr;
    return publication ? withInkFindings(told, inkFindings(session.plateMaker(), *told, *publication)) : told;
}

} // namespace banxin::session
