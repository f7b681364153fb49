#include "random_corrections.h"

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

using Kind = Correction::Kind;

Correction randomCorrection(const Reading &reading, QRandomGenerator &random)
{
    Correction made;
    const std::vector<Passage> all = passages(reading);
    if (!reading.changes.empty() && random.bounded(4) == 0) {
        made.kind = Kind::KeepAsWritten;
        for (int i = 1 + random.bounded(3); i > 0; --i)
            made.changes.push_back(reading.changes[random.bounded(quint32(reading.changes.size()))].id);
        return made;
    }
    if (!all.empty())
        made.passage = all[random.bounded(quint32(all.size()))].id;
    const int kind = random.bounded(10);
    made.kind = kind == 0 ? Kind::Split : kind == 1 ? Kind::Join : Kind::SetRole;
    made.role = static_cast<Role>(random.bounded(static_cast<int>(Role::PageNote) + 1));
    return made;
}

QString toldAs(const std::vector<Correction> &corrections)
{
    QString told;
    for (const Correction &each : corrections) {
        told += u"%1 of %2/%3 role %4"_s.arg(static_cast<int>(each.kind))
                    .arg(each.passage.line)
                    .arg(each.passage.nth)
                    .arg(static_cast<int>(each.role));
        for (const int id : each.changes)
            told += u" %1"_s.arg(id);
        told += u'\n';
    }
    return told;
}

} // namespace banxin::manuscript
