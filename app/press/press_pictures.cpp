#include "press/press_pictures.h"

#include "pdf/file_builder.h"
#include "pdf/syntax.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <list>
#include <mutex>

namespace banxin::press {

/// A converted picture as its streams will stand in the file.
struct PressPictures::Prepared {
    picture::PressPicture picture; // its samples compressed
    QByteArray alpha; // compressed
};

struct PressPictures::Cache {
    static constexpr qsizetype mostBytes = 64 << 20;

    struct Kept {
        QByteArray key;
        std::shared_ptr<const Prepared> prepared;
        qsizetype size = 0;
    };
    std::mutex mutex;
    std::list<Kept> kept; // the most recently used first
    qsizetype size = 0;

    std::shared_ptr<const Prepared> find(const QByteArray &key)
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
    void insert(const QByteArray &key, const std::shared_ptr<const Prepared> &prepared)
    {
        const std::lock_guard lock(mutex);
        kept.push_front({key, prepared, prepared->picture.data.size() + prepared->alpha.size()});
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
        if (!picture)
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

base::Result<picture::PressPicture> PressPictures::forTelephone(const Entry &entry, const TelephoneProof &proof)
{
    const auto info = picture::probe(entry.bytes);
    if (!info)
        return tl::unexpected(info.error());
    const double wanted = std::max(16.0, entry.width.toPt() / 72.0 * proof.pictureResolution);
    const double side = wanted * std::max(1.0, static_cast<double>(info->height) / info->width);
    auto decoded = picture::decodedForScreen(entry.bytes, static_cast<int>(side + 0.5));
    if (!decoded)
        return tl::unexpected(decoded.error());
    QImage image(decoded->size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < image.height(); ++y) { // see-through pixels on paper
        auto *to = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const QRgb from = decoded->pixel(x, y);
            const auto over = [&](int part) { return (part * qAlpha(from) + 255 * (255 - qAlpha(from))) / 255; };
            to[x] = qRgb(over(qRed(from)), over(qGreen(from)), over(qBlue(from)));
        }
    }
    if (entry.use.grey)
        image = image.convertToFormat(QImage::Format_Grayscale8);
    picture::PressPicture picture;
    QBuffer buffer(&picture.data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", proof.pictureQuality);
    picture.jpegPassthrough = true;
    picture.width = image.width();
    picture.height = image.height();
    picture.colorModel = entry.use.grey ? picture::ColorModel::Gray : picture::ColorModel::Rgb;
    return picture;
}

void PressPictures::prepare(Entry &entry, const PressOptions &options, const QByteArray &profileDigest) const
{
    QElapsedTimer timer;
    timer.start();
    const auto fail = [&](base::Error error) {
        error.where = entry.name.isEmpty() ? error.where : entry.name + QStringLiteral("  ") + error.where;
        entry.status = tl::unexpected(std::move(error));
    };
    if (options.proof) {
        auto converted = forTelephone(entry, *options.proof);
        if (!converted)
            return fail(converted.error());
        auto prepared = std::make_shared<Prepared>();
        prepared->picture = std::move(*converted);
        entry.prepared = std::move(prepared);
        return;
    }
    const auto info = picture::probe(entry.bytes);
    if (!info)
        return fail(info.error());
    picture::PressConversion conversion;
    conversion.outputProfile = options.outputProfile;
    conversion.inkLimitPercent = options.inkLimitPercent;
    conversion.grey = entry.use.grey;
    conversion.deflate = true;
    const bool isLineArt = info->bitsPerComponent == 1;
    const double wanted = entry.width.toPt() / 72.0 * options.pictureResolution;
    if (!isLineArt && info->width > 1.5 * wanted)
        conversion.maximumWidth = std::max(1, static_cast<int>(wanted + 0.5));

    const QByteArray key = entry.use.asset.bytes() + profileDigest + QByteArray::number(options.inkLimitPercent) + ' '
        + QByteArray::number(conversion.maximumWidth) + (conversion.grey ? " g" : "");
    entry.prepared = cache().find(key);
    if (!entry.prepared) {
        auto converted = picture::convertedForPress(entry.bytes, conversion);
        if (!converted)
            return fail(converted.error());
        auto prepared = std::make_shared<Prepared>();
        prepared->picture = std::move(*converted);
        prepared->alpha = std::exchange(prepared->picture.alpha, {});
        entry.prepared = prepared;
        cache().insert(key, prepared);
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
    const Prepared &prepared = *m_entries[static_cast<std::size_t>(number)].prepared;
    const picture::PressPicture &picture = prepared.picture;
    const QByteArray size =
        " /Width " + QByteArray::number(picture.width) + " /Height " + QByteArray::number(picture.height);
    QByteArray entries = "/Type /XObject /Subtype /Image" + size + " /BitsPerComponent "
        + QByteArray::number(picture.bitsPerComponent) + " /ColorSpace " + nameOf(picture.colorModel) + " /Filter "
        + (picture.jpegPassthrough ? "/DCTDecode" : "/FlateDecode");
    if (picture.invertedDecode)
        entries += " /Decode [1 0 1 0 1 0 1 0]";
    if (!prepared.alpha.isEmpty()) {
        const int mask = file.addStream("/Type /XObject /Subtype /Image" + size
                + " /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode",
            prepared.alpha);
        entries += " /SMask " + pdf::referenceTo(mask);
    }
    return file.addStream(entries, picture.data);
}

} // namespace banxin::press
