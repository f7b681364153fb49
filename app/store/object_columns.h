// What an object's row says besides its body: columns that lists and rules look at. All of it follows
// from the object; nothing here reads a store.
#pragma once

#include "model/object.h"

#include <QVariant>

namespace banxin::store {

/// The workflow state; NULL where the kind has none.
QVariant stateOf(const model::Object &object);
/// The day of an issue; NULL for others.
QVariant dayOf(const model::Object &object);
/// The digest of the asset that the object needs; NULL where it needs none.
QVariant digestOf(const model::Object &object);

} // namespace banxin::store
