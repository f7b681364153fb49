// Release 放行: who may hand pages over in spite of errors, as far as a newsroom says so: those whom its credits call
// 总编 (值班总编, 总编辑, 副总编). It signs nothing and knows no accounts.
#pragma once

#include "base/result.h"
#include "model/document.h"

#include <QStringList>

namespace banxin::session {

/// The names that the issue, its pages and its publication have under a role of the credits with 总编 in it, each
/// once, those of the issue first. Empty where none is named: then anybody may.
QStringList chiefsOf(const model::Document &document, base::Id issue);

/// Refused where the newsroom names chiefs and `signer` is none of them (blanks do not count), naming them.
base::Status mayOverride(const model::Document &document, base::Id issue, const QString &signer);

} // namespace banxin::session
