// The error rate of a text by the official formula (报纸期刊质量管理规定, 报纸编校差错率计算方法): the weights of its
// errors for ten thousand characters. It counts what it is given and looks at no text.
#pragma once

#include "language/finding.h"

#include <QHash>

namespace banxin::language {

/// What kind of error a rule finds, as the formula has it.
enum class ErrorKind { Fact, Grammar, Wording, WrongNumber, Numerals, Punctuation, Form };

struct ErrorWeights {
    QHash<ErrorKind, double> of;
    QHash<QString, ErrorKind> kinds; // of rules: P01 Punctuation
    double inHeadline = 2; // and of important names and dates
    QStringList important; // rules whose errors count twice anywhere
    int mostRepeats = 3; // of the same error
    double mostNumerals = 1; // of an issue
    double pass = 3; // for ten thousand characters
    int mostForm = 3; // 形式差错 of an issue
    /// resources/rules/error_weights.json
    static const ErrorWeights &standard();
    static ErrorWeights fromJson(const QByteArray &json);
};

/// One error for the sum.
struct CountedError {
    QString rule;
    QString text; // what stands there
    Severity severity = Severity::Error;
    Fix fix;
    bool inHeadline = false;

    CountedError(
        const QString &itsRule, const QString &itsText, Severity itsSeverity, const Fix &itsFix, bool important)
        : rule(itsRule)
        , text(itsText)
        , severity(itsSeverity)
        , fix(itsFix)
        , inHeadline(important)
    {
    }
    CountedError(const Finding *finding, bool important);
};

/// Errors and warnings count, what informs does not; a waived finding is not to be among them.
double weightOf(const std::vector<CountedError> &errors, const ErrorWeights &weights = ErrorWeights::standard());
/// For ten thousand characters; 0 for no characters.
double errorRate(double weight, qint64 characters);
/// The real characters of a text: all but white space. A page counts characters a line × lines instead.
qint64 charactersOf(QStringView text);

} // namespace banxin::language
