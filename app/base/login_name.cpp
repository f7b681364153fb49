#include "base/login_name.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace banxin::base {

QString loginName()
{
    passwd entry = {};
    passwd *found = nullptr;
    std::array<char, 16384> buffer; // names and paths of one account
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found && *found->pw_name)
        return QString::fromLocal8Bit(found->pw_name);
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? QStringLiteral("editor") : user;
}

} // namespace banxin::base
