// What commands that work on a store directly have in common: reading arguments, finding the issue and
// the page that people name. They open no session and lay nothing out.
#pragma once

#include "store/store.h"

#include <QCommandLineParser>

namespace banxin::cli {

/// A message in Chinese, for translation.
QString tr(const char *text);

/// Reads the arguments of a command that takes exactly one STORE, which it returns.
base::Result<QString> parsedStore(QCommandLineParser &parser, const QString &command, const QStringList &arguments);
/// The issue that `name` (DATE or DATE/EDITION) means, the newest where it is empty, of the publication
/// with that name or id (empty: any).
base::Result<base::Id> issueNamed(store::Store &store, const QString &name, const QString &publication = {});
base::Result<base::Id> pageNumbered(const model::Document &document, base::Id issue, const QString &number);
base::Result<base::Id> idFrom(const QString &text, const QString &what);
/// DATE, with /EDITION where there is one.
QString nameOf(const model::Issue &issue);
/// COL,ROW,COLS,ROWS counted from 1, as a rectangle counted from 0.
base::Result<std::array<int, 4>> gridNumbers(const QStringList &numbers);

void printJson(const QJsonObject &json);
void printLine(const QString &text);

} // namespace banxin::cli
