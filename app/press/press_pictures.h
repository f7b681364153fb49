// PressPictures: the pictures of one file, each converted once for its largest use and kept for the
// next export of the same newsroom. Conversions run as jobs.
#pragma once

#include "base/job_pool.h"
#include "picture/picture.h"
#include "press/press_writer.h"
#include "press/uses.h"

#include <deque>
#include <map>

namespace banxin::pdf {
class FileBuilder;
}

namespace banxin::press {

class PressPictures {
public:
    /// Fetches the bytes of every picture on the page that is not known yet. Fails as `assets` does.
    base::Status add(const display::DisplayList &page, const AssetSource &assets);
    /// Starts the conversion of all in `jobs`.
    void start(const PressOptions &options, base::JobPool &jobs);

    /// Numbers by asset, known from add() on.
    const PictureNumbers &numbers() const { return m_numbers; }
    /// After the jobs: the first picture that failed, if any.
    base::Status outcome() const;
    /// Writes picture `number`'s objects and gives the object of its XObject.
    int addTo(pdf::FileBuilder &file, int number) const;
    bool hasAlpha(int number) const;
    /// Milliseconds that conversions took together.
    double milliseconds() const;

private:
    struct Entry {
        PictureUse use;
        QByteArray bytes;
        base::Length width; // of its largest use
        QString name; // of the picture for messages: its alt text
        std::shared_ptr<const picture::PressPicture> prepared; // its samples compressed
        base::Status status;
        double milliseconds = 0;
    };
    void prepare(Entry &entry, const PressOptions &options, const QByteArray &profileDigest) const;
    struct Cache;
    static Cache &cache();

    PictureNumbers m_numbers;
    std::deque<Entry> m_entries; // stay where they are
};

} // namespace banxin::press
