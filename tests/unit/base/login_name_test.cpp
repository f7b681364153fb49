#include "base/login_name.h"

#include <gtest/gtest.h>

#include <pwd.h>
#include <unistd.h>

using namespace banxin::base;

TEST(LoginName, IsTheAccountsWhateverTheEnvironmentSays)
{
    const QByteArray before = qgetenv("USER");
    qputenv("USER", "somebody else");
    const QString name = loginName();
    if (const passwd *entry = getpwuid(getuid()))
        EXPECT_EQ(name, QString::fromLocal8Bit(entry->pw_name));
    else
        EXPECT_EQ(name, QStringLiteral("somebody else"));
    qputenv("USER", before);
    EXPECT_FALSE(name.isEmpty());
}
