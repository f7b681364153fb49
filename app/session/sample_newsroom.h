// The sample newsroom: two issues of 株洲日报 made from the manuscripts in resources/sample.
#pragma once

#include "base/result.h"
#include "model/change_set.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace banxin::session {

/// What the sample newsroom consists of, before it is stored anywhere; ids are the same on every machine.
struct SampleContent {
    std::vector<model::ChangeSet> changes; // in order: the publication, each story, each issue, each page
    std::vector<QByteArray> assets;
    model::Document document() const;      // all changes applied
};
base::Result<SampleContent> sampleContent();

/// Makes a store at `location` with the sample issues of 2020-10-19 and 2020-10-20 (docs/manual).
/// Refused where something stands there already.
base::Status makeSampleNewsroom(const QString &location);

/// Makes a store with one publication of that name from a template of resources/templates and one empty issue of today.
base::Status makeNewsroom(const QString &location, const QString &publicationName, const QString &templateName);

} // namespace banxin::session
