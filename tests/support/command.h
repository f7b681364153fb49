// banxin-cli as anybody runs it, for the tests of its commands; needs BANXIN_CLI, the program's path.
#pragma once

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <gtest/gtest.h>

namespace banxin::support {

struct Answer {
    int code = -1;
    QByteArray out, error;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString said() const { return QString::fromUtf8(error); }
};

struct Given {
    QByteArray input; // what it reads from its standard input
    QHash<QString, QString> environment; // besides; an empty value takes the name away
};

/// Runs it in Chinese and waits for its end, two minutes at most.
inline Answer run(const QStringList &arguments, const Given &given = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BANXIN_LANG"), QStringLiteral("zh"));
    for (auto one = given.environment.begin(); one != given.environment.end(); ++one)
        if (one.value().isEmpty())
            environment.remove(one.key());
        else
            environment.insert(one.key(), one.value());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BANXIN_CLI), arguments);
    process.write(given.input);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished(120000)) << arguments.join(u' ').toStdString();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace banxin::support
