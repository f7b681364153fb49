// How questions about pictures and their answers travel to a worker process and back, as bytes. What comes
// back is checked: the other side has read foreign data.
#pragma once

#include "picture/picture.h"

#include <optional>

namespace banxin::picture::wire {

inline const QByteArray probeTask = QByteArrayLiteral("picture.probe");
inline const QByteArray screenTask = QByteArrayLiteral("picture.screen");
inline const QByteArray pressTask = QByteArrayLiteral("picture.press");
inline const QByteArray metadataTask = QByteArrayLiteral("picture.metadata");

/// The answer is the profile's description. A press's goes as kept bytes: pictures converted with it find it there.
inline const QByteArray pressProfileTask = QByteArrayLiteral("picture.pressProfile");
inline const QByteArray sourceProfileTask = QByteArrayLiteral("picture.sourceProfile");

QByteArray toBytes(const PictureInfo &info);
std::optional<PictureInfo> infoFrom(QByteArrayView bytes);

/// The profiles travel as kept bytes: the output's alone, or all of them where `sources` has any.
QByteArray keptProfiles(const QByteArray &output, const SourceProfiles &sources);
struct Profiles {
    QByteArray output;
    SourceProfiles sources;
};
/// The same buffers as last time where `kept` is the same buffer.
Profiles profilesFrom(const QByteArray &kept);

/// Without the profiles.
QByteArray toBytes(const PressConversion &conversion);
std::optional<PressConversion> conversionFrom(QByteArrayView bytes);

QByteArray toBytes(const PictureMetadata &metadata);
std::optional<PictureMetadata> metadataFrom(QByteArrayView bytes);

/// What stands before the samples of an answer.
struct ScreenHead {
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::int32_t hasAlpha = 0;
    std::int32_t reserved = 0;
};
struct PressHead {
    std::int64_t dataSize = 0; // -1: the picture's own bytes as they are
    std::int64_t alphaSize = 0;
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::int32_t bitsPerComponent = 8;
    std::int32_t colorModel = 0;
    std::int32_t jpegPassthrough = 0;
    std::int32_t invertedDecode = 0;
    std::int32_t deflated = 0;
    std::int32_t reserved = 0;
};
/// `answer` is the head, the data and the alpha. Nothing where they do not agree.
std::optional<PressPicture> pressPictureFrom(QByteArrayView answer, const QByteArray &original);

} // namespace banxin::picture::wire
