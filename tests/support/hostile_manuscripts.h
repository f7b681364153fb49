// Manuscripts that nobody means well with, written one by one, and honest ones damaged at random. For tests; nothing
// here reads them.
#pragma once

#include <QByteArray>
#include <QString>

#include <random>
#include <vector>

namespace banxin::test {

struct HostileFile {
    QString name; // what it does, with an ending
    QByteArray bytes;
};

/// What they reach for.
struct Bait {
    QByteArray url; // http://127.0.0.1:port
    QByteArray folder; // absolute, to be written into
    QByteArray secret; // an absolute path, to be read
};

/// A ZIP's entry as it is written, true or not.
struct RawEntry {
    QByteArray name;
    QByteArray bytes;
    bool isDeflated = false;
    bool isLink = false;
    qint64 claimedSize = -1; // unpacked; -1: the truth
    int times = 1; // that the directory names the same bytes
};
QByteArray rawZip(const std::vector<RawEntry> &entries);

std::vector<HostileFile> archivesOf(const Bait &bait);
std::vector<HostileFile> webPagesOf(const Bait &bait);
std::vector<HostileFile> wordFilesOf(const Bait &bait);
std::vector<HostileFile> pdfsOf(const Bait &bait);
std::vector<HostileFile> textsAndPictures();
/// For LibreOffice: seconds a file.
std::vector<HostileFile> officeFilesOf(const Bait &bait);
std::vector<HostileFile> agencyFilesOf(const Bait &bait);

/// Bits turned, bytes put in, cut, moved, doubled, lengths changed, two files spliced.
QByteArray damaged(const std::vector<HostileFile> &seeds, std::size_t which, std::mt19937_64 &random);

} // namespace banxin::test
