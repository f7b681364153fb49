#include "session/delivery.h"

#include "session/file_writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <chrono>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace banxin::session {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : value.toArray())
        texts << one.toString();
    return texts;
}

base::Result<QJsonObject> objectIn(const QString &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (!json.isObject())
        return base::failure(base::ErrorKind::Refused, tr("这条记录读不出来。"), text.left(80));
    return json.object();
}

QString checksumName(const QString &pdf) { return pdf + u".sha256"_s; }

/// As sha256sum writes and reads it.
QByteArray checksumLine(const base::Digest &digest, const QString &name)
{
    return digest.toHex().toLatin1() + "  " + name.toUtf8() + '\n';
}

/// Looks a few times: folders of other machines come back.
base::Status waitForFolder(const QString &folder, const std::function<bool()> &goesOn)
{
    constexpr int kTries = 3;
    for (int attempt = 1;; ++attempt) {
        const QFileInfo place(folder);
        if (place.isDir() && place.isWritable())
            return {};
        if (place.isDir())
            return base::failure(base::ErrorKind::Refused, tr("没有写入送厂文件夹的权限，没有送厂。"), folder,
                tr("请让管理员给这个文件夹写入的权限，然后重试。"));
        if (place.exists())
            return base::failure(base::ErrorKind::Refused, tr("送厂文件夹是一个文件，没有送厂。"), folder,
                tr("请在印刷配置里改正送厂文件夹。"));
        if (attempt == kTries || (goesOn && !goesOn()))
            return base::failure(base::ErrorKind::Refused, tr("找不到送厂文件夹，没有送厂。"), folder,
                tr("请检查网络和共享文件夹是否接上，然后重试；地址在印刷配置里改。"));
        std::this_thread::sleep_for(std::chrono::seconds(1));
    }
}

/// The first version from `least` on under which nothing lies there.
int freeVersion(const DeliveryOrder &order, const DeliveryFile &file, const QSet<QString> &taken)
{
    const QDir folder(order.folder);
    for (int version = file.least;; ++version) {
        const QString name = deliveredName(file.name, version, order.isTrial);
        if (!taken.contains(name) && !folder.exists(name) && !folder.exists(checksumName(name)))
            return version;
    }
}

QJsonObject receiptOf(const DeliveryOrder &order, const Delivery &made)
{
    QJsonArray files;
    for (const DeliveredFile &file : made.files)
        files.append(QJsonObject{{u"file"_s, QFileInfo(file.path).fileName()},
            {u"pages"_s, QJsonArray::fromStringList(file.pages)}, {u"version"_s, file.version},
            {u"bytes"_s, file.bytes}, {u"sha256"_s, file.digest.toHex()}, {u"verified"_s, true}});
    QJsonObject json{{u"receipt"_s, u"banxin-delivery"_s}, {u"schema"_s, 1}, {u"publication"_s, order.publication},
        {u"issue"_s, order.date}, {u"printer"_s, order.printer},
        {u"purpose"_s, order.isTrial ? u"trial"_s : u"press"_s}, {u"standard"_s, order.standard},
        {u"condition"_s, order.condition}, {u"person"_s, order.person}, {u"time"_s, order.time.toString(Qt::ISODate)},
        {u"note"_s, order.note},
        {u"preflight"_s, QJsonObject{{u"errors"_s, order.errors}, {u"warnings"_s, order.warnings}}},
        {u"override"_s, QJsonValue::Null}, {u"files"_s, files}};
    if (!order.reason.isEmpty() || !order.signer.isEmpty())
        json[u"override"] = QJsonObject{{u"by"_s, order.signer}, {u"reason"_s, order.reason}};
    return json;
}

/// The same for people at the plant, in the paper's language.
QByteArray receiptInWords(const DeliveryOrder &order, const Delivery &made)
{
    QString text =
        u"%1 %2　%3\n"_s.arg(order.publication, order.date, order.isTrial ? u"送厂试样，不作付印"_s : u"送厂回执"_s);
    const auto line = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            text += u"%1：%2\n"_s.arg(name, value);
    };
    line(u"印刷配置"_s, order.printer);
    line(u"标准"_s, order.standard);
    line(u"印刷条件"_s, order.condition);
    line(u"送出"_s, order.time.toString(u"yyyy-MM-dd HH:mm:ss t"_s));
    line(u"送出人"_s, order.person);
    line(u"附注"_s, order.note);
    line(u"预检"_s, u"错误 %1，警告 %2"_s.arg(order.errors).arg(order.warnings));
    if (!order.reason.isEmpty() || !order.signer.isEmpty())
        line(u"放行"_s, order.signer + u"　"_s + order.reason);
    text += u'\n';
    for (const DeliveredFile &file : made.files)
        text += u"%1\n  版：%2　版本 %3　%4 字节\n  SHA-256 %5\n"_s.arg(QFileInfo(file.path).fileName(),
            file.pages.join(u'、'), QString::number(file.version), QLocale::c().toString(file.bytes),
            file.digest.toHex());
    text += u"\n核对：sha256sum -c *.sha256\n"_s;
    return text.toUtf8();
}

} // namespace

QString toText(const Override &override)
{
    return compact({{u"action"_s, override.action}, {u"signer"_s, override.signer}, {u"reason"_s, override.reason},
        {u"pages"_s, QJsonArray::fromStringList(override.pages)},
        {u"errors"_s, QJsonArray::fromStringList(override.errors.mid(0, Override::kMostErrors))},
        {u"errorCount"_s, override.errorCount}, {u"files"_s, QJsonArray::fromStringList(override.files)}});
}

base::Result<Override> overrideFrom(const QString &text)
{
    const auto json = objectIn(text);
    if (!json)
        return tl::unexpected(json.error());
    const QJsonObject &of = *json;
    return Override{of[u"action"].toString(), of[u"signer"].toString(), of[u"reason"].toString(), textsOf(of[u"pages"]),
        textsOf(of[u"errors"]), of[u"errorCount"].toInt(), textsOf(of[u"files"])};
}

QString toText(const Delivered &delivered)
{
    return compact({{u"printer"_s, delivered.printer}, {u"path"_s, delivered.path}, {u"receipt"_s, delivered.receipt},
        {u"version"_s, delivered.version}, {u"trial"_s, delivered.isTrial}, {u"sha256"_s, delivered.file.toHex()},
        {u"bytes"_s, delivered.bytes}, {u"content"_s, delivered.content.toHex()}});
}

base::Result<Delivered> deliveredFrom(const QString &text)
{
    const auto json = objectIn(text);
    if (!json)
        return tl::unexpected(json.error());
    const QJsonObject &of = *json;
    const auto file = base::Digest::fromHex(of[u"sha256"].toString());
    const auto content = base::Digest::fromHex(of[u"content"].toString());
    if (!file || !content)
        return base::failure(base::ErrorKind::Refused, tr("这条送厂记录没有校验值。"), of[u"path"].toString());
    return Delivered{of[u"printer"].toString(), of[u"path"].toString(), of[u"receipt"].toString(),
        of[u"version"].toInt(1), of[u"trial"].toBool(), *file, qint64(of[u"bytes"].toDouble()), *content};
}

base::Digest contentDigest(const display::DisplayList &page)
{
    display::DisplayList printed = page;
    std::erase_if(printed.items, [](const display::Item &item) { return !item.printed; });
    return base::Digest::of(display::textDump(printed).toUtf8());
}

QString deliveredName(const QString &name, int version, bool isTrial)
{
    QString made = name;
    const bool hasPlace = made.contains(u"{version}"_s);
    made.replace(u"{version}"_s, QString::number(version));
    QString tail;
    if (isTrial)
        tail += u"_sample"_s;
    if (!hasPlace && version > 1)
        tail += u"_v"_s + QString::number(version);
    const qsizetype dot = made.lastIndexOf(u'.');
    return dot < 0 ? made + tail : made.left(dot) + tail + made.mid(dot);
}

base::Result<base::Digest> digestOnDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Refused, tr("写出的文件读不回来：%1。").arg(file.errorString()), path);
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED); // from the disk, not from what was just handed over
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return base::failure(base::ErrorKind::Refused, tr("写出的文件读不回来：%1。").arg(file.errorString()), path);
    return *base::Digest::fromHex(QString::fromLatin1(hash.result().toHex()));
}

base::Result<Delivery> deliver(const DeliveryOrder &order, const std::function<bool()> &goesOn)
{
    if (order.folder.isEmpty())
        return base::failure(base::ErrorKind::Refused, tr("印刷配置“%1”没有送厂文件夹。").arg(order.printer), {},
            tr("请在印刷配置里填上送厂文件夹，或者导出成文件。"));
    if (auto there = waitForFolder(order.folder, goesOn); !there)
        return tl::unexpected(there.error());
    const QDir folder(order.folder);
    Delivery made;
    std::vector<FileBytes> written;
    QSet<QString> taken;
    for (const DeliveryFile &file : order.files) {
        const int version = freeVersion(order, file, taken);
        const QString name = deliveredName(file.name, version, order.isTrial);
        taken.insert(name);
        const base::Digest digest = base::Digest::of(file.pdf);
        made.files.push_back({folder.filePath(name), file.pages, version, digest, file.pdf.size()});
        written.push_back({folder.filePath(name), file.pdf});
        written.push_back({folder.filePath(checksumName(name)), checksumLine(digest, name)});
    }
    if (goesOn && !goesOn())
        return base::failure(base::ErrorKind::Refused, tr("送厂已停止，印厂那里没有新文件。"), order.folder);
    if (auto status = writeFilesDurably(written, Existing::Refuse); !status)
        return tl::unexpected(status.error());

    const auto takeBack = [&] {
        for (const FileBytes &file : written)
            QFile::remove(file.path);
    };
    for (const FileBytes &file : written) {
        const auto there = digestOnDisk(file.path);
        if (there && *there == base::Digest::of(file.bytes))
            continue;
        takeBack();
        return base::failure(base::ErrorKind::Refused,
            there ? tr("读回来的文件与写出的不一样，已经撤回，没有送厂。") : there.error().what, file.path,
            tr("送厂文件夹所在的磁盘或网络可能有问题；请换一个文件夹，或者重试。"));
    }
    // Last, and under a name of its own: where it lies, everything that it tells of does.
    for (int number = 1;; ++number) {
        made.receipt = folder.filePath(u"%1_receipt_%2.json"_s.arg(order.base).arg(number));
        if (!QFile::exists(made.receipt))
            break;
    }
    const std::vector<FileBytes> receipts{{made.receipt.chopped(5) + u".txt"_s, receiptInWords(order, made)},
        {made.receipt, QJsonDocument(receiptOf(order, made)).toJson()}};
    if (auto status = writeFilesDurably(receipts, Existing::Refuse); !status) {
        takeBack();
        return tl::unexpected(status.error());
    }
    return made;
}

} // namespace banxin::session
