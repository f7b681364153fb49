// How a finding is told in JSON: one form for check, lint and preflight (docs/commands.md).
#pragma once

#include "base/finding.h"
#include "model/document.h"

#include <QJsonObject>

namespace banxin::cli {

QString nameOf(base::Severity severity);
QString nameOf(base::FixKind kind);
/// Offsets in code points from the paragraph's start; the page by its number; lengths in points.
QJsonObject findingJson(const model::Document &document, const base::Finding &finding);

} // namespace banxin::cli
