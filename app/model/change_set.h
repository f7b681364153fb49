// ChangeSet: the one mechanism of edit, undo, versions and collaboration. It names for every object
// the revision it was made against; the facts it carries are never undone.
#pragma once

#include "base/result.h"
#include "model/document.h"
#include "model/fact.h"

#include <optional>
#include <variant>
#include <vector>

namespace banxin::model {

/// Replaces `removed` at `at` (UTF-16 units, in the text before this splice) by `inserted`.
struct Splice {
    int at = 0;
    QString removed;
    QString inserted;
    friend bool operator==(const Splice &, const Splice &) = default;
};

/// The object's whole new value; creates it where the base has none.
struct Put {
    Object value;
    friend bool operator==(const Put &, const Put &) = default;
};
struct Remove {
    friend bool operator==(const Remove &, const Remove &) = default;
};
/// A paragraph's text changed in place: one after the other. Spans and anchors map through them.
struct SpliceText {
    std::vector<Splice> splices;
    friend bool operator==(const SpliceText &, const SpliceText &) = default;
};

struct ObjectChange {
    base::Id id;
    std::int64_t baseRevision = 0; // 0: the object is new, or not yet committed
    std::variant<Put, Remove, SpliceText> action;
    friend bool operator==(const ObjectChange &, const ObjectChange &) = default;
};

struct ChangeSet {
    base::Id id; // made by the client; a store keeps it unique, so that a repeated commit lands once
    QString label; // what the undo menu says: 输入文字
    QString author;
    base::Id undoGroup; // one undo step; typing that follows on joins the group of the keystroke before
    base::Id undoes; // set on the revision that an undo or redo makes: the group that it takes back
    std::vector<ObjectChange> changes;
    std::vector<Fact> facts; // committed with the changes; an inverse has none
    bool isEmpty() const { return changes.empty() && facts.empty(); }
    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

/// One revision as a store keeps it.
struct RevisionEntry {
    std::int64_t revision = 0;
    QString committedAt; // ISO 8601, UTC; for people, never for order
    ChangeSet change;
    ChangeSet inverse; // made from the base at commit
};

/// The document after the change. Objects get `revision` (0 while uncommitted). Fails with Conflict
/// where a base differs and cannot be merged, with Refused where the change is malformed.
base::Result<Document> applied(const Document &document, const ChangeSet &change, std::int64_t revision = 0);

/// What takes `change` back, made from the document that it was applied to (its base).
ChangeSet inverse(const Document &base, const ChangeSet &change);

/// The paragraph's text and spans after the splices; nothing where one does not fit the text.
std::optional<Paragraph> spliced(Paragraph paragraph, const std::vector<Splice> &splices);

/// The same splices in fewer: typing and deleting that go on where the last one ended become one.
std::vector<Splice> compacted(const std::vector<Splice> &splices);

/// Two changes, the second made on what the first left, as one with the first's id and undo group:
/// a run of keystrokes becomes one revision.
ChangeSet merged(ChangeSet first, const ChangeSet &second);

/// Where an offset lands after the splices; an insertion at the offset itself pushes it on when
/// `stickToLeft` is false.
int mappedOffset(int offset, const std::vector<Splice> &splices, bool stickToLeft);

/// One JSON object, as the store keeps revisions, and back.
QByteArray toJson(const ChangeSet &change);
base::Result<ChangeSet> changeSetFromJson(const QByteArray &json);

} // namespace banxin::model
