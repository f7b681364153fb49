#include "arrange/fit_rules.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace banxin::arrange {

using namespace Qt::StringLiterals;

const FitRules &FitRules::standard()
{
    static const FitRules read = [] {
        FitRules rules;
        QFile file(u":/rules/fit.json"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        const QJsonObject json = QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray()).object();
        const QJsonObject limits = json[u"limits"].toObject(), harm = json[u"harm"].toObject();
        rules.cropPercent = limits[u"cropPercent"].toInt();
        rules.pictureRows = limits[u"pictureRows"].toInt();
        rules.headlinePoints = limits[u"headlinePoints"].toInt();
        rules.areaRows = limits[u"areaRows"].toInt();
        rules.cutPercent = limits[u"cutPercent"].toInt();
        rules.leastLineCharacters = limits[u"leastLineCharacters"].toInt();
        rules.mostLineCharacters = limits[u"mostLineCharacters"].toInt();
        rules.leastContinuedRows = limits[u"leastContinuedRows"].toInt();
        rules.proposals = limits[u"proposals"].toInt();
        const auto harmOf = [&](const QString &name) {
            return Harm{harm[name][u"base"].toInt(), harm[name][u"step"].toInt()};
        };
        using Kind = Proposal::Kind;
        rules.harms = {{Kind::PictureRows, harmOf(u"picture-rows"_s)}, {Kind::Squeeze, harmOf(u"squeeze"_s)},
            {Kind::HeadlineSize, harmOf(u"headline-size"_s)}, {Kind::HeadlineLines, harmOf(u"headline-lines"_s)},
            {Kind::AreaRows, harmOf(u"area-rows"_s)}, {Kind::Columns, harmOf(u"columns"_s)},
            {Kind::Cut, harmOf(u"cut"_s)}, {Kind::Continue, harmOf(u"continue"_s)}};
        rules.crop = harmOf(u"picture-crop"_s);
        rules.both = harmOf(u"both"_s);
        return rules;
    }();
    return read;
}

} // namespace banxin::arrange
