#include "press/press_pictures.h"

#include "pdf/file_builder.h"
#include "pdf/syntax.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <list>
#include <mutex>

namespace banxin::press {

struct PressPictures::Cache {
    static constexpr qsizetype mostBytes = 64 << 20;

    struct Kept {
        QByteArray key;
        std::shared_ptr<const picture::PressPicture> prepared;
        qsizetype size = 0;
    };
    std::mutex mutex;
    std::map<base::Digest, picture::PictureInfo> infos; // of whatever was probed, small
    std::list<Kept> kept; // the most recently used first
    qsizetype size = 0;

    std::shared_ptr<const picture::PressPicture> find(const QByteArray &key)
    {
        const std::lock_guard lock(mutex);
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (it->key == key) {
                kept.splice(kept.begin(), kept, it);
                return it->prepared;
            }
        }
        return nullptr;
    }
    base::Result<picture::PictureInfo> infoOf(const base::Digest &asset, const QByteArray &bytes, const QString &name)
    {
        {
            const std::lock_guard lock(mutex);
            if (const auto known = infos.find(asset); known != infos.end())
                return known->second;
        }
        auto info = picture::probe(bytes, name);
        const std::lock_guard lock(mutex);
        if (infos.size() > 4096)
            infos.clear();
        if (info)
            infos.emplace(asset, *info);
        return info;
    }
    void insert(const QByteArray &key, const std::shared_ptr<const picture::PressPicture> &prepared)
    {
        const std::lock_guard lock(mutex);
        kept.push_front({key, prepared, prepared->data.size() + prepared->alpha.size()});
        size += kept.front().size;
        while (size > mostBytes && kept.size() > 1) {
            size -= kept.back().size;
            kept.pop_back();
        }
    }
};

PressPictures::Cache &PressPictures::cache()
{
    static Cache kept;
    return kept;
}

base::Status PressPictures::add(const display::DisplayList &page, const AssetSource &assets)
{
    for (const display::Item &item : page.items) {
        const auto *picture = std::get_if<display::PictureItem>(&item.shape);
        if (!picture || !item.printed)
            continue;
        const PictureUse use{picture->asset, picture->grey};
        const auto known = m_numbers.find(use);
        if (known == m_numbers.end()) {
            auto bytes = assets(picture->asset);
            if (!bytes)
                return tl::unexpected(bytes.error());
            if (m_entries.empty())
                picture::prepare();
            m_numbers.emplace(use, static_cast<int>(m_entries.size()));
            Entry &entry = m_entries.emplace_back();
            entry.use = use;
            entry.bytes = std::move(*bytes);
            entry.name = picture->altText;
            entry.width = picture->image.width;
        } else {
            Entry &entry = m_entries[static_cast<std::size_t>(known->second)];
            entry.width = std::max(entry.width, picture->image.width);
        }
    }
    return {};
}

void PressPictures::start(const PressOptions &options, base::JobPool &jobs)
{
    if (m_entries.empty())
        return;
    const QByteArray profileDigest = base::Digest::of(options.outputProfile).bytes();
    for (Entry &entry : m_entries)
        jobs.start([this, &entry, &options, profileDigest] { prepare(entry, options, profileDigest); });
}

void PressPictures::prepare(Entry &entry, const PressOptions &options, const QByteArray &profileDigest) const
{
    QElapsedTimer timer;
    timer.start();
    const auto fail = [&](base::Error error) {
        if (!entry.name.isEmpty() && !error.where.contains(entry.name))
            error.where = entry.name + QStringLiteral("  ") + error.where;
        entry.status = tl::unexpected(std::move(error));
    };
    const auto info = cache().infoOf(entry.use.asset, entry.bytes, entry.name);
    if (!info)
        return fail(info.error());
    picture::PressConversion conversion;
    conversion.outputProfile = options.outputProfile;
    conversion.sources = options.sources;
    conversion.inkLimitPercent = options.inkLimitPercent;
    conversion.intent = options.intent;
    conversion.blackPointCompensation = options.blackPointCompensation;
    conversion.grey = entry.use.grey;
    conversion.deflate = true;
    int resolution = options.pictureResolution;
    double atMost = 1.5; // times the resolution wanted, before a picture is brought down to it
    if (options.proof) {
        conversion.target = picture::Target::Screen;
        conversion.jpegQuality = options.proof->pictureQuality;
        resolution = options.proof->pictureResolution;
        atMost = 1;
    }
    const bool isLineArt = info->bitsPerComponent == 1 && !options.proof;
    const double wanted = entry.width.toPt() / 72.0 * resolution;
    if (!isLineArt && info->width > atMost * wanted)
        conversion.maximumWidth = std::max(1, static_cast<int>(wanted + 0.5));

    QByteArray key = entry.use.asset.bytes() + profileDigest;
    for (const int part : {conversion.inkLimitPercent, conversion.maximumWidth, static_cast<int>(conversion.intent),
             static_cast<int>(conversion.blackPointCompensation), static_cast<int>(conversion.grey),
             static_cast<int>(conversion.target), conversion.jpegQuality})
        key += ' ' + QByteArray::number(part);
    if (const QByteArray &source = options.sources.of(info->colorModel); !source.isEmpty())
        key += base::Digest::of(source).bytes();
    entry.prepared = cache().find(key);
    if (!entry.prepared) {
        auto converted = picture::convertedForPress(entry.bytes, conversion, entry.name);
        if (!converted)
            return fail(converted.error());
        entry.prepared = std::make_shared<const picture::PressPicture>(std::move(*converted));
        cache().insert(key, entry.prepared);
    }
    entry.bytes.clear();
    entry.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

base::Status PressPictures::outcome() const
{
    for (const Entry &entry : m_entries) {
        if (!entry.status)
            return entry.status;
    }
    return {};
}

bool PressPictures::hasAlpha(int number) const
{
    return !m_entries[static_cast<std::size_t>(number)].prepared->alpha.isEmpty();
}

double PressPictures::milliseconds() const
{
    double sum = 0;
    for (const Entry &entry : m_entries)
        sum += entry.milliseconds;
    return sum;
}

namespace {

QByteArray nameOf(picture::ColorModel model)
{
    switch (model) {
    case picture::ColorModel::Gray:
        return "/DeviceGray";
    case picture::ColorModel::Rgb:
        return "/DeviceRGB"; // of a proof for telephones alone
    case picture::ColorModel::Cmyk:
        break;
    }
    return "/DeviceCMYK";
}

} // namespace

int PressPictures::addTo(pdf::FileBuilder &file, int number) const
{
    const picture::PressPicture &picture = *m_entries[static_cast<std::size_t>(number)].prepared;
    const QByteArray size =
        " /Width " + QByteArray::number(picture.width) + " /Height " + QByteArray::number(picture.height);
    QByteArray entries = "/Type /XObject /Subtype /Image" + size + " /BitsPerComponent "
        + QByteArray::number(picture.bitsPerComponent) + " /ColorSpace " + nameOf(picture.colorModel) + " /Filter "
        + (picture.jpegPassthrough ? "/DCTDecode" : "/FlateDecode");
    if (picture.invertedDecode)
        entries += " /Decode [1 0 1 0 1 0 1 0]";
    if (!picture.alpha.isEmpty()) {
        const int mask = file.addStream("/Type /XObject /Subtype /Image" + size
                + " /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode",
            picture.alpha);
        entries += " /SMask " + pdf::referenceTo(mask);
    }
    return file.addStream(entries, picture.data);
}

} // namespace banxin::press
