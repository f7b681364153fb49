// EarlierUse: where a story or a picture has stood in another issue: what L10 compares with.
#pragma once

#include "base/digest.h"
#include "base/id.h"

#include <QDate>
#include <QString>

namespace banxin::check {

struct EarlierUse {
    base::Id story; // null for a picture alone
    base::Digest picture; // null for a story
    QString title; // of the story
    QDate date;
    QString page; // its number
};

} // namespace banxin::check
