// The weights of the error rate as a list that people read and change.
#pragma once

#include "model/publication.h"

#include <vector>

namespace banxin::measures {

struct WeightRow {
    QString key; // fact, grammar, …: a kind of error; important, mostRepeats, mostNumerals, pass, mostForm
    QString title; // in the language of the program
    double value = 0;
    double standard = 0; // of the official formula
    friend bool operator==(const WeightRow &, const WeightRow &) = default;
};

std::vector<WeightRow> weightRows(const model::Publication &publication);
/// Publication::checks.weights with the value of one row; empty where all is standard again.
QString withWeight(const model::Publication &publication, const QString &key, double value);

} // namespace banxin::measures
