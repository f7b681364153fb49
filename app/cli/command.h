// Command: one verb of banxin-cli: its name, its help and what it does; one file a command.
#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace banxin::cli {

enum ExitCode { Done = 0, DoneWithErrors = 1, WrongUse = 2, Refused = 3, Unreachable = 4, Conflict = 5 };

struct Command {
    const char *name;
    const char *usage; // one line, as in docs/commands.md
    const char *summary; // what it does, in Chinese, for translation
    int (*run)(const QStringList &arguments); // arguments after the name; returns an ExitCode
    const char *details = nullptr; // more for --help, in Chinese, for translation
};

/// All commands in the order of the help.
const std::vector<Command> &commands();

/// The exit code for an error, after printing it to standard error.
int report(const base::Error &error);

// Declared here, defined each in its own file ----------------------------------------------------
int runNew(const QStringList &arguments);
int runSample(const QStringList &arguments);
int runRead(const QStringList &arguments);
int runImport(const QStringList &arguments);
int runList(const QStringList &arguments);
int runPlace(const QStringList &arguments);
int runEdit(const QStringList &arguments);
int runVerify(const QStringList &arguments);
int runSalvage(const QStringList &arguments);
int runLayout(const QStringList &arguments);
int runSet(const QStringList &arguments);
int runRender(const QStringList &arguments);
int runExport(const QStringList &arguments);
int runDeliver(const QStringList &arguments);
int runPreflight(const QStringList &arguments);
int runPage(const QStringList &arguments);
int runFacts(const QStringList &arguments);
int runCheck(const QStringList &arguments);
int runLint(const QStringList &arguments);
int runNormalise(const QStringList &arguments);
int runPack(const QStringList &arguments);
int runUnpack(const QStringList &arguments);
int runState(const QStringList &arguments);
int runAudit(const QStringList &arguments);
int runPerson(const QStringList &arguments);
int runGrant(const QStringList &arguments);
int runCourse(const QStringList &arguments);
int runProof(const QStringList &arguments);
int runMarks(const QStringList &arguments);
int runCompare(const QStringList &arguments);

} // namespace banxin::cli
