#include "edit/issue_edits.h"

#include "edit/change_builder.h"
#include "edit/storable_text.h"

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

Result<ChangeSet> setIssueDay(
    const Document &document, Id id, QDate date, const QString &edition, const EditContext &context)
{
    constexpr qsizetype longest = 40;
    const Issue *issue = document.find<Issue>(id);
    if (!issue)
        return refused(tr("没有这一期。"), id);
    if (!date.isValid() || date.year() < 1900 || date.year() > 2999)
        return refused(tr("出版日期不对。"), id);
    const QString name = edition.trimmed();
    if (name.size() > longest || storableText(name) != name || name.contains(u'\n') || name.contains(u'/'))
        return refused(tr("版别最多 %1 个字，不能有斜线。").arg(longest), id);
    for (const Issue *other : document.childrenOf<Issue>(issue->publication)) {
        if (other->id != id && other->date == date && other->edition == name)
            return refused(tr("%1 已经有一期了。").arg(date.toString(Qt::ISODate)), other->id,
                tr("同一天的另一期要有自己的版别，如“号外”。"));
    }
    ChangeBuilder builder(document, context, tr("改出版日期"));
    Issue after = *issue;
    after.date = date;
    after.edition = name;
    if (!(after == *issue))
        builder.put(after);
    return builder.take();
}

} // namespace banxin::edit
