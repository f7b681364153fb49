#include "language/error_rate.h"

#include "language/rule.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

constexpr std::pair<QStringView, ErrorKind> kindNames[] = {{u"fact", ErrorKind::Fact}, {u"grammar", ErrorKind::Grammar},
    {u"wording", ErrorKind::Wording}, {u"wrong-number", ErrorKind::WrongNumber}, {u"numerals", ErrorKind::Numerals},
    {u"punctuation", ErrorKind::Punctuation}, {u"form", ErrorKind::Form}};

} // namespace

ErrorWeights ErrorWeights::fromJson(const QByteArray &json)
{
    ErrorWeights weights;
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    const QJsonObject kinds = all[u"kinds"_s].toObject();
    for (const auto &[name, kind] : kindNames) {
        const QJsonObject one = kinds[name.toString()].toObject();
        weights.of.insert(kind, one[u"weight"_s].toDouble());
        const QJsonArray rules = one[u"rules"_s].toArray();
        for (const QJsonValue &rule : rules)
            weights.kinds.insert(rule.toString(), kind);
    }
    weights.inHeadline = all[u"important"_s].toObject()[u"times"_s].toDouble(weights.inHeadline);
    const QJsonArray important = all[u"important"_s].toObject()[u"rules"_s].toArray();
    for (const QJsonValue &rule : important)
        weights.important.append(rule.toString());
    weights.mostRepeats = all[u"mostRepeats"_s].toInt(weights.mostRepeats);
    weights.mostNumerals = all[u"mostNumerals"_s].toDouble(weights.mostNumerals);
    weights.mostForm = all[u"mostForm"_s].toInt(weights.mostForm);
    weights.pass = all[u"pass"_s].toDouble(weights.pass);
    return weights;
}

const ErrorWeights &ErrorWeights::standard()
{
    static const ErrorWeights weights = [] {
        QFile file(u":/rules/error_weights.json"_s);
        return fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return weights;
}

CountedError::CountedError(const Finding *finding, bool important)
    : rule(QLatin1String(finding->rule->id))
    , text(finding->text)
    , severity(finding->severity)
    , fix(finding->fix)
    , inHeadline(important)
{
}

double weightOf(const std::vector<CountedError> &errors, const ErrorWeights &weights)
{
    double sum = 0, numerals = 0;
    QHash<QString, int> repeats;
    for (const CountedError &one : errors) {
        if (one.severity == Severity::Info)
            continue;
        const QString &rule = one.rule;
        const ErrorKind kind = weights.kinds.value(rule, ErrorKind::Wording);
        // The same wrong word again and again counts three times; each wrong mark is one of its own.
        if (kind != ErrorKind::Punctuation && ++repeats[rule + u'\n' + one.text] > weights.mostRepeats)
            continue;
        double weight = weights.of.value(kind, 1);
        // Two to five wrong characters are two errors, more are four.
        if (kind == ErrorKind::Wording && one.fix.kind != FixKind::None
            && one.fix.replacement.size() == one.text.size()) {
            qsizetype wrong = 0;
            for (qsizetype i = 0; i < one.text.size(); ++i)
                wrong += one.text[i] != one.fix.replacement[i] ? 1 : 0;
            weight *= wrong > 5 ? 4 : wrong > 1 ? 2 : 1;
        }
        if (one.inHeadline || weights.important.contains(rule))
            weight *= weights.inHeadline;
        (kind == ErrorKind::Numerals ? numerals : sum) += weight;
    }
    return sum + std::min(numerals, weights.mostNumerals);
}

double errorRate(double weight, qint64 characters)
{
    return characters > 0 ? weight * 10000.0 / static_cast<double>(characters) : 0;
}

qint64 charactersOf(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace() && !c.isLowSurrogate(); });
}

} // namespace banxin::language
