// Preflight: reads any PDF and tells what a printer's profile, PDF/X-4 and PDF/UA-1 have against it. It opens no file
// and changes nothing; bytes in, Report out, so that it can run in another process.
#pragma once

#include "base/job_pool.h"
#include "preflight/finding.h"
#include "preflight/part_reader.h"
#include "preflight/profile.h"

#include <QByteArray>

namespace banxin::preflight {

/// Refused where the bytes are no PDF, need a password, or are damaged beyond reading. What cannot be read in a file
/// that can is a finding `unreadable`. Bounded in time and memory by limits.h.
/// JPEGs and ICC profiles in it are read by `parts`.
base::Result<Report> preflight(
    const QByteArray &pdf, const Profile &profile, const PartReader &parts = partsReadHere());
/// The same, sooner: pages and objects are looked at side by side.
base::Result<Report> preflight(
    const QByteArray &pdf, const Profile &profile, const PartReader &parts, base::JobPool &jobs);

} // namespace banxin::preflight
