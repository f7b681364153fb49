// Delivery 送厂: finished files into the plant's folder, each with its checksum, and a receipt that says what, when,
// by whom. What was written is read back before it counts as delivered. Nothing that lies there is ever replaced. It
// makes no PDF and knows no session.
#pragma once

#include "base/digest.h"
#include "base/id.h"
#include "base/result.h"
#include "display/display_list.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <functional>
#include <vector>

namespace banxin::session {

/// Kinds of facts: of a page, and of an issue.
inline const QString kDeliveryFact = QStringLiteral("delivery");
inline const QString kOverrideFact = QStringLiteral("override");

/// 放行: errors that somebody passed over, and why; kept as a fact of the issue.
struct Override {
    QString action; // export, delivery
    QString signer; // who answers for it; the fact's author is whose account it was
    QString reason;
    QStringList pages; // their numbers
    QStringList errors; // what was passed over, at most kMostErrors
    int errorCount = 0; // all of them
    QStringList files;
    static constexpr int kMostErrors = 50;
    friend bool operator==(const Override &, const Override &) = default;
};
QString toText(const Override &override); // JSON
base::Result<Override> overrideFrom(const QString &text);

/// A page that went to a plant; kept as a fact of the page.
struct Delivered {
    QString printer; // whose plant: the profile's name
    QString path; // of the file
    QString receipt; // of the receipt's JSON
    int version = 1; // of the file at this plant
    bool isTrial = false; // 送厂试样
    base::Digest file; // SHA-256 of the PDF
    qint64 bytes = 0;
    base::Digest content; // contentDigest() of the page then
    friend bool operator==(const Delivered &, const Delivered &) = default;
};
QString toText(const Delivered &delivered); // JSON
base::Result<Delivered> deliveredFrom(const QString &text);

/// What is printed of the page, as a digest: equal where the same would be printed again.
base::Digest contentDigest(const display::DisplayList &page);

/// `name` (ZZRB20201019A01.pdf) with its version: into `{version}` where the pattern had one, else from the second on
/// before the ending: ZZRB20201019A01_v2.pdf. `isTrial` puts _sample there too.
QString deliveredName(const QString &name, int version, bool isTrial);

struct DeliveryFile {
    QString name; // as the printer's pattern has it, `{version}` left as it is
    QByteArray pdf;
    QStringList pages; // their numbers
    int least = 1; // the lowest version that it may get
};
/// What goes to the plant at one time.
struct DeliveryOrder {
    QString folder;
    std::vector<DeliveryFile> files;
    bool isTrial = false;
    // For the receipt alone:
    QString publication;
    QString date; // of the issue, and its edition
    QString printer;
    QString standard; // PDF/X-4
    QString condition; // of the output intent
    QString person;
    QDateTime time;
    QString note;
    int errors = 0, warnings = 0; // of preflight
    QString signer, reason; // where errors were passed over
    QString base; // of the receipt's name: ZZRB20201019
};
struct DeliveredFile {
    QString path;
    QStringList pages;
    int version = 1;
    base::Digest digest;
    qint64 bytes = 0;
};
struct Delivery {
    std::vector<DeliveredFile> files;
    QString receipt; // the JSON's path; the same in words stands beside it (.txt)
};

/// Writes the PDFs, a `.sha256` beside each as sha256sum reads it, reads all back, and then the receipt. Refused where
/// the folder is away, full or read-only, where it answers with other bytes than were written, and where `goesOn`
/// answers false before the first file has its name: the plant then finds nothing new. A folder that is away is looked
/// for again a few times, a second apart. Waits for disks: not for the GUI thread.
base::Result<Delivery> deliver(const DeliveryOrder &order, const std::function<bool()> &goesOn = {});

/// The bytes of `path` as the disk has them, as far as the system lets its own memory be passed by; what they digest
/// to. Refused where they cannot be read.
base::Result<base::Digest> digestOnDisk(const QString &path);

} // namespace banxin::session
