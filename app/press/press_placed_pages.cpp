#include "press/press_placed_pages.h"

#include "pdf/file_builder.h"

#include <QBuffer>
#include <QCoreApplication>

#include <list>
#include <mutex>

namespace banxin::press {

struct PressPlacedPages::Cache {
    static constexpr qsizetype mostBytes = 64 << 20;

    struct Kept {
        QByteArray key;
        std::shared_ptr<const advert::PressPage> page;
    };
    std::mutex mutex;
    std::list<Kept> kept; // the most recently used first
    qsizetype size = 0;

    std::shared_ptr<const advert::PressPage> find(const QByteArray &key)
    {
        const std::lock_guard lock(mutex);
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (it->key == key) {
                kept.splice(kept.begin(), kept, it);
                return it->page;
            }
        }
        return nullptr;
    }
    void insert(const QByteArray &key, const std::shared_ptr<const advert::PressPage> &page)
    {
        const std::lock_guard lock(mutex);
        kept.push_front({key, page});
        size += page->pdf.size();
        while (size > mostBytes && kept.size() > 1) {
            size -= kept.back().page->pdf.size();
            kept.pop_back();
        }
    }
};

PressPlacedPages::Cache &PressPlacedPages::cache()
{
    static Cache kept;
    return kept;
}

base::Status PressPlacedPages::add(const display::DisplayList &page, const AssetSource &assets)
{
    for (const display::Item &item : page.items) {
        const auto *placed = std::get_if<display::PlacedPageItem>(&item.shape);
        if (!placed || !item.printed)
            continue;
        const PlacedPageUse use{placed->asset, placed->page};
        if (const auto known = m_numbers.find(use); known != m_numbers.end()) {
            Entry &entry = m_entries[static_cast<std::size_t>(known->second)];
            entry.width = std::max(entry.width, placed->frame.width);
            continue;
        }
        auto bytes = assets(placed->asset);
        if (!bytes)
            return tl::unexpected(bytes.error());
        m_numbers.emplace(use, static_cast<int>(m_entries.size()));
        Entry &entry = m_entries.emplace_back();
        entry.use = use;
        entry.bytes = std::move(*bytes);
        entry.name = placed->altText;
        entry.width = placed->frame.width;
    }
    return {};
}

void PressPlacedPages::start(const PressOptions &options, base::JobPool &jobs)
{
    if (m_entries.empty())
        return;
    const QByteArray profile = base::Digest::of(options.outputProfile).bytes();
    if (options.proof) {
        m_pictureQuality = options.proof->pictureQuality;
        for (Entry &entry : m_entries)
            jobs.start([&entry, &options] { prepareForTelephone(entry, *options.proof); });
        return;
    }
    for (Entry &entry : m_entries) {
        const QByteArray key = entry.use.asset.bytes() + profile + QByteArray::number(entry.use.page) + ' '
            + QByteArray::number(options.inkLimitPercent) + ' ' + QByteArray::number(static_cast<int>(options.intent))
            + (options.blackPointCompensation ? 'b' : '-') + (options.convertsRgbAdverts ? 'c' : 'r');
        jobs.start([this, &entry, &options, key] { prepare(entry, options, key); });
    }
}

void PressPlacedPages::prepareForTelephone(Entry &entry, const TelephoneProof &proof)
{
    const double wanted = std::clamp(entry.width.toPt() / 72.0 * proof.pictureResolution, 16.0, 4000.0);
    auto pixels = advert::screenPage(entry.bytes, entry.use.page, static_cast<int>(wanted), entry.name);
    if (pixels)
        entry.pixels = std::move(*pixels);
    else
        entry.status = tl::unexpected(pixels.error());
    entry.bytes.clear();
}

void PressPlacedPages::prepare(Entry &entry, const PressOptions &options, const QByteArray &key) const
{
    entry.page = cache().find(key);
    if (!entry.page) {
        advert::PressPageOptions wanted;
        wanted.outputProfile = options.outputProfile;
        wanted.inkLimitPercent = options.inkLimitPercent;
        wanted.intent = options.intent;
        wanted.blackPointCompensation = options.blackPointCompensation;
        wanted.rgb = options.convertsRgbAdverts ? advert::Rgb::Convert : advert::Rgb::Refuse;
        auto page = advert::pressPage(entry.bytes, entry.use.page, wanted, entry.name);
        if (!page) {
            entry.status = tl::unexpected(page.error());
            return;
        }
        entry.page = std::make_shared<const advert::PressPage>(std::move(*page));
        cache().insert(key, entry.page);
    }
    entry.bytes.clear();
}

base::Status PressPlacedPages::outcome() const
{
    for (const Entry &entry : m_entries) {
        if (!entry.status)
            return entry.status;
    }
    return {};
}

bool PressPlacedPages::isTransparent(int number) const
{
    const auto &page = m_entries[static_cast<std::size_t>(number)].page;
    return page && page->isTransparent;
}

int PressPlacedPages::addTo(pdf::FileBuilder &file, int number) const
{
    const Entry &entry = m_entries[static_cast<std::size_t>(number)];
    if (entry.page)
        return file.addPlacedPage(entry.page->pdf);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    entry.pixels.save(&buffer, "JPEG", m_pictureQuality);
    return file.addStream(
        "/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode "
        "/Width "
            + QByteArray::number(entry.pixels.width()) + " /Height " + QByteArray::number(entry.pixels.height()),
        buffer.data());
}

QStringList PressPlacedPages::notes() const
{
    QStringList notes;
    for (const Entry &entry : m_entries) {
        if (entry.page && !entry.page->removed.isEmpty())
            notes << QCoreApplication::translate("press", "“%1”里的这些没有进印刷文件：%2。")
                         .arg(entry.name, entry.page->removed.join(QStringLiteral("、")));
    }
    return notes;
}

QByteArray PressPlacedPages::identity() const
{
    QByteArray all;
    for (const Entry &entry : m_entries)
        all += entry.use.asset.bytes() + QByteArray::number(entry.use.page) + ' ';
    return all;
}

} // namespace banxin::press
