// Finding and Report: what preflight has to say of a PDF: which rule, how bad, and where on which page. They
// never hold the file.
#pragma once

#include "base/finding.h"
#include "base/geometry.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace banxin::preflight {

using base::Severity;

struct Finding {
    QString rule; // as docs/preflight.md lists them
    Severity severity = Severity::Error;
    QString message; // a full sentence in the reader's language
    QString basis; // "ISO 15930-7: fonts", "ISO 14289-1, 7.3", "newspaper: total ink"
    int page = 0; // from 1; 0: the file as a whole
    QString object; // "12 0", the PDF object to look at; may be empty
    std::optional<base::Rect> rect; // from the trim's top left, y downwards
    friend bool operator==(const Finding &, const Finding &) = default;
};

struct Report {
    int pages = 0;
    std::vector<Finding> findings; // by page, then in the order of the rules

    bool hasErrors() const;
    friend bool operator==(const Report &, const Report &) = default;
};

/// {"pages":N,"findings":[…]}, as docs/commands.md has it; lengths in points with up to five decimals.
QJsonObject toJson(const Report &report);
/// Refused where it is not what toJson() writes: it may come from a process that read a hostile file.
base::Result<Report> reportFromJson(const QByteArray &json);

} // namespace banxin::preflight
