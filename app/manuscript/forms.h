// Forms: how the lines of a manuscript are written that the recogniser tells apart, by name: regular expressions read
// once from resources/rules/manuscript_forms.json, where the word lists of manuscripts.json stand in for their words.
#pragma once

#include <QRegularExpression>
#include <QString>

namespace banxin::manuscript {

/// The form of that name, e.g. source.labelled. It lives as long as the program; a name that is not there is a bug.
const QRegularExpression &form(const QString &name);

} // namespace banxin::manuscript
