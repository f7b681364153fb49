// PressPictures: the pictures of one file, each converted once for its largest use and kept for the
// next export of the same newsroom. Conversions run as jobs.
#pragma once

#include "picture/picture.h"
#include "press/job_pool.h"
#include "press/press_writer.h"

#include <map>
#include <vector>

namespace banxin::pdf {
class FileBuilder;
}

namespace banxin::press {

class PressPictures {
public:
    /// Fetches the bytes of every picture on the pages and starts their conversion in `jobs`.
    /// Fails as `assets` does, and with Refused for what is no picture.
    base::Status start(const std::vector<std::shared_ptr<const display::DisplayList>> &pages,
        const PressOptions &options, const AssetSource &assets, JobPool &jobs);

    /// Numbers by asset, known from start() on.
    const std::map<base::Digest, int> &numbers() const { return m_numbers; }
    /// After the jobs: the first picture that failed, if any.
    base::Status outcome() const;
    /// Writes picture `number`'s objects and gives the object of its XObject.
    int addTo(pdf::FileBuilder &file, int number) const;
    bool hasAlpha(int number) const;
    /// Milliseconds that conversions took together.
    double milliseconds() const;

private:
    struct Prepared;
    struct Entry {
        base::Digest asset;
        QByteArray bytes;
        base::Length width; // of its largest use
        QString name; // of the picture for messages: its alt text
        std::shared_ptr<const Prepared> prepared;
        base::Status status;
        double milliseconds = 0;
    };
    void prepare(Entry &entry, const PressOptions &options, const QByteArray &profileDigest) const;
    struct Cache;
    static Cache &cache();

    std::map<base::Digest, int> m_numbers;
    std::vector<Entry> m_entries;
};

} // namespace banxin::press
