// A fresh copy of the sample newsroom for a test, and an event loop that runs until something holds.
#pragma once

#include "session/sample_newsroom.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace banxin::support {

/// Runs the event loop until the condition holds, at most `milliseconds`.
template <typename Condition> bool waitFor(Condition condition, int milliseconds = 10000)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
    return condition();
}

inline void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            QFile::copy(entry.filePath(), target);
    }
}

/// Copies the sample, made once a program, to `location`.
inline void copySample(const QString &location)
{
    static const QTemporaryDir folder;
    static const QString made = [] {
        const QString path = folder.filePath(QStringLiteral("sample.banxin"));
        const base::Status status = session::makeSampleNewsroom(path);
        EXPECT_TRUE(status) << status.error().toText().toStdString();
        return path;
    }();
    copyFolder(made, location);
}

} // namespace banxin::support
