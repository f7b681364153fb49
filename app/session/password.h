// Passwords of a newsroom's people, kept as libsodium's argon2id has them. On a newsroom that is a folder they are no
// protection against whoever owns the files.
#pragma once

#include <QString>

namespace banxin::session {

/// Takes some tenths of a second and 64 MiB: not for the window's thread. Empty where there is no memory for it.
QString keptPassword(const QString &password);
/// Whether it is the password; as slow. What is not a kept password fits none.
bool isPassword(const QString &kept, const QString &password);

} // namespace banxin::session
