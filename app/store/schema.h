// The newsroom's schema: its number and the steps from one to the next, in resources/sql.
#pragma once

#include "store/sqlite_connection.h"

namespace banxin::store {

/// The schema that this program writes; 0001.sql … lead there from an empty file.
constexpr int kSchema = 1;
/// "Banx": tells a newsroom from any other SQLite file.
constexpr int kApplicationId = 0x42616E78;

/// Takes an empty or older newsroom to kSchema in one transaction. Refused for other files and for
/// newsrooms of a newer program, which stay untouched.
base::Status upgrade(SqliteConnection &connection, const QString &where);
/// Refused where the file is no newsroom of exactly this schema.
base::Status checkSchema(SqliteConnection &connection, const QString &where);
base::Error newerError(int schema, const QString &where);

} // namespace banxin::store
