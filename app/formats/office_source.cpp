#include "formats/office_source.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace banxin::formats {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostMilliseconds = 60'000;
constexpr qint64 mostBytes = qint64(200) << 20;

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

/// No sockets but local ones, in this process and what it starts. Called between fork and exec: nothing but system
/// calls.
void denyNetwork()
{
#if defined(__x86_64__)
    constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
    constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#endif
#if defined(__x86_64__) || defined(__aarch64__)
    constexpr auto argument = static_cast<std::uint32_t>(offsetof(seccomp_data, args));
    constexpr std::uint32_t otherCalls = 0x40000000; // x32, where it is there
    constexpr std::uint32_t refusal = SECCOMP_RET_ERRNO | (EACCES & SECCOMP_RET_DATA);
    sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offsetof(seccomp_data, arch))),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 0, 6),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offsetof(seccomp_data, nr))),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, otherCalls, 4, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_io_uring_setup, 3, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, argument),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, refusal),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{static_cast<unsigned short>(std::size(filter)), filter};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
#endif
}

void limitChild()
{
    setpgid(0, 0); // soffice starts programs of its own; they end together
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const auto limit = [](__rlimit_resource what, rlim_t most) {
        const rlimit wanted{most, most};
        setrlimit(what, &wanted);
    };
    limit(RLIMIT_CPU, mostMilliseconds / 1000);
    limit(RLIMIT_FSIZE, static_cast<rlim_t>(mostBytes));
    limit(RLIMIT_CORE, 0);
    denyNetwork();
}

/// A profile in which macros do not run, links are not followed and nothing asks.
bool writeProfile(const QString &folder)
{
    if (!QDir().mkpath(folder + "/user"_L1))
        return false;
    QFile file(folder + "/user/registrymodifications.xcu"_L1);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const auto item = [](const char *path, const char *name, const char *value) {
        return QByteArray("<item oor:path=\"") + path + "\"><prop oor:name=\"" + name + "\" oor:op=\"fuse\"><value>"
            + value + "</value></prop></item>\n";
    };
    file.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" "
        "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n");
    file.write(item("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"));
    file.write(item("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"));
    file.write(item("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"));
    file.write(item("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"));
    file.write(item("/org.openoffice.Office.Writer/Content/Update", "Link", "0"));
    file.write(item("/org.openoffice.Setup/Office", "ooSetupInstCompleted", "true"));
    file.write("</oor:items>\n");
    return file.error() == QFileDevice::NoError;
}

} // namespace

QString officeProgram()
{
    for (const QString &name : {u"soffice"_s, u"libreoffice"_s})
        if (const QString found = QStandardPaths::findExecutable(name); !found.isEmpty())
            return found;
    return QStandardPaths::findExecutable(
        u"soffice"_s, {u"/opt/libreoffice/program"_s, u"/usr/lib/libreoffice/program"_s});
}

base::Result<QByteArray> docxFromOffice(const QByteArray &bytes, const QString &name, const std::atomic<bool> *stop)
{
    const QString program = officeProgram();
    if (program.isEmpty()) {
        return base::failure(base::ErrorKind::Refused, tr("这种文件要借助 LibreOffice 读取，而这台电脑上没有安装它。"),
            name,
            tr("请安装 libreoffice-writer（Debian：sudo apt install libreoffice-writer），或者在 Word、WPS 里另存为 "
               ".docx。"));
    }
    const QTemporaryDir folder;
    const QString input = folder.filePath(u"in/manuscript"_s); // no ending: LibreOffice looks at the content
    QFile file(input);
    const bool isReady = folder.isValid() && QDir().mkpath(folder.filePath(u"in"_s))
        && QDir().mkpath(folder.filePath(u"out"_s)) && writeProfile(folder.filePath(u"profile"_s))
        && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    file.close();
    if (!isReady)
        return base::failure(base::ErrorKind::Refused, tr("临时文件写不进去，无法交给 LibreOffice。"), name,
            tr("请看看磁盘是不是满了。"));
    QProcess office;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"TMPDIR"_s, folder.path());
    for (const QString &variable :
        {u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(variable, folder.path()); // caches, settings and sockets go with it
    environment.insert(u"SAL_USE_VCLPLUGIN"_s, u"svp"_s); // no display
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "SESSION_MANAGER"})
        environment.remove(QString::fromLatin1(variable));
    office.setProcessEnvironment(environment);
    office.setWorkingDirectory(folder.path());
    office.setStandardInputFile(QProcess::nullDevice());
    office.setStandardOutputFile(QProcess::nullDevice());
    office.setStandardErrorFile(QProcess::nullDevice());
    office.setChildProcessModifier(limitChild);
    office.start(program,
        {u"-env:UserInstallation="_s + QUrl::fromLocalFile(folder.filePath(u"profile"_s)).toString(), u"--headless"_s,
            u"--norestore"_s, u"--nolockcheck"_s, u"--nodefault"_s, u"--convert-to"_s, u"docx:MS Word 2007 XML"_s,
            u"--outdir"_s, folder.filePath(u"out"_s), input});
    const auto group = static_cast<pid_t>(office.processId());
    const auto isStopped = [stop] { return stop && *stop; };
    const QDeadlineTimer deadline(mostMilliseconds);
    bool isDone = false;
    while (!isDone && !deadline.hasExpired() && !isStopped()) {
        isDone = office.waitForFinished(100) || office.state() == QProcess::NotRunning;
    }
    if (group > 0)
        kill(-group, SIGKILL); // and whatever it left running
    if (!isDone) {
        office.waitForFinished(5000);
        if (isStopped())
            return base::failure(base::ErrorKind::Refused, tr("读到一半停下了。"), name);
        return base::failure(base::ErrorKind::Refused, tr("LibreOffice 读了一分钟还没有读完，已经停止。"), name,
            tr("请在 Word 或 WPS 里打开它，另存为 .docx。"));
    }
    QFile made(folder.filePath(u"out/manuscript.docx"_s));
    if (!made.open(QIODevice::ReadOnly) || made.size() == 0 || made.size() > mostBytes) {
        return base::failure(base::ErrorKind::Refused, tr("LibreOffice 读不了这个文件，它可能已损坏或有密码。"), name,
            tr("请在 Word 或 WPS 里打开它，另存为 .docx。"));
    }
    return made.readAll();
}

} // namespace banxin::formats
