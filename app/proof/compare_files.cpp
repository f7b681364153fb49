#include "proof/compare_files.h"

#include "base/job_pool.h"
#include "proof/compare_glyphs.h"
#include "raster/page_tiles.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace banxin::proof {

namespace {

constexpr int mostPages = 500;
constexpr int longestSide = 4096; // of what is drawn at once

QString tr(const char *text) { return QCoreApplication::translate("proof", text); }

/// The first error of many jobs.
class FirstError {
public:
    void take(const base::Error &error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_error)
            m_error = error;
    }
    const std::optional<base::Error> &error() const { return m_error; }

private:
    std::mutex m_mutex;
    std::optional<base::Error> m_error;
};

class Comparing {
public:
    Comparing(const FileToCompare &before, const FileToCompare &after, const CompareWatch &watch)
        : m_before(before)
        , m_after(after)
        , m_watch(watch)
    {
    }

    base::Result<FileComparison> run()
    {
        std::vector<raster::PageObjects> before, after;
        base::Status readBefore, readAfter;
        m_jobs.forEach(2, [&](int which) {
            if (which == 0)
                readBefore = read(m_before, before);
            else
                readAfter = read(m_after, after);
        });
        for (const base::Status &status : {readBefore, readAfter})
            if (!status)
                return tl::unexpected(status.error());
        FileComparison made;
        made.pagesBefore = before.front().pages;
        made.pagesAfter = after.front().pages;
        for (const PagePair &pair : pairs(before, after))
            made.pages.push_back({pair, {}, {}});
        m_all = int(made.pages.size());
        tell();
        FirstError failed;
        m_jobs.forEach(m_all, [&](int which) {
            ComparedPage &page = made.pages[std::size_t(which)];
            if (isCancelled() || failed.error())
                return;
            const raster::PageObjects *one = page.pages.before >= 0 ? &before[std::size_t(page.pages.before)] : nullptr;
            const raster::PageObjects *other = page.pages.after >= 0 ? &after[std::size_t(page.pages.after)] : nullptr;
            page.trim = (other ? other : one)->trim.size();
            if (const auto status = compare(page, one, other); !status)
                failed.take(status.error());
            ++m_done;
            tell();
        });
        if (isCancelled())
            return base::failure(base::ErrorKind::Refused, tr("比较停下了。"));
        if (failed.error())
            return tl::unexpected(*failed.error());
        if (m_before.page >= 0 || m_after.page >= 0)
            for (ComparedPage &page : made.pages) {
                page.pages.before += page.pages.before >= 0 ? std::max(m_before.page, 0) : 0;
                page.pages.after += page.pages.after >= 0 ? std::max(m_after.page, 0) : 0;
            }
        return made;
    }

private:
    bool isCancelled() const { return m_watch.isCancelled && m_watch.isCancelled->load(); }
    void tell() const
    {
        if (m_watch.progress)
            m_watch.progress(m_done.load(), m_all);
    }

    base::Status read(const FileToCompare &file, std::vector<raster::PageObjects> &pages)
    {
        const int first = std::max(file.page, 0);
        auto one = raster::pageObjects(file.pdf, first, file.name);
        if (!one)
            return tl::unexpected(one.error());
        const int count = file.page >= 0 ? 1 : std::min(one->pages, mostPages);
        pages.resize(std::size_t(count));
        pages.front() = std::move(*one);
        FirstError failed;
        m_jobs.forEach(count - 1, [&](int which) {
            if (isCancelled() || failed.error())
                return;
            auto next = raster::pageObjects(file.pdf, which + 1, file.name);
            if (next)
                pages[std::size_t(which + 1)] = std::move(*next);
            else
                failed.take(next.error());
        });
        if (failed.error())
            return tl::unexpected(*failed.error());
        return {};
    }

    std::vector<PagePair> pairs(
        const std::vector<raster::PageObjects> &before, const std::vector<raster::PageObjects> &after) const
    {
        if (m_before.pdf == m_after.pdf && m_before.page == m_after.page) {
            std::vector<PagePair> same;
            for (int page = 0; page < int(before.size()); ++page)
                same.push_back({page, page});
            return same;
        }
        const auto signatures = [](const std::vector<raster::PageObjects> &pages) {
            std::vector<PageSignature> made;
            for (const raster::PageObjects &page : pages)
                made.push_back(PageSignature::of(page));
            return made;
        };
        return pairedPages(signatures(before), signatures(after));
    }

    base::Status compare(ComparedPage &page, const raster::PageObjects *before, const raster::PageObjects *after)
    {
        if (!before) {
            page.differences = {pageAdded(*after)};
            return {};
        }
        if (!after) {
            page.differences = {pageRemoved(*before)};
            return {};
        }
        if (m_before.pdf == m_after.pdf && page.pages.before == page.pages.after)
            return {};
        const double scale = alignedScale(
            comparedScale(before->shown.expandedTo(after->shown)), after->trim.topLeft() - before->trim.topLeft());
        base::Result<PageImage> one, other;
        m_jobs.forEach(2, [&](int which) {
            if (which == 0)
                one = comparedImage(m_before.pdf, page.pages.before + std::max(m_before.page, 0), *before, scale);
            else
                other = comparedImage(m_after.pdf, page.pages.after + std::max(m_after.page, 0), *after, scale);
        });
        for (const auto *image : {&one, &other})
            if (!*image) {
                base::Error error = image->error();
                if (error.where.isEmpty())
                    error.where = image == &one ? m_before.name : m_after.name;
                return tl::unexpected(error);
            }
        const QRectF area = comparedArea(*before).united(comparedArea(*after));
        const PixelComparison pixels(std::move(*one), std::move(*other), scale, area);
        page.differences = comparedPages(*before, *after, pixels);
        return {};
    }

    const FileToCompare &m_before;
    const FileToCompare &m_after;
    const CompareWatch &m_watch;
    base::JobPool m_jobs{QStringLiteral("compare")};
    std::atomic<int> m_done = 0;
    int m_all = 0;
};

} // namespace

std::size_t FileComparison::count() const
{
    std::size_t all = 0;
    for (const ComparedPage &page : pages)
        all += page.differences.size();
    return all;
}

base::Result<FileComparison> comparedFiles(
    const FileToCompare &before, const FileToCompare &after, const CompareWatch &watch)
{
    return Comparing(before, after, watch).run();
}

double comparedScale(const QSizeF &size)
{
    // 100 dpi of a broadsheet, 144 of smaller pages: a full stop is two pixels there.
    constexpr double pixels = 3.4e6, finest = 2;
    const double area = std::max(size.width() * size.height(), 1.0);
    return std::min(
        {finest, std::sqrt(pixels / area), (longestSide - 1) / std::max({size.width(), size.height(), 1.0})});
}

double alignedScale(double scale, const QPointF &apart)
{
    constexpr double least = 0.86, step = 0.0005, good = 0.004; // of the scale; pixels off
    const auto off = [&](double at) {
        const double x = apart.x() * at, y = apart.y() * at;
        return std::max(std::abs(x - std::round(x)), std::abs(y - std::round(y)));
    };
    double best = scale;
    for (double part = 1; part >= least && off(best) > good; part -= step)
        if (off(scale * part) < off(best))
            best = scale * part;
    return best;
}

base::Result<PageImage> comparedImage(
    const QByteArray &pdf, int page, const raster::PageObjects &objects, double pixelsPerPoint)
{
    const QSize size(std::max(1, int(std::ceil(objects.shown.width() * pixelsPerPoint))),
        std::max(1, int(std::ceil(objects.shown.height() * pixelsPerPoint))));
    auto image = raster::pageTile(pdf, page, pixelsPerPoint, QRect(QPoint(), size));
    if (!image)
        return tl::unexpected(image.error());
    return PageImage{std::move(*image), objects.trim.topLeft() * pixelsPerPoint};
}

} // namespace banxin::proof
