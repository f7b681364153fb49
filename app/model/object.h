// Object: any noun of the model as one value, with its kind, id and parent, and its canonical JSON.
#pragma once

#include "base/result.h"
#include "model/placement.h"
#include "model/publication.h"
#include "model/story.h"
#include "model/style.h"
#include "model/waiver.h"

#include <QByteArray>
#include <QJsonObject>

#include <variant>

namespace banxin::model {

using Object = std::variant<Publication, ParagraphStyle, CharacterStyle, Issue, Page, Frame, Placement, Story,
    Paragraph, StoryPicture, Asset, Manuscript, StockItem, Waiver>;

/// In the order of Object's alternatives; the names are what the store writes.
enum class ObjectKind {
    Publication,
    ParagraphStyle,
    CharacterStyle,
    Issue,
    Page,
    Frame,
    Placement,
    Story,
    Paragraph,
    StoryPicture,
    Asset,
    Manuscript,
    StockItem,
    Waiver
};
constexpr int kObjectKindCount = 14;

inline ObjectKind kindOf(const Object &object) { return static_cast<ObjectKind>(object.index()); }
QString toName(ObjectKind kind); // "paragraph-style"
std::optional<ObjectKind> kindFromName(QStringView name);

base::Id idOf(const Object &object);
/// The object that owns it (a paragraph's story, a page's issue, a placement's issue); null for a publication and an
/// asset.
base::Id parentOf(const Object &object);

/// The body's schema; raise it with a step in upgradedBody() whenever a body's meaning changes.
constexpr int kBodySchema = 1;

/// Canonical UTF-8 JSON: keys sorted, no white space, lengths in EMU, defaults left out, "schema" first in meaning.
QByteArray toBody(const Object &object);
/// Reads what any earlier schema wrote; fails on a newer schema or a damaged body, naming the field.
base::Result<Object> fromBody(ObjectKind kind, const QByteArray &body);
/// The same as JSON values, for change sets that carry whole objects.
QJsonObject toJsonObject(const Object &object);
base::Result<Object> fromJsonObject(ObjectKind kind, QJsonObject json);

QString toName(ParagraphRole role); // "section-head"
std::optional<ParagraphRole> roleFromName(QStringView name);

} // namespace banxin::model
