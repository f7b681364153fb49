// What adverts ask of workers and what comes back, as bytes. Nothing that comes back is believed before it is looked
// at.
#pragma once

#include "advert/advert.h"

#include <optional>

namespace banxin::advert::wire {

constexpr auto sizesTask = "advert.sizes";
constexpr auto pressTask = "advert.press";
constexpr auto screenTask = "advert.screen";
constexpr auto platesTask = "advert.plates";

struct PressArguments {
    int page = 0;
    int inkLimitPercent = 240;
    Rgb rgb = Rgb::Convert;
    picture::Intent intent = picture::Intent::Perceptual;
    bool blackPointCompensation = true;
    int pixelWidth = 0; // of plates
};
struct ScreenArguments {
    int page = 0;
    int pixelWidth = 0;
};

QByteArray toBytes(const std::vector<base::Size> &sizes);
std::optional<std::vector<base::Size>> sizesFrom(QByteArrayView bytes);
QByteArray toBytes(const PressPage &page);
std::optional<PressPage> pressPageFrom(QByteArrayView bytes);
/// What stands before the samples of a PlatePage.
QByteArray headOf(const PlatePage &page);
std::optional<PlatePage> platePageFrom(QByteArrayView bytes);
QByteArray toBytes(const PressArguments &arguments);
std::optional<PressArguments> pressArgumentsFrom(const QByteArray &bytes);
QByteArray toBytes(const ScreenArguments &arguments);
std::optional<ScreenArguments> screenArgumentsFrom(const QByteArray &bytes);

} // namespace banxin::advert::wire
