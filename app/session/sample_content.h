// SampleContent: what the sample newsroom, or another that is described so, consists of; it stores nothing.
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
    model::Document document() const; // all changes applied
};
/// Pictures are files beside the description, manuscripts are those of resources/sample.
base::Result<SampleContent> sampleContent(const QString &description = QStringLiteral(":/sample/sample.json"));

/// One ChangeSet that creates the objects in their order.
model::ChangeSet creation(const QString &label, std::vector<model::Object> objects, base::Id id);

} // namespace banxin::session
