// Comparing two PDF files, ours or anybody's, page by page. They are read and drawn in workers; nothing is kept.
#pragma once

#include "base/result.h"
#include "proof/compare_pages.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>

namespace banxin::proof {

struct ComparedPage {
    PagePair pages; // from 0
    std::vector<Difference> differences;
    QSizeF trim; // of the page after, else before
};

struct FileComparison {
    std::vector<ComparedPage> pages; // as they belong together, in order
    int pagesBefore = 0;
    int pagesAfter = 0;
    std::size_t count() const;
};

struct FileToCompare {
    QByteArray pdf;
    QString name; // for messages
    int page = -1; // this one alone, from 0; -1: all
};

struct CompareWatch {
    std::function<void(int done, int all)> progress; // pages; from any thread
    const std::atomic<bool> *isCancelled = nullptr;
};

/// From any thread but the window's. Refused where a file cannot be read, naming it, and where it was cancelled. At
/// most 500 pages of each file are compared.
base::Result<FileComparison> comparedFiles(
    const FileToCompare &before, const FileToCompare &after, const CompareWatch &watch = {});

/// How fine pages of this size are drawn to be compared: pixels a point.
double comparedScale(const QSizeF &size);
/// Nearly that fine, such that two trims so far apart on their pages (points) fall on pixels alike: what is the same is
/// then drawn the same.
double alignedScale(double scale, const QPointF &apart);
/// A page as compared pixels; `page` from 0.
base::Result<PageImage> comparedImage(
    const QByteArray &pdf, int page, const raster::PageObjects &objects, double pixelsPerPoint);

} // namespace banxin::proof
