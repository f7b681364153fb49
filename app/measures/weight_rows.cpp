#include "measures/weight_rows.h"

#include "measures/error_rate.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace banxin::measures {

using namespace Qt::StringLiterals;
using language::ErrorKind;
using language::ErrorWeights;

namespace {

struct Kind {
    const char *key;
    ErrorKind kind;
    const char *title;
};
constexpr Kind kKinds[] = {
    {"fact", ErrorKind::Fact, QT_TRANSLATE_NOOP("measures", "事实、前后矛盾")},
    {"grammar", ErrorKind::Grammar, QT_TRANSLATE_NOOP("measures", "语法、逻辑")},
    {"wording", ErrorKind::Wording, QT_TRANSLATE_NOOP("measures", "错别字（一字）")},
    {"wrong-number", ErrorKind::WrongNumber, QT_TRANSLATE_NOOP("measures", "数字错")},
    {"numerals", ErrorKind::Numerals, QT_TRANSLATE_NOOP("measures", "数字用法")},
    {"punctuation", ErrorKind::Punctuation, QT_TRANSLATE_NOOP("measures", "标点")},
    {"form", ErrorKind::Form, QT_TRANSLATE_NOOP("measures", "格式")},
};

} // namespace

std::vector<WeightRow> weightRows(const model::Publication &publication)
{
    const ErrorWeights own = weightsOf(publication);
    const ErrorWeights &standard = ErrorWeights::standard();
    const auto tr = [](const char *text) { return QCoreApplication::translate("measures", text); };
    std::vector<WeightRow> rows;
    for (const Kind &kind : kKinds)
        rows.push_back(
            {QLatin1String(kind.key), tr(kind.title), own.of.value(kind.kind), standard.of.value(kind.kind)});
    rows.push_back({u"important"_s, tr(QT_TRANSLATE_NOOP("measures", "标题、报头、重要日期和人名加倍")), own.inHeadline,
        standard.inHeadline});
    rows.push_back({u"mostRepeats"_s, tr(QT_TRANSLATE_NOOP("measures", "同一错误最多计几次")), double(own.mostRepeats),
        double(standard.mostRepeats)});
    rows.push_back({u"mostNumerals"_s, tr(QT_TRANSLATE_NOOP("measures", "数字用法一期最多计")), own.mostNumerals,
        standard.mostNumerals});
    rows.push_back({u"pass"_s, tr(QT_TRANSLATE_NOOP("measures", "合格：差错率不超过万分之")), own.pass, standard.pass});
    rows.push_back({u"mostForm"_s, tr(QT_TRANSLATE_NOOP("measures", "合格：形式差错不超过")), double(own.mostForm),
        double(standard.mostForm)});
    return rows;
}

QString withWeight(const model::Publication &publication, const QString &key, double value)
{
    QJsonObject own = QJsonDocument::fromJson(publication.checks.weights.toUtf8()).object();
    double standard = 0;
    for (const WeightRow &row : weightRows(publication)) {
        if (row.key == key)
            standard = row.standard;
    }
    const auto put = [&](QJsonObject &into, const QString &name) {
        if (value == standard)
            into.remove(name);
        else
            into.insert(name, value);
    };
    const auto nested = [&](const QString &outer, const QString &inner, const QString &name) {
        QJsonObject all = own[outer].toObject();
        if (inner.isEmpty()) {
            put(all, name);
        } else {
            QJsonObject one = all[inner].toObject();
            put(one, name);
            if (one.isEmpty())
                all.remove(inner);
            else
                all.insert(inner, one);
        }
        if (all.isEmpty())
            own.remove(outer);
        else
            own.insert(outer, all);
    };
    bool isKind = false;
    for (const Kind &kind : kKinds)
        isKind = isKind || key == QLatin1String(kind.key);
    if (isKind)
        nested(u"kinds"_s, key, u"weight"_s);
    else if (key == "important"_L1)
        nested(u"important"_s, {}, u"times"_s);
    else
        put(own, key);
    return own.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(own).toJson(QJsonDocument::Compact));
}

} // namespace banxin::measures
