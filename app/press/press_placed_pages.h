// PressPlacedPages: the finished pages, adverts, that one file places, each cleaned once and kept for the next export
// of the same newsroom. Cleaning runs as jobs, in worker processes.
#pragma once

#include "advert/advert.h"
#include "base/job_pool.h"
#include "press/press_writer.h"
#include "press/uses.h"

#include <deque>

namespace banxin::pdf {
class FileBuilder;
}

namespace banxin::press {

class PressPlacedPages {
public:
    /// Fetches the bytes of every advert on the page that is not known yet. Fails as `assets` does.
    base::Status add(const display::DisplayList &page, const AssetSource &assets);
    /// Starts the cleaning of all in `jobs`.
    void start(const PressOptions &options, base::JobPool &jobs);

    /// Numbers by asset and page, known from add() on.
    const PlacedPageNumbers &numbers() const { return m_numbers; }
    /// After the jobs: the first page that was refused, if any.
    base::Status outcome() const;
    /// Writes page `number`'s objects and gives the object of its form; in a proof for telephones, of its image.
    int addTo(pdf::FileBuilder &file, int number) const;
    bool isTransparent(int number) const;
    /// A sentence for each advert from which something was taken away.
    QStringList notes() const;
    /// The same for the same pages in the same order.
    QByteArray identity() const;

private:
    struct Entry {
        PlacedPageUse use;
        QByteArray bytes;
        QString name; // for messages: its alt text
        base::Length width; // of its largest use
        QImage pixels; // of a proof for telephones alone
        std::shared_ptr<const advert::PressPage> page;
        base::Status status;
    };
    static void prepareForTelephone(Entry &entry, const TelephoneProof &proof);
    void prepare(Entry &entry, const PressOptions &options, const QByteArray &key) const;
    struct Cache;
    static Cache &cache();

    int m_pictureQuality = 0; // of JPEG, in a proof
    PlacedPageNumbers m_numbers;
    std::deque<Entry> m_entries; // stay where they are
};

} // namespace banxin::press
