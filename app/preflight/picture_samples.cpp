#include "preflight/picture_samples.h"

#include "preflight/limits.h"
#include "preflight/sample_grid.h"

namespace banxin::preflight {

namespace {

constexpr double kMostPixels = 4e8;

/// Rows of any depth as bytes; `table` maps raw values of an indexed picture.
bool addRaw(const std::string &bytes, const Picture &picture, int components, SampleGrid &grid)
{
    const auto stride = (static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(components)
                                * static_cast<std::size_t>(picture.bits)
                            + 7)
        / 8;
    if (bytes.size() < stride * static_cast<std::size_t>(picture.height))
        return false;
    std::vector<std::uint8_t> row(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(components));
    const int most = (1 << std::min(picture.bits, 8)) - 1;
    for (int y = 0; y < picture.height; ++y) {
        const auto *from = reinterpret_cast<const std::uint8_t *>(bytes.data()) + stride * static_cast<std::size_t>(y);
        if (picture.bits == 8) {
            grid.addRow(from, picture.width, y, picture.height);
            continue;
        }
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (picture.bits == 16) {
                row[i] = from[2 * i];
            } else {
                const std::size_t bit = i * static_cast<std::size_t>(picture.bits);
                const int value = from[bit / 8] >> (8 - picture.bits - static_cast<int>(bit % 8)) & most;
                row[i] = static_cast<std::uint8_t>(value * 255 / most);
            }
        }
        grid.addRow(row.data(), picture.width, y, picture.height);
    }
    return true;
}

bool isOneBitFax(const Picture &picture)
{
    return !picture.filters.empty()
        && (picture.filters.back() == "/CCITTFaxDecode" || picture.filters.back() == "/JBIG2Decode");
}

PictureSamples::State fill(const Picture &picture, int components, SampleGrid &grid, const PartReader &parts)
{
    using State = PictureSamples::State;
    if (picture.bits != 1 && picture.bits != 2 && picture.bits != 4 && picture.bits != 8 && picture.bits != 16)
        return State::Unreadable;
    if (picture.filters.size() == 1 && (picture.filters[0] == "/DCTDecode" || picture.filters[0] == "/DCT")) {
        const auto raw = Object(picture.object).isStream() ? rawBytesOf(picture.object, kMostStreamBytes)
                                                           : std::optional(picture.inlineData);
        if (!raw)
            return State::Unreadable;
        const JpegMeans jpeg = parts.jpeg(*raw, {grid.width, grid.height, grid.components});
        if (jpeg.outcome == JpegMeans::Outcome::TooLarge)
            return State::Unmeasured;
        return jpeg.outcome == JpegMeans::Outcome::Read && grid.take(jpeg.means) ? State::Read : State::Unreadable;
    }
    if (!picture.filters.empty() && picture.filters.back() == "/JPXDecode")
        return State::Unmeasured;
    std::optional<std::string> bytes;
    if (Object(picture.object).isStream())
        bytes = bytesOf(picture.object, kMostStreamBytes);
    else if (picture.filters.empty())
        bytes = picture.inlineData;
    else
        return State::Unmeasured; // a filtered inline picture is small
    if (!bytes) // not to be held in memory, or damaged
        return static_cast<double>(picture.width) * picture.height * components * picture.bits / 8
                > static_cast<double>(kMostStreamBytes)
            ? State::Unmeasured
            : State::Unreadable;
    return addRaw(*bytes, picture, components, grid) ? State::Read : State::Unreadable;
}

/// How much of it a mask lets through, on the grid of the picture that it masks.
std::vector<std::uint8_t> coverageOf(const Object &mask, int width, int height, const PartReader &parts)
{
    Picture picture;
    picture.object = mask;
    picture.filters = filtersOf(mask);
    picture.width = static_cast<int>(std::clamp(numberOf(keyOf(mask, "/Width"), 0), 0.0, 1e6));
    picture.height = static_cast<int>(std::clamp(numberOf(keyOf(mask, "/Height"), 0), 0.0, 1e6));
    picture.bits = static_cast<int>(std::clamp(numberOf(keyOf(mask, "/BitsPerComponent"), 8), 0.0, 64.0));
    SampleGrid grid(width, height, 1);
    if (picture.width <= 0 || picture.height <= 0 || fill(picture, 1, grid, parts) != PictureSamples::State::Read)
        return {};
    const auto decode = itemsOf(keyOf(mask, "/Decode"));
    const bool isInverted = decode.size() == 2 && numberOf(decode[0], 0) > numberOf(decode[1], 1);
    std::vector<std::uint8_t> coverage(grid.counts.size());
    for (std::size_t i = 0; i < coverage.size(); ++i)
        coverage[i] = static_cast<std::uint8_t>(255 * (isInverted ? 1 - grid.at(i, 0) : grid.at(i, 0)));
    return coverage;
}

/// Indexed pictures are averaged as inks: the mean of two numbers is not the mean of two colours.
PictureSamples indexedSamples(const Picture &picture, int width, int height, const SpotInks &spots)
{
    PictureSamples samples{PictureSamples::State::Unreadable, width, height, {}, {}, {}};
    const auto bytes = Object(picture.object).isStream() ? bytesOf(picture.object, kMostStreamBytes) : std::nullopt;
    const auto stride = (static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.bits) + 7) / 8;
    if (!bytes || bytes->size() < stride * static_cast<std::size_t>(picture.height) || picture.bits > 8
        || picture.bits < 1)
        return samples;
    std::vector<Inks> table;
    for (int i = 0; i < 1 << picture.bits; ++i)
        table.push_back(picture.space->inksOf({static_cast<double>(i)}, spots));
    samples.state = PictureSamples::State::Read;
    struct Sum {
        std::array<float, PictureSamples::kPlates> plates{};
        float count = 0;
    };
    std::vector<Sum> sums(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const std::size_t bit = static_cast<std::size_t>(x) * static_cast<std::size_t>(picture.bits);
            const auto byte = static_cast<std::uint8_t>((*bytes)[stride * static_cast<std::size_t>(y) + bit / 8]);
            const int value = byte >> (8 - picture.bits - static_cast<int>(bit % 8)) & ((1 << picture.bits) - 1);
            const std::size_t cell = static_cast<std::size_t>(static_cast<std::int64_t>(y) * height / picture.height)
                    * static_cast<std::size_t>(width)
                + static_cast<std::size_t>(static_cast<std::int64_t>(x) * width / picture.width);
            const Inks &inks = table[static_cast<std::size_t>(value)];
            if (!inks.isKnown)
                return {PictureSamples::State::Unmeasured, 0, 0, {}, {}, {}};
            for (std::size_t i = 0; i < inks.plates.size(); ++i)
                sums[cell].plates[i] += inks.plates[i];
            sums[cell].count += 1;
        }
    }
    samples.addressed = table.front().addressed;
    for (const Sum &sum : sums) {
        for (const float plate : sum.plates)
            samples.plates.push_back(static_cast<std::uint8_t>(plate / std::max(sum.count, 1.0F) * 255 + 0.5F));
    }
    return samples;
}

} // namespace

PictureSamples samplesOf(const Picture &picture, int width, int height, const SpotInks &spots, const PartReader &parts)
{
    using State = PictureSamples::State;
    PictureSamples samples;
    if (picture.width <= 0 || picture.height <= 0)
        return samples;
    if (static_cast<double>(picture.width) * picture.height > kMostPixels) {
        samples.state = State::Unmeasured;
        return samples;
    }
    samples.width = std::clamp(width, 1, picture.width);
    samples.height = std::clamp(height, 1, picture.height);
    const auto cells = static_cast<std::size_t>(samples.width) * static_cast<std::size_t>(samples.height);
    const bool hasMask = Object(picture.softMask).isStream();
    if (isOneBitFax(picture)) { // its samples are not read; a drawing is rarely half black
        std::fill_n(samples.addressed.begin(), 4, true);
        if (picture.isMask)
            samples.coverage.assign(cells, 128);
        else
            for (std::size_t i = 0; i < cells * PictureSamples::kPlates; ++i)
                samples.plates.push_back(i % PictureSamples::kPlates == 3 ? 128 : 0);
        samples.state = State::Read;
        return samples;
    }
    if (picture.isMask) {
        SampleGrid grid(samples.width, samples.height, 1);
        samples.state = fill(picture, 1, grid, parts);
        const bool isInverted = picture.decode.size() == 2 && picture.decode[0] > picture.decode[1];
        samples.coverage.resize(cells);
        for (std::size_t i = 0; i < cells; ++i)
            samples.coverage[i] = static_cast<std::uint8_t>(255 * (isInverted ? grid.at(i, 0) : 1 - grid.at(i, 0)));
        return samples;
    }
    if (!picture.space || picture.space->components <= 0 || picture.space->components > 8) {
        samples.state = State::Unmeasured;
        return samples;
    }
    if (picture.space->family == ColorSpace::Family::Indexed && picture.decode.empty()) {
        samples = indexedSamples(picture, samples.width, samples.height, spots);
    } else {
        const int n = picture.space->components;
        if (!picture.space->inksOf(picture.space->initial(), spots).isKnown
            || picture.space->family == ColorSpace::Family::Indexed) {
            samples.state = State::Unmeasured;
            return samples;
        }
        SampleGrid grid(samples.width, samples.height, n);
        samples.state = fill(picture, n, grid, parts);
        if (samples.state != State::Read)
            return samples;
        std::vector<double> values(static_cast<std::size_t>(n));
        const bool isDecoded = picture.decode.size() == 2 * static_cast<std::size_t>(n);
        std::vector<std::pair<double, double>> ranges;
        for (int i = 0; i < n; ++i) {
            const auto k = static_cast<std::size_t>(i);
            ranges.push_back(isDecoded ? std::pair{picture.decode[2 * k], picture.decode[2 * k + 1]}
                                       : picture.space->range(i, picture.bits));
        }
        samples.plates.resize(cells * PictureSamples::kPlates);
        for (std::size_t cell = 0; cell < cells; ++cell) {
            for (std::size_t k = 0; k < values.size(); ++k)
                values[k] = ranges[k].first + (ranges[k].second - ranges[k].first) * grid.at(cell, static_cast<int>(k));
            const Inks inks = picture.space->inksOf(values, spots);
            samples.addressed = inks.addressed;
            for (std::size_t i = 0; i < inks.plates.size(); ++i)
                samples.plates[cell * PictureSamples::kPlates + i] =
                    static_cast<std::uint8_t>(inks.plates[i] * 255 + 0.5F);
        }
    }
    if (hasMask && samples.state == State::Read)
        samples.coverage = coverageOf(picture.softMask, samples.width, samples.height, parts);
    return samples;
}

} // namespace banxin::preflight
