// The manuscripts of manuscripts/*.txt, whole and damaged.
#pragma once

#include "manuscript/source.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QStringList>

namespace banxin::manuscript {

/// Where they stand, with a slash at its end.
QString folder();
QByteArray bytesOf(const QString &path);
/// Their names, without extension.
const QStringList &names();
QString textOf(const QString &name);
Source plainSource(const QString &text);

/// BANXIN_CASES, 500 where nobody says.
int caseCount();
/// One of them with one to six random wounds; what they do to the sense does not matter.
QString damagedManuscript(QRandomGenerator &random, QString &name);

} // namespace banxin::manuscript
