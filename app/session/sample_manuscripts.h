// SampleManuscripts: the sample's manuscript files by line, cleaned as an import would. It never
// makes text up: what it answers stands in a file.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>

namespace banxin::session {

class SampleManuscripts {
public:
    /// Reads the named files from ":/sample".
    static base::Result<SampleManuscripts> load(const QStringList &files);

    /// The piece of a line that `reference` names: {"file","line"} and optionally "after", "from", "before",
    /// "through" (marks within the cleaned line) and "keepSpaces". Refused where a mark is not found.
    base::Result<QString> text(const QJsonObject &reference) const;

private:
    std::map<QString, QStringList> m_lines;
};

} // namespace banxin::session
