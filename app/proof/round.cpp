#include "proof/round.h"

#include "model/json_values.h"

#include <QCoreApplication>

namespace banxin::proof {

namespace {

constexpr std::array names = {"small", "large-1", "large-2", "large-3", "clean"};
constexpr std::array titles = {QT_TRANSLATE_NOOP("proof", "小样"), QT_TRANSLATE_NOOP("proof", "大样 1"),
    QT_TRANSLATE_NOOP("proof", "大样 2"), QT_TRANSLATE_NOOP("proof", "大样 3"), QT_TRANSLATE_NOOP("proof", "清样")};
// One school's order of inks: red, blue, green; the first and the last reading have their own.
constexpr std::array<Rgb, 5> inks = {
    Rgb{0xB4, 0x54, 0x0A}, Rgb{0xD0, 0x20, 0x1A}, Rgb{0x1D, 0x4F, 0xD0}, Rgb{0x12, 0x7A, 0x3C}, Rgb{0x7A, 0x2F, 0xA0}};
constexpr std::array inkTitles = {QT_TRANSLATE_NOOP("proof", "赭墨"), QT_TRANSLATE_NOOP("proof", "红墨"),
    QT_TRANSLATE_NOOP("proof", "蓝墨"), QT_TRANSLATE_NOOP("proof", "绿墨"), QT_TRANSLATE_NOOP("proof", "紫墨")};

std::size_t at(Round round) { return static_cast<std::size_t>(round); }

} // namespace

QString toName(Round round) { return QLatin1String(names[at(round)]); }

std::optional<Round> roundFromName(QStringView name)
{
    for (const Round round : kRounds)
        if (name == QLatin1String(names[at(round)]))
            return round;
    return std::nullopt;
}

QString titleOf(Round round) { return QCoreApplication::translate("proof", titles[at(round)]); }

Rgb inkOf(Round round) { return inks[at(round)]; }

QString inkName(Round round) { return QCoreApplication::translate("proof", inkTitles[at(round)]); }

QString toJson(const Proof &proof)
{
    return QString::fromUtf8(model::json::toBytes({{QStringLiteral("name"), toName(proof.round)},
        {QStringLiteral("round"), static_cast<int>(proof.round)}, {QStringLiteral("asset"), proof.pdf.toHex()},
        {QStringLiteral("revision"), static_cast<qint64>(proof.revision)}}));
}

base::Result<Proof> proofFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Proof proof;
    const auto round = roundFromName(object.value(QStringLiteral("name")).toString());
    const char *wrong = nullptr;
    if (!round)
        wrong = "name";
    else if (!model::json::read(object.value(QStringLiteral("asset")), proof.pdf))
        wrong = "asset";
    else if (!model::json::read(object.value(QStringLiteral("revision")), proof.revision) || proof.revision < 0)
        wrong = "revision";
    if (wrong)
        return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("proof", "样张的记录已损坏。"),
            QLatin1String(wrong), QCoreApplication::translate("proof", "请重新出样；原记录保留在报社数据里。"));
    proof.round = *round;
    return proof;
}

} // namespace banxin::proof
