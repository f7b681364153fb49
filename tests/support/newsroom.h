// A small newsroom for tests of stores: one publication, one issue with a page, stories with text.
#pragma once

#include "store/store.h"

#include <QTemporaryDir>

namespace banxin::test {

/// Objects that make up the newsroom, parents first; ids follow from names.
std::vector<model::Object> newsroomObjects(int stories = 2, int paragraphs = 3);
/// A change that puts objects as new ones.
model::ChangeSet putting(const std::vector<model::Object> &objects, const QString &author = QStringLiteral("甲"));
/// A change that inserts text into a paragraph of that revision.
model::ChangeSet typing(base::Id paragraph, std::int64_t base, int at, const QString &text,
    const QString &author = QStringLiteral("甲"), base::Id group = {});
base::Id namedId(const QString &name);

} // namespace banxin::test
