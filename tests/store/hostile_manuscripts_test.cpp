// 500 damaged and hostile manuscripts, through `banxin-cli import` and read by themselves: no crash, nothing longer
// than ten seconds, no file but the newsroom's, no connection. BANXIN_CASES says how many of them are damaged,
// BANXIN_SEED from which on; with BANXIN_OFFICE LibreOffice is asked as well.
#include "../support/hostile_manuscripts.h"
#include "../support/newsroom.h"
#include "../support/seed.h"
#include "../unit/formats/docx_files.h"
#include "formats/foreign_source.h"
#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"
#include "store/store.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using test::HostileFile;

namespace {

constexpr auto secretWords = "机密口令八八四一";
constexpr qint64 mostMilliseconds = 10'000, mostOfOffice = 70'000; // LibreOffice is given a minute

/// Whom nobody may call. A caller is let in by the system and found here afterwards.
class Listener {
public:
    Listener()
    {
        m_socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        EXPECT_EQ(bind(m_socket, reinterpret_cast<const sockaddr *>(&address), size), 0);
        EXPECT_EQ(listen(m_socket, 128), 0);
        EXPECT_EQ(getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size), 0);
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { close(m_socket); }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    int port() const { return m_port; }
    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_port); }
    int callers() const
    {
        int count = 0;
        for (int caller = accept(m_socket, nullptr, nullptr); caller >= 0;
             caller = accept(m_socket, nullptr, nullptr)) {
            ++count;
            close(caller);
        }
        return count;
    }

private:
    int m_socket = -1;
    int m_port = 0;
};

/// Where the program runs: all that it may take for its own, several folders deep, so that a path that climbs out of
/// where it should be still ends where it is seen.
class Tree {
public:
    Tree()
    {
        for (const char *name : {"home", "tmp", "config", "cache", "data", "state", "work", "in"})
            EXPECT_TRUE(QDir().mkpath(at(QLatin1String(name))));
        EXPECT_TRUE(QDir().mkpath(at(u"runtime"_s))
            && QFile::setPermissions(at(u"runtime"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        write(u"secret"_s, secretWords);
    }

    QString at(const QString &name) const { return m_folder.filePath(u"one/two/three/four/five/"_s + name); }
    QString root() const { return m_folder.path(); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()) << name.toStdString();
    }

    /// All that stands in it but newsrooms, and when it was changed.
    std::map<QString, QString> files() const
    {
        std::map<QString, QString> all;
        QDirIterator entries(root(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString path = entries.next();
            const QFileInfo info = entries.fileInfo();
            if (!path.contains(".banxin"_L1))
                all[path] =
                    info.isDir() ? QString() : u"%1 %2"_s.arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
        }
        return all;
    }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment made = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, folder] :
            {std::pair(u"HOME"_s, u"home"_s), {u"TMPDIR"_s, u"tmp"_s}, {u"XDG_CONFIG_HOME"_s, u"config"_s},
                {u"XDG_CACHE_HOME"_s, u"cache"_s}, {u"XDG_DATA_HOME"_s, u"data"_s}, {u"XDG_STATE_HOME"_s, u"state"_s},
                {u"XDG_RUNTIME_DIR"_s, u"runtime"_s}})
            made.insert(name, at(folder));
        for (const QString &proxy : {u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s, u"HTTP_PROXY"_s})
            made.remove(proxy);
        made.insert(u"USER"_s, u"tester"_s);
        return made;
    }

    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment());
        process->setWorkingDirectory(at(u"work"_s));
        process->setStandardInputFile(QProcess::nullDevice());
        process->start(program, arguments);
        return process;
    }

private:
    QTemporaryDir m_folder;
};

QStringList changesBetween(const std::map<QString, QString> &before, const std::map<QString, QString> &after)
{
    QStringList changes;
    for (const auto &[path, state] : after) {
        const auto found = before.find(path);
        if (found == before.end())
            changes += u"new: "_s + path;
        else if (found->second != state)
            changes += u"changed: "_s + path;
    }
    for (const auto &[path, state] : before)
        if (!after.contains(path))
            changes += u"gone: "_s + path;
    return changes;
}

/// What takes its time to store: only where there is time.
bool isHeavy(const HostileFile &file)
{
    constexpr qsizetype large = 64 << 10;
    static const QStringList known = {u"cells.docx"_s, u"media.docx"_s, u"many-small.zip"_s};
    return file.bytes.size() > large || known.contains(file.name);
}

bool asksOffice() { return qEnvironmentVariableIsSet("BANXIN_OFFICE"); }

/// Honest files of every format, but those that only LibreOffice reads.
std::vector<HostileFile> seeds()
{
    std::vector<HostileFile> all;
    const auto add = [&](const QString &folder, const QStringList &endings, qsizetype every) {
        const QDir files(QStringLiteral(BANXIN_TEST_DATA) + folder);
        const QStringList names = files.entryList(endings, QDir::Files);
        for (qsizetype i = 0; i < names.size(); i += every) {
            QFile file(files.filePath(names[i]));
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            all.push_back({names[i], file.readAll()});
        }
    };
    add(u"/../golden/manuscripts"_s, {u"*.txt"_s}, 8);
    add(u"/../golden/manuscripts/web_pages"_s, {u"*.html"_s}, 2);
    add(u"/../unit/formats/files"_s, {u"*.docx"_s, u"*.pdf"_s, u"*.md"_s}, 1);
    const std::size_t texts = all.size();
    EXPECT_GE(texts, 25u);
    test::Bait nothing;
    all.push_back({u"n.json"_s, test::agencyFilesOf(nothing).front().bytes});
    all.push_back({u"a.png"_s, support::smallPng()});
    all.push_back({u"word.docx"_s,
        support::docxOf(support::paragraphOf(u"渡口改桥通车"_s) + support::paragraphOf(u"大桥昨天通车。"_s),
            {{u"media/a.png"_s, support::smallPng()}})});
    std::vector<test::RawEntry> entries;
    support::Parts parts;
    for (std::size_t i = 0; i < texts; i += 5) {
        entries.push_back({all[i].name.toUtf8(), all[i].bytes, i % 2 == 0});
        parts.emplace_back(all[i].name, all[i].bytes);
    }
    all.push_back({u"stored.zip"_s, test::rawZip(entries)});
    all.push_back({u"packed.zip"_s, support::zipOf(parts)});
    return all;
}

std::vector<HostileFile> hostileFiles(const Tree &tree, const Listener &listener)
{
    const test::Bait bait{listener.url(), tree.root().toUtf8(), tree.at(u"secret"_s).toUtf8()};
    std::vector<HostileFile> all;
    const auto add = [&](std::vector<HostileFile> &&files) {
        std::move(files.begin(), files.end(), std::back_inserter(all));
    };
    add(test::archivesOf(bait));
    add(test::webPagesOf(bait));
    add(test::wordFilesOf(bait));
    add(test::pdfsOf(bait));
    add(test::textsAndPictures());
    add(test::agencyFilesOf(bait));
    if (asksOffice())
        add(test::officeFilesOf(bait));
    const int written = int(all.size());
    const int wanted =
        qEnvironmentVariableIsSet("BANXIN_CASES") ? qEnvironmentVariableIntValue("BANXIN_CASES") : 500 - written;
    const std::vector<HostileFile> honest = seeds();
    std::mt19937_64 random(test::seed());
    for (int i = 0; i < wanted; ++i) {
        const std::size_t which = random() % honest.size();
        HostileFile made{QString::number(i) + u'-' + honest[which].name, test::damaged(honest, which, random)};
        if (formats::kindOf(made.bytes) != formats::FileKind::Office)
            all.push_back(std::move(made));
    }
    return all;
}

} // namespace

TEST(HostileManuscripts, WouldBeFoundOut)
{
    // A program that does what none may do: it calls, writes beside the newsroom and leaves a temporary file.
    const Tree tree;
    const Listener listener;
    const auto before = tree.files();
    const auto process = tree.start(u"/bin/bash"_s,
        {u"-c"_s,
            u"exec 3<>/dev/tcp/127.0.0.1/%1; echo x >../../outside.txt; echo x >$TMPDIR/left; echo y >>../secret"_s.arg(
                listener.port())});
    ASSERT_TRUE(process->waitForFinished(10'000));
    EXPECT_EQ(listener.callers(), 1);
    EXPECT_EQ(changesBetween(before, tree.files()).join(u'\n').toStdString(),
        QStringList({u"changed: "_s + tree.at(u"secret"_s), u"new: "_s + tree.at(u"tmp/left"_s),
                        u"new: "_s + tree.root() + u"/one/two/three/four/outside.txt"_s})
            .join(u'\n')
            .toStdString());
}

TEST(HostileManuscripts, AreReadWithoutHarm)
{
    const Tree tree;
    const Listener listener;
    const std::vector<HostileFile> files = hostileFiles(tree, listener);
    std::atomic<std::size_t> next = 0;
    std::atomic<int> read = 0;
    std::mutex mutex;
    std::vector<std::string> faults;
    std::vector<std::pair<qint64, std::string>> slow;
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) {
            QElapsedTimer clock;
            clock.start();
            const auto source = formats::sourceOf(files[i].bytes, files[i].name);
            QByteArray json;
            if (source) {
                ++read;
                json = QJsonDocument(manuscript::toJson(manuscript::recognised(*source))).toJson();
            }
            const qint64 took = clock.elapsed();
            const std::lock_guard lock(mutex);
            const bool isOffice = formats::kindOf(files[i].bytes) == formats::FileKind::Office;
            if (took > (isOffice ? mostOfOffice : mostMilliseconds))
                faults.push_back(files[i].name.toStdString() + " took " + std::to_string(took) + " ms");
            if (took > 1000)
                slow.emplace_back(took, files[i].name.toStdString());
            if (!source && (source.error().what.contains(u"崩溃"_s) || source.error().what.contains(u"出了错"_s)))
                faults.push_back(files[i].name.toStdString() + ": " + source.error().toText().toStdString());
            if (json.contains(secretWords))
                faults.push_back(files[i].name.toStdString() + " read what it was not given");
        }
    };
    std::thread second(work);
    work();
    second.join();
    EXPECT_EQ(faults, std::vector<std::string>());
    EXPECT_EQ(listener.callers(), 0);
    EXPECT_GT(read, int(files.size()) / 3); // it is not that nothing is read at all
    std::sort(slow.rbegin(), slow.rend());
    for (const auto &[took, name] : slow)
        std::cout << took << " ms " << name << '\n';
    std::cout << files.size() << " files, " << read << " read\n";
}

TEST(HostileManuscripts, AreImportedWithoutHarm)
{
    const Tree tree;
    const Listener listener;
    std::vector<HostileFile> files = hostileFiles(tree, listener);
    if (!asksOffice())
        std::erase_if(files, isHeavy);
    // Some names are hostile too.
    const QStringList names = {u"$(touch outside).txt"_s, u"'; DROP TABLE stories; --.txt"_s, u"a\nb\x1b[2J.txt"_s,
        u"-rf.txt"_s, QString(80, u'长') + u".txt"_s, u"%s%n%s.txt"_s};
    constexpr std::size_t inOne = 40;
    std::vector<QStringList> batches;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (i % inOne == 0)
            batches.emplace_back();
        const QString name =
            u"in/"_s + (i % 70 == 0 ? names[qsizetype(i / 70) % names.size()] : u"%1 %2"_s.arg(i).arg(files[i].name));
        tree.write(name, files[i].bytes);
        batches.back() += tree.at(name);
    }
    for (std::size_t i = 0; i < batches.size(); ++i) {
        auto store = store::Store::create(tree.at(u"%1.banxin"_s.arg(i)));
        ASSERT_TRUE(store);
        ASSERT_TRUE((*store)->commit(test::putting(test::newsroomObjects())));
    }
    const auto before = tree.files();
    const auto import = [&](std::size_t i) {
        const QString store = tree.at(u"%1.banxin"_s.arg(i));
        const auto run = [&](const QStringList &arguments, QByteArray &out) {
            const auto process = tree.start(QStringLiteral(BANXIN_CLI), arguments);
            EXPECT_TRUE(process->waitForFinished(240'000)) << "batch " << i;
            EXPECT_EQ(process->exitStatus(), QProcess::NormalExit) << "batch " << i;
            out = process->readAllStandardOutput();
            return process->exitCode();
        };
        QElapsedTimer clock;
        clock.start();
        QByteArray out;
        const int code = run(QStringList{u"import"_s, store, u"--json"_s, u"--"_s} + batches[i], out);
        EXPECT_TRUE(code == 0 || code == 1 || code == 3) << code;
        const QJsonArray stored = QJsonDocument::fromJson(out).object()[u"stories"].toArray();
        EXPECT_EQ(code == 3, stored.isEmpty());
        EXPECT_EQ(run({u"verify"_s, store, u"--json"_s}, out), 0) << out.toStdString();
        EXPECT_TRUE(QJsonDocument::fromJson(out).object()[u"faults"].toArray().isEmpty());
        EXPECT_EQ(run({u"list"_s, store, u"--stories"_s, u"--json"_s}, out), 0);
        EXPECT_FALSE(out.contains(secretWords));
        QStringList listed;
        for (const QJsonValue &story : QJsonDocument::fromJson(out).object()[u"stories"].toArray())
            listed += story[u"id"].toString();
        for (const QJsonValue &story : stored)
            EXPECT_TRUE(listed.contains(story[u"id"].toString()));
        if (clock.elapsed() > mostMilliseconds / 2)
            std::cout << clock.elapsed() << " ms batch " << i << ' ' << stored.size() << " stories\n";
        return stored.size();
    };
    std::atomic<std::size_t> next = 0;
    std::atomic<qsizetype> stories = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < batches.size(); i = next++)
            stories += import(i);
    };
    std::thread second(work);
    work();
    second.join();
    EXPECT_GT(stories, qsizetype(files.size()) / 3);
    EXPECT_EQ(changesBetween(before, tree.files()).join(u'\n').toStdString(), std::string());
    EXPECT_EQ(listener.callers(), 0);
}
