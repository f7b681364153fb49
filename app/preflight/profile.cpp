#include "preflight/profile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace banxin::preflight {

namespace {

using model::PrinterProfile;

struct WholeNumber {
    const char *key;
    int PrinterProfile::*field;
    int least, most;
};
constexpr WholeNumber kWholeNumbers[] = {
    {"inkLimitPercent", &PrinterProfile::inkLimitPercent, 100, 400},
    {"pictureResolution", &PrinterProfile::pictureResolution, 36, 2400},
    {"lowestResolution", &PrinterProfile::lowestResolution, 0, 2400},
    {"lowResolution", &PrinterProfile::lowResolution, 0, 2400},
    {"lineArtResolution", &PrinterProfile::lineArtResolution, 0, 4800},
    {"mostSpots", &PrinterProfile::mostSpots, 0, 32},
};

struct Measure {
    const char *key;
    base::Length PrinterProfile::*field;
};
constexpr Measure kMeasures[] = {
    {"overprintBelow", &PrinterProfile::overprintBelow},
    {"reversedInSeveralInks", &PrinterProfile::reversedInSeveralInks},
    {"reversedInOneInk", &PrinterProfile::reversedInOneInk},
    {"colouredType", &PrinterProfile::colouredType},
    {"ruleInSeveralInks", &PrinterProfile::ruleInSeveralInks},
    {"ruleInOneInk", &PrinterProfile::ruleInOneInk},
    {"bleed", &PrinterProfile::bleed},
};
constexpr double kLongestMeasure = 1000; // points
constexpr double kLargestTrim = 14400; // ISO 32000-1, annex C

struct Choice {
    const char *name;
    int value;
};
constexpr Choice kRoles[] = {{"pressPages", int(FileRole::PressPages)}, {"advert", int(FileRole::Advert)}};
constexpr Choice kAccessibilities[] = {{"whenClaimed", int(Accessibility::WhenClaimed)},
    {"required", int(Accessibility::Required)}, {"ignored", int(Accessibility::Ignored)}};
constexpr Choice kRgbAdverts[] = {
    {"convert", int(model::RgbAdverts::Convert)}, {"refuse", int(model::RgbAdverts::Refuse)}};

template <std::size_t N> QString nameOf(const Choice (&choices)[N], int value)
{
    for (const Choice &choice : choices) {
        if (choice.value == value)
            return QString::fromLatin1(choice.name);
    }
    return {};
}

template <std::size_t N> std::optional<int> valueOf(const Choice (&choices)[N], const QJsonValue &json)
{
    for (const Choice &choice : choices) {
        if (json.toString() == QLatin1String(choice.name))
            return choice.value;
    }
    return {};
}

double points(base::Length length) { return std::round(length.toPt() * 1e5) / 1e5; }

/// Whether `key` is one of ours and `value` fits it.
bool read(const QString &key, const QJsonValue &value, Profile &profile)
{
    for (const auto &[name, field, least, most] : kWholeNumbers) {
        if (key != QLatin1String(name))
            continue;
        const double number = value.toDouble(-1);
        if (!(number >= least && number <= most))
            return false;
        profile.printer.*field = static_cast<int>(number);
        return true;
    }
    for (const auto &[name, field] : kMeasures) {
        if (key != QLatin1String(name))
            continue;
        const double number = value.toDouble(-1);
        if (!(number >= 0 && number <= kLongestMeasure))
            return false;
        profile.printer.*field = base::Length::pt(number);
        return true;
    }
    if (key == QLatin1String("name") || key == QLatin1String("icc")) {
        (key == QLatin1String("name") ? profile.printer.name : profile.printer.icc) = value.toString();
        return value.isString();
    }
    if (key == QLatin1String("rgbAdverts")) {
        const auto choice = valueOf(kRgbAdverts, value);
        profile.printer.rgbAdverts = static_cast<model::RgbAdverts>(choice.value_or(0));
        return choice.has_value();
    }
    if (key == QLatin1String("role")) {
        const auto choice = valueOf(kRoles, value);
        profile.role = static_cast<FileRole>(choice.value_or(0));
        return choice.has_value();
    }
    if (key == QLatin1String("accessibility")) {
        const auto choice = valueOf(kAccessibilities, value);
        profile.accessibility = static_cast<Accessibility>(choice.value_or(0));
        return choice.has_value();
    }
    if (key == QLatin1String("trim")) {
        if (value.isNull()) {
            profile.trim.reset();
            return true;
        }
        const QJsonArray size = value.toArray();
        const double width = size.at(0).toDouble(-1), height = size.at(1).toDouble(-1);
        profile.trim = base::Size{base::Length::pt(width), base::Length::pt(height)};
        return size.size() == 2 && width > 0 && height > 0 && width <= kLargestTrim && height <= kLargestTrim;
    }
    return false;
}

} // namespace

QJsonObject toJson(const Profile &profile)
{
    QJsonObject json{{QStringLiteral("name"), profile.printer.name}, {QStringLiteral("icc"), profile.printer.icc},
        {QStringLiteral("rgbAdverts"), nameOf(kRgbAdverts, static_cast<int>(profile.printer.rgbAdverts))},
        {QStringLiteral("role"), nameOf(kRoles, static_cast<int>(profile.role))},
        {QStringLiteral("accessibility"), nameOf(kAccessibilities, static_cast<int>(profile.accessibility))}};
    for (const WholeNumber &number : kWholeNumbers)
        json[QLatin1String(number.key)] = profile.printer.*number.field;
    for (const Measure &measure : kMeasures)
        json[QLatin1String(measure.key)] = points(profile.printer.*measure.field);
    if (profile.trim)
        json[QLatin1String("trim")] = QJsonArray{points(profile.trim->width), points(profile.trim->height)};
    return json;
}

base::Result<Profile> profileFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return base::failure(
            base::ErrorKind::WrongUse, QCoreApplication::translate("preflight", "印刷配置不是 JSON 对象。"));
    Profile profile;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!read(entry.key(), entry.value(), profile))
            return base::failure(base::ErrorKind::WrongUse,
                QCoreApplication::translate("preflight", "印刷配置里没有“%1”这一项，或者它的值不对。")
                    .arg(entry.key()));
    }
    return profile;
}

} // namespace banxin::preflight
