// What `STORE --issue D [--page P]` means: the newsroom, the issue and the pages that a command works
// on, found by their names. It never changes anything.
#pragma once

#include "session/session.h"

#include <QCommandLineParser>

namespace banxin::cli {

/// Reads the arguments of a command that takes exactly one STORE and wants each of the options `needed`; else what
/// is wrong.
base::Status readArguments(
    QCommandLineParser &parser, const QString &command, const QStringList &arguments, const QStringList &needed);
/// Opens the newsroom and its issue named by a date, or DATE/EDITION, of the publication with that name
/// or id (empty: of the only one that has such an issue).
base::Status openIssueNamed(
    session::Session &session, const QString &store, const QString &issue, const QString &publication);
/// The page of the open issue with that number (A01).
base::Result<base::Id> pageNamed(const session::Session &session, const QString &number);

} // namespace banxin::cli
