// Preflight: reads any PDF and tells what a printer's profile, PDF/X-4 and PDF/UA-1 have against it. Pure: it opens
// no file, starts no process and changes nothing; bytes in, Report out, so that it can run in another process.
#pragma once

#include "base/job_pool.h"
#include "preflight/finding.h"
#include "preflight/profile.h"

#include <QByteArray>

namespace banxin::preflight {

/// Refused where the bytes are no PDF, need a password, or are damaged beyond reading. What cannot be read in a file
/// that can is a finding `unreadable`. Bounded in time and memory by limits.h.
base::Result<Report> preflight(const QByteArray &pdf, const Profile &profile);
/// The same, sooner: pages and objects are looked at side by side.
base::Result<Report> preflight(const QByteArray &pdf, const Profile &profile, base::JobPool &jobs);

} // namespace banxin::preflight
