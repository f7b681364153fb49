// Pack file: one issue in one file (.banxinpack), to mail or to archive, and back into a newsroom. A pack is a ZIP of
// JSON and of the files that the issue uses, each named with its SHA-256 in the manifest (docs/pack.md). Nothing in it
// names a place on disk, and nothing of one that is not whole is taken over.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>

namespace banxin::store {
class Store;
}

namespace banxin::pack {

/// What a pack's manifest says of it.
struct Summary {
    QString publication;
    QDate date;
    QString edition;
    QStringList pages; // their numbers
    int stories = 0;
    int objects = 0;
    int assets = 0;
    std::int64_t bytes = 0; // of all parts, unpacked
    QStringList missing; // assets that the newsroom itself no longer had whole, by digest
};

/// Told of bytes done and in all; false stops, and nothing is left behind.
using Progress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// Packs the issue with the publication as the issue pins it, its pages, the stories that stand in it or are meant for
/// it, and the bytes of every picture, advert, manuscript and ICC file that these name. The same content makes the same
/// bytes. The file is there whole or not at all. Refused where it cannot be written.
base::Result<Summary> packIssue(
    store::Store &store, base::Id issue, const QString &path, const Progress &progress = {});

/// The same of the newsroom at `location`, which is only read.
base::Result<Summary> packIssue(
    const QString &location, base::Id issue, const QString &path, const Progress &progress = {});

/// The manifest alone. Refused where the file is no pack, damaged, or of a newer program.
base::Result<Summary> summaryOf(const QString &path);

enum class Ids {
    Kept, // what is in the newsroom already has to be the same
    Fresh, // everything comes as something new, beside what is there
};

struct Unpacked {
    base::Id issue;
    Summary summary;
    bool madeStore = false;
    int kept = 0; // objects that were there already, the same
};

/// Takes a pack over into the newsroom at `location`, which is made where there is none. All of the pack is checked
/// before anything is written. Refused for a pack that is hostile, damaged or not whole; Conflict where the newsroom
/// has something else under the same id, or another issue of that day (Ids::Fresh takes it over all the same).
base::Result<Unpacked> unpack(
    const QString &path, const QString &location, Ids ids = Ids::Kept, const Progress &progress = {});

/// The check alone, of bytes in memory: what unpack() would refuse.
base::Result<Summary> checked(const QByteArray &bytes);

} // namespace banxin::pack
